"""Reads of decisions and letters of one dossier."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit, Besluitsoort, Brief
from doorstart.dossiers.models import Dossier
from doorstart.organisatie.models import Vierogenstatus
from doorstart.werkproces.models import Procedure


def besluitenrij(dossier: Dossier) -> "QuerySet[Besluit]":
    """Return the decisions of a dossier as a query, newest first, for a page that shows a part of them."""
    rijen: QuerySet[Besluit] = Besluit.objects.filter(dossier=dossier)
    return rijen.select_related("voorgesteld_door", "beoordeeld_door").order_by("-datum", "-id")


def besluiten_van(dossier: Dossier) -> Sequence[Besluit]:
    """Return the decisions of a dossier, newest first, with who proposed and who judged."""
    return list(besluitenrij(dossier))


def brievenrij(dossier: Dossier) -> "QuerySet[Brief]":
    """Return the letters of a dossier as a query, newest first, without their PDF (that can be large)."""
    rijen: QuerySet[Brief] = Brief.objects.filter(dossier=dossier)
    return rijen.defer("pdf", "context").order_by("-verzonden_op", "-id")


def brieven_van(dossier: Dossier) -> Sequence[Brief]:
    """Return the letters of a dossier, newest first, without their PDF (that can be large)."""
    return list(brievenrij(dossier))


def brieven_bij(besluit: Besluit) -> Sequence[Brief]:
    """Return the letters of one decision, without their PDF."""
    return list(Brief.objects.filter(besluit=besluit).defer("pdf", "context").order_by("id"))


def besluit(pk: int) -> Besluit:
    """Return one decision with what its page shows; one of another organisation does not exist (404)."""
    rij: Besluit | None = (
        Besluit.objects.select_related(
            "dossier__persoon", "procedure", "berekening", "voorgesteld_door", "beoordeeld_door", "vervangt"
        )
        .filter(pk=pk)
        .first()
    )
    if rij is None:
        raise Http404(_("Dit besluit is niet gevonden."))
    return rij


def open_voorstellen() -> Sequence[Besluit]:
    """Return the proposals that wait for a second person, oldest first."""
    rijen = Besluit.objects.filter(status=Vierogenstatus.VOORSTEL).select_related(
        "dossier__persoon", "voorgesteld_door"
    )
    return list(rijen.order_by("datum", "pk"))


def vervangen_door(besluit: Besluit) -> Besluit | None:
    """Return the decision that took the place of this one, if there is one."""
    rij: Besluit | None = Besluit.objects.filter(vervangt=besluit, status=Vierogenstatus.GOEDGEKEURD).first()
    return rij


def laatste_rechtbank() -> str:
    """Return the court that the last decision on an objection named, so that nobody types it twice."""
    rij = Besluit.objects.filter(soort=Besluitsoort.BEZWAAR).order_by("-pk").first()
    return str(rij.gegevens.get("rechtbank", "")) if rij else ""


def brief(pk: int) -> Brief:
    """Return one letter with its PDF; one of another organisation does not exist (404)."""
    rij: Brief | None = Brief.objects.select_related("dossier").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze brief is niet gevonden."))
    return rij


def voorstel_dwangsom(procedure: Procedure) -> Besluit | None:
    """Return the proposal about the penalty of a procedure that waits for a second person."""
    rijen = Besluit.objects.filter(soort=Besluitsoort.DWANGSOM, status=Vierogenstatus.VOORSTEL)
    rij: Besluit | None = rijen.filter(dossier=procedure.dossier_id, gegevens__procedure=procedure.pk).first()
    return rij


def wachtende_voorstellen(soort: str) -> set[tuple[int, date | None]]:
    """Return (dossier id, first day) of the proposals of this kind that wait for a second person."""
    rijen = Besluit.objects.filter(soort=soort, status=Vierogenstatus.VOORSTEL)
    return set(rijen.values_list("dossier_id", "ingang"))
