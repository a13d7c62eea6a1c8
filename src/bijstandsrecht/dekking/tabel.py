"""Lay the citations of the code beside the lists of articles, and write the page about it.

An article is built when a function cites it, or something finer inside it: `12 lid 2 onder a` covers `12 lid 2`,
never the other way round.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import bijstandsrecht
from bijstandsrecht.dekking.lijst import Artikel, Artikellijst
from bijstandsrecht.kern import GEREGELD, WETTEN

_KOP = """# Welk deel van de wet is gebouwd

Deze pagina is gemaakt uit de code zelf: `bijstandsrecht dekking > docs/recht-dekking.md`; een test houdt haar gelijk.
Elk artikel en elk lid van het Bbz 2004 staat erin, ook wat sinds 2015 verviel. Van de andere wetten staat erin wat dit
product gebruikt.

* **gebouwd**: een functie rekent of toetst dit; zij noemt het artikel zelf.
* **mens**: iemand beslist dit. Het systeem bereidt voor en legt het oordeel vast, met reden.
* **buiten**: hoort niet bij dit product, met de reden.
"""
_STAND = {"": "gebouwd", "mens": "mens", "buiten": "buiten"}


def geregeld() -> Mapping[tuple[str, str], list[str]]:
    """The citations of every room of the package: law and article -> functions."""
    for deel in pkgutil.walk_packages(bijstandsrecht.__path__, "bijstandsrecht."):
        if ".tests" not in deel.name and not deel.name.endswith("__main__"):
            importlib.import_module(deel.name)
    return GEREGELD


def functies(wet: str, artikel: str, citaten: Mapping[tuple[str, str], Sequence[str]]) -> list[str]:
    """The functions that build an article: those that cite it or something finer in it."""
    gevonden = (
        naam
        for (van, plek), namen in citaten.items()
        if van == wet and (plek == artikel or plek.startswith(f"{artikel} "))
        for naam in namen
    )
    return sorted({naam.removeprefix("bijstandsrecht.") for naam in gevonden})


def gebreken(lijsten: Iterable[Artikellijst], citaten: Mapping[tuple[str, str], Sequence[str]]) -> Iterator[str]:
    """Yield what is still to do: an article without an answer, a citation of an article that is in no list."""
    for lijst in lijsten:
        for rij in lijst.artikelen:
            heeft = functies(lijst.wet, rij.artikel, citaten)
            if not rij.stand and not heeft:
                yield f"{lijst.wet} art. {rij.artikel}: niet gebouwd, en er staat geen reden bij"
            if rij.stand == "buiten" and heeft:
                yield f"{lijst.wet} art. {rij.artikel}: buiten, maar {heeft[0]} regelt het"
        bekend = [rij.artikel for rij in lijst.artikelen]
        for wet, plek in citaten:
            if wet == lijst.wet and not any(plek == artikel or plek.startswith(f"{artikel} ") for artikel in bekend):
                yield f"{wet} art. {plek}: genoemd in {citaten[wet, plek][0]}, maar niet in de lijst van artikelen"


def schrijf_dekking(lijsten: Iterable[Artikellijst], citaten: Mapping[tuple[str, str], Sequence[str]]) -> str:
    """The page in Markdown: a count per law, and a table with every article."""
    delen = [_KOP]
    for lijst in lijsten:
        aantal = {naam: sum(1 for rij in lijst.artikelen if _STAND[rij.stand] == naam) for naam in _STAND.values()}
        delen.append(
            f"\n## {WETTEN[lijst.wet].naam}\n\nGelezen: {lijst.bron}. "
            + ", ".join(f"{getal} {naam}" for naam, getal in aantal.items())
            + ".\n\n| art. | onderwerp | stand | waar of waarom |\n|---|---|---|---|\n"
        )
        delen.extend(_rij(rij, functies(lijst.wet, rij.artikel, citaten)) for rij in lijst.artikelen)
    return "".join(delen)


def _rij(rij: Artikel, namen: Sequence[str]) -> str:
    waar = " ".join(filter(None, (rij.waarom, ", ".join(f"`{naam}`" for naam in namen))))
    return f"| {rij.artikel}{_periode(rij)} | {rij.onderwerp} | {_STAND[rij.stand]} | {waar} |\n"


def _periode(rij: Artikel) -> str:
    delen = [f"vanaf {_kort(rij.van)}"] if rij.van else []
    return f" ({', '.join([*delen, *([f'tot {_kort(rij.tot)}'] if rij.tot else [])])})" if rij.van or rij.tot else ""


def _kort(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"
