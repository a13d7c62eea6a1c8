"""A grid of amounts: typed cell by cell with the keyboard, or pasted from a spreadsheet.

Every cell is a text field of its own, so it works without script. What is wrong is told at the cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from doorstart.kern.geld import centen_uit_tekst, tekst_uit_centen

LANGSTE_PLAKSEL = 20_000


@dataclass(frozen=True, slots=True)
class As:
    """A row or column: its key, its name, and what belongs in it."""

    sleutel: str
    naam: Any
    uitleg: Any = ""


@dataclass(frozen=True, slots=True)
class Cel:
    """One amount as it was typed; `fout` is a sentence when it is none. `kort` names its column only."""

    naam: str
    kort: Any
    label: str
    tekst: str
    fout: str


class Rooster:
    """Amounts (cents) by row and column; an empty cell is 0.

    `data`: what was sent; without it `begin` (row key to column key to cents) fills the cells.
    """

    def __init__(
        self,
        prefix: str,
        rijen: Sequence[As],
        kolommen: Sequence[As],
        data: Mapping[str, Any] | None = None,
        begin: Mapping[str, Mapping[str, int]] | None = None,
    ) -> None:
        self.prefix, self.rijen, self.kolommen = prefix, tuple(rijen), tuple(kolommen)
        self._teksten = {
            (r.sleutel, k.sleutel): self._begin(r.sleutel, k.sleutel, data, begin or {})
            for r in self.rijen
            for k in self.kolommen
        }
        self.waarden: dict[str, dict[str, int]] = {}
        self._fouten: dict[tuple[str, str], str] = {}

    def naam(self, rij: str, kolom: str) -> str:
        """Return the name of the field of a cell."""
        return f"{self.prefix}-{rij}-{kolom}"

    def _begin(
        self, rij: str, kolom: str, data: Mapping[str, Any] | None, begin: Mapping[str, Mapping[str, int]]
    ) -> str:
        if data is not None and self.naam(rij, kolom) in data:
            return str(data[self.naam(rij, kolom)])[:40].strip()
        centen = begin.get(rij, {}).get(kolom, 0)
        return tekst_uit_centen(centen) if centen else ""

    def is_valid(self) -> bool:
        """Read every cell; say whether all of them are amounts that are not negative."""
        self._fouten = {}
        self.waarden = {rij.sleutel: {} for rij in self.rijen}
        for (rij, kolom), tekst in self._teksten.items():
            try:
                centen = centen_uit_tekst(tekst) if tekst else 0
                if centen < 0:
                    raise ValidationError(_("Vul een bedrag in dat niet kleiner is dan 0."))
                self.waarden[rij][kolom] = centen
            except ValidationError as fout:
                self._fouten[rij, kolom] = " ".join(fout.messages)
        return not self._fouten

    def regels(self) -> list[tuple[As, list[Cel]]]:
        """Return the rows with their cells, for the page."""
        return [
            (
                rij,
                [
                    Cel(
                        self.naam(rij.sleutel, kolom.sleutel), kolom.naam, f"{kolom.naam}, {rij.naam}",
                        self._teksten[rij.sleutel, kolom.sleutel], self._fouten.get((rij.sleutel, kolom.sleutel), ""),
                    )
                    for kolom in self.kolommen
                ],
            )
            for rij in self.rijen
        ]  # fmt: skip

    def fouten(self) -> list[Cel]:
        """Return the cells that are no amounts, in reading order."""
        return [cel for _rij, cellen in self.regels() for cel in cellen if cel.fout]

    def plak(self, tekst: str) -> int:
        """Fill the cells from copied spreadsheet cells; return how many rows were read.

        Tabs or semicolons separate columns. A first line with names and a first column with months are left out. Raises
        ValidationError, with the line, for what is no amount, and when there are more rows or columns than here.
        """
        rijen = _lees_plaksel(tekst, len(self.kolommen))
        if len(rijen) > len(self.rijen):
            raise ValidationError(
                _("Er staan %(aantal)s regels in wat u plakte; hier passen er %(hier)s.")
                % {"aantal": len(rijen), "hier": len(self.rijen)}
            )
        for rij, centen in zip(self.rijen, rijen, strict=False):
            for kolom, bedrag in zip(self.kolommen, centen, strict=False):
                self._teksten[rij.sleutel, kolom.sleutel] = tekst_uit_centen(bedrag) if bedrag else ""
        return len(rijen)


def _lees_plaksel(tekst: str, breed: int) -> list[list[int]]:
    """Return the pasted rows in cents."""
    if len(tekst) > LANGSTE_PLAKSEL:
        raise ValidationError(_("Dit is te veel tekst. Plak alleen de bedragen van deze tabel."))
    regels = [regel for regel in tekst.replace("\r", "").split("\n") if regel.strip()]
    if not regels:
        raise ValidationError(_("Plak eerst de bedragen uit de spreadsheet."))
    gelezen = []
    for nummer, regel in enumerate(regels, 1):
        cellen = [cel.strip().strip('"') for cel in regel.split("\t" if "\t" in regel else ";")]
        if nummer == 1 and not any(_is_bedrag(cel) for cel in cellen[-breed:] if cel):
            continue  # the names of the columns
        if len(cellen) == breed + 1:
            cellen = cellen[1:]  # the month stands before the amounts
        if len(cellen) > breed:
            raise ValidationError(
                _("Regel %(nummer)s heeft %(aantal)s kolommen; hier passen er %(hier)s.")
                % {"nummer": nummer, "aantal": len(cellen), "hier": breed}
            )
        gelezen.append([_centen(cel, nummer) for cel in cellen])
    return gelezen


def _is_bedrag(cel: str) -> bool:
    try:
        centen_uit_tekst(cel)
    except ValidationError:
        return False
    return True


def _centen(cel: str, regel: int) -> int:
    """The amount in a pasted cell; an empty one is 0."""
    try:
        centen = centen_uit_tekst(cel) if cel not in ("", "-") else 0
    except ValidationError:
        raise ValidationError(
            _("Regel %(nummer)s: '%(cel)s' is geen bedrag. Voorbeeld van een bedrag: 1.234,56.")
            % {"nummer": regel, "cel": cel[:30]}
        ) from None
    if centen < 0:
        raise ValidationError(_("Regel %(nummer)s: een bedrag kan hier niet negatief zijn.") % {"nummer": regel})
    return centen
