"""A lower norm by the way somebody lives or after school (arts 27 and 28), or when it stays unproven (art. 53a lid 3).

How much lower is local policy or a judgment: the amount comes in with its reason. Arts 27 and 28 are powers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    euro,
    laatste_dag_van,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.normen import bepaal_norm
from bijstandsrecht.participatiewet.normtabel import NORM, categorie

_DEEL = "participatiewet.onbewezen_woonsituatie.pct"
_MAANDEN = "participatiewet.schoolverlater_maanden"


@dataclass(frozen=True, slots=True)
class Verlaging:
    """How much lower the norm is, in cents per month, with the reason that the decision gives.

    `artikel` 27: lower costs by the way of living; 28: education ended on `onderwijs_einde`. Raises OngeldigeInvoer
    without a reason, and for art. 28 without that day.
    """

    artikel: Literal["27", "28"]
    bedrag: int
    reden: str
    onderwijs_einde: date | None = None

    def __post_init__(self) -> None:
        plek = f"art. {self.artikel} Participatiewet"
        controleer("verlagingen.bedrag", self.bedrag, artikel=plek)
        if not self.reden.strip():
            raise OngeldigeInvoer(
                "De reden van de verlaging ontbreekt.", veld="verlagingen.reden", artikel=plek,
                remedie="Noem de beleidsregel en wat in dit geval de lagere kosten geeft.",
            )  # fmt: skip
        if (self.artikel == "28") != (self.onderwijs_einde is not None):
            raise OngeldigeInvoer(
                "Het einde van het onderwijs hoort bij art. 28, en alleen daarbij.",
                veld="verlagingen.onderwijs_einde", waarde=self.onderwijs_einde, artikel=plek,
                remedie="Vul de dag in waarop het onderwijs eindigde, of haal haar weg.",
            )  # fmt: skip


@regelt("participatiewet", "27", "28")
def verlaagde_norm(
    *, huishouden: Huishouden, peildatum: date, verlagingen: tuple[Verlaging, ...], parameters: Parameterboek
) -> Uitkomst[int]:
    """The norm after lowering by arts 27 and 28; cents per month, never below zero.

    Art. 27 lowers the norms of arts 20 and 21 only. Raises OngeldigeInvoer for another norm, after the six months of
    art. 28, or when the lowering is more than the norm.
    """
    spoor = Spoor()
    norm = bepaal_norm(huishouden, peildatum, parameters, spoor)
    namen = []
    for nummer, verlaging in enumerate(verlagingen, 1):
        if verlaging.artikel == "27":
            _toets_27(huishouden, peildatum)
        else:
            _toets_28(verlaging, peildatum, parameters, spoor)
        namen.append(f"verlaging_{nummer}")
        spoor.gegeven(
            namen[-1], verlaging.bedrag, "centen", verlaging.reden.strip(), pw(verlaging.artikel, peildatum), "beleid"
        )
    samen = sum(verlaging.bedrag for verlaging in verlagingen)
    if samen > norm:
        raise OngeldigeInvoer(
            "De verlaging is hoger dan de norm.", veld="verlagingen", waarde=samen, artikel="art. 27 Participatiewet",
            remedie=f"Controleer de bedragen: de norm is {euro(norm)}.",
        )  # fmt: skip
    spoor.berekend(
        "norm_na_verlaging", norm - samen, "centen", "min", ("norm", *namen), pw("27 en 28", peildatum),
        "Uw norm per maand na de verlaging, met vakantietoeslag.",
    )  # fmt: skip
    wortel = Stap(
        "verlaagde_norm", norm - samen, "centen", "berekend", pw("27 en 28", peildatum),
        "Uw bijstandsnorm is na de verlaging {norm_na_verlaging} per maand. Dit is met vakantietoeslag.", "",
        tuple(spoor.stappen), "gelijk", ("norm_na_verlaging",),
    )  # fmt: skip
    return Uitkomst.van(norm - samen, wortel, spoor)


def _toets_27(huishouden: Huishouden, peildatum: date) -> None:
    rij = categorie(huishouden, peildatum)
    gedeeld = huishouden.kostendelers and not rij.jong
    if rij.aow or gedeeld or huishouden.inrichting or huishouden.partner_zonder_recht:
        raise OngeldigeInvoer(
            "Art. 27 verlaagt alleen de normen van art. 20 en 21.", veld="verlagingen.artikel", waarde="27",
            artikel="art. 27 Participatiewet", remedie="Deze norm komt uit een ander artikel: laat de verlaging weg.",
        )  # fmt: skip


def _toets_28(verlaging: Verlaging, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> None:
    einde = verlaging.onderwijs_einde
    assert einde is not None
    maanden = spoor.parameter("maanden_na_onderwijs", _MAANDEN, parameters.op(_MAANDEN, peildatum))
    laatste = laatste_dag_van(einde, maanden)
    spoor.gegeven("onderwijs_einde", einde, "datum", "Op deze dag eindigde het onderwijs.", pw("28", peildatum))
    if not einde <= peildatum <= laatste:
        raise OngeldigeInvoer(
            f"Art. 28 geldt van {einde:%d-%m-%Y} tot en met {laatste:%d-%m-%Y}.", veld="peildatum", waarde=peildatum,
            artikel="art. 28 Participatiewet", remedie="Laat de verlaging weg op deze dag.",
        )  # fmt: skip


@regelt("participatiewet", "53a lid 3 onder a")
def norm_onbewezen_woonsituatie(*, huishouden: Huishouden, peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """The norm when somebody does not show, when asked, how he lives: 30 % of B of art. 22a lid 1; cents per month.

    In 2015 the text said "de rekennorm" (B); later "de in art. 22a lid 1 bedoelde norm", read here as the same B. Never
    above his own norm. Partners: for each of them (as in art. 22a lid 2). Raises OngeldigeInvoer in an institution or
    beside a partner without right.
    """
    if huishouden.inrichting or huishouden.partner_zonder_recht:
        raise OngeldigeInvoer(
            "Art. 53a lid 3 gaat over wie als alleenstaande of zonder kostendelers wil gelden.", veld="huishouden",
            artikel="art. 53a lid 3 Participatiewet", remedie="Bepaal eerst welke norm iemand stelt te hebben.",
        )  # fmt: skip
    spoor = Spoor()
    # What he states himself: nobody shares the costs.
    norm = bepaal_norm(replace(huishouden, kostendelers=0), peildatum, parameters, spoor)
    alle = _alle_rechthebbenden(huishouden, peildatum, parameters, spoor)
    bron = pw("53a lid 3 onder a", peildatum)
    onbewezen = min(alle, norm)
    spoor.berekend(
        "norm_onbewezen", onbewezen, "centen", "laagste", ("alle_rechthebbenden", "norm"), bron,
        "Nooit meer dan de norm die u stelt te hebben.",
    )  # fmt: skip
    wortel = Stap(
        "onbewezen_woonsituatie", onbewezen, "centen", "berekend", bron,
        "Uw norm is {norm_onbewezen} per maand, omdat u niet hebt aangetoond hoe u woont.", "", tuple(spoor.stappen),
        "gelijk", ("norm_onbewezen",),
    )  # fmt: skip
    return Uitkomst.van(onbewezen, wortel, spoor)


def _alle_rechthebbenden(huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Write and give 30 % of B for everybody who has a right."""
    aantal = 2 if huishouden.gehuwd else 1
    geboren = (huishouden.geboortedatum, huishouden.partner_geboortedatum or huishouden.geboortedatum)
    aow = any(heeft_aow_leeftijd(dag, peildatum) for dag in geboren)
    sleutel = NORM + ("gehuwd_aow" if aow else "gehuwd_21")
    gehuwd = spoor.parameter("norm_gehuwden", sleutel, parameters.op(sleutel, peildatum))
    deel = spoor.parameter("deel_onbewezen", _DEEL, parameters.op(_DEEL, peildatum))
    spoor.gegeven("rechthebbenden", aantal, "personen", "Voor ieder die recht heeft.")
    per_persoon = percentage(gehuwd, deel)
    bron = pw("53a lid 3 onder a", peildatum)
    status = "" if peildatum.year == 2015 and aantal == 1 else "interpretatie"
    spoor.berekend(
        "per_rechthebbende", per_persoon, "centen", "percentage", ("norm_gehuwden", "deel_onbewezen"), bron,
        "U hebt niet aangetoond hoe u woont.", HALF_OMHOOG, status,
    )  # fmt: skip
    spoor.berekend(
        "alle_rechthebbenden", per_persoon * aantal, "centen", "maal", ("per_rechthebbende", "rechthebbenden"), bron
    )
    return per_persoon * aantal
