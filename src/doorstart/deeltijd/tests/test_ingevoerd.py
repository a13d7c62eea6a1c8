"""Settling an earlier system's months in bulk gives what one month at a time gives, without a query per row."""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.deeltijd import PtoBeleid
from doorstart.deeltijd import services
from doorstart.deeltijd.models import Opgave, Verrekening
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid, open_vrijlating
from doorstart.dossiers.models import Dossier, Huishouden
from doorstart.grootboek.models import Boekingsregel, Rekening
from doorstart.organisatie.selectors import parameters

BELEID = PtoBeleid(naam="Beleidsregels parttime ondernemen", vanaf=date(2015, 1, 1), verlies="binnen_jaar")


def opgaven_van(dossiers: list[Any], maanden: int) -> list[Opgave]:
    """Statements of the first months of 2017, the first of each year at a loss; given newest first."""
    geladen = Dossier.objects.select_related("persoon", "gemeente").in_bulk([d.pk for d in dossiers])
    return [
        Opgave(dossier=dossier, maand=date(2017, nummer, 1), omzet=0 if nummer == 1 else 50_000, uren=30,
               kosten=[{"categorie": "telefoon", "bedrag": 15_000}], ingediend_op=date(2017, 12, 1),
               status="geaccepteerd")
        for nummer in range(maanden, 0, -1) for dossier in geladen.values()
    ]  # fmt: skip


def verreken(opgaven: list[Opgave]) -> list[Any]:
    """Call the bulk function with everything loaded."""
    pks = {opgave.dossier_id for opgave in opgaven}
    huishoudens: dict[int, list[Huishouden]] = {pk: [] for pk in pks}
    for rij in Huishouden.objects.filter(dossier__in=pks).select_related("partner"):
        huishoudens[rij.dossier_id].append(rij)
    return services.verreken_ingevoerd(
        opgaven=opgaven, huishoudens=huishoudens, vrijlatingsperioden={}, beleid=lambda maand, gemeente: BELEID,
        parameters=parameters(),
    )  # fmt: skip


def test_gelijk_aan_maand_voor_maand(organisatie: Any, gebruikers: Any, maak_dossier: Any) -> None:
    dossier = geef_toestemming(maak_dossier())
    maak_beleid(gebruikers, verlies="binnen_jaar")
    bulk = verreken(opgaven_van([dossier], 4))
    assert [v.maand.month for _, v in bulk] == [4, 3, 2, 1]
    for berekening, verrekening in reversed(bulk):
        opgave = services.dien_in(
            dossier=dossier, maand=verrekening.maand, omzet=verrekening.opgave.omzet,
            kosten=verrekening.opgave.kosten, uren=30, gebruiker=gebruikers["adviseur"],
        )  # fmt: skip
        zelf = services.accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
        assert zelf.berekening.uitkomst == berekening.uitkomst
        assert zelf.berekening.invoer == berekening.invoer
        assert zelf.verrekend == verrekening.verrekend
    # The telephone cap of 300 a year is used up after two months; the loss of January lowers February.
    assert [v.inkomen for _, v in reversed(bulk)] == [0, 20_000, 50_000, 50_000]


def test_geen_vraag_per_rij(organisatie: Any, maak_dossier: Any, django_assert_num_queries: Any) -> None:
    opgaven = opgaven_van([maak_dossier() for _ in range(3)], 6)
    with django_assert_num_queries(2):  # the households of this test, the supplements of the organisation
        assert len(verreken(opgaven)) == 18


def test_noemt_de_maand_die_niet_kan(organisatie: Any, maak_dossier: Any) -> None:
    opgaven = opgaven_van([maak_dossier()], 2)
    opgaven[0].uren = 800
    with pytest.raises(services.OngeldigeMaand, match="februari 2017") as fout:
        verreken(opgaven)
    assert fout.value.dossiernummer == opgaven[0].dossier.nummer


def test_eerder_systeem_neemt_bedragen_over(organisatie: Any, maak_dossier: Any) -> None:
    rij = services.neem_over(
        dossier=maak_dossier(), maand=date(2014, 3, 1), norm=100_000, inkomen=120_000, vrijgelaten=5_000,
        bijstand=0, uitbetaling=0,
    )  # fmt: skip
    assert (rij.herkomst, rij.verrekend, rij.vakantietoeslag) == ("eerder_systeem", 100_000, 0)


def test_correctie_op_een_ingevoerde_maand_boekt_het_verschil(
    organisatie: Any, gebruikers: Any, maak_dossier: Any
) -> None:
    dossier = geef_toestemming(maak_dossier())
    maak_beleid(gebruikers)
    [(berekening, oud)] = verreken(opgaven_van([dossier], 1))
    oud.opgave.save()
    berekening.save()
    oud.save()
    for omzet in (10_000, 30_000):
        opgave = services.dien_in(
            dossier=dossier, maand=oud.maand, omzet=omzet, kosten=[], uren=30, gebruiker=gebruikers["adviseur"],
            correctie=True,
        )  # fmt: skip
        nieuw = services.accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
        saldo = {
            r: sum(x.bedrag for x in Boekingsregel.objects.filter(rekening=r)) for r in Rekening.values
        }  # fmt: skip
        assert saldo[Rekening.UITKERINGSLASTEN] == nieuw.bijstand - oud.bijstand == -omzet
        assert saldo[Rekening.TERUG_TE_VORDEREN] == oud.uitbetaling - nieuw.uitbetaling
    assert Verrekening.objects.filter(vervangen_door__isnull=True).count() == 1


def test_vrijlating_telt_mee(organisatie: Any, maak_dossier: Any) -> None:
    dossier = maak_dossier()
    open_vrijlating(dossier, "n", date(2017, 1, 1), date(2017, 6, 30))
    [opgave] = opgaven_van([dossier], 1)
    opgave.omzet = 40_000
    [(_, rij)] = services.verreken_ingevoerd(
        opgaven=[opgave], huishoudens={dossier.pk: list(dossier.huishoudens.all())},
        vrijlatingsperioden={dossier.pk: list(dossier.vrijlatingsperioden.all())},
        beleid=lambda maand, gemeente: BELEID, parameters=parameters(),
    )  # fmt: skip
    assert (rij.inkomen, rij.vrijgelaten) == (25_000, 6_250)
