"""Return, State financing and spending over rows written by hand. Year 2017."""

from datetime import date

import pytest

from bijstandsrecht.kern import Maand, maanden
from doorstart.sturing.definities import standaard
from doorstart.sturing.rendement import Uitstromer, meet_rendement, rijksfinanciering, uitstromers
from doorstart.sturing.rijen import Begroting, Feiten, Kosten, Lening, Ontvangst, Uitgave, Zaak
from doorstart.sturing.uitgaven import meet_uitgaven

D = standaard().rendement
JAN, DEC = Maand(2017, 1), Maand(2017, 12)
ZAAK = Zaak("D1", 1, "starter", "Assen", date(2015, 1, 5), "pw", date(2016, 11, 15), "zelfstandig")


OKTOBER = Maand(2016, 10)


def feiten(zaak: Zaak = ZAAK, *, laatste: Maand = OKTOBER, terug: Maand | None = None) -> Feiten:
    """One person with benefit from January 2015 to `laatste`, and perhaps again from `terug` on."""
    eigen = dict.fromkeys(maanden(Maand(2015, 1), laatste), 90000)
    eigen[laatste] = 93_000
    if terug:
        eigen[terug] = 90_000
    return Feiten(zaken=(zaak,), uitkeringen={1: eigen}, kosten=(Kosten(2017, "personeel", "x", 500_000, "test"),))


def uit(rijen: Feiten, horizon: int = 12) -> tuple[Uitstromer, ...]:
    """The people who left, with what they saved in 2017."""
    return uitstromers(rijen, D, horizon=horizon, van=JAN, tot=DEC)


def test_besparing_van_een_uitstromer() -> None:
    """Last month October 2016, average of the last three 910.00; ten of the twelve months fall in 2017."""
    (rij,) = uit(feiten())
    assert (rij.laatste_maand, rij.maandkosten, rij.bespaarde_maanden) == (Maand(2016, 10), 91_000, 10)
    assert rij.besparing == 910_000
    assert uit(feiten(), horizon=36)[0].bespaarde_maanden == 12


@pytest.mark.parametrize(("terug", "maanden_bespaard"), [(Maand(2017, 4), 3), (Maand(2017, 2), 1)])
def test_terugkeer_stopt_de_besparing(terug: Maand, maanden_bespaard: int) -> None:
    """From the month of re-entry on nothing is saved."""
    assert uit(feiten(terug=terug))[0].bespaarde_maanden == maanden_bespaard


def test_meteen_terug_bespaart_niets() -> None:
    """Re-entry before the year begins leaves nobody in the list."""
    assert not uit(feiten(terug=Maand(2016, 12)))


@pytest.mark.parametrize("uitstroom", ["werk", "verhuisd", "uitgevallen", ""])
def test_alleen_door_onze_interventie(uitstroom: str) -> None:
    """Other reasons for leaving are not ours."""
    assert not uit(feiten(ZAAK._replace(uitstroom=uitstroom)))


def test_een_gehaalde_afspraak_telt_ook_en_een_persoon_eenmaal() -> None:
    """Who reached an agreement is an exit too, but never twice."""
    zonder = feiten(ZAAK._replace(uitstroom="werk"))
    succes = (("D1", 1, date(2017, 4, 1)),)
    assert len(uitstromers(zonder, D, horizon=12, van=JAN, tot=DEC, geslaagd=succes)) == 1
    assert len(uitstromers(feiten(), D, horizon=12, van=JAN, tot=DEC, geslaagd=succes)) == 1


def test_wie_geen_uitkering_had_bespaart_niets() -> None:
    """Advice only: nothing to save."""
    assert not uit(Feiten(zaken=(ZAAK,)))


def test_de_lagen() -> None:
    """A = exits + part-time - costs; B adds loans; C takes 24 % of the exits."""
    tabel = meet_rendement(feiten(), D, van=JAN, tot=DEC, deeltijd=25_723_200)
    assert tabel.regel("A", 12).saldo == 910_000 + 25_723_200 - 500_000
    assert tabel.regel("A", 36).saldo == 12 * 91_000 + 25_723_200 - 500_000
    assert tabel.regel("C", 12, 2400).saldo == 218_400 + 25_723_200 - 500_000
    assert tabel.regel("C", 12, 10_000).saldo == tabel.regel("A", 12).saldo
    with pytest.raises(KeyError):
        tabel.regel("D", 12)


@pytest.mark.parametrize(
    ("jaar", "procent"), [(2019, 0), (2020, 0), (2021, 20), (2022, 20), (2023, 15), (2024, 10), (2025, 10), (2026, 0)]
)
def test_het_rijk_neemt_driekwart_terug(jaar: int, procent: int) -> None:
    """Art. 49 Bbz 2004: 20, 20, 15, 10, 10 % in the five years after; together 75 %."""
    lening = Lening("D1", 1, date(2020, 3, 1), 2_000_000)
    assert rijksfinanciering([lening], [], jaar) == -2_000_000 * procent // 100


def test_ontvangsten_oud_en_nieuw() -> None:
    """Of receipts on loans from before 2020 a quarter stays, on later loans all."""
    rijen = [Ontvangst(2021, 2019, 10_000), Ontvangst(2021, 2020, 10_000), Ontvangst(2020, 2019, 99)]
    assert rijksfinanciering([], rijen, 2021) == 12_500
    oud = Lening("D1", 1, date(2017, 3, 1), 2_000_000)
    assert rijksfinanciering([oud], [], 2018) == 0


def test_uitgaven_van_vier_kanten() -> None:
    """Every side adds up to the same total; a budget without spending stays visible."""
    rijen = (
        Uitgave(Maand(2017, 1), "Assen", "bbz_starter", "levensonderhoud", 100),
        Uitgave(Maand(2017, 2), "Tynaarlo", "bbz_gevestigd", "levensonderhoud", 50),
        Uitgave(Maand(2017, 2), "Assen", "bbz_gevestigd", "kapitaal", 1000),
        Uitgave(Maand(2016, 2), "Assen", "bbz_starter", "levensonderhoud", 70),
        Uitgave(Maand(2018, 1), "Assen", "bbz_starter", "levensonderhoud", 9),
    )
    begroting = (
        Begroting(2017, "Assen", "bbz_ouder", 40),
        Begroting(2017, "Assen", "pw", 999),
        Begroting(2016, "Assen", "bbz_starter", 1),
    )
    jaar = meet_uitgaven(Feiten(uitgaven=rijen, begroting=begroting), JAN, DEC)
    assert (jaar.totaal.levensonderhoud, jaar.totaal.kapitaal, jaar.totaal.vorig_jaar) == (150, 1000, 70)
    assert jaar.totaal.begroot == 40
    for kant in (jaar.per_maand, jaar.per_groep, jaar.per_gemeente):
        assert sum(r.bedrag for r in kant) == 1150
        assert sum(r.vorig_jaar for r in kant) == 70
    assert [r.sleutel for r in jaar.per_groep] == ["bbz_gevestigd", "bbz_ouder", "bbz_starter"]
