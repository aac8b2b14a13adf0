#!/bin/sh
# Installs what tests/pty/pulse.rs needs: a sound server, and its recorder. Debian and Ubuntu.
set -eu
[ "$(id -u)" -eq 0 ] && sudo='' || sudo=sudo
$sudo apt-get install -y --no-install-recommends pulseaudio pulseaudio-utils
