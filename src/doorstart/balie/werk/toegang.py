"""Giving a resident a login, from the dossier page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.werk.gedeeld import kruimels
from doorstart.dossiers.inwonertoegang import geef_toegang
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Verzoek, vereist


@vereist("dossier.schrijven")
def inwonertoegang(request: Verzoek, nummer: str) -> HttpResponse:
    """Explain, and after the click show the login and its first password once."""
    dossier = dossier_voor(request.user, nummer, doel="toegang geven", recht="dossier.schrijven")
    toegang = None
    if request.method == "POST":
        try:
            toegang = geef_toegang(dossier=dossier, gebruiker=request.user)
        except DoorstartFout as fout:
            messages.error(request, str(fout))
            return redirect("balie:dossier", nummer=nummer)
    return render(request, "balie/werk/inwonertoegang.html", {
        "dossier": dossier, "toegang": toegang, "kruimels": kruimels(dossier, (_("Toegang"), "")),
    })  # fmt: skip
