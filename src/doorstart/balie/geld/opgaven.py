"""Pages of the monthly statements for staff: the list, one statement with its outcome, accept or ask."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bijstandsrecht.kern import RechtFout
from doorstart.deeltijd import selectors, services
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import vereist
from doorstart.organisatie.selectors import gemeenten

PER_PAGINA = 50
ONTBREEKT = "ontbreekt"
_STATUSSEN = (
    (Opgavestatus.INGEDIEND, gettext_lazy("Te beoordelen")),
    (Opgavestatus.TERUGGESTUURD, gettext_lazy("Wacht op antwoord")),
    (Opgavestatus.GEACCEPTEERD, gettext_lazy("Verrekend")),
    (ONTBREEKT, gettext_lazy("Te laat, nog niet binnen")),
)


class FilterForm(forms.Form):
    """What to show in the list."""

    zoek = forms.CharField(label=gettext_lazy("Naam of dossier"), required=False)
    gemeente = forms.TypedChoiceField(label=gettext_lazy("Gemeente"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze: Any = self.fields["gemeente"]
        keuze.choices = [("", _("Alle gemeenten")), *((g.pk, g.naam) for g in gemeenten())]


class VraagForm(forms.Form):
    """The question that goes back to the resident."""

    use_required_attribute = False

    vraag = forms.CharField(
        label=gettext_lazy("Uw vraag aan de inwoner"),
        help_text=gettext_lazy("De inwoner leest deze vraag. Schrijf kort, en met 'u'."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Schrijf op wat u wilt weten. De inwoner leest deze vraag.")},
    )


@dataclass(frozen=True)
class Kolom:
    """One month of the comparison; amounts in cents, None where the month has no such figure."""

    maand: Any
    omzet: int | None
    kosten: int | None
    uren: int | None
    inkomen: int | None
    uitbetaling: int | None


@vereist("opgave.beoordelen")
def lijst(request: HttpRequest) -> HttpResponse:
    """List the statements, oldest handed in first; or the months whose statement is late."""
    gebruiker: Any = request.user
    dag = vandaag(gebruiker.organisatie)
    status = request.GET.get("status", Opgavestatus.INGEDIEND)
    if status not in dict(_STATUSSEN):
        status = Opgavestatus.INGEDIEND
    form = FilterForm(request.GET)
    gekozen = form.cleaned_data if form.is_valid() else {}
    gemeente, zoek = gekozen.get("gemeente"), gekozen.get("zoek", "")
    te_laat = selectors.ontbrekend(dag, gemeente=gemeente, zoek=zoek)
    rijen: Any = te_laat
    if status != ONTBREEKT:
        rijen = selectors.opgaven(status=status, gemeente=gemeente, zoek=zoek)
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    context = {
        "pagina": pagina,
        "status": status,
        "form": form,
        "te_laat": len(te_laat),
        "tabs": [
            {
                "label": label,
                "url": f"?status={sleutel}",
                "actief": sleutel == status,
                "aantal": len(te_laat) if sleutel == ONTBREEKT else None,
            }
            for sleutel, label in _STATUSSEN
        ],
    }
    return render(request, "balie/opgaven/lijst.html", context)


def _opgave(request: HttpRequest, pk: int) -> Opgave:
    """Return the statement for this user, through the one door to its dossier; 404 when there is none."""
    opgave = selectors.opgave_met_alles(pk)
    if opgave is None:
        raise Http404(_("Deze opgave is niet gevonden."))
    dossier_voor(request.user, opgave.dossier.nummer, doel="opgave beoordelen", recht="opgave.beoordelen")
    return opgave


@vereist("opgave.beoordelen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one statement beside earlier months, with its outcome and the hours of the year."""
    return _toon(request, _opgave(request, pk), VraagForm())


def _toon(request: HttpRequest, opgave: Opgave, form: VraagForm) -> HttpResponse:
    verrekening = selectors.verrekening_van(opgave)
    eerder = selectors.eerdere_maanden(opgave.dossier, opgave.maand, aantal=5)
    context: dict[str, Any] = {
        "opgave": opgave,
        "verrekening": verrekening,
        "versies": selectors.versies(opgave),
        "kosten": selectors.kosten_met_naam(opgave),
        "form": form,
        "te_beoordelen": opgave.status == Opgavestatus.INGEDIEND,
        "staand": selectors.staande_verrekening(opgave),
    }
    try:
        uitkomst = None if verrekening else selectors.voorbeeld(opgave)
        context["uren"] = selectors.urenstand(opgave.dossier, opgave.maand)
    except (DoorstartFout, RechtFout) as fout:
        context["weigering"], uitkomst = str(fout), None
    waarde = uitkomst.waarde if uitkomst else verrekening
    context |= {
        "uitkomst": uitkomst,
        "waarde": waarde,
        "uitleg": selectors.uitleg_van(verrekening) if verrekening else uitkomst,
        "betaling": selectors.betaling_van(verrekening) if verrekening else None,
        "kolommen": [_kolom_nu(opgave, waarde), *(_kolom(rij) for rij in eerder)],
    }
    return render(request, "balie/opgaven/opgave.html", context)


def _kolom_nu(opgave: Opgave, waarde: Any) -> Kolom:
    """The month that is judged."""
    return Kolom(
        opgave.maand, opgave.omzet, selectors.totaal_kosten(opgave), opgave.uren,
        waarde.inkomen if waarde else None, waarde.uitbetaling if waarde else None,
    )  # fmt: skip


def _kolom(rij: Verrekening) -> Kolom:
    """An earlier month; an earlier system's month may have no statement."""
    opgave = rij.opgave
    return Kolom(
        rij.maand,
        opgave.omzet if opgave else None,
        selectors.totaal_kosten(opgave) if opgave else None,
        opgave.uren if opgave else None,
        rij.inkomen,
        rij.uitbetaling,
    )


@require_POST
@vereist("opgave.beoordelen")
def accepteren(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle and post the month; the payment then waits for the payment run."""
    opgave = _opgave(request, pk)
    gebruiker: Any = request.user
    try:
        services.accepteer(opgave=opgave, gebruiker=gebruiker)
    except (DoorstartFout, RechtFout) as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("De opgave is geaccepteerd. De maand is verrekend en geboekt."))
    return redirect("balie:opgave", pk=opgave.pk)


@require_POST
@vereist("opgave.beoordelen")
def terugsturen(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the statement back with a question."""
    opgave = _opgave(request, pk)
    gebruiker: Any = request.user
    form = VraagForm(request.POST)
    if form.is_valid():
        try:
            services.stuur_terug(opgave=opgave, gebruiker=gebruiker, vraag=form.cleaned_data["vraag"])
        except DoorstartFout as fout:
            messages.error(request, str(fout))
            return redirect("balie:opgave", pk=opgave.pk)
        messages.success(request, _("De opgave is teruggestuurd. De inwoner ziet uw vraag."))
        return redirect("balie:opgaven")
    return _toon(request, opgave, form)
