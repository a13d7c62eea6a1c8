
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
            name='Activiteit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('informatiebijeenkomst', 'informatiebijeenkomst'), ('inloopspreekuur', 'inloopspreekuur'), ('publicatie', 'publicatie (krant of sociale media)'), ('overleg', 'overleg met sociaal team')], max_length=30)),
                ('titel', models.CharField(max_length=150)),
                ('datum', models.DateField()),
                ('begin', models.TimeField(blank=True, null=True)),
                ('einde', models.TimeField(blank=True, null=True)),
                ('locatie', models.CharField(blank=True, max_length=150)),
                ('doelgroep', models.CharField(max_length=100)),
                ('opkomst', models.PositiveIntegerField(blank=True, null=True)),
                ('notitie', models.TextField(blank=True)),
                ('gemeente', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'datum'], name='preventie_a_organis_bf7cc4_idx')],
            },
        ),
        migrations.CreateModel(
            name='Deelname',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('activiteit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deelnames', to='preventie.activiteit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deelnames', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('activiteit', 'dossier'), name='deelname_eenmaal')],
            },
        ),
    ]
