"""The letters during a procedure: it came in, data are missing, the decision comes later, not handled. Dutch, B1."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from doorstart.besluiten.brief.algemeen import basis, besluitbrief, motivering
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van


def ontvangst(
    procedure: Procedure, ontbrekend: Sequence[str], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the letter that confirms an application, with the last day to decide and what it lacks.

    The Awb asks it for an electronic application (art. 4:3a, in the text up to 2025) and names no term; everybody
    who applies gets it, on the day that we start.
    """
    namen = [tabel_van(procedure.soort).naam]
    if procedure.gegevens.get("gevraagd") == "beide":
        namen.append(tabel_van("bbz_kapitaal").naam)
    return bevestiging(
        dossier=procedure.dossier, kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ontvangen_op=procedure.ontvangen_op, uiterlijk=procedure.beslis_uiterlijk, wat=[str(naam) for naam in namen],
        ontbrekend=ontbrekend, verzonden_op=verzonden_op, ondertekenaar=ondertekenaar,
    )  # fmt: skip


def bevestiging(
    *, dossier: Dossier, kenmerk: str, ontvangen_op: date, uiterlijk: date | None, wat: Sequence[str],
    ontbrekend: Sequence[str], verzonden_op: date, ondertekenaar: Gebruiker | None,
) -> Briefcontext:  # fmt: skip
    """Return the letter of an application that came in: what is asked, until when we decide, what is missing."""
    delen = [Deel("Wat wij gaan doen", alineas("procedure.ontvangst.doen"))]
    if uiterlijk is not None:
        dag = alineas("procedure.ontvangst.dag", uiterlijk=in_woorden(uiterlijk))
        delen.append(Deel("Wanneer u ons besluit krijgt", dag))
    if ontbrekend:
        delen.append(Deel("Wat wij nog missen", alineas("procedure.ontvangst.mist"), punten=tuple(ontbrekend)))
    return basis(
        dossier=dossier,
        verzonden_op=verzonden_op,
        kenmerk=kenmerk,
        ondertekenaar=ondertekenaar,
        onderwerp="Wij hebben uw aanvraag ontvangen",
        inleiding=alineas("procedure.ontvangst.inleiding", ontvangen_op=in_woorden(ontvangen_op)),
        delen=(Deel("Wat u vraagt", punten=tuple(wat)), *delen),
    )


def gegevens_opvragen(
    procedure: Procedure, gegevens: Mapping[str, Any], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the letter that asks to complete an application or objection (arts 4:5, 4:15, 6:6 and 7:10 Awb)."""
    wat, tot = _wat(procedure), in_woorden(gegevens["hersteltermijn_tot"])
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=f"Wij missen nog gegevens bij uw {wat}",
        inleiding=alineas("procedure.gegevens.inleiding", ontvangen_op=in_woorden(procedure.ontvangen_op), wat=wat),
        delen=(
            Deel(
                "Wat wij van u nodig hebben",
                alineas("procedure.gegevens.stuur"),
                punten=tuple(gegevens["ontbrekend"]),
            ),
            Deel(
                "Wanneer wij het nodig hebben",
                (
                    *alineas("procedure.gegevens.uiterlijk", uiterlijk=tot),
                    *alineas(f"procedure.gegevens.gevolg.{wat}"),
                ),
            ),
            Deel("Wanneer u ons besluit krijgt", alineas(f"procedure.gegevens.stilstand.{wat}", uiterlijk=tot)),
        ),
    )


def verlenging(
    procedure: Procedure, gegevens: Mapping[str, Any], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the notice of a later decision date (arts 35(3) Bbz 2004, 4:14(3) and 7:10(3) Awb)."""
    wat, nieuw = _wat(procedure), in_woorden(gegevens["nieuwe_einddatum"])
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=f"Wij hebben meer tijd nodig voor uw {wat}",
        inleiding=alineas("procedure.verlenging.inleiding", ontvangen_op=in_woorden(procedure.ontvangen_op), wat=wat),
        delen=(
            Deel("Wanneer u ons besluit krijgt", alineas("procedure.verlenging.dag", nieuwe_einddatum=nieuw)),
            Deel(
                "Waarom het langer duurt",
                (str(gegevens["reden"]), *alineas("procedure.verlenging.grond", artikel=_verlengen_mag(procedure))),
            ),
        ),
    )


def _wat(procedure: Procedure) -> str:
    return "bezwaar" if procedure.soort == "bezwaar" else "aanvraag"


def _verlengen_mag(procedure: Procedure) -> str:
    """Return in words the article that allows more time for this procedure."""
    grond = tabel_van(procedure.soort).termijn.verlenging.replace("art.", "artikel")
    for kort, naam in ((" Bbz 2004", "het Bbz 2004"), (" Awb", "de Algemene wet bestuursrecht")):
        if grond.endswith(kort):
            return f"{grond.removesuffix(kort)} van {naam}"
    return grond


def buiten_behandeling(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that an incomplete application is not handled (art. 4:5 Awb)."""
    eerste = [zin("procedure.buiten.inleiding")]
    if besluit.procedure is not None:
        eerste.insert(0, zin("procedure.buiten.ontvangen", ontvangen_op=in_woorden(besluit.procedure.ontvangen_op)))
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Wij nemen uw aanvraag niet in behandeling",
        inleiding=(" ".join(eerste),),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("procedure.buiten.besloten"),
                punten=tuple(besluit.gegevens["ontbrekend"]),
            ),
            Deel("Wat u krijgt", alineas("procedure.buiten.krijgt")),
            motivering(besluit.motivering, "artikel 4:5 van de Algemene wet bestuursrecht"),
            Deel("Wat u moet doen", alineas("procedure.buiten.opnieuw")),
        ),
    )
