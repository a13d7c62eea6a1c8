"""How a refusal of a service reaches the screen: a sentence above the page, or at the field it is about."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from bijstandsrecht.kern import RechtFout
from doorstart.balie.werk.gedeeld import zin_van
from doorstart.kern.fouten import DoorstartFout


class Gelukt:
    """Whether the block ran to its end; true until a refusal."""

    def __init__(self) -> None:
        self.ja = True

    def __bool__(self) -> bool:
        return self.ja


@contextmanager
def als_melding(request: HttpRequest) -> Iterator[Gelukt]:
    """Show a refusal as a message above the page."""
    gelukt = Gelukt()
    try:
        yield gelukt
    except (DoorstartFout, RechtFout) as fout:
        gelukt.ja = False
        messages.error(request, zin_van(fout))


@contextmanager
def bij_veld(form: forms.Form) -> Iterator[Gelukt]:
    """Put a refusal at the field it names, else at the top of the form."""
    gelukt = Gelukt()
    try:
        yield gelukt
    except (DoorstartFout, RechtFout) as fout:
        gelukt.ja = False
        veld = getattr(fout, "veld", "")
        veld = {"begin": "boekjaar_begin", "einde": "boekjaar_einde"}.get(veld, veld)
        form.add_error(veld if veld in form.fields else None, zin_van(fout))
