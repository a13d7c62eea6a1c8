"""The procedures of Doorstart, each a transition table; add a procedure by adding a table here."""

from doorstart.kern.fouten import OngeldigeStap
from doorstart.werkproces.procedures.ambtshalve import BBZ_HERZIENING, TERUGVORDERING
from doorstart.werkproces.procedures.bbz_groepen import BBZ_VOORBEREIDING, GROEPEN
from doorstart.werkproces.procedures.bbz_jaar import BBZ_JAAR
from doorstart.werkproces.procedures.bbz_kapitaal import BBZ_KAPITAAL
from doorstart.werkproces.procedures.bbz_lopend import BBZ_VERLENGING, BBZ_WIJZIGING
from doorstart.werkproces.procedures.bezwaar import BEZWAAR
from doorstart.werkproces.procedures.pto_toestemming import PTO_TOESTEMMING
from doorstart.werkproces.procedures.tabel import (
    Klok,
    Oordeel,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Veld,
    Wacht,
)

PROCEDURES: dict[str, Proceduretabel] = {
    tabel.soort: tabel
    for tabel in (
        PTO_TOESTEMMING,
        *GROEPEN,
        BBZ_VOORBEREIDING,
        BBZ_KAPITAAL,
        BBZ_VERLENGING,
        BBZ_WIJZIGING,
        BBZ_HERZIENING,
        TERUGVORDERING,
        BEZWAAR,
        BBZ_JAAR,
    )
}
GROEPSPROCEDURES = frozenset(tabel.soort for tabel in GROEPEN)
"""First applications for living costs under the Bbz; the applicant may ask for capital with or instead of it."""

__all__ = [
    "GROEPSPROCEDURES",
    "PROCEDURES",
    "Klok",
    "Oordeel",
    "Overgang",
    "Proceduretabel",
    "Status",
    "Taaksoort",
    "Veld",
    "Wacht",
    "tabel_van",
]


def tabel_van(soort: str) -> Proceduretabel:
    """Return the table of a procedure; raises OngeldigeStap for one that does not exist."""
    tabel = PROCEDURES.get(soort)
    if tabel is None:
        raise OngeldigeStap(f"De procedure '{soort}' bestaat niet. Kies uit: {', '.join(sorted(PROCEDURES))}.")
    return tabel
