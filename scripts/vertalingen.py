"""Collect the Dutch texts of screens and code, keep locale/en up to date, and compile it.

The texts in the code are Dutch; locale/en/LC_MESSAGES/django.po holds the English. The compiled .mo
is made at install time. Needs no system gettext: Babel reads Python, Django itself reads the templates.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "doorstart"
PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
FUNCTIES = {"gettext": 1, "gettext_lazy": 1, "_": 1, "ngettext": 2, "ngettext_lazy": 2, "pgettext": 0, "npgettext": 0}
KOPREGELS = ('"POT-Creation', '"PO-Revision', '"Report-Msgid', '"Last-Translator', '"Language-Team', '"Generated-By')
Tekst = tuple[str, str | None]


def _uit_python(bron: str) -> Iterator[Tekst]:
    """Yield (text, plural) of every gettext call with literal text."""
    for knoop in ast.walk(ast.parse(bron)):
        if not isinstance(knoop, ast.Call):
            continue
        naam = knoop.func.id if isinstance(knoop.func, ast.Name) else getattr(knoop.func, "attr", "")
        aantal = FUNCTIES.get(naam, 0)
        delen = [a.value for a in knoop.args[:aantal] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if aantal and len(delen) == aantal:
            yield delen[0], delen[1] if aantal == 2 else None


def _uit_sjabloon(bron: str) -> Iterator[Tekst]:
    """Yield (text, plural) of every translate and blocktranslate in a template."""
    from django.template.base import Lexer, TokenType

    blok: list[str] | None = None
    meervoud: list[str] | None = None
    gesnoeid = False
    for token in Lexer(bron).tokenize():
        if token.token_type == TokenType.BLOCK:
            delen = token.split_contents()
            if delen[0] in ("translate", "trans") and delen[1][0] in "\"'":
                yield delen[1][1:-1], None
            elif delen[0] in ("blocktranslate", "blocktrans"):
                blok, meervoud, gesnoeid = [], None, "trimmed" in delen
            elif delen[0] == "plural" and blok is not None:
                meervoud = []
            elif delen[0] in ("endblocktranslate", "endblocktrans") and blok is not None:
                yield _samen(blok, gesnoeid), _samen(meervoud, gesnoeid) if meervoud is not None else None
                blok = None
        elif blok is not None:
            stuk = f"%({token.contents})s" if token.token_type == TokenType.VAR else token.contents.replace("%", "%%")
            (blok if meervoud is None else meervoud).append(stuk)


def _samen(stukken: list[str], gesnoeid: bool) -> str:
    from django.utils.translation import trim_whitespace

    tekst = "".join(stukken)
    return str(trim_whitespace(tekst)) if gesnoeid else tekst


def teksten() -> dict[Tekst, list[str]]:
    """Return every text of the product with the files it stands in."""
    gevonden: dict[Tekst, list[str]] = {}
    for pad in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")]):
        if "/tests/" in pad.as_posix() or "/migrations/" in pad.as_posix():
            continue
        bron = pad.read_text(encoding="utf-8")
        lees = _uit_python if pad.suffix == ".py" else _uit_sjabloon
        for tekst in lees(bron):
            if tekst[0]:
                plekken = gevonden.setdefault(tekst, [])
                naam = pad.relative_to(PACKAGE).as_posix()
                if naam not in plekken:
                    plekken.append(naam)
    return gevonden


def werk_bij() -> int:
    """Merge the texts into the catalogue; print and return how many lack English."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po, write_po

    catalogus = Catalog(locale="en")
    if PO.exists():
        with PO.open("rb") as bestand:
            catalogus = read_po(bestand, locale="en")
    nieuw = Catalog(
        locale="en",
        project="Doorstart",
        version="",
        charset="utf-8",
        fuzzy=False,
        header_comment="# English texts of Doorstart (EUPL-1.2).",
    )
    for (tekst, meervoud), plekken in teksten().items():
        sleutel = (tekst, meervoud) if meervoud else tekst
        oud = catalogus.get(tekst)
        vertaling = oud.string if oud is not None and not oud.fuzzy else (("", "") if meervoud else "")
        nieuw.add(sleutel, vertaling, locations=[(plek, 1) for plek in plekken])
    doel = BytesIO()
    write_po(doel, nieuw, sort_output=True, width=110, include_lineno=False)
    # No dates or addresses in the header: the same texts give the same file.
    regels = [r for r in doel.getvalue().decode().splitlines(keepends=True) if not r.startswith(KOPREGELS)]
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_text("".join(regels), encoding="utf-8")
    zonder = [
        bericht.id
        for bericht in nieuw
        if bericht.id and not any(bericht.string if isinstance(bericht.string, tuple) else (bericht.string,))
    ]
    print(f"{len(nieuw)} texts, {len(zonder)} without English")
    return len(zonder)


def compileer() -> None:
    """Write the .mo beside every .po."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for po in PACKAGE.glob("locale/*/LC_MESSAGES/django.po"):
        with po.open("rb") as bron, po.with_suffix(".mo").open("wb") as doel:
            write_mo(doel, read_po(bron))


if __name__ == "__main__":
    if "--alleen-compileren" not in sys.argv:
        import django
        from django.conf import settings

        settings.configure()
        django.setup()
        werk_bij()
    compileer()
