"""Several payments for one entry, also to third parties; keys that are posted once; bank files apart from the batch."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import doorstart.kern.geld
from doorstart.kern.onveranderlijk import alleen_toevoegen

# One entry of a payment batch has a line per payment. Checking the whole entry again for every line would take a
# time that grows with the square of the batch, so a check is remembered with the newest line that it saw.
_PG_BALANS = """
CREATE OR REPLACE FUNCTION grootboek_balans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE som bigint; aantal bigint; nummer bigint; regel bigint; laatste bigint; gezien text[];
BEGIN
  IF TG_TABLE_NAME = 'grootboek_boeking' THEN nummer := NEW.id; regel := 0;
  ELSE nummer := NEW.boeking_id; regel := NEW.id; END IF;
  gezien := string_to_array(current_setting('doorstart.balans_gezien', true), ':');
  IF gezien[1] = nummer::text AND gezien[2]::bigint >= regel AND regel > 0 THEN RETURN NULL; END IF;
  SELECT coalesce(sum(bedrag), 0), count(*), max(id) INTO som, aantal, laatste
    FROM grootboek_boekingsregel WHERE boeking_id = nummer;
  IF som <> 0 OR aantal < 2 THEN
    RAISE EXCEPTION 'uit balans: boeking % heeft % regels met som % centen', nummer, aantal, som;
  END IF;
  PERFORM set_config('doorstart.balans_gezien', nummer::text || ':' || laatste::text, true);
  RETURN NULL;
END $$;
"""

_PG_OPDRACHT = """
CREATE OR REPLACE FUNCTION grootboek_opdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (OLD.bedrag, OLD.dossier_id, OLD.boeking_id, OLD.rekening)
        IS DISTINCT FROM (NEW.bedrag, NEW.dossier_id, NEW.boeking_id, NEW.rekening)
     OR (OLD.betaald_op IS NOT NULL AND OLD.betaald_op IS DISTINCT FROM NEW.betaald_op)
     OR (OLD.teruggekomen_op IS NOT NULL
         AND (OLD.teruggekomen_op, OLD.terug_reden) IS DISTINCT FROM (NEW.teruggekomen_op, NEW.terug_reden))
     OR (OLD.batch_id IS NOT NULL
         AND (OLD.batch_id, OLD.begunstigde, OLD.iban, OLD.adres, OLD.kenmerk, OLD.omschrijving, OLD.vervallen_op)
             IS DISTINCT FROM
             (NEW.batch_id, NEW.begunstigde, NEW.iban, NEW.adres, NEW.kenmerk, NEW.omschrijving, NEW.vervallen_op)
         AND EXISTS (SELECT 1 FROM grootboek_betaalbatch b WHERE b.id = OLD.batch_id AND b.status <> 'voorstel')) THEN
    RAISE EXCEPTION 'onveranderlijk: tabel grootboek_betaalopdracht mag zo niet worden gewijzigd of verwijderd';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grootboek_opdracht_vast BEFORE UPDATE OR DELETE ON grootboek_betaalopdracht
  FOR EACH ROW EXECUTE FUNCTION grootboek_opdracht_vast();
"""

_SQLITE_OPDRACHT = (
    """CREATE TRIGGER grootboek_opdracht_vast BEFORE UPDATE ON grootboek_betaalopdracht
    FOR EACH ROW WHEN OLD.bedrag <> NEW.bedrag OR OLD.dossier_id IS NOT NEW.dossier_id OR OLD.boeking_id <> NEW.boeking_id
      OR OLD.rekening <> NEW.rekening
      OR (OLD.betaald_op IS NOT NULL AND OLD.betaald_op IS NOT NEW.betaald_op)
      OR (OLD.teruggekomen_op IS NOT NULL
          AND (OLD.teruggekomen_op IS NOT NEW.teruggekomen_op OR OLD.terug_reden <> NEW.terug_reden))
      OR ((OLD.batch_id IS NOT NEW.batch_id OR OLD.begunstigde <> NEW.begunstigde OR OLD.iban <> NEW.iban
           OR OLD.adres IS NOT NEW.adres OR OLD.kenmerk <> NEW.kenmerk OR OLD.omschrijving <> NEW.omschrijving
           OR OLD.vervallen_op IS NOT NEW.vervallen_op)
          AND EXISTS (SELECT 1 FROM grootboek_betaalbatch b WHERE b.id = OLD.batch_id AND b.status <> 'voorstel'))
    BEGIN SELECT RAISE(ABORT, 'onveranderlijk: tabel grootboek_betaalopdracht mag zo niet worden gewijzigd'); END""",
    """CREATE TRIGGER grootboek_opdracht_blijft BEFORE DELETE ON grootboek_betaalopdracht
    FOR EACH ROW BEGIN SELECT RAISE(ABORT,
      'onveranderlijk: tabel grootboek_betaalopdracht mag niet worden verwijderd'); END""",
)


def oude_weg(apps: Any, schema_editor: Any) -> None:
    """Take the old checks away: SQLite copies the table when a column changes, and a copy has no triggers."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION grootboek_opdracht_vast CASCADE")
        return
    schema_editor.execute("DROP TRIGGER grootboek_opdracht_vast")
    schema_editor.execute("DROP TRIGGER grootboek_opdracht_blijft")


