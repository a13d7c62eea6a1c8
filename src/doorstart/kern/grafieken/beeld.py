"""A chart as a page shows it: the picture never stands without its sentence and its table."""

from dataclasses import dataclass

BREDE_TABEL = 4


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A chart: picture, sentence for who cannot see it, and the same values as a table."""

    sleutel: str
    titel: str
    svg: str
    beschrijving: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]

    @property
    def breed(self) -> bool:
        """Say whether the table is too wide to stand beside the picture."""
        return len(self.koppen) > BREDE_TABEL
