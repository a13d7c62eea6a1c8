"""Which costs count, under the catalogue of the municipality (step 3 of the monthly settlement).

Per line: `min(amount, what is left of the cap) x business share`. Whether the cap holds before or after the
business share is not said by any policy that was read; before is used, and marked as interpretation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bijstandsrecht.deeltijd.beleid import KostenCategorie, PtoBeleid
from bijstandsrecht.deeltijd.opgave import OVER_PARTNER, Kostenregel
from bijstandsrecht.kern import HALF_OMHOOG, Spoor, euro, percentage, regelt
from bijstandsrecht.participatiewet import pw


@regelt("rechtspraak", "CRVB:2024:1564", "CRVB:2014:1063")
def aftrekbare_kosten(
    regels: Sequence[Kostenregel],
    *,
    beleid: PtoBeleid,
    eerder: Mapping[str, int],
    peildatum: date,
    spoor: Spoor,
    van_partner: bool = False,
) -> tuple[int, dict[str, int]]:
    """The costs that may be deducted in a month (cents), and the used caps per category for the next month.

    A line without the required approval, or of a kind that is not deductible, is refused: it counts for zero,
    with the reason in its step and a warning. `van_partner`: the step and the warnings are of the
    partner. Raises OngeldigeInvoer for an unknown category.
    """
    verbruik = _Verbruik(eerder)
    totaal, namen = 0, []
    onder = spoor.onder()
    for nummer, regel in enumerate(regels, 1):
        categorie = beleid.categorie(regel.categorie)
        regelnaam = f"kosten_{nummer}"
        namen.append(regelnaam)
        reden = _reden_geweigerd(categorie, regel, beleid)
        if reden:
            _weiger(regelnaam, regel, categorie, reden, beleid, onder, OVER_PARTNER if van_partner else "")
            continue
        ruimte = verbruik.ruimte(categorie)
        geteld = regel.bedrag if ruimte is None else min(regel.bedrag, ruimte)
        verbruik.gebruik(categorie.code, geteld)
        aftrek = percentage(geteld, regel.zakelijk_bp)
        totaal += aftrek
        if spoor.actief:
            _leg_uit(regelnaam, regel, categorie, ruimte, geteld, aftrek, beleid, onder)
    spoor.berekend(
        "kosten_partner" if van_partner else "kosten", totaal, "centen", "plus", tuple(namen), pw("32", peildatum),
        f"De kosten die {'uw partner van de' if van_partner else 'u van uw'} omzet mag aftrekken.", onder=onder,
    )  # fmt: skip
    return totaal, verbruik.jaar


class _Verbruik:
    """What the caps of the catalogue have been used for: in this month and in the calendar year."""

    def __init__(self, eerder: Mapping[str, int]) -> None:
        self.jaar = dict(eerder)
        self.maand: dict[str, int] = {}

    def ruimte(self, categorie: KostenCategorie) -> int | None:
        """What is left of the caps, in cents; None when there is no cap."""
        over = []
        if categorie.max_per_maand is not None:
            over.append(max(0, categorie.max_per_maand - self.maand.get(categorie.code, 0)))
        if categorie.max_per_jaar is not None:
            over.append(max(0, categorie.max_per_jaar - self.jaar.get(categorie.code, 0)))
        return min(over) if over else None

    def gebruik(self, code: str, bedrag: int) -> None:
        """Take an amount off what is left."""
        self.maand[code] = self.maand.get(code, 0) + bedrag
        self.jaar[code] = self.jaar.get(code, 0) + bedrag


def _reden_geweigerd(categorie: KostenCategorie, regel: Kostenregel, beleid: PtoBeleid) -> str:
    if regel.afschrijving or categorie.code == beleid.investering_categorie:
        if beleid.investeringen == "verbieden":
            return "uw gemeente staat geen investeringen toe"
        if regel.afschrijving != (beleid.investeringen == "afschrijven"):
            return _AFSCHRIJVEN[beleid.investeringen]
    if not categorie.aftrekbaar:
        return "deze kosten mag u niet aftrekken"
    if categorie.vooraf_goedkeuren and not regel.vooraf_goedgekeurd:
        return "u hebt hiervoor vooraf geen toestemming gekregen"
    return ""


_AFSCHRIJVEN = {
    "afschrijven": "u trekt een investering niet in een keer af, maar elke maand een deel",
    "goedkeuren_en_aftrekken": "uw gemeente rekent niet met afschrijving",
}


def _weiger(
    naam: str, regel: Kostenregel, categorie: KostenCategorie, reden: str, beleid: PtoBeleid, onder: Spoor, slot: str
) -> None:
    wat = regel.omschrijving or categorie.omschrijving
    onder.gegeven(naam, 0, "centen", f"{wat}: {reden}.", beleid.bron, "beleid")
    onder.waarschuw(f"Niet meegeteld: {wat} van {euro(regel.bedrag)}, want {reden}.{slot}")


def _leg_uit(
    naam: str,
    regel: Kostenregel,
    categorie: KostenCategorie,
    ruimte: int | None,
    geteld: int,
    aftrek: int,
    beleid: PtoBeleid,
    onder: Spoor,
) -> None:
    """Write one line with its own children, so that it can be recomputed."""
    regelspoor = onder.onder()
    regelspoor.gegeven("opgegeven", regel.bedrag, "centen", regel.omschrijving or categorie.omschrijving)
    uit = ["opgegeven"]
    if ruimte is not None:
        regelspoor.gegeven("ruimte", ruimte, "centen", "Zoveel is er nog over van het maximum.", beleid.bron, "beleid")
        uit.append("ruimte")
    regelspoor.berekend("meegeteld", geteld, "centen", "laagste", tuple(uit))
    regelspoor.gegeven("zakelijk_deel", regel.zakelijk_bp, "basispunten", "Het deel voor uw bedrijf.")
    verdeeld = ruimte is not None and regel.zakelijk_bp < 10_000
    onder.berekend(
        naam,
        aftrek,
        "centen",
        "percentage",
        ("meegeteld", "zakelijk_deel"),
        beleid.bron,
        categorie.omschrijving + ".",
        HALF_OMHOOG,
        "interpretatie" if verdeeld else "",
        onder=regelspoor,
    )
