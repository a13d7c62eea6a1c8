
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Dossier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.CharField(max_length=20)),
                ('groep', models.CharField(choices=[('starter', 'beginnende zelfstandige'), ('gevestigd', 'gevestigde zelfstandige'), ('ouder', 'oudere zelfstandige'), ('beeindigend', 'beëindigende zelfstandige'), ('pto', 'parttime ondernemer')], max_length=20)),
                ('status', models.CharField(choices=[('melding', 'gemeld'), ('intake', 'intake'), ('aanvraag', 'aanvraag'), ('lopend', 'in begeleiding'), ('afgesloten', 'afgesloten')], default='melding', max_length=20)),
                ('melding_op', models.DateField()),
                ('melding_via', models.CharField(blank=True, max_length=30)),
                ('uitkering_bij_melding', models.CharField(choices=[('geen', 'geen uitkering'), ('pw', 'bijstand (Participatiewet)'), ('ioaw', 'IOAW'), ('ioaz', 'IOAZ'), ('ww', 'WW of andere werkloosheidsuitkering')], default='geen', max_length=10)),
                ('hulpvraag', models.TextField(blank=True)),
                ('afgesloten_op', models.DateField(blank=True, null=True)),
                ('uitstroom', models.CharField(blank=True, choices=[('zelfstandig', 'zelfstandig bedrijf, geen uitkering meer'), ('werk', 'werk in loondienst'), ('begeleid_gestopt', 'begeleid gestopt met het bedrijf'), ('afgewezen', 'aanvraag afgewezen of alleen advies'), ('uitgevallen', 'uitgevallen of uit beeld'), ('verhuisd', 'verhuisd naar een andere gemeente'), ('overleden', 'overleden'), ('aow', 'AOW-leeftijd bereikt')], max_length=20)),
                ('adviseur', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
        ),
        migrations.CreateModel(
            name='Onderneming',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=150)),
                ('kvk_nummer', models.CharField(blank=True, max_length=8)),
                ('branche', models.CharField(blank=True, max_length=100)),
                ('rechtsvorm', models.CharField(default='eenmanszaak', max_length=40)),
                ('gestart_op', models.DateField(blank=True, null=True)),
                ('gestopt_op', models.DateField(blank=True, null=True)),
                ('stopreden', models.CharField(blank=True, max_length=20)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ondernemingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Omzetmeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('omzet', doorstart.kern.geld.CentenField()),
                ('bron', models.CharField(max_length=100)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('onderneming', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='omzetmetingen', to='dossiers.onderneming')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Persoon',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bsn', models.CharField(max_length=9)),
                ('voornaam', models.CharField(max_length=100)),
                ('achternaam', models.CharField(max_length=100)),
                ('geboortedatum', models.DateField()),
                ('straat', models.CharField(blank=True, max_length=120)),
                ('postcode', models.CharField(blank=True, max_length=7)),
                ('plaats', models.CharField(blank=True, max_length=80)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('iban', models.CharField(blank=True, max_length=34)),
                ('taal', models.CharField(default='nl', max_length=5)),
                ('statushouder', models.BooleanField(default=False)),
                ('overleden_op', models.DateField(blank=True, null=True)),
                ('vertrokken_op', models.DateField(blank=True, null=True)),
                ('gebruiker', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='persoon', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'bsn'), name='persoon_bsn_uniek')],
                'indexes': [models.Index(fields=['organisatie', 'achternaam'], name='dossiers_pe_organis_db5963_idx')],
            },
        ),
        migrations.CreateModel(
            name='Huishouden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('kinderen', models.PositiveSmallIntegerField(default=0)),
                ('jongste_kind_geboren', models.DateField(blank=True, null=True)),
                ('kostendelers', models.PositiveSmallIntegerField(default=0)),
                ('herkomst', models.CharField(max_length=100)),
                ('vastgelegd_op', models.DateTimeField(auto_now_add=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='huishoudens', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('partner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.persoon')),
            ],
            options={
                'ordering': ['dossier', 'van', 'id'],
            },
        ),
        migrations.AddField(
            model_name='dossier',
            name='persoon',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='dossiers.persoon'),
        ),
        migrations.CreateModel(
            name='Raadpleging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('doel', models.CharField(max_length=60)),
                ('tijdstip', models.DateTimeField(auto_now_add=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['organisatie', 'status', 'groep'], name='dossiers_do_organis_6f8a39_idx'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['organisatie', '-melding_op'], name='dossiers_do_organis_005ec1_idx'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(fields=('organisatie', 'nummer'), name='dossier_nummer_uniek'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('afgesloten_op__isnull', True), ('afgesloten_op__gte', models.F('melding_op')), _connector='OR'), name='dossier_einde_na_melding'),
        ),
    ]
