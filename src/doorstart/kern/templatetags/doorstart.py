"""Amounts, dates, labels, deadlines and form fields as people read them.

Money comes in as whole cents, percentages as basis points. Amounts keep the Dutch notation in every
language, so that a screen and a Dutch letter show the same figure.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorstart.kern import velden
from doorstart.kern.etiketten import etiket_van, herkomst_van

register = template.Library()

DAGEN_DEZE_WEEK = 7
_BERICHTEN = {"success": "ok", "warning": "waarschuwing", "error": "fout"}
MIN = "\u2212"  # a real minus sign: as wide as a digit, and no line break after it


@register.filter
def euro(centen: int | None) -> str:
    """Return "€ 1.234,56" for 123456 cents, "−€ 12,00" for -1200 and "onbekend" for None."""
    if centen is None or centen == "":
        return _("onbekend")
    euros, cent = divmod(abs(int(centen)), 100)
    teken = MIN if int(centen) < 0 else ""
    return f"{teken}€ " + f"{euros:,}".replace(",", ".") + f",{cent:02d}"


@register.filter
def procent(basispunten: int | None) -> str:
    """Return "12,5 %" for 1250 basis points, without superfluous zeros, and "onbekend" for None."""
    if basispunten is None or basispunten == "":
        return _("onbekend")
    heel, rest = divmod(abs(int(basispunten)), 100)
    teken = MIN if int(basispunten) < 0 else ""
    decimalen = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{teken}{heel}{decimalen} %"


@register.filter
def datum(dag: date | None) -> str:
    """Return "2 juli 2018" (English page: "2 July 2018"), and "onbekend" for None."""
    return date_format(dag, "j F Y") if dag else _("onbekend")


@register.filter
def datum_kort(dag: date | None) -> str:
    """Return "02-07-2018", and "onbekend" for None."""
    return date_format(dag, "d-m-Y") if dag else _("onbekend")


@register.filter
def maand(dag: date | None) -> str:
    """Return "juni 2018" for any day, or a `Maand` of the law package, in June 2018."""
    eerste = getattr(dag, "eerste_dag", dag)
    return date_format(eerste, "F Y") if eerste else _("onbekend")


@register.filter
def etiket(sleutel: object) -> str:
    """Return the readable label of a snake_case key: "in_aanmerking" -> "Inkomen dat meetelt"."""
    return etiket_van(str(getattr(sleutel, "value", sleutel)))


@register.filter
def herkomst(soort: object) -> str:
    """Return in plain words where a value of an explanation comes from."""
    return herkomst_van(str(getattr(soort, "value", soort)))


@register.filter
def stapwaarde(stap: Any) -> str:
    """Return the value of one step of an explanation, written in the unit of that step."""
    stap_dict = stap if isinstance(stap, Mapping) else vars(stap)
    waarde, eenheid = stap_dict.get("waarde"), str(stap_dict.get("eenheid", ""))
    if waarde is None:
        return _("onbekend")
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    if isinstance(waarde, Mapping | list | tuple):
        return ""  # a composed outcome: its parts follow as steps
    if eenheid.startswith("centen"):
        return euro(waarde)
    if eenheid == "basispunten":
        return procent(waarde)
    if eenheid == "maanden":
        return ngettext("%(n)s maand", "%(n)s maanden", int(waarde)) % {"n": waarde}
    if eenheid == "uren":
        return ngettext("%(n)s uur", "%(n)s uur", int(waarde)) % {"n": waarde}
    return _als_datum(waarde) if eenheid in {"datum", "maand"} else str(waarde)


def _als_datum(waarde: object) -> str:
    """Return an ISO date of stored JSON as a date in words; other text as it stands."""
    if isinstance(waarde, date):
        return datum(waarde)
    try:
        return datum(date.fromisoformat(str(waarde)))
    except ValueError:
        return str(waarde)


@register.filter
def uitleg_wortel(uitkomst: Any) -> Any:
    """Return the root step of an outcome (its JSON dict or the object itself) or of a bare step."""
    if isinstance(uitkomst, Mapping):
        return uitkomst.get("stap", uitkomst)
    return getattr(uitkomst, "stap", uitkomst)


@register.filter
def begrens_bp(basispunten: int) -> int:
    """Return basis points kept between 0 and 10000, for the width of a bar."""
    return max(0, min(10_000, int(basispunten)))


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
def thema_css(organisatie: Any) -> str:
    """Return the address of the organisation's theme; pages before logging in get the neutral one."""
    return static(f"doorstart/thema/{organisatie.thema if organisatie else 'neutraal'}.css")


@register.filter
def bericht_soort(bericht: Any) -> str:
    """Return the kind of alert (info, ok, waarschuwing, fout) of a Django message."""
    return _BERICHTEN.get(bericht.level_tag, "info")


@register.filter
def veld_soort(veld: BoundField) -> str:
    """Return how the field is laid out: verborgen, groep, vinkje, bedrag or invoer."""
    return velden.soort(veld)


@register.filter
def veld_anker(veld: BoundField) -> str:
    """Return the id an error summary links to."""
    return velden.anker(veld)


@register.simple_tag
def veld_invoer(veld: BoundField, hint: str = "") -> SafeString:
    """Return the input of a form field with its class, type and descriptions for a screen reader."""
    return velden.invoer(veld, hint)


@register.simple_tag
def veld_beschreven(veld: BoundField, hint: str = "") -> SafeString:
    """Return the ` aria-describedby="…"` of a group of choices, or nothing."""
    return velden.beschreven_door(veld, hint)


@register.filter
def keuze_invoer(keuze: Any) -> SafeString:
    """Return one radio button or check box of a group, without its label."""
    return velden.keuze(keuze)
