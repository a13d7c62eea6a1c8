"""What is decided, read or drafted once never changes: the database refuses it."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen

_TABELLEN = ("bbz_voorbereiding", "bbz_voorschot", "bbz_herziening", "bbz_auditbestand", "bbz_concept")


class Migration(migrations.Migration):
    """Refuse update and delete of these tables."""

    dependencies = [("bbz", "0003_toekenning_in_de_tijd")]
    operations = [alleen_toevoegen(tabel) for tabel in _TABELLEN]
