"""A proposal rests on facts; when they change before the approval, the second person cannot approve it."""

from datetime import date
from typing import Any

import pytest

from doorstart.bbz.models import Toekenning, Vaststelling
from doorstart.bbz.services import stel_vaststelling_voor
from doorstart.bbz.tests.hulp import betaal_jaar, cijfers_van, stel_vast, toekenner
from doorstart.beoordeling import voorstellen
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stuur_terug
from doorstart.dossiers.models import Huishouden, Persoon
from doorstart.kern.fouten import DoorstartFout
from doorstart.werkproces.services import start_procedure

DAG = date(2017, 7, 1)


@pytest.fixture
def cijfers(maak_dossier: Any, gebruikers: Any) -> Any:
    """Figures over a paid year."""
    toekenning = toekenner(maak_dossier, gebruikers)(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    return cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=200_000)


def stel_voor(cijfers: Any, gebruikers: Any) -> Besluit:
    voorstel: Besluit = stel_vaststelling_voor(
        jaarcijfers=cijfers, motivering="Volgens de stukken.", gebruiker=gebruikers["adviseur"]
    )
    return voorstel


def partner_erbij(dossier: Any, van: date) -> None:
    partner = Persoon(bsn="900099998", voornaam="P", achternaam="Artner", geboortedatum=date(1981, 1, 1))
    partner.save()
    Huishouden(dossier=dossier, van=van, partner=partner, herkomst="BRP").save()


def test_vaststelling_na_een_gewijzigd_huishouden_wordt_niet_goedgekeurd(cijfers: Any, gebruikers: Any) -> None:
    besluit = stel_voor(cijfers, gebruikers)
    partner_erbij(cijfers.dossier, DAG)
    with pytest.raises(DoorstartFout, match="Stuur het voorstel terug"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Vaststelling.objects.exists()
    assert not Brief.objects.exists()
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Huishouden is gewijzigd.")
    assert stel_vast(cijfers, gebruikers).jaarnorm > besluit.gegevens["jaarnorm"]


def test_een_boekjaar_heeft_hoogstens_een_open_voorstel(cijfers: Any, gebruikers: Any) -> None:
    stel_voor(cijfers, gebruikers)
    with pytest.raises(DoorstartFout, match="wacht al op"):
        stel_voor(cijfers, gebruikers)
    assert Besluit.objects.filter(soort="bbz_vaststelling").count() == 1


def test_toekenning_na_een_gewijzigd_huishouden_wordt_niet_goedgekeurd(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(status="melding", groep="starter", melding_op=date(2017, 6, 1))
    adviseur = gebruikers["adviseur"]
    rij = start_procedure(dossier=dossier, soort="bbz_starter", ontvangen_op=date(2018, 6, 1), gebruiker=adviseur)
    rij.status, rij.gegevens = "te_beslissen", {"leg_oordeel_vast": {"levensvatbaar": True}}
    rij.save()
    besluit = voorstellen.stel_bbz_voor(
        procedure=rij, periode=voorstellen.Periode(ingang=DAG, einde=date(2017, 12, 31)), motivering="Levensvatbaar.",
        verwachting=Verwachting(omzet=50_000, btw=0, kosten=10_000), boekjaar_begin_maand=1, gebruiker=adviseur,
    )  # fmt: skip
    partner_erbij(dossier, date(2017, 6, 1))
    with pytest.raises(DoorstartFout, match="Stuur het voorstel terug"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Toekenning.objects.exists()
