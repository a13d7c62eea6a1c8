"""Which group of art. 2 Bbz 2004 fits, as a stored test of the facts that the adviser knows.

Pure. The law package weighs the groups; here are the facts as they are stored, and the group of each procedure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bijstandsrecht.bbz import Doelgroep, Groep, Ondernemer, beoordeel_groep
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.situatie.lezer import Plek, lees

SOORT = "groepstoets"
VOORBEREIDING = "voorbereiding"

GROEP_VAN_PROCEDURE: Mapping[str, str] = {
    "bbz_starter": Groep.BEGINNEND.value,
    "bbz_gevestigd": Groep.GEVESTIGD.value,
    "bbz_ouder": Groep.OUDER.value,
    "bbz_beeindigend": Groep.BEEINDIGEND.value,
    "bbz_voorbereiding": VOORBEREIDING,
}
"""The group for which a procedure was started: a letter of art. 2 lid 1, or the preparation period of lid 3."""

DOSSIERGROEP: Mapping[str, str] = {"a": "gevestigd", "b": "starter", "c": "ouder", "d": "beeindigend"}
"""The name of each letter in `dossiers.Groep`, as grants use it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten:
    """What is known of the applicant on the day of the application; `redelijke_termijn`: months, of local policy."""

    ondernemer: Ondernemer
    aangevraagd_op: date
    redelijke_termijn: int | None = None


def bereken(*, feiten: Feiten, parameters: Parameters) -> Uitkomst[Doelgroep]:
    """Weigh every group. Raises OngeldigeInvoer, BuitenBereik and OnbekendBedrag."""
    return beoordeel_groep(
        ondernemer=feiten.ondernemer, aangevraagd_op=feiten.aangevraagd_op, redelijke_termijn=feiten.redelijke_termijn,
        parameters=parameters,
    )  # fmt: skip


def als_invoer(feiten: Feiten) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again."""
    return {"feiten": plat(feiten)}


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Doelgroep]:
    """Make a stored calculation again from its input."""
    return bereken(feiten=lees(Feiten, invoer["feiten"], Plek("feiten")), parameters=parameters)
