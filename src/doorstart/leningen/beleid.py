"""What local policy says about loans: days of the arrears ladder, the maximum for preparation costs."""

from datetime import date
from typing import Any

from doorstart.organisatie.bbzbeleid import bbz_beleid


def voorbereidingskrediet_max(dag: date, gemeente: Any) -> int | None:
    """Return the highest credit for preparation costs in cents on a day; None when the municipality set none."""
    return bbz_beleid(dag, gemeente).voorbereidingskrediet_euro * 100 or None
