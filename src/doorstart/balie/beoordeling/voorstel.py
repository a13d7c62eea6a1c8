"""Proposing living costs: the decision with the calculation, the law and the whole assessment beside it."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.bbz.doelgroep import NAMEN
from bijstandsrecht.kern import Maand
from doorstart.balie.beoordeling.voorstelform import BbzForm
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.balie.werk.voorstel import voorstelstap
from doorstart.beoordeling import selectors, voorstellen
from doorstart.beoordeling.voorstellen import Proef
from doorstart.besluiten.models import Besluit, Uitkomst
from doorstart.dossiers.selectors import huishouden_op
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.selectors import procedures_van
from doorstart.werkproces.toelating import vereist_oordeel

_VELD = {"verwacht_bruto": "bruto_1"}
_OUD_PLAFOND = 2020  # until then capital and living costs stood under one ceiling (art. 20 lid 2, text until 2020)


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Show the form; "bereken" shows the amount, "voorstellen" stores calculation and proposal together."""
    rij = procedure_voor(request.user, pk, doel="besluit voorstellen", recht="besluit.voorstellen")
    overgang = voorstelstap(rij)
    if overgang is None:
        messages.error(request, _("In deze status kan geen besluit worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    groep = voorstellen.groep_van(rij)
    form = BbzForm(groep, _richtingen(overgang.uitkomst), request.POST or None, initial=_begin(rij))
    werk: Proef | None = None
    if request.method == "POST" and form.is_valid():
        werk = _proef(form, rij)
        if not form.toekenning and request.POST.get("stap") == "bereken":
            messages.info(request, _("Bij dit besluit is er niets te berekenen."))
        if request.POST.get("stap") == "voorstellen" and form.is_valid():
            besluit = probeer(form, lambda: _stel_voor(form, rij, request))
            if besluit:
                messages.success(request, _("Het voorstel ligt bij de toetser."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/beoordeling/voorstel.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "tabel": tabel_van(rij.soort), "werk": werk,
        "kan_toekennen": Uitkomst.TOEKENNING in overgang.uitkomst, "groepnaam": NAMEN[groep],
        "mag_schrijven": mag(request.user, "dossier.schrijven"),
        **_ernaast(rij, request), "kruimels": kruimels(rij.dossier, (_("Besluit voorstellen"), "")),
    })  # fmt: skip


def _richtingen(mogelijk: tuple[str, ...]) -> list[str]:
    """Return the directions of the table; what can be granted can be granted in part."""
    rijen = list(mogelijk)
    if Uitkomst.TOEKENNING in rijen:
        rijen.insert(rijen.index(Uitkomst.TOEKENNING) + 1, Uitkomst.GEDEELTELIJK)
    return rijen


def _ernaast(rij: Procedure, request: Verzoek) -> dict[str, Any]:
    """Return the assessment beside the decision: judgment, group, assets, household, capital that was asked too."""
    dossier = rij.dossier
    oordeel = selectors.laatste_oordeel(rij)
    return {
        "oordeel": oordeel, "kaal_oordeel": None if oordeel else rij.gegevens.get("leg_oordeel_vast"),
        "vereist": vereist_oordeel(rij), "vermogen": selectors.laatste_vermogen(dossier),
        "groepstoets": selectors.laatste_groepstoets(dossier),
        "prognose": selectors.laatste_prognose(dossier),
        "huishouden": huishouden_op(dossier, vandaag(request.user.organisatie)), "kapitaal": _kapitaal(rij),
    }  # fmt: skip


def _kapitaal(rij: Procedure) -> dict[str, Any] | None:
    """Return the application for capital of the same dossier, with the one ceiling of before 2020 (G-5)."""
    andere = [p for p in procedures_van(rij.dossier) if p.soort == "bbz_kapitaal"]
    gekoppeld = next((p for p in andere if p.pk == rij.gegevens.get("gekoppeld")), andere[0] if andere else None)
    if gekoppeld is None:
        return None
    samen = rij.ontvangen_op.year < _OUD_PLAFOND and rij.soort == "bbz_gevestigd"
    grens = parameters().op("bbz.art20.kapitaal_gevestigd", rij.ontvangen_op).waarde if samen else None
    tabel = tabel_van(gekoppeld.soort)
    return {"rij": gekoppeld, "tabel": tabel, "status": tabel.status(gekoppeld.status).naam, "grens": grens}


def _proef(form: BbzForm, rij: Procedure) -> Proef | None:
    """Return the amount and the test of the law; what the law does not allow stands at its field."""
    if not form.toekenning:
        return None
    werk: Proef | None = probeer(
        form,
        lambda: voorstellen.proef(
            procedure=rij, verwachting=form.verwachting(), periode=form.periode(), keuzes=form.keuzes()
        ),
    )
    for veld, zin in werk.recht.waarde.tegen if werk else ():
        naam = _VELD.get(veld, veld)
        form.add_error(naam if naam in form.fields else None, zin)
    return werk


def _stel_voor(form: BbzForm, rij: Procedure, request: Verzoek) -> Besluit:
    g: dict[str, Any] = form.cleaned_data
    if not form.toekenning:
        return voorstellen.stel_zonder_toekenning_voor(
            procedure=rij, soort=tabel_van(rij.soort).besluitsoort, uitkomst=g["uitkomst"],
            motivering=g["motivering"], gebruiker=request.user,
        )  # fmt: skip
    return voorstellen.stel_bbz_voor(
        procedure=rij, periode=form.periode(), verwachting=form.verwachting(), keuzes=form.keuzes(),
        uitkomst=g["uitkomst"], boekjaar_begin_maand=g["boekjaar_begin_maand"], motivering=g["motivering"],
        gebruiker=request.user,
    )  # fmt: skip


def _begin(rij: Procedure) -> dict[str, Any]:
    """Return what the form starts with: twelve months from the application on, and the forecast that was kept."""
    ingang = max(rij.dossier.melding_op, rij.ontvangen_op)
    einde = Maand.van_datum(ingang).plus(12).eerste_dag - timedelta(days=1)
    begin: dict[str, Any] = {"ingang": ingang, "einde": einde, "boekjaar_begin_maand": 1}
    prognose = selectors.laatste_prognose(rij.dossier)
    if prognose is not None:
        velden = ("omzet", "btw", "kosten", "overig", "partner")
        begin |= dict(zip(velden, prognose.berekening.uitkomst["gemiddeld"], strict=True))
    return begin
