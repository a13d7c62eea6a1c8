"""What the database itself refuses, on SQLite and on PostgreSQL: to change a row, or to mix organisations."""

from collections.abc import Callable
from typing import Any

from django.db.migrations.operations.base import Operation

_PG_FUNCTIE = """
CREATE OR REPLACE FUNCTION doorstart_onveranderlijk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'onveranderlijk: tabel % mag niet worden gewijzigd of verwijderd', TG_TABLE_NAME;
END $$;
"""

# Without a hash join: the plan is kept, and must do for two rows as well as for 50,000.
_PG_ORGANISATIE = """
CREATE FUNCTION {tabel}_organisatie() RETURNS trigger LANGUAGE plpgsql
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  {vragen}
  RETURN NULL;
END $$;
CREATE TRIGGER {tabel}_organisatie AFTER INSERT ON {tabel}
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION {tabel}_organisatie();
"""

_PG_VRAAG = """
  IF EXISTS (SELECT 1 FROM nieuw n LEFT JOIN {ouder} o ON o.id = n.{kolom}
             WHERE n.{kolom} IS NOT NULL AND o.{eigen} IS DISTINCT FROM n.organisatie_id) THEN
    RAISE foreign_key_violation USING MESSAGE = '{zin}';
  END IF;
"""

_SQLITE_ORGANISATIE = """
CREATE TRIGGER {tabel}_{kolom}_organisatie BEFORE INSERT ON {tabel}
FOR EACH ROW WHEN NEW.{kolom} IS NOT NULL
  AND (SELECT {eigen} FROM {ouder} WHERE id = NEW.{kolom}) IS NOT NEW.organisatie_id
BEGIN SELECT RAISE(ABORT, '{zin}'); END
"""


class Databankregel(Operation):
    """A rule that the database keeps, such as a trigger: `maak` puts it there and `weg` takes it away.

    Both get the schema editor only. `RunPython` would render every model of the product first, for each of them.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, maak: Callable[[Any], None], weg: Callable[[Any], None]) -> None:
        self.maak, self.weg = maak, weg

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing: models do not know of the rule."""

    def database_forwards(self, _app: str, schema_editor: Any, _from_state: Any, _to_state: Any) -> None:
        """Put the rule there."""
        self.maak(schema_editor)

    def database_backwards(self, _app: str, schema_editor: Any, _from_state: Any, _to_state: Any) -> None:
        """Take the rule away."""
        self.weg(schema_editor)

    def describe(self) -> str:
        """Say what the operation does."""
        return "Rule kept by the database"


def alleen_toevoegen(tabel: str, *, zolang: str = "") -> Databankregel:
    """Return a migration operation that makes `tabel` refuse update and delete.

    `zolang` is an SQL condition on OLD (for instance `OLD.status = 'goedgekeurd'`) for tables that
    only become immutable at some point; empty means always.
    """

    def maak(schema_editor: Any) -> None:
        wanneer = f"WHEN ({zolang})" if zolang else ""
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(_PG_FUNCTIE, params=None)
            schema_editor.execute(
                f"CREATE TRIGGER {tabel}_onveranderlijk BEFORE UPDATE OR DELETE ON {tabel} "
                f"FOR EACH ROW {wanneer} EXECUTE FUNCTION doorstart_onveranderlijk()"
            )
            return
        for actie in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {tabel}_geen_{actie.lower()} BEFORE {actie} ON {tabel} "
                f"FOR EACH ROW {wanneer} BEGIN SELECT RAISE(ABORT, "
                f"'onveranderlijk: tabel {tabel} mag niet worden gewijzigd of verwijderd'); END"
            )

    def weg(schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER {tabel}_onveranderlijk ON {tabel}")
            return
        for actie in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {tabel}_geen_{actie}")

    return Databankregel(maak, weg)


def zelfde_organisatie(tabel: str, **ouders: str) -> Databankregel:
    """Return a migration operation that makes `tabel` refuse a row of another organisation than what it hangs on.

    `ouders` names the table behind each column: `boeking_id="grootboek_boeking"`, and for what hangs on nothing
    `organisatie_id="organisatie_organisatie"`. It stands in for the keys of a Massarij (`kern.scope`), and goes
    further: a key only knows that a row exists. PostgreSQL judges all rows of a statement in one question.
    """
    delen = [
        {
            "tabel": tabel,
            "ouder": ouder,
            "kolom": kolom,
            "eigen": "id" if kolom == "organisatie_id" else "organisatie_id",
            "zin": f"andere organisatie: {kolom} van {tabel}",
        }
        for kolom, ouder in ouders.items()
    ]

    def maak(schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            vragen = "".join(_PG_VRAAG.format(**deel) for deel in delen)
            schema_editor.execute(_PG_ORGANISATIE.format(tabel=tabel, vragen=vragen), params=None)
            return
        for deel in delen:
            schema_editor.execute(_SQLITE_ORGANISATIE.format(**deel), params=None)

    def weg(schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION {tabel}_organisatie CASCADE")
            return
        for kolom in ouders:
            schema_editor.execute(f"DROP TRIGGER {tabel}_{kolom}_organisatie")

    return Databankregel(maak, weg)
