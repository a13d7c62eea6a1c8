"""Wrong input: a clear sentence at the field, nothing lost, nothing doubled; and other people's pages stay closed."""

import pytest
from playwright.sync_api import expect

from .bezoek import Bezoek
from .conftest import Als
from .stappen import beoordeel_plan, bsn, doe_intake, dossiernummer, vul_melding

pytestmark = pytest.mark.browser


def dossier_van(bezoek: Bezoek) -> str:
    """Return the number of the dossier of a resident, from the link to the own forms."""
    bezoek.ga("/mijn/")
    adres = bezoek.page.locator("main a[href*='/D20']").first.get_attribute("href") or ""
    return next(deel for deel in adres.split("/") if deel.startswith("D20"))


def reken(inwoner: Bezoek, *, omzet: str, uren: str) -> None:
    """Type two figures of a month and ask what is left."""
    inwoner.vul("Omzet", omzet)
    inwoner.vul("Uren in uw bedrijf", uren)
    with inwoner.page.expect_response(lambda antwoord: antwoord.request.method == "POST"):
        inwoner.page.get_by_role("button", name="Wat houd ik over?").last.click()
    expect(inwoner.page.locator("#formulier-fouten, #uitkomst").first).to_be_visible()
    inwoner.keur()


def test_wrong_bsn_and_iban_are_told_at_their_fields(als: Als) -> None:
    adviseur = als("adviseur")
    vul_melding(
        adviseur,
        nummer="123456789",
        achternaam="Verkeerd",
        ontvangen="2018-06-01",
        groep="parttime ondernemer",
        iban="NL00ABNA0417164300",
    )
    adviseur.druk("Melding opslaan")
    adviseur.fout_bij("Burgerservicenummer", "Dit burgerservicenummer klopt niet.", "123456789")
    adviseur.fout_bij("Rekeningnummer (IBAN)", "Dit rekeningnummer klopt niet.", "NL00ABNA0417164300")
    for label, getypt in {"Achternaam": "Verkeerd", "Geboortedatum": "1985-03-05", "Postcode": "9401 AA"}.items():
        expect(adviseur.veld(label)).to_have_value(getypt)
    expect(adviseur.page.locator("#formulier-fouten")).to_be_focused()
    adviseur.ga("/balie/dossiers/?q=Verkeerd")
    adviseur.toont("0 dossiers gevonden")


def test_negative_turnover_and_impossible_hours_are_told_at_their_fields(als: Als) -> None:
    inwoner = als("inwoner-pto", breedte=390)
    inwoner.ga("/mijn/")
    inwoner.klik("Opgave juni 2018")
    reken(inwoner, omzet="-5", uren="721")
    inwoner.fout_bij("Omzet", "Uw omzet kan niet lager zijn dan 0.", "-5")
    inwoner.fout_bij("Uren in uw bedrijf", "Deze maand heeft maar 720 uren.", "721")
    expect(inwoner.page.locator("#uitkomst")).to_have_count(0)
    reken(inwoner, omzet="12,345", uren="veel")
    inwoner.fout_bij("Omzet", "Vul een bedrag in euro's in, bijvoorbeeld 1.234,56.", "12,345")
    inwoner.fout_bij("Uren in uw bedrijf", "Vul hele uren in, bijvoorbeeld 40.", "veel")


def test_a_boekjaar_of_fourteen_months_is_told_at_its_last_day(als: Als) -> None:
    inwoner = als("inwoner-bbz")
    inwoner.ga("/mijn/")
    inwoner.klik("Jaarcijfers inleveren")
    inwoner.vul("Laatste dag van uw boekjaar", "2018-02-28")
    inwoner.vul("Winst uit uw bedrijf", "1.000")
    inwoner.vul("Totaal vermogen", "2.000")
    inwoner.vul("Eigen vermogen", "500")
    inwoner.druk("Jaarcijfers inleveren")
    inwoner.fout_bij(
        "Laatste dag van uw boekjaar", "Een boekjaar duurt precies 12 maanden: het eindigt op 31-12-2017.", "2018-02-28"
    )
    expect(inwoner.veld("Winst uit uw bedrijf")).to_have_value("1.000")
    inwoner.ga(f"/mijn/jaarcijfers/{dossier_van(inwoner)}/")
    assert "Wat u hebt ingeleverd" not in inwoner.lees()


