#!/bin/sh
# SPDX-FileCopyrightText: Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# How fast `nutgraf-cli extract` reads news pages, beside @mozilla/readability on linkedom over the same pages in the same
# run. Needs node and npm; build the release preset first.
#
#   tests/benchmarks/extract.sh [--cli PROGRAM] [--rounds N] [FOLDER]
#
# FOLDER holds pages (*.html, packed with gzip or not); without one, news pages are made up, the same ones each time.
# Prints megabytes of unpacked HTML and pages a second; ends with 1 when a goal is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
cp "$here/extract.mjs" "$folder/"
(cd "$folder" && npm install --no-audit --no-fund --loglevel=error @mozilla/readability linkedom >/dev/null)
node "$folder/extract.mjs" --temporary "$folder" --cli "$here/../../build/release/bin/nutgraf-cli" "$@"
