"""What the tests of paying out share: a grant that runs, a run, a receiver of claims that keeps its own books."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from bijstandsrecht.kern import Maand
from doorstart.bbz.models import Toekenning
from doorstart.bbz.tests.hulp import toekenner
from doorstart.grootboek.models import Betaalbatch, Rekening
from doorstart.grootboek.services import Derde, Regel, boek, keur_batch_goed
from doorstart.uitbetalen.ontvangers import Ontvanger, Verrekend
from doorstart.uitbetalen.services import beoordeel_inhouding, leg_inhouding_vast, leg_voet_vast, stel_maandrun_voor

DAG = date(2018, 7, 2)
MEI, JUNI, JULI = Maand(2018, 5), Maand(2018, 6), Maand(2018, 7)
DEURWAARDER = Derde(begunstigde="Gerechtsdeurwaarder De Vries", iban="NL20INGB0001234567", kenmerk="2018-1234")
HUURBAAS = Derde(begunstigde="Woonstichting De Brink", iban="NL20INGB0001234567", kenmerk="RF18539007547034")


def loop(maak_dossier: Any, gebruikers: Any, **velden: Any) -> Toekenning:
    """Return a grant of 100,000 cents a month from July 2018 on: 95,000 is paid, 5,000 reserved."""
    standaard = {"van": date(2018, 7, 1), "tot": date(2018, 12, 31)}
    return toekenner(maak_dossier, gebruikers)(**(standaard | velden))


def draai(gebruikers: Any, maand: Maand = JULI) -> Betaalbatch:
    """Run a month and return the batch that waits."""
    return stel_maandrun_voor(maand=maand, gebruiker=gebruikers["financien"]).batch


def betaal(gebruikers: Any, maand: Maand = JULI) -> Betaalbatch:
    """Run a month and approve it."""
    return keur_batch_goed(batch=draai(gebruikers, maand), gebruiker=gebruikers["toetser"])


def houd_in(dossier: Any, gebruikers: Any, soort: str = "beslag", **velden: Any) -> Any:
    """Enter a deduction and have it approved; the beslagvrije voet is 80,000 cents unless `voet` says otherwise."""
    voet = velden.pop("voet", 80_000)
    if voet is not None:
        leg_voet_vast(
            dossier=dossier, van=date(2018, 1, 1), bedrag=voet, bron="Deurwaarder", gebruiker=gebruikers["financien"]
        )
    standaard: dict[str, Any] = {"omschrijving": "Inhouding", "van": date(2018, 7, 1), "bedrag": 10_000}
    if soort == "beslag":
        standaard["ten_gunste_van"] = DEURWAARDER
    if soort == "doorbetaling":
        standaard |= {"ten_gunste_van": HUURBAAS, "toestemming_op": date(2018, 6, 1)}
    rij = leg_inhouding_vast(dossier=dossier, soort=soort, gebruiker=gebruikers["financien"], **(standaard | velden))
    return beoordeel_inhouding(inhouding=rij, goedkeuren=True, gebruiker=gebruikers["toetser"])


class Vorderingen:
    """A room of claims in memory: what is open per number, and what was booked under which key."""

    def __init__(self, **open_: int) -> None:
        self.open_, self.geboekt = open_, dict[str, int]()

    def als_ontvanger(self) -> Ontvanger:
        return Ontvanger(openstaand=self.openstaand, ontvang=self.ontvang, draai_terug=self.draai_terug)

    def openstaand(self, nummers: Collection[str]) -> Mapping[str, int]:
        return {nummer: self.open_[nummer] for nummer in nummers if nummer in self.open_}

    def ontvang(self, rijen: Sequence[Verrekend], gebruiker: Any, dag: date) -> None:
        for rij in rijen:
            assert rij.sleutel not in self.geboekt
            self.geboekt[rij.sleutel] = rij.bedrag
            self.open_[rij.vordering] -= rij.bedrag
            regels = [
                Regel(
                    rekening=rekening, bedrag=teken * rij.bedrag, gemeente=rij.dossier.gemeente,
                    wetsgroep="bbz_gevestigd", verstrekkingsjaar=2018, dossier=rij.dossier,
                )
                for rekening, teken in ((Rekening.DERDEN, 1), (Rekening.TERUG_TE_VORDEREN, -1))
            ]  # fmt: skip
            boek(datum=dag, soort="x", omschrijving="verrekend", regels=regels, dossier=rij.dossier)

    def draai_terug(self, sleutels: Collection[str], gebruiker: Any, reden: str) -> None:
        for sleutel in sleutels:
            del self.geboekt[sleutel]
