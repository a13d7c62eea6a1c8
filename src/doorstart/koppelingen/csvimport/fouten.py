"""What is wrong in the files, collected line by line so that everything can be mended in one go."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorstart.kern.fouten import DoorstartFout

MAX_GETOOND = 200


@dataclass(frozen=True, order=True, slots=True)
class Fout:
    """One wrong cell, line or file; `regel` counts as a text editor does, 0 = the whole file."""

    bestand: str
    regel: int
    kolom: str
    waarde: str
    reden: str

    def __str__(self) -> str:
        delen = [self.bestand]
        if self.regel:
            delen.append(_("regel %(regel)s") % {"regel": self.regel})
        if self.kolom:
            delen.append(_("kolom %(kolom)s") % {"kolom": self.kolom})
        if self.waarde:
            delen.append(_("waarde '%(waarde)s'") % {"waarde": self.waarde[:60]})
        return f"{', '.join(delen)}: {self.reden}"


class ImportAfgekeurd(DoorstartFout):
    """The files were refused and nothing was loaded; `fouten` holds every reason."""

    def __init__(self, fouten: Sequence[Fout]) -> None:
        self.fouten = sorted(fouten)
        super().__init__(self.verslag())

    def verslag(self) -> str:
        """Return the reasons, at most MAX_GETOOND of them, and how many there are."""
        regels = [str(fout) for fout in self.fouten[:MAX_GETOOND]]
        if len(self.fouten) > MAX_GETOOND:
            regels.append(_("... en nog %(aantal)s fouten.") % {"aantal": len(self.fouten) - MAX_GETOOND})
        regels.append(
            _("Er is niets geladen: %(aantal)s fout(en). Verbeter de bestanden en probeer het opnieuw.")
            % {"aantal": len(self.fouten)}
        )
        return "\n".join(regels)
