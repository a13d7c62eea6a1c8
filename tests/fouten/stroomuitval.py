"""A harness that kills work half way: `kill -9` at a random moment, then a restart, then proof from the ledger.

    def test_...(tmp_path):
        Proef(maak=..., werk=..., bewijs=...).herhaal(keren(), tmp_path)

* `maak()` makes the data, once; every trial starts from a copy of that database.
* `werk()` is what is killed, and what is run again after the restart. It must come to its end by being run again.
* `bewijs()` looks at the ledger after the restart and asserts.

Each of them is a function at the head of a module and runs in a process of its own, on a database of its own: a file
with SQLite, a database made from a template with PostgreSQL (DOORSTART_PG). Half of the kills come after a random
time, half just before a random query, so that also the moments that take no time are hit.

The processes are forked from a server that has loaded Django and nothing else (tests/fouten/kind.py): a fork of the
test run itself would inherit locks that other tests' threads held, and could wait for them for ever.
"""

import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.fouten import kind

PG = bool(os.environ.get("DOORSTART_PG"))
GEDOOD = -signal.SIGKILL
UITERLIJK = 300
"""Seconds after which a process is taken to hang."""

_PROCESSEN = multiprocessing.get_context("forkserver")
_PROCESSEN.set_forkserver_preload([kind.__name__])


def keren(standaard: int = 5) -> int:
    """Return how many trials to do: DOORSTART_KEREN, or `standaard`."""
    return int(os.environ.get("DOORSTART_KEREN", standaard))


@dataclass
class Proef:
    """One kind of work that is killed. `zaad` makes the moments the same in every run; 0 takes new ones."""

    maak: Callable[[], None]
    werk: Callable[[], None]
    bewijs: Callable[[], None]
    zaad: int = 20_261_129
    gedood: int = field(default=0, init=False)

    def herhaal(self, aantal: int, folder: Path) -> int:
        """Do the trials; returns how often the work was really killed before its end. Raises AssertionError."""
        gok = random.Random(self.zaad or None)
        with databanken(folder) as kopie, kopie("sjabloon") as naam:
            self._slaag(naam, partial(kind.migreer_en, self.maak), "maken")
            duur, vragen = self._meet(kopie, naam, folder)
            for nummer in range(aantal):
                with kopie(f"proef{nummer}", naam) as hier:
                    self._een(hier, gok, duur, vragen, op_tijd=nummer % 2 == 0)
        return self.gedood

    def _meet(self, kopie: Any, sjabloon: str, folder: Path) -> tuple[float, int]:
        """Do the work once undisturbed: how long it takes, how many queries; and the proof holds."""
        uitkomst = folder / "meting"
        with kopie("meting", sjabloon) as hier:
            self._slaag(hier, partial(kind.meet, self.werk, uitkomst), "werk zonder storing")
            self._slaag(hier, self.bewijs, "bewijs zonder storing")
        duur, vragen = uitkomst.read_text(encoding="ascii").split()
        return float(duur), int(vragen)

    def _een(self, databank: str, gok: random.Random, duur: float, vragen: int, *, op_tijd: bool) -> None:
        """Kill the work once, restart it, and ask for the proof."""
        wanneer = gok.uniform(0, duur) if op_tijd else None
        bij_vraag = None if op_tijd else gok.randint(1, max(1, vragen))
        waar = f"na {wanneer:.3f} s" if op_tijd else f"bij vraag {bij_vraag} van {vragen}"
        einde = afsplitsen(databank, self.werk, dood_na=wanneer, dood_bij_vraag=bij_vraag)
        assert einde in (0, GEDOOD), f"het werk faalde zelf ({waar}): {einde}"
        self.gedood += einde == GEDOOD
        self._slaag(databank, self.werk, f"herstart {waar}")
        self._slaag(databank, self.bewijs, f"bewijs na herstart {waar}")

    def _slaag(self, databank: str, werk: Callable[[], object], wat: str) -> None:
        """Run `werk` in a process of its own; it must end well."""
        assert afsplitsen(databank, werk) == 0, f"mislukt: {wat} (zie de fout hierboven)"


def afsplitsen(
    databank: str, werk: Callable[[], object], *, dood_na: float | None = None, dood_bij_vraag: int | None = None
) -> int:
    """Run `werk` in a process of its own on a database; returns its exit code, negative the signal that killed it."""
    begonnen = _PROCESSEN.Event()
    proces = _PROCESSEN.Process(target=kind.doe, args=(databank, werk, begonnen, dood_bij_vraag))
    proces.start()
    if dood_na is not None and begonnen.wait(UITERLIJK):
        time.sleep(dood_na)
        proces.kill()
    proces.join(UITERLIJK)
    if proces.is_alive():
        proces.kill()
        proces.join()
        raise AssertionError(f"het werk was na {UITERLIJK} s niet klaar")
    return int(proces.exitcode or 0)


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
