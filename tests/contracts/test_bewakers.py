"""The guards themselves: import contracts and strict types really fail on a violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the sources and the configuration, to break on purpose."""
    shutil.copytree(WORTEL / "src", tmp_path / "src", ignore=shutil.ignore_patterns("static", "__pycache__", "*.mo"))
    shutil.copy(WORTEL / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("bestand", "regel"),
    [
        ("bijstandsrecht/kern/__init__.py", "import django"),
        ("bijstandsrecht/participatiewet/__init__.py", "import bijstandsrecht.bbz"),
        ("doorstart/kern/klok.py", "import doorstart.dossiers.models"),
        ("doorstart/dossiers/toegang.py", "import doorstart.balie.urls"),
    ],
)
def test_import_contracts_refuse_a_wrong_import(kopie: Path, bestand: str, regel: str) -> None:
    pad = kopie / "src" / bestand
    pad.write_text(pad.read_text(encoding="utf-8") + f"\n{regel}\n", encoding="utf-8")
    uitvoer = subprocess.run(
        [BIN / "lint-imports", "--no-cache"],
        cwd=kopie,
        env={"PYTHONPATH": str(kopie / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitvoer.returncode == 1, uitvoer.stdout + uitvoer.stderr
    assert "BROKEN" in uitvoer.stdout


def test_strict_types_refuse_an_untyped_function(tmp_path: Path) -> None:
    fout = tmp_path / "fout.py"
    fout.write_text("def bedrag(x):\n    return x\n", encoding="utf-8")
    uitvoer = subprocess.run(
        [BIN / "mypy", "--config-file", WORTEL / "pyproject.toml", "--cache-dir", tmp_path / "cache", fout],
        cwd=WORTEL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitvoer.returncode == 1
    assert "no-untyped-def" in uitvoer.stdout
