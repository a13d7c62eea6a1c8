"""Legal deadlines of a procedure as dates: pure functions, no clock.

Bbz: 13 weeks after receipt (art. 35(2)), at most 13 more with a written notice (35(3)). An invitation to complete
the application adds the days it took (Awb 4:5, 4:15). The Algemene termijnenwet moves the end of a term of at most
twelve weeks past a weekend or public holiday; thirteen weeks do not move.
"""

from datetime import date, timedelta

from bijstandsrecht.bbz.termijnenwet import GRENS_WEKEN, schuif_op
from bijstandsrecht.parameters import Parameters
from doorstart.werkproces.procedures.tabel import Beslistermijn


def weken(termijn: Beslistermijn, ontvangen_op: date, parameters: Parameters) -> int:
    """Return the number of weeks for a decision on an application received on this day."""
    return parameters.op(termijn.sleutel, ontvangen_op).waarde if termijn.sleutel else termijn.weken_onzeker


def beslis_uiterlijk(
    termijn: Beslistermijn, *, ontvangen_op: date, opgeschorte_dagen: int, parameters: Parameters
) -> date:
    """Return the last day for the decision, with the days that the clock stood still."""
    aantal = weken(termijn, ontvangen_op, parameters)
    einde = ontvangen_op + timedelta(weeks=aantal, days=opgeschorte_dagen)
    return schuif_op(einde) if aantal <= GRENS_WEKEN else einde


def uiterste_verlenging(
    termijn: Beslistermijn, *, ontvangen_op: date, opgeschorte_dagen: int, parameters: Parameters
) -> date | None:
    """Return the last day to which the term may be extended, or None when the law knows no extension."""
    if not termijn.verlenging_sleutel:
        return None
    gewoon = beslis_uiterlijk(
        termijn, ontvangen_op=ontvangen_op, opgeschorte_dagen=opgeschorte_dagen, parameters=parameters
    )
    return gewoon + timedelta(weeks=parameters.op(termijn.verlenging_sleutel, ontvangen_op).waarde)


def dagen_stilgestaan(*, sinds: date, compleet_op: date, hersteltermijn_tot: date) -> int:
    """Return the days to add: until the application was complete, or until the repair period had passed.

    Whether the day of the invitation itself counts is not settled in a read source; it is not counted.
    """
    return max(0, (min(compleet_op, hersteltermijn_tot) - sinds).days)
