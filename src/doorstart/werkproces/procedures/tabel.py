"""What a transition table is: statuses and transitions as plain data, read by the service, the screen and the picture.

A transition says from where, to where, who may, on which article, what must be filled in, what happens to the
deadline and which effects follow. Nothing here runs; `werkproces.services` is the only one that acts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from doorstart.kern.fouten import OngeldigeStap

BLIJFT = "="
"""As `naar`: the status stays as it is."""
TERUG = "<"
"""As `naar`: back to the status before this one."""


class Klok(StrEnum):
    """What a transition does to the legal deadline."""

    LOOPT = ""
    OPSCHORTEN = "opschorten"
    HERVATTEN = "hervatten"
    VERLENGEN = "verlengen"
    STOPPEN = "stoppen"


@dataclass(frozen=True, slots=True)
class Veld:
    """One thing that must be filled in before a transition. `soort`: tekst, regels, datum, ja_nee."""

    naam: str
    soort: str
    label: Any
    hulp: Any = ""
    verplicht: bool = True


@dataclass(frozen=True, slots=True)
class Taaksoort:
    """The task that appears when a procedure arrives at a status. `pagina`: procedure, intake, besluit or dossier.

    `termijn`: beslis (the legal decision date), herstel (end of the repair period), or a number of days from now
    (the organisation's own norm, no legal term).
    """

    soort: str
    waarom: Any
    recht: str
    termijn: str | int
    pagina: str = "procedure"


@dataclass(frozen=True, slots=True)
class Status:
    """A place where a procedure can stand. `stap` is its number in the step indicator; `eind` = it is over."""

    sleutel: str
    naam: Any
    stap: int
    taak: Taaksoort | None = None
    eind: bool = False


@dataclass(frozen=True, slots=True)
class Overgang:
    """One transition. `via` names the page that does it when it is more than a button with fields:
    intake, besluit_voorstel or besluit.

    `uitkomst`: only for a decision with this direction. `effect` is a key of `werkproces.effecten`.
    """

    actie: str
    van: tuple[str, ...]
    naar: str
    knop: Any
    recht: str
    grond: str
    vereist: tuple[Veld, ...] = ()
    klok: Klok = Klok.LOOPT
    effect: str = ""
    dossierstatus: str = ""
    via: str = ""
    uitkomst: tuple[str, ...] = ()
    hoofd: bool = False


@dataclass(frozen=True, slots=True)
class Beslistermijn:
    """The legal period for a decision: a key of the parameters, or a number of weeks that no source confirms."""

    grond: str
    sleutel: str = ""
    weken_onzeker: int = 0
    verlenging_sleutel: str = ""

    @property
    def onzeker(self) -> bool:
        """Say whether the number of weeks still has to be confirmed in a read source."""
        return not self.sleutel


@dataclass(frozen=True)
class Proceduretabel:
    """One procedure: name, law, deadline, statuses, transitions."""

    soort: str
    naam: Any
    besluitsoort: str
    termijn: Beslistermijn
    statussen: tuple[Status, ...]
    overgangen: tuple[Overgang, ...]
    begin: str
    stappen: tuple[Any, ...]
    _op_sleutel: Mapping[str, Status] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the statuses; a transition to an unknown status is a mistake in the table."""
        op_sleutel = {status.sleutel: status for status in self.statussen}
        object.__setattr__(self, "_op_sleutel", op_sleutel)
        for overgang in self.overgangen:
            for sleutel in (*overgang.van, overgang.naar):
                if sleutel not in op_sleutel and sleutel not in {BLIJFT, TERUG}:
                    raise ValueError(f"{self.soort}: overgang '{overgang.actie}' noemt onbekende status '{sleutel}'")

    def status(self, sleutel: str) -> Status:
        """Return the status with this key."""
        return self._op_sleutel[sleutel]

    def vanaf(self, status: str) -> tuple[Overgang, ...]:
        """Return the transitions that start in this status."""
        return tuple(overgang for overgang in self.overgangen if status in overgang.van)

    def knop(self, actie: str) -> Any:
        """Return the text of the button of an action."""
        return next(overgang.knop for overgang in self.overgangen if overgang.actie == actie)

    def overgang(self, status: str, actie: str) -> Overgang:
        """Return one transition; raises OngeldigeStap with what is possible instead."""
        mogelijk = self.vanaf(status)
        for overgang in mogelijk:
            if overgang.actie == actie:
                return overgang
        namen = ", ".join(f"'{overgang.knop}'" for overgang in mogelijk) or "niets meer: de procedure is afgerond"
        raise OngeldigeStap(
            f"De stap '{actie}' kan niet in de status '{self.status(status).naam}'. Mogelijk is: {namen}."
        )
