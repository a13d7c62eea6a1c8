"""What a letter must say in its case, and what it must not say: found by reading every letter as the resident."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.brief.teksten import met_teksten
from doorstart.besluiten.voorbeeld import voorbeelden

DAG = date(2018, 7, 2)
ZES_WEKEN_LATER = "13 augustus 2018"
Vind = Callable[[str], list[Briefcontext]]


@pytest.fixture
def brieven(gebruikers: dict[str, Any]) -> Vind:
    """Return the example letters whose name starts so."""

    def vind(naam: str) -> list[Briefcontext]:
        with override("nl"), met_teksten({}):
            return [rij.maak(DAG, gebruikers["toetser"]) for rij in voorbeelden() if rij.naam.startswith(naam)]

    return vind


def _een(gevonden: list[Briefcontext], woorden: str) -> Briefcontext:
    (brief,) = [brief for brief in gevonden if woorden in brief.tekst]
    return brief


def test_only_capital_of_article_20_promises_less_interest(brieven: Vind) -> None:
    """Art. 21 speaks of art. 20 alone: a starter (art. 24) or an older entrepreneur (art. 26) has no waiver."""
    gevonden = brieven("bedrijfskapitaal: toegekend")
    artikelen = {
        re.search(r"2, 14, 15, (\d+) en 39", brief.tekst).group(1): "minder rente" in brief.tekst  # type: ignore[union-attr]
        for brief in gevonden
    }
    assert artikelen == {"20": True, "24": False, "26": False}
    assert all(("artikel 21" in brief.tekst) <= ("minder rente" in brief.tekst) for brief in gevonden)


def test_a_part_says_what_was_asked(brieven: Vind) -> None:
    gevonden = brieven("bedrijfskapitaal: gedeeltelijk")
    assert len(gevonden) == 4
    assert all("U vroeg € 12.000,00" in brief.tekst for brief in gevonden)
    assert all(brief.inleiding[0].startswith("Op 1 juni 2018 vroeg u") for brief in gevonden)
    (krediet, _derde) = brieven("krediet voor voorbereidingskosten: gedeeltelijk")
    assert "U vroeg € 3.000,00" in krediet.tekst


def test_a_guarantee_is_no_money_and_has_a_purpose(brieven: Vind) -> None:
    """Art. 39 asks for the purpose; an amount that the bank calls becomes a loan (art. 16)."""
    brief = _een(brieven("bedrijfskapitaal: toegekend"), "Wij staan voor u borg")
    assert brief.onderwerp == "Wij staan borg voor uw bedrijf"
    assert "een bestelwagen en gereedschap" in brief.tekst
    assert "Dan wordt dat bedrag een lening" in brief.tekst


def test_a_loan_that_is_claimed_has_a_last_day(brieven: Vind) -> None:
    """The decision names the term in which to pay (arts 4:86 lid 2 and 4:87 lid 1 Awb)."""
    gevonden = brieven("opeisen van een lening")
    assert len(gevonden) == 4
    for brief in gevonden:
        assert f"uiterlijk op {ZES_WEKEN_LATER}" in brief.tekst
        assert "meteen terug" not in brief.tekst + brief.onderwerp


def test_a_loan_after_the_business_has_a_last_day_unless_it_follows_the_income(brieven: Vind) -> None:
    """Art. 43 lid 1 and 2 Bbz 2004: all at once with interest, from half of what is above the norm without."""
    gevonden = brieven("lening bij het einde van het bedrijf")
    assert len(gevonden) == 2
    for brief in gevonden:
        zonder_rente = "betaalt u geen rente meer" in brief.tekst
        assert (f"uiterlijk op {ZES_WEKEN_LATER}" in brief.tekst) != zonder_rente
        assert ("niet in een keer te betalen. Wij rekenen elk jaar" in brief.tekst) == zonder_rente


@pytest.mark.parametrize(("woorden", "gevolg"), [
    ("Wij houden de termijnen in", "Stopt uw uitkering?"),
    ("U krijgt uitstel", "Betaalt u dan niet op tijd?"),
    ("3 termijnen van € 200,00. U moet", "Betaalt u een termijn niet op tijd?"),
])  # fmt: skip
def test_what_follows_fits_the_plan(brieven: Vind, woorden: str, gevolg: str) -> None:
    gevolgen = ("Stopt uw uitkering?", "Betaalt u dan niet op tijd?", "Betaalt u een termijn niet op tijd?")
    for brief in brieven("betalingsregeling: toegekend"):
        assert sum(zin in brief.tekst for zin in gevolgen) == 1
        if woorden in brief.tekst:
            assert gevolg in brief.tekst


def test_a_refused_waiver_does_not_speak_as_if_all_is_paid(brieven: Vind) -> None:
    (brief,) = brieven("kwijtschelding van een vordering: afgewezen")
    assert brief.inleiding[0].startswith("U moet nog")


def test_who_must_pay_reads_on_whose_name_the_account_stands(gebruikers: dict[str, Any], brieven: Vind) -> None:
    organisatie = gebruikers["toetser"].organisatie
    iban = " ".join(organisatie.iban[i : i + 4] for i in range(0, len(organisatie.iban), 4))
    met_rekening = [brief for brief in brieven("") if iban in brief.tekst]
    assert len(met_rekening) > 20
    for brief in met_rekening:
        (deel,) = [deel for deel in brief.delen if iban in " ".join((*deel.alineas, *deel.punten))]
        assert organisatie.naam in " ".join((*deel.alineas, *deel.punten)), brief.onderwerp


def test_the_writ_starts_with_its_name_and_that_of_the_king(brieven: Vind) -> None:
    """Art. 4:122 lid 1 onder a Awb and art. 430 lid 2 Rv: at the head of it."""
    (brief,) = brieven("Dwangbevel")
    assert brief.onderwerp == "Dwangbevel. In naam van de Koning"
    assert "V0000-00000" in brief.tekst
