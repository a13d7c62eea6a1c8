"""The numbers of the municipal ledger: one table, changed as a whole by two people."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.boekhouding.tabs import tabs
from doorstart.balie.geld.fouten import als_melding
from doorstart.grootboek.models import Rekening, Rekeningschema
from doorstart.grootboek.rekeningschema import (
    Combinatie,
    Schemaregel,
    gebruikte_combinaties,
    geldend_schema,
    keur_schema_goed,
    nummers,
    schemas,
    stel_schema_voor,
    wijs_schema_af,
    zonder_nummer,
)
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import mag, vereist


class RedenForm(forms.Form):
    """Why the numbers change."""

    reden = forms.CharField(label=gettext_lazy("Waarom veranderen de nummers?"), max_length=500)


def _rijen(schema: Rekeningschema | None, getypt: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of the form: every account, what is in the table or was typed, and what lines carry."""
    tabel = {tuple(rij[:3]): rij[3] for rij in (schema.regels if schema else [])}
    gezocht = nummers(schema)
    combinaties = [Combinatie(rekening, "", "") for rekening in Rekening.values]
    combinaties += [Combinatie(*sleutel) for sleutel in tabel]
    combinaties += gebruikte_combinaties()
    uniek = sorted(set(combinaties), key=lambda c: (Rekening.values.index(c.rekening), c))
    velden = {c: f"nummer:{c.rekening}:{c.wetsgroep}:{c.kostensoort}" for c in uniek}
    return [
        {
            "naam": c.tekst if c.wetsgroep or c.kostensoort else _("%(naam)s (alle regelingen)") % {"naam": c.tekst},
            "veld": velden[c],
            "waarde": getypt.get(velden[c], tabel.get(tuple(c), "")),
            "anders": "" if tuple(c) in tabel else gezocht.van(c),
        }
        for c in uniek
    ]


def _pagina(request: HttpRequest, **anders: Any) -> HttpResponse:
    gebruiker: Any = request.user
    geldend, rijen = geldend_schema(), list(schemas())
    voorstel = next((rij for rij in rijen if rij.status == Vierogenstatus.VOORSTEL), None)
    return render(
        request,
        "balie/boekhouding/nummers.html",
        {
            "geldend": geldend,
            "voorstel": voorstel,
            "verschil": _verschil(geldend, voorstel) if voorstel else [],
            "rijen": _rijen(geldend, request.POST),
            "ontbrekend": zonder_nummer(gebruikte_combinaties(), geldend),
            "is_eigen": voorstel is not None and voorstel.voorgesteld_door_id == gebruiker.pk,
            "mag_beoordelen": mag(gebruiker, "grootboek.goedkeuren"),
            "mag_voorstellen": mag(gebruiker, "grootboek.afsluiten") and voorstel is None,
            "form": RedenForm(),
            "versies": [rij for rij in rijen if rij.status != Vierogenstatus.VOORSTEL],
            "tabs": tabs("balie:rekeningschema"),
        }
        | anders,
        status=422 if anders else 200,
    )


def _verschil(oud: Rekeningschema | None, nieuw: Rekeningschema) -> list[dict[str, str]]:
    """Return what a proposal changes: the combination, the number of now and the number proposed."""
    was = {tuple(rij[:3]): rij[3] for rij in (oud.regels if oud else [])}
    wordt = {tuple(rij[:3]): rij[3] for rij in nieuw.regels}
    return [
        {"naam": Combinatie(*sleutel).tekst, "was": was.get(sleutel, ""), "wordt": wordt.get(sleutel, "")}
        for sleutel in sorted(was.keys() | wordt.keys())
        if was.get(sleutel) != wordt.get(sleutel)
    ]


@require_GET
@vereist("grootboek.lezen")
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show the numbers, what has none, and a proposal that waits."""
    return _pagina(request)


@require_POST
@vereist("grootboek.afsluiten")
def voorstellen(request: HttpRequest) -> HttpResponse:
    """Propose the whole table."""
    form = RedenForm(request.POST)
    if not form.is_valid():
        return _pagina(request, form=form)
    regels = []
    for naam, waarde in request.POST.items():
        delen = naam.split(":")
        if delen[0] == "nummer" and len(delen) == 4 and str(waarde).strip():
            regels.append(Schemaregel(delen[1], delen[2], delen[3], str(waarde).strip()))
    with als_melding(request) as gelukt:
        stel_schema_voor(regels=regels, reden=form.cleaned_data["reden"], gebruiker=request.user)
    if gelukt:
        messages.success(request, _("Het voorstel wacht op een tweede persoon."))
    return redirect("balie:rekeningschema")


@require_POST
@vereist("grootboek.goedkeuren")
def beoordelen(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree with the table of somebody else, or reject it with a reason."""
    rij = schemas().filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit voorstel is niet gevonden."))
    with als_melding(request) as gelukt:
        if request.POST.get("akkoord"):
            keur_schema_goed(schema=rij, gebruiker=request.user)
        else:
            wijs_schema_af(schema=rij, reden=request.POST.get("reden", ""), gebruiker=request.user)
    if gelukt:
        messages.success(request, _("Uw oordeel is vastgelegd."))
    return redirect("balie:rekeningschema")
