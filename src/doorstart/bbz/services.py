"""Writes of Bbz living costs, the one door for other rooms: grant, change, pay, year figures, settlement."""

from doorstart.bbz.betalen import betaal_maand, betaal_maanden
from doorstart.bbz.herzien import proef_herziening, stel_herziening_voor
from doorstart.bbz.jaar import dien_jaarcijfers_in, proef_vaststelling, stel_vaststelling_voor
from doorstart.bbz.opschorten import hef_op, stel_opschorting_voor
from doorstart.bbz.toekennen import ken_toe
from doorstart.bbz.uit_auditfile import lees_auditfile_in, neem_over
from doorstart.bbz.vaststellen import leg_vaststelling_vast
from doorstart.bbz.vaststelrun import maak_concepten, stel_concept_voor
from doorstart.bbz.voorlopig_recht import (
    proef_voorbereiding,
    proef_voorschot,
    stel_voorbereiding_voor,
    stel_voorschot_voor,
)
from doorstart.bbz.voorstellen import (
    proef_bedrag,
    proef_verlenging,
    stel_beeindiging_voor,
    stel_verlenging_voor,
    stel_wijziging_voor,
)

__all__ = [
    "betaal_maand",
    "betaal_maanden",
    "dien_jaarcijfers_in",
    "hef_op",
    "ken_toe",
    "lees_auditfile_in",
    "leg_vaststelling_vast",
    "maak_concepten",
    "neem_over",
    "proef_bedrag",
    "proef_herziening",
    "proef_vaststelling",
    "proef_verlenging",
    "proef_voorbereiding",
    "proef_voorschot",
    "stel_beeindiging_voor",
    "stel_concept_voor",
    "stel_herziening_voor",
    "stel_opschorting_voor",
    "stel_vaststelling_voor",
    "stel_verlenging_voor",
    "stel_voorbereiding_voor",
    "stel_voorschot_voor",
    "stel_wijziging_voor",
]
