"""Proposing capital from its procedure, and the credit for preparation costs with what becomes of it."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.leningen.formulieren import eerste_van_volgende_maand, motivering, tekst, vraag
from doorstart.balie.leningen.gedeeld import lening_voor, voorstelpagina
from doorstart.balie.werk.formulieren import Formulier, ja_nee
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.beoordeling.selectors import laatste_vermogen
from doorstart.beoordeling.voorstellen import stel_zonder_toekenning_voor
from doorstart.besluiten.models import Besluitsoort, Uitkomst
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.leningen.selectors import al_verleend
from doorstart.leningen.voorstellen import (
    Aflosafspraak,
    Borg,
    Derde,
    Kapitaalvoorstel,
    Omzetting,
    stel_kapitaal_voor,
    stel_krediet_voor,
    stel_omzetting_voor,
)
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces.procedures import tabel_van

_WIJZEN = [("annuitair", gettext_lazy("elke maand hetzelfde bedrag (annuïtair)")),
           ("lineair", gettext_lazy("elke maand evenveel aflossing (lineair)"))]  # fmt: skip


class Aflosvelden(Formulier):
    """How a loan is repaid (art. 39)."""

    maanden = forms.IntegerField(label=gettext_lazy("Looptijd in maanden"), min_value=1, max_value=120, required=False)
    wijze = forms.ChoiceField(label=gettext_lazy("Hoe wordt er afgelost?"), choices=_WIJZEN, widget=forms.RadioSelect,
                              initial="annuitair", required=False)  # fmt: skip
    betaaldag = forms.IntegerField(label=gettext_lazy("Dag van de maand waarop wordt betaald"), min_value=1,
                                   max_value=28, initial=1, required=False)  # fmt: skip
    zekerheden = tekst(
        gettext_lazy("Zekerheden"),
        verplicht=False,
        rijen=2,
        hulp=gettext_lazy("Hypotheek, pand of borg (art. 39 lid 3); leeg als er geen zijn."),
    )

    def aflossing(self) -> Aflosafspraak | None:
        """Return the agreement, or None when no term was filled in."""
        g = self.cleaned_data
        if not g.get("maanden"):
            return None
        return Aflosafspraak(maanden=g["maanden"], wijze=g["wijze"] or "annuitair", betaaldag=g["betaaldag"] or 1,
                             zekerheden=g["zekerheden"])  # fmt: skip


class Derdevelden(Formulier):
    """Whether somebody else gets the money."""

    derde_naam = forms.CharField(label=gettext_lazy("Betalen aan (leeg: de ondernemer)"), max_length=70, required=False)
    derde_iban = forms.CharField(label=gettext_lazy("IBAN van die ander"), max_length=40, required=False)
    derde_kenmerk = forms.CharField(label=gettext_lazy("Factuurnummer"), max_length=35, required=False)

    def derde(self) -> Derde | None:
        """Return who gets the money, or None for the resident."""
        g = self.cleaned_data
        if not g["derde_naam"].strip():
            return None
        return Derde(naam=g["derde_naam"], iban=g["derde_iban"], kenmerk=g["derde_kenmerk"])


class KapitaalForm(Aflosvelden, Derdevelden):
    """A proposal of capital: outcome, form, amounts, facts for the conditions, and the contents of art. 39."""

    field_order = (
        "uitkomst", "vorm", "gevraagd", "verleend", "doel", "aangevraagd_op", "uitbetaling_op", "maanden", "wijze",
        "betaaldag", "zekerheden", "al_verleend", "eigen_vermogen", "totaal_vermogen", "inkomen_duurzaam_lager",
        "wia_34a", "bedrijfsschuld", "ook_art20", "ook_art22", "derde_naam", "derde_iban", "derde_kenmerk",
        "bank", "geldverstrekker", "alleen_hoofdsom", "uitwinning", "motivering",
    )  # fmt: skip
    uitkomst = forms.ChoiceField(
        label=gettext_lazy("Wat stelt u voor?"), widget=forms.RadioSelect, initial="toekenning",
        choices=[("toekenning", gettext_lazy("toekennen")), ("afwijzing", gettext_lazy("afwijzen"))],
    )  # fmt: skip
    vorm = forms.ChoiceField(
        label=gettext_lazy("Vorm"), widget=forms.RadioSelect, initial="lening", required=False,
        choices=[("lening", gettext_lazy("lening met rente")), ("borgtocht", gettext_lazy("borgtocht")),
                 ("om_niet", gettext_lazy("gift (art. 22 of 26)"))],
    )  # fmt: skip
    gevraagd = BedragField(label=gettext_lazy("Gevraagd bedrag"), required=False, min_centen=1)
    verleend = BedragField(label=gettext_lazy("Te verlenen bedrag"), required=False, min_centen=1)
    doel = tekst(
        gettext_lazy("Waarvoor is het geld?"),
        verplicht=False,
        rijen=2,
        hulp=gettext_lazy("Dit komt in het besluit: alleen hiervoor mag het geld worden gebruikt."),
    )
    aangevraagd_op = forms.DateField(label=gettext_lazy("Aangevraagd op"), required=False)
    uitbetaling_op = forms.DateField(label=gettext_lazy("Uit te betalen op"), required=False)
    al_verleend = BedragField(label=gettext_lazy("Kapitaal dat dit bedrijf al kreeg"), required=False)
    eigen_vermogen = BedragField(label=gettext_lazy("Eigen vermogen"), required=False, min_centen=None)
    totaal_vermogen = BedragField(label=gettext_lazy("Totaal vermogen"), required=False)
    inkomen_duurzaam_lager = vraag(gettext_lazy("Blijft het inkomen lager dan de norm?"),
                                   gettext_lazy("Alleen nodig bij een gift (art. 22)."))  # fmt: skip
    wia_34a = vraag(gettext_lazy("Heeft de ondernemer volgens het UWV een structurele beperking (art. 34a Wia)?"))
    bedrijfsschuld = forms.BooleanField(label=gettext_lazy("Het geld is om een bedrijfsschuld te betalen"),
                                        required=False)  # fmt: skip
    ook_art20 = forms.BooleanField(label=gettext_lazy("Er is al een lening of borgtocht van art. 20"), required=False)
    ook_art22 = forms.BooleanField(label=gettext_lazy("Er is al een gift van art. 22"), required=False)
    bank = forms.CharField(label=gettext_lazy("Borgtocht: naam van de geldverstrekker"), max_length=100, required=False)
    geldverstrekker = forms.ChoiceField(
        label=gettext_lazy("Borgtocht: wat voor geldverstrekker?"), required=False,
        choices=[("bank", gettext_lazy("bank")), ("anders", gettext_lazy("anders")),
                 ("erkende_kredietverstrekker", gettext_lazy("erkend door de gemeente"))],
    )  # fmt: skip
    alleen_hoofdsom = vraag(gettext_lazy("Borgtocht: gaat zij alleen over de hoofdsom?"))
    uitwinning = vraag(gettext_lazy("Borgtocht: heeft de bank eerst onze toestemming nodig?"))
    motivering = motivering()

    def clean(self) -> dict[str, Any]:
        """Ask for what a grant needs; a refusal needs only its reasons."""
        data = self.cleaned_data
        if data.get("uitkomst") == "afwijzing":
            return data
        for veld in ("vorm", "gevraagd", "verleend", "doel", "aangevraagd_op", "uitbetaling_op"):
            if not data.get(veld) and veld not in self.errors:
                self.add_error(veld, _("Vul dit in."))
        return data

    def voorstel(self) -> Kapitaalvoorstel:
        """Return the proposal as the service takes it."""
        g = self.cleaned_data
        borg = None
        if g["vorm"] == "borgtocht":
            borg = Borg(maanden=g["maanden"] or 120, geldverstrekker=g["geldverstrekker"], naam=g["bank"],
                        alleen_hoofdsom=ja_nee(g["alleen_hoofdsom"]),
                        uitwinning_na_toestemming=ja_nee(g["uitwinning"]))  # fmt: skip
        velden = ("vorm", "gevraagd", "verleend", "doel", "aangevraagd_op", "uitbetaling_op", "eigen_vermogen",
                  "totaal_vermogen", "bedrijfsschuld", "ook_art20", "ook_art22")  # fmt: skip
        return Kapitaalvoorstel(
            **{veld: g[veld] for veld in velden}, al_verleend=g["al_verleend"] or 0, borg=borg, derde=self.derde(),
            aflossing=self.aflossing() if g["vorm"] == "lening" else None, wia_34a=ja_nee(g["wia_34a"]),
            inkomen_duurzaam_lager=ja_nee(g["inkomen_duurzaam_lager"]),
        )  # fmt: skip


@vereist("besluit.voorstellen")
def lening_voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Propose the decision of a procedure about capital."""
    rij = procedure_voor(request.user, pk, doel="besluit over kapitaal voorstellen", recht="besluit.voorstellen")
    if tabel_van(rij.soort).besluitsoort != Besluitsoort.BBZ_KAPITAAL:
        return redirect("balie:besluit_voorstel", pk=pk)
    if not any(o.actie == "stel_besluit_voor" for o in tabel_van(rij.soort).vanaf(rij.status)):
        messages.error(request, _("In deze status kan geen besluit worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    form = KapitaalForm(request.POST or None, initial=_begin(rij, vandaag(request.user.organisatie)))
    if request.method == "POST" and form.is_valid():
        besluit = probeer(form, lambda: _stel_voor(form, rij, request))
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/leningen/kapitaal.html", {
        "form": form, "dossier": rij.dossier, "titel": _("Bedrijfskapitaal voorstellen"),
        "terug": rij.pk, "kruimels": kruimels(rij.dossier, (_("Bedrijfskapitaal voorstellen"), "")),
    }, status=422 if form.errors else 200)  # fmt: skip


