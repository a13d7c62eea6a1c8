"""Net income over the boekjaar: art. 1 onder e and art. 6 Bbz 2004.

Always the whole boekjaar, also the months without aid and the months before the start or after the end of the business
(CRVB:2014:1676, CRVB:2014:3898, RBAMS:2019:8111). The actual income tax does not matter: art. 6 lid 2 sets tax and
premiums on a percentage of income without loonheffing. How profit counts stands in `winst`, art. 33 in `samenwerking`.
"""

from __future__ import annotations

from dataclasses import dataclass

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.samenwerking import Rechtspersoon, bepaal_aandeel
from bijstandsrecht.bbz.schakelaars import Schakelaars
from bijstandsrecht.bbz.winst import Correctie, Winst, controleer_correcties, controleer_winst, tel_winst, winstnamen
from bijstandsrecht.kern import (
    GRENS,
    HALF_OMHOOG,
    Boekjaar,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)

FORFAIT = "bbz.art6_2.forfait"
UITGEZONDERD = "bbz.participatiewet_uitgezonderd"
_KWARTAAL_2022 = tuple(Maand(2022, nummer) for nummer in (1, 2, 3))
_ZIN = "Uw netto inkomen over het boekjaar is {netto_inkomen}."


@dataclass(frozen=True, slots=True)
class JaarInkomen:
    """Income of the household over one boekjaar, in cents.

    `winst` and `winst_partner`: result of the final annual accounts, one number or one per business; negative is a
    loss; `correcties` adds back what may not lower it. `zonder_loonheffing`: other income of the household on which no
    loonbelasting was withheld (alimony, rent), before tax: art. 6 lid 2 is not about profit only. `netto_overig` and
    `netto_partner`: other income after tax and premiums (wages, benefits, pension), also outside the business.
    `rechtspersonen`: a bv or coöperatie, or `aandeel_rechtspersoon` when the share of art. 33 is known already.
    `bijstand_kwartaal_2022`: aid of January-March 2022 under chapter VIIa (art. 60ab). `belastingteruggave` (art. 6
    lid 1) and `vrijgelaten` (art. 31 lid 2 Participatiewet) do not count; they are shown only.
    """

    winst: Winst
    netto_overig: int = 0
    netto_partner: int = 0
    winst_partner: Winst = 0
    aandeel_rechtspersoon: int = 0
    bijstand_kwartaal_2022: int = 0
    belastingteruggave: int = 0
    correcties: tuple[Correctie, ...] = ()
    rechtspersonen: tuple[Rechtspersoon, ...] = ()
    vrijgelaten: int = 0
    zonder_loonheffing: int = 0

    def __post_init__(self) -> None:
        controleer_winst("winst", self.winst)
        controleer_winst("winst_partner", self.winst_partner)
        controleer("aandeel_rechtspersoon", self.aandeel_rechtspersoon, artikel="art. 33 Bbz 2004", minimum=-GRENS)
        for veld in (
            "netto_overig", "netto_partner", "bijstand_kwartaal_2022", "belastingteruggave", "vrijgelaten",
            "zonder_loonheffing",
        ):  # fmt: skip
            controleer(veld, getattr(self, veld), artikel="art. 6 Bbz 2004")
        namen = winstnamen("winst", self.winst) + winstnamen("winst_partner", self.winst_partner)
        controleer_correcties(self.correcties, namen)


