"""A real server with the demonstration, and a real browser; both started by us on loopback and stopped by us."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from .bezoek import Bezoek

WORTEL = Path(__file__).resolve().parents[2]
CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
Als = Callable[..., Bezoek]


def vrije_poort() -> int:
    """Return a port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        poort: int = stekker.getsockname()[1]
        return poort


def wacht_op(adres: str, proces: subprocess.Popen[bytes], seconden: int = 180) -> None:
    """Wait until the server answers; fail when it stops or takes too long."""
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if proces.poll() is not None:
            pytest.fail(f"the server stopped with {proces.returncode}")
        try:
            with urllib.request.urlopen(adres, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"the server did not answer within {seconden} s")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration as `make demo` starts it, with data of its own; gives its address."""
    poort = vrije_poort()
    omgeving = os.environ | {"DOORSTART_VAR": str(tmp_path_factory.mktemp("var"))}
    omgeving.pop("DOORSTART_PG", None)
    omgeving.pop("DJANGO_SETTINGS_MODULE", None)
    proces = subprocess.Popen([sys.executable, "scripts/demo.py", "--port", str(poort)], cwd=WORTEL, env=omgeving)
    try:
        wacht_op(f"http://127.0.0.1:{poort}/aanmelden/", proces)
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system."""
    pad = shutil.which("chromium") or pytest.fail("chromium is missing; install it: apt install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=pad, args=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def als(browser: Browser, server: str) -> Iterator[Als]:
    """Return a function that gives somebody's visit: logged in through the login page, once per test file.

    The same name (and width) later in the file goes on in the same browser context.
    """
    bezoeken: dict[tuple[str, int], Bezoek] = {}
    contexten: list[BrowserContext] = []

    def meld_aan(gebruikersnaam: str, *, breedte: int = 1280, wachtwoord: str = "") -> Bezoek:
        sleutel = (gebruikersnaam, breedte)
        if sleutel not in bezoeken:
            context = browser.new_context(viewport={"width": breedte, "height": 900}, locale="nl-NL")
            context.set_default_timeout(60_000)  # a busy machine; speed is measured by the bench
            contexten.append(context)
            bezoek = Bezoek(context, server)
            bezoek.meld_aan(gebruikersnaam, wachtwoord)
            bezoeken[sleutel] = bezoek
        return bezoeken[sleutel]

    yield meld_aan
    for context in contexten:
        context.close()
