"""Dated statutory amounts, percentages and terms: a YAML file per law and theme, every value sourced."""

from bijstandsrecht.parameters.register import Parameters, laad_parameters, lees_map
from bijstandsrecht.parameters.schema import ParameterFout
from bijstandsrecht.parameters.waarde import Aankondiging, Aanvulling, Periode, Sleutel, Waarde

__all__ = [
    "Aankondiging",
    "Aanvulling",
    "ParameterFout",
    "Parameters",
    "Periode",
    "Sleutel",
    "Waarde",
    "laad_parameters",
    "lees_map",
]
