"""Makes the report of a year, and freezes it. `maak_rapport(jaar)` is the one way to the figures."""

import hashlib
import json
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.organisatie.rollen import eis
from doorstart.sturing import opbouw, selectors
from doorstart.sturing.begeleidingscijfers import begeleiding_en_preventie
from doorstart.sturing.deeltijdcijfers import meet_deeltijd
from doorstart.sturing.definities import Definities
from doorstart.sturing.figuren import Figuur, Rapport, Status, Tabellen, Verhaal, als_json, code_versie
from doorstart.sturing.models import Momentopname
from doorstart.sturing.prestatie import Uitslag, duur_tot_uit, meet_cohort
from doorstart.sturing.rendement import meet_rendement
from doorstart.sturing.rijen import Feiten
from doorstart.sturing.statistiek import kaplan_meier
from doorstart.sturing.uitgaven import meet_uitgaven

AANGIFTE_MAAND, AANGIFTE_DAG = 5, 1
"""Income-tax returns are in from 1 May of the next year at the earliest; until then all is provisional."""


def peildatum_van(jaar: int, vandaag_: date) -> date:
    """Return the last day a report of `jaar` looks at: 31 December, or the end of the last whole month.

    Raises DoorstartFout for a year without a whole month behind it, or before the first dossier.
    """
    eerste = selectors.eerste_jaar()
    laatste_maand = Maand.van_datum(vandaag_).plus(-1)
    if eerste is None:
        raise DoorstartFout(_("Er zijn nog geen dossiers, dus er is nog geen rapport. Voer eerst dossiers in."))
    if not eerste <= jaar <= laatste_maand.jaar:
        raise DoorstartFout(
            _("Over %(jaar)s is er geen rapport. Kies een jaar van %(eerste)s tot en met %(laatste)s.")
            % {"jaar": jaar, "eerste": eerste, "laatste": laatste_maand.jaar}
        )
    return min(Maand(jaar, 12), laatste_maand).laatste_dag


def jaren(vandaag_: date) -> list[int]:
    """Return the years that have a report, newest first; empty without dossiers."""
    eerste = selectors.eerste_jaar()
    return [] if eerste is None else list(range(Maand.van_datum(vandaag_).plus(-1).jaar, eerste - 1, -1))


def _tabellen(feiten: Feiten, definities: Definities, peildatum: date) -> Tabellen:
    van, tot = Maand(peildatum.year, 1), Maand.van_datum(peildatum)
    starters = meet_cohort(feiten, definities.starters, peildatum)
    gevestigden = meet_cohort(feiten, definities.gevestigden, peildatum)
    deeltijd = meet_deeltijd(feiten.deeltijdmaanden, definities.deeltijd, van, tot)
    geslaagd = [
        (b.dossier, b.persoon, b.bewijs_van.eerste_dag)
        for b in (*starters.geteld, *gevestigden.geteld)
        if b.uitslag is Uitslag.SUCCES
    ]
    return Tabellen(
        starters=starters,
        gevestigden=gevestigden,
        deeltijd=deeltijd,
        starters_lang=meet_cohort(
            feiten, definities.starters, peildatum, definities.starters.dienstverlening_lang_maanden
        ),
        overleving=kaplan_meier(
            duur_tot_uit(starters, feiten.uitkeringen, peildatum, definities.starters.bewijs_maanden)
        ),
        deeltijd_vorig=meet_deeltijd(feiten.deeltijdmaanden, definities.deeltijd, van.plus(-12), tot.plus(-12)),
        uitgaven=meet_uitgaven(feiten, van, tot),
        rendement=meet_rendement(
            feiten, definities.rendement, van=van, tot=tot, deeltijd=deeltijd.verdiend, geslaagd=geslaagd
        ),
    )


def _figuren(feiten: Feiten, definities: Definities, tabellen: Tabellen, peildatum: date) -> list[Figuur]:
    bouw = opbouw.Bouwer(definities, peildatum)
    van, tot = Maand(peildatum.year, 1), Maand.van_datum(peildatum)
    return [
        *opbouw.starters(bouw, tabellen.starters, tabellen.starters_lang),
        *opbouw.gevestigden(bouw, tabellen.gevestigden),
        *opbouw.deeltijd(bouw, tabellen.deeltijd),
        *opbouw.uitgaven(bouw, tabellen.uitgaven),
        *opbouw.rendement(bouw, tabellen.rendement),
        *opbouw.meldingen(bouw, feiten.zaken, van, tot),
    ]


