#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# Builds the program and starts it: on the built-in sample service, or on what is named (./run.sh ID, ./run.sh file.json).
# Where there is no display it tells in words what happened, and of the sample engagement makes a picture too.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/packaging/packages.sh"

need_packages "${build_packages[@]}"

log=$here/build/release-build.log
mkdir -p "$here/build"
[ -e "$here/build/release/bin/engagement-viewer" ] || echo "Building the program; this takes a few minutes the first time …" >&2
if ! (
    cd "$here"
    cmake --preset release && cmake --build --preset release --target engagement-viewer engagement-sample-service
) >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The build failed; all of its output is in $log." >&2
    exit 1
fi
viewer=$here/build/release/bin/engagement-viewer

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || [ "$(uname)" = Darwin ]
}

# Whether the arguments ask for something that needs no window.
is_headless() {
    local argument
    for argument in "$@"; do
        case "$argument" in --report* | --export* | --help | -h | --version | -v) return 0 ;; esac
    done
    return 1
}

if is_headless "$@"; then
    exec "$viewer" "$@"
fi
if has_display; then
    [ $# -gt 0 ] || set -- --demo
    exec "$viewer" "$@"
fi
if [ $# -gt 0 ]; then
    exec "$viewer" --report text "$@"
fi
picture=$here/build/sample-timeline.png
"$viewer" --demo --report text --export "$picture" --force
printf '\nThere is no display here, so no window. The timeline is in %s\n' "$picture"
