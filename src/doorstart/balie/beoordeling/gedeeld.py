"""What the pages of this room share: the door to a dossier and its open application, months in a form."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Maand
from doorstart.balie.beoordeling.rooster import As, Rooster
from doorstart.balie.werk.gedeeld import kruimels
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.templatetags.doorstart import maand as maand_in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Verzoek
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Oordeel, tabel_van
from doorstart.werkproces.selectors import lopende_procedures


def dossier_en_aanvraag(gebruiker: Gebruiker, nummer: str, *, doel: str) -> tuple[Dossier, Procedure | None]:
    """Return a dossier that this user may write in, with the application that is being assessed (the newest)."""
    dossier = dossier_voor(gebruiker, nummer, doel=doel, recht="dossier.schrijven")
    return dossier, aanvraag_van(dossier)


def aanvraag_van(dossier: Dossier) -> Procedure | None:
    """Return the newest open application that is about the Bbz: one with a judgment, or the preparation period."""
    rijen = [
        rij
        for rij in lopende_procedures(dossier)
        if rij.soort == "bbz_voorbereiding" or tabel_van(rij.soort).oordeel is not Oordeel.GEEN
    ]
    return rijen[-1] if rijen else None


def kruimels_van(dossier: Dossier, label: str) -> list[dict[str, str]]:
    """Return the breadcrumb of a page below the tab of the assessment."""
    return kruimels(
        dossier, (_("Beoordeling"), reverse("balie:dossier_beoordeling", args=[dossier.nummer])), (label, "")
    )


class Beginmaand(forms.Form):
    """The month in which figures start."""

    begin_maand = forms.TypedChoiceField(
        label=gettext_lazy("Eerste maand"), coerce=int, choices=lambda: list(MONTHS.items())
    )
    begin_jaar = forms.IntegerField(
        label=gettext_lazy("Jaar"), validators=[MinValueValidator(2015), MaxValueValidator(2100)],
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
    )  # fmt: skip

    def maand(self) -> Maand | None:
        """Return the first month, or nothing while it is not filled in right."""
        gegevens = getattr(self, "cleaned_data", {})
        if not gegevens.get("begin_maand") or not gegevens.get("begin_jaar"):
            return None
        return Maand(gegevens["begin_jaar"], gegevens["begin_maand"])


def beginmaand(maand: Maand) -> dict[str, Any]:
    """Return the two fields of `Beginmaand` for a month."""
    return {"begin_maand": maand.nummer, "begin_jaar": maand.jaar}


def maandrijen(begin: Maand, aantal: int) -> list[As]:
    """Return the rows of a grid of months; their keys are numbers, so that another first month keeps what was typed."""
    return [As(str(nummer), maand_in_woorden(begin.plus(nummer))) for nummer in range(aantal)]


def plak(request: Verzoek, rooster: Rooster) -> str:
    """Fill a grid with what was pasted in its text field; return a sentence when that is not possible."""
    try:
        aantal = rooster.plak(request.POST.get(f"plak-{rooster.prefix}", ""))
    except ValidationError as fout:
        return " ".join(fout.messages)
    messages.info(request, _("%(aantal)s regels overgenomen. Controleer ze en bewaar dan.") % {"aantal": aantal})
    return ""
