
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('organisatie', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NietNodig',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('identiteit', 'geldig identiteitsbewijs'), ('bankafschriften', 'bankafschriften van de laatste drie maanden, privé en zakelijk'), ('woonlasten', 'huurcontract of hypotheekoverzicht'), ('inkomen', 'bewijs van ander inkomen, ook van de partner'), ('schulden', 'overzicht van schulden met de laatste brieven'), ('kvk', 'uittreksel van de Kamer van Koophandel'), ('jaarstukken', 'jaarstukken van de laatste drie jaar'), ('aangiften', 'aangiften inkomstenbelasting van de laatste drie jaar'), ('btw', 'aangiften omzetbelasting van dit jaar'), ('tussencijfers', 'cijfers van dit jaar tot nu toe'), ('ondernemingsplan', 'ondernemingsplan met begroting'), ('offertes', 'offertes voor wat met het krediet wordt betaald'), ('bankafwijzing', 'brief van de bank over het krediet'), ('beeindigingsplan', 'plan en verklaring om het bedrijf te beëindigen'), ('uitkering', 'beschikking van de uitkering'), ('rapport', 'adviesrapport over de levensvatbaarheid'), ('vermogen', 'bewijs van vermogen (woning, spaargeld, bedrijfsmiddelen)'), ('jaarcijfers', 'jaarcijfers over een boekjaar met bijstand'), ('aanslag', 'definitieve aanslag inkomstenbelasting'), ('anders', 'ander stuk')], max_length=20)),
                ('nodig', models.BooleanField(default=False, help_text='Waar: het stuk is toch weer nodig.')),
                ('reden', models.CharField(max_length=300)),
                ('vastgelegd_op', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
                ('vastgelegd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('identiteit', 'geldig identiteitsbewijs'), ('bankafschriften', 'bankafschriften van de laatste drie maanden, privé en zakelijk'), ('woonlasten', 'huurcontract of hypotheekoverzicht'), ('inkomen', 'bewijs van ander inkomen, ook van de partner'), ('schulden', 'overzicht van schulden met de laatste brieven'), ('kvk', 'uittreksel van de Kamer van Koophandel'), ('jaarstukken', 'jaarstukken van de laatste drie jaar'), ('aangiften', 'aangiften inkomstenbelasting van de laatste drie jaar'), ('btw', 'aangiften omzetbelasting van dit jaar'), ('tussencijfers', 'cijfers van dit jaar tot nu toe'), ('ondernemingsplan', 'ondernemingsplan met begroting'), ('offertes', 'offertes voor wat met het krediet wordt betaald'), ('bankafwijzing', 'brief van de bank over het krediet'), ('beeindigingsplan', 'plan en verklaring om het bedrijf te beëindigen'), ('uitkering', 'beschikking van de uitkering'), ('rapport', 'adviesrapport over de levensvatbaarheid'), ('vermogen', 'bewijs van vermogen (woning, spaargeld, bedrijfsmiddelen)'), ('jaarcijfers', 'jaarcijfers over een boekjaar met bijstand'), ('aanslag', 'definitieve aanslag inkomstenbelasting'), ('anders', 'ander stuk')], max_length=20)),
                ('naam', models.CharField(max_length=120)),
                ('omschrijving', models.CharField(blank=True, max_length=200)),
                ('herkomst', models.CharField(choices=[('inwoner', 'van de inwoner'), ('adviseur', 'ingescand of gemaakt door ons'), ('derde', 'van een ander, zoals een boekhouder of adviesbureau')], max_length=10)),
                ('datum', models.DateField(null=True)),
                ('ontvangen_op', models.DateField()),
                ('mediatype', models.CharField(max_length=40)),
                ('grootte', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('inhoud', models.BinaryField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documenten', to='dossiers.dossier')),
                ('ontvangen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['-ontvangen_op', '-id'],
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'dossier', 'soort', 'sha256'), name='document_eenmaal')],
            },
        ),
    ]
