"""The calculations behind decisions on capital: plain input in, an explained outcome of the law package out.

`bewaar` stores input and outcome; `SOORTEN` makes each of them again from the stored input, years later.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bijstandsrecht import bbz
from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Boekjaar, Maand, Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.berekeningen import services as berekeningen
from doorstart.berekeningen.models import Berekening
from doorstart.leningen import boeken
from doorstart.leningen import stand as standen
from doorstart.leningen.wettypes import contract
from doorstart.organisatie.selectors import parameters as parameters_nu

Invoer = Mapping[str, Any]
KAPITAAL, SCHEMA, UITSTEL, RENTE = "bbz_kapitaal", "lening_schema", "lening_uitstel", "lening_rente_art21"
SCHULD, AKKOORD, OMZETTING = "lening_schuld", "lening_akkoord", "voorbereiding_omzetting"
KREDIET, NA_EINDE, AFREKENING = "voorbereidingskrediet", "lening_na_einde", "hypotheek_afrekening"
UITWINNING, GIFT = "borgtocht_uitwinning", "kapitaal_gift"


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def kapitaal(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """What can be granted (arts. 14 to 17, 20, 22, 24, 26)."""
    borg = bbz.Borgtocht(**invoer["borgtocht"]) if invoer.get("borgtocht") else None
    dagen: dict[str, Any] = {n: date.fromisoformat(invoer[n]) for n in ("aangevraagd_op", "toegekend_op")}
    rest = {naam: waarde for naam, waarde in invoer.items() if naam not in (*dagen, "borgtocht")}
    return bbz.bedrijfskapitaal(**rest, **dagen, borgtocht=borg, parameters=parameters)


def schema(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """The plan of a loan (arts. 15 and 39)."""
    return wet.aflosschema(lening=contract(invoer, None), parameters=parameters)


def _als_uitstel(deel: Invoer) -> wet.Uitstel:
    return wet.Uitstel(date.fromisoformat(deel["begin"]), deel["maanden"], deel["motivering"], deel["soort"])


def uitstel(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """Whether a deferral is within the limits of art. 41."""
    eerder = [_als_uitstel(deel) for deel in invoer["eerder"]]
    return wet.toets_uitstel(gevraagd=_als_uitstel(invoer["gevraagd"]), eerder=eerder, parameters=parameters)


def rente_art21(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """The interest that is waived over one boekjaar (art. 21)."""
    return bbz.kwijtschelding_rente(**_over_boekjaar(invoer), parameters=parameters)


def gift(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """The part of the capital that becomes a gift (art. 21 lid 1 until 2019)."""
    return bbz.zet_om_in_gift(**_over_boekjaar(invoer), parameters=parameters)


def _over_boekjaar(invoer: Invoer) -> dict[str, Any]:
    """The arguments of art. 21: days as days, and the boekjaar of the application beside the one that is judged."""
    dagen = bbz.Aanvraagdagen(date.fromisoformat(invoer["aangevraagd_op"]), _dag(invoer["levensonderhoud_op"]))
    rest = {n: w for n, w in invoer.items() if n not in ("boekjaar", "aangevraagd_op", "levensonderhoud_op")}
    begin = date.fromisoformat(invoer["boekjaar"])
    return rest | {"boekjaar": Boekjaar(begin), "boekjaar_aanvraag": boekjaar_van(begin, dagen.kapitaal),
                   "aanvraagdagen": dagen}  # fmt: skip


def boekjaar_van(begin: date, dag: date) -> Boekjaar:
    """Return the boekjaar in which a day falls, when the boekjaren begin on the day and month of `begin`."""
    kandidaat = Maand(dag.year, begin.month).eerste_dag
    return Boekjaar(kandidaat if kandidaat <= dag else Maand(dag.year - 1, begin.month).eerste_dag)


def schuld(invoer: Invoer, parameters: Parameters) -> Uitkomst[dict[str, Any]]:
    """What is owed on a loan on a day when the new events of a decision are in it."""
    feiten = sorted([*invoer["gebeurtenissen"], *invoer["nieuw"]], key=lambda feit: str(feit["dag"]))
    op, spoor = date.fromisoformat(invoer["op"]), Spoor()
    stand = standen.bereken(invoer["lening"], feiten, op, parameters)
    t = stand.totalen
    delen = {"hoofdsom": t.hoofdsom, "rente": t.open_rente - stand.wettelijke_rente - stand.uitgestelde_rente,
             "uitgestelde_rente": stand.uitgestelde_rente, "wettelijke_rente": stand.wettelijke_rente}  # fmt: skip
    for naam, bedrag in delen.items():
        spoor.gegeven(naam, bedrag, "centen", herkomst="berekend")
    for zin in stand.waarschuwingen:
        spoor.waarschuw(zin)
    zin = f"Op {op:%d-%m-%Y} is de schuld {{schuld}}."
    wortel = Stap("schuld", stand.totaal, "centen", "berekend", None, zin, "", tuple(spoor.stappen), "plus",
                  tuple(delen))  # fmt: skip
    waarde = {"totaal": stand.totaal, "achterstand": stand.achterstand, "afgeboekt": t.afgeboekt} | delen
    return Uitkomst.van(waarde, wortel, spoor)


def akkoord(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:  # noqa: ARG001
    """Whether the college may cooperate in a debt arrangement, and who gets what (art. 42)."""
    return wet.toets_akkoord(**{**invoer, "dag": date.fromisoformat(invoer["dag"])})


def omzetting(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """What becomes of the credit for preparation costs (art. 29 lid 3)."""
    feiten = {**invoer, "dag": date.fromisoformat(invoer["dag"])}
    return bbz.zet_voorbereidingskosten_om(**feiten, parameters=parameters)


def krediet(invoer: Invoer, parameters: Parameters) -> Uitkomst[dict[str, int]]:  # noqa: ARG001
    """What can be lent for preparation costs: the law names no maximum, local policy may (art. 29 lid 1)."""
    spoor, hoogste = Spoor(), invoer["gemeentelijk_maximum"]
    spoor.gegeven("gevraagd", invoer["gevraagd"], "centen", "Dit bedrag is gevraagd.")
    uit = ["gevraagd"]
    if hoogste is None:
        spoor.waarschuw("De wet noemt geen hoogste bedrag en de gemeente heeft er geen vastgesteld.")
    else:
        spoor.gegeven("gemeentelijk_maximum", hoogste, "centen", "Hoogste bedrag van de gemeente.", herkomst="beleid")
        uit.append("gemeentelijk_maximum")
    bedrag = min(invoer["gevraagd"], hoogste if hoogste is not None else invoer["gevraagd"])
    spoor.berekend("toewijsbaar", bedrag, "centen", "laagste", tuple(uit))
    wortel = Stap("voorbereidingskrediet", bedrag, "centen", "berekend", None,
                  "U kunt ten hoogste {toewijsbaar} lenen voor de voorbereiding.", "", tuple(spoor.stappen), "gelijk",
                  ("toewijsbaar",))  # fmt: skip
    return Uitkomst.van({"toewijsbaar": bedrag}, wortel, spoor)


def na_einde(invoer: Invoer, parameters: Parameters) -> Uitkomst[int]:
    """Half of the income above the norm, in the five years after the business ended (art. 43 lid 2)."""
    dagen = {naam: date.fromisoformat(invoer[naam]) for naam in ("beeindigd_op", "van", "tot_en_met")}
    return wet.aflossing_na_beeindiging(**{**invoer, **dagen}, parameters=parameters)


def afrekening(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:  # noqa: ARG001
    """What must be paid when the dwelling is sold or inherited (art. 43c)."""
    return wet.reken_hypotheek_af(**{**invoer, "dag": date.fromisoformat(invoer["dag"])})


def uitwinning(invoer: Invoer, parameters: Parameters) -> Uitkomst[Any]:
    """What is paid to a bank that calls a guarantee, and on which terms that becomes a loan (art. 16)."""
    return bbz.bepaal_uitwinning(**{**invoer, "dag": date.fromisoformat(invoer["dag"])}, parameters=parameters)


SOORTEN: dict[str, Callable[[Invoer, Parameters], Uitkomst[Any]]] = {
    boeken.SOORT: boeken.opnieuw,
    KAPITAAL: kapitaal,
    SCHEMA: schema,
    UITSTEL: uitstel,
    RENTE: rente_art21,
    SCHULD: schuld,
    AKKOORD: akkoord,
    OMZETTING: omzetting,
    KREDIET: krediet,
    NA_EINDE: na_einde,
    AFREKENING: afrekening,
    UITWINNING: uitwinning,
    GIFT: gift,
}


def proef(soort: str, invoer: dict[str, Any]) -> Uitkomst[Any]:
    """Return the outcome without storing it: for a screen, or to refuse before anything is written."""
    return SOORTEN[soort](invoer, parameters_nu())


def bewaar(*, dossier: Any, soort: str, invoer: dict[str, Any]) -> Berekening:
    """Compute and store one calculation; raises RechtFout when the law package refuses the input."""
    nu = parameters_nu()
    return berekeningen.bewaar(
        dossier=dossier, soort=soort, invoer=invoer, uitkomst=SOORTEN[soort](invoer, nu), parameters=nu
    )
