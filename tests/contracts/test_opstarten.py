"""Starting up tells in one sentence what is wrong: a used port, an old database, a missing tool."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]


@pytest.fixture
def bezette_poort() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        stekker.listen()
        yield stekker.getsockname()[1]


def _demo(var: Path, *argumenten: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/demo.py", *argumenten],
        cwd=WORTEL,
        env=os.environ | {"DOORSTART_VAR": str(var)},
        capture_output=True,
        text=True,
        check=False,
    )


def _een_zin(uitvoer: subprocess.CompletedProcess[str]) -> str:
    assert uitvoer.returncode == 1
    assert "Traceback" not in uitvoer.stderr
    [regel] = uitvoer.stderr.strip().splitlines()
    return regel


def test_a_used_port_is_named(tmp_path: Path, bezette_poort: int) -> None:
    zin = _een_zin(_demo(tmp_path, "--port", str(bezette_poort)))
    assert f"poort {bezette_poort} is al in gebruik" in zin
    assert "make demo PORT=" in zin


def test_an_impossible_port_is_refused(tmp_path: Path) -> None:
    assert "bestaat niet" in _een_zin(_demo(tmp_path, "--port", "99999"))


def test_an_old_database_is_kept_and_named(tmp_path: Path) -> None:
    oud = tmp_path / "doorstart.sqlite3"
    oud.write_bytes(b"van een andere versie")
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        vrij = stekker.getsockname()[1]
    assert "make demo-nieuw" in _een_zin(_demo(tmp_path, "--port", str(vrij)))
    assert oud.read_bytes() == b"van een andere versie"


@pytest.mark.parametrize(
    ("namaak", "zin"),
    [
        ("exit 1\n", "Python 3.11 or newer is needed"),
        ('case "$2" in *ensurepip*) exit 1;; esac\nexit 0\n', "venv module is missing"),
    ],
)
def test_a_missing_build_tool_is_named(tmp_path: Path, namaak: str, zin: str) -> None:
    for map_ in ("scripts", "requirements"):
        shutil.copytree(WORTEL / map_, tmp_path / map_)
    shutil.copy(WORTEL / "pyproject.toml", tmp_path)
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\n{namaak}", encoding="utf-8")
    python.chmod(0o755)
    uitvoer = subprocess.run(
        ["sh", "scripts/bootstrap.sh", "core"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHON": str(python)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert zin in _een_zin(uitvoer)
