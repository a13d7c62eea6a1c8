"""Redoing a stored calculation: the same input through today's code and amounts, laid beside what was stored.

Each room registers per kind how its outcome is made again from the stored input (in `AppConfig.ready`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.kern import NarekenFout, RechtFout, Stap, Uitkomst, reken_na
from bijstandsrecht.parameters import Parameters
from doorstart.berekeningen.models import Berekening
from doorstart.kern.fouten import DoorstartFout

Herberekening = Callable[[Mapping[str, Any], Parameters], Uitkomst[Any]]
_SOORTEN: dict[str, Herberekening] = {}


def registreer(soort: str, functie: Herberekening) -> None:
    """Say how calculations of this kind are made again. Raises ValueError for a second function."""
    if _SOORTEN.get(soort, functie) is not functie:
        raise ValueError(f"Berekeningsoort '{soort}' kan al worden herberekend. Registreer er een.")
    _SOORTEN[soort] = functie


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """`gelijk`: same value and same steps; `zelfde_bedragen`: made with the same parameters; `melding` says why not."""

    gelijk: bool
    zelfde_bedragen: bool
    melding: str


def herbereken(berekening: Berekening, *, parameters: Parameters) -> Vergelijking:
    """Redo a stored calculation and compare value and steps; raises DoorstartFout for an unknown kind."""
    functie = _SOORTEN.get(berekening.soort)
    if functie is None:
        raise DoorstartFout(
            _("Een berekening van de soort '%(soort)s' kan niet opnieuw worden gemaakt.") % {"soort": berekening.soort}
        )
    zelfde = berekening.parameter_hash == parameters.hash
    try:
        nieuw = functie(berekening.invoer, parameters).als_json()
    except RechtFout as fout:
        return Vergelijking(False, zelfde, str(fout))
    gelijk = nieuw["waarde"] == berekening.uitkomst and nieuw["stap"] == berekening.uitleg["stap"]
    return Vergelijking(gelijk, zelfde, "" if gelijk else _("De uitkomst of een stap is nu anders."))


def klopt_uitleg(berekening: Berekening) -> bool:
    """Tell whether the stored explanation adds up by itself, step by step, without the code that made it."""
    try:
        _reken_na(Stap.uit_json(berekening.uitleg["stap"]), {})
    except NarekenFout:
        return False
    return True


def _reken_na(stap: Stap, bekend: dict[str, int]) -> None:
    """Recompute a tree; of a judgment (ja, nee, onbekend) the amounts below it, since a word is not computed."""
    if isinstance(stap.waarde, int):
        bekend[stap.naam] = reken_na(stap, bekend)
        return
    hier = dict(bekend)
    for onder in stap.stappen:
        _reken_na(onder, hier)
