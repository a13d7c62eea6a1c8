"""Pages of the monthly statement for residents: list, form with its outcome at once, receipt, what-if."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import BuitenBereik, Maand, OnbekendBedrag, RechtFout
from doorstart.deeltijd import selectors, services
from doorstart.deeltijd.models import Opgave, Opgavestatus
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import eigen_dossier, eigen_dossiers
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.mijn.formulier import Opgaveformulier
from doorstart.mijn.uitkomst import wat_houd_ik_over
from doorstart.mijn.verzoek import Verzoek
from doorstart.organisatie.rollen import vereist

_VELDEN = ("omzet", "uren", "overig_inkomen")


@vereist("mijn.gebruiken")
def lijst(request: Verzoek) -> HttpResponse:
    """List the months of the resident's statements, what is due first."""
    dag = vandaag(request.user.organisatie)
    delen = []
    for dossier in eigen_dossiers(request.user):
        regels = selectors.maandoverzicht(dossier, dag)
        if regels:
            delen.append({"dossier": dossier, "regels": regels[:36], "toestemming": selectors.toestemmingen(dossier)})
    return render(request, "mijn/opgaven.html", {"delen": delen})


def lees_maand(tekst: str) -> date:
    """Return the first day of "2018-06"; an address that is no month does not exist (404)."""
    try:
        return Maand.uit_tekst(tekst).eerste_dag
    except RechtFout as fout:
        raise Http404(str(fout)) from fout


@vereist("mijn.gebruiken")
def invullen(request: Verzoek, nummer: str, maand: str) -> HttpResponse:
    """Fill in the statement of one month, see the outcome, hand it in; also to correct an accepted month."""
    dossier, eerste = eigen_dossier(request.user, nummer), lees_maand(maand)
    try:
        services.controleer_maand(dossier=dossier, maand=eerste, vandaag=vandaag(request.user.organisatie))
        beleid = selectors.pto_beleid(dossier, eerste)
    except (DoorstartFout, RechtFout) as fout:
        messages.error(request, str(fout))
        return redirect("mijn:opgaven")
    vorige = selectors.openstaand(dossier, eerste)
    correctie = vorige is not None and vorige.status == Opgavestatus.GEACCEPTEERD
    if correctie and vorige is not None and request.method == "GET" and "verbeteren" not in request.GET:
        return redirect("mijn:opgave", pk=vorige.pk)
    soort: dict[str, Any] = {"beleid": beleid, "dagen": Maand.van_datum(eerste).dagen}
    context: dict[str, Any] = {
        "dossier": dossier, "maand": eerste, "vorige": vorige, "correctie": correctie,
        "vraag": vorige.vraag if vorige and vorige.status == Opgavestatus.TERUGGESTUURD else "",
        "loopt": Maand.van_datum(eerste) == Maand.van_datum(vandaag(request.user.organisatie)),
        "uiterlijk": selectors.uiterlijk(eerste), "beleid": beleid,
    }  # fmt: skip
    if request.method != "POST":
        return _toon(request, context, Opgaveformulier(opgave=vorige, **soort))
    if request.POST.get("actie") == "regel":
        return _toon(request, context, Opgaveformulier(rauw=request.POST, **soort))
    formulier = Opgaveformulier(data=request.POST, **soort)
    proef = _proef(formulier, dossier, eerste)
    if proef is None:
        return _toon(request, context, formulier)
    context |= {"uitkomst": proef, "merk": formulier.merk()}
    if request.POST.get("actie") != "indienen":
        return _toon(request, context, formulier)
    return _dien_in(request, context, formulier)


def _dien_in(request: Verzoek, context: dict[str, Any], formulier: Opgaveformulier) -> HttpResponse:
    """Hand in what was shown, when the resident says it is true; else show the outcome again."""
    if request.POST.get("gezien") != context["merk"]:
        context["gewijzigd"] = True
        return _toon(request, context, formulier)
    if not request.POST.get("akkoord"):
        context["akkoord_mist"] = True
        return _toon(request, context, formulier)
    try:
        opgave = services.dien_in(
            dossier=context["dossier"], maand=context["maand"], gebruiker=request.user,
            opmerking=formulier.form.cleaned_data["opmerking"], correctie=context["correctie"],
            **formulier.cijfers(),
        )  # fmt: skip
    except (DoorstartFout, RechtFout) as fout:
        _zet_fout(formulier, fout)
        context.pop("uitkomst")
        return _toon(request, context, formulier)
    return redirect("mijn:opgave", pk=opgave.pk)


