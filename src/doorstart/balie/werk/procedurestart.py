"""Starting a procedure in a dossier that we know already: choose which, then fill in what its table requires."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.balie.werk.procedureformulieren import StartForm
from doorstart.besluiten.selectors import besluiten_van
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces.procedures import PROCEDURES, Proceduretabel
from doorstart.werkproces.services import start_procedure


def mogelijk(gebruiker: Gebruiker, dossier: Dossier) -> list[Proceduretabel]:
    """Return the procedures that this user may start here; a first application begins with a melding, not here."""
    dicht = dossier.status == Dossierstatus.AFGESLOTEN
    return [
        tabel
        for tabel in PROCEDURES.values()
        if tabel.begin != "melding" and mag(gebruiker, tabel.recht) and (tabel.na_afsluiten or not dicht)
    ]


@vereist("dossier.lezen")
def kies(request: Verzoek, nummer: str) -> HttpResponse:
    """Show which procedures can be started."""
    dossier = dossier_voor(request.user, nummer, doel="procedure starten")
    return render(request, "balie/werk/procedure_kies.html", {
        "dossier": dossier, "tabellen": mogelijk(request.user, dossier),
        "kruimels": kruimels(dossier, (_("Nieuwe procedure"), "")),
    })  # fmt: skip


@vereist("dossier.lezen")
def start(request: Verzoek, nummer: str, soort: str) -> HttpResponse:
    """Ask what the table requires, and start."""
    dossier = dossier_voor(request.user, nummer, doel="procedure starten")
    tabel = next((t for t in mogelijk(request.user, dossier) if t.soort == soort), None)
    if tabel is None:
        raise Http404(_("Deze procedure kunt u hier niet starten."))
    besluiten = [
        (b.pk, f"{b.nummer} {b.get_soort_display()}, {b.datum:%d-%m-%Y}")
        for b in (besluiten_van(dossier) if any(veld.soort == "besluit" for veld in tabel.start) else ())
        if b.status == Vierogenstatus.GOEDGEKEURD
    ]
    begin = {"ontvangen_op": vandaag(request.user.organisatie)}
    form = StartForm(tabel, besluiten, request.POST or None, initial=begin, vanaf=dossier.melding_op)
    if request.method == "POST" and form.is_valid():
        gegevens = dict(form.cleaned_data)
        rij = probeer(form, lambda: start_procedure(
            dossier=dossier, soort=soort, ontvangen_op=gegevens.pop("ontvangen_op"), gebruiker=request.user,
            gegevens=gegevens,
        ))  # fmt: skip
        if rij:
            messages.success(request, _("De procedure is gestart."))
            return redirect("balie:procedure", pk=rij.pk)
    return render(request, "balie/werk/formulier.html", {
        "titel": tabel.naam, "ondertitel": str(dossier.persoon), "form": form, "knop": _("Starten"),
        "dossier": dossier, "kruimels": kruimels(dossier, (str(tabel.naam), "")),
        "uitleg": _("Beslistermijn: %(grond)s.") % {"grond": tabel.termijn.grond},
    })  # fmt: skip
