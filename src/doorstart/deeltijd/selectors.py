"""Reads of part-time entrepreneurs: which months are due, what was handed in, what was settled, hours so far."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from bijstandsrecht.deeltijd import MaandVerrekening, PtoBeleid, Urenstand, toets_uren
from bijstandsrecht.kern import Maand, Uitkomst, maanden
from doorstart.deeltijd.berekening import beleid_in, bereken_maand, cijfers_van, geldende_opgaven
from doorstart.deeltijd.models import Opgave, Opgavestatus, Toestemming, Verrekening
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.status import einde_van
from doorstart.organisatie.selectors import parameters

# A statement is due on this day of the next month, in time for the payment of that month.
INLEVERDAG = 10
GELDIG = (Opgavestatus.INGEDIEND, Opgavestatus.GEACCEPTEERD)

NOG_DOEN, LOOPT = "nog_doen", "loopt"


@dataclass(frozen=True)
class Maandregel:
    """One month of a permission: when the statement is due, the newest version of it, and what came of it.

    `status` is that of the newest statement, or `nog_doen` (the month is over) or `loopt` (it is not).
    """

    maand: date
    uiterlijk: date
    status: str
    opgave: Opgave | None
    verrekening: Verrekening | None

    @property
    def aan_zet(self) -> bool:
        """Say whether the resident has to do something now."""
        return self.status in (NOG_DOEN, Opgavestatus.TERUGGESTUURD)


@dataclass(frozen=True)
class Ontbrekend:
    """A month whose statement should have been here."""

    dossier: Dossier
    maand: date
    uiterlijk: date


def uiterlijk(maand: date) -> date:
    """Return the last day on which the statement of a month may come in."""
    return Maand.van_datum(maand).plus(1).eerste_dag + timedelta(days=INLEVERDAG - 1)


def toestemmingen(dossier: Dossier) -> list[Toestemming]:
    """Return the permissions of a dossier, newest first, with their decisions."""
    return list(Toestemming.objects.filter(dossier=dossier).select_related("besluit").order_by("-van"))


def verrekeningen(dossier: Dossier) -> "QuerySet[Verrekening]":
    """Return the settlements of a dossier that stand, newest month first."""
    return (
        Verrekening.objects.filter(dossier=dossier, vervangen_door__isnull=True)
        .select_related("berekening", "opgave", "vervangt")
        .order_by("-maand")
    )


def maandoverzicht(dossier: Dossier, vandaag: date) -> list[Maandregel]:
    """Return every month of the permissions up to now, newest first; always three queries."""
    huidig, einde = Maand.van_datum(vandaag), einde_van(dossier)
    laatste = huidig if einde is None else min(huidig, Maand.van_datum(einde))
    in_toestemming: set[Maand] = set()
    for rij in toestemmingen(dossier):
        tot = laatste if rij.tot is None else min(laatste, Maand.van_datum(rij.tot))
        in_toestemming.update(maanden(Maand.van_datum(rij.van), tot))
    opgaven = {Maand.van_datum(rij.maand): rij for rij in Opgave.objects.filter(dossier=dossier).order_by("versie")}
    settled = {Maand.van_datum(rij.maand): rij for rij in verrekeningen(dossier)}
    regels = []
    for m in sorted(in_toestemming | set(opgaven) | set(settled), reverse=True):
        opgave = opgaven.get(m)
        status = opgave.status if opgave else _zonder_opgave(m, huidig, m in settled)
        regels.append(Maandregel(m.eerste_dag, uiterlijk(m.eerste_dag), status, opgave, settled.get(m)))
    return regels


def _zonder_opgave(maand: Maand, huidig: Maand, verrekend: bool) -> str:
    if verrekend:
        return Opgavestatus.GEACCEPTEERD
    return NOG_DOEN if maand < huidig else LOOPT


def opgaven(*, status: str = Opgavestatus.INGEDIEND, gemeente: int | None = None, zoek: str = "") -> "QuerySet[Opgave]":
    """Return statements with this status ("" = all that are not replaced), oldest handed in first."""
    rijen = Opgave.objects.select_related("dossier__persoon", "dossier__gemeente", "dossier__adviseur")
    rijen = rijen.filter(status=status) if status else rijen.exclude(status=Opgavestatus.VERVANGEN)
    if gemeente is not None:
        rijen = rijen.filter(dossier__gemeente_id=gemeente)
    return rijen.filter(_gezocht(zoek)).order_by("ingediend_op", "maand", "id")


def _gezocht(zoek: str) -> Q:
    """Return the filter on dossier number or name; nothing typed filters nothing."""
    if not zoek:
        return Q()
    return (
        Q(dossier__nummer__icontains=zoek)
        | Q(dossier__persoon__achternaam__icontains=zoek)
        | Q(dossier__persoon__voornaam__icontains=zoek)
    )


def ontbrekend(vandaag: date, *, terug: int = 6, gemeente: int | None = None, zoek: str = "") -> list[Ontbrekend]:
    """Return the months of the last `terug` whose statement is late, oldest first; always two queries.

    Only running dossiers; a month that was settled from an earlier system is not missing.
    """
    huidig = Maand.van_datum(vandaag)
    venster = [m for m in maanden(huidig.plus(-terug), huidig.plus(-1)) if uiterlijk(m.eerste_dag) < vandaag]
    if not venster:
        return []
    rijen = Toestemming.objects.filter(dossier__status=Dossierstatus.LOPEND, van__lte=venster[-1].laatste_dag)
    if gemeente is not None:
        rijen = rijen.filter(dossier__gemeente_id=gemeente)
    rijen = rijen.filter(Q(tot__isnull=True) | Q(tot__gte=venster[0].eerste_dag)).filter(_gezocht(zoek))
    binnen = set(_aanwezig(venster[0].eerste_dag))
    mist = {
        (rij.dossier_id, m): Ontbrekend(rij.dossier, m.eerste_dag, uiterlijk(m.eerste_dag))
        for rij in rijen.select_related("dossier__persoon", "dossier__gemeente", "dossier__adviseur")
        for m in venster
        if rij.van <= m.laatste_dag
        and (rij.tot is None or rij.tot >= m.eerste_dag)
        and (rij.dossier_id, m.eerste_dag) not in binnen
    }
    return sorted(mist.values(), key=lambda rij: (rij.maand, rij.dossier.nummer))


def _aanwezig(vanaf: date) -> "QuerySet[Any]":
    """Return (dossier, month) of what was handed in or settled since `vanaf`, in one query."""
    binnen = Opgave.objects.filter(maand__gte=vanaf).order_by().values_list("dossier_id", "maand")
    settled = Verrekening.objects.filter(maand__gte=vanaf).order_by().values_list("dossier_id", "maand")
    return binnen.union(settled)


def pto_beleid(dossier: Dossier, maand: date) -> PtoBeleid:
    """Return the policy of the dossier's municipality in a month: cost catalogue, hours, losses."""
    return beleid_in(Maand.van_datum(maand), dossier.gemeente)


