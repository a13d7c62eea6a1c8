"""When the clock of a decision term stands still: art. 4:15 Awb (and art. 7:10 lid 2 for an objection)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bijstandsrecht.kern import Bron, OngeldigeInvoer, Spoor, regelt

Telling = Literal["met_dag_van_aanvulling", "zonder_dag_van_aanvulling"]
"""Whether the day on which the application was completed still counts as suspended.

Art. 4:15 lid 1 suspends from the day after the invitation 'tot de dag waarop de aanvraag is aangevuld'. Read to the
letter the day of completion is not suspended; the specification (D-4) counts it. The default is D-4, with a warning
that names the earlier day.
"""

_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opschorting:
    """The applicant was asked on `van` to complete the application (art. 4:5 Awb), and did so on `tot`.

    When the given period passed without an answer, `tot` is the last day of that period.
    """

    van: date
    tot: date

    def __post_init__(self) -> None:
        if self.tot < self.van:
            raise OngeldigeInvoer(
                "De opschorting eindigt voordat zij begint.", veld="tot", waarde=self.tot,
                artikel="art. 4:15 Awb", remedie=f"Kies een dag vanaf {self.van:%d-%m-%Y}.",
            )  # fmt: skip


@regelt("awb", "4:15 lid 1 onder a", "4:15 lid 1 onder b", "4:15 lid 2")
def opgeschorte_dagen(opschortingen: Sequence[Opschorting], telling: Telling = "met_dag_van_aanvulling") -> int:
    """Return the days of all suspensions together; a day in two of them counts once.

    The day of the invitation never counts ('met ingang van de dag na die waarop').
    """
    totaal, vrij_vanaf = timedelta(), date.min
    for deel in sorted(opschortingen, key=lambda deel: deel.van):
        einde = deel.tot if telling == "met_dag_van_aanvulling" else max(deel.van, deel.tot - _DAG)
        begin = max(deel.van, vrij_vanaf)
        totaal += max(einde - begin, timedelta())
        vrij_vanaf = max(vrij_vanaf, einde)
    return totaal.days


def controleer_opschortingen(ontvangen: date, opschortingen: Sequence[Opschorting]) -> None:
    """Refuse a suspension that starts before the application was there."""
    for deel in opschortingen:
        if deel.van < ontvangen:
            raise OngeldigeInvoer(
                "De opschorting begint voor de aanvraag.", veld="opschortingen", waarde=deel.van,
                artikel="art. 4:15 Awb", remedie=f"Kies een dag vanaf {ontvangen:%d-%m-%Y}.",
            )  # fmt: skip


def schrijf_opschorting(opschortingen: Sequence[Opschorting], telling: Telling, plek: Bron, spoor: Spoor) -> int:
    """Write the days that the clock stood still, with each suspension under it; warn about the open reading."""
    dagen = opgeschorte_dagen(opschortingen, telling)
    if not opschortingen:
        return dagen
    for nummer, deel in enumerate(opschortingen, 1):
        spoor.gegeven(f"opschorting_{nummer}_van", deel.van, "datum", "Op deze dag vroegen wij om gegevens.")
        spoor.gegeven(f"opschorting_{nummer}_tot", deel.tot, "datum", "Op deze dag waren de gegevens er.")
    spoor.gegeven(
        "opgeschorte_dagen", dagen, "dagen", "Zo lang stond de termijn stil.", plek, "berekend", "interpretatie"
    )
    letterlijk = opgeschorte_dagen(opschortingen, "zonder_dag_van_aanvulling")
    if letterlijk != dagen:
        spoor.waarschuw(
            "Let op: de dag waarop de gegevens binnenkwamen is als opgeschorte dag geteld. Leest u 'tot de dag waarop' "
            f"in art. 4:15 Awb letterlijk, dan stond de termijn {letterlijk} dagen stil en is de laatste dag eerder."
        )
    return dagen
