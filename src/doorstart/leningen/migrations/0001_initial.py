
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
            name='Incassobatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('incassodatum', models.DateField()),
                ('bestand', models.TextField(blank=True)),
                ('sha256', models.CharField(blank=True, max_length=64)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Lening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.CharField(max_length=20)),
                ('soort', models.CharField(choices=[('rentedragend', 'lening met rente (art. 15 Bbz)'), ('renteloos', 'lening zonder rente (art. 13 Bbz)'), ('voorbereiding', 'krediet voor voorbereidingskosten (art. 29 Bbz)'), ('borgtocht', 'borgtocht (art. 16 Bbz)'), ('hypotheek', 'lening met hypotheek of pand (art. 43a Bbz)'), ('tozo', 'Tozo-lening')], default='rentedragend', max_length=20)),
                ('wetsgroep', models.CharField(choices=[('pw', 'Participatiewet'), ('bbz_voorbereiding', 'Bbz voorbereidingsperiode'), ('bbz_starter', 'Bbz beginnend'), ('bbz_gevestigd', 'Bbz gevestigd'), ('bbz_ouder', 'Bbz ouder'), ('bbz_beeindigend', 'Bbz beëindigend'), ('tozo', 'Tozo'), ('onverdeeld', 'nog niet verdeeld')], max_length=20)),
                ('doel', models.TextField(blank=True)),
                ('aangevraagd_op', models.DateField(blank=True, null=True)),
                ('toegekend_op', models.DateField(blank=True, null=True)),
                ('verstrekt_op', models.DateField()),
                ('hoofdsom', doorstart.kern.geld.CentenField()),
                ('rente', models.PositiveIntegerField()),
                ('looptijd_maanden', models.PositiveSmallIntegerField()),
                ('wijze', models.CharField(default='annuitair', max_length=10)),
                ('betaaldag', models.PositiveSmallIntegerField(default=1)),
                ('zekerheden', models.TextField(blank=True)),
                ('geldverstrekker', models.CharField(blank=True, max_length=100)),
                ('einde_bijstand', models.DateField(blank=True, null=True)),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leningen', to='besluiten.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leningen', to='dossiers.dossier')),
                ('komt_uit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervolgleningen', to='leningen.lening')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('schema', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'nummer'), name='lening_nummer_uniek'), models.CheckConstraint(condition=models.Q(('hoofdsom__gt', 0)), name='lening_hoofdsom_positief'), models.CheckConstraint(condition=models.Q(('betaaldag__gte', 1), ('betaaldag__lte', 28)), name='lening_betaaldag')],
                'indexes': [models.Index(fields=['organisatie', 'verstrekt_op'], name='leningen_le_organis_652b8c_idx')],
            },
        ),
        migrations.CreateModel(
            name='Leninggebeurtenis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=30)),
                ('dag', models.DateField()),
                ('bekend_op', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField(default=0)),
                ('maanden', models.PositiveSmallIntegerField(default=0)),
                ('grond', models.CharField(blank=True, max_length=30)),
                ('toerekenbaar', models.BooleanField(null=True)),
                ('verwijtbaar', models.BooleanField(null=True)),
                ('motivering', models.TextField(blank=True)),
                ('gegevens', models.JSONField(blank=True, default=dict)),
                ('bron', models.CharField(blank=True, max_length=60)),
                ('vastgelegd_op', models.DateTimeField(auto_now_add=True)),
                ('berekening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berekeningen.berekening')),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='besluiten.besluit')),
                ('herroept', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='herroepen_door', to='leningen.leninggebeurtenis')),
                ('lening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gebeurtenissen', to='leningen.lening')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vastgelegd_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('bron', ''), _negated=True), fields=('organisatie', 'bron'), name='lening_bron_eenmaal')],
                'indexes': [models.Index(fields=['organisatie', 'lening', 'dag'], name='leningen_le_organis_155f0d_idx')],
            },
        ),
        migrations.CreateModel(
            name='Leningboeking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tot_en_met', models.DateField()),
                ('boeking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='leningboeking', to='grootboek.boeking')),
                ('lening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='leningen.lening')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('gebeurtenis', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='leningen.leninggebeurtenis')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Leningstand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('op', models.DateField()),
                ('status', models.CharField(choices=[('loopt', 'loopt'), ('uitstel', 'uitstel'), ('achterstand', 'achterstand'), ('opgeeist', 'opgeëist'), ('afgelost', 'afgelost'), ('garant', 'borgtocht loopt'), ('garant_deels', 'borgtocht deels aangesproken'), ('aangesproken', 'borgtocht aangesproken'), ('beeindigd', 'borgtocht beëindigd')], max_length=12)),
                ('hoofdsom', doorstart.kern.geld.CentenField()),
                ('rente', doorstart.kern.geld.CentenField()),
                ('totaal', doorstart.kern.geld.CentenField()),
                ('achterstand', doorstart.kern.geld.CentenField(default=0)),
                ('achterstand_sinds', models.DateField(null=True)),
                ('uitstel_tot', models.DateField(null=True)),
                ('volgende_vervaldag', models.DateField(null=True)),
                ('volgend_bedrag', doorstart.kern.geld.CentenField(default=0)),
                ('betaald', doorstart.kern.geld.CentenField(default=0)),
                ('aflossing', doorstart.kern.geld.CentenField(default=0)),
                ('afgelost_op', models.DateField(null=True)),
                ('lening', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='stand', to='leningen.lening')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'status'], name='leningen_le_organis_22d4a9_idx'), models.Index(fields=['organisatie', 'volgende_vervaldag'], name='leningen_le_organis_a54b98_idx')],
            },
        ),
        migrations.CreateModel(
            name='Machtiging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kenmerk', models.CharField(max_length=35)),
                ('naam', models.CharField(max_length=70)),
                ('iban', models.CharField(max_length=34)),
                ('getekend_op', models.DateField()),
                ('ingetrokken_op', models.DateField(blank=True, null=True)),
                ('lening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='machtigingen', to='leningen.lening')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vastgelegd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'kenmerk'), name='machtiging_kenmerk_uniek'), models.CheckConstraint(condition=models.Q(('ingetrokken_op__isnull', True), ('ingetrokken_op__gte', models.F('getekend_op')), _connector='OR'), name='machtiging_einde_na_begin')],
            },
        ),
        migrations.CreateModel(
            name='Incassoregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vervaldag', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regels', to='leningen.incassobatch')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('lening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incassos', to='leningen.lening')),
                ('machtiging', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regels', to='leningen.machtiging')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='incasso_bedrag_positief')],
            },
        ),
    ]
