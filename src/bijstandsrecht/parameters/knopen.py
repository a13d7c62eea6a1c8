"""A thin view on parsed YAML that keeps the line number of everything, so that an error can say where it is.

The nodes stay text: no number, date or boolean is guessed from how something looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

try:  # the C parser is ten times faster; the pure one gives the same nodes
    from yaml import CSafeLoader as _Lader
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from yaml import SafeLoader as _Lader  # type: ignore[assignment]

Fout = type[ValueError]


@dataclass(frozen=True, slots=True)
class Knoop:
    """One YAML node with the name of its file."""

    bestand: str
    node: Any

    @property
    def regel(self) -> int:
        """Line number in the file, counted from 1."""
        return int(self.node.start_mark.line) + 1

    @property
    def is_leeg(self) -> bool:
        """True for an explicit null."""
        return isinstance(self.node, yaml.ScalarNode) and not self.aangehaald and self.node.value in ("null", "~", "")

    @property
    def aangehaald(self) -> bool:
        """True for a scalar between quotes."""
        return self.node.style in ("'", '"')

    def tekst(self, fout: Fout) -> str:
        """Return the scalar as written; raises `fout` for a list, a mapping or an empty value."""
        if not isinstance(self.node, yaml.ScalarNode) or self.is_leeg:
            raise fout(f"{self.bestand}, regel {self.regel}: hier hoort een tekst of getal te staan")
        return str(self.node.value)

    def delen(self, fout: Fout) -> list[Knoop]:
        """Return the items of a list; raises `fout` for anything else."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise fout(f"{self.bestand}, regel {self.regel}: hier hoort een lijst te staan")
        return [Knoop(self.bestand, deel) for deel in self.node.value]

    def velden(self, fout: Fout) -> dict[str, Knoop]:
        """Return the fields of a mapping; raises `fout` otherwise, also for a field that stands twice."""
        if not isinstance(self.node, yaml.MappingNode):
            raise fout(f"{self.bestand}, regel {self.regel}: hier horen velden te staan (naam: waarde)")
        velden: dict[str, Knoop] = {}
        for naam, waarde in self.node.value:
            regel = naam.start_mark.line + 1
            if not isinstance(naam, yaml.ScalarNode):
                raise fout(f"{self.bestand}, regel {regel}: de naam van een veld is een woord")
            if naam.value in velden:
                raise fout(f"{self.bestand}, regel {regel}: het veld '{naam.value}' staat er twee keer")
            velden[str(naam.value)] = Knoop(self.bestand, waarde)
        return velden


def ontleed(tekst: str, bestand: str, fout: Fout) -> Knoop:
    """Parse YAML `tekst` of the file named `bestand`; raises `fout` with the line when it is not YAML."""
    try:
        node = yaml.compose(tekst, Loader=_Lader)
    except yaml.MarkedYAMLError as oorzaak:
        plek = oorzaak.problem_mark.line + 1 if oorzaak.problem_mark else 1
        raise fout(f"{bestand}, regel {plek}: dit is geen YAML ({oorzaak.problem})") from oorzaak
    except yaml.YAMLError as oorzaak:  # a character that no text file has
        raise fout(f"{bestand}, regel 1: dit is geen leesbare tekst") from oorzaak
    if node is None:
        raise fout(f"{bestand}, regel 1: het bestand is leeg")
    return Knoop(bestand, node)
