"""What was paid laid beside what is due: pay more, set off, reclaim, or leave it (regels R2.11 to R2.13).

Within the year means of the six months before may be set off without reopening the decision (art. 58 lid 4).
Older differences need herziening (art. 54 lid 3) and terugvordering (art. 58). Whether the duty to inform was
broken, and whether there are reasons to waive, a person decides; the ground follows from that judgment.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    GRENS,
    Bron,
    Centen,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    hoogste,
    regelt,
)
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, pw
from bijstandsrecht.participatiewet.verrekenen import MAANDEN_TERUG

Reden = Literal["naderhand_middelen", "inlichtingen_geschonden", "kenbaar"]
"""Why too much was paid: means that came later, a broken duty to inform, or an error the client could see."""
GRONDEN: dict[Reden, str] = {
    "naderhand_middelen": "58 lid 2 onder f",
    "inlichtingen_geschonden": "58 lid 1",
    "kenbaar": "58 lid 2 onder e",
}


class Correctiebedragen(NamedTuple):
    """Due minus paid, and what of it is paid or taken back after the tolerance (cents); ints or int64 arrays."""

    verschil: Centen
    nabetaling: Centen
    te_veel: Centen


class Maandcorrectie(NamedTuple):
    """The correction of one month, cents. `wijze` is how it is settled, `grond` the article for what is taken back."""

    definitief: MaandVerrekening
    betaald: int
    verschil: int
    nabetaling: int
    te_veel: int
    wijze: Literal["geen", "nabetalen", "verrekenen", "terugvorderen"]
    grond: str


@regelt("participatiewet", "58 lid 2 onder f")
@regelt("beleid", "tolerantie")
def corrigeer_bedragen(
    *, definitief: Centen, betaald: Centen, tolerantie: Centen = 0, spoor: Spoor = GEEN_SPOOR,
    bron: Bron | None = None, van: str = "definitief",
) -> Correctiebedragen:  # fmt: skip
    """The arithmetic of a correction: a difference smaller than `tolerantie` is left alone. Cents or int64 arrays.

    With a `Spoor` the steps named in `van` and `betaald` stand before. Raises OngeldigeInvoer for negative amounts.
    """
    for veld, waarde in (("definitief", definitief), ("betaald", betaald), ("tolerantie", tolerantie)):
        controleer(veld, waarde, artikel="art. 58 Participatiewet", maximum=GRENS)
    verschil = definitief - betaald
    erbij, eraf = hoogste(verschil, 0), hoogste(-verschil, 0)
    nabetaling, te_veel = erbij * (erbij >= tolerantie), eraf * (eraf >= tolerantie)
    if spoor.actief:
        spoor.berekend("verschil", verschil, "centen", "min", (van, "betaald"), bron)
        _schrijf("nabetaling", (erbij, nabetaling), (van, "betaald"), bron, spoor)
        _schrijf("te_veel", (eraf, te_veel), ("betaald", van), bron, spoor)
    return Correctiebedragen(verschil, nabetaling, te_veel)


def _schrijf(naam: str, bedragen: tuple[Centen, Centen], uit: tuple[str, str], bron: Bron | None, spoor: Spoor) -> None:
    """Write an amount before and after the tolerance."""
    voor, na = bedragen
    spoor.berekend(f"{naam}_voor_tolerantie", voor, "centen", "min_nul", uit, bron)
    telt = int(na == voor)
    spoor.gegeven(f"{naam}_telt", telt, "ja_nee", _TELT[telt], None, "beleid")
    spoor.berekend(naam, na, "centen", "maal", (f"{naam}_voor_tolerantie", f"{naam}_telt"), bron)


@regelt("participatiewet", "54 lid 3", "58 lid 1", "58 lid 2 onder e", "58 lid 2 onder f", "58 lid 4")
def corrigeer_maand(
    *, maand: Maand, huishouden: Huishouden, opgave: MaandOpgave, beleid: PtoBeleid, parameters: Parameterboek,
    betaald: int, verreken_in: Maand, vrijlatingsrecht: Vrijlatingsrecht | None = None,
    vrijlatingsrecht_partner: Vrijlatingsrecht | None = None, dagen: int | None = None,
    reden: Reden = "naderhand_middelen",
) -> Uitkomst[Maandcorrectie]:  # fmt: skip
    """Settle a month again on a new statement, beside what was paid (`betaald`, cents with vakantietoeslag).

    `verreken_in` is the month whose bijstand a set-off would lower. Raises OngeldigeInvoer when that month is not
    after `maand`, and the errors of `verreken_maand`.
    """
    nieuw = verreken_maand(
        maand=maand, huishouden=huishouden, opgave=opgave, beleid=beleid, parameters=parameters,
        vrijlatingsrecht=vrijlatingsrecht, vrijlatingsrecht_partner=vrijlatingsrecht_partner, dagen=dagen,
    )  # fmt: skip
    if verreken_in <= maand:
        raise OngeldigeInvoer(
            "De maand van verrekenen ligt niet na de maand die verbeterd wordt.", veld="verreken_in",
            waarde=str(verreken_in), artikel=pw("58 lid 4", maand.eerste_dag).kort,
            remedie="Kies een latere maand.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.neem_op(nieuw, "definitief", nieuw.zin)
    spoor.gegeven("betaald", betaald, "centen", "Dit is al betaald of voor u gespaard.")
    spoor.gegeven("tolerantie", beleid.tolerantie, "centen", _TOLERANTIE, beleid.bron, "beleid")
    bedragen = corrigeer_bedragen(
        definitief=nieuw.waarde.bijstand, betaald=betaald, tolerantie=beleid.tolerantie, spoor=spoor,
        bron=pw("45 lid 1", maand.eerste_dag),
    )  # fmt: skip
    verschil, nabetaling, te_veel = (int(bedrag) for bedrag in bedragen)
    wijze, grond = "nabetalen" if nabetaling else "geen", ""
    if te_veel:
        wijze, grond = _wijze(maand, verreken_in, beleid, reden, parameters, spoor)
    zin = _ZINNEN[wijze].format(maand=maand.naam, kan="moet" if reden == "inlichtingen_geschonden" else "kan")
    wortel = Stap(
        "maandcorrectie", verschil, "centen", "berekend", pw("58", verreken_in.eerste_dag), zin, "",
        tuple(spoor.stappen), "gelijk", ("verschil",),
    )  # fmt: skip
    waarde = Maandcorrectie(nieuw.waarde, betaald, verschil, nabetaling, te_veel, wijze, grond)  # type: ignore[arg-type]
    return Uitkomst.van(waarde, wortel, spoor)


def _wijze(
    maand: Maand, verreken_in: Maand, beleid: PtoBeleid, reden: Reden, parameters: Parameterboek, spoor: Spoor
) -> tuple[str, str]:
    """How what was paid too much comes back, and on which ground; a broken duty to inform always reclaims."""
    dag = verreken_in.eerste_dag
    termijn = spoor.parameter(
        "maanden_voor_verrekenen", MAANDEN_TERUG, parameters.op(MAANDEN_TERUG, dag),
        "Zo ver mag het college terugkijken om te verrekenen. Gerekend is met hele kalendermaanden.",
    )  # fmt: skip
    op_tijd = maand >= verreken_in.plus(-termijn)
    spoor.gegeven(
        "binnen_termijn", int(op_tijd), "ja_nee", f"Het inkomen van {maand.naam} valt wel of niet in die termijn.",
        pw("58 lid 4", dag), "oordeel", "interpretatie",
    )  # fmt: skip
    schrijf_kanaal(beleid, spoor)
    if reden == "naderhand_middelen" and beleid.correctie == "verrekenen" and op_tijd:
        return "verrekenen", pw("58 lid 4", dag).kort
    return "terugvorderen", schrijf_grond(reden, dag, spoor).kort


def schrijf_kanaal(beleid: PtoBeleid, spoor: Spoor) -> None:
    """Write the channel that the policy prefers."""
    spoor.gegeven("kanaal", beleid.correctie, "tekst", _KANAAL[beleid.correctie], beleid.bron, "beleid")


def schrijf_grond(reden: Reden, dag: date, spoor: Spoor) -> Bron:
    """Write the ground for reclaiming as a judgment, with what a person still decides; give its source."""
    bron = pw(GRONDEN[reden], dag)
    spoor.gegeven("grond", bron.artikel, "tekst", _REDEN[reden], bron, "oordeel")
    spoor.waarschuw(_BESLIS[reden])
    return bron


_TELT = {0: "Dit is minder dan de tolerantie: wij doen hier niets mee.", 1: "Dit bedrag telt."}
_TOLERANTIE = "Een kleiner verschil laat uw gemeente zo."
_KANAAL = {
    "verrekenen": "Uw gemeente verrekent met uw volgende uitkering als dat mag.",
    "nota": "Uw gemeente stuurt een aparte nota.",
}
_REDEN: dict[Reden, str] = {
    "naderhand_middelen": "U kreeg later geld over een periode met bijstand.",
    "inlichtingen_geschonden": "U gaf niet op tijd of niet goed door wat nodig was.",
    "kenbaar": "U kon begrijpen dat u te veel kreeg.",
}
_BESLIS: dict[Reden, str] = {
    "naderhand_middelen": "Terugvorderen mag hier, maar moet niet: beslis en motiveer (art. 58 lid 2 Participatiewet).",
    "inlichtingen_geschonden": "Terugvorderen moet, behalve bij dringende redenen (art. 58 lid 1 en 8).",
    "kenbaar": "Terugvorderen mag hier, maar moet niet, en niet over bijstand van meer dan twee jaar geleden.",
}
_ZINNEN: dict[str, str] = {
    "geen": "Aan uw bijstand over {maand} verandert niets.",
    "nabetalen": "U kreeg over {maand} te weinig bijstand. U krijgt nog {{nabetaling}}.",
    "verrekenen": "U kreeg over {maand} {{te_veel}} te veel bijstand. Dit gaat van een volgende betaling af.",
    "terugvorderen": "U kreeg over {maand} {{te_veel}} te veel bijstand. De gemeente {kan} dit terugvragen.",
}
