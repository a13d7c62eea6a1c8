"""A guarantee for a loan of a bank or a recognised lender: art. 16 Bbz 2004."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import Antwoord, Parameterboek, Spoor, Stap, Uitkomst, Voorwaarde, controleer, regelt, weeg

LOOPTIJD = "bbz.art15.looptijd_max"


@dataclass(frozen=True, slots=True)
class Borgtocht:
    """What is agreed with the lender; None: not known yet. `maanden`: term of the guaranteed loan."""

    maanden: int
    geldverstrekker: Literal["bank", "erkende_kredietverstrekker", "anders"]
    alleen_hoofdsom: bool | None = None
    uitwinning_na_toestemming: bool | None = None


class Borgtochttoets(NamedTuple):
    """Whether art. 16 allows the guarantee, with the reasons for and against and what must still be asked."""

    past: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("bbz2004", "16 onder a", "16 onder b", "16 onder c", "16 onder d", "16 onder e")
def toets_borgtocht(*, borgtocht: Borgtocht, dag: date, parameters: Parameterboek) -> Uitkomst[Borgtochttoets]:
    """Test a guarantee on the day of the decision. What is called becomes a loan under arts. 41 to 43 (letter d).

    Raises OngeldigeInvoer for a term that cannot be right.
    """
    spoor = Spoor()
    eisen = borgtocht_eisen(borgtocht, dag, parameters, spoor)
    weging = weeg(eisen, spoor)
    zin = {
        "ja": "Deze borgtocht is mogelijk.", "nee": "Deze borgtocht is niet mogelijk.",
        "onbekend": "Nog niet alles is bekend over deze borgtocht.",
    }[weging.past]  # fmt: skip
    spoor.gegeven(
        "na_uitwinning", "lening", "tekst", "Wat de bank op de gemeente verhaalt, wordt een lening van de ondernemer.",
        bbz("16 onder d", dag), "parameter",
    )  # fmt: skip
    wortel = Stap(
        "borgtocht", weging.past, "tekst", "berekend", bbz("16", dag), " ".join([zin, *weging.tegen]), "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Borgtochttoets(*weging), wortel, spoor)


def borgtocht_eisen(borgtocht: Borgtocht, dag: date, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """The conditions of art. 16; writes the longest term."""
    controleer("maanden", borgtocht.maanden, artikel="art. 16 onder b Bbz 2004", minimum=1, maximum=1200)
    jaren = spoor.parameter("looptijd_borgtocht_hoogstens", LOOPTIJD, parameters.op(LOOPTIJD, dag))
    erkend = borgtocht.geldverstrekker != "anders"
    return [
        Voorwaarde(
            "borg_alleen_hoofdsom", borgtocht.alleen_hoofdsom, "De borgtocht gaat niet over rente en kosten.",
            "De borgtocht gaat ook over rente of kosten.", "Gaat de borgtocht alleen over de hoofdsom?",
            bbz("16 onder a", dag),
        ),
        Voorwaarde(
            "borg_looptijd", borgtocht.maanden <= 12 * jaren, f"De lening duurt niet langer dan {jaren} jaar.",
            f"De lening duurt langer dan {jaren} jaar.", "", bbz("16 onder b", dag), "berekend",
        ),
        Voorwaarde(
            "borg_geldverstrekker", erkend, "De geldverstrekker is een bank of door de gemeente erkend.",
            "De geldverstrekker is geen bank en niet door de gemeente erkend.", "", bbz("16 onder c", dag),
        ),
        Voorwaarde(
            "borg_toestemming", borgtocht.uitwinning_na_toestemming,
            "De bank kan de borg pas aanspreken na toestemming van de gemeente.",
            "De bank kan de borg aanspreken zonder toestemming van de gemeente.",
            "Staat in het contract dat de bank eerst toestemming van de gemeente nodig heeft?",
            bbz("16 onder e", dag),
        ),
    ]  # fmt: skip
