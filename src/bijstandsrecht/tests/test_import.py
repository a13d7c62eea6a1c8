"""Importing the law is light: no array library until an array comes in."""

from __future__ import annotations

import subprocess
import sys

KAMERS = (
    "bbz", "deeltijd", "dekking", "ioaz", "kern", "lening", "parameters", "participatiewet", "situatie", "termijnen",
    "vergelijking",
)  # fmt: skip


def test_no_room_imports_numpy() -> None:
    regels = [*(f"import bijstandsrecht.{kamer}" for kamer in KAMERS), "import sys", "print('numpy' in sys.modules)"]
    uitvoer = subprocess.run([sys.executable, "-c", "\n".join(regels)], check=True, stdout=subprocess.PIPE, text=True)
    assert uitvoer.stdout == "False\n"
