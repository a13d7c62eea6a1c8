"""What is judged around a fine: a warning instead, an earlier fine, waiving it with a debt scheme.

Art. 18a lid 4, 5, 6 and 13; art. 2aa Boetebesluit. Each gives reasons for and against; a person decides.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt, zelfde_dag
from bijstandsrecht.participatiewet.boete import BOETE
from bijstandsrecht.participatiewet.bronnen import pw


class Boeteoordeel(NamedTuple):
    """Whether it can, and why."""

    mag: bool
    voor: tuple[str, ...]
    tegen: tuple[str, ...]


class EerdereBoete(NamedTuple):
    """An earlier fine or sentence for the same behaviour: imposed on, final or not, with prison or not."""

    opgelegd: date
    onherroepelijk: bool
    zelfde_gedraging: bool
    gevangenisstraf: bool = False


@regelt("participatiewet", "18a lid 4")
@regelt("boetebesluit", "2aa lid 1 onder a", "2aa lid 1 onder b", "2aa lid 2")
def toets_waarschuwing(
    *, overtreding: date, benadelingsbedrag: int, parameters: Parameterboek, vorige_waarschuwing: date | None = None,
    zelf_hersteld_na_dagen: int | None = None, tijdens_toezicht: bool = False,
) -> Uitkomst[Boeteoordeel]:  # fmt: skip
    """Whether the college may give a written warning instead of a fine.

    `zelf_hersteld_na_dagen`: days between the day the information was due and the day the resident gave the right
    information himself, before it was found out; None: he did not. Cents. Raises OngeldigeInvoer.
    """
    controleer("benadelingsbedrag", benadelingsbedrag, artikel="art. 2aa Boetebesluit")
    spoor, voor, tegen = Spoor(), list[str](), list[str]()
    spoor.gegeven("benadelingsbedrag", benadelingsbedrag, "centen")
    grens = _parameter("waarschuwing_tot", overtreding, parameters, spoor)
    if benadelingsbedrag <= grens:
        voor.append("Er is niets of weinig te veel betaald.")
    dagen = _parameter("herstel_dagen", overtreding, parameters, spoor)
    if zelf_hersteld_na_dagen is not None:
        controleer("zelf_hersteld_na_dagen", zelf_hersteld_na_dagen, artikel="art. 2aa lid 2 Boetebesluit")
        if tijdens_toezicht:
            tegen.append("Het goede antwoord kwam pas bij een controle.")
        elif zelf_hersteld_na_dagen <= dagen:
            voor.append("Deze persoon gaf zelf op tijd de goede inlichtingen.")
        else:
            tegen.append("Deze persoon gaf zelf de goede inlichtingen, maar te laat.")
    mag = bool(voor)
    jaren = _parameter("waarschuwing_jaren", overtreding, parameters, spoor)
    if vorige_waarschuwing is not None and _binnen(vorige_waarschuwing, overtreding, jaren):
        tegen.append(f"Er was minder dan {jaren} jaar eerder al een waarschuwing.")
        mag = False
    if not voor:
        tegen.append("Er is te veel betaald, en het is niet op tijd zelf hersteld.")
    zin = "De gemeente mag een waarschuwing geven in plaats van een boete." if mag else "Een waarschuwing kan niet."
    return _sluit("waarschuwing", mag, voor, tegen, "18a lid 4", overtreding, zin, spoor)


@regelt("participatiewet", "18a lid 5", "18a lid 6")
def toets_recidive(
    *, overtreding: date, parameters: Parameterboek, eerdere_boete: EerdereBoete | None = None
) -> Uitkomst[Boeteoordeel]:
    """Whether an earlier fine makes this one higher: within five years, or ten after an unconditional prison sentence.

    The years go before the day of the breach: a fine that was imposed on that day or later is no earlier one.
    """
    spoor, voor, tegen = Spoor(), list[str](), list[str]()
    if eerdere_boete is None:
        tegen.append("Er is geen eerdere boete of straf.")
    else:
        naam = "recidive_jaren_straf" if eerdere_boete.gevangenisstraf else "recidive_jaren"
        jaren = _parameter(naam, overtreding, parameters, spoor)
        punten = (
            (
                eerdere_boete.opgelegd < overtreding and _binnen(eerdere_boete.opgelegd, overtreding, jaren),
                f"De eerdere boete is van de laatste {jaren} jaar voor de overtreding.",
            ),
            (eerdere_boete.onherroepelijk, "De eerdere boete staat vast."),
            (eerdere_boete.zelfde_gedraging, "Het ging om hetzelfde gedrag."),
        )
        voor = [zin for klopt, zin in punten if klopt]
        tegen = [f"Niet: {zin[0].lower()}{zin[1:]}" for klopt, zin in punten if not klopt]
    zin = "Dit is herhaling: de boete wordt berekend over een hoger bedrag."
    if tegen:
        zin = "Dit is geen herhaling in de zin van de wet."
    return _sluit("recidive", not tegen, voor, tegen, "18a lid 5", overtreding, zin, spoor)


@regelt("participatiewet", "18a lid 13")
def toets_kwijtschelding(
    *, peildatum: date, opgelegd: date, opzet_of_grove_schuld: bool, nieuwe_overtreding: bool, werkt_mee: bool,
    verzoek: bool, parameters: Parameterboek,
) -> Uitkomst[Boeteoordeel]:  # fmt: skip
    """Whether the college may waive the fine, wholly or partly, with a debt scheme.

    `nieuwe_overtreding`: the same breach again within a year; `werkt_mee`: the fine is part of a debt scheme. Raises
    OngeldigeInvoer for a fine that is imposed after `peildatum`.
    """
    if opgelegd > peildatum:
        raise OngeldigeInvoer(
            "De boete is op deze dag nog niet opgelegd.", veld="opgelegd", waarde=opgelegd,
            artikel="art. 18a lid 13 Participatiewet", remedie="Controleer de dag van de boete.",
        )  # fmt: skip
    spoor = Spoor()
    jaren = _parameter("kwijtschelding_jaren", peildatum, parameters, spoor)
    punten = (
        (not opzet_of_grove_schuld, "Er was geen opzet en geen grove schuld."),
        (not _binnen(opgelegd, peildatum, jaren), f"De boete is langer dan {jaren} jaar geleden opgelegd."),
        (not nieuwe_overtreding, "Er was in dat jaar geen nieuwe overtreding."),
        (verzoek, "Deze persoon heeft erom gevraagd."),
        (werkt_mee, "Er is een schuldregeling."),
    )
    voor = [zin for klopt, zin in punten if klopt]
    tegen = [f"Niet: {zin[0].lower()}{zin[1:]}" for klopt, zin in punten if not klopt]
    zin = "De gemeente kan deze boete niet kwijtschelden." if tegen else "De gemeente kan deze boete kwijtschelden."
    return _sluit("kwijtschelding", not tegen, voor, tegen, "18a lid 13", peildatum, zin, spoor)


def _parameter(naam: str, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    sleutel = f"{BOETE}{naam}"
    return spoor.parameter(naam, sleutel, parameters.op(sleutel, dag))


def _binnen(eerder: date, dag: date, jaren: int) -> bool:
    """Whether `eerder` lies in the `jaren` before `dag` (the same day so many years earlier counts)."""
    return eerder <= dag <= zelfde_dag(eerder, 12 * jaren)


def _sluit(
    naam: str, mag: bool, voor: list[str], tegen: list[str], artikel: str, dag: date, zin: str, spoor: Spoor
) -> Uitkomst[Boeteoordeel]:
    for woord, zinnen in (("voor", voor), ("tegen", tegen)):
        for nummer, reden in enumerate(zinnen, 1):
            spoor.gegeven(f"{woord}_{nummer}", "ja", "tekst", reden, pw(artikel, dag), "oordeel")
    wortel = Stap(naam, "ja" if mag else "nee", "tekst", "oordeel", pw(artikel, dag), zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Boeteoordeel(mag, tuple(voor), tuple(tegen)), wortel, spoor)
