"""The letters: every part is there, the amounts are those of the calculation, the PDF can be read aloud."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.brief import pdf
from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.brieven import besluitcontext
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.register import Besluitvorm, vormen
from doorstart.besluiten.voorbeeld import voorbeeldbesluit
from doorstart.kern.fouten import DoorstartFout
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import start_procedure, verplaats, voer_uit

KOPPEN = {
    "Wat wij hebben besloten",
    "Waarom wij dit besluiten",
    "Wat u moet doen",
    "Bent u het niet eens met dit besluit?",
    "Hebt u vragen?",
}
GEGEVENS = {
    "activiteit": "kapsalon aan huis",
    "max_uren": "23,5 uur per week",
    "vrijlating": "n",
    "maandbedrag": 43_656,
    "boekjaar_begin_maand": 1,
    "ontbrekend": ["bankafschriften"],
    "boekjaar_begin": "2017-01-01",
    "boekjaar_einde": "2017-12-31",
    "jaarnorm": 1_181_592,
    "netto_inkomen": 640_000,
    "verstrekt": 700_000,
    "om_niet": 541_592,
    "blijft_lening": 0,
    "teruggevorderd": 158_408,
    "afgezien": 0,
    "aanvulling": 0,
}


def stap(naam: str, waarde: int, stappen: list[Any] | None = None) -> dict[str, Any]:
    """One stored step of an explanation."""
    return {"naam": naam, "waarde": waarde, "eenheid": "centen", "herkomst": "berekend", "stappen": stappen or []}


@pytest.fixture
def besluit(gebruikers: dict[str, Any], maak_dossier: Any) -> Besluit:
    """An approved decision that is not stored, with a stored calculation."""
    dossier = maak_dossier()
    berekening = Berekening(
        dossier=dossier,
        soort="x",
        invoer={},
        uitkomst=43_656,
        waarschuwingen=[
            "Let op: een bedrag is zelf ingevuld.",
            "Let op: forfait (20%) is niet zeker. Controleer dit voor u besluit: praktijkpagina.",
        ],
        uitleg={
            "zin": "Uw uitkering is de norm min uw inkomen.",
            "stap": stap(
                "voorlopige_uitkering", 43_656, [stap("bijstandsnorm", 99_656), stap("overig_inkomen", 56_000)]
            ),
        },
    )
    procedure = Procedure(dossier=dossier, soort="bbz_starter", status="x", ontvangen_op=date(2018, 6, 1))
    return Besluit(
        dossier=dossier,
        procedure=procedure,
        berekening=berekening,
        nummer="B2018-00007",
        datum=date(2018, 7, 2),
        ingang=date(2018, 7, 2),
        einde=date(2019, 6, 30),
        motivering="Uw plan is goed.\nHet past bij u.",
        gegevens=GEGEVENS,
    )


def kies(besluit: Besluit, soort: str, uitkomst: str) -> Besluit:
    """Make the decision one of another kind."""
    besluit.soort, besluit.uitkomst = soort, uitkomst
    return besluit


@pytest.mark.parametrize("vorm", [vorm for vorm in vormen() if vorm.bezwaar], ids=lambda vorm: "-".join(vorm.sleutel))
def test_every_decision_letter_has_its_parts(vorm: Besluitvorm, gebruikers: dict[str, Any]) -> None:
    if vorm.soort == "bezwaar":
        pytest.skip("against a decision on an objection one appeals: see test_bezwaar")
    besluit = voorbeeldbesluit(vorm, gebruikers["toetser"], date(2018, 7, 2))
    besluit.nummer, besluit.motivering = "B2018-00007", "Uw plan is goed.\nHet past bij u."
    context = besluitcontext(besluit, gebruikers["toetser"])
    assert {deel.kop for deel in context.delen} >= KOPPEN
    assert "13 augustus 2018" in context.tekst, "laatste dag voor bezwaar (D-11)"
    assert "B2018-00007" in context.tekst
    assert "Uw plan is goed." in context.tekst


def test_objection_date_of_d11(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    besluit.datum = date(2026, 9, 1)
    assert (
        "13 oktober 2026"
        in besluitcontext(kies(besluit, "bbz_levensonderhoud", "afwijzing"), gebruikers["toetser"]).tekst
    )


def test_grant_shows_the_amounts_of_the_stored_calculation_and_what_is_not_certain(
    besluit: Besluit, gebruikers: dict[str, Any]
) -> None:
    context = besluitcontext(kies(besluit, "bbz_levensonderhoud", "toekenning"), gebruikers["toetser"])
    waarden = [regel.waarde for deel in context.delen for regel in deel.regels]
    assert waarden == ["€ 436,56", "€ 996,56", "€ 560,00"]
    assert "Let op: een bedrag is zelf ingevuld." in context.tekst
    assert "forfait (20%) is niet zeker. Bron: praktijkpagina." in context.tekst
    assert "voor u besluit" not in context.tekst, "that is for staff"


def test_settlement_letter_names_only_what_is_there(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    context = besluitcontext(kies(besluit, "bbz_vaststelling", "vaststelling"), gebruikers["toetser"])
    eerste = context.delen[0]
    assert eerste.alineas == (
        "Van uw uitkering wordt € 5.415,92 een gift. Dat hoeft u niet terug te betalen.",
        "U betaalt € 1.584,08 aan ons terug.",
    )
    assert [regel.waarde for regel in eerste.regels] == [
        "€ 11.815,92",
        "€ 6.400,00",
        "€ 7.000,00",
        "€ 5.415,92",
        "€ 1.584,08",
    ]


def test_same_letter_is_the_same_bytes_and_another_letter_is_not(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    context = besluitcontext(kies(besluit, "pto_toestemming", "toekenning"), gebruikers["toetser"])
    eerste, tweede = pdf.maak_pdf(context), pdf.maak_pdf(context)
    assert eerste == tweede
    with pikepdf.open(BytesIO(eerste)) as document:
        assert "/CreationDate" not in document.docinfo, "een tijdstip maakt elke druk anders"
    assert pdf.vingerafdruk(eerste) != pdf.vingerafdruk(pdf.maak_pdf(replace(context, datum="3 juli 2018")))


def test_words_of_people_cannot_become_layout(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    context = besluitcontext(kies(besluit, "pto_toestemming", "afwijzing"), gebruikers["toetser"])
    lelijk = "#panic() *vet* $x$ = kop \\ <script> @ref & é Ω Ж"
    assert pdf.maak_pdf(replace(context, inleiding=(lelijk,)))


def test_character_that_cannot_be_printed_is_told_to_the_proposer(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    context = besluitcontext(kies(besluit, "pto_toestemming", "afwijzing"), gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="het teken '漢'"):
        pdf.maak_pdf(replace(context, inleiding=("De winkel heet 漢.",)))


def test_letter_is_dutch_on_an_english_screen(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    from django.utils.translation import override

    with override("en"):
        assert (
            "2 juli 2018" in besluitcontext(kies(besluit, "pto_toestemming", "toekenning"), gebruikers["toetser"]).tekst
        )


def test_request_for_data_names_each_piece_and_the_day(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    rij = start_procedure(
        dossier=maak_dossier(status="melding"),
        soort="pto_toestemming",
        ontvangen_op=date(2018, 6, 1),
        gebruiker=gebruikers["adviseur"],
    )
    rij = verplaats(procedure=rij, actie="leg_intake_vast", gebruiker=gebruikers["adviseur"])
    voer_uit(
        procedure=rij,
        actie="vraag_gegevens",
        gebruiker=gebruikers["adviseur"],
        gegevens={"ontbrekend": "bankafschriften\nhuurcontract", "hersteltermijn_tot": date(2018, 7, 16)},
    )
    brief = Brief.objects.get(soort="gegevens")
    assert brief.soort == "gegevens"
    assert brief.context["delen"][0]["punten"] == ["bankafschriften", "huurcontract"]
    assert "16 juli 2018" in str(brief.context)
    assert pdf.vingerafdruk(bytes(brief.pdf)) == brief.sha256


def test_context_is_plain_text(besluit: Besluit, gebruikers: dict[str, Any]) -> None:
    context: Briefcontext = besluitcontext(kies(besluit, "pto_toestemming", "toekenning"), gebruikers["toetser"])
    assert all(isinstance(regel, str) for regel in context.als_json()["geadresseerde"])
