"""Which article and lid of the law is built, decided by a person or out of scope: docs/recht-dekking.md."""

from bijstandsrecht.dekking.lijst import Artikel, Artikellijst, lees_lijsten
from bijstandsrecht.dekking.tabel import gebreken, geregeld, schrijf_dekking

__all__ = ["Artikel", "Artikellijst", "gebreken", "geregeld", "lees_lijsten", "schrijf_dekking"]
