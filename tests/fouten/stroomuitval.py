"""A harness that kills work half way: `kill -9` at a random moment, then a restart, then proof from the ledger.

    def test_...(django_db_blocker, tmp_path):
        Proef(maak=..., werk=..., bewijs=..., blocker=django_db_blocker).herhaal(keren(), tmp_path)

* `maak()` makes the data, once; every trial starts from a copy of that database.
* `werk()` is what is killed, and what is run again after the restart. It must come to its end by being run again.
* `bewijs()` looks at the ledger after the restart and asserts.

Each of them runs in a process of its own (a fork, so Django is loaded once), on a database of its own: a file with
SQLite, a database made from a template with PostgreSQL (DOORSTART_PG). Half of the kills come after a random time,
half just before a random query, so that also the moments that take no time are hit.
"""

import atexit
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, connections

PG = bool(os.environ.get("DOORSTART_PG"))
GEDOOD = -signal.SIGKILL


def keren(standaard: int = 5) -> int:
    """Return how many trials to do: DOORSTART_KEREN, or `standaard`."""
    return int(os.environ.get("DOORSTART_KEREN", standaard))


@dataclass
class Proef:
    """One kind of work that is killed. `zaad` makes the moments the same in every run; 0 takes new ones."""

    maak: Callable[[], None]
    werk: Callable[[], None]
    bewijs: Callable[[], None]
    blocker: Any
    zaad: int = 20_261_129
    gedood: int = field(default=0, init=False)

    def herhaal(self, aantal: int, folder: Path) -> int:
        """Do the trials; returns how often the work was really killed before its end. Raises AssertionError."""
        gok = random.Random(self.zaad or None)
        with databanken(folder) as kopie, kopie("sjabloon") as naam:
            self._slaag(naam, lambda: (call_command("migrate", verbosity=0), self.maak()), "maken")
            duur, vragen = self._meet(kopie, naam, folder)
            for nummer in range(aantal):
                with kopie(f"proef{nummer}", naam) as hier:
                    self._een(hier, gok, duur, vragen, op_tijd=nummer % 2 == 0)
        return self.gedood

    def _meet(self, kopie: Any, sjabloon: str, folder: Path) -> tuple[float, int]:
        """Do the work once undisturbed: how long it takes, how many queries; and the proof holds."""
        uitkomst = folder / "meting"

        def meet() -> None:
            teller = Teller()
            begin = time.perf_counter()
            with connection.execute_wrapper(teller):
                self.werk()
            uitkomst.write_text(f"{time.perf_counter() - begin} {teller.aantal}", encoding="ascii")

        with kopie("meting", sjabloon) as hier:
            self._slaag(hier, meet, "werk zonder storing")
            self._slaag(hier, self.bewijs, "bewijs zonder storing")
        duur, vragen = uitkomst.read_text(encoding="ascii").split()
        return float(duur), int(vragen)

    def _een(self, databank: str, gok: random.Random, duur: float, vragen: int, *, op_tijd: bool) -> None:
        """Kill the work once, restart it, and ask for the proof."""
        wanneer = gok.uniform(0, duur) if op_tijd else None
        bij_vraag = None if op_tijd else gok.randint(1, max(1, vragen))
        waar = f"na {wanneer:.3f} s" if op_tijd else f"bij vraag {bij_vraag} van {vragen}"
        einde = afsplitsen(self.blocker, databank, self.werk, dood_na=wanneer, dood_bij_vraag=bij_vraag)
        assert einde in (0, GEDOOD), f"het werk faalde zelf ({waar}): {einde}"
        self.gedood += einde == GEDOOD
        self._slaag(databank, self.werk, f"herstart {waar}")
        self._slaag(databank, self.bewijs, f"bewijs na herstart {waar}")

    def _slaag(self, databank: str, werk: Callable[[], object], wat: str) -> None:
        """Run `werk` in a process of its own; it must end well."""
        assert afsplitsen(self.blocker, databank, werk) == 0, f"mislukt: {wat} (zie de fout hierboven)"


class Teller:
    """Counts queries; kills this process just before the one that is asked for."""

    def __init__(self, dood_bij: int | None = None) -> None:
        self.aantal, self.dood_bij = 0, dood_bij

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.aantal += 1
        if self.aantal == self.dood_bij:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)


def afsplitsen(
    blocker: Any,
    databank: str,
    werk: Callable[[], object],
    *,
    dood_na: float | None = None,
    dood_bij_vraag: int | None = None,
) -> int:
    """Run `werk` in a fork on a database; returns its exit code, negative the signal that killed it."""
    kind = os.fork()
    if kind == 0:
        _in_het_kind(blocker, databank, werk, dood_bij_vraag)
    if dood_na is not None:
        time.sleep(dood_na)
        os.kill(kind, signal.SIGKILL)
    _pid, status = os.waitpid(kind, 0)
    return os.waitstatus_to_exitcode(status)


def _in_het_kind(blocker: Any, databank: str, werk: Callable[[], object], dood_bij_vraag: int | None) -> None:
    """Do the work on a connection of its own and leave without the ends of the parent (pytest's, say)."""
    code = 1
    try:
        blocker.unblock()
        _verbind(databank)
        with connection.execute_wrapper(Teller(dood_bij_vraag)):
            werk()
        connection.close()
        code = 0
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _verbind(databank: str) -> None:
    """Point Django at another database. The connection of the parent is kept: throwing it away would close it there."""
    _VAN_DE_OUDER.append(connections["default"])
    connections.databases["default"]["NAME"] = databank
    connections["default"] = connections.create_connection("default")


_VAN_DE_OUDER: list[Any] = []


@cache
def lege_databank(blocker: Any) -> str:
    """Return a database with all tables and no rows, made once in this process and thrown away at its end."""
    folder = Path(tempfile.mkdtemp(prefix="doorstart-fouten-"))
    stapel = ExitStack()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(stapel.close)
    naam = stapel.enter_context(stapel.enter_context(databanken(folder))("leeg"))
    assert afsplitsen(blocker, naam, lambda: call_command("migrate", verbosity=0)) == 0, "migreren mislukt"
    return str(naam)


@contextmanager
def databanken(folder: Path) -> Iterator[Callable[..., Any]]:
    """Give a function that makes a database, empty or as a copy of another, and throws it away afterwards."""

    @contextmanager
    def kopie(naam: str, van: str | None = None) -> Iterator[str]:
        if not PG:
            pad = folder / f"{naam}.sqlite3"
            for staart in ("", "-wal", "-journal"):
                if van is not None and Path(van + staart).exists():
                    shutil.copyfile(van + staart, f"{pad}{staart}")
            yield str(pad)
            for staart in ("", "-wal", "-shm", "-journal"):
                Path(f"{pad}{staart}").unlink(missing_ok=True)
            return
        volledig = f"doorstart_{os.getpid()}_{naam}"
        _pg(f'CREATE DATABASE "{volledig}"' + (f' TEMPLATE "{van}"' if van else ""))
        try:
            yield volledig
        finally:
            _pg(f'DROP DATABASE IF EXISTS "{volledig}" WITH (FORCE)')

    yield kopie


def _pg(opdracht: str) -> None:
    """Say something to the PostgreSQL server outside Django; waits until nobody uses a template."""
    import psycopg

    for _n in range(50):
        try:
            with psycopg.connect(os.environ["DOORSTART_PG"], autocommit=True) as verbinding:
                verbinding.execute(opdracht)
            return
        except psycopg.errors.ObjectInUse:
            time.sleep(0.1)
    raise AssertionError(f"PostgreSQL houdt de databank bezet: {opdracht}")
