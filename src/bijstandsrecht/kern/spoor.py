"""Spoor: the notebook in which a calculation writes its steps and warnings while it runs.

There is one definition of each calculation. Given a `Spoor` it is explained; given a `StilSpoor` it keeps
only the warnings (an uncertain amount is never silent); given `GEEN_SPOOR` it just computes, also on arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from bijstandsrecht.kern.bedragen import Centen
from bijstandsrecht.kern.stap import Herkomst, Stap, Waardetype

if TYPE_CHECKING:
    from datetime import date

    from bijstandsrecht.kern.bron import Bron
    from bijstandsrecht.kern.uitkomst import Uitkomst


class GedateerdeWaarde(Protocol):
    """What a rule needs to know of a statutory amount; `bijstandsrecht.parameters.Waarde` is one."""

    @property
    def waarde(self) -> int: ...
    @property
    def eenheid(self) -> str: ...
    @property
    def bron(self) -> Bron: ...
    @property
    def status(self) -> str: ...
    @property
    def herkomst(self) -> str: ...


class Parameterboek(Protocol):
    """What a rule needs of the statutory amounts; `bijstandsrecht.parameters.Parameters` is one."""

    def op(self, sleutel: str, datum: date, /) -> GedateerdeWaarde:
        """The value of a key on a day; raises OnbekendBedrag or BuitenBereik."""
        ...


class Spoor:
    """Collects steps and warnings of one calculation for one household."""

    __slots__ = ("_namen", "aanvullingen", "stappen", "waarschuwingen")
    actief: ClassVar[bool] = True

    def __init__(self) -> None:
        self.stappen: list[Stap] = []
        self.waarschuwingen: list[str] = []
        self.aanvullingen: list[str] = []
        self._namen: set[str] = set()

    def eerste_keer(self, naam: str) -> bool:
        """Whether nobody asked for this name before: a step that many later ones share is then written, once."""
        nieuw = naam not in self._namen
        self._namen.add(naam)
        return nieuw

    def onder(self) -> Spoor:
        """A notebook for the children of one step; warnings go to the same list."""
        kind = type(self)()
        kind.waarschuwingen = self.waarschuwingen
        kind.aanvullingen = self.aanvullingen
        return kind

    def gegeven(
        self, naam: str, waarde: Waardetype | Centen, eenheid: str, toelichting: str = "",
        bron: Bron | None = None, herkomst: Herkomst = "invoer", status: str = "",
    ) -> None:  # fmt: skip
        """A fact: given, from local policy, or a judgment."""
        self.stappen.append(Stap(naam, cast(int, waarde), eenheid, herkomst, bron, toelichting, "", (), "", (), status))

    def parameter(self, naam: str, sleutel: str, waarde: GedateerdeWaarde, toelichting: str = "") -> int:
        """A statutory amount: gives its value; warns when it is uncertain or supplied by the organisation."""
        status = waarde.status
        if status != "gelezen":
            self._weeg(naam, sleutel, waarde)
            toelichting = toelichting or f"{waarde.herkomst[:1].upper()}{waarde.herkomst[1:]}."
        self.stappen.append(
            Stap(
                naam, waarde.waarde, waarde.eenheid, "aangevuld" if status == "aangevuld" else "parameter",
                waarde.bron, toelichting, "", (), "", (sleutel,), "" if status == "gelezen" else status,
            )
        )  # fmt: skip
        return waarde.waarde

    def berekend(
        self, naam: str, waarde: Centen, eenheid: str, bewerking: str, uit: tuple[str, ...],
        bron: Bron | None = None, toelichting: str = "", afronding: str = "", status: str = "",
        onder: Spoor | None = None,
    ) -> None:  # fmt: skip
        """A computed value: `bewerking` (see `narekenen`) applied to the steps named in `uit`."""
        stappen = tuple(onder.stappen) if onder is not None else ()
        # Only int reaches a notebook: the array functions run with GEEN_SPOOR.
        self.stappen.append(
            Stap(naam, cast(int, waarde), eenheid, "berekend", bron, toelichting, afronding, stappen,
                 bewerking, uit, status)
        )  # fmt: skip

    def waarschuw(self, zin: str) -> None:
        """Keep a Dutch sentence that must stand beside the outcome; the same sentence once."""
        if zin not in self.waarschuwingen:
            self.waarschuwingen.append(zin)

    def neem_over(self, uitkomst: Uitkomst[Any]) -> None:
        """Keep the warnings of another outcome, and the supplied amounts it used; each once."""
        for zin in uitkomst.waarschuwingen:
            self.waarschuw(zin)
        self.aanvullingen.extend(s for s in uitkomst.gebruikte_aanvullingen if s not in self.aanvullingen)

    def neem_op(self, uitkomst: Uitkomst[Any], naam: str = "", toelichting: str = "") -> None:
        """Another outcome as one step, with its tree, its warnings and the supplied amounts it used."""
        self.neem_over(uitkomst)
        self.stappen.append(uitkomst.stap._replace(naam=naam or uitkomst.stap.naam, toelichting=toelichting))

    def _weeg(self, naam: str, sleutel: str, waarde: GedateerdeWaarde) -> None:
        if waarde.status == "afgeleid":  # follows from read values: a mark at the step, not a warning
            return
        wat = Stap(naam, waarde.waarde, waarde.eenheid, "parameter").tekst
        wat = f"{naam.replace('_', ' ')} ({wat})"
        if waarde.status == "onzeker":
            self.waarschuw(f"Let op: {wat} is niet zeker. Controleer dit voor u besluit: {waarde.herkomst}.")
        else:  # "aangevuld"
            self.waarschuw(f"Let op: {wat} is door de organisatie zelf ingevuld. Bron: {waarde.herkomst}.")
            if sleutel not in self.aanvullingen:
                self.aanvullingen.append(sleutel)


class StilSpoor(Spoor):
    """Keeps the warnings of one calculation, without its steps."""

    __slots__ = ()
    actief: ClassVar[bool] = False

    def gegeven(
        self, naam: str, waarde: Waardetype | Centen, eenheid: str, toelichting: str = "",
        bron: Bron | None = None, herkomst: Herkomst = "invoer", status: str = "",
    ) -> None:  # fmt: skip
        """Nothing to write."""

    def parameter(self, naam: str, sleutel: str, waarde: GedateerdeWaarde, toelichting: str = "") -> int:  # noqa: ARG002
        """Only the value and its warning."""
        if waarde.status != "gelezen":
            self._weeg(naam, sleutel, waarde)
        return waarde.waarde

    def berekend(
        self, naam: str, waarde: Centen, eenheid: str, bewerking: str, uit: tuple[str, ...],
        bron: Bron | None = None, toelichting: str = "", afronding: str = "", status: str = "",
        onder: Spoor | None = None,
    ) -> None:  # fmt: skip
        """Nothing to write."""


class _GeenSpoor(StilSpoor):
    """Shared by every caller, so it must stay empty."""

    __slots__ = ()

    def waarschuw(self, zin: str) -> None:
        raise TypeError(f"GEEN_SPOOR bewaart niets; een regel die kan waarschuwen vraagt een Spoor: {zin}")


GEEN_SPOOR = _GeenSpoor()
"""The null notebook of the arithmetic functions: nothing is kept, arrays are welcome."""
