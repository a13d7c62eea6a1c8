"""The temporary chapter VIIa of the Bbz 2004 (arts. 54-58): two windows at the end of the corona measures.

Read in the texts of 1 October 2021 and 23 February 2022. No test of vermogen, a declaration of the applicant, the
income of the month, and a gift at once: no settlement follows. Afterwards arts. 60aa and 60ab ask for a new
application, and the aid of January to March 2022 counts as income when ordinary aid follows in the same boekjaar.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    Boekjaar,
    BuitenBereik,
    Maand,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    maanden,
    regelt,
)

NIET_VAN_TOEPASSING = (
    "3",
    "4",
    "5",
    "6 lid 1 eerste zin",
    "19",
    "hoofdstuk II paragraaf 3",
    "hoofdstuk II paragraaf 4",
)
"""Art. 55: these parts of the Bbz 2004 do not apply to aid under chapter VIIa."""


class Tijdvak(NamedTuple):
    """One window: aid that starts in it, the months it can be about, and the text it stands in."""

    van: date
    tot: date
    eerste_maand: Maand
    laatste_maand: Maand
    vroegste_ingang: date
    tekst: date
    artikel_daarna: str


TIJDVAKKEN = (
    Tijdvak(date(2021, 10, 1), date(2021, 12, 31), Maand(2021, 10), Maand(2021, 12), date(2021, 10, 1),
            date(2021, 10, 1), "60aa"),
    Tijdvak(date(2022, 1, 1), date(2022, 3, 31), Maand(2021, 12), Maand(2022, 3), date(2021, 12, 1),
            date(2022, 2, 23), "60ab onder a"),
)  # fmt: skip
TELT_ALS_INKOMEN = (Maand(2022, 1), Maand(2022, 2), Maand(2022, 3))
"""Art. 60ab onder b, in the text of `TEKST_60AB` and later."""
TEKST_60AB = date(2022, 7, 1)


class TijdelijkeBijstand(NamedTuple):
    """What chapter VIIa means for an application.

    `vroegste_ingang`: the day on which the application counts as filed (art. 56). `maanden`: the calendar months the
    aid can be about, as 2022-01. `nieuwe_aanvraag_vanaf`: for aid from this day on a new application is needed.
    """

    vroegste_ingang: date
    maanden: tuple[str, ...]
    niet_van_toepassing: tuple[str, ...]
    nieuwe_aanvraag_vanaf: date


@regelt("bbz2004", "54", "55", "56 lid 1", "56 lid 2", "56 lid 3", "57", "58", "60aa", "60ab onder a")
def bepaal_tijdelijke_bijstand(
    *, aangevraagd_op: date, december_al_verleend: bool | None = None
) -> Uitkomst[TijdelijkeBijstand]:
    """From which day and over which months an application falls under chapter VIIa.

    An application counts as filed on the first day of the calendar month before it. `december_al_verleend`: aid over
    December 2021 was already granted under the chapter of 2021; needed for an application in January 2022, because
    then it counts as filed on 1 January. Raises BuitenBereik outside the two windows and OngeldigeInvoer.
    """
    vak, spoor = tijdvak_op("aangevraagd_op", aangevraagd_op), Spoor()
    spoor.gegeven("aangevraagd_op", aangevraagd_op, "datum")
    ingang = max(Maand.van_datum(aangevraagd_op).plus(-1).eerste_dag, vak.vroegste_ingang)
    if ingang == date(2021, 12, 1) and vak is TIJDVAKKEN[1]:
        ingang = _zonder_december(ingang, december_al_verleend, vak.tekst, spoor)
    spoor.gegeven(
        "vroegste_ingang", ingang, "datum", "De aanvraag telt alsof zij op deze dag is gedaan.",
        bbz("56 lid 1", vak.tekst), "berekend",
    )  # fmt: skip
    eerste = max(vak.eerste_maand, Maand.van_datum(ingang))
    over = tuple(str(maand) for maand in maanden(eerste, vak.laatste_maand))
    spoor.gegeven("maanden", ", ".join(over), "tekst", bron=bbz("54 onder b", vak.tekst), herkomst="berekend")
    _schrijf_regels(vak.tekst, spoor)
    daarna = vak.laatste_maand.plus(1).eerste_dag
    spoor.gegeven(
        "nieuwe_aanvraag_vanaf", daarna, "datum", "Voor bijstand vanaf deze dag is een nieuwe aanvraag nodig.",
        bbz(vak.artikel_daarna, vak.tekst), "berekend",
    )  # fmt: skip
    zin = "U kunt tijdelijke bijstand krijgen vanaf {vroegste_ingang}. U hoeft die niet terug te betalen."
    wortel = Stap(
        "tijdelijke_bijstand", ingang, "datum", "berekend", bbz("54", vak.tekst), zin, "", tuple(spoor.stappen)
    )
    return Uitkomst.van(TijdelijkeBijstand(ingang, over, NIET_VAN_TOEPASSING, daarna), wortel, spoor)


def tijdvak_op(veld: str, dag: date) -> Tijdvak:
    """The window in which a day falls; `veld` is the fact that names the day. Raises BuitenBereik."""
    for vak in TIJDVAKKEN:
        if vak.van <= dag <= vak.tot:
            return vak
    raise BuitenBereik(
        "Hoofdstuk VIIa gold toen niet.", veld=veld, waarde=dag, artikel="art. 54 Bbz 2004",
        remedie="De tijdelijke regels golden van 01-10-2021 tot en met 31-03-2022; anders geldt het gewone Bbz.",
    )  # fmt: skip


def _schrijf_regels(tekst: date, spoor: Spoor) -> None:
    """What holds and what does not under the chapter: arts. 55, 56 lid 2 and 3, 57 and 58."""
    spoor.gegeven(
        "niet_van_toepassing", ", ".join(NIET_VAN_TOEPASSING), "tekst", "Deze regels gelden hier niet.",
        bbz("55", tekst), "parameter",
    )  # fmt: skip
    spoor.gegeven("vermogen", "telt niet", "tekst", "Uw vermogen telt niet mee.", bbz("57", tekst), "parameter")
    spoor.gegeven("vorm", "om niet", "tekst", "U krijgt de bijstand als gift.", bbz("58", tekst), "parameter")
    spoor.gegeven(
        "verklaring", "nodig", "tekst",
        "U verklaart schriftelijk dat uw inkomen (en dat van uw partner) lager is dan de norm, en geeft het op.",
        bbz("56 lid 2 en 3", tekst), "parameter",
    )  # fmt: skip


def _zonder_december(ingang: date, december_al_verleend: bool | None, tekst: date, spoor: Spoor) -> date:
    """Art. 56 lid 1 onder b of 2022: not before January when December was already granted."""
    if december_al_verleend is None:
        raise OngeldigeInvoer(
            "Het is niet bekend of over december 2021 al bijstand is verleend.", veld="december_al_verleend",
            artikel="art. 56 lid 1 onder b Bbz 2004 (tekst van 23 februari 2022)", remedie="Vul ja of nee in.",
        )  # fmt: skip
    spoor.gegeven(
        "december_al_verleend", "ja" if december_al_verleend else "nee", "tekst",
        bron=bbz("56 lid 1 onder b", tekst),
    )  # fmt: skip
    return date(2022, 1, 1) if december_al_verleend else ingang


@regelt("bbz2004", "60ab onder b")
def telt_als_inkomen(
    *, bijstand_per_maand: Mapping[Maand, int], boekjaar: Boekjaar, eerste_dag_daarna: date | None
) -> Uitkomst[int]:
    """How much aid of chapter VIIa counts as income in arts. 11 and 12, in cents over the boekjaar.

    `bijstand_per_maand`: the aid granted under the chapter, by calendar month. `eerste_dag_daarna`: the first day of
    ordinary Bbz aid after it (1 April 2022 or later), None when there is none. Only January to March 2022 count, and
    only when that aid falls in the same boekjaar. Raises OngeldigeInvoer for a month outside the chapter.
    """
    spoor, plek = Spoor(), bbz("60ab onder b", TEKST_60AB)
    vervolg = _vervolg(eerste_dag_daarna, boekjaar)
    spoor.gegeven("vervolg_in_boekjaar", "ja" if vervolg else "nee", "tekst", bron=plek, herkomst="berekend")
    namen = []
    totaal = 0
    for maand, bedrag in sorted(bijstand_per_maand.items()):
        controleer("bijstand_per_maand", bedrag, artikel="art. 60ab onder b Bbz 2004")
        if not TIJDVAKKEN[0].eerste_maand <= maand <= TIJDVAKKEN[1].laatste_maand:
            raise OngeldigeInvoer(
                "In deze maand was er geen bijstand op grond van hoofdstuk VIIa.", veld="bijstand_per_maand",
                waarde=str(maand), artikel="art. 54 Bbz 2004", remedie="Kies een maand van 2021-10 tot en met 2022-03.",
            )  # fmt: skip
        telt = vervolg and maand in TELT_ALS_INKOMEN and maand in boekjaar.maanden
        naam = f"{'telt_mee' if telt else 'telt_niet_mee'}_{maand.code}"
        spoor.gegeven(naam, bedrag, "centen", f"De bijstand over {maand.naam}.", plek)
        if telt:
            namen.append(naam)
            totaal += bedrag
    spoor.berekend("telt_als_inkomen", totaal, "centen", "plus", tuple(namen), plek, status="interpretatie")
    zin = (
        "Van uw tijdelijke bijstand telt {telt_als_inkomen} als inkomen in dit boekjaar." if totaal
        else "Uw tijdelijke bijstand telt in dit boekjaar niet als inkomen."
    )  # fmt: skip
    wortel = Stap(
        "viia_telt_als_inkomen", totaal, "centen", "berekend", plek, zin, "", tuple(spoor.stappen), "gelijk",
        ("telt_als_inkomen",),
    )  # fmt: skip
    return Uitkomst.van(totaal, wortel, spoor)


def _vervolg(eerste_dag: date | None, boekjaar: Boekjaar) -> bool:
    if eerste_dag is None:
        return False
    if eerste_dag < date(2022, 4, 1):
        raise OngeldigeInvoer(
            "Gewone bijstand na de tijdelijke regels begint op of na 1 april 2022.", veld="eerste_dag_daarna",
            waarde=eerste_dag, artikel="art. 60ab Bbz 2004", remedie="Kies een dag vanaf 01-04-2022, of laat dit leeg.",
        )  # fmt: skip
    return boekjaar.begin <= eerste_dag <= boekjaar.einde
