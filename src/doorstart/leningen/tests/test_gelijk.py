"""Whatever happens to a loan, in whatever order we hear of it: the ledger is what the law package says, to the cent."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer, RechtFout
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rente
from doorstart.leningen.gebeuren import herroep, noteer, samenvatting, stand_van
from doorstart.leningen.models import Lening, Leningstand
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.tests.hulp import klopt, saldi_van, verleen
from doorstart.leningen.voorstellen import Aflosafspraak
from doorstart.leningen.wettypes import geldig
from doorstart.werkproces.models import Taak

# Days after 1 August 2018 on which we hear of it, how many days before that it was true, what, and how much.
STAP = st.tuples(
    st.integers(0, 60), st.integers(0, 40),
    st.sampled_from(["betaling", "kwijtschelding", "afboeking", "uitstel", "opeising", "herroep", "niets"]),
    st.integers(1, 4_000_00),
)  # fmt: skip


def _doe(lening: Lening, soort: str, dag: date, bedrag: int) -> None:
    if soort == "herroep":
        rijen = [rij for rij in geldig(lening.gebeurtenissen.all()) if rij.soort == "betaling"]
        if rijen:
            herroep(gebeurtenis=rijen[-1], gebruiker=None, reden="terug")
        return
    velden: dict[str, Any] = {"motivering": "x"}
    if soort == "uitstel":
        velden["maanden"] = 1 + bedrag % 6
    elif soort == "opeising":
        velden["grond"] = "verkeerd_besteed"
    else:
        velden["bedrag"] = bedrag
    noteer(lening=lening, soort=soort, dag=dag, gebruiker=None, omschrijving=soort, **velden)


@pytest.mark.django_db(transaction=False)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=st.lists(STAP, min_size=1, max_size=7))
def test_ledger_and_summary_follow_the_law(
    lening: Lening, klok: Any, organisatie: Any, stappen: list[tuple[int, int, str, int]]
) -> None:
    from django.db import transaction

    merk = transaction.savepoint()
    try:
        dag = date(2018, 8, 1)
        for verder, terug, soort, bedrag in stappen:
            dag += timedelta(days=verder)
            klok(dag)
            werk_rente_bij(dag)
            if soort != "niets":
                # What the law refuses must leave nothing behind: checked below.
                with suppress(RechtFout, DoorstartFout):
                    _doe(lening, soort, max(date(2018, 8, 1), dag - timedelta(days=terug)), bedrag)
            _controleer(lening, dag)
    finally:
        transaction.savepoint_rollback(merk)


def _controleer(lening: Lening, dag: date) -> None:
    werk_rente_bij(dag)
    stand, saldi = stand_van(lening, dag), saldi_van(lening)
    assert stand.totalen.verschil == 0
    assert klopt(lening, dag)
    assert sum(saldi.values()) == 0
    assert saldi.get(Rekening.LENING_KAPITAAL, 0) == stand.totalen.hoofdsom
    assert saldi.get(Rekening.RENTE_TE_ONTVANGEN, 0) == stand.totalen.open_rente
    bewaard = Leningstand.objects.get(lening=lening)
    opnieuw = samenvatting(lening, stand_van(lening, bewaard.op), geldig(lening.gebeurtenissen.all()))
    assert {veld: getattr(bewaard, veld) for veld in opnieuw} == opnieuw


def test_a_loan_that_cannot_be_computed_does_not_stop_the_others(
    lening: Lening, maak_dossier: Any, gebruikers: Any, klok: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rate that nobody knows yet: that loan gets a task, the other one its interest; the next day both are done."""
    ander = verleen(maak_dossier(groep="gevestigd"), gebruikers, aflossing=Aflosafspraak(maanden=60))
    echt = rente.verwerk

    def soms(rij: Lening, *rest: Any) -> Any:
        if rij.pk == lening.pk:
            raise OngeldigeInvoer("De rente is niet bekend.", veld="dag", artikel="art. 6:119 BW", remedie="Wacht.")
        return echt(rij, *rest)

    monkeypatch.setattr(rente, "verwerk", soms)
    klok(date(2018, 9, 1))
    assert werk_rente_bij(date(2018, 9, 1)) == 1
    assert klopt(ander, date(2018, 9, 1))
    assert Taak.objects.get(soort="lening", afgerond_op__isnull=True).dossier == lening.dossier
    monkeypatch.setattr(rente, "verwerk", echt)
    assert werk_rente_bij(date(2018, 9, 1)) == 1
    assert not Taak.objects.filter(soort="lening", afgerond_op__isnull=True).exists()
    assert klopt(lening, date(2018, 9, 1))
