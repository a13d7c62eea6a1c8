"""Making and storing letters: which text belongs to which decision, once, with its hash."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import override

from doorstart.besluiten.brief import pdf, procedure
from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.brief.zienswijze import zienswijze_vragen
from doorstart.besluiten.models import Besluit, Brief, Briefsoort
from doorstart.besluiten.register import vorm_van
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.taken import werkdatum


def besluitcontext(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the text of the letter of a decision, in Dutch whatever language the screen is in."""
    with override("nl"):
        return vorm_van(besluit).tekst(besluit, ondertekenaar)


def beproef(besluit: Besluit, ondertekenaar: Gebruiker) -> None:
    """Make the letter of a proposal once without keeping it; raises DoorstartFout when it cannot be printed."""
    pdf.maak_pdf(besluitcontext(besluit, ondertekenaar))


def verstuur_besluit(besluit: Besluit, ondertekenaar: Gebruiker) -> Brief:
    """Make and store the letter of an approved decision. It is never made again."""
    context = besluitcontext(besluit, ondertekenaar)
    return _bewaar(
        context,
        dossier=besluit.dossier,
        soort=Briefsoort.BESLUIT,
        verzonden_op=besluit.datum,
        besluit=besluit,
        procedure=besluit.procedure,
    )


def verstuur_gegevens(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_gegevens`: send the request to complete the application."""
    with override("nl"):
        context = procedure.gegevens_opvragen(rij, gegevens, werkdatum(), gebruiker)
    return _bewaar(context, dossier=rij.dossier, soort=Briefsoort.GEGEVENS, verzonden_op=werkdatum(), procedure=rij)


def verstuur_verlenging(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_verlenging`: send the notice with the new end date; without it there is no extension."""
    with override("nl"):
        context = procedure.verlenging(rij, gegevens, werkdatum(), gebruiker)
    return _bewaar(context, dossier=rij.dossier, soort=Briefsoort.VERLENGING, verzonden_op=werkdatum(), procedure=rij)


def verstuur_over_betalen(besluit: Besluit, context: Briefcontext, *, verzonden_op: date) -> Brief:
    """Make and store a letter that follows a decision later: how to pay, a reminder, an aanmaning.

    The room that owns the loan or the claim writes `context` (under `override("nl")`).
    """
    return _bewaar(
        context, dossier=besluit.dossier, soort=Briefsoort.BETALEN, verzonden_op=verzonden_op, besluit=besluit
    )


def verstuur_zienswijze(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_zienswijze`: ask for a view before a decision nobody asked for."""
    with override("nl"):
        context = zienswijze_vragen(rij, gegevens, werkdatum(), gebruiker)
    return _bewaar(context, dossier=rij.dossier, soort=Briefsoort.MEDEDELING, verzonden_op=werkdatum(), procedure=rij)


def _bewaar(context: Briefcontext, *, verzonden_op: date, soort: str, **waarbij: Any) -> Brief:
    inhoud = pdf.maak_pdf(context)
    brief = Brief(
        soort=soort,
        onderwerp=context.onderwerp,
        context=context.als_json(),
        pdf=inhoud,
        sha256=pdf.vingerafdruk(inhoud),
        verzonden_op=verzonden_op,
        **waarbij,
    )
    brief.save()
    return brief
