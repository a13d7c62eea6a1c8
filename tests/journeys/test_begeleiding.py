"""Guidance and prevention: a session, a module, a story with consent, a walk-in hour; and where each is found back."""

import re

import pytest
from playwright.sync_api import expect

from .bezoek import Bezoek
from .conftest import Als
from .stappen import dossiernummer

pytestmark = pytest.mark.browser

DAG, DAG_IN_TEKST = "2018-06-28", "28 juni 2018"
VERSLAG = "Samen de eerste factuur gemaakt."
VERHAAL = "Van keukentafel naar winkel"
SPREEKUUR = "Inloopspreekuur in de bibliotheek"


def cijfer(bezoek: Bezoek, sleutel: str) -> tuple[str, int]:
    """Return a figure of the report of 2018: its value, and how many rows are behind it."""
    bezoek.ga(f"/balie/rapport/2018/cijfer/{sleutel}/")
    gevonden = re.search(r"Waarde (.+?) .*?Geteld (\d+)", bezoek.lees())
    assert gevonden, bezoek.lees()[:300]
    return gevonden[1], int(gevonden[2])


def vouw_open(bezoek: Bezoek, kop: str) -> None:
    """Open one of the folded forms."""
    bezoek.page.locator("summary").get_by_text(kop, exact=True).click()


@pytest.fixture(scope="module")
def dossier(als: Als) -> str:
    """The dossier of a statushouder whom the coach guides."""
    coach = als("coach")
    coach.ga("/balie/begeleiding/")
    coach.klik("Volgende")
    coach.klik("Kidane Kartonbeek")
    return dossiernummer(coach)


def test_a_session_counts_on_the_timeline_and_in_the_report(als: Als, dossier: str) -> None:
    coach, adviseur = als("coach"), als("adviseur")
    _tijd, sessies = cijfer(adviseur, "coaching")
    coach.ga(f"/balie/dossiers/{dossier}/begeleiding/")
    vouw_open(coach, "Gesprek vastleggen")
    coach.vul("Datum", DAG)
    coach.vul("Duur in minuten", "45")
    coach.kies("Soort", "bedrijfsbezoek")
    coach.vul("Kort verslag", VERSLAG)
    coach.druk("Vastleggen")
    coach.toont("Het gesprek is vastgelegd.", VERSLAG, "(45 min.)")

    adviseur.ga(f"/balie/dossiers/{dossier}/")
    adviseur.toont("Gesprek met coach (45 minuten): bedrijfsbezoek")
    assert cijfer(adviseur, "coaching")[1] == sessies + 1


def test_a_module_is_ticked_once_and_found_back(als: Als, dossier: str) -> None:
    coach, adviseur = als("coach"), als("adviseur")
    coach.ga(f"/balie/dossiers/{dossier}/begeleiding/")
    knoppen = coach.page.get_by_role("button", name="Afronden")
    open_modules, naam = knoppen.count(), knoppen.first.inner_text().split(": ")[1]
    with coach.page.expect_navigation():
        knoppen.first.click()
    coach.keur()
    expect(knoppen).to_have_count(open_modules - 1)
    expect(coach.page.get_by_role("row", name=naam).get_by_text("02-07-2018")).to_be_visible()

    adviseur.ga(f"/balie/dossiers/{dossier}/")
    adviseur.toont(f"Module afgerond: {naam}")
    cijfer(adviseur, "statushouders")
    klaar = 12 - open_modules + 1
    expect(adviseur.page.get_by_role("row", name=dossier).get_by_role("cell").last).to_have_text(str(klaar))


def test_a_story_stands_in_the_report_only_while_there_is_consent(als: Als, dossier: str) -> None:
    adviseur, manager = als("adviseur"), als("manager")
    adviseur.ga(f"/balie/dossiers/{dossier}/begeleiding/")
    vouw_open(adviseur, "Verhaal toevoegen")
    adviseur.vul("Titel", VERHAAL)
    adviseur.vul("Verhaal in de woorden van de ondernemer", "Ik begon aan de keukentafel.")
    adviseur.vul("Datum van de toestemming", DAG)
    adviseur.druk("Opslaan")
    adviseur.toont("Het verhaal is opgeslagen.", f"Toestemming gegeven op {DAG_IN_TEKST}.")
    manager.ga("/balie/rapport/2018/")
    manager.toont(VERHAAL, "Ik begon aan de keukentafel.")

    adviseur.druk("Toestemming intrekken")
    adviseur.toont("De toestemming is ingetrokken. Het verhaal wordt nergens meer gebruikt.")
    assert "Ik begon aan de keukentafel." not in adviseur.lees()
    manager.ga("/balie/rapport/2018/")
    assert VERHAAL not in manager.lees()
    adviseur.ga(f"/balie/dossiers/{dossier}/")
    adviseur.toont(f"Ervaringsverhaal met toestemming: {VERHAAL}", f"Toestemming ingetrokken: {VERHAAL}")


def test_a_walk_in_hour_is_planned_and_who_came_is_counted(als: Als, dossier: str) -> None:
    adviseur, manager = als("adviseur"), als("manager")
    bereik, aantal = cijfer(manager, "preventie-bereik")
    adviseur.ga("/balie/preventie/")
    adviseur.klik("Activiteit plannen")
    adviseur.kies("Soort", "inloopspreekuur")
    adviseur.vul("Titel", SPREEKUUR)
    adviseur.vul("Datum", DAG)
    adviseur.vul("Begintijd", "09:30")
    adviseur.vul("Eindtijd", "11:00")
    adviseur.kies("Gemeente", "Assen")
    adviseur.vul("Voor wie?", "ondernemers met schulden")
    adviseur.druk("In de agenda zetten")
    adviseur.toont("De activiteit staat in de agenda.")
    adviseur.klik(SPREEKUUR)
    adviseur.vul("Aantal bezoekers", "7")
    adviseur.vul("Bekende deelnemers", dossier)
    adviseur.druk("Opkomst opslaan")
    adviseur.toont("De opkomst is opgeslagen.")

    adviseur.ga(f"/balie/dossiers/{dossier}/")
    adviseur.toont(f"Was bij: {SPREEKUUR}")
    assert cijfer(manager, "preventie-bereik") == (str(int(bereik) + 7), aantal + 1)
    manager.klik("Volgende")
    expect(manager.page.get_by_role("row", name=SPREEKUUR).get_by_role("cell").last).to_have_text("7")
