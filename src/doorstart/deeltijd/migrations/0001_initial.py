
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
            name='Opgave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('maand', models.DateField()),
                ('versie', models.PositiveSmallIntegerField(default=1)),
                ('status', models.CharField(choices=[('ingediend', 'ingediend'), ('teruggestuurd', 'teruggestuurd met een vraag'), ('geaccepteerd', 'geaccepteerd'), ('vervangen', 'vervangen door een nieuwe opgave')], default='ingediend', max_length=20)),
                ('omzet', doorstart.kern.geld.CentenField()),
                ('kosten', models.JSONField(default=list, help_text='Lijst van {categorie, bedrag, omschrijving, toestemming}.')),
                ('uren', models.PositiveSmallIntegerField()),
                ('overig_inkomen', doorstart.kern.geld.CentenField(default=0)),
                ('ingediend_op', models.DateField()),
                ('opmerking', models.TextField(blank=True)),
                ('vraag', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opgaven', to='dossiers.dossier')),
                ('ingediend_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'maand', 'versie'), name='opgave_versie_uniek')],
                'indexes': [models.Index(fields=['organisatie', 'status', 'maand'], name='deeltijd_op_organis_1e7900_idx')],
            },
        ),
        migrations.CreateModel(
            name='Toestemming',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='toestemmingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Verrekening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('maand', models.DateField()),
                ('herkomst', models.CharField(default='wet', max_length=20)),
                ('norm', doorstart.kern.geld.CentenField()),
                ('inkomen', doorstart.kern.geld.CentenField()),
                ('vrijgelaten', doorstart.kern.geld.CentenField()),
                ('verrekend', doorstart.kern.geld.CentenField()),
                ('bijstand', doorstart.kern.geld.CentenField()),
                ('uitbetaling', doorstart.kern.geld.CentenField()),
                ('vakantietoeslag', doorstart.kern.geld.CentenField()),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='verrekeningen', to='dossiers.dossier')),
                ('opgave', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='verrekeningen', to='deeltijd.opgave')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vervangt', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='deeltijd.verrekening')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'maand'], name='deeltijd_ve_organis_f13d60_idx'), models.Index(fields=['organisatie', 'dossier', 'maand'], name='deeltijd_ve_organis_f98d80_idx')],
            },
        ),
        migrations.CreateModel(
            name='Vrijlatingsperiode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('n', 'n'), ('r', 'r'), ('y', 'y')], max_length=1)),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('reden', models.CharField(max_length=200)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vrijlatingsperioden', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
