"""One person of the ten years: a Bezoek that lets axe look once at each kind of page, and fills in whole forms."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from playwright.sync_api import BrowserContext

from ..bezoek import Bezoek

GEKEURD: set[str] = set()


class Reiziger(Bezoek):
    """Scripts, policy and server errors count on every page; axe looks once per kind of page, per state of a form."""

    def keur(self) -> None:
        """Check the page; with axe when no page of this kind was seen before."""
        self.page.wait_for_load_state()
        soort = re.sub(r"\d+", "#", self.pad.split("?")[0])
        if self.status >= 400 or soort not in GEKEURD:
            super().keur()
            GEKEURD.add(soort)
            return
        assert self.fouten == [], f"{self.page.url}: {self.fouten}"
        assert self.status < 500, f"{self.page.url}: {self.status}"

    def vul_in(self, velden: Mapping[str, Any]) -> None:
        """Fill in fields by their label: text, a choice of a list, a question with buttons, a box (True)."""
        for label, waarde in velden.items():
            groep = self.page.locator("main").get_by_role("group", name=label, exact=False)
            if isinstance(waarde, bool):
                self.veld(label).set_checked(waarde)
            elif groep.count():
                groep.first.get_by_label(str(waarde), exact=True).check()
            elif self.veld(label).evaluate("veld => veld.tagName") == "SELECT":
                self.veld(label).select_option(label=str(waarde))
            else:
                self.veld(label).fill(str(waarde))

    def gelukt(self, zin: str) -> None:
        """Check what the page says after a form; with the mistakes of the form when it says something else."""
        if zin not in self.lees():
            fouten = [f.strip() for f in self.page.locator("#formulier-fouten, .ds-melding").all_inner_texts()]
            raise AssertionError(f"{self.pad}: {zin!r} staat er niet; wel {fouten or self.lees()[:800]}")


class Klok:
    """The working date of the demonstration; only the beheerder moves it, and never back."""

    def __init__(self, beheerder: Reiziger, dag: date) -> None:
        self.beheerder, self.dag = beheerder, dag

    def naar(self, dag: date) -> None:
        """Let time pass until this day, and run the daily looks on it; a look that fails is a failure here."""
        assert dag > self.dag, f"{dag} is not after {self.dag}"
        self.beheerder.ga("/balie/demonstratiedatum/")
        self.beheerder.vul("Nieuwe datum van de demonstratie", dag.isoformat())
        self.beheerder.druk("Datum zetten en controles draaien")
        self.beheerder.gelukt("De dagelijkse controles zijn gedaan")
        fouten = self.beheerder.page.locator("main .ds-melding--fout").all_inner_texts()
        assert fouten == [], f"{dag}: {fouten}"
        self.dag = dag


class Mensen:
    """Everybody who works in these years, each in a browser context of one's own."""

    def __init__(self, contexten: Any, adres: str, dag: date) -> None:
        self._contexten, self._adres = contexten, adres
        self.adviseur, self.toetser, self.financien, self.manager, self.beheerder = (
            self.meld_aan(naam) for naam in ("adviseur", "toetser", "financien", "manager", "beheerder")
        )
        self.klok = Klok(self.beheerder, dag)

    def meld_aan(self, naam: str, *, wachtwoord: str = "", breedte: int = 1280) -> Reiziger:
        """Log somebody in, in a window of this width."""
        context: BrowserContext = self._contexten(breedte)
        reiziger = Reiziger(context, self._adres)
        reiziger.meld_aan(naam, wachtwoord)
        return reiziger

    def keur_goed(self, titel: str = "") -> str:
        """The toetser approves the proposal that the adviser has open; returns its address."""
        pad = self.adviseur.pad
        self.toetser.ga(pad)
        self.toetser.toont("Beste ")
        self.toetser.druk("Goedkeuren en brief versturen")
        self.toetser.gelukt("Het besluit is genomen. De brief staat klaar.")
        if titel:
            self.toetser.toont(titel)
        return pad
