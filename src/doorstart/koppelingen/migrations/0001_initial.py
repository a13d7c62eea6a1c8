
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisatie', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Importrun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64)),
                ('aantallen', models.JSONField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
