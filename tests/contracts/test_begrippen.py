"""The glossary and the code agree: every word in a public name is explained, and nothing explained is gone.

Dutch words stand in docs/begrippen.md, English technique in techniek.txt beside this file; no word in both.
"""

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
BEGRIPPEN = (WORTEL / "docs" / "begrippen.md").read_text(encoding="utf-8")
TECHNIEK = Path(__file__).with_name("techniek.txt").read_text(encoding="utf-8").split()
OVERGESLAGEN = {"tests", "migrations", "locale", "static", "__pycache__"}
RAAD = "explain it in docs/begrippen.md or, if it is English technique, add it to tests/contracts/techniek.txt"
WOORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-zà-ÿ]+")


def woorden(naam: str) -> list[str]:
    """Split snake_case and CamelCase; a single letter says nothing."""
    return [deel.lower() for deel in WOORD.findall(naam) if len(deel) > 1]


def velden(klas: ast.ClassDef) -> Iterator[tuple[str, int]]:
    """Yield the fields of a dataclass, NamedTuple, model or form, and the names and values of an enum."""
    enum = any(ast.unparse(basis).endswith(("Enum", "Choices")) for basis in klas.bases)
    for regel in klas.body:
        if isinstance(regel, ast.AnnAssign):
            yield ast.unparse(regel.target), regel.lineno
        elif isinstance(regel, ast.Assign) and (enum or isinstance(regel.value, ast.Call)):
            yield ast.unparse(regel.targets[0]), regel.lineno
            waarde = regel.value.elts[0] if isinstance(regel.value, ast.Tuple) else regel.value
            if enum and isinstance(waarde, ast.Constant):
                yield str(waarde.value), regel.lineno


def publiek(blok: ast.Module | ast.ClassDef) -> Iterator[tuple[str, int]]:
    """Yield every public class, function and field of a module or class, with its line."""
    for knoop in blok.body:
        if isinstance(knoop, ast.ClassDef | ast.FunctionDef) and not re.match("_|Meta$", knoop.name):
            yield knoop.name, knoop.lineno
            if isinstance(knoop, ast.ClassDef):
                yield from chain(velden(knoop), publiek(knoop))


def namen(pad: Path, tekst: str) -> Iterator[tuple[str, int]]:
    """Yield the public names of one file: its own, those in its Python, and the keys of parameters."""
    if pad.suffix == ".py":
        yield from chain([(pad.parent.name, 1), (pad.stem, 1)], publiek(ast.parse(tekst)))
    for nummer, regel in enumerate(tekst.splitlines() if pad.suffix == ".yaml" else [], 1):
        if sleutel := re.match(r"\s*- sleutel: (\S+)", regel):
            yield sleutel[1], nummer


def lees() -> tuple[dict[str, str], str]:
    """Return the words of all public names with the first place of each, and all text of the sources."""
    eerste, bron = dict[str, str](), ""
    for pad in sorted(p for p in (WORTEL / "src").rglob("*") if p.suffix in {".py", ".yaml", ".html"}):
        if OVERGESLAGEN.isdisjoint((kort := pad.relative_to(WORTEL)).parts):
            bron += (tekst := pad.read_text(encoding="utf-8"))
            for naam, regel in namen(pad, tekst):
                plek = f"{kort}:{regel} ({naam})"
                eerste.update({woord: plek for woord in woorden(naam) if woord not in eerste})
    return eerste, bron


def gebreken(code: dict[str, str], bron: str, begrippen: str, techniek: list[str]) -> Iterator[str]:
    """Yield where the code, the glossary and the list of technique words do not agree."""
    groepen = [re.findall(r"^\| (?!Term |-)(.+?) \|", deel, re.M) for deel in begrippen.split("\n## ")]
    vormen = [vorm for groep in groepen for cel in groep for vorm in cel.split(", ")]
    uitgelegd = {woord for vorm in vormen for woord in woorden(vorm)}
    aanwezig = " ".join(["", *code, *woorden(bron), ""])
    for woord in sorted(code.keys() - uitgelegd - set(techniek)):
        yield f"{woord!r} in {code[woord]}: {RAAD}"
    for vorm in (vorm for vorm in vormen if f" {' '.join(woorden(vorm))} " not in aanwezig):
        yield f"begrippen.md: {vorm!r} is nowhere in src, remove it"
    for vorm in {vorm for vorm in vormen if vormen.count(vorm) > 1}:
        yield f"begrippen.md: {vorm!r} is explained twice"
    for groep in (groep for groep in groepen if groep != sorted(groep)):
        yield f"begrippen.md: the group of {groep[0]!r} is not alphabetical"
    for woord in set(techniek) - code.keys():
        yield f"techniek.txt: no public name uses {woord!r} any more, remove it"
    for woord in uitgelegd.intersection(techniek):
        yield f"techniek.txt: {woord!r} is explained in begrippen.md, remove it here"


def test_code_and_glossary_agree() -> None:
    fouten = list(gebreken(*lees(), BEGRIPPEN, TECHNIEK))
    assert not fouten, "\n".join(["", *fouten])


@pytest.mark.parametrize(
    ("begrippen", "techniek", "verwacht"),
    [
        ("| euro | x |", "settle", "'norm' in src/norm.py:1 (norm): explain it in docs/begrippen.md or"),
        ("| norm | x |\n| sprookje | x |", "settle", "'sprookje' is nowhere in src"),
        ("| norm | x |\n\n## B\n\n| norm | x |", "settle", "'norm' is explained twice"),
        ("| norm | x |\n| euro | x |", "settle", "the group of 'norm' is not alphabetical"),
        ("| norm | x |", "settle trace", "no public name uses 'trace' any more"),
        ("| norm, euro | x |", "settle norm", "'norm' is explained in begrippen.md"),
    ],
)
def test_a_disagreement_is_found(begrippen: str, techniek: str, verwacht: str) -> None:
    code = {"norm": "src/norm.py:1 (norm)", "settle": "src/norm.py:2 (settle)"}
    (fout,) = gebreken(code, "{{ euro }}", f"# Begrippen\n\n## A\n\n{begrippen}", techniek.split())
    assert verwacht in fout


def test_public_names_are_found() -> None:
    bron = 'class Soort(Enum):\n  A = "om_niet", 1\n  def _x(self): ...\nclass Maand:\n  dagen: int'
    gevonden = " ".join(naam for naam, _ in namen(Path("kern/tijd.py"), bron))
    assert gevonden == "kern tijd Soort A om_niet Maand dagen"
    assert list(namen(Path("a.yaml"), "x:\n  - sleutel: bbz.rente\n")) == [("bbz.rente", 2)]
    assert woorden("BBZVeld_omNiet2") == ["bbz", "veld", "om", "niet"]
