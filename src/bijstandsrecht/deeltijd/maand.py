"""The monthly settlement of a household of part-time entrepreneurs with its full explanation (steps 2-9 of 2.5).

The norm of a month is the norm on its first day (INTERPRETATION: no source read says otherwise; a household
that changes category during the month gets a step that says so, and a warning).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.opgegeven import VAN_PARTNER, Grond, neem_op, toets_partner
from bijstandsrecht.deeltijd.persoon import Bronnen
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening, verreken_bedragen
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Bron,
    Maand,
    Parameterboek,
    Spoor,
    Stap,
    StilSpoor,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet import (
    Huishouden,
    Vrijlatingsrecht,
    aow_datum,
    bepaal_norm,
    bepaal_vakantietoeslag,
    categorie,
    pw,
)

_ZIN = (
    "Over {maand} krijgt u {uitbetaling} op uw rekening. Daarnaast sparen wij {vakantietoeslag} vakantietoeslag voor u."
)
_ZIN_GEEN_DAG = "Over {maand} krijgt u geen bijstand, want u hebt op geen dag van deze maand recht op bijstand."
_ZIN_NUL = "Over {maand} krijgt u geen bijstand, want uw inkomen is niet lager dan uw norm van {norm}."


@regelt(
    "participatiewet",
    "19 lid 1 onder a",
    "19 lid 2",
    "31 lid 1",
    "31 lid 3",
    "32 lid 1 onder b",
    "45 lid 1",
    "45 lid 3",
)
def verreken_maand(
    *, maand: Maand, huishouden: Huishouden, opgave: MaandOpgave, beleid: PtoBeleid,
    parameters: Parameterboek, vrijlatingsrecht: Vrijlatingsrecht | None = None, dagen: int | None = None,
    uitleg: bool = True, vrijlatingsrecht_partner: Vrijlatingsrecht | None = None,
) -> Uitkomst[MaandVerrekening]:  # fmt: skip
    """Settle one month: cents per calendar month, provisional until the yearly check.

    `dagen` is the number of days with a right to bijstand when that is not the whole month (art. 45 lid 3).
    `uitleg=False` leaves out the steps and the sentence, never the warnings. `vrijlatingsrecht_partner` goes
    with the statement of the partner in `opgave`. Raises OngeldigeInvoer (what was given), BuitenBereik (hours
    at the urencriterium) and OnbekendBedrag (an amount nobody read).
    """
    peildatum = maand.eerste_dag
    spoor = Spoor() if uitleg else StilSpoor()
    toets_partner(opgave, huishouden, vrijlatingsrecht_partner, peildatum)
    spoor.gegeven("maand", maand.naam, "tekst")
    norm = _norm(maand, huishouden, parameters, dagen, spoor)
    grond = Grond(maand, huishouden, beleid, parameters)
    zelf = neem_op(opgave, vrijlatingsrecht, grond, spoor)
    partner, partner_bedrijf = None, None
    if opgave.partner is not None:
        partner = neem_op(opgave.partner, vrijlatingsrecht_partner, grond, spoor, VAN_PARTNER)
        partner_bedrijf = partner.bedrijf(opgave.partner)
    forfait_bp = _schrijf_samen(opgave, beleid, spoor)
    bronnen = _bronnen(peildatum, zelf.vrijlating_bron, None if partner is None else partner.vrijlating_bron)
    uit = verreken_bedragen(
        norm=norm, omzet=opgave.omzet, kosten=zelf.kosten, overig_inkomen=opgave.overig_inkomen,
        vrijlating_bp=zelf.vrijlating_bp, vrijlating_max=zelf.vrijlating_max, forfait_bp=forfait_bp,
        verlies=opgave.verlies_meegenomen, vt_bp=bepaal_vakantietoeslag(peildatum, parameters, spoor),
        spoor=spoor, bronnen=bronnen, partner=partner_bedrijf, belasting=zelf.belasting,
    )  # fmt: skip
    zin = _ZIN if uit.bijstand else _ZIN_GEEN_DAG if dagen == 0 else _ZIN_NUL
    return Uitkomst.van(uit, _wortel(uit, zin, bronnen, spoor), spoor)


def _schrijf_samen(opgave: MaandOpgave, beleid: PtoBeleid, spoor: Spoor) -> int:
    """Write what the household has once (gross or net settlement, other income); give the forfait in basis points.

    Once the tax itself is known there is no forfait any more.
    """
    definitief = opgave.belasting is not None
    forfait_bp = 0 if definitief else beleid.forfait_bp
    if spoor.actief:
        tekst = _FORFAIT["definitief" if definitief else beleid.verrekening]
        spoor.gegeven("forfait_percentage", forfait_bp, "basispunten", tekst, beleid.bron, "beleid")
        spoor.gegeven("overig_inkomen", opgave.overig_inkomen, "centen", "Uw andere netto inkomen.")
    return forfait_bp


def _wortel(uit: MaandVerrekening, zin: str, bronnen: Bronnen, spoor: Spoor) -> Stap:
    """The root of the explanation; without steps there is nothing to fill a sentence with."""
    if not spoor.actief:
        return Stap("maandverrekening", uit.bijstand, "centen", "berekend", bronnen.bijstand)
    return Stap(
        "maandverrekening", uit.bijstand, "centen", "berekend", bronnen.bijstand,
        zin, "", tuple(spoor.stappen), "gelijk", ("bijstand",),
    )  # fmt: skip


def _norm(maand: Maand, huishouden: Huishouden, parameters: Parameterboek, dagen: int | None, spoor: Spoor) -> int:
    """The norm on the first day, or the share of it for the days with a right to bijstand."""
    eerste = maand.eerste_dag
    if _kan_veranderen(huishouden, maand) and (
        categorie(huishouden, eerste) != categorie(huishouden, maand.laatste_dag)
    ):
        spoor.waarschuw("Let op: in deze maand verandert uw norm. Gerekend is met de norm van de eerste dag.")
        spoor.gegeven(
            "peildatum", eerste, "datum", "In deze maand verandert uw norm. Wij rekenen met de eerste dag.",
            pw("45 lid 1", eerste), "oordeel", "interpretatie",
        )  # fmt: skip
    if dagen is None:
        return bepaal_norm(huishouden, eerste, parameters, spoor)
    controleer("dagen", dagen, artikel="art. 45 lid 3 Participatiewet", maximum=maand.dagen)
    onder = spoor.onder()
    heel = bepaal_norm(huishouden, eerste, parameters, onder)
    deel = rond_half_omhoog(heel * dagen, maand.dagen)
    onder.gegeven("dagen_met_recht", dagen, "dagen", "Voor deze dagen hebt u recht op bijstand.")
    onder.gegeven("dagen_in_maand", maand.dagen, "dagen")
    spoor.berekend(
        "norm", deel, "centen", "breuk", ("norm", "dagen_met_recht", "dagen_in_maand"),
        pw("45 lid 3", eerste), "Uw norm voor de dagen waarop u recht hebt op bijstand. De wet noemt geen manier.",
        HALF_OMHOOG, "interpretatie", onder=onder,
    )  # fmt: skip
    return deel


def _kan_veranderen(huishouden: Huishouden, maand: Maand) -> bool:
    """Whether a birthday or an AOW age falls in this month; a quick no saves the second look."""
    partner = huishouden.partner_geboortedatum
    for geboren in (huishouden.geboortedatum,) if partner is None else (huishouden.geboortedatum, partner):
        aow = aow_datum(geboren)
        if geboren.month == maand.nummer or (aow and (aow.year, aow.month) == (maand.jaar, maand.nummer)):
            return True
    return False


_FORFAIT = {
    "bruto": "Wij rekenen met uw inkomen voor belasting.",
    "forfait": "Een vast deel van uw inkomen is voor de belasting.",
    "definitief": "De belasting is nu bekend. Wij rekenen niet meer met een vast deel.",
}


@lru_cache(maxsize=512)
def _bronnen(peildatum: date, vrijlating: Bron | None, vrijlating_partner: Bron | None) -> Bronnen:
    """The cited articles of a month: built once, shared by every household."""
    return Bronnen(
        inkomen=pw("32 lid 1", peildatum),
        vrijlating=vrijlating or pw("31 lid 2", peildatum),
        bijstand=pw("19 lid 2", peildatum),
        uitbetaling=pw("19 lid 3", peildatum),
        vrijlating_partner=vrijlating_partner or pw("31 lid 2", peildatum),
        vrijlating_samen=pw("31 lid 2", peildatum),
    )
