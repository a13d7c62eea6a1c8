"""One person in the browser; every page that is opened or arrived at is checked."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Response, expect

from doorstart.organisatie.demologins import DEMO_WACHTWOORD

AXE = (Path(__file__).resolve().parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KEUR = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"


class Bezoek:
    """One logged-in person in a browser context of one's own. The page is checked after every step."""

    def __init__(self, context: BrowserContext, adres: str) -> None:
        self.page: Page = context.new_page()
        self.adres = adres
        self.gezien: list[str] = []
        self.fouten: list[str] = []
        self.status = 0
        self.page.on("pageerror", lambda fout: self.fouten.append(str(fout)))
        self.page.on("console", self._console)
        self.page.on("response", self._antwoord)

    def _console(self, bericht: ConsoleMessage) -> None:
        """Collect errors of scripts and policy; the status of the page itself is checked on its own."""
        if (
            bericht.type != "error"
            or "Failed to load resource: the server responded with a status of 4" in bericht.text
        ):
            return
        self.fouten.append(bericht.text)

    def _antwoord(self, antwoord: Response) -> None:
        if antwoord.request.is_navigation_request():
            self.status = antwoord.status
        elif antwoord.status >= 400 and "text/html" not in antwoord.headers.get("content-type", ""):
            self.fouten.append(f"{antwoord.url}: {antwoord.status}")

    def keur(self) -> None:
        """Run axe on the page as it is now; fail on any violation and on any error of script, policy or server."""
        self.page.wait_for_load_state()
        self.page.evaluate(AXE)
        uitkomst: dict[str, Any] = self.page.evaluate(KEUR, AXE_TAGS)
        gebreken = [
            f"{v['id']}: {v['help']} {[n['html'][:120] for n in v['nodes'][:3]]}" for v in uitkomst["violations"]
        ]
        assert gebreken == [], f"{self.page.url}: {gebreken}"
        assert self.fouten == [], f"{self.page.url}: {self.fouten}"
        assert self.status < 500, f"{self.page.url}: {self.status}"
        self.gezien.append(self.pad)

    @property
    def pad(self) -> str:
        """The path of the page that is open."""
        return self.page.url.removeprefix(self.adres)

    def meld_aan(self, gebruikersnaam: str, wachtwoord: str = "") -> None:
        """Log in through the login page; without a password with the one of the demonstration."""
        self.ga("/aanmelden/")
        self.vul("Gebruikersnaam", gebruikersnaam)
        self.vul("Wachtwoord", wachtwoord or DEMO_WACHTWOORD)
        self.page.get_by_label("Wachtwoord").press("Enter")
        self.page.wait_for_url(lambda adres: "/aanmelden/" not in adres)
        self.keur()

    def ga(self, pad: str, status: int = 200) -> None:
        """Open a page and check it."""
        antwoord = self.page.goto(self.adres + pad)
        assert antwoord is not None
        assert antwoord.status == status, f"{pad}: {antwoord.status}"
        self.keur()

    def klik(self, naam: str, *, rol: Any = "link", exact: bool = False, keur: bool = True) -> None:
        """Click a link of the page by its name, and check the page that follows."""
        with self.page.expect_navigation():
            self.page.get_by_role(rol, name=naam, exact=exact).first.click()
        if keur:
            self.keur()

    def druk(self, naam: str, *, keur: bool = True) -> None:
        """Press a button that sends a form, and check the page that follows."""
        self.klik(naam, rol="button", exact=True, keur=keur)

    def vul(self, label: str, waarde: str) -> None:
        """Type into the field with this label; "niet verplicht" behind it does not matter."""
        self.veld(label).fill(waarde)

    def kies(self, label: str, keuze: str) -> None:
        """Choose from a list by what it says."""
        self.veld(label).select_option(label=keuze)

    def zet(self, vraag: str, antwoord: str) -> None:
        """Choose a radio button by the question and the answer."""
        self.page.get_by_role("group", name=vraag).get_by_label(antwoord, exact=True).check()

    def veld(self, label: str) -> Locator:
        """Return the field with this label, whole label, the first one on the page."""
        hele = re.compile(rf"^\s*{re.escape(label)}\s*(\((niet verplicht|not required)\))?\s*$")
        return self.page.locator("main").get_by_label(hele).first

    def lees(self) -> str:
        """Return the text of the main part of the page, with plain spaces."""
        return " ".join(self.page.locator("main").inner_text().split())

    def toont(self, *zinnen: str) -> None:
        """Check that the main part of the page says each of these."""
        tekst = self.lees()
        for zin in zinnen:
            assert " ".join(zin.split()) in tekst, f"{self.pad}: {zin!r} staat niet in: {tekst[:1500]}"

    def haal(self, link: str) -> bytes:
        """Fetch the file behind a link of this page, as this person."""
        adres = self.page.get_by_role("link", name=link).first.get_attribute("href")
        antwoord = self.page.request.get(f"{self.adres}{adres}")
        assert antwoord.ok, f"{adres}: {antwoord.status}"
        return antwoord.body()

    def stuur_zelf(self, pad: str, **velden: str) -> int:
        """Send a form without pressing a button, as somebody might who wants more than the page offers."""
        merk = self.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        koppen = {"Referer": f"{self.adres}{pad}"}
        antwoord = self.page.request.post(
            f"{self.adres}{pad}", form={"csrfmiddlewaretoken": merk, **velden}, headers=koppen, max_redirects=0
        )
        return antwoord.status

    def past_op_telefoon(self) -> None:
        """Check that the page does not scroll sideways at 390 pixels; the window is as wide as before afterwards."""
        breedte = self.page.viewport_size or {"width": 390, "height": 844}
        self.page.set_viewport_size({"width": 390, "height": 844})
        past = self.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert past, f"{self.pad}: scrolls sideways on a phone"
        self.page.set_viewport_size(breedte)

    def fout_bij(self, label: str, zin: str, getypt: str) -> None:
        """Check that a sentence stands at a field, tied to it for a screen reader, and that what was typed is there."""
        veld = self.veld(label)
        expect(veld).to_have_attribute("aria-invalid", "true")
        expect(veld).to_have_value(getypt)
        for deel in (veld.get_attribute("aria-describedby") or "").split():
            if deel.endswith("_fout"):
                expect(self.page.locator(f"[id='{deel}']")).to_contain_text(zin)
                expect(self.page.locator("#formulier-fouten")).to_contain_text(zin)
                return
        raise AssertionError(f"{self.pad}: {label} is not tied to its error")
