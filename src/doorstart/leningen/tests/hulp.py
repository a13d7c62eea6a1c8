"""What the tests of loans share: a granted loan, moving the clock, paying, the ledger of a loan."""

from datetime import date
from typing import Any

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Boekingsregel
from doorstart.leningen.boeken import verschillen
from doorstart.leningen.gebeuren import noteer
from doorstart.leningen.models import Lening, Leninggebeurtenis
from doorstart.leningen.voorstellen import Aflosafspraak, Kapitaalvoorstel, stel_kapitaal_voor

BEGIN = date(2018, 8, 1)


def zet_klok(organisatie: Any, dag: date) -> None:
    """Move the working date of the organisation."""
    organisatie.werkdatum = dag
    organisatie.save()


def voorstel(**velden: Any) -> Kapitaalvoorstel:
    """Return a proposal of a loan of 50,000 euros over 60 months, paid out on 1 August 2018."""
    standaard: dict[str, Any] = {
        "vorm": "lening", "gevraagd": 50_000_00, "verleend": 50_000_00, "doel": "een bestelbus en gereedschap",
        "aangevraagd_op": date(2018, 6, 4), "uitbetaling_op": BEGIN, "aflossing": Aflosafspraak(maanden=60),
        "wia_34a": False,
    }  # fmt: skip
    return Kapitaalvoorstel(**(standaard | velden))


def verleen(dossier: Any, gebruikers: Any, **velden: Any) -> Lening:
    """Grant a loan by two people, and give its contract."""
    besluit = stel_kapitaal_voor(
        dossier=dossier, voorstel=voorstel(**velden), motivering="Het plan klopt.", gebruiker=gebruikers["adviseur"]
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    return Lening.objects.filter(besluit=besluit).get()


def goed(besluit: Besluit, gebruikers: Any) -> Besluit:
    """Let the second person approve."""
    return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def betaal(lening: Lening, dag: date, bedrag: int, gebruiker: Any) -> Leninggebeurtenis:
    """Note a payment (cents) of a day."""
    return noteer(lening=lening, soort="betaling", dag=dag, bedrag=bedrag, gebruiker=gebruiker, omschrijving="betaald")


def saldi_van(lening: Lening) -> dict[str, int]:
    """Return the balance in cents per account of the journal of one loan, zero left out."""
    som: dict[str, int] = {}
    for regel in Boekingsregel.objects.filter(boeking__leningboeking__lening=lening):
        som[regel.rekening] = som.get(regel.rekening, 0) + regel.bedrag
    return {rekening: bedrag for rekening, bedrag in som.items() if bedrag}


def klopt(lening: Lening, op: date) -> bool:
    """Say whether the journal of a loan is what the law package says on a day."""
    return verschillen(lening, op) == {}
