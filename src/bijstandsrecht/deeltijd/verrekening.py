"""The arithmetic of the monthly settlement, once, for one household and for a million (steps 4-9 of 2.5).

Sources: arts 19, 31, 32 and 45 Participatiewet. Whole cents; rounding only where a percentage is taken.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast, overload

import numpy as np

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    OngeldigeInvoer,
    Reeks,
    Spoor,
    controleer,
    hoogste,
    percentage,
)
from bijstandsrecht.participatiewet import splits_vakantietoeslag, vrijlating_bedrag

C = TypeVar("C", int, Reeks)


class Maandbedragen(NamedTuple, Generic[C]):
    """The settlement of a month, all in cents: plain numbers for one household, arrays for many.

    `resultaat` is turnover minus costs and may be negative; everything below it is not.
    """

    norm: C
    omzet: C
    kosten: C
    resultaat: C
    inkomen: C
    vrijgelaten: C
    overig_inkomen: C
    in_aanmerking: C
    bijstand: C
    uitbetaling: C
    vakantietoeslag: C


MaandVerrekening: TypeAlias = Maandbedragen[int]
_Regel: TypeAlias = tuple[str, str, tuple[str, ...], str, str]

_NAAR_INKOMEN: tuple[_Regel, ...] = (
    ("resultaat", "min", ("omzet", "kosten"), "Uw omzet min uw kosten.", ""),
    (
        "winst",
        "min_nul",
        ("resultaat", "verlies_meegenomen"),
        "Wat overblijft na een eerder verlies. Dit wordt nooit lager dan nul.",
        "",
    ),
    ("forfait", "percentage", ("winst", "forfait_percentage"), "Vast deel voor de belasting.", HALF_OMHOOG),
    ("inkomen", "min", ("winst", "forfait"), "Uw inkomen uit uw bedrijf.", ""),
)
_NAAR_BIJSTAND: tuple[_Regel, ...] = (
    ("inkomen_na_vrijlating", "min", ("inkomen", "vrijgelaten"), "", ""),
    (
        "in_aanmerking",
        "plus",
        ("inkomen_na_vrijlating", "overig_inkomen"),
        "Dit inkomen trekken wij van uw norm af.",
        "",
    ),
    ("bijstand", "min_nul", ("norm", "in_aanmerking"), "Uw bijstand, met vakantietoeslag.", ""),
)
"""How the explanation words the arithmetic below: name, operation, operands, sentence, rounding."""


class Bronnen(NamedTuple):
    """The articles that the computed steps cite, prepared once per half year."""

    inkomen: Bron | None = None
    vrijlating: Bron | None = None
    bijstand: Bron | None = None
    uitbetaling: Bron | None = None


@overload
def verreken_bedragen(
    *, norm: int, omzet: int, kosten: int, overig_inkomen: int = 0, vrijlating_bp: int = 0,
    vrijlating_max: int = 0, forfait_bp: int = 0, vt_bp: int, verlies: int = 0, spoor: Spoor = ...,
    bronnen: Bronnen | None = None,
) -> MaandVerrekening: ...  # fmt: skip
@overload
def verreken_bedragen(
    *, norm: Reeks, omzet: Centen, kosten: Centen, overig_inkomen: Centen = 0, vrijlating_bp: Centen = 0,
    vrijlating_max: Centen = 0, forfait_bp: Centen = 0, vt_bp: Centen, verlies: Centen = 0,
    spoor: Spoor = ..., bronnen: Bronnen | None = None,
) -> Maandbedragen[Reeks]: ...  # fmt: skip
def verreken_bedragen(
    *, norm: Centen, omzet: Centen, kosten: Centen, overig_inkomen: Centen = 0, vrijlating_bp: Centen = 0,
    vrijlating_max: Centen = 0, forfait_bp: Centen = 0, vt_bp: Centen, verlies: Centen = 0,
    spoor: Spoor = GEEN_SPOOR, bronnen: Bronnen | None = None,
) -> MaandVerrekening | Maandbedragen[Reeks]:  # fmt: skip
    """Settle a month: cents and basis points in, cents out; ints for one household or int64 arrays for many.

    `verlies` is the loss taken along from earlier months. Raises OngeldigeInvoer for negative amounts,
    floats, percentages above 100% or arrays of different length. A caller that gives a `Spoor` (for one
    household) writes the given steps (norm, omzet ...) first; this function writes the computed ones.
    """
    vorm = _controleer(
        (norm, omzet, kosten, overig_inkomen, vrijlating_max, verlies), (vrijlating_bp, forfait_bp, vt_bp)
    )
    b = bronnen or Bronnen()
    resultaat, inkomen = _inkomen_uit_bedrijf(omzet, kosten, verlies, forfait_bp, spoor, b)
    vrij = vrijlating_bedrag(
        inkomen=inkomen, vrijlating_bp=vrijlating_bp, vrijlating_max=vrijlating_max, spoor=spoor,
        bron=b.vrijlating,
    )  # fmt: skip
    in_aanmerking, bijstand = _bijstand(norm, inkomen, vrij, overig_inkomen, spoor, b)
    betaald, vt = splits_vakantietoeslag(bijstand, vt_bp, spoor=spoor, bron=b.uitbetaling)
    uit = (
        norm,
        omzet,
        kosten,
        resultaat,
        inkomen,
        vrij,
        overig_inkomen,
        in_aanmerking,
        bijstand,
        betaald,
        vt,
    )
    if vorm is None:
        return Maandbedragen(*cast(tuple[int, ...], uit))
    return Maandbedragen[Reeks](*(np.broadcast_to(np.asarray(v, np.int64), vorm) for v in uit))


def _inkomen_uit_bedrijf(
    omzet: Centen, kosten: Centen, verlies: Centen, forfait_bp: Centen, spoor: Spoor, bronnen: Bronnen
) -> tuple[Centen, Centen]:
    """Steps 4 and 5: turnover to income. Gives the result (may be negative) and the income (never is)."""
    resultaat = omzet - kosten
    winst = hoogste(resultaat - verlies, 0)
    forfait = percentage(winst, forfait_bp)
    inkomen = winst - forfait
    if spoor.actief:
        _leg_uit(spoor, _NAAR_INKOMEN, (resultaat, winst, forfait, inkomen), bronnen.inkomen)
    return resultaat, inkomen


def _bijstand(
    norm: Centen, inkomen: Centen, vrij: Centen, overig_inkomen: Centen, spoor: Spoor, bronnen: Bronnen
) -> tuple[Centen, Centen]:
    """Steps 7 and 8: income to bijstand. Gives what is counted and what remains of the norm."""
    deel = inkomen - vrij
    in_aanmerking = deel + overig_inkomen
    bijstand = hoogste(norm - in_aanmerking, 0)
    if spoor.actief:
        _leg_uit(spoor, _NAAR_BIJSTAND, (deel, in_aanmerking, bijstand), bronnen.bijstand)
    return in_aanmerking, bijstand


_BEDRAGVELDEN = ("norm", "omzet", "kosten", "overig_inkomen", "vrijlating_max", "verlies")
_PROCENTVELDEN = ("vrijlating_bp", "forfait_bp", "vt_bp")


def _controleer(bedragen: tuple[Centen, ...], procenten: tuple[Centen, ...]) -> tuple[int, ...] | None:
    """Refuse what is not whole cents or basis points; give the common shape, None for plain numbers."""
    for veld, bedrag in zip(_BEDRAGVELDEN, bedragen, strict=True):
        controleer(veld, bedrag, artikel="art. 19 Participatiewet")
    for veld, bp in zip(_PROCENTVELDEN, procenten, strict=True):
        controleer(veld, bp, maximum=10_000)
    vormen = [reeks.shape for reeks in bedragen + procenten if not isinstance(reeks, int)]
    if not vormen:
        return None
    if len(set(vormen)) > 1:
        raise OngeldigeInvoer(
            "De reeksen zijn niet even lang.", veld="reeksen", waarde=sorted(set(vormen)),
            remedie="Geef elk huishouden in elke reeks een plaats.",
        )  # fmt: skip
    return vormen[0]


def _leg_uit(
    spoor: Spoor, regels: tuple[_Regel, ...], waarden: tuple[Centen, ...], bron: Bron | None
) -> None:
    for (naam, bewerking, uit, toelichting, afronding), waarde in zip(regels, waarden, strict=True):
        spoor.berekend(naam, waarde, "centen", bewerking, uit, bron, toelichting, afronding)
