"""The documentation speaks the truth: files, make targets, commands and links that it names exist."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from bijstandsrecht.dekking import geregeld, lees_lijsten, schrijf_dekking

WORTEL = Path(__file__).resolve().parents[2]
DOCUMENTEN = [*WORTEL.glob("*.md"), *sorted((WORTEL / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
MAKE = re.compile(r"`(?:\w+=\S+ )?make ([a-z-]+)")
OPDRACHT = re.compile(r"`doorstart ([a-z_]+)")
PAD = re.compile(r"`((?:src|docs|tests|scripts|requirements|bijstandsrecht|doorstart)/[\w./-]+)`")


def gebreken(tekst: str, map_: Path) -> list[str]:
    """Return what `tekst`, a document in folder `map_`, names that does not exist."""
    doelen = set(re.findall(r"^([a-z-]+):", (WORTEL / "Makefile").read_text(encoding="utf-8"), re.M))
    fouten = [f"link {doel}" for doel in LINK.findall(tekst) if "://" not in doel and not (map_ / doel).exists()]
    fouten += [f"make {doel}" for doel in MAKE.findall(tekst) if doel not in doelen]
    fouten += [f"doorstart {naam}" for naam in OPDRACHT.findall(tekst) if naam not in get_commands()]
    fouten += [
        f"pad {pad}" for pad in PAD.findall(tekst) if not any((b / pad).exists() for b in (WORTEL, WORTEL / "src"))
    ]
    return fouten


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: pad.relative_to(WORTEL).as_posix())
def test_a_document_names_only_what_exists(pad: Path) -> None:
    assert gebreken(pad.read_text(encoding="utf-8"), pad.parent) == []


@pytest.mark.parametrize("zin", ["[hier](weg.md)", "doe `make goud`", "doe `doorstart toveren`", "zie `src/weg.py`"])
def test_a_lie_is_found(zin: str) -> None:
    assert gebreken(zin, WORTEL)


def test_the_coverage_of_the_law_is_the_one_of_the_code() -> None:
    pagina = (WORTEL / "docs" / "recht-dekking.md").read_text(encoding="utf-8")
    assert pagina == schrijf_dekking(lees_lijsten(), geregeld()), "bijstandsrecht dekking > docs/recht-dekking.md"
