"""The arithmetic of the settlement (arts 3, 12 and 13 Bbz 2004), and the lines of its explanation.

The amounts are computed once, on int or int64 arrays with the same cents; STAPPEN says how each follows from
the ones before, so that the same numbers can be explained and recomputed (`bijstandsrecht.kern.reken_na`).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    GRENS,
    HALF_OMHOOG,
    Centen,
    Ja,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    controleer,
    ergens,
    gelijke_vorm,
    hoogste,
    kies,
    laagste,
    percentage_omhoog,
    regelt,
    rond_half_omhoog,
)

AFLOSSING = "bbz.art13.aflossing_min"
BOVEN, ONDER = "bbz.art3.vermogen_boven", "bbz.art3.vermogen_onder"
OUDER, SOLVABILITEIT = "bbz.art3.vermogen_ouder", "bbz.art3.solvabiliteit"


class Vermogensgrenzen(NamedTuple):
    """The limits of art. 3 in cents, and the highest share of eigen in totaal vermogen in basis points."""

    onder: int
    boven: int
    ouder: int
    solvabiliteit: int

    @classmethod
    def op(cls, dag: date, parameters: Parameterboek) -> Vermogensgrenzen:
        """The limits that apply on a day; raises OnbekendBedrag."""
        return cls(*(parameters.op(sleutel, dag).waarde for sleutel in (ONDER, BOVEN, OUDER, SOLVABILITEIT)))


class Vermogens(NamedTuple):
    """The assets of one household, or arrays of many, to lay beside the limits: cents; `ouder` is group c."""

    eigen: Centen
    totaal: Centen
    grenzen: Vermogensgrenzen
    ouder: Ja = False


class VaststellingBedragen(NamedTuple):
    """The amounts of a settlement in cents: ints, or int64 arrays with one household per element.

    om_niet + blijft_lening + terug_te_vorderen is what was granted plus the supplement, which is capped by
    jaarnorm_naar_periode. `aflossing_per_jaar` is the least yearly repayment of blijft_lening (art. 13).
    """

    som: Centen
    jaarnorm_naar_periode: Centen
    aanvulling: Centen
    om_niet: Centen
    blijft_lening: Centen
    terug_te_vorderen: Centen
    aflossing_per_jaar: Centen = 0


class _Regel(NamedTuple):
    naam: str
    bewerking: str
    uit: tuple[str, ...]
    artikel: str
    toelichting: str = ""


_A, _C = "12 lid 2 onder a", "12 lid 2 onder c"
STAPPEN = (
    _Regel("bijstand_samen", "plus", ("verstrekt", "bijzondere_bijstand_telt"), "12 lid 1"),
    _Regel("som", "plus", ("bijstand_samen", "netto_inkomen"), "12 lid 2", "Uw bijstand en inkomen samen."),
    _Regel("ruimte_tot_jaarnorm", "min", ("jaarnorm", "netto_inkomen"), _A),
    _Regel(
        "jaarnorm_naar_periode", "breuk", ("jaarnorm", "deel", "geheel"), _A,
        "Met een aanvulling krijgt u nooit meer dan dit deel van de jaarnorm.",
    ),
    _Regel("bijstand_hoogstens", "laagste", ("ruimte_tot_jaarnorm", "jaarnorm_naar_periode"), _A),
    _Regel("aanvulling", "min_nul", ("bijstand_hoogstens", "bijstand_samen"), _A, "Dit krijgt u nog."),
    _Regel("boven_jaarnorm", "min_nul", ("som", "jaarnorm"), _C),
    _Regel(
        "terug_te_vorderen", "laagste", ("verstrekt", "boven_jaarnorm"), _C,
        "Terugvorderen kan nooit meer zijn dan de bijstand zelf (CRVB:2014:3898).",
    ),
    _Regel("verstrekt_met_aanvulling", "plus", ("verstrekt", "aanvulling"), "12 lid 2"),
    _Regel("om_niet_voor_vermogen", "min", ("verstrekt_met_aanvulling", "terug_te_vorderen"), "12 lid 2"),
    _Regel("kan_lening_blijven", "gelijk", ("om_niet_voor_vermogen",), "11 lid 2 en 13"),
    _Regel(
        "blijft_lening", "laagste", ("kan_lening_blijven", "hoogstens_lening"), "13",
        "Dit blijft een lening zonder rente, omdat uw eigen vermogen boven de grens is.",
    ),
    _Regel(
        "om_niet", "min", ("om_niet_voor_vermogen", "blijft_lening"), "12 lid 2",
        "Dit hoeft u niet terug te betalen.",
    ),
)  # fmt: skip
"""One line per amount, in the order in which `stel_vast_bedragen` computes them."""

_ALLEEN_LENING = _Regel(
    "kan_lening_blijven", "min", ("om_niet_voor_vermogen", "aanvulling"), "11 lid 2 en 13",
    "De aanvulling was nooit een lening en wordt er ook geen.",
)  # fmt: skip


def grens_art3(vermogen: Vermogens) -> Centen:
    """The limit of art. 3 that applies, in cents; ints or int64 arrays. "Meer dan" and "minder dan" are strict.

    Exactly on the upper limit the text has no restriction: letter a says "meer dan", letter b "minder dan".
    """
    eigen, totaal, g, ouder = vermogen
    te_hoog = eigen * 10_000 > totaal * g.solvabiliteit
    laag = (eigen <= g.onder) | (te_hoog & (eigen != g.boven))
    return kies(ouder, g.ouder, kies(laag, g.onder, g.boven))


@regelt("bbz2004", "12 lid 2 onder a", "12 lid 2 onder b", "12 lid 2 onder c", "13", "3 lid 1", "3 lid 2")
def stel_vast_bedragen(
    *,
    jaarnorm: Centen,
    verstrekt: Centen,
    netto_inkomen: Centen,
    hoogstens_lening: Centen = 0,
    bijzondere_bijstand: Centen = 0,
    deel: Centen = 12,
    geheel: Centen = 12,
    vermogen: Vermogens | None = None,
    alles_of_niets: bool = False,
    aanvulling_kan_lening: bool = True,
    aflossing_bp: int = 0,
    dag: date | None = None,
    spoor: Spoor = GEEN_SPOOR,
) -> VaststellingBedragen:
    """The arithmetic of arts. 12 and 13 in cents per boekjaar; int and int64 arrays.

    `verstrekt`: algemene bijstand granted as a loan. `vermogen` is laid beside the limits of art. 3; in its place
    `hoogstens_lening` says how much may stay a loan (0: no restriction). `bijzondere_bijstand`: counted beside
    `verstrekt`, never converted or reclaimed. `deel` / `geheel`: share of the boekjaar with aid, which caps the
    supplement. `aflossing_bp`: yearly repayment of a remaining loan, in basis points. Raises OngeldigeInvoer for
    negative amounts, other numbers than int64 and arrays of different length, with the name of the field.
    """
    _controleer(jaarnorm, verstrekt, netto_inkomen, hoogstens_lening, bijzondere_bijstand, deel, geheel, vermogen)
    if vermogen is not None:
        boven = hoogste(vermogen.eigen - grens_art3(vermogen), 0)
        hoogstens_lening = kies(boven > 0, jaarnorm + verstrekt, 0) if alles_of_niets else boven
    bijstand = verstrekt + bijzondere_bijstand
    som = bijstand + netto_inkomen
    ruimte = jaarnorm - netto_inkomen
    evenredig = rond_half_omhoog(jaarnorm * deel, geheel)
    hoogstens = laagste(ruimte, evenredig)
    aanvulling = hoogste(hoogstens - bijstand, 0)
    te_veel = hoogste(som - jaarnorm, 0)
    terug = laagste(verstrekt, te_veel)
    toegekend = verstrekt + aanvulling
    rest = toegekend - terug
    kan_lening = rest if aanvulling_kan_lening else rest - aanvulling
    lening = laagste(kan_lening, hoogstens_lening)
    om_niet = rest - lening
    if spoor.actief and dag is not None:
        tussen = (bijstand, som, ruimte, evenredig, hoogstens, aanvulling, te_veel, terug, toegekend, rest, kan_lening)
        _schrijf((*tussen, lening, om_niet), aanvulling_kan_lening, dag, spoor)
    return VaststellingBedragen(
        som, evenredig, aanvulling, om_niet, lening, terug, percentage_omhoog(lening, aflossing_bp)
    )


def _schrijf(bedragen: tuple[Centen, ...], aanvulling_kan_lening: bool, dag: date, spoor: Spoor) -> None:
    for regel, bedrag in zip(STAPPEN, bedragen, strict=True):
        if not aanvulling_kan_lening and regel.naam == _ALLEEN_LENING.naam:
            regel = _ALLEEN_LENING
        spoor.berekend(
            regel.naam, bedrag, "centen", regel.bewerking, regel.uit, bbz(regel.artikel, dag),
            regel.toelichting, HALF_OMHOOG if regel.bewerking == "breuk" else "",
        )  # fmt: skip


_ARTIKEL_12, _ARTIKEL_3 = "art. 12 Bbz 2004", "art. 3 Bbz 2004"


def _controleer(
    jaarnorm: Centen, verstrekt: Centen, netto: Centen, hoogstens: Centen, bijzonder: Centen, deel: Centen,
    geheel: Centen, vermogen: Vermogens | None,
) -> None:  # fmt: skip
    """Refuse what is not whole cents, what is negative, and arrays that do not fit together."""
    velden: list[tuple[str, object]] = [
        ("jaarnorm", jaarnorm), ("verstrekt", verstrekt), ("netto_inkomen", netto), ("hoogstens_lening", hoogstens),
        ("bijzondere_bijstand", bijzonder),
    ]  # fmt: skip
    for veld, waarde in velden:
        controleer(veld, waarde, artikel=_ARTIKEL_12)
    for veld, waarde in (("deel", deel), ("geheel", geheel)):
        controleer(veld, waarde, artikel=_ARTIKEL_12, minimum=1, maximum=366)
        velden.append((veld, waarde))
    if vermogen is not None:
        velden += _vermogensvelden(vermogen, hoogstens)
    gelijke_vorm(velden, _ARTIKEL_12)
    if ergens(deel > geheel):
        raise OngeldigeInvoer(
            "De periode met bijstand is langer dan het boekjaar.", veld="deel", artikel=_ARTIKEL_12,
            remedie="Geef ten hoogste de maanden of dagen van het boekjaar.",
        )  # fmt: skip
    if vermogen is not None and ergens(vermogen.eigen > vermogen.totaal):
        raise OngeldigeInvoer(
            "Het eigen vermogen is hoger dan het totaal vermogen.", veld="eigen_vermogen",
            artikel="art. 1 onder i Bbz 2004", remedie="Eigen vermogen is totaal vermogen min schulden.",
        )  # fmt: skip


def _vermogensvelden(vermogen: Vermogens, hoogstens: Centen) -> list[tuple[str, object]]:
    """Check the assets; give the fields whose length must fit."""
    controleer("eigen_vermogen", vermogen.eigen, artikel=_ARTIKEL_3, minimum=-GRENS)
    controleer("totaal_vermogen", vermogen.totaal, artikel=_ARTIKEL_3)
    if not isinstance(vermogen.ouder, bool) and str(getattr(vermogen.ouder, "dtype", "")) != "bool":
        raise OngeldigeInvoer(
            "Of iemand een oudere zelfstandige is, is geen ja of nee.", veld="ouder", artikel="art. 3 lid 2 Bbz 2004",
            remedie="Geef true of false, of een reeks daarvan.",
        )  # fmt: skip
    if ergens(hoogstens != 0):
        raise OngeldigeInvoer(
            "Het vermogen en wat een lening blijft zijn allebei ingevuld.", veld="hoogstens_lening",
            artikel="art. 13 Bbz 2004", remedie="Laat een van de twee weg.",
        )  # fmt: skip
    return [("eigen_vermogen", vermogen.eigen), ("totaal_vermogen", vermogen.totaal), ("ouder", vermogen.ouder)]
