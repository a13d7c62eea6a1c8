"""What is filled in on the bank pages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.services import Keuze
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import BedragField, centen_uit_tekst


class AfschriftForm(forms.Form):
    """The file of the bank; what it is, is judged by its content."""

    bestand = forms.FileField(
        label=gettext_lazy("Bestand van de bank (camt.053)"),
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".xml,text/xml,application/xml"}),
    )


class ZoekForm(forms.Form):
    """What to look for in the list, or as destination."""

    q = forms.CharField(label=gettext_lazy("Naam, nummer, IBAN of bedrag"), required=False, max_length=100)

    def clean_q(self) -> str:
        """Return the text without the spaces around it."""
        return str(self.cleaned_data["q"]).strip()


class TerugstortForm(forms.Form):
    """How much goes back to the payer, and why."""

    bedrag = BedragField(label=gettext_lazy("Bedrag"), min_centen=1)
    reden = forms.CharField(label=gettext_lazy("Wat leest de ontvanger?"), max_length=100)


class NotitieForm(forms.Form):
    """What the colleague must know."""

    notitie = forms.CharField(
        label=gettext_lazy("Waarop wacht u?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class RedenForm(forms.Form):
    """Why something is undone."""

    reden = forms.CharField(label=gettext_lazy("Waarom maakt u dit ongedaan?"), max_length=150)


def lees_keuzes(post: QueryDict, open_bedrag: int) -> list[Keuze]:
    """Return the destinations with an amount, in cents with the sign of the entry.

    A button "alles" gives one destination everything. Raises DoorstartFout for what is no amount.
    """
    teken = 1 if open_bedrag > 0 else -1
    gevuld = [
        (naam.split(":", 2), str(waarde))
        for naam, waarde in post.items()
        if naam.startswith("bedrag:") and naam.count(":") > 1 and str(waarde).strip()
    ]
    if post.get("alles"):
        if gevuld:
            raise DoorstartFout(_("U hebt ook bedragen ingevuld. Maak die leeg, of kies 'Bedragen boeken'."))
        soort, _punt, sleutel = str(post["alles"]).partition(":")
        return [Keuze(soort=soort, sleutel=sleutel, bedrag=open_bedrag)]
    return [Keuze(soort=delen[1], sleutel=delen[2], bedrag=teken * _centen(waarde)) for delen, waarde in gevuld]


def _centen(waarde: Any) -> int:
    try:
        return centen_uit_tekst(str(waarde))
    except ValidationError as fout:
        raise DoorstartFout(
            _("'%(waarde)s' is geen bedrag. Schrijf bijvoorbeeld 125,50.") % {"waarde": waarde}
        ) from fout
