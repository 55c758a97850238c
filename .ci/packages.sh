# SPDX-FileCopyrightText: Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./start and ./check: the Debian 12 packages that Nutgraf is built from, and how a missing one is installed.

build_packages="build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libgl-dev libxkbcommon-dev libsqlitecpp-dev libsqlite3-dev libcurl4-openssl-dev libpoco-dev libmodest-dev
    libgraphviz-dev libpoppler-qt6-dev libicu-dev libexpat1-dev zlib1g-dev libdeflate-dev libzstd-dev libbrotli-dev libstemmer-dev libseccomp-dev
    libqt6svg6 qt6-qpa-plugins fonts-noto-core fonts-noto-cjk ca-certificates"
check_packages="clang-format-14 sqlite3 xvfb chromium tesseract-ocr tesseract-ocr-eng"

# install_missing PACKAGE…: installs those that dpkg does not know as installed; says clearly when it may not.
install_missing() {
    missing=""
    for package in "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
        *"ok installed"*) ;;
        *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "Nutgraf is built from Debian 12 packages, and this system has no apt-get. Missing:$missing" >&2
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null; then
        as_root="sudo"
    else
        echo "These packages are missing, and installing them needs root or sudo:" >&2
        echo "   $missing" >&2
        echo "Run as root:  apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    echo "Installing$missing"
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}
