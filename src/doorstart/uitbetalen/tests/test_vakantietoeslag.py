"""Vakantietoeslag: what was reserved, in June or after the end, once, for the Bbz and for part-time entrepreneurs."""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.kern import Maand
from doorstart.bbz.services import betaal_maand
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.grootboek.models import Betaalopdracht, Boekingsregel, Rekening
from doorstart.grootboek.selectors import saldi, wachtende_opdrachten
from doorstart.grootboek.services import boek, draai_terug
from doorstart.grootboek.tests.test_boeken import regel
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.services import betaal_vakantietoeslagen, blokkeer
from doorstart.uitbetalen.tests.hulp import JULI, JUNI, houd_in, loop


def reserveer(dossier: Any, maand: date, bedrag: int = 5_000, op: date | None = None) -> Any:
    """Post a reserved month of the Participatiewet, as the settlement of a month does."""
    return boek(
        datum=op or maand,
        soort="verrekening_pw",
        omschrijving="x",
        dossier=dossier,
        regels=[
            regel(dossier, Rekening.UITKERINGSLASTEN, bedrag, maand),
            regel(dossier, Rekening.VAKANTIETOESLAG, -bedrag, maand),
        ],
    )


def betaald() -> list[int]:
    rijen = Betaalopdracht.objects.filter(boeking__soort="vakantietoeslag", vervallen_op__isnull=True)
    return sorted(rijen.values_list("bedrag", flat=True))


def zet_werkdatum(gebruikers: Any, dag: date) -> None:
    organisatie = gebruikers["financien"].organisatie
    organisatie.werkdatum = dag
    organisatie.save()


def test_juni_betaalt_de_maanden_tot_en_met_mei(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    for n, maand in enumerate([Maand(2017, 6).plus(n) for n in range(13)]):  # June 2017 up to and including June 2018
        reserveer(dossier, maand.eerste_dag, 5_000 + n)
    run = betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"])
    # June 2017 - May 2018: 12 x 5,000 + (0 + 1 + ... + 11); June 2018 is for next year.
    assert (run.betaald, run.bijstand) == (1, 60_066)
    assert betaald() == [60_066]
    assert saldi(dossier=dossier)[Rekening.VAKANTIETOESLAG] == -5_012
    assert betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"]).betaald == 0
    berekening = Berekening.objects.get()
    assert klopt_uitleg(berekening)
    assert herbereken(berekening, parameters=parameters()).gelijk


def test_buiten_juni_wordt_wie_loopt_niet_betaald(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers, van=date(2018, 6, 1)).dossier
    reserveer(dossier, date(2018, 6, 1))
    assert betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"]).betaald == 0


def test_een_gemiste_juni_gaat_met_de_volgende_betaling_mee(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers, van=date(2018, 5, 1)).dossier
    reserveer(dossier, date(2018, 5, 1))
    blokkade = blokkeer(dossier=dossier, reden="anders", toelichting="x", gebruiker=gebruikers["financien"])
    run = betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"])
    assert (run.betaald, run.tegengehouden) == (0, 1)
    type(blokkade).objects.update(opgeheven_op=date(2018, 7, 2))
    assert betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"]).bijstand == 5_000


def test_nabetaling_gaat_mee_in_de_juni_erna(maak_dossier: Any, gebruikers: Any) -> None:
    """May 2018, determined in July 2018: paid in June 2019 (regel R2.13 of the law package)."""
    dossier = maak_dossier()
    reserveer(dossier, date(2018, 5, 1), op=date(2018, 7, 2))
    assert betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"]).betaald == 0
    zet_werkdatum(gebruikers, date(2019, 6, 3))
    assert betaal_vakantietoeslagen(maand=Maand(2019, 6), gebruiker=gebruikers["financien"]).bijstand == 5_000


def test_na_het_einde_van_de_bijstand(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers, van=date(2018, 5, 1), tot=date(2018, 6, 30))
    for maand in (5, 6):
        betaal_maand(toekenning=toekenning, maand=date(2018, maand, 1), gebruiker=gebruikers["financien"])
    doorlopend = loop(maak_dossier, gebruikers, van=date(2018, 6, 1))
    betaal_maand(toekenning=doorlopend, maand=date(2018, 6, 1), gebruiker=gebruikers["financien"])
    run = betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"])
    assert (run.betaald, run.bijstand) == (1, 10_000)  # 5 % of two times 100,000
    assert saldi(dossier=toekenning.dossier)[Rekening.VAKANTIETOESLAG] == 0
    # Each reserved month is taken off under its own right-month.
    per_maand = Boekingsregel.objects.filter(
        dossier=toekenning.dossier, rekening=Rekening.VAKANTIETOESLAG, bedrag__gt=0
    )
    assert sorted(per_maand.values_list("rechtmaand", "bedrag")) == [
        (date(2018, 5, 1), 5_000), (date(2018, 6, 1), 5_000),
    ]  # fmt: skip
    assert betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"]).betaald == 0


@pytest.mark.parametrize(("einde", "aantal"), [(date(2018, 6, 20), 1), (date(2018, 7, 2), 0), (None, 0)])
def test_einde_van_een_dossier_zonder_bbz(maak_dossier: Any, gebruikers: Any, einde: date | None, aantal: int) -> None:
    dossier = maak_dossier()
    reserveer(dossier, date(2018, 6, 1))
    if einde is not None:
        dossier.persoon.vertrokken_op = einde
        dossier.persoon.save()
    assert betaal_vakantietoeslagen(maand=JULI, gebruiker=gebruikers["financien"]).betaald == aantal


def test_teruggedraaide_maand_telt_niet_en_lager_dan_nul_wordt_niet_betaald(maak_dossier: Any, gebruikers: Any) -> None:
    een, ander = maak_dossier(), maak_dossier()
    weg = reserveer(een, date(2018, 4, 1))
    draai_terug(boeking=weg, gebruiker=gebruikers["adviseur"], reden="fout")
    reserveer(een, date(2018, 5, 1), 3_000)
    reserveer(ander, date(2018, 4, 1), 1_000)
    reserveer(ander, date(2018, 5, 1), -2_000)
    betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"])
    assert betaald() == [3_000]


def test_bij_beslag_kijkt_eerst_een_mens(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    reserveer(dossier, date(2018, 5, 1))
    houd_in(dossier, gebruikers, bedrag=1_000, voet=0)
    betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"])
    assert betaald() == [5_000]
    assert "beslag" in wachtende_opdrachten()[0].bezwaar
