"""Proposing a decision about a loan that runs, with the calculation beside it."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Boekjaar, RechtFout
from doorstart.balie.leningen.formulieren import (
    AfboekForm,
    AfrekenForm,
    AkkoordForm,
    Bankvelden,
    EindeForm,
    OpeisForm,
    RenteBorgForm,
    RenteForm,
    RenteJaarBorgForm,
    RenteJaarForm,
    UitstelForm,
    eerste_van_volgende_maand,
)
from doorstart.balie.leningen.gedeeld import kruimels, lening_voor, voorstelpagina
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer
from doorstart.bbz import rentejaar as rentejaren
from doorstart.bbz import selectors as bbz
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.leningen import omzetten, rekenen
from doorstart.leningen import voorstellen_lening as diensten
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.voorstellen import Derde
from doorstart.organisatie.rollen import Verzoek, vereist

_F = TypeVar("_F", bound=Formulier)


def _lening(request: Verzoek, nummer: str) -> Lening:
    return lening_voor(request.user, nummer, doel="besluit over lening voorstellen", recht="besluit.voorstellen")


@vereist("besluit.voorstellen")
def uitstel(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose deferral."""
    rij = _lening(request, nummer)
    form = UitstelForm(
        request.POST or None, initial={"begin": eerste_van_volgende_maand(vandaag(request.user.organisatie))}
    )

    def stel_voor() -> Any:
        g = form.cleaned_data
        return diensten.stel_uitstel_voor(
            lening=rij, begin=g["begin"], maanden=g["maanden"], verzoek=g["verzoek"], motivering=g["motivering"],
            per_maand=g["per_maand"] or 0, gebruiker=request.user,
        )  # fmt: skip

    return voorstelpagina(
        request, rij, form, titel=_("Uitstel voorstellen"), stel_voor=stel_voor,
        uitleg=_("Uitstel gaat eerst over de aflossing. Over uitgestelde rente loopt geen rente (art. 41 Bbz 2004)."),
    )  # fmt: skip


def _met_bank(rij: Lening, gewoon: type[_F], borg: type[_F]) -> type[_F]:
    """Return the form of art. 21: with a guarantee the bank gets the amount, so it asks for the bank too."""
    return borg if rij.soort == Leningsoort.BORGTOCHT else gewoon


def _bank(form: Any) -> Derde | None:
    return form.bank() if isinstance(form, Bankvelden) else None


