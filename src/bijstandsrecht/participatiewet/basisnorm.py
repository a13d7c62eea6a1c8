"""The norm of arts 20, 21, 22 and 22a lid 1 to 3 Participatiewet: the rows, and sharing the costs (regel R1.8).

Special households (an institution, a partner without right, young people without help of their parents) are
built from these norms in modules of their own.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import Parameterboek, Spoor, regelt
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw, pw_gedeeld
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.kanttekeningen import GEEN, aow_leeftijd, leeftijd_22a
from bijstandsrecht.participatiewet.kostendelers import kostendelersnorm_bedrag
from bijstandsrecht.participatiewet.normtabel import EEN_18, EEN_18_KIND, NORM, Categorie

_DELEN = "participatiewet.kostendelersnorm."
_SAMEN = "Uw bijstandsnorm per maand, met vakantietoeslag. U deelt de kosten."


@regelt("participatiewet", "20 lid 1", "20 lid 2", "21", "22", "22a lid 1", "22a lid 2", "22a lid 3", "22b lid 1")
def bepaal_basisnorm(
    huishouden: Huishouden,
    rij: Categorie,
    peildatum: date,
    parameters: Parameterboek,
    spoor: Spoor,
    naam: str = "norm",
) -> int:
    """The norm in cents per month by age, partner, children and kostendelers; writes the step `naam` with its tree.

    `rij` is the row of the household (`categorie`). Raises OnbekendBedrag when the amount is not known.
    """
    onder = spoor.onder()
    if huishouden.kostendelers and not rij.jong:
        return _gedeeld(rij, huishouden, peildatum, parameters, spoor, onder, naam)
    if huishouden.kostendelers and rij in (EEN_18, EEN_18_KIND):
        return _gedeeld_een_18(rij, huishouden, peildatum, parameters, spoor, onder, naam)
    schrijf_leefvorm(rij.leefvorm, huishouden, peildatum, onder, aow=rij.aow, jong=rij.jong)
    bedrag = onder.parameter("norm_uit_de_wet", rij.sleutel, parameters.op(rij.sleutel, peildatum))
    spoor.berekend(
        naam, bedrag, "centen", "gelijk", ("norm_uit_de_wet",), pw(rij.artikel, peildatum),
        "Uw bijstandsnorm per maand, met vakantietoeslag.", onder=onder,
    )  # fmt: skip
    return bedrag


def schrijf_leefvorm(
    leefvorm: str, huishouden: Huishouden, peildatum: date, onder: Spoor, *, aow: bool, jong: bool = False
) -> None:
    """Write the kind of household, with what is doubtful about the age behind it; `aow`: it is the AOW age."""
    if not (aow or onder.actief):
        return
    tekst, opmerking = "Zo is uw huishouden.", GEEN
    if aow:
        opmerking = aow_leeftijd(huishouden, peildatum)
        if opmerking.waarschuwing:
            onder.waarschuw(opmerking.waarschuwing)
    elif huishouden.kostendelers and jong:
        tekst, opmerking = tekst + " De kostendelersnorm geldt pas vanaf 21 jaar.", leeftijd_22a(peildatum)
    if opmerking.toelichting:
        tekst = f"{tekst} {opmerking.toelichting}"
    onder.gegeven("leefvorm", leefvorm, "tekst", tekst, status=opmerking.status)


def bepaal_per_persoon(
    kostendelers: int, meetellend: int, *, aow: bool, peildatum: date, parameters: Parameterboek, onder: Spoor
) -> int:
    """Write A, B and the two percentages of art. 22a lid 1, and give the norm of one person in cents per month.

    `meetellend`: the applicant, and the partner of 21 or older; `aow`: one of them has the AOW age.
    """
    personen = kostendelers + meetellend
    onder.gegeven("kostendelers", kostendelers, "aantal", "Zoveel anderen delen de kosten met u.")
    leeftijd = leeftijd_22a(peildatum)
    onder.gegeven(
        "meetellende_partners", meetellend, "aantal",
        f"Uzelf, en uw partner als die 21 jaar of ouder is. {leeftijd.toelichting}".rstrip(),
        status=leeftijd.status,
    )  # fmt: skip
    onder.berekend("personen", personen, "aantal", "plus", ("kostendelers", "meetellende_partners"))
    sleutel = NORM + ("gehuwd_aow" if aow else "gehuwd_21")
    norm_gehuwden = onder.parameter("norm_gehuwden", sleutel, parameters.op(sleutel, peildatum))
    basis = onder.parameter("basis_percentage", _DELEN + "basis_pct", parameters.op(_DELEN + "basis_pct", peildatum))
    per = onder.parameter(
        "per_persoon_percentage",
        _DELEN + "per_persoon_pct",
        parameters.op(_DELEN + "per_persoon_pct", peildatum),
    )
    bedrag = kostendelersnorm_bedrag(
        personen=personen, norm_gehuwden=norm_gehuwden, basis_bp=basis, per_persoon_bp=per,
        spoor=onder, bron=pw("22a lid 1", peildatum),
    )  # fmt: skip
    assert isinstance(bedrag, int)
    return bedrag


def _gedeeld(
    rij: Categorie,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameterboek,
    spoor: Spoor,
    onder: Spoor,
    naam: str,
) -> int:
    """Applicant (and partner) of 21 or older with kostendelers: art. 22a lid 1 and 2."""
    aantal = 2 if huishouden.gehuwd else 1
    schrijf_leefvorm(rij.leefvorm, huishouden, peildatum, onder, aow=rij.aow)
    per_persoon = bepaal_per_persoon(
        huishouden.kostendelers, aantal, aow=rij.aow, peildatum=peildatum, parameters=parameters, onder=onder
    )
    norm = per_persoon * aantal
    spoor.berekend(
        naam, norm, "centen", "maal", ("norm_per_persoon", "meetellende_partners"),
        pw_gedeeld("22a lid 2" if aantal == 2 else "22a lid 1", peildatum), _SAMEN, onder=onder,
    )  # fmt: skip
    return norm


def _gedeeld_een_18(
    rij: Categorie,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameterboek,
    spoor: Spoor,
    onder: Spoor,
    naam: str,
) -> int:
    """One partner of 18-20 and one of 21 or older, with kostendelers: art. 22a lid 3 (2015: art. 20 lid 3, 22b)."""
    letter = "a" if huishouden.kinderen else "b"
    oudste = min(huishouden.geboortedatum, huishouden.partner_geboortedatum or huishouden.geboortedatum)
    aow = heeft_aow_leeftijd(oudste, peildatum)
    schrijf_leefvorm(rij.leefvorm, huishouden, peildatum, onder, aow=aow, jong=True)
    per_persoon = bepaal_per_persoon(
        huishouden.kostendelers, 1, aow=aow, peildatum=peildatum, parameters=parameters, onder=onder
    )
    sleutel = f"{NORM}art22a_3_{letter}"
    jong = onder.parameter("bedrag_jonge_partner", sleutel, parameters.op(sleutel, peildatum))
    spoor.berekend(
        naam, per_persoon + jong, "centen", "plus", ("norm_per_persoon", "bedrag_jonge_partner"),
        pw_gedeeld(f"22a lid 3 onder {letter}", peildatum), _SAMEN, onder=onder,
    )  # fmt: skip
    return per_persoon + jong
