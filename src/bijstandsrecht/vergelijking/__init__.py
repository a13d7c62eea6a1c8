"""Looking back: what changes in earlier months when a fact, an amount or a policy changes, and which step did it."""

from bijstandsrecht.vergelijking.maanden import Maandverschil, Terugblik, vergelijk_maanden
from bijstandsrecht.vergelijking.stappen import Stapverschil, oorzaken, vergelijk_stappen

__all__ = ["Maandverschil", "Stapverschil", "Terugblik", "oorzaken", "vergelijk_maanden", "vergelijk_stappen"]
