
import django.db.models.deletion
import doorstart.kern.geld
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('grootboek', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Afschriftbestand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=150)),
                ('sha256', models.CharField(max_length=64)),
                ('grootte', models.PositiveBigIntegerField()),
                ('inhoud', models.BinaryField()),
                ('ingelezen_op', models.DateTimeField(auto_now_add=True)),
                ('ingelezen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'sha256'), name='afschriftbestand_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Afschrift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.CharField(max_length=80)),
                ('iban', models.CharField(max_length=34)),
                ('beginsaldo', doorstart.kern.geld.CentenField()),
                ('eindsaldo', doorstart.kern.geld.CentenField()),
                ('begindatum', models.DateField()),
                ('einddatum', models.DateField()),
                ('aantal', models.PositiveIntegerField()),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('bestand', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='afschriften', to='bank.afschriftbestand')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'iban', 'nummer'), name='afschrift_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Afschriftboeking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('boekdatum', models.DateField()),
                ('bij', models.BooleanField()),
                ('afschrift', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='boekingen', to='bank.afschrift')),
                ('boeking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='afschriftboeking', to='grootboek.boeking')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('afschrift', 'boekdatum', 'bij'), name='afschriftboeking_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Bankregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('volgnummer', models.PositiveIntegerField()),
                ('boekdatum', models.DateField()),
                ('valutadatum', models.DateField()),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('naam', models.CharField(blank=True, max_length=140)),
                ('iban', models.CharField(blank=True, max_length=34)),
                ('omschrijving', models.CharField(blank=True, max_length=500)),
                ('kenmerk', models.CharField(blank=True, max_length=35)),
                ('eindkenmerk', models.CharField(blank=True, max_length=35)),
                ('batchkenmerk', models.CharField(blank=True, max_length=35)),
                ('machtiging', models.CharField(blank=True, max_length=35)),
                ('bankreferentie', models.CharField(blank=True, max_length=35)),
                ('retourcode', models.CharField(blank=True, max_length=4)),
                ('aantal_betalingen', models.PositiveIntegerField(default=1)),
                ('afschrift', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='regels', to='bank.afschrift')),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('afschrift', 'volgnummer'), name='bankregel_uniek'), models.CheckConstraint(condition=models.Q(('bedrag', 0), _negated=True), name='bankregel_heeft_bedrag')],
                'indexes': [models.Index(fields=['organisatie', 'boekdatum'], name='bank_bankre_organis_2f8f9d_idx'), models.Index(fields=['organisatie', 'bankreferentie'], name='bank_bankre_organis_b73906_idx')],
            },
        ),
        migrations.CreateModel(
            name='Banknotitie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tekst', models.CharField(max_length=1000)),
                ('op', models.DateTimeField(auto_now_add=True)),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('regel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notities', to='bank.bankregel')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Openstaand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('stand', models.CharField(choices=[('open', 'te verwerken'), ('geparkeerd', 'geparkeerd')], default='open', max_length=12)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('regel', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='openstaand', to='bank.bankregel')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'stand'], name='bank_openst_organis_7769cb_idx')],
            },
        ),
        migrations.CreateModel(
            name='Toewijzing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=30)),
                ('sleutel', models.CharField(max_length=40)),
                ('bedrag', doorstart.kern.geld.CentenField()),
                ('uitleg', models.CharField(max_length=300)),
                ('automatisch', models.BooleanField()),
                ('boeking', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='toewijzingen', to='grootboek.boeking')),
                ('verdeling', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='verdeelde_toewijzingen', to='grootboek.boeking')),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('regel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='toewijzingen', to='bank.bankregel')),
            ],
            options={
                'indexes': [models.Index(fields=['organisatie', 'soort', 'sleutel'], name='bank_toewij_organis_f221d2_idx')],
            },
        ),
        migrations.CreateModel(
            name='Voorstel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=30)),
                ('sleutel', models.CharField(max_length=40)),
                ('uitleg', models.CharField(max_length=300)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('regel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voorstellen', to='bank.bankregel')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
