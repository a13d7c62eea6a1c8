"""Make the tables of this room refuse what must never happen: unbalanced, changed or vanished money."""

from typing import Any

from django.db import migrations

from doorstart.kern.databankregels import Databankregel, alleen_toevoegen, zelfde_organisatie

# The lines of an entry are stored by one statement, and are judged together when it ends: a check for each line would
# count an entry with a line per payment again and again. That an entry has lines is only true at the end.
_PG_BALANS = """
CREATE FUNCTION grootboek_balans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE nummer bigint; som bigint;
BEGIN
  SELECT boeking_id, sum(bedrag) INTO nummer, som FROM nieuw GROUP BY boeking_id HAVING sum(bedrag) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'uit balans: de nieuwe regels van boeking % zijn samen % centen', nummer, som;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER grootboek_regel_balans AFTER INSERT ON grootboek_boekingsregel
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION grootboek_balans();
CREATE FUNCTION grootboek_heeft_regels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM grootboek_boekingsregel WHERE boeking_id = NEW.id) < 2 THEN
    RAISE EXCEPTION 'uit balans: boeking % heeft geen twee regels', NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grootboek_boeking_balans AFTER INSERT ON grootboek_boeking
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grootboek_heeft_regels();
"""

# The question to another table stands apart: a statement marks thousands of payments as paid, and changes nothing else.
_PG_OPDRACHT = """
CREATE FUNCTION grootboek_opdracht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE verboden boolean;
BEGIN
  verboden := TG_OP = 'DELETE'
     OR (OLD.bedrag, OLD.dossier_id, OLD.boeking_id, OLD.rekening)
        IS DISTINCT FROM (NEW.bedrag, NEW.dossier_id, NEW.boeking_id, NEW.rekening)
     OR (OLD.betaald_op IS NOT NULL AND OLD.betaald_op IS DISTINCT FROM NEW.betaald_op)
     OR (OLD.teruggekomen_op IS NOT NULL
         AND (OLD.teruggekomen_op, OLD.terug_reden) IS DISTINCT FROM (NEW.teruggekomen_op, NEW.terug_reden));
  IF NOT verboden AND OLD.batch_id IS NOT NULL
     AND (OLD.batch_id, OLD.begunstigde, OLD.iban, OLD.adres, OLD.kenmerk, OLD.omschrijving, OLD.vervallen_op)
         IS DISTINCT FROM
         (NEW.batch_id, NEW.begunstigde, NEW.iban, NEW.adres, NEW.kenmerk, NEW.omschrijving, NEW.vervallen_op) THEN
    verboden := EXISTS (SELECT 1 FROM grootboek_betaalbatch b WHERE b.id = OLD.batch_id AND b.status <> 'voorstel');
  END IF;
  IF verboden THEN
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
    """Add the checks. SQLite judges no statement as a whole: there the balance is checked by `doorstart controleer`."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_PG_BALANS, params=None)
        schema_editor.execute(_PG_OPDRACHT, params=None)
        return
    for opdracht in _SQLITE_OPDRACHT:
        schema_editor.execute(opdracht)


def weg(schema_editor: Any) -> None:
    """Take the checks away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION grootboek_balans, grootboek_heeft_regels, grootboek_opdracht_vast CASCADE")
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
        zelfde_organisatie("grootboek_boeking", organisatie_id="organisatie_organisatie"),
        zelfde_organisatie("grootboek_boekingsregel", boeking_id="grootboek_boeking"),
    ]
