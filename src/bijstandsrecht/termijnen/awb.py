"""Terms of the Algemene wet bestuursrecht around a decision: deciding, objecting, paying.

Read in the text of 26 November 2015; arts. 4:5, 4:13-4:18, 4:87, 4:104-4:112, 6:7-6:9 and 7:10 also in that of
1 January 2026. Title 4.1 does not apply to a decision on an objection, but for a few articles (art. 7:14): that term
has rules of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.kern import Bron, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, bron, regelt
from bijstandsrecht.termijnen.opschorting import (
    Opschorting,
    Telling,
    controleer_opschortingen,
    schrijf_opschorting,
)
from bijstandsrecht.termijnen.termijn import Termijn, schrijf, sluit, tel_door
from bijstandsrecht.termijnen.termijnenwet import einde_in_weken, schuif_op

_BEZWAAR = "awb.art6_7.bezwaar"


def awb(artikel: str, dag: date) -> Bron:
    """An article of the Awb as it stood on 1 January of the year of `dag`."""
    return bron("awb", artikel, date(dag.year, 1, 1))


@regelt("awb", "6:7", "6:8 lid 1")
def bepaal_bezwaartermijn(*, bekendgemaakt: date, parameters: Parameterboek) -> Uitkomst[Termijn]:
    """The last day for an objection: six weeks from the day after `bekendgemaakt`. Raises OnbekendBedrag."""
    spoor = Spoor()
    spoor.gegeven("bekendgemaakt", bekendgemaakt, "datum", "Op deze dag is het besluit verzonden of uitgereikt.")
    weken = spoor.parameter("weken", _BEZWAAR, parameters.op(_BEZWAAR, bekendgemaakt))
    einden = tel_door(bekendgemaakt, weken, "weken")
    waarde = schrijf("laatste_dag", *einden, awb("6:8 lid 1", bekendgemaakt), spoor)
    zin = "U kunt bezwaar maken tot en met {laatste_dag}. U hebt {weken} de tijd, vanaf de dag na het besluit."
    return sluit(waarde, "bezwaartermijn", awb("6:7", bekendgemaakt), zin, spoor)


def bezwaartermijn(bekendgemaakt: date, *, parameters: Parameterboek) -> date:
    """Return the last day for an objection, without its explanation; see `bepaal_bezwaartermijn`."""
    weken: int = parameters.op(_BEZWAAR, bekendgemaakt).waarde
    return einde_in_weken(bekendgemaakt, weken)


class BezwaarOpTijd(NamedTuple):
    """Whether an objection came in time, and by which day it had to be there."""

    tijdig: bool
    laatste_dag: date
    uiterlijk_ontvangen: date


@regelt("awb", "6:9 lid 1", "6:9 lid 2")
def toets_bezwaar(
    *, bekendgemaakt: date, ontvangen: date, gepost: date | None = None, parameters: Parameterboek
) -> Uitkomst[BezwaarOpTijd]:
    """Whether an objection came in time; posted in time it may come a week after the term.

    One that came before the decision was made known is premature: art. 6:10 is judged by a person. Raises
    OngeldigeInvoer when it was posted after it came in.
    """
    if gepost is not None and gepost > ontvangen:
        raise OngeldigeInvoer(
            "Het bezwaar is gepost nadat het binnenkwam.", veld="gepost", waarde=gepost,
            artikel="art. 6:9 lid 2 Awb", remedie=f"Kies een dag tot en met {ontvangen:%d-%m-%Y}.",
        )  # fmt: skip
    spoor = Spoor()
    termijn = bepaal_bezwaartermijn(bekendgemaakt=bekendgemaakt, parameters=parameters)
    spoor.neem_op(termijn)
    laatste = termijn.waarde.laatste_dag
    spoor.gegeven("ontvangen", ontvangen, "datum", "Op deze dag kwam het bezwaar binnen.")
    if ontvangen <= bekendgemaakt:
        spoor.waarschuw(
            "Let op: het bezwaar kwam voor het begin van de termijn. Beoordeel zelf of art. 6:10 Awb helpt."
        )
    uiterlijk, status = laatste, ""
    if gepost is not None and gepost <= laatste:
        spoor.gegeven("gepost", gepost, "datum", "Op deze dag is het bezwaar op de post gedaan.")
        sleutel = "awb.art6_9.post"
        weken = spoor.parameter("weken_post", sleutel, parameters.op(sleutel, bekendgemaakt))
        # Seven days, whatever the day: art. 6:9 lid 2 sets a condition, no term in which somebody must act.
        uiterlijk, status = laatste + timedelta(weeks=weken), "interpretatie"
    tijdig = ontvangen <= uiterlijk
    plek = awb("6:9", bekendgemaakt)
    spoor.gegeven(
        "uiterlijk_ontvangen", uiterlijk, "datum", "Tot en met deze dag is het op tijd.", plek, "berekend", status
    )
    te_laat = "Het bezwaar is te laat: het moest er uiterlijk op {uiterlijk_ontvangen} zijn."
    wortel = Stap(
        "bezwaar_op_tijd", "ja" if tijdig else "nee", "tekst", "berekend", plek,
        "Het bezwaar is op tijd." if tijdig else te_laat, "", tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(BezwaarOpTijd(tijdig, laatste, uiterlijk), wortel, spoor)


@regelt("awb", "7:10 lid 1", "7:10 lid 2", "7:10 lid 3", "7:14")
def bepaal_beslissing_op_bezwaar(
    *,
    bekendgemaakt: date,
    commissie: bool,
    verdaagd: bool = False,
    verzuim: Sequence[Opschorting] = (),
    telling: Telling = "met_dag_van_aanvulling",
    parameters: Parameterboek,
) -> Uitkomst[Termijn]:
    """The last day to decide on an objection against a decision made known on `bekendgemaakt`.

    Six weeks, or twelve when a committee advises, from the day after the term for objecting; six more when the
    decision was put off in writing. `verzuim`: the time in which a defect was repaired (art. 6:6). Further delay needs
    the consent of lid 4 and is for a person. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    spoor = Spoor()
    termijn = bepaal_bezwaartermijn(bekendgemaakt=bekendgemaakt, parameters=parameters)
    spoor.neem_op(termijn)
    begin = termijn.waarde.laatste_dag
    controleer_opschortingen(bekendgemaakt, verzuim)
    sleutel = f"awb.art7_10.beslissen{'_commissie' if commissie else ''}"
    weken = spoor.parameter("weken", sleutel, parameters.op(sleutel, bekendgemaakt))
    dagen = schrijf_opschorting(verzuim, telling, awb("7:10 lid 2", bekendgemaakt), spoor)
    if verdaagd:
        extra = "awb.art7_10.verdagen"
        weken += spoor.parameter("weken_verdaagd", extra, parameters.op(extra, bekendgemaakt))
    # Each part is a term of at most twelve weeks, so also the sum moves past a weekend or holiday.
    kaal = begin + timedelta(weeks=weken, days=dagen)
    status = "interpretatie" if verdaagd or dagen else ""
    waarde = schrijf("laatste_dag", kaal, schuif_op(kaal), awb("7:10", bekendgemaakt), spoor, status=status)
    zin = "Wij beslissen op het bezwaar uiterlijk op {laatste_dag}."
    return sluit(waarde, "beslissing_op_bezwaar", awb("7:10 lid 1", bekendgemaakt), zin, spoor)