def test_a_day_without_known_amounts_is_told_at_the_day(als: Als) -> None:
    adviseur = als("adviseur")
    vul_melding(
        adviseur, nummer=bsn(3), achternaam="Vroeger", ontvangen="2014-01-06", groep="beginnende zelfstandige", iban=""
    )
    adviseur.druk("Melding opslaan")
    doe_intake(adviseur, uren="36")
    adviseur.klik("Verder")
    beoordeel_plan(adviseur)
    adviseur.klik("Besluit voorstellen")
    bedragen = {
        "Verwachte omzet per maand, met btw": "1.210,00",
        "Btw daarin": "210",
        "Verwachte kosten per maand": "0",
        "Ander netto inkomen in het huishouden per maand": "50,00",
    }
    for label, bedrag in bedragen.items():
        adviseur.vul(label, bedrag)
    adviseur.vul("Motivering", "Uw bedrijf is levensvatbaar.")
    adviseur.druk("Voorstellen aan de toetser")
    for zin in ("is op 6 januari 2014 niet bekend.", "Laat de beheerder het bedrag invoeren, met bron"):
        adviseur.fout_bij("Ingangsdatum", zin, "2014-01-06")
    for label, bedrag in bedragen.items():
        expect(adviseur.veld(label)).to_have_value(bedrag)


def test_a_double_click_and_the_back_button_make_no_second_dossier(als: Als) -> None:
    adviseur = als("adviseur")
    vul_melding(
        adviseur, nummer=bsn(4), achternaam="Dubbelganger", ontvangen="2018-06-01", groep="parttime ondernemer", iban=""
    )
    adviseur.page.get_by_role("button", name="Melding opslaan").dblclick()
    adviseur.page.wait_for_url("**/dossiers/D*/")
    nummer = dossiernummer(adviseur)
    adviseur.page.go_back()
    expect(adviseur.veld("Achternaam")).to_have_value("Dubbelganger")
    adviseur.druk("Melding opslaan")
    adviseur.fout_bij("Burgerservicenummer", f"Deze persoon heeft al een dossier: {nummer}. Ga daarin verder.", bsn(4))
    adviseur.ga("/balie/dossiers/?q=Dubbelganger")
    adviseur.toont("1 dossier gevonden", nummer)


def test_a_double_click_and_the_back_button_make_no_second_statement(als: Als) -> None:
    inwoner, adviseur = als("inwoner-pto", breedte=390), als("adviseur")
    juni = f"/mijn/opgaven/{dossier_van(inwoner)}/2018-06/"
    inwoner.ga(juni)
    reken(inwoner, omzet="500", uren="720")
    inwoner.page.get_by_label("Ik heb alles eerlijk en volledig ingevuld.").check()
    inwoner.page.get_by_role("button", name="Opgave inleveren").dblclick()
    inwoner.page.wait_for_url("**/mijn/opgave/**")
    eerste = inwoner.pad
    inwoner.page.go_back()
    expect(inwoner.page.get_by_role("heading", name="Opgave juni 2018")).to_be_visible()
    reken(inwoner, omzet="500", uren="720")
    inwoner.page.get_by_label("Ik heb alles eerlijk en volledig ingevuld.").check()
    inwoner.druk("Opgave inleveren")
    assert inwoner.pad == eerste, "the same figures again are the same statement"
    adviseur.ga(f"/balie/opgaven/?zoek={dossier_van(inwoner)}")
    expect(adviseur.page.get_by_role("row").filter(has_text="juni 2018")).to_have_count(1)

    # With these hours the year passes the limit of the law in July.
    inwoner.ga(juni.replace("2018-06", "2018-07"))
    reken(inwoner, omzet="500", uren="744")
    inwoner.fout_bij("Uren in uw bedrijf", "Het aantal uren in dit jaar is 1225 of meer.", "744")


def test_the_pages_of_somebody_else_do_not_exist_and_those_of_staff_are_refused(als: Als) -> None:
    inwoner, ander = als("inwoner-pto", breedte=390), als("inwoner-bbz")
    nummer = dossier_van(ander)
    inwoner.ga("/mijn/")
    for pad in (f"/mijn/opgaven/{nummer}/2018-06/", f"/mijn/wat-als/{nummer}/", f"/mijn/jaarcijfers/{nummer}/"):
        inwoner.ga(pad, status=404)
        inwoner.toont("Deze pagina bestaat niet")
    for pad in (f"/balie/dossiers/{nummer}/", "/balie/", "/balie/betalingen/", "/balie/rapport/2018/"):
        inwoner.ga(pad, status=403)
        inwoner.toont("Deze pagina is niet voor uw rol")
