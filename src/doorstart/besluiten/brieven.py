"""Making and storing letters: which text belongs to which decision, once, with its hash."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from doorstart.besluiten.brief import pdf, procedure
from doorstart.besluiten.brief.algemeen import KOPPEN_RECHTSMIDDEL
from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.brief.teksten import met_teksten, zin
from doorstart.besluiten.brief.zienswijze import zienswijze_vragen
from doorstart.besluiten.eigenteksten import geldende_teksten, geldende_versies
from doorstart.besluiten.models import Besluit, Brief, Briefsoort
from doorstart.besluiten.register import vorm_van
from doorstart.documenten.selectors import checklist
from doorstart.ingang.models import Aanvraag, Gevraagd
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.weergave import datum
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.taken import werkdatum


@contextmanager
def brieftaal(dag: date) -> Iterator[None]:
    """Make a letter of `dag`: in Dutch whatever language the screen is in, with the texts in force on that day."""
    with override("nl"), met_teksten(geldende_teksten(dag)):
        yield


def besluitcontext(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a decision with the texts of its day; see `stel_op`."""
    with brieftaal(besluit.datum):
        return stel_op(besluit, ondertekenaar)


def stel_op(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a decision with the texts that are set now.

    Raises DoorstartFout when it does not say how to object to it or appeal (art. 3:45 Awb).
    """
    vorm = vorm_van(besluit)
    context = vorm.tekst(besluit, ondertekenaar)
    if besluit.vervangt is not None:
        oud = zin("bezwaar.vervangt", besluitdatum=datum(besluit.vervangt.datum), besluit=besluit.vervangt.nummer)
        context = replace(context, inleiding=(*context.inleiding, oud))
    if vorm.bezwaar and not any(deel.kop in KOPPEN_RECHTSMIDDEL for deel in context.delen):
        raise DoorstartFout(
            _("De brief zegt niet hoe iemand bezwaar maakt. Zo mag het besluit niet weg (art. 3:45 Awb).")
        )
    return context


def beproef(besluit: Besluit, ondertekenaar: Gebruiker) -> None:
    """Make the letter of a proposal once without keeping it; raises DoorstartFout when it cannot be printed."""
    pdf.maak_pdf(besluitcontext(besluit, ondertekenaar))


def verstuur_besluit(besluit: Besluit, ondertekenaar: Gebruiker) -> Brief:
    """Make and store the letter of an approved decision. It is never made again."""
    return verstuur(
        lambda: stel_op(besluit, ondertekenaar),
        dossier=besluit.dossier,
        soort=Briefsoort.BESLUIT,
        verzonden_op=besluit.datum,
        besluit=besluit,
        procedure=besluit.procedure,
    )


def bevestig_ontvangst(rij: Procedure, _gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_ontvangst`: confirm an application that came in, with what it still lacks."""
    dag = werkdatum()
    return verstuur(
        lambda: procedure.ontvangst(rij, ontbrekend_bij(rij), dag, gebruiker),
        dossier=rij.dossier,
        soort=Briefsoort.ONTVANGST,
        verzonden_op=dag,
        procedure=rij,
    )


def bevestig_aanvraag(rij: Aanvraag, uiterlijk: date | None) -> Brief:
    """Confirm an application from the resident's own pages at once, before anybody takes it up (art. 4:3a Awb)."""
    dag, dossier = werkdatum(), rij.dossier
    kapitaal = rij.gevraagd in (Gevraagd.KAPITAAL, Gevraagd.BEIDE)
    return verstuur(
        lambda: procedure.bevestiging(
            dossier=dossier, kenmerk=f"{dossier.nummer}/A{rij.pk}", ontvangen_op=rij.ontvangen_op, uiterlijk=uiterlijk,
            wat=[rij.get_gevraagd_display()], verzonden_op=dag, ondertekenaar=dossier.adviseur,
            ontbrekend=[str(r.soort.label) for r in checklist(dossier, kapitaal=kapitaal) if r.ontbreekt],
        ),
        dossier=dossier, soort=Briefsoort.ONTVANGST, verzonden_op=dag,
    )  # fmt: skip


def ontbrekend_bij(rij: Procedure) -> list[str]:
    """Return the usual documents that a first application lacks; a request while aid runs has no such list."""
    kapitaal = rij.soort == "bbz_kapitaal" or rij.gegevens.get("gevraagd") == "beide"
    if tabel_van(rij.soort).begin != "melding" and not kapitaal:
        return []
    return [str(regel.soort.label) for regel in checklist(rij.dossier, kapitaal=kapitaal) if regel.ontbreekt]


def verstuur_gegevens(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_gegevens`: send the request to complete the application."""
    dag = werkdatum()
    return verstuur(
        lambda: procedure.gegevens_opvragen(rij, gegevens, dag, gebruiker),
        dossier=rij.dossier,
        soort=Briefsoort.GEGEVENS,
        verzonden_op=dag,
        procedure=rij,
    )


def verstuur_verlenging(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_verlenging`: send the notice with the new end date; without it there is no extension."""
    dag = werkdatum()
    return verstuur(
        lambda: procedure.verlenging(rij, gegevens, dag, gebruiker),
        dossier=rij.dossier,
        soort=Briefsoort.VERLENGING,
        verzonden_op=dag,
        procedure=rij,
    )


def verstuur_over_betalen(besluit: Besluit, maak: Callable[[], Briefcontext], *, verzonden_op: date) -> Brief:
    """Make and store a letter that follows a decision later: how to pay, a reminder, an aanmaning.

    The room that owns the loan or the claim writes it; `maak` runs with the language and the texts of letters.
    """
    return verstuur(maak, dossier=besluit.dossier, soort=Briefsoort.BETALEN, verzonden_op=verzonden_op, besluit=besluit)


def verstuur_zienswijze(rij: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> Brief:
    """Effect `brief_zienswijze`: ask for a view before a decision nobody asked for."""
    dag = werkdatum()
    return verstuur(
        lambda: zienswijze_vragen(rij, gegevens, dag, gebruiker),
        dossier=rij.dossier,
        soort=Briefsoort.MEDEDELING,
        verzonden_op=dag,
        procedure=rij,
    )


def verstuur(maak: Callable[[], Briefcontext], *, verzonden_op: date, soort: str, **waarbij: Any) -> Brief:
    """Make and store a letter with the texts of `verzonden_op`; `waarbij`: dossier and decision or procedure.

    `maak` builds the letter, so that is stored which own texts it used.
    """
    eigen = geldende_versies(verzonden_op)
    with override("nl"), met_teksten({sleutel: rij.tekst for sleutel, rij in eigen.items()}) as gebruikt:
        context = maak()
    inhoud = pdf.maak_pdf(context)
    brief = Brief(
        soort=soort,
        onderwerp=context.onderwerp,
        context=context.als_json(),
        teksten={sleutel: eigen[sleutel].versie for sleutel in sorted(gebruikt & eigen.keys())},
        pdf=inhoud,
        sha256=pdf.vingerafdruk(inhoud),
        verzonden_op=verzonden_op,
        **waarbij,
    )
    brief.save()
    return brief
