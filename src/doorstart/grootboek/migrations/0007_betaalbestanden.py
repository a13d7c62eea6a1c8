"""Move the bank file of each approved batch to its own row."""

from typing import Any

from django.db import migrations
from django.db.models import Max, Min, Sum


def verplaats(apps: Any, schema_editor: Any) -> None:
    """Copy the file, its hash, and the number and sum of its payments."""
    batches = apps.get_model("grootboek", "Betaalbatch")._base_manager.exclude(bestand="")
    opdrachten = apps.get_model("grootboek", "Betaalopdracht")._base_manager
    model = apps.get_model("grootboek", "Betaalbestand")
    for batch in batches.iterator(chunk_size=10):
        eigen = opdrachten.filter(batch=batch)
        som = eigen.aggregate(som=Sum("bedrag"), eerste=Min("id"), laatste=Max("id"))
        model._base_manager.create(
            organisatie_id=batch.organisatie_id,
            batch=batch,
            volgnummer=1,
            aantal=eigen.count(),
            bedrag=som["som"] or 0,
            eerste=som["eerste"] or 0,
            laatste=som["laatste"] or 0,
            inhoud=batch.bestand,
            sha256=batch.sha256,
        )


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0006_opdrachten")]
    operations = [migrations.RunPython(verplaats)]
