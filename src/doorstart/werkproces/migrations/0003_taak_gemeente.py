"""Fill the municipality of tasks that existed before it was stored with them."""

from typing import Any

from django.db import migrations
from django.db.models import OuterRef, Subquery


def vul(apps: Any, schema_editor: Any) -> None:
    """Copy the municipality of the dossier."""
    Taak = apps.get_model("werkproces", "Taak")
    Dossier = apps.get_model("dossiers", "Dossier")
    gemeente = Dossier.objects.filter(pk=OuterRef("dossier_id")).values("gemeente_id")[:1]
    Taak.objects.filter(dossier__isnull=False).update(gemeente_id=Subquery(gemeente))


class Migration(migrations.Migration):
    """Data only."""

    dependencies = [("werkproces", "0002_werk")]

    operations = [migrations.RunPython(vul, migrations.RunPython.noop)]
