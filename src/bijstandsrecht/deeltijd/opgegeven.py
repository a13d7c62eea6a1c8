"""What one person handed in over a month, checked and written down: the given steps of a settlement (2, 3, 6).

Once for the applicant and once for a partner who is an entrepreneur too: each has hours, costs under the caps
of the catalogue, a loss and a vrijlating of his own.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.persoon import Bedrijf
from bijstandsrecht.deeltijd.uren import bewaak_uren
from bijstandsrecht.deeltijd.verlies import toets_verlies
from bijstandsrecht.kern import Bron, Maand, OngeldigeInvoer, Parameterboek, Spoor
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, bepaal_vrijlating, pw

_DWINGEND = "Let op: het beleid past de vrijlating niet toe, maar zij is dwingend recht (CRVB:2024:1564)."


class Woorden(NamedTuple):
    """The sentences of the given steps, and what stands behind their names."""

    eigen: str
    omzet: str
    kosten: str
    verlies: str
    geen_vrijlating: str
    belasting: str


VAN_U = Woorden(
    "",
    "De omzet die u hebt opgegeven.",
    "De kosten die u van uw omzet mag aftrekken.",
    "Verlies uit eerdere maanden.",
    "In deze maand geldt voor u geen vrijlating.",
    "De belasting over uw inkomen uit uw bedrijf in deze maand.",
)
VAN_PARTNER = Woorden(
    "_partner",
    "De omzet die uw partner heeft opgegeven.",
    "De kosten die uw partner van de omzet mag aftrekken.",
    "Verlies van uw partner uit eerdere maanden.",
    "In deze maand geldt voor uw partner geen vrijlating.",
    "De belasting van uw partner over het inkomen uit het bedrijf in deze maand.",
)


class Grond(NamedTuple):
    """What the statements of both persons are laid beside: month, household, policy and amounts."""

    maand: Maand
    huishouden: Huishouden
    beleid: PtoBeleid
    parameters: Parameterboek


class Opgenomen(NamedTuple):
    """What a statement comes to: deductible costs, vrijlating and tax of one person (cents, basis points).

    `vrijlating_bron` None: no vrijlating is open.
    """

    kosten: int
    vrijlating_bp: int
    vrijlating_max: int
    vrijlating_bron: Bron | None
    belasting: int

    def bedrijf(self, opgave: MaandOpgave) -> Bedrijf:
        """The same as the business of a partner, with the turnover and loss of the statement."""
        return Bedrijf(
            opgave.omzet,
            self.kosten,
            opgave.verlies_meegenomen,
            self.vrijlating_bp,
            self.vrijlating_max,
            self.belasting,
        )


def neem_op(
    opgave: MaandOpgave, recht: Vrijlatingsrecht | None, grond: Grond, spoor: Spoor, woorden: Woorden = VAN_U
) -> Opgenomen:
    """Check hours, loss and vrijlating of one person, write the given steps, and give the amounts."""
    maand, _, beleid, parameters = grond
    wie = woorden.eigen
    toets_verlies(beleid=beleid, maand=maand, verlies_meegenomen=opgave.verlies_meegenomen)
    bewaak_uren(
        uren=opgave.uren, uren_jaar=opgave.uren_eerder + opgave.uren, maand=maand, beleid=beleid,
        parameters=parameters, spoor=spoor, van_partner=bool(wie),
    )  # fmt: skip
    if spoor.actief:
        spoor.gegeven(f"omzet{wie}", opgave.omzet, "centen", woorden.omzet)
    if isinstance(opgave.kosten, tuple):
        kosten, _ = aftrekbare_kosten(
            opgave.kosten, beleid=beleid, eerder=opgave.kosten_eerder, peildatum=maand.eerste_dag,
            spoor=spoor, van_partner=bool(wie),
        )  # fmt: skip
    else:
        kosten = opgave.kosten
        if spoor.actief:
            spoor.gegeven(f"kosten{wie}", kosten, "centen", woorden.kosten)
    if spoor.actief:
        spoor.gegeven(
            f"verlies_meegenomen{wie}", opgave.verlies_meegenomen, "centen", woorden.verlies, beleid.bron, "beleid"
        )
        if opgave.belasting is not None:
            spoor.gegeven(
                f"belasting{wie}", opgave.belasting, "centen", woorden.belasting, pw("31 lid 3", maand.eerste_dag)
            )
    return Opgenomen(kosten, *_vrijlating(recht, grond, spoor, woorden), opgave.belasting or 0)


def _vrijlating(
    recht: Vrijlatingsrecht | None, grond: Grond, spoor: Spoor, woorden: Woorden
) -> tuple[int, int, Bron | None]:
    """Percentage, maximum and article of the open exemption, or zero with the reason."""
    maand, huishouden, beleid, parameters = grond
    wie = woorden.eigen
    if recht is not None and recht.alleen_loondienst:
        raise OngeldigeInvoer(
            "Deze vrijlating is alleen voor loon met loonkostensubsidie, niet voor een bedrijf.",
            veld=f"vrijlatingsrecht{wie}", waarde=recht.soort, artikel=pw("31 lid 2", maand.eerste_dag).kort,
            remedie="Reken zonder deze vrijlating.",
        )  # fmt: skip
    if recht is not None and beleid.vrijlating == "wettelijk":
        return bepaal_vrijlating(recht, huishouden, maand.eerste_dag, parameters, spoor, van_partner=bool(wie))
    reden = woorden.geen_vrijlating
    if recht is not None:
        reden = "Uw gemeente past geen vrijlating toe."
        spoor.waarschuw(_DWINGEND)
    if spoor.actief:
        spoor.gegeven(f"vrijlating_percentage{wie}", 0, "basispunten", reden, beleid.bron, "oordeel")
        spoor.gegeven(f"vrijlating_maximum{wie}", 0, "centen", "", beleid.bron, "oordeel")
    return 0, 0, None


def toets_partner(
    opgave: MaandOpgave, huishouden: Huishouden, recht_partner: Vrijlatingsrecht | None, peildatum: date
) -> None:
    """Refuse a statement of a partner who is not there, or a vrijlating without a statement."""
    if opgave.partner is not None and not huishouden.gehuwd:
        raise OngeldigeInvoer(
            "Er is een opgave van een partner, maar er is geen partner in dit huishouden.", veld="partner",
            waarde="opgave", artikel=pw("31 lid 1", peildatum).kort,
            remedie="Leg de partner vast bij het huishouden, of haal de opgave van de partner weg.",
        )  # fmt: skip
    if recht_partner is not None and opgave.partner is None:
        raise OngeldigeInvoer(
            "Er is een vrijlating voor de partner, maar geen opgave van de partner.",
            veld="vrijlatingsrecht_partner", waarde=recht_partner.soort,
            artikel=pw("31 lid 2", peildatum).kort,
            remedie="Vraag de opgave van de partner, of haal deze vrijlating weg.",
        )  # fmt: skip
