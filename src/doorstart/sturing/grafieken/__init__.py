"""Charts of the report as small SVGs: one picture for web page and PDF, with its table beside it."""

from doorstart.sturing.grafieken.catalogus import Grafiek, maak_grafiek

__all__ = ["Grafiek", "maak_grafiek"]
