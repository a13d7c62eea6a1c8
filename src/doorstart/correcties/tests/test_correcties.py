"""A correction by hand: computed, explained, proposed by one and approved by another, posted, paid or owed."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stuur_terug
from doorstart.correcties.services import Plek, Voorstel, stel_correctie_voor
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi, wachtende_opdrachten
from doorstart.grootboek.tests.test_boeken import boek_maand
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.tests.hulp import houd_in
from doorstart.vorderingen.models import Vordering

MAART = date(2017, 3, 1)
LASTEN = Plek(rekening="uitkeringslasten", wetsgroep="pw", kostensoort="levensonderhoud", verstrekkingsjaar=2017)


def voorstel(richting: str = "betalen", bedrag: int = 5_000, **anders: Any) -> Voorstel:
    gegevens = {
        "richting": richting, "plek": LASTEN, "maand": MAART, "bedrag": bedrag, "reden": "Een loonstrook telde dubbel.",
        "bron": "Loonstrook maart 2017",
    }  # fmt: skip
    return Voorstel(**(gegevens | anders))


@pytest.fixture
def dossier(maak_dossier: Any) -> Any:
    """A dossier with one paid month of 1.000,00."""
    rij = maak_dossier()
    boek_maand(rij)
    return rij


def beslis(dossier: Any, gebruikers: Any, wat: Voorstel) -> Besluit:
    besluit = stel_correctie_voor(dossier=dossier, voorstel=wat, gebruiker=gebruikers["financien"])
    return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_in_het_voordeel_van_de_inwoner_wordt_betaald(dossier: Any, gebruikers: Any) -> None:
    besluit = beslis(dossier, gebruikers, voorstel())
    boeking = Boeking.objects.get(soort="correctie")
    assert (boeking.besluit, boeking.berekening, boeking.dossier) == (besluit, besluit.berekening, dossier)
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == 100_000 + 5_000
    opdracht = Betaalopdracht.objects.get()
    assert (opdracht.bedrag, opdracht.rechtmaand, opdracht.batch) == (5_000, MAART, None)
    brief = Brief.objects.get(besluit=besluit)
    assert brief.onderwerp == "U krijgt nog € 50,00 van ons"
    assert "Loonstrook maart 2017" in str(brief.context)


def test_in_het_nadeel_ontstaat_een_vordering_die_nog_niet_wordt_geind(dossier: Any, gebruikers: Any) -> None:
    besluit = beslis(dossier, gebruikers, voorstel("vorderen"))
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == 95_000
    assert saldi(dossier=dossier)[Rekening.TERUG_TE_VORDEREN] == 5_000
    vordering = Vordering.objects.get()
    assert (vordering.netto, vordering.soort, vordering.bekend_op, vordering.besluit) == (
        5_000, "te_veel_betaald", None, besluit,
    )  # fmt: skip
    assert not Betaalopdracht.objects.exists()
    assert "apart besluit" in str(Brief.objects.get(besluit=besluit).context)


def test_in_de_boekhouding_gaat_er_geen_brief_uit(dossier: Any, gebruikers: Any) -> None:
    naar = Plek(**{**{v: getattr(LASTEN, v) for v in LASTEN.__slots__}, "wetsgroep": "bbz_starter"})
    beslis(dossier, gebruikers, voorstel("overboeken", naar=naar))
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == 100_000
    assert not Brief.objects.exists()
    assert not Betaalopdracht.objects.exists()
    assert not Vordering.objects.exists()


def test_de_berekening_is_na_te_rekenen(dossier: Any, gebruikers: Any) -> None:
    for richting, erna in (("betalen", 105_000), ("vorderen", 100_000)):
        besluit = beslis(dossier, gebruikers, voorstel(richting))
        berekening = besluit.berekening
        assert berekening.uitkomst["stand_erna"] == erna
        assert klopt_uitleg(berekening)
        assert herbereken(berekening, parameters=parameters()).gelijk


def test_niemand_keurt_zichzelf_goed_en_zonder_goedkeuring_gebeurt_niets(dossier: Any, gebruikers: Any) -> None:
    besluit = stel_correctie_voor(dossier=dossier, voorstel=voorstel(), gebruiker=gebruikers["financien"])
    gebruikers["financien"].rol = "toetser"
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["financien"])
    assert Boeking.objects.count() == 1
    stuur_terug(besluit=besluit, gebruiker=gebruikers["toetser"], reden="Bron klopt niet.")
    assert Boeking.objects.count() == 1
    assert not Brief.objects.exists()


def test_een_veranderd_saldo_houdt_de_goedkeuring_tegen(dossier: Any, gebruikers: Any) -> None:
    besluit = stel_correctie_voor(dossier=dossier, voorstel=voorstel(), gebruiker=gebruikers["financien"])
    boek_maand(dossier)
    with pytest.raises(DoorstartFout, match="saldo is veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Boeking.objects.filter(soort="correctie").exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bedrag": 0}, "groter is dan nul"),
        ({"bedrag": -1}, "groter is dan nul"),
        ({"reden": " "}, "waarom u corrigeert"),
        ({"bron": ""}, "waar dat uit blijkt"),
        ({"richting": "weg"}, "wat de correctie doet"),
        ({"maand": date(2017, 3, 2)}, "hele maand"),
        ({"richting": "overboeken"}, "waarheen"),
        ({"naar": LASTEN}, "waarheen"),
        ({"richting": "overboeken", "naar": LASTEN}, "gelijk"),
        ({"plek": Plek(rekening="bank", wetsgroep="pw", kostensoort="levensonderhoud", verstrekkingsjaar=2017)},
         "eigen pagina"),
        ({"plek": Plek(rekening="lening_kapitaal", wetsgroep="pw", kostensoort="kapitaal", verstrekkingsjaar=2017)},
         "eigen pagina"),
        ({"plek": Plek(rekening="uitkeringslasten", wetsgroep="onverdeeld", kostensoort="levensonderhoud",
                       verstrekkingsjaar=2017)}, "eigen pagina"),
        ({"plek": Plek(rekening="uitkeringslasten", wetsgroep="pw", kostensoort="levensonderhoud",
                       verstrekkingsjaar=2019)}, "eigen pagina"),
    ],
)  # fmt: skip
def test_wat_niet_past_wordt_geweigerd(dossier: Any, gebruikers: Any, anders: Any, zin: str) -> None:
    with pytest.raises(DoorstartFout, match=zin):
        stel_correctie_voor(dossier=dossier, voorstel=voorstel(**anders), gebruiker=gebruikers["financien"])
    assert not Besluit.objects.exists()


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_wie_niet_voorstelt(dossier: Any, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        stel_correctie_voor(dossier=dossier, voorstel=voorstel(), gebruiker=gebruikers[rol])


def _plek(**anders: str) -> Plek:
    return Plek(**({v: getattr(LASTEN, v) for v in LASTEN.__slots__} | anders))


@pytest.mark.parametrize(
    ("wat", "artikel"),
    [
        (voorstel(), "artikel 19 lid 2 van de Participatiewet (zoals dat gold op 1 januari 2017)"),
        (voorstel("vorderen"), "artikel 54 lid 3 van de Participatiewet (zoals dat gold op 1 juli 2018)"),
        (voorstel(plek=_plek(wetsgroep="bbz_starter", rekening="lening_levensonderhoud")),
         "artikel 11 lid 1 van het Bbz 2004 (zoals dat gold op 1 januari 2017)"),
        (voorstel(plek=_plek(wetsgroep="bbz_ouder", rekening="vakantietoeslag")),
         "artikel 19 lid 3 van de Participatiewet (zoals dat gold op 1 januari 2017)"),
        (voorstel(plek=_plek(wetsgroep="bbz_gevestigd", rekening="kapitaallasten", kostensoort="kapitaal")),
         "artikel 20 van het Bbz 2004 (zoals dat gold op 1 januari 2017)"),
        (voorstel(plek=_plek(kostensoort="onderzoek"), grond=" artikel 56 "), "artikel 56"),
    ],
)  # fmt: skip
def test_de_brief_noemt_het_artikel_en_de_versie(dossier: Any, gebruikers: Any, wat: Voorstel, artikel: str) -> None:
    besluit = beslis(dossier, gebruikers, wat)
    assert f"Wij baseren dit besluit op {artikel}." in str(Brief.objects.get(besluit=besluit).context)


@pytest.mark.parametrize(
    "anders", [{"plek": _plek(kostensoort="onderzoek")}, {"plek": _plek(wetsgroep="tozo")},
               {"plek": _plek(wetsgroep="bbz_starter", rekening="lening_levensonderhoud"), "maand": date(2012, 3, 1)}],
)  # fmt: skip
def test_zonder_bekend_artikel_moet_een_mens_het_noemen(dossier: Any, gebruikers: Any, anders: dict[str, Any]) -> None:
    with pytest.raises(DoorstartFout, match="welk artikel") as fout:
        stel_correctie_voor(dossier=dossier, voorstel=voorstel(**anders), gebruiker=gebruikers["financien"])
    assert fout.value.veld == "grond"


def test_een_voorstel_van_voor_deze_regel_wordt_niet_goedgekeurd(dossier: Any, gebruikers: Any) -> None:
    besluit = stel_correctie_voor(dossier=dossier, voorstel=voorstel(), gebruiker=gebruikers["financien"])
    del besluit.gegevens["grond"]
    besluit.save()
    with pytest.raises(DoorstartFout, match="het artikel waar de correctie op rust"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_beslag_telt_een_correctie_bij_haar_maand_en_anders_kijkt_een_mens(dossier: Any, gebruikers: Any) -> None:
    houd_in(dossier, gebruikers, voet=0)
    beslis(dossier, gebruikers, voorstel())
    assert [o.begunstigde for o in Betaalopdracht.objects.all()] == ["Gerechtsdeurwaarder De Vries"]
    beslis(dossier, gebruikers, voorstel(maand=None))
    wachtend = [w for w in wachtende_opdrachten() if w.bezwaar]
    assert [(w.opdracht.bedrag, w.opdracht.aan_derde) for w in wachtend] == [(5_000, False)]
    assert "deze correctie" in wachtend[0].bezwaar
