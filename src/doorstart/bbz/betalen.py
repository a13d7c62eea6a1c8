"""Granting Bbz aid and paying it month by month, as an interest-free loan (arts. 10 and 11 Bbz 2004)."""

from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import hoogste_duur, jaarstukken_uiterlijk
from bijstandsrecht.kern import Boekjaar, Maand
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.feiten import LETTER
from doorstart.bbz.maandbetaling import bereken_maand
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import betaald_onder, is_betaald, lopende_toekenningen, te_betalen_toekenningen
from doorstart.berekeningen.services import bewaar
from doorstart.dossiers.models import Dossier, Groep
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.services import Regel, boek, maak_opdracht
from doorstart.kern import gebeurtenissen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.werkproces.services import maak_taak

SOORT_MAAND = "bbz_maand"


class Maandrun(NamedTuple):
    """What a monthly run did: grants paid now, grants that were posted already, sum of the aid in cents."""

    betaald: int
    overgeslagen: int
    bijstand: int


@transaction.atomic
def ken_toe(besluit: Any, gebruiker: Any) -> Toekenning:
    """Carry out an approved decision for living costs: the grant, and the tasks for the year figures.

    `besluit.gegevens` holds `maandbedrag` (cents incl. holiday allowance) and, when not that of the dossier, `groep`
    and `boekjaar_begin_maand`. Raises DoorstartFout when the amount, a date or the group is missing or impossible.
    """
    gegevens, dossier = besluit.gegevens, besluit.dossier
    bedrag = gegevens.get("maandbedrag")
    if isinstance(bedrag, bool) or not isinstance(bedrag, int) or bedrag <= 0:
        raise DoorstartFout(_("Het besluit noemt geen maandbedrag. Vul het bedrag per maand in het besluit in."))
    if besluit.ingang is None or besluit.einde is None or besluit.einde < besluit.ingang:
        raise DoorstartFout(_("Het besluit heeft geen juiste ingangsdatum en einddatum. Vul beide in."))
    groep = _groep(besluit)
    if Toekenning.objects.filter(dossier=dossier, van__lte=besluit.einde, tot__gte=besluit.ingang).exists():
        raise DoorstartFout(
            _("In deze periode loopt al een Bbz-uitkering. Laat de nieuwe ingaan na het einde van de vorige.")
        )
    bedragen = wettelijke_bedragen()
    duur = hoogste_duur(groep=LETTER[groep], begin=besluit.ingang, parameters=bedragen)
    uiterlijk = duur.laatste_dag_verlengd or duur.laatste_dag
    if uiterlijk is not None and besluit.einde > uiterlijk:
        raise DoorstartFout(
            _("Deze uitkering kan duren tot en met %(dag)s (%(bron)s). Kies een eerdere einddatum.")
            % {"dag": f"{uiterlijk:%d-%m-%Y}", "bron": duur.bron.kort}
        )
    toekenning = Toekenning(
        dossier=dossier,
        besluit=besluit,
        groep=groep,
        van=besluit.ingang,
        tot=besluit.einde,
        maandbedrag=bedrag,
        boekjaar_begin_maand=gegevens.get("boekjaar_begin_maand", 1),
    )
    toekenning.save()
    _vraag_jaarcijfers(toekenning, bedragen)
    gebeurtenissen.leg_vast(
        soort="bbz_toegekend",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Bbz-uitkering van € {tekst_uit_centen(bedrag)} per maand, "
        f"{toekenning.van:%d-%m-%Y} tot en met {toekenning.tot:%d-%m-%Y}",
        gegevens={"toekenning": toekenning.pk, "besluit": besluit.pk, "maandbedrag": bedrag},
    )
    return toekenning


def _groep(besluit: Any) -> str:
    """Return the group of the grant: of the decision, of its procedure, else of the dossier."""
    groep = besluit.gegevens.get("groep")
    if groep is None and besluit.procedure is not None and besluit.procedure.soort == "bbz_starter":
        groep = Groep.STARTER
    groep = groep or besluit.dossier.groep
    if groep not in LETTER:
        raise DoorstartFout(_("Kies de groep van art. 2 Bbz 2004: starter, gevestigd, ouder of beëindigend."))
    return str(groep)


def boekjaren(toekenning: Toekenning) -> list[Boekjaar]:
    """Return the boekjaren that the grant touches."""
    maand = Maand(toekenning.van.year, toekenning.boekjaar_begin_maand)
    if maand.eerste_dag > toekenning.van:
        maand = maand.plus(-12)
    jaren = []
    while maand.eerste_dag <= toekenning.tot:
        jaren.append(Boekjaar(maand.eerste_dag))
        maand = maand.plus(12)
    return jaren


def kenmerk_jaarcijfers(dossier: Dossier, begin: date) -> str:
    """Return the mark of the task that asks for the figures of a boekjaar."""
    return f"jaarcijfers:{dossier.nummer}:{begin.isoformat()}"


