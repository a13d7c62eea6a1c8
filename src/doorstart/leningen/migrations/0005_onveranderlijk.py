"""Contracts, events, their link to the journal, and approved collections are never changed or removed."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("leningen", "0004_kolommen_weg")]
    operations = [
        alleen_toevoegen("leningen_lening"),
        alleen_toevoegen("leningen_leninggebeurtenis"),
        alleen_toevoegen("leningen_leningboeking"),
        alleen_toevoegen("leningen_incassobatch", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("leningen_incassoregel"),
    ]
