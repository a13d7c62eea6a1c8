"""A letter about paying and a yearly statement may stand without a decision: a loan of an earlier system has none."""

from django.db import migrations, models

from doorstart.kern.onveranderlijk import alleen_toevoegen

_BRIEF = alleen_toevoegen("besluiten_brief")


class Migration(migrations.Migration):
    dependencies = [("besluiten", "0005_teksten_mandaat_bezwaar")]
    operations = [
        # SQLite makes the table again for a constraint, and loses its triggers; PostgreSQL keeps them.
        migrations.RunPython(_BRIEF.reverse_code, _BRIEF.code),
        migrations.RemoveConstraint(model_name="brief", name="brief_hoort_ergens_bij"),
        migrations.AddConstraint(
            model_name="brief",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("besluit__isnull", False),
                    ("procedure__isnull", False),
                    ("soort__in", ("betalen", "overzicht")),
                    _connector="OR",
                ),
                name="brief_hoort_ergens_bij",
            ),
        ),
        _BRIEF,
    ]
