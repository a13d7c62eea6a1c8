"""The household as the norms see it: ages, a partner, children, people who share the costs, where they live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from bijstandsrecht.kern import OngeldigeInvoer, controleer, leeftijd

Inrichting = Literal["", "aanvrager", "partner", "beiden"]
"""Who stays in an institution (art. 1 onder f Participatiewet); empty: nobody."""

_ARTIKEL = "art. 20 tot en met 24a Participatiewet"
_DATUMS = ("geboortedatum", "partner_geboortedatum", "jongste_kind")
_EERSTE = 5  # the fields that were always stored; a later one is stored only when it says something


@dataclass(frozen=True, slots=True)
class Huishouden:
    """An applicant, perhaps with a partner.

    `kinderen` counts the ten laste komende kinderen. `kostendelers` counts the kostendelende medebewoners
    (art. 19a Participatiewet) beside applicant and partner; `tel_kostendelers` decides who is one.
    `jongste_kind` is the birth date of the youngest child, needed for the vrijlating of letter r only.

    The other fields are for special households. `partner_zonder_recht`: the partner has no right to bijstand
    (art. 24); `partner_elders`: he does not live in the same home (it matters in 2015 only);
    `toeslagpartner`: he is a partner for the toeslagen too (art. 24a). `inrichting`: who stays in an
    institution (art. 23). `zonder_ouders`: how many of the people of 18, 19 or 20 cannot turn to their parents
    (art. 20 lid 3). `mantelzorg_elders`: the applicant stays elsewhere for a while to give intensive care
    (art. 22a lid 4). None means: not known. Raises OngeldigeInvoer for a household that contradicts itself.
    """

    geboortedatum: date
    partner_geboortedatum: date | None = None
    kinderen: int = 0
    kostendelers: int = 0
    jongste_kind: date | None = None
    partner_zonder_recht: bool = False
    partner_elders: bool = False
    toeslagpartner: bool | None = None
    inrichting: Inrichting = ""
    zonder_ouders: int | None = None
    mantelzorg_elders: bool = False

    def __post_init__(self) -> None:
        for veld in ("kinderen", "kostendelers"):
            controleer(veld, getattr(self, veld), artikel="art. 20 tot en met 22a Participatiewet", maximum=50)
        if self.jongste_kind is not None and not self.kinderen:
            raise OngeldigeInvoer(
                "Er is een geboortedatum van een kind, maar geen kind.", veld="kinderen", waarde=self.kinderen,
                artikel="art. 31 lid 2 onder r Participatiewet",
                remedie="Vul het aantal kinderen in of haal de geboortedatum weg.",
            )  # fmt: skip
        if self.jongste_kind is not None and self.jongste_kind <= self.geboortedatum:
            raise OngeldigeInvoer(
                "Het kind is niet jonger dan de aanvrager.", veld="jongste_kind", waarde=self.jongste_kind,
                artikel="art. 31 lid 2 onder r Participatiewet", remedie="Controleer de geboortedatums in de BRP.",
            )  # fmt: skip
        if self.bijzonder or self.partner_elders or self.toeslagpartner is not None:
            self._controleer_bijzonder()

    def _controleer_bijzonder(self) -> None:
        """Refuse a special household that contradicts itself."""
        if self.zonder_ouders is not None:
            controleer("zonder_ouders", self.zonder_ouders, artikel="art. 20 lid 3 Participatiewet", maximum=2)
        if self.inrichting not in ("", "aanvrager", "partner", "beiden"):
            raise OngeldigeInvoer(
                "Deze keuze bestaat niet.", veld="inrichting", waarde=self.inrichting,
                artikel="art. 23 Participatiewet", remedie="Kies uit: aanvrager, partner, beiden, of leeg.",
            )  # fmt: skip
        if not self.gehuwd:
            self._zonder_partner()
        if self.kostendelers and (self.inrichting == "beiden" or (self.inrichting and not self.gehuwd)):
            raise OngeldigeInvoer(
                "Wie in een inrichting verblijft, deelt daar geen woning met kostendelende medebewoners.",
                veld="kostendelers", waarde=self.kostendelers, artikel="art. 23 Participatiewet",
                remedie="Zet het aantal kostendelers op 0, of haal de inrichting weg.",
            )  # fmt: skip

    def _zonder_partner(self) -> None:
        gegeven = {
            "partner_zonder_recht": self.partner_zonder_recht,
            "partner_elders": self.partner_elders,
            "toeslagpartner": self.toeslagpartner is not None,
            "inrichting": self.inrichting in ("partner", "beiden"),
        }
        for veld, is_gegeven in gegeven.items():
            if is_gegeven:
                raise OngeldigeInvoer(
                    "Dit gaat over een partner, maar er is geen partner.", veld=veld, waarde=getattr(self, veld),
                    artikel=_ARTIKEL, remedie="Vul de geboortedatum van de partner in, of haal dit gegeven weg.",
                )  # fmt: skip

    @property
    def gehuwd(self) -> bool:
        """Married, registered, or a joint household (art. 3 Participatiewet)."""
        return self.partner_geboortedatum is not None

    @property
    def alleenstaande_ouder(self) -> bool:
        """One adult with at least one child (art. 4 lid 1 onder b Participatiewet)."""
        return self.partner_geboortedatum is None and self.kinderen > 0

    @property
    def bijzonder(self) -> bool:
        """Whether more than arts 20 (lid 1 and 2), 21, 22 and 22a (lid 1 to 3) is needed for the norm."""
        return bool(
            self.partner_zonder_recht or self.inrichting or self.zonder_ouders is not None or self.mantelzorg_elders
        )

    def als_dict(self) -> dict[str, str | int | None]:
        """Plain values for a JSON field; `uit_dict` is the inverse. A special field is left out when it says nothing.

        So the same household is stored in the same way by every version of this package.
        """
        waarden = {
            veld.name: getattr(self, veld.name)
            for nummer, veld in enumerate(_VELDEN)
            if nummer < _EERSTE or getattr(self, veld.name) != veld.default
        }
        return {naam: w.isoformat() if isinstance(w, date) else w for naam, w in waarden.items()}

    @classmethod
    def uit_dict(cls, data: Mapping[str, Any]) -> Huishouden:
        """Read what `als_dict` wrote, also before the special fields existed."""
        waarden: dict[str, Any] = {
            naam: date.fromisoformat(w) if w is not None and naam in _DATUMS else w for naam, w in data.items()
        }
        return cls(**waarden)

    def leeftijden(self, peildatum: date) -> tuple[int, int | None]:
        """Ages of applicant and partner; raises OngeldigeInvoer when one who may claim is under 18."""
        partner = self.partner_geboortedatum
        eigen = _volwassen("geboortedatum", self.geboortedatum, peildatum)
        if partner is None:
            return eigen, None
        return eigen, _volwassen("partner_geboortedatum", partner, peildatum, 0 if self.partner_zonder_recht else 18)


def _volwassen(veld: str, geboortedatum: date, peildatum: date, minstens: int = 18) -> int:
    jaren = leeftijd(geboortedatum, peildatum)
    if minstens <= jaren <= 120:
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


_VELDEN = fields(Huishouden)
