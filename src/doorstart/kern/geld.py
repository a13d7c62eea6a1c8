"""Cents at the edges: a database field, a form field, and reading an amount as people write it."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MAX_CENTEN = 10_000_000_000_00
_LANGSTE = 40
_BEDRAG = re.compile(r"^(?P<min>-)?(?P<euro>\d{1,3}(\.\d{3})+|\d+)([,.](?P<cent>\d{1,2}))?$")


def centen_uit_tekst(tekst: str) -> int:
    """Return whole cents for a Dutch amount: "1.234,56", "1234,5", "1234.56", "€ 12".

    Raises ValidationError with a sentence that shows a right example.
    """
    schoon = tekst.replace("€", "").replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    # A text of thousands of digits is refused before Python refuses to read it as a number.
    gevonden = _BEDRAG.match(schoon) if len(schoon) <= _LANGSTE else None
    if not gevonden:
        raise ValidationError(_("Vul een bedrag in euro's in, bijvoorbeeld 1.234,56."), code="bedrag")
    euro = int(gevonden["euro"].replace(".", ""))
    cent = int((gevonden["cent"] or "").ljust(2, "0"))
    centen = (euro * 100 + cent) * (-1 if gevonden["min"] else 1)
    if abs(centen) > MAX_CENTEN:
        raise ValidationError(_("Dit bedrag is te groot. Controleer het aantal cijfers."), code="bedrag")
    return centen


def tekst_uit_centen(centen: int) -> str:
    """Return "1.234,56" for 123456 cents."""
    teken = "-" if centen < 0 else ""
    euro, cent = divmod(abs(centen), 100)
    return f"{teken}{euro:,}".replace(",", ".") + f",{cent:02d}"


class CentenField(models.BigIntegerField):
    """An amount of money in whole eurocents."""

    def formfield(self, **kwargs: Any) -> Any:
        """Return a form field that reads and shows Dutch amounts."""
        return super(models.BigIntegerField, self).formfield(form_class=BedragField, **kwargs)


class BedragInvoer(forms.TextInput):
    """A text input for an amount, with the phone's number keys."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class BedragField(forms.CharField):
    """A form field for an amount in euros; the cleaned value is whole cents (int) or None.

    `min_centen` (default 0) refuses smaller amounts with a sentence at the field.
    """

    widget = BedragInvoer
    default_error_messages = {"min": gettext_lazy("Vul een bedrag in dat niet kleiner is dan € %(minimum)s.")}

    def __init__(self, *, min_centen: int | None = 0, **kwargs: Any) -> None:
        for model_only in ("min_value", "max_value"):
            kwargs.pop(model_only, None)
        self.min_centen = min_centen
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Show cents as a Dutch amount; leave what was typed as it was typed."""
        if isinstance(value, Decimal):
            value = int(value)
        return tekst_uit_centen(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        """Return whole cents, None for an empty optional field; raises ValidationError."""
        tekst = super().clean("" if value is None else str(value))
        if not tekst:
            return None
        centen = centen_uit_tekst(tekst)
        if self.min_centen is not None and centen < self.min_centen:
            raise ValidationError(
                self.error_messages["min"], code="min", params={"minimum": tekst_uit_centen(self.min_centen)}
            )
        return centen
