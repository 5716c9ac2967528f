# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# What bash offers after `engagement-viewer`.

_engagement_viewer() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local options='--demo --report --export --search --journey --align --repeat-days --size --paper --force --as-of --time-zone
        --language --reveal --timeout --connection --exit-after-first-paint --help --version'
    COMPREPLY=()
    case $previous in
    --report) mapfile -t COMPREPLY < <(compgen -W 'json markdown text csv' -- "$current") ;;
    --align) mapfile -t COMPREPLY < <(compgen -W 'start first-queue first-answer true-time' -- "$current") ;;
    --paper) mapfile -t COMPREPLY < <(compgen -W 'a4 letter' -- "$current") ;;
    --language) mapfile -t COMPREPLY < <(compgen -W 'en' -- "$current") ;;
    --size) mapfile -t COMPREPLY < <(compgen -W '1280x720 1440x900 2560x1440' -- "$current") ;;
    --time-zone)
        local zones='local UTC'
        [ -r /usr/share/zoneinfo/tzdata.zi ] && zones+=" $(awk '$1 == "Z" { print $2 } $1 == "L" { print $3 }' /usr/share/zoneinfo/tzdata.zi)"
        mapfile -t COMPREPLY < <(compgen -W "$zones" -- "$current")
        ;;
    --search | --as-of | --timeout | --connection | --repeat-days) ;;
    *)
        if [[ $current == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        else
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
        fi
        ;;
    esac
}

complete -F _engagement_viewer engagement-viewer
