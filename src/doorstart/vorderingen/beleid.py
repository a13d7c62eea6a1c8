"""What the municipality chose about claims; without a choice the practice of the law package, marked as uncertain."""

from datetime import date

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.bbzbeleid import SOORT, bbz_beleid
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import beleid_op


def hoogste_looptijd(dag: date, gemeente: Gemeente) -> int | None:
    """Return the longest plan in months of approved policy; None: nothing was chosen, then practice is 36 months."""
    try:
        waarde = beleid_op(SOORT, dag, gemeente).get("terugvordering_maanden")
    except DoorstartFout:
        return None
    return None if waarde is None else int(waarde)


def herinnering_dagen(dag: date, gemeente: Gemeente) -> int:
    """Return after how many days of being late somebody is asked to send a reminder."""
    return bbz_beleid(dag, gemeente).herinnering_dagen
