"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen, zelfde_organisatie


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_initial")]
    operations = [
        alleen_toevoegen("kern_gebeurtenis"),
        zelfde_organisatie("kern_gebeurtenis", organisatie_id="organisatie_organisatie"),
    ]
