"""The tabs of a dossier page: which pages show one dossier, and which right opens each."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Tab(NamedTuple):
    """One tab: label, URL name (takes the dossier number) and right."""

    label: Any
    url_naam: str
    recht: str


TABS = (
    Tab(_("Overzicht"), "balie:dossier", "dossier.lezen"),
    Tab(_("Inkomen en uitkering"), "balie:dossier_inkomen", "dossier.lezen"),
    Tab(_("Begeleiding"), "balie:dossier_begeleiding", "begeleiding.lezen"),
)