@regelt("awb", "4:13 lid 1", "4:13 lid 2", "4:14 lid 3")
def bepaal_redelijke_termijn(
    *,
    ontvangen: date,
    opschortingen: Sequence[Opschorting] = (),
    meegedeelde_einddatum: date | None = None,
    telling: Telling = "met_dag_van_aanvulling",
    parameters: Parameterboek,
) -> Uitkomst[Termijn]:
    """The last day to decide where no law sets a term: eight weeks, or the day that was told within them.

    `meegedeelde_einddatum`: the reasonable term of art. 4:14 lid 3, told to the applicant within the eight weeks.
    Raises OngeldigeInvoer and OnbekendBedrag.
    """
    controleer_opschortingen(ontvangen, opschortingen)
    spoor = Spoor()
    spoor.gegeven("ontvangen", ontvangen, "datum", "Op deze dag kwam de aanvraag binnen.")
    sleutel = "awb.art4_13.redelijke_termijn"
    weken = spoor.parameter("weken", sleutel, parameters.op(sleutel, ontvangen))
    dagen = schrijf_opschorting(opschortingen, telling, awb("4:15", ontvangen), spoor)
    kaal = ontvangen + timedelta(weeks=weken, days=dagen)
    einde, plek = schuif_op(kaal), awb("4:13 lid 2", ontvangen)
    if meegedeelde_einddatum is not None:
        if meegedeelde_einddatum <= einde:
            raise OngeldigeInvoer(
                "De nieuwe einddatum is niet later dan de gewone.", veld="meegedeelde_einddatum",
                waarde=meegedeelde_einddatum, artikel="art. 4:14 lid 3 Awb",
                remedie=f"Kies een dag na {einde:%d-%m-%Y}, of laat dit leeg.",
            )  # fmt: skip
        kaal = einde = meegedeelde_einddatum
        plek = awb("4:14 lid 3", ontvangen)
    waarde = schrijf("laatste_dag", kaal, einde, plek, spoor)
    return sluit(waarde, "redelijke_termijn", plek, "Wij beslissen uiterlijk op {laatste_dag}.", spoor)


