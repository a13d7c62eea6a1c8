"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("ingang", "0001_initial")]
    operations = [
        alleen_toevoegen("ingang_gespreksverslag"),
        alleen_toevoegen("ingang_aanvraag", zolang="OLD.opgepakt_op IS NOT NULL"),
        alleen_toevoegen("ingang_aanmelding", zolang="OLD.stand <> 'nieuw'"),
    ]
