"""What was deducted, and the part that creditors cannot reach, are never changed."""

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("uitbetalen", "0001_initial")]
    operations = [alleen_toevoegen("uitbetalen_ingehouden"), alleen_toevoegen("uitbetalen_beslagvrijevoet")]
