#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# Builds the program and starts it: on the built-in sample service, or on what is named (./run.sh ID, ./run.sh file.json).
# Where there is no display it prints what happened.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/packaging/packages.sh"

need_packages "${build_packages[@]}"
cd "$here"
log=build/release-build.log
mkdir -p build
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The build failed; all of its output is in $here/$log." >&2
    exit 1
fi
cd "$OLDPWD"
viewer=$here/build/release/bin/engagement-viewer

arguments=("$@")
[ $# -gt 0 ] || arguments=(--demo)
for argument in "$@"; do
    case "$argument" in --report* | --export* | --help | -h | --version | -v) exec "$viewer" "$@" ;; esac
done
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then exec "$viewer" "${arguments[@]}"; fi
exec "$viewer" "${arguments[@]}" --report text
