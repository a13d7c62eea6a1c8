"""Recovery of Bbz aid under chapter VI (arts 44-47 Bbz 2004), which lapsed on 1 January 2020.

Until then the college had to reclaim (art. 44 lid 1), unless there were urgent reasons (lid 2). Since then arts 58-60a
Participatiewet apply. No transitional rule names this chapter: it is read as the law of the costs of before 2020.
The surplus of a settlement (art. 12 lid 2 onder c) stands in `terugvordering`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    zelfde_dag,
)

GELDT, TERUGBLIK = "bbz.art44.geldt", "bbz.art45_3.terugblik"


class Terugvorderingsgrond(StrEnum):
    """Why aid of before 2020 is reclaimed, each with its article."""

    INLICHTINGEN = "inlichtingenplicht"
    VERPLICHTING = "verplichting_art_38"
    BESEF = "tekortschietend_besef"
    ONVERSCHULDIGD = "onverschuldigd_betaald"
    LENING_EINDE = "lening_bij_beeindiging"
    LATER_MIDDELEN = "later_middelen"
    LATER_VERGOEDING = "later_vergoeding"
    LENING = "lening_niet_nagekomen"

    @property
    def artikel(self) -> str:
        """The place that says so."""
        return _ARTIKELEN[self]


_G = Terugvorderingsgrond
_ARTIKELEN = {
    _G.INLICHTINGEN: "45 lid 1 onder a",
    _G.VERPLICHTING: "45 lid 1 onder b",
    _G.BESEF: "45 lid 1 onder c",
    _G.ONVERSCHULDIGD: "45 lid 2",
    _G.LENING_EINDE: "45 lid 4",
    _G.LATER_MIDDELEN: "46 onder a",
    _G.LATER_VERGOEDING: "46 onder b",
    _G.LENING: "47",
}
_LATER = (_G.LATER_MIDDELEN, _G.LATER_VERGOEDING)


@dataclass(frozen=True, slots=True)
class Bijstandskosten:
    """Aid of one day, month or decision in cents, and the day its costs were made; `voorbereiding`: art. 29."""

    gemaakt_op: date
    bedrag: int
    voorbereiding: bool = False


class TerugvorderingOud(NamedTuple):
    """What must be reclaimed, in cents; None while it is unknown. `te_oud`: more than two years before sending."""

    terug: int | None
    te_oud: int
    afgezien: int


@regelt(
    "bbz2004", "44 lid 1", "44 lid 2", "45 lid 1 onder a", "45 lid 1 onder b", "45 lid 1 onder c", "45 lid 2",
    "45 lid 3", "45 lid 4", "46 onder a", "46 onder b", "47",
)  # fmt: skip
def terugvordering_tot_2020(
    *,
    grond: Terugvorderingsgrond,
    kosten: tuple[Bijstandskosten, ...],
    verzonden_op: date,
    parameters: Parameterboek,
    te_begrijpen: bool | None = None,
    later_ontvangen: int | None = None,
    afgezien: int = 0,
    motivering: str = "",
) -> Uitkomst[TerugvorderingOud]:
    """How much aid of before 2020 must be reclaimed on one ground, in cents (arts 44-47, old).

    `verzonden_op`: the day the decision is sent. `te_begrijpen`: whether the person could reasonably have understood
    that it was too much (onverschuldigd; None is not known yet). `later_ontvangen`: the means or reimbursements of
    art. 46. `afgezien` with `motivering`: urgent reasons (art. 44 lid 2). Raises OngeldigeInvoer.
    """
    dag = _controleer(grond, kosten, verzonden_op, parameters)
    spoor, bron = Spoor(), bbz(grond.artikel, dag)
    spoor.gegeven("grond", grond.value.replace("_", " "), "tekst", "", bron, "oordeel")
    te_oud = _tel_kosten(grond, kosten, verzonden_op, dag, parameters, spoor)
    vordering = sum(post.bedrag for post in kosten) - te_oud
    spoor.berekend("vordering", vordering, "centen", "min", ("kosten", "te_oud"), bron)
    bedrag, naam = vordering, "vordering"
    if grond in _LATER:
        bedrag, naam = _hoogstens_ontvangen(vordering, later_ontvangen, bron, spoor), "vordering_hoogstens"
    onbekend = grond is _G.ONVERSCHULDIGD and te_begrijpen is None and vordering > 0
    if grond is _G.ONVERSCHULDIGD:
        bedrag, naam = _begrepen(bedrag, te_begrijpen, bron, spoor), "vordering_begrepen"
    _zie_af(afgezien, bedrag, motivering, dag, spoor)
    terug = bedrag - afgezien
    zin = "U moet {terug} terugbetalen." if terug else "U hoeft niets terug te betalen."
    if onbekend:
        zin = "Of u moet terugbetalen, weten wij nog niet. Het gaat om ten hoogste {terug}."
    wortel = Stap(
        "terug", terug, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "min", (naam, "afgezien"),
        "interpretatie",
    )  # fmt: skip
    return Uitkomst.van(TerugvorderingOud(None if onbekend else terug, te_oud, afgezien), wortel, spoor)


def _controleer(
    grond: Terugvorderingsgrond, kosten: tuple[Bijstandskosten, ...], verzonden_op: date, parameters: Parameterboek
) -> date:
    """Refuse costs that chapter VI does not cover; give the last day of costs, whose text applies."""
    if not kosten:
        raise OngeldigeInvoer(
            "Er zijn geen kosten van bijstand ingevuld.", veld="kosten", artikel="art. 44 lid 1 Bbz 2004 (tot 2020)",
            remedie="Noem de bedragen met de dag waarop de kosten zijn gemaakt.",
        )  # fmt: skip
    for post in kosten:
        controleer("kosten.bedrag", post.bedrag, artikel=f"art. {grond.artikel} Bbz 2004")
        if not parameters.op(GELDT, post.gemaakt_op).waarde:
            raise OngeldigeInvoer(
                "Hoofdstuk VI van het Bbz 2004 geldt niet voor kosten vanaf 2020.", veld="kosten.gemaakt_op",
                waarde=post.gemaakt_op, artikel="art. 44 tot en met 47 Bbz 2004 (tot 2020)",
                remedie="Vorder deze kosten terug volgens art. 58 van de Participatiewet.",
            )  # fmt: skip
        if post.gemaakt_op > verzonden_op:
            raise OngeldigeInvoer(
                "Het besluit is verzonden voordat deze kosten zijn gemaakt.", veld="verzonden_op", waarde=verzonden_op,
                artikel=f"art. {grond.artikel} Bbz 2004 (tot 2020)",
                remedie=f"Kies een dag vanaf {post.gemaakt_op:%d-%m-%Y}, of verbeter de dag van de kosten.",
            )  # fmt: skip
        if grond is _G.BESEF and not post.voorbereiding:
            raise OngeldigeInvoer(
                "Deze grond geldt alleen voor bijstand in voorbereidingskosten.", veld="kosten.voorbereiding",
                waarde=post.gemaakt_op, artikel="art. 45 lid 1 onder c Bbz 2004 (tot 2020)",
                remedie="Kies een andere grond.",
            )  # fmt: skip
    return max(post.gemaakt_op for post in kosten)


def _tel_kosten(
    grond: Terugvorderingsgrond,
    kosten: tuple[Bijstandskosten, ...],
    verzonden_op: date,
    dag: date,
    parameters: Parameterboek,
    spoor: Spoor,
) -> int:
    """Write the costs, and what of them is too long ago (art. 45 lid 3); give the latter in cents."""
    grens = None
    if grond is _G.ONVERSCHULDIGD:
        jaren = spoor.parameter("terugblik", TERUGBLIK, parameters.op(TERUGBLIK, dag))
        grens = zelfde_dag(verzonden_op, -12 * jaren)
        spoor.gegeven("verzonden_op", verzonden_op, "datum", "Op deze dag is het besluit verzonden.")
        uitleg = "Kosten van voor deze dag zijn te oud."
        spoor.gegeven("terug_tot", grens, "datum", uitleg, bbz("45 lid 3", dag), "berekend")
    alle, oud = [], []
    for nummer, post in enumerate(kosten, 1):
        uitleg = f"Kosten van {post.gemaakt_op:%d-%m-%Y}."
        spoor.gegeven(f"kosten_{nummer}", post.bedrag, "centen", uitleg, bbz(grond.artikel, post.gemaakt_op))
        alle.append(f"kosten_{nummer}")
        if grens is not None and post.gemaakt_op < grens:
            oud.append((f"kosten_{nummer}", post.bedrag))
    bron, te_oud = bbz("45 lid 3", dag), sum(bedrag for _, bedrag in oud)
    spoor.berekend("kosten", sum(post.bedrag for post in kosten), "centen", "plus", tuple(alle), bron)
    spoor.berekend("te_oud", te_oud, "centen", "plus", tuple(naam for naam, _ in oud), bron)
    return te_oud


def _begrepen(bedrag: int, te_begrijpen: bool | None, bron: Bron, spoor: Spoor) -> int:
    """Undue payments go back only when the person could have understood it; while unknown, the most it can be."""
    antwoord = {True: "ja", False: "nee", None: "nog niet bekend"}[te_begrijpen]
    spoor.gegeven("te_begrijpen", antwoord, "tekst", "Kon u weten dat u te veel kreeg?", bron, "oordeel")
    uitleg = "Zolang dit niet bekend is, staat hier het hoogste bedrag." if te_begrijpen is None else ""
    spoor.gegeven("telt_als_vordering", int(te_begrijpen is not False), "ja_nee", uitleg, bron, "berekend")
    telt = bedrag if te_begrijpen is not False else 0
    spoor.berekend("vordering_begrepen", telt, "centen", "maal", ("vordering", "telt_als_vordering"), bron)
    return telt


def _hoogstens_ontvangen(vordering: int, ontvangen: int | None, bron: Bron, spoor: Spoor) -> int:
    """Art. 46 reclaims "voor zover": never more than the means or the reimbursements that came later."""
    if ontvangen is None:
        raise OngeldigeInvoer(
            "Het bedrag dat later is ontvangen, ontbreekt.", veld="later_ontvangen",
            artikel=f"art. {bron.artikel} Bbz 2004",
            remedie="Vul in wat later is ontvangen over dezelfde periode of voor hetzelfde doel.",
        )  # fmt: skip
    controleer("later_ontvangen", ontvangen, artikel=f"art. {bron.artikel} Bbz 2004")
    spoor.gegeven("later_ontvangen", ontvangen, "centen", "", bron)
    bedrag = min(vordering, ontvangen)
    spoor.berekend("vordering_hoogstens", bedrag, "centen", "laagste", ("vordering", "later_ontvangen"), bron)
    return bedrag


def _zie_af(afgezien: int, bedrag: int, motivering: str, dag: date, spoor: Spoor) -> None:
    """Urgent reasons (art. 44 lid 2): only with a reason, and never more than the claim."""
    artikel = "art. 44 lid 2 Bbz 2004 (tot 2020)"
    controleer("afgezien", afgezien, artikel=artikel, maximum=bedrag)
    if afgezien and not motivering.strip():
        raise OngeldigeInvoer(
            "De dringende redenen ontbreken.", veld="motivering", artikel=artikel,
            remedie="Schrijf op om welke dringende redenen u niet terugvordert.",
        )  # fmt: skip
    bron = bbz("44 lid 2", dag)
    spoor.gegeven("afgezien", afgezien, "centen", "Dit vragen wij niet terug om dringende redenen.", bron, "oordeel")
    if motivering.strip():
        spoor.gegeven("motivering", motivering.strip(), "tekst", "", bron, "oordeel")
