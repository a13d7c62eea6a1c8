"""What local policy says about loans: days of the arrears ladder, the maximum for preparation costs."""

from datetime import date
from typing import Any


def voorbereidingskrediet_max(dag: date, gemeente: Any) -> int | None:  # noqa: ARG001
    """Return the highest credit for preparation costs in cents on a day; None when the municipality set none."""
    return None
