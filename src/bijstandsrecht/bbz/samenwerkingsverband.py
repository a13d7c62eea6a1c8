"""Capital for a business of several people or a legal person: art. 30 Bbz 2004.

All partners or members, and the bv or coöperatie itself, must accept joint and several liability. Not a commanditaire
vennoot who only brings in capital. A partner in a maatschap who only brings in labour need not accept it either, and
cannot get capital.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import Antwoord, OngeldigeInvoer, Spoor, Stap, Uitkomst, Voorwaarde, regelt, weeg

Rechtsvorm: TypeAlias = Literal["maatschap", "vof", "cv", "bv", "cooperatie"]
Inbreng: TypeAlias = Literal["gewoon", "alleen_kapitaal", "alleen_arbeid"]
_RECHTSPERSOON = ("bv", "cooperatie")


class Medevennoot(NamedTuple):
    """A partner or member; `aanvaardt`: accepts liability (None: not known). `inbreng`: what is brought in."""

    naam: str
    aanvaardt: bool | None = None
    inbreng: Inbreng = "gewoon"
    aanvrager: bool = False


@dataclass(frozen=True, slots=True)
class Samenwerkingsverband:
    """The legal form, everybody in it, and whether the legal person accepts liability (None: not known or none)."""

    rechtsvorm: Rechtsvorm
    vennoten: Sequence[Medevennoot]
    rechtspersoon_aanvaardt: bool | None = None


class Hoofdelijkheid(NamedTuple):
    """Whether art. 30 allows capital, with the reasons for and against and what must still be asked."""

    past: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("bbz2004", "30 lid 1 onder a", "30 lid 1 onder b", "30 lid 2", "30 lid 3")
def toets_hoofdelijkheid(*, verband: Samenwerkingsverband, dag: date) -> Uitkomst[Hoofdelijkheid]:
    """Test the liability of art. 30 on the day of the decision.

    Raises OngeldigeInvoer when nobody is the applicant, or an exemption does not fit the legal form.
    """
    spoor = Spoor()
    weging = weeg(hoofdelijkheid_eisen(verband, dag), spoor)
    zin = {
        "ja": "De hoofdelijke aansprakelijkheid is geregeld: bedrijfskapitaal is mogelijk.",
        "nee": "Zo is geen bedrijfskapitaal mogelijk.",
        "onbekend": "Nog niet alles is bekend over de hoofdelijke aansprakelijkheid.",
    }[weging.past]
    zin = " ".join([zin, *weging.tegen])
    wortel = Stap(
        "hoofdelijkheid", weging.past, "tekst", "berekend", bbz("30 lid 1", dag), zin, "", tuple(spoor.stappen)
    )
    return Uitkomst.van(Hoofdelijkheid(*weging), wortel, spoor)


def hoofdelijkheid_eisen(verband: Samenwerkingsverband, dag: date) -> list[Voorwaarde]:
    """The conditions of art. 30, one for each person and for the legal person."""
    _controleer(verband)
    eisen = []
    for nummer, vennoot in enumerate(verband.vennoten, 1):
        eisen.append(_eis(vennoot, nummer, dag))
    if verband.rechtsvorm in _RECHTSPERSOON:
        wie = "De bv" if verband.rechtsvorm == "bv" else "De coöperatie"
        eisen.append(
            Voorwaarde(
                "rechtspersoon_aansprakelijk", verband.rechtspersoon_aanvaardt,
                f"{wie} aanvaardt hoofdelijke aansprakelijkheid.",
                f"{wie} aanvaardt geen hoofdelijke aansprakelijkheid.",
                f"Aanvaardt {wie.lower()} hoofdelijke aansprakelijkheid?", bbz("30 lid 1 onder b", dag),
            )
        )  # fmt: skip
    return eisen


def _eis(vennoot: Medevennoot, nummer: int, dag: date) -> Voorwaarde:
    naam = f"vennoot_{nummer}_aansprakelijk"
    if vennoot.inbreng == "alleen_arbeid":
        return Voorwaarde(
            naam, not vennoot.aanvrager, f"{vennoot.naam} brengt alleen arbeid in en hoeft niets te aanvaarden.",
            f"{vennoot.naam} vraagt kapitaal, maar brengt alleen arbeid in.", "", bbz("30 lid 3", dag),
        )  # fmt: skip
    if vennoot.inbreng == "alleen_kapitaal":
        zin = f"{vennoot.naam} is commanditaire vennoot met alleen kapitaal: aanvaarding is niet nodig."
        return Voorwaarde(naam, True, zin, "", "", bbz("30 lid 2", dag))
    return Voorwaarde(
        naam, vennoot.aanvaardt, f"{vennoot.naam} aanvaardt hoofdelijke aansprakelijkheid.",
        f"{vennoot.naam} aanvaardt geen hoofdelijke aansprakelijkheid.",
        f"Aanvaardt {vennoot.naam} hoofdelijke aansprakelijkheid?", bbz("30 lid 1 onder a", dag),
    )  # fmt: skip


def _controleer(verband: Samenwerkingsverband) -> None:
    past = {"gewoon": ("maatschap", "vof", "cv", *_RECHTSPERSOON), "alleen_kapitaal": ("cv",),
            "alleen_arbeid": ("maatschap",)}  # fmt: skip
    for vennoot in verband.vennoten:
        if verband.rechtsvorm not in past[vennoot.inbreng]:
            raise OngeldigeInvoer(
                "Deze inbreng past niet bij deze rechtsvorm.", veld="inbreng", waarde=vennoot.inbreng,
                artikel="art. 30 Bbz 2004",
                remedie="Alleen kapitaal hoort bij een cv, alleen arbeid bij een maatschap.",
            )  # fmt: skip
    if not any(vennoot.aanvrager for vennoot in verband.vennoten):
        raise OngeldigeInvoer(
            "Geen van de vennoten is de aanvrager.", veld="vennoten", artikel="art. 30 Bbz 2004",
            remedie="Zet bij wie het kapitaal vraagt: aanvrager ja.",
        )  # fmt: skip
