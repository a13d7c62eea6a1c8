"""Every kind of page of every role: axe finds nothing, it fits a phone; the keyboard reaches all; Dutch and English."""

from typing import Any

import pytest
from playwright.sync_api import expect

from ..kruipen import VERDER, kruip, soort
from .bezoek import Bezoek
from .conftest import Als

pytestmark = pytest.mark.browser

# How many different kinds of pages each role can reach, at least: a crawl that finds none must fail.
ROLLEN = {
    "adviseur": 85, "toetser": 50, "financien": 65, "manager": 15, "coach": 6, "beheerder": 18,
    "inwoner-pto": 14, "inwoner-bbz": 15,
}  # fmt: skip


KNOPPEN = "a[href], button, input, select, textarea, summary, [tabindex]"
MERK = """knoppen => [...document.querySelectorAll(knoppen)]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility())
    .filter(e => e.type !== 'radio' || e.checked || !document.querySelector(`[name="${e.name}"]:checked`))
    .map((e, n) => e.dataset.merk = `${n} ${e.tagName} ${(e.name || e.textContent || '').trim().slice(0, 40)}`)"""
FOCUS = """() => {
    const e = document.activeElement, stijl = getComputedStyle(e), vak = e.getBoundingClientRect();
    const rand = stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2 || stijl.boxShadow !== 'none';
    return {merk: e.dataset.merk || '', zichtbaar: rand && vak.bottom > 0 && vak.top < innerHeight};
}"""


def bron_van(bezoek: Bezoek, pad: str) -> str:
    """Return the source of a page without opening it: what it links to says enough of a kind that was looked at."""
    status, bron = bezoek.page.evaluate(
        "async pad => { const a = await fetch(pad); return [a.status, await a.text()] }", pad
    )
    assert status == 200, f"{pad}: {status}"
    return str(bron)


def bekijk(bezoek: Bezoek, pad: str) -> None:
    """Open a page: it answers 200, axe finds nothing, nothing is red before somebody typed, it fits a phone."""
    bezoek.ga(pad)
    assert bezoek.page.locator(".ds-veld__fout").count() == 0, f"{pad}: a mistake before anything was typed"
    bezoek.past_op_telefoon()


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_kind_of_page_of_a_role(als: Als, rol: str) -> None:
    """Look at each kind once; follow the first link of every page to every other, for a loan in arrears leads further
    than one that is repaid."""
    bezoek = als(rol)
    gezien: set[str] = set()

    def haal(pad: str) -> str:
        if soort(pad) in gezien:
            return bron_van(bezoek, pad)
        gezien.add(soort(pad))
        bekijk(bezoek, pad)
        return bezoek.page.content()

    for _pad, _bron in kruip([bezoek.pad, *VERDER.get(rol, ())], haal):
        pass
    assert len(gezien) >= ROLLEN[rol], f"{len(gezien)}: {sorted(gezien)}"


def loop_met_tab(bezoek: Bezoek) -> None:
    """Walk through the page with the Tab key: every control gets its turn, inside the window, with visible focus."""
    verwacht: list[str] = bezoek.page.evaluate(MERK, KNOPPEN)
    assert len(verwacht) > 20, f"{bezoek.pad}: {verwacht}"
    bereikt: dict[str, bool] = {}
    for _keer in range(3 * len(verwacht) + 60):
        bezoek.page.keyboard.press("Tab")
        nu: dict[str, Any] = bezoek.page.evaluate(FOCUS)
        if nu["merk"]:
            bereikt[nu["merk"]] = nu["zichtbaar"]
        if len(bereikt.keys() & set(verwacht)) == len(verwacht):
            break
    assert [m for m in verwacht if m not in bereikt] == [], f"{bezoek.pad}: not reached with Tab"
    assert [m for m in verwacht if not bereikt[m]] == [], f"{bezoek.pad}: focus is not visible"


def test_the_keyboard_reaches_everything_on_the_worklist(als: Als) -> None:
    adviseur = als("adviseur")
    adviseur.ga("/balie/")
    adviseur.page.keyboard.press("Tab")
    overslaan = adviseur.page.get_by_role("link", name="Naar de inhoud")
    expect(overslaan).to_be_focused()
    expect(overslaan).to_be_in_viewport()
    adviseur.page.keyboard.press("Enter")
    expect(adviseur.page.locator("#inhoud")).to_be_focused()
    adviseur.page.keyboard.press("Tab")
    assert adviseur.page.evaluate("document.activeElement.closest('main') !== null"), "past the menu"
    adviseur.ga("/balie/")
    loop_met_tab(adviseur)


def test_the_keyboard_reaches_everything_on_the_statement(als: Als) -> None:
    inwoner = als("inwoner-pto")
    inwoner.ga("/mijn/")
    inwoner.klik("Opgave juni 2018")
    inwoner.vul("Omzet", "400")
    inwoner.vul("Uren in uw bedrijf", "20")
    inwoner.veld("Uren in uw bedrijf").press("Enter")
    expect(inwoner.page.get_by_role("heading", name="Wat houdt u over in juni 2018?")).to_be_visible()
    inwoner.keur()
    loop_met_tab(inwoner)


@pytest.mark.parametrize(
    ("rol", "pad"),
    [("adviseur", "/balie/dossiers/?status=lopend"), ("manager", "/balie/beleid/"), ("inwoner-pto", "/mijn/opgaven/")],
)
def test_the_language_changes_and_the_page_stays(als: Als, rol: str, pad: str) -> None:
    bezoek = als(rol)
    bezoek.ga(pad)
    for taal, knop in (("en", "English"), ("nl", "Nederlands")):
        bezoek.druk(knop)
        assert bezoek.pad == pad
        expect(bezoek.page.locator("html")).to_have_attribute("lang", taal)
        expect(bezoek.page.get_by_role("button", name=knop)).to_have_attribute("aria-current", "true")
