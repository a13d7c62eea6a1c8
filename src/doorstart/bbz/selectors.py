"""Reads of Bbz living costs: running grants, what a month still has to pay, figures and settlements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from bijstandsrecht.kern import Boekjaar, Maand
from doorstart.bbz.models import Auditbestand, Concept, Jaarcijfers, Toekenning, Vaststelling
from doorstart.besluiten.selectors import wachtende_voorstellen
from doorstart.dossiers.models import Dossier, Groep
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import besluiten_met_saldo, per_rechtmaand


def lopende_toekenningen(maand: Maand) -> "QuerySet[Toekenning]":
    """Return the grants that cover (part of) the month, of dossiers that had not ended before it."""
    return (
        Toekenning.objects.filter(van__lte=maand.laatste_dag, tot__gte=maand.eerste_dag)
        .exclude(dossier__afgesloten_op__lt=maand.eerste_dag)
        .exclude(dossier__persoon__overleden_op__lt=maand.eerste_dag)
        .exclude(dossier__persoon__vertrokken_op__lt=maand.eerste_dag)
        .select_related("dossier__persoon", "dossier__gemeente", "besluit")
        .order_by("dossier__nummer", "van")
    )


def betaald_onder(maand: Maand, dossiers: Iterable[int] | None = None) -> set[tuple[int, int | None]]:
    """Return (dossier id, decision id) of the Bbz aid of this month in the journal; None: of an earlier system.

    A gift at once (art. 19) stands on the expenses; there a month of an earlier system may be another benefit.
    """
    dag = maand.eerste_dag
    dossiers = None if dossiers is None else list(dossiers)
    leningen = besluiten_met_saldo(rekening=Rekening.LENING_LEVENSONDERHOUD, rechtmaand=dag, dossiers=dossiers)
    giften = besluiten_met_saldo(rekening=Rekening.UITKERINGSLASTEN, rechtmaand=dag, dossiers=dossiers)
    return leningen | {paar for paar in giften if paar[1] is not None}


def is_betaald(toekenning: Toekenning, betaald: set[tuple[int, int | None]]) -> bool:
    """Tell whether a month stands in the journal under this grant, or was paid by an earlier system."""
    dossier = toekenning.dossier_id
    return (dossier, toekenning.besluit_id) in betaald or (dossier, None) in betaald


def te_betalen_toekenningen(maand: Maand) -> list[Toekenning]:
    """Return the running grants whose payment of this month is not posted yet."""
    betaald = betaald_onder(maand)
    return [toekenning for toekenning in lopende_toekenningen(maand) if not is_betaald(toekenning, betaald)]


def toekenningen(dossier: Any) -> list[Toekenning]:
    """Return the grants of a dossier, oldest first, with their decisions."""
    return list(Toekenning.objects.filter(dossier=dossier).select_related("besluit").order_by("van", "id"))


def jaarcijfers(dossier: Any) -> list[Jaarcijfers]:
    """Return the newest version of the figures of each boekjaar, newest boekjaar first."""
    rijen = Jaarcijfers.objects.filter(dossier=dossier).select_related("ingediend_door", "dossier")
    laatste: dict[date, Jaarcijfers] = {}
    for rij in rijen.order_by("versie", "id"):
        laatste[rij.boekjaar_begin] = rij
    return [laatste[begin] for begin in sorted(laatste, reverse=True)]


def jaarcijfers_met(dossier: Any, pk: int) -> Jaarcijfers | None:
    """Return one version of the figures of this dossier, or None when the dossier has no such figures."""
    return (
        Jaarcijfers.objects.filter(dossier=dossier, pk=pk)
        .select_related("dossier__persoon", "dossier__gemeente", "ingediend_door")
        .first()
    )


def versies(cijfers: Jaarcijfers) -> list[Jaarcijfers]:
    """Return every version of the figures of the same boekjaar, newest first."""
    return list(
        Jaarcijfers.objects.filter(dossier=cijfers.dossier, boekjaar_begin=cijfers.boekjaar_begin)
        .select_related("ingediend_door")
        .order_by("-versie")
    )


def vaststellingen(dossier: Any) -> list[Vaststelling]:
    """Return the settlements of a dossier that stand (replaced ones left out), newest boekjaar first."""
    return list(
        Vaststelling.objects.filter(dossier=dossier, vervangen_door__isnull=True)
        .select_related("jaarcijfers", "berekening", "besluit")
        .order_by("-jaarcijfers__boekjaar_begin", "-id")
    )


def huidige_vaststelling(cijfers: Jaarcijfers) -> Vaststelling | None:
    """Return the settlement of the boekjaar of these figures that stands, or None."""
    return (
        Vaststelling.objects.filter(
            dossier_id=cijfers.dossier_id,
            jaarcijfers__boekjaar_begin=cijfers.boekjaar_begin,
            vervangen_door__isnull=True,
        )
        .select_related("berekening", "besluit")
        .first()
    )


def geboekte_maanden(dossier: Any) -> dict[date, int]:
    """Return per right-month the Bbz aid in the journal in cents, loan or gift at once; empty months left out."""
    gevonden = per_rechtmaand(
        dossier=dossier,
        rekeningen=[Rekening.LENING_LEVENSONDERHOUD, Rekening.UITKERINGSLASTEN],
        wetsgroepen=[f"bbz_{groep}" for groep in Groep.values],
    )
    return {maand: bedrag for maand, bedrag in sorted(gevonden.items()) if bedrag}


def had_bijstand(dossier: Any, boekjaar: Boekjaar) -> bool:
    """Say whether a grant touches the boekjaar or aid over it is in the journal: then there is something to settle."""
    grants = Toekenning.objects.filter(dossier=dossier, van__lte=boekjaar.einde, tot__gte=boekjaar.begin)
    if grants.filter(van__lte=F("tot")).exists():
        return True
    geboekt = geboekte_maanden(dossier)
    return any(maand.eerste_dag in geboekt for maand in boekjaar.maanden)


def lopende_toekenning(dossier: Any, dag: date) -> Toekenning | None:
    """Return the grant that holds on a day, or None."""
    return (
        Toekenning.objects.filter(dossier=dossier, van__lte=dag, tot__gte=dag)
        .select_related("besluit__berekening")
        .order_by("-id")
        .first()
    )


def laatste_toekenning(dossier: Any) -> Toekenning | None:
    """Return the grant that ends last, or None when there never was one; emptied grants left out."""
    rijen = Toekenning.objects.filter(dossier=dossier, van__lte=F("tot")).select_related("besluit__berekening")
    return rijen.order_by("-tot", "-id").first()


def vast_te_stellen() -> list[Jaarcijfers]:
    """Return the newest figures of every boekjaar that is not settled on them and not proposed, oldest first."""
    laatste: dict[tuple[int, date], Jaarcijfers] = {}
    for rij in Jaarcijfers.objects.select_related("dossier__persoon").order_by("versie", "id"):
        laatste[(rij.dossier_id, rij.boekjaar_begin)] = rij
    vast = set(
        Vaststelling.objects.filter(vervangen_door__isnull=True).values_list(
            "dossier_id", "jaarcijfers__boekjaar_begin", "jaarcijfers__versie"
        )
    )
    hoogste = {(dossier, begin): versie for dossier, begin, versie in vast}
    voorgesteld = {(d, begin) for d, begin in wachtende_voorstellen("bbz_vaststelling") if begin is not None}
    return [
        rij
        for sleutel, rij in sorted(laatste.items(), key=lambda paar: (paar[0][1], paar[0][0]))
        if sleutel not in voorgesteld and hoogste.get(sleutel, 0) < rij.versie
    ]


def laatste_concepten(cijfers: Iterable[Jaarcijfers]) -> dict[int, Concept]:
    """Return per key of these figures their last draft, with the input and outcome of its calculation."""
    sleutels, uit = [rij.pk for rij in cijfers], dict[int, Concept]()
    for begin in range(0, len(sleutels), 500):
        rijen = Concept.objects.filter(jaarcijfers__in=sleutels[begin : begin + 500])
        rijen = rijen.select_related("berekening", "jaarcijfers", "dossier__persoon", "run").order_by("id")
        uit |= {rij.jaarcijfers_id: rij for rij in rijen.defer("berekening__uitleg", "berekening__waarschuwingen")}
    return uit


def concept_van(cijfers: Jaarcijfers) -> Concept | None:
    """Return the last draft of these figures, or None."""
    return Concept.objects.filter(jaarcijfers=cijfers).select_related("berekening").order_by("-id").first()


def dossiers_met_bijstand(sinds: date) -> "QuerySet[Dossier]":
    """Return the dossiers with a grant on or after a day, or with figures of a boekjaar that ends then, by number."""
    met_grant = Toekenning.objects.filter(tot__gte=sinds, van__lte=F("tot")).values("dossier")
    met_jaar = Jaarcijfers.objects.filter(boekjaar_einde__gte=sinds).values("dossier")
    rijen = Dossier.objects.filter(Q(pk__in=met_grant) | Q(pk__in=met_jaar))
    return rijen.select_related("persoon", "gemeente").order_by("nummer")


def auditbestand_met(dossier: Any, pk: int) -> Auditbestand | None:
    """Return one auditfile of this dossier, or None when the dossier has no such file."""
    rijen = Auditbestand.objects.filter(dossier=dossier, pk=pk).select_related("ingelezen_door", "dossier__persoon")
    return rijen.first()


def auditbestanden(dossier: Any) -> list[Auditbestand]:
    """Return the auditfiles of a dossier, newest first, without their accounts."""
    return list(Auditbestand.objects.filter(dossier=dossier).defer("rekeningen").order_by("-id"))


def concept_met(pk: int) -> Concept | None:
    """Return one draft of the organisation in scope, or None."""
    rijen = Concept.objects.select_related("berekening", "jaarcijfers__dossier__persoon", "dossier")
    return rijen.filter(pk=pk).first()
