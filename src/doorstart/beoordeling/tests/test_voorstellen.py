"""Proposals for living costs: what is kept, and each thing that is refused, at proposing and at approving."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Verlaging
from doorstart.bbz.models import Toekenning
from doorstart.beoordeling.services import bewaar_vermogen, leg_levensvatbaarheid_vast
from doorstart.beoordeling.tests.hulp import PUNTENLIJST, aanvraag, staat
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.beoordeling.voorstellen import Keuzes, Periode, stel_bbz_voor
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed, stel_voor, stuur_terug
from doorstart.kern.fouten import DoorstartFout, VierOgen

NORM = laad_parameters().op("participatiewet.norm.alleenstaande_21", date(2017, 7, 1)).waarde
PERIODE = Periode(ingang=date(2017, 7, 1), einde=date(2017, 12, 31))
DEELS: dict[str, Any] = {
    "uitkomst": "gedeeltelijk",
    "keuzes": Keuzes(afwijking={"korter": {"gevraagd": "2018-06-30", "reden": "Daarna is er genoeg."}}),
}


def beoordeeld(
    maak_dossier: Any, gebruikers: Any, soort: str = "bbz_starter", conclusie: str = "ja", **velden: Any
) -> Any:
    """An application that is ready for a decision."""
    dossier = maak_dossier(groep=soort.removeprefix("bbz_"), status="melding", melding_op=date(2017, 6, 1))
    rij = aanvraag(dossier, gebruikers, soort)
    leg_levensvatbaarheid_vast(
        procedure=rij, conclusie=conclusie, motivering="Zie het rapport.", punten=PUNTENLIJST,
        gebruiker=gebruikers["adviseur"], **velden,
    )  # fmt: skip
    rij.refresh_from_db()
    return rij


def stel(rij: Any, gebruiker: Any, **anders: Any) -> Besluit:
    velden: dict[str, Any] = {
        "periode": PERIODE, "verwachting": Verwachting(omzet=121_000, btw=21_000, kosten=30_000),
        "boekjaar_begin_maand": 1, "motivering": "Dit helpt u verder.",
    } | anders  # fmt: skip
    return stel_bbz_voor(procedure=rij, gebruiker=gebruiker, **velden)


def test_toekenning_bewaart_bedrag_toets_en_oordeel(maak_dossier: Any, gebruikers: Any) -> None:
    """Norm less 700 result with 20 % off: 560."""
    rij = beoordeeld(maak_dossier, gebruikers)
    besluit = stel(rij, gebruikers["adviseur"])
    assert besluit.gegevens["maandbedrag"] == NORM - 56_000 == besluit.berekening.uitkomst
    assert besluit.gegevens["groep"] == "starter"
    assert besluit.gegevens["vorm"] == "renteloze_lening"
    toets = Berekening.objects.get(pk=besluit.gegevens["rechtstoets"])
    assert toets.uitkomst["tegen"] == []
    assert besluit.gegevens["oordeel"] == rij.gegevens["leg_oordeel_vast"]["oordeel"]
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    toekenning = Toekenning.objects.get()
    assert (toekenning.maandbedrag, toekenning.groep, toekenning.om_niet) == (NORM - 56_000, "starter", False)


@pytest.mark.parametrize(
    ("soort", "goed", "fout"),
    [
        ("bbz_starter", "ja", "nee"),
        ("bbz_gevestigd", "ja", "nee"),
        ("bbz_beeindigend", "nee", "ja"),
    ],
)
def test_het_oordeel_moet_bij_de_groep_passen(
    maak_dossier: Any, gebruikers: Any, soort: str, goed: str, fout: str
) -> None:
    """Arts 1 onder c and 2: viable for a and b, not viable for d."""
    with pytest.raises(DoorstartFout, match="levensvatbaar"):
        stel(beoordeeld(maak_dossier, gebruikers, soort, fout), gebruikers["adviseur"])
    besluit = stel(beoordeeld(maak_dossier, gebruikers, soort, goed), gebruikers["adviseur"])
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Toekenning.objects.get().groep == soort.removeprefix("bbz_")


def test_de_oudere_met_genoeg_bruto_inkomen(maak_dossier: Any, gebruikers: Any) -> None:
    """Art. 25: 7,696 a year on average in 2017."""
    rij = beoordeeld(maak_dossier, gebruikers, "bbz_ouder", "nee")
    with pytest.raises(ValidationError) as fout:
        stel(rij, gebruikers["adviseur"], keuzes=Keuzes(verwacht_bruto=(769_599,)))
    assert "verwacht_bruto" in fout.value.message_dict
    besluit = stel(rij, gebruikers["adviseur"], keuzes=Keuzes(verwacht_bruto=(769_600,)))
    assert besluit.gegevens["groep"] == "ouder"


def test_voorwaarden_van_het_oordeel_staan_in_het_besluit(maak_dossier: Any, gebruikers: Any) -> None:
    from doorstart.besluiten.brieven import besluitcontext

    rij = beoordeeld(maak_dossier, gebruikers, conclusie="voorwaarden", voorwaarden="U huurt goedkoper.")
    besluit = stel(rij, gebruikers["adviseur"])
    assert besluit.gegevens["voorwaarden"] == "U huurt goedkoper."
    assert "U huurt goedkoper." in besluitcontext(besluit, gebruikers["toetser"]).tekst
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Anders.")
    rij.refresh_from_db()
    with pytest.raises(DoorstartFout, match="voorwaarden"):
        stel_voor(
            dossier=rij.dossier, soort="bbz_levensonderhoud", uitkomst="toekenning", motivering="x", procedure=rij,
            gebruiker=gebruikers["adviseur"], ingang=besluit.ingang, einde=besluit.einde,
            berekening=besluit.berekening, gegevens=besluit.gegevens | {"voorwaarden": ""},
        )  # fmt: skip


def test_een_nieuw_oordeel_maakt_een_voorstel_achterhaald(maak_dossier: Any, gebruikers: Any) -> None:
    """A proposal that is offered again with the key of a judgment that was replaced."""
    rij = beoordeeld(maak_dossier, gebruikers)
    besluit = stel(rij, gebruikers["adviseur"])
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Kijk nog eens.")
    rij.refresh_from_db()
    leg_levensvatbaarheid_vast(
        procedure=rij, conclusie="ja", motivering="Nog eens bekeken.", punten=PUNTENLIJST,
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    with pytest.raises(DoorstartFout, match="opnieuw beoordeeld"):
        stel_voor(
            dossier=rij.dossier, soort="bbz_levensonderhoud", uitkomst="toekenning", motivering="x", procedure=rij,
            gebruiker=gebruikers["adviseur"], ingang=besluit.ingang, einde=besluit.einde,
            berekening=besluit.berekening, gegevens=besluit.gegevens,
        )  # fmt: skip
    assert stel(rij, gebruikers["adviseur"]).gegevens["oordeel"] != besluit.gegevens["oordeel"]


def test_gedeeltelijk_zegt_wat_anders_is_en_waarom(maak_dossier: Any, gebruikers: Any) -> None:
    besluit = stel(beoordeeld(maak_dossier, gebruikers), gebruikers["adviseur"], **DEELS)
    assert besluit.uitkomst == "gedeeltelijk"
    assert "30 juni 2018" in besluit.gegevens["niet_toegekend"]
    assert "Daarna is er genoeg." in besluit.gegevens["niet_toegekend"]
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Toekenning.objects.get().tot == PERIODE.einde


@pytest.mark.parametrize(
    "afwijking",
    [
        {"korter": {"gevraagd": "2017-12-31", "reden": "Zelfde dag."}},
        {"later": {"gevraagd": "2017-07-01", "reden": "Zelfde dag."}},
        {"lager": {"reden": " "}},
        {"kleiner": {"reden": "Bestaat niet."}},
    ],
)
def test_gedeeltelijk_dat_niet_minder_is_dan_gevraagd(maak_dossier: Any, gebruikers: Any, afwijking: Any) -> None:
    with pytest.raises((DoorstartFout, KeyError)):
        stel(
            beoordeeld(maak_dossier, gebruikers), gebruikers["adviseur"], uitkomst="gedeeltelijk",
            keuzes=Keuzes(afwijking=afwijking),
        )  # fmt: skip
    assert not Besluit.objects.exists()


def test_gedeeltelijk_zonder_afwijking(maak_dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(ValidationError, match="later, korter of lager"):
        stel(beoordeeld(maak_dossier, gebruikers), gebruikers["adviseur"], uitkomst="gedeeltelijk")


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"periode": Periode(ingang=date(2017, 5, 31), einde=date(2017, 12, 31))}, "ingang"),
        ({"periode": Periode(ingang=date(2017, 7, 1), einde=date(2020, 7, 1))}, "einde"),
        ({"verwachting": Verwachting(omzet=900_000, btw=0, kosten=0)}, "omzet"),
        ({"keuzes": Keuzes(om_niet=True)}, "om_niet"),
    ],
)
def test_wat_de_wet_niet_toelaat_staat_bij_zijn_veld(
    maak_dossier: Any, gebruikers: Any, anders: Any, veld: str
) -> None:
    rij = beoordeeld(maak_dossier, gebruikers)
    with pytest.raises(ValidationError) as fout:
        stel(rij, gebruikers["adviseur"], **anders)
    assert veld in fout.value.message_dict
    assert not Besluit.objects.exists()
    assert not Berekening.objects.filter(soort="bbz_voorlopig").exists()


def test_een_gift_ineens_voor_een_gevestigde(maak_dossier: Any, gebruikers: Any) -> None:
    rij = beoordeeld(maak_dossier, gebruikers, "bbz_gevestigd")
    bewaar_vermogen(
        dossier=rij.dossier, procedure=rij, staat=staat(), reden="aanvraag", gebruiker=gebruikers["adviseur"]
    )
    with pytest.raises(ValidationError) as fout:
        stel(rij, gebruikers["adviseur"], keuzes=Keuzes(om_niet=True, regelmatig=True))
    assert "blijft zo laag" in str(fout.value)
    besluit = stel(rij, gebruikers["adviseur"], keuzes=Keuzes(om_niet=True, regelmatig=True, duurzaam=True))
    assert besluit.gegevens["vorm"] == "om_niet"
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Toekenning.objects.get().om_niet is True


def test_een_gift_zonder_toets_wordt_niet_voorgesteld(maak_dossier: Any, gebruikers: Any) -> None:
    """Somebody who leaves the test out of the data."""
    rij = beoordeeld(maak_dossier, gebruikers, "bbz_gevestigd")
    besluit = stel(rij, gebruikers["adviseur"])
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Anders.")
    rij.refresh_from_db()
    with pytest.raises(DoorstartFout, match=r"art\. 19"):
        stel_voor(
            dossier=rij.dossier, soort="bbz_levensonderhoud", uitkomst="toekenning", motivering="x", procedure=rij,
            gebruiker=gebruikers["adviseur"], ingang=besluit.ingang, einde=besluit.einde,
            berekening=besluit.berekening, gegevens=besluit.gegevens | {"om_niet": True},
        )  # fmt: skip


def test_een_andere_groep_dan_de_aanvraag(maak_dossier: Any, gebruikers: Any) -> None:
    rij = beoordeeld(maak_dossier, gebruikers)
    besluit = stel(rij, gebruikers["adviseur"])
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Anders.")
    rij.refresh_from_db()
    with pytest.raises(DoorstartFout, match="andere aanvraag"):
        stel_voor(
            dossier=rij.dossier, soort="bbz_levensonderhoud", uitkomst="toekenning", motivering="x", procedure=rij,
            gebruiker=gebruikers["adviseur"], ingang=besluit.ingang, einde=besluit.einde,
            berekening=besluit.berekening, gegevens=besluit.gegevens | {"groep": "gevestigd"},
        )  # fmt: skip


def test_een_verlaging_staat_in_het_bedrag_en_wordt_opnieuw_gemaakt(maak_dossier: Any, gebruikers: Any) -> None:
    keuzes = Keuzes(verlagingen=(Verlaging("27", 20_000, "Geen woonkosten."),))
    besluit = stel(beoordeeld(maak_dossier, gebruikers), gebruikers["adviseur"], keuzes=keuzes)
    assert besluit.gegevens["maandbedrag"] == NORM - 20_000 - 56_000
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Toekenning.objects.get().maandbedrag == NORM - 20_000 - 56_000


def test_wie_niet_mag_voorstellen_en_wie_zelf_voorstelde(maak_dossier: Any, gebruikers: Any) -> None:
    rij = beoordeeld(maak_dossier, gebruikers)
    for rol in ("toetser", "manager", "coach"):
        with pytest.raises(PermissionDenied):
            stel(rij, gebruikers[rol])
    besluit = stel(rij, gebruikers["adviseur"])
    with pytest.raises((VierOgen, PermissionDenied)):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