def nieuwe(apps: Any, schema_editor: Any) -> None:
    """Make the new checks."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_PG_BALANS, params=None)
        schema_editor.execute(_PG_OPDRACHT, params=None)
        return
    for opdracht in _SQLITE_OPDRACHT:
        schema_editor.execute(opdracht)


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0005_afsluiten_vast")]
    operations = [
        migrations.RunPython(oude_weg),
        migrations.AddField("boeking", "sleutel", models.CharField(max_length=80, null=True)),
        migrations.AddConstraint(
            "boeking",
            models.UniqueConstraint(
                condition=models.Q(("sleutel__isnull", False)),
                fields=("organisatie", "sleutel"),
                name="boeking_sleutel_uniek",
            ),
        ),
        migrations.AddField("betaalbatch", "maand", models.DateField(null=True)),
        migrations.AlterField(
            "betaalopdracht",
            "boeking",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="opdrachten", to="grootboek.boeking"
            ),
        ),
        migrations.AddField(
            "betaalopdracht",
            "rekening",
            models.CharField(
                choices=[
                    ("uitkeringslasten", "uitkeringslasten (om niet)"),
                    ("lening_levensonderhoud", "renteloze lening levensonderhoud Bbz"),
                    ("lening_renteloos", "renteloze lening die blijft (art. 13 Bbz)"),
                    ("lening_kapitaal", "lening bedrijfskapitaal"),
                    ("lening_voorbereiding", "renteloze lening voorbereidingskosten"),
                    ("kapitaallasten", "bedrijfskapitaal om niet"),
                    ("voorschot", "voorschotten"),
                    ("vakantietoeslag", "gereserveerde vakantietoeslag"),
                    ("te_betalen", "te betalen aan inwoners"),
                    ("terug_te_vorderen", "vorderingen op inwoners"),
                    ("derden", "door te betalen aan derden"),
                    ("ontvangen", "ontvangen, nog te verwerken"),
                    ("bank", "bank"),
                    ("rente_te_ontvangen", "te ontvangen rente"),
                    ("rente", "rentebaten"),
                    ("afboekingen", "kwijtgescholden en afgeboekt"),
                ],
                default="te_betalen",
                max_length=30,
            ),
        ),
        migrations.AddField("betaalopdracht", "adres", models.JSONField(default=dict)),
        migrations.AddField("betaalopdracht", "kenmerk", models.CharField(blank=True, default="", max_length=35), preserve_default=False),
        migrations.AddField("betaalopdracht", "betaald_op", models.DateField(null=True)),
        migrations.AddField("betaalopdracht", "teruggekomen_op", models.DateField(null=True)),
        migrations.AddField("betaalopdracht", "terug_reden", models.CharField(blank=True, default="", max_length=200), preserve_default=False),
        migrations.CreateModel(
            name="Betaalbestand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField()),
                ("eerste", models.BigIntegerField()),
                ("laatste", models.BigIntegerField()),
                ("aantal", models.PositiveIntegerField()),
                ("bedrag", doorstart.kern.geld.CentenField()),
                ("inhoud", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bestanden", to="grootboek.betaalbatch"
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisatie.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("batch", "volgnummer"), name="betaalbestand_uniek")]
            },
        ),
        alleen_toevoegen("grootboek_betaalbestand"),
        migrations.RunPython(nieuwe),
    ]
