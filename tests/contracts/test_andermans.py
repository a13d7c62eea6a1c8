"""What belongs to another organisation does not exist: every address, every role, every kind of thing.

In organisation A one row of every table is made, all with the same number, so that whatever an address names is there.
Organisation B asks for all of it. And of what belongs to a resident, another resident of A gets nothing either.
"""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.test import Client
from django.urls import reverse

from doorstart.dossiers.models import Dossier
from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.organisatie.rollen import RECHTEN, Rol

from .test_deuren import PAGINAS

PK, NUMMER = 4711, "T4711"
# What an address calls a thing of nobody: a year, a month, a kind, a key of a statutory amount or letter text.
VRIJ = {"jaar": 2018, "maand": "2018-06", "code": "2018-06", "van": "2018-01-01", "soort": "x", "deel": "plan"}
# Pages that are "not found" for an empty row of the own organisation too: they ask for a state or a kind of their own,
# or for a row of the very user.
EIGEN_VOORWAARDE = {
    "balie:dossier_eerder",
    "balie:lening_rente_jaar",
    "balie:maand_klaarzetten",
    "balie:organisatiegegevens_oordeel",
    "balie:procedure_start",
    "balie:rapport_vastgelegd",
    "balie:uitkering_voorstellen",
    "balie:vordering_stap",
    "balie:weergave_verwijderen",
    "balie:zonder_cijfers",
    "mijn:vordering",
}
# What a rule in the database asks of a row besides a value of the right kind.
BIJZONDER: dict[str, dict[str, Any]] = {"Inhouding": {"bedrag": 1}, "Boekingsregel": {"bedrag": 0}}


def _waarde(veld: Any) -> Any:
    """Return a value that fits a column and, in a name or number, is the one that addresses ask for."""
    if veld.choices:
        return veld.choices[0][0]
    if isinstance(veld, models.BooleanField):
        return False
    if isinstance(veld, models.DateTimeField):
        return "2018-06-01T12:00:00+00:00"
    if isinstance(veld, models.DateField):
        return date(2018, 6, 1)
    if isinstance(veld, models.BinaryField):
        return b"x"
    if isinstance(veld, models.JSONField):
        return {}
    if veld.get_internal_type().endswith("IntegerField") or isinstance(veld, models.IntegerField):
        return PK if veld.name in ("volgnummer", "nummer") else 1
    return NUMMER[: veld.max_length] if isinstance(veld, models.CharField | models.TextField) else 1


def _maak(model: type[models.Model], organisatie: Organisatie, gebruiker: Gebruiker, pk: int = PK) -> None:
    """Insert one row, without the checks of a save: that it is there is enough."""
    rij = model(pk=pk)
    for veld in model._meta.concrete_fields:
        if veld.primary_key:
            continue
        if isinstance(veld, models.ForeignKey):
            doel = {Organisatie: organisatie.pk, Gebruiker: gebruiker.pk}.get(veld.related_model, PK)  # type: ignore[call-overload]
            zelf = veld.related_model is model
            setattr(rij, veld.attname, None if zelf and veld.null else doel)
        elif not veld.has_default() or veld.name in ("nummer", "volgnummer"):
            setattr(rij, veld.attname, None if veld.null else _waarde(veld))
    for naam, waarde in BIJZONDER.get(model.__name__, {}).items():
        setattr(rij, naam, waarde)
    models.QuerySet(model).bulk_create([rij])


def _tabellen() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if issubclass(m, ScopedModel)]


@pytest.fixture
def andermans(organisatie: Any, gebruikers: dict[str, Any]) -> dict[str, Any]:
    """Organisation A with one row of every kind; gives the users of organisation B by role."""
    ander = Organisatie.objects.create(naam="Anders", slug="anders", werkdatum=date(2018, 7, 2))
    with connection.cursor() as cursor:
        # Rows are made table by table, so a row may name one that comes later; all are there in the end.
        cursor.execute(
            "PRAGMA defer_foreign_keys=ON" if connection.vendor == "sqlite" else "SET CONSTRAINTS ALL DEFERRED"
        )
    Gebruiker.objects.create_user(id=PK, username="a_coach", organisatie=organisatie, rol=Rol.COACH)
    for model in _tabellen():
        _maak(model, organisatie, gebruikers["inwoner"])
    # An entry has two lines at least, PostgreSQL asks at the end.
    _maak(apps.get_model("grootboek", "Boekingsregel"), organisatie, gebruikers["inwoner"], pk=PK + 1)
    return {
        rol: Gebruiker.objects.create_user(username=f"b_{rol}", password="x", organisatie=ander, rol=rol)
        for rol in Rol.values
    }


