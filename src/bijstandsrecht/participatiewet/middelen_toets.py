"""How much of one item counts, with the yearly limits of premie and vrijwilligersvergoeding kept in mind.

Letters j and k have a limit per person and calendar year, so the items are judged in order of receipt. Under 27
they do not apply at all (art. 31 lid 5), except that j does for the doelgroep loonkostensubsidie (read in the text
of 1 January 2023), and that k did from 1 January to 1 October 2021 (art. 31a).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek
from bijstandsrecht.participatiewet.artikel_31 import (
    LOONKOSTENSUBSIDIE_VANAF,
    jonger_dan_27_artikel,
    oordeel_artikel,
)
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.middelsoorten import REGELS, Middelgroep, Regel
from bijstandsrecht.participatiewet.vrijlatingsrecht import VRIJLATING, is_jong, is_te_jong

if TYPE_CHECKING:
    from bijstandsrecht.participatiewet.middelen import Middel

PREMIE = f"{VRIJLATING}j_premie"
PREMIE_AANTAL = "participatiewet.premie_aantal"
VERGOEDING_MAAND = "participatiewet.vrijwilligersvergoeding.maand"
VERGOEDING_JAAR = "participatiewet.vrijwilligersvergoeding.jaar"


class Toetsing(NamedTuple):
    """What of one item counts, is free, or waits for a judgment (cents), with article and reason."""

    groep: Middelgroep
    telt_mee: int
    vrij: int
    te_beoordelen: int
    artikel: str
    zin: str
    vakantietoeslag: int = 0
    is_oordeel: bool = False


class Toets:
    """Judges items one by one, in order of receipt; remembers what a person used of a yearly limit."""

    def __init__(self, huishouden: Huishouden, parameters: Parameterboek) -> None:
        self._huishouden = huishouden
        self._parameters = parameters
        self._gebruikt: Counter[tuple[str, str, str]] = Counter()

    def beoordeel(self, middel: Middel, vakantietoeslag: int) -> Toetsing:
        """Decide about one item; raises OngeldigeInvoer for a partner who is not there."""
        if middel.persoon == "partner" and self._huishouden.partner_geboortedatum is None:
            raise OngeldigeInvoer(
                "Er is geen partner in dit huishouden.", veld="persoon", waarde="partner",
                artikel="art. 31 lid 1 Participatiewet", remedie="Kies de aanvrager of vul een partner in.",
            )  # fmt: skip
        regel = REGELS[middel.soort]
        if regel.groep != "vrij":
            if middel.persoon == "kind" and regel.groep == "arbeid":
                return Toetsing("vrij", 0, middel.bedrag, 0, "31 lid 2 onder h", REGELS["inkomen_van_kind"].zin)
            return Toetsing(
                regel.groep, middel.bedrag + vakantietoeslag, 0, 0, regel.artikel, regel.zin, vakantietoeslag
            )
        return self._vrij(middel, regel)

    def _vrij(self, middel: Middel, regel: Regel) -> Toetsing:
        """An item that is free in principle."""
        dag = middel.ontvangstmaand.eerste_dag
        if regel.vanaf_27 and self._te_jong(middel):
            return _telt(middel, jonger_dan_27_artikel(dag), "Onder de 27 jaar telt dit wel mee.")
        if regel.tenzij_bijstand and middel.bijstand_voor_kosten:
            return _telt(middel, regel.artikel, "Voor deze kosten is al bijstand verleend. Dit telt mee.")
        artikel = oordeel_artikel(dag) if middel.soort == "schadevergoeding" else regel.artikel
        if regel.oordeel and middel.oordeel is None:
            zin = "Beoordeel of het verantwoord is om dit vrij te laten."
            if middel.soort == "premie":
                zin = "Beoordeel of deze premie bijdraagt aan de arbeidsinschakeling."
            return Toetsing("vrij", 0, 0, middel.bedrag, artikel, zin, is_oordeel=True)
        if regel.oordeel and not middel.oordeel:
            return _telt(middel, artikel, "De gemeente laat dit niet vrij.", is_oordeel=True)
        if middel.soort == "premie":
            return self._begrens(middel, regel, self._ruimte_premie(middel))
        if middel.soort == "vrijwilligersvergoeding":
            return self._begrens(middel, regel, self._ruimte_vergoeding(middel))
        return Toetsing("vrij", 0, middel.bedrag, 0, artikel, regel.zin, is_oordeel=regel.oordeel)

    def _te_jong(self, middel: Middel) -> bool:
        dag = middel.ontvangstmaand.eerste_dag
        partner = self._huishouden.partner_geboortedatum
        geboren = partner if middel.persoon == "partner" and partner is not None else self._huishouden.geboortedatum
        if middel.soort == "vrijwilligersvergoeding":
            return is_te_jong(geboren, dag, self._parameters)
        if not is_jong(geboren, dag, self._parameters):
            return False
        mag_premie = middel.doelgroep_loonkostensubsidie and dag >= LOONKOSTENSUBSIDIE_VANAF
        return not (middel.soort == "premie" and mag_premie)

    def _ruimte_premie(self, middel: Middel) -> int:
        """What is left of the yearly maximum; nothing after the second premie of the year."""
        dag = middel.ontvangstmaand.eerste_dag
        aantal = self._sleutel(middel, "aantal", dag.year)
        self._gebruikt[aantal] += 1
        if self._gebruikt[aantal] > self._parameters.op(PREMIE_AANTAL, dag).waarde:
            return 0
        return max(0, self._parameters.op(PREMIE, dag).waarde - self._gebruikt[self._sleutel(middel, "jaar", dag.year)])

    def _ruimte_vergoeding(self, middel: Middel) -> int:
        """What is left of the monthly and of the yearly maximum."""
        maand = middel.ontvangstmaand
        per_maand = self._parameters.op(VERGOEDING_MAAND, maand.eerste_dag).waarde
        per_jaar = self._parameters.op(VERGOEDING_JAAR, maand.eerste_dag).waarde
        over_maand = per_maand - self._gebruikt[self._sleutel(middel, "maand", maand)]
        over_jaar = per_jaar - self._gebruikt[self._sleutel(middel, "jaar", maand.jaar)]
        return min(over_maand, over_jaar)

    def _begrens(self, middel: Middel, regel: Regel, ruimte: int) -> Toetsing:
        """Free up to what is left of the limit; the rest is income (art. 32 lid 1 under a)."""
        vrij = min(middel.bedrag, ruimte)
        maand = middel.ontvangstmaand
        for soort, wanneer in (("maand", maand), ("jaar", maand.jaar)):
            self._gebruikt[self._sleutel(middel, soort, wanneer)] += vrij
        rest = middel.bedrag - vrij
        zin = regel.zin if not rest else "Boven het hoogste bedrag telt dit mee als inkomen."
        return Toetsing("inkomen" if rest else "vrij", rest, vrij, 0, regel.artikel, zin)

    def _sleutel(self, middel: Middel, soort: str, wanneer: object) -> tuple[str, str, str]:
        return f"{middel.soort} {middel.persoon}", soort, str(wanneer)


def _telt(middel: Middel, artikel: str, zin: str, *, is_oordeel: bool = False) -> Toetsing:
    """An item that is not free after all: income, or vermogen when it is a payment for damages."""
    groep: Middelgroep = "vermogen" if middel.soort == "schadevergoeding" else "inkomen"
    return Toetsing(groep, middel.bedrag, 0, 0, artikel, zin, is_oordeel=is_oordeel)
