"""The filters and tags of every page: amounts, dates, labels, deadlines and form fields.

Money comes in as whole cents, percentages as basis points.
"""

from datetime import date
from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorstart.kern import uitleg, velden, weergave
from doorstart.kern.etiketten import etiket_van, herkomst_van

register = template.Library()

DAGEN_DEZE_WEEK = 7
_BERICHTEN = {"success": "ok", "warning": "waarschuwing", "error": "fout"}

euro = register.filter("euro", weergave.euro)
procent = register.filter("procent", weergave.procent)
datum = register.filter("datum", weergave.datum)
datum_kort = register.filter("datum_kort", weergave.datum_kort)
maand = register.filter("maand", weergave.maand)
maak_uitleg = register.filter("uitleg", uitleg.maak)
veld_soort = register.filter("veld_soort", velden.soort)
veld_anker = register.filter("veld_anker", velden.anker)
keuze_invoer = register.filter("keuze_invoer", velden.keuze)


@register.filter
def etiket(sleutel: object) -> str:
    """Return the readable label of a snake_case key: "om_niet" -> "Wordt een gift (om niet)"."""
    return etiket_van(str(getattr(sleutel, "value", sleutel)))


@register.filter
def herkomst(soort: object) -> str:
    """Return in plain words where a value of an explanation comes from."""
    return herkomst_van(str(getattr(soort, "value", soort)))


@register.filter
def stapwaarde(stap: Any) -> str:
    """Return the value of one step of an explanation (object or JSON), written in the unit of that step."""
    return uitleg.maak(stap).wortel.waarde


@register.filter
def begrens_bp(basispunten: int) -> int:
    """Return basis points kept between 0 and 10000, for the width of a bar."""
    return max(0, min(10_000, int(basispunten)))


@register.filter
def bericht_soort(bericht: Any) -> str:
    """Return the kind of alert (info, ok, waarschuwing, fout) of a Django message."""
    return _BERICHTEN.get(bericht.level_tag, "info")


@register.simple_tag
def thema_css(organisatie: Any) -> str:
    """Return the address of the theme; the neutral one before logging in and for an unknown name."""
    try:
        return static(f"doorstart/thema/{organisatie.thema if organisatie else 'neutraal'}.css")
    except ValueError:  # the storage knows no such file: a theme that is not there must not take the site down
        return static("doorstart/thema/neutraal.css")


@register.simple_tag
def termijn_stand(dag: date, vandaag: date) -> dict[str, str]:
    """Return kind (laat, nu, later), icon and text of a deadline as seen on the working date `vandaag`."""
    over = (dag - vandaag).days
    if over < 0:
        tekst = ngettext("%(n)s dag te laat", "%(n)s dagen te laat", -over) % {"n": -over}
        return {"soort": "laat", "icoon": "fout", "tekst": tekst}
    if over == 0:
        return {"soort": "nu", "icoon": "klok", "tekst": _("vandaag")}
    tekst = ngettext("over %(n)s dag", "over %(n)s dagen", over) % {"n": over}
    if over <= DAGEN_DEZE_WEEK:
        return {"soort": "nu", "icoon": "klok", "tekst": tekst}
    return {"soort": "later", "icoon": "kalender", "tekst": tekst}


@register.simple_tag
def veld_invoer(veld: BoundField, hint: str = "") -> SafeString:
    """Return the input of a form field with its class, type and descriptions for a screen reader."""
    return velden.invoer(veld, hint)


@register.simple_tag
def veld_beschreven(veld: BoundField, hint: str = "") -> SafeString:
    """Return the ` aria-describedby="…"` of a group of choices, or nothing."""
    return velden.beschreven_door(veld, hint)
