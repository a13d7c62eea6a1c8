"""A situation on paper: facts as plain text or JSON in, an explained outcome out. The desk of this package.

Start with `bereken`. `catalogus` lists what can be asked; `lezer` turns plain values into the types a calculation
wants; `jsonschema` describes both sides; `opdracht` is the command line.
"""

from bijstandsrecht.situatie.catalogus import CATALOGUS, Berekening
from bijstandsrecht.situatie.jsonschema import schema_invoer, schema_uitvoer
from bijstandsrecht.situatie.rekenen import Situatie, bereken, herhaal

__all__ = ["CATALOGUS", "Berekening", "Situatie", "bereken", "herhaal", "schema_invoer", "schema_uitvoer"]
