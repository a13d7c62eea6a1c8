"""Which norm applies, and how much it is: arts 20, 21, 22 and 22a Participatiewet (regels R1.4, R1.7, R1.8).

All norms are net amounts in cents per calendar month, including vakantietoeslag.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.kanttekeningen import GEEN, aow_leeftijd, leeftijd_22a
from bijstandsrecht.participatiewet.kostendelers import kostendelersnorm_bedrag

_NORM = "participatiewet.norm."
_DELEN = "participatiewet.kostendelersnorm."
_ZIN = "De bijstandsnorm voor uw huishouden is {norm} per maand. Dit is met vakantietoeslag."


class Categorie(NamedTuple):
    """A row of the norm table: its parameter key, its article and its name in a letter."""

    sleutel: str
    artikel: str
    leefvorm: str


ALLEEN_18 = Categorie(_NORM + "alleenstaande_18_20", "20 lid 1 onder a", "alleenstaande van 18, 19 of 20 jaar")
ALLEEN_18_KIND = Categorie(
    _NORM + "alleenstaande_18_20", "20 lid 2 onder a", "alleenstaande ouder van 18, 19 of 20 jaar"
)
ALLEEN_21 = Categorie(_NORM + "alleenstaande_21", "21 onder a", "alleenstaande van 21 jaar of ouder")
ALLEEN_21_KIND = Categorie(_NORM + "alleenstaande_21", "21 onder a", "alleenstaande ouder van 21 jaar of ouder")
ALLEEN_AOW = Categorie(_NORM + "alleenstaande_aow", "22 onder a", "alleenstaande met de AOW-leeftijd")
BEIDEN_18 = Categorie(_NORM + "gehuwd_beiden_18_20", "20 lid 1 onder b", "partners van 18, 19 of 20 jaar")
BEIDEN_18_KIND = Categorie(
    _NORM + "gehuwd_beiden_18_20_kind", "20 lid 2 onder b", "partners van 18, 19 of 20 jaar met kinderen"
)
EEN_18 = Categorie(_NORM + "gehuwd_een_18_20", "20 lid 1 onder c", "partners van wie een 18, 19 of 20 jaar is")
EEN_18_KIND = Categorie(
    _NORM + "gehuwd_een_18_20_kind",
    "20 lid 2 onder c",
    "partners van wie een 18, 19 of 20 jaar is, met kinderen",
)
GEHUWD_21 = Categorie(_NORM + "gehuwd_21", "21 onder b", "partners van 21 jaar of ouder")
GEHUWD_AOW = Categorie(_NORM + "gehuwd_aow", "22 onder b of c", "partners van wie een de AOW-leeftijd heeft")


def categorie(huishouden: Huishouden, peildatum: date) -> Categorie:
    """The row of the norm table for a household without kostendelers (regel R1.7).

    Raises OngeldigeInvoer when applicant or partner is under 18.
    """
    eigen, partner = huishouden.leeftijden(peildatum)
    kind = huishouden.kinderen > 0
    if partner is None or huishouden.partner_geboortedatum is None:
        if eigen < 21:
            return ALLEEN_18_KIND if kind else ALLEEN_18
        if eigen >= 65 and heeft_aow_leeftijd(huishouden.geboortedatum, peildatum):
            return ALLEEN_AOW
        return ALLEEN_21_KIND if kind else ALLEEN_21
    if eigen < 21 and partner < 21:
        return BEIDEN_18_KIND if kind else BEIDEN_18
    if eigen < 21 or partner < 21:
        return EEN_18_KIND if kind else EEN_18
    if heeft_aow_leeftijd(huishouden.geboortedatum, peildatum) or heeft_aow_leeftijd(
        huishouden.partner_geboortedatum, peildatum
    ):
        return GEHUWD_AOW
    return GEHUWD_21


def bepaal_norm(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The norm in cents per month; writes the step `norm` with its own tree. See `bijstandsnorm`."""
    rij = categorie(huishouden, peildatum)
    onder = spoor.onder()
    if huishouden.kostendelers and rij.artikel[:2] != "20":
        return _gedeeld(rij, huishouden, peildatum, parameters, spoor, onder)
    if huishouden.kostendelers and rij in (EEN_18, EEN_18_KIND):
        return _gedeeld_een_18(rij, huishouden, peildatum, parameters, spoor, onder)
    _leefvorm(rij, huishouden, peildatum, onder, aow=rij.artikel[:2] == "22")
    bedrag = onder.parameter("norm_uit_de_wet", rij.sleutel, parameters.op(rij.sleutel, peildatum))
    spoor.berekend(
        "norm", bedrag, "centen", "gelijk", ("norm_uit_de_wet",), pw(rij.artikel, peildatum),
        "Uw bijstandsnorm per maand, met vakantietoeslag.", onder=onder,
    )  # fmt: skip
    return bedrag


