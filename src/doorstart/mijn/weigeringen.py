"""Refusals of a service as sentences in a form of the resident."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from doorstart.kern.fouten import DoorstartFout


def probeer(form: forms.Form, stap: Callable[[], Any]) -> Any:
    """Run a service call; a refusal becomes a sentence at its field and None comes back."""
    try:
        return stap()
    except ValidationError as fout:
        for veld, zinnen in getattr(fout, "error_dict", {None: fout}).items():
            form.add_error(veld if veld in form.fields else None, zinnen)
    except DoorstartFout as fout:
        form.add_error(None, str(fout))
    return None
