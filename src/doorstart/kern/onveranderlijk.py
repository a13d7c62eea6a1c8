"""Append-only tables: the database itself refuses update and delete, on SQLite and on PostgreSQL."""

from typing import Any

from django.db import migrations

_PG_FUNCTIE = """
CREATE OR REPLACE FUNCTION doorstart_onveranderlijk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'onveranderlijk: tabel % mag niet worden gewijzigd of verwijderd', TG_TABLE_NAME;
END $$;
"""


def alleen_toevoegen(tabel: str, *, zolang: str = "") -> migrations.RunPython:
    """Return a migration operation that makes `tabel` refuse update and delete.

    `zolang` is an SQL condition on OLD (for instance `OLD.status = 'goedgekeurd'`) for tables that
    only become immutable at some point; empty means always.
    """

    def maak(_apps: Any, schema_editor: Any) -> None:
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

    def weg(_apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER {tabel}_onveranderlijk ON {tabel}")
            return
        for actie in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {tabel}_geen_{actie}")

    return migrations.RunPython(maak, weg)
