"""A guarantee for a loan of a bank or a recognised lender: art. 16 Bbz 2004."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import Antwoord, Parameterboek, Spoor, Stap, Uitkomst, Voorwaarde, controleer, regelt, weeg

RENTE, LOOPTIJD = "bbz.art15.rente", "bbz.art15.looptijd_max"


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


class Uitwinning(NamedTuple):
    """What the municipality pays when the bank calls a guarantee, in cents: `betalen` becomes a loan.

    `niet_gedekt`: what the bank asks and the guarantee does not cover; `borg_over`: what is guaranteed after this.
    `rente_per_jaar` in basis points and `looptijd_hoogstens` in years are those of art. 15: a reading.
    """

    betalen: int
    niet_gedekt: int
    borg_over: int
    rente_per_jaar: int
    looptijd_hoogstens: int


@regelt("bbz2004", "15", "15 onder a", "15 onder b", "16 onder a", "16 onder d", "16 onder e")
def bepaal_uitwinning(
    *, borg: int, hoofdsom: int, dag: date, parameters: Parameterboek, rente_en_kosten: int = 0
) -> Uitkomst[Uitwinning]:
    """What is paid to the bank when the college consents on `dag`, and the terms of the loan that this becomes.

    `borg`: the principal that is still guaranteed. `hoofdsom`, `rente_en_kosten`: what the bank asks; cents. Raises
    OngeldigeInvoer when nothing is guaranteed or no principal is asked, OnbekendBedrag for a rate that is not known.
    """
    spoor = Spoor()
    for naam, waarde, minimum in (
        ("borg", borg, 1),
        ("hoofdsom", hoofdsom, 1),
        ("rente_en_kosten", rente_en_kosten, 0),
    ):
        controleer(naam, waarde, artikel="art. 16 Bbz 2004", minimum=minimum)
    zin = "Voor deze hoofdsom staat de gemeente nog borg."
    spoor.gegeven("wij_staan_borg_voor", borg, "centen", zin, bbz("16", dag))
    spoor.gegeven("bank_vraagt_hoofdsom", hoofdsom, "centen", bron=bbz("16 onder d", dag))
    zin = "Daarvoor geldt de borg niet."
    spoor.gegeven("bank_vraagt_rente_en_kosten", rente_en_kosten, "centen", zin, bbz("16 onder a", dag))
    betalen, gevraagd = min(borg, hoofdsom), hoofdsom + rente_en_kosten
    niet_gedekt, a = gevraagd - betalen, bbz("16 onder a", dag)
    zin = "Alleen hoofdsom, en niet meer dan waarvoor de gemeente borg staat."
    delen = ("wij_staan_borg_voor", "bank_vraagt_hoofdsom")
    spoor.berekend("wij_betalen", betalen, "centen", "laagste", delen, a, zin)
    delen = ("bank_vraagt_hoofdsom", "bank_vraagt_rente_en_kosten")
    spoor.berekend("bank_vraagt_samen", gevraagd, "centen", "plus", delen)
    spoor.berekend("wij_betalen_niet", niet_gedekt, "centen", "min", ("bank_vraagt_samen", "wij_betalen"), a)
    delen = ("wij_staan_borg_voor", "wij_betalen")
    spoor.berekend("borg_die_overblijft", borg - betalen, "centen", "min", delen, bbz("16", dag))
    rente, jaren = _afspraken(dag, parameters, spoor)
    wortel = Stap(
        "betaling_aan_de_bank", betalen, "centen", "berekend", bbz("16 onder d", dag),
        "Wij betalen {wij_betalen} aan de bank. Dat bedrag wordt een lening van ons aan u.", "",
        tuple(spoor.stappen), "gelijk", ("wij_betalen",),
    )  # fmt: skip
    return Uitkomst.van(Uitwinning(betalen, niet_gedekt, borg - betalen, rente, jaren), wortel, spoor)


def _afspraken(dag: date, parameters: Parameterboek, spoor: Spoor) -> tuple[int, int]:
    """Rate and longest term: art. 16 onder d names arts. 41 to 43 and neither of these; art. 15 is a reading."""
    zin = "Art. 16 noemt geen rente en geen looptijd. Wij houden die van art. 15 aan, op de dag van het voorstel."
    spoor.gegeven("voorwaarden", "art. 15", "tekst", zin, bbz("16 onder d", dag), "beleid", "interpretatie")
    rente = spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, dag))
    jaren = spoor.parameter("looptijd_hoogstens", LOOPTIJD, parameters.op(LOOPTIJD, dag))
    spoor.waarschuw(
        "De wet noemt geen rente en geen looptijd voor een lening die uit een borgtocht komt. Wij lezen de wet zo, dat "
        "artikel 15 van het Bbz 2004 ook hier geldt."
    )
    return rente, jaren
