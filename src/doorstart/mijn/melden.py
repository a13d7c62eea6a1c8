"""The public pages of an organisation: report oneself or somebody else, and see how a report stands. No login.

Anybody can come here, so: no BSN, nothing about a person is shown back, and a limit per sender and hour.
"""

from typing import Any

from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from doorstart.ingang.aanmelden import Gegevens, meld_aan, stand_van
from doorstart.ingang.models import Wie
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie
from doorstart.organisatie.selectors import gemeenten

PER_UUR = 10
_UUR = 3600
_KIES = ("", gettext_lazy("Maak een keuze"))


class MeldForm(forms.Form):
    """What we need to call back; with a referrer also who refers, and that the person agreed."""

    use_required_attribute = False

    gemeente = forms.TypedChoiceField(label=gettext_lazy("In welke gemeente woont de ondernemer?"), coerce=int)
    voornaam = forms.CharField(label=gettext_lazy("Voornaam"), max_length=100)
    achternaam = forms.CharField(label=gettext_lazy("Achternaam"), max_length=100)
    geboortedatum = forms.DateField(label=gettext_lazy("Geboortedatum"))
    telefoon = forms.CharField(label=gettext_lazy("Telefoonnummer"), max_length=20)
    email = forms.EmailField(label=gettext_lazy("E-mailadres"), required=False)
    bedrijfsnaam = forms.CharField(label=gettext_lazy("Naam van het bedrijf of plan"), required=False, max_length=150)
    hulpvraag = forms.CharField(
        label=gettext_lazy("Waarmee kunnen wij helpen?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Een paar zinnen is genoeg. Vul geen burgerservicenummer in."),
    )  # fmt: skip
    # A field that people do not see: a program that fills in everything gives itself away.
    website = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, wie: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wie = wie
        keuzes = [(rij.pk, rij.naam) for rij in gemeenten()]
        self.fields["gemeente"].choices = keuzes if len(keuzes) == 1 else [_KIES, *keuzes]  # type: ignore[attr-defined]
        if wie == Wie.VERWIJZER:
            self.fields |= {
                "verwijzer_naam": forms.CharField(label=_("Uw naam"), max_length=100),
                "verwijzer_organisatie": forms.CharField(label=_("Uw organisatie"), max_length=100),
                "verwijzer_contact": forms.CharField(label=_("Uw telefoonnummer of e-mailadres"), max_length=100),
                "akkoord": forms.BooleanField(
                    label=_("De ondernemer weet dat ik dit doorgeef en vindt het goed."), required=False
                ),
            }

    def gegevens(self) -> Gegevens:
        """Return what was filled in."""
        g = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "website"}
        return Gegevens(wie=self.wie, gemeente_id=g.pop("gemeente"), **g)


def _organisatie(slug: str) -> Organisatie:
    rij: Organisatie | None = Organisatie.objects.filter(slug=slug).first()
    if rij is None:
        raise Http404(_("Deze organisatie is niet gevonden."))
    return rij


def zelf(request: HttpRequest, slug: str) -> HttpResponse:
    """The entrepreneur asks for help."""
    return _melden(request, slug, Wie.ZELF)


def verwijzen(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody of a social team, an accountant or another helper refers an entrepreneur who agreed."""
    return _melden(request, slug, Wie.VERWIJZER)


@never_cache
def _melden(request: HttpRequest, slug: str, wie: str) -> HttpResponse:
    organisatie = _organisatie(slug)
    with scope(organisatie):
        form = MeldForm(wie, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            if form.cleaned_data["website"]:
                return redirect("melden", slug=slug)
            if not _mag_nog(request):
                form.add_error(None, _("Er kwamen veel meldingen van u binnen. Probeer het over een uur, of bel ons."))
            elif code := _sla_op(form):
                return redirect("melding_volgen", slug=slug, code=code)
        return render(request, "mijn/melden.html", {
            "form": form, "verwijzer": wie == Wie.VERWIJZER, "organisatie": organisatie, "slug": slug,
        }, status=422 if form.errors else 200)  # fmt: skip


def _mag_nog(request: HttpRequest) -> bool:
    """Count what came from this address in the last hour; an address says nothing about who somebody is."""
    sleutel = f"melden:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(sleutel, 0, _UUR)
    return cache.incr(sleutel) <= PER_UUR


def _sla_op(form: MeldForm) -> str:
    """Store the report and return its code; put refusals at their fields and return nothing."""
    try:
        return meld_aan(form.gegevens()).code
    except ValidationError as fout:
        for veld, zinnen in fout.error_dict.items():
            form.add_error(veld if veld in form.fields else None, zinnen)
        return ""


@never_cache
def volgen(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Show how a report stands, to whoever has its address: when it came in and whether it was picked up."""
    organisatie = _organisatie(slug)
    with scope(organisatie):
        return render(request, "mijn/melding_volgen.html", {"aanmelding": stand_van(code), "organisatie": organisatie})
