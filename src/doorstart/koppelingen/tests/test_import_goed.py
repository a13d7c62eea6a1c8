"""A folder that is right: what is loaded, how it is posted, and that a second time changes nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Sum

from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.begeleiding.models import Modulevoortgang, Sessie
from doorstart.deeltijd.models import Opgave, Toestemming, Verrekening
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Boekingsregel, Rekening
from doorstart.kern.gebeurtenissen import eerste_breuk, tijdlijn
from doorstart.koppelingen.models import Importrun
from doorstart.koppelingen.services import ImportAfgekeurd, importeer
from doorstart.koppelingen.tests.hulp import basis, schrijf
from doorstart.leningen.models import Lening
from doorstart.preventie.models import Deelname
from doorstart.sturing.models import Begrotingspost, Kostenpost


@pytest.fixture
def geladen(ontvanger: Any, tmp_path: Path) -> Path:
    """The tiny folder, loaded."""
    folder = schrijf(tmp_path / "map", basis())
    importeer(folder=folder, organisatie=ontvanger)
    return folder


@pytest.mark.usefixtures("geladen")
def test_every_file_reaches_its_table() -> None:
    assert sorted(Dossier.objects.values_list("nummer", flat=True)) == ["P1", "S1"]
    for model in (
        Toestemming,
        Toekenning,
        Jaarcijfers,
        Lening,
        Sessie,
        Modulevoortgang,
        Deelname,
        Kostenpost,
        Begrotingspost,
    ):
        assert model.objects.count() == 1, model
    assert Lening.objects.get().rente == 800
    assert Dossier.objects.get(nummer="S1").persoon.statushouder


@pytest.mark.usefixtures("geladen")
def test_a_month_before_2015_keeps_the_amounts_of_the_earlier_system() -> None:
    oud = Verrekening.objects.get(maand=date(2014, 12, 1))
    assert (oud.herkomst, oud.norm, oud.verrekend, oud.bijstand) == ("eerder_systeem", 948_18, 300_00, 648_18)
    assert oud.berekening is None


@pytest.mark.usefixtures("geladen")
def test_a_month_from_2015_is_settled_by_the_law() -> None:
    nieuw = Verrekening.objects.get(maand=date(2017, 5, 1))
    assert (nieuw.norm, nieuw.verrekend, nieuw.bijstand) == (982_79, 450_00, 532_79)
    assert nieuw.berekening is not None
    assert nieuw.opgave is not None


@pytest.mark.usefixtures("geladen")
def test_a_statement_that_was_only_handed_in_waits_for_an_adviser() -> None:
    opgave = Opgave.objects.get(status="ingediend")
    assert opgave.maand == date(2018, 6, 1)
    assert not Verrekening.objects.filter(maand=opgave.maand).exists()


@pytest.mark.usefixtures("geladen")
def test_money_is_posted_with_its_right_month() -> None:
    rijen = Boekingsregel.objects.exclude(rekening=Rekening.BANK).values_list(
        "rekening", "wetsgroep", "rechtmaand", "bedrag"
    )
    assert sorted(rijen, key=str) == sorted(
        [
            ("uitkeringslasten", "pw", date(2014, 12, 1), 648_18),
            ("uitkeringslasten", "pw", date(2017, 5, 1), 532_79),
            ("uitkeringslasten", "pw", date(2016, 4, 1), 972_70),
            ("lening_levensonderhoud", "bbz_starter", date(2016, 6, 1), 972_70),
            ("lening_kapitaal", "bbz_starter", None, 12_000_00),
            ("lening_kapitaal", "bbz_starter", None, -2_400_00),
            ("rente", "bbz_starter", None, -900_00),
        ],
        key=str,
    )
    assert Boekingsregel.objects.aggregate(som=Sum("bedrag"))["som"] == 0


@pytest.mark.usefixtures("geladen")
def test_the_timeline_shows_the_main_facts_in_order() -> None:
    soorten = [feit.soort for feit in tijdlijn("S1")]
    assert soorten[-1] == "melding"
    assert {"besluit", "lening_verstrekt", "sessie", "module_afgerond", "verhaal", "deelname"} <= set(soorten)
    assert eerste_breuk() is None


def test_the_same_files_again_change_nothing(geladen: Path, ontvanger: Any) -> None:
    tabellen = (Dossier, Boekingsregel, Verrekening, Importrun)
    voor = [model.objects.count() for model in tabellen]
    uitslag = importeer(folder=geladen, organisatie=ontvanger)
    assert uitslag.al_geladen
    assert "niets veranderd" in uitslag.zin
    assert [model.objects.count() for model in tabellen] == voor


def test_a_changed_file_for_dossiers_that_exist_is_refused(geladen: Path, ontvanger: Any) -> None:
    anders = basis()
    anders["inkomsten"][1]["omzet"] = "700,00"
    with pytest.raises(ImportAfgekeurd) as fout:
        importeer(folder=schrijf(geladen, anders), organisatie=ontvanger)
    assert "dossiers.csv, regel 2, kolom dossiernummer, waarde 'P1': Dit is al geladen" in str(fout.value)
    assert Verrekening.objects.get(maand=date(2017, 5, 1)).verrekend == 450_00


def test_a_comma_and_a_byte_order_mark_are_fine_and_columns_may_be_left_out(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    for rij in rijen["personen"]:
        rij.pop("plaats")
    uitslag = importeer(
        folder=schrijf(tmp_path / "m", rijen, scheiding=",", codering="utf-8-sig"), organisatie=ontvanger
    )
    assert uitslag.aantallen["personen"] == 2


@pytest.mark.usefixtures("ontvanger")
def test_the_command_loads_and_says_what(tmp_path: Path, capsys: Any) -> None:
    call_command("import", str(schrijf(tmp_path / "m", basis())), verbosity=0)
    assert "Geladen: " in capsys.readouterr().out
    with pytest.raises(CommandError, match="Deze map bestaat niet"):
        call_command("import", str(tmp_path / "weg"), verbosity=0)
    with pytest.raises(CommandError, match="Organisatie 'elders' bestaat niet"):
        call_command("import", str(tmp_path), organisatie="elders", verbosity=0)
