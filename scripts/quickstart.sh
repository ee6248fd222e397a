#!/usr/bin/env bash
# From a bare Debian 12 to the built documents: installs what is missing, builds, checks sources/ and builds outputs/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

install_missing $build_packages
mkdir -p build
cmake --preset release -DCVBUILD_BENCH=OFF >build/configure.log 2>&1 || { cat build/configure.log; exit 1; }
cmake --build build/release --target cvbuild_tool cvcheck_tool --parallel "$(nproc)"

build/release/cvcheck sources/
build/release/cvbuild sources/ -o outputs/
echo
echo "The tools:     $PWD/build/release/cvbuild and cvcheck"
echo "The documents: $PWD/outputs"
ls -l outputs
