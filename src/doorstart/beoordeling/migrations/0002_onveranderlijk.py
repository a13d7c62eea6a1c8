"""Every row of this room is a version: nothing is changed or thrown away."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen

TABELLEN = (
    "onderzoek", "onderzoeksrapport", "bedrijfsplan", "levensvatbaarheid", "vermogensopgave", "inkomensprognose",
    "groepstoets",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("beoordeling", "0001_initial")]
    operations = [alleen_toevoegen(f"beoordeling_{tabel}") for tabel in TABELLEN]
