"""The procedures of Doorstart, each a transition table; add a procedure by adding a table here."""

from doorstart.kern.fouten import OngeldigeStap
from doorstart.werkproces.procedures.bbz_starter import BBZ_STARTER
from doorstart.werkproces.procedures.pto_toestemming import PTO_TOESTEMMING
from doorstart.werkproces.procedures.tabel import Klok, Overgang, Proceduretabel, Status, Taaksoort, Veld

PROCEDURES: dict[str, Proceduretabel] = {tabel.soort: tabel for tabel in (PTO_TOESTEMMING, BBZ_STARTER)}

__all__ = ["PROCEDURES", "Klok", "Overgang", "Proceduretabel", "Status", "Taaksoort", "Veld", "tabel_van"]


def tabel_van(soort: str) -> Proceduretabel:
    """Return the table of a procedure; raises OngeldigeStap for one that does not exist."""
    tabel = PROCEDURES.get(soort)
    if tabel is None:
        raise OngeldigeStap(f"De procedure '{soort}' bestaat niet. Kies uit: {', '.join(sorted(PROCEDURES))}.")
    return tabel
