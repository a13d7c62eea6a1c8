"""What becomes of a voorschot when there is no aid to set it off with (arts. 52 and 58 lid 2 onder d Participatiewet).

A grant needs nothing here: the first payments take the voorschot off (`uitbetalen.verdelen`). When the application is
refused, not processed or withdrawn, a voorschot that was not sent to the bank yet is reversed; what was paid becomes a
claim without a decision, and a person proposes to reclaim it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse

from bijstandsrecht.kern import Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import pw
from doorstart.bbz.models import Voorschot
from doorstart.berekeningen import herberekenen
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.register import zet_effect
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.schulden import neem, saldidelen_van
from doorstart.grootboek.selectors import boeking_bij_besluit
from doorstart.grootboek.services import Regel, boek, draai_terug
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen.gronden import grond
from doorstart.vorderingen.models import Vorderingsoort
from doorstart.vorderingen.services import maak_vordering
from doorstart.vorderingen.terugvorderen import taak_besluit
from doorstart.werkproces import effecten
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import maak_taak
from doorstart.werkproces.taken import werkdatum

SOORT = "bbz_voorschot_terug"
_GROND = "58 lid 2 onder d"
_ZIN = "U kreeg {voorschot} voorschot. Er is geen uitkering om dit mee te verrekenen: {terug} staat nog open."


def bereken(invoer: Mapping[str, Any], _bedragen: Parameters) -> Uitkomst[dict[str, int]]:
    """Return what is left of the voorschotten in cents: paid minus what was set off already."""
    spoor = Spoor()
    bron = pw(_GROND, date.fromisoformat(invoer["dag"]))
    spoor.gegeven("voorschot", invoer["voorschot"], "centen", "Het voorschot dat is betaald.", herkomst="berekend")
    spoor.gegeven("verrekend", invoer["verrekend"], "centen", "Wat al is verrekend.", herkomst="berekend")
    terug = max(0, invoer["voorschot"] - invoer["verrekend"])
    spoor.berekend("terug", terug, "centen", "min_nul", ("voorschot", "verrekend"), bron)
    wortel = Stap("voorschot_terug", terug, "centen", "berekend", bron, _ZIN, "", tuple(spoor.stappen), "gelijk",
                  ("terug",))  # fmt: skip
    return Uitkomst.van({"terug": terug}, wortel, spoor)


@transaction.atomic
def na_weigering(besluit: Besluit, gebruiker: Any) -> None:
    """Effect of a refusal: the voorschotten on this application have nothing left to be set off with."""
    if besluit.procedure is not None:
        _zonder_recht(besluit.procedure, besluit, "De aanvraag is afgewezen; nog niet uitbetaald.", gebruiker)


@transaction.atomic
def na_intrekking(procedure: Procedure, gegevens: Mapping[str, Any], gebruiker: Any) -> None:
    """Effect `aanvraag_ingetrokken`: the same, unless the application goes on in another group (`gaat_door`)."""
    if not gegevens.get("gaat_door"):
        _zonder_recht(procedure, None, "De aanvraag is ingetrokken; nog niet uitbetaald.", gebruiker)


def _zonder_recht(procedure: Procedure, besluit: Besluit | None, reden: str, gebruiker: Any) -> None:
    """Reverse the voorschotten on an application that were not paid, and claim what was."""
    dossier = vergrendel(procedure.dossier_id)
    aanvragen = {procedure.pk, *procedure.gegevens.get("vervolg_op", [])}
    rijen = [
        rij
        for rij in Voorschot.objects.filter(dossier=dossier).select_related("besluit").order_by("id")
        if rij.besluit.gegevens.get("aanvraag") in aanvragen
    ]
    betaald = [rij for rij in rijen if not _teruggedraaid(rij, reden, gebruiker)]
    if betaald:
        _vorder(dossier, besluit, betaald, gebruiker)


def _teruggedraaid(rij: Voorschot, reden: str, gebruiker: Any) -> bool:
    """Reverse a voorschot that is still here; says whether it was. One in a batch counts as paid."""
    boeking = boeking_bij_besluit(rij.besluit, "bbz_voorschot")
    if boeking is None or boeking.opdrachten.filter(batch__isnull=False).exists():
        return False
    if not hasattr(boeking, "teruggedraaid_door"):
        draai_terug(boeking=boeking, gebruiker=gebruiker, reden=reden)
    return True


def _vorder(dossier: Dossier, besluit: Besluit | None, rijen: list[Voorschot], gebruiker: Any) -> None:
    """Post what is left as a claim, and ask for the decision to reclaim it."""
    delen = saldidelen_van({dossier.pk}, Rekening.VOORSCHOT).get(dossier.pk, [])
    voorschot, dag = sum(rij.bedrag for rij in rijen), werkdatum()
    verrekend = max(0, voorschot - sum(deel.bedrag for deel in delen))
    invoer = {"voorschot": voorschot, "verrekend": verrekend, "dag": dag.isoformat()}
    uitkomst = bereken(invoer, parameters())
    terug = uitkomst.waarde["terug"]
    if not terug:
        return
    berekening = bewaar(dossier=dossier, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=parameters())
    gemeenten = Gemeente.objects.in_bulk()
    regels = [
        Regel(
            rekening=rekening, bedrag=teken * deel.bedrag, gemeente=gemeenten[deel.gemeente_id],
            wetsgroep=deel.wetsgroep, kostensoort=deel.kostensoort, verstrekkingsjaar=deel.verstrekkingsjaar,
            rechtmaand=deel.rechtmaand, dossier=dossier,
        )
        for deel in neem(list(delen), terug)
        for rekening, teken in ((Rekening.TERUG_TE_VORDEREN, 1), (Rekening.VOORSCHOT, -1))
    ]  # fmt: skip
    boeking = boek(
        datum=dag, soort=SOORT, omschrijving="Voorschot zonder recht op bijstand", regels=regels, dossier=dossier,
        besluit=besluit, berekening=berekening, gebruiker=gebruiker,
    )  # fmt: skip
    van = min(rij.verstrekt_op for rij in rijen)
    vordering = maak_vordering(
        dossier=dossier, soort=Vorderingsoort.TE_VEEL_BETAALD, grond=grond(_GROND, dag), bedrag=terug,
        omschrijving="Voorschot op een Bbz-uitkering die niet is toegekend", boekingen=(boeking,), periode=(van, dag),
        gebruiker=gebruiker,
    )  # fmt: skip
    maak_taak(
        dossier=dossier,
        soort="terugvordering",
        recht="besluit.voorstellen",
        uiterlijk=dag,
        pad=f"{reverse('balie:terugvordering', args=[dossier.nummer])}?vordering={vordering.pk}",
        kenmerk=taak_besluit(vordering),
        waarom=f"Het voorschot moet terug ({_GROND} Participatiewet). Stel de terugvordering voor en weeg belangen af.",
    )


def registreer() -> None:
    """Say what a refusal and a withdrawal do, and how their calculation is made again."""
    for uitkomst in (Richting.AFWIJZING, Richting.BUITEN_BEHANDELING):
        zet_effect(Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst, na_weigering)
    effecten.registreer("aanvraag_ingetrokken", na_intrekking)
    herberekenen.registreer(SOORT, bereken)
