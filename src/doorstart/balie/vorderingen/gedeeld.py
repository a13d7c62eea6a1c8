"""What the pages of claims share: the door to one claim."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.vorderingen import selectors


def vordering_voor(gebruiker: Gebruiker, pk: int, *, doel: str, recht: str = "vordering.lezen") -> Any:
    """Return a claim through the door of its dossier; one of another organisation does not exist (404)."""
    dag = vandaag(gebruiker.organisatie)
    rij = selectors.vordering(pk, dag)
    rij.dossier = dossier_voor(gebruiker, rij.dossier.nummer, doel=doel, recht=recht)
    return rij


def kruimels(rij: Any, laatste: str = "") -> list[dict[str, str]]:
    """Return the breadcrumb of a page about one claim."""
    eigen = reverse("balie:vordering", args=[rij.pk])
    items = [
        {"label": _("Vorderingen"), "url": reverse("balie:vorderingen")},
        {"label": rij.nummer, "url": eigen if laatste else ""},
    ]
    return [*items, {"label": laatste, "url": ""}] if laatste else items
