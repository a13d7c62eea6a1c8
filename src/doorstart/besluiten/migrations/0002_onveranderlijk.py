"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("besluiten", "0001_initial")]
    operations = [
        alleen_toevoegen("besluiten_besluit", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("besluiten_brief"),
        alleen_toevoegen("besluiten_brieftekst", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("besluiten_mandaat", zolang="OLD.status <> 'voorstel'"),
    ]
