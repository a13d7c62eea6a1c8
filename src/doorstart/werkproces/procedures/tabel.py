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
    HERSTEL = "herstel"
    """The applicant gets until a day to mend something; the legal term itself does not stand still."""
    BEGINNEN = "beginnen"
    """Another term starts on the day that is filled in: the figures are in, now we must settle."""


class Wacht(StrEnum):
    """Who has to do something before a procedure can go on."""

    ONS = "ons"
    AANVRAGER = "aanvrager"
    DERDE = "derde"
    TWEEDE = "tweede"


@dataclass(frozen=True, slots=True)
class Veld:
    """One thing that is filled in before a transition. `soort`: tekst, regels, datum, ja_nee, getal, keuze, besluit.

    `opties` are the values of a keuze; `besluit` is the key of a decision in the same dossier.
    """

    naam: str
    soort: str
    label: Any
    hulp: Any = ""
    verplicht: bool = True
    opties: tuple[str, ...] = ()


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
    wacht_op: Wacht = Wacht.ONS


@dataclass(frozen=True, slots=True)
class Overgang:
    """One transition. `via` names the page that does it when it is more than a button with fields:
    intake, onderzoek, levensvatbaarheid, besluit_voorstel, besluit or jaar.

    `uitkomst`: only for a decision with this direction. `effect` is a key of `werkproces.effecten`. `automatisch`:
    the machine may do it too (a day has passed, figures came in); `na_hersteltermijn`: not before the day that the
    applicant was given has passed.
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
    automatisch: bool = False
    na_hersteltermijn: bool = False

    def past(self, uitkomst: str) -> bool:
        """Say whether a decision in this direction takes this transition; a partial grant is a grant."""
        richting = "toekenning" if uitkomst == "gedeeltelijk" else uitkomst
        return not self.uitkomst or richting in self.uitkomst


class Termijnsoort(StrEnum):
    """Which rule of the law package gives the last day; GEEN: no law sets one (a decision nobody asked for)."""

    BBZ = "bbz"
    REDELIJK = "redelijk"
    BEZWAAR = "bezwaar"
    BOEKJAAR = "boekjaar"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Beslistermijn:
    """The legal period for a decision: its article, the rule that computes it, the article that allows more time.

    `dwangsom`: a penalty can follow when it is not met (art. 4:17 Awb: a decision on an application; 7:14: bezwaar).
    `ontvangst`: the effect by which the applicant hears that we have the application (a key of `werkproces.effecten`).
    """

    soort: Termijnsoort
    grond: str
    verlenging: str = ""
    dwangsom: bool = False
    ontvangst: str = ""


class Oordeel(StrEnum):
    """Which judgment on viability a grant needs: arts. 2 lid 1 under a to d, and 25 and 27 Bbz 2004."""

    GEEN = ""
    LEVENSVATBAAR = "levensvatbaar"
    NIET_LEVENSVATBAAR = "niet_levensvatbaar"
    NAAR_GROEP = "naar_groep"


@dataclass(frozen=True)
class Proceduretabel:
    """One procedure: name, law, deadline, statuses, transitions.

    `start` is what must be known to begin; of procedures with the same value of the field `uniek` only one can run
    (without it: one per dossier). `ambtshalve`: the machine may start it. `na_afsluiten`: it may start and run on
    after the dossier is closed, because it is about the time before.
    """

    soort: str
    naam: Any
    besluitsoort: str
    termijn: Beslistermijn
    statussen: tuple[Status, ...]
    overgangen: tuple[Overgang, ...]
    begin: str
    stappen: tuple[Any, ...]
    start: tuple[Veld, ...] = ()
    recht: str = "dossier.schrijven"
    uniek: str = ""
    ambtshalve: bool = False
    na_afsluiten: bool = False
    oordeel: Oordeel = Oordeel.GEEN
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

    def eindactie(self, uitkomst: str) -> str:
        """Return the action by which a second person takes a decision in this direction.

        Raises OngeldigeStap when this procedure cannot end that way.
        """
        for overgang in self.vanaf("voorgesteld"):
            if overgang.uitkomst and overgang.past(uitkomst):
                return overgang.actie
        raise OngeldigeStap(f"De procedure '{self.naam}' kan niet eindigen met de uitkomst '{uitkomst}'.")

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
