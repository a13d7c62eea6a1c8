"""From the lines of the bookkeeping to the figures of a month (steps 1 and 2 of 2.5; regels R2.9 and R2.10).

The invoice date decides the month, or the payment date when the policy says `kas`. VAT is never income or cost
when the client files VAT; under the kleineondernemersregeling (KOR), or an exemption, no VAT is charged and costs
count with VAT.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.deeltijd.administratie import Administratie, Bon, Factuur
from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.investering import investeringskosten
from bijstandsrecht.deeltijd.opgave import Kostenregel, MaandOpgave
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Bron,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    bron,
    controleer,
    controleer_keuze,
    euro,
    halfjaar,
    percentage,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet import pw

Btw = Literal["aangifte", "kor", "vrijgesteld"]
KOR_GRENS = "omzetbelasting.kor_omzetgrens"
_HEEL = 10_000


class Maandcijfers(NamedTuple):
    """The figures of a month for the statement; amounts in cents, `uren` whole hours.

    `btw_ontvangen` and `btw_betaald` are neither income nor cost. `omzet_in_jaar` counts from 1 January.
    """

    omzet: int
    kosten: tuple[Kostenregel, ...]
    uren: int
    overig_inkomen: int
    btw_ontvangen: int
    btw_betaald: int
    omzet_in_jaar: int

    def opgave(self) -> MaandOpgave:
        """The statement of the month with these figures."""
        return MaandOpgave(self.omzet, self.kosten, self.uren, self.overig_inkomen)


@regelt("participatiewet", "32 lid 1 onder a", "32 lid 2")
@regelt("wet_ob_1968", "25 lid 1", "25 lid 4", "25 lid 8", "25a lid 1", "25a lid 4", "25a lid 9")
def maandcijfers(
    *, maand: Maand, administratie: Administratie, btw: Btw, beleid: PtoBeleid, parameters: Parameterboek,
    omzet_eerder: int | None = None,
) -> Uitkomst[Maandcijfers]:  # fmt: skip
    """Add up the lines of one entrepreneur that count in `maand`: turnover, cost lines, hours, other income.

    `omzet_eerder` is the turnover of earlier months of the calendar year (cents); needed under the KOR, which is
    watched against its limit. Raises OngeldigeInvoer (VAT on a KOR invoice, more credit notes than turnover) and
    OnbekendBedrag (the KOR before 2020).
    """
    controleer_keuze("btw", btw, get_args(Btw), artikel=_kor(maand).kort)
    spoor = Spoor()
    spoor.gegeven("btw", _WOORD[btw], "tekst", _BTW[btw])
    spoor.gegeven("stelsel", beleid.stelsel, "tekst", _STELSEL[beleid.stelsel], beleid.bron, "beleid")
    omzet, ontvangen = _omzet(maand, administratie, btw, beleid, spoor)
    kosten, betaald = _kosten(maand, administratie, btw, beleid, spoor)
    uren = _uren(maand, administratie, beleid, spoor)
    overig = sum(regel.bedrag for regel in administratie.ontvangsten if Maand.van_datum(regel.datum) == maand)
    spoor.gegeven("overig_inkomen", overig, "centen", "Uw andere netto inkomen.", pw("32 lid 1", maand.eerste_dag))
    in_jaar = _jaaromzet(maand, omzet, omzet_eerder, btw, parameters, spoor)
    wortel = Stap(
        "maandcijfers", omzet, "centen", "berekend", pw("32 lid 1", maand.eerste_dag),
        f"Uw omzet in {maand.naam} is {{omzet}}.", "", tuple(spoor.stappen), "gelijk", ("omzet",),
    )  # fmt: skip
    return Uitkomst.van(Maandcijfers(omzet, kosten, uren, overig, ontvangen, betaald, in_jaar), wortel, spoor)


def _telt(datum: date, betaald_op: date | None, maand: Maand, beleid: PtoBeleid) -> bool:
    """Whether a line counts in this month, by the date that the policy looks at."""
    dag = datum if beleid.stelsel == "factuur" else betaald_op
    return dag is not None and Maand.van_datum(dag) == maand


def _omzet(maand: Maand, administratie: Administratie, btw: Btw, beleid: PtoBeleid, spoor: Spoor) -> tuple[int, int]:
    """Turnover and the VAT received with it, one step per invoice."""
    onder, namen, ontvangen = spoor.onder(), list[str](), 0
    open_ = sum(1 for een in administratie.facturen if beleid.stelsel == "kas" and een.betaald_op is None)
    if open_:
        spoor.waarschuw(f"Let op: nog niet betaald en daarom nog niet meegeteld: {open_} van de facturen.")
    totaal = 0
    for factuur in administratie.facturen:
        if not _telt(factuur.datum, factuur.betaald_op, maand, beleid):
            continue
        _toets_btw(factuur, btw, maand)
        naam = f"factuur_{len(namen) + 1}"
        ex = _zonder_btw(naam, factuur, f"Factuur {factuur.klant}".strip() + ".", onder)
        ontvangen += _btw_bedrag(factuur, ex)
        totaal += ex
        namen.append(naam)
    if totaal < 0:
        raise OngeldigeInvoer(
            "De creditfacturen zijn hoger dan de omzet van deze maand.", veld="facturen", waarde=totaal,
            artikel=pw("32", maand.eerste_dag).kort,
            remedie="Verbeter de opgave van de maand waarin de oorspronkelijke factuur staat.",
        )  # fmt: skip
    spoor.berekend("omzet", totaal, "centen", "plus", tuple(namen), beleid.bron, "Uw omzet zonder btw.", onder=onder)
    spoor.gegeven("btw_ontvangen", ontvangen, "centen", "Deze btw is geen inkomen.")
    return totaal, ontvangen


def _kosten(
    maand: Maand, administratie: Administratie, btw: Btw, beleid: PtoBeleid, spoor: Spoor
) -> tuple[tuple[Kostenregel, ...], int]:
    """The cost lines of the month and the VAT paid that is settled with the tax office."""
    regels, betaald, onder = list[Kostenregel](), 0, spoor.onder()
    for bon in administratie.bonnen:
        if _telt(bon.datum, bon.betaald_op or bon.datum, maand, beleid):
            naam = f"bon_{len(regels) + 1}"
            if btw == "aangifte":
                bedrag = _zonder_btw(naam, bon, bon.omschrijving, onder)
                betaald += _btw_bedrag(bon, bedrag)
            else:
                bedrag = _met_btw(naam, bon, onder)
            regels.append(Kostenregel(bon.categorie, bedrag, bon.omschrijving, bon.zakelijk_bp, bon.vooraf_goedgekeurd))
    aantal = len(regels)
    regels.extend(_ritten(maand, administratie, beleid, onder))
    regels.extend(investeringskosten(administratie.investeringen, maand=maand, beleid=beleid))
    for nummer, regel in enumerate(regels[aantal:], aantal + 1):
        onder.gegeven(f"bon_{nummer}", regel.bedrag, "centen", regel.omschrijving, beleid.bron, "beleid")
    namen = tuple(f"bon_{n}" for n in range(1, len(regels) + 1))
    totaal = sum(regel.bedrag for regel in regels)
    tekst = "Uw kosten, voor de toets aan het beleid."
    spoor.berekend("kosten_opgegeven", totaal, "centen", "plus", namen, beleid.bron, tekst, onder=onder)
    spoor.gegeven("btw_betaald", betaald, "centen", "Deze btw krijgt u terug: zij telt niet als kosten.")
    return tuple(regels), betaald


def _ritten(maand: Maand, administratie: Administratie, beleid: PtoBeleid, onder: Spoor) -> tuple[Kostenregel, ...]:
    """One cost line for all rides of the month, at the rate of the policy."""
    km = sum(rit.kilometers for rit in administratie.ritten if Maand.van_datum(rit.datum) == maand)
    if not km:
        return ()
    if not beleid.km_tarief:
        onder.waarschuw(f"Niet meegeteld: {km} kilometer, want het beleid kent geen vergoeding per kilometer.")
        return ()
    tekst = f"{km} zakelijke kilometers voor {euro(beleid.km_tarief)} per kilometer"
    return (Kostenregel(beleid.reis_categorie, km * beleid.km_tarief, tekst),)


def _uren(maand: Maand, administratie: Administratie, beleid: PtoBeleid, spoor: Spoor) -> int:
    """Whole hours of the month; warns for a week above the limit of the policy (Monday to Sunday)."""
    minuten, weken = 0, defaultdict[tuple[int, int], int](int)
    van_maand = set[tuple[int, int]]()
    for regel in administratie.uren:
        jaar, week, _ = regel.datum.isocalendar()
        weken[jaar, week] += regel.minuten
        if Maand.van_datum(regel.datum) == maand:
            minuten += regel.minuten
            van_maand.add((jaar, week))
    for jaar, week in sorted(van_maand):
        if beleid.max_minuten_per_week is not None and weken[jaar, week] > beleid.max_minuten_per_week:
            spoor.waarschuw(f"Let op: in week {week} van {jaar} is meer gewerkt dan het beleid per week toestaat.")
    uren = rond_half_omhoog(minuten, 60)
    spoor.gegeven("een", 1, "aantal")
    spoor.gegeven("minuten", minuten, "minuten", "Zoveel werkte u voor uw bedrijf, met de administratie.")
    spoor.gegeven("minuten_per_uur", 60, "minuten")
    spoor.berekend("uren", uren, "uren", "breuk", ("een", "minuten", "minuten_per_uur"), None, "", _UREN)
    return uren


def _jaaromzet(maand: Maand, omzet: int, eerder: int | None, btw: Btw, parameters: Parameterboek, spoor: Spoor) -> int:
    """Turnover since 1 January; under the KOR it is watched: from the supply that exceeds the limit VAT is due."""
    plek = _kor(maand)
    if eerder is None and btw == "kor" and maand.nummer > 1:
        raise OngeldigeInvoer(
            "De omzet van eerdere maanden van dit jaar ontbreekt.", veld="omzet_eerder", artikel=plek.kort,
            remedie="Vul de omzet sinds 1 januari in, of 0 als er geen was.",
        )  # fmt: skip
    al = eerder or 0
    controleer("omzet_eerder", al, artikel=plek.kort)
    in_jaar = al + omzet
    spoor.gegeven("omzet_eerder", al, "centen", "Uw omzet in eerdere maanden van dit jaar.")
    spoor.berekend("omzet_in_jaar", in_jaar, "centen", "plus", ("omzet_eerder", "omzet"), plek)
    if btw == "kor":
        grens = spoor.parameter("kor_grens", KOR_GRENS, parameters.op(KOR_GRENS, maand.eerste_dag))
        if in_jaar > grens:
            spoor.waarschuw(
                f"Let op: uw omzet van {euro(in_jaar)} is hoger dan de grens van {euro(grens)} voor de "
                "kleineondernemersregeling. Vanaf de factuur waarmee u over de grens gaat, rekent u btw."
            )
        elif in_jaar * 10 > grens * 9:
            spoor.waarschuw(
                f"Let op: uw omzet van {euro(in_jaar)} is meer dan 90% van de grens van {euro(grens)} voor de "
                "kleineondernemersregeling."
            )
    return in_jaar


def _toets_btw(factuur: Factuur, btw: Btw, maand: Maand) -> None:
    if factuur.btw_bp and btw != "aangifte":
        raise OngeldigeInvoer(
            f"Op een factuur staat btw, maar de ondernemer {_GEEN_BTW[btw]}.", veld="btw_bp", waarde=factuur.btw_bp,
            artikel=_kor(maand).kort, remedie="Haal de btw van de factuur, of kies voor btw-aangifte.",
        )  # fmt: skip


def _zonder_btw(naam: str, regel: Factuur | Bon, toelichting: str, spoor: Spoor) -> int:
    """The amount without VAT of a line, as a step."""
    if not regel.inclusief or not regel.btw_bp:
        spoor.gegeven(naam, regel.bedrag, "centen", toelichting)
        return regel.bedrag
    onder, noemer = spoor.onder(), _HEEL + regel.btw_bp
    onder.gegeven("bedrag_met_btw", regel.bedrag, "centen")
    onder.gegeven("honderd_procent", _HEEL, "basispunten")
    onder.gegeven("met_btw", noemer, "basispunten", "Honderd procent en het btw-percentage van de factuur.")
    ex = rond_half_omhoog(regel.bedrag * _HEEL, noemer)
    uit = ("bedrag_met_btw", "honderd_procent", "met_btw")
    spoor.berekend(naam, ex, "centen", "breuk", uit, None, toelichting, HALF_OMHOOG, onder=onder)
    return ex


def _met_btw(naam: str, bon: Bon, spoor: Spoor) -> int:
    """What was paid, VAT included, as a step: there is no right to get the VAT back."""
    if bon.inclusief or not bon.btw_bp:
        spoor.gegeven(naam, bon.bedrag, "centen", bon.omschrijving)
        return bon.bedrag
    onder = spoor.onder()
    onder.gegeven("bedrag_zonder_btw", bon.bedrag, "centen")
    onder.gegeven("btw_percentage", bon.btw_bp, "basispunten")
    btw = percentage(bon.bedrag, bon.btw_bp)
    onder.berekend("btw", btw, "centen", "percentage", ("bedrag_zonder_btw", "btw_percentage"), None, "", HALF_OMHOOG)
    met = bon.bedrag + btw
    spoor.berekend(naam, met, "centen", "plus", ("bedrag_zonder_btw", "btw"), None, bon.omschrijving, onder=onder)
    return met


def _btw_bedrag(regel: Factuur | Bon, ex: int) -> int:
    return regel.bedrag - ex if regel.inclusief else percentage(ex, regel.btw_bp)


def _kor(maand: Maand) -> Bron:
    artikel = "25a lid 1" if maand.jaar >= 2025 else "25 lid 1"
    return bron("wet_ob_1968", artikel, halfjaar(maand.eerste_dag))


_UREN = "half omhoog op hele uren"
_WOORD = {"aangifte": "btw-aangifte", "kor": "kleineondernemersregeling", "vrijgesteld": "vrijgesteld van btw"}
_GEEN_BTW = {"kor": "doet mee aan de kleineondernemersregeling", "vrijgesteld": "is vrijgesteld van btw"}
_BTW = {
    "aangifte": "U doet aangifte van btw. Wij rekenen met bedragen zonder btw.",
    "kor": "U rekent geen btw en krijgt geen btw terug. Uw kosten tellen met btw.",
    "vrijgesteld": "U rekent geen btw en krijgt geen btw terug. Uw kosten tellen met btw.",
}
_STELSEL = {
    "factuur": "De datum op de factuur bepaalt in welke maand zij telt.",
    "kas": "De dag van betaling bepaalt in welke maand een factuur telt.",
}
