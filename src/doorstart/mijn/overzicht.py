"""The resident's first page: what is there to do, what came last month and why, who helps, which letters."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import RechtFout
from doorstart.bbz import selectors as bbz_selectors
from doorstart.bbz.renteopvragen import ontbrekend_rentejaar
from doorstart.begeleiding.selectors import begeleiding_van
from doorstart.deeltijd import selectors
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import eigen_dossiers
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.mijn.jaarcijfers import ontbrekend_boekjaar
from doorstart.mijn.verzoek import Verzoek
from doorstart.organisatie.rollen import vereist

MAX_BRIEVEN = 12


@vereist("mijn.gebruiken")
def overzicht(request: Verzoek) -> HttpResponse:
    """Show each own dossier: what to do, the last benefit, permission, hours, people and letters."""
    dag = vandaag(request.user.organisatie)
    dossiers = eigen_dossiers(request.user)
    delen = [_deel(dossier, dag) for dossier in dossiers]
    return render(request, "mijn/overzicht.html", {"delen": delen, "dag": dag, "voornaam": request.user.first_name})


def _deel(dossier: Dossier, dag: date) -> dict[str, Any]:
    """Return what one dossier shows."""
    regels = selectors.maandoverzicht(dossier, dag)
    verrekend = next((regel.verrekening for regel in regels if regel.verrekening), None)
    toestemming = next(iter(selectors.toestemmingen(dossier)), None)
    toekenningen = bbz_selectors.toekenningen(dossier)
    return {
        "dossier": dossier,
        "te_doen": _te_doen(regels),
        "wacht": [regel for regel in regels if regel.status == "ingediend"],
        "laatste": verrekend,
        "laatste_uitleg": selectors.uitleg_van(verrekend) if verrekend else None,
        "toestemming": toestemming,
        "uren": _uren(dossier, dag) if toestemming else None,
        "toekenning": toekenningen[-1] if toekenningen else None,
        "boekjaar_mist": ontbrekend_boekjaar(dossier, toekenningen, dag),
        "rentejaar_mist": ontbrekend_rentejaar(dossier, dag),
        "coach": begeleiding_van(dossier).coach,
        "brieven": _brieven(dossier)[:MAX_BRIEVEN],
    }


def _te_doen(regels: list[selectors.Maandregel]) -> list[selectors.Maandregel]:
    """Return the months the resident must act on: questions first, then the oldest."""
    return sorted((regel for regel in regels if regel.aan_zet), key=lambda regel: (regel.opgave is None, regel.maand))


def _uren(dossier: Dossier, dag: date) -> Any:
    """Return the hours of this year, or None when there is no policy to judge them by."""
    try:
        return selectors.urenstand(dossier, dag.replace(day=1))
    except (DoorstartFout, RechtFout):
        return None


def _brieven(dossier: Dossier) -> Any:
    """Return the letters of a dossier, newest first, without the PDFs themselves."""
    return dossier.brieven.select_related("besluit").defer("pdf", "context").order_by("-verzonden_op", "-pk")


@vereist("mijn.gebruiken")
def brief(request: Verzoek, pk: int) -> HttpResponse:
    """Send the PDF of an own letter; somebody else's does not exist (404)."""
    for dossier in eigen_dossiers(request.user):
        rij = dossier.brieven.filter(pk=pk).first()
        if rij is not None:
            antwoord = HttpResponse(bytes(rij.pdf), content_type="application/pdf")
            antwoord["Content-Disposition"] = f'inline; filename="brief-{rij.verzonden_op:%Y-%m-%d}-{rij.pk}.pdf"'
            return antwoord
    raise Http404(_("Deze brief is niet gevonden."))
