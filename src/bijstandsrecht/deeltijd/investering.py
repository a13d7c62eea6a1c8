"""Investments under local policy: deducted at once, written off in equal monthly parts, or not allowed.

No municipal table of years was read, so the years and the residual value are given per investment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.opgave import Kostenregel
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Maand,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)

_ARTIKEL = "gemeentelijk beleid voor parttime ondernemen"


@dataclass(frozen=True, slots=True)
class Investering:
    """A purchase that serves for years: `bedrag` and `restwaarde` in cents, written off over `jaren` years."""

    datum: date
    bedrag: int
    omschrijving: str
    jaren: int
    restwaarde: int = 0
    zakelijk_bp: int = 10_000
    vooraf_goedgekeurd: bool = False

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL)
        controleer("jaren", self.jaren, artikel=_ARTIKEL, minimum=1, maximum=50)
        controleer("restwaarde", self.restwaarde, artikel=_ARTIKEL, maximum=self.bedrag)
        controleer("zakelijk_bp", self.zakelijk_bp, artikel=_ARTIKEL, maximum=10_000)

    def regel(self, categorie: str, bedrag: int, *, afschrijving: bool) -> Kostenregel:
        """The cost of a month that this investment gives."""
        return Kostenregel(
            categorie, bedrag, self.omschrijving, self.zakelijk_bp, self.vooraf_goedgekeurd, afschrijving
        )


@regelt("beleid", "investeringen")
def afschrijving(*, investering: Investering, maand: Maand, beleid: PtoBeleid) -> Uitkomst[int]:
    """The part of an investment that is a cost of `maand` (cents): linear, from the month of the purchase.

    Rounded so that all months together are exactly the price minus the residual value. Zero outside its years.
    Raises OngeldigeInvoer when the policy does not write off.
    """
    if beleid.investeringen != "afschrijven":
        raise OngeldigeInvoer(
            "Dit beleid schrijft investeringen niet af.", veld="investeringen", waarde=beleid.investeringen,
            artikel=beleid.bron.kort, remedie="Kies in het beleid 'afschrijven', of reken zonder afschrijving.",
        )  # fmt: skip
    spoor, geheel = Spoor(), investering.jaren * 12
    na = maand - Maand.van_datum(investering.datum)
    voorbij, tot_en_met = (min(max(aantal, 0), geheel) for aantal in (na, na + 1))
    spoor.gegeven("bedrag", investering.bedrag, "centen", investering.omschrijving)
    spoor.gegeven("restwaarde", investering.restwaarde, "centen", "Wat het aan het eind nog waard is.")
    grondslag = investering.bedrag - investering.restwaarde
    spoor.berekend("grondslag", grondslag, "centen", "min", ("bedrag", "restwaarde"), beleid.bron)
    spoor.gegeven("maanden_in_totaal", geheel, "maanden", "Zo lang duurt de afschrijving.")
    delen = []
    for naam, aantal in (("tot_en_met_deze_maand", tot_en_met), ("tot_deze_maand", voorbij)):
        spoor.gegeven(f"maanden_{naam}", aantal, "maanden")
        deel = rond_half_omhoog(grondslag * aantal, geheel)
        uit = ("grondslag", f"maanden_{naam}", "maanden_in_totaal")
        spoor.berekend(naam, deel, "centen", "breuk", uit, beleid.bron, "", HALF_OMHOOG)
        delen.append(deel)
    bedrag = delen[0] - delen[1]
    wortel = Stap(
        "afschrijving", bedrag, "centen", "berekend", beleid.bron,
        f"Van de prijs van {{bedrag}} telt in {maand.naam} een deel mee als kosten.", "", tuple(spoor.stappen),
        "min", ("tot_en_met_deze_maand", "tot_deze_maand"),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def investeringskosten(
    investeringen: Sequence[Investering], *, maand: Maand, beleid: PtoBeleid
) -> tuple[Kostenregel, ...]:
    """The cost lines that investments give in `maand`, under the policy.

    With "afschrijven" a part in every month of their years; otherwise the price in the month of the purchase
    (which the catalogue refuses when investments are not allowed or were not approved before).
    """
    code, regels = beleid.investering_categorie, []
    for een in investeringen:
        if beleid.investeringen == "afschrijven":
            deel = afschrijving(investering=een, maand=maand, beleid=beleid).waarde
            if deel:
                regels.append(een.regel(code, deel, afschrijving=True))
        elif Maand.van_datum(een.datum) == maand:
            regels.append(een.regel(code, een.bedrag, afschrijving=False))
    return tuple(regels)
