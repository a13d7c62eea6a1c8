"""What the tests of claims share: a posted claim, a paid benefit, another working date."""

from datetime import date
from typing import Any

from doorstart.besluiten.models import Besluit
from doorstart.grootboek.models import Betaalbatch, Boekingsregel, Rekening
from doorstart.grootboek.services import Regel, boek, maak_opdracht
from doorstart.vorderingen import gronden
from doorstart.vorderingen.models import Vordering, Vorderingsmutatie, Vorderingsoort
from doorstart.vorderingen.services import maak_vordering

DAG = date(2018, 7, 2)


def zet_datum(organisatie: Any, dag: date) -> None:
    """Move the working date of the organisation."""
    organisatie.werkdatum = dag
    organisatie.save()


def besluit(dossier: Any, gebruikers: Any, datum: date = DAG, **velden: Any) -> Besluit:
    """A decision that is taken."""
    rij = Besluit(**({
        "dossier": dossier, "nummer": f"B-{Besluit.objects.count()}", "soort": "terugvordering",
        "uitkomst": "ambtshalve", "datum": datum, "motivering": "x", "status": "goedgekeurd",
        "voorgesteld_door": gebruikers["adviseur"], "beoordeeld_door": gebruikers["toetser"],
    } | velden))  # fmt: skip
    rij.save()
    return rij


def regel(dossier: Any, rekening: str, bedrag: int, jaar: int = 2018, maand: date | None = None) -> Regel:
    """One line of this dossier."""
    return Regel(rekening=rekening, bedrag=bedrag, gemeente=dossier.gemeente, wetsgroep="bbz_starter",
                 verstrekkingsjaar=jaar, rechtmaand=maand, dossier=dossier)  # fmt: skip


def maak(
    dossier: Any, gebruikers: Any, bedrag: int = 100_000, *, artikel: str = "58 lid 2 onder a",
    delen: dict[int, int] | None = None, bekend: bool = True, rekening: str = Rekening.TERUG_TE_VORDEREN,
    datum: date = DAG, soort: str = Vorderingsoort.TERUGVORDERING,
) -> Vordering:  # fmt: skip
    """A claim out of the benefit; `delen` divides it over years of granting."""
    jaren = delen or {2018: bedrag}
    boeking = boek(
        datum=datum, soort="terugvordering", omschrijving="Proef", dossier=dossier,
        besluit=besluit(dossier, gebruikers, datum) if bekend else None,
        regels=[r for jaar, deel in jaren.items() for r in (
            regel(dossier, rekening, deel, jaar), regel(dossier, Rekening.UITKERINGSLASTEN, -deel, jaar))],
    )  # fmt: skip
    grond = gronden.blijvende_lening(datum) if artikel == "13" else gronden.grond(artikel, datum)
    return maak_vordering(
        dossier=dossier, soort=soort, grond=grond, omschrijving="Proef", boekingen=[boeking], rekening=rekening,
        bedrag=sum(jaren.values()), bekend_op=datum if bekend else None, gebruiker=gebruikers["toetser"],
    )  # fmt: skip


def betaal_maand(
    dossier: Any, gebruikers: Any, maand: date, bedrag: int, *, rekening: str = Rekening.UITKERINGSLASTEN,
    betaald_op: date | None = None,
) -> None:  # fmt: skip
    """A month of aid, granted and paid through an approved batch."""
    boeking = boek(
        datum=maand, soort="verrekening_pw", omschrijving="Bijstand", dossier=dossier,
        regels=[regel(dossier, rekening, bedrag, maand.year, maand),
                regel(dossier, Rekening.TE_BETALEN, -bedrag, maand.year, maand)],
    )  # fmt: skip
    opdracht = maak_opdracht(boeking=boeking, dossier=dossier, bedrag=bedrag, omschrijving="x", rechtmaand=maand)
    batch = Betaalbatch(omschrijving="x", betaaldatum=betaald_op or maand.replace(day=28),
                        voorgesteld_door=gebruikers["financien"])  # fmt: skip
    batch.save()
    opdracht.batch = batch
    opdracht.save()
    batch.status = "goedgekeurd"
    batch.save()


def grootboekstand(dossier: Any, rekening: str = Rekening.TERUG_TE_VORDEREN) -> int:
    """The balance of an account of this dossier according to the journal alone."""
    return sum(r.bedrag for r in Boekingsregel.objects.filter(dossier=dossier, rekening=rekening))


def stand_volgens_mutaties(dossier: Any, rekening: str = Rekening.TERUG_TE_VORDEREN) -> int:
    """The balance of all claims of this dossier according to their mutations alone."""
    return sum(
        m.bedrag for m in Vorderingsmutatie.objects.filter(vordering__dossier=dossier, vordering__rekening=rekening)
    )
