
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Aanvraag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gevraagd', models.CharField(choices=[('levensonderhoud', 'geld om van te leven'), ('kapitaal', 'geld voor het bedrijf'), ('beide', 'geld om van te leven en geld voor het bedrijf')], max_length=20)),
                ('bedrag', doorstart.kern.geld.CentenField(null=True)),
                ('waarvoor', models.TextField(blank=True)),
                ('toelichting', models.TextField()),
                ('ontvangen_op', models.DateField()),
                ('opgepakt_op', models.DateField(null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aanvragen', to='dossiers.dossier')),
                ('ingediend_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('opgepakt_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Gespreksverslag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('intake', 'intakegesprek'), ('kantoor', 'gesprek op kantoor'), ('huisbezoek', 'bezoek thuis of in het bedrijf'), ('telefoon', 'telefoongesprek'), ('online', 'gesprek op afstand met beeld')], max_length=20)),
                ('datum', models.DateField()),
                ('aanwezig', models.CharField(max_length=200)),
                ('verslag', models.TextField()),
                ('afspraken', models.TextField(blank=True)),
                ('delen', models.BooleanField(default=False, help_text='De inwoner kan dit verslag lezen.')),
                ('gemaakt_op', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gesprekken', to='dossiers.dossier')),
                ('gemaakt_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vervangt', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='ingang.gespreksverslag')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Aanmelding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=32, unique=True)),
                ('wie', models.CharField(choices=[('zelf', 'de ondernemer zelf'), ('verwijzer', 'een verwijzer')], max_length=10)),
                ('voornaam', models.CharField(max_length=100)),
                ('achternaam', models.CharField(max_length=100)),
                ('geboortedatum', models.DateField()),
                ('telefoon', models.CharField(max_length=20)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('bedrijfsnaam', models.CharField(blank=True, max_length=150)),
                ('hulpvraag', models.TextField()),
                ('verwijzer_naam', models.CharField(blank=True, max_length=100)),
                ('verwijzer_organisatie', models.CharField(blank=True, max_length=100)),
                ('verwijzer_contact', models.CharField(blank=True, max_length=100)),
                ('ontvangen_op', models.DateField()),
                ('stand', models.CharField(choices=[('nieuw', 'nog niet opgepakt'), ('opgenomen', 'opgenomen in een dossier'), ('geen_dossier', 'geen dossier nodig')], default='nieuw', max_length=20)),
                ('reden', models.CharField(blank=True, max_length=300)),
                ('behandeld_op', models.DateField(null=True)),
                ('behandeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'stand', 'ontvangen_op'], name='ingang_aanm_organis_000210_idx')],
            },
        ),
    ]
