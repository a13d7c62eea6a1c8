"""A Bbz year from grant to settlement, on the real norms of 2017 (art. 21 Participatiewet), cents checked by hand.

The cases are E-1, E-2, E-3, E-4, E-8 and E-9 of the rule specification with the jaarnorm of 2017 instead of 2026:
a single person of 21 or older: 6 x 982,79 + 6 x 986,52 (printed tables of 1 January and Stcrt. 2017, 36285).
"""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import Schakelaars
from bijstandsrecht.kern import OnbekendBedrag, OngeldigBoekjaar, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from doorstart.bbz.models import Jaarcijfers, Vaststelling
from doorstart.bbz.selectors import jaarcijfers
from doorstart.bbz.services import (
    betaal_maand,
    dien_jaarcijfers_in,
    leg_vaststelling_vast,
    proef_vaststelling,
    stel_vaststelling_voor,
)
from doorstart.bbz.tests.hulp import (
    BEGIN,
    EINDE,
    betaal_jaar,
    blijvende_lening,
    cijfers_van,
    lening,
    stel_vast,
    toekenner,
)
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.dossiers.models import Huishouden, Persoon
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi, wachtende_opdrachten
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Aanvulling, Vierogenstatus
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.models import Blokkade
from doorstart.uitbetalen.services import hef_blokkade_op
from doorstart.uitbetalen.tests.hulp import houd_in
from doorstart.werkproces.models import Taak


@pytest.fixture
def norm_2017() -> int:
    """The jaarnorm of a single person over 2017, straight from the dated amounts."""
    wet = laad_parameters()
    helften = (date(2017, 1, 1), date(2017, 7, 1))
    return sum(6 * wet.op("participatiewet.norm.alleenstaande_21", dag).waarde for dag in helften)


@pytest.fixture
def maak_toekenning(maak_dossier: Any, gebruikers: Any) -> Any:
    """Return a function that makes a grant."""
    return toekenner(maak_dossier, gebruikers)


def test_geval_a_aanvulling_en_alles_om_niet(maak_toekenning: Any, gebruikers: Any, norm_2017: int) -> None:
    toekenning = maak_toekenning(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=200_000)
    vaststelling = stel_vast(cijfers, gebruikers)
    netto, verstrekt = 160_000, 720_000  # 20 % of art. 6 lid 2 in 2017
    aanvulling = norm_2017 - netto - verstrekt
    assert norm_2017 == 6 * 98_279 + 6 * 98_652
    assert (vaststelling.soort, vaststelling.netto_inkomen) == ("a", netto)
    assert (vaststelling.aanvulling, vaststelling.om_niet) == (aanvulling, verstrekt + aanvulling)
    assert lening(toekenning.dossier) == 0
    assert saldi(dossier=toekenning.dossier)[Rekening.UITKERINGSLASTEN] == verstrekt + aanvulling
    assert Betaalopdracht.objects.get(boeking__soort="bbz_aanvulling").bedrag == aanvulling


def test_een_aanvulling_bij_beslag_wacht_op_een_mens(maak_toekenning: Any, gebruikers: Any) -> None:
    """A boekjaar is not a month: what of it the bailiff may take is a judgment, and nothing is paid before it."""
    toekenning = maak_toekenning(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    houd_in(toekenning.dossier, gebruikers, bedrag=1_000)
    stel_vast(cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=200_000), gebruikers)
    (wacht,) = [w for w in wachtende_opdrachten() if w.opdracht.boeking.soort == "bbz_aanvulling"]
    assert "aanvulling over een heel boekjaar" in wacht.bezwaar
    taak = Taak.objects.get(soort="inhouding_beoordelen")
    assert (taak.recht, taak.dossier) == ("betaling.voorstellen", toekenning.dossier)
    hef_blokkade_op(
        blokkade=Blokkade.objects.get(), reden="Gebeld met de deurwaarder", gebruiker=gebruikers["financien"]
    )
    assert Taak.objects.get(pk=taak.pk).afgerond_op is not None


