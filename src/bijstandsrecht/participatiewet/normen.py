"""Which norm applies, and how much it is: arts 20 to 24a Participatiewet (regels R1.4, R1.7 to R1.12).

All norms are net amounts in cents per calendar month, including vakantietoeslag. This module chooses; the amounts
are built in `basisnorm`, `jong`, `partner_zonder_recht` and `inrichting`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.participatiewet.basisnorm import bepaal_basisnorm
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.inrichting import bepaal_norm_inrichting
from bijstandsrecht.participatiewet.jong import bepaal_jongerennorm, waarschuw_verhoging
from bijstandsrecht.participatiewet.normtabel import categorie
from bijstandsrecht.participatiewet.partner_zonder_recht import bepaal_norm_zonder_partner

MANTELZORG = "participatiewet.mantelzorg.geen_kostendelersnorm"
_ZIN = "De bijstandsnorm voor uw huishouden is {norm} per maand. Dit is met vakantietoeslag."
_MANTELZORG = (
    "U verblijft tijdelijk ergens anders om intensieve mantelzorg te geven. Sinds 1 januari 2026 geldt dan de "
    "kostendelersnorm niet."
)
_PARTNER_THUIS = (
    "Let op: art. 22a lid 4 spreekt van wie zelf elders verblijft. Er is gerekend alsof de kostendelersnorm voor beide "
    "partners niet geldt. Beoordeel of dat klopt als een van u thuis blijft."
)


def bepaal_norm(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The norm in cents per month; writes the step `norm` with its own tree. See `bijstandsnorm`."""
    if huishouden.bijzonder:
        return _bijzonder(huishouden, peildatum, parameters, spoor)
    rij = categorie(huishouden, peildatum)
    norm = bepaal_basisnorm(huishouden, rij, peildatum, parameters, spoor)
    if rij.jong:
        waarschuw_verhoging(huishouden, peildatum, parameters, spoor)
    return norm


def _bijzonder(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Choose between an institution, a partner without right and the others, after mantelzorg elsewhere."""
    onder = spoor.onder()
    if huishouden.mantelzorg_elders:
        huishouden = pas_mantelzorg_toe(huishouden, peildatum, parameters, onder)
    if huishouden.inrichting:
        bepaal = bepaal_norm_inrichting
    elif huishouden.partner_zonder_recht:
        bepaal = bepaal_norm_zonder_partner
    else:
        bepaal = bepaal_jongerennorm
    norm = bepaal(huishouden, peildatum, parameters, onder, "norm_in_uw_situatie")
    bron = onder.stappen[-1].bron if onder.stappen else None
    spoor.berekend(
        "norm", norm, "centen", "gelijk", ("norm_in_uw_situatie",), bron,
        "Uw bijstandsnorm per maand, met vakantietoeslag.", onder=onder,
    )  # fmt: skip
    return norm


@regelt("participatiewet", "22a lid 4")
def pas_mantelzorg_toe(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, onder: Spoor) -> Huishouden:
    """The household without kostendelers when the law of that day spares who gives care elsewhere."""
    geldt = onder.parameter("geen_kostendelersnorm", MANTELZORG, parameters.op(MANTELZORG, peildatum), _MANTELZORG)
    onder.gegeven("mantelzorg_elders", 1, "ja_nee", bron=pw("22a lid 4", peildatum), herkomst="oordeel")
    if geldt and huishouden.gehuwd and huishouden.kostendelers:
        onder.waarschuw(_PARTNER_THUIS)
    return replace(huishouden, kostendelers=0) if geldt else huishouden


@regelt("participatiewet", "20", "21", "22", "22a", "23", "24", "24a")
def bijstandsnorm(*, huishouden: Huishouden, peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """The bijstandsnorm of a household on a day: cents per month, net, including vakantietoeslag.

    Chooses between arts 20 to 24a. Raises OngeldigeInvoer for a contradictory household and OnbekendBedrag (or
    BuitenBereik) when the amount of that half year is not known.
    """
    spoor = Spoor()
    norm = bepaal_norm(huishouden, peildatum, parameters, spoor)
    wortel = Stap(
        "bijstandsnorm", norm, "centen", "berekend", spoor.stappen[-1].bron, _ZIN, "",
        tuple(spoor.stappen), "gelijk", ("norm",),
    )  # fmt: skip
    return Uitkomst.van(norm, wortel, spoor)


def kostendelersnorm(*, huishouden: Huishouden, peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """The norm of a household that shares the costs (art. 22a), as `bijstandsnorm`.

    Raises OngeldigeInvoer when nobody shares the costs.
    """
    if not huishouden.kostendelers:
        raise OngeldigeInvoer(
            "Er zijn geen kostendelende medebewoners.", veld="kostendelers", waarde=huishouden.kostendelers,
            artikel="art. 22a Participatiewet", remedie="Gebruik de gewone bijstandsnorm.",
        )  # fmt: skip
    return bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=parameters)
