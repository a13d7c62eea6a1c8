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

MASSARIJEN = [model for model in apps.get_models() if issubclass(model, Massarij)]
# These hang on nothing: of them only the organisation itself is known to be wrong.
LOS = (Boeking, Gebeurtenis)
# So that a copy is refused for its organisation, and for nothing else.
ANDERS = {
    Boeking: {"sleutel": None, "draait_terug_id": None}, Boekingsregel: {"bedrag": 0}, Bankregel: {"volgnummer": 32_000}
}  # fmt: skip


@pytest.mark.parametrize("model", MASSARIJEN, ids=lambda model: model.__name__)
def test_a_row_of_another_organisation_is_refused(demo: Any, model: type[models.Model]) -> None:
    with transaction.atomic():
        rij = _kopie(model)
        _bewaar(rij, demo.pk)
        ander = -1 if model in LOS else Organisatie.objects.create(naam="Ander", slug="ander").pk
        with pytest.raises(IntegrityError, match="andere organisatie"):
            _bewaar(rij, ander)
        transaction.set_rollback(True)


def _kopie(model: type[models.Model]) -> Any:
    rij: Any = model._default_manager.order_by("pk").first()
    for naam, waarde in ANDERS.get(model, {}).items():
        setattr(rij, naam, waarde)
    if model is Vorderingsmutatie:
        rij.sleutel, rij.boeking = None, Boeking.objects.order_by("-pk").first()
    return rij


def _bewaar(rij: Any, organisatie: int) -> None:
    rij.pk, rij.organisatie_id = None, organisatie
    with transaction.atomic():
        type(rij).alle_organisaties.bulk_create([rij])
        transaction.set_rollback(True)
