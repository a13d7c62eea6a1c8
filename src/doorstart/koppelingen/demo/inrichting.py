"""The organisation around the demonstration: municipalities, users, policy, and the amounts it had to supply itself."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password

from bijstandsrecht.deeltijd import PtoBeleid
from doorstart.kern.scope import scope
from doorstart.koppelingen.demo.doelen import AANVULLINGEN, BRON_BEDRAG, LATERE_AANVULLINGEN, WERKDATUM
from doorstart.organisatie.demologins import DEMO_WACHTWOORD
from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie
from doorstart.organisatie.rollen import Rol
from doorstart.organisatie.services import beoordeel, stel_bedrag_voor, stel_beleid_voor

SLUG = "drentsche-aa"
NAAM = "Werkplein Drentsche Aa (demonstratie, synthetische gegevens)"
GEMEENTEN = (("Assen", "0106"), ("Aa en Hunze", "1680"), ("Tynaarlo", "1730"))
GEBRUIKERS: tuple[tuple[str, str, str, str, str], ...] = (
    ("adviseur", Rol.ADVISEUR, "Anna", "Adviesma", "ondernemersadviseur Assen"),
    ("adviseur2", Rol.ADVISEUR, "Bram", "Raadstra", "ondernemersadviseur Tynaarlo"),
    ("adviseur3", Rol.ADVISEUR, "Chris", "Intakinga", "ondernemersadviseur Aa en Hunze"),
    ("toetser", Rol.TOETSER, "Tineke", "Toetsema", "kwaliteitsmedewerker"),
    ("financien", Rol.FINANCIEN, "Ferdi", "Kasstra", "uitkeringsadministratie"),
    ("manager", Rol.MANAGER, "Marga", "Stuurman", "manager"),
    ("coach", Rol.COACH, "Karim", "Coachstra", "coach"),
    ("coach2", Rol.COACH, "Loes", "Begeleidinga", "coach"),
    ("beheerder", Rol.BEHEERDER, "Bea", "Beheersma", "functioneel beheerder"),
    ("inwoner-pto", Rol.INWONER, "Inwoner", "", "parttime ondernemer"),
    ("inwoner-bbz", Rol.INWONER, "Inwoner", "", "starter met een Bbz-uitkering"),
    ("inwoner-statushouder", Rol.INWONER, "Inwoner", "", "statushouder met een bedrijf"),
)
BELEID_PTO = PtoBeleid(
    naam="Beleidsregels parttime ondernemen (demonstratie)",
    vanaf=date(2013, 1, 1),
    max_uren_per_jaar=1000,
    max_minuten_per_week=23 * 60 + 30,
)


def richt_in(werkdatum: date = WERKDATUM, *, later: bool = False) -> Organisatie:
    """Make the organisation with its users, and let two of them decide about policy and missing amounts.

    `later`: also supply what the years after those of the filled demonstration miss.
    """
    organisatie = Organisatie.objects.create(
        naam=NAAM,
        slug=SLUG,
        thema=SLUG,
        is_demonstratie=True,
        werkdatum=werkdatum,
        iban="NL13TEST0123456789",
        bezoekadres="De Drentse Zaak, Assen (demonstratie)",
        telefoon="0592 000 000",
    )
    with scope(organisatie):
        for naam, code in GEMEENTEN:
            Gemeente(naam=naam, code=code).save()
        gebruikers = _gebruikers(organisatie)
        _beleid(gebruikers)
        _bedragen(gebruikers, (*AANVULLINGEN, *LATERE_AANVULLINGEN) if later else AANVULLINGEN)
    return organisatie


def _gebruikers(organisatie: Organisatie) -> dict[str, Gebruiker]:
    """Make the users; one password is hashed once, for hashing is slow on purpose."""
    wachtwoord = make_password(DEMO_WACHTWOORD)
    rijen = [
        Gebruiker(
            username=username, password=wachtwoord, organisatie=organisatie, rol=rol, first_name=voor,
            last_name=achter, functie=functie,
        )
        for username, rol, voor, achter, functie in GEBRUIKERS
    ]  # fmt: skip
    return {gebruiker.username: gebruiker for gebruiker in Gebruiker.objects.bulk_create(rijen)}


def _beleid(gebruikers: dict[str, Gebruiker]) -> None:
    soorten: dict[str, dict[str, Any]] = {"pto": BELEID_PTO.als_dict(), "betaaldag": {"dag": 24}}
    for soort, waarden in soorten.items():
        voorstel = stel_beleid_voor(
            gebruiker=gebruikers["beheerder"],
            soort=soort,
            gemeente=None,
            geldig_van=date(2013, 1, 1),
            waarden=waarden,
            reden="Beleid van de demonstratie",
        )
        beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)


def _bedragen(gebruikers: dict[str, Gebruiker], aanvullingen: Sequence[tuple[str, date, date, int]]) -> None:
    for sleutel, van, tot, waarde in aanvullingen:
        voorstel = stel_bedrag_voor(
            gebruiker=gebruikers["beheerder"], sleutel=sleutel, van=van, tot=tot, waarde=waarde, bron=BRON_BEDRAG
        )
        beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)
