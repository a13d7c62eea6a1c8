"""Proposing a decision about a loan that runs, with the calculation beside it."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Boekjaar
from doorstart.balie.leningen.formulieren import (
    AfboekForm,
    AkkoordForm,
    EindeForm,
    OpeisForm,
    RenteForm,
    UitstelForm,
    eerste_van_volgende_maand,
)
from doorstart.balie.leningen.gedeeld import lening_voor, voorstelpagina
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.leningen import rekenen
from doorstart.leningen import voorstellen_lening as diensten
from doorstart.leningen.models import Lening
from doorstart.organisatie.rollen import Verzoek, vereist


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


@vereist("besluit.voorstellen")
def rente(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose the waiver of interest over a boekjaar."""
    rij, form = _lening(request, nummer), RenteForm(request.POST or None)

    def reken() -> Any:
        g = form.cleaned_data
        invoer = diensten.rentekwijtschelding(rij, Boekjaar(g["boekjaar"]), form.feiten())
        return rekenen.proef(rekenen.RENTE, invoer)

    def stel_voor() -> Any:
        g = form.cleaned_data
        besluit = diensten.stel_rentekwijtschelding_voor(
            lening=rij, boekjaar=Boekjaar(g["boekjaar"]), feiten=form.feiten(), motivering=g["motivering"],
            gebruiker=request.user,
        )  # fmt: skip
        if besluit is None:
            raise DoorstartFout(_("Over dit boekjaar vervalt geen rente. Bereken het om te zien waarom."))
        return besluit

    return voorstelpagina(
        request, rij, form, titel=_("Rente kwijtschelden"), stel_voor=stel_voor, reken=reken,
        uitleg=_("Over het eerste en tweede boekjaar na dat van de aanvraag, bij een laag inkomen (art. 21 Bbz 2004)."),
    )  # fmt: skip


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