def _vraag_jaarcijfers(toekenning: Toekenning, bedragen: Parameters) -> None:
    """Put the figures of every boekjaar on the adviser's worklist: due six months after it (art. 38 lid 2)."""
    dossier = toekenning.dossier
    for boekjaar in boekjaren(toekenning):
        maak_taak(
            dossier=dossier,
            soort="jaarcijfers",
            recht="jaarcijfers.beoordelen",
            toegewezen_aan=dossier.adviseur,
            uiterlijk=jaarstukken_uiterlijk(boekjaar, parameters=bedragen),
            pad=reverse("balie:jaarcijfers", args=[dossier.nummer]),
            kenmerk=kenmerk_jaarcijfers(dossier, boekjaar.begin),
            waarom=f"Jaarcijfers over boekjaar {boekjaar}: binnen 6 maanden na het boekjaar (art. 38 lid 2 Bbz 2004).",
        )


@transaction.atomic
def betaal_maand(*, toekenning: Toekenning, maand: date, gebruiker: Any) -> Boeking | None:
    """Post one month of a grant as a loan and make its payment order; None when the month was posted already.

    `maand` is any day in the month, at most the current one. Raises RechtFout for a month outside the grant.
    """
    eis(gebruiker, "betaling.voorstellen")
    welke = _maand(maand, gebruiker)
    boeking = _betaal(toekenning, welke, gebruiker, wettelijke_bedragen())
    if boeking is not None:
        gebeurtenissen.leg_vast_alle([_gebeurtenis(toekenning, welke, boeking, gebruiker)])
    return boeking


@transaction.atomic
def betaal_maanden(maand: date, gebruiker: Any) -> Maandrun:
    """Post one month for every running grant that has not been posted; doing it twice pays once."""
    eis(gebruiker, "betaling.voorstellen")
    welke, bedragen = _maand(maand, gebruiker), wettelijke_bedragen()
    rijen, feiten, bijstand = te_betalen_toekenningen(welke), [], 0
    for toekenning in rijen:
        boeking = _betaal(toekenning, welke, gebruiker, bedragen)
        if boeking is not None:
            feiten.append(_gebeurtenis(toekenning, welke, boeking, gebruiker))
            bijstand += boeking.berekening.uitkomst["bijstand"] if boeking.berekening else 0
    gebeurtenissen.leg_vast_alle(feiten)
    return Maandrun(len(feiten), lopende_toekenningen(welke).count() - len(feiten), bijstand)


def _maand(dag: date, gebruiker: Any) -> Maand:
    maand, nu = Maand.van_datum(dag), Maand.van_datum(vandaag(gebruiker.organisatie))
    if maand > nu:
        raise DoorstartFout(
            _("%(maand)s is nog niet begonnen. Kies een maand tot en met %(nu)s.")
            % {"maand": maand.naam, "nu": nu.naam}
        )
    return maand


def _betaal(toekenning: Toekenning, maand: Maand, gebruiker: Any, bedragen: Parameters) -> Boeking | None:
    """Lock the grant, look whether the month is posted, and post it."""
    Toekenning.objects.select_for_update(of=("self",)).get(pk=toekenning.pk)
    dossier = toekenning.dossier
    if is_betaald(toekenning, betaald_onder(maand, dossier.pk)):
        return None
    uitkomst = bereken_maand(
        maand=maand,
        maandbedrag=toekenning.maandbedrag,
        van=toekenning.van,
        tot=toekenning.tot,
        parameters=bedragen,
    )
    berekening = bewaar(
        dossier=dossier,
        soort=SOORT_MAAND,
        uitkomst=uitkomst,
        parameters=bedragen,
        invoer={
            "maand": str(maand),
            "maandbedrag": toekenning.maandbedrag,
            "van": toekenning.van.isoformat(),
            "tot": toekenning.tot.isoformat(),
        },
    )
    delen = (
        (Rekening.LENING_LEVENSONDERHOUD, uitkomst.waarde.bijstand),
        (Rekening.TE_BETALEN, -uitkomst.waarde.uitbetaling),
        (Rekening.VAKANTIETOESLAG, -uitkomst.waarde.vakantietoeslag),
    )
    boeking = boek(
        datum=vandaag(gebruiker.organisatie),
        soort=SOORT_MAAND,
        omschrijving=f"Bbz-uitkering {maand.naam}",
        dossier=dossier,
        besluit=toekenning.besluit,
        berekening=berekening,
        gebruiker=gebruiker,
        regels=[
            Regel(
                rekening=rekening,
                bedrag=bedrag,
                gemeente=dossier.gemeente,
                wetsgroep=f"bbz_{toekenning.groep}",
                verstrekkingsjaar=maand.jaar,
                rechtmaand=maand.eerste_dag,
                dossier=dossier,
            )
            for rekening, bedrag in delen
        ],
    )
    maak_opdracht(
        boeking=boeking,
        dossier=dossier,
        bedrag=uitkomst.waarde.uitbetaling,
        rechtmaand=maand.eerste_dag,
        omschrijving=f"Bbz-uitkering {maand.naam} {dossier.nummer}",
    )
    return boeking


def _gebeurtenis(toekenning: Toekenning, maand: Maand, boeking: Boeking, gebruiker: Any) -> Any:
    uitbetaling = boeking.berekening.uitkomst["uitbetaling"] if boeking.berekening else 0
    return gebeurtenissen.nieuw(
        soort="bbz_maand",
        datum=boeking.datum,
        gebruiker=gebruiker,
        dossiernummer=toekenning.dossier.nummer,
        omschrijving=f"Bbz-uitkering {maand.naam} klaargezet: € {tekst_uit_centen(uitbetaling)}",
        gegevens={"boeking": boeking.pk, "toekenning": toekenning.pk, "maand": str(maand)},
    )
