"""Texts of letters and mandates; the letters stay fixed when their table is built again (SQLite)."""

import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models

from doorstart.kern.onveranderlijk import alleen_toevoegen

_BESLUIT = alleen_toevoegen("besluiten_besluit", zolang="OLD.status <> 'voorstel'")
_BRIEF = alleen_toevoegen("besluiten_brief")


class Migration(migrations.Migration):

    dependencies = [
        ('berekeningen', '0002_onveranderlijk'),
        ('besluiten', '0004_brief_betalen'),
        ('dossiers', '0002_onveranderlijk'),
        ('organisatie', '0001_initial'),
        ('werkproces', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_BESLUIT.reverse_code, _BESLUIT.code),
        migrations.RunPython(_BRIEF.reverse_code, _BRIEF.code),
        migrations.AddField(
            model_name='besluit',
            name='vervangt',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='besluiten.besluit'),
        ),
        migrations.AddField(
            model_name='brief',
            name='teksten',
            field=models.JSONField(default=dict),
        ),
        migrations.AlterField(
            model_name='brief',
            name='soort',
            field=models.CharField(choices=[('besluit', 'besluit'), ('gegevens', 'verzoek om gegevens'), ('verlenging', 'verlenging van de beslistermijn'), ('betalen', 'brief over betalen of terugbetalen'), ('mededeling', 'mededeling'), ('overzicht', 'jaaroverzicht'), ('bezwaar', 'brief over een bezwaar')], default='besluit', max_length=20),
        ),
        migrations.CreateModel(
            name='Mandaat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('soort', models.CharField(blank=True, choices=[('pto_toestemming', 'toestemming parttime ondernemen'), ('bbz_levensonderhoud', 'Bbz-uitkering voor levensonderhoud'), ('bbz_voorschot', 'voorschot op een Bbz-uitkering'), ('bbz_verlenging', 'verlenging van de Bbz-uitkering'), ('bbz_wijziging', 'wijziging van de Bbz-uitkering'), ('bbz_herziening', 'herziening of intrekking met terugwerkende kracht'), ('bbz_opschorting', 'opschorting van de Bbz-uitkering'), ('bbz_beeindiging', 'beëindiging van de Bbz-uitkering'), ('bbz_vaststelling', 'vaststelling Bbz over een boekjaar'), ('bbz_kapitaal', 'bedrijfskapitaal'), ('voorbereiding', 'voorbereidingsperiode'), ('voorbereidingskrediet', 'krediet voor voorbereidingskosten'), ('voorbereiding_omzetting', 'omzetting van het voorbereidingskrediet'), ('lening_uitstel', 'uitstel van aflossing en rente'), ('lening_rente', 'kwijtschelding van rente'), ('lening_opeising', 'opeisen van een lening'), ('lening_einde', 'lening bij het einde van het bedrijf'), ('lening_akkoord', 'medewerking aan een schuldregeling'), ('lening_afboeking', 'afboeken van een lening'), ('terugvordering', 'terugvordering'), ('betalingsregeling', 'betalingsregeling'), ('kwijtschelding', 'kwijtschelding van een vordering'), ('correctie', 'correctie met de hand'), ('bezwaar', 'beslissing op bezwaar'), ('import', 'besluit uit een eerder systeem')], max_length=30)),
                ('rol', models.CharField(choices=[('adviseur', 'ondernemersadviseur'), ('toetser', 'toetser'), ('financien', 'financiën'), ('manager', 'manager'), ('coach', 'coach'), ('beheerder', 'functioneel beheerder'), ('inwoner', 'inwoner')], max_length=20)),
                ('tot_bedrag', doorstart.kern.geld.CentenField(null=True)),
                ('vervallen', models.BooleanField(default=False)),
                ('geldig_van', models.DateField()),
                ('reden', models.CharField(max_length=500)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['soort', 'rol', '-geldig_van', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Brieftekst',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('sleutel', models.CharField(max_length=80)),
                ('tekst', models.TextField()),
                ('geldig_van', models.DateField()),
                ('versie', models.PositiveIntegerField()),
                ('reden', models.CharField(max_length=500)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['sleutel', '-geldig_van', '-versie'],
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'sleutel', 'versie'), name='brieftekst_versie_uniek')],
            },
        ),
        _BESLUIT,
        _BRIEF,
        alleen_toevoegen("besluiten_brieftekst", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("besluiten_mandaat", zolang="OLD.status <> 'voorstel'"),
    ]
