# SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
# SPDX-License-Identifier: MIT
# The distribution's packages this project needs, by name, and how to get the missing ones. Sourced by run.sh and test.sh.

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libgl1-mesa-dev
    qtkeychain-qt6-dev libsimdjson-dev libcpp-httplib-dev libexpected-dev
    libqt6svg6 fonts-dejavu-core libsecret-1-0
)
test_packages=(
    at-spi2-core ca-certificates clang curl dbus gnome-keyring groff-base jq libclang-rt-14-dev librsvg2-bin nlohmann-json3-dev
    openbox openssl poppler-utils procps python3 python3-pyatspi xauth xdotool xvfb
)

missing_packages() {
    local name
    for name in "$@"; do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" != installed ]; then
            # A name one release has and another lacks is skipped; what needs it says so.
            apt-cache show "$name" >/dev/null 2>&1 && printf '%s\n' "$name"
        fi
    done
}

# Installs those of the named packages that are missing; asks for sudo only if it must.
need_packages() {
    if ! command -v apt-get >/dev/null; then
        echo "This is no Debian or Ubuntu: please install the counterparts of: $*" >&2
        return 0
    fi
    local root=() missing
    if [ "$(dpkg-query -W -f='${db:Status-Status} ' "$@" 2>/dev/null | tr ' ' '\n' | grep -c '^installed$')" = $# ]; then
        return 0
    fi
    [ "$(id -u)" = 0 ] || root=(sudo)
    echo "Looking up packages …"
    "${root[@]}" apt-get update -qq || echo "The package lists could not be updated; going on with the old ones." >&2
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" = 0 ] && return 0
    echo "Installing: ${missing[*]}"
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
