"""Loans of an earlier system: the opening balance, the ledger, and the law that goes on from there; Tozo too."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bijstandsrecht.kern import Boekjaar
from doorstart.grootboek.models import Boekingsregel
from doorstart.kern.fouten import DoorstartFout
from doorstart.koppelingen.services import ImportAfgekeurd, importeer
from doorstart.koppelingen.tests.hulp import basis, schrijf
from doorstart.leningen.boeken import verschillen
from doorstart.leningen.gebeuren import noteer, stand_van
from doorstart.leningen.innen import aan_de_beurt, stuur
from doorstart.leningen.models import Lening
from doorstart.leningen.rapportage import leningen_tot
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.renteboekjaar import rente_over
from doorstart.leningen.selectors import achterstand_zonder_bedrag, leningenlijst

TOZO = {
    "tozoleningen": [
        {"nummer": "TZ-1", "dossiernummer": "S1", "bedrag": "10000", "uitbetaald_op": "2020-06-10"},
    ],
    "tozobetalingen": [{"nummer": "TZ-1", "maand": "2022-07", "bedrag": "316,95"}],
}


def _saldi(lening: Lening) -> dict[str, int]:
    som: dict[str, int] = {}
    for regel in Boekingsregel.objects.filter(boeking__leningboeking__lening=lening):
        som[regel.rekening] = som.get(regel.rekening, 0) + regel.bedrag
    return {rekening: bedrag for rekening, bedrag in som.items() if bedrag}


def _op(ontvanger: Any, dag: date) -> None:
    ontvanger.werkdatum = dag
    ontvanger.save()


def test_a_loan_goes_on_from_its_opening_balance(ontvanger: Any, tmp_path: Path) -> None:
    """12,000 less 2,400 = 9,600 over the 35 months that are left."""
    importeer(folder=schrijf(tmp_path / "map", basis()), organisatie=ontvanger)
    lening = Lening.objects.get()
    dag = ontvanger.werkdatum
    assert (lening.stand.hoofdsom, lening.stand.aflossing, lening.stand.status) == (9_600_00, 2_400_00, "loopt")
    assert verschillen(lening, dag) == {}
    rij = leningen_tot(dag)[0]
    assert (rij.hoofdsom, rij.afgelost, rij.achterstand_sinds) == (12_000_00, 2_400_00, None)
    _op(ontvanger, date(2018, 9, 1))
    werk_rente_bij(date(2018, 9, 1))
    # 2 July to 1 August: 30 of 31 days: 9,600 x 8% x 30 / 31 / 12 = 61.94; August: 64.00; received before: 900.
    assert _saldi(lening)["rente"] == -(900_00 + 61_94 + 64_00)
    assert verschillen(lening, date(2018, 9, 1)) == {}


@pytest.mark.parametrize(("rente", "dag", "bedrag"), [("8", date(2018, 8, 1), 61_94), ("0", date(2018, 9, 1), 274_29)])
def test_the_first_due_day_is_the_first_with_an_amount(
    ontvanger: Any, tmp_path: Path, rente: str, dag: date, bedrag: int
) -> None:
    """At 8% the interest of 30 days falls due on 1 August; without interest the first of 35 parts of 9,600."""
    rijen = basis()
    rijen["leningen"][0] |= {"rente": rente}
    importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    stand = Lening.objects.get().stand
    assert (stand.volgende_vervaldag, stand.volgend_bedrag) == (dag, bedrag)


def test_a_tozo_loan_shows_its_first_instalment_before_it_begins(ontvanger: Any, tmp_path: Path) -> None:
    _op(ontvanger, date(2021, 8, 10))
    importeer(folder=schrijf(tmp_path / "map", basis() | {"tozoleningen": TOZO["tozoleningen"]}), organisatie=ontvanger)
    stand = Lening.objects.get(soort="tozo").stand
    assert (stand.volgende_vervaldag, stand.volgend_bedrag > 0) == (date(2022, 7, 31), True)


def test_deferral_that_runs_goes_on(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    rijen["leningen"][0] |= {"achterstand_sinds": "2018-03-01", "uitstel_tot": "2018-12-31"}
    importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    stand = Lening.objects.get().stand
    assert (stand.status, stand.uitstel_tot, stand.achterstand_sinds) == (
        "uitstel", date(2018, 12, 31), date(2018, 3, 1)
    )  # fmt: skip


def test_arrears_come_over_with_their_amount(ontvanger: Any, tmp_path: Path) -> None:
    """Of 9,600 that is open 800 is late, with 128.00 of interest: what comes is (9,600 - 800) / 35 = 251.43 a month."""
    rijen = basis()
    rijen["leningen"][0] |= {
        "rente": "0", "achterstand_sinds": "2018-03-01", "achterstand_aflossing": "800", "achterstand_rente": "128",
    }  # fmt: skip
    importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    lening, dag = Lening.objects.get(), ontvanger.werkdatum
    stand = lening.stand
    assert (stand.totaal, stand.achterstand, stand.rente) == (9_728_00, 928_00, 128_00)
    assert (stand.status, stand.achterstand_sinds, stand.volgend_bedrag) == ("achterstand", date(2018, 3, 1), 251_43)
    saldi = _saldi(lening)
    assert (saldi["lening_kapitaal"], saldi["rente_te_ontvangen"], saldi["rente"]) == (9_600_00, 128_00, -1_028_00)
    assert verschillen(lening, dag) == {}
    assert rente_over(lening, Boekjaar(date(2018, 1, 1)))[0] == 0  # that interest is of an earlier time
    # A part of it does not change since when; with the rest nothing is late any more.
    for bedrag, rest, sinds in ((500_00, 428_00, date(2018, 3, 1)), (428_00, 0, None)):
        noteer(lening=lening, soort="betaling", dag=dag, bedrag=bedrag, gebruiker=None, omschrijving="x")
        lening.stand.refresh_from_db()
        assert (lening.stand.achterstand, lening.stand.achterstand_sinds) == (rest, sinds)
        assert verschillen(lening, dag) == {}
    saldi = _saldi(lening)
    assert (saldi["lening_kapitaal"], saldi.get("rente_te_ontvangen", 0)) == (8_800_00, 0)


def test_the_ladder_can_begin_for_arrears_that_came_over(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    rijen["leningen"][0] |= {"achterstand_sinds": "2018-03-01", "achterstand_aflossing": "800"}
    importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    stappen = aan_de_beurt(ontvanger.werkdatum)
    assert [(rij.achterstand, stap.soort) for rij, stap in stappen] == [(800_00, "herinnering")]


def test_an_unknown_amount_is_called_unknown_and_no_letter_asks_for_it(
    ontvanger: Any, gebruikers: Any, tmp_path: Path
) -> None:
    rijen = basis()
    rijen["leningen"][0] |= {"achterstand_sinds": "2018-03-01"}
    importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    assert achterstand_zonder_bedrag(leningenlijst()) == 1
    with pytest.raises(DoorstartFout, match="gaf niet door hoeveel"):
        stuur(lening=Lening.objects.get(), soort="herinnering", gebruiker=gebruikers["financien"])


def test_a_tozo_loan_stands_as_the_law_says(ontvanger: Any, tmp_path: Path) -> None:
    """10,000 of June 2020 at 2%: 6 months interest of 2020 is 100.00; July 2022: 16.67. Of 316.95 goes 116.67 to
    interest and 200.28 to the loan: 9,799.72 is left; August: 9,799.72 x 2% / 12 = 16.33."""
    _op(ontvanger, date(2022, 8, 10))
    importeer(folder=schrijf(tmp_path / "map", basis() | TOZO), organisatie=ontvanger)
    lening = Lening.objects.get(soort="tozo")
    assert (lening.stand.hoofdsom, lening.stand.rente) == (9_799_72, 16_33)
    # The instalment of August (216.95) is late only after the last day of August; it is what comes next.
    assert (lening.stand.achterstand, lening.stand.status) == (0, "loopt")
    assert (lening.stand.volgende_vervaldag, lening.stand.volgend_bedrag) == (date(2022, 8, 31), 216_95)
    saldi = _saldi(lening)
    assert (saldi["lening_kapitaal"], saldi["rente_te_ontvangen"]) == (9_799_72, 16_33)
    assert (saldi["rente"], saldi["bank"]) == (-133_00, -(10_000_00 - 316_95))
    assert verschillen(lening, date(2022, 8, 10)) == {}
    noteer(lening=lening, soort="betaling", dag=date(2022, 8, 9), bedrag=216_33, gebruiker=None, omschrijving="x")
    lening.stand.refresh_from_db()
    assert (lening.stand.hoofdsom, lening.stand.rente, lening.stand.totaal) == (9_599_72, 0, 9_599_72)
    assert verschillen(lening, date(2022, 8, 10)) == {}
    # Asked until August: 316.95 + 216.95 = 533.90; paid 316.95 + 216.33 = 533.28.
    later = stand_van(lening, date(2022, 9, 10))
    assert (later.achterstand, later.achterstand_sinds) == (62, date(2022, 8, 31))


@pytest.mark.parametrize(
    ("bestand", "velden", "zin"),
    [
        ("tozoleningen", {"bedrag": "10157,01"}, "10157"),
        ("tozoleningen", {"uitbetaald_op": "2019-06-10"}, "Tozo"),
        ("tozobetalingen", {"nummer": "TZ-9"}, "tozoleningen.csv"),
        ("tozobetalingen", {"maand": "2023-01"}, "toekomst"),
        ("leningen", {"looptijd_maanden": "121"}, "tien jaar"),
        ("leningen", {"verstrekt_op": "2024-01-01"}, "toekomst"),
        ("leningen", {"achterstand_aflossing": "9600,01", "achterstand_sinds": "2018-03-01"}, "meer te laat"),
        ("leningen", {"achterstand_aflossing": "-1", "achterstand_sinds": "2018-03-01"}, "lager zijn dan nul"),
        ("leningen", {"achterstand_rente": "1"}, "sinds wanneer"),
        ("leningen", {"achterstand_sinds": "2023-01-01"}, "toekomst"),
        ("leningen", {"hoofdsom": "2400", "achterstand_rente": "1", "achterstand_sinds": "2018-03-01"}, "al afgelost"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row(
    ontvanger: Any, tmp_path: Path, bestand: str, velden: dict[str, str], zin: str
) -> None:
    _op(ontvanger, date(2022, 8, 10))
    rijen = basis() | {naam: [dict(rij) for rij in inhoud] for naam, inhoud in TOZO.items()}
    rijen[bestand][0] |= velden
    with pytest.raises(ImportAfgekeurd) as fout:
        importeer(folder=schrijf(tmp_path / "map", rijen), organisatie=ontvanger)
    assert f"{bestand}.csv, regel 2" in str(fout.value)
    assert zin in str(fout.value)
