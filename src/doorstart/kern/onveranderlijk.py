"""Append-only tables: the database itself refuses update and delete, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from typing import Any

from django.db.migrations.operations.base import Operation

_PG_FUNCTIE = """
CREATE OR REPLACE FUNCTION doorstart_onveranderlijk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'onveranderlijk: tabel % mag niet worden gewijzigd of verwijderd', TG_TABLE_NAME;
END $$;
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
