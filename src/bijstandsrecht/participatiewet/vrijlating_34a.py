"""The new regime for earned income, art. 34a: from which day, for whom, and for how long.

The text stands in the law since 1 January 2026, beside the letters it replaces. That it applies from 1 January 2027,
and that 2026 is a year of tolerance for people under 27, comes from pages about the law; the besluit of entry
into force was not read. So the start is a dated parameter that warns, and the tolerance a switch, off by default.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from bijstandsrecht.kern import Maand, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.vrijlating_maanden import Toepassing, tel
from bijstandsrecht.participatiewet.vrijlating_oordeel import Oordeel, Vrijlatingsfeiten
from bijstandsrecht.participatiewet.vrijlatingsrecht import GEDOOG, GELDT_34A, is_jong

Regime = Literal["31 lid 2", "34a"]
_ZINNEN: dict[Regime, str] = {
    "31 lid 2": "Voor inkomen uit werk geldt de vrijlating van art. 31 lid 2.",
    "34a": "Voor inkomen uit werk geldt art. 34a.",
}


@regelt("participatiewet", "34a")
def vrijlating_regime(
    *, peildatum: date, geboortedatum: date, parameters: Parameterboek, gedoog_lt27_2026: bool = False
) -> Uitkomst[Regime]:
    """Which regime for earned income applies to a person on a day: art. 31 lid 2 or art. 34a.

    `gedoog_lt27_2026`: this municipality uses the new regime in 2026 for people under 27 (default: no).
    """
    spoor = Spoor()
    regime = bepaal_regime(peildatum, geboortedatum, parameters, gedoog_lt27_2026, spoor)
    wortel = Stap(
        "vrijlating_regime", regime, "tekst", "berekend", pw(regime, peildatum), _ZINNEN[regime], "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(regime, wortel, spoor)


def bepaal_regime(
    peildatum: date, geboren: date, parameters: Parameterboek, gedoog_lt27_2026: bool, spoor: Spoor
) -> Regime:
    """The same choice, written in a notebook of the caller."""
    if spoor.parameter("art_34a_geldt", GELDT_34A, parameters.op(GELDT_34A, peildatum)):
        return "34a"
    if not gedoog_lt27_2026:
        return "31 lid 2"
    spoor.gegeven(
        "gedoog_lt27_2026", "ja", "tekst", "Deze gemeente gebruikt art. 34a in 2026 al voor mensen onder de 27 jaar.",
        None, "beleid", "interpretatie",
    )  # fmt: skip
    jong = is_jong(geboren, peildatum, parameters)
    mag = spoor.parameter("art_34a_gedoogd", GEDOOG, parameters.op(GEDOOG, peildatum))
    return "34a" if jong and mag else "31 lid 2"


def oordeel_34a(
    feiten: Vrijlatingsfeiten, heeft_aow: bool, toepassingen: Sequence[Toepassing], maand: Maand,
    parameters: Parameterboek,
) -> tuple[Oordeel, ...]:  # fmt: skip
    """Art. 34a lid 1 under c, b and a, in the order in which they leave nothing for the next."""
    if heeft_aow:
        return (Oordeel("34a1c", "ja", "Deze persoon heeft de AOW-leeftijd bereikt."),)
    return (feiten.weeg_medisch("34a1b"), _onder_aow(feiten, toepassingen, maand, parameters))


def _onder_aow(
    feiten: Vrijlatingsfeiten, toepassingen: Sequence[Toepassing], maand: Maand, parameters: Parameterboek
) -> Oordeel:
    """Twelve months, longer when the college extended (lid 2), again after a new job (lid 3)."""
    begin = feiten.nieuw_dienstverband
    if begin is not None and begin <= maand and not tel("34a1a", toepassingen, begin, parameters, Spoor()).over:
        toepassingen = [t._replace(van=max(t.van, begin)) for t in toepassingen if t.tot_en_met >= begin]
    gebruikt, _, over = tel("34a1a", toepassingen, maand, parameters, Spoor())
    if over:
        return feiten.weeg_inschakeling("34a1a", gebruikt)
    if feiten.verlengd:
        return Oordeel("34a1a", "ja", "De gemeente heeft de periode verlengd.", gebruikt, verlengd=True)
    if feiten.uitbreiding_mogelijk is False:
        return Oordeel("34a1a", "onbekend", "Meer uren kan niet: beslis of de periode wordt verlengd.", gebruikt)
    reden = "De twaalf maanden zijn voorbij; een nieuwe periode kan na een nieuw dienstverband of na verlenging."
    return Oordeel("34a1a", "nee", reden, gebruikt)
