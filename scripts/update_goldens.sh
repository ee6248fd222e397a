#!/usr/bin/env bash
# Rewrites what the golden tests expect from what the tools give now: read the diff before you commit it.
# usage: scripts/update_goldens.sh [CASE]…
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python3 tests/scripts/golden.py --update "$@"
git status --short tests/golden 2>/dev/null || true
