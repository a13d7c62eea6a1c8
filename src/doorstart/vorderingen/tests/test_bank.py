"""Money on the statement: our reference is booked, what is too much waits in the work list, undoing opens the claim."""

from typing import Any

import pytest

from doorstart.bank.models import Bankregel, Openstaand, Toewijzing
from doorstart.bank.services import Keuze, lees_afschriften_in, maak_ongedaan, wijs_toe
from doorstart.bank.tests.hulp import DAG, Post, afschrift, bestand
from doorstart.grootboek.kenmerk import betalingskenmerk
from doorstart.kern.fouten import DoorstartFout
from doorstart.vorderingen import bank, selectors
from doorstart.vorderingen.models import Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.tests.hulp import grootboekstand, maak, stand_volgens_mutaties


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 300 euros over two years."""
    return maak(maak_dossier(), gebruikers, delen={2017: 10_000, 2018: 20_000})


def lees(gebruikers: Any, *posten: Post, nummer: str = "A1") -> Any:
    inhoud = afschrift(*posten, nummer=nummer)
    return lees_afschriften_in(bron=bestand(inhoud), naam="a.xml", gebruiker=gebruikers["financien"])


def klopt(dossier: Any) -> bool:
    return stand_volgens_mutaties(dossier) == grootboekstand(dossier)


def test_our_reference_is_booked_by_itself(vordering: Vordering, gebruikers: Any) -> None:
    kenmerk = betalingskenmerk("V", vordering.pk)
    lees(
        gebruikers,
        Post(bedrag=12_000, kenmerk=kenmerk),
        Post(bedrag=3_000, tekst=f"aflossing {selectors.kenmerk(vordering)}"),
        Post(bedrag=500, tekst="zonder kenmerk"),
        Post(bedrag=700, kenmerk=betalingskenmerk("V", 999_999)),
        Post(bedrag=900, kenmerk=betalingskenmerk("L", vordering.pk)),
    )
    assert saldo(vordering) == 15_000
    assert klopt(vordering.dossier)
    betalingen = [m for m in selectors.mutaties(vordering) if m.soort == "betaling"]
    assert [(m.bedrag, m.datum) for m in betalingen] == [(-12_000, DAG), (-3_000, DAG)]
    assert sorted(o.bedrag for o in Openstaand.objects.all()) == [500, 700, 900]


def test_too_much_stays_in_the_work_list(vordering: Vordering, gebruikers: Any) -> None:
    kenmerk = betalingskenmerk("V", vordering.pk)
    lees(gebruikers, Post(bedrag=25_000, kenmerk=kenmerk), Post(bedrag=9_000, kenmerk=kenmerk),
         Post(bedrag=100, kenmerk=kenmerk))  # fmt: skip
    assert saldo(vordering) == 0
    assert klopt(vordering.dossier)
    assert sorted(o.bedrag for o in Openstaand.objects.all()) == [100, 4_000]


def test_a_person_chooses_and_undoes(vordering: Vordering, gebruikers: Any) -> None:
    fin = gebruikers["financien"]
    lees(gebruikers, Post(bedrag=8_000, tekst="geen idee"))
    regel = Bankregel.objects.get()
    for naam in ("Persoon0", "Test Persoon0", "T. Persoon0"):
        assert [t.sleutel for t in bank.zoek(naam, regel)] == [str(vordering.pk)]
    assert bank.zoek("Andere Persoon0", regel) == bank.zoek(".", regel) == []
    assert bank.zoek("Niemand", regel) == []
    keuze = Keuze(soort="vordering", sleutel=str(vordering.pk), bedrag=8_000)
    wijs_toe(regel=regel, keuzes=[keuze], gebruiker=fin)
    assert saldo(vordering) == 22_000
    maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="was iemand anders", gebruiker=fin)
    assert saldo(vordering) == 30_000
    assert klopt(vordering.dossier)
    assert selectors.bedragen(vordering) == (30_000, 0)


def test_money_that_left_our_account_goes_to_no_claim(vordering: Vordering, gebruikers: Any) -> None:
    lees(gebruikers, Post(bedrag=-5_000, kenmerk=betalingskenmerk("V", vordering.pk)))
    keuze = Keuze(soort="vordering", sleutel=str(vordering.pk), bedrag=-5_000)
    with pytest.raises(DoorstartFout, match="geld dat binnenkomt"):
        wijs_toe(regel=Bankregel.objects.get(), keuzes=[keuze], gebruiker=gebruikers["financien"])
    assert saldo(vordering) == 30_000


def test_the_same_statement_twice_books_once(vordering: Vordering, gebruikers: Any) -> None:
    post = Post(bedrag=1_000, kenmerk=betalingskenmerk("V", vordering.pk))
    lees(gebruikers, post)
    with pytest.raises(DoorstartFout, match="al ingelezen"):
        lees(gebruikers, post)
    assert Vorderingsmutatie.objects.filter(soort="betaling").count() == 1
