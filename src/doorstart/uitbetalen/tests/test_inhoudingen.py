"""Deductions from entering to the bank: who may, what must be there, where each cent goes, once."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from doorstart.bbz.services import betaal_maand
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.grootboek.services import Regel, boek, draai_terug
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie.rollen import Rol
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen import ontvangers
from doorstart.uitbetalen.models import Ingehouden
from doorstart.uitbetalen.services import (
    Post,
    beeindig_inhouding,
    beoordeel_inhouding,
    keer_uit,
    leg_inhouding_vast,
    leg_voet_vast,
)
from doorstart.uitbetalen.tests.hulp import DAG, DEURWAARDER, HUURBAAS, JULI, Vorderingen, betaal, draai, houd_in, loop

BEGIN = date(2018, 7, 1)


def opdrachten() -> list[tuple[str, int]]:
    return sorted((o.begunstigde, o.bedrag) for o in Betaalopdracht.objects.filter(vervallen_op__isnull=True))


def test_beslag_huur_en_rest_gaan_elk_hun_weg(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    houd_in(dossier, gebruikers, bedrag=40_000)
    houd_in(dossier, gebruikers, "doorbetaling", bedrag=50_000, voet=None)
    batch = betaal(gebruikers)
    # 95,000: above the voet of 80,000 there is 15,000 for the bailiff; 50,000 rent; 30,000 for the resident.
    assert opdrachten() == [
        ("Gerechtsdeurwaarder De Vries", 15_000), ("Test Persoon0", 30_000), ("Woonstichting De Brink", 50_000),
    ]  # fmt: skip
    assert saldi(dossier=dossier) == {
        Rekening.DERDEN: 0, Rekening.LENING_LEVENSONDERHOUD: 100_000, Rekening.TE_BETALEN: 0,
        Rekening.VAKANTIETOESLAG: -5_000,
    }  # fmt: skip
    assert saldi()[Rekening.BANK] == -95_000
    assert "2018-1234 Inhouding 07-2018" in batch.bestanden.get().inhoud
    berekening = Berekening.objects.get(soort="uitbetaling")
    assert klopt_uitleg(berekening)
    assert herbereken(berekening, parameters=parameters()).gelijk
    assert sorted(Ingehouden.objects.values_list("bedrag", flat=True)) == [15_000, 50_000]


def test_verrekening_betaalt_een_eigen_vordering_tot_zij_op_is(
    maak_dossier: Any, gebruikers: Any, monkeypatch: Any
) -> None:
    vorderingen = Vorderingen(V1=12_000)
    monkeypatch.setattr(ontvangers, "_ONTVANGER", [vorderingen.als_ontvanger()])
    toekenning = loop(maak_dossier, gebruikers, van=date(2018, 5, 1))
    houd_in(toekenning.dossier, gebruikers, "verrekening", vordering="V1", bedrag=10_000)
    betaal(gebruikers)  # May, June and July at once: 10,000 + 2,000 + 0
    assert sorted(vorderingen.geboekt.values()) == [2_000, 10_000]
    assert vorderingen.open_ == {"V1": 0}
    assert opdrachten() == [("Test Persoon0", 85_000), ("Test Persoon0", 93_000), ("Test Persoon0", 95_000)]
    assert saldi(dossier=toekenning.dossier)[Rekening.DERDEN] == 0
    assert saldi(dossier=toekenning.dossier)[Rekening.TE_BETALEN] == 0


def test_totaal_en_einde(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers, van=date(2018, 6, 1))
    inhouding = houd_in(toekenning.dossier, gebruikers, totaal=15_000)
    betaal_maand(toekenning=toekenning, maand=date(2018, 6, 1), gebruiker=gebruikers["financien"])
    betaal_maand(toekenning=toekenning, maand=BEGIN, gebruiker=gebruikers["financien"])
    assert sorted(Ingehouden.objects.values_list("bedrag", flat=True)) == [5_000, 10_000]
    with pytest.raises(DoorstartFout, match="waarom"):
        beeindig_inhouding(inhouding=inhouding, tot=BEGIN, reden=" ", gebruiker=gebruikers["financien"])
    beeindig_inhouding(inhouding=inhouding, tot=BEGIN, reden="afgelost", gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="eindigt al"):
        beeindig_inhouding(inhouding=inhouding, tot=date(2019, 1, 1), reden="x", gebruiker=gebruikers["financien"])


def test_een_inhouding_die_niet_is_goedgekeurd_of_voorbij_is_telt_niet(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    houd_in(toekenning.dossier, gebruikers, tot=date(2018, 7, 1))  # the working date is 2 July
    leg_inhouding_vast(
        dossier=toekenning.dossier, soort="beslag", omschrijving="Wacht", van=BEGIN, bedrag=100,
        ten_gunste_van=DEURWAARDER, gebruiker=gebruikers["financien"],
    )  # fmt: skip
    draai(gebruikers)
    assert opdrachten() == [("Test Persoon0", 95_000)]


def test_voorschot_gaat_er_eerst_af(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers, van=date(2018, 6, 1))
    dossier = toekenning.dossier
    boek(
        datum=date(2018, 5, 1), soort="bbz_voorschot", omschrijving="x", dossier=dossier,
        regels=[
            Regel(rekening=r, bedrag=t * 120_000, gemeente=dossier.gemeente, wetsgroep="bbz_gevestigd",
                  verstrekkingsjaar=2018, dossier=dossier)
            for r, t in ((Rekening.VOORSCHOT, 1), (Rekening.BANK, -1))
        ],
    )  # fmt: skip
    betaal(gebruikers, JULI)
    # June: 95,000 off the voorschot, nothing paid; July: the other 25,000.
    assert opdrachten() == [("Test Persoon0", 70_000)]
    assert saldi(dossier=dossier)[Rekening.VOORSCHOT] == 0
    assert saldi(dossier=dossier)[Rekening.TE_BETALEN] == 0


def test_terugdraaien_van_de_maand_draait_de_inhouding_mee(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    houd_in(toekenning.dossier, gebruikers)
    maand = betaal_maand(toekenning=toekenning, maand=BEGIN, gebruiker=gebruikers["financien"])
    draai_terug(boeking=maand, gebruiker=gebruikers["adviseur"], reden="fout")
    assert opdrachten() == []
    assert set(saldi().values()) == {0}
    # The month can be paid again, with the deduction again.
    assert betaal_maand(toekenning=toekenning, maand=BEGIN, gebruiker=gebruikers["financien"])
    assert opdrachten() == [("Gerechtsdeurwaarder De Vries", 10_000), ("Test Persoon0", 85_000)]


def test_na_betaling_blijft_wat_de_derde_kreeg(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    houd_in(toekenning.dossier, gebruikers)
    betaal(gebruikers)
    maand = toekenning.dossier.boekingen.get(soort="bbz_maand")
    draai_terug(boeking=maand, gebruiker=gebruikers["adviseur"], reden="fout")
    # 85,000 to the resident and 10,000 through the bailiff were too much.
    assert saldi(dossier=toekenning.dossier)[Rekening.TE_BETALEN] == 95_000


ZONDER = {"dossier": None, "soort": "beslag", "omschrijving": "x", "van": BEGIN, "bedrag": 100}


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"omschrijving": " "}, "waarvoor"),
        ({"bedrag": None}, "bedrag per maand"),
        ({"percentage": 100}, "Niet allebei"),
        ({"bedrag": 0}, "meer dan 0"),
        ({"bedrag": None, "percentage": 10_001}, "hoogstens 100"),
        ({"tot": date(2018, 6, 30)}, "voor zij begint"),
        ({"ten_gunste_van": None}, "aan wie"),
        ({"buiten_voet": True}, "475b"),
        ({"van": date(2017, 1, 1)}, "beslagvrije voet"),
        ({"soort": "doorbetaling", "ten_gunste_van": HUURBAAS}, "toestemming"),
        ({"soort": "iets"}, "Kies een soort"),
    ],
)
def test_wat_er_moet_zijn(maak_dossier: Any, gebruikers: Any, anders: dict[str, Any], zin: str) -> None:
    dossier = maak_dossier()
    leg_voet_vast(dossier=dossier, van=BEGIN, bedrag=1, bron="x", gebruiker=gebruikers["financien"])
    velden = ZONDER | {"ten_gunste_van": DEURWAARDER} | anders | {"dossier": dossier}
    with pytest.raises(DoorstartFout, match=zin):
        leg_inhouding_vast(gebruiker=gebruikers["financien"], **velden)


def test_rechten_en_vier_ogen(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    voet = {"dossier": dossier, "van": BEGIN, "bedrag": 1, "bron": "x"}
    velden = ZONDER | {"dossier": dossier, "ten_gunste_van": DEURWAARDER}
    for rol in set(Rol.values) - {Rol.FINANCIEN}:
        with pytest.raises(PermissionDenied):
            leg_voet_vast(gebruiker=gebruikers[rol], **voet)
        with pytest.raises(PermissionDenied):
            leg_inhouding_vast(gebruiker=gebruikers[rol], **velden)
    leg_voet_vast(gebruiker=gebruikers["financien"], **voet)
    rij = leg_inhouding_vast(gebruiker=gebruikers["financien"], **velden)
    for rol in set(Rol.values) - {Rol.TOETSER}:
        with pytest.raises(PermissionDenied):
            beoordeel_inhouding(inhouding=rij, goedkeuren=True, gebruiker=gebruikers[rol])
    gebruikers["financien"].rol = Rol.TOETSER
    with pytest.raises(VierOgen):
        beoordeel_inhouding(inhouding=rij, goedkeuren=True, gebruiker=gebruikers["financien"])
    beoordeel_inhouding(inhouding=rij, goedkeuren=False, gebruiker=gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="al beslist"):
        beoordeel_inhouding(inhouding=rij, goedkeuren=True, gebruiker=gebruikers["toetser"])


def _betaal(dossier: Any, gebruikers: Any, bedrag: int, maand: date | None = BEGIN) -> None:
    """Owe a resident an amount over a month and pay it, as a supplement does."""
    regels = [
        Regel(rekening=rekening, bedrag=teken * bedrag, gemeente=dossier.gemeente, wetsgroep="bbz_gevestigd",
              verstrekkingsjaar=2018, rechtmaand=maand, dossier=dossier)
        for rekening, teken in ((Rekening.UITKERINGSLASTEN, 1), (Rekening.TE_BETALEN, -1))
    ]  # fmt: skip
    boeking = boek(datum=DAG, soort="x", omschrijving="x", regels=regels, dossier=dossier)
    post = Post(boeking=boeking, dossier=dossier, bedrag=bedrag, omschrijving="x", maand=maand)
    keer_uit([post], gebruiker=gebruikers["financien"], dag=DAG)


def test_de_voet_geldt_voor_alle_betalingen_van_een_maand_samen(maak_dossier: Any, gebruikers: Any) -> None:
    """A voet of 800: of 700 nothing may be taken, of 250 more over that month 150, and of 60 more all of it."""
    dossier = maak_dossier()
    houd_in(dossier, gebruikers, bedrag=40_000)
    for bedrag, beslag in ((70_000, 0), (25_000, 15_000), (6_000, 21_000)):
        _betaal(dossier, gebruikers, bedrag)
        assert sum(rij.bedrag for rij in Ingehouden.objects.all()) == beslag
    _betaal(dossier, gebruikers, 70_000, date(2018, 8, 1))  # another month has its own voet
    assert sum(rij.bedrag for rij in Ingehouden.objects.all()) == 21_000
    for berekening in Berekening.objects.filter(soort="uitbetaling"):
        assert klopt_uitleg(berekening)
        assert herbereken(berekening, parameters=parameters()).gelijk
    assert "voor de hele maand" in str(Berekening.objects.filter(soort="uitbetaling")[1].uitleg)


def test_huur_die_wij_betalen_hoort_bij_wat_iemand_overhoudt(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    houd_in(dossier, gebruikers, "doorbetaling", bedrag=30_000)
    _betaal(dossier, gebruikers, 80_000)  # 300 rent and 500 in hand: the voet of 800 is full
    houd_in(dossier, gebruikers, bedrag=40_000, voet=None)
    _betaal(dossier, gebruikers, 5_000)
    assert sorted(rij.bedrag for rij in Ingehouden.objects.all()) == [5_000, 30_000]


def test_wat_terugkwam_of_verviel_hield_niemand_over(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    houd_in(dossier, gebruikers, bedrag=40_000)
    _betaal(dossier, gebruikers, 80_000)
    Betaalopdracht.objects.update(teruggekomen_op=DAG)
    _betaal(dossier, gebruikers, 80_000)
    assert not Ingehouden.objects.exists()
