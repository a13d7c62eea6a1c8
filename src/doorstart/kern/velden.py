"""How a Django form field becomes accessible HTML: layout, input type, class and descriptions.

Only presentation: what a field accepts is decided by the form.
"""

import copy
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

_TEKSTVAK = "utrecht-textbox utrecht-textbox--html-input ds-invoer"
_GROEPEN = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def soort(veld: BoundField) -> str:
    """Return how the field is laid out: verborgen, groep, vinkje, bedrag or invoer."""
    widget = veld.field.widget
    if widget.is_hidden:
        return "verborgen"
    if isinstance(widget, _GROEPEN):
        return "groep"
    if isinstance(widget, forms.CheckboxInput):
        return "vinkje"
    return "bedrag" if type(widget).__name__ == "BedragInvoer" else "invoer"


def anker(veld: BoundField) -> str:
    """Return the id of what gets the focus when somebody follows a link in the error summary."""
    return veld.auto_id if soort(veld) == "groep" else veld.id_for_label


def _beschrijvingen(veld: BoundField, hint: str) -> str:
    """Return the ids of hint and error, in reading order."""
    ids = [f"{veld.auto_id}_hint"] if hint else []
    if veld.errors:
        ids.append(f"{veld.auto_id}_fout")
    return " ".join(ids)


def beschreven_door(veld: BoundField, hint: str = "") -> SafeString:
    """Return ` aria-describedby="…"`, or nothing when there is neither hint nor error."""
    ids = _beschrijvingen(veld, hint)
    return format_html(' aria-describedby="{}"', ids) if ids else SafeString("")


def _klasse(widget: forms.Widget) -> str:
    """Return the NL Design System class of the input."""
    if isinstance(widget, forms.CheckboxInput):
        return "utrecht-checkbox utrecht-checkbox--html-input"
    if isinstance(widget, forms.Textarea):
        return "utrecht-textarea utrecht-textarea--html-textarea ds-invoer"
    if isinstance(widget, forms.Select):
        return "utrecht-select utrecht-select--html-select ds-invoer"
    if isinstance(widget, forms.FileInput):
        return "ds-bestandsinvoer"
    return _TEKSTVAK


def _leesbaar_als_datum(waarde: Any) -> bool:
    """Tell whether a browser's date picker can show the value; what was mistyped stays in a text box."""
    if not waarde or isinstance(waarde, date):
        return True
    try:
        date.fromisoformat(str(waarde))
    except ValueError:
        return False
    return True


def _passende_widget(veld: BoundField) -> forms.Widget:
    """Return the widget with the input type that fits the field: a date picker, or number keys."""
    widget = copy.deepcopy(veld.field.widget)
    if isinstance(widget, forms.DateInput) and widget.input_type == "text" and _leesbaar_als_datum(veld.value()):
        widget.input_type, widget.format = "date", "%Y-%m-%d"
    elif isinstance(veld.field, forms.IntegerField) and isinstance(widget, forms.NumberInput):
        # A text box keeps what was typed, also when it is not a number.
        widget.input_type = "text"
        widget.attrs.setdefault("inputmode", "numeric")
        for grens in ("min", "max", "step"):
            widget.attrs.pop(grens, None)
    return widget


def invoer(veld: BoundField, hint: str = "") -> SafeString:
    """Return the input with class, type, `aria-describedby` and `aria-invalid`."""
    widget = _passende_widget(veld)
    attrs: dict[str, Any] = {"class": f"{_klasse(widget)} {widget.attrs.get('class', '')}".strip()}
    if ids := _beschrijvingen(veld, hint):
        attrs["aria-describedby"] = ids
    if veld.errors:
        attrs["aria-invalid"] = "true"
    return veld.as_widget(widget=widget, attrs=attrs)


def keuze(knop: Any) -> SafeString:
    """Return one radio button or check box of a group, without the label that Django puts around it."""
    soort_knop = knop.data["type"]
    merk = "radio-button" if soort_knop == "radio" else "checkbox"
    knop.data["attrs"]["class"] = f"utrecht-{merk} utrecht-{merk}--html-input"
    knop.data["wrap_label"] = False
    return SafeString(knop.tag(wrap_label=False))
