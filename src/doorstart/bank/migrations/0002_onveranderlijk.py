"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen, zelfde_organisatie


class Migration(migrations.Migration):
    dependencies = [("bank", "0001_initial")]
    operations = [
        alleen_toevoegen("bank_afschriftbestand"),
        alleen_toevoegen("bank_afschrift"),
        alleen_toevoegen("bank_bankregel"),
        alleen_toevoegen("bank_afschriftboeking"),
        alleen_toevoegen("bank_voorstel"),
        alleen_toevoegen("bank_toewijzing"),
        alleen_toevoegen("bank_banknotitie"),
        zelfde_organisatie("bank_bankregel", afschrift_id="bank_afschrift"),
        zelfde_organisatie(
            "bank_toewijzing",
            regel_id="bank_bankregel",
            boeking_id="grootboek_boeking",
            verdeling_id="grootboek_boeking",
        ),
    ]