def _proef(formulier: Opgaveformulier, dossier: Dossier, maand: date) -> Any:
    """Return the outcome of what was typed, or None with the sentences at the fields."""
    if not formulier.is_valid():
        return None
    try:
        return wat_houd_ik_over(dossier=dossier, maand=maand, **formulier.cijfers())
    except (DoorstartFout, RechtFout) as fout:
        _zet_fout(formulier, fout)
        return None


def _zet_fout(formulier: Opgaveformulier, fout: Exception) -> None:
    """Put the sentence of a refusal at the field it is about."""
    veld = getattr(fout, "veld", "")
    formulier.form.add_error(veld if veld in _VELDEN else None, _zin(fout))


def _zin(fout: Exception) -> str:
    """Return the refusal as a resident reads it: the law's remedy may speak to the municipality."""
    if isinstance(fout, OnbekendBedrag):
        return (
            f"{fout.melding} ({fout.artikel}). "
            + _("Uw gemeente moet dit bedrag eerst invoeren. Bel uw adviseur.")
            + " "
            + _("Wat u hebt ingevuld, staat er nog.")
        )
    if isinstance(fout, BuitenBereik) and fout.veld == "uren":
        return f"{fout.melding} " + _("Bel uw adviseur. Hij of zij helpt u verder met het Bbz 2004.")
    return str(fout)


def _toon(request: Verzoek, context: dict[str, Any], formulier: Opgaveformulier) -> HttpResponse:
    return render(request, "mijn/opgave_form.html", context | {"form": formulier.form, "kosten": formulier.kosten})


@vereist("mijn.gebruiken")
def bekijken(request: Verzoek, pk: int) -> HttpResponse:
    """Show one own statement: what was handed in, where it stands, what came of it."""
    opgave = selectors.opgave_met_alles(pk)
    if opgave is None or opgave.dossier.persoon.gebruiker_id != request.user.pk:
        raise Http404(_("Deze opgave is niet gevonden."))
    verrekening = selectors.verrekening_van(opgave)
    context = {
        "opgave": opgave, "verrekening": verrekening,
        "nieuwste": selectors.openstaand(opgave.dossier, opgave.maand),
        "kosten": selectors.kosten_met_naam(opgave),
        "betaling": selectors.betaling_van(verrekening) if verrekening else None,
        "uitleg": selectors.uitleg_van(verrekening) if verrekening else None,
        "verwacht": _verwacht(opgave) if opgave.status == Opgavestatus.INGEDIEND else None,
    }  # fmt: skip
    return render(request, "mijn/opgave.html", context)


def _verwacht(opgave: Opgave) -> Any:
    """Return the outcome as the resident saw it before handing in, or None when it cannot be computed now."""
    try:
        return services.proef(
            dossier=opgave.dossier, maand=opgave.maand, omzet=opgave.omzet, kosten=opgave.kosten, uren=opgave.uren,
            overig_inkomen=opgave.overig_inkomen,
        )  # fmt: skip
    except (DoorstartFout, RechtFout):
        return None


@vereist("mijn.gebruiken")
def wat_als(request: Verzoek, nummer: str) -> HttpResponse:
    """Try figures for this or a next month; nothing is kept."""
    dossier = eigen_dossier(request.user, nummer)
    huidig = Maand.van_datum(vandaag(request.user.organisatie))
    keuzes = [huidig.plus(n) for n in range(-1, 6)]
    gekozen = request.POST.get("maand") or request.GET.get("maand") or str(huidig)
    maand = next((m for m in keuzes if str(m) == gekozen), huidig).eerste_dag
    context: dict[str, Any] = {
        "dossier": dossier, "maand": maand, "wat_als": True,
        "maanden": [(str(m), m.eerste_dag) for m in keuzes], "gekozen": str(Maand.van_datum(maand)),
    }  # fmt: skip
    try:
        beleid = selectors.pto_beleid(dossier, maand)
    except (DoorstartFout, RechtFout) as fout:
        messages.error(request, str(fout))
        return redirect("mijn:overzicht")
    context["beleid"] = beleid
    soort: dict[str, Any] = {"beleid": beleid, "dagen": Maand.van_datum(maand).dagen}
    if request.method != "POST":
        return _toon(request, context, Opgaveformulier(**soort))
    if request.POST.get("actie") == "regel":
        return _toon(request, context, Opgaveformulier(rauw=request.POST, **soort))
    formulier = Opgaveformulier(data=request.POST, **soort)
    context["uitkomst"] = _proef(formulier, dossier, maand)
    return _toon(request, context, formulier)
