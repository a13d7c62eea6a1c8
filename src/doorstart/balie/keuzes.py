"""Choices of a form that depend on the organisation in scope, filled when the form is made."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _


class JaarFilter(forms.Form):
    """The filter above a list of one year; `gekozen` is always one of the years offered."""

    jaar = forms.TypedChoiceField(label=_("Jaar"), coerce=int)

    def __init__(self, data: Any, *, jaren: Iterable[int], standaard: int) -> None:
        super().__init__({"jaar": standaard, **data.dict()})
        self.fields["jaar"].choices = [(j, str(j)) for j in jaren]  # type: ignore[attr-defined]
        self.standaard = standaard

    @property
    def gekozen(self) -> int:
        """Return the chosen year, or the standard one when the address asks for another."""
        self.is_valid()
        return int(self.cleaned_data.get("jaar", self.standaard))


def kies_uit(form: forms.Form, veld: str, rijen: QuerySet[Any]) -> None:
    """Let field `veld` of the form choose from these rows; never at import time, when there is no scope."""
    keuze = form.fields[veld]
    if not isinstance(keuze, forms.ModelChoiceField):
        raise TypeError(f"{veld} is no choice from rows")
    keuze.queryset = rijen
