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
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WORTEL = Path(__file__).resolve().parents[2]
AXE = (WORTEL / "tests" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


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


class Bezoek:
    """One logged-in person in the browser; every page that is opened is checked with axe."""

    def __init__(self, context: BrowserContext, adres: str) -> None:
        self.page: Page = context.new_page()
        self.adres = adres
        self.gezien: list[str] = []
        self.fouten: list[str] = []
        self.page.on("pageerror", lambda fout: self.fouten.append(str(fout)))
        self.page.on("console", lambda m: self.fouten.append(m.text) if m.type == "error" else None)

    def keur(self) -> None:
        """Run axe on the page as it is now; fail on any violation and on any script or policy error."""
        self.page.wait_for_load_state()
        self.page.evaluate(AXE)
        uitkomst: dict[str, Any] = self.page.evaluate("tags => axe.run(document, {runOnly: tags})", AXE_TAGS)
        gebreken = [
            f"{v['id']}: {v['help']} {[n['html'][:120] for n in v['nodes'][:3]]}" for v in uitkomst["violations"]
        ]
        assert gebreken == [], f"{self.page.url}: {gebreken}"
        assert self.fouten == [], f"{self.page.url}: {self.fouten}"
        self.gezien.append(self.page.url.removeprefix(self.adres))

    def ga(self, pad: str) -> None:
        """Open a page and check it."""
        antwoord = self.page.goto(self.adres + pad)
        assert antwoord is not None
        assert antwoord.status == 200, f"{pad}: {antwoord.status}"
        self.keur()

    def klik(self, naam: str, *, rol: str = "link", exact: bool = False) -> None:
        """Click a link or button by its name and check the page that follows."""
        self.page.get_by_role(rol, name=naam, exact=exact).first.click()  # type: ignore[arg-type]
        self.keur()

    def lees(self) -> str:
        """Return the text of the main part of the page."""
        return self.page.locator("main").inner_text()


@pytest.fixture
def als(browser: Browser, server: str) -> Iterator[Callable[..., Bezoek]]:
    """Return a function that logs somebody in through the login page, in a browser context of one's own."""
    contexten: list[BrowserContext] = []

    def meld_aan(gebruikersnaam: str, *, breedte: int = 1280) -> Bezoek:
        context = browser.new_context(viewport={"width": breedte, "height": 900}, locale="nl-NL")
        context.set_default_timeout(15_000)
        contexten.append(context)
        bezoek = Bezoek(context, server)
        bezoek.ga("/aanmelden/")
        from doorstart.organisatie.demologins import DEMO_WACHTWOORD

        bezoek.page.get_by_label("Gebruikersnaam").fill(gebruikersnaam)
        bezoek.page.get_by_label("Wachtwoord").fill(DEMO_WACHTWOORD)
        bezoek.page.locator("form.ds-formulier button[type=submit], form button[type=submit]").first.click()
        bezoek.page.wait_for_url(lambda adres: "/aanmelden/" not in adres)
        bezoek.keur()
        return bezoek

    yield meld_aan
    for context in contexten:
        context.close()
