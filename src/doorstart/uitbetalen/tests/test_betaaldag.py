"""The payment day: policy, weekends, days on which no bank settles."""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.kern import Maand
from doorstart.grootboek.tests.test_bankbestand import kies_beleid
from doorstart.uitbetalen.betaaldag import bankvrij, betaaldag, is_bankdag, op_of_voor


def test_target_dagen() -> None:
    # Easter Sunday was 1 April 2018 and 20 April 2025.
    assert bankvrij(2018) == {
        date(2018, 1, 1), date(2018, 3, 30), date(2018, 4, 2), date(2018, 5, 1), date(2018, 12, 25), date(2018, 12, 26),
    }  # fmt: skip
    assert {date(2025, 4, 18), date(2025, 4, 21)} <= bankvrij(2025)
    assert is_bankdag(date(2018, 4, 27))  # King's Day


@pytest.mark.parametrize(
    ("dag", "wordt"),
    [
        (date(2018, 7, 20), date(2018, 7, 20)),
        (date(2018, 7, 22), date(2018, 7, 20)),  # Sunday
        (date(2018, 4, 2), date(2018, 3, 29)),  # Easter Monday: over the weekend and Good Friday
        (date(2018, 12, 26), date(2018, 12, 24)),
    ],
)
def test_naar_voren(dag: date, wordt: date) -> None:
    assert op_of_voor(dag) == wordt


def test_betaaldag_volgens_beleid(gebruikers: Any) -> None:
    assert betaaldag(Maand(2018, 7)) == date(2018, 7, 20)  # the default
    kies_beleid(gebruikers, betaaldag=31)
    assert betaaldag(Maand(2018, 6)) == date(2018, 6, 29)  # 30 June was a Saturday
    assert betaaldag(Maand(2019, 2)) == date(2019, 2, 28)
