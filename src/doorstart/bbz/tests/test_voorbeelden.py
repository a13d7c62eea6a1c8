"""The worked examples of the rule specification (3.8), end to end: services, a second person, the ledger to the cent.

The test inputs of the specification: in every month of the boekjaar the norms of July 2026 (single 1,419.46, couple
2,027.79) and 20 % of art. 6 lid 2. So the boekjaar runs from July 2026 to June 2027, the norms of 2027 are supplied as
a test input, and the limits of art. 3 are those at the begin of the boekjaar (2026).
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import Schakelaars
from bijstandsrecht.kern import Maand, OnbekendBedrag, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from doorstart.bbz.belangen import Belangen
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import huidige_vaststelling
from doorstart.bbz.services import betaal_maand, dien_jaarcijfers_in, ken_toe, stel_vaststelling_voor
from doorstart.bbz.tests.hulp import vul_aan
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.models import Huishouden, Persoon
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern.fouten import DoorstartFout

BEGIN, EINDE = date(2026, 7, 1), date(2027, 6, 30)
WEGING = Belangen(
    inkomen_nu="U verdient 900 euro per maand.",
    schulden="U hebt geen schulden.",
    gezondheid="U bent gezond.",
    verwijtbaarheid="U gaf uw inkomen op tijd door.",
    reactie="U vraagt om een regeling.",
)
GRENS = Schakelaars(grens_peiljaar="begin_boekjaar")


@dataclass(frozen=True)
class Geval:
    """One example in cents: input, and what the ledger holds after it."""

    maandbedrag: int = 100_000
    maanden: int = 12
    winst: int = 0
    netto_partner: int = 0
    eigen: int = 0
    totaal: int = 0
    groep: str = "gevestigd"
    partner: bool = False
    soort: str = "a"
    om_niet: int = 0
    aanvulling: int = 0
    terug: int = 0
    lening: int = 0
    keuze: dict[str, Any] = field(default_factory=dict)


_E9 = {"winst": 500_000, "aanvulling": 103_352}
GEVALLEN = {
    "E-1": Geval(winst=500_000, om_niet=1_303_352, aanvulling=103_352),
    "E-2": Geval(winst=629_190, soort="b", om_niet=1_200_000),
    "E-3": Geval(winst=1_200_000, soort="c", om_niet=743_352, terug=456_648, keuze={"teruggevorderd": 456_648}),
    "E-4": Geval(maandbedrag=120_000, maanden=6, winst=600_000, om_niet=851_676, aanvulling=131_676),
    "E-6": Geval(maanden=6, winst=4_000_000, soort="c", terug=600_000, keuze={"teruggevorderd": 600_000}),
    "E-8": Geval(
        maandbedrag=75_000, winst=1_000_000, netto_partner=840_000, partner=True, soort="c", om_niet=793_348,
        terug=106_652, keuze={"teruggevorderd": 106_652},
    ),
    "E-9a": Geval(eigen=5_000_000, totaal=6_000_000, om_niet=1_303_352, **_E9),
    "E-9b": Geval(eigen=10_000_000, totaal=40_000_000, om_niet=1_303_352, **_E9),
    "E-9d": Geval(eigen=10_000_000, totaal=30_000_000, lening=1_303_352, **_E9),
    "E-9f": Geval(eigen=25_123_300, totaal=90_000_000, om_niet=1_303_352, **_E9),
    "E-9g": Geval(eigen=18_000_000, totaal=20_000_000, groep="ouder", om_niet=889_752, lening=413_600, **_E9),
}  # fmt: skip


@pytest.fixture
def in_2027(organisatie: Any, gebruikers: Any) -> None:
    """The working date after the boekjaar, with the test inputs of the specification."""
    organisatie.werkdatum = date(2027, 9, 1)
    organisatie.save()
    wet = laad_parameters()
    for sleutel in wet.sleutels():
        # What no source says about 2027 is as on the last day of 2026: the norms are then those of the specification.
        try:
            waarde = wet.op(sleutel.sleutel, date(2026, 12, 31)).waarde
            wet.op(sleutel.sleutel, date(2027, 1, 1))
        except OnbekendBedrag as fout:
            if fout.waarde == date(2027, 1, 1):
                vul_aan(gebruikers, sleutel.sleutel, date(2027, 1, 1), date(2028, 1, 1), waarde)
    vul_aan(gebruikers, "bbz.art6_2.forfait", date(2026, 1, 1), date(2028, 1, 1), 2000)


def betaald(maak_dossier: Any, gebruikers: Any, geval: Geval) -> Any:
    """A dossier with the months of the example paid as a loan."""
    dossier = maak_dossier(groep=geval.groep, melding_op=BEGIN)
    if geval.partner:
        from conftest import test_bsn

        partner = Persoon(bsn=test_bsn(900), voornaam="P", achternaam="P", geboortedatum=date(1982, 5, 5))
        partner.save()
        Huishouden(dossier=dossier, van=BEGIN, partner=partner, herkomst="test").save()
    laatste = Maand.van_datum(BEGIN).plus(geval.maanden - 1).laatste_dag
    besluit = Besluit(
        dossier=dossier, nummer=f"B-{dossier.nummer}", soort="bbz_levensonderhoud", uitkomst="toekenning", datum=BEGIN,
        ingang=BEGIN, einde=laatste, motivering="x", status="goedgekeurd", voorgesteld_door=gebruikers["adviseur"],
        gegevens={"maandbedrag": geval.maandbedrag, "boekjaar_begin_maand": 7},
    )  # fmt: skip
    besluit.save()
    grant = ken_toe(besluit, gebruikers["toetser"])
    for n in range(geval.maanden):
        maand = Maand.van_datum(BEGIN).plus(n)
        assert betaal_maand(toekenning=grant, maand=maand.eerste_dag, gebruiker=gebruikers["financien"])
    return dossier


def cijfers(dossier: Any, gebruikers: Any, geval: Geval) -> Any:
    return dien_jaarcijfers_in(
        dossier=dossier, boekjaar_begin=BEGIN, boekjaar_einde=EINDE, winst=geval.winst,
        netto_partner=geval.netto_partner, eigen_vermogen=geval.eigen, totaal_vermogen=geval.totaal,
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip


def stel_voor(rij: Any, gebruikers: Any, **keuze: Any) -> Besluit:
    besluit: Besluit = stel_vaststelling_voor(
        jaarcijfers=rij, motivering="Volgens de jaarstukken.", gebruiker=gebruikers["adviseur"], schakelaars=GRENS,
        **keuze,
    )  # fmt: skip
    return besluit


@pytest.mark.parametrize("naam", sorted(GEVALLEN))
def test_voorbeeld(naam: str, maak_dossier: Any, gebruikers: Any, in_2027: None) -> None:
    geval = GEVALLEN[naam]
    dossier = betaald(maak_dossier, gebruikers, geval)
    rij = cijfers(dossier, gebruikers, geval)
    belangen = WEGING if geval.soort == "c" else None
    keur_goed(besluit=stel_voor(rij, gebruikers, belangen=belangen, **geval.keuze), gebruiker=gebruikers["toetser"])
    vast = huidige_vaststelling(rij)
    assert vast is not None
    assert (vast.soort, vast.om_niet, vast.aanvulling) == (geval.soort, geval.om_niet, geval.aanvulling)
    assert (vast.teruggevorderd, vast.blijft_lening) == (geval.terug, geval.lening)
    stand = saldi(dossier=dossier)
    assert stand[Rekening.LENING_LEVENSONDERHOUD] == 0
    assert stand.get(Rekening.UITKERINGSLASTEN, 0) == geval.om_niet
    assert stand.get(Rekening.LENING_RENTELOOS, 0) == geval.lening
    assert stand.get(Rekening.TERUG_TE_VORDEREN, 0) == geval.terug
    verstrekt = geval.maandbedrag * geval.maanden
    assert -stand[Rekening.TE_BETALEN] - stand[Rekening.VAKANTIETOESLAG] == verstrekt + geval.aanvulling


def test_e3b_het_college_vordert_een_deel_terug(maak_dossier: Any, gebruikers: Any, in_2027: None) -> None:
    geval = GEVALLEN["E-3"]
    dossier = betaald(maak_dossier, gebruikers, geval)
    rij = cijfers(dossier, gebruikers, geval)
    deel = {"teruggevorderd": 200_000, "afgezien": 256_648}
    with pytest.raises(OngeldigeInvoer, match="belangenafweging"):
        stel_voor(rij, gebruikers, **deel)
    with pytest.raises(DoorstartFout, match="een bedrag over"):
        stel_voor(rij, gebruikers, belangen=WEGING, teruggevorderd=200_000)
    besluit = stel_voor(rij, gebruikers, belangen=WEGING, **deel)
    assert "geen schulden" in besluit.motivering
    assert besluit.gegevens["belangenafweging"]["reactie"] == "U vraagt om een regeling."
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    stand = saldi(dossier=dossier)
    assert (stand[Rekening.TERUG_TE_VORDEREN], stand[Rekening.LENING_LEVENSONDERHOUD]) == (200_000, 0)
    assert stand[Rekening.UITKERINGSLASTEN] == 743_352 + 256_648


def test_leeg_deel_van_de_afweging_wordt_genoemd() -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        Belangen(inkomen_nu="x", schulden=" ", gezondheid="x", verwijtbaarheid="x", reactie="x")
    assert gevangen.value.veld == "schulden"


def test_gift_van_art_19_telt_niet_mee_bij_de_vaststelling(maak_dossier: Any, gebruikers: Any, in_2027: None) -> None:
    """Six months as a gift at once: no loan over the boekjaar, so nothing is settled (art. 19, 11 lid 1)."""
    dossier = maak_dossier(groep="gevestigd", melding_op=BEGIN)
    besluit = Besluit(
        dossier=dossier, nummer="B1", soort="bbz_levensonderhoud", uitkomst="toekenning", datum=BEGIN, ingang=BEGIN,
        einde=date(2026, 12, 31), motivering="x", status="goedgekeurd", voorgesteld_door=gebruikers["adviseur"],
        gegevens={"maandbedrag": 50_000, "boekjaar_begin_maand": 7, "om_niet": True},
    )  # fmt: skip
    besluit.save()
    ken_toe(besluit, gebruikers["toetser"])
    grant = Toekenning.objects.get()
    betaal_maand(toekenning=grant, maand=BEGIN, gebruiker=gebruikers["financien"])
    rij = cijfers(dossier, gebruikers, Geval())
    with pytest.raises(DoorstartFout, match="geen Bbz-uitkering als lening"):
        stel_voor(rij, gebruikers)
    assert saldi(dossier=dossier)[Rekening.UITKERINGSLASTEN] == 50_000
