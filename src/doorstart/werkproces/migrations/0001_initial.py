
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='LaatsteFilter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter', models.JSONField(default=dict)),
                ('gebruiker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='laatste_filter', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Procedure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=40)),
                ('status', models.CharField(max_length=40)),
                ('ontvangen_op', models.DateField()),
                ('beslis_uiterlijk', models.DateField(blank=True, null=True)),
                ('opgeschort_sinds', models.DateField(blank=True, null=True)),
                ('opgeschorte_dagen', models.PositiveIntegerField(default=0)),
                ('verlengd_op', models.DateField(blank=True, null=True)),
                ('afgerond_op', models.DateField(blank=True, null=True)),
                ('ingebrekestelling_op', models.DateField(blank=True, help_text='Dag waarop de schriftelijke ingebrekestelling binnenkwam (art. 4:17 Awb).', null=True)),
                ('gegevens', models.JSONField(blank=True, default=dict)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='procedures', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'soort', 'status'], name='werkproces__organis_829882_idx'), models.Index(condition=models.Q(('opgeschort_sinds__isnull', False)), fields=['organisatie', 'opgeschort_sinds'], name='procedure_staat_stil')],
            },
        ),
        migrations.CreateModel(
            name='Taak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=40)),
                ('waarom', models.CharField(max_length=300)),
                ('uiterlijk', models.DateField()),
                ('recht', models.CharField(help_text='Wie dit recht heeft, ziet de taak.', max_length=40)),
                ('pad', models.CharField(help_text='De pagina waar de taak wordt gedaan.', max_length=200)),
                ('kenmerk', models.CharField(blank=True, help_text='Maakt een taak herkenbaar om haar af te ronden.', max_length=80)),
                ('wacht_op', models.CharField(choices=[('ons', 'ons'), ('aanvrager', 'de aanvrager'), ('derde', 'een derde'), ('tweede', 'de tweede persoon')], default='ons', max_length=10)),
                ('gemaakt_op', models.DateField()),
                ('afgerond_op', models.DateField(blank=True, null=True)),
                ('afgerond_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='taken', to='dossiers.dossier')),
                ('gemeente', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='taken', to='werkproces.procedure')),
                ('toegewezen_aan', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('afgerond_op__isnull', True)), fields=['organisatie', 'uiterlijk', 'id', 'recht', 'toegewezen_aan', 'soort', 'wacht_op', 'gemeente'], name='taak_open'), models.Index(condition=models.Q(('afgerond_op__isnull', True)), fields=['organisatie', 'toegewezen_aan', 'uiterlijk', 'id', 'recht', 'soort', 'wacht_op', 'gemeente'], name='taak_open_mijn'), models.Index(condition=models.Q(('afgerond_op__isnull', True)), fields=['organisatie', 'soort', 'recht'], name='taak_open_soort'), models.Index(condition=models.Q(('afgerond_op__isnull', True)), fields=['organisatie', 'kenmerk'], name='taak_open_kenmerk'), models.Index(condition=models.Q(('afgerond_op__isnull', True)), fields=['dossier', 'uiterlijk'], name='taak_open_dossier')],
            },
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=60)),
                ('gemeente', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('leden', models.ManyToManyField(blank=True, related_name='teams', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['naam'],
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'naam'), name='team_naam_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Weergave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=40)),
                ('filter', models.JSONField(default=dict)),
                ('standaard', models.BooleanField(default=False)),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='weergaven', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['naam'],
                'constraints': [models.UniqueConstraint(fields=('gebruiker', 'naam'), name='weergave_naam_uniek'), models.UniqueConstraint(condition=models.Q(('standaard', True)), fields=('gebruiker',), name='weergave_een_standaard')],
            },
        ),
    ]
