"""The worklist: where a member of staff starts. The filter stays in the address."""

from collections.abc import Sequence

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.gedeeld import als_filter
from doorstart.kern.etiketten import etiket_van
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces import selectors


class WerklijstFilter(forms.Form):
    """What to show: a kind of task, somebody's tasks, only what is late."""

    soort = forms.ChoiceField(label=gettext_lazy("Soort taak"), required=False)
    adviseur = forms.ChoiceField(label=gettext_lazy("Voor wie"), required=False)
    laat = forms.BooleanField(label=gettext_lazy("Alleen wat te laat is"), required=False)

    def vul(self, soorten: Sequence[str], collegas: list[tuple[int, str]], eigen: int) -> None:
        """Fill the choices with what there is."""
        alles = ("", _("Alles"))
        self.fields["soort"].choices = [alles, *((s, etiket_van(s)) for s in soorten)]  # type: ignore[attr-defined]
        self.fields["adviseur"].choices = [  # type: ignore[attr-defined]
            ("", _("Iedereen")),
            (str(eigen), _("Mijzelf")),
            *((str(pk), naam) for pk, naam in collegas if pk != eigen),
        ]


@vereist("werklijst.lezen")
def werklijst(request: Verzoek) -> HttpResponse:
    """Show the open tasks of this user's role, own first, earliest deadline first."""
    gebruiker, dag = request.user, vandaag(request.user.organisatie)
    lijst = selectors.werklijst(
        gebruiker,
        vandaag=dag,
        pagina=_nummer(request.GET.get("page", "")),
        filter_=selectors.Filter(
            soort=request.GET.get("soort", "").replace("\0", ""),
            adviseur=_nummer(request.GET.get("adviseur", "")) or None,
            laat="laat" in request.GET,
        ),
    )
    form = WerklijstFilter(request.GET)
    form.vul(lijst.soorten, selectors.collegas(), gebruiker.pk)
    bladen = Paginator(range(lijst.totaal), selectors.PER_PAGINA).get_page(lijst.pagina)
    eigen = [taak for taak in lijst.taken if taak.toegewezen_aan_id == gebruiker.pk]
    return render(request, "balie/werk/werklijst.html", {
        "form": als_filter(form), "lijst": lijst, "pagina": bladen,
   "gefilterd": any(request.GET.get(naam) for naam in form.fields),
        "groepen": [(_("Uw taken"), eigen), (_("Taken van collega's"), lijst.taken[len(eigen):])],
    })  # fmt: skip


def _nummer(tekst: str) -> int:
    """Return a number from the address; anything else is 0."""
    return int(tekst) if tekst.isdecimal() and len(tekst) < 10 else 0
