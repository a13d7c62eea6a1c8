"""The norm of somebody who stays in an institution: art. 23 Participatiewet (regel R1.11).

Lid 1 gives an amount for what is left to pay oneself, lid 2 raises it, for the premium of the health insurance.
One of two partners in an institution: each of them as a single person (lid 3). People of 18, 19 or 20 in an
institution have no right to algemene bijstand (art. 13 lid 2 onder a).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, leeftijd, regelt
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.jong import bepaal_jongerennorm, controleer_zonder_ouders
from bijstandsrecht.participatiewet.partner_zonder_recht import bepaal_ophoging_alo

_SLEUTEL = "participatiewet.inrichting."
_NORM = "Uw bijstandsnorm per maand, met vakantietoeslag, bij een verblijf in een inrichting."
_LET_OP = (
    "Let op: een van de partners is in een inrichting en de partner heeft geen recht op bijstand. De wet zegt niet "
    "of dan art. 23 lid 3 of art. 24 geldt. Gerekend is met art. 23: alleen het deel van wie recht heeft."
)


@regelt(
    "participatiewet", "23 lid 1 onder a", "23 lid 1 onder b", "23 lid 2 onder a", "23 lid 2 onder b", "23 lid 3",
    "13 lid 2 onder a",
)  # fmt: skip
def bepaal_norm_inrichting(
    huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor, naam: str
) -> int:
    """The norm in cents per month when applicant, partner or both stay in an institution; writes the step `naam`.

    Beside a partner without right and with a child the norm has the ophoging of art. 24a, which names no article of
    the norm. Raises OngeldigeInvoer for somebody of 18, 19 or 20 in an institution, and OnbekendBedrag.
    """
    huishouden.leeftijden(peildatum)
    _weiger_jong(huishouden, peildatum)
    onder = spoor.onder()
    uit: tuple[str, ...] = ("norm_in_inrichting",)
    if not huishouden.gehuwd or (huishouden.inrichting == "beiden" and not huishouden.partner_zonder_recht):
        controleer_zonder_ouders(huishouden, peildatum)
        norm = _verblijf("gehuwd" if huishouden.gehuwd else "alleenstaande", peildatum, parameters, onder)
        artikel = "23"
    else:
        norm, uit = _een_van_beiden(huishouden, peildatum, parameters, onder)
        artikel = "23 lid 3"
        if huishouden.partner_zonder_recht and (alo := bepaal_ophoging_alo(huishouden, peildatum, parameters, onder)):
            norm, uit = norm + alo, (*uit, "ophoging_alo")
    status = "interpretatie" if huishouden.partner_zonder_recht else ""
    if status:
        spoor.waarschuw(_LET_OP)
    spoor.berekend(naam, norm, "centen", "plus", uit, pw(artikel, peildatum), _NORM, status=status, onder=onder)
    return norm


def _weiger_jong(huishouden: Huishouden, peildatum: date) -> None:
    verblijft = {
        "geboortedatum": huishouden.inrichting in ("aanvrager", "beiden"),
        "partner_geboortedatum": huishouden.inrichting in ("partner", "beiden") and not huishouden.partner_zonder_recht,
    }
    for veld, in_inrichting in verblijft.items():
        if in_inrichting and leeftijd(getattr(huishouden, veld), peildatum) < 21:
            raise OngeldigeInvoer(
                "Wie 18, 19 of 20 jaar is en in een inrichting verblijft, heeft geen recht op algemene bijstand.",
                veld=veld, waarde=getattr(huishouden, veld), artikel="art. 13 lid 2 onder a Participatiewet",
                remedie="Gaat het om de partner? Vul dan in dat de partner geen recht heeft.",
            )  # fmt: skip


def _verblijf(soort: str, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Write `norm_in_inrichting`: lid 1 and lid 2 together."""
    letter = "b" if soort == "gehuwd" else "a"
    onder = spoor.onder()
    sleutels = (_SLEUTEL + soort, f"{_SLEUTEL}verhoging_{soort}")
    bedrag = onder.parameter("bedrag_inrichting", sleutels[0], parameters.op(sleutels[0], peildatum))
    meer = onder.parameter("verhoging_inrichting", sleutels[1], parameters.op(sleutels[1], peildatum))
    spoor.berekend(
        "norm_in_inrichting", bedrag + meer, "centen", "plus", ("bedrag_inrichting", "verhoging_inrichting"),
        pw(f"23 lid 1 onder {letter}", peildatum), onder=onder,
    )  # fmt: skip
    return bedrag + meer


def _een_van_beiden(
    huishouden: Huishouden, peildatum: date, parameters: Parameterboek, onder: Spoor
) -> tuple[int, tuple[str, ...]]:
    """Write the parts of those who have a right, each as a single person (lid 3); the sum and the names."""
    in_inrichting = huishouden.inrichting in ("aanvrager", "beiden") or not huishouden.partner_zonder_recht
    thuis = huishouden.inrichting == "partner" or not huishouden.partner_zonder_recht
    totaal, namen = 0, []
    if in_inrichting:
        totaal += _verblijf("alleenstaande", peildatum, parameters, onder)
        namen.append("norm_in_inrichting")
    if thuis:
        geboren = huishouden.geboortedatum if huishouden.inrichting == "partner" else huishouden.partner_geboortedatum
        assert geboren is not None
        alleen = replace(
            huishouden, geboortedatum=geboren, partner_geboortedatum=None, partner_zonder_recht=False,
            partner_elders=False, toeslagpartner=None, inrichting="",
        )  # fmt: skip
        totaal += bepaal_jongerennorm(alleen, peildatum, parameters, onder, "norm_thuis")
        namen.append("norm_thuis")
    else:
        controleer_zonder_ouders(huishouden, peildatum)
    return totaal, tuple(namen)