def test_geval_b_precies_de_jaarnorm(maak_toekenning: Any, gebruikers: Any, norm_2017: int) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    winst = (norm_2017 - 12 * 90_000) * 5 // 4  # 80 % of it fills the norm exactly
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=winst)
    vaststelling = stel_vast(cijfers, gebruikers)
    assert (vaststelling.soort, vaststelling.aanvulling, vaststelling.teruggevorderd) == ("b", 0, 0)
    assert vaststelling.om_niet == 12 * 90_000
    assert lening(toekenning.dossier) == 0


def test_geval_c_terugvordering(maak_toekenning: Any, gebruikers: Any, norm_2017: int) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=1_000_000)
    vaststelling = stel_vast(cijfers, gebruikers)
    terug = 12 * 90_000 + 800_000 - norm_2017
    assert (vaststelling.soort, vaststelling.teruggevorderd) == ("c", terug)
    assert vaststelling.om_niet == 12 * 90_000 - terug
    stand = saldi(dossier=toekenning.dossier)
    assert stand[Rekening.TERUG_TE_VORDEREN] == terug
    assert stand[Rekening.LENING_LEVENSONDERHOUD] == 0
    assert not Betaalopdracht.objects.filter(boeking__soort="bbz_aanvulling").exists()


def test_afzien_om_dringende_redenen_is_een_eigen_boeking(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=1_000_000)
    terug = proef_vaststelling(jaarcijfers=cijfers).waarde.terug_te_vorderen
    vaststelling = stel_vast(cijfers, gebruikers, teruggevorderd=terug - 10_000, afgezien=10_000)
    assert (vaststelling.teruggevorderd, vaststelling.afgezien) == (terug - 10_000, 10_000)
    regel = Boeking.objects.get(soort="bbz_afgezien").regels.get(rekening=Rekening.UITKERINGSLASTEN)
    assert regel.bedrag == 10_000
    with pytest.raises(OngeldigeInvoer, match="hele bedrag"):  # 2017: the law leaves no choice
        proef_vaststelling(jaarcijfers=cijfers, teruggevorderd=1)


def test_aanvulling_naar_evenredigheid_bij_zes_maanden(maak_toekenning: Any, gebruikers: Any, norm_2017: int) -> None:
    toekenning = maak_toekenning(bedrag=70_000, tot=date(2017, 6, 30))
    betaal_jaar(toekenning, gebruikers["financien"], maanden=6)
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=100_000)
    vaststelling = stel_vast(cijfers, gebruikers)
    assert vaststelling.aanvulling == norm_2017 // 2 - 6 * 70_000


def test_verlies_telt_als_nul_en_gaat_niet_van_loon_af(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=-500_000, netto_overig=30_000)
    assert proef_vaststelling(jaarcijfers=cijfers).waarde.netto_inkomen == 30_000


