"""Run the checks of `make check` (snel) or `make test` (alles); stop at the first failure, say how long each took."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

WORTEL = Path(__file__).resolve().parent.parent
BIN = WORTEL / ".venv" / "bin"
PYTHON, COVERAGE = str(BIN / "python"), str(BIN / "coverage")
PYTEST = ["-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]
WET = "src/bijstandsrecht"
PRODUCT = [*PYTEST, "-m", "not browser", f"--ignore={WET}"]


class Stap(NamedTuple):
    """One check: its name and its command."""

    naam: str
    opdracht: list[str]


SNEL = [
    Stap("lint", [str(BIN / "ruff"), "check", "."]),
    Stap("format", [str(BIN / "ruff"), "format", "--check", "-q", "."]),
    Stap("import contracts", [str(BIN / "lint-imports"), "--no-cache"]),
    Stap("types", [str(BIN / "mypy")]),
    Stap(
        "migrations fit the models",
        ["env", "DJANGO_SETTINGS_MODULE=doorstart.conf.test", PYTHON, "-m", "django", "makemigrations", "--check"],
    ),
    Stap("tests of the law", [PYTHON, *PYTEST, WET]),
    Stap("tests on SQLite", [PYTHON, *PRODUCT]),
]
ALLES = [
    *SNEL[:5],
    Stap("tests of the law, every branch", [PYTHON, "-m", "coverage", "run", *PYTEST, WET]),
    Stap("branch coverage of the law: 100 %", ["sh", "-c", f"{COVERAGE} combine -q && {COVERAGE} report"]),
    SNEL[6],
    Stap("tests on PostgreSQL", [PYTHON, "scripts/postgres.py", "--", PYTHON, *PRODUCT]),
    Stap("browser", [PYTHON, "-m", "pytest", "-q", "-m", "browser"]),
]
SYSTEEM = {
    "chromium": lambda: shutil.which("chromium") is not None,
    "postgresql": lambda: any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb") is not None,
}


def zorg_voor_systeem() -> None:
    """Install Debian's browser and database when root; else say in one sentence what to install, and fail."""
    mist = [naam for naam, aanwezig in SYSTEEM.items() if not aanwezig()]
    if not mist:
        return
    zin = f"doorstart: the tests need {' and '.join(mist)}. Install with: apt install {' '.join(mist)}"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        sys.exit(zin)
    print(f"doorstart: installing {' and '.join(mist)} with apt")
    omgeving = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for deel in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *mist]):
        if subprocess.run(["apt-get", *deel], env=omgeving, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(zin)


def main() -> int:
    """Run the steps of the chosen list."""
    alles = sys.argv[1:] == ["alles"]
    if alles:
        zorg_voor_systeem()
    os.environ.pop("DOORSTART_PG", None)
    begin = time.monotonic()
    for stap in ALLES if alles else SNEL:
        print(f"== {stap.naam}", flush=True)
        start = time.monotonic()
        code = subprocess.run(stap.opdracht, cwd=WORTEL, check=False).returncode
        print(f"-- {stap.naam}: {'ok' if code == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True)
        if code:
            return code
    print(f"== all checks passed in {time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