@vereist("besluit.voorstellen")
def rente(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose the waiver of interest over a boekjaar."""
    rij = _lening(request, nummer)
    form = _met_bank(rij, RenteForm, RenteBorgForm)(request.POST or None, initial={"bank_naam": rij.geldverstrekker})

    def reken() -> Any:
        g = form.cleaned_data
        _eis_onbekend(rij, g["boekjaar"])
        invoer = diensten.rentekwijtschelding(rij, Boekjaar(g["boekjaar"]), form.feiten())
        return rekenen.proef(rekenen.RENTE, invoer)

    def stel_voor() -> Any:
        g = form.cleaned_data
        _eis_onbekend(rij, g["boekjaar"])
        besluit = diensten.stel_rentekwijtschelding_voor(
            lening=rij, boekjaar=Boekjaar(g["boekjaar"]), feiten=form.feiten(), motivering=g["motivering"],
            gebruiker=request.user, bank=_bank(form),
        )  # fmt: skip
        if besluit is None:
            raise DoorstartFout(_("Over dit boekjaar vervalt geen rente. Bereken het om te zien waarom."))
        return besluit

    return voorstelpagina(
        request, rij, form, titel=_("Rente kwijtschelden"), stel_voor=stel_voor, reken=reken,
        uitleg=_("Over het eerste en tweede boekjaar na dat van de aanvraag, bij een laag inkomen (art. 21 Bbz 2004)."),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def gift(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose that part of old capital becomes a gift (art. 21 lid 1 until 2019)."""
    rij = _lening(request, nummer)
    form = _met_bank(rij, RenteForm, RenteBorgForm)(request.POST or None, initial={"bank_naam": rij.geldverstrekker})

    def feiten() -> dict[str, Any]:
        dag = rentejaren.levensonderhoud_op(rij.dossier)
        return {"lening": rij, "boekjaar": Boekjaar(form.cleaned_data["boekjaar"]),
                "feiten": replace(form.feiten(), levensonderhoud_op=dag)}  # fmt: skip

    return voorstelpagina(
        request, rij, form, titel=_("Kapitaal wordt een gift"), reken=lambda: omzetten.reken_omzetting(**feiten()),
        stel_voor=lambda: omzetten.stel_omzetting_in_gift_voor(
            **feiten(), motivering=form.cleaned_data["motivering"], gebruiker=request.user,
            bank=_bank(form),
        ),
        uitleg=_("Alleen bij kapitaal dat voor 2020 is aangevraagd, bij een laag inkomen in het boekjaar van de "
                 "aanvraag of het boekjaar daarvoor. De ondernemer kiest welk van deze twee (art. 21 lid 1 Bbz 2004, "
                 "tekst tot 2020)."),
    )  # fmt: skip


def _eis_onbekend(rij: Lening, begin: date) -> None:
    """Refuse typed figures of a boekjaar whose figures are in: those are used, with their origin."""
    if any(cijfers.boekjaar_begin == begin for cijfers in bbz.jaarcijfers(rij.dossier)):
        raise ValidationError(
            {"boekjaar": _("De jaarcijfers over dit boekjaar zijn er. Open het voorstel bij de lening.")}
        )


@vereist("besluit.voorstellen")
def rente_jaar(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Propose the waiver of interest on year figures that are in: nobody types an amount that is known."""
    rij = _lening(request, nummer)
    cijfers = bbz.jaarcijfers_met(rij.dossier, pk)
    if cijfers is None or not rentejaren.telt(rij, cijfers):
        raise Http404(_("Deze jaarcijfers horen niet bij deze lening."))
    klas = _met_bank(rij, RenteJaarForm, RenteJaarBorgForm)
    form = klas(request.POST if request.method == "POST" else None, initial={"bank_naam": rij.geldverstrekker})
    uitkomst, weigering = None, ""
    vennoten = (form.cleaned_data["al_kwijt_bij_vennoten"] or 0) if form.is_valid() else 0
    if form.is_valid() and request.POST.get("stap") != "bereken":
        besluit = probeer(form, lambda: rentejaren.stel_voor(
            lening=rij, cijfers=cijfers, motivering=form.cleaned_data["motivering"], gebruiker=request.user,
            al_kwijt_bij_vennoten=vennoten, bank=_bank(form),
        ))  # fmt: skip
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    try:
        uitkomst = rentejaren.rentejaar(rij, cijfers, al_kwijt_bij_vennoten=vennoten)
    except (DoorstartFout, RechtFout) as fout:
        weigering = str(fout)
    return render(request, "balie/leningen/rente_jaar.html", {
        "lening": rij, "dossier": rij.dossier, "cijfers": cijfers, "form": form, "jaar": uitkomst,
        "weigering": weigering, "kruimels": kruimels(rij, _("Rente kwijtschelden")),
        "boekjaar": Boekjaar(cijfers.boekjaar_begin),
    }, status=422 if form.errors else 200)  # fmt: skip


@vereist("besluit.voorstellen")
def opeisen(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose to claim a loan or its arrears."""
    rij, form = _lening(request, nummer), OpeisForm(request.POST or None)
    return voorstelpagina(
        request, rij, form, titel=_("Opeisen"),
        uitleg=_("De gemeente mag opeisen, maar hoeft dat niet. Weeg af wat dit voor de ondernemer betekent."),
        stel_voor=lambda: diensten.stel_opeising_voor(lening=rij, gebruiker=request.user, **form.keuze()),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def einde(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose what happens to a loan now that the business has ended."""
    rij, form = _lening(request, nummer), EindeForm(request.POST or None)
    return voorstelpagina(
        request, rij, form, titel=_("Einde van het bedrijf"),
        uitleg=_("De lening moet helemaal terug. De rest kan zonder rente, als die niet verwijtbaar is (art. 43)."),
        stel_voor=lambda: diensten.stel_einde_voor(
            lening=rij, einde=form.keuze(), motivering=form.cleaned_data["motivering"], gebruiker=request.user
        ),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def akkoord(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose to cooperate in a debt arrangement."""
    rij, form = _lening(request, nummer), AkkoordForm(request.POST or None)
    return voorstelpagina(
        request, rij, form, titel=_("Schuldregeling"),
        uitleg=_("Het gedekte deel blijft buiten de regeling; de rest deelt evenredig mee (art. 42 Bbz 2004)."),
        stel_voor=lambda: diensten.stel_akkoord_voor(
            lening=rij, regeling=form.keuze(), motivering=form.cleaned_data["motivering"], gebruiker=request.user
        ),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def afboeken(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose to write off."""
    rij, form = _lening(request, nummer), AfboekForm(request.POST or None)
    return voorstelpagina(
        request, rij, form, titel=_("Afboeken"), uitleg=_("De gemeente int dit deel niet meer."),
        stel_voor=lambda: diensten.stel_afboeking_voor(lening=rij, gebruiker=request.user, **form.cleaned_data),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def afrekenen(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose the settlement of a mortgage loan."""
    rij, form = _lening(request, nummer), AfrekenForm(request.POST or None)
    return voorstelpagina(
        request, rij, form, titel=_("Hypotheek afrekenen"),
        uitleg=_("Bij verkoop of overlijden moet de lening meteen terug. Is er te weinig, dan kan de rest vervallen "
                 "(art. 43c Bbz 2004)."),
        stel_voor=lambda: diensten.stel_afrekening_voor(lening=rij, gebruiker=request.user, **form.keuze()),
    )  # fmt: skip
