"""The form of a proposal for living costs; the fields that only one group has are left out for the others."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.bbz import Groep
from doorstart.balie.beoordeling.verlaging import VELDEN as VERLAGING
from doorstart.balie.beoordeling.verlaging import Verlagingsvelden
from doorstart.balie.werk.besluitformulieren import PeriodeForm
from doorstart.balie.werk.formulieren import JA_NEE, ja_nee
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.beoordeling.voorstellen import Keuzes, Periode
from doorstart.besluiten.models import Uitkomst
from doorstart.kern.geld import BedragField

VERWACHTING = ("omzet", "btw", "kosten", "overig", "partner")
AFWIJKING = ("gevraagd_ingang", "reden_later", "gevraagd_einde", "reden_korter", "reden_lager")
PER_GROEP = {
    Groep.GEVESTIGD.value: ("om_niet", "regelmatig", "duurzaam"),
    Groep.BEGINNEND.value: ("einde_uitkering",),
    Groep.OUDER.value: ("bruto_1", "bruto_2", "bruto_3"),
    Groep.BEEINDIGEND.value: ("beeindigt_op", "bedrijf_beeindigd"),
}


def _ja_nee(label: Any, hulp: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=JA_NEE, widget=forms.RadioSelect, required=False, initial="onbekend", help_text=hulp
    )


def _bruto(jaar: Any) -> BedragField:
    return BedragField(label=jaar, required=False)


class BbzForm(Verlagingsvelden, PeriodeForm):
    """Living costs: what is expected to come in decides the provisional amount."""

    bij_toekenning: tuple[str, ...] = ("ingang", "einde", "omzet", "btw", "kosten", "overig", "boekjaar_begin_maand")

    omzet = BedragField(label=gettext_lazy("Verwachte omzet per maand, met btw"), required=False)
    btw = BedragField(label=gettext_lazy("Btw daarin"), required=False)
    kosten = BedragField(label=gettext_lazy("Verwachte kosten per maand"), required=False)
    overig = BedragField(label=gettext_lazy("Ander netto inkomen in het huishouden per maand"), required=False)
    partner = BedragField(label=gettext_lazy("Netto inkomen van de partner per maand"), required=False)
    boekjaar_begin_maand = forms.TypedChoiceField(
        label=gettext_lazy("Het boekjaar begint in"), coerce=int, empty_value=None, required=False,
        choices=list(MONTHS.items()),
    )  # fmt: skip
    omstandigheden = _ja_nee(
        gettext_lazy("Moet de uitkering ingaan voor de melding?"),
        gettext_lazy(
            "Sinds 2026 kan dat tot drie maanden terug, als de omstandigheden dat nodig maken (art. 44 lid 5)."
        ),
    )
    gevraagd_ingang = forms.DateField(label=gettext_lazy("Gevraagd vanaf"), required=False)
    reden_later = forms.CharField(label=gettext_lazy("Waarom later?"), required=False, max_length=400)
    gevraagd_einde = forms.DateField(label=gettext_lazy("Gevraagd tot en met"), required=False)
    reden_korter = forms.CharField(label=gettext_lazy("Waarom korter?"), required=False, max_length=400)
    reden_lager = forms.CharField(label=gettext_lazy("Waarom lager?"), required=False, max_length=400)
    om_niet = forms.BooleanField(
        label=gettext_lazy("Meteen als gift"), required=False,
        help_text=gettext_lazy("Alleen bij hoogstens zes maanden en een blijvend laag, regelmatig inkomen (art. 19)."),
    )  # fmt: skip
    regelmatig = _ja_nee(gettext_lazy("Komt het inkomen regelmatig over het jaar?"))
    duurzaam = _ja_nee(gettext_lazy("Blijft het inkomen onder de norm?"))
    einde_uitkering = forms.DateField(
        label=gettext_lazy("Laatste dag van de uitkering wegens werkloosheid"), required=False
    )
    bruto_1 = _bruto(gettext_lazy("Verwacht bruto inkomen, eerste boekjaar"))
    bruto_2 = _bruto(gettext_lazy("Verwacht bruto inkomen, tweede boekjaar"))
    bruto_3 = _bruto(gettext_lazy("Verwacht bruto inkomen, derde boekjaar"))
    beeindigt_op = forms.DateField(label=gettext_lazy("Het bedrijf stopt uiterlijk op"), required=False)
    bedrijf_beeindigd = _ja_nee(gettext_lazy("Was het bedrijf bij de aanvraag al gestopt?"))

    def __init__(self, groep: str, richtingen: Sequence[str], *args: Any, **kwargs: Any) -> None:
        self.groep = groep
        super().__init__(richtingen, *args, **kwargs)
        anders = {naam for letter, namen in PER_GROEP.items() if letter != groep for naam in namen}
        for naam in anders & set(self.fields):
            del self.fields[naam]
        if groep == Groep.OUDER.value and "bruto_1" in self.fields:
            self.fields["bruto_1"].required = "ingang" in self.fields and self.fields["ingang"].required

    def velden(self, *namen: str) -> list[Any]:
        """Return the fields with these names that this group and direction have."""
        return [self[naam] for naam in namen if naam in self.fields]

    @property
    def periodevelden(self) -> list[Any]:
        """The period of the grant."""
        return self.velden("ingang", "einde")

    @property
    def verwachtingvelden(self) -> list[Any]:
        """What is expected to come in."""
        return self.velden(*VERWACHTING, "boekjaar_begin_maand")

    @property
    def groepvelden(self) -> list[Any]:
        """What only this group has."""
        return self.velden(*PER_GROEP.get(self.groep, ()))

    @property
    def normvelden(self) -> list[Any]:
        """A lower norm."""
        return self.velden(*VERLAGING)

    @property
    def afwijkingvelden(self) -> list[Any]:
        """How a partial grant differs from what was asked."""
        return self.velden(*AFWIJKING)

    def clean(self) -> dict[str, Any]:
        """Ask a reason for each difference of a partial grant, and at least one difference."""
        g: dict[str, Any] = super().clean() or {}
        if g.get("uitkomst") != Uitkomst.GEDEELTELIJK:
            return g
        for veld, reden in (("gevraagd_ingang", "reden_later"), ("gevraagd_einde", "reden_korter")):
            if g.get(veld) and not g.get(reden, "").strip():
                self.add_error(reden, _("Schrijf op waarom."))
        self._toets_dagen(g.get("gevraagd_ingang"), g.get("gevraagd_einde"))
        if not self.errors and not self.afwijking():
            self.add_error("uitkomst", _("Vul in wat anders is dan gevraagd: later, korter of lager, met de reden."))
        return g

    def _toets_dagen(self, gevraagd_ingang: date | None, gevraagd_einde: date | None) -> None:
        ingang, einde = self.cleaned_data.get("ingang"), self.cleaned_data.get("einde")
        if gevraagd_ingang and ingang and gevraagd_ingang >= ingang:
            self.add_error("gevraagd_ingang", _("Dit is niet eerder dan de ingangsdatum. Laat het dan leeg."))
        if gevraagd_einde and einde and gevraagd_einde <= einde:
            self.add_error("gevraagd_einde", _("Dit is niet later dan de einddatum. Laat het dan leeg."))

    def afwijking(self) -> dict[str, dict[str, str]]:
        """Return what differs from what was asked, with the reason of each."""
        g = self.cleaned_data
        if g.get("uitkomst") != Uitkomst.GEDEELTELIJK:
            return {}
        delen: dict[str, dict[str, str]] = {}
        for soort, veld in (("later", "gevraagd_ingang"), ("korter", "gevraagd_einde")):
            if g.get(veld):
                delen[soort] = {"gevraagd": g[veld].isoformat(), "reden": g[f"reden_{soort}"].strip()}
        if g.get("reden_lager", "").strip():
            delen["lager"] = {"reden": g["reden_lager"].strip()}
        return delen

    def periode(self) -> Periode:
        """Return the period of the grant."""
        return Periode(ingang=self.cleaned_data["ingang"], einde=self.cleaned_data["einde"])

    def verwachting(self) -> Verwachting:
        """Return what is expected per month, in cents."""
        return Verwachting(**{naam: self.cleaned_data[naam] or 0 for naam in VERWACHTING})

    def keuzes(self) -> Keuzes:
        """Return the rest of the proposal."""
        g = self.cleaned_data
        bruto = tuple(g[naam] for naam in PER_GROEP[Groep.OUDER.value] if g.get(naam) is not None)
        return Keuzes(
            verlagingen=self.verlagingen(), om_niet=bool(g.get("om_niet")), afwijking=self.afwijking(),
            regelmatig=ja_nee(g.get("regelmatig", "")), duurzaam=ja_nee(g.get("duurzaam", "")),
            omstandigheden_noodzaken=ja_nee(g.get("omstandigheden", "")), einde_uitkering=g.get("einde_uitkering"),
            bedrijf_beeindigd=ja_nee(g.get("bedrijf_beeindigd", "")), beeindigt_op=g.get("beeindigt_op"),
            verwacht_bruto=bruto,
        )  # fmt: skip
