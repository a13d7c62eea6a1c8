"""Net income over the boekjaar: art. 1 onder e and art. 6 Bbz 2004.

Always the whole boekjaar, also the months without aid (CRVB:2014:1676, RBAMS:2019:8111). A loss counts as
zero and is not set off against other income (CRVB:2014:1676, CRVB:2014:4244). The actual income tax does
not matter: art. 6 lid 2 sets tax and premiums on a percentage. Fiscal facilities do not lower the profit
(CRVB:2017:601).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.schakelaars import Schakelaars
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
)

FORFAIT = "bbz.art6_2.forfait"
_KWARTAAL_2022 = tuple(Maand(2022, nummer) for nummer in (1, 2, 3))
_ZIN = "Uw netto inkomen over het boekjaar is {netto_inkomen}."


@dataclass(frozen=True, slots=True)
class JaarInkomen:
    """Income of the household over one boekjaar, in cents.

    `winst` and `winst_partner`: result of the final annual accounts, one number or one per business;
    negative is a loss. `netto_overig` and `netto_partner`: other income after tax and premiums.
    `aandeel_rechtspersoon`: share in the profit of a bv or coöperatie after corporation tax (art. 33).
    `bijstand_kwartaal_2022`: aid of January-March 2022 under chapter VIIa (art. 60ab).
    `belastingteruggave` does not count (art. 6 lid 1); it is shown only.
    """

    winst: int | tuple[int, ...]
    netto_overig: int = 0
    netto_partner: int = 0
    winst_partner: int | tuple[int, ...] = 0
    aandeel_rechtspersoon: int = 0
    bijstand_kwartaal_2022: int = 0
    belastingteruggave: int = 0

    def __post_init__(self) -> None:
        for veld in fields(self):
            waarde = getattr(self, veld.name)
            mag_negatief = veld.name.startswith("winst") or veld.name == "aandeel_rechtspersoon"
            for bedrag in waarde if isinstance(waarde, tuple) else (waarde,):
                controleer(veld.name, bedrag, artikel="art. 6 Bbz 2004", minimum=-GRENS if mag_negatief else 0)


def _tel_winst(naam: str, winst: int | Sequence[int], dag: date, spoor: Spoor) -> tuple[list[str], int]:
    """Write each profit and what counts of it; return the names of the counted steps and their sum."""
    bedragen = (winst,) if isinstance(winst, int) else tuple(winst)
    namen, totaal = [], 0
    for nummer, bedrag in enumerate(bedragen, 1):
        stap = naam if len(bedragen) == 1 else f"{naam}_{nummer}"
        telt = max(0, bedrag)
        spoor.gegeven(stap, bedrag, "centen", "Dit staat in de definitieve jaarstukken.")
        uitleg = "Een verlies telt als nul en gaat niet af van ander inkomen (CRVB:2014:1676)." if bedrag < 0 else ""
        spoor.berekend(f"{stap}_telt", telt, "centen", "min_nul", (stap,), bbz("6 lid 1", dag), uitleg)
        namen.append(f"{stap}_telt")
        totaal += telt
    return namen, totaal


def _winst_netto(
    inkomen: JaarInkomen, dag: date, parameters: Parameterboek, schakelaars: Schakelaars, spoor: Spoor
) -> int:
    """Profits of the household after the forfait of art. 6 lid 2; writes the step `winst_netto`."""
    namen, totaal = _tel_winst("winst", inkomen.winst, dag, spoor)
    if inkomen.winst_partner != 0:
        meer, bedrag = _tel_winst("winst_partner", inkomen.winst_partner, dag, spoor)
        namen, totaal = namen + meer, totaal + bedrag
    if inkomen.aandeel_rechtspersoon and schakelaars.apply_p_on_art33:
        meer, bedrag = _tel_winst("aandeel_rechtspersoon", inkomen.aandeel_rechtspersoon, dag, spoor)
        namen, totaal = namen + meer, totaal + bedrag
    spoor.berekend("winst_samen", totaal, "centen", "plus", tuple(namen), bbz("6 lid 1", dag))
    if not totaal:
        # Without profit there is nothing to take a percentage of, so a missing percentage does not matter.
        spoor.berekend("winst_netto", 0, "centen", "gelijk", ("winst_samen",), bbz("6 lid 2", dag))
        return 0
    forfait = spoor.parameter("forfait", FORFAIT, parameters.op(FORFAIT, dag))
    belasting = percentage(totaal, forfait)
    spoor.berekend(
        "forfaitaire_belasting", belasting, "centen", "percentage", ("winst_samen", "forfait"),
        bbz("6 lid 2", dag),
        "Vast percentage voor belasting en premies; wat u echt betaalt, telt niet.", HALF_OMHOOG,
    )  # fmt: skip
    netto = totaal - belasting
    spoor.berekend("winst_netto", netto, "centen", "min", ("winst_samen", "forfaitaire_belasting"), bbz("6 lid 2", dag))
    return netto


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
        ("bijstand_kwartaal_2022", inkomen.bijstand_kwartaal_2022, "60ab"),
    ):
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", bron=bbz(artikel, boekjaar.einde))
            namen.append(naam)
            totaal += bedrag
    return namen, totaal


def bepaal_netto_inkomen(
    inkomen: JaarInkomen,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars,
    spoor: Spoor,
) -> int:
    """The net income in cents; writes the step `netto_inkomen` with its own tree. See `netto_inkomen`."""
    dag = boekjaar.einde
    onder = spoor.onder()
    if boekjaar.begin.year != dag.year:
        spoor.waarschuw(f"Het boekjaar loopt over twee kalenderjaren. Het forfait is dat van {dag.year}.")
    netto = _winst_netto(inkomen, dag, parameters, schakelaars, onder)
    delen = ["winst_netto"]
    if inkomen.aandeel_rechtspersoon and not schakelaars.apply_p_on_art33:
        namen, bedrag = _tel_winst("aandeel_rechtspersoon", inkomen.aandeel_rechtspersoon, dag, onder)
        delen, netto = delen + namen, netto + bedrag
    namen, bedrag = _ander_inkomen(inkomen, boekjaar, onder)
    delen, netto = delen + namen, netto + bedrag
    if inkomen.belastingteruggave:
        onder.gegeven(
            "belastingteruggave",
            inkomen.belastingteruggave,
            "centen",
            "Dit telt niet mee.",
            bbz("6 lid 1", dag),
        )
    spoor.berekend(
        "netto_inkomen", netto, "centen", "plus", tuple(delen), bbz("6", dag),
        "Uw netto inkomen over het hele boekjaar.", onder=onder,
    )  # fmt: skip
    return netto


def netto_inkomen(
    *,
    inkomen: JaarInkomen,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
) -> Uitkomst[int]:
    """The net income of the household over the boekjaar, in cents (art. 1 onder e and art. 6 Bbz 2004).

    The percentage is that of the year in which the boekjaar ends. Raises OnbekendBedrag when that
    percentage is not known and there is a profit.
    """
    spoor = Spoor()
    bedrag = bepaal_netto_inkomen(inkomen, boekjaar, parameters, schakelaars or Schakelaars(), spoor)
    return Uitkomst.van(bedrag, spoor.stappen[-1]._replace(toelichting=_ZIN), spoor)


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
