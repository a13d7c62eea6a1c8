"""Every letter that exists, printed with made-up facts: complete, accessible, readable, without open placeholders."""

import hashlib
import re
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.utils.translation import override

from doorstart.besluiten.brief import pdf
from doorstart.besluiten.brief.algemeen import KOPPEN_RECHTSMIDDEL
from doorstart.besluiten.brief.teksten import met_teksten, tekst_van, teksten
from doorstart.besluiten.register import vormen, zonder_voorbeeld
from doorstart.besluiten.voorbeeld import Voorbeeld, ongebruikt, voorbeeldbesluit, voorbeeldbrief, voorbeelden

DAG = date(2018, 7, 2)
LANGSTE_ZIN = 32
"""No sentence of a letter is longer, counted in words; most are far shorter."""


def _zinnen(tekst: str) -> list[str]:
    """Sentences; a dot after a digit or an abbreviation of an amount ends none."""
    return [zin.strip() for zin in re.split(r"(?<=[.!?])\s+|\n", tekst) if len(zin.split()) > 1]


@pytest.mark.parametrize("voorbeeld", list(voorbeelden()), ids=lambda rij: rij.naam)
def test_letter_is_complete_accessible_and_readable(voorbeeld: Voorbeeld, gebruikers: dict[str, Any]) -> None:
    with override("nl"), met_teksten({}):
        context = voorbeeld.maak(DAG, gebruikers["toetser"])
    assert "{" not in str(context.als_json()["inleiding"]) + str(context.als_json()["delen"]).replace("{'", "")
    zinnen = _zinnen(context.tekst)
    woorden = [len(zin.split()) for zin in zinnen]
    assert sum(woorden) / len(woorden) <= 15, "gemiddelde zinslengte (B1)"
    assert max(woorden) <= LANGSTE_ZIN, max(zinnen, key=lambda zin: len(zin.split()))
    inhoud = pdf.maak_pdf(context)
    assert pdf.vingerafdruk(inhoud) == hashlib.sha256(inhoud).hexdigest()
    with pikepdf.open(BytesIO(inhoud)) as document:
        assert "/StructTreeRoot" in document.Root
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == "nl-NL"
        assert str(document.docinfo["/Title"]) == context.onderwerp
        assert b"pdfuaid" in document.Root.Metadata.read_bytes()
        assert len(document.pages) <= 3


def test_every_decision_says_how_to_object(gebruikers: dict[str, Any]) -> None:
    with override("nl"), met_teksten({}):
        for vorm in vormen():
            besluit = voorbeeldbesluit(vorm, gebruikers["toetser"], DAG)
            context = vorm.tekst(besluit, gebruikers["toetser"])
            assert vorm.bezwaar == any(deel.kop in KOPPEN_RECHTSMIDDEL for deel in context.delen), vorm.sleutel


def test_every_form_has_an_example() -> None:
    assert zonder_voorbeeld() == [], "geef de Besluitvorm een `voorbeeld` met elk verplicht gegeven"


def test_every_named_text_stands_in_a_letter(gebruikers: dict[str, Any]) -> None:
    eigen = {"bezwaar", "levensonderhoud", "procedure", "pto", "voorbereiding"}
    leeg = [sleutel for sleutel in ongebruikt(DAG, gebruikers["toetser"]) if tekst_van(sleutel).kamer in eigen]
    assert leeg == []


def test_preview_shows_the_proposed_words_in_a_whole_letter(gebruikers: dict[str, Any]) -> None:
    eigen = {"bbz.vorm.gift": "Dit bedrag is van u."}
    context = voorbeeldbrief("bbz.vorm.gift", eigen, DAG, gebruikers["beheerder"])
    assert "Dit bedrag is van u." in context.tekst
    assert "artikel 19" not in context.delen[1].alineas[1]
    assert "Robin Voorbeeld" in context.geadresseerde
    assert pdf.maak_pdf(context)


def test_default_texts_are_plain(gebruikers: dict[str, Any]) -> None:
    """Words that a reader at B1 does not know are not in the default texts."""
    moeilijk = re.compile(r"\b(conform|middels|derhalve|teneinde|hieromtrent|reeds|ingevolge|alsmede|inzake)\b")
    for tekst in teksten():
        assert not moeilijk.search(tekst.standaard.lower()), tekst.sleutel
