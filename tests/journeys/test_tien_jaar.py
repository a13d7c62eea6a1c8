"""Ten years in compressed time: a starter and a gevestigde, through the pages, with the ledger beside a sum of our own.

The demonstration is empty and has a process and data of its own; the beheerder moves its clock. See `tienjaar/verhaal`.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, BrowserContext

from .conftest import WORTEL, vrije_poort, wacht_op
from .tienjaar.reiziger import Mensen
from .tienjaar.staat import Staat
from .tienjaar.verhaal import STAPPEN

pytestmark = pytest.mark.browser
BEGIN = date(2016, 1, 4)


@pytest.fixture(scope="module")
def lege_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty demonstration on the first day of the story; gives its address."""
    poort = vrije_poort()
    omgeving = os.environ | {"DOORSTART_VAR": str(tmp_path_factory.mktemp("tienjaar"))}
    for naam in ("DOORSTART_PG", "DJANGO_SETTINGS_MODULE"):
        omgeving.pop(naam, None)
    opdracht = [sys.executable, "scripts/demo.py", "--port", str(poort), "--leeg", BEGIN.isoformat()]
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving)
    try:
        wacht_op(f"http://127.0.0.1:{poort}/aanmelden/", proces)
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait(timeout=20)


@pytest.fixture(scope="module")
def mensen(browser: Browser, lege_server: str) -> Iterator[Mensen]:
    """Everybody who works in these years, logged in."""
    contexten: list[BrowserContext] = []

    def context(breedte: int) -> BrowserContext:
        contexten.append(browser.new_context(viewport={"width": breedte, "height": 900}, locale="nl-NL"))
        contexten[-1].set_default_timeout(30_000)
        return contexten[-1]

    yield Mensen(context, lege_server, BEGIN)
    for open_ in contexten:
        open_.close()


@pytest.fixture(scope="module")
def staat() -> Staat:
    """What the story knows so far."""
    return Staat()


@pytest.mark.parametrize("stap", STAPPEN, ids=lambda stap: stap.__name__)
def test_ten_years(stap: Callable[[Mensen, Staat], None], mensen: Mensen, staat: Staat) -> None:
    """Each step goes on where the one before it stopped; after a failure the later ones have nothing to go on."""
    if staat.gestopt:
        pytest.skip(f"the story stopped at {staat.gestopt}")
    staat.gestopt = stap.__name__
    stap(mensen, staat)
    staat.gestopt = ""
