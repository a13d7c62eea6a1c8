"""Not asking a claim any more: waiver (art. 58 lid 7 and 8 Participatiewet), a debt scheme, or writing off.

Each is a decision of two people with a calculation and a letter; the entry goes to the account of waivers.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import berekenen
from doorstart.vorderingen.kwijtwijze import Kwijtwijze
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, saldo, vergrendel, wijzig
from doorstart.vorderingen.regeling import sluit_als_voldaan
from doorstart.vorderingen.selectors import bedragen, verjaring
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.taken import werkdatum


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten:
    """What a person established for art. 58 lid 7; None is not known. `ineens`: the payment of letter d."""

    volledig_betaald: bool | None = None
    achterstand_ingehaald: bool | None = None
    betaalt_later_nog: bool | None = None
    ineens: Vorderingsmutatie | None = None


@transaction.atomic
def stel_kwijtschelding_voor(
    *,
    vordering: Vordering,
    wijze: str,
    motivering: str,
    gebruiker: Gebruiker,
    feiten: Feiten | None = None,
    kwijt: int | None = None,
    procedure: Procedure | None = None,
) -> Besluit:
    """Propose to waive or write off; `kwijt` in cents, None: all that is open.

    Raises DoorstartFout when nothing is open, when lid 7 is used for a claim without a breach of the duty to inform,
    or when its conditions are not met; for writing off lapsed claims the law's term is looked at.
    """
    gegeven = _invoer(vordering, Kwijtwijze(wijze), motivering, feiten or Feiten(), kwijt)
    uitkomst = berekenen.kwijtschelding(gegeven, parameters())
    return stel_voor(
        dossier=vordering.dossier, soort=Besluitsoort.KWIJTSCHELDING, motivering=motivering, gebruiker=gebruiker,
        uitkomst=Uitkomst.AMBTSHALVE if wijze == Kwijtwijze.ONINBAAR else Uitkomst.TOEKENNING, procedure=procedure,
        ingang=werkdatum(),
        berekening=bewaar(dossier=vordering.dossier, soort=berekenen.KWIJTSCHELDING, invoer=gegeven,
                          uitkomst=uitkomst, parameters=parameters()),
        gegevens={
            "vordering": vordering.pk, "nummer": vordering.nummer, "wijze": wijze, "gronden": _gronden(uitkomst),
            **uitkomst.waarde._asdict(),
        },
    )  # fmt: skip


def _gronden(uitkomst: Any) -> list[str]:
    """Return the letters of lid 7 that were met, in words; empty for the other ways."""
    toets = next((stap for stap in uitkomst.stap.stappen if stap.naam == "toets_lid_7"), None)
    if toets is None:
        return []
    return [s.toelichting for s in toets.stappen if s.naam.startswith("grond_") and s.waarde == "ja"]


def _invoer(
    vordering: Vordering, wijze: Kwijtwijze, motivering: str, feiten: Feiten, kwijt: int | None
) -> dict[str, Any]:
    open_, betaald = bedragen(vordering)
    if vordering.bekend_op is None or (vordering.betaal_uiterlijk is None and vordering.artikel != "13"):
        raise DoorstartFout(_("Over deze vordering is nog niet besloten. Kwijtschelden kan daarna."))
    if open_ <= 0:
        raise DoorstartFout(_("Op deze vordering staat niets open. Er is niets kwijt te schelden."))
    if wijze == Kwijtwijze.LID_7 and not breuk_inlichtingen(vordering):
        raise DoorstartFout(
            _("Art. 58 lid 7 geldt voor vorderingen na schending van de inlichtingenplicht (art. 58 lid 1). "
              "Kies een andere reden.")
        )  # fmt: skip
    if feiten.ineens is not None and (
        feiten.ineens.vordering_id != vordering.pk or feiten.ineens.soort != Mutatiesoort.BETALING
    ):
        raise DoorstartFout(_("Kies een betaling op deze vordering als bedrag ineens."))
    return {
        "wijze": str(wijze), "openstaand": open_, "betaald": betaald, "kwijt": kwijt,
        "peildatum": werkdatum().isoformat(), "motivering": motivering.strip(),
        "begin_betaling": (vordering.betaal_uiterlijk or vordering.ontstaan_op).isoformat(),
        "ineens": -feiten.ineens.bedrag if feiten.ineens is not None else 0,
        "volledig_betaald": feiten.volledig_betaald, "achterstand_ingehaald": feiten.achterstand_ingehaald,
        "betaalt_later_nog": feiten.betaalt_later_nog,
    }  # fmt: skip


def breuk_inlichtingen(vordering: Vordering) -> bool:
    """Say whether a claim rests on a breach of the duty to inform (art. 58 lid 1 Participatiewet)."""
    return vordering.wet == "participatiewet" and vordering.artikel == "58 lid 1"


@transaction.atomic
def stel_afwijzing_voor(
    *, vordering: Vordering, motivering: str, gebruiker: Gebruiker, procedure: Procedure | None = None
) -> Besluit:
    """Propose to refuse a waiver that the resident asked for."""
    return stel_voor(
        dossier=vordering.dossier, soort=Besluitsoort.KWIJTSCHELDING, uitkomst=Uitkomst.AFWIJZING,
        motivering=motivering, gebruiker=gebruiker, procedure=procedure, ingang=werkdatum(),
        gegevens={"vordering": vordering.pk, "nummer": vordering.nummer, "openstaand": saldo(vordering)},
    )  # fmt: skip


def scheld_kwijt(besluit: Besluit, gebruiker: Gebruiker) -> Vorderingsmutatie:
    """Carry out an approved waiver or write-off. Raises DoorstartFout when the balance changed."""
    g = besluit.gegevens
    vordering = vergrendel([g["vordering"]])[g["vordering"]]
    if saldo(vordering) != g["openstaand"]:
        raise DoorstartFout(achterhaald())
    soort = Mutatiesoort.AFBOEKING if g["wijze"] == Kwijtwijze.ONINBAAR else Mutatiesoort.KWIJTSCHELDING
    dag = werkdatum()
    rij = wijzig(
        Wijziging(vordering=vordering, soort=soort, bedrag=-g["kwijt"], datum=dag, besluit=besluit,
                  berekening=besluit.berekening, omschrijving=f"Besluit {besluit.nummer}",
                  sleutel=f"besluit:{besluit.pk}"),
        gebruiker=gebruiker, datum=dag,
    )  # fmt: skip
    sluit_als_voldaan([vordering.pk], dag, gebruiker)
    return rij


def is_verjaard(vordering: Vordering, dag: date) -> bool:
    """Say whether a claim can no longer be collected (art. 4:104 Awb)."""
    uitkomst = verjaring(vordering, dag)
    return uitkomst is not None and uitkomst.waarde.verjaard
