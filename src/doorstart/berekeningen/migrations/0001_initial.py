
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Berekening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=40)),
                ('invoer', models.JSONField()),
                ('uitkomst', models.JSONField()),
                ('uitleg', models.JSONField()),
                ('waarschuwingen', models.JSONField(default=list)),
                ('parameter_hash', models.CharField(max_length=64)),
                ('code_versie', models.CharField(max_length=40)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='berekeningen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
