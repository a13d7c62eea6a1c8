"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen, zelfde_organisatie


class Migration(migrations.Migration):
    dependencies = [("berekeningen", "0001_initial")]
    operations = [
        alleen_toevoegen("berekeningen_berekening"),
        zelfde_organisatie("berekeningen_berekening", dossier_id="dossiers_dossier"),
    ]
