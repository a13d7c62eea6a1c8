from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("leningen", "0003_beginstanden")]
    operations = [
        migrations.RemoveField(model_name="lening", name=naam)
        for naam in ("achterstand_sinds", "afgelost", "afgelost_op", "rente_ontvangen", "uitstel_tot")
    ]
