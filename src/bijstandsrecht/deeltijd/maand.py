"""The monthly settlement of a part-time entrepreneur with its full explanation (steps 2-9 of section 2.5).

The norm of a month is the norm on its first day (INTERPRETATION: no source read says otherwise; a household
that changes category during the month gets a warning).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.uren import bewaak_uren
from bijstandsrecht.deeltijd.verlies import toets_verlies
from bijstandsrecht.deeltijd.verrekening import Bronnen, MaandVerrekening, verreken_bedragen
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Maand,
    Parameterboek,
    Spoor,
    Stap,
    StilSpoor,
    Uitkomst,
    controleer,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet import (
    Huishouden,
    Vrijlatingsrecht,
    aow_datum,
    bepaal_norm,
    bepaal_vrijlating,
    categorie,
    pw,
)

_VT = "participatiewet.vakantietoeslag"
_ZIN = (
    "Over {maand} krijgt u {uitbetaling} op uw rekening. "
    "Daarnaast sparen wij {vakantietoeslag} vakantietoeslag voor u."
)
_ZIN_NUL = "Over {maand} krijgt u geen bijstand, want uw inkomen is niet lager dan uw norm van {norm}."


def verreken_maand(
    *, maand: Maand, huishouden: Huishouden, opgave: MaandOpgave, beleid: PtoBeleid,
    parameters: Parameterboek, vrijlatingsrecht: Vrijlatingsrecht | None = None, dagen: int | None = None,
    uitleg: bool = True,
) -> Uitkomst[MaandVerrekening]:  # fmt: skip
    """Settle one month: cents per calendar month, provisional until the yearly check.

    `dagen` is the number of days with a right to bijstand when that is not the whole month (art. 45 lid 3).
    `uitleg=False` leaves out the steps and the sentence, never the warnings. Raises OngeldigeInvoer (what
    was given), BuitenBereik (hours at the urencriterium) and OnbekendBedrag (an amount nobody read).
    """
    peildatum = maand.eerste_dag
    spoor = Spoor() if uitleg else StilSpoor()
    spoor.gegeven("maand", maand.naam, "tekst")
    norm = _norm(maand, huishouden, parameters, dagen, spoor)
    kosten = _opgave(opgave, maand, beleid, parameters, spoor)
    bronnen = _bronnen(peildatum, vrijlatingsrecht.soort if vrijlatingsrecht else "")
    bp, hoogste = _vrijlating(vrijlatingsrecht, huishouden, beleid, peildatum, parameters, spoor)
    uit = verreken_bedragen(
        norm=norm, omzet=opgave.omzet, kosten=kosten, overig_inkomen=opgave.overig_inkomen, vrijlating_bp=bp,
        vrijlating_max=hoogste, forfait_bp=beleid.forfait_bp, verlies=opgave.verlies_meegenomen,
        vt_bp=spoor.parameter("vakantietoeslag_percentage", _VT, parameters.op(_VT, peildatum)),
        spoor=spoor, bronnen=bronnen,
    )  # fmt: skip
    return Uitkomst.van(uit, _wortel(uit, bronnen, spoor), spoor)


def _wortel(uit: MaandVerrekening, bronnen: Bronnen, spoor: Spoor) -> Stap:
    """The root of the explanation; without steps there is nothing to fill a sentence with."""
    if not spoor.actief:
        return Stap("maandverrekening", uit.bijstand, "centen", "berekend", bronnen.bijstand)
    return Stap(
        "maandverrekening", uit.bijstand, "centen", "berekend", bronnen.bijstand,
        _ZIN if uit.bijstand else _ZIN_NUL, "", tuple(spoor.stappen), "gelijk", ("bijstand",),
    )  # fmt: skip


def _norm(
    maand: Maand, huishouden: Huishouden, parameters: Parameterboek, dagen: int | None, spoor: Spoor
) -> int:
    """The norm on the first day, or the share of it for the days with a right to bijstand."""
    eerste = maand.eerste_dag
    if _kan_veranderen(huishouden, maand) and (
        categorie(huishouden, eerste) != categorie(huishouden, maand.laatste_dag)
    ):
        spoor.waarschuw("Let op: in deze maand verandert uw norm. Gerekend is met de norm van de eerste dag.")
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
        pw("45 lid 3", eerste), "Uw norm voor de dagen waarop u recht hebt op bijstand.", HALF_OMHOOG,
        onder=onder,
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


def _opgave(
    opgave: MaandOpgave, maand: Maand, beleid: PtoBeleid, parameters: Parameterboek, spoor: Spoor
) -> int:
    """Check hours and loss, write what the client handed in, and give the deductible costs."""
    toets_verlies(beleid=beleid, maand=maand, verlies_meegenomen=opgave.verlies_meegenomen)
    bewaak_uren(
        uren=opgave.uren, uren_jaar=opgave.uren_eerder + opgave.uren, maand=maand, beleid=beleid,
        parameters=parameters, spoor=spoor,
    )  # fmt: skip
    spoor.gegeven("omzet", opgave.omzet, "centen", "De omzet die u hebt opgegeven.")
    if isinstance(opgave.kosten, tuple):
        kosten, _ = aftrekbare_kosten(
            opgave.kosten, beleid=beleid, eerder=opgave.kosten_eerder, peildatum=maand.eerste_dag, spoor=spoor
        )
    else:
        kosten = opgave.kosten
        spoor.gegeven("kosten", kosten, "centen", "De kosten die u van uw omzet mag aftrekken.")
    if spoor.actief:
        spoor.gegeven(
            "verlies_meegenomen", opgave.verlies_meegenomen, "centen", "Verlies uit eerdere maanden.",
            beleid.bron, "beleid",
        )  # fmt: skip
        spoor.gegeven(
            "forfait_percentage",
            beleid.forfait_bp,
            "basispunten",
            _FORFAIT[beleid.verrekening],
            beleid.bron,
            "beleid",
        )
        spoor.gegeven("overig_inkomen", opgave.overig_inkomen, "centen", "Uw andere netto inkomen.")
    return kosten


_FORFAIT = {
    "bruto": "Wij rekenen met uw inkomen voor belasting.",
    "forfait": "Een vast deel van uw inkomen is voor de belasting.",
}


def _vrijlating(
    recht: Vrijlatingsrecht | None, huishouden: Huishouden, beleid: PtoBeleid, peildatum: date,
    parameters: Parameterboek, spoor: Spoor,
) -> tuple[int, int]:  # fmt: skip
    """Percentage and maximum of the open exemption, or zero with the reason."""
    if recht is not None and beleid.vrijlating == "wettelijk":
        bp, hoogste, _ = bepaal_vrijlating(recht, huishouden, peildatum, parameters, spoor)
        return bp, hoogste
    reden = "In deze maand geldt voor u geen vrijlating."
    if recht is not None:
        reden = "Uw gemeente past geen vrijlating toe."
        spoor.waarschuw(
            "Let op: het beleid past de vrijlating niet toe, maar zij is dwingend recht (CRVB:2024:1564)."
        )
    if spoor.actief:
        spoor.gegeven("vrijlating_percentage", 0, "basispunten", reden, beleid.bron, "oordeel")
        spoor.gegeven("vrijlating_maximum", 0, "centen", "", beleid.bron, "oordeel")
    return 0, 0


@lru_cache(maxsize=512)
def _bronnen(peildatum: date, soort: str) -> Bronnen:
    """The cited articles of a month: built once, shared by every household."""
    return Bronnen(
        inkomen=pw("32 lid 1", peildatum),
        vrijlating=pw(f"31 lid 2 onder {soort}" if soort else "31 lid 2", peildatum),
        bijstand=pw("19 lid 2", peildatum),
        uitbetaling=pw("19 lid 3", peildatum),
    )
