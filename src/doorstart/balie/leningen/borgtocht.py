"""A guarantee: answering a bank that calls it, and noting that it ended."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Boekjaar
from doorstart.balie.leningen.formulieren import Bankvelden, motivering, tekst
from doorstart.balie.leningen.gedeeld import kruimels, lening_voor, voorstelpagina
from doorstart.balie.leningen.kapitaal import Aflosvelden
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer
from doorstart.bbz import rentejaar
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.leningen import borgtocht as diensten
from doorstart.leningen.models import Lening
from doorstart.organisatie.rollen import Verzoek, vereist


class UitwinningForm(Aflosvelden, Bankvelden):
    """What the bank asks, whether we consent, and how the loan that comes of it is repaid."""

    field_order = (
        "gevraagd_op", "hoofdsom", "rente_en_kosten", "bank_naam", "toestemming", "bank_iban", "bank_kenmerk",
        "uitbetaling_op", "maanden", "wijze", "betaaldag", "zekerheden", "motivering",
    )  # fmt: skip
    gevraagd_op = forms.DateField(label=gettext_lazy("Op welke dag vroeg de bank om betaling?"))
    hoofdsom = BedragField(label=gettext_lazy("Hoofdsom die de bank vraagt"), min_centen=1)
    rente_en_kosten = BedragField(
        label=gettext_lazy("Rente en kosten die de bank vraagt"), required=False,
        help_text=gettext_lazy("Daarvoor geldt de borg niet (art. 16 onder a). De bank krijgt dit niet van ons."),
    )  # fmt: skip
    toestemming = forms.ChoiceField(
        label=gettext_lazy("Geeft de gemeente toestemming (art. 16 onder e)?"), widget=forms.RadioSelect,
        choices=[("ja", gettext_lazy("Ja, wij betalen de bank")), ("nee", gettext_lazy("Nee, wij betalen niet"))],
    )  # fmt: skip
    bank_iban = forms.CharField(
        label=gettext_lazy("IBAN van de bank"), max_length=40, required=False,
        help_text=gettext_lazy("Dit en de volgende vragen zijn alleen nodig als wij betalen."),
    )  # fmt: skip
    uitbetaling_op = forms.DateField(label=gettext_lazy("Uit te betalen op"), required=False)
    motivering = motivering()

    def clean(self) -> dict[str, Any]:
        """Ask for what a payment needs; a refusal needs only what the bank asked and the reasons."""
        data = self.cleaned_data
        if data.get("toestemming") == "ja":
            for veld in ("bank_iban", "uitbetaling_op", "maanden"):
                if not data.get(veld) and veld not in self.errors:
                    self.add_error(veld, _("Vul dit in."))
        return data

    def aanspraak(self) -> diensten.Aanspraak:
        """Return what the bank asks as the service takes it."""
        g = self.cleaned_data
        return diensten.Aanspraak(gevraagd_op=g["gevraagd_op"], hoofdsom=g["hoofdsom"], bank=self.bank(),
                                  rente_en_kosten=g["rente_en_kosten"] or 0)  # fmt: skip


@vereist("besluit.voorstellen")
def uitwinning(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose the answer to a bank that calls a guarantee."""
    rij = lening_voor(request.user, nummer, doel="aanspraak op borgtocht", recht="besluit.voorstellen")
    form = UitwinningForm(request.POST or None, initial=_begin(rij, vandaag(request.user.organisatie)))

    def stel_voor() -> Any:
        g = form.cleaned_data
        vast = {"lening": rij, "aanspraak": form.aanspraak(), "motivering": g["motivering"], "gebruiker": request.user}
        if g["toestemming"] == "nee":
            return diensten.stel_geen_toestemming_voor(**vast)
        aflossing = form.aflossing()
        assert aflossing is not None  # the form asks for it
        return diensten.stel_uitwinning_voor(**vast, aflossing=aflossing, uitbetaling_op=g["uitbetaling_op"])

    return voorstelpagina(
        request, rij, form, titel=_("De bank vraagt om betaling"), stel_voor=stel_voor,
        reken=lambda: diensten.reken_uitwinning(rij, form.aanspraak()),
        uitleg=_("Wat wij aan de bank betalen, wordt een lening van de ondernemer (art. 16 Bbz 2004). De wet noemt "
                 "daarvoor geen rente en geen looptijd: wij lezen haar zo dat art. 15 geldt. De ondernemer krijgt een "
                 "brief. Laat zelf de bank weten wat is besloten."),
    )  # fmt: skip


