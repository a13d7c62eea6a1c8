"""What a month looks like for the client: benefit, exemption, tax to set aside, money in hand and what is left.

All from `verreken_maand`: once as it will be paid, once with the indicative tax as the yearly settlement will count
it, so that what the municipality pays back after the assessment is no guess but the same rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.opdracht import betaalde_kosten
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening
from bijstandsrecht.kern import HALF_OMHOOG, Maand, OngeldigeInvoer, Parameterboek, Spoor, Uitkomst, percentage
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, pw


class Beeld(NamedTuple):
    """A month or a year in cents. `in_handen` = uitbetaling + omzet + overig_inkomen - kosten (what was paid).

    `belasting` is the indicative tax to set aside; `na_aanslag` is what the municipality pays (or, when negative,
    asks back) once the assessment is there, its vakantietoeslag included; `houdt_over` = in_handen - belasting +
    na_aanslag. The vakantietoeslag of the month is saved and paid in June: not in hand yet. Everything is of the
    household; `vrijgelaten_partner` says what of the vrijlating is of the partner.
    """

    omzet: int
    kosten: int
    overig_inkomen: int
    inkomen: int
    vrijgelaten: int
    bijstand: int
    uitbetaling: int
    vakantietoeslag: int
    in_handen: int
    belasting: int
    na_aanslag: int
    houdt_over: int
    vrijgelaten_partner: int

    def min(self, ander: Beeld) -> Beeld:
        """The difference with another month or year, field by field."""
        return Beeld(*(een - twee for een, twee in zip(self, ander, strict=True)))


def tel_op(beelden: Iterable[Beeld]) -> Beeld:
    """Months added, field by field."""
    return Beeld(*(sum(kolom) for kolom in zip(*beelden, strict=True)))


class Vraag(NamedTuple):
    """What stays the same in a look ahead: policy, amounts, exemption rights, and the rate of the tax."""

    huishouden: Huishouden
    beleid: PtoBeleid
    parameters: Parameterboek
    recht: Vrijlatingsrecht | None
    recht_partner: Vrijlatingsrecht | None
    belasting_bp: int

    def verreken(self, maand: Maand, opgave: MaandOpgave, *, uitleg: bool) -> Uitkomst[MaandVerrekening]:
        """The settlement of a month."""
        return verreken_maand(
            maand=maand, huishouden=self.huishouden, opgave=opgave, beleid=self.beleid, parameters=self.parameters,
            vrijlatingsrecht=self.recht, vrijlatingsrecht_partner=self.recht_partner, uitleg=uitleg,
        )  # fmt: skip


def indicatief_percentage(belasting_bp: int | None, beleid: PtoBeleid) -> int:
    """The rate for the tax to set aside: the given one, or that of the policy (its tax pot, or its forfait).

    Raises OngeldigeInvoer when there is none: a tax of zero would be a guess.
    """
    gevonden = belasting_bp if belasting_bp is not None else beleid.belastingpot_bp or beleid.forfait_bp or None
    if gevonden is None:
        raise OngeldigeInvoer(
            "Er is geen percentage om de belasting te schatten.", veld="belasting_bp",
            artikel="art. 31 lid 3 Participatiewet",
            remedie="Vul een percentage in, of leg het in het beleid vast (belastingpot).",
        )  # fmt: skip
    return gevonden


def maak_beeld(maand: Maand, opgave: MaandOpgave, vraag: Vraag, spoor: Spoor, achter: str) -> Beeld:
    """The picture of one month, with its steps; `achter` stands behind their names."""
    uitleg = spoor.actief
    nu = vraag.verreken(maand, opgave, uitleg=uitleg)
    winst = vraag.verreken(maand, _met_belasting(opgave, 0, 0), uitleg=False).waarde
    eigen = winst.inkomen - winst.inkomen_partner
    delen = tuple(percentage(deel, vraag.belasting_bp) for deel in (eigen, winst.inkomen_partner))
    later = nu
    if vraag.beleid.jaarcontrole:  # without a yearly check nothing is paid afterwards
        later = vraag.verreken(maand, _met_belasting(opgave, *delen), uitleg=uitleg)
    spoor.neem_over(nu)
    uit, kosten, belasting = nu.waarde, betaalde_kosten(opgave), sum(delen)
    omzet = opgave.omzet
    if opgave.partner is not None:
        omzet, kosten = omzet + opgave.partner.omzet, kosten + betaalde_kosten(opgave.partner)
    in_handen = uit.uitbetaling + omzet + opgave.overig_inkomen - kosten
    na_aanslag = later.waarde.bijstand - uit.bijstand
    beeld = Beeld(
        omzet, kosten, opgave.overig_inkomen, uit.inkomen, uit.vrijgelaten, uit.bijstand, uit.uitbetaling,
        uit.vakantietoeslag, in_handen, belasting, na_aanslag, in_handen - belasting + na_aanslag,
        uit.vrijgelaten_partner,
    )  # fmt: skip
    if uitleg:
        spoor.neem_op(nu, f"bijstand{achter}", nu.zin)
        zin = f"Zo wordt uw bijstand over {maand.naam} als uw belasting bekend is."
        spoor.neem_op(later, f"bijstand_na_aanslag{achter}", zin)
        _schrijf(beeld, (eigen, winst.inkomen_partner), vraag, maand, spoor, achter)
    return beeld


def _schrijf(beeld: Beeld, winst: tuple[int, int], vraag: Vraag, maand: Maand, spoor: Spoor, achter: str) -> None:
    """The steps from benefit to what is left."""
    bron = pw("31 lid 3", maand.eerste_dag)
    spoor.gegeven(
        f"vakantietoeslag{achter}", beeld.vakantietoeslag, "centen", "Dit krijgt u in juni.", None, "berekend"
    )
    uit = (f"bijstand{achter}", f"vakantietoeslag{achter}")
    spoor.berekend(f"uitbetaling{achter}", beeld.uitbetaling, "centen", "min", uit)
    spoor.gegeven(f"omzet{achter}", beeld.omzet, "centen")
    spoor.gegeven(f"overig_inkomen{achter}", beeld.overig_inkomen, "centen")
    spoor.gegeven(f"kosten{achter}", beeld.kosten, "centen", "Alle kosten die u betaalt, ook als zij niet meetellen.")
    ontvangen = beeld.in_handen + beeld.kosten
    uit3 = (f"uitbetaling{achter}", f"omzet{achter}", f"overig_inkomen{achter}")
    spoor.berekend(f"ontvangen{achter}", ontvangen, "centen", "plus", uit3)
    spoor.berekend(
        f"in_handen{achter}", beeld.in_handen, "centen", "min", (f"ontvangen{achter}", f"kosten{achter}"), None,
        "Dit hebt u in handen.",
    )  # fmt: skip
    namen = []
    for wie, bedrag in zip(("", "_partner"), winst, strict=True):
        if wie and not bedrag:
            continue
        spoor.gegeven(
            f"winst{wie}{achter}", bedrag, "centen", "Inkomen uit het bedrijf, voor belasting.", None, "berekend"
        )
        namen.append(f"belasting{wie or '_zelf'}{achter}")
        deel = percentage(bedrag, vraag.belasting_bp)
        op = (f"winst{wie}{achter}", "belasting_percentage")
        spoor.berekend(namen[-1], deel, "centen", "percentage", op, bron, "", HALF_OMHOOG, "onzeker")
    spoor.berekend(
        f"belasting{achter}", beeld.belasting, "centen", "plus", tuple(namen), bron,
        "Leg dit opzij voor de belasting. Het is een schatting.", "", "onzeker",
    )  # fmt: skip
    spoor.berekend(
        f"na_aanslag{achter}", beeld.na_aanslag, "centen", "min",
        (f"bijstand_na_aanslag{achter}", f"bijstand{achter}"), bron,
        "Zoveel betaalt de gemeente na uw aanslag bij, of vraagt zij terug. Uw vakantietoeslag daarin komt in juni.",
        "", "onzeker",
    )  # fmt: skip
    naar = (f"in_handen{achter}", f"na_aanslag{achter}")
    samen = beeld.in_handen + beeld.na_aanslag
    spoor.berekend(f"in_handen_na_aanslag{achter}", samen, "centen", "plus", naar)
    op = (f"in_handen_na_aanslag{achter}", f"belasting{achter}")
    spoor.berekend(f"houdt_over{achter}", beeld.houdt_over, "centen", "min", op, None, "Dit houdt u over.")


def _met_belasting(opgave: MaandOpgave, zelf: int, partner: int) -> MaandOpgave:
    ander = opgave.partner
    return replace(opgave, belasting=zelf, partner=ander and replace(ander, belasting=partner))
