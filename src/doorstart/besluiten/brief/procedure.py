"""The letters during a procedure: asking for missing data, a later decision date, not handling. Dutch, B1."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from doorstart.besluiten.brief.algemeen import basis, bezwaar, motivering
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van


def gegevens_opvragen(
    procedure: Procedure, gegevens: Mapping[str, Any], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the letter that asks to complete an application (arts 4:5 and 4:15 Awb)."""
    tot = in_woorden(gegevens["hersteltermijn_tot"])
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp="Wij missen nog gegevens bij uw aanvraag",
        inleiding=(
            f"Op {in_woorden(procedure.ontvangen_op)} kregen wij uw aanvraag. Die is nog niet compleet. "
            "Daarom kunnen wij nog niet beslissen.",
        ),
        delen=(
            Deel("Wat wij van u nodig hebben", ("Stuur ons:",), punten=tuple(gegevens["ontbrekend"])),
            Deel(
                "Wanneer wij het nodig hebben",
                (
                    f"Zorg dat wij alles hebben op uiterlijk {tot}. Lukt dat niet? Bel ons dan voor die dag.",
                    "Krijgen wij de gegevens niet op tijd? Dan kunnen wij besluiten om uw aanvraag niet in "
                    "behandeling te nemen. "
                    "U krijgt dan geen uitkering of toestemming.",
                ),
            ),
            Deel(
                "Wanneer u ons besluit krijgt",
                (
                    "Zolang wij op uw gegevens wachten, staat de tijd waarin wij moeten beslissen stil. Dat "
                    f"duurt ten hoogste tot en met {tot}. "
                    "Dit staat in artikel 4:15 van de Algemene wet bestuursrecht.",
                ),
            ),
        ),
    )


def verlenging(
    procedure: Procedure, gegevens: Mapping[str, Any], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the notice of a later decision date (arts 35(3) Bbz 2004, 4:14(3) and 7:10(3) Awb)."""
    wat = "bezwaar" if procedure.soort == "bezwaar" else "aanvraag"
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=f"Wij hebben meer tijd nodig voor uw {wat}",
        inleiding=(
            f"Op {in_woorden(procedure.ontvangen_op)} kregen wij uw {wat}. Het lukt ons niet om op tijd te beslissen.",
        ),
        delen=(
            Deel(
                "Wanneer u ons besluit krijgt",
                (f"U krijgt ons besluit uiterlijk op {in_woorden(gegevens['nieuwe_einddatum'])}.",),
            ),
            Deel(
                "Waarom het langer duurt",
                (
                    str(gegevens["reden"]),
                    f"Wij mogen de termijn een keer verlengen. Dit staat in {_verlengen_mag(procedure)}.",
                ),
            ),
        ),
    )


def _verlengen_mag(procedure: Procedure) -> str:
    """Return in words the article that allows more time for this procedure."""
    grond = tabel_van(procedure.soort).termijn.verlenging.replace("art.", "artikel")
    for kort, naam in ((" Bbz 2004", "het Bbz 2004"), (" Awb", "de Algemene wet bestuursrecht")):
        if grond.endswith(kort):
            return f"{grond.removesuffix(kort)} van {naam}"
    return grond


def buiten_behandeling(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that an incomplete application is not handled (art. 4:5 Awb)."""
    gevraagd = f"Op {in_woorden(besluit.procedure.ontvangen_op)} kregen wij uw aanvraag. " if besluit.procedure else ""
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="Wij nemen uw aanvraag niet in behandeling",
        inleiding=(f"{gevraagd}Wij vroegen u om gegevens die nog ontbraken. Die hebben wij niet op tijd gekregen.",),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                ("Wij nemen uw aanvraag niet in behandeling. Wij missen nog:",),
                punten=tuple(besluit.gegevens["ontbrekend"]),
            ),
            Deel("Wat u krijgt", ("U krijgt geen uitkering of toestemming op deze aanvraag.",)),
            motivering(besluit.motivering, "artikel 4:5 van de Algemene wet bestuursrecht"),
            Deel("Wat u moet doen", ("U mag opnieuw een aanvraag doen. Stuur dan alle gegevens mee.",)),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )
