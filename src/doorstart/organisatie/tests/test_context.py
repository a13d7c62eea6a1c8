"""The menu shows where one is: the longest address that fits, and a start page only on its own address."""

from types import SimpleNamespace

import pytest

from doorstart.organisatie.context import _navigatie
from doorstart.organisatie.rollen import Rol


@pytest.mark.parametrize(
    ("rol", "pad", "huidig"),
    [
        (Rol.ADVISEUR, "/balie/", ["Werklijst"]),
        (Rol.ADVISEUR, "/balie/dossiers/D2018-00001/", ["Dossiers"]),
        (Rol.ADVISEUR, "/balie/procedures/5/", []),
        (Rol.INWONER, "/mijn/", ["Overzicht"]),
        (Rol.INWONER, "/mijn/opgaven/", ["Opgave doen"]),
    ],
)
def test_at_most_one_entry_is_current(rol: Rol, pad: str, huidig: list[str]) -> None:
    gebruiker = SimpleNamespace(is_authenticated=True, is_active=True, rol=rol)
    assert [str(item["label"]) for item in _navigatie(pad, gebruiker) if item["actief"]] == huidig
