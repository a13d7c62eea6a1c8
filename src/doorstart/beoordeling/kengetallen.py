"""What the figures of a business plan say: break-even, repayment capacity against the loan, money per month.

None of this stands in the law; art. 1 onder c Bbz 2004 only asks whether the business gives enough to go on and to live
on. The formulas are those that advisers use, each written down at its function. Pure: a plan in, an outcome out.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from bijstandsrecht.bbz import bbz
from bijstandsrecht.kern import HALF_OMHOOG, Spoor, Stap, Uitkomst, rond_half_omhoog
from bijstandsrecht.lening import Aflosschema, Lening, aflosschema
from bijstandsrecht.parameters import Parameters
from doorstart.beoordeling.plan import Jaarprognose, Plan

SOORT = "bedrijfsplan"
_ZIN = "In het zwakste jaar blijft {laagste_ruimte} over na alle aflossingen."


class Jaarcijfers(NamedTuple):
    """The figures of one year in cents; `dekking` in basis points. None: it cannot be computed."""

    marge: int
    winst: int
    break_even: int | None
    break_even_met_prive: int | None
    capaciteit: int
    last: int
    ruimte: int
    dekking: int | None


class Kengetallen(NamedTuple):
    """All figures. `saldi`: the balance at the end of each month; `tekort`: what is missing at the lowest point."""

    jaren: tuple[Jaarcijfers, ...]
    maandlast: int
    saldi: tuple[int, ...]
    laagste_saldo: int
    laagste_maand: str
    maanden_onder_nul: int
    tekort: int

    @property
    def laagste_ruimte(self) -> int:
        """What is left after repayment in the weakest year."""
        return min(jaar.ruimte for jaar in self.jaren)

    @property
    def levert_genoeg(self) -> bool:
        """Whether every year leaves enough after repayment, and no month ends below zero: a signal, no judgment."""
        return all(jaar.ruimte >= 0 for jaar in self.jaren) and not self.tekort


def bereken(*, plan: Plan, parameters: Parameters) -> Uitkomst[Kengetallen]:
    """Return the figures of a plan with every step.

    Raises OngeldigeInvoer and OnbekendBedrag when the loan that is asked for cannot be (term, rate).
    """
    spoor = Spoor()
    schema = _schema(plan, parameters, spoor)
    maandlast = schema.termijnen[0].te_betalen if schema else 0
    jaren = tuple(_jaar(nummer, jaar, schema, spoor) for nummer, jaar in enumerate(plan.jaren, 1))
    ruimten = tuple(f"blijft_over_{nummer}" for nummer in range(1, len(jaren) + 1))
    saldi = _liquiditeit(plan, spoor)
    laagste = min(saldi)
    ruimte = min(jaar.ruimte for jaar in jaren)
    spoor.berekend("laagste_ruimte", ruimte, "centen", "laagste", ruimten)
    waarde = Kengetallen(
        jaren, maandlast, saldi, laagste, str(plan.maanden[saldi.index(laagste)]), sum(s < 0 for s in saldi),
        max(0, -laagste),
    )  # fmt: skip
    wortel = Stap(
        "kengetallen", ruimte, "centen", "berekend", bbz("1 onder c", plan.begin.eerste_dag), _ZIN, "",
        tuple(spoor.stappen), "gelijk", ("laagste_ruimte",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Kengetallen]:
    """Make a stored calculation again from its input."""
    return bereken(plan=Plan.uit_invoer(invoer), parameters=parameters)


def _schema(plan: Plan, parameters: Parameters, spoor: Spoor) -> Aflosschema | None:
    """The schedule of the loan that is asked for, paid out on the first day of the plan; written in short."""
    if plan.lening is None:
        return None
    dag: date = plan.begin.eerste_dag
    uitkomst = aflosschema(
        lening=Lening(
            hoofdsom=plan.lening.bedrag, verstrekt_op=dag, maanden=plan.lening.maanden, wijze=plan.lening.wijze
        ),
        parameters=parameters,
    )
    spoor.neem_over(uitkomst)
    spoor.gegeven("gevraagde_lening", plan.lening.bedrag, "centen", "Dit bedrag wordt gevraagd.", bbz("14", dag))
    spoor.gegeven("looptijd", plan.lening.maanden, "maanden", bron=bbz("15 onder b", dag))
    spoor.gegeven(
        "rente_per_jaar", uitkomst.waarde.rente_per_jaar, "basispunten", bron=bbz("15 onder a", dag),
        herkomst="parameter",
    )  # fmt: skip
    return uitkomst.waarde


def _jaar(nummer: int, jaar: Jaarprognose, schema: Aflosschema | None, spoor: Spoor) -> Jaarcijfers:
    """The figures of one year.

    brutomarge = omzet - variabele kosten;
    winst = brutomarge - vaste kosten - afschrijving - rente;
    ruimte = aflossingscapaciteit - last van de gevraagde lening in dat jaar (see `_capaciteit`).
    """
    onder = spoor.onder()
    for veld in ("omzet", "variabel", "vast", "afschrijving", "rente"):
        onder.gegeven(veld, getattr(jaar, veld), "centen", herkomst="oordeel")
    marge = jaar.omzet - jaar.variabel
    onder.berekend("brutomarge", marge, "centen", "min", ("omzet", "variabel"))
    winst = marge - jaar.vast - jaar.afschrijving - jaar.rente
    onder.berekend("winst", winst, "centen", "min", ("brutomarge", "vast", "afschrijving", "rente"))
    capaciteit = _capaciteit(jaar, winst, onder)
    break_even, met_prive = _break_even(jaar, marge, onder)
    last = sum(t.te_betalen for t in schema.termijnen if 12 * nummer - 11 <= t.nummer <= 12 * nummer) if schema else 0
    onder.gegeven("last", last, "centen", "Rente en aflossing van de gevraagde lening in dit jaar.", None, "berekend")
    ruimte = capaciteit - last
    spoor.berekend(f"blijft_over_{nummer}", ruimte, "centen", "min", ("aflossingscapaciteit", "last"), onder=onder)
    dekking = rond_half_omhoog(max(0, capaciteit) * 10_000, last) if last else None
    return Jaarcijfers(marge, winst, break_even, met_prive, capaciteit, last, ruimte, dekking)


def _capaciteit(jaar: Jaarprognose, winst: int, onder: Spoor) -> int:
    """What is left in a year to pay back the new loan.

    aflossingscapaciteit = winst + afschrijving + overig netto inkomen - belasting - privé - aflossing lopende leningen.
    Depreciation is added: it lowers the profit, but no money leaves the business.
    """
    for veld in ("belasting", "prive", "overig", "aflossing"):
        onder.gegeven(veld, getattr(jaar, veld), "centen", herkomst="oordeel")
    erbij = winst + jaar.afschrijving + jaar.overig
    onder.berekend("beschikbaar", erbij, "centen", "plus", ("winst", "afschrijving", "overig"))
    capaciteit = erbij - jaar.belasting - jaar.prive - jaar.aflossing
    onder.berekend(
        "aflossingscapaciteit", capaciteit, "centen", "min", ("beschikbaar", "belasting", "prive", "aflossing"), None,
        "Hiervan kan de nieuwe lening worden betaald.",
    )  # fmt: skip
    return capaciteit


def _break_even(jaar: Jaarprognose, marge: int, onder: Spoor) -> tuple[int | None, int | None]:
    """The turnover at which the profit is exactly zero, and the one at which the household can live from it as well.

    break-even omzet = (vaste kosten + afschrijving + rente) x omzet / brutomarge;
    met privé: the same with belasting + privé - overig netto inkomen added to the fixed costs (never below zero).
    None when there is no turnover or nothing is left of it: then no turnover is enough.
    """
    if jaar.omzet <= 0 or marge <= 0:
        return None, None
    vast = jaar.vast + jaar.afschrijving + jaar.rente
    onder.berekend("vaste_lasten", vast, "centen", "plus", ("vast", "afschrijving", "rente"))
    break_even = rond_half_omhoog(vast * jaar.omzet, marge)
    onder.berekend(
        "break_even", break_even, "centen", "breuk", ("vaste_lasten", "omzet", "brutomarge"), None,
        "Bij deze omzet is er geen winst en geen verlies.", HALF_OMHOOG,
    )  # fmt: skip
    samen = vast + jaar.belasting + jaar.prive
    onder.berekend("nodig", samen, "centen", "plus", ("vaste_lasten", "belasting", "prive"))
    nodig = max(0, samen - jaar.overig)
    onder.berekend("nodig_uit_bedrijf", nodig, "centen", "min_nul", ("nodig", "overig"))
    met_prive = rond_half_omhoog(nodig * jaar.omzet, marge)
    onder.berekend(
        "break_even_met_prive", met_prive, "centen", "breuk", ("nodig_uit_bedrijf", "omzet", "brutomarge"), None,
        "Bij deze omzet kan het huishouden er ook van leven.", HALF_OMHOOG,
    )  # fmt: skip
    return break_even, met_prive


def _liquiditeit(plan: Plan, spoor: Spoor) -> tuple[int, ...]:
    """The balance at the end of every month.

    saldo = vorig saldo + ontvangsten + inbreng - uitgaven - rente en aflossing - privé.
    """
    onder = spoor.onder()
    onder.gegeven("beginsaldo", plan.beginsaldo, "centen")
    saldi, saldo, uit = [], plan.beginsaldo, "beginsaldo"
    for maand, kas in zip(plan.maanden, plan.kas, strict=True):
        bij, af = kas.ontvangsten + kas.inbreng, kas.uitgaven + kas.lasten + kas.prive
        onder.gegeven(f"in_{maand.code}", bij, "centen", herkomst="oordeel")
        onder.gegeven(f"uit_{maand.code}", af, "centen", herkomst="oordeel")
        onder.berekend(f"vooraf_{maand.code}", saldo + bij, "centen", "plus", (uit, f"in_{maand.code}"))
        saldo += bij - af
        onder.berekend(f"saldo_{maand.code}", saldo, "centen", "min", (f"vooraf_{maand.code}", f"uit_{maand.code}"))
        uit = f"saldo_{maand.code}"
        saldi.append(saldo)
    namen = tuple(f"saldo_{maand.code}" for maand in plan.maanden)
    spoor.berekend("laagste_saldo", min(saldi), "centen", "laagste", namen, None, "Het laagste saldo.", onder=onder)
    return tuple(saldi)
