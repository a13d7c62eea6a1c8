
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
            name='Besluit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('nummer', models.CharField(max_length=30)),
                ('soort', models.CharField(choices=[('pto_toestemming', 'toestemming parttime ondernemen'), ('bbz_levensonderhoud', 'Bbz-uitkering voor levensonderhoud'), ('bbz_voorschot', 'voorschot op een Bbz-uitkering'), ('bbz_verlenging', 'verlenging van de Bbz-uitkering'), ('bbz_wijziging', 'wijziging van de Bbz-uitkering'), ('bbz_herziening', 'herziening of intrekking met terugwerkende kracht'), ('bbz_opschorting', 'opschorting van de Bbz-uitkering'), ('bbz_beeindiging', 'beëindiging van de Bbz-uitkering'), ('bbz_vaststelling', 'vaststelling Bbz over een boekjaar'), ('bbz_kapitaal', 'bedrijfskapitaal'), ('voorbereiding', 'voorbereidingsperiode'), ('voorbereidingskrediet', 'krediet voor voorbereidingskosten'), ('voorbereiding_omzetting', 'omzetting van het voorbereidingskrediet'), ('lening_uitstel', 'uitstel van aflossing en rente'), ('lening_rente', 'kwijtschelding van rente'), ('lening_opeising', 'opeisen van een lening'), ('lening_einde', 'lening bij het einde van het bedrijf'), ('lening_akkoord', 'medewerking aan een schuldregeling'), ('lening_afboeking', 'afboeken van een lening'), ('lening_borgtocht', 'aanspraak op een borgtocht'), ('lening_gift', 'omzetting van kapitaal in een gift'), ('terugvordering', 'terugvordering'), ('betalingsregeling', 'betalingsregeling'), ('kwijtschelding', 'kwijtschelding van een vordering'), ('correctie', 'correctie met de hand'), ('bezwaar', 'beslissing op bezwaar'), ('dwangsom', 'dwangsom bij te laat beslissen'), ('import', 'besluit uit een eerder systeem')], max_length=30)),
                ('uitkomst', models.CharField(choices=[('toekenning', 'toegekend'), ('gedeeltelijk', 'gedeeltelijk toegekend'), ('afwijzing', 'afgewezen'), ('buiten_behandeling', 'niet in behandeling genomen'), ('vaststelling', 'vastgesteld'), ('ambtshalve', 'besloten'), ('gegrond', 'bezwaar gegrond'), ('deels_gegrond', 'bezwaar deels gegrond'), ('ongegrond', 'bezwaar ongegrond'), ('niet_ontvankelijk', 'bezwaar niet-ontvankelijk')], max_length=20)),
                ('datum', models.DateField()),
                ('ingang', models.DateField(blank=True, null=True)),
                ('einde', models.DateField(blank=True, null=True)),
                ('motivering', models.TextField()),
                ('reden_terug', models.TextField(blank=True, help_text='Waarom de tweede persoon het voorstel terugstuurde.')),
                ('gegevens', models.JSONField(blank=True, default=dict)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='besluiten', to='berekeningen.berekening')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='besluiten', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='besluiten', to='werkproces.procedure')),
                ('vervangt', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='besluiten.besluit')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'nummer'), name='besluit_nummer_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Brief',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('besluit', 'besluit'), ('ontvangst', 'ontvangstbevestiging'), ('gegevens', 'verzoek om gegevens'), ('verlenging', 'verlenging van de beslistermijn'), ('betalen', 'brief over betalen of terugbetalen'), ('mededeling', 'mededeling'), ('overzicht', 'jaaroverzicht'), ('bezwaar', 'brief over een bezwaar')], default='besluit', max_length=20)),
                ('onderwerp', models.CharField(max_length=200)),
                ('context', models.JSONField()),
                ('teksten', models.JSONField(default=dict)),
                ('pdf', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
                ('verzonden_op', models.DateField()),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='brieven', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='brieven', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('procedure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='brieven', to='werkproces.procedure')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('besluit__isnull', False), ('procedure__isnull', False), ('soort__in', ('betalen', 'overzicht', 'ontvangst')), _connector='OR'), name='brief_hoort_ergens_bij')],
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
        migrations.CreateModel(
            name='Mandaat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('soort', models.CharField(blank=True, choices=[('pto_toestemming', 'toestemming parttime ondernemen'), ('bbz_levensonderhoud', 'Bbz-uitkering voor levensonderhoud'), ('bbz_voorschot', 'voorschot op een Bbz-uitkering'), ('bbz_verlenging', 'verlenging van de Bbz-uitkering'), ('bbz_wijziging', 'wijziging van de Bbz-uitkering'), ('bbz_herziening', 'herziening of intrekking met terugwerkende kracht'), ('bbz_opschorting', 'opschorting van de Bbz-uitkering'), ('bbz_beeindiging', 'beëindiging van de Bbz-uitkering'), ('bbz_vaststelling', 'vaststelling Bbz over een boekjaar'), ('bbz_kapitaal', 'bedrijfskapitaal'), ('voorbereiding', 'voorbereidingsperiode'), ('voorbereidingskrediet', 'krediet voor voorbereidingskosten'), ('voorbereiding_omzetting', 'omzetting van het voorbereidingskrediet'), ('lening_uitstel', 'uitstel van aflossing en rente'), ('lening_rente', 'kwijtschelding van rente'), ('lening_opeising', 'opeisen van een lening'), ('lening_einde', 'lening bij het einde van het bedrijf'), ('lening_akkoord', 'medewerking aan een schuldregeling'), ('lening_afboeking', 'afboeken van een lening'), ('lening_borgtocht', 'aanspraak op een borgtocht'), ('lening_gift', 'omzetting van kapitaal in een gift'), ('terugvordering', 'terugvordering'), ('betalingsregeling', 'betalingsregeling'), ('kwijtschelding', 'kwijtschelding van een vordering'), ('correctie', 'correctie met de hand'), ('bezwaar', 'beslissing op bezwaar'), ('dwangsom', 'dwangsom bij te laat beslissen'), ('import', 'besluit uit een eerder systeem')], max_length=30)),
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
    ]
