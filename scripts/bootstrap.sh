#!/bin/sh
# Make .venv with exactly the locked packages of requirements/<core|dev>.txt. A second run costs nothing.
set -e
soort="${1:-core}"
cd "$(dirname "$0")/.."
stempel=".venv/.stempel"
wil="$(cat requirements/bootstrap.txt "requirements/$soort.txt" pyproject.toml | cksum) $soort"
# An environment with the development packages also serves the demonstration.
ook="$(cat requirements/bootstrap.txt requirements/dev.txt pyproject.toml | cksum) dev"
heb="$(cat "$stempel" 2>/dev/null || true)"
if [ -x .venv/bin/python ] && { [ "$heb" = "$wil" ] || [ "$heb" = "$ook" ]; }; then exit 0; fi

zin() { echo "doorstart: $1" >&2; exit 1; }
python="${PYTHON:-python3}"
command -v "$python" >/dev/null 2>&1 || zin "Python is missing. Install Python 3.11 or newer (Debian: apt install python3 python3-venv)."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || zin "Python 3.11 or newer is needed; this is $("$python" --version 2>&1). Set PYTHON=/path/to/python3.11."
if [ ! -x .venv/bin/python ]; then
  "$python" -c 'import venv, ensurepip' 2>/dev/null || zin "Python's venv module is missing. Install it (Debian: apt install python3-venv) and try again."
  echo "doorstart: making the environment in .venv (once)"
  "$python" -m venv .venv
fi
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt \
  || zin "the packages could not be fetched. Check the network or the package index that pip is set up for."
echo "doorstart: installing the locked packages ($soort)"
.venv/bin/uv pip install -q -p .venv/bin/python --require-hashes -r "requirements/$soort.txt" \
  || zin "the packages of requirements/$soort.txt could not be installed; the lines above say which."
.venv/bin/uv pip install -q -p .venv/bin/python --no-deps --no-build-isolation -e .
.venv/bin/python scripts/vertalingen.py --alleen-compileren
echo "$wil" > "$stempel"
