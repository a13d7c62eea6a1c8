"""The calculations of this room, each from plain stored input so that it can be made again years later.

The law package holds the rules; here its outcomes are put together and checked against what a decision may say.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import (
    Aflossing,
    Bijstandskosten,
    Terugvorderingsgrond,
    aflossing_renteloze_lening,
    terugbetalen,
    terugvordering_tot_2020,
)
from bijstandsrecht.kern import Maand, Spoor, Stap, Uitkomst, bron, halfjaar
from bijstandsrecht.lening import wettelijke_rente
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Rechtmaand, bepaal_terugvordering, pw, toets_afzien
from bijstandsrecht.termijnen import awb
from doorstart.kern.fouten import DoorstartFout
from doorstart.vorderingen.gronden import is_oud

TERUGVORDERING, REGELING, KWIJTSCHELDING = "terugvordering", "betalingsregeling", "kwijtschelding"
RENTE, AFLOSSING_13 = "vordering_rente", "aflossing_art13"

ONDERGRENS_RENTE = "awb.art4_98.ondergrens"


def terugvordering(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Any]:
    """What is reclaimed: art. 58 Participatiewet, or chapter VI Bbz for costs of before 2020."""
    dag, maanden = date.fromisoformat(invoer["besluitdatum"]), invoer["maanden"]
    if is_oud(invoer["grond"]):
        return terugvordering_tot_2020(
            grond=Terugvorderingsgrond(invoer["grond"]),
            kosten=tuple(
                Bijstandskosten(_betaaldag(m, dag), max(0, m["verleend"] - m["verschuldigd"])) for m in maanden
            ),
            verzonden_op=dag, parameters=parameters, te_begrijpen=invoer["te_begrijpen"],
            later_ontvangen=invoer["later_ontvangen"], afgezien=invoer["afgezien"], motivering=invoer["motivering"],
        )  # fmt: skip
    return bepaal_terugvordering(
        maanden=[
            Rechtmaand(
                maand=Maand.uit_tekst(m["maand"]), verleend=m["verleend"], verschuldigd=m["verschuldigd"],
                grond=invoer["grond"], betaald_op=_betaaldag(m, dag), loonheffing=m["loonheffing"],
                te_begrijpen=invoer["te_begrijpen"],
            )
            for m in maanden
        ],
        besluitdatum=dag, parameters=parameters, afgezien=invoer["afgezien"], motivering=invoer["motivering"],
    )  # fmt: skip


def _betaaldag(maand: Mapping[str, Any], besluitdatum: date) -> date:
    """The day of the payment; unknown: the end of the month, or the decision when that is sooner (a voorschot)."""
    if maand["betaald_op"]:
        return date.fromisoformat(maand["betaald_op"])
    return min(Maand.uit_tekst(maand["maand"]).laatste_dag, besluitdatum)


def terug_te_betalen(uitkomst: Any) -> dict[str, int]:
    """Return the amounts of a decision from a stored outcome: `netto`, `loonheffing`, `afgezien`, `totaal` in cents."""
    if not isinstance(uitkomst, dict):
        return {}
    if "maanden" in uitkomst:
        return {
            "netto": uitkomst["plicht"] + uitkomst["mag"], "loonheffing": uitkomst["loonheffing"],
            "afgezien": uitkomst["afgezien"], "totaal": uitkomst["totaal"],
        }  # fmt: skip
    terug = uitkomst["terug"] or 0
    return {"netto": terug + uitkomst["afgezien"], "loonheffing": 0, "afgezien": uitkomst["afgezien"], "totaal": terug}


class Regelingsom(NamedTuple):
    """A plan in cents: `aantal` months of `bedrag`, the last one `laatste`; `ruimte` is what can be missed a month."""

    aantal: int
    bedrag: int
    laatste: int
    som: int
    eerste_maand: Maand
    ruimte: int | None


def regeling(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Regelingsom]:
    """Divide (a part of) a claim over months, and lay the instalment beside what can be missed.

    What can be missed is income minus beslagvrije voet (art. 475b lid 1 Rv), both as entered. Raises DoorstartFout
    when the instalment is higher, unless the resident offers it (`eigen_aanbod`).
    """
    dag, spoor = date.fromisoformat(invoer["besluitdatum"]), Spoor()
    spoor.gegeven("openstaand", invoer["openstaand"], "centen", "Dit staat nu open.")
    ruimte = _ruimte(invoer, dag, spoor)
    som = min(invoer["openstaand"], invoer["bedrag"])
    verdeling = terugbetalen(
        bedrag=som, maanden=invoer["maanden"], besluitdatum=dag, eerste_maand=Maand.uit_tekst(invoer["eerste_maand"]),
        parameters=parameters, hoogste_looptijd=invoer["hoogste_looptijd"],
    )  # fmt: skip
    spoor.neem_op(verdeling, "termijn_per_maand")
    termijnen = verdeling.waarde
    hoogste = max(termijnen.bedrag, termijnen.laatste)
    if ruimte is not None and hoogste > ruimte and not invoer["eigen_aanbod"]:
        raise DoorstartFout(
            _("Per maand kan er € %(ruimte)s worden gemist, en deze termijn is hoger. Kies meer maanden of een deel.")
            % {"ruimte": f"{ruimte // 100},{ruimte % 100:02d}"}
        )
    if som < invoer["openstaand"]:
        spoor.gegeven("in_regeling", som, "centen", "Dit deel staat in de regeling.", herkomst="oordeel")
        spoor.berekend("buiten_regeling", invoer["openstaand"] - som, "centen", "min", ("openstaand", "in_regeling"),
                       None, "Over dit deel spreken wij daarna opnieuw iets af.")  # fmt: skip
    waarde = Regelingsom(termijnen.aantal, termijnen.bedrag, termijnen.laatste, som, termijnen.eerste_maand, ruimte)
    wortel = Stap(
        "betalingsregeling", termijnen.bedrag, "centen", "berekend", awb("4:94 lid 1", dag), verdeling.zin, "",
        tuple(spoor.stappen), "gelijk", ("termijn_per_maand",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _ruimte(invoer: Mapping[str, Any], dag: date, spoor: Spoor) -> int | None:
    """Write what can be missed a month; None when income and beslagvrije voet were not asked (one payment later)."""
    if invoer["inkomen"] is None or invoer["beslagvrije_voet"] is None:
        return None
    rv = bron("rv", "475b lid 1", halfjaar(dag))
    spoor.gegeven("netto_inkomen_per_maand", invoer["inkomen"], "centen", "Netto inkomen per maand.")
    spoor.gegeven("beslagvrije_voet", invoer["beslagvrije_voet"], "centen", "Dit houdt u in elk geval over.", rv)
    ruimte: int = max(0, invoer["inkomen"] - invoer["beslagvrije_voet"])
    spoor.berekend("te_missen_per_maand", ruimte, "centen", "min_nul", ("netto_inkomen_per_maand", "beslagvrije_voet"),
                   rv, "Zoveel kan er per maand worden gemist.")  # fmt: skip
    return ruimte


def aflossing_13(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Aflossing]:
    """The yearly repayments of a loan that stays because of the assets (art. 13 Bbz 2004)."""
    return aflossing_renteloze_lening(
        lening=invoer["lening"], laatste_maand_bijstand=Maand.uit_tekst(invoer["laatste_maand"]), parameters=parameters
    )


class Kwijt(NamedTuple):
    """In cents: what is open, what is waived or written off, and what is left to pay."""

    openstaand: int
    kwijt: int
    rest: int


def kwijtschelding(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Kwijt]:
    """What is waived, by its way: art. 58 lid 7 or 8 Participatiewet, a debt scheme, or nothing to get.

    Raises DoorstartFout when lid 7 does not allow it.
    """
    dag, wijze, spoor = date.fromisoformat(invoer["peildatum"]), invoer["wijze"], Spoor()
    spoor.gegeven("openstaand", invoer["openstaand"], "centen", "Dit staat nu open.")
    plek = pw("58 lid 8", dag)
    if wijze == "58_7":
        toets = _lid_7(invoer, dag, parameters)
        spoor.neem_op(toets, "toets_lid_7")
        plek = pw("58 lid 7", dag)
    elif wijze == "schuldregeling":
        spoor.waarschuw(
            "Let op: de tekst over medewerking aan een schuldregeling is voor deze vordering niet gelezen. "
            "Controleer dit voor u besluit: Participatiewet en beleid."
        )
    kwijt = invoer["openstaand"] if invoer["kwijt"] is None else invoer["kwijt"]
    if not 0 < kwijt <= invoer["openstaand"]:
        raise DoorstartFout(_("Kwijtschelden kan tot het bedrag dat openstaat. Vul een ander bedrag in."))
    grond = None if wijze in ("schuldregeling", "oninbaar") else plek
    spoor.gegeven("kwijt", kwijt, "centen", invoer["motivering"], grond, "oordeel")
    rest = invoer["openstaand"] - kwijt
    spoor.berekend("blijft_te_betalen", rest, "centen", "min", ("openstaand", "kwijt"), None, "Dit blijft u betalen.")
    zin = "U hoeft {kwijt} niet meer te betalen." if wijze != "oninbaar" else "Wij boeken {kwijt} af."
    wortel = Stap("kwijtschelding", kwijt, "centen", "berekend", grond, zin, "", tuple(spoor.stappen),
                  "gelijk", ("kwijt",))  # fmt: skip
    return Uitkomst.van(Kwijt(invoer["openstaand"], kwijt, rest), wortel, spoor)


def _lid_7(invoer: Mapping[str, Any], dag: date, parameters: Parameters) -> Uitkomst[Any]:
    """Art. 58 lid 7: the rest before a lump sum is what is open now and that sum together."""
    toets = toets_afzien(
        peildatum=dag, begin_betaling=date.fromisoformat(invoer["begin_betaling"]),
        restsom=invoer["openstaand"] + invoer["ineens"], betaald=invoer["betaald"] - invoer["ineens"],
        parameters=parameters, volledig_betaald=invoer["volledig_betaald"],
        achterstand_ingehaald=invoer["achterstand_ingehaald"], betaalt_later_nog=invoer["betaalt_later_nog"],
        aflossing_ineens=invoer["ineens"],
    )  # fmt: skip
    if not toets.waarde.mag:
        redenen = " ".join((*toets.waarde.tegen, *toets.waarde.onbekend))
        raise DoorstartFout(
            _("Afzien kan nu niet op grond van art. 58 lid 7 Participatiewet. %(redenen)s") % {"redenen": redenen}
        )
    return toets


def rente(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[int]:
    """Statutory interest in cents over what was paid late, per part from the day after it was due (4:97, 4:98 Awb).

    Below the limit of art. 4:98 lid 2 nothing is due; that limit holds for the claim as a whole.
    """
    dag, spoor, namen = date.fromisoformat(invoer["peildatum"]), Spoor(), []
    for nummer, stuk in enumerate(invoer["stukken"], 1):
        uitkomst = wettelijke_rente(
            bedrag=stuk["bedrag"], verzuim_vanaf=date.fromisoformat(stuk["verzuim_vanaf"]),
            betaald_op=date.fromisoformat(stuk["betaald_op"]), parameters=parameters,
        )  # fmt: skip
        spoor.neem_over(uitkomst)
        onder = spoor.onder()
        onder.stappen.extend(uitkomst.stap.stappen)
        spoor.berekend(f"rente_deel_{nummer}", uitkomst.waarde.rente, "centen", "gelijk", ("rente_berekend",),
                       awb("4:98 lid 1", dag), onder=onder)  # fmt: skip
        namen.append(f"rente_deel_{nummer}")
    samen: int = sum(stap.waarde for stap in spoor.stappen if isinstance(stap.waarde, int))
    spoor.berekend("rente_samen", samen, "centen", "plus", tuple(namen), awb("4:98 lid 1", dag))
    onder_grens = spoor.parameter("ondergrens", ONDERGRENS_RENTE, parameters.op(ONDERGRENS_RENTE, dag))
    waarde = samen if samen >= onder_grens else 0
    zin = "U betaalt {rente_samen} wettelijke rente, omdat u te laat betaalde."
    if not waarde:
        spoor.gegeven("niets", 0, "centen", herkomst="berekend")
        zin = "De wettelijke rente is {rente_samen}. Dat is minder dan {ondergrens}: u betaalt die niet."
    wortel = Stap("wettelijke_rente_vordering", waarde, "centen", "berekend", awb("4:98", dag), zin, "",
                  tuple(spoor.stappen), "gelijk", ("rente_samen" if waarde else "niets",))  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
