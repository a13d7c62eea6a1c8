"""Which version of the Bbz 2004 a case needs: by the event, not by today; with the transitional rules.

VER-1 of the specification: living costs follow the months or boekjaar they are about, capital the day of application,
amounts the calendar year, financing the calendar year of the costs. Arts. 60a, 60aa, 60ab and 60b add their own rules;
art. 60ba lists the articles of the Participatiewet that do not apply since 2026.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.tijdelijk_viia import TIJDVAKKEN, tijdvak_op
from bijstandsrecht.bbz.versies import GELEZEN_TOT, versie_op
from bijstandsrecht.kern import BuitenBereik, OngeldigeInvoer, Spoor, Stap, Uitkomst, regelt

EINDE_OUD = date(2019, 12, 31)
"""The last day of the text before the reform of 2020, and of applications that keep it (art. 60a)."""
BEGIN_NIEUW = date(2020, 1, 1)
"""The first day of the reform, and of the transitional law (art. 60a)."""
SINDS_60BA = date(2026, 1, 1)

PW_NIET_VAN_TOEPASSING = (
    "10a", "10b", "10c", "10d", "10e", "10f", "10g", "10h", "32 lid 2", "32 lid 5", "34 lid 2 onder b",
    "34 lid 2 onder d", "34 lid 3", "34a", "34b", "43a", "45 lid 1", "45 lid 3",
)  # fmt: skip
"""Art. 60ba: these articles of the Participatiewet do not apply to Bbz aid since 1 January 2026."""


class Gebeurtenis(StrEnum):
    """What the version is wanted for."""

    LEVENSONDERHOUD = "levensonderhoud"
    BEDRIJFSKAPITAAL = "bedrijfskapitaal"
    OUDERE = "oudere"
    KAPITAAL_MET_LEVENSONDERHOUD = "kapitaal_met_levensonderhoud"
    BEDRAGEN = "bedragen"
    FINANCIERING = "financiering"
    TIJDELIJKE_REGELS = "tijdelijke_regels"
    PROCEDURE = "procedure"


class Versiekeuze(NamedTuple):
    """The first day of the version to use, why, and the transitional article that led there (empty: none)."""

    versie: date
    reden: str
    overgangsrecht: str


@regelt("bbz2004", "60a lid 1", "60a lid 2", "60a lid 3")
def versie_voor(
    *, gebeurtenis: Gebeurtenis | str, dag: date, aangevraagd_op: date | None = None
) -> Uitkomst[Versiekeuze]:
    """The version for an event on `dag`, with the reason.

    `dag`: for levensonderhoud a day in the months concerned or the end of the boekjaar; for bedrijfskapitaal the day of
    application; for bedragen and financiering a day in the calendar year; for procedure the day of the step.
    `aangevraagd_op` is needed for oudere (art. 60a lid 1), for kapitaal_met_levensonderhoud (60a lid 2: both applied
    for on or before it). Raises BuitenBereik before 2015 and from 2027, OngeldigeInvoer for a missing day.
    """
    soort = _lees(gebeurtenis)
    if dag >= GELEZEN_TOT:
        raise BuitenBereik(
            "Van deze dag is de tekst van het Bbz 2004 nog niet gelezen.", veld="dag", waarde=dag,
            artikel="het Bbz 2004", remedie="Controleer eerst of de tekst is gewijzigd.",
        )  # fmt: skip
    keuze = _kies(soort, dag, aangevraagd_op)
    versie, spoor = versie_op(keuze.versie), Spoor()
    spoor.gegeven("gebeurtenis", soort.value.replace("_", " "), "tekst")
    spoor.gegeven("dag", dag, "datum")
    if aangevraagd_op is not None:
        spoor.gegeven("aangevraagd_op", aangevraagd_op, "datum")
    if keuze.overgangsrecht:
        plek = bbz(keuze.overgangsrecht, max(dag, BEGIN_NIEUW))
        spoor.gegeven("overgangsrecht", f"art. {keuze.overgangsrecht}", "tekst", keuze.reden, plek, "berekend")
    spoor.gegeven("publicatie", versie.publicatie, "tekst", f"Deze tekst: {versie.inhoud}.", herkomst="parameter")
    wortel = Stap(
        "versie", versie.begin, "datum", "berekend", None, f"Gebruik de tekst van {{versie}}: {keuze.reden}", "",
        tuple(spoor.stappen), status="" if keuze.overgangsrecht else "interpretatie",
    )  # fmt: skip
    return Uitkomst.van(keuze._replace(versie=versie.begin), wortel, spoor)


def _lees(gebeurtenis: Gebeurtenis | str) -> Gebeurtenis:
    try:
        return Gebeurtenis(gebeurtenis)
    except ValueError:
        raise OngeldigeInvoer(
            "Deze gebeurtenis bestaat niet.", veld="gebeurtenis", waarde=gebeurtenis, artikel="het Bbz 2004",
            remedie="Kies uit: " + ", ".join(Gebeurtenis) + ".",
        ) from None  # fmt: skip


def _kies(soort: Gebeurtenis, dag: date, aangevraagd_op: date | None) -> Versiekeuze:
    match soort:
        case Gebeurtenis.LEVENSONDERHOUD:
            return Versiekeuze(dag, "bijstand voor levensonderhoud volgt de maanden waarover zij gaat.", "")
        case Gebeurtenis.BEDRIJFSKAPITAAL:
            return Versiekeuze(dag, "bijstand voor bedrijfskapitaal volgt de dag van de aanvraag.", "")
        case Gebeurtenis.PROCEDURE:
            return Versiekeuze(dag, "een stap in de procedure volgt de dag waarop zij gebeurt.", "")
        case Gebeurtenis.BEDRAGEN:
            return Versiekeuze(date(dag.year, 1, 1), "bedragen gelden per kalenderjaar (art. 60 lid 1).", "")
        case Gebeurtenis.FINANCIERING:
            return _financiering(dag)
        case Gebeurtenis.TIJDELIJKE_REGELS:
            return _tijdelijk(dag)
        case Gebeurtenis.OUDERE:
            reden = "wie voor 2020 aanvroeg, houdt de oude voorwaarden voor de oudere zelfstandige."
            return _oud_of_nieuw(dag, aangevraagd_op, "60a lid 1", reden)
    reden = "wie voor 2020 beide soorten bijstand aanvroeg, houdt art. 20 lid 2 en art. 21 lid 1 tot en met 4."
    return _oud_of_nieuw(dag, aangevraagd_op, "60a lid 2", reden)


def _oud_of_nieuw(dag: date, aangevraagd_op: date | None, artikel: str, reden: str) -> Versiekeuze:
    if aangevraagd_op is None:
        raise OngeldigeInvoer(
            "De dag van de aanvraag ontbreekt.", veld="aangevraagd_op", artikel=f"art. {artikel} Bbz 2004",
            remedie="Vul in wanneer de aanvraag is ingediend.",
        )  # fmt: skip
    if aangevraagd_op > EINDE_OUD:
        return Versiekeuze(max(dag, aangevraagd_op), "de aanvraag is van 2020 of later.", "")
    if dag <= EINDE_OUD:
        return Versiekeuze(dag, "op deze dag gold de oude tekst nog.", "")
    return Versiekeuze(EINDE_OUD, reden, artikel)


def _financiering(dag: date) -> Versiekeuze:
    if dag > EINDE_OUD:
        return Versiekeuze(date(dag.year, 1, 1), "de financiering volgt het kalenderjaar van de kosten.", "")
    reden = "voor kosten over de jaren voor 2020 blijft hoofdstuk VII zoals het luidde op 31 december 2019."
    return Versiekeuze(EINDE_OUD, reden, "60a lid 3")


def _tijdelijk(dag: date) -> Versiekeuze:
    vak = tijdvak_op("dag", dag)
    reden = "hoofdstuk VIIa gold voor bijstand die in deze periode begint."
    if vak is TIJDVAKKEN[1]:
        reden = "hoofdstuk VIIa is in februari 2022 opnieuw ingevoegd, voor bijstand die vanaf januari begint."
    return Versiekeuze(vak.tekst, reden, "")


class PwArtikelen(NamedTuple):
    """The articles of the Participatiewet that Bbz aid leaves aside on a day."""

    artikelen: tuple[str, ...]


@regelt("bbz2004", "60ba")
def pw_niet_van_toepassing(*, dag: date) -> Uitkomst[PwArtikelen]:
    """Which articles of the Participatiewet art. 60ba switches off for Bbz aid on `dag`; none before 2026.

    Raises BuitenBereik before 2015.
    """
    versie_op(dag)  # refuses a day before 2015
    artikelen: tuple[str, ...] = ()
    plek, lijst = None, "geen"
    zin = "Voor 2026 zette het Bbz 2004 zo geen artikelen van de Participatiewet opzij."
    if dag >= SINDS_60BA:
        artikelen, plek = PW_NIET_VAN_TOEPASSING, bbz("60ba", dag)
        lijst = ", ".join(artikelen)
        zin = "Voor het Bbz gelden deze artikelen van de Participatiewet niet: {artikelen}."
    spoor = Spoor()
    spoor.gegeven("dag", dag, "datum")
    spoor.gegeven("artikelen", lijst, "tekst", "", plek, "parameter")
    wortel = Stap("pw_niet_van_toepassing", len(artikelen), "aantal", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(PwArtikelen(artikelen), wortel, spoor)