@regelt("awb", "4:5 lid 4")
def bepaal_buiten_behandeling(*, aangevuld_of_verstreken: date, parameters: Parameterboek) -> Uitkomst[Termijn]:
    """The last day to say that an incomplete application is not dealt with: four weeks after it was completed, or
    after the period for that had passed unused. Raises OnbekendBedrag.
    """
    return _in_weken(
        "awb.art4_5.niet_behandelen", aangevuld_of_verstreken, "4:5 lid 4", "buiten_behandeling",
        "Wij kunnen tot en met {laatste_dag} besluiten de aanvraag niet te behandelen.", parameters,
    )  # fmt: skip


@regelt("awb", "4:87 lid 1")
def bepaal_betaaltermijn(
    *, bekendgemaakt: date, in_besluit: date | None = None, parameters: Parameterboek
) -> Uitkomst[Termijn]:
    """The last day to pay a sum that a decision fixes: six weeks, or a later day that the decision names.

    Raises OngeldigeInvoer when the day in the decision is earlier, and OnbekendBedrag.
    """
    zin = "U betaalt uiterlijk op {laatste_dag}."
    gewoon = _in_weken("awb.art4_87.betalen", bekendgemaakt, "4:87 lid 1", "betaaltermijn", zin, parameters)
    if in_besluit is None:
        return gewoon
    if in_besluit < gewoon.waarde.laatste_dag:
        raise OngeldigeInvoer(
            "Het besluit noemt een te vroege dag.", veld="in_besluit", waarde=in_besluit,
            artikel="art. 4:87 lid 1 Awb", remedie=f"Kies een dag vanaf {gewoon.waarde.laatste_dag:%d-%m-%Y}.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.neem_op(gewoon, "wettelijke_betaaltermijn")
    plek = awb("4:87 lid 1", bekendgemaakt)
    waarde = schrijf("laatste_dag", in_besluit, in_besluit, plek, spoor)
    return sluit(waarde, "betaaltermijn", plek, f"{zin} Dat staat in het besluit.", spoor)


@regelt("awb", "4:112 lid 1")
def bepaal_aanmaning(*, toegezonden: date, parameters: Parameterboek) -> Uitkomst[Termijn]:
    """The last day to pay after a reminder: two weeks from the day after it was sent. Raises OnbekendBedrag."""
    return _in_weken(
        "awb.art4_112.aanmaning", toegezonden, "4:112 lid 1", "aanmaning",
        "U betaalt na deze aanmaning uiterlijk op {laatste_dag}.", parameters,
    )  # fmt: skip


def _in_weken(
    sleutel: str, begin: date, artikel: str, naam: str, zin: str, parameters: Parameterboek
) -> Uitkomst[Termijn]:
    """A term of a number of weeks from the day after `begin`."""
    spoor = Spoor()
    spoor.gegeven("begin", begin, "datum", "De termijn begint op de dag hierna.")
    weken = spoor.parameter("weken", sleutel, parameters.op(sleutel, begin))
    waarde = schrijf("laatste_dag", *tel_door(begin, weken, "weken"), awb(artikel, begin), spoor)
    return sluit(waarde, naam, awb(artikel, begin), zin, spoor)
