"""`doorstart brieven`: an example of every letter as PDF."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from doorstart.besluiten.management.commands import brieven
from doorstart.besluiten.voorbeeld import voorbeelden


def test_writes_every_example_about_nobody(
    organisatie: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gemaakt: list[Any] = []
    monkeypatch.setattr(brieven, "maak_pdf", lambda context: gemaakt.append(context) or b"%PDF-")
    call_command("brieven", map=str(tmp_path / "uit"))
    namen = [pad.name for pad in sorted((tmp_path / "uit").iterdir())]
    assert len(namen) == len(list(voorbeelden())) == len(gemaakt)
    assert "dwangbevel.pdf" in " ".join(namen)
    assert {context.geadresseerde[0] for context in gemaakt} == {"Robin Voorbeeld"}
    assert f"{len(namen)} brieven" in capsys.readouterr().out


def test_an_unknown_organisation_is_named(organisatie: Any, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="testdienst"):
        call_command("brieven", map=str(tmp_path), organisatie="anders")
