"""From statement to settlement to journal: the worked examples E4 and E5, and what happens twice or too late."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import BuitenBereik, OnbekendBedrag, OngeldigeInvoer
from doorstart.deeltijd import services
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid, open_vrijlating, vergeet_hoogste_y
from doorstart.grootboek.models import Betaalopdracht, Boekingsregel, Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.models import Gebeurtenis
from doorstart.werkproces.models import Taak

JULI = date(2026, 7, 1)
KOSTEN = [{"categorie": "inkoop", "bedrag": 15_000, "omschrijving": "Verf"}]


@pytest.fixture
def zaak(organisatie: Any, gebruikers: Any, maak_dossier: Any) -> Any:
    """A single person with permission, in September 2026, where the worked examples live."""
    organisatie.werkdatum = date(2026, 9, 1)
    organisatie.save()
    maak_beleid(gebruikers)
    return geef_toestemming(maak_dossier(), inwoner=gebruikers["inwoner"])


def dien_in(zaak: Any, gebruikers: Any, maand: date = JULI, **anders: Any) -> Opgave:
    """Hand in turnover 600 and costs 150, as in the examples."""
    velden = {"omzet": 60_000, "kosten": KOSTEN, "uren": 40, "gebruiker": gebruikers["inwoner"]} | anders
    return services.dien_in(dossier=zaak, maand=maand, **velden)


def saldo(maand: date = JULI) -> dict[str, int]:
    """Cents per account of one right-month, accounts that are zero left out."""
    som: dict[str, int] = {}
    for regel in Boekingsregel.objects.filter(rechtmaand=maand):
        som[regel.rekening] = som.get(regel.rekening, 0) + regel.bedrag
    return {rekening: bedrag for rekening, bedrag in som.items() if bedrag}


def test_e4_met_vrijlating_n(zaak: Any, gebruikers: Any) -> None:
    """E4 (section 2.7): 450 income, 112.50 exempt: 1,081.96 incl., 1,027.86 out, 54.10 reserved."""
    open_vrijlating(zaak, "n", date(2026, 7, 1), date(2026, 12, 31))
    verrekening = services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=gebruikers["adviseur"])
    assert (verrekening.norm, verrekening.inkomen, verrekening.vrijgelaten) == (141_946, 45_000, 11_250)
    assert (verrekening.bijstand, verrekening.uitbetaling, verrekening.vakantietoeslag) == (
        108_196,
        102_786,
        5_410,
    )
    assert verrekening.verrekend == 33_750
    assert saldo() == {
        Rekening.UITKERINGSLASTEN: 108_196,
        Rekening.TE_BETALEN: -102_786,
        Rekening.VAKANTIETOESLAG: -5_410,
    }
    assert Betaalopdracht.objects.get().bedrag == 102_786
    assert verrekening.berekening.uitleg["stap"]["stappen"]
    assert verrekening.berekening.invoer["vrijlating"] == "n"


def test_e5_zonder_vrijlating(zaak: Any, gebruikers: Any) -> None:
    """E5: the same month with n used up: 969.46 incl., 920.99 out, 48.47 reserved."""
    open_vrijlating(zaak, "n", date(2026, 1, 1), date(2026, 6, 30))
    verrekening = services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=gebruikers["adviseur"])
    assert (verrekening.bijstand, verrekening.uitbetaling, verrekening.vakantietoeslag) == (
        96_946,
        92_099,
        4_847,
    )
    assert verrekening.verrekend == 45_000


def test_proef_geeft_dezelfde_centen_en_bewaart_niets(zaak: Any, gebruikers: Any) -> None:
    proef = services.proef(dossier=zaak, maand=JULI, omzet=60_000, kosten=KOSTEN, uren=40)
    assert not Opgave.objects.exists()
    verrekening = services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=gebruikers["adviseur"])
    assert proef.waarde.uitbetaling == verrekening.uitbetaling
    assert "juli 2026" in proef.zin


def test_twee_keer_indienen_en_accepteren_is_een_keer(zaak: Any, gebruikers: Any) -> None:
    eerste = dien_in(zaak, gebruikers)
    assert dien_in(zaak, gebruikers) == eerste
    een = services.accepteer(opgave=eerste, gebruiker=gebruikers["adviseur"])
    assert services.accepteer(opgave=eerste, gebruiker=gebruikers["adviseur"]) == een
    assert dien_in(zaak, gebruikers) == eerste
    assert (Opgave.objects.count(), Verrekening.objects.count(), Betaalopdracht.objects.count()) == (1, 1, 1)
    assert Gebeurtenis.objects.filter(soort="maand_verrekend").count() == 1
    assert not Taak.objects.filter(afgerond_op__isnull=True).exists()


def test_wijziging_voor_acceptatie_is_een_nieuwe_versie(zaak: Any, gebruikers: Any) -> None:
    eerste = dien_in(zaak, gebruikers)
    tweede = dien_in(zaak, gebruikers, omzet=61_000)
    eerste.refresh_from_db()
    assert (eerste.status, tweede.versie) == (Opgavestatus.VERVANGEN, 2)
    assert Taak.objects.filter(afgerond_op__isnull=True).count() == 1
    with pytest.raises(DoorstartFout, match="nieuwste opgave"):
        services.accepteer(opgave=eerste, gebruiker=gebruikers["adviseur"])


def test_correctie_boekt_en_betaalt_alleen_het_verschil(zaak: Any, gebruikers: Any) -> None:
    adviseur = gebruikers["adviseur"]
    oud = services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=adviseur)
    _betaal(gebruikers)
    with pytest.raises(DoorstartFout, match="Opgave verbeteren"):
        dien_in(zaak, gebruikers, omzet=50_000)
    nieuw = services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=50_000, correctie=True), gebruiker=adviseur)
    assert nieuw.vervangt == oud
    assert nieuw.uitbetaling - oud.uitbetaling == 9_500
    assert Betaalopdracht.objects.latest("pk").bedrag == 9_500
    assert saldo()[Rekening.UITKERINGSLASTEN] == nieuw.bijstand
    assert saldo()[Rekening.TE_BETALEN] == -9_500


def test_correctie_naar_meer_inkomen_wordt_een_vordering(zaak: Any, gebruikers: Any) -> None:
    adviseur = gebruikers["adviseur"]
    services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=adviseur)
    _betaal(gebruikers)
    services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=70_000, correctie=True), gebruiker=adviseur)
    assert saldo()[Rekening.TERUG_TE_VORDEREN] == 9_500
    assert Rekening.TE_BETALEN not in saldo()
    # A second correction counts from what was really paid, not from the claim.
    services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=65_000, correctie=True), gebruiker=adviseur)
    assert saldo()[Rekening.TERUG_TE_VORDEREN] == 4_750
    assert Betaalopdracht.objects.count() == 1


def test_correctie_voor_de_betaling_vervangt_de_opdracht(zaak: Any, gebruikers: Any) -> None:
    adviseur = gebruikers["adviseur"]
    services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=adviseur)
    nieuw = services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=70_000, correctie=True), gebruiker=adviseur)
    wachtend = Betaalopdracht.objects.get(vervallen_op__isnull=True)
    assert wachtend.bedrag == nieuw.uitbetaling
    assert Rekening.TERUG_TE_VORDEREN not in saldo()


def _betaal(gebruikers: Any) -> None:
    from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor

    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2026, 9, 4))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])


def test_terugsturen_en_opnieuw_indienen(zaak: Any, gebruikers: Any) -> None:
    opgave = dien_in(zaak, gebruikers)
    with pytest.raises(DoorstartFout, match="Schrijf op"):
        services.stuur_terug(opgave=opgave, gebruiker=gebruikers["adviseur"], vraag="  ")
    services.stuur_terug(opgave=opgave, gebruiker=gebruikers["adviseur"], vraag="Waar is de bon van de verf?")
    with pytest.raises(DoorstartFout, match="teruggestuurd of vervangen"):
        services.accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
    tweede = dien_in(zaak, gebruikers, opmerking="Bon is gemaild.")
    assert tweede.versie == 2
    services.accepteer(opgave=tweede, gebruiker=gebruikers["adviseur"])


@pytest.mark.parametrize(
    ("anders", "fout", "tekst"),
    [
        ({"omzet": -1}, OngeldigeInvoer, "omzet"),
        ({"uren": 745}, OngeldigeInvoer, "uren"),
        ({"kosten": [{"categorie": "inkoop", "bedrag": -5}]}, OngeldigeInvoer, "kosten"),
        ({"kosten": [{"categorie": "vakantie", "bedrag": 5}]}, OngeldigeInvoer, "kostensoort"),
        ({"maand": date(2026, 10, 1)}, DoorstartFout, "nog niet begonnen"),
        ({"maand": date(2016, 12, 1)}, DoorstartFout, "geen toestemming"),
    ],
)
def test_weigert_met_een_zin(
    zaak: Any, gebruikers: Any, anders: dict[str, Any], fout: type[Exception], tekst: str
) -> None:
    with pytest.raises(fout, match=tekst):
        dien_in(zaak, gebruikers, **anders)
    assert not Opgave.objects.exists()


def test_uren_bij_het_urencriterium_worden_geweigerd(zaak: Any, gebruikers: Any) -> None:
    """R2.5: at 1,225 hours in the year it is no part-time business any more."""
    for nummer in range(1, 7):
        dien_in(zaak, gebruikers, maand=date(2026, nummer, 1), uren=200)
    with pytest.raises(BuitenBereik, match="1225"):
        dien_in(zaak, gebruikers, uren=25)
    dien_in(zaak, gebruikers, uren=24)


def test_verlies_wordt_meegenomen_en_een_late_correctie_herrekent(organisatie: Any, zaak: Any, gebruikers: Any) -> None:
    """Policy `binnen_jaar`: a loss lowers the next month; correcting the loss settles that month again."""
    from doorstart.organisatie.models import Beleid

    Beleid.objects.update(waarden={**Beleid.objects.get().waarden, "verlies": "binnen_jaar"})
    adviseur = gebruikers["adviseur"]
    mei = dien_in(zaak, gebruikers, maand=date(2026, 5, 1), omzet=0)
    juli = dien_in(zaak, gebruikers)
    services.accepteer(opgave=mei, gebruiker=adviseur)
    eerst = services.accepteer(opgave=juli, gebruiker=adviseur)
    assert eerst.inkomen == 30_000
    beter = dien_in(zaak, gebruikers, maand=date(2026, 5, 1), omzet=15_000, correctie=True)
    services.accepteer(opgave=beter, gebruiker=adviseur)
    nu = Verrekening.objects.get(maand=JULI, vervangen_door__isnull=True)
    assert (nu.vervangt, nu.inkomen) == (eerst, 45_000)
    assert saldo()[Rekening.UITKERINGSLASTEN] == nu.bijstand


def test_onbekend_bedrag_weigert_en_werkt_na_aanvulling(
    zaak: Any, gebruikers: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the maximum of letter y is not known: refuse, then use the approved supplement."""
    from doorstart.organisatie.services import beoordeel, stel_bedrag_voor

    vergeet_hoogste_y(monkeypatch, tmp_path)
    open_vrijlating(zaak, "y", date(2019, 1, 1), date(2019, 12, 31))
    maart = date(2019, 3, 1)
    with pytest.raises(OnbekendBedrag, match="31 lid 2 onder y"):
        dien_in(zaak, gebruikers, maand=maart)
    voorstel = stel_bedrag_voor(
        gebruiker=gebruikers["beheerder"],
        sleutel="participatiewet.vrijlating.y_max",
        van=date(2019, 1, 1),
        tot=date(2019, 7, 1),
        waarde=13_255,
        bron="demonstratiewaarde",
    )
    beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)
    verrekening = services.accepteer(opgave=dien_in(zaak, gebruikers, maand=maart), gebruiker=gebruikers["adviseur"])
    assert verrekening.vrijgelaten == 6_750
    assert any("door de organisatie zelf ingevuld" in zin for zin in verrekening.berekening.waarschuwingen)
    assert verrekening.berekening.uitleg["gebruikte_aanvullingen"] == ["participatiewet.vrijlating.y_max"]


def test_wie_mag_wat(zaak: Any, gebruikers: Any, maak_dossier: Any) -> None:
    ander = geef_toestemming(maak_dossier())
    with pytest.raises(PermissionDenied):
        dien_in(ander, gebruikers)
    for rol in ("toetser", "financien", "manager", "coach", "beheerder"):
        with pytest.raises(PermissionDenied):
            dien_in(zaak, gebruikers, gebruiker=gebruikers[rol])
    opgave = dien_in(zaak, gebruikers)
    for rol in ("inwoner", "toetser", "financien", "manager", "coach", "beheerder"):
        with pytest.raises(PermissionDenied):
            services.accepteer(opgave=opgave, gebruiker=gebruikers[rol])
        with pytest.raises(PermissionDenied):
            services.stuur_terug(opgave=opgave, gebruiker=gebruikers[rol], vraag="Waarom?")
    opgave.refresh_from_db()
    assert opgave.status == Opgavestatus.INGEDIEND
    assert dien_in(zaak, gebruikers, maand=date(2026, 8, 1), gebruiker=gebruikers["adviseur"]).versie == 1
