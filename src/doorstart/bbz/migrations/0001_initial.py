
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('berekeningen', '0001_initial'),
        ('besluiten', '0001_initial'),
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Auditbestand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=150)),
                ('sha256', models.CharField(max_length=64)),
                ('versie', models.CharField(max_length=20)),
                ('administratie', models.CharField(blank=True, max_length=150)),
                ('begin', models.DateField()),
                ('einde', models.DateField()),
                ('aantal_regels', models.PositiveIntegerField()),
                ('rekeningen', models.JSONField()),
                ('meldingen', models.JSONField(default=list)),
                ('ingelezen_op', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='auditbestanden', to='dossiers.dossier')),
                ('ingelezen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Herziening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('terug', doorstart.kern.geld.CentenField()),
                ('nabetaling', doorstart.kern.geld.CentenField()),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('besluit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='herzieningen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Jaarcijfers',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('boekjaar_begin', models.DateField()),
                ('boekjaar_einde', models.DateField()),
                ('versie', models.PositiveSmallIntegerField(default=1)),
                ('winst', doorstart.kern.geld.CentenField()),
                ('winst_partner', doorstart.kern.geld.CentenField(default=0)),
                ('netto_overig', doorstart.kern.geld.CentenField(default=0)),
                ('netto_partner', doorstart.kern.geld.CentenField(default=0)),
                ('eigen_vermogen', doorstart.kern.geld.CentenField()),
                ('totaal_vermogen', doorstart.kern.geld.CentenField()),
                ('ingediend_op', models.DateField()),
                ('indeling', models.JSONField(default=dict, help_text='Per rekening van het auditbestand: waar zij bij telt.')),
                ('auditbestand', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jaarcijfers', to='bbz.auditbestand')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='jaarcijfers', to='dossiers.dossier')),
                ('ingediend_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'boekjaar_begin', 'versie'), name='jaarcijfers_versie_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Opschorting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('hoogstens_tot', models.DateField()),
                ('herstel_uiterlijk', models.DateField()),
                ('opgeheven_op', models.DateField(null=True)),
                ('reden_opheffing', models.CharField(blank=True, max_length=300)),
                ('besluit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opschortingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Toekenning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('groep', models.CharField(choices=[('starter', 'beginnende zelfstandige'), ('gevestigd', 'gevestigde zelfstandige'), ('ouder', 'oudere zelfstandige'), ('beeindigend', 'beëindigende zelfstandige'), ('pto', 'parttime ondernemer')], max_length=20)),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('maandbedrag', doorstart.kern.geld.CentenField()),
                ('boekjaar_begin_maand', models.PositiveSmallIntegerField(default=1)),
                ('om_niet', models.BooleanField(default=False)),
                ('toegekend_tot', models.DateField(null=True)),
                ('besluit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bbz_toekenningen', to='dossiers.dossier')),
                ('geeindigd_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vervangt', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='opvolgers', to='bbz.toekenning')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Vaststelling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=1)),
                ('jaarnorm', doorstart.kern.geld.CentenField()),
                ('verstrekt', doorstart.kern.geld.CentenField()),
                ('netto_inkomen', doorstart.kern.geld.CentenField()),
                ('aanvulling', doorstart.kern.geld.CentenField()),
                ('om_niet', doorstart.kern.geld.CentenField()),
                ('blijft_lening', doorstart.kern.geld.CentenField()),
                ('teruggevorderd', doorstart.kern.geld.CentenField()),
                ('afgezien', doorstart.kern.geld.CentenField()),
                ('te_beslissen', doorstart.kern.geld.CentenField()),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vaststellingen', to='dossiers.dossier')),
                ('jaarcijfers', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vaststellingen', to='bbz.jaarcijfers')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vervangt', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='bbz.vaststelling')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Vaststellingsrun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('klaar', models.BooleanField(default=False)),
                ('gestart_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Concept',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(blank=True, max_length=1)),
                ('weigering', models.CharField(blank=True, max_length=500)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concepten', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('jaarcijfers', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concepten', to='bbz.jaarcijfers')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concepten', to='bbz.vaststellingsrun')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'run', 'jaarcijfers'), name='concept_per_run_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Voorbereiding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('besluit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voorbereidingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Voorschot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('verstrekt_op', models.DateField()),
                ('besluit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voorschotten', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