def _begin(rij: Any, dag: date) -> dict[str, Any]:
    """What the dossier knows already: the application, the assets, earlier capital."""
    vermogen = laatste_vermogen(rij.dossier)
    bekend = {"eigen_vermogen": vermogen.eigen, "totaal_vermogen": vermogen.totaal} if vermogen else {}
    return {
        "aangevraagd_op": rij.ontvangen_op, "uitbetaling_op": eerste_van_volgende_maand(dag),
        "doel": rij.gegevens.get("start", {}).get("doel", ""), "al_verleend": al_verleend(rij.dossier) or None,
    } | bekend  # fmt: skip


def _stel_voor(form: KapitaalForm, rij: Any, request: Verzoek) -> Any:
    g = form.cleaned_data
    if g["uitkomst"] == Uitkomst.AFWIJZING:
        return stel_zonder_toekenning_voor(
            procedure=rij, soort=Besluitsoort.BBZ_KAPITAAL, uitkomst=Uitkomst.AFWIJZING, motivering=g["motivering"],
            gebruiker=request.user,
        )  # fmt: skip
    return stel_kapitaal_voor(dossier=rij.dossier, voorstel=form.voorstel(), motivering=g["motivering"],
                              gebruiker=request.user, procedure=rij)  # fmt: skip


