"""What the tests of the assessment share: a plan with round figures, an application that waits for a judgment."""

from datetime import date
from typing import Any

from bijstandsrecht.bbz import Bezitting, Bezittingsoort, Groep, Schuld
from bijstandsrecht.kern import Maand
from doorstart.beoordeling.plan import Jaarprognose, Kasmaand, Leenvraag, Plan
from doorstart.beoordeling.prognose import Prognose, Prognosemaand
from doorstart.beoordeling.punten import PUNTEN
from doorstart.beoordeling.vermogen import Bezitsregel, Schuldregel, Staat
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import start_procedure, voer_uit

PUNTENLIJST = [{"sleutel": punt.sleutel, "score": 3, "opmerking": "in orde"} for punt in PUNTEN]


def jaar(**anders: Any) -> Jaarprognose:
    """40,000 turnover, a quarter of it variable; 8,000 fixed, 2,000 depreciation; 3,000 tax, 15,000 to live on."""
    standaard = {
        "omzet": 4_000_000, "variabel": 1_000_000, "vast": 800_000, "afschrijving": 200_000, "belasting": 300_000,
        "prive": 1_500_000,
    }  # fmt: skip
    return Jaarprognose(**(standaard | anders))


def plan(**anders: Any) -> Plan:
    """Three equal years and twelve equal months from July 2018; a loan of 12,000 in 60 months."""
    standaard: dict[str, Any] = {
        "begin": Maand(2018, 7), "jaren": (jaar(), jaar(), jaar()), "beginsaldo": 100_000,
        "kas": (Kasmaand(ontvangsten=300_000, uitgaven=150_000, lasten=24_331, prive=125_000),) * 12,
        "lening": Leenvraag(bedrag=1_200_000, maanden=60, wijze="lineair"),
    }  # fmt: skip
    return Plan(**(standaard | anders))


def prognose(*omzetten: int, **anders: Any) -> Prognose:
    """Months from January 2017 with these turnovers (with 210 btw in it) and 300 costs."""
    maanden = tuple(Prognosemaand(omzet=omzet, btw=21_000, kosten=30_000) for omzet in omzetten or (121_000,) * 12)
    return Prognose(**({"begin": Maand(2017, 1), "maanden": maanden} | anders))


def staat(eigen: int = 1_000_000, **anders: Any) -> Staat:
    """A business with 20,000 in machines and a debt, so that `eigen` cents are left."""
    machine = Bezitting("machine", Bezittingsoort.BEDRIJFSMIDDEL, date(2018, 6, 1), waarde=2_000_000)
    standaard: dict[str, Any] = {
        "groep": Groep.GEVESTIGD, "peildatum": date(2018, 7, 1),
        "bezittingen": (Bezitsregel(van="aanvrager", bron="jaarrekening", bezitting=machine),),
        "schulden": (Schuldregel(van="aanvrager", bron="bank", schuld=Schuld("krediet", 2_000_000 - eigen)),),
    }  # fmt: skip
    return Staat(**(standaard | anders))


def aanvraag(dossier: Any, gebruikers: Any, soort: str = "bbz_starter", status: str = "onderzoek") -> Procedure:
    """An application that stands at the research."""
    adviseur = gebruikers["adviseur"]
    rij = start_procedure(dossier=dossier, soort=soort, ontvangen_op=date(2018, 6, 1), gebruiker=adviseur)
    rij.status = "in_behandeling"
    rij.save()
    if status == "onderzoek":
        rij = voer_uit(procedure=rij, actie="start_onderzoek", gebruiker=adviseur, gegevens={"onderzoeker": "X"})
    return rij
