"""The database itself keeps the rows of two organisations apart where there is no key to the organisation."""

from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from doorstart.bank.models import Bankregel
from doorstart.grootboek.models import Boeking, Boekingsregel
from doorstart.kern.models import Gebeurtenis
from doorstart.kern.scope import Massarij
from doorstart.organisatie.models import Organisatie
from doorstart.vorderingen.models import Vorderingsmutatie

pytestmark = pytest.mark.django_db

# Every link that has no key.
SCHAKELS = [
    (model, veld.attname)
    for model in apps.get_models()
    for veld in model._meta.concrete_fields
    if not getattr(veld, "db_constraint", True)
]
# These hang on nothing: another organisation is as right as this one, if only it exists.
LOS = (Boeking, Gebeurtenis)
# So that a copy is refused for its organisation, and for nothing else.
ANDERS: dict[type[models.Model], dict[str, Any]] = {
    Boeking: {"sleutel": None, "draait_terug_id": None}, Boekingsregel: {"bedrag": 0}, Bankregel: {"volgnummer": 32_000}
}  # fmt: skip


@pytest.mark.parametrize(("model", "schakel"), SCHAKELS, ids=lambda waarde: getattr(waarde, "__name__", waarde))
def test_a_link_without_a_key_is_refused_when_it_leads_nowhere(demo: Any, model: Any, schakel: str) -> None:
    rij = _kopie(model)
    with transaction.atomic():
        _bewaar(rij)
        setattr(rij, schakel, -1)
        with pytest.raises(IntegrityError, match="andere organisatie"):
            _bewaar(rij)
        transaction.set_rollback(True)


@pytest.mark.parametrize("model", [m for m in apps.get_models() if issubclass(m, Massarij) and m not in LOS])
def test_a_row_of_another_organisation_is_refused(demo: Any, model: Any) -> None:
    rij = _kopie(model)
    with transaction.atomic():
        rij.organisatie_id = Organisatie.objects.create(naam="Ander", slug="ander").pk
        with pytest.raises(IntegrityError, match="andere organisatie"):
            _bewaar(rij)
        transaction.set_rollback(True)


def _kopie(model: Any) -> Any:
    rij: Any = model.objects.order_by("pk").first()
    for naam, waarde in ANDERS.get(model, {}).items():
        setattr(rij, naam, waarde)
    if model is Vorderingsmutatie:
        rij.sleutel, rij.boeking = None, Boeking.objects.order_by("-pk").first()
    return rij


def _bewaar(rij: Any) -> None:
    rij.pk = None
    with transaction.atomic():
        type(rij).alle_organisaties.bulk_create([rij])
        transaction.set_rollback(True)
