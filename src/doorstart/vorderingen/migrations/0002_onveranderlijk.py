"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen, zelfde_organisatie


class Migration(migrations.Migration):
    dependencies = [("vorderingen", "0001_initial")]
    operations = [
        alleen_toevoegen("vorderingen_vorderingsmutatie"),
        alleen_toevoegen("vorderingen_debiteur"),
        alleen_toevoegen("vorderingen_regelingtermijn"),
        alleen_toevoegen("vorderingen_invordering"),
        alleen_toevoegen("vorderingen_dwangbevel", zolang="OLD.status <> 'voorstel'"),
        zelfde_organisatie(
            "vorderingen_vorderingsmutatie",
            vordering_id="vorderingen_vordering",
            boeking_id="grootboek_boeking",
        ),
    ]
