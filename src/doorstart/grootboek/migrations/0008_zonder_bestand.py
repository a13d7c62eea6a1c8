"""Take the bank file out of the batch: it has its own rows now."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0007_betaalbestanden")]
    operations = [
        migrations.RemoveField("betaalbatch", "bestand"),
        migrations.RemoveField("betaalbatch", "sha256"),
    ]
