"""Looking back: which paid months and settled years change, why, and correcting them by a decision of two people."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import Maand, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from doorstart.bbz.models import Herziening, Toekenning
from doorstart.bbz.selectors import geboekte_maanden
from doorstart.bbz.services import (
    betaal_maand,
    proef_herziening,
    stel_herziening_voor,
    stel_vaststelling_voor,
    stel_wijziging_voor,
)
from doorstart.bbz.terugkijken import terugblik
from doorstart.bbz.tests.hulp import cijfers_van, lening, toekenner
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.invoer import Huishoudengegevens
from doorstart.dossiers.services import wijzig_huishouden
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen.models import Vordering
from doorstart.werkproces.models import Taak

NIETS = Verwachting(omzet=0, btw=0, kosten=0)
JAN, FEB, MRT, APR = (Maand(2017, n) for n in (1, 2, 3, 4))


# January 2017: the single norm as printed; with one cost sharer (40 + 2 x 30) / 2 = 50 % of the couple's (art. 22a Pw).
ALLEEN = 98_279
DELER = laad_parameters().op("participatiewet.norm.gehuwd_21", date(2017, 1, 1)).waarde // 2


@pytest.fixture
def betaald(maak_dossier: Any, gebruikers: Any) -> Any:
    """A grant at the norm of a single person whose months January to April 2017 reached the bank."""
    rij = toekenner(maak_dossier, gebruikers)(bedrag=60_000)
    besluit = stel_wijziging_voor(
        dossier=rij.dossier, ingang=date(2017, 1, 1), verwachting=NIETS, wat_verandert="x", motivering="x",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    grant = Toekenning.objects.get(vervangt=rij)
    for maand in (JAN, FEB, MRT, APR):
        assert betaal_maand(toekenning=grant, maand=maand.eerste_dag, gebruiker=gebruikers["financien"])
    naar_de_bank(gebruikers)
    return grant.dossier


def naar_de_bank(gebruikers: Any) -> None:
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])


def medebewoner(dossier: Any, gebruikers: Any, van: date, tot: date | None = None) -> None:
    wijzig_huishouden(
        dossier=dossier,
        gebruiker=gebruikers["adviseur"],
        gegevens=Huishoudengegevens(van=van, tot=tot, kostendelers=1, herkomst="BRP"),
    )


def herzie(dossier: Any, gebruikers: Any, **keuze: Any) -> Herziening:
    besluit = stel_herziening_voor(
        dossier=dossier, motivering="U woonde samen.", gebruiker=gebruikers["adviseur"], **keuze
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    return Herziening.objects.get(besluit=besluit)


def test_een_feit_in_het_verleden_toont_de_maanden_met_de_oorzaak(betaald: Any, gebruikers: Any) -> None:
    assert not terugblik(betaald).geraakt
    medebewoner(betaald, gebruikers, date(2017, 2, 1), date(2017, 3, 31))
    blik = terugblik(betaald)
    verschillen = {r.maand: r.verschil.verschil for r in blik.maanden if r.verschil}
    assert verschillen == {JAN: 0, FEB: DELER - ALLEEN, MRT: DELER - ALLEEN, APR: 0}
    assert (blik.voor, blik.tegen) == (0, 2 * (ALLEEN - DELER))
    februari = next(r.verschil for r in blik.maanden if r.maand == FEB)
    assert any("norm" in "/".join(oorzaak.pad) or "kostendel" in "/".join(oorzaak.pad) for oorzaak in februari.oorzaken)
    # Nothing is posted by looking, and the adviser is asked to look.
    assert lening(betaald) == 4 * ALLEEN
    assert Taak.objects.get(soort="terugwerkend", afgerond_op=None).pad.endswith("/terugwerkend/")


def test_herziening_tegen_de_inwoner_wordt_een_vordering(betaald: Any, gebruikers: Any) -> None:
    medebewoner(betaald, gebruikers, date(2017, 2, 1), date(2017, 3, 31))
    rij = herzie(betaald, gebruikers)
    minder = ALLEEN - DELER
    vt = (ALLEEN * 5 + 50) // 100 - (DELER * 5 + 50) // 100  # the holiday allowance that is no longer reserved
    assert lening(betaald) == 4 * ALLEEN - 2 * minder
    assert geboekte_maanden(betaald)[FEB.eerste_dag] == DELER
    stand = saldi(dossier=betaald)
    assert rij.terug == stand[Rekening.TERUG_TE_VORDEREN] == 2 * (minder - vt)
    assert stand[Rekening.VAKANTIETOESLAG] == -(4 * ((ALLEEN * 5 + 50) // 100) - 2 * vt)
    claim = Vordering.objects.get(dossier=betaald)
    assert (claim.netto, claim.bekend_op) == (rij.terug, None)  # claiming back is a decision of its own
    assert klopt_uitleg(rij.berekening)
    assert herbereken(rij.berekening, parameters=parameters()).gelijk
    assert not terugblik(betaald).geraakt
    assert not Taak.objects.filter(soort="terugwerkend", afgerond_op=None).exists()
    with pytest.raises(DoorstartFout, match="niets te herzien"):
        proef_herziening(dossier=betaald)


def test_herziening_voor_de_inwoner_wordt_nabetaald(betaald: Any, gebruikers: Any) -> None:
    kind = Huishoudengegevens(van=date(2017, 3, 1), partner=None, kinderen=0, kostendelers=0, herkomst="BRP")
    medebewoner(betaald, gebruikers, date(2017, 3, 1))
    herzie(betaald, gebruikers)
    wijzig_huishouden(dossier=betaald, gebruiker=gebruikers["adviseur"], gegevens=kind)  # it was a mistake
    rij = herzie(betaald, gebruikers)
    assert lening(betaald) == 4 * ALLEEN
    wachtend = Betaalopdracht.objects.filter(boeking__soort="bbz_herziening", batch=None)
    assert sum(opdracht.bedrag for opdracht in wachtend) == rij.nabetaling
    assert {opdracht.rechtmaand for opdracht in wachtend} == {MRT.eerste_dag, APR.eerste_dag}
    assert saldi(dossier=betaald)[Rekening.VAKANTIETOESLAG] == -4 * ((ALLEEN * 5 + 50) // 100)


def test_intrekken_vanaf_een_dag(betaald: Any, gebruikers: Any) -> None:
    rij = herzie(betaald, gebruikers, recht_tot=date(2017, 3, 10), grond="58 lid 1")
    maart = (ALLEEN * 10 * 2 + 31) // (31 * 2)  # ten of thirty-one days, half up
    assert geboekte_maanden(betaald) == {JAN.eerste_dag: ALLEEN, FEB.eerste_dag: ALLEEN, MRT.eerste_dag: maart}
    assert rij.besluit.gegevens["intrekking"] is True
    assert Vordering.objects.get(dossier=betaald).plicht


def test_met_het_inkomen_dat_bleek(betaald: Any, gebruikers: Any) -> None:
    echt = Verwachting(omzet=60_500, btw=10_500, kosten=10_000)
    herzie(betaald, gebruikers, verwachting=echt, maanden=[FEB])
    assert geboekte_maanden(betaald)[FEB.eerste_dag] == ALLEEN - 32_000
    assert geboekte_maanden(betaald)[MRT.eerste_dag] == ALLEEN


def test_wat_nog_niet_is_betaald_of_is_ingehaald_wordt_geweigerd(betaald: Any, gebruikers: Any) -> None:
    grant = Toekenning.objects.get(vervangt__isnull=False)
    betaal_maand(toekenning=grant, maand=date(2017, 5, 1), gebruiker=gebruikers["financien"])  # waits for the bank
    medebewoner(betaald, gebruikers, date(2017, 4, 1))
    uitkomst, rijen = proef_herziening(dossier=betaald)
    assert [feit.maand for _grant, feit in rijen] == [APR]
    assert uitkomst.waarde.terug > 0
    besluit = stel_herziening_voor(dossier=betaald, motivering="x", gebruiker=gebruikers["adviseur"])
    medebewoner(betaald, gebruikers, date(2017, 3, 1))
    wijzig_huishouden(
        dossier=betaald, gebruiker=gebruikers["adviseur"],
        gegevens=Huishoudengegevens(van=date(2017, 4, 1), kostendelers=2, herkomst="BRP"),
    )  # fmt: skip
    boekingen = Boeking.objects.count()
    with pytest.raises(DoorstartFout, match="Stuur het voorstel terug"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert (Boeking.objects.count(), Herziening.objects.count()) == (boekingen, 0)
    with pytest.raises(OngeldigeInvoer, match="grond"):
        stel_herziening_voor(dossier=betaald, motivering="x", grond="99", gebruiker=gebruikers["adviseur"])
    for rol in set(Rol.values) - {Rol.ADVISEUR, Rol.FINANCIEN}:
        with pytest.raises(PermissionDenied):
            stel_herziening_voor(dossier=betaald, motivering="x", gebruiker=gebruikers[rol])


def test_een_vastgesteld_jaar_wordt_niet_per_maand_herzien_maar_opnieuw_vastgesteld(
    betaald: Any, gebruikers: Any
) -> None:
    cijfers = cijfers_van(betaald, gebruikers["adviseur"])
    besluit = stel_vaststelling_voor(jaarcijfers=cijfers, motivering="x", gebruiker=gebruikers["adviseur"])
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not terugblik(betaald).geraakt
    medebewoner(betaald, gebruikers, date(2017, 1, 1))
    blik = terugblik(betaald)
    assert blik.maanden == ()
    (jaar,) = blik.jaren
    # A lower jaarnorm: the supplement of four months is capped by it (art. 12 lid 2 onder a), so nobody gets more.
    assert jaar.verschil <= 0
    assert jaar.oorzaken
    with pytest.raises(DoorstartFout, match="niets te herzien"):
        proef_herziening(dossier=betaald)


def test_besluit_zonder_bewaarde_berekening_wordt_genoemd(maak_dossier: Any, gebruikers: Any) -> None:
    rij = toekenner(maak_dossier, gebruikers)()
    betaal_maand(toekenning=rij, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    (regel,) = terugblik(rij.dossier).maanden
    assert regel.verschil is None
    assert "geen berekening bewaard" in regel.waarom_niet
