"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("deeltijd", "0001_initial")]
    operations = [
        alleen_toevoegen("deeltijd_verrekening"),
    ]
