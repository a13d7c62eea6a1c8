"""The balance of a claim is the journal, whatever happens to it and in whatever order."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorstart.grootboek.models import Boekingsregel, Rekening
from doorstart.grootboek.services import boek, draai_terug
from doorstart.kern.fouten import DoorstartFout
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, saldo, wijzig
from doorstart.vorderingen.services import (
    betaal_terug,
    boek_betaling,
    hevel_over,
    losse_boekingen,
    maak_vordering,
    verwerk_boekingen,
)
from doorstart.vorderingen.tests.hulp import DAG, grootboekstand, maak, regel, stand_volgens_mutaties

_AF = [Mutatiesoort.BETALING, Mutatiesoort.VERREKENING, Mutatiesoort.KWIJTSCHELDING, Mutatiesoort.AFBOEKING,
       Mutatiesoort.AFGEZIEN]  # fmt: skip
_BIJ = [Mutatiesoort.RENTE, Mutatiesoort.LOONHEFFING]
STAPPEN = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([*_AF, *_BIJ]), st.integers(1, 60_000)),
        st.tuples(st.just("draai_terug"), st.integers(0, 9)),
        st.tuples(st.just("hevel"), st.integers(0, 1)),
        st.tuples(st.just("terugbetalen"), st.integers(0, 1)),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=STAPPEN, delen=st.dictionaries(st.integers(2016, 2018), st.integers(1, 50_000), min_size=1))
def test_balance_equals_the_journal_after_any_sequence(
    maak_dossier: Any, gebruikers: Any, stappen: list[Any], delen: dict[int, int]
) -> None:
    punt = transaction.savepoint()
    dossier = maak_dossier()
    paar = [maak(dossier, gebruikers, delen=delen), maak(dossier, gebruikers, 20_000)]
    fin = gebruikers["financien"]
    for nummer, (wat, getal) in enumerate(stappen):
        vordering = paar[nummer % 2]
        try:
            with transaction.atomic():
                if wat == "draai_terug":
                    boekingen = [m.boeking for m in Vorderingsmutatie.objects.order_by("id")]
                    draai_terug(boeking=boekingen[getal % len(boekingen)], gebruiker=fin, reden="proef")
                    verwerk_boekingen(dossier=dossier)
                elif wat == "hevel":
                    hevel_over(van=paar[getal], naar=paar[1 - getal], gebruiker=fin)
                elif wat == "terugbetalen":
                    betaal_terug(vordering=paar[getal], gebruiker=fin)
                else:
                    teken = 1 if wat in _BIJ else -1
                    wijzig(Wijziging(vordering=vordering, soort=wat, bedrag=teken * getal, datum=DAG),
                           gebruiker=fin, datum=DAG)  # fmt: skip
        except DoorstartFout:
            pass
        assert stand_volgens_mutaties(dossier) == grootboekstand(dossier)
        assert sum(saldo(v) for v in paar) == grootboekstand(dossier)
    assert not losse_boekingen(dossier)
    for m in Vorderingsmutatie.objects.filter(vordering__dossier=dossier):
        regels = Boekingsregel.objects.filter(boeking=m.boeking_id, rekening=Rekening.TERUG_TE_VORDEREN)
        assert sum(r.bedrag for r in regels) == m.bedrag
    transaction.savepoint_rollback(punt)


def test_a_payment_goes_off_the_oldest_year_first(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers, delen={2017: 30_000, 2016: 20_000})
    rij = boek_betaling(vordering=vordering, bedrag=25_000, datum=DAG, sleutel="a", gebruiker=gebruikers["financien"])
    per_jaar = {
        (r.rekening, r.verstrekkingsjaar): r.bedrag for r in Boekingsregel.objects.filter(boeking=rij.boeking_id)
    }
    assert per_jaar == {
        ("terug_te_vorderen", 2016): -20_000, ("ontvangen", 2016): 20_000,
        ("terug_te_vorderen", 2017): -5_000, ("ontvangen", 2017): 5_000,
    }  # fmt: skip
    assert saldo(vordering) == 25_000


def test_the_same_payment_is_booked_once(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers)
    for _keer in range(3):
        boek_betaling(vordering=vordering, bedrag=40_000, datum=DAG, sleutel="bank:7", gebruiker=None)
    assert saldo(vordering) == 60_000


def test_more_than_is_open_cannot_be_booked(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers, 10_000)
    with pytest.raises(DoorstartFout, match="staat nog € 100,00 open"):
        boek_betaling(vordering=vordering, bedrag=10_001, datum=DAG, sleutel="a", gebruiker=None)
    boek_betaling(vordering=vordering, bedrag=10_000, datum=DAG, sleutel="a", gebruiker=None)
    assert saldo(vordering) == 0


def test_the_database_refuses_to_change_a_mutation(maak_dossier: Any, gebruikers: Any) -> None:
    maak(maak_dossier(), gebruikers)
    with pytest.raises(DatabaseError), transaction.atomic():
        Vorderingsmutatie.objects.update(bedrag=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        Vorderingsmutatie.objects.all()[0].delete()


def test_an_entry_gets_one_claim_with_exactly_its_amount(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers)
    boeking = Vorderingsmutatie.objects.get().boeking
    from doorstart.vorderingen.gronden import grond

    gegevens: dict[str, Any] = {
        "dossier": vordering.dossier, "soort": "overig", "grond": grond("58 lid 2 onder a", DAG), "omschrijving": "x",
        "boekingen": [boeking],
    }  # fmt: skip
    with pytest.raises(DoorstartFout, match="geen tweede"):
        maak_vordering(bedrag=100_000, **gegevens)
    with pytest.raises(DoorstartFout, match="niet € 999,99"):
        maak_vordering(bedrag=99_999, **gegevens)


def test_a_reversed_entry_after_a_payment_leaves_a_credit_that_can_move_or_go_back(
    maak_dossier: Any, gebruikers: Any
) -> None:
    dossier, fin = maak_dossier(), gebruikers["financien"]
    oud = maak(dossier, gebruikers, 50_000)
    boek_betaling(vordering=oud, bedrag=30_000, datum=DAG, sleutel="a", gebruiker=fin)
    draai_terug(boeking=Vorderingsmutatie.objects.order_by("id")[0].boeking, gebruiker=fin, reden="nieuw besluit")
    verwerk_boekingen(dossier=dossier)
    assert saldo(oud) == -30_000
    nieuw = maak(dossier, gebruikers, 20_000)
    assert hevel_over(van=oud, naar=nieuw, gebruiker=fin) == 20_000
    assert (saldo(oud), saldo(nieuw)) == (-10_000, 0)
    opdracht = betaal_terug(vordering=oud, gebruiker=fin)
    assert (opdracht.bedrag, saldo(oud)) == (10_000, 0)
    assert grootboekstand(dossier) == 0
    with pytest.raises(DoorstartFout, match="niet te veel ontvangen"):
        betaal_terug(vordering=oud, gebruiker=fin)


def test_every_entry_on_the_account_gets_a_claim_and_only_one(maak_dossier: Any, gebruikers: Any) -> None:
    """Postings of the months and of a settlement that were there before this room: the data path."""
    dossier = maak_dossier()
    maand = date(2018, 3, 1)
    boek(datum=DAG, soort="verrekening_pw", omschrijving="Bijstand maart 2018 na verrekening", dossier=dossier,
         regels=[regel(dossier, Rekening.TERUG_TE_VORDEREN, 12_345, 2018, maand),
                 regel(dossier, Rekening.TE_BETALEN, -12_345, 2018, maand)])  # fmt: skip
    assert [v.soort for v in verwerk_boekingen()] == ["te_veel_betaald"]
    assert verwerk_boekingen() == []
    vordering = Vordering.objects.get()
    assert (vordering.periode_van, vordering.periode_tot) == (maand, date(2018, 3, 31))
    assert (vordering.netto, vordering.bekend_op, vordering.betaal_uiterlijk) == (12_345, None, None)


def test_a_credit_that_belongs_to_nothing_waits_for_a_person(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    boek(datum=DAG, soort="overgenomen", omschrijving="Oude correctie", dossier=dossier,
         regels=[regel(dossier, Rekening.TERUG_TE_VORDEREN, -500), regel(dossier, Rekening.BANK, 500)])  # fmt: skip
    assert verwerk_boekingen() == []
    assert [stand.bedrag for stand in losse_boekingen()] == [-500]
