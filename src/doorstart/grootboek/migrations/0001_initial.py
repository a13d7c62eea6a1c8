
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
            name='Betaalbatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('omschrijving', models.CharField(max_length=140)),
                ('betaaldatum', models.DateField()),
                ('maand', models.DateField(null=True)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Boeking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField()),
                ('soort', models.CharField(max_length=40)),
                ('omschrijving', models.CharField(max_length=200)),
                ('geboekt_op', models.DateTimeField(auto_now_add=True)),
                ('sleutel', models.CharField(max_length=80, null=True)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='berekeningen.berekening')),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='dossiers.dossier')),
                ('draait_terug', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='teruggedraaid_door', to='grootboek.boeking')),
                ('geboekt_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('sleutel__isnull', False)), fields=('organisatie', 'sleutel'), name='boeking_sleutel_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Betaalopdracht',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rekening', models.CharField(choices=[('uitkeringslasten', 'uitkeringslasten (om niet)'), ('lening_levensonderhoud', 'renteloze lening levensonderhoud Bbz'), ('lening_renteloos', 'renteloze lening die blijft (art. 13 Bbz)'), ('lening_kapitaal', 'lening bedrijfskapitaal'), ('lening_voorbereiding', 'renteloze lening voorbereidingskosten'), ('kapitaallasten', 'bedrijfskapitaal om niet'), ('voorschot', 'voorschotten'), ('vakantietoeslag', 'gereserveerde vakantietoeslag'), ('te_betalen', 'te betalen aan inwoners'), ('terug_te_vorderen', 'vorderingen op inwoners'), ('derden', 'door te betalen aan derden'), ('ontvangen', 'ontvangen, nog te verwerken'), ('bank', 'bank'), ('rente_te_ontvangen', 'te ontvangen rente'), ('rente', 'rentebaten'), ('afboekingen', 'kwijtgescholden en afgeboekt'), ('dwangsommen', 'dwangsommen bij te laat beslissen')], default='te_betalen', max_length=30)),
                ('begunstigde', models.CharField(max_length=70)),
                ('iban', models.CharField(max_length=34)),
                ('adres', models.JSONField(default=dict)),
                ('kenmerk', models.CharField(blank=True, max_length=35)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('omschrijving', models.CharField(max_length=140)),
                ('rechtmaand', models.DateField(null=True)),
                ('vervallen_op', models.DateField(null=True)),
                ('betaald_op', models.DateField(null=True)),
                ('teruggekomen_op', models.DateField(null=True)),
                ('terug_reden', models.CharField(blank=True, max_length=200)),
                ('batch', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='opdrachten', to='grootboek.betaalbatch')),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='betaalopdrachten', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('boeking', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opdrachten', to='grootboek.boeking')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='opdracht_bedrag_positief'), models.CheckConstraint(condition=models.Q(('dossier__isnull', False), ('rekening', 'derden'), _connector='OR'), name='opdracht_dossier_of_derde')],
                'indexes': [models.Index(fields=['organisatie', 'batch'], name='grootboek_b_organis_d8e020_idx')],
            },
        ),
        migrations.CreateModel(
            name='Boekingsregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rekening', models.CharField(choices=[('uitkeringslasten', 'uitkeringslasten (om niet)'), ('lening_levensonderhoud', 'renteloze lening levensonderhoud Bbz'), ('lening_renteloos', 'renteloze lening die blijft (art. 13 Bbz)'), ('lening_kapitaal', 'lening bedrijfskapitaal'), ('lening_voorbereiding', 'renteloze lening voorbereidingskosten'), ('kapitaallasten', 'bedrijfskapitaal om niet'), ('voorschot', 'voorschotten'), ('vakantietoeslag', 'gereserveerde vakantietoeslag'), ('te_betalen', 'te betalen aan inwoners'), ('terug_te_vorderen', 'vorderingen op inwoners'), ('derden', 'door te betalen aan derden'), ('ontvangen', 'ontvangen, nog te verwerken'), ('bank', 'bank'), ('rente_te_ontvangen', 'te ontvangen rente'), ('rente', 'rentebaten'), ('afboekingen', 'kwijtgescholden en afgeboekt'), ('dwangsommen', 'dwangsommen bij te laat beslissen')], max_length=30)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('wetsgroep', models.CharField(choices=[('pw', 'Participatiewet'), ('bbz_voorbereiding', 'Bbz voorbereidingsperiode'), ('bbz_starter', 'Bbz beginnend'), ('bbz_gevestigd', 'Bbz gevestigd'), ('bbz_ouder', 'Bbz ouder'), ('bbz_beeindigend', 'Bbz beëindigend'), ('tozo', 'Tozo'), ('onverdeeld', 'nog niet verdeeld')], max_length=20)),
                ('kostensoort', models.CharField(choices=[('levensonderhoud', 'levensonderhoud'), ('kapitaal', 'bedrijfskapitaal'), ('onderzoek', 'onderzoek')], default='levensonderhoud', max_length=20)),
                ('verstrekkingsjaar', models.PositiveSmallIntegerField()),
                ('rechtmaand', models.DateField(null=True)),
                ('boeking', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='regels', to='grootboek.boeking')),
                ('dossier', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('gemeente', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'dossier', 'rechtmaand'], name='grootboek_b_organis_05dbf5_idx'), models.Index(fields=['organisatie', 'rekening', 'rechtmaand'], name='grootboek_b_organis_0cb297_idx')],
            },
        ),
        migrations.CreateModel(
            name='Periodeafsluiting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('tot', models.DateField()),
                ('toelichting', models.CharField(max_length=500)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-tot', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Rekeningschema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('regels', models.JSONField(default=list)),
                ('reden', models.CharField(max_length=500)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Journaalexport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('aantal', models.PositiveIntegerField()),
                ('debet', doorstart.kern.geld.CentenField()),
                ('bestand', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('gemaakt_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('schema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exports', to='grootboek.rekeningschema')),
            ],
            options={
                'ordering': ['-tot'],
            },
        ),
        migrations.CreateModel(
            name='Betaalbestand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('volgnummer', models.PositiveSmallIntegerField()),
                ('eerste', models.BigIntegerField()),
                ('laatste', models.BigIntegerField()),
                ('aantal', models.PositiveIntegerField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('inhoud', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bestanden', to='grootboek.betaalbatch')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('batch', 'volgnummer'), name='betaalbestand_uniek')],
            },
        ),
    ]
