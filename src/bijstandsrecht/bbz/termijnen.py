"""Dates that the desk watches: the decision term of art. 35, the annual accounts of art. 38, the objection.

Weekends and public holidays move the objection term only: the other terms are too long for the Algemene
termijnenwet (see `termijnenwet`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.bbz.termijnenwet import einde_in_weken
from bijstandsrecht.kern import Boekjaar, Maand, OngeldigeInvoer, Parameterboek

BEZWAAR_WEKEN = 6
"""Art. 6:7 Awb."""


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


def _opgeschort(opschortingen: Sequence[Opschorting]) -> timedelta:
    """The days of all suspensions together; a day in two of them counts once."""
    totaal, vrij_vanaf = timedelta(), date.min
    for deel in sorted(opschortingen, key=lambda deel: deel.van):
        begin = max(deel.van, vrij_vanaf)
        totaal += max(deel.tot - begin, timedelta())
        vrij_vanaf = max(vrij_vanaf, deel.tot)
    return totaal


def beslistermijn(
    ontvangen: date,
    opschortingen: Sequence[Opschorting] = (),
    verlengd: date | None = None,
    *,
    parameters: Parameterboek,
) -> date:
    """Return the last day on which the college can decide in time on an application received on
    `ontvangen`.

    Thirteen weeks (art. 35 lid 2 Bbz 2004), longer by each suspension (arts. 4:5 and 4:15 Awb), and
    thirteen weeks more when the applicant was told in writing on `verlengd` (lid 3). Raises
    OngeldigeInvoer when a suspension starts before the application, or when that notice came after the
    term had ended.
    """
    for deel in opschortingen:
        if deel.van < ontvangen:
            raise OngeldigeInvoer(
                "De opschorting begint voor de aanvraag.", veld="opschortingen", waarde=deel.van,
                artikel="art. 4:15 Awb", remedie=f"Kies een dag vanaf {ontvangen:%d-%m-%Y}.",
            )  # fmt: skip
    weken = parameters.op("bbz.art35.beslistermijn", ontvangen).waarde
    einde = einde_in_weken(ontvangen, weken) + _opgeschort(opschortingen)
    if verlengd is None:
        return einde
    if not ontvangen <= verlengd <= einde:
        raise OngeldigeInvoer(
            "De verlenging is niet binnen de beslistermijn meegedeeld.", veld="verlengd", waarde=verlengd,
            artikel="art. 35 lid 3 Bbz 2004", remedie=f"Verlengen kon tot en met {einde:%d-%m-%Y}.",
        )  # fmt: skip
    return einde + timedelta(weeks=parameters.op("bbz.art35.verlenging", ontvangen).waarde)


def jaarstukken_uiterlijk(boekjaar: Boekjaar, *, parameters: Parameterboek) -> date:
    """Return the last day for handing in the annual accounts: six months after the boekjaar (art. 38 lid
    2).
    """
    maanden = parameters.op("bbz.art38.jaarstukken", boekjaar.einde).waarde
    return Maand.van_datum(boekjaar.einde).plus(maanden).laatste_dag


def bezwaartermijn(bekendgemaakt: date) -> date:
    """Return the last day for an objection: six weeks from the day after `bekendgemaakt` (arts. 6:7 and
    6:8 Awb).
    """
    return einde_in_weken(bekendgemaakt, BEZWAAR_WEKEN)
