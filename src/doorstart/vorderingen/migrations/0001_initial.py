
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
        ('grootboek', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Vordering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.CharField(max_length=20)),
                ('soort', models.CharField(choices=[('vaststelling_bbz', 'vaststelling Bbz over een boekjaar'), ('terugvordering', 'terugvordering van bijstand'), ('te_veel_betaald', 'te veel betaald na een correctie'), ('renteloze_lening', 'renteloze lening die blijft (art. 13 Bbz)'), ('lening_opgeeist', 'opgeëiste lening'), ('overig', 'andere vordering')], max_length=20)),
                ('wet', models.CharField(max_length=20)),
                ('artikel', models.CharField(max_length=40)),
                ('versie', models.DateField()),
                ('omschrijving', models.CharField(max_length=200)),
                ('periode_van', models.DateField(blank=True, null=True)),
                ('periode_tot', models.DateField(blank=True, null=True)),
                ('netto', doorstart.kern.geld.CentenField()),
                ('loonheffing', doorstart.kern.geld.CentenField(default=0)),
                ('plicht', models.BooleanField(default=False)),
                ('rekening', models.CharField(choices=[('uitkeringslasten', 'uitkeringslasten (om niet)'), ('lening_levensonderhoud', 'renteloze lening levensonderhoud Bbz'), ('lening_renteloos', 'renteloze lening die blijft (art. 13 Bbz)'), ('lening_kapitaal', 'lening bedrijfskapitaal'), ('lening_voorbereiding', 'renteloze lening voorbereidingskosten'), ('kapitaallasten', 'bedrijfskapitaal om niet'), ('voorschot', 'voorschotten'), ('vakantietoeslag', 'gereserveerde vakantietoeslag'), ('te_betalen', 'te betalen aan inwoners'), ('terug_te_vorderen', 'vorderingen op inwoners'), ('derden', 'door te betalen aan derden'), ('ontvangen', 'ontvangen, nog te verwerken'), ('bank', 'bank'), ('rente_te_ontvangen', 'te ontvangen rente'), ('rente', 'rentebaten'), ('afboekingen', 'kwijtgescholden en afgeboekt'), ('dwangsommen', 'dwangsommen bij te laat beslissen')], default='terug_te_vorderen', max_length=30)),
                ('ontstaan_op', models.DateField()),
                ('bekend_op', models.DateField(blank=True, null=True)),
                ('betaal_uiterlijk', models.DateField(blank=True, null=True)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vorderingen', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'nummer'), name='vordering_nummer_uniek')],
                'indexes': [models.Index(fields=['organisatie', 'betaal_uiterlijk'], name='vorderingen_organis_bac619_idx')],
            },
        ),
        migrations.CreateModel(
            name='Invordering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('betaalbrief', 'brief: zo betaalt u terug'), ('herinnering', 'herinnering'), ('aanmaning', 'aanmaning'), ('dwangbevel', 'dwangbevel'), ('erkenning', 'de inwoner erkent de vordering'), ('verzoek', 'verzoek om een betalingsregeling')], max_length=20)),
                ('datum', models.DateField()),
                ('uiterlijk', models.DateField(blank=True, null=True)),
                ('bedrag', doorstart.kern.geld.CentenField(default=0)),
                ('toelichting', models.CharField(blank=True, max_length=500)),
                ('brief', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.brief')),
                ('gebruiker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vordering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stappen', to='vorderingen.vordering')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Dwangbevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('motivering', models.TextField()),
                ('reden_terug', models.TextField(blank=True)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('vordering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dwangbevelen', to='vorderingen.vordering')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Debiteur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hoofdelijk', models.BooleanField(default=False)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.persoon')),
                ('vordering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='debiteuren', to='vorderingen.vordering')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'vordering', 'persoon'), name='debiteur_een_keer')],
            },
        ),
        migrations.CreateModel(
            name='Betalingsregeling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wijze', models.CharField(choices=[('betalen', 'de inwoner betaalt zelf'), ('verrekenen', 'wij houden het in op de uitkering'), ('uitstel', 'uitstel tot een latere dag'), ('wet', 'aflossing volgens art. 13 Bbz')], max_length=20)),
                ('van', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('begin_betaald', doorstart.kern.geld.CentenField(default=0)),
                ('geeindigd_op', models.DateField(blank=True, null=True)),
                ('eindreden', models.CharField(blank=True, max_length=300)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vordering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regelingen', to='vorderingen.vordering')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('geeindigd_op__isnull', True)), fields=('organisatie', 'vordering'), name='een_lopende_regeling')],
            },
        ),
        migrations.CreateModel(
            name='Vorderingsmutatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('ontstaan', 'vordering ontstaan'), ('loonheffing', 'loonheffing erbij (bruto)'), ('rente', 'wettelijke rente'), ('betaling', 'betaling'), ('verrekening', 'verrekend met de uitkering'), ('afgezien', 'afgezien van terugvordering'), ('kwijtschelding', 'kwijtgescholden'), ('afboeking', 'afgeboekt'), ('teruggedraaid', 'teruggedraaid'), ('overgeheveld', 'betaling verplaatst naar een andere vordering'), ('terugbetaald', 'te veel ontvangen, terugbetaald')], max_length=20)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('datum', models.DateField()),
                ('omschrijving', models.CharField(blank=True, max_length=200)),
                ('sleutel', models.CharField(max_length=80, null=True)),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('boeking', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='grootboek.boeking')),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vordering', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='mutaties', to='vorderingen.vordering')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'sleutel'), name='vorderingsmutatie_een_keer'), models.UniqueConstraint(fields=('vordering', 'boeking'), name='boeking_een_keer_per_vordering'), models.CheckConstraint(condition=models.Q(('bedrag', 0), _negated=True), name='vorderingsmutatie_niet_nul')],
                'indexes': [models.Index(fields=['organisatie', 'vordering', 'datum'], name='vorderingen_organis_f99668_idx')],
            },
        ),
        migrations.CreateModel(
            name='Regelingtermijn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField()),
                ('vervalt_op', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('regeling', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='termijnen', to='vorderingen.betalingsregeling')),
            ],
            options={
                'ordering': ['regeling', 'nummer'],
                'indexes': [models.Index(fields=['organisatie', 'vervalt_op'], name='vorderingen_organis_59278b_idx')],
            },
        ),
    ]
