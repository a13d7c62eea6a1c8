"""What a reader must know about the ages behind a norm: where they were read, and where that could matter.

A remark stands at its step; a warning is only for a day on which another reading gives another amount.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import halfjaar
from bijstandsrecht.kern.weergave import datum
from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum, is_verschoven, zekere_aow_datum
from bijstandsrecht.participatiewet.huishouden import Huishouden

LEEFTIJD_22A_GELEZEN = (
    date(2015, 1, 1), date(2016, 1, 1), date(2017, 1, 1), date(2017, 7, 1), date(2021, 7, 1), date(2023, 1, 1),
    date(2024, 1, 1), date(2025, 1, 1), date(2026, 7, 1),
)  # fmt: skip
"""Texts of art. 22a in which the age of 21 was read (in 2015 in lid 3 under b, later in lid 1)."""


class Kanttekening(NamedTuple):
    """A remark for the step (empty: nothing to say), its status, and a warning when the amount could differ."""

    toelichting: str = ""
    status: str = ""
    waarschuwing: str = ""


GEEN = Kanttekening()
_AOW_2026 = Kanttekening(
    "De AOW-leeftijd van 2026 (67 jaar) staat niet in de wettekst: art. 7a lid 2 AOW geeft een formule.",
    "onzeker",
    "Let op: deze norm geldt vanaf de AOW-leeftijd. Die van 2026 (67 jaar) is niet zelf in de wet gelezen. "
    "Controleer de AOW-datum: tot {zeker} kan de norm anders zijn.",
)
_VERSCHOVEN = Kanttekening(
    "De dag waarop de AOW-leeftijd valt, bestaat in die maand niet. Gerekend is met de laatste dag.",
    "interpretatie",
    "Let op: de AOW-leeftijd valt op een dag die niet bestaat. Gerekend is met {dag}; een dag later kan ook.",
)
_LEEFTIJD_22A = (
    f"De leeftijd van 21 jaar is gelezen in {len(LEEFTIJD_22A_GELEZEN)} teksten tussen "
    f"{datum(LEEFTIJD_22A_GELEZEN[0])} en {datum(LEEFTIJD_22A_GELEZEN[-1])}, niet in die van dit halfjaar."
)


def leeftijd_22a(peildatum: date) -> Kanttekening:
    """Whether the age from which art. 22a holds was read in the text of this half year.

    It is the same in every text that was read, so no warning: derived for the half years between.
    """
    if halfjaar(peildatum) in LEEFTIJD_22A_GELEZEN:
        return GEEN
    return Kanttekening(_LEEFTIJD_22A, "afgeleid")


def aow_leeftijd(huishouden: Huishouden, peildatum: date) -> Kanttekening:
    """Whether a norm that holds from the AOW age rests on a doubtful AOW date.

    Nothing to say when somebody in the household has reached it in every reading.
    """
    partner = huishouden.partner_geboortedatum
    gevonden = GEEN
    for geboren in (huishouden.geboortedatum,) if partner is None else (huishouden.geboortedatum, partner):
        dag = aow_datum(geboren)
        if dag is None or peildatum < dag:
            continue
        zeker = zekere_aow_datum(geboren)
        if zeker is not None and peildatum < zeker:
            gevonden = _AOW_2026._replace(waarschuwing=_AOW_2026.waarschuwing.format(zeker=datum(zeker)))
        elif peildatum == dag and is_verschoven(geboren):
            gevonden = _VERSCHOVEN._replace(waarschuwing=_VERSCHOVEN.waarschuwing.format(dag=datum(dag)))
        else:
            return GEEN
    return gevonden
