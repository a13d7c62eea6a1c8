"""Asking for the figures of the two boekjaren over which interest on capital can be waived (arts. 21, 38 lid 2 Bbz).

The entrepreneur owes them without being asked, also when no living costs were granted in that year. The daily look
reminds of it once: a letter to the entrepreneur, and a task until the figures are in.
"""

from datetime import date, timedelta

from django.urls import reverse

from bijstandsrecht.bbz import jaarstukken_uiterlijk
from bijstandsrecht.kern import Boekjaar, Maand
from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.bbz.opvragen import PROCEDURE
from doorstart.bbz.selectors import had_bijstand, jaarcijfers
from doorstart.bbz.toekennen import kenmerk_jaarcijfers
from doorstart.besluiten.brief.algemeen import basis
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, registreer_teksten, zin
from doorstart.besluiten.brieven import verstuur
from doorstart.besluiten.models import Briefsoort
from doorstart.besluiten.voorbeeld import Voorbeeldbrief, registreer_brief
from doorstart.dossiers.models import Dossier
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.leningen import voorbeelden
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.rekenen import boekjaar_van
from doorstart.leningen.renteboekjaar import heeft_rente
from doorstart.leningen.selectors import leningen_met_art21
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.selectors import is_ooit_gevraagd, procedures_van_soort
from doorstart.werkproces.services import maak_taak

TERUGKIJKEN = timedelta(days=731)
"""The organisation's own norm: of a boekjaar that ended longer ago nobody is asked by itself (a loan taken over)."""
TEKSTEN = {
    "jaarcijfers.rente.onderwerp": "Stuur ons uw jaarcijfers: misschien vervalt rente van uw lening",
    "jaarcijfers.rente.inleiding": (
        "U hebt bij ons een lening voor uw bedrijf. Uw boekjaar van {van} tot en met {tot} is voorbij. Was uw inkomen "
        "in dat jaar laag? Dan hoeft u de rente over dat jaar misschien niet te betalen (artikel 21 van het Bbz 2004)."
    ),
    "jaarcijfers.borg.onderwerp": "Stuur ons uw jaarcijfers: misschien betalen wij rente aan uw bank",
    "jaarcijfers.borg.inleiding": (
        "Wij staan borg voor uw lening bij de bank. Uw boekjaar van {van} tot en met {tot} is voorbij. Was uw inkomen "
        "in dat jaar laag? Dan betalen wij misschien een deel van de rente aan de bank (artikel 21 van het Bbz 2004)."
    ),
    "jaarcijfers.borg.wat": "de jaaropgave van de bank: hoeveel rente u over dit boekjaar moest betalen",
}


def kijk_dagelijks(dag: date) -> int:
    """Ask for the figures of every such boekjaar that is over and has interest; returns how many were asked."""
    loopt = {(p.dossier_id, p.gegevens["start"]["boekjaar_begin"]) for p in procedures_van_soort(PROCEDURE)}
    binnen = set(Jaarcijfers.objects.values_list("dossier_id", "boekjaar_begin"))
    aantal = 0
    for lening in leningen_met_art21():
        for boekjaar in rentejaren(lening):
            sleutel = (lening.dossier_id, boekjaar.begin)
            if not _is_aan_de_orde(boekjaar, dag):
                continue
            if sleutel in binnen or (lening.dossier_id, boekjaar.begin.isoformat()) in loopt:
                continue
            aantal += _vraag(lening, boekjaar, dag)
    return aantal


def _is_aan_de_orde(boekjaar: Boekjaar, dag: date) -> bool:
    """Say whether a boekjaar is over, and not so long ago that nobody is asked by itself."""
    return boekjaar.einde < dag <= boekjaar.einde + TERUGKIJKEN


def ontbrekend_rentejaar(dossier: Dossier, dag: date) -> Boekjaar | None:
    """Return the oldest such boekjaar of a dossier whose figures are not in, for the resident; None when all is in.

    A boekjaar with aid is asked for that aid, and not here.
    """
    binnen = {cijfers.boekjaar_begin for cijfers in jaarcijfers(dossier)}
    for lening in leningen_met_art21(dossier):
        for boekjaar in rentejaren(lening):
            if not _is_aan_de_orde(boekjaar, dag) or boekjaar.begin in binnen or had_bijstand(dossier, boekjaar):
                continue
            if heeft_rente(lening, boekjaar):
                return boekjaar
    return None


