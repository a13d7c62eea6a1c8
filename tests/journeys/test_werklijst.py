"""The worklist on a phone and by keyboard, a saved view, a procedure begun, a demonstration in which time passes."""

import pytest
from playwright.sync_api import expect

from .conftest import Als

pytestmark = pytest.mark.browser


def test_filter_and_view_on_a_phone(als: Als) -> None:
    adviseur = als("adviseur", breedte=390)
    adviseur.ga("/balie/?alles=1")
    adviseur.page.get_by_text("Filter en weergaven").click()
    adviseur.kies("Wacht op", "de aanvrager")
    adviseur.druk("Filteren")
    adviseur.toont("filter aan", "wacht op de aanvrager")
    adviseur.past_op_telefoon()
    adviseur.page.get_by_text("Filter en weergaven").click()
    adviseur.keur()
    adviseur.vul("Bewaar dit filter als", "Bellen")
    adviseur.druk("Bewaren")
    adviseur.toont("De weergave 'Bellen' is bewaard.")
    adviseur.ga("/balie/?alles=1")
    adviseur.klik("Bellen")
    adviseur.toont("filter aan")
    adviseur.past_op_telefoon()
    adviseur.ga("/balie/?alles=1")


def test_arrows_walk_through_the_list(als: Als) -> None:
    adviseur = als("adviseur")
    adviseur.ga("/balie/?alles=1")
    regels = adviseur.page.locator("[data-pijltjes] a")
    regels.nth(0).focus()
    adviseur.page.keyboard.press("ArrowDown")
    expect(regels.nth(1)).to_be_focused()
    adviseur.page.keyboard.press("ArrowUp")
    expect(regels.nth(0)).to_be_focused()
    adviseur.page.keyboard.press("ArrowUp")
    expect(regels.nth(0)).to_be_focused()


def test_procedure_begins_from_the_dossier(als: Als) -> None:
    adviseur = als("adviseur")
    adviseur.ga("/balie/dossiers/?status=lopend&groep=starter")
    adviseur.page.locator("tbody a").first.click()
    adviseur.klik("Nieuwe procedure")
    adviseur.past_op_telefoon()
    adviseur.klik("Verandering tijdens de Bbz-uitkering")
    adviseur.vul("Wat is er veranderd?", "Er kwam een partner bij.")
    adviseur.vul("Vanaf welke dag?", "2018-06-01")
    adviseur.druk("Starten")
    adviseur.toont("De procedure is gestart.", "art. 4:13 Awb", "Er kwam een partner bij.", "Wacht op ons")
    adviseur.past_op_telefoon()


def test_time_passes_in_the_demonstration(als: Als) -> None:
    beheerder = als("beheerder")
    beheerder.ga("/balie/gebruikers/")
    beheerder.klik("Demonstratiedatum")
    beheerder.vul("Nieuwe datum van de demonstratie", "2018-07-04")
    beheerder.druk("Datum zetten en controles draaien")
    beheerder.toont("Vandaag is 4 juli 2018", "De datum is veranderd.", "De dagelijkse controles zijn gedaan")
    beheerder.vul("Nieuwe datum van de demonstratie", "2018-07-01")
    beheerder.druk("Alleen de datum zetten")
    beheerder.toont("Kies een dag na 4 juli 2018.")
