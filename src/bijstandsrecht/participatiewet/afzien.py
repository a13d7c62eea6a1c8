"""When the municipality may stop reclaiming a claim after the duty to inform was broken (art. 58 lid 7).

After ten years of full payment, of payment with the arrears made up, or of no payment and no prospect; or when at
least half of what is left is paid at once. It is a power: the college decides.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    laatste_dag_van,
    niet,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

JAREN = "participatiewet.terugvordering.afzien_jaren"
DEEL_INEENS = "participatiewet.terugvordering.afzien_ineens_pct"


class Afzien(NamedTuple):
    """Whether the college may stop, on which letters, how much must be paid at once for letter d, and the reasons."""

    mag: bool
    gronden: tuple[str, ...]
    ineens_minstens: int
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("participatiewet", "58 lid 7 onder a", "58 lid 7 onder b", "58 lid 7 onder c", "58 lid 7 onder d")
def toets_afzien(
    *, peildatum: date, begin_betaling: date, restsom: int, betaald: int, parameters: Parameterboek,
    volledig_betaald: bool | None = None, achterstand_ingehaald: bool | None = None,
    betaalt_later_nog: bool | None = None, aflossing_ineens: int = 0,
) -> Uitkomst[Afzien]:  # fmt: skip
    """Judge each letter of art. 58 lid 7: cents.

    `begin_betaling` is the day from which had to be paid, `betaald` what was paid since, `restsom` what is left.
    `volledig_betaald`: every instalment was paid; `achterstand_ingehaald`: arrears, interest and costs are paid
    after all; `betaalt_later_nog`: payment is likely one day. None: not known. Raises OngeldigeInvoer.
    """
    for naam, bedrag in (("restsom", restsom), ("betaald", betaald), ("aflossing_ineens", aflossing_ineens)):
        controleer(naam, bedrag, artikel="art. 58 lid 7 Participatiewet")
    spoor = Spoor()
    jaren = spoor.parameter("jaren", JAREN, parameters.op(JAREN, peildatum))
    voorbij = peildatum > laatste_dag_van(begin_betaling, 12 * jaren)
    spoor.gegeven("termijn_voorbij", "ja" if voorbij else "nee", "tekst", f"{jaren} jaar na {begin_betaling:%d-%m-%Y}.")
    spoor.gegeven("restsom", restsom, "centen", "Dit staat nog open.")
    deel = spoor.parameter("deel_ineens", DEEL_INEENS, parameters.op(DEEL_INEENS, peildatum))
    ineens = percentage(restsom, deel)
    spoor.berekend("ineens_minstens", ineens, "centen", "percentage", ("restsom", "deel_ineens"),
                   pw("58 lid 7 onder d", peildatum), "Zoveel moet in een keer worden betaald.")  # fmt: skip
    punten = {
        "a": _na(voorbij, volledig_betaald, "Tien jaar is alles op tijd betaald."),
        "b": _na(voorbij, achterstand_ingehaald, "De achterstand is alsnog betaald, met rente en kosten."),
        "c": _na(voorbij and not betaald, niet(betaalt_later_nog),
                 "Tien jaar is niets betaald, en dat is ook niet te verwachten."),
        "d": (bool(restsom) and aflossing_ineens >= ineens, "Ten minste de helft van de rest is in een keer betaald."),
    }  # fmt: skip
    return _sluit(punten, ineens, peildatum, spoor)


def _na(termijn: bool, antwoord: bool | None, zin: str) -> tuple[bool | None, str]:
    """A letter that needs the term and a fact; before the term it is no, whatever the fact."""
    return (antwoord if termijn else False), zin


def _sluit(punten: dict[str, tuple[bool | None, str]], ineens: int, peildatum: date, spoor: Spoor) -> Uitkomst[Afzien]:
    for letter, (antwoord, zin) in punten.items():
        tekst = "niet bekend" if antwoord is None else ("ja" if antwoord else "nee")
        spoor.gegeven(f"grond_{letter}", tekst, "tekst", zin, pw(f"58 lid 7 onder {letter}", peildatum), "oordeel")
    gronden = tuple(letter for letter, (antwoord, _) in punten.items() if antwoord)
    uit = Afzien(
        bool(gronden), gronden, ineens,
        tuple(zin for antwoord, zin in punten.values() if antwoord),
        tuple(f"Niet: {zin[0].lower()}{zin[1:]}" for antwoord, zin in punten.values() if antwoord is False),
        tuple(f"Niet bekend: {zin[0].lower()}{zin[1:]}" for antwoord, zin in punten.values() if antwoord is None),
    )  # fmt: skip
    zin = "De gemeente kan afzien van verdere terugvordering." if gronden else "Afzien kan nu niet op grond van lid 7."
    wortel = Stap("afzien", "ja" if gronden else "nee", "tekst", "oordeel", pw("58 lid 7", peildatum), zin, "",
                  tuple(spoor.stappen))  # fmt: skip
    return Uitkomst.van(uit, wortel, spoor)
