"""A closed period, an approved account table and an export are fixed."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0004_afsluiten")]
    operations = [
        alleen_toevoegen("grootboek_periodeafsluiting", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("grootboek_rekeningschema", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("grootboek_journaalexport"),
    ]