def urenstand(dossier: Dossier, maand: date, *, extra: int | None = None) -> Uitkomst[Urenstand]:
    """Return the hours of the calendar year up to and including `maand`, judged against the limit.

    `extra` replaces the hours of `maand` itself: what somebody is filling in now.
    """
    m = Maand.van_datum(maand)
    uren = {n: rij.uren for n, rij in geldende_opgaven(dossier, m.jaar, statussen=GELDIG).items() if n <= m}
    if extra is not None:
        uren[m] = extra
    return toets_uren(uren=sum(uren.values()), maand=m, beleid=pto_beleid(dossier, maand), parameters=parameters())


def eerdere_maanden(dossier: Dossier, maand: date, *, aantal: int = 6) -> list[Verrekening]:
    """Return the settled months before `maand`, newest first."""
    return list(verrekeningen(dossier).filter(maand__lt=maand)[:aantal])


def openstaand(dossier: Dossier, maand: date) -> Opgave | None:
    """Return the newest statement of a month, or None."""
    rij: Opgave | None = Opgave.objects.filter(dossier=dossier, maand=maand).order_by("-versie").first()
    return rij


def opgave_met_alles(pk: int) -> Opgave | None:
    """Return one statement with its dossier, person, municipality, adviser and who handed it in."""
    rij: Opgave | None = (
        Opgave.objects.select_related("dossier__persoon", "dossier__gemeente", "dossier__adviseur", "ingediend_door")
        .filter(pk=pk)
        .first()
    )
    return rij


