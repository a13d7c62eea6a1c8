"""Working together (arts 9, 32 and 33 Bbz 2004): the share in the profit of a legal person, the limits per partner.

Art. 33 counts the profit of the legal person, less corporation tax, in proportion to the number of entrepreneurs,
beside the salary. Art. 9 counts the assets of co-entrepreneurs too; art. 32 gives every partner the whole limit of
art. 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.schakelaars import Schakelaars, schakelaar_stap
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import (
    GRENS,
    HALF_OMHOOG,
    Boekjaar,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)

_ARTIKEL = "art. 33 Bbz 2004"
_ZIN = "Uw aandeel in de winst van de bv of coöperatie is {aandeel_rechtspersoon}."
_NETTO_WINST = "bbz.art33.netto_winst"
"""Until 2020 art. 33 said "netto winst"; the calculation is the same (a reading, see the switch winst_art33)."""


@dataclass(frozen=True, slots=True)
class Rechtspersoon:
    """A bv or coöperatie over one boekjaar, in cents; a loss is negative.

    `winst`: of its annual accounts, before corporation tax; `fiscale_winst`: the taxable profit, needed only when the
    switch winst_art33 says so. `zelfstandigen`: how many entrepreneurs run it.
    """

    winst: int
    vennootschapsbelasting: int
    zelfstandigen: int
    fiscale_winst: int | None = None

    def __post_init__(self) -> None:
        controleer("rechtspersonen.winst", self.winst, artikel=_ARTIKEL, minimum=-GRENS)
        controleer("rechtspersonen.vennootschapsbelasting", self.vennootschapsbelasting, artikel=_ARTIKEL)
        controleer("rechtspersonen.zelfstandigen", self.zelfstandigen, artikel=_ARTIKEL, minimum=1, maximum=10_000)
        if self.fiscale_winst is not None:
            controleer("rechtspersonen.fiscale_winst", self.fiscale_winst, artikel=_ARTIKEL, minimum=-GRENS)


def bepaal_aandeel(
    rechtspersoon: Rechtspersoon,
    naam: str,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars,
    spoor: Spoor,
) -> int:
    """The share of one entrepreneur in cents, never below zero; writes the step `naam`. See `aandeel_in_winst`."""
    dag, onder = boekjaar.einde, spoor.onder()
    winst = rechtspersoon.winst
    if schakelaars.winst_art33 == "fiscaal":
        if rechtspersoon.fiscale_winst is None:
            raise OngeldigeInvoer(
                "De winst voor de belasting ontbreekt.", veld="rechtspersonen.fiscale_winst", artikel=_ARTIKEL,
                remedie="Vul de fiscale winst in, of reken met de winst van de jaarrekening.",
            )  # fmt: skip
        winst = rechtspersoon.fiscale_winst
    woord = "netto winst" if parameters.op(_NETTO_WINST, dag).waarde else "winst"
    onder.gegeven("winst_rechtspersoon", winst, "centen", f"De tekst van dit jaar zegt: {woord}.", bbz("33", dag))
    onder.gegeven("vennootschapsbelasting", rechtspersoon.vennootschapsbelasting, "centen", "", bbz("33", dag))
    onder.gegeven("zelfstandigen", rechtspersoon.zelfstandigen, "aantal", "", bbz("33", dag))
    onder.gegeven("een_zelfstandige", 1, "aantal", "Uw deel is dat van een van hen.", bbz("33", dag))
    na_belasting = max(0, winst - rechtspersoon.vennootschapsbelasting)
    onder.berekend(
        "winst_na_belasting", na_belasting, "centen", "min_nul", ("winst_rechtspersoon", "vennootschapsbelasting"),
        bbz("33", dag), "Een verlies telt als nul, zoals bij een eigen bedrijf.", status="interpretatie",
    )  # fmt: skip
    aandeel = rond_half_omhoog(na_belasting, rechtspersoon.zelfstandigen)
    spoor.berekend(
        naam, aandeel, "centen", "breuk", ("winst_na_belasting", "een_zelfstandige", "zelfstandigen"),
        bbz("33", dag), "Dit telt mee naast uw loon.", HALF_OMHOOG, onder=onder,
    )  # fmt: skip
    return aandeel


@regelt("bbz2004", "33")
def aandeel_in_winst(
    *,
    rechtspersoon: Rechtspersoon,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
) -> Uitkomst[int]:
    """What of the profit of a bv or coöperatie counts as income of one entrepreneur, in cents per boekjaar (art. 33).

    Profit less corporation tax, divided by the number of entrepreneurs. Raises OngeldigeInvoer.
    """
    spoor, lezing = Spoor(), schakelaars or Schakelaars()
    bedrag = bepaal_aandeel(rechtspersoon, "aandeel_rechtspersoon", boekjaar, parameters, lezing, spoor)
    return Uitkomst.van(bedrag, spoor.stappen[-1]._replace(toelichting=_ZIN), spoor)


@dataclass(frozen=True, slots=True)
class Vennoot:
    """One of the people who run the business together: assets before and after debts, in cents."""

    naam: str
    eigen_vermogen: int
    totaal_vermogen: int


class Vennootgrens(NamedTuple):
    """By how many cents a partner is above the limit of art. 3; 0 is no restriction."""

    naam: str
    boven_grens: int


class Vennoten(NamedTuple):
    """The test of every partner, in the order they were given."""

    ieder: tuple[Vennootgrens, ...]


@regelt("bbz2004", "9", "32")
def toets_vennoten(
    *,
    vennoten: tuple[Vennoot, ...],
    groep: Groep | str,
    dag: date,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
) -> Uitkomst[Vennoten]:
    """By how much each partner is above the limit of art. 3 that applies on `dag`, in cents.

    The limit is neither multiplied nor split: every partner has the whole of it (art. 32). With the switch
    vermogen_samen (default) the assets and debts of all are laid beside it (art. 9); with ieder_apart only the own
    ones. Raises OngeldigeInvoer when there is nobody, or the amounts cannot be right.
    """
    if not vennoten:
        raise OngeldigeInvoer(
            "Er is geen vennoot ingevuld.", veld="vennoten", artikel="art. 32 Bbz 2004",
            remedie="Noem iedere vennoot of ieder lid met het vermogen.",
        )  # fmt: skip
    lezing, letter, spoor = schakelaars or Schakelaars(), lees_groep(groep), Spoor()
    samen = lezing.vermogen_samen == "samen"
    ieder = []
    for nummer, vennoot in enumerate(vennoten, 1):
        tellen = vennoten if samen else (vennoot,)
        onder = spoor.onder()
        onder.gegeven("naam", vennoot.naam, "tekst")
        boven = bepaal_boven_grens(
            letter,
            sum(v.eigen_vermogen for v in tellen),
            sum(v.totaal_vermogen for v in tellen),
            dag,
            parameters,
            onder,
        )
        ieder.append(Vennootgrens(vennoot.naam, boven))
        uitleg = "Het vermogen van alle vennoten samen." if samen else "Alleen het eigen deel van deze vennoot."
        spoor.berekend(
            f"vennoot_{nummer}", boven, "centen", "gelijk", ("boven_vermogensgrens",), bbz("9 en 32", dag), uitleg,
            status="interpretatie", onder=onder,
        )  # fmt: skip
    spoor.stappen.append(schakelaar_stap(lezing, dag))
    zin = "De grens van art. 3 Bbz 2004 geldt voor iedere vennoot apart."
    wortel = Stap(
        "vennoten", f"{len(vennoten)} vennoten", "tekst", "berekend", bbz("32", dag), zin, "", tuple(spoor.stappen)
    )
    return Uitkomst.van(Vennoten(tuple(ieder)), wortel, spoor)
