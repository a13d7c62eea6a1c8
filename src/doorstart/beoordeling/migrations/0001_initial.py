
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('berekeningen', '0001_initial'),
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
        ('werkproces', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bedrijfsplan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('versie', models.PositiveSmallIntegerField()),
                ('bron', models.CharField(max_length=200)),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'versie'), name='bedrijfsplan_versie_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Groepstoets',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('versie', models.PositiveSmallIntegerField()),
                ('groep', models.CharField(help_text='Een letter van art. 2 lid 1, of voorbereiding.', max_length=15)),
                ('reden', models.TextField()),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'versie'), name='groepstoets_versie_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Inkomensprognose',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('versie', models.PositiveSmallIntegerField()),
                ('reden', models.TextField()),
                ('inkomen', doorstart.kern.geld.CentenField()),
                ('maandbedrag', doorstart.kern.geld.CentenField()),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'versie'), name='inkomensprognose_versie_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Onderzoek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('soort', models.CharField(choices=[('eigen', 'eigen adviseur'), ('extern', 'extern bureau')], max_length=10)),
                ('onderzoeker', models.CharField(max_length=150)),
                ('vraag', models.TextField(blank=True)),
                ('opdracht_op', models.DateField()),
                ('uiterlijk', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Levensvatbaarheid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('versie', models.PositiveSmallIntegerField()),
                ('punten', models.JSONField(default=list)),
                ('conclusie', models.CharField(choices=[('ja', 'levensvatbaar'), ('voorwaarden', 'levensvatbaar onder voorwaarden'), ('nee', 'niet levensvatbaar')], max_length=12)),
                ('voorwaarden', models.TextField(blank=True)),
                ('motivering', models.TextField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('plan', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='beoordeling.bedrijfsplan')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
                ('onderzoek', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='beoordeling.onderzoek')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'versie'), name='levensvatbaarheid_versie_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Onderzoeksrapport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('ontvangen_op', models.DateField()),
                ('verwijzing', models.CharField(max_length=300)),
                ('samenvatting', models.TextField(blank=True)),
                ('document', models.PositiveBigIntegerField(blank=True, null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('onderzoek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rapporten', to='beoordeling.onderzoek')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Vermogensopgave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('versie', models.PositiveSmallIntegerField()),
                ('peildatum', models.DateField()),
                ('reden', models.TextField()),
                ('totaal', doorstart.kern.geld.CentenField()),
                ('eigen', doorstart.kern.geld.CentenField()),
                ('boven_grens', doorstart.kern.geld.CentenField()),
                ('berekening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='werkproces.procedure')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'versie'), name='vermogensopgave_versie_uniek')],
            },
        ),
    ]
