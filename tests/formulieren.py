"""The forms in the source of a page, and what somebody types in them: nothing, nonsense, or what seems right."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from lxml import html

from .kruipen import view

LANG = "lang " * 1_400
# What is typed in every field of a form: no amount, no day, no choice; and what a database of its own refuses.
ONZIN = {
    "tekst": "abc",
    "negatief": "-1",
    "enorm": "9" * 30,
    "geen dag": "31-02-2026",
    "lang": LANG,
    "vreemd nummer": "987654321",
}
# Which nonsense can never be right in which kind of field.
NOOIT = {
    "keuze": set(ONZIN),
    "dag": set(ONZIN),
    "getal": {"tekst", "enorm", "geen dag", "lang"},
}
GOED = {
    "bsn": "900000016",
    "iban": "NL91ABNA0417164300",
    "email": "iemand@voorbeeld.example",
    "rekening": "NL91ABNA0417164300",
}
_VAST = {"vast", "merk"}
_OVERAL = {"set_language", "logout"}


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of a form: what kind, and what is right in it as far as the page tells."""

    naam: str
    aard: str
    goed: str


@dataclass(frozen=True, slots=True)
class Formulier:
    """A form as it stands on a page; `soort` is the same for forms that differ only in the row they are about."""

    pagina: str
    adres: str
    methode: str
    soort: tuple[object, ...]
    velden: tuple[Veld, ...]

    def leeg(self) -> dict[str, Any]:
        """Return what a browser sends when nobody filled in anything."""
        return {v.naam: v.goed for v in self.velden if v.aard in _VAST}

    def goed(self) -> dict[str, Any]:
        """Return what seems right in every field."""
        return {v.naam: bestand() if v.aard == "bestand" else v.goed for v in self.velden}

    def onzin(self, soort: str, velden: Collection[Veld]) -> dict[str, Any]:
        """Return this nonsense in these fields, and in the others what seems right."""
        return self.goed() | {v.naam: ONZIN[soort] for v in velden}

    def gevallen(self, beurt: int | None) -> Iterator[tuple[str, list[Veld]]]:
        """Give which nonsense goes in which fields: by turns three kinds, each in half of the fields.

        In all fields at once a refusal of one would hide what another lets through. With `beurt` None every kind goes
        in every field apart. A form that is only a button gets none.
        """
        open_ = [v for v in self.velden if v.aard not in (*_VAST, "bestand")]
        if beurt is None:
            yield from ((soort, [veld]) for soort in ONZIN for veld in open_)
            return
        soorten = list(ONZIN)
        for n in range(3 if self.methode == "post" else 1):
            if helft := open_[n % 2 :: 2] or open_:
                yield soorten[(beurt + n) % len(soorten)], helft


def nooit(soort: str, velden: Collection[Veld]) -> bool:
    """Say whether this nonsense cannot be right in one of these fields."""
    return any(soort in NOOIT.get(v.aard, ()) for v in velden)


def bestand() -> BytesIO:
    """Return a small file with a name, as an upload."""
    inhoud = BytesIO(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    inhoud.name = "stuk.pdf"
    return inhoud


def formulieren(pagina: str, bron: str) -> Iterator[Formulier]:
    """Give every form in the source of a page, but those that stand on all pages; of more buttons it has the last."""
    for form in html.fromstring(bron).forms:
        adres = urljoin(pagina, form.get("action") or pagina).partition("#")[0]
        if view(adres) in _OVERAL:
            continue
        velden = tuple({v.naam: v for v in _velden(form)}.values())
        namen = tuple(sorted({re.sub(r"\d+", "#", v.naam) for v in velden}))
        vast = tuple(v.goed for v in velden if v.aard == "vast" and v.naam in ("actie", "stap", "dwangsom"))
        yield Formulier(pagina, adres, form.method.lower(), (view(adres), form.method, namen, vast), velden)


def _velden(form: Any) -> Iterator[Veld]:
    for invoer in form.iter("input", "select", "textarea", "button"):
        naam, soort = invoer.get("name"), invoer.get("type", "text")
        if not naam or invoer.get("disabled") is not None:
            continue
        if invoer.tag == "select":
            yield Veld(naam, "keuze", next((o for o in reversed(list(invoer.value_options)) if o), ""))
        elif invoer.tag == "textarea":
            yield Veld(naam, "tekst", invoer.value.strip() or "Dit is de reden die wij kennen.")
        elif naam == "csrfmiddlewaretoken":
            yield Veld(naam, "merk", invoer.get("value", ""))
        elif invoer.tag == "button" or soort in ("hidden", "submit"):
            yield Veld(naam, "vast", invoer.get("value", ""))
        elif soort in ("radio", "checkbox"):
            yield Veld(naam, "keuze" if soort == "radio" else "vinkje", invoer.get("value", "on"))
        elif soort == "file":
            yield Veld(naam, "bestand", "")
        else:
            yield _invoer(naam, soort, invoer)


def _invoer(naam: str, soort: str, invoer: Any) -> Veld:
    getal = invoer.get("inputmode") in ("decimal", "numeric") or soort == "number"
    aard = "dag" if soort == "date" else "getal" if getal else "tekst"
    passend = {"dag": "2018-07-02", "getal": "10"}.get(aard, "Een naam")
    eigen = next((waarde for deel, waarde in GOED.items() if deel in naam), passend)
    return Veld(naam, aard, invoer.get("value") or eigen)
