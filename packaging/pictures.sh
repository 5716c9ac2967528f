#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# Makes the pictures of the README anew, with the program itself and its sample service. Run it after ./run.sh or a build.
# The window is photographed on an X server of its own (xvfb, openbox, xdotool, imagemagick).
#   packaging/pictures.sh [PROGRAM]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
viewer=${1:-$root/build/release/bin/engagement-viewer}
pictures=$root/resources/pictures
[ -x "$viewer" ] || { echo "There is no program at $viewer; build it first (./run.sh)." >&2; exit 1; }

folder=$(mktemp -d)
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT

paint() {
    local name=$1 id=$2 size=$3
    "$viewer" --demo --time-zone UTC --size "$size" --force --export "$pictures/$name.png" "$id"
    echo "$pictures/$name.png"
}

open_desktop() {
    export HOME=$folder XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/runtime QT_QPA_PLATFORM=xcb
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    mkfifo "$folder/display"
    Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1500x1000x24 3>"$folder/display" >/dev/null 2>&1 &
    started+=($!)
    DISPLAY=:$(cat "$folder/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    started+=($!)
}

# Until a command succeeds, half a minute at most.
await() {
    for _ in $(seq 300); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    echo "It never came: $*" >&2
    exit 1
}

# Until two pictures are the same: nothing moves any more.
is_still() {
    import -window "$1" "$folder/before.png"
    sleep 0.5
    import -window "$1" "$folder/after.png"
    cmp -s "$folder/before.png" "$folder/after.png"
}

photograph() {
    local name=$1 theme=$2 id=$3 title=$4 window
    mkdir -p "$XDG_CONFIG_HOME/engagement-viewer"
    printf '[General]\ntheme=%s\ntimeZone=UTC\n' "$theme" >"$XDG_CONFIG_HOME/engagement-viewer/settings.ini"
    "$viewer" --demo "$id" 2>/dev/null &
    started+=($!)
    await xdotool search --onlyvisible --name "$title"
    window=$(xdotool search --onlyvisible --name "$title" | tail -n 1)
    xdotool windowsize --sync "$window" 1440 900 mousemove 0 0
    await is_still "$window"
    cp "$folder/after.png" "$pictures/$name.png"
    echo "$pictures/$name.png"
    kill "${started[-1]}"
    wait "${started[-1]}" 2>/dev/null || true
    unset 'started[-1]'
}

mkdir -p "$pictures"
paint timeline-call ca11ab1e-0000-4000-8000-000000000001 1200x490
open_desktop
await xdotool get_num_desktops
photograph window light 8e557fd6-580a-43b3-8cf9-db8169f4af5a '^Voice · 8e557fd6'
photograph window-dark dark ca11ab1e-0000-4000-8000-000000000001 '^Voice · ca11ab1e'
