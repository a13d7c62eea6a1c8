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
        zelfde_organisatie("bank_bankregel", "bank_afschrift", "afschrift_id"),
        zelfde_organisatie("bank_toewijzing", "bank_bankregel", "regel_id"),
    ]
