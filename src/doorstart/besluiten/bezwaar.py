"""Objections against decisions (chapters 6 and 7 Awb): taking in, confirming, and proposing the decision on it.

The procedure `bezwaar` keeps who must stay out, the hearing and the term. The decision rests on a stored calculation
of whether the objection came in time.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst as Rechtsuitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.termijnen import BezwaarOpTijd, toets_bezwaar
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.brief import bezwaar as brief
from doorstart.besluiten.brieven import verstuur
from doorstart.besluiten.models import Besluit, Besluitsoort, Briefsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.besluiten.vervangen import kenmerk_vervangen
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import maak_taak, start_procedure
from doorstart.werkproces.taken import werkdatum

SOORT = "bezwaar_op_tijd"


@transaction.atomic
def registreer_bezwaar(
    *,
    besluit: Besluit,
    ontvangen_op: date,
    gronden: str,
    gebruiker: Gebruiker,
    gepost_op: date | None = None,
    commissie: bool = False,
) -> Procedure:
    """Take in an objection against a decision, and confirm that in a letter (art. 6:14 Awb).

    Raises ValidationError per field, OngeldigeStap when one against this decision is open already, OngeldigeInvoer when
    it was posted after it came in, PermissionDenied without the right.
    """
    start = {"besluit": besluit.pk, "gepost_op": gepost_op, "commissie": commissie, "gronden": gronden}
    if ontvangen_op < besluit.datum:
        raise ValidationError({"ontvangen_op": _("Op deze dag was het besluit er nog niet.")})
    toets(besluit, ontvangen_op, gepost_op)
    rij = start_procedure(
        dossier=besluit.dossier, soort="bezwaar", ontvangen_op=ontvangen_op, gebruiker=gebruiker, gegevens=start
    )
    verstuur(
        lambda: brief.ontvangen(rij, besluit, werkdatum(), gebruiker),
        dossier=besluit.dossier,
        soort=Briefsoort.BEZWAAR,
        verzonden_op=werkdatum(),
        procedure=rij,
    )
    return rij


def toets(besluit: Besluit, ontvangen_op: date, gepost_op: date | None) -> Rechtsuitkomst[BezwaarOpTijd]:
    """Return whether an objection came in time, with its explanation (arts 6:7, 6:8 and 6:9 Awb)."""
    return toets_bezwaar(bekendgemaakt=besluit.datum, ontvangen=ontvangen_op, gepost=gepost_op, parameters=parameters())


def bestreden(procedure: Procedure) -> Besluit:
    """Return the decision that an objection is about."""
    return Besluit.objects.select_related("voorgesteld_door", "beoordeeld_door").get(
        pk=procedure.gegevens["start"]["besluit"], dossier=procedure.dossier_id
    )


def gepost(procedure: Procedure) -> date | None:
    """Return the day on which the objection was posted, if that is known."""
    dag = procedure.gegevens["start"].get("gepost_op")
    return date.fromisoformat(dag) if dag else None


def horen(procedure: Procedure) -> dict[str, str]:
    """Return when the resident was heard (`op`), or why not (`reden`; arts 7:2 and 7:3 Awb); empty when neither."""
    verslag = procedure.gegevens.get("leg_hoorverslag_vast")
    if verslag:
        return {"op": verslag["gehoord_op"]}
    niet = procedure.gegevens.get("zie_af_van_horen")
    return {"reden": niet["reden"].strip()} if niet else {}


@transaction.atomic
def stel_bezwaar_voor(
    *,
    procedure: Procedure,
    uitkomst: str,
    motivering: str,
    rechtbank: str,
    gebruiker: Gebruiker,
    gronden: str = "",
    gevolg: str = "",
    verschoonbaar: str = "",
) -> Besluit:
    """Propose the decision on an objection.

    `gevolg` says what changes when it is (partly) well-founded; `verschoonbaar` why a late one still counts (art. 6:11
    Awb). Raises DoorstartFout as `stel_voor`.
    """
    eerder, post = bestreden(procedure), gepost(procedure)
    op_tijd = toets(eerder, procedure.ontvangen_op, post)
    invoer = {
        "bekendgemaakt": eerder.datum.isoformat(),
        "ontvangen": procedure.ontvangen_op.isoformat(),
        "gepost": post.isoformat() if post else None,
    }
    berekening = bewaar(
        dossier=procedure.dossier, soort=SOORT, invoer=invoer, uitkomst=op_tijd, parameters=parameters()
    )
    return stel_voor(
        dossier=procedure.dossier,
        soort=Besluitsoort.BEZWAAR,
        uitkomst=uitkomst,
        motivering=motivering,
        gebruiker=gebruiker,
        procedure=procedure,
        berekening=berekening,
        gegevens={
            "besluit": eerder.pk,
            "besluitnummer": eerder.nummer,
            "besluitdatum": eerder.datum.isoformat(),
            "ontvangen_op": procedure.ontvangen_op.isoformat(),
            "tijdig": op_tijd.waarde.tijdig,
            "verschoonbaar": verschoonbaar.strip(),
            "gronden": (gronden or procedure.gegevens["start"]["gronden"]).strip(),
            "horen": horen(procedure),
            "gevolg": gevolg.strip(),
            "rechtbank": rechtbank.strip(),
        },
    )


def opnieuw(invoer: Mapping[str, Any], bedragen: Parameters) -> Rechtsuitkomst[BezwaarOpTijd]:
    """Make a stored calculation of the timeliness again from its input."""
    dagen = {naam: date.fromisoformat(dag) if dag else None for naam, dag in invoer.items()}
    bekendgemaakt, ontvangen = dagen["bekendgemaakt"], dagen["ontvangen"]
    assert bekendgemaakt is not None
    assert ontvangen is not None
    return toets_bezwaar(bekendgemaakt=bekendgemaakt, ontvangen=ontvangen, gepost=dagen["gepost"], parameters=bedragen)


def controleer(besluit: Besluit) -> None:
    """Refuse a decision on the content of an objection that came too late without excuse, or outside its procedure."""
    if besluit.procedure is None or besluit.procedure.soort != "bezwaar":
        raise DoorstartFout(_("Een beslissing op bezwaar hoort bij de procedure van dat bezwaar. Open die eerst."))
    gegevens = besluit.gegevens
    inhoud = besluit.uitkomst != Uitkomst.NIET_ONTVANKELIJK
    if inhoud and not gegevens["tijdig"] and not gegevens["verschoonbaar"]:
        raise DoorstartFout(
            _(
                "Het bezwaar kwam te laat. Leg uit waarom dat de indiener niet te verwijten is (art. 6:11 Awb), "
                "of kies niet-ontvankelijk."
            )
        )


def vervolg(besluit: Besluit, _gebruiker: Gebruiker) -> None:
    """Effect of a well-founded objection: somebody has to take the new decision, and finds that on the worklist."""
    bestreden_besluit = Besluit.objects.get(pk=besluit.gegevens["besluit"])
    maak_taak(
        dossier=besluit.dossier,
        soort="besluit",
        recht="besluit.voorstellen",
        kenmerk=kenmerk_vervangen(bestreden_besluit.pk),
        waarom=f"Het bezwaar tegen besluit {bestreden_besluit.nummer} is gegrond. Stel een nieuw besluit voor.",
        uiterlijk=werkdatum(),
        pad=reverse("balie:dossier", args=[besluit.dossier.nummer]),
    )
