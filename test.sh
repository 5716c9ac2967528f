#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# Builds the program and runs every test. --ci adds the release build and the tests under sanitizers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source packaging/packages.sh

ci=no
case "${1:-}" in
"") ;;
--ci) ci=yes ;;
*)
    echo "test.sh knows --ci, not “$1”." >&2
    exit 1
    ;;
esac

need_packages "${build_packages[@]}" "${test_packages[@]}"

build_and_test() {
    local preset=$1
    echo "== $preset: building"
    mkdir -p build
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset"; } >"build/$preset-build.log" 2>&1; then
        tail -n 60 "build/$preset-build.log" >&2
        echo "The $preset build failed; all of its output is in build/$preset-build.log." >&2
        exit 1
    fi
    echo "== $preset: testing"
    ctest --preset "$preset" -j2
}

if [ "$ci" = yes ]; then
    build_and_test asan
    build_and_test release
else
    build_and_test dev
fi
