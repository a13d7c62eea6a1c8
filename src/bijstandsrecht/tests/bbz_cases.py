"""Shared by the Bbz tests: the test inputs that the worked examples name, and one way to settle a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from bijstandsrecht.bbz import JaarInkomen, Vaststelling, stel_vast
from bijstandsrecht.kern import Boekjaar, Uitkomst
from bijstandsrecht.parameters import Aanvulling, Parameters, laad_parameters

J = 12 * 141946
"""Test input of the worked examples: the single 21+ norm of July 2026 for all twelve months."""

BOEKJAAR = Boekjaar(date(2026, 1, 1))
RUIM = {"eigen_vermogen": 0, "totaal_vermogen": 0}


def met_forfait(jaar: int, basispunten: int = 2000) -> Parameters:
    """The statutory values with a test percentage of art. 6 lid 2 for a year in which it is unknown."""
    invoer = Aanvulling(
        "bbz.art6_2.forfait", date(jaar, 1, 1), date(jaar + 1, 1, 1), basispunten, "testinvoer", "een", "twee"
    )
    return laad_parameters().met([invoer])


def stel(verstrekt: int, winst: int, boekjaar: Boekjaar = BOEKJAAR, **anders: Any) -> Uitkomst[Vaststelling]:
    """Settle a case with the test inputs of the worked examples, except what `anders` says."""
    gegevens: dict[str, Any] = {
        "boekjaar": boekjaar,
        "jaarnorm": J,
        "inkomen": JaarInkomen(winst=winst),
        "verstrekt": verstrekt,
        "maanden_bijstand": 12,
        "groep": "b",
        "parameters": met_forfait(boekjaar.einde.year),
        **RUIM,
        **anders,
    }
    return stel_vast(**gegevens)
