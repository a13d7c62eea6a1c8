"""A JSON column for large values that are stored many at a time, such as the explanation of a calculation."""

from typing import Any

from django.db import models


class GrootJSONField(models.JSONField):
    """A JSONField whose values go to PostgreSQL one by one, also in a bulk insert.

    Django packs the values of a bulk insert into one array per column (UNNEST). For large JSON the driver then escapes
    every quote again in Python: forty times slower than a plain insert of the same rows. A field with a placeholder of
    its own is left out of that.
    """

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:  # noqa: ARG002
        """Return the ordinary placeholder; that this method exists is what counts."""
        return "%s"

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Be a plain JSONField to migrations: the column is the same."""
        naam, _pad, args, kwargs = super().deconstruct()
        return naam, "django.db.models.JSONField", list(args), dict(kwargs)