def _adressen() -> list[tuple[str, str, str]]:
    """Return (name, right, address) of every page whose address names a thing of somebody."""
    uit = []
    for naam, patroon in PAGINAS:
        soorten = {n: type(c).__name__ for n, c in patroon.pattern.converters.items()}
        if not soorten.keys() & {"pk", "nummer"}:
            continue
        waarden = {n: VRIJ.get(n, PK if s == "IntConverter" else NUMMER) for n, s in soorten.items()}
        uit.append((naam, patroon.callback.recht, reverse(naam, kwargs=waarden)))  # type: ignore[union-attr]
    return uit


def _status(client: Client, adres: str, methode: str) -> int:
    return int(getattr(client, methode)(adres).status_code)


def test_what_belongs_to_another_organisation_does_not_exist(andermans: dict[str, Any]) -> None:
    fout, gevraagd = {}, 0
    for rol, gebruiker in andermans.items():
        client = Client(raise_request_exception=False)
        client.force_login(gebruiker)
        for naam, recht, adres in _adressen():
            goed = (404,) if recht in RECHTEN[rol] else (403,)
            for methode in ("get", "post"):
                gevraagd += 1
                code = _status(client, adres, methode)
                if code not in (*goed, 405):
                    fout[f"{rol} {methode} {naam}"] = code
    assert gevraagd > 1000
    assert fout == {}


def test_the_same_addresses_exist_for_the_organisation_itself(andermans: dict[str, Any], gebruikers: Any) -> None:
    """Otherwise the test above would pass on addresses that name nothing."""
    weg = []
    for naam, recht, adres in _adressen():
        rol = next(rol for rol in RECHTEN if recht in RECHTEN[rol])
        client = Client(raise_request_exception=False)
        client.force_login(gebruikers[rol])
        # The row is empty of meaning, so a page may fail on it; that is not "does not exist".
        if all(_status(client, adres, methode) in (404, 405) for methode in ("get", "post")):
            weg.append(naam)
    assert set(weg) <= EIGEN_VOORWAARDE
    assert len(_adressen()) > 5 * len(weg)


@pytest.fixture
def ander(maak_dossier: Any, organisatie: Any) -> Gebruiker:
    """Another resident of organisation A, with a dossier of his own."""
    gebruiker = Gebruiker.objects.create_user(username="a_ander", organisatie=organisatie, rol=Rol.INWONER)
    persoon = maak_dossier().persoon
    persoon.gebruiker = gebruiker
    persoon.save()
    return gebruiker


def test_another_resident_gets_no_page_file_or_call_of_somebody_else(ander: Gebruiker, andermans: Any) -> None:
    """`ander` comes first: the dossier is made while there is one municipality."""
    client = Client(raise_request_exception=False)
    client.force_login(ander)
    eigen_nummer = Dossier.objects.get(persoon__gebruiker=ander).nummer
    alle = [naam for naam, _patroon in PAGINAS if naam.startswith("mijn:")]
    van_iemand = {naam: adres for naam, _recht, adres in _adressen() if naam.startswith("mijn:")}
    fout = {}
    for naam, adres in van_iemand.items():
        for methode in ("get", "post"):
            if (code := _status(client, adres, methode)) not in (404, 405):
                fout[f"{methode} {naam}"] = code
    assert fout == {}
    algemeen = set(alle) - van_iemand.keys()
    assert len(van_iemand) >= 10
    assert algemeen == {"mijn:overzicht", "mijn:opgaven", "mijn:leningen", "mijn:vorderingen"}
    bladen = [client.get(reverse(naam)) for naam in sorted(algemeen)]
    assert {blad.status_code for blad in bladen} == {200}
    assert not [naam for naam, blad in zip(sorted(algemeen), bladen, strict=True) if NUMMER in blad.content.decode()]
    assert client.get(reverse("mijn:documenten", args=[eigen_nummer])).status_code == 200
