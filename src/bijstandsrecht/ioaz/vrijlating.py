"""Income from work that does not count for the IOAZ: art. 8 lid 3, 9, 11, 13 and 14, and later art. 8a.

Whether an exemption helps towards work is judged by the college; here only what the law excludes is refused. The
text of 2026 has both regimes. When art. 8a takes over follows the start of art. 34a Participatiewet, which is in the
same law and doubtful itself.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    leeftijd,
    percentage,
    regelt,
)

Vrijlatingsgrond = Literal["lid_3", "lid_9", "lid_11", "lid_13", "lid_14", "8a_lid_1_a", "8a_lid_1_b", "8a_lid_2"]
_REGIME = "participatiewet.vrijlating_34a.geldt"
_VRIJ = "ioaz.vrijlating."


class _Regel(NamedTuple):
    """Where a ground stands, which keys it uses, and between how many used months it is open."""

    artikel: str
    sleutel: str
    maximum: bool
    vanaf_gebruikt: str = ""
    tot_gebruikt: str = ""
    na_lid_3: bool = False


_REGELS: dict[Vrijlatingsgrond, _Regel] = {
    "lid_3": _Regel("8 lid 3", "lid_3", True, tot_gebruikt="lid_3_maanden"),
    "lid_9": _Regel("8 lid 9", "lid_9", True, tot_gebruikt="lid_9_maanden", na_lid_3=True),
    "lid_11": _Regel("8 lid 11", "lid_11", True),
    "lid_13": _Regel("8 lid 13", "lid_13", True, tot_gebruikt="lid_13_maanden", na_lid_3=True),
    "lid_14": _Regel("8 lid 14", "lid_13", True, vanaf_gebruikt="lid_13_maanden", na_lid_3=True),
    "8a_lid_1_a": _Regel("8a lid 1 onder a", "8a", False, tot_gebruikt="8a_maanden"),
    "8a_lid_1_b": _Regel("8a lid 1 onder b", "8a", False),
    "8a_lid_2": _Regel("8a lid 2", "8a", False, vanaf_gebruikt="8a_maanden"),
}


class IoazVrijlating(NamedTuple):
    """Which exemption is open in this month, as the college judged.

    `maanden_gebruikt`: months of this exemption before this month (for lid 14: of lid 13; for art. 8a lid 2: of lid 1
    onder a). `zes_maanden_voorbij`: the six months of lid 3 have passed. `jongste_kind`: birth date, for lid 9.
    """

    grond: Vrijlatingsgrond
    maanden_gebruikt: int | None = None
    zes_maanden_voorbij: bool = False
    jongste_kind: date | None = None


@regelt(
    "ioaz", "8 lid 3", "8 lid 9 onder a", "8 lid 9 onder b", "8 lid 11", "8 lid 13", "8 lid 14", "8a lid 1 onder a",
    "8a lid 1 onder b", "8a lid 2",
)  # fmt: skip
def bepaal_ioaz_vrijlating(
    *, inkomen: int, recht: IoazVrijlating, gehuwd: bool, peildatum: date, parameters: Parameterboek
) -> Uitkomst[int]:
    """How much income from work per month (cents, net) does not count.

    Raises OngeldigeInvoer when the law excludes the exemption or a fact is missing, OnbekendBedrag for a day without
    a read amount.
    """
    spoor = Spoor()
    vrij = schrijf_vrijlating(inkomen, recht, gehuwd, peildatum, parameters, spoor)
    wortel = Stap(
        "vrijlating_ioaz", vrij, "centen", "berekend", spoor.stappen[-1].bron,
        "Van uw inkomen uit werk van {inkomen} telt {vrijgelaten} niet mee.", "", tuple(spoor.stappen), "gelijk",
        ("vrijgelaten",),
    )  # fmt: skip
    return Uitkomst.van(vrij, wortel, spoor)


def schrijf_vrijlating(
    inkomen: int, recht: IoazVrijlating, gehuwd: bool, peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> int:
    """Write the steps `inkomen` and `vrijgelaten`; see `bepaal_ioaz_vrijlating`."""
    controleer("inkomen", inkomen, artikel="art. 8 IOAZ")
    if recht.grond not in _REGELS:
        raise _fout("Deze vrijlating bestaat niet.", "grond", recht.grond, "8", f"Kies uit: {', '.join(_REGELS)}.")
    regel = _REGELS[recht.grond]
    spoor.gegeven("inkomen", inkomen, "centen", "Het inkomen uit werk in deze maand.", ioaz("8 lid 1", peildatum))
    _toets_regime(regel, recht, peildatum, parameters, spoor)
    _toets_duur(regel, recht, peildatum, parameters)
    if recht.grond == "lid_9":
        _toets_ouder(recht, gehuwd, peildatum, parameters)
    bron = ioaz(regel.artikel, peildatum)
    deel = spoor.parameter(
        "vrijlating_percentage", f"{_VRIJ}{regel.sleutel}_pct", parameters.op(f"{_VRIJ}{regel.sleutel}_pct", peildatum)
    )
    bedrag = percentage(inkomen, deel)
    zin = "Dit deel telt niet mee, naar het oordeel van het college."
    if not regel.maximum:
        spoor.berekend(
            "vrijgelaten", bedrag, "centen", "percentage", ("inkomen", "vrijlating_percentage"), bron, zin,
            HALF_OMHOOG,
        )  # fmt: skip
        return bedrag
    uit = ("inkomen", "vrijlating_percentage")
    spoor.berekend("vrijlating_deel", bedrag, "centen", "percentage", uit, bron, "", HALF_OMHOOG)
    sleutel = f"{_VRIJ}{regel.sleutel}_max"
    hoogst = spoor.parameter("vrijlating_maximum", sleutel, parameters.op(sleutel, peildatum))
    vrij = min(bedrag, hoogst)
    spoor.berekend(
        "vrijgelaten", vrij, "centen", "laagste", ("vrijlating_deel", "vrijlating_maximum"), bron, zin
    )  # fmt: skip
    return vrij


def _toets_regime(
    regel: _Regel, recht: IoazVrijlating, peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> None:
    """Refuse a ground of the regime that does not hold on this day."""
    uitleg = (
        "1: art. 8a geldt. 0: de vrijlatingen van art. 8 gelden. De begindatum is die van art. 34a Participatiewet."
    )
    nieuw = spoor.parameter("nieuw_regime", _REGIME, parameters.op(_REGIME, peildatum), uitleg)
    if bool(nieuw) != regel.artikel.startswith("8a"):
        geldt = "art. 8a" if nieuw else "art. 8 lid 3 tot en met 14"
        raise _fout(
            f"Op deze dag geldt {geldt}.", "grond", recht.grond, regel.artikel, "Kies een vrijlating die dan geldt."
        )


def _toets_duur(regel: _Regel, recht: IoazVrijlating, peildatum: date, parameters: Parameterboek) -> None:
    """Refuse a period that is used up, or that has not been reached."""
    grens = regel.tot_gebruikt or regel.vanaf_gebruikt
    if regel.na_lid_3 and not recht.zes_maanden_voorbij:
        raise _fout(
            "Eerst moeten de zes maanden van art. 8 lid 3 voorbij zijn.", "zes_maanden_voorbij",
            recht.zes_maanden_voorbij, regel.artikel, "Reken met lid_3, of vul in dat die maanden voorbij zijn.",
        )  # fmt: skip
    if not grens:
        return
    if recht.maanden_gebruikt is None:
        raise _fout(
            "Het aantal gebruikte maanden ontbreekt.", "maanden_gebruikt", None, regel.artikel,
            "Tel de maanden waarin deze vrijlating al is gebruikt.",
        )  # fmt: skip
    controleer("maanden_gebruikt", recht.maanden_gebruikt, artikel=f"art. {regel.artikel} IOAZ", maximum=600)
    maanden = parameters.op(f"{_VRIJ}{grens}", peildatum).waarde
    if regel.tot_gebruikt and recht.maanden_gebruikt >= maanden:
        raise _fout(
            f"Alle {maanden} maanden van deze vrijlating zijn al gebruikt.", "maanden_gebruikt",
            recht.maanden_gebruikt, regel.artikel, "Kijk of een andere vrijlating geldt.",
        )  # fmt: skip
    if regel.vanaf_gebruikt and recht.maanden_gebruikt < maanden:
        raise _fout(
            f"Eerst moeten {maanden} maanden van de gewone vrijlating zijn gebruikt.", "maanden_gebruikt",
            recht.maanden_gebruikt, regel.artikel, "Reken met de gewone vrijlating.",
        )  # fmt: skip


def _toets_ouder(recht: IoazVrijlating, gehuwd: bool, peildatum: date, parameters: Parameterboek) -> None:
    """Refuse unless a single parent looks after a child under the age limit."""
    grens = parameters.op(f"{_VRIJ}lid_9_kind", peildatum).waarde
    if gehuwd:
        raise _fout(
            "Deze vrijlating is alleen voor een alleenstaande ouder.", "gehuwd", gehuwd, "8 lid 9",
            "Reken zonder deze vrijlating.",
        )  # fmt: skip
    kind = recht.jongste_kind
    if kind is None or kind > peildatum or leeftijd(kind, peildatum) >= grens:
        raise _fout(
            f"Er is geen kind jonger dan {grens} jaar ingevuld.", "jongste_kind", kind, "8 lid 9 onder a",
            "Vul de geboortedatum van het jongste kind in, of reken zonder deze vrijlating.",
        )  # fmt: skip


def _fout(melding: str, veld: str, waarde: object, artikel: str, remedie: str) -> OngeldigeInvoer:
    return OngeldigeInvoer(melding, veld=veld, waarde=waarde, artikel=f"art. {artikel} IOAZ", remedie=remedie)