class KredietForm(Derdevelden):
    """A credit for preparation costs."""

    field_order = ("gevraagd", "doel", "uitbetaling_op", "derde_naam", "derde_iban", "derde_kenmerk", "motivering")
    gevraagd = BedragField(label=gettext_lazy("Gevraagd bedrag"), min_centen=1)
    doel = tekst(gettext_lazy("Waarvoor is het geld?"), rijen=2)
    uitbetaling_op = forms.DateField(label=gettext_lazy("Uit te betalen op"))
    motivering = motivering()


@vereist("besluit.voorstellen")
def krediet(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose a credit for preparation costs."""
    dossier = dossier_voor(request.user, nummer, doel="krediet voorstellen", recht="besluit.voorstellen")
    dag = vandaag(request.user.organisatie)
    form = KredietForm(request.POST or None, initial={"uitbetaling_op": eerste_van_volgende_maand(dag)})
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        besluit = probeer(form, lambda: stel_krediet_voor(
            dossier=dossier, gevraagd=g["gevraagd"], doel=g["doel"], uitbetaling_op=g["uitbetaling_op"],
            motivering=g["motivering"], derde=form.derde(), gebruiker=request.user,
        ))  # fmt: skip
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    titel = _("Krediet voor de voorbereiding")
    return render(request, "balie/leningen/kapitaal.html", {
        "form": form, "dossier": dossier, "titel": titel, "kruimels": kruimels(dossier, (titel, "")),
    }, status=422 if form.errors else 200)  # fmt: skip


class OmzetForm(Aflosvelden):
    """What happened after the preparation period."""

    field_order = ("gestart", "dag", "inlichtingen", "besef", "maanden", "wijze", "betaaldag", "zekerheden",
                   "motivering")  # fmt: skip
    gestart = forms.ChoiceField(label=gettext_lazy("Is het bedrijf gestart?"), widget=forms.RadioSelect,
                                choices=[("ja", gettext_lazy("Ja")), ("nee", gettext_lazy("Nee"))])  # fmt: skip
    dag = forms.DateField(label=gettext_lazy("Dag van de start, of laatste dag van de voorbereiding"))
    inlichtingen = vraag(gettext_lazy("Zijn de inlichtingen gegeven (art. 17 Participatiewet)?"))
    besef = vraag(gettext_lazy("Was er genoeg besef van verantwoordelijkheid?"))
    motivering = motivering()


@vereist("besluit.voorstellen")
def krediet_omzetten(request: Verzoek, nummer: str) -> HttpResponse:
    """Propose what the credit becomes: a gift, a claim or a loan with interest."""
    rij = lening_voor(request.user, nummer, doel="krediet omzetten", recht="besluit.voorstellen")
    form = OmzetForm(request.POST or None)

    def stel_voor() -> Any:
        g = form.cleaned_data
        gestart = g["gestart"] == "ja"
        keuze = Omzetting(
            gestart=gestart, dag=g["dag"], inlichtingen_gegeven=ja_nee(g["inlichtingen"]),
            besef_van_verantwoordelijkheid=ja_nee(g["besef"]), aflossing=form.aflossing() if gestart else None,
        )  # fmt: skip
        return stel_omzetting_voor(lening=rij, omzetting=keuze, motivering=g["motivering"], gebruiker=request.user)

    return voorstelpagina(
        request, rij, form, titel=_("Krediet omzetten"), stel_voor=stel_voor,
        uitleg=_("Zonder start een gift of een vordering, met een start een lening met rente (art. 29 lid 3)."),
    )  # fmt: skip
