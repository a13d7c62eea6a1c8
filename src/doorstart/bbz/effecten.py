"""What an approved decision of this room does, and how its stored calculations are made again."""

from doorstart.bbz import (
    jaarbrieven,
    keten,
    maandcorrectie,
    naar_vorderingen,
    opschorten,
    opvragen,
    rentejaar,
    renteopvragen,
    voorlopig_recht,
    voorschot_terug,
)
from doorstart.bbz.herzien import SOORT as SOORT_HERZIENING
from doorstart.bbz.herzien import herzie, vraag_terugblik
from doorstart.bbz.opschorten import schort_op
from doorstart.bbz.voorlopig_recht import start_voorbereiding, verstrek_voorschot
from doorstart.bbz.wijzigen import beeindig, verleng, wijzig
from doorstart.berekeningen import herberekenen
from doorstart.besluiten.models import Besluitsoort, Uitkomst
from doorstart.besluiten.register import zet_effect
from doorstart.dossiers import feitengevolg
from doorstart.werkproces import dagelijks


def registreer() -> None:
    """Fill the registries; called once when the program starts."""
    for soort, uitkomst, functie in (
        (Besluitsoort.BBZ_VERLENGING, Uitkomst.TOEKENNING, verleng),
        (Besluitsoort.BBZ_WIJZIGING, Uitkomst.AMBTSHALVE, wijzig),
        (Besluitsoort.BBZ_WIJZIGING, Uitkomst.TOEKENNING, wijzig),
        (Besluitsoort.BBZ_BEEINDIGING, Uitkomst.AMBTSHALVE, beeindig),
        (Besluitsoort.BBZ_HERZIENING, Uitkomst.AMBTSHALVE, herzie),
        (Besluitsoort.BBZ_OPSCHORTING, Uitkomst.AMBTSHALVE, schort_op),
        (Besluitsoort.BBZ_VOORSCHOT, Uitkomst.TOEKENNING, verstrek_voorschot),
        (Besluitsoort.VOORBEREIDING, Uitkomst.TOEKENNING, start_voorbereiding),
    ):
        zet_effect(soort, uitkomst, functie)
    feitengevolg.registreer(vraag_terugblik)
    jaarbrieven.registreer()
    dagelijks.registreer("bbz_jaarcijfers", opvragen.kijk_dagelijks)
    renteopvragen.registreer()
    dagelijks.registreer("bbz_opschortingen", opschorten.kijk_dagelijks)
    dagelijks.registreer("bbz_rentejaren", renteopvragen.kijk_dagelijks)
    rentejaar.registreer()
    voorschot_terug.registreer()
    herberekenen.registreer(opvragen.SOORT_ZONDER, opvragen.opnieuw)
    herberekenen.registreer(keten.SOORT_DUUR, keten.opnieuw)
    herberekenen.registreer(SOORT_HERZIENING, maandcorrectie.opnieuw)
    herberekenen.registreer(opschorten.SOORT, opschorten.opnieuw)
    herberekenen.registreer(voorlopig_recht.SOORT_VOORSCHOT, voorlopig_recht.voorschot_opnieuw)
    herberekenen.registreer(voorlopig_recht.SOORT_VOORBEREIDING, voorlopig_recht.voorbereiding_opnieuw)
    naar_vorderingen.registreer()
