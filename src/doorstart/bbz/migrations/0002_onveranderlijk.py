"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("bbz", "0001_initial")]
    operations = [
        alleen_toevoegen("bbz_vaststelling"),
        alleen_toevoegen("bbz_voorbereiding"),
        alleen_toevoegen("bbz_voorschot"),
        alleen_toevoegen("bbz_herziening"),
        alleen_toevoegen("bbz_auditbestand"),
        alleen_toevoegen("bbz_concept"),
    ]
