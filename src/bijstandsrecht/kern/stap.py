"""Stap: one line of an explanation. A tree of steps shows how an outcome came about.

A step names the earlier steps it was computed from (`uit`) and how (`bewerking`), so an explanation can
be recomputed without the code that made it: see `narekenen`. Names are looked up among the step's own
children first and then among the steps before it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias

from bijstandsrecht.kern.bron import Bron
from bijstandsrecht.kern.weergave import als_tekst

Herkomst: TypeAlias = Literal["invoer", "parameter", "berekend", "beleid", "oordeel", "aangevuld"]
HERKOMSTEN: dict[Herkomst, str] = {
    "invoer": "opgegeven",
    "parameter": "uit de wet",
    "berekend": "berekend",
    "beleid": "gemeentelijk beleid",
    "oordeel": "oordeel van de medewerker",
    "aangevuld": "door de organisatie zelf ingevuld",
}
Waardetype: TypeAlias = int | str | date | None
_PLEK = re.compile(r"\{(\w+)\}")


class Stap(NamedTuple):
    """One step: a name, a value with its unit, where it comes from and what it was computed from.

    `status` marks what is not certain: onzeker, afgeleid, aangevuld or interpretatie; empty is certain.
    `toelichting` is a Dutch sentence; `{naam}` in it stands for the value of the step with that name.
    For a parameter, `uit` holds its key.
    """

    naam: str
    waarde: Waardetype
    eenheid: str
    herkomst: Herkomst
    bron: Bron | None = None
    toelichting: str = ""
    afronding: str = ""
    stappen: tuple[Stap, ...] = ()
    bewerking: str = ""
    uit: tuple[str, ...] = ()
    status: str = ""

    @property
    def tekst(self) -> str:
        """The value the Dutch way: `€ 1.234,56`."""
        return als_tekst(self.waarde, self.eenheid)

    def zoek(self, naam: str) -> Stap:
        """The step with this name that is nearest to this one; raises KeyError when there is none.

        So a sentence speaks of its own steps, not of those inside an earlier outcome with the same names.
        """
        laag: tuple[Stap, ...] = (self,)
        while laag:
            for stap in laag:
                if stap.naam == naam:
                    return stap
            laag = tuple(onder for stap in laag for onder in stap.stappen)
        raise KeyError(naam)

    def als_json(self) -> dict[str, Any]:
        """The tree as plain values for a JSON field; empty fields are left out."""
        data: dict[str, Any] = {
            "naam": self.naam,
            "waarde": {"datum": self.waarde.isoformat()} if isinstance(self.waarde, date) else self.waarde,
            "eenheid": self.eenheid,
            "herkomst": self.herkomst,
        }
        if self.bron is not None:
            data["bron"] = self.bron.als_json()
        if self.toelichting:
            data["toelichting"] = self.toelichting
        if self.afronding:
            data["afronding"] = self.afronding
        if self.bewerking:
            data["bewerking"] = self.bewerking
        if self.status:
            data["status"] = self.status
        if self.uit:
            data["uit"] = list(self.uit)
        if self.stappen:
            data["stappen"] = [stap.als_json() for stap in self.stappen]
        return data

    @classmethod
    def uit_json(cls, data: dict[str, Any]) -> Stap:
        """The inverse of `als_json`."""
        waarde = data["waarde"]
        return cls(
            naam=data["naam"],
            waarde=date.fromisoformat(waarde["datum"]) if isinstance(waarde, dict) else waarde,
            eenheid=data["eenheid"],
            herkomst=data["herkomst"],
            bron=Bron.uit_json(data["bron"]) if "bron" in data else None,
            toelichting=data.get("toelichting", ""),
            afronding=data.get("afronding", ""),
            stappen=tuple(cls.uit_json(stap) for stap in data.get("stappen", ())),
            bewerking=data.get("bewerking", ""),
            uit=tuple(data.get("uit", ())),
            status=data.get("status", ""),
        )


def vul_in(zin: str, stap: Stap) -> str:
    """A sentence with each `{naam}` replaced by the value of that step under `stap`."""
    return _PLEK.sub(lambda plek: stap.zoek(plek[1]).tekst, zin)
