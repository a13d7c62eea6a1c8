"""Legal deadlines of a procedure as dates: pure functions, no clock; the Bbz term is that of the law package.

Bbz: 13 weeks after receipt (art. 35(2)), at most 13 more with a written notice (35(3)). An invitation to complete
the application adds the days it took (Awb 4:5, 4:15). The Algemene termijnenwet moves the end of a term of at most
twelve weeks past a weekend or public holiday; thirteen weeks do not move.
"""

from datetime import date, timedelta

from bijstandsrecht.bbz import beslistermijn
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.termijnen import GRENS_WEKEN, Opschorting, schuif_op
from doorstart.werkproces.procedures.tabel import Beslistermijn


def _stilstand(ontvangen_op: date, dagen: int) -> tuple[Opschorting, ...]:
    """Return the days of all suspensions as one: the law adds them, whenever they were."""
    return (Opschorting(ontvangen_op, ontvangen_op + timedelta(days=dagen)),)


def beslis_uiterlijk(
    termijn: Beslistermijn, *, ontvangen_op: date, opgeschorte_dagen: int, parameters: Parameters
) -> date:
    """Return the last day for the decision, with the days that the clock stood still."""
    if not termijn.onzeker:
        return beslistermijn(ontvangen_op, _stilstand(ontvangen_op, opgeschorte_dagen), parameters=parameters)
    einde = ontvangen_op + timedelta(weeks=termijn.weken_onzeker, days=opgeschorte_dagen)
    return schuif_op(einde) if termijn.weken_onzeker <= GRENS_WEKEN else einde


def uiterste_verlenging(
    termijn: Beslistermijn, *, ontvangen_op: date, opgeschorte_dagen: int, parameters: Parameters
) -> date | None:
    """Return the last day to which the term may be extended, or None when the law knows no extension.

    Whether the notice is still in time is for the caller, who knows the day of the notice.
    """
    if not termijn.verlenging_sleutel:
        return None
    stilstand = _stilstand(ontvangen_op, opgeschorte_dagen)
    return beslistermijn(ontvangen_op, stilstand, ontvangen_op, parameters=parameters)


def dagen_stilgestaan(*, sinds: date, compleet_op: date, hersteltermijn_tot: date) -> int:
    """Return the days to add: until the application was complete, or until the repair period had passed.

    Art. 4:15 Awb stops the clock the day after the invitation. Whether the day of completion still counts is a reading
    (`bijstandsrecht.termijnen.Telling`); here it does.
    """
    return max(0, (min(compleet_op, hersteltermijn_tot) - sinds).days)
