"""Uitkomst: a value of the law with everything that must stand beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bijstandsrecht.kern.plat import plat
from bijstandsrecht.kern.spoor import Spoor
from bijstandsrecht.kern.stap import HERKOMSTEN, Stap, vul_in

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Uitkomst(Generic[T]):
    """An outcome: `waarde`, the tree of steps that led to it, and the warnings a reader must see.

    One tree, three renderings: `zin` for a letter, `uitleg()` for a screen, `als_json()` for storage.
    `gebruikte_aanvullingen` are the keys of amounts that the organisation supplied itself.
    """

    waarde: T
    stap: Stap
    waarschuwingen: tuple[str, ...] = ()
    gebruikte_aanvullingen: tuple[str, ...] = ()

    @classmethod
    def van(cls, waarde: T, stap: Stap, spoor: Spoor) -> Uitkomst[T]:
        """Close a notebook into an outcome."""
        return cls(waarde, stap, tuple(spoor.waarschuwingen), tuple(spoor.aanvullingen))

    @property
    def zin(self) -> str:
        """One plain Dutch (B1) sentence for a letter, with the amounts filled in."""
        return vul_in(self.stap.toelichting, self.stap)

    def uitleg(self, *, links: bool = False) -> str:
        """The whole explanation as text: the sentence, every step with its article, the warnings.

        `links` adds the dated address of each article.
        """
        regels = [self.zin, *(r for stap in self.stap.stappen for r in _regels(stap, self.stap, 0, links))]
        return "\n".join([*regels, *self.waarschuwingen])

    def als_json(self) -> dict[str, Any]:
        """Plain values for a JSON field; `uit_json` is the inverse."""
        return {
            "waarde": plat(self.waarde),
            "zin": self.zin,
            "stap": self.stap.als_json(),
            "waarschuwingen": list(self.waarschuwingen),
            "gebruikte_aanvullingen": list(self.gebruikte_aanvullingen),
        }

    @classmethod
    def uit_json(cls, data: dict[str, Any], soort: Callable[..., T] | None = None) -> Uitkomst[T]:
        """Read what `als_json` wrote; `soort` is the record type when the value is not a plain number."""
        waarde = data["waarde"]
        return cls(
            waarde=soort(**waarde) if soort is not None else waarde,
            stap=Stap.uit_json(data["stap"]),
            waarschuwingen=tuple(data["waarschuwingen"]),
            gebruikte_aanvullingen=tuple(data["gebruikte_aanvullingen"]),
        )


def _regels(stap: Stap, wortel: Stap, diepte: int, links: bool) -> list[str]:
    """One line per step: name, value, explanation, origin and article; children are indented."""
    herkomst = HERKOMSTEN[stap.herkomst]
    if stap.bron is not None:
        herkomst += f", {stap.bron.kort}"
        if links and stap.bron.url:
            herkomst += f" {stap.bron.url}"
    if stap.afronding:
        herkomst += f", afgerond: {stap.afronding}"
    if stap.status:
        herkomst += f", {stap.status}"
    toelichting = f" {vul_in(stap.toelichting, wortel)}" if stap.toelichting else ""
    naam = stap.naam.replace("_", " ").capitalize()
    regel = f"{'  ' * diepte}- {naam}: {stap.tekst}.{toelichting} [{herkomst}]"
    return [regel, *(r for onder in stap.stappen for r in _regels(onder, wortel, diepte + 1, links))]
