#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# A person's run on a real desktop – an X server and a window manager of its own – by keyboard and mouse alone: from the
# start page over an engagement to a picture of it as PDF, and the same window at the next start.
# Arguments: the program, a record of the specification's sample.
set -euo pipefail

program=$1
sample=$2
folder=$(mktemp -d)
export HOME=$folder XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_RUNTIME_DIR=$folder/runtime
export QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT

fail() {
    echo "$1" >&2
    exit 1
}

# Waits until a command succeeds; half a minute is long on the slowest computer.
await() {
    local what=$1
    shift
    for _ in $(seq 600); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.05
    done
    fail "It never came: $what. The windows: $(xdotool search --name '.' getwindowname %@ 2>&1 | tr '\n' '|')"
}

mkfifo "$folder/display"
Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1440x900x24 3>"$folder/display" >/dev/null 2>&1 &
started+=($!)
DISPLAY=:$(cat "$folder/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)

# A window that comes before its manager may never be shown.
await "the window manager" xdotool get_num_desktops

is_open() {
    xdotool search --onlyvisible --name "$1"
}

"$program" 2>"$folder/said" &
viewer=$!
started+=("$viewer")
await "the start page" is_open '^Engagement Viewer$'
window=$(is_open '^Engagement Viewer$' | tail -n 1)
xdotool windowactivate --sync "$window" key ctrl+l
xdotool type --delay 5 "$sample"
xdotool key Return
await "the engagement" is_open '^Voice · 8e557fd6'
xdotool key ctrl+e
await "the dialog to export" is_open '^Export$'
xdotool key ctrl+a
xdotool type --delay 5 "$folder/journey.pdf"
xdotool key Return
await "the file" test -s "$folder/journey.pdf"
pdftotext -layout "$folder/journey.pdf" "$folder/journey.txt"
grep -q 'with John Smith' "$folder/journey.txt" || fail "The PDF does not say who was with the customer."
await "the log of it" grep -q '"exported"' "$folder/data/engagement-viewer/local-log.jsonl"
xdotool key Escape

xdotool windowactivate --sync "$window" key ctrl+q
await "the end" bash -c "! kill -0 $viewer"
wait "$viewer" || fail "It did not end well: $(cat "$folder/said")"
[ ! -s "$folder/said" ] || fail "It complained: $(cat "$folder/said")"

"$program" 2>"$folder/said" &
viewer=$!
started+=("$viewer")
await "the tab of the run before" is_open '^Voice · 8e557fd6'
"$program" "$sample" 2>/dev/null || fail "A second start did not hand over."
xdotool windowactivate --sync "$(is_open '^Voice · 8e557fd6' | tail -n 1)" key ctrl+q
await "the end" bash -c "! kill -0 $viewer"
wait "$viewer" || fail "It did not end well the second time: $(cat "$folder/said")"
