"""Make the tables of this room refuse what must never happen."""

from django.db import migrations

from doorstart.kern.databankregels import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("leningen", "0001_initial")]
    operations = [
        alleen_toevoegen("leningen_lening"),
        alleen_toevoegen("leningen_leninggebeurtenis"),
        alleen_toevoegen("leningen_leningboeking"),
        alleen_toevoegen("leningen_incassobatch", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("leningen_incassoregel"),
    ]
