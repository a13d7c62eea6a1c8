"""Reads of procedures and tasks: the worklist of a user, what runs in a dossier, what may happen next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import RECHTEN, Rol, mag
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import Overgang, tabel_van

PER_PAGINA = 50


@dataclass(frozen=True, slots=True)
class Filter:
    """What the worklist shows: one kind of task, the tasks of one colleague (key), or only what is late."""

    soort: str = ""
    adviseur: int | None = None
    laat: bool = False


@dataclass(frozen=True, slots=True)
class Werklijst:
    """One page of the worklist; `eigen` of the `totaal` tasks are the user's own and come first.

    `soorten` are all kinds of open tasks of this user, whatever the filter.
    """

    taken: Sequence[Taak]
    totaal: int
    eigen: int
    laat: int
    pagina: int
    paginas: int
    soorten: Sequence[str]


def open_taken(gebruiker: Gebruiker) -> QuerySet[Taak]:
    """Return the open tasks that this user may do, earliest deadline first (what is late comes first by itself)."""
    rechten = sorted(RECHTEN.get(gebruiker.rol, frozenset()))
    rijen: QuerySet[Taak] = Taak.objects.filter(afgerond_op__isnull=True, recht__in=rechten)
    return rijen.order_by("uiterlijk", "id")


def werklijst(gebruiker: Gebruiker, *, vandaag: date, filter_: Filter, pagina: int = 1) -> Werklijst:
    """Return one page: the user's own tasks first, then those of others, each with the earliest deadline first.

    Always four queries. Counting and choosing the page read only the index of open tasks; the 50 rows of the page
    are fetched by key after that, so the first page of 20,000 tasks costs about as much as that of 20.
    """
    voorwaarde = _voorwaarde(filter_, vandaag)
    tellingen = _tel(gebruiker, voorwaarde, vandaag)
    totaal, eigen = sum(t["aantal"] for t in tellingen), sum(t["eigen"] for t in tellingen)
    paginas = max(1, -(-totaal // PER_PAGINA))
    pagina = min(max(1, pagina), paginas)
    begin, einde = (pagina - 1) * PER_PAGINA, pagina * PER_PAGINA
    rijen = open_taken(gebruiker).filter(voorwaarde)
    sleutels = [
        *_sleutels(rijen.filter(toegewezen_aan=gebruiker), begin, einde),
        *_sleutels(rijen.exclude(toegewezen_aan=gebruiker), begin - eigen, einde - eigen),
    ]
    op_sleutel = Taak.objects.select_related("dossier__persoon", "toegewezen_aan").in_bulk(sleutels or [0])
    return Werklijst(
        taken=[op_sleutel[sleutel] for sleutel in sleutels],
        totaal=totaal,
        eigen=eigen,
        laat=sum(t["laat"] for t in tellingen),
        pagina=pagina,
        paginas=paginas,
        soorten=[t["soort"] for t in tellingen],
    )


def _sleutels(rijen: QuerySet[Taak], begin: int, einde: int) -> list[int]:
    """Return the keys of a slice; an empty slice asks too, so that every page asks the same number of times."""
    begin = max(0, begin)
    return list(rijen.values_list("pk", flat=True)[begin : max(begin + 1, einde)])[: max(0, einde - begin)]


def _voorwaarde(filter_: Filter, vandaag: date) -> Q:
    voorwaarde = Q()
    if filter_.soort:
        voorwaarde &= Q(soort=filter_.soort)
    if filter_.adviseur is not None:
        voorwaarde &= Q(toegewezen_aan_id=filter_.adviseur)
    if filter_.laat:
        voorwaarde &= Q(uiterlijk__lt=vandaag)
    return voorwaarde


def _tel(gebruiker: Gebruiker, voorwaarde: Q, vandaag: date) -> list[dict[str, Any]]:
    """Return per kind of task how many fit the filter, how many of those are the user's own, and how many late."""
    rijen: Any = open_taken(gebruiker).order_by("soort").values("soort")
    return list(
        rijen.annotate(
            aantal=Count("pk", filter=voorwaarde or None),
            eigen=Count("pk", filter=voorwaarde & Q(toegewezen_aan=gebruiker)),
            laat=Count("pk", filter=voorwaarde & Q(uiterlijk__lt=vandaag)),
        )
    )


def procedure_met(pk: int) -> Procedure:
    """Return one procedure with its dossier; one of another organisation does not exist (404)."""
    rij: Procedure | None = Procedure.objects.select_related("dossier").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze procedure is niet gevonden."))
    return rij


def lopende_procedures(dossier: Dossier) -> Sequence[Procedure]:
    """Return the procedures of a dossier that have not ended."""
    return list(Procedure.objects.filter(dossier=dossier, afgerond_op__isnull=True).order_by("id"))


def verhinderen_afsluiten(dossier: Dossier) -> list[Procedure]:
    """Return the running procedures that must end before the dossier closes; what settles the past may run on."""
    return [rij for rij in lopende_procedures(dossier) if not tabel_van(rij.soort).na_afsluiten]


def procedure_bij(dossier: Dossier, soort: str, **start: Any) -> Procedure | None:
    """Return the newest procedure of a kind that started with these facts (as stored: dates are ISO text)."""
    vragen = {f"gegevens__start__{naam}": waarde for naam, waarde in start.items()}
    rij: Procedure | None = Procedure.objects.filter(dossier=dossier, soort=soort, **vragen).order_by("-id").first()
    return rij


def procedures_van(dossier: Dossier) -> Sequence[Procedure]:
    """Return every procedure of a dossier, newest first."""
    return list(Procedure.objects.filter(dossier=dossier).order_by("-ontvangen_op", "-id"))


def taken_van(dossier: Dossier) -> Sequence[Taak]:
    """Return the open tasks of a dossier, earliest deadline first."""
    return list(
        Taak.objects.filter(dossier=dossier, afgerond_op__isnull=True)
        .select_related("toegewezen_aan")
        .order_by("uiterlijk", "id")
    )


def mogelijke_acties(procedure: Procedure, gebruiker: Gebruiker) -> list[Overgang]:
    """Return what this user may do with a procedure now, the main step first."""
    overgangen = [o for o in tabel_van(procedure.soort).vanaf(procedure.status) if mag(gebruiker, o.recht)]
    return sorted(overgangen, key=lambda o: not o.hoofd)


def stappen(procedure: Procedure) -> list[dict[str, Any]]:
    """Return the step indicator: label and gedaan, huidig or straks."""
    tabel = tabel_van(procedure.soort)
    status = tabel.status(procedure.status)
    return [
        {
            "label": naam,
            "status": _stand(nummer, status.stap, af=status.eind),
            "toelichting": status.naam if nummer == status.stap else "",
        }
        for nummer, naam in enumerate(tabel.stappen, start=1)
    ]


def _stand(nummer: int, nu: int, *, af: bool) -> str:
    if nummer < nu or (af and nummer == nu):
        return "gedaan"
    return "huidig" if nummer == nu else "straks"


def collegas() -> list[tuple[int, str]]:
    """Return key and name of the colleagues who can have tasks, by name."""
    rijen = Gebruiker.objects.filter(organisatie_id=huidige_organisatie_id(), is_active=True).exclude(rol=Rol.INWONER)
    return sorted(((rij.pk, str(rij)) for rij in rijen), key=lambda paar: paar[1])