def rentejaren(lening: Lening) -> list[Boekjaar]:
    """Return the first and second boekjaar after that of the application for the capital (art. 21)."""
    assert lening.aangevraagd_op is not None
    eerste = boekjaar_van(Maand(2000, _begin_maand(lening.dossier)).eerste_dag, lening.aangevraagd_op)
    return [Boekjaar(eerste.maanden[0].plus(12 * nummer).eerste_dag) for nummer in (1, 2)]


def _begin_maand(dossier: Dossier) -> int:
    """The month in which the boekjaren begin: of the figures, of the grants, else January (the calendar year)."""
    cijfers = Jaarcijfers.objects.filter(dossier=dossier).order_by("-boekjaar_begin").first()
    if cijfers is not None:
        return int(cijfers.boekjaar_begin.month)
    grant = Toekenning.objects.filter(dossier=dossier).order_by("-tot", "-id").first()
    return grant.boekjaar_begin_maand if grant is not None else 1


def _vraag(lening: Lening, boekjaar: Boekjaar, dag: date) -> int:
    """Send the letter and make the task, once; nothing when that boekjaar has no interest or is asked for its aid."""
    dossier = lening.dossier
    kenmerk = f"{kenmerk_jaarcijfers(dossier, boekjaar.begin)}"
    if is_ooit_gevraagd(kenmerk) or had_bijstand(dossier, boekjaar) or not heeft_rente(lening, boekjaar):
        return 0
    uiterlijk = jaarstukken_uiterlijk(boekjaar, parameters=parameters())
    ondertekenaar = dossier.adviseur
    if ondertekenaar is not None and lening.besluit is not None:  # a loan taken over has no decision here: only a task
        verstuur(
            lambda: brief(lening, boekjaar, uiterlijk, dag, ondertekenaar),
            dossier=dossier,
            soort=Briefsoort.MEDEDELING,
            verzonden_op=dag,
            besluit=lening.besluit,
        )
    maak_taak(
        dossier=dossier,
        soort="jaarcijfers",
        recht="jaarcijfers.beoordelen",
        toegewezen_aan=ondertekenaar,
        uiterlijk=uiterlijk,
        kenmerk=kenmerk,
        pad=reverse("balie:jaarcijfers", args=[dossier.nummer]),
        waarom=f"Jaarcijfers over boekjaar {boekjaar}: misschien vervalt rente van lening {lening.nummer} "
        "(art. 21 en 38 lid 2 Bbz 2004).",
    )
    return 1


def brief(lening: Lening, boekjaar: Boekjaar, uiterlijk: date, dag: date, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that asks for the figures because interest may be waived, or paid to the bank."""
    borg = lening.soort == Leningsoort.BORGTOCHT
    soort = "borg" if borg else "rente"
    return basis(
        dossier=lening.dossier,
        verzonden_op=dag,
        kenmerk=lening.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp=zin(f"jaarcijfers.{soort}.onderwerp"),
        inleiding=alineas(
            f"jaarcijfers.{soort}.inleiding", van=in_woorden(boekjaar.begin), tot=in_woorden(boekjaar.einde)
        ),
        delen=(
            Deel("Wat wij van u nodig hebben", ("Stuur ons:",), punten=_wat(borg)),
            Deel("Hoe u dat doet", alineas("jaarcijfers.hoe")),
            Deel("Wanneer wij het nodig hebben", alineas("jaarcijfers.wanneer", uiterlijk=in_woorden(uiterlijk))),
        ),
    )


def _wat(borg: bool) -> tuple[str, ...]:
    return (*alineas("jaarcijfers.wat"), *(alineas("jaarcijfers.borg.wat") if borg else ()))


def _voorbeeld(soort: str) -> Voorbeeldbrief:
    """Return the maker of an example: a loan or a guarantee that does not exist, over the last calendar year."""

    def maak(dossier: Dossier, dag: date, wie: Gebruiker) -> Briefcontext:
        boekjaar, rij = Boekjaar(date(dag.year - 1, 1, 1)), voorbeelden.lening(dossier)
        rij.soort = soort
        return brief(rij, boekjaar, jaarstukken_uiterlijk(boekjaar, parameters=parameters()), dag, wie)

    return maak


def registreer() -> None:
    """Add the default sentences of this letter, and its examples."""
    registreer_teksten("bbz", TEKSTEN)
    registreer_brief("Jaarcijfers voor de rente van een lening", _voorbeeld(Leningsoort.RENTEDRAGEND))
    registreer_brief("Jaarcijfers voor de rente bij een borgtocht", _voorbeeld(Leningsoort.BORGTOCHT))
