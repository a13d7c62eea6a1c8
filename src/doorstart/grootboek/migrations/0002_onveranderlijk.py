"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0001_initial")]
    operations = [
        alleen_toevoegen("grootboek_boeking"),
        alleen_toevoegen("grootboek_boekingsregel"),
        alleen_toevoegen("grootboek_betaalbatch", zolang="OLD.status <> 'voorstel'"),
    ]
