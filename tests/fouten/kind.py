"""What runs in the processes that `stroomuitval` kills. Loaded before they are forked, so each starts at once."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402


class Teller:
    """Counts queries; kills this process just before the one that is asked for."""

    def __init__(self, dood_bij: int | None = None) -> None:
        self.aantal, self.dood_bij = 0, dood_bij

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.aantal += 1
        if self.aantal == self.dood_bij:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)


def doe(databank: str, werk: Callable[[], object], begonnen: Any, dood_bij_vraag: int | None) -> None:
    """Do the work on this database; tell when it begins."""
    connections.databases["default"]["NAME"] = databank
    begonnen.set()
    with connection.execute_wrapper(Teller(dood_bij_vraag)):
        werk()
    connection.close()


def migreer_en(maak: Callable[[], object]) -> None:
    """Make the tables, and then the data."""
    call_command("migrate", verbosity=0)
    maak()


def meet(werk: Callable[[], object], uitkomst: Path) -> None:
    """Do the work and write how many seconds and how many queries it took."""
    teller = Teller()
    begin = time.perf_counter()
    with connection.execute_wrapper(teller):
        werk()
    uitkomst.write_text(f"{time.perf_counter() - begin} {teller.aantal}", encoding="ascii")
