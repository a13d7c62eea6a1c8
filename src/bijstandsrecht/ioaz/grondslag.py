"""The grondslag of the IOAZ: the net amount per month that income is laid beside (art. 5 lid 4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.participatiewet import Medebewoner, tel_kostendelers

_SLEUTEL = "ioaz.grondslag."


def schrijf_grondslag(
    gehuwd: bool, medebewoners: Sequence[Medebewoner], peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> int:
    """Write the step `grondslag` with its tree; see `bepaal_grondslag`."""
    if not isinstance(gehuwd, bool):
        raise OngeldigeInvoer(
            "Of er een echtgenoot is, is niet bekend.", veld="gehuwd", waarde=gehuwd, artikel="art. 5 lid 4 IOAZ",
            remedie="Vul ja of nee in.",
        )  # fmt: skip
    onder = spoor.onder()
    if gehuwd:
        sleutel, bron = f"{_SLEUTEL}gehuwd_helft", ioaz("5 lid 4 onder a", peildatum)
        helft = onder.parameter("helft_van_de_grondslag", sleutel, parameters.op(sleutel, peildatum))
        onder.gegeven("aantal_echtgenoten", 2, "aantal", "U en uw echtgenoot.")
        spoor.berekend(
            "grondslag", 2 * helft, "centen", "maal", ("helft_van_de_grondslag", "aantal_echtgenoten"), bron,
            "De grondslag per maand, netto en met vakantie-uitkering.", onder=onder,
        )  # fmt: skip
        return 2 * helft
    deelt = tel_kostendelers(medebewoners, peildatum, parameters)
    onder.neem_op(deelt, "mensen_die_meetellen")
    letter, naam = ("c", "kostendeler") if deelt.waarde else ("b", "alleenstaande")
    sleutel, bron = _SLEUTEL + naam, ioaz(f"5 lid 4 onder {letter}", peildatum)
    bedrag = onder.parameter("bedrag_uit_de_wet", sleutel, parameters.op(sleutel, peildatum))
    spoor.berekend(
        "grondslag", bedrag, "centen", "gelijk", ("bedrag_uit_de_wet",), bron,
        "De grondslag per maand, netto en met vakantie-uitkering.", onder=onder,
    )  # fmt: skip
    return bedrag


@regelt(
    "ioaz", "5 lid 4 onder a", "5 lid 4 onder b", "5 lid 4 onder c", "5 lid 7 onder a", "5 lid 7 onder b",
    "5 lid 7 onder c", "5 lid 7 onder d", "5 lid 8",
)  # fmt: skip
def bepaal_grondslag(
    *, gehuwd: bool, peildatum: date, parameters: Parameterboek, medebewoners: tuple[Medebewoner, ...] = ()
) -> Uitkomst[int]:
    """The grondslag on a day: cents per month, net, with vakantie-uitkering; for a couple that of both together.

    `medebewoners` of somebody without a spouse: the exceptions of art. 5 lid 7 are those of art. 19a Participatiewet.
    Raises OnbekendBedrag for a day without a read amount.
    """
    spoor = Spoor()
    bedrag = schrijf_grondslag(gehuwd, medebewoners, peildatum, parameters, spoor)
    wortel = Stap(
        "grondslag_ioaz", bedrag, "centen", "berekend", spoor.stappen[-1].bron,
        "De grondslag voor u is {grondslag} per maand. Dit is met vakantie-uitkering.", "", tuple(spoor.stappen),
        "gelijk", ("grondslag",),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)
