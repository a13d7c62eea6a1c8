
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('besluiten', '0001_initial'),
        ('dossiers', '0001_initial'),
        ('grootboek', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='BeslagvrijeVoet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('bron', models.CharField(max_length=200)),
                ('ingevoerd_op', models.DateTimeField(auto_now_add=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beslagvrije_voeten', to='dossiers.dossier')),
                ('ingevoerd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Inhouding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('soort', models.CharField(choices=[('verrekening', 'verrekening met een eigen vordering'), ('beslag', 'beslag'), ('doorbetaling', 'doorbetaling aan een derde')], max_length=20)),
                ('omschrijving', models.CharField(max_length=140)),
                ('bedrag', doorstart.kern.geld.CentenField(null=True)),
                ('percentage', models.PositiveIntegerField(null=True)),
                ('totaal', doorstart.kern.geld.CentenField(null=True)),
                ('van', models.DateField()),
                ('tot', models.DateField(null=True)),
                ('rang', models.PositiveSmallIntegerField(default=1)),
                ('buiten_voet', models.BooleanField(default=False)),
                ('vordering', models.CharField(blank=True, max_length=40)),
                ('begunstigde', models.CharField(blank=True, max_length=70)),
                ('iban', models.CharField(blank=True, max_length=34)),
                ('adres', models.JSONField(default=dict)),
                ('kenmerk', models.CharField(blank=True, max_length=35)),
                ('toestemming_op', models.DateField(null=True)),
                ('reden_einde', models.CharField(blank=True, max_length=300)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inhoudingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('bedrag__isnull', False), ('percentage__isnull', True)), models.Q(('bedrag__isnull', True), ('percentage__isnull', False)), _connector='OR'), name='inhouding_bedrag_of_percentage')],
                'indexes': [models.Index(fields=['organisatie', 'status', 'dossier'], name='uitbetalen__organis_4ec113_idx')],
            },
        ),
        migrations.CreateModel(
            name='Ingehouden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('maand', models.DateField(null=True)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('boeking', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ingehouden', to='grootboek.boeking')),
                ('bron', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='grootboek.boeking')),
                ('opdracht', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='grootboek.betaalopdracht')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('inhouding', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ingehouden', to='uitbetalen.inhouding')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'inhouding', 'bron'), name='ingehouden_een_keer'), models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='ingehouden_positief')],
            },
        ),
        migrations.CreateModel(
            name='Blokkade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reden', models.CharField(choices=[('teruggekomen', 'betaling teruggekomen'), ('overleden', 'overleden'), ('onderzoek', 'onderzoek naar het recht'), ('verzoek', 'op verzoek van de inwoner'), ('beoordelen', 'inhouding beoordelen'), ('anders', 'andere reden')], max_length=20)),
                ('toelichting', models.CharField(max_length=300)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('gelegd_op', models.DateTimeField(auto_now_add=True)),
                ('opgeheven_op', models.DateField(null=True)),
                ('reden_opheffing', models.CharField(blank=True, max_length=300)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='blokkades', to='dossiers.dossier')),
                ('gelegd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('opdracht', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='blokkades', to='grootboek.betaalopdracht')),
                ('opgeheven_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'opgeheven_op', 'dossier'], name='uitbetalen__organis_8a90c6_idx')],
            },
        ),
    ]
