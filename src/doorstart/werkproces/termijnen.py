"""Legal deadlines of a procedure as dates: pure functions, no clock; every term is that of the law package.

Bbz: 13 weeks after receipt (art. 35(2)), at most 13 more with a written notice (35(3)). Where no law sets a term: eight
weeks (art. 4:13 Awb). Objection: art. 7:10 Awb. A boekjaar: art. 38(2) Bbz, and 4:13 Awb once the figures are in. The
days that the clock stood still are added (arts. 4:5, 4:15, 7:10(2) Awb); weekends and holidays move the end of a term
of at most twelve weeks (Algemene termijnenwet).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bijstandsrecht.bbz import bepaal_vaststellingstermijn, beslistermijn, jaarstukken_uiterlijk
from bijstandsrecht.kern import Boekjaar
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.termijnen import (
    Opschorting,
    bepaal_beslissing_op_bezwaar,
    bepaal_redelijke_termijn,
    opgeschorte_dagen,
)
from doorstart.werkproces.procedures.tabel import Beslistermijn, Termijnsoort


@dataclass(frozen=True, slots=True)
class Termijnfeiten:
    """What a deadline is computed from: receipt, days that the clock stood still, and what was known at the start."""

    ontvangen_op: date
    opgeschorte_dagen: int
    start: Mapping[str, Any]
    cijfers_op: date | None = None

    def stilstand(self, van: date) -> tuple[Opschorting, ...]:
        """Return the days of all suspensions as one: the law adds them, whenever they were."""
        if not self.opgeschorte_dagen:
            return ()
        return (Opschorting(van, van + timedelta(days=self.opgeschorte_dagen)),)


def beslis_uiterlijk(termijn: Beslistermijn, feiten: Termijnfeiten, parameters: Parameters) -> date | None:
    """Return the last day for the decision, without an extension; None where no law sets one."""
    reken = _REKEN.get(termijn.soort)
    return reken(feiten, parameters) if reken else None


def uiterste_verlenging(termijn: Beslistermijn, feiten: Termijnfeiten, parameters: Parameters) -> date | None:
    """Return the last day to which the term may be extended, or None when the law knows no extension.

    `date.max` where the law only says that the new term must be reasonable (art. 4:14 lid 3 Awb). Whether the notice
    is still in time is for the caller, who knows the day of the notice.
    """
    if termijn.soort is Termijnsoort.BBZ:
        dag = feiten.ontvangen_op
        return beslistermijn(dag, feiten.stilstand(dag), dag, parameters=parameters)
    if termijn.soort is Termijnsoort.BEZWAAR:
        return _bezwaar(feiten, parameters, verdaagd=True)
    return date.max if termijn.soort is Termijnsoort.REDELIJK else None


def _bbz(feiten: Termijnfeiten, parameters: Parameters) -> date:
    return beslistermijn(feiten.ontvangen_op, feiten.stilstand(feiten.ontvangen_op), parameters=parameters)


def _redelijk(feiten: Termijnfeiten, parameters: Parameters) -> date:
    uitkomst = bepaal_redelijke_termijn(
        ontvangen=feiten.ontvangen_op, opschortingen=feiten.stilstand(feiten.ontvangen_op), parameters=parameters
    )
    return uitkomst.waarde.laatste_dag


def _bezwaar(feiten: Termijnfeiten, parameters: Parameters, *, verdaagd: bool = False) -> date:
    bekendgemaakt = date.fromisoformat(feiten.start["bekendgemaakt"])
    uitkomst = bepaal_beslissing_op_bezwaar(
        bekendgemaakt=bekendgemaakt, commissie=feiten.start["commissie"], verdaagd=verdaagd,
        verzuim=feiten.stilstand(bekendgemaakt), parameters=parameters,
    )  # fmt: skip
    return uitkomst.waarde.laatste_dag


def _boekjaar(feiten: Termijnfeiten, parameters: Parameters) -> date:
    if feiten.cijfers_op is not None:
        termijn = bepaal_vaststellingstermijn(jaarstukken_ontvangen=feiten.cijfers_op, parameters=parameters)
        return termijn.waarde.laatste_dag
    begin, einde = (date.fromisoformat(feiten.start[naam]) for naam in ("boekjaar_begin", "boekjaar_einde"))
    return jaarstukken_uiterlijk(Boekjaar.van_tot(begin, einde), parameters=parameters)


_REKEN: dict[Termijnsoort, Callable[[Termijnfeiten, Parameters], date]] = {
    Termijnsoort.BBZ: _bbz,
    Termijnsoort.REDELIJK: _redelijk,
    Termijnsoort.BEZWAAR: _bezwaar,
    Termijnsoort.BOEKJAAR: _boekjaar,
}


def dagen_stilgestaan(*, sinds: date, compleet_op: date, hersteltermijn_tot: date) -> int:
    """Return the days to add: until the application was complete, or until the repair period had passed.

    Art. 4:15 Awb stops the clock the day after the invitation. Whether the day of completion still counts is a reading
    (`bijstandsrecht.termijnen.Telling`); here it does.
    """
    return opgeschorte_dagen((Opschorting(sinds, max(sinds, min(compleet_op, hersteltermijn_tot))),))
