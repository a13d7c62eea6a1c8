"""The yearly settlement of a part-time entrepreneur, after the tax assessment (regels R2.12 and R2.13).

Every month is rebuilt with the definitive accounts and the tax that falls on it, by the same `verreken_maand` as
before; the sum is laid beside what was paid. Yearly income is never averaged over months to claim money back: when
the policy settles over a year and that would cost the household more than its months do, the months count.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.correctie import Reden, corrigeer_bedragen, schrijf_grond, schrijf_kanaal
from bijstandsrecht.deeltijd.deeltijdmaand import Deeltijdmaand, Verrekend, verreken_op_volgorde
from bijstandsrecht.deeltijd.jaarbelasting import Belastingaanslag, Spreiding, verdeel_belasting
from bijstandsrecht.deeltijd.periode import bereken_periode, groepeer
from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    regelt,
)
from bijstandsrecht.participatiewet import bepaal_vakantietoeslag, pw, splits_vakantietoeslag
from bijstandsrecht.participatiewet.terugvordering import TERUGKIJKEN


class Jaarregel(NamedTuple):
    """One period of the year: bijstand that was due and that was paid (cents, with vakantietoeslag), and the tax."""

    van: Maand
    tot_en_met: Maand
    definitief: int
    betaald: int
    verschil: int
    belasting: int


class Jaarvaststelling(NamedTuple):
    """A year settled, cents with vakantietoeslag: definitief = betaald + verschil.

    `nabetaling` is split in what is paid now and its vakantietoeslag, paid in `vakantietoeslag_in`. Of `te_veel`,
    `te_oud` can no longer be reclaimed (art. 58 lid 6) and `terug_te_vorderen` is the rest.
    """

    definitief: int
    betaald: int
    verschil: int
    belasting: int
    soort: Literal["nabetaling", "terugvordering", "geen"]
    nabetaling: int
    nabetaling_nu: int
    nabetaling_vakantietoeslag: int
    vakantietoeslag_in: Maand
    te_veel: int
    te_oud: int
    terug_te_vorderen: int
    grond: str
    regels: tuple[Jaarregel, ...]


@regelt(
    "participatiewet", "31 lid 3", "32 lid 1 onder b", "45 lid 1", "54 lid 3", "58 lid 1", "58 lid 2 onder e",
    "58 lid 2 onder f", "58 lid 6",
)  # fmt: skip
@regelt("rechtspraak", "CRVB:2016:3835")
def stel_jaar_vast(
    *, maanden: tuple[Deeltijdmaand, ...], belasting: Belastingaanslag, besluitdatum: date, beleid: PtoBeleid,
    parameters: Parameterboek, belasting_partner: Belastingaanslag | None = None,
    spreiding: Spreiding = "naar_inkomen", reden: Reden = "naderhand_middelen",
) -> Uitkomst[Jaarvaststelling]:  # fmt: skip
    """Settle the months of one calendar year with definitive accounts, tax, and what was paid per month (cents).

    `reden` is the judgment why too much was paid, if it was. Raises OngeldigeInvoer (months of two years, a policy
    without yearly check, tax of a partner without a statement, a decision before the last month is over) and the
    errors of `verreken_maand`.
    """
    _toets(maanden, belasting_partner, beleid)
    _toets_besluitdatum(maanden, besluitdatum)
    spoor = Spoor()
    met_tax, delen = _met_belasting(maanden, belasting, belasting_partner, spreiding, beleid, parameters, spoor)
    uitkomsten = verreken_op_volgorde(met_tax, beleid, parameters)
    regels, nu = _regels(met_tax, uitkomsten, delen, beleid, parameters, spoor)
    definitief, betaald = sum(r.definitief for r in regels), sum(r.betaald for r in regels)
    _schrijf_som("definitief", "bijstand", regels, definitief, spoor)
    _schrijf_som("betaald", "betaald", regels, betaald, spoor)
    spoor.gegeven("tolerantie", beleid.tolerantie, "centen", _TOLERANTIE, beleid.bron, "beleid")
    bron = pw("45 lid 1", besluitdatum)
    bedragen = corrigeer_bedragen(
        definitief=definitief, betaald=betaald, tolerantie=beleid.tolerantie, spoor=spoor, bron=bron
    )
    verschil, nabetaling, te_veel = (int(bedrag) for bedrag in bedragen)
    te_oud, terug, grond = _terug(te_veel, regels, reden, besluitdatum, beleid, parameters, spoor)
    soort: Literal["nabetaling", "terugvordering", "geen"] = (
        "nabetaling" if nabetaling else "terugvordering" if te_veel else "geen"
    )
    juni = Maand(besluitdatum.year + (besluitdatum.month > 6), 6)
    nabetaling_nu = _splits_nabetaling(nabetaling, (nu, _uitbetaald(maanden, parameters, spoor)), juni, spoor)
    waarde = Jaarvaststelling(
        definitief, betaald, verschil, sum(delen), soort, nabetaling, nabetaling_nu, nabetaling - nabetaling_nu, juni,
        te_veel, te_oud, terug, grond, tuple(regels),
    )  # fmt: skip
    zin = f"Over {maanden[0].maand.jaar} {_zin(soort, reden)}"
    wortel = Stap(
        "jaarvaststelling", verschil, "centen", "berekend", bron, zin, "",
        tuple(spoor.stappen), "gelijk", ("verschil",), "interpretatie" if sum(delen) else "",
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _zin(soort: str, reden: Reden) -> str:
    """The end of the sentence; a broken duty to inform leaves no choice (art. 58 lid 1)."""
    zin = _ZINNEN[soort]
    return zin.replace("De gemeente kan", "De gemeente moet") if reden == "inlichtingen_geschonden" else zin


def _toets(maanden: Sequence[Deeltijdmaand], belasting_partner: Belastingaanslag | None, beleid: PtoBeleid) -> None:
    if not beleid.jaarcontrole:
        raise OngeldigeInvoer(
            "Dit beleid kent geen controle na afloop van het jaar.", veld="jaarcontrole", waarde=False,
            artikel=beleid.bron.kort, remedie="Zet de jaarcontrole aan in het beleid.",
        )  # fmt: skip
    if len({een.maand.jaar for een in maanden}) > 1:
        raise OngeldigeInvoer(
            "De maanden liggen niet in hetzelfde kalenderjaar.", veld="maanden", waarde=str(maanden[-1].maand),
            artikel="art. 31 lid 3 Participatiewet", remedie="Stel elk kalenderjaar apart vast.",
        )  # fmt: skip
    if belasting_partner is not None and all(een.opgave.partner is None for een in maanden):
        raise OngeldigeInvoer(
            "Er is belasting van een partner, maar geen opgave van de partner.", veld="belasting_partner",
            artikel="art. 31 lid 3 Participatiewet",
            remedie="Vraag de opgave van de partner, of haal deze belasting weg.",
        )  # fmt: skip
    if belasting_partner is None and any(een.opgave.partner is not None for een in maanden):
        raise OngeldigeInvoer(
            "De aanslag van de partner ontbreekt.", veld="belasting_partner",
            artikel="art. 31 lid 3 Participatiewet", remedie="Vraag de aanslag van de partner.",
        )  # fmt: skip


def _toets_besluitdatum(maanden: Sequence[Deeltijdmaand], besluitdatum: date) -> None:
    """Refuse a settlement that is decided before its last month is over."""
    for een in maanden:
        if besluitdatum <= een.maand.laatste_dag:
            raise OngeldigeInvoer(
                f"Op deze dag is {een.maand.naam} nog niet voorbij.", veld="besluitdatum", waarde=besluitdatum,
                artikel=pw("45 lid 1", een.maand.eerste_dag).kort,
                remedie="Kies een dag na de laatste maand, of laat die maand weg.",
            )  # fmt: skip


def _met_belasting(
    maanden: Sequence[Deeltijdmaand], belasting: Belastingaanslag, belasting_partner: Belastingaanslag | None,
    spreiding: Spreiding, beleid: PtoBeleid, parameters: Parameterboek, spoor: Spoor,
) -> tuple[list[Deeltijdmaand], list[int]]:  # fmt: skip
    """The months with the tax of each person, and the tax of the household per month."""
    kaal = [een.met_belasting(0, 0) for een in maanden]
    waarden = [een.waarde for een in verreken_op_volgorde(kaal, beleid, parameters)]
    eigen = [waarde.inkomen - waarde.inkomen_partner for waarde in waarden]
    zelf = verdeel_belasting(belasting, eigen, maanden, spreiding, spoor)
    ander: tuple[int, ...] = (0,) * len(maanden)
    if belasting_partner is not None:
        inkomens = [waarde.inkomen_partner for waarde in waarden]
        ander = verdeel_belasting(belasting_partner, inkomens, maanden, spreiding, spoor, "_partner")
    uit = [een.met_belasting(z, a) for een, z, a in zip(kaal, zelf, ander, strict=True)]
    return uit, [z + a for z, a in zip(zelf, ander, strict=True)]


def _regels(
    maanden: Sequence[Deeltijdmaand], uitkomsten: Sequence[Verrekend], delen: Sequence[int], beleid: PtoBeleid,
    parameters: Parameterboek, spoor: Spoor,
) -> tuple[list[Jaarregel], int]:  # fmt: skip
    """One line per period of the policy, and what of the definitive bijstand is paid without vakantietoeslag."""
    regels, nu = list[Jaarregel](), 0
    for plaatsen in _perioden(maanden, uitkomsten, beleid, spoor):
        deel, los = [maanden[n] for n in plaatsen], [uitkomsten[n] for n in plaatsen]
        if len(plaatsen) == 1:
            zin = f"Uw bijstand over {deel[0].maand.naam}, opnieuw berekend."
            spoor.neem_op(los[0], f"bijstand_{deel[0].maand.code}", zin)
            definitief, uitbetaling = los[0].waarde.bijstand, los[0].waarde.uitbetaling
        else:
            samen = bereken_periode(deel, los, parameters, spoor, f"_{deel[0].maand.code}")
            definitief, uitbetaling = samen.bijstand, samen.uitbetaling
        betaald = sum(een.betaald for een in deel)
        spoor.gegeven(f"betaald_{deel[0].maand.code}", betaald, "centen", "Dit is al betaald of voor u gespaard.")
        tax = sum(delen[n] for n in plaatsen)
        regels.append(Jaarregel(deel[0].maand, deel[-1].maand, definitief, betaald, definitief - betaald, tax))
        nu += uitbetaling
    return regels, nu


def _perioden(
    maanden: Sequence[Deeltijdmaand], uitkomsten: Sequence[Verrekend], beleid: PtoBeleid, spoor: Spoor
) -> list[list[int]]:
    """Which months are settled together; a year never costs more than its months would."""
    if beleid.periode == "jaar":
        waarden = [een.waarde for een in uitkomsten]
        samen = max(0, sum(waarde.norm - waarde.in_aanmerking for waarde in waarden))
        if samen < min(sum(een.betaald for een in maanden), sum(waarde.bijstand for waarde in waarden)):
            spoor.waarschuw(_NIET_OVER_JAAR)
            return groepeer(maanden, "maand")
    return groepeer(maanden, beleid.periode)


def _schrijf_som(naam: str, deel: str, regels: Sequence[Jaarregel], som: int, spoor: Spoor) -> None:
    namen = tuple(f"{deel}_{regel.van.code}" for regel in regels)
    bron = pw("45 lid 1", regels[0].van.eerste_dag)
    spoor.berekend(naam, som, "centen", "plus", namen, bron, _SOM[naam])


def _uitbetaald(maanden: Sequence[Deeltijdmaand], parameters: Parameterboek, spoor: Spoor) -> int:
    """What was paid per month without vakantietoeslag, split as every payment is split."""
    totaal = 0
    for een in maanden:
        vt_bp = bepaal_vakantietoeslag(een.maand.eerste_dag, parameters, spoor.onder())
        totaal += int(splits_vakantietoeslag(een.betaald, vt_bp)[0])
    return totaal


def _splits_nabetaling(nabetaling: int, uitbetaald: tuple[int, int], juni: Maand, spoor: Spoor) -> int:
    """What of a nabetaling is paid now; the rest is vakantietoeslag. `uitbetaald`: due and done without it."""
    if not nabetaling:
        return 0
    bron = pw("45 lid 1", juni.eerste_dag)
    for naam, bedrag in zip(("uit_te_betalen", "uitbetaald"), uitbetaald, strict=True):
        spoor.gegeven(naam, bedrag, "centen", "Over het hele jaar, zonder vakantietoeslag.", bron)
    verschil = max(0, uitbetaald[0] - uitbetaald[1])
    spoor.berekend("uitbetaling_verschil", verschil, "centen", "min_nul", ("uit_te_betalen", "uitbetaald"), bron)
    nu = min(nabetaling, verschil)
    uit = ("nabetaling", "uitbetaling_verschil")
    spoor.berekend("nabetaling_nu", nu, "centen", "laagste", uit, bron, "Dit krijgt u nu.")
    spoor.berekend(
        "nabetaling_vakantietoeslag", nabetaling - nu, "centen", "min", ("nabetaling", "nabetaling_nu"), bron,
        f"Dit is vakantietoeslag: u krijgt die in {juni.naam}.",
    )  # fmt: skip
    return nu


def _terug(
    te_veel: int, regels: Sequence[Jaarregel], reden: Reden, besluitdatum: date, beleid: PtoBeleid,
    parameters: Parameterboek, spoor: Spoor,
) -> tuple[int, int, str]:  # fmt: skip
    """What can no longer be reclaimed, what can, and on which ground."""
    if not te_veel:
        return 0, 0, ""
    bron = schrijf_grond(reden, besluitdatum, spoor)
    schrijf_kanaal(beleid, spoor)
    te_oud = 0
    if reden == "kenbaar":
        jaren = spoor.parameter("jaren_terug", TERUGKIJKEN, parameters.op(TERUGKIJKEN, besluitdatum))
        grens = Maand.van_datum(besluitdatum).plus(-12 * jaren)
        te_oud = sum(-regel.verschil for regel in regels if regel.verschil < 0 and regel.tot_en_met < grens)
    te_oud = min(te_oud, te_veel)
    tekst = "Dit is bijstand van meer dan twee jaar voor het besluit." if te_oud else ""
    spoor.gegeven("te_oud", te_oud, "centen", tekst, pw("58 lid 6", besluitdatum), "oordeel")
    terug = te_veel - te_oud
    spoor.berekend("terug_te_vorderen", terug, "centen", "min", ("te_veel", "te_oud"), bron)
    return te_oud, terug, bron.kort


_TOLERANTIE = "Een kleiner verschil laat uw gemeente zo."
_SOM = {
    "definitief": "Op zoveel bijstand had u over het hele jaar recht.",
    "betaald": "Zoveel is over het hele jaar betaald of voor u gespaard.",
}
_ZINNEN = {
    "nabetaling": "kreeg u te weinig bijstand. U krijgt nog {nabetaling}.",
    "terugvordering": "kreeg u {te_veel} te veel bijstand. De gemeente kan {terug_te_vorderen} terugvragen.",
    "geen": "klopt wat u kreeg. U krijgt niets meer en betaalt niets terug.",
}
_NIET_OVER_JAAR = (
    "Let op: over het hele jaar gerekend zou er meer terug moeten dan per maand. Inkomen wordt niet over maanden "
    "uitgesmeerd om bijstand terug te vragen: gerekend is per maand."
)
