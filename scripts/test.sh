#!/usr/bin/env bash
# Installs what the tests need, builds and runs all of them. The last line counts what passed, failed and was skipped.
# usage: scripts/test.sh [--full]      --full adds what is slow or heavy: clang-tidy, lualatex, LibreOffice, soak, Debian packages
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

full=
case "${1-}" in
  "") ;;
  --full) full=1 ;;
  *) sed -n 2,3p "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

install_missing $build_packages $test_packages ${full:+$full_packages} || exit 1
jobs=$(nproc)
results=build/test-results
rm -rf "$results"
mkdir -p "$results"

# step NAME COMMAND…: runs it, and leaves its exit code and what it said for the summary. 77 is "skipped".
step() {
  local name=$1 began=$SECONDS code
  shift
  echo "== $name"
  "$@" >"$results/$name.log" 2>&1
  code=$?
  echo "$code" >"$results/$name.exit"
  [ $code -eq 0 ] || [ $code -eq 77 ] || tail -n 60 "$results/$name.log"
  echo "   $([ $code -eq 0 ] && echo passed || { [ $code -eq 77 ] && echo skipped || echo "FAILED ($code)"; }), $((SECONDS - began)) s"
  return 0
}
build() {  # PRESET [CMAKE-OPTION…]
  cmake --preset "$@" && cmake --build "build/$1" --parallel "$jobs"
}
run_ctest() {
  ctest --test-dir build/asan --parallel "$jobs" --output-on-failure --output-junit "$PWD/$results/ctest.xml" ||
    [ -s "$results/ctest.xml" ]  # its failures are counted one by one from the file
}
formatted() { find lib tools tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 | xargs -0 -r clang-format --dry-run -Werror; }

step gcc-sanitized build asan
[ "$(cat "$results/gcc-sanitized.exit")" -ne 0 ] || step ctest run_ctest
step clang build clang
step clang-format formatted
step release build release -DCVBUILD_BENCH=ON
step bench-smoke python3 tests/scripts/bench_smoke.py build/release/tests/cvbuild_bench
step install-and-link python3 tests/scripts/install_and_link.py build/release
if [ -n "$full" ]; then
  step package-programs python3 tests/scripts/package_programs.py --build build/release
  step package-threads python3 tests/scripts/package_programs.py --subdirectory thread
  step clang-tidy python3 tests/scripts/tidy.py build/clang
  for script in lualatex xelatex libreoffice mammoth soak judges agreement report packages; do
    step "$script" env CVBUILD="$PWD/build/release/cvbuild" CVCHECK="$PWD/build/release/cvcheck" \
      python3 "tests/scripts/full_$script.py"
  done
fi

python3 tests/scripts/summary.py "$results"
