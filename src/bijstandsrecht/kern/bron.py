"""Where a rule or an amount comes from: law, article and the version of the text, with a dated link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from bijstandsrecht.kern.fouten import OngeldigeInvoer
from bijstandsrecht.kern.weergave import datum


class Wet(NamedTuple):
    """A law as people write it, with its number in the Basiswettenbestand (empty: not a law)."""

    naam: str
    bwb: str


WETTEN = {
    "participatiewet": Wet("Participatiewet", "BWBR0015703"),
    "bbz2004": Wet("Bbz 2004", "BWBR0015711"),
    "ioaz": Wet("IOAZ", "BWBR0004163"),
    "aow": Wet("AOW", "BWBR0002221"),
    "wet_ib_2001": Wet("Wet IB 2001", "BWBR0011353"),
    "rv": Wet("Wetboek van Burgerlijke Rechtsvordering", "BWBR0001827"),
    "awb": Wet("Awb", "BWBR0005537"),
    "termijnenwet": Wet("Algemene termijnenwet", "BWBR0002448"),
    "wgs": Wet("Wet gemeentelijke schuldhulpverlening", "BWBR0031331"),
    "tozo": Wet("Tozo", "BWBR0043402"),
    "boetebesluit": Wet("Boetebesluit socialezekerheidswetten", "BWBR0011708"),
    "bw6": Wet("Burgerlijk Wetboek Boek 6", "BWBR0005289"),
    "regeling_financiering": Wet("Regeling financiering en verantwoording IOAW, IOAZ en Bbz 2004", "BWBR0011934"),
    "wet_ob_1968": Wet("Wet op de omzetbelasting 1968", "BWBR0002629"),
    "zvw": Wet("Zorgverzekeringswet", "BWBR0018450"),
    "wi2021": Wet("Wet inburgering 2021", "BWBR0044770"),
    "sr": Wet("Wetboek van Strafrecht", "BWBR0001854"),
    "beleid": Wet("gemeentelijk beleid", ""),
    "rechtspraak": Wet("rechtspraak", ""),
    "bekendmaking": Wet("bekendmaking van bedragen", ""),
}
# 31, 22a, 3.6 (Wet IB 2001), 4:93 (Awb): the number itself may have parts.
_ARTIKEL = re.compile(r"\d+(?:[.:]\d+)*[a-z]*")


@dataclass(frozen=True, slots=True)
class Bron:
    """A place in a law as it stood on `versie`. `artikel` is written as in a letter: `31 lid 2 onder n`."""

    wet: str
    artikel: str
    versie: date

    def __post_init__(self) -> None:
        if self.wet not in WETTEN:
            raise OngeldigeInvoer(
                "Deze wet is niet bekend.", veld="wet", waarde=self.wet,
                remedie="Kies uit: " + ", ".join(sorted(WETTEN)) + ".",
            )  # fmt: skip

    @property
    def url(self) -> str:
        """Deep link to the article as it stood on that day; empty for policy, case law and notices."""
        bwb = WETTEN[self.wet].bwb
        if not bwb:
            return ""
        nummer = _ARTIKEL.match(self.artikel)
        artikel = f"&artikel={nummer[0]}" if nummer else ""
        dag = self.versie.isoformat()
        return f"https://wetten.overheid.nl/jci1.3:c:{bwb}{artikel}&z={dag}&g={dag}"

    @property
    def kort(self) -> str:
        """How a letter cites it: `art. 31 lid 2 onder n Participatiewet (1 juli 2017)`.

        Policy, case law and notices are cited by their own name, which stands in `artikel`.
        """
        wet = WETTEN[self.wet]
        if wet.bwb:
            return f"art. {self.artikel} {wet.naam} ({datum(self.versie)})"
        return f"{self.artikel or wet.naam} ({datum(self.versie)})"

    def als_json(self) -> dict[str, str]:
        """Plain values, with the readable forms beside them."""
        return _als_json(self).copy()

    @classmethod
    def uit_json(cls, data: dict[str, str]) -> Bron:
        """The inverse of `als_json`."""
        return bron(data["wet"], data["artikel"], date.fromisoformat(data["versie"]))


@lru_cache(maxsize=4096)
def bron(wet: str, artikel: str, versie: date) -> Bron:
    """A shared Bron: the same place in the law is one object, so that tracing stays cheap."""
    return Bron(wet, artikel, versie)


@lru_cache(maxsize=4096)
def _als_json(bron: Bron) -> dict[str, str]:
    """The plain values of a place, made once: an explanation names the same places many times."""
    return {
        "wet": bron.wet, "artikel": bron.artikel, "versie": bron.versie.isoformat(),
        "kort": bron.kort, "url": bron.url,
    }  # fmt: skip
