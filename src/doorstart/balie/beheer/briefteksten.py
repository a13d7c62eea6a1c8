"""Pages of the letter texts: find one, propose other words with a preview, judge a proposal, read the history."""

import difflib
import re
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorstart.balie.werk.gedeeld import probeer
from doorstart.besluiten import eigenteksten
from doorstart.besluiten.brief import pdf
from doorstart.besluiten.brief.teksten import Tekst, tekst_van, teksten
from doorstart.besluiten.models import Brieftekst
from doorstart.besluiten.voorbeeld import brieven_met, voorbeeldbrief
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, eis, mag, vereist


class TekstFilter(forms.Form):
    """Which texts to show."""

    zoek = forms.CharField(label=gettext_lazy("Zoek in de teksten"), required=False, max_length=100)
    kamer = forms.ChoiceField(label=gettext_lazy("Onderwerp"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kamers = sorted({tekst.kamer for tekst in teksten()})
        self.fields["kamer"].choices = [("", _("alle onderwerpen")), *((kamer, kamer) for kamer in kamers)]  # type: ignore[attr-defined]


class TekstForm(forms.Form):
    """Other words for one text."""

    tekst = forms.CharField(
        label=gettext_lazy("Nieuwe tekst"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Schrijf korte zinnen, met u. Wat tussen accolades staat, vult Doorstart in."),
    )  # fmt: skip
    geldig_van = forms.DateField(label=gettext_lazy("Geldig vanaf"))
    reden = forms.CharField(label=gettext_lazy("Waarom deze wijziging?"), max_length=500)


def _tekst(sleutel: str) -> Tekst:
    try:
        return tekst_van(sleutel)
    except KeyError:
        raise Http404(_("Deze tekst bestaat niet.")) from None


@vereist("brieftekst.lezen")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the named texts, with which of them are the organisation's own and which wait for a second person."""
    filter_ = TekstFilter(request.GET)
    gekozen = filter_.cleaned_data if filter_.is_valid() else {}
    rijen = eigenteksten.lijst(
        dag=vandaag(request.user.organisatie), zoek=gekozen.get("zoek", ""), kamer=gekozen.get("kamer", "")
    )
    return render(request, "balie/beheer/briefteksten.html", {"filter": filter_, "rijen": rijen})


@vereist("brieftekst.lezen")
def tekst(request: Verzoek, sleutel: str) -> HttpResponse:
    """Show one text with its history; propose other words here."""
    basis, dag = _tekst(sleutel), vandaag(request.user.organisatie)
    versies = eigenteksten.versies(sleutel)
    nu = eigenteksten.geldende_teksten(dag).get(sleutel, basis.standaard)
    voorstel = next((rij for rij in versies if rij.status == Vierogenstatus.VOORSTEL), None)
    form = TekstForm(request.POST or None, initial={"tekst": nu, "geldig_van": dag})
    if request.method == "POST" and form.is_valid():
        eis(request.user, "brieftekst.voorstellen")
        gelukt = probeer(
            form,
            lambda: eigenteksten.stel_tekst_voor(sleutel=sleutel, gebruiker=request.user, **form.cleaned_data),
        )
        if gelukt:
            messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
            return redirect("balie:brieftekst", sleutel=sleutel)
    return render(request, "balie/beheer/brieftekst.html", {
        "tekst": basis, "nu": nu, "form": form, "voorstel": voorstel,
        "verschil": verschil(nu, voorstel.tekst) if voorstel else [],
        "versies": _met_verschil(basis, [rij for rij in versies if rij != voorstel]),
        "plaatshouders": [f"{{{naam}}}" for naam in sorted(basis.plaatshouders)],
        "brieven": brieven_met(sleutel, dag, request.user),
        "mag_voorstellen": mag(request.user, "brieftekst.voorstellen") and voorstel is None,
        "mag_goedkeuren": mag(request.user, "brieftekst.goedkeuren"),
    })  # fmt: skip


@vereist("brieftekst.lezen")
def voorbeeld(request: Verzoek, sleutel: str) -> HttpResponse:
    """Send a whole letter about a made-up person as PDF: with the words in the form, of a version, or of today."""
    basis, dag = _tekst(sleutel), vandaag(request.user.organisatie)
    eigen = dict(eigenteksten.geldende_teksten(dag))
    woorden = request.POST.get("tekst") if request.method == "POST" else _versie(sleutel, request.GET.get("versie", ""))
    if woorden is not None:
        try:
            eigenteksten.controleer_tekst(sleutel, woorden)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
            return redirect("balie:brieftekst", sleutel=sleutel)
        eigen[sleutel] = woorden.replace("\r\n", "\n")
    naam = request.GET.get("brief", "")
    try:
        inhoud = pdf.maak_pdf(voorbeeldbrief(basis.sleutel, eigen, dag, request.user, naam))
    except DoorstartFout as fout:
        messages.error(request, str(fout))
        return redirect("balie:brieftekst", sleutel=sleutel)
    kop = {"Content-Disposition": f'inline; filename="voorbeeld-{sleutel}.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=kop)


def _versie(sleutel: str, nummer: str) -> str | None:
    if not nummer.isdecimal():
        return None
    rij = next((rij for rij in eigenteksten.versies(sleutel) if rij.versie == int(nummer)), None)
    if rij is None:
        raise Http404(_("Deze versie bestaat niet."))
    return rij.tekst


@vereist("brieftekst.goedkeuren")
@require_POST
def oordeel(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject proposed words."""
    rij = eigenteksten.voorstel(pk)
    if rij is None:
        raise Http404(_("Deze tekst bestaat niet."))
    try:
        eigenteksten.beoordeel_tekst(voorstel=rij, goedkeuren="goedkeuren" in request.POST, gebruiker=request.user)
        messages.success(request, _("Uw oordeel is opgeslagen."))
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    return redirect("balie:brieftekst", sleutel=rij.sleutel)


def _met_verschil(basis: Tekst, rijen: list[Brieftekst]) -> list[dict[str, Any]]:
    """Return the judged versions, newest first, each with the difference from the approved one before it."""
    uit: list[dict[str, Any]] = []
    vorige, dagen = basis.standaard, date.min
    for rij in sorted(rijen, key=lambda rij: rij.versie):
        uit.append({"rij": rij, "verschil": verschil(vorige, rij.tekst)})
        if rij.status == Vierogenstatus.GOEDGEKEURD and rij.geldig_van >= dagen:
            vorige, dagen = rij.tekst, rij.geldig_van
    return uit[::-1]


def verschil(oud: str, nieuw: str) -> list[tuple[str, str]]:
    """Return the words of two texts in order, each piece marked gelijk, weg or nieuw."""
    a, b = re.findall(r"\S+|\s+", oud), re.findall(r"\S+|\s+", nieuw)
    delen: list[tuple[str, str]] = []
    for soort, van, tot, van_b, tot_b in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if soort == "equal":
            delen.append(("gelijk", "".join(a[van:tot])))
            continue
        if van < tot:
            delen.append(("weg", "".join(a[van:tot])))
        if van_b < tot_b:
            delen.append(("nieuw", "".join(b[van_b:tot_b])))
    return delen
