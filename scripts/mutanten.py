"""Mutation testing of the law: change one number, comparison or step at a time and see whether a test notices.

Runs in a copy under build/mutanten; `make mutants` or `scripts/mutanten.py bijstandsrecht/bbz` for one room. Texts are
not mutated (a sentence is read, not computed), nor are the arguments that carry them. In the copy the citation
`@regelt` stands below its function instead of above it, because decorated functions would be left alone.
"""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
KOPIE = WORTEL / "build" / "mutanten"
RAPPORT = WORTEL / "build" / "mutanten.txt"
INSTELLINGEN = """[tool.mutmut]
source_paths = ["src"]
only_mutate = [{alleen}]
do_not_mutate = ["*/tests/*"]
pytest_add_cli_args = ["-p", "no:django", "-p", "no:randomly", "-q"]
pytest_add_cli_args_test_selection = ["src/bijstandsrecht/tests"]
also_copy = ["src"]
use_git_change_detection = false
[tool.pytest.ini_options]
addopts = "--import-mode=importlib"
"""
NIET = {"operator_string", "operator_arg_removal", "operator_dict_arguments"}


def zet_citaten_onder(tekst: str) -> str:
    """Move each `@regelt(...)` from above its function to a call below it."""
    regels = tekst.splitlines()
    for knoop in reversed([k for k in ast.parse(tekst).body if isinstance(k, ast.FunctionDef)]):
        citaten = [d for d in knoop.decorator_list if isinstance(d, ast.Call) and ast.unparse(d.func) == "regelt"]
        onder = [f"{ast.unparse(citaat)}({knoop.name})" for citaat in reversed(citaten)]
        regels[knoop.end_lineno : knoop.end_lineno] = onder
        for citaat in reversed(citaten):
            del regels[citaat.lineno - 1 : citaat.end_lineno]
    return "\n".join(regels) + "\n"


def bereid_voor(kamers: list[str]) -> None:
    """Copy the package and its tests, with the citations moved and the settings of the run."""
    shutil.rmtree(KOPIE, ignore_errors=True)
    bron = WORTEL / "src" / "bijstandsrecht"
    shutil.copytree(bron, KOPIE / "src" / "bijstandsrecht", ignore=shutil.ignore_patterns("__pycache__"))
    for pad in (KOPIE / "src").rglob("*.py"):
        if "tests" not in pad.parts:
            pad.write_text(zet_citaten_onder(pad.read_text(encoding="utf-8")), encoding="utf-8")
    alleen = ", ".join(f'"src/{kamer}/*"' for kamer in kamers)
    (KOPIE / "pyproject.toml").write_text(INSTELLINGEN.format(alleen=alleen), encoding="utf-8")


def draai() -> None:
    """Run mutmut in the copy with the operators that compute (called in a process of its own)."""
    from mutmut.__main__ import cli
    from mutmut.mutation import mutators

    mutators.mutation_operators[:] = [paar for paar in mutators.mutation_operators if paar[1].__name__ not in NIET]
    cli(sys.argv[2:])


def main() -> int:
    """Prepare, run, and report the survivors with their change."""
    if sys.argv[1:2] == ["--draai"]:
        draai()
        return 0
    bereid_voor(sys.argv[1:] or ["bijstandsrecht"])
    omgeving = os.environ | {"PYTHONPATH": str(KOPIE / "src"), "RECHT_VOORBEELDEN": "25"}
    opdracht = [sys.executable, str(Path(__file__).resolve()), "--draai"]
    subprocess.run([*opdracht, "run", "--max-children", "2"], cwd=KOPIE, env=omgeving, check=False)
    uitslag = subprocess.run(
        [*opdracht, "results", "--all", "true"], cwd=KOPIE, env=omgeving, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    standen: dict[str, list[str]] = {}
    for regel in filter(None, map(str.strip, uitslag.splitlines())):
        naam, _, stand = regel.partition(": ")
        standen.setdefault(stand, []).append(naam)
    delen = [f"{stand}: {len(namen)}" for stand, namen in sorted(standen.items())]
    for naam in standen.get("survived", []) + standen.get("no tests", []):
        delen.append(
            subprocess.run(
                [*opdracht, "show", naam], cwd=KOPIE, env=omgeving, check=False, stdout=subprocess.PIPE, text=True
            ).stdout
        )
    RAPPORT.write_text("\n".join(delen), encoding="utf-8")
    print("\n".join(delen[: len(standen)]), f"\nsurvivors with their change: {RAPPORT.relative_to(WORTEL)}", sep="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
