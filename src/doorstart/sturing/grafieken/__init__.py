"""Charts of the report as small SVGs: one picture for web page and PDF, with its table beside it."""

from doorstart.kern.grafieken.beeld import Grafiek
from doorstart.sturing.grafieken.catalogus import maak_grafiek

__all__ = ["Grafiek", "maak_grafiek"]
