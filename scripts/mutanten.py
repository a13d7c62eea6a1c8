"""Mutation testing of the law: change one number, comparison or step at a time and see whether a test notices.

Runs in a copy under build/mutanten, room by room; `make mutants`, or `scripts/mutanten.py bbz lening` for some. The
tests of a room are its own and the scenarios in its folder. Texts are not mutated (a sentence is read, not
computed), nor are the arguments that carry them. In the copy the citation `@regelt` stands below its function
instead of above it, because decorated functions would be left alone.
"""

import ast
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
KOPIE = WORTEL / "build" / "mutanten"
KAMERS = ("kern", "parameters", "termijnen", "participatiewet", "lening", "deeltijd", "bbz", "ioaz", "vergelijking")
OOK = {"kern": ["test_dekking.py", "test_vergelijking.py"]}
INSTELLINGEN = """[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/bijstandsrecht/{kamer}/*"]
do_not_mutate = ["*/tests/*"]
pytest_add_cli_args = ["-p", "no:django", "-p", "no:randomly", "-q"]
pytest_add_cli_args_test_selection = [{tests}]
also_copy = ["src", "docs"]
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


def bereid_voor(kamer: str) -> Path:
    """Copy the package and its tests, with the citations moved and the settings of the run."""
    kopie, bron = KOPIE / kamer, WORTEL / "src" / "bijstandsrecht"
    shutil.rmtree(kopie, ignore_errors=True)
    shutil.copytree(bron, kopie / "src" / "bijstandsrecht", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(WORTEL / "docs", kopie / "docs")
    for pad in (kopie / "src").rglob("*.py"):
        if "tests" not in pad.parts:
            pad.write_text(zet_citaten_onder(pad.read_text(encoding="utf-8")), encoding="utf-8")
    tests = sorted(pad.name for pad in (bron / "tests").glob(f"test_{kamer}*.py")) + OOK.get(kamer, [])
    if (bron / "tests" / "scenarios" / kamer).is_dir():
        tests.append("test_scenarios.py")
    regels = ", ".join(f'"src/bijstandsrecht/tests/{naam}"' for naam in tests)
    (kopie / "pyproject.toml").write_text(INSTELLINGEN.format(kamer=kamer, tests=regels), encoding="utf-8")
    return kopie


def draai() -> None:
    """Run mutmut in the copy with the operators that compute (in a process of its own); `show` takes many names."""
    from mutmut.__main__ import cli
    from mutmut.mutation import mutators

    mutators.mutation_operators[:] = [paar for paar in mutators.mutation_operators if paar[1].__name__ not in NIET]
    woord, *namen = sys.argv[2:]
    for deel in ([woord, naam] for naam in namen) if woord == "show" else [sys.argv[2:]]:
        cli(deel, standalone_mode=False)


def muteer(kamer: str) -> tuple[Counter[str], list[str]]:
    """Mutate one room; returns how many mutants ended how, and the changes that no test noticed."""
    kopie = bereid_voor(kamer)
    omgeving = os.environ | {"PYTHONPATH": str(kopie / "src"), "RECHT_VOORBEELDEN": "20", "RECHT_SCENARIOS": kamer}
    opdracht = [sys.executable, str(Path(__file__).resolve()), "--draai"]

    def vraag(*delen: str) -> str:
        return subprocess.run(
            [*opdracht, *delen], cwd=kopie, env=omgeving, check=False, stdout=subprocess.PIPE, text=True
        ).stdout

    subprocess.run([*opdracht, "run", "--max-children", "2"], cwd=kopie, env=omgeving, check=False)
    standen = [
        regel.strip().partition(": ") for regel in vraag("results", "--all", "true").splitlines() if regel.strip()
    ]
    over = [naam for naam, _, stand in standen if stand in ("survived", "no tests")]
    return Counter(stand for _, _, stand in standen), [vraag("show", *over)] if over else []


def main() -> int:
    """Mutate the rooms that are named, or all; report the counts and the survivors with their change."""
    if sys.argv[1:2] == ["--draai"]:
        draai()
        return 0
    for kamer in sys.argv[1:] or KAMERS:
        tel, over = muteer(kamer)
        regel = f"{kamer}: " + ", ".join(f"{aantal} {stand}" for stand, aantal in sorted(tel.items()))
        rapport = KOPIE / f"{kamer}.txt"
        rapport.write_text("\n".join([f"# {regel}", *over]), encoding="utf-8")
        print(f"\n{regel}; survivors with their change: {rapport.relative_to(WORTEL)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
