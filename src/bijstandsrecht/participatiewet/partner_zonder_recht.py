"""The norm of somebody whose partner has no right to bijstand: arts 24 and 24a Participatiewet (regel R1.12).

Read: until 2016 the norm of a single person or single parent (text of January 2015 to August 2015), and with the
partner in the same home the kostendelersnorm (art. 22a lid 3 onder a of that text). Since the text of 1 January
2016: half of the norm of a couple of his age. With kostendelers it is art. 22a in both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    leeftijd,
    percentage,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.basisnorm import bepaal_basisnorm, bepaal_per_persoon, schrijf_leefvorm
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.jong import (
    controleer_zonder_ouders,
    schrijf_geldt,
    sluit_verhoging,
    verhoog,
    waarschuw_verhoging,
)
from bijstandsrecht.participatiewet.normtabel import BEIDEN_18, BEIDEN_18_KIND, NORM, Categorie, categorie

ALS_ALLEENSTAANDE = "participatiewet.partner_zonder_recht.als_alleenstaande"
DEEL = "participatiewet.partner_zonder_recht.pct"
ALO_GELDT = "participatiewet.alo_kop.geldt"
ALO = "participatiewet.alo_kop.bedrag"
_TOT_2016 = "Tot 2016 was het de norm van een alleenstaande (ouder), sindsdien de helft van die van een paar."
_NORM = "Uw bijstandsnorm per maand, met vakantietoeslag. Uw partner heeft geen recht op bijstand."


@regelt("participatiewet", "24", "24 onder a", "24 onder b", "22a lid 1")
def bepaal_norm_zonder_partner(
    huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor, naam: str
) -> int:
    """The norm in cents per month of the applicant, whose partner has no right to bijstand; writes the step `naam`.

    Raises OngeldigeInvoer when it is not known whether the partner is a toeslagpartner and art. 24a asks it.
    """
    controleer_zonder_ouders(huishouden, peildatum)
    onder = spoor.onder()
    norm, artikel = _halve_norm(huishouden, peildatum, parameters, onder)
    alo = bepaal_ophoging_alo(huishouden, peildatum, parameters, onder)
    bewerking, uit = ("plus", ("norm_rechthebbende", "ophoging_alo")) if alo else ("gelijk", ("norm_rechthebbende",))
    spoor.berekend(naam, norm + alo, "centen", bewerking, uit, pw(artikel, peildatum), _NORM, onder=onder)
    return norm + alo


def _halve_norm(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> tuple[int, str]:
    """Write `norm_rechthebbende`: shared with kostendelers, as a single person (2015), or half of a couple's.

    Gives the norm and its place in the law.
    """
    alleen = replace(
        huishouden, partner_geboortedatum=None, partner_zonder_recht=False, partner_elders=False, toeslagpartner=None,
        inrichting="",
    )  # fmt: skip
    rij = categorie(alleen, peildatum)
    als_alleen = spoor.parameter(
        "als_alleenstaande", ALS_ALLEENSTAANDE, parameters.op(ALS_ALLEENSTAANDE, peildatum), _TOT_2016
    )
    partner = huishouden.partner_geboortedatum
    assert partner is not None
    huishouden.leeftijden(peildatum)
    telt = int(leeftijd(partner, peildatum) >= 21 and not (als_alleen and huishouden.partner_elders))
    if not rij.jong and (huishouden.kostendelers or (als_alleen and telt)):
        aow = rij.aow or heeft_aow_leeftijd(partner, peildatum)
        onder = spoor.onder()
        schrijf_leefvorm(_leefvorm(rij.leefvorm), huishouden, peildatum, onder, aow=aow)
        norm = bepaal_per_persoon(
            huishouden.kostendelers, 1 + telt, aow=aow, peildatum=peildatum, parameters=parameters, onder=onder
        )
        spoor.berekend(
            "norm_rechthebbende", norm, "centen", "gelijk", ("norm_per_persoon",), pw("22a lid 1", peildatum),
            "Uw deel als u de kosten deelt.", onder=onder,
        )  # fmt: skip
        return norm, "22a lid 1"
    if als_alleen:
        return bepaal_basisnorm(alleen, rij, peildatum, parameters, spoor, "norm_rechthebbende"), "24"
    if rij.jong:
        return _jong(alleen, peildatum, parameters, spoor), "24 onder b"
    return _half(alleen, rij, peildatum, parameters, spoor), "24 onder a"


def _half(alleen: Huishouden, rij: Categorie, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Art. 24 onder a: half of the norm of a couple of his age."""
    onder = spoor.onder()
    schrijf_leefvorm(_leefvorm(rij.leefvorm), alleen, peildatum, onder, aow=rij.aow)
    sleutel = NORM + ("gehuwd_aow" if rij.aow else "gehuwd_21")
    deel = onder.parameter("deel_zonder_recht", DEEL, parameters.op(DEEL, peildatum))
    norm = _neem_deel("norm_als_gehuwd", "deel_van_gehuwden", sleutel, deel, peildatum, parameters, onder)
    spoor.berekend(
        "norm_rechthebbende", norm, "centen", "gelijk", ("deel_van_gehuwden",), pw("24 onder a", peildatum), onder=onder
    )
    return norm


