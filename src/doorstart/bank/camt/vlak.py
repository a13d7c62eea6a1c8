"""Entries laid flat while the file streams by: the text of everything in an entry by its path, without a tree.

The reader (expat) checks that the XML is whole. A tree of 50,000 entries, and looking up a dozen paths in each, would
cost more than everything that is done with them afterwards.
"""

from collections.abc import Callable
from typing import Any, BinaryIO
from xml.parsers import expat

from doorstart.bank.camt.fouten import BankbestandFout

# What stands apart, and is handed over when it ends.
_EIGEN = frozenset({"Stmt", "Bal", "Ntry", "TxDtls"})
_DIEPST = 64
_BLOK = 1 << 20


class Vlak(dict[str, str]):
    """One element: the text of everything in it by its path (`RltdPties/Dbtr/Nm`), the currency of an amount at `Amt@`.

    Of what is repeated the first counts, except the lines of a description, which are put behind each other. `delen`
    are the payments (TxDtls) of an entry, or the balances (Bal) of a statement.
    """

    __slots__ = ("delen",)

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[Vlak] = []

    def eerste(self, *paden: str) -> str:
        """Return the text at the first of these paths that has one, else an empty text."""
        for pad in paden:
            if tekst := self.get(pad):
                return tekst
        return ""


class _Knoop(dict[str, "_Knoop"]):
    """A place in the message: its name, its path inside what stands apart, the place above; below it by full name."""

    __slots__ = ("boven", "diepte", "eigen", "let_op", "naam", "pad")

    def __init__(self, naam: str, boven: "_Knoop | None") -> None:
        super().__init__()
        self.naam, self.eigen, self.let_op = naam, naam in _EIGEN, naam in _EIGEN or naam == "RtrInf"
        self.boven: _Knoop = self if boven is None else boven
        self.diepte: int = 0 if boven is None else boven.diepte + 1
        self.pad: str = naam if boven is None or boven.eigen else f"{boven.pad}/{naam}"
        if self.diepte > _DIEPST:
            raise BankbestandFout("Dit bestand is geen afschrift: de onderdelen zitten te diep in elkaar.")

    def __missing__(self, vol: str) -> "_Knoop":
        """Make the place below with this full name when it is new."""
        knoop = self[vol] = _Knoop(vol.rpartition(" ")[2], self)
        return knoop


def ontleed(bron: BinaryIO, *, bij: Callable[[Vlak, Vlak], None], sluit: Callable[[Vlak], None]) -> None:
    """Read a file from its beginning: give `bij` the head of a statement and an entry, `sluit` a statement at its end.

    Raises ExpatError when the XML is not whole.
    """
    lezer = expat.ParserCreate("UTF-8", namespace_separator=" ")
    lezer.buffer_text = True
    tekst: list[str] = []
    lezer.CharacterDataHandler = tekst.append
    lezer.StartElementHandler, lezer.EndElementHandler = _handelingen(tekst, bij, sluit)
    lezer.StartDoctypeDeclHandler = _geen_doctype
    bron.seek(0)
    while blok := bron.read(_BLOK):
        lezer.Parse(blok, False)
    lezer.Parse(b"", True)


def _handelingen(
    tekst: list[str], bij: Callable[[Vlak, Vlak], None], sluit: Callable[[Vlak], None]
) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    """Return what happens at the begin and the end of an element; both run a million times, so they are closures."""
    plek, vlak, boven = _Knoop("", None), Vlak(), list[Vlak]()

    def begin(vol: str, kenmerken: dict[str, str]) -> None:
        nonlocal plek, vlak
        plek = plek[vol]
        tekst.clear()
        if plek.let_op:
            if plek.eigen:
                boven.append(vlak)
                vlak = Vlak()
            else:
                vlak["RtrInf/"] = ""
        elif "Ccy" in kenmerken:
            vlak.setdefault(f"{plek.pad}@", kenmerken["Ccy"])

    def einde(_vol: str) -> None:
        nonlocal plek, vlak
        knoop = plek
        plek = knoop.boven
        if knoop.eigen:
            klaar, vlak = vlak, boven.pop()
            if knoop.naam == "Ntry":
                bij(vlak, klaar)
            elif knoop.naam == "Stmt":
                sluit(klaar)
            else:
                vlak.delen.append(klaar)
        elif tekst and (inhoud := "".join(tekst).strip()):
            if knoop.pad not in vlak:
                vlak[knoop.pad] = inhoud
            elif knoop.naam == "Ustrd":
                vlak[knoop.pad] += f" {inhoud}"
        tekst.clear()

    return begin, einde


def _geen_doctype(*_wat: Any) -> None:
    """Refuse a document type; `keuring` finds it first."""
    raise BankbestandFout("Dit bestand bevat een DOCTYPE. Dat hoort niet in een afschrift en wij lezen het niet.")