def _winst_netto(
    inkomen: JaarInkomen, boekjaar: Boekjaar, parameters: Parameterboek, schakelaars: Schakelaars, spoor: Spoor
) -> int:
    """Profits and other income without loonheffing after the forfait of art. 6 lid 2; writes `winst_netto`."""
    dag = boekjaar.einde
    namen, totaal = tel_winst("winst", inkomen.winst, inkomen.correcties, dag, spoor)
    if inkomen.winst_partner != 0 or any(c.bij.startswith("winst_partner") for c in inkomen.correcties):
        meer, bedrag = tel_winst("winst_partner", inkomen.winst_partner, inkomen.correcties, dag, spoor)
        namen, totaal = namen + meer, totaal + bedrag
    if inkomen.zonder_loonheffing:
        zin = "Hierover is geen loonbelasting ingehouden."
        spoor.gegeven("zonder_loonheffing", inkomen.zonder_loonheffing, "centen", zin, bbz("6 lid 2", dag))
        namen, totaal = [*namen, "zonder_loonheffing"], totaal + inkomen.zonder_loonheffing
    if schakelaars.apply_p_on_art33:
        meer, bedrag = _aandelen(inkomen, boekjaar, parameters, schakelaars, spoor)
        namen, totaal = namen + meer, totaal + bedrag
    spoor.berekend("winst_samen", totaal, "centen", "plus", tuple(namen), bbz("6 lid 1", dag))
    if not totaal:
        # Without profit there is nothing to take a percentage of, so a missing percentage does not matter.
        spoor.berekend("winst_netto", 0, "centen", "gelijk", ("winst_samen",), bbz("6 lid 2", dag))
        return 0
    forfait = spoor.parameter("forfait", FORFAIT, parameters.op(FORFAIT, schakelaars.forfaitdag(boekjaar)))
    belasting = percentage(totaal, forfait)
    spoor.berekend(
        "forfaitaire_belasting", belasting, "centen", "percentage", ("winst_samen", "forfait"), bbz("6 lid 2", dag),
        "Vast percentage voor belasting en premies; wat u echt betaalt, telt niet.", HALF_OMHOOG,
    )  # fmt: skip
    netto = totaal - belasting
    spoor.berekend("winst_netto", netto, "centen", "min", ("winst_samen", "forfaitaire_belasting"), bbz("6 lid 2", dag))
    return netto


def _aandelen(
    inkomen: JaarInkomen, boekjaar: Boekjaar, parameters: Parameterboek, schakelaars: Schakelaars, spoor: Spoor
) -> tuple[list[str], int]:
    """Write the shares of art. 33; return the names of the counted steps and their sum."""
    namen: list[str] = []
    totaal = 0
    if inkomen.aandeel_rechtspersoon:
        namen, totaal = tel_winst("aandeel_rechtspersoon", inkomen.aandeel_rechtspersoon, (), boekjaar.einde, spoor)
    for nummer, rechtspersoon in enumerate(inkomen.rechtspersonen, 1):
        namen.append(f"rechtspersoon_{nummer}")
        totaal += bepaal_aandeel(rechtspersoon, namen[-1], boekjaar, parameters, schakelaars, spoor)
    return namen, totaal


def _ander_inkomen(inkomen: JaarInkomen, boekjaar: Boekjaar, spoor: Spoor) -> tuple[list[str], int]:
    """Write income that is already net; return the names of the steps and their sum."""
    if inkomen.bijstand_kwartaal_2022 and not set(_KWARTAAL_2022) & set(boekjaar.maanden):
        raise OngeldigeInvoer(
            "Dit boekjaar heeft geen maanden van januari tot en met maart 2022.",
            veld="bijstand_kwartaal_2022", waarde=inkomen.bijstand_kwartaal_2022,
            artikel="art. 60ab Bbz 2004", remedie="Laat dit bedrag leeg.",
        )  # fmt: skip
    namen, totaal = [], 0
    for naam, bedrag, artikel in (
        ("netto_overig", inkomen.netto_overig, "6 lid 1"),
        ("netto_partner", inkomen.netto_partner, "6 lid 1"),
        ("bijstand_kwartaal_2022", inkomen.bijstand_kwartaal_2022, "60ab onder b"),
    ):
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", "Over het hele boekjaar.", bbz(artikel, boekjaar.einde))
            namen.append(naam)
            totaal += bedrag
    return namen, totaal


def _telt_niet(inkomen: JaarInkomen, boekjaar: Boekjaar, parameters: Parameterboek, spoor: Spoor) -> None:
    """Show what does not count, and which articles of the Participatiewet the Bbz sets aside."""
    dag = boekjaar.einde
    for naam, bedrag, artikel in (
        ("belastingteruggave", inkomen.belastingteruggave, "6 lid 1"),
        ("vrijgelaten", inkomen.vrijgelaten, "1 onder e"),
    ):
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", "Dit telt niet mee.", bbz(artikel, dag))
    uitgezonderd = parameters.op(UITGEZONDERD, dag)
    if uitgezonderd.waarde:
        spoor.parameter(
            "participatiewet_uitgezonderd", UITGEZONDERD, uitgezonderd,
            "Art. 32 lid 2 en 5 en art. 45 lid 1 en 3 Participatiewet gelden hier niet.",
        )  # fmt: skip


