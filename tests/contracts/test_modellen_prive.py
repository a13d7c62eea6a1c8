"""Tables stay behind services: an app does not import another app's models (docs/adr/0004)."""

import ast
from pathlib import Path

import pytest

BRON = Path(__file__).resolve().parents[2] / "src" / "doorstart"
GEMEENSCHAPPELIJK = {"kern", "organisatie", "dossiers"}
MAG_ALLES = {"koppelingen"}


def overtredingen(app: str, bron: str) -> list[str]:
    """Return the imports in `bron` (code of room `app`) that reach into another room's models."""
    gevonden = []
    for knoop in ast.walk(ast.parse(bron)):
        if not isinstance(knoop, ast.ImportFrom) or not (knoop.module or "").startswith("doorstart."):
            continue
        delen = (knoop.module or "").split(".")
        namen = [delen] if len(delen) > 2 else [[*delen, alias.name] for alias in knoop.names]
        for naam in namen:
            if len(naam) > 2 and naam[2] == "models" and naam[1] not in GEMEENSCHAPPELIJK | {app}:
                gevonden.append(".".join(naam[:3]))
    return gevonden


def test_no_app_reaches_into_another_apps_tables() -> None:
    fouten = {}
    for pad in sorted(BRON.rglob("*.py")):
        app = pad.relative_to(BRON).parts[0]
        if app in MAG_ALLES or "tests" in pad.parts or "migrations" in pad.parts:
            continue
        if gevonden := overtredingen(app, pad.read_text(encoding="utf-8")):
            fouten[pad.relative_to(BRON).as_posix()] = gevonden
    assert fouten == {}


@pytest.mark.parametrize(
    "regel", ["from doorstart.grootboek.models import Boeking", "from doorstart.grootboek import models"]
)
def test_reaching_in_is_found(regel: str) -> None:
    assert overtredingen("deeltijd", regel) == ["doorstart.grootboek.models"]
    assert overtredingen("grootboek", regel) == []
