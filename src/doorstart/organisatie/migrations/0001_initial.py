
import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=200)),
                ('slug', models.SlugField(unique=True)),
                ('thema', models.SlugField(default='neutraal', help_text='Naam van het CSS-bestand met de huisstijl.')),
                ('is_demonstratie', models.BooleanField(default=False)),
                ('werkdatum', models.DateField(blank=True, help_text='Vaste datum van een demonstratie; leeg = vandaag.', null=True)),
                ('iban', models.CharField(blank=True, max_length=34)),
                ('incassant_id', models.CharField(blank=True, help_text='Nummer van de bank om te mogen incasseren.', max_length=35)),
                ('bezoekadres', models.CharField(blank=True, max_length=200)),
                ('telefoon', models.CharField(blank=True, max_length=30)),
            ],
        ),
        migrations.CreateModel(
            name='Gebruiker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('rol', models.CharField(choices=[('adviseur', 'ondernemersadviseur'), ('toetser', 'toetser'), ('financien', 'financiën'), ('manager', 'manager'), ('coach', 'coach'), ('beheerder', 'functioneel beheerder'), ('inwoner', 'inwoner')], default='inwoner', max_length=20)),
                ('functie', models.CharField(blank=True, max_length=100)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('organisatie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gebruikers', to='organisatie.organisatie')),
            ],
            options={
                'verbose_name': 'user',
                'verbose_name_plural': 'users',
                'abstract': False,
            },
            managers=[
                ('objects', django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name='Gemeente',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=100)),
                ('code', models.CharField(max_length=4)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['naam'],
                'constraints': [models.UniqueConstraint(fields=('organisatie', 'code'), name='gemeente_uniek')],
            },
        ),
        migrations.CreateModel(
            name='Beleid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('soort', models.CharField(max_length=30)),
                ('geldig_van', models.DateField()),
                ('waarden', models.JSONField(default=dict)),
                ('reden', models.CharField(max_length=500)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gemeente', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.gemeente')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['soort', '-geldig_van', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Aanvulling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('voorstel', 'voorgesteld'), ('goedgekeurd', 'goedgekeurd'), ('afgewezen', 'afgewezen')], default='voorstel', max_length=20)),
                ('voorgesteld_op', models.DateTimeField(auto_now_add=True)),
                ('beoordeeld_op', models.DateTimeField(null=True)),
                ('sleutel', models.CharField(max_length=100)),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('waarde', models.BigIntegerField()),
                ('bron', models.CharField(max_length=300)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('voorgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.organisatie')),
            ],
            options={
                'ordering': ['sleutel', 'van'],
            },
        ),
    ]
