"""The tabs of a dossier page: which pages show one dossier, and which right opens each."""

from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from doorstart.organisatie.rollen import mag


class Tab(NamedTuple):
    """One tab: label, URL name (takes the dossier number) and right."""

    label: Any
    url_naam: str
    recht: str


TABS = (
    Tab(_("Overzicht"), "balie:dossier", "dossier.lezen"),
    Tab(_("Documenten"), "balie:dossier_documenten", "document.lezen"),
    Tab(_("Gesprekken"), "balie:dossier_gesprekken", "dossier.lezen"),
    Tab(_("Beoordeling"), "balie:dossier_beoordeling", "dossier.lezen"),
    Tab(_("Inkomen en uitkering"), "balie:dossier_inkomen", "dossier.lezen"),
    Tab(_("Leningen"), "balie:dossier_leningen", "lening.lezen"),
    Tab(_("Uitbetaling"), "balie:dossier_uitbetaling", "dossier.lezen"),
    Tab(_("Vorderingen"), "balie:dossier_vorderingen", "vordering.lezen"),
    Tab(_("Begeleiding"), "balie:dossier_begeleiding", "begeleiding.lezen"),
)


def tabs_voor(gebruiker: Any, nummer: str, actief: str) -> list[dict[str, Any]]:
    """Return the tabs of a dossier that this user may open; `actief` is the URL name of the page itself."""
    return [
        {"label": tab.label, "url": reverse(tab.url_naam, kwargs={"nummer": nummer}), "actief": tab.url_naam == actief}
        for tab in TABS
        if mag(gebruiker, tab.recht)
    ]
