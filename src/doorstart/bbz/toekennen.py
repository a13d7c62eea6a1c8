"""Granting Bbz aid for living costs, and asking for the figures of every boekjaar (arts. 10, 38 Bbz 2004)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Groep as RechtGroep
from bijstandsrecht.bbz import hoogste_duur, jaarstukken_uiterlijk
from bijstandsrecht.kern import Boekjaar, Maand, laatste_dag_van
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.feiten import LETTER
from doorstart.bbz.keten import eerste_dag
from doorstart.bbz.models import Toekenning
from doorstart.dossiers.models import Dossier, Groep
from doorstart.kern import gebeurtenissen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.werkproces.services import maak_taak


@transaction.atomic
def ken_toe(besluit: Any, gebruiker: Any) -> Toekenning:
    """Carry out an approved decision for living costs: the grant, and the tasks for the year figures.

    `besluit.gegevens` holds `maandbedrag` (cents incl. holiday allowance) and, when not that of the dossier, `groep`
    and `boekjaar_begin_maand`; `om_niet` makes it a gift at once (art. 19). Raises DoorstartFout when the amount, a
    date or the group is missing or impossible.
    """
    gegevens, bedragen = besluit.gegevens, wettelijke_bedragen()
    groep = _groep(besluit)
    _controleer(besluit, groep, bedragen)
    toekenning = Toekenning(
        dossier=besluit.dossier,
        besluit=besluit,
        groep=groep,
        van=besluit.ingang,
        tot=besluit.einde,
        maandbedrag=gegevens["maandbedrag"],
        boekjaar_begin_maand=gegevens.get("boekjaar_begin_maand", 1),
        om_niet=gegevens.get("om_niet") is True,
    )
    toekenning.save()
    vraag_jaarcijfers(toekenning, bedragen)
    gebeurtenissen.leg_vast(
        soort="bbz_toegekend",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=besluit.dossier.nummer,
        omschrijving=f"Bbz-uitkering van € {tekst_uit_centen(toekenning.maandbedrag)} per maand, "
        f"{toekenning.van:%d-%m-%Y} tot en met {toekenning.tot:%d-%m-%Y}",
        gegevens={"toekenning": toekenning.pk, "besluit": besluit.pk, "maandbedrag": toekenning.maandbedrag},
    )
    return toekenning


def _controleer(besluit: Any, groep: str, bedragen: Parameters) -> None:
    """Refuse a decision without amount or period, one that overlaps, and one that lasts longer than the law allows."""
    eis_maandbedrag(besluit)
    if besluit.ingang is None or besluit.einde is None or besluit.einde < besluit.ingang:
        raise DoorstartFout(_("Het besluit heeft geen juiste ingangsdatum en einddatum. Vul beide in."))
    lopend = Toekenning.objects.filter(dossier=besluit.dossier, van__lte=besluit.einde, tot__gte=besluit.ingang)
    if lopend.exists():
        raise DoorstartFout(
            _("In deze periode loopt al een Bbz-uitkering. Laat de nieuwe ingaan na het einde van de vorige.")
        )
    begin = eerste_dag(besluit.dossier, besluit.ingang)
    duur = hoogste_duur(groep=LETTER[groep], begin=begin, parameters=bedragen)
    if duur.laatste_dag is not None and besluit.einde > duur.laatste_dag:
        raise DoorstartFout(
            _("Deze uitkering kan duren tot en met %(dag)s (%(bron)s). Kies een eerdere einddatum.")
            % {"dag": f"{duur.laatste_dag:%d-%m-%Y}", "bron": duur.bron.kort}
        )
    if besluit.gegevens.get("om_niet") is True:
        _controleer_gift(besluit, groep, begin, bedragen)


def _controleer_gift(besluit: Any, groep: str, begin: date, bedragen: Parameters) -> None:
    """Refuse a gift at once for another group than gevestigd, or for longer than art. 19 onder a allows."""
    if LETTER[groep] is not RechtGroep.GEVESTIGD:
        raise DoorstartFout(_("Bijstand die meteen een gift is, kan alleen bij een gevestigde zelfstandige (art. 19)."))
    maanden = bedragen.op("bbz.art19.duur_max", begin).waarde
    uiterlijk = laatste_dag_van(begin, maanden)
    if besluit.einde > uiterlijk:
        raise DoorstartFout(
            _("Bijstand die meteen een gift is, duurt hoogstens %(maanden)s maanden: tot en met %(dag)s (art. 19).")
            % {"maanden": maanden, "dag": f"{uiterlijk:%d-%m-%Y}"}
        )


def eis_maandbedrag(besluit: Any) -> int:
    """Return the amount per month of a decision in cents; raises DoorstartFout when there is none."""
    bedrag = besluit.gegevens.get("maandbedrag")
    if isinstance(bedrag, bool) or not isinstance(bedrag, int) or bedrag <= 0:
        raise DoorstartFout(_("Het besluit noemt geen maandbedrag. Vul het bedrag per maand in het besluit in."))
    return bedrag


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


def vraag_jaarcijfers(toekenning: Toekenning, bedragen: Parameters) -> None:
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
