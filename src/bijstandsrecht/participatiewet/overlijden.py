"""After a death the norm stays the same for one month: art. 45 lid 5 Participatiewet."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt, zelfde_dag
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.jong import tel_jongeren
from bijstandsrecht.participatiewet.normen import bepaal_norm

Overledene = Literal["echtgenoot", "alleenstaande_ouder", "laatste_kind"]
_MAANDEN = "participatiewet.overlijden_maanden"


class Doorbetaling(NamedTuple):
    """Until when the norm of the day of death is paid (cents per month), and to whom."""

    tot_en_met: date
    norm: int
    aan: str


@regelt("participatiewet", "45 lid 5")
def bepaal_doorbetaling(
    *, overleden_op: date, overledene: Overledene, huishouden: Huishouden, parameters: Parameterboek
) -> Uitkomst[Doorbetaling]:
    """How long the bijstand goes on after a death, after which norm and to whom.

    `huishouden` is the household just before the death. The last child matters for a single parent, and for partners
    of whom one is 18, 19 or 20: their norm depends on it. Raises OngeldigeInvoer when the household does not fit.
    """
    aan = _ontvanger(overledene, huishouden, overleden_op)
    spoor, bron = Spoor(), pw("45 lid 5", overleden_op)
    spoor.gegeven("overleden_op", overleden_op, "datum", "De dag van het overlijden.")
    norm = bepaal_norm(huishouden, overleden_op, parameters, spoor)
    maanden = spoor.parameter("maanden_doorbetaald", _MAANDEN, parameters.op(_MAANDEN, overleden_op))
    tot_en_met = zelfde_dag(overleden_op, maanden)
    status = "interpretatie" if tot_en_met.day != overleden_op.day else ""
    spoor.gegeven(
        "tot_en_met", tot_en_met, "datum", "Tot en met een maand na de dag van het overlijden."
        + (" Die dag bestaat niet: gerekend is met de laatste dag van de maand." if status else ""),
        bron, "berekend", status,
    )  # fmt: skip
    spoor.gegeven("aan", aan, "tekst", "Aan wie de bijstand wordt betaald.", bron, "oordeel")
    wortel = Stap(
        "doorbetaling", norm, "centen", "berekend", bron,
        "De bijstand blijft tot en met {tot_en_met} naar de norm van {norm} per maand.", "", tuple(spoor.stappen),
        "gelijk", ("norm",),
    )  # fmt: skip
    return Uitkomst.van(Doorbetaling(tot_en_met, norm, aan), wortel, spoor)


def _ontvanger(overledene: Overledene, huishouden: Huishouden, dag: date) -> str:
    if overledene == "echtgenoot" and huishouden.gehuwd:
        return "de andere echtgenoot"
    if overledene == "alleenstaande_ouder" and huishouden.alleenstaande_ouder:
        return "de ten laste komende kinderen"
    if overledene == "laatste_kind" and huishouden.kinderen == 1:
        if huishouden.alleenstaande_ouder:
            return "de gewezen alleenstaande ouder"
        if tel_jongeren(huishouden, dag):
            return "de echtgenoten"
    raise OngeldigeInvoer(
        "Dit past niet bij het huishouden: na dit overlijden blijft de norm niet een maand gelijk.",
        veld="overledene", waarde=overledene, artikel="art. 45 lid 5 Participatiewet",
        remedie="Geef het huishouden van vlak voor het overlijden, of bepaal de norm opnieuw vanaf de dag erna.",
    )  # fmt: skip
