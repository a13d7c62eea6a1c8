"""Which exemption of earned income is open, and what the law excludes: age, family, months, regime.

Letters n, r, y, z and aa of art. 31 lid 2 are the old regime; art. 34a lid 1 under a, b and c the new one, from
1 January 2027 (the date is doubtful: the besluit of entry into force was not read). They never apply together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NoReturn, get_args

from bijstandsrecht.kern import (
    Bron,
    BuitenBereik,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    controleer,
    controleer_keuze,
    leeftijd,
    regelt,
)
from bijstandsrecht.participatiewet.aow_leeftijd import (
    LEEFTIJD_IN_MAANDEN,
    ONZEKER_JAAR,
    aow_datum,
    heeft_aow_leeftijd,
)
from bijstandsrecht.participatiewet.artikel_31 import (
    LOONKOSTENSUBSIDIE_VANAF,
    jonger_dan_27_artikel,
    vrijlating_artikel,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden

Vrijlatingsoort = Literal["n", "r", "y", "z", "aa", "34a1a", "34a1b", "34a1c"]

VRIJLATING = "participatiewet.vrijlating."
VRIJLATING_34A = "participatiewet.vrijlating_34a."
GELDT_34A = f"{VRIJLATING_34A}geldt"
GEDOOG = f"{VRIJLATING_34A}gedoog_jonger_dan_27"
MAANDEN = {
    "n": f"{VRIJLATING}n_maanden", "r": f"{VRIJLATING}r_maanden", "z": f"{VRIJLATING}z_maanden",
    "34a1a": f"{VRIJLATING_34A}maanden",
}  # fmt: skip
"""The exemptions that end after a number of months."""

_MIN_LEEFTIJD = f"{VRIJLATING}min_leeftijd"
ART_31A = f"{VRIJLATING}ook_jonger_dan_27"
"""Whether art. 31a holds: from 1 January to 1 October 2021 letters k, n and r were for people under 27 too."""


@dataclass(frozen=True, slots=True)
class Vrijlatingsrecht:
    """Which exemption is open in this month, and how many months of it were used before, if known.

    n: 25%, six months. r: 12,5%, thirty months, single parent with a child under 12, after n.
    y: 15%, medisch urenbeperkt, without end. z and aa: 15% of wages with loonkostensubsidie only, twelve months
    after n and then without end; never for the profit of a business.
    34a1a: 15% without a maximum, twelve months, or longer when the college extended it (`verlengd`).
    34a1b: 15% without a maximum or an end, medisch urenbeperkt. 34a1c: 25% up to a maximum, from the AOW age.
    `gedoogd`: the municipality uses art. 34a in 2026 already, for somebody under 27.
    """

    soort: Vrijlatingsoort
    maanden_gebruikt: int | None = None
    verlengd: bool = False
    gedoogd: bool = False

    def __post_init__(self) -> None:
        controleer_keuze(
            "soort", self.soort, get_args(Vrijlatingsoort), "Deze vrijlating bestaat niet.",
            artikel="art. 31 lid 2 en art. 34a Participatiewet",
        )  # fmt: skip
        if self.maanden_gebruikt is not None:
            controleer("maanden_gebruikt", self.maanden_gebruikt, artikel="art. 31 lid 2 en art. 34a Participatiewet")
        if self.verlengd and self.soort != "34a1a":
            self._past_niet("verlengd", "Alleen de periode van art. 34a lid 1 onder a kan worden verlengd.")
        if self.gedoogd and not self.nieuw:
            self._past_niet("gedoogd", "Alleen art. 34a kan in 2026 al worden gebruikt.")

    def _past_niet(self, veld: str, melding: str) -> NoReturn:
        raise OngeldigeInvoer(
            melding,
            veld=veld,
            waarde=getattr(self, veld),
            artikel="art. 34a Participatiewet",
            remedie=f"Zet '{veld}' uit.",
        )

    @property
    def nieuw(self) -> bool:
        """Whether it belongs to the regime of art. 34a."""
        return self.soort.startswith("34a")

    @property
    def alleen_loondienst(self) -> bool:
        """Whether it is for wages with loonkostensubsidie only, so never for a part-time business."""
        return self.soort in ("z", "aa")


def aow_bereikt(geboren: date, peildatum: date) -> bool:
    """Whether the AOW age is reached, also just after the years that are known.

    The age never goes down, so who is younger than the last known age has not reached it. Raises BuitenBereik
    for somebody who is older while the age of that year was not read.
    """
    if peildatum.year <= ONZEKER_JAAR or aow_datum(geboren) is not None:
        return heeft_aow_leeftijd(geboren, peildatum)
    if leeftijd(geboren, peildatum) < LEEFTIJD_IN_MAANDEN[ONZEKER_JAAR] // 12:
        return False
    raise BuitenBereik(
        f"De AOW-leeftijd na {ONZEKER_JAAR} is niet gelezen.", veld="geboortedatum", waarde=geboren,
        artikel="art. 7a AOW", remedie="Reken met een datum waarop deze persoon jonger is dan 67 jaar.",
    )  # fmt: skip


@regelt("participatiewet", "31 lid 5")
def is_jong(geboren: date, dag: date, parameters: Parameterboek) -> bool:
    """Whether somebody is under 27, the age of art. 31 lid 5."""
    return leeftijd(geboren, dag) < parameters.op(_MIN_LEEFTIJD, dag).waarde


@regelt("participatiewet", "31 lid 5", "31a")
def is_te_jong(geboren: date, dag: date, parameters: Parameterboek) -> bool:
    """Whether letters k, n and r are closed for somebody under 27 on a day; art. 31a opened them for a while."""
    return is_jong(geboren, dag, parameters) and not parameters.op(ART_31A, dag).waarde


def schrijf_31a(geboren: date, dag: date, parameters: Parameterboek, spoor: Spoor, eigen: str = "") -> None:
    """Write that art. 31a opens letters n and r for somebody under 27, on a day on which it does."""
    waarde = parameters.op(ART_31A, dag)
    if waarde.waarde and is_jong(geboren, dag, parameters):
        zin = "In deze tijd gold de vrijlating ook onder de 27 jaar."
        spoor.parameter(f"art_31a_geldt{eigen}", ART_31A, waarde, zin)


def toets_vrijlatingsrecht(
    recht: Vrijlatingsrecht, huishouden: Huishouden, geboren: date, peildatum: date, parameters: Parameterboek
) -> None:
    """Raise OngeldigeInvoer or BuitenBereik for a right that the law excludes on that day."""
    bron = pw(vrijlating_artikel(recht.soort, peildatum), peildatum)
    _toets_regime(recht, geboren, peildatum, parameters, bron)
    if recht.soort in ("n", "r") and is_te_jong(geboren, peildatum, parameters):
        weiger(
            "Deze vrijlating geldt niet voor iemand die jonger is dan 27 jaar.", recht,
            pw(jonger_dan_27_artikel(peildatum), peildatum), "Reken zonder vrijlating.",
        )  # fmt: skip
    if recht.soort == "r":
        _toets_ouder(recht, huishouden, peildatum, bron)
    if recht.soort in ("34a1a", "34a1c") and aow_bereikt(geboren, peildatum) != (recht.soort == "34a1c"):
        wel_niet = "nog niet" if recht.soort == "34a1c" else "al"
        weiger(f"Deze persoon heeft de AOW-leeftijd {wel_niet} bereikt.", recht, bron,
               "Kies het andere onderdeel van art. 34a lid 1.")  # fmt: skip
    _toets_maanden(recht, geboren, peildatum, parameters, bron)


def _toets_regime(
    recht: Vrijlatingsrecht, geboren: date, peildatum: date, parameters: Parameterboek, bron: Bron
) -> None:
    """The two regimes never mix; 2026 can be a year of tolerance for people under 27."""
    if recht.alleen_loondienst and peildatum < LOONKOSTENSUBSIDIE_VANAF:
        raise BuitenBereik(
            "Deze vrijlating staat pas sinds 1 januari 2023 in de wet.", veld="vrijlatingsrecht", waarde=recht.soort,
            artikel=bron.kort, remedie="Reken zonder deze vrijlating.",
        )  # fmt: skip
    geldt = bool(parameters.op(GELDT_34A, peildatum).waarde)
    if geldt == recht.nieuw:
        return
    if geldt:
        weiger("Op deze dag geldt art. 34a, en niet meer art. 31 lid 2.", recht, bron, "Kies 34a1a, 34a1b of 34a1c.")
    if not recht.gedoogd:
        weiger("Art. 34a geldt op deze dag nog niet.", recht, bron, "Kies een vrijlating van art. 31 lid 2.")
    if not (is_jong(geboren, peildatum, parameters) and parameters.op(GEDOOG, peildatum).waarde):
        weiger("Eerder gebruik van art. 34a is alleen in 2026 gedoogd, en alleen onder de 27 jaar.", recht, bron,
               "Kies een vrijlating van art. 31 lid 2.")  # fmt: skip


def _toets_maanden(
    recht: Vrijlatingsrecht, geboren: date, peildatum: date, parameters: Parameterboek, bron: Bron
) -> None:
    """Refuse a period that is used up. From the AOW age letter n has no end."""
    sleutel = MAANDEN.get(recht.soort)
    if recht.maanden_gebruikt is None or sleutel is None or recht.verlengd:
        return
    if recht.soort == "n" and heeft_aow_leeftijd(geboren, peildatum):
        return
    maanden = parameters.op(sleutel, peildatum).waarde
    if recht.maanden_gebruikt >= maanden:
        weiger(f"Alle {maanden} maanden van deze vrijlating zijn al gebruikt.", recht, bron,
               "Reken zonder vrijlating, of kijk of een andere vrijlating geldt.")  # fmt: skip


def _toets_ouder(recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, bron: Bron) -> None:
    if not huishouden.alleenstaande_ouder:
        weiger("Deze vrijlating is alleen voor een alleenstaande ouder.", recht, bron, "Reken zonder vrijlating.")
    jongste = huishouden.jongste_kind
    if jongste is not None and jongste > peildatum:
        weiger("Het kind is op deze dag nog niet geboren.", recht, bron, "Controleer de geboortedatum van het kind.")
    if jongste is not None and leeftijd(jongste, peildatum) >= 12:
        weiger("Het jongste kind is 12 jaar of ouder.", recht, bron, "Reken zonder vrijlating.")


def weiger(melding: str, recht: Vrijlatingsrecht, bron: Bron, remedie: str) -> NoReturn:
    """Raise OngeldigeInvoer about a right."""
    raise OngeldigeInvoer(melding, veld="vrijlatingsrecht", waarde=recht.soort, artikel=bron.kort, remedie=remedie)