def _leefvorm(leefvorm: str) -> str:
    return f"{leefvorm}, met een partner zonder recht op bijstand"


def _neem_deel(
    naam: str, uitkomst: str, sleutel: str, deel: int, peildatum: date, parameters: Parameterboek, onder: Spoor,
    status: str = "",
) -> int:  # fmt: skip
    """Write the norm of a couple, and the part of it that art. 24 gives, under the two names."""
    gehuwd = onder.parameter(naam, sleutel, parameters.op(sleutel, peildatum))
    norm = percentage(gehuwd, deel)
    onder.berekend(
        uitkomst,
        norm,
        "centen",
        "percentage",
        (naam, "deel_zonder_recht"),
        pw("24", peildatum),
        "",
        HALF_OMHOOG,
        status,
    )
    return norm


def _jong(alleen: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Art. 24 onder b: half of the norm of two partners of 18-20, with the increase of art. 20 lid 3 when it is due."""
    waarschuw_verhoging(alleen, peildatum, parameters, spoor)
    onder = spoor.onder()
    rij = BEIDEN_18_KIND if alleen.kinderen else BEIDEN_18
    schrijf_leefvorm(_leefvorm(categorie(alleen, peildatum).leefvorm), alleen, peildatum, onder, aow=False, jong=True)
    deel = onder.parameter("deel_zonder_recht", DEEL, parameters.op(DEEL, peildatum))
    norm = _neem_deel("norm_als_gehuwd", "norm_zonder_verhoging", rij.sleutel, deel, peildatum, parameters, onder)
    verhoogd = bool(alleen.zonder_ouders and schrijf_geldt(peildatum, parameters, onder))
    if verhoogd:
        # Lid 4 asks what somebody of 21 has in a comparable situation: half of a couple's norm (art. 24 onder a).
        sleutel = NORM + "gehuwd_21"
        hoogste = _neem_deel(
            "norm_gehuwd_21", "hoogste_norm", sleutel, deel, peildatum, parameters, onder, "interpretatie"
        )
        norm = verhoog(norm, hoogste, alleen.zonder_ouders or 0, peildatum, parameters, onder)
    sluit_verhoging("norm_rechthebbende", norm, verhoogd, peildatum, spoor, onder)
    return norm


@regelt("participatiewet", "24a")
def bepaal_ophoging_alo(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Write and give one twelfth of the ALO-kop, when there is a child and the partner is a toeslagpartner."""
    if not (huishouden.kinderen and parameters.op(ALO_GELDT, peildatum).waarde):
        return 0
    if huishouden.toeslagpartner is None:
        raise OngeldigeInvoer(
            "Niet bekend is of de partner ook voor de toeslagen partner is.", veld="toeslagpartner",
            artikel="art. 24a Participatiewet", remedie="Kijk op de beschikking van de Dienst Toeslagen.",
        )  # fmt: skip
    if not huishouden.toeslagpartner:
        spoor.gegeven("toeslagpartner", 0, "ja_nee", "Zonder toeslagpartner is er geen ophoging.", pw("24a", peildatum))
        return 0
    jaarbedrag = spoor.parameter("alo_kop", ALO, parameters.op(ALO, peildatum))
    spoor.gegeven("een_maand", 1, "maanden")
    spoor.gegeven("twaalf_maanden", 12, "maanden")
    ophoging = rond_half_omhoog(jaarbedrag, 12)
    spoor.berekend(
        "ophoging_alo", ophoging, "centen", "breuk", ("alo_kop", "een_maand", "twaalf_maanden"), pw("24a", peildatum),
        "U hebt een kind dat rechtmatig in Nederland verblijft, en een partner voor de toeslagen.", HALF_OMHOOG,
    )  # fmt: skip
    return ophoging