def bepaal_netto_inkomen(
    inkomen: JaarInkomen,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars,
    spoor: Spoor,
) -> int:
    """The net income in cents; writes the step `netto_inkomen` with its own tree. See `netto_inkomen`."""
    onder = spoor.onder()
    if boekjaar.begin.year != boekjaar.einde.year:
        jaar = schakelaars.forfaitdag(boekjaar).year
        spoor.waarschuw(f"Het boekjaar loopt over twee kalenderjaren. Het forfait is dat van {jaar}.")
    netto = _winst_netto(inkomen, boekjaar, parameters, schakelaars, onder)
    delen = ["winst_netto"]
    if not schakelaars.apply_p_on_art33:
        namen, bedrag = _aandelen(inkomen, boekjaar, parameters, schakelaars, onder)
        delen, netto = delen + namen, netto + bedrag
    namen, bedrag = _ander_inkomen(inkomen, boekjaar, onder)
    delen, netto = delen + namen, netto + bedrag
    _telt_niet(inkomen, boekjaar, parameters, onder)
    spoor.berekend(
        "netto_inkomen", netto, "centen", "plus", tuple(delen), bbz("6", boekjaar.einde),
        "Uw netto inkomen over het hele boekjaar.", onder=onder,
    )  # fmt: skip
    return netto


@regelt("bbz2004", "1 onder e", "6 lid 1", "6 lid 2", "33", "60ab onder b", "60ba")
def netto_inkomen(
    *,
    inkomen: JaarInkomen,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
) -> Uitkomst[int]:
    """The net income of the household over the boekjaar, in cents (art. 1 onder e and art. 6 Bbz 2004).

    The percentage is that of the year in which the boekjaar ends, unless a switch says otherwise. Raises
    OnbekendBedrag when that percentage is not known and there is a profit.
    """
    spoor = Spoor()
    bedrag = bepaal_netto_inkomen(inkomen, boekjaar, parameters, schakelaars or Schakelaars(), spoor)
    return Uitkomst.van(bedrag, spoor.stappen[-1]._replace(toelichting=_ZIN), spoor)


@regelt("bbz2004", "6 lid 2")
def voorlopig_maandinkomen(
    *, omzet: int, btw: int, kosten: int, maand: Maand, parameters: Parameterboek
) -> Uitkomst[int]:
    """Income that one month's payment is reduced with, in cents; the year settlement corrects it later.

    `omzet` includes `btw`. Not in the Bbz 2004: the form of Bureau Zelfstandigen Fryslân (2021/2022), as most
    municipalities use it. Raises OnbekendBedrag when the percentage of that year is not known.
    """
    dag = maand.eerste_dag
    spoor = Spoor()
    for naam, bedrag in (("omzet", omzet), ("btw", btw), ("kosten", kosten)):
        controleer(naam, bedrag)
        spoor.gegeven(naam, bedrag, "centen")
    resultaat = max(0, omzet - btw - kosten)
    spoor.berekend("resultaat", resultaat, "centen", "min_nul", ("omzet", "btw", "kosten"))
    forfait = spoor.parameter("forfait", FORFAIT, parameters.op(FORFAIT, dag))
    belasting = percentage(resultaat, forfait)
    spoor.berekend(
        "forfaitaire_belasting", belasting, "centen", "percentage", ("resultaat", "forfait"),
        bbz("6 lid 2", dag),
        "", HALF_OMHOOG,
    )  # fmt: skip
    wortel = Stap(
        "voorlopig_maandinkomen", resultaat - belasting, "centen", "berekend", bbz("6 lid 2", dag),
        "Wij trekken deze maand voorlopig {voorlopig_maandinkomen} van uw bijstand af.", "",
        tuple(spoor.stappen),
        "min", ("resultaat", "forfaitaire_belasting"),
    )  # fmt: skip
    return Uitkomst.van(resultaat - belasting, wortel, spoor)
