"""Fixtures for every test: an organisation in scope, one user per role, a dossier to work on.

All people are made up; BSNs come from the test range 9000xxxxx.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from typing import Any

import pytest
from django.test import Client

from doorstart.kern.scope import scope


def test_bsn(volgnummer: int) -> str:
    """Return the `volgnummer`-th valid BSN of the test range."""
    gevonden = 0
    for getal in count(900_000_000):
        cijfers = [int(c) for c in str(getal)]
        if sum(c * g for c, g in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0:
            if gevonden == volgnummer:
                return str(getal)
            gevonden += 1
    raise AssertionError


test_bsn.__test__ = False  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Make the test database from the models, with the triggers of the migrations.

    Replaying the migrations costs half a minute; that they give these same tables is checked by `makemigrations
    --check`, and that they run by every start of a server.
    """
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    from doorstart.kern.databankregels import Databankregel

    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        for _naam, migratie in sorted(MigrationLoader(None).disk_migrations.items()):
            for regel in migratie.operations:
                if isinstance(regel, Databankregel):
                    regel.maak(editor)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The demonstration, made once for all tests of a module and thrown away after; its organisation is in scope."""
    from django.core.management import call_command
    from django.db import transaction

    from doorstart.koppelingen.demo.inrichting import SLUG
    from doorstart.organisatie.models import Organisatie

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", verbosity=0)
        rij = Organisatie.objects.get(slug=SLUG)
        with scope(rij):
            yield rij
        transaction.set_rollback(True)


@pytest.fixture
def organisatie(db: None) -> Iterator[Any]:
    """An organisation with one municipality, in scope; its working date is Monday 2 July 2018."""
    from doorstart.organisatie.models import Gemeente, Organisatie

    rij = Organisatie.objects.create(
        naam="Testdienst", slug="testdienst", werkdatum=date(2018, 7, 2), iban="NL91ABNA0417164300"
    )
    with scope(rij):
        Gemeente(naam="Assen", code="0106").save()
        yield rij
        _grootboek_in_balans()


def _grootboek_in_balans() -> None:
    """The journal sums to zero after every test, per entry."""
    from django.db.models import Sum

    from doorstart.grootboek.models import Boekingsregel

    scheef = list(
        Boekingsregel.objects.values("boeking").annotate(som=Sum("bedrag")).exclude(som=0).order_by("boeking")
    )
    assert not scheef, f"boekingen die niet op nul uitkomen: {scheef}"


@pytest.fixture
def gebruikers(organisatie: Any) -> dict[str, Any]:
    """One user per role, by role name."""
    from doorstart.organisatie.models import Gebruiker
    from doorstart.organisatie.rollen import Rol

    return {
        rol: Gebruiker.objects.create_user(
            username=rol, password="demonstratie-2018", organisatie=organisatie, rol=rol, last_name=rol.title()
        )
        for rol in Rol.values
    }


@pytest.fixture
def maak_dossier(organisatie: Any, gebruikers: dict[str, Any]) -> Callable[..., Any]:
    """Return a function that makes a single person's dossier with household and business."""
    from doorstart.dossiers.models import Dossier, Huishouden, Onderneming, Persoon
    from doorstart.organisatie.models import Gemeente

    teller = count()

    def maak(**velden: Any) -> Any:
        n = next(teller)
        persoon = Persoon(
            bsn=test_bsn(n),
            voornaam="Test",
            achternaam=f"Persoon{n}",
            geboortedatum=date(1980, 1, 1),
            iban="NL91ABNA0417164300",
            straat="Teststraat 1",
            postcode="9401 AA",
            plaats="Assen",
        )
        persoon.save()
        standaard = {
            "nummer": f"T{n:04d}",
            "groep": "pto",
            "status": "lopend",
            "melding_op": date(2017, 1, 2),
            "uitkering_bij_melding": "pw",
            "adviseur": gebruikers["adviseur"],
        }
        dossier = Dossier(persoon=persoon, gemeente=Gemeente.objects.get(), **(standaard | velden))
        dossier.save()
        Huishouden(dossier=dossier, van=date(2015, 1, 1), herkomst="test").save()
        Onderneming(dossier=dossier, naam=f"Bedrijf {n}", gestart_op=date(2017, 2, 1)).save()
        return dossier

    return maak


@pytest.fixture
def als(gebruikers: dict[str, Any]) -> Callable[[str], Client]:
    """Return a function that gives a client logged in as a role."""

    def klant(rol: str) -> Client:
        client = Client()
        client.force_login(gebruikers[rol])
        return client

    return klant
