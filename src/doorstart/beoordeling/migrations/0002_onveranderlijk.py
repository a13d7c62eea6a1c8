"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("beoordeling", "0001_initial")]
    operations = [
        alleen_toevoegen("beoordeling_onderzoek"),
        alleen_toevoegen("beoordeling_onderzoeksrapport"),
        alleen_toevoegen("beoordeling_bedrijfsplan"),
        alleen_toevoegen("beoordeling_levensvatbaarheid"),
        alleen_toevoegen("beoordeling_vermogensopgave"),
        alleen_toevoegen("beoordeling_inkomensprognose"),
        alleen_toevoegen("beoordeling_groepstoets"),
    ]