def test_vermogen_boven_de_grens_blijft_lening(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    grens = laad_parameters().op("bbz.art3.vermogen_onder", EINDE).waarde
    dossier = toekenning.dossier
    cijfers = cijfers_van(dossier, gebruikers["adviseur"], eigen_vermogen=grens + 40_000, totaal_vermogen=grens * 2)
    vaststelling = stel_vast(cijfers, gebruikers)
    assert vaststelling.blijft_lening == 40_000 == blijvende_lening(dossier)
    assert lening(dossier) == 0
    aanvulling = vaststelling.aanvulling
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == 12 * 90_000 + aanvulling - 40_000
    alles = proef_vaststelling(jaarcijfers=cijfers, schakelaars=Schakelaars(ev_excess_mode="all_or_nothing")).waarde
    assert (alles.om_niet, alles.blijft_lening) == (0, 12 * 90_000 + aanvulling)


def test_hoog_vermogen_maakt_ook_de_aanvulling_een_lening(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(
        toekenning.dossier, gebruikers["adviseur"], eigen_vermogen=30_000_000, totaal_vermogen=40_000_000
    )
    vaststelling = stel_vast(cijfers, gebruikers)
    assert vaststelling.om_niet == 0
    assert blijvende_lening(toekenning.dossier) == 12 * 90_000 + vaststelling.aanvulling
    assert Rekening.UITKERINGSLASTEN not in saldi(dossier=toekenning.dossier)


def test_partner_verhuist_in_het_jaar_de_norm_volgt_de_maand(maak_toekenning: Any, gebruikers: Any) -> None:
    from conftest import test_bsn

    toekenning = maak_toekenning()
    betaal_jaar(toekenning, gebruikers["financien"])
    partner = Persoon(bsn=test_bsn(900), voornaam="P", achternaam="P", geboortedatum=date(1982, 5, 5))
    partner.save()
    Huishouden(dossier=toekenning.dossier, van=date(2017, 10, 1), partner=partner, herkomst="test").save()
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"])
    wet = laad_parameters()
    alleen, samen = (
        {dag: wet.op(f"participatiewet.norm.{soort}", dag).waarde for dag in (date(2017, 1, 1), date(2017, 7, 1))}
        for soort in ("alleenstaande_21", "gehuwd_21")
    )
    verwacht = 6 * alleen[date(2017, 1, 1)] + 3 * alleen[date(2017, 7, 1)] + 3 * samen[date(2017, 7, 1)]
    assert proef_vaststelling(jaarcijfers=cijfers).waarde.jaarnorm == verwacht


def test_boekjaar_van_veertien_maanden_wordt_geweigerd(maak_dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(OngeldigBoekjaar, match="precies 12 maanden"):
        dien_jaarcijfers_in(
            dossier=maak_dossier(groep="gevestigd"),
            boekjaar_begin=BEGIN,
            boekjaar_einde=date(2018, 2, 28),
            winst=1,
            eigen_vermogen=0,
            totaal_vermogen=0,
            gebruiker=gebruikers["adviseur"],
        )
    assert not Jaarcijfers.objects.exists()


@pytest.mark.parametrize(
    ("veld", "fout"),
    [
        ("eigen_vermogen", {"eigen_vermogen": 3_000_000}),
        ("totaal_vermogen", {"totaal_vermogen": -1, "eigen_vermogen": -5}),
        ("netto_partner", {"netto_partner": -1}),
        ("boekjaar_einde", {"boekjaar_begin": date(2018, 1, 1), "boekjaar_einde": date(2018, 12, 31)}),
    ],
)
def test_onmogelijke_cijfers_noemen_hun_veld(maak_dossier: Any, gebruikers: Any, veld: str, fout: Any) -> None:
    goed = {
        "boekjaar_begin": BEGIN,
        "boekjaar_einde": EINDE,
        "winst": 1,
        "eigen_vermogen": 1,
        "totaal_vermogen": 2,
    }
    with pytest.raises(OngeldigeInvoer) as gevangen:
        dien_jaarcijfers_in(dossier=maak_dossier(groep="gevestigd"), gebruiker=gebruikers["adviseur"], **(goed | fout))
    assert gevangen.value.veld == veld
    assert not Jaarcijfers.objects.exists()


def test_nieuwe_versie_vervangt_vaststelling_en_betaalt_het_verschil(
    maak_toekenning: Any, gebruikers: Any, norm_2017: int
) -> None:
    toekenning = maak_toekenning(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    dossier, adviseur = toekenning.dossier, gebruikers["adviseur"]
    eerste = stel_vast(cijfers_van(dossier, adviseur, winst=200_000), gebruikers)
    tweede = stel_vast(cijfers_van(dossier, adviseur, winst=100_000), gebruikers)
    assert tweede.vervangt == eerste
    assert tweede.aanvulling - eerste.aanvulling == 80_000
    # The first supplement was never paid: its order expired and the whole new one waits.
    wachtend = Betaalopdracht.objects.filter(boeking__soort="bbz_aanvulling", vervallen_op__isnull=True)
    assert [o.bedrag for o in wachtend] == [tweede.aanvulling]
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == tweede.om_niet
    assert [c.versie for c in jaarcijfers(dossier)] == [2]


def test_betaalde_aanvulling_die_te_hoog_was_wordt_een_vordering(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    dossier, adviseur = toekenning.dossier, gebruikers["adviseur"]
    eerste = stel_vast(cijfers_van(dossier, adviseur, winst=100_000), gebruikers)
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    tweede = stel_vast(cijfers_van(dossier, adviseur, winst=200_000), gebruikers)
    stand = saldi(dossier=dossier)
    assert stand[Rekening.TE_BETALEN] == 0
    assert stand[Rekening.TERUG_TE_VORDEREN] == eerste.aanvulling - tweede.aanvulling == 80_000


def test_voorstel_dat_is_ingehaald_wordt_niet_uitgevoerd(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    betaal_jaar(toekenning, gebruikers["financien"], maanden=11)
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"])
    besluit = stel_vaststelling_voor(jaarcijfers=cijfers, motivering="x", gebruiker=gebruikers["adviseur"])
    betaal_maand(toekenning=toekenning, maand=date(2017, 12, 1), gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="verstrekte bijstand"):
        leg_vaststelling_vast(besluit, gebruikers["toetser"])
    assert not Vaststelling.objects.exists()


def test_onbekend_percentage_weigert_en_een_aanvulling_werkt(maak_toekenning: Any, gebruikers: Any) -> None:
    """Art. 6 lid 2 of 2016 was not read in any source: the law refuses, the organisation can supply it."""
    toekenning = maak_toekenning(van=date(2016, 1, 1), tot=date(2016, 12, 31))
    for nummer in range(1, 13):
        betaal_maand(toekenning=toekenning, maand=date(2016, nummer, 1), gebruiker=gebruikers["financien"])
    cijfers = dien_jaarcijfers_in(
        dossier=toekenning.dossier,
        boekjaar_begin=date(2016, 1, 1),
        boekjaar_einde=date(2016, 12, 31),
        winst=100_000,
        eigen_vermogen=0,
        totaal_vermogen=0,
        gebruiker=gebruikers["adviseur"],
    )
    with pytest.raises(OnbekendBedrag, match="6 lid 2"):
        proef_vaststelling(jaarcijfers=cijfers)
    Aanvulling(
        sleutel="bbz.art6_2.forfait",
        van=date(2016, 1, 1),
        tot=date(2017, 1, 1),
        waarde=1900,
        bron="demonstratiewaarde",
        status=Vierogenstatus.GOEDGEKEURD,
        voorgesteld_door=gebruikers["beheerder"],
        beoordeeld_door=gebruikers["manager"],
    ).save()
    uitkomst = proef_vaststelling(jaarcijfers=cijfers)
    assert uitkomst.waarde.netto_inkomen == 81_000
    assert uitkomst.gebruikte_aanvullingen == ("bbz.art6_2.forfait",)
    assert any("demonstratiewaarde" in zin for zin in uitkomst.waarschuwingen)


def test_berekeningen_zijn_opnieuw_te_maken(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    betaal_jaar(toekenning, gebruikers["financien"])
    stel_vast(cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=300_000), gebruikers)
    # In order of making: the settlement is the last.
    for berekening in Berekening.objects.order_by("pk"):
        assert klopt_uitleg(berekening)
        assert herbereken(berekening, parameters=parameters()).gelijk
    # A stored value that is not what the input gives, is found.
    berekening.uitkomst["om_niet"] += 1
    assert not herbereken(berekening, parameters=parameters()).gelijk
