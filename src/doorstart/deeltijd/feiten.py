"""The facts of one dossier in one month, in the words of the law package; and the calculation over them.

Everything here works on rows that were loaded before: no query is made. The selectors gather the rows for one
dossier, the import gathers them for thousands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

from bijstandsrecht.deeltijd import Kostenregel, MaandOpgave, MaandVerrekening, PtoBeleid, verreken_maand
from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden as RechtHuishouden
from bijstandsrecht.participatiewet import Vrijlatingsrecht
from doorstart.deeltijd.models import Vrijlatingsperiode
from doorstart.dossiers.huishouden import huishouden_in
from doorstart.dossiers.models import Dossier, Huishouden

# Art. 31 lid 2: r follows n; y has its own ground. When periods overlap the first one named here is applied.
Vrijlatingsoort = Literal["n", "r", "y"]
_GEHEEL = 10_000  # basis points: the whole amount is for the business
_VOLGORDE: tuple[Vrijlatingsoort, ...] = ("n", "r", "y")


class Cijfers(NamedTuple):
    """The figures of one statement: cents per month, whole hours per month."""

    omzet: int
    kosten: Sequence[Mapping[str, Any]]
    uren: int
    overig_inkomen: int = 0


@dataclass(frozen=True)
class Maandfeiten:
    """What the settlement of one month needs to know besides the figures."""

    maand: Maand
    huishouden: RechtHuishouden
    vrijlating: Vrijlatingsoort | None
    beleid: PtoBeleid


def open_vrijlating(perioden: Sequence[Vrijlatingsperiode], maand: Maand) -> Vrijlatingsoort | None:
    """Return which exemption (n, r or y) is open in this month, or None."""
    open_ = {rij.soort for rij in perioden if rij.van <= maand.laatste_dag and rij.tot >= maand.eerste_dag}
    return next((soort for soort in _VOLGORDE if soort in open_), None)


def verzamel(
    *,
    dossier: Dossier,
    maand: Maand,
    huishoudens: Sequence[Huishouden],
    perioden: Sequence[Vrijlatingsperiode],
    beleid: PtoBeleid,
) -> Maandfeiten:
    """Return the facts of one month from loaded rows; raises DoorstartFout when the household is unknown."""
    return Maandfeiten(maand, huishouden_in(dossier, huishoudens, maand), open_vrijlating(perioden, maand), beleid)


def kostenregels(kosten: Sequence[Mapping[str, Any]]) -> tuple[Kostenregel, ...]:
    """Return the stored cost lines in the terms of the law package."""
    return tuple(
        Kostenregel(
            categorie=str(regel["categorie"]),
            bedrag=int(regel["bedrag"]),
            omschrijving=str(regel.get("omschrijving", "")),
            zakelijk_bp=int(regel.get("zakelijk_bp", _GEHEEL)),
            vooraf_goedgekeurd=bool(regel.get("toestemming", False)),
        )
        for regel in kosten
    )


class Eerder(Protocol):
    """What earlier months of the year leave behind; `jaarstand.Jaarstand` is one."""

    @property
    def verlies(self) -> int:
        """Loss in cents."""

    @property
    def kosten(self) -> Mapping[str, int]:
        """Counted costs in cents per category."""

    @property
    def uren(self) -> int:
        """Hours."""


def bereken(
    *, cijfers: Cijfers, feiten: Maandfeiten, eerder: Eerder, parameters: Parameters
) -> Uitkomst[MaandVerrekening]:
    """Return the settlement of one month with its explanation.

    Raises RechtFout (unknown amount, impossible figure) with a sentence for the reader.
    """
    return verreken_maand(
        maand=feiten.maand,
        huishouden=feiten.huishouden,
        opgave=MaandOpgave(
            omzet=cijfers.omzet,
            kosten=kostenregels(cijfers.kosten),
            uren=cijfers.uren,
            overig_inkomen=cijfers.overig_inkomen,
            verlies_meegenomen=eerder.verlies,
            kosten_eerder=eerder.kosten,
            uren_eerder=eerder.uren,
        ),
        beleid=feiten.beleid,
        parameters=parameters,
        vrijlatingsrecht=Vrijlatingsrecht(feiten.vrijlating) if feiten.vrijlating else None,
    )


def als_invoer(*, cijfers: Cijfers, feiten: Maandfeiten, eerder: Eerder) -> dict[str, Any]:
    """Return the input as plain values, so that the calculation can be redone years later."""
    return {
        "maand": str(feiten.maand),
        "huishouden": feiten.huishouden.als_dict(),
        "opgave": {
            "omzet": cijfers.omzet,
            "kosten": [dict(regel) for regel in cijfers.kosten],
            "uren": cijfers.uren,
            "overig_inkomen": cijfers.overig_inkomen,
        },
        "eerder": {"verlies": eerder.verlies, "kosten": dict(eerder.kosten), "uren": eerder.uren},
        "vrijlating": feiten.vrijlating,
        "beleid": feiten.beleid.als_dict(),
    }


def verrekend(waarde: MaandVerrekening) -> int:
    """Return what is really deducted from the benefit because of own business income, in cents, never below 0.

    More income than there is norm left after the other income deducts no more than that norm.
    """
    ruimte = waarde.norm - waarde.overig_inkomen
    return max(0, min(waarde.inkomen - waarde.vrijgelaten, ruimte))
