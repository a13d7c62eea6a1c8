"""Tables stay behind services: an app does not query or write another app's tables (docs/adr/0004).

Naming another app's table as a type, and using its enumerations, is fine; asking it for rows, making a row or
handing it to something that does, is not.
"""

import ast
from pathlib import Path

import pytest

BRON = Path(__file__).resolve().parents[2] / "src" / "doorstart"
GEMEENSCHAPPELIJK = {"kern", "organisatie", "dossiers"}
MAG_ALLES = {"koppelingen"}
MANAGERS = {"objects", "alle_organisaties", "_default_manager", "_base_manager"}


def opsommingen() -> set[str]:
    """Return the names of all enumerations in models modules."""
    return {
        knoop.name
        for pad in BRON.glob("*/models.py")
        for knoop in ast.parse(pad.read_text(encoding="utf-8")).body
        if isinstance(knoop, ast.ClassDef) and any(ast.unparse(basis).endswith("TextChoices") for basis in knoop.bases)
    }


def _tabellen(app: str, boom: ast.Module, vrij: set[str]) -> set[str]:
    """Return the names under which `boom` (code of room `app`) knows tables of other rooms."""
    namen = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.ImportFrom) and (knoop.module or "").startswith("doorstart."):
            delen = (knoop.module or "").split(".")
            if delen[1] in GEMEENSCHAPPELIJK | {app}:
                continue
            if delen[2:3] == ["models"]:
                namen |= {alias.asname or alias.name for alias in knoop.names if alias.name not in vrij}
            elif len(delen) == 2 and any(alias.name == "models" for alias in knoop.names):
                namen.add("models")
    return namen


def overtredingen(app: str, bron: str, vrij: set[str]) -> list[str]:
    """Return where `bron` (code of room `app`) queries, makes or hands on a table of another room."""
    boom = ast.parse(bron)
    tabellen = _tabellen(app, boom, vrij)
    gevonden = []
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Name) and knoop.value.id in tabellen:
            if knoop.attr in MANAGERS or knoop.value.id == "models":
                gevonden.append(f"regel {knoop.lineno}: {ast.unparse(knoop)}")
        elif isinstance(knoop, ast.Call):
            gebruikt = [knoop.func, *knoop.args] if ast.unparse(knoop.func) != "isinstance" else []
            gevonden += [
                f"regel {knoop.lineno}: {d.id}(...)" for d in gebruikt if isinstance(d, ast.Name) and d.id in tabellen
            ]
    return gevonden


def test_no_app_reaches_into_another_apps_tables() -> None:
    vrij, fouten = opsommingen(), {}
    for pad in sorted(BRON.rglob("*.py")):
        app = pad.relative_to(BRON).parts[0]
        if app in MAG_ALLES or "tests" in pad.parts or "migrations" in pad.parts:
            continue
        if gevonden := overtredingen(app, pad.read_text(encoding="utf-8"), vrij):
            fouten[pad.relative_to(BRON).as_posix()] = gevonden
    assert fouten == {}


@pytest.mark.parametrize(
    "regel",
    [
        "from doorstart.grootboek.models import Boeking\nBoeking.objects.all()",
        "from doorstart.grootboek.models import Boeking\nBoeking(datum=None).save()",
        "from doorstart.grootboek.models import Boeking as B\nget_object_or_404(B, pk=1)",
        "from doorstart.grootboek import models\nmodels.Boeking.objects.all()",
    ],
)
def test_reaching_in_is_found(regel: str) -> None:
    assert overtredingen("deeltijd", regel, opsommingen())
    assert overtredingen("grootboek", regel, opsommingen()) == []


@pytest.mark.parametrize(
    "regel",
    [
        "from doorstart.grootboek.models import Boeking\ndef f(rij: Boeking) -> None: ...",
        "from doorstart.grootboek.models import Rekening\nRekening('bank')",
    ],
)
def test_a_type_and_an_enumeration_are_fine(regel: str) -> None:
    assert overtredingen("deeltijd", regel, opsommingen()) == []
