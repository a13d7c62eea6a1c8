"""Whether every loan is what the journal says, and every file of collections what was approved."""

import hashlib

from doorstart.grootboek.herkomst import standen_buiten
from doorstart.grootboek.models import Rekening
from doorstart.kern.geld import tekst_uit_centen
from doorstart.leningen.boeken import geboekt, verschillen
from doorstart.leningen.borgtocht import aanspraken, gegeven
from doorstart.leningen.models import Incassobatch, Lening, Leningboeking, Leningsoort
from doorstart.organisatie.models import Vierogenstatus

HOOFDSOMREKENINGEN = (Rekening.LENING_KAPITAAL, Rekening.LENING_VOORBEREIDING)


def bevindingen() -> list[str]:
    """Return a sentence per loan of which the journal differs from contract and events, and per changed file."""
    return [*_leningen(), *_borgtochten(), *_zonder_lening(), *_bestanden()]


def _leningen() -> list[str]:
    rijen = Lening.objects.exclude(soort=Leningsoort.BORGTOCHT).select_related("stand", "dossier__gemeente")
    fouten = []
    for lening in rijen.order_by("pk"):
        # Up to the day that the summary reached: interest after that day is posted by the next daily look.
        for rekening, bedrag in sorted(verschillen(lening, lening.stand.op).items()):
            fouten.append(
                f"Lening {lening.nummer}: op {rekening} ontbreekt € {tekst_uit_centen(bedrag)} in het grootboek."
            )
    return fouten


def _borgtochten() -> list[str]:
    """A guarantee has no balance: what the bank was paid under it are the loans that came of it, and posted gifts."""
    rijen = Lening.objects.filter(soort=Leningsoort.BORGTOCHT).prefetch_related("gebeurtenissen", "vervolgleningen")
    fouten = []
    for borg in rijen.order_by("pk"):
        aangesproken = sum(rij.bedrag for rij in aanspraken(borg))
        geleend = sum(lening.hoofdsom for lening in borg.vervolgleningen.all())
        if aangesproken != geleend:
            fouten.append(
                f"Borgtocht {borg.nummer}: € {tekst_uit_centen(aangesproken)} is aangesproken, "
                f"€ {tekst_uit_centen(geleend)} werd een lening."
            )
        gift, kosten = gegeven(borg), geboekt(borg).get(Rekening.KAPITAALLASTEN, 0)
        if gift != kosten:
            fouten.append(
                f"Borgtocht {borg.nummer}: € {tekst_uit_centen(gift)} is gegeven, "
                f"€ {tekst_uit_centen(kosten)} staat in het grootboek."
            )
    return fouten


def _zonder_lening() -> list[str]:
    """The principal stands on accounts of its own: an entry there that belongs to no loan changed one unseen."""
    bekend = Leningboeking.objects.values("boeking_id")
    return [
        f"Boeking {stand.boeking.pk} zet € {tekst_uit_centen(stand.bedrag)} op leningen zonder lening."
        for stand in standen_buiten(rekeningen=HOOFDSOMREKENINGEN, behalve=bekend)
    ]


def _bestanden() -> list[str]:
    rijen = Incassobatch.objects.filter(status=Vierogenstatus.GOEDGEKEURD).order_by("pk")
    return [
        f"Het bankbestand van incassobatch {rij.pk} is gewijzigd."
        for rij in rijen.iterator(chunk_size=1)
        if hashlib.sha256(rij.bestand.encode()).hexdigest() != rij.sha256
    ]
