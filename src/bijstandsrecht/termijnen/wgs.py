"""Terms of the Wet gemeentelijke schuldhulpverlening: first talk, decision, cooling-off period (arts. 4, 4a and 5).

Read in the texts of 16 December 2013, 1 January 2021 and 1 July 2026. Art. 4a exists since 2021. 'Werkdag' is not
defined there; every day that is no weekend, holiday or equated day is taken to be one.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    Bron,
    BuitenBereik,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Uitkomst,
    bron,
    laatste_dag_van,
    regelt,
)
from bijstandsrecht.kern import controleer as controleer_getal
from bijstandsrecht.termijnen.termijn import Eenheid, Termijn, schrijf, sluit, tel_door

SINDS_SIGNALEN = date(2021, 1, 1)
"""From this day the law knows signals of creditors and the decision of art. 4a."""

_VERSIES = (date(2015, 1, 1), date(2016, 11, 11), date(2017, 4, 1), SINDS_SIGNALEN, date(2022, 1, 1),
            date(2026, 1, 1), date(2026, 7, 1))  # fmt: skip


class Signaal(NamedTuple):
    """A signal of a creditor that came in on `ontvangen`; the offer of a talk was accepted or not (art. 4 lid 1 b)."""

    ontvangen: date
    aanbod_aanvaard: bool


def wgs(artikel: str, dag: date) -> Bron:
    """An article of the Wgs in the version that was in force on `dag`, from 2015 on."""
    return bron("wgs", artikel, max(versie for versie in _VERSIES if versie <= dag))


@regelt("wgs", "4 lid 1 onder a", "4 lid 1 onder b", "4 lid 2")
def bepaal_eerste_gesprek(
    *,
    gemeld_op: date | None = None,
    signaal: Signaal | None = None,
    bedreigende_situatie: bool,
    parameters: Parameterboek,
) -> Uitkomst[Termijn]:
    """The last day for the first talk: four weeks, or three working days in a threatening situation.

    Give the day on which the resident asked for help, or a signal whose offer was accepted. Threatening: eviction,
    end of gas, electricity, district heating or water, end of the zorgverzekering. Raises OngeldigeInvoer,
    BuitenBereik and OnbekendBedrag.
    """
    begin = _begin(gemeld_op, signaal)
    spoor = Spoor()
    spoor.gegeven("begin", begin, "datum", "Op deze dag kwam de vraag of het signaal binnen.")
    eenheid: Eenheid = "werkdagen" if bedreigende_situatie else "weken"
    sleutel = "wgs.art4.gesprek_bedreigend" if bedreigende_situatie else "wgs.art4.gesprek"
    aantal = spoor.parameter("aantal", sleutel, parameters.op(sleutel, begin))
    plek = wgs("4 lid 2" if bedreigende_situatie else "4 lid 1", begin)
    status = "interpretatie" if bedreigende_situatie else ""
    waarde = schrijf("laatste_dag", *tel_door(begin, aantal, eenheid), plek, spoor, status=status)
    return sluit(waarde, "eerste_gesprek", plek, "U hebt uiterlijk op {laatste_dag} een eerste gesprek.", spoor)


def _begin(gemeld_op: date | None, signaal: Signaal | None) -> date:
    if (gemeld_op is None) == (signaal is None):
        raise OngeldigeInvoer(
            "Geef de melding of het signaal, en niet allebei.", veld="gemeld_op", artikel="art. 4 lid 1 Wgs",
            remedie="Vul in wanneer de inwoner zelf om hulp vroeg, of wanneer het signaal binnenkwam.",
        )  # fmt: skip
    if gemeld_op is not None:
        return gemeld_op
    assert signaal is not None
    if signaal.ontvangen < SINDS_SIGNALEN:
        raise BuitenBereik(
            "Voor 2021 kent de wet geen signalen van schuldeisers.", veld="signaal", waarde=signaal.ontvangen,
            artikel="art. 4 lid 1 onder b Wgs", remedie="Vul in wanneer de inwoner zelf om hulp vroeg.",
        )  # fmt: skip
    if not signaal.aanbod_aanvaard:
        raise OngeldigeInvoer(
            "Zonder aanvaard aanbod loopt er geen termijn.", veld="signaal", waarde="aanbod niet aanvaard",
            artikel="art. 4 lid 1 onder b Wgs", remedie="Leg vast dat de inwoner het aanbod niet aannam.",
        )  # fmt: skip
    return signaal.ontvangen


@regelt("wgs", "4a lid 1", "4a lid 2", "4a lid 3")
def bepaal_besluit_schuldhulp(
    *, eerste_gesprek_op: date, weken_verordening: int | None, parameters: Parameterboek
) -> Uitkomst[Termijn]:
    """The last day for the plan of action or the refusal, after a first talk on `eerste_gesprek_op`.

    `weken_verordening` is the term in the local verordening: at most eight weeks. None is refused: the law itself sets
    no term. No decision is needed when the resident wants no help (lid 2). Raises BuitenBereik before 2021,
    OngeldigeInvoer and OnbekendBedrag.
    """
    if eerste_gesprek_op < SINDS_SIGNALEN:
        raise BuitenBereik(
            "Voor 2021 stond er geen termijn voor dit besluit in de wet.", veld="eerste_gesprek_op",
            waarde=eerste_gesprek_op, artikel="art. 4a lid 3 Wgs", remedie="Kies een dag vanaf 01-01-2021.",
        )  # fmt: skip
    spoor = Spoor()
    sleutel = "wgs.art4a.beschikking_hoogstens"
    hoogstens = spoor.parameter("weken_hoogstens", sleutel, parameters.op(sleutel, eerste_gesprek_op))
    if weken_verordening is None:
        raise OngeldigeInvoer(
            "De termijn van de gemeente ontbreekt.", veld="weken_verordening", artikel="art. 4a lid 3 Wgs",
            remedie=f"Zoek de termijn op in de verordening van de gemeente: hoogstens {hoogstens} weken.",
        )  # fmt: skip
    controleer_getal("weken_verordening", weken_verordening, artikel="art. 4a lid 3 Wgs", minimum=1, maximum=hoogstens)
    spoor.gegeven("eerste_gesprek_op", eerste_gesprek_op, "datum", "Op deze dag was het eerste gesprek.")
    spoor.gegeven(
        "weken_verordening", weken_verordening, "weken", "Deze termijn staat in de verordening van uw gemeente.",
        bron("beleid", "verordening schuldhulpverlening", wgs("4a", eerste_gesprek_op).versie), "beleid",
    )  # fmt: skip
    plek = wgs("4a lid 3", eerste_gesprek_op)
    waarde = schrijf("laatste_dag", *tel_door(eerste_gesprek_op, weken_verordening, "weken"), plek, spoor)
    zin = "U krijgt uiterlijk op {laatste_dag} een plan van aanpak of een weigering."
    return sluit(waarde, "besluit_schuldhulp", plek, zin, spoor)


@regelt("wgs", "5 lid 1")
def bepaal_afkoelingsperiode(*, begin: date, maanden: int, parameters: Parameterboek) -> Uitkomst[Termijn]:
    """The last day of a cooling-off period (by the court) of `maanden` months that starts on `begin`: at most six.

    A period, no term to act in: it does not move for a weekend. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    spoor = Spoor()
    hoogstens = spoor.parameter("maanden_hoogstens", "wgs.art5.afkoeling", parameters.op("wgs.art5.afkoeling", begin))
    controleer_getal("maanden", maanden, artikel="art. 5 lid 1 Wgs", minimum=1, maximum=hoogstens)
    spoor.gegeven("begin", begin, "datum", "Op deze dag begint de afkoelingsperiode.")
    spoor.gegeven("maanden", maanden, "maanden")
    plek = wgs("5 lid 1", begin)
    einde = laatste_dag_van(begin, maanden)
    waarde = schrijf("laatste_dag", einde, einde, plek, spoor)
    return sluit(waarde, "afkoelingsperiode", plek, "De afkoelingsperiode duurt tot en met {laatste_dag}.", spoor)
