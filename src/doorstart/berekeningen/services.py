"""Storing a calculation as it was made; a stored one is never changed, only followed by another."""

from collections.abc import Iterable, Mapping
from typing import Any

from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart import __version__
from doorstart.berekeningen.models import Berekening
from doorstart.kern.massaal import voeg_toe


def nieuw(
    *, dossier: Any, soort: str, invoer: dict[str, Any], uitkomst: Uitkomst[Any], parameters: Parameters
) -> Berekening:
    """Return a calculation that is not stored yet (for `bulk_create`).

    `invoer` holds the plain facts (cents, ISO dates) from which the same outcome can be made again.
    `uitkomst` of the row is the plain value, `uitleg` the sentence with the whole tree of steps.
    """
    return nieuw_plat(
        dossier=dossier, soort=soort, invoer=invoer, plat=uitkomst.als_json(), parameter_hash=parameters.hash
    )


def nieuw_plat(
    *, dossier: Any, soort: str, invoer: dict[str, Any], plat: Mapping[str, Any], parameter_hash: str
) -> Berekening:
    """Return a calculation that is not stored yet from the plain form of its outcome (`Uitkomst.als_json`).

    For a run that makes the plain form of equal outcomes once; `plat` itself is left as it was.
    """
    return Berekening(
        dossier=dossier,
        soort=soort,
        invoer=invoer,
        uitkomst=plat["waarde"],
        waarschuwingen=plat["waarschuwingen"],
        uitleg={naam: deel for naam, deel in plat.items() if naam not in ("waarde", "waarschuwingen")},
        parameter_hash=parameter_hash,
        code_versie=__version__,
    )


def bewaar(
    *, dossier: Any, soort: str, invoer: dict[str, Any], uitkomst: Uitkomst[Any], parameters: Parameters
) -> Berekening:
    """Store a calculation with its input, explanation, warnings, parameter hash and code version."""
    berekening = nieuw(dossier=dossier, soort=soort, invoer=invoer, uitkomst=uitkomst, parameters=parameters)
    berekening.save()
    return berekening


def bewaar_alle(rijen: Iterable[Berekening]) -> list[Berekening]:
    """Store many calculations that `nieuw` made, in a few queries; each row gets its key."""
    return voeg_toe(Berekening, list(rijen))