def verrekening_van(opgave: Opgave) -> Verrekening | None:
    """Return the newest settlement of this statement, or None while it was not accepted."""
    rij: Verrekening | None = (
        opgave.verrekeningen.select_related("berekening", "vervangt", "dossier").order_by("-pk").first()
    )
    return rij


def uitleg_van(verrekening: Verrekening) -> dict[str, Any] | None:
    """Return the stored explanation with its warnings, for the screen; None for an earlier system's month."""
    berekening = verrekening.berekening
    return {**berekening.uitleg, "waarschuwingen": berekening.waarschuwingen} if berekening else None


def kosten_met_naam(opgave: Opgave) -> list[dict[str, Any]]:
    """Return the cost lines with the name of their kind in the policy of that month."""
    namen = {soort.code: soort.omschrijving for soort in pto_beleid(opgave.dossier, opgave.maand).kosten}
    return [{**regel, "naam": namen.get(regel["categorie"], regel["categorie"])} for regel in opgave.kosten]


def betaling_van(verrekening: Verrekening) -> dict[str, Any] | None:
    """Return the entry of a settlement with its lines and its payment order, or None when nothing was posted.

    `stand` says where the payment is: wacht, goedkeuren, betaald, vervallen, or geen (nothing to pay).
    """
    if verrekening.berekening is None:
        return None
    boeking = (
        verrekening.berekening.boekingen.filter(draait_terug__isnull=True)
        .prefetch_related("regels", "opdrachten__batch")
        .first()
    )
    if boeking is None:
        return None
    opdracht = next(iter(boeking.opdrachten.all()), None)
    return {
        "boeking": boeking,
        "regels": list(boeking.regels.all()),
        "opdracht": opdracht,
        "stand": _stand(opdracht),
    }


def _stand(opdracht: Any) -> str:
    if opdracht is None:
        return "geen"
    if opdracht.vervallen_op is not None:
        return "vervallen"
    if opdracht.batch is None:
        return "wacht"
    return "betaald" if opdracht.batch.status == "goedgekeurd" else "goedkeuren"


def voorbeeld(opgave: Opgave) -> Uitkomst[MaandVerrekening]:
    """Return what accepting this statement now would settle; nothing is saved. Raises RechtFout or DoorstartFout."""
    maand = Maand.van_datum(opgave.maand)
    return bereken_maand(dossier=opgave.dossier, maand=maand, cijfers=cijfers_van(opgave), ook_ingediend=False)[0]


def versies(opgave: Opgave) -> list[Opgave]:
    """Return every version of the statement of this month, newest first."""
    return list(
        Opgave.objects.filter(dossier_id=opgave.dossier_id, maand=opgave.maand)
        .select_related("ingediend_door")
        .order_by("-versie")
    )


def totaal_kosten(opgave: Opgave) -> int:
    """Return all costs as handed in, in cents, also those that do not count."""
    return sum(int(regel["bedrag"]) for regel in opgave.kosten)


def staande_verrekening(opgave: Opgave) -> Verrekening | None:
    """Return the settlement of this month that stands now: what a correction would replace."""
    return verrekeningen(opgave.dossier).filter(maand=opgave.maand).first()
