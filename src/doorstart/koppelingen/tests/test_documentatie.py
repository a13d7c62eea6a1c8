"""docs/import.md is made from the schema and stays equal to it."""

from pathlib import Path
from typing import Any

import pytest

from doorstart.koppelingen.csvimport.bestanden import BESTANDEN
from doorstart.koppelingen.csvimport.documentatie import als_markdown
from doorstart.koppelingen.csvimport.schema import SOORTEN
from doorstart.koppelingen.csvimport.soorten import lees_waarde

PAGINA = Path(__file__).parents[4] / "docs" / "import.md"


def test_the_page_is_what_the_schema_says() -> None:
    assert PAGINA.read_text(encoding="utf-8") == als_markdown(), (
        "maak de pagina opnieuw: doorstart import --beschrijving"
    )


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: b.naam)
def test_every_column_is_explained_and_its_example_can_be_read(bestand: Any) -> None:
    for kolom in bestand.kolommen:
        assert kolom.soort in SOORTEN
        assert kolom.betekenis.endswith(".")
        assert kolom.voorbeeld or not kolom.verplicht
        lees_waarde(kolom, kolom.voorbeeld)
    assert {k.naam for k in bestand.kolommen} >= set(bestand.sleutel)


def test_every_reference_points_to_a_column_that_exists() -> None:
    kolommen = {f"{b.naam}.{k.naam}" for b in BESTANDEN for k in b.kolommen}
    for bestand in BESTANDEN:
        for kolom in bestand.verwijzingen():
            assert kolom.verwijst in kolommen or kolom.verwijst.startswith("organisatie.")
