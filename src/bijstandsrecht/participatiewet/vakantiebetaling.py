"""The payment of the vakantietoeslag: in June over the twelve months before, or after the end of the bijstand.

What is paid is the sum of what was reserved month by month (`splits_vakantietoeslag`), never a new percentage of a
yearly amount. A nabetaling over past months brings its own part: it is paid in the first June after it was determined
(regel R2.13). Source: art. 45 lid 1 Participatiewet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

_MAANDEN = "participatiewet.vakantiebetaling.maanden"
_ARTIKEL = "art. 45 lid 1 Participatiewet"


@dataclass(frozen=True, slots=True)
class Reservering:
    """Vakantietoeslag of one month in cents; negative for a correction downwards.

    `vastgesteld_in` is the month of the decision, when that is a later one (nabetaling, correction).
    """

    maand: Maand
    bedrag: int
    vastgesteld_in: Maand | None = None

    @property
    def betaaljuni(self) -> int:
        """The year of the June in which it is paid: the first June after the month, not before the decision."""
        jaar = self.maand.jaar + (self.maand.nummer >= 6)
        besluit = self.vastgesteld_in or self.maand
        return max(jaar, besluit.jaar + (besluit.nummer > 6))


class Vakantiebetaling(NamedTuple):
    """Cents: `opgebouwd` = `al_betaald` + `te_betalen` - `te_veel_betaald`; `niet_nu` is for another payment."""

    opgebouwd: int
    al_betaald: int
    te_betalen: int
    te_veel_betaald: int
    niet_nu: int
    uiterlijk: date


@regelt("participatiewet", "45 lid 1")
def bepaal_vakantiebetaling(
    *,
    reserveringen: tuple[Reservering, ...],
    juni: int | None = None,
    beeindigd_in: Maand | None = None,
    al_betaald: int = 0,
    parameters: Parameterboek,
) -> Uitkomst[Vakantiebetaling]:
    """The vakantietoeslag that is paid in June of the year `juni`, or after the bijstand ended in `beeindigd_in`.

    `al_betaald`: what of it was paid earlier. After the end everything counts that no earlier June has paid. Raises
    OngeldigeInvoer unless exactly one of `juni` and `beeindigd_in` is given, and for a month after the end.
    """
    if (juni is None) == (beeindigd_in is None):
        raise OngeldigeInvoer(
            "Geef het jaar van de betaling in juni, of de maand waarin de bijstand eindigt.", veld="juni", waarde=juni,
            artikel=_ARTIKEL, remedie="Vul een van de twee in.",
        )  # fmt: skip
    controleer("al_betaald", al_betaald, artikel=_ARTIKEL)
    spoor = Spoor()
    uiterlijk = _uiterlijk(juni, beeindigd_in, parameters, spoor)
    eerste = juni if juni is not None else _na(beeindigd_in)
    namen, opgebouwd, niet_nu = [], 0, 0
    for nummer, reservering in enumerate(reserveringen, 1):
        _controleer(reservering, beeindigd_in)
        telt = reservering.betaaljuni == eerste if beeindigd_in is None else reservering.betaaljuni >= eerste
        namen.append(f"{'reservering' if telt else 'niet_nu'}_{nummer}")
        _schrijf(namen[-1], reservering, spoor)
        opgebouwd += reservering.bedrag if telt else 0
        niet_nu += 0 if telt else reservering.bedrag
    waarde = _reken_af(opgebouwd, al_betaald, niet_nu, uiterlijk, namen, spoor)
    zin = "Uw vakantietoeslag is {te_betalen}. U krijgt die uiterlijk op {uiterlijk}."
    wortel = Stap(
        "vakantiebetaling", waarde.te_betalen, "centen", "berekend", pw("45 lid 1", uiterlijk), zin, "",
        tuple(spoor.stappen), "gelijk", ("te_betalen",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _na(beeindigd_in: Maand | None) -> int:
    """The year of the first June after the month in which the bijstand ended, which can no longer be waited for."""
    assert beeindigd_in is not None
    return beeindigd_in.jaar + (beeindigd_in.nummer >= 6)


def _uiterlijk(juni: int | None, beeindigd_in: Maand | None, parameters: Parameterboek, spoor: Spoor) -> date:
    if beeindigd_in is None:
        assert juni is not None
        dag = Maand(juni, 6).laatste_dag
    else:
        maanden = spoor.parameter("maanden_na_einde", _MAANDEN, parameters.op(_MAANDEN, beeindigd_in.eerste_dag))
        dag = beeindigd_in.plus(maanden).laatste_dag
    spoor.gegeven(
        "uiterlijk", dag, "datum", "Uiterlijk op deze dag wordt het betaald.", pw("45 lid 1", dag), "berekend"
    )
    return dag


def _controleer(reservering: Reservering, beeindigd_in: Maand | None) -> None:
    controleer("reserveringen.bedrag", reservering.bedrag, artikel=_ARTIKEL, minimum=-(10**13))
    if reservering.vastgesteld_in is not None and reservering.vastgesteld_in < reservering.maand:
        raise OngeldigeInvoer(
            "Het bedrag is eerder vastgesteld dan de maand waarover het gaat.", veld="reserveringen.vastgesteld_in",
            waarde=reservering.vastgesteld_in.eerste_dag, artikel=_ARTIKEL, remedie="Controleer de twee maanden.",
        )  # fmt: skip
    if beeindigd_in is not None and reservering.maand > beeindigd_in:
        raise OngeldigeInvoer(
            f"Deze maand is na het einde van de bijstand ({beeindigd_in.naam}).", veld="reserveringen.maand",
            waarde=reservering.maand.eerste_dag, artikel=_ARTIKEL, remedie="Controleer de maand van het einde.",
        )  # fmt: skip


def _schrijf(naam: str, reservering: Reservering, spoor: Spoor) -> None:
    tekst = f"Opgebouwd over {reservering.maand.naam}"
    if reservering.vastgesteld_in is not None:
        tekst += f", vastgesteld in {reservering.vastgesteld_in.naam}"
    spoor.gegeven(
        naam, reservering.bedrag, "centen", f"{tekst}. De betaling van juni {reservering.betaaljuni}.",
        pw("19 lid 3", reservering.maand.eerste_dag),
    )  # fmt: skip


def _reken_af(
    opgebouwd: int, al_betaald: int, niet_nu: int, uiterlijk: date, namen: list[str], spoor: Spoor
) -> Vakantiebetaling:
    bron = pw("45 lid 1", uiterlijk)
    tellen = tuple(naam for naam in namen if naam.startswith("reservering"))
    spoor.berekend("opgebouwd", opgebouwd, "centen", "plus", tellen, bron, "De maanden bij elkaar.")
    spoor.gegeven("al_betaald", al_betaald, "centen", "Dit kreeg u al eerder.", bron)
    te_betalen, te_veel = max(0, opgebouwd - al_betaald), max(0, al_betaald - opgebouwd)
    spoor.berekend("te_betalen", te_betalen, "centen", "min_nul", ("opgebouwd", "al_betaald"), bron)
    if te_veel:
        spoor.berekend(
            "te_veel_betaald", te_veel, "centen", "min_nul", ("al_betaald", "opgebouwd"), bron,
            "U kreeg meer dan er was opgebouwd.",
        )  # fmt: skip
        spoor.waarschuw("Let op: er is meer vakantietoeslag betaald of verlaagd dan er was opgebouwd.")
    return Vakantiebetaling(opgebouwd, al_betaald, te_betalen, te_veel, niet_nu, uiterlijk)
