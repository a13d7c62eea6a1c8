"""No query without an organisation, no row of another one."""

from typing import Any

import pytest

from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import BuitenScope, GeenScope
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gemeente, Organisatie


def test_a_query_outside_a_scope_raises(db: None) -> None:
    with pytest.raises(GeenScope, match="geen organisatie gekozen"):
        Dossier.objects.count()


def test_another_organisations_rows_do_not_exist(maak_dossier: Any) -> None:
    maak_dossier()
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    assert Dossier.objects.count() == 1
    with scope(ander):
        assert Dossier.objects.count() == 0


def test_saving_another_organisations_row_is_refused(organisatie: Any) -> None:
    gemeente = Gemeente.objects.get()
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        with pytest.raises(BuitenScope):
            gemeente.save()
        with pytest.raises(BuitenScope):
            Gemeente.objects.bulk_create([gemeente])
        nieuw = Gemeente.objects.bulk_create([Gemeente(naam="B", code="0001")])[0]
    assert nieuw.organisatie_id != organisatie.pk


def test_the_scope_ends_with_its_block(organisatie: Any) -> None:
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        assert Gemeente.objects.count() == 0
    assert Gemeente.objects.count() == 1
