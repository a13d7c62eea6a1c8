"""The day on which a month is paid: the day of local policy, on a day on which the banks settle payments."""

import calendar
from datetime import date, timedelta
from functools import lru_cache

from bijstandsrecht.kern import Maand
from bijstandsrecht.termijnen.termijnenwet import pasen
from doorstart.organisatie.bbzbeleid import bbz_beleid
from doorstart.organisatie.models import Gemeente


@lru_cache(maxsize=64)
def bankvrij(jaar: int) -> frozenset[date]:
    """Return the days on which TARGET, and so SEPA, is closed besides weekends.

    Since 2002: New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December. King's Day, Ascension and Whit
    Monday are days on which banks do settle.
    """
    paasdag = pasen(jaar)
    return frozenset(
        {
            date(jaar, 1, 1),
            paasdag - timedelta(days=2),
            paasdag + timedelta(days=1),
            date(jaar, 5, 1),
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def is_bankdag(dag: date) -> bool:
    """Whether banks settle payments on this day."""
    return dag.weekday() < 5 and dag not in bankvrij(dag.year)


def op_of_voor(dag: date) -> date:
    """Return the last bank day up to and including `dag`: money may come early, not late."""
    while not is_bankdag(dag):
        dag -= timedelta(days=1)
    return dag


def eerste_bankdag(dag: date) -> date:
    """Return the first bank day from `dag` on: when a bank carries out what is asked for a day that is none."""
    while not is_bankdag(dag):
        dag += timedelta(days=1)
    return dag


def betaaldag(maand: Maand, gemeente: Gemeente | None = None) -> date:
    """Return the day on which `maand` is paid under the policy that holds on its first day."""
    nummer = bbz_beleid(maand.eerste_dag, gemeente).betaaldag
    laatste = calendar.monthrange(maand.jaar, maand.nummer)[1]
    return op_of_voor(date(maand.jaar, maand.nummer, min(nummer, laatste)))
