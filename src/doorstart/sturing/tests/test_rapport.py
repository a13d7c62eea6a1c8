"""The whole report over rows in the database: the published figures, and what moves them."""

from datetime import date
from typing import Any

import pytest

from doorstart.deeltijd.models import Verrekening
from doorstart.deeltijd.services import accepteer, dien_in
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid
from doorstart.kern.fouten import DoorstartFout
from doorstart.sturing.services import maak_rapport
from doorstart.sturing.tests import fabriek


@pytest.fixture
def caseload(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """A caseload whose figures are known by hand."""
    fabriek.bij_elkaar(maak_dossier, gebruikers)


@pytest.mark.usefixtures("caseload")
def test_de_gepubliceerde_cijfers() -> None:
    """46 persons, EUR 466 of EUR 1,141, 41 %, EUR 257,232: computed from 552 settlements."""
    rapport = maak_rapport(2017)
    waarden = {s: f.waarde for s, f in rapport.figuren.items()}
    assert waarden["pto_gemiddeld"] == 4600
    assert waarden["pto_verdiend"] == 46_600
    assert waarden["pto_norm"] == 114_100
    assert waarden["pto_aandeel"] == 4084
    assert waarden["pto_besparing"] == 25_723_200
    assert waarden["kpi3"] == 46
    assert rapport.figuur("pto_aandeel").bewijs.n == 552
    assert waarden["kpi1"] == 4500
    assert (rapport.figuur("kpi1").bewijs.k, rapport.figuur("kpi1").bewijs.n) == (9, 20)
    assert waarden["kpi2"] == 7000
    assert waarden["kpi2_begeleid_gestopt"] == 3000
    assert waarden["statushouders"] == 1
    assert waarden["coaching"] == 90
    assert waarden["preventie_bereik"] == 12
    assert rapport.verhalen[0].bedrijf.startswith("Bedrijf")


@pytest.mark.usefixtures("caseload")
def test_een_andere_opgave_verplaatst_het_cijfer() -> None:
    """A corrected settlement replaces the old one and moves the share and the average."""
    voor = maak_rapport(2017)
    oud = Verrekening.objects.get(dossier__nummer="P000", maand=date(2017, 6, 1))
    fabriek.verreken(oud.dossier, oud.maand, norm=oud.norm, verrekend=0, vervangt=oud)
    na = maak_rapport(2017)
    assert na.figuur("pto_besparing").waarde == 25_723_200 - 46_600
    assert na.figuur("pto_gemiddeld").waarde == 4592
    assert na.figuur("pto_aandeel").bewijs.n == 551
    assert na.figuur("pto_aandeel").bewijs.rijen_hash != voor.figuur("pto_aandeel").bewijs.rijen_hash
    assert na.figuur("kpi1").bewijs.rijen_hash == voor.figuur("kpi1").bewijs.rijen_hash


@pytest.mark.usefixtures("caseload")
def test_de_rijen_tellen_op_tot_het_cijfer() -> None:
    """What the list behind a figure adds up to is the figure."""
    dossier = Verrekening.objects.get(dossier__nummer="P001", maand=date(2017, 1, 1))
    Verrekening.objects.bulk_create(
        [
            Verrekening(
                dossier=dossier.dossier,
                maand=date(2017, 7, 1),
                norm=100,
                inkomen=7,
                vrijgelaten=7,
                verrekend=0,
                bijstand=100,
                uitbetaling=100,
                vakantietoeslag=0,
            )
        ]
    )
    rapport = maak_rapport(2017)
    assert rapport.figuur("pto_vrijgelaten").waarde == 7
    for sleutel, kolom in (
        ("pto_besparing", "verrekend"),
        ("pto_vrijgelaten", "vrijgelaten"),
        ("bbz_uitgaven", "bedrag"),
        ("kosten", "bedrag"),
        ("coaching", "minuten"),
        ("preventie_bereik", "opkomst"),
    ):
        figuur = rapport.figuur(sleutel)
        plaats = [k.sleutel for k in figuur.lijst.kolommen].index(kolom)
        assert sum(rij[plaats] for rij in figuur.lijst.rijen) == figuur.waarde, sleutel


def test_leeg(maak_dossier: Any) -> None:
    """One dossier and no money gives a report without shares, not an error."""
    maak_dossier(melding_op=date(2017, 3, 1))
    rapport = maak_rapport(2017)
    assert rapport.figuur("kpi1").waarde is None
    assert rapport.figuur("meldingen").waarde == 1
    assert rapport.figuur("rendement_a_12").waarde is None


@pytest.mark.parametrize("jaar", [2016, 2019])
def test_een_jaar_zonder_rapport(maak_dossier: Any, jaar: int) -> None:
    """A year before the first dossier or after today has no report; the sentence names the years."""
    maak_dossier(melding_op=date(2017, 3, 1))
    with pytest.raises(DoorstartFout, match="Kies een jaar van 2017 tot en met 2018"):
        maak_rapport(jaar)


@pytest.mark.usefixtures("organisatie")
def test_zonder_dossiers() -> None:
    """Without dossiers there is a sentence, not an empty report."""
    with pytest.raises(DoorstartFout, match="nog geen dossiers"):
        maak_rapport(2017)


def test_het_lopende_jaar_loopt_tot_de_laatste_hele_maand(maak_dossier: Any) -> None:
    """On 2 July 2018 the report of 2018 looks at January to June and averages over those."""
    dossier = maak_dossier(melding_op=date(2018, 1, 3))
    for maand in fabriek.maanden(date(2018, 1, 1), 6):
        fabriek.verreken(dossier, maand, norm=100_000, verrekend=30_000)
    rapport = maak_rapport(2018)
    assert rapport.peildatum == date(2018, 6, 30)
    assert not rapport.heel_jaar
    assert rapport.figuur("pto_gemiddeld").waarde == 100


def test_een_gewijzigde_opgave_via_de_diensten(maak_dossier: Any, gebruikers: dict[str, Any], organisatie: Any) -> None:
    """The resident hands in a month, the adviser accepts, the figure is there; a changed statement moves it."""
    maak_beleid(gebruikers)
    dossier = geef_toestemming(maak_dossier(melding_op=date(2018, 1, 2)), inwoner=gebruikers["inwoner"])

    def verwerk(omzet: int, *, correctie: bool = False) -> int | None:
        opgave = dien_in(
            dossier=dossier,
            maand=date(2018, 5, 1),
            omzet=omzet,
            kosten=[],
            uren=20,
            gebruiker=gebruikers["inwoner"],
            correctie=correctie,
        )
        accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
        return maak_rapport(2018).figuur("pto_verdiend").waarde

    assert maak_rapport(2018).figuur("pto_verdiend").waarde is None
    eerste, tweede = verwerk(40_000), verwerk(30_000, correctie=True)
    assert eerste is not None
    assert tweede is not None
    assert eerste > tweede > 0
    rapport = maak_rapport(2018)
    assert rapport.figuur("pto_aandeel").bewijs.n == 1
    geldend = Verrekening.objects.get(vervangen_door__isnull=True)
    assert rapport.figuur("pto_norm").waarde == geldend.norm
    assert tweede == geldend.verrekend
