"""Make the tables of this room refuse what must never happen: unbalanced, changed or vanished money."""

from typing import Any

from django.db import migrations

from doorstart.kern.onveranderlijk import alleen_toevoegen

_PG_BALANS = """
CREATE FUNCTION grootboek_balans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE som bigint; aantal bigint; nummer bigint;
BEGIN
  IF TG_TABLE_NAME = 'grootboek_boeking' THEN nummer := NEW.id; ELSE nummer := NEW.boeking_id; END IF;
  SELECT coalesce(sum(bedrag), 0), count(*) INTO som, aantal FROM grootboek_boekingsregel WHERE boeking_id = nummer;
  IF som <> 0 OR aantal < 2 THEN
    RAISE EXCEPTION 'uit balans: boeking % heeft % regels met som % centen', nummer, aantal, som;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grootboek_regel_balans AFTER INSERT ON grootboek_boekingsregel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grootboek_balans();
CREATE CONSTRAINT TRIGGER grootboek_boeking_balans AFTER INSERT ON grootboek_boeking
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grootboek_balans();
"""

_PG_OPDRACHT = """
CREATE FUNCTION grootboek_opdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.bedrag <> NEW.bedrag OR OLD.dossier_id <> NEW.dossier_id
     OR OLD.boeking_id <> NEW.boeking_id OR EXISTS (
       SELECT 1 FROM grootboek_betaalbatch b WHERE b.id = OLD.batch_id AND b.status <> 'voorstel') THEN
    RAISE EXCEPTION 'onveranderlijk: tabel grootboek_betaalopdracht mag zo niet worden gewijzigd of verwijderd';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grootboek_opdracht_vast BEFORE UPDATE OR DELETE ON grootboek_betaalopdracht
  FOR EACH ROW EXECUTE FUNCTION grootboek_opdracht_vast();
"""

_SQLITE_OPDRACHT = (
    """CREATE TRIGGER grootboek_opdracht_vast BEFORE UPDATE ON grootboek_betaalopdracht
    FOR EACH ROW WHEN OLD.bedrag <> NEW.bedrag OR OLD.dossier_id <> NEW.dossier_id OR OLD.boeking_id <> NEW.boeking_id
      OR EXISTS (SELECT 1 FROM grootboek_betaalbatch b WHERE b.id = OLD.batch_id AND b.status <> 'voorstel')
    BEGIN SELECT RAISE(ABORT, 'onveranderlijk: tabel grootboek_betaalopdracht mag zo niet worden gewijzigd'); END""",
    """CREATE TRIGGER grootboek_opdracht_blijft BEFORE DELETE ON grootboek_betaalopdracht
    FOR EACH ROW BEGIN SELECT RAISE(ABORT,
      'onveranderlijk: tabel grootboek_betaalopdracht mag niet worden verwijderd'); END""",
)


def maak(apps: Any, schema_editor: Any) -> None:
    """Add the checks. SQLite has no deferred triggers: there the balance is checked by `doorstart controleer`."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_PG_BALANS, params=None)
        schema_editor.execute(_PG_OPDRACHT, params=None)
        return
    for opdracht in _SQLITE_OPDRACHT:
        schema_editor.execute(opdracht)


def weg(apps: Any, schema_editor: Any) -> None:
    """Take the checks away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION grootboek_balans CASCADE; DROP FUNCTION grootboek_opdracht_vast CASCADE")
        return
    schema_editor.execute("DROP TRIGGER grootboek_opdracht_vast")
    schema_editor.execute("DROP TRIGGER grootboek_opdracht_blijft")


class Migration(migrations.Migration):
    dependencies = [("grootboek", "0001_initial")]
    operations = [
        alleen_toevoegen("grootboek_boeking"),
        alleen_toevoegen("grootboek_boekingsregel"),
        alleen_toevoegen("grootboek_betaalbatch", zolang="OLD.status <> 'voorstel'"),
        migrations.RunPython(maak, weg),
    ]
