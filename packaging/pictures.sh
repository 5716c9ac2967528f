#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# Makes the pictures of the README anew, with the program itself and its sample service. Run it after ./run.sh or a build.
#   packaging/pictures.sh [PROGRAM]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
viewer=${1:-$root/build/release/bin/engagement-viewer}
[ -x "$viewer" ] || { echo "There is no program at $viewer; build it first (./run.sh)." >&2; exit 1; }

paint() {
    local name=$1 id=$2 size=$3
    "$viewer" --demo --time-zone UTC --size "$size" --force --export "$root/resources/pictures/$name.png" "$id"
    echo "$root/resources/pictures/$name.png"
}

mkdir -p "$root/resources/pictures"
paint timeline-call ca11ab1e-0000-4000-8000-000000000001 1200x490
