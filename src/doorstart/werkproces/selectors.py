"""Reads of procedures and tasks: what runs in a dossier, what may happen next. The worklist is in `werklijst`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol, mag
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import Overgang, tabel_van


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


def procedurerij(dossier: Dossier) -> "QuerySet[Procedure]":
    """Return the procedures of a dossier as a query, newest first, for a page that shows a part of them."""
    rijen: QuerySet[Procedure] = Procedure.objects.filter(dossier=dossier)
    return rijen.order_by("-ontvangen_op", "-id")


def procedures_op(dossier: Dossier, aantal: int) -> tuple[list[Procedure], list[Procedure]]:
    """Return every running procedure and the newest `aantal` that have ended, newest first; two queries."""
    rijen = procedurerij(dossier)
    return list(rijen.filter(afgerond_op__isnull=True)), list(rijen.filter(afgerond_op__isnull=False)[:aantal])


def procedures_van(dossier: Dossier) -> Sequence[Procedure]:
    """Return every procedure of a dossier, newest first."""
    return list(procedurerij(dossier))


def heeft_open_taak(kenmerk: str) -> bool:
    """Say whether a task with this mark waits: a daily look need not count it again."""
    return bool(Taak.objects.filter(kenmerk=kenmerk, afgerond_op__isnull=True).exists())


def is_ooit_gevraagd(kenmerk: str) -> bool:
    """Say whether a task with this mark was ever made, also when it is done: what is asked once is not asked again."""
    return bool(Taak.objects.filter(kenmerk=kenmerk).exists())


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


def procedures_van_soort(soort: str, *, status: str = "", dossier: Dossier | None = None) -> Sequence[Procedure]:
    """Return the procedures of one kind that have not ended, oldest first; of one status or dossier when given.

    Without status or dossier also those that ended: so that nothing is started twice.
    """
    rijen: Any = Procedure.objects.filter(soort=soort).select_related("dossier__persoon", "dossier__adviseur")
    if status or dossier is not None:
        rijen = rijen.filter(afgerond_op__isnull=True)
    if status:
        rijen = rijen.filter(status=status)
    if dossier is not None:
        rijen = rijen.filter(dossier=dossier)
    return list(rijen.order_by("id"))


def voorbeeldprocedure(*, dossier: Dossier, soort: str, status: str, ontvangen_op: date) -> Procedure:
    """Return a procedure of a made-up dossier, for the preview of a letter; it is not stored and has key 0."""
    return Procedure(pk=0, dossier=dossier, soort=soort, status=status, ontvangen_op=ontvangen_op)
