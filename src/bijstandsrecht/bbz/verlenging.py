"""May aid for living costs go on after its first term: arts. 18, 23 lid 1 and 27 Bbz 2004."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.duur import bepaal_duur, weeg_aow_later
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.kern import (
    Antwoord,
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    regelt,
    weeg,
)

_DAG = timedelta(days=1)
_ARTIKEL = {Groep.GEVESTIGD: "18", Groep.BEGINNEND: "23 lid 1", Groep.BEEINDIGEND: "27"}


@dataclass(frozen=True, slots=True)
class Verlengingsfeiten:
    """What the college knows about the reason for going on; None is not known. Each group uses its own facts.

    a: `externe_oorzaak`, `tijdelijk`. b: `medisch_of_sociaal`, `levensvatbaar`. d: `op_verzoek`, `meer_tijd_nodig`.
    c has no extension: art. 25 goes on as long as the expected income is high enough (`toets_inkomen_ouder`).
    """

    externe_oorzaak: bool | None = None
    tijdelijk: bool | None = None
    medisch_of_sociaal: bool | None = None
    levensvatbaar: bool | None = None
    op_verzoek: bool | None = None
    meer_tijd_nodig: bool | None = None


class Verlenging(NamedTuple):
    """Whether an extension is possible, and the last day it can have.

    `eerste_dag` is the day after the first term. `laatste_dag`: the day asked for, or the latest possible one when that
    is earlier; None when an extension is not possible or not yet known.
    """

    mag: Antwoord
    eerste_dag: date
    laatste_dag: date | None
    uiterste_dag: date | None
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("bbz2004", "18", "23 lid 1", "27")
def beoordeel_verlenging(
    *,
    groep: Groep | str,
    begin: date,
    gevraagd_tot: date,
    feiten: Verlengingsfeiten,
    geboortedatum: date | None = None,
    parameters: Parameterboek,
) -> Uitkomst[Verlenging]:
    """Whether aid that started on `begin` can go on up to and including `gevraagd_tot`, with the reasons.

    Raises OngeldigeInvoer when the first term is not over by then or for group c, and OnbekendBedrag.
    """
    soort, spoor = lees_groep(groep), Spoor()
    if soort is Groep.OUDER:
        raise OngeldigeInvoer(
            "Een oudere zelfstandige heeft geen termijn die verlengd kan worden.", veld="groep", waarde=soort.value,
            artikel="art. 25 Bbz 2004", remedie="Toets of het verwachte inkomen nog hoog genoeg is.",
        )  # fmt: skip
    duur = bepaal_duur(groep=soort, begin=begin, geboortedatum=geboortedatum, parameters=parameters)
    spoor.neem_op(duur, "eerste_termijn")
    eerste_einde = duur.waarde.laatste_dag
    assert eerste_einde is not None
    if gevraagd_tot <= eerste_einde:
        raise OngeldigeInvoer(
            "De eerste termijn loopt dan nog.", veld="gevraagd_tot", waarde=gevraagd_tot,
            artikel="art. 18, 23 en 27 Bbz 2004", remedie=f"Kies een dag na {eerste_einde:%d-%m-%Y}.",
        )  # fmt: skip
    aow_eerst = duur.waarde.eindigt_door == "aow_leeftijd"
    weging = weeg((*_eisen(soort, feiten, begin), _voor_aow_eis(aow_eerst, begin)), spoor)
    grenzen = [dag for dag in (duur.waarde.laatste_dag_verlengd, duur.waarde.laatste_dag_aow) if dag is not None]
    uiterste = min(grenzen, default=None)
    tot = gevraagd_tot if uiterste is None else min(gevraagd_tot, uiterste)
    einde = tot if weging.past == "ja" else None
    waarde = Verlenging(weging.past, eerste_einde + _DAG, einde, uiterste, weging.voor, weging.tegen, weging.onbekend)
    if einde is not None and einde < gevraagd_tot:
        spoor.waarschuw(f"Verlengen kan tot en met {einde:%d-%m-%Y}, en dus niet zo lang als gevraagd.")
    weeg_aow_later(geboortedatum, einde, spoor)
    return _sluit(waarde, bbz(_ARTIKEL[soort], begin), spoor)


def _sluit(waarde: Verlenging, plek: Bron, spoor: Spoor) -> Uitkomst[Verlenging]:
    if waarde.laatste_dag is not None:
        spoor.gegeven("verlengd_tot", waarde.laatste_dag, "datum", "De laatste dag met verlenging.", plek, "berekend")
    zin = {
        "ja": "De bijstand kan doorgaan tot en met {verlengd_tot}.",
        "nee": "De bijstand kan niet worden verlengd.",
        "onbekend": "Of de bijstand verlengd kan worden, weten wij nog niet.",
    }[waarde.mag]
    wortel = Stap("verlenging", waarde.mag, "tekst", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(waarde, wortel, spoor)


def _voor_aow_eis(aow_eerst: bool, begin: date) -> Voorwaarde:
    return Voorwaarde(
        "voor_aow_leeftijd", not aow_eerst, "De eerste termijn eindigt voor de AOW-leeftijd.",
        "De bijstand eindigt al bij de AOW-leeftijd.", "", bbz("1 onder b", begin), "berekend",
    )  # fmt: skip


def _eisen(groep: Groep, feiten: Verlengingsfeiten, begin: date) -> tuple[Voorwaarde, ...]:
    if groep is Groep.GEVESTIGD:
        plek = bbz("18", begin)
        return (
            Voorwaarde("externe_oorzaak", feiten.externe_oorzaak, "De oorzaak ligt buiten de zelfstandige.",
                       "De oorzaak ligt niet buiten de zelfstandige.", "Ligt de oorzaak buiten de zelfstandige?", plek,
                       "oordeel"),
            Voorwaarde("tijdelijk", feiten.tijdelijk, "De oorzaak is tijdelijk.", "De oorzaak is niet tijdelijk.",
                       "Is de oorzaak tijdelijk?", plek, "oordeel"),
        )  # fmt: skip
    if groep is Groep.BEGINNEND:
        return (
            Voorwaarde("medisch_of_sociaal", feiten.medisch_of_sociaal,
                       "De zelfstandige is om medische of sociale redenen niet volledig beschikbaar.",
                       "Er is geen medische of sociale reden waarom de zelfstandige niet volledig beschikbaar is.",
                       "Is de zelfstandige om medische of sociale redenen niet volledig beschikbaar?",
                       bbz("23 lid 1", begin), "oordeel"),
            Voorwaarde("levensvatbaar", feiten.levensvatbaar, "Het bedrijf is nog levensvatbaar.",
                       "Het bedrijf is niet meer levensvatbaar.", "Is het bedrijf nog levensvatbaar?",
                       bbz("23 lid 2", begin), "oordeel"),
        )  # fmt: skip
    plek = bbz("27", begin)
    return (
        Voorwaarde("op_verzoek", feiten.op_verzoek, "De zelfstandige heeft om verlenging gevraagd.",
                   "De zelfstandige heeft niet om verlenging gevraagd.",
                   "Heeft de zelfstandige om verlenging gevraagd?", plek),
        Voorwaarde("meer_tijd_nodig", feiten.meer_tijd_nodig, "Beëindigen kost meer tijd.",
                   "Beëindigen kost niet meer tijd.", "Maakt het beëindigen een langere termijn noodzakelijk?", plek,
                   "oordeel"),
    )  # fmt: skip
