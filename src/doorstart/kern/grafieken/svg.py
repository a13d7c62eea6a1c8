"""The drawing board: a few SVG shapes, a scale with round steps, and the colours.

Presentation attributes only (no style), so that a strict content policy allows it inline. Text takes the
colour of the page around it. Colours differ in lightness and never carry meaning alone.
"""

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

BREED = 440
LETTER = 15
DONKER, LICHT, ACCENT, LIJN, GRENS = "#0b5878", "#8bc3de", "#a34f00", "#d5dbe1", "#4a5560"


def _attributen(waarden: dict[str, object]) -> str:
    return "".join(f" {naam.replace('_', '-')}={quoteattr(str(w))}" for naam, w in waarden.items())


@dataclass(slots=True)
class Tekening:
    """A picture being drawn: `hoog` units high, `BREED` wide."""

    hoog: int
    delen: list[str] = field(default_factory=list)

    def vorm(self, soort: str, **attributen: object) -> None:
        """Add a shape."""
        self.delen.append(f"<{soort}{_attributen(attributen)}/>")

    def tekst(self, x: float, y: float, woorden: str, *, anker: str = "start", vet: bool = False) -> None:
        """Add a line of text; `anker` is start, middle or end."""
        gewicht = {"font_weight": 600} if vet else {}
        vast = {
            "x": f"{x:.1f}",
            "y": f"{y:.1f}",
            "text_anchor": anker,
            "font_size": LETTER,
            "fill": "currentColor",
        }
        self.delen.append(f"<text{_attributen(vast | gewicht)}>{escape(woorden)}</text>")

    def lijn(self, x1: float, y1: float, x2: float, y2: float, *, kleur: str = LIJN, dik: float = 1) -> None:
        """Add a straight line."""
        self.vorm(
            "line",
            x1=f"{x1:.1f}",
            y1=f"{y1:.1f}",
            x2=f"{x2:.1f}",
            y2=f"{y2:.1f}",
            stroke=kleur,
            stroke_width=dik,
        )

    def blok(self, x: float, y: float, breed: float, hoog: float, *, kleur: str) -> None:
        """Add a filled rectangle."""
        self.vorm(
            "rect",
            x=f"{x:.1f}",
            y=f"{y:.1f}",
            width=f"{max(0, breed):.1f}",
            height=f"{max(0, hoog):.1f}",
            fill=kleur,
        )

    def pad(self, punten: list[tuple[float, float]], *, kleur: str, streep: str = "") -> None:
        """Add a line through points; `streep` is a dash pattern."""
        reeks = " ".join(f"{x:.1f},{y:.1f}" for x, y in punten)
        extra = {"stroke_dasharray": streep} if streep else {}
        self.vorm("polyline", points=reeks, fill="none", stroke=kleur, stroke_width=2.5, **extra)

    def als_svg(self, beschrijving: str) -> str:
        """Return the picture; `beschrijving` says in a sentence what it shows."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{BREED}" height="{self.hoog}" '
            f'viewBox="0 0 {BREED} {self.hoog}" role="img" aria-label={quoteattr(beschrijving)} '
            f'font-family="Source Sans 3, sans-serif">{"".join(self.delen)}</svg>'
        )


def ronde_stap(hoogste: int, stappen: int = 4) -> int:
    """Return a round step (1, 2 or 5 times a power of ten) of which `stappen` reach `hoogste`."""
    stap = 1
    while True:
        for factor in (1, 2, 5):
            if factor * stap * stappen >= hoogste:
                return factor * stap
        stap *= 10