def _leefvorm(rij: Categorie, huishouden: Huishouden, peildatum: date, onder: Spoor, *, aow: bool) -> None:
    """Write the row of the norm table, with what is doubtful about the age behind it; `aow`: it is the AOW age."""
    if not (aow or onder.actief):
        return
    tekst, opmerking = "Zo is uw huishouden.", GEEN
    if aow:
        opmerking = aow_leeftijd(huishouden, peildatum)
        if opmerking.waarschuwing:
            onder.waarschuw(opmerking.waarschuwing)
    elif huishouden.kostendelers and rij.artikel[:2] == "20":
        tekst, opmerking = tekst + " De kostendelersnorm geldt pas vanaf 21 jaar.", leeftijd_22a(peildatum)
    if opmerking.toelichting:
        tekst = f"{tekst} {opmerking.toelichting}"
    onder.gegeven("leefvorm", rij.leefvorm, "tekst", tekst, status=opmerking.status)


def _per_persoon(
    huishouden: Huishouden,
    meetellend: int,
    peildatum: date,
    parameters: Parameterboek,
    onder: Spoor,
    sleutel: str,
) -> int:
    """Write A, B and the two percentages of art. 22a lid 1, and give the norm of one person."""
    personen = huishouden.kostendelers + meetellend
    onder.gegeven("kostendelers", huishouden.kostendelers, "aantal", "Zoveel anderen delen de kosten met u.")
    leeftijd = leeftijd_22a(peildatum)
    onder.gegeven(
        "meetellende_partners", meetellend, "aantal",
        f"Uzelf, en uw partner als die 21 jaar of ouder is. {leeftijd.toelichting}".rstrip(),
        status=leeftijd.status,
    )  # fmt: skip
    onder.berekend("personen", personen, "aantal", "plus", ("kostendelers", "meetellende_partners"))
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
) -> int:
    """Applicant (and partner) of 21 or older with kostendelers: art. 22a lid 1 and 2."""
    aow = rij.artikel[:2] == "22"
    aantal = 2 if huishouden.gehuwd else 1
    _leefvorm(rij, huishouden, peildatum, onder, aow=aow)
    per_persoon = _per_persoon(
        huishouden, aantal, peildatum, parameters, onder, _NORM + ("gehuwd_aow" if aow else "gehuwd_21")
    )
    norm = per_persoon * aantal
    spoor.berekend(
        "norm", norm, "centen", "maal", ("norm_per_persoon", "meetellende_partners"),
        pw("22a lid 2" if aantal == 2 else "22a lid 1", peildatum),
        "Uw bijstandsnorm per maand, met vakantietoeslag. U deelt de kosten.", onder=onder,
    )  # fmt: skip
    return norm


def _gedeeld_een_18(
    rij: Categorie,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameterboek,
    spoor: Spoor,
    onder: Spoor,
) -> int:
    """One partner of 18-20 and one of 21 or older, with kostendelers: art. 22a lid 3."""
    letter = "a" if huishouden.kinderen else "b"
    oudste = min(huishouden.geboortedatum, huishouden.partner_geboortedatum or huishouden.geboortedatum)
    aow = heeft_aow_leeftijd(oudste, peildatum)
    _leefvorm(rij, huishouden, peildatum, onder, aow=aow)
    per_persoon = _per_persoon(
        huishouden, 1, peildatum, parameters, onder, _NORM + ("gehuwd_aow" if aow else "gehuwd_21")
    )
    sleutel = f"{_NORM}art22a_3_{letter}"
    jong = onder.parameter("bedrag_jonge_partner", sleutel, parameters.op(sleutel, peildatum))
    spoor.berekend(
        "norm", per_persoon + jong, "centen", "plus", ("norm_per_persoon", "bedrag_jonge_partner"),
        pw(f"22a lid 3 onder {letter}", peildatum),
        "Uw bijstandsnorm per maand, met vakantietoeslag. U deelt de kosten.", onder=onder,
    )  # fmt: skip
    return per_persoon + jong


def bijstandsnorm(*, huishouden: Huishouden, peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """The bijstandsnorm of a household on a day: cents per month, net, including vakantietoeslag.

    Chooses between arts 20, 21, 22 and 22a. Raises OngeldigeInvoer for a contradictory household and
    OnbekendBedrag (or BuitenBereik) when the amount of that half year is not known.
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
            "Er zijn geen kostendelende medebewoners.", veld="kostendelers", waarde=0,
            artikel="art. 22a Participatiewet", remedie="Gebruik de gewone bijstandsnorm.",
        )  # fmt: skip
    return bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=parameters)