def _begin(rij: Lening, dag: date) -> dict[str, Any]:
    """What the guarantee knows already: the bank, and how long the guaranteed loan still runs."""
    return {"bank_naam": rij.geldverstrekker, "maanden": min(120, diensten.maanden_over(rij, dag)),
            "uitbetaling_op": dag}  # fmt: skip


class EindeBorgtochtForm(Formulier):
    """When and why a guarantee ended."""

    dag = forms.DateField(label=gettext_lazy("Laatste dag van de borgtocht"))
    reden = forms.ChoiceField(label=gettext_lazy("Waarom is zij afgelopen?"), widget=forms.RadioSelect,
                              choices=list(diensten.REDENEN.items()))  # fmt: skip
    toelichting = tekst(gettext_lazy("Toelichting"), verplicht=False, rijen=2,
                        hulp=gettext_lazy("Bijvoorbeeld het bericht van de bank, met de datum."))  # fmt: skip


@vereist("lening.beheren")
def einde(request: Verzoek, nummer: str) -> HttpResponse:
    """Note that a guarantee ended without being called."""
    rij = lening_voor(request.user, nummer, doel="borgtocht beëindigen", recht="lening.beheren")
    form = EindeBorgtochtForm(request.POST or None, initial={"dag": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid():
        wat = probeer(form, lambda: diensten.beeindig(lening=rij, gebruiker=request.user, **form.cleaned_data))
        if wat:
            messages.success(request, _("De borgtocht is beëindigd."))
            return redirect("balie:lening", nummer=nummer)
    return _vastleggen(
        request, rij, form, _("Borgtocht beëindigen"),
        _("Doe dit alleen als de bank niets meer van ons kan vragen: de lening bij de bank is afgelost, of de looptijd "
          "is voorbij."),
    )  # fmt: skip


class BankrenteForm(Formulier):
    """What the yearly statement of the bank says."""

    boekjaar = forms.DateField(label=gettext_lazy("Eerste dag van het boekjaar"))
    bedrag = BedragField(label=gettext_lazy("Rente die de bank over dit boekjaar vroeg"),
                         help_text=gettext_lazy("Volgens de jaaropgave van de bank, zonder kosten."))  # fmt: skip


@vereist("besluit.voorstellen")
def bankrente(request: Verzoek, nummer: str) -> HttpResponse:
    """Note the interest that the bank asked over a boekjaar: what art. 21 lid 2 needs."""
    rij = lening_voor(request.user, nummer, doel="rente van de bank vastleggen", recht="besluit.voorstellen")
    form = BankrenteForm(request.POST or None, initial={"boekjaar": request.GET.get("boekjaar", "")})
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        if probeer(form, lambda: rentejaar.leg_bankrente_vast(
            lening=rij, boekjaar=Boekjaar(g["boekjaar"]), bedrag=g["bedrag"], gebruiker=request.user,
        )):  # fmt: skip
            messages.success(request, _("De rente van de bank is vastgelegd."))
            return redirect("balie:lening", nummer=nummer)
    return _vastleggen(
        request, rij, form, _("Rente van de bank"),
        _("Is het inkomen in dit boekjaar laag? Dan betaalt de gemeente een deel van deze rente aan de bank (art. 21 "
          "lid 2 Bbz 2004). Klopt een bedrag niet, leg het dan opnieuw vast: het laatste telt."),
    )  # fmt: skip


def _vastleggen(request: Verzoek, rij: Lening, form: Formulier, titel: str, uitleg: str) -> HttpResponse:
    """Return a page on which something of a guarantee is noted."""
    return render(request, "balie/leningen/vastleggen.html", {
        "lening": rij, "dossier": rij.dossier, "form": form, "titel": titel, "uitleg": uitleg,
        "kruimels": kruimels(rij, titel),
    }, status=422 if form.errors else 200)  # fmt: skip
