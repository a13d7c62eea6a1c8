"""The look keeps its promises: vendored files unchanged, nothing inline, readable themes, a page about it."""

import hashlib
import re
from pathlib import Path

import pytest

PAKKET = Path(__file__).resolve().parents[2]
REPO = PAKKET.parents[1]
SJABLONEN = sorted(PAKKET.glob("**/templates/**/*.html"))
THEMAS = sorted((PAKKET / "static/doorstart/thema").glob("*.css"))
# Parts of another component, never used on their own.
INTERN = {"uitleg-stap", "uitleg-herkomst"}

_HANDLERS = "click|change|submit|load|input|key\\w+|mouse\\w+|focus|blur|error"
_INLINE = rf"\sstyle\s*=|<style|\son(?:{_HANDLERS})\s*=|javascript:"


def _vendored() -> list[tuple[str, str]]:
    tekst = (PAKKET / "static/vendor/VENDORED.md").read_text(encoding="utf-8")
    return re.findall(r"\| `([^`]+)` \| `([0-9a-f]{64})` \|", tekst)


def test_every_vendored_file_is_listed_and_unchanged() -> None:
    lijst = dict(_vendored())
    vendor = PAKKET / "static/vendor"
    aanwezig = {str(p.relative_to(vendor)) for p in vendor.glob("*/*") if p.suffix in {".css", ".woff2", ".js"}}
    assert aanwezig == {naam for naam in lijst if not naam.startswith("tests/")}
    for naam, som in lijst.items():
        pad = REPO / naam if naam.startswith("tests/") else vendor / naam
        assert hashlib.sha256(pad.read_bytes()).hexdigest() == som, f"{naam} differs from the copy in VENDORED.md"


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda p: str(p.relative_to(PAKKET)))
def test_templates_hold_nothing_inline_and_load_nothing_from_outside(pad: Path) -> None:
    html = re.sub(r"{#.*?#}", "", pad.read_text(encoding="utf-8"))
    assert not re.search(_INLINE, html), "use a class or doorstart.js"
    assert not re.search(r"<script(?![^>]*\bsrc=)", html), "move the script to static/doorstart/doorstart.js"
    assert not re.search(r"""(?:src|action)=["']?(?:https?:)?//""", html), "nothing is loaded from outside"


@pytest.mark.parametrize("pad", sorted((PAKKET / "static/doorstart").rglob("*.css")), ids=lambda p: p.name)
def test_style_sheets_load_nothing_from_outside(pad: Path) -> None:
    assert not re.search(r"url\([\"']?(?:https?:)?//|@import", pad.read_text(encoding="utf-8"))


def _helderheid(kleur: str) -> float:
    """Return the relative luminance of #rrggbb as WCAG 2 defines it."""
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(een: str, ander: str) -> float:
    hoog, laag = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("pad", THEMAS, ids=lambda p: p.stem)
def test_a_theme_is_only_custom_properties_and_readable(pad: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", pad.read_text(encoding="utf-8"), flags=re.DOTALL)
    regels = [r.strip() for r in css.split("{", 1)[1].rsplit("}", 1)[0].split(";") if r.strip()]
    assert all(regel.startswith("--") for regel in regels)
    kleuren = {naam.strip(): kleur.strip() for naam, kleur in (regel.split(":") for regel in regels)}
    for naam, kleur in kleuren.items():
        if naam.endswith(("-400", "-500", "-600", "-700")) or naam == "--ds-menu-achtergrond":
            assert _contrast(kleur, "#ffffff") >= 4.5, f"{naam} {kleur} is too light for white text"
    assert _contrast(kleuren["--voorbeeld-kleuren-violet-500"], kleuren["--ds-vlak"]) >= 4.5


def test_every_component_is_in_the_page_about_the_look() -> None:
    tekst = (REPO / "docs/vormgeving.md").read_text(encoding="utf-8")
    namen = {p.stem.replace("_", "-") for p in (PAKKET / "templates/cotton").glob("*.html")}
    ontbreekt = {naam for naam in namen - INTERN if f"<c-{naam}" not in tekst}
    assert not ontbreekt, f"describe {sorted(ontbreekt)} in docs/vormgeving.md"
