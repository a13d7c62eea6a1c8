"""A payment to a third party may have no dossier: money that goes back to somebody we do not know."""

from importlib import import_module
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

_vorige = import_module("doorstart.grootboek.migrations.0006_opdrachten")


def weg(apps: Any, schema_editor: Any) -> None:
    """SQLite copies the table when a column changes, and a copy has no triggers: take them away first."""
    if schema_editor.connection.vendor == "sqlite":
        _vorige.oude_weg(apps, schema_editor)


def terug(apps: Any, schema_editor: Any) -> None:
    """Put the triggers back."""
    if schema_editor.connection.vendor == "sqlite":
        _vorige.nieuwe(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0008_zonder_bestand")]
    operations = [
        migrations.RunPython(weg, terug),
        migrations.AlterField(
            "betaalopdracht",
            "dossier",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="betaalopdrachten",
                to="dossiers.dossier",
            ),
        ),
        migrations.AddConstraint(
            "betaalopdracht",
            models.CheckConstraint(
                condition=models.Q(("dossier__isnull", False), ("rekening", "derden"), _connector="OR"),
                name="opdracht_dossier_of_derde",
            ),
        ),
        migrations.RunPython(terug, weg),
    ]
