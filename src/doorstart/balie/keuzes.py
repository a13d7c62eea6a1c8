"""Choices of a form that depend on the organisation in scope, filled when the form is made."""

from typing import Any

from django import forms
from django.db.models import QuerySet


def kies_uit(form: forms.Form, veld: str, rijen: QuerySet[Any]) -> None:
    """Let field `veld` of the form choose from these rows; never at import time, when there is no scope."""
    keuze = form.fields[veld]
    if not isinstance(keuze, forms.ModelChoiceField):
        raise TypeError(f"{veld} is no choice from rows")
    keuze.queryset = rijen
