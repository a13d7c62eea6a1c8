"""The arithmetic of the monthly settlement, once, for one household and for a million (steps 4-9 of 2.5).

Sources: arts 19, 31, 32 and 45 Participatiewet. Whole cents; rounding only where a percentage is taken.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast, overload

from bijstandsrecht.deeltijd.persoon import Bedrijf, Bronnen, Regel, bereken_personen, leg_uit
from bijstandsrecht.kern import GEEN_SPOOR, GRENS, Centen, Reeks, Spoor, controleer, gelijke_vorm, hoogste, op_vorm
from bijstandsrecht.participatiewet import splits_vakantietoeslag

C = TypeVar("C", int, Reeks)


class Maandbedragen(NamedTuple, Generic[C]):
    """The settlement of a month, all in cents: plain numbers for one household, arrays for many.

    `omzet`, `kosten` and `resultaat` are of the applicant; `resultaat` is turnover minus costs and may be
    negative, as that of the partner. `inkomen` and `vrijgelaten` are of the whole household; the last five
    fields say what of it the partner earned as an entrepreneur (zero when there is no such statement).
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
    # Defaults, so that an outcome stored before these fields existed can still be read.
    omzet_partner: C = 0  # type: ignore[assignment]
    kosten_partner: C = 0  # type: ignore[assignment]
    resultaat_partner: C = 0  # type: ignore[assignment]
    inkomen_partner: C = 0  # type: ignore[assignment]
    vrijgelaten_partner: C = 0  # type: ignore[assignment]


MaandVerrekening: TypeAlias = Maandbedragen[int]

_NAAR_BIJSTAND: tuple[Regel, ...] = (
    ("inkomen_na_vrijlating", "min", ("inkomen", "vrijgelaten"), "", ""),
    (
        "in_aanmerking", "plus", ("inkomen_na_vrijlating", "overig_inkomen"),
        "Dit inkomen trekken wij van uw norm af.", "",
    ),
    ("bijstand", "min_nul", ("norm", "in_aanmerking"), "Uw bijstand, met vakantietoeslag.", ""),
)  # fmt: skip


@overload
def verreken_bedragen(
    *, norm: int, omzet: int, kosten: int, overig_inkomen: int = 0, vrijlating_bp: int = 0,
    vrijlating_max: int = 0, forfait_bp: int = 0, vt_bp: int, verlies: int = 0, spoor: Spoor = ...,
    bronnen: Bronnen | None = None, partner: Bedrijf | None = None, belasting: int = 0,
) -> MaandVerrekening: ...  # fmt: skip
@overload
def verreken_bedragen(
    *, norm: Reeks, omzet: Centen, kosten: Centen, overig_inkomen: Centen = 0, vrijlating_bp: Centen = 0,
    vrijlating_max: Centen = 0, forfait_bp: Centen = 0, vt_bp: Centen, verlies: Centen = 0,
    spoor: Spoor = ..., bronnen: Bronnen | None = None, partner: Bedrijf | None = None, belasting: Centen = 0,
) -> Maandbedragen[Reeks]: ...  # fmt: skip
def verreken_bedragen(
    *, norm: Centen, omzet: Centen, kosten: Centen, overig_inkomen: Centen = 0, vrijlating_bp: Centen = 0,
    vrijlating_max: Centen = 0, forfait_bp: Centen = 0, vt_bp: Centen, verlies: Centen = 0,
    spoor: Spoor = GEEN_SPOOR, bronnen: Bronnen | None = None, partner: Bedrijf | None = None,
    belasting: Centen = 0,
) -> MaandVerrekening | Maandbedragen[Reeks]:  # fmt: skip
    """Settle a month: cents and basis points in, cents out; ints for one household or int64 arrays for many.

    `verlies` is the loss taken along from earlier months, `belasting` the income tax on this month once it is
    known, `partner` the business of a partner who is an entrepreneur too. Raises OngeldigeInvoer for negative
    amounts, floats, percentages above 100% or arrays of different length. A caller that gives a `Spoor` (for one
    household) writes the given steps first (norm, omzet ... and omzet_partner ...); this function writes the
    computed ones.
    """
    zelf = Bedrijf(omzet, kosten, verlies, vrijlating_bp, vrijlating_max, belasting)
    vorm = _controleer((norm, overig_inkomen, forfait_bp, vt_bp, *zelf, *(partner or ())))
    b = bronnen or Bronnen()
    resultaat, inkomen, vrij, van_partner = bereken_personen(zelf, partner, forfait_bp, spoor, b)
    deel = inkomen - vrij
    in_aanmerking = deel + overig_inkomen
    bijstand = hoogste(norm - in_aanmerking, 0)
    if spoor.actief:
        leg_uit(spoor, _NAAR_BIJSTAND, (deel, in_aanmerking, bijstand), b.bijstand)
    betaald, vt = splits_vakantietoeslag(bijstand, vt_bp, spoor=spoor, bron=b.uitbetaling)
    uit = (
        norm, omzet, kosten, resultaat, inkomen, vrij, overig_inkomen, in_aanmerking, bijstand, betaald, vt,
        *van_partner,
    )  # fmt: skip
    if vorm is None:
        return Maandbedragen(*cast(tuple[int, ...], uit))
    return Maandbedragen[Reeks](*(op_vorm(v, vorm) for v in uit))


_HEEL = 10_000  # basis points
_VELDEN = (
    ("norm", GRENS), ("overig_inkomen", GRENS), ("forfait_bp", _HEEL), ("vt_bp", _HEEL), ("omzet", GRENS),
    ("kosten", GRENS), ("verlies", GRENS), ("vrijlating_bp", _HEEL), ("vrijlating_max", GRENS),
    ("belasting", GRENS),
)  # fmt: skip
_VELDEN_SAMEN = _VELDEN + tuple((f"{veld}_partner", hoogstens) for veld, hoogstens in _VELDEN[4:])
"""What is given to the arithmetic, in the order of `_controleer`, with its highest value."""


def _controleer(waarden: tuple[Centen, ...]) -> tuple[int, ...] | None:
    """Refuse what is not whole cents or basis points; give the common shape, None for plain numbers."""
    velden = _VELDEN if len(waarden) == len(_VELDEN) else _VELDEN_SAMEN
    for (veld, hoogstens), waarde in zip(velden, waarden, strict=True):
        controleer(veld, waarde, artikel="art. 19 Participatiewet", maximum=hoogstens)
    return gelijke_vorm(zip([naam for naam, _ in velden], waarden, strict=True), "art. 19 Participatiewet")
