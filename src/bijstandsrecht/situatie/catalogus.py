"""What can be asked: one line per calculation, with the place of its function and a sentence for the reader.

A function is imported when it is asked for, so that the command line starts at once.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable
from typing import Any, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer


class Berekening(NamedTuple):
    """A calculation by its name; `plek` is `module:function`."""

    naam: str
    plek: str
    zin: str

    def functie(self) -> Callable[..., Any]:
        """Import and return the function."""
        module, _, naam = self.plek.partition(":")
        return getattr(importlib.import_module(module), naam)  # type: ignore[no-any-return]


_ALLE = (
    # participatiewet: norms and payment
    Berekening(
        "participatiewet.norm", "bijstandsrecht.participatiewet.normen:bijstandsnorm",
        "De bijstandsnorm van een huishouden op een dag",
    ),
    Berekening(
        "participatiewet.kostendelers", "bijstandsrecht.participatiewet.kostendelers:tel_kostendelers",
        "Wie in een woning de kosten deelt",
    ),
    # participatiewet: means, exemptions, recovery
    Berekening(
        "participatiewet.vrijlating", "bijstandsrecht.participatiewet.vrijlating:vrijlating",
        "Welk deel van inkomen uit arbeid wordt vrijgelaten",
    ),
    Berekening(
        "participatiewet.inhoudingen", "bijstandsrecht.participatiewet.inhoudingen:verdeel_inhoudingen",
        "Wat van een uitbetaling wordt ingehouden",
    ),
    # deeltijd
    Berekening(
        "deeltijd.maand", "bijstandsrecht.deeltijd.maand:verreken_maand",
        "De verrekening van een maand van een parttime ondernemer",
    ),
    Berekening(
        "deeltijd.uren", "bijstandsrecht.deeltijd.uren:toets_uren", "Of de uren van dit jaar binnen de grens blijven"
    ),
    # bbz: who and how long
    # bbz: income, assets, settlement
    Berekening(
        "bbz.netto_inkomen", "bijstandsrecht.bbz.inkomen:netto_inkomen", "Het netto inkomen over een boekjaar"
    ),
    Berekening(
        "bbz.voorlopig_maandinkomen", "bijstandsrecht.bbz.inkomen:voorlopig_maandinkomen",
        "Het inkomen waarmee een maand voorlopig wordt gerekend",
    ),
    Berekening("bbz.jaarnorm", "bijstandsrecht.bbz.jaarnorm:jaarnorm", "De jaarnorm van een boekjaar"),
    Berekening(
        "bbz.vermogen", "bijstandsrecht.bbz.vermogen:toets_vermogen",
        "Hoeveel het eigen vermogen boven de grens van art. 3 is",
    ),
    Berekening(
        "bbz.vaststelling", "bijstandsrecht.bbz.vaststelling:stel_vast", "De definitieve vaststelling over een boekjaar"
    ),
    # bbz: capital and interest
    # lening
    # bbz: financing
    # ioaz
    # termijnen
    # vergelijking
)  # fmt: skip

CATALOGUS: dict[str, Berekening] = {berekening.naam: berekening for berekening in _ALLE}
"""Every calculation by name."""


def zoek(naam: object) -> Berekening:
    """The calculation with this name; raises OngeldigeInvoer with the nearest one."""
    try:
        return CATALOGUS[str(naam)]
    except KeyError:
        lijkt = difflib.get_close_matches(str(naam), CATALOGUS, 1)
        raise OngeldigeInvoer(
            "Deze berekening bestaat niet.", veld="bereken", waarde=naam,
            remedie=f"Bedoelde u {lijkt[0]}?" if lijkt else "Vraag de lijst met: bijstandsrecht lijst.",
        ) from None  # fmt: skip
