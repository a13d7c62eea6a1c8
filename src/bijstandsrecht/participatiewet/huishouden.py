"""The household as the norms see it: ages, a partner, children, people who share the costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from bijstandsrecht.kern import OngeldigeInvoer, controleer, leeftijd


@dataclass(frozen=True, slots=True)
class Huishouden:
    """An applicant, perhaps with a partner who has a right to bijstand too.

    `kinderen` counts the ten laste komende kinderen. `kostendelers` counts the kostendelende medebewoners
    (art. 19a Participatiewet) beside applicant and partner; `tel_kostendelers` decides who is one.
    `jongste_kind` is the birth date of the youngest child, needed for the vrijlating of letter r only.
    """

    geboortedatum: date
    partner_geboortedatum: date | None = None
    kinderen: int = 0
    kostendelers: int = 0
    jongste_kind: date | None = None

    def __post_init__(self) -> None:
        for veld in ("kinderen", "kostendelers"):
            controleer(veld, getattr(self, veld), artikel="art. 20 tot en met 22a Participatiewet", maximum=50)
        if self.jongste_kind is not None and not self.kinderen:
            raise OngeldigeInvoer(
                "Er is een geboortedatum van een kind, maar geen kind.", veld="kinderen", waarde=0,
                artikel="art. 31 lid 2 onder r Participatiewet",
                remedie="Vul het aantal kinderen in of haal de geboortedatum weg.",
            )  # fmt: skip

    @property
    def gehuwd(self) -> bool:
        """Married, registered, or a joint household (art. 3 Participatiewet)."""
        return self.partner_geboortedatum is not None

    @property
    def alleenstaande_ouder(self) -> bool:
        """One adult with at least one child (art. 4 lid 1 onder b Participatiewet)."""
        return self.partner_geboortedatum is None and self.kinderen > 0

    def als_dict(self) -> dict[str, str | int | None]:
        """Plain values for a JSON field; `uit_dict` is the inverse."""
        waarden = {veld.name: getattr(self, veld.name) for veld in fields(self)}
        return {naam: w.isoformat() if isinstance(w, date) else w for naam, w in waarden.items()}

    @classmethod
    def uit_dict(cls, data: Mapping[str, Any]) -> Huishouden:
        """Read what `als_dict` wrote."""
        waarden: dict[str, Any] = {n: date.fromisoformat(w) if isinstance(w, str) else w for n, w in data.items()}
        return cls(**waarden)

    def leeftijden(self, peildatum: date) -> tuple[int, int | None]:
        """Ages of applicant and partner; raises OngeldigeInvoer when one of them is under 18."""
        partner = self.partner_geboortedatum
        eigen = _volwassen("geboortedatum", self.geboortedatum, peildatum)
        return eigen, None if partner is None else _volwassen("partner_geboortedatum", partner, peildatum)


def _volwassen(veld: str, geboortedatum: date, peildatum: date) -> int:
    jaren = leeftijd(geboortedatum, peildatum)
    if 18 <= jaren <= 120:
        return jaren
    wie = "De partner" if veld.startswith("partner") else "De aanvrager"
    if jaren < 18:
        melding = f"{wie} is op {peildatum:%d-%m-%Y} jonger dan 18 jaar. De wet kent dan geen norm."
    else:
        melding = f"{wie} zou op {peildatum:%d-%m-%Y} {jaren} jaar zijn."
    raise OngeldigeInvoer(
        melding, veld=veld, waarde=geboortedatum, artikel="art. 20 en 21 Participatiewet",
        remedie="Controleer de geboortedatum in de BRP.",
    )  # fmt: skip
