"""Every text of the product has an English translation with the same placeholders."""

import re
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

WORTEL = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(WORTEL / "scripts"))
import vertalingen  # noqa: E402

PLEK = re.compile(r"%\(\w[^)]*\)[sd]")


def gebreken(teksten: dict[tuple[str, str | None], list[str]], po: Path) -> list[str]:
    """Return what is missing or broken in the English catalogue."""
    with po.open("rb") as bestand:
        engels = read_po(bestand, locale="en")
    gevonden = []
    for (tekst, meervoud), plekken in teksten.items():
        bericht = engels.get(tekst)
        vertaling = bericht.string if bericht is not None else ""
        delen = list(vertaling) if isinstance(vertaling, tuple | list) else [vertaling]
        if not all(delen):
            gevonden.append(f"geen Engels: {tekst!r} ({plekken[0]})")
        elif set(PLEK.findall(meervoud or tekst)) != set(PLEK.findall(delen[-1])):
            gevonden.append(f"andere invulplekken: {tekst!r}")
    return gevonden


def test_english_is_complete() -> None:
    teksten = vertalingen.teksten()
    assert len(teksten) > 100
    assert gebreken(teksten, vertalingen.PO) == []


def test_a_missing_text_is_found() -> None:
    assert gebreken({("Deze zin bestaat niet", None): ["x.html"]}, vertalingen.PO)


@pytest.mark.parametrize(
    ("sjabloon", "verwacht"),
    [
        ("{% translate 'Werklijst' %}", "Werklijst"),
        ("{% blocktranslate trimmed %}\n Dag {{ naam }},\n 5 % {% endblocktranslate %}", "Dag %(naam)s, 5 %%"),
    ],
)
def test_texts_in_templates_are_found(sjabloon: str, verwacht: str) -> None:
    assert [tekst for tekst, _ in vertalingen._uit_sjabloon(sjabloon)] == [verwacht]
