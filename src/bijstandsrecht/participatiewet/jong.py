"""The higher norm for people of 18, 19 and 20 who cannot turn to their parents: art. 20 lid 3 and 4 Participatiewet.

New since 1 January 2026; before that it was bijzondere bijstand (art. 12). Whether somebody cannot turn to his
parents is for the college to judge: their means do not suffice, or he cannot reasonably claim from them.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    StilSpoor,
    euro,
    leeftijd,
    regelt,
)
from bijstandsrecht.participatiewet.basisnorm import bepaal_basisnorm, bepaal_per_persoon
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.normtabel import NORM, categorie

GELDT = "participatiewet.verhoging_18_20.geldt"
VERHOGING = NORM + "verhoging_18_20"
_LET_OP = (
    "Let op: voor wie 18, 19 of 20 jaar is, kan de norm hoger zijn als de ouders niet kunnen bijdragen "
    "(art. 20 lid 3 Participatiewet). Vul in voor hoeveel personen dat zo is."
)


def tel_jongeren(huishouden: Huishouden, peildatum: date) -> int:
    """How many of the people who may claim are 18, 19 or 20 years old on that day."""
    mensen = [huishouden.geboortedatum]
    if huishouden.partner_geboortedatum is not None and not huishouden.partner_zonder_recht:
        mensen.append(huishouden.partner_geboortedatum)
    return sum(1 for geboren in mensen if leeftijd(geboren, peildatum) < 21)


def controleer_zonder_ouders(huishouden: Huishouden, peildatum: date) -> None:
    """Refuse more people without help of parents than there are people of 18, 19 or 20 in the household."""
    jongeren = tel_jongeren(huishouden, peildatum)
    if (huishouden.zonder_ouders or 0) > jongeren:
        raise OngeldigeInvoer(
            f"Op {peildatum:%d-%m-%Y} zijn {jongeren} mensen van dit huishouden 18, 19 of 20 jaar.",
            veld="zonder_ouders", waarde=huishouden.zonder_ouders, artikel="art. 20 lid 3 Participatiewet",
            remedie="Controleer de geboortedatums, of verlaag dit aantal.",
        )  # fmt: skip


def waarschuw_verhoging(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> None:
    """Warn when a young household may have the increase and nobody said whether it does."""
    if huishouden.zonder_ouders is None and parameters.op(GELDT, peildatum).waarde:
        spoor.waarschuw(_LET_OP)


@regelt("participatiewet", "20 lid 3", "20 lid 4")
def bepaal_jongerennorm(
    huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor, naam: str
) -> int:
    """The norm with the increase for `zonder_ouders` people, never above that of art. 21; cents per month.

    Writes the step `naam`. Without anybody who gets the increase it is the ordinary norm. Raises OngeldigeInvoer
    when there are fewer young people than `zonder_ouders`.
    """
    controleer_zonder_ouders(huishouden, peildatum)
    rij = categorie(huishouden, peildatum)
    if rij.jong:
        waarschuw_verhoging(huishouden, peildatum, parameters, spoor)
    if not huishouden.zonder_ouders:
        return bepaal_basisnorm(huishouden, rij, peildatum, parameters, spoor, naam)
    onder = spoor.onder()
    norm = bepaal_basisnorm(huishouden, rij, peildatum, parameters, onder, "norm_zonder_verhoging")
    top = NORM + ("gehuwd_21" if huishouden.gehuwd else "alleenstaande_21")
    verhoogd, geldt = norm, schrijf_geldt(peildatum, parameters, onder)
    if geldt:
        hoogste = onder.parameter("hoogste_norm", top, parameters.op(top, peildatum))
        status = "interpretatie" if huishouden.kostendelers else ""
        verhoogd = verhoog(norm, hoogste, huishouden.zonder_ouders, peildatum, parameters, onder, status)
        _waarschuw_kostendelers(verhoogd, huishouden, peildatum, parameters, onder)
    sluit_verhoging(naam, verhoogd, bool(geldt), peildatum, spoor, onder)
    return verhoogd


def schrijf_geldt(peildatum: date, parameters: Parameterboek, onder: Spoor) -> int:
    """Write whether the law has the increase on that day, and give it as 1 or 0."""
    return onder.parameter(
        "verhoging_geldt", GELDT, parameters.op(GELDT, peildatum),
        "Sinds 1 januari 2026 staat deze verhoging in de wet. Daarvoor was het bijzondere bijstand (art. 12).",
    )  # fmt: skip


def verhoog(
    norm: int, hoogste: int, aantal: int, peildatum: date, parameters: Parameterboek, onder: Spoor, status: str = ""
) -> int:
    """Add the increase of `aantal` people to the step `norm_zonder_verhoging`, at most the step `hoogste_norm`."""
    onder.gegeven(
        "zonder_ouders", aantal, "personen",
        "Voor zoveel mensen van 18, 19 of 20 jaar kunnen de ouders niet bijdragen.",
        pw("20 lid 3", peildatum), "oordeel",
    )  # fmt: skip
    per_persoon = onder.parameter("verhoging_per_persoon", VERHOGING, parameters.op(VERHOGING, peildatum))
    onder.berekend(
        "verhoging", per_persoon * aantal, "centen", "maal", ("verhoging_per_persoon", "zonder_ouders"),
        pw("20 lid 3", peildatum),
    )  # fmt: skip
    samen = norm + per_persoon * aantal
    onder.berekend("norm_met_verhoging", samen, "centen", "plus", ("norm_zonder_verhoging", "verhoging"))
    verhoogd = min(samen, hoogste)
    onder.berekend(
        "verhoogde_norm", verhoogd, "centen", "laagste", ("norm_met_verhoging", "hoogste_norm"),
        pw("20 lid 4", peildatum), "Met de verhoging is de norm nooit hoger dan vanaf 21 jaar.",
        status=status,
    )  # fmt: skip
    return verhoogd


def sluit_verhoging(naam: str, norm: int, verhoogd: bool, peildatum: date, spoor: Spoor, onder: Spoor) -> None:
    """Write the step `naam` from the increased norm, or from the norm itself when nothing was added."""
    uit, bron = "verhoogde_norm", pw("20 lid 3", peildatum)
    if not verhoogd:
        uit = "norm_zonder_verhoging"
        bron = next((stap.bron or bron for stap in onder.stappen if stap.naam == uit), bron)
    spoor.berekend(
        naam, norm, "centen", "gelijk", (uit,), bron, "Uw bijstandsnorm per maand, met vakantietoeslag.", onder=onder
    )


def _waarschuw_kostendelers(
    norm: int, huishouden: Huishouden, peildatum: date, parameters: Parameterboek, onder: Spoor
) -> None:
    """Lid 4 names art. 21 only; say so when somebody of 21 who shares the costs would have a lower norm."""
    if not huishouden.kostendelers:
        return
    aantal = 2 if huishouden.gehuwd else 1
    vanaf_21 = aantal * bepaal_per_persoon(
        huishouden.kostendelers, aantal, aow=False, peildatum=peildatum, parameters=parameters, onder=StilSpoor()
    )
    if norm > vanaf_21:
        onder.waarschuw(
            f"Let op: met kostendelers is de norm vanaf 21 jaar {euro(vanaf_21)}. Art. 20 lid 4 noemt alleen art. 21 "
            "als grens, en daarmee is gerekend. Beoordeel of dit een vergelijkbare situatie is."
        )
