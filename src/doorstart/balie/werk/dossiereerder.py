"""The older part of a dossier: every procedure, decision, letter or event, page by page."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.dossier import als_tijdlijn
from doorstart.balie.werk.gedeeld import kruimels
from doorstart.besluiten.selectors import besluitenrij, brievenrij
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.gebeurtenissen import gebeurtenissen_van
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.selectors import procedurerij

PER_PAGINA = 50

_DELEN: dict[str, tuple[Any, Callable[[Dossier], QuerySet[Any]]]] = {
    "procedures": (gettext_lazy("Procedures"), procedurerij),
    "besluiten": (gettext_lazy("Besluiten"), besluitenrij),
    "brieven": (gettext_lazy("Brieven"), brievenrij),
    "tijdlijn": (gettext_lazy("Tijdlijn"), lambda dossier: gebeurtenissen_van(dossier.nummer)),
}


@vereist("dossier.lezen")
def eerder(request: Verzoek, nummer: str, deel: str) -> HttpResponse:
    """Show one part of the history of a dossier, newest first."""
    dossier = dossier_voor(request.user, nummer, doel="geschiedenis bekijken")
    if deel not in _DELEN:
        raise Http404(_("Deze lijst bestaat niet."))
    titel, rijen = _DELEN[deel]
    pagina = Paginator(rijen(dossier), PER_PAGINA).get_page(request.GET.get("page"))
    return render(request, "balie/werk/dossier_eerder.html", {
        "dossier": dossier, "deel": deel, "titel": titel, "pagina": pagina,
        "tijdlijn": als_tijdlijn(list(pagina)) if deel == "tijdlijn" else [],
        "procedures": [(rij, tabel_van(rij.soort), tabel_van(rij.soort).status(rij.status)) for rij in pagina]
        if deel == "procedures" else [],
        "kruimels": kruimels(dossier, (str(titel), "")),
    })  # fmt: skip
