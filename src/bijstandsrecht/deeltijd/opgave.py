"""What a part-time entrepreneur hands in over a month: turnover, costs, hours, other income."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bijstandsrecht.kern import OngeldigeInvoer, controleer

_LEEG: Mapping[str, int] = MappingProxyType({})
_ARTIKEL = "art. 17 en 32 Participatiewet"
OVER_PARTNER = " Dit gaat over de partner."
"""Closes a warning about the statement of the partner, so that it is not read as one about the applicant."""


@dataclass(frozen=True, slots=True)
class Kostenregel:
    """One cost: `bedrag` in cents without VAT (with VAT under the KOR), `zakelijk_bp` the business share.

    `afschrijving`: this is the part of one month of an investment that is written off over years.
    """

    categorie: str
    bedrag: int
    omschrijving: str = ""
    zakelijk_bp: int = 10_000
    vooraf_goedgekeurd: bool = False
    afschrijving: bool = False

    def __post_init__(self) -> None:
        controleer("kosten", self.bedrag, artikel=_ARTIKEL)
        controleer("zakelijk_bp", self.zakelijk_bp, artikel=_ARTIKEL, maximum=10_000)


@dataclass(frozen=True, slots=True)
class MaandOpgave:
    """The statement of one month. Amounts in cents per month; hours are whole hours.

    `kosten` is a list of lines, or one amount that somebody has already judged. `overig_inkomen` is net
    income of the household beside the business, vrijlating already taken off. The next three fields carry
    what earlier months of the same calendar year leave: a loss, used cost caps per category, hours.
    `partner` is the statement of a partner in the household who is an entrepreneur too.
    `belasting` is the income tax and Zvw contribution that fall on this month, once the assessment is there
    (art. 31 lid 3): it is deducted, and the forfait is then not used. None: not known yet.
    """

    omzet: int
    kosten: tuple[Kostenregel, ...] | int
    uren: int
    overig_inkomen: int = 0
    verlies_meegenomen: int = 0
    kosten_eerder: Mapping[str, int] = field(default_factory=lambda: _LEEG)
    uren_eerder: int = 0
    partner: MaandOpgave | None = None
    belasting: int | None = None

    def __post_init__(self) -> None:
        controleer("omzet", self.omzet, artikel=_ARTIKEL)
        controleer("uren", self.uren, artikel="art. 1 Bbz 2004", maximum=744)
        controleer("uren_eerder", self.uren_eerder, artikel="art. 1 Bbz 2004", maximum=8_784)
        controleer("overig_inkomen", self.overig_inkomen, artikel=_ARTIKEL)
        controleer("verlies_meegenomen", self.verlies_meegenomen, artikel=_ARTIKEL)
        if self.belasting is not None:
            controleer("belasting", self.belasting, artikel="art. 31 lid 3 Participatiewet")
        if not isinstance(self.kosten, tuple):
            controleer("kosten", self.kosten, artikel=_ARTIKEL)
        for code, bedrag in self.kosten_eerder.items():
            controleer(f"kosten_eerder: {code}", bedrag, artikel=_ARTIKEL)
        if self.partner is not None:
            self._toets_partner(self.partner)

    def _toets_partner(self, partner: MaandOpgave) -> None:
        """What a household has once cannot stand in the statement of the partner as well."""
        if partner.overig_inkomen:
            raise OngeldigeInvoer(
                "Het andere inkomen van het huishouden staat in twee opgaven.", veld="overig_inkomen",
                waarde=partner.overig_inkomen, artikel=_ARTIKEL,
                remedie="Vul het andere inkomen van het hele huishouden een keer in, bij de aanvrager.",
            )  # fmt: skip
        if (partner.belasting is None) != (self.belasting is None):
            raise OngeldigeInvoer(
                "De belasting is van een van de twee ondernemers bekend.", veld="belasting",
                artikel="art. 31 lid 3 Participatiewet",
                remedie="Vul de belasting van allebei in (0 als er geen is), of van geen van beiden.",
            )  # fmt: skip
        if partner.partner is not None:
            raise OngeldigeInvoer(
                "De opgave van de partner heeft zelf weer een partner.", veld="partner", waarde="opgave",
                artikel=_ARTIKEL, remedie="Een huishouden heeft ten hoogste twee ondernemers.",
            )  # fmt: skip