def _vorige(feiten: Feiten, jaar: int, peildatum: date, definities: Definities) -> tuple[dict[str, int | None], str]:
    """Return the values of the report before this one, and where they come from.

    The frozen copy when there is one; else computed the same way over the same months a year earlier.
    """
    vastgelegd = selectors.vastgelegde_waarden(jaar - 1)
    if vastgelegd is not None:
        return vastgelegd, "momentopname"
    dag = Maand.van_datum(peildatum).plus(-12).laatste_dag
    rijen = [
        *_figuren(feiten, definities, _tabellen(feiten, definities, dag), dag),
        *begeleiding_en_preventie(opbouw.Bouwer(definities, dag), selectors.begeleiding_in(date(jaar - 1, 1, 1), dag)),
    ]
    return {f.sleutel: f.waarde for f in rijen}, "berekend"


def _status(jaar: int, vandaag_: date) -> Status:
    grens = date(jaar + 1, AANGIFTE_MAAND, AANGIFTE_DAG)
    vast = vandaag_ >= grens and selectors.vastgelegd_vanaf(jaar, grens)
    return Status.DEFINITIEF if vast else Status.VOORLOPIG


def maak_rapport(jaar: int) -> Rapport:
    """Return the report of `jaar` of the organisation in scope, computed now from the case rows.

    Raises DoorstartFout for a year without a report. A running year is reported up to the last whole month.
    """
    organisatie = Organisatie.objects.get(pk=huidige_organisatie_id())
    werkdatum = vandaag(organisatie)
    peildatum = peildatum_van(jaar, werkdatum)
    definities = selectors.definities_op(peildatum)
    feiten = selectors.feiten(jaar, peildatum)
    begeleiding = selectors.begeleiding_in(date(jaar, 1, 1), peildatum)
    tabellen = _tabellen(feiten, definities, peildatum)
    figuren = [
        *_figuren(feiten, definities, tabellen, peildatum),
        *begeleiding_en_preventie(opbouw.Bouwer(definities, peildatum), begeleiding),
    ]
    vorige, bron = _vorige(feiten, jaar, peildatum, definities)
    return Rapport(
        organisatie=organisatie.naam,
        jaar=jaar,
        van=Maand(jaar, 1),
        tot=Maand.van_datum(peildatum),
        peildatum=peildatum,
        status=_status(jaar, werkdatum),
        definities=definities,
        figuren={f.sleutel: f for f in figuren},
        vorige=vorige,
        vorige_bron=bron,
        tabellen=tabellen,
        verhalen=tuple(Verhaal(v.titel, v.tekst, v.bedrijf) for v in begeleiding.verhalen),
    )


def pseudoniem(dossiernummer: str) -> str:
    """Return a stable name for a dossier that does not give its number away, as "P-3F2A91C0"."""
    sleutel = f"{huidige_organisatie_id()}:{dossiernummer}"
    return "P-" + salted_hmac("doorstart.sturing.pseudoniem", sleutel, algorithm="sha256").hexdigest()[:8].upper()


def bevroren_gegevens(rapport: Rapport, werkdatum: date) -> dict[str, Any]:
    """Return a report as JSON values: figures, receipts and pseudonymous rows."""
    figuren = {}
    for sleutel, figuur in rapport.figuren.items():
        rijen = [als_json(rij) for rij in figuur.lijst.rijen]
        if figuur.lijst.over_dossiers:
            rijen = [[pseudoniem(rij[0]), *rij[1:]] for rij in rijen]
        figuren[sleutel] = {
            "waarde": figuur.waarde,
            "eenheid": figuur.eenheid.value,
            "doel": figuur.doel,
            "bewijs": figuur.bewijs.als_dict(),
            "kolommen": [k.sleutel for k in figuur.lijst.kolommen],
            "rijen": rijen,
        }
    return {
        "organisatie": rapport.organisatie,
        "jaar": rapport.jaar,
        "peildatum": rapport.peildatum.isoformat(),
        "werkdatum": werkdatum.isoformat(),
        "code_versie": code_versie(),
        "figuren": figuren,
        "vorige": dict(rapport.vorige),
        "vorige_bron": rapport.vorige_bron,
    }


def hash_van(gegevens: dict[str, Any]) -> str:
    """Return SHA-256 over a frozen report."""
    tekst = json.dumps(gegevens, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()


@transaction.atomic
def vries_in(*, jaar: int, gebruiker: Gebruiker) -> Momentopname:
    """Freeze the report of `jaar` as it is now: figures, receipts, rows and a hash. Only the manager.

    Raises PermissionDenied for another role, DoorstartFout for a year without a report.
    """
    eis(gebruiker, "rapport.cijfers")
    werkdatum = vandaag(gebruiker.organisatie)
    gegevens = bevroren_gegevens(maak_rapport(jaar), werkdatum)
    opname = Momentopname(jaar=jaar, gegevens=gegevens, sha256=hash_van(gegevens), gemaakt_door=gebruiker)
    opname.save()
    leg_vast(
        soort="rapport_vastgelegd",
        datum=werkdatum,
        gebruiker=gebruiker,
        omschrijving=f"Rapport {jaar} vastgelegd",
        gegevens={"jaar": jaar, "sha256": opname.sha256},
    )
    return opname
