"""Make the tables of this room refuse what must never happen: unbalanced, changed or vanished money."""

from typing import Any

from django.db import migrations

from doorstart.kern.onveranderlijk import Databankregel, alleen_toevoegen

# One entry of a payment batch has a line per payment. Checking the whole entry again for every line would take a
# time that grows with the square of the batch, so a check is remembered with the newest line that it saw.
_PG_BALANS = """
CREATE FUNCTION grootboek_balans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE som bigint; aantal bigint; nummer bigint; regel bigint; laatste bigint; gezien text[];
BEGIN
  IF TG_TABLE_NAME = 'grootboek_boeking' THEN
    -- Each of its lines asks for the balance; an entry only has to have lines.
    IF EXISTS (SELECT 1 FROM grootboek_boekingsregel WHERE boeking_id = NEW.id) THEN RETURN NULL; END IF;
    nummer := NEW.id; regel := 0;
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
CREATE CONSTRAINT TRIGGER grootboek_regel_balans AFTER INSERT ON grootboek_boekingsregel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grootboek_balans();
CREATE CONSTRAINT TRIGGER grootboek_boeking_balans AFTER INSERT ON grootboek_boeking
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grootboek_balans();
"""

_PG_OPDRACHT = """
CREATE FUNCTION grootboek_opdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
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


def maak(schema_editor: Any) -> None:
    """Add the checks. SQLite has no deferred triggers: there the balance is checked by `doorstart controleer`."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_PG_BALANS, params=None)
        schema_editor.execute(_PG_OPDRACHT, params=None)
        return
    for opdracht in _SQLITE_OPDRACHT:
        schema_editor.execute(opdracht)


def weg(schema_editor: Any) -> None:
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
        alleen_toevoegen("grootboek_betaalbestand"),
        alleen_toevoegen("grootboek_periodeafsluiting", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("grootboek_rekeningschema", zolang="OLD.status <> 'voorstel'"),
        alleen_toevoegen("grootboek_journaalexport"),
        Databankregel(maak, weg),
    ]
