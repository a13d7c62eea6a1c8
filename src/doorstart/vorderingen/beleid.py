"""What the municipality chose about claims; without a choice the practice of the law package, marked as uncertain."""

from datetime import date
from typing import Any

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import beleid_op

HERINNERING_DAGEN = 7
"""Days after the last day to pay before somebody is asked to send a reminder: a payment may still be on its way."""


def _waarde(naam: str, dag: date, gemeente: Gemeente) -> Any:
    try:
        return beleid_op("bbz", dag, gemeente).get(naam)
    except DoorstartFout:
        return None


def hoogste_looptijd(dag: date, gemeente: Gemeente) -> int | None:
    """Return the longest plan in months of the local policy; None: none was set (practice is 36 months)."""
    waarde = _waarde("terugvordering_looptijd_maanden", dag, gemeente)
    return int(waarde) if waarde else None
