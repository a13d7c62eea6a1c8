"""The payments page: what waits, what is stopped and why, the monthly Bbz run, and the batches."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from bijstandsrecht.kern import Maand
from doorstart.balie.geld.fouten import als_melding
from doorstart.bbz.selectors import te_betalen_toekenningen
from doorstart.bbz.services import betaal_maanden
from doorstart.grootboek.selectors import batches
from doorstart.grootboek.services import stel_batch_voor
from doorstart.grootboek.wachtend import wachtrij
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import euro
from doorstart.organisatie.rollen import mag, vereist

PER_PAGINA = 100
MAANDEN_TERUG = 12


class BatchForm(forms.Form):
    """On which day the bank must pay."""

    betaaldatum = forms.DateField(label=gettext_lazy("Betaaldatum"))


class MaandForm(forms.Form):
    """Over which month Bbz aid is made ready."""

    maand = forms.ChoiceField(label=gettext_lazy("Maand"))

    def __init__(self, *args: Any, nu: Maand, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [nu.plus(-n) for n in range(MAANDEN_TERUG)]
        self.fields["maand"].choices = [(str(m), m.naam) for m in keuzes]  # type: ignore[attr-defined]

    def clean_maand(self) -> date:
        """Return the first day of the chosen month."""
        return Maand.uit_tekst(self.cleaned_data["maand"]).eerste_dag


def _pagina(request: HttpRequest, **anders: Any) -> HttpResponse:
    """Show the page; `anders` holds a form that was filled in wrongly."""
    gebruiker: Any = request.user
    dag = vandaag(gebruiker.organisatie)
    nu = Maand.van_datum(dag)
    stand = wachtrij()
    pagina = Paginator(stand.nummers, PER_PAGINA).get_page(request.GET.get("page"))
    lopend = te_betalen_toekenningen(nu)
    return render(
        request,
        "balie/geld/betalingen.html",
        {
            "pagina": pagina,
            "wachtend": stand.laad(list(pagina)),
            "aantal_klaar": len(stand.klaar),
            "som_klaar": stand.som_klaar,
            "aantal_geblokkeerd": len(stand.gestopt),
            "batches": batches()[:PER_PAGINA],
            "mag_voorstellen": mag(gebruiker, "betaling.voorstellen"),
            "mag_grootboek": mag(gebruiker, "grootboek.lezen"),
            "batchform": BatchForm(initial={"betaaldatum": dag}),
            "maandform": MaandForm(nu=nu),
            "deze_maand": nu,
            "bbz_open": len(lopend),
            "bbz_som": sum(toekenning.maandbedrag for toekenning in lopend),
        }
        | anders,
        status=422 if anders else 200,
    )


@require_GET
@vereist("betaling.lezen")
def lijst(request: HttpRequest) -> HttpResponse:
    """Show what waits to be paid and the batches."""
    return _pagina(request)


@require_POST
@vereist("betaling.voorstellen")
def voorstellen(request: HttpRequest) -> HttpResponse:
    """Propose a batch of everything that can be paid."""
    form = BatchForm(request.POST)
    if not form.is_valid():
        return _pagina(request, batchform=form)
    with als_melding(request) as gelukt:
        batch = stel_batch_voor(gebruiker=request.user, betaaldatum=form.cleaned_data["betaaldatum"])
    if not gelukt:
        return redirect("balie:betalingen")
    messages.success(request, _("Betaalbatch %(nummer)s wacht op goedkeuring door een ander.") % {"nummer": batch.pk})
    return redirect("balie:batch", pk=batch.pk)


@require_POST
@vereist("betaling.voorstellen")
def bbz_maand(request: HttpRequest) -> HttpResponse:
    """Make the Bbz payments of one month ready."""
    gebruiker: Any = request.user
    form = MaandForm(request.POST, nu=Maand.van_datum(vandaag(gebruiker.organisatie)))
    if not form.is_valid():
        return _pagina(request, maandform=form)
    with als_melding(request):
        run = betaal_maanden(form.cleaned_data["maand"], gebruiker)
        messages.success(
            request,
            ngettext(
                "%(n)s uitkering klaargezet voor %(som)s; %(over)s stond al klaar of is al betaald.",
                "%(n)s uitkeringen klaargezet voor %(som)s; %(over)s stonden al klaar of zijn al betaald.",
                run.betaald,
            )
            % {"n": run.betaald, "som": euro(run.bijstand), "over": run.overgeslagen},
        )
    return redirect("balie:betalingen")
