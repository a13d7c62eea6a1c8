"""Too much received on a claim: move it to another claim of the same dossier, or pay it back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.grootboek.services import maak_opdracht
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.vorderingen.models import Mutatiesoort, Vordering
from doorstart.vorderingen.mutaties import Wijziging, saldo, vergrendel, wijzig, wijzig_alle
from doorstart.vorderingen.regeling import sluit_als_voldaan
from doorstart.werkproces.services import rond_taken_af
from doorstart.werkproces.taken import werkdatum


def _tegoed(vordering: Vordering) -> int:
    tegoed = -saldo(vordering)
    if tegoed <= 0:
        raise DoorstartFout(_("Op vordering %(nummer)s is niet te veel ontvangen.") % {"nummer": vordering.nummer})
    return tegoed


@transaction.atomic
def hevel_over(*, van: Vordering, naar: Vordering, gebruiker: Gebruiker) -> int:
    """Move what was received too much on one claim to another; returns the cents that were moved."""
    eis(gebruiker, "vordering.beheren")
    vast = vergrendel([van.pk, naar.pk])
    bron, doel = vast[van.pk], vast[naar.pk]
    if bron.dossier_id != doel.dossier_id or bron.pk == doel.pk:
        raise DoorstartFout(_("Kies een andere vordering van hetzelfde dossier."))
    bedrag = min(_tegoed(bron), max(0, saldo(doel)))
    if not bedrag:
        raise DoorstartFout(_("Op vordering %(nummer)s staat niets open.") % {"nummer": doel.nummer})
    dag = werkdatum()
    wijzig_alle(
        [
            Wijziging(vordering=bron, soort=Mutatiesoort.OVERGEHEVELD, bedrag=bedrag, datum=dag,
                      omschrijving=f"naar {doel.nummer}"),
            Wijziging(vordering=doel, soort=Mutatiesoort.OVERGEHEVELD, bedrag=-bedrag, datum=dag,
                      omschrijving=f"van {bron.nummer}"),
        ],
        gebruiker=gebruiker, datum=dag,
    )  # fmt: skip
    _rond_af([bron, doel], f"€ {tekst_uit_centen(bedrag)} verplaatst van {bron.nummer} naar {doel.nummer}", gebruiker)
    return bedrag


@transaction.atomic
def betaal_terug(*, vordering: Vordering, gebruiker: Gebruiker) -> Any:
    """Pay back what was received too much; the payment waits for a batch, as every payment. Returns the order."""
    eis(gebruiker, "vordering.beheren")
    rij, dag = vergrendel([vordering.pk])[vordering.pk], werkdatum()
    bedrag = _tegoed(rij)
    mutatie = wijzig(
        Wijziging(vordering=rij, soort=Mutatiesoort.TERUGBETAALD, bedrag=bedrag, datum=dag), gebruiker=gebruiker,
        datum=dag,
    )  # fmt: skip
    opdracht = maak_opdracht(
        boeking=mutatie.boeking, dossier=rij.dossier, bedrag=bedrag, rechtmaand=None,
        omschrijving=f"Te veel betaald op {rij.nummer}",
    )  # fmt: skip
    _rond_af([rij], f"€ {tekst_uit_centen(bedrag)} te veel ontvangen op {rij.nummer}: klaar om terug te betalen",
             gebruiker)  # fmt: skip
    return opdracht


def _rond_af(vorderingen: list[Vordering], zin: str, gebruiker: Gebruiker) -> None:
    dag = werkdatum()
    sluit_als_voldaan([vordering.pk for vordering in vorderingen], dag, gebruiker)
    for vordering in vorderingen:
        if saldo(vordering) >= 0:
            rond_taken_af(kenmerk=f"vordering_tegoed:{vordering.pk}", gebruiker=gebruiker)
    leg_vast(
        soort="vordering_verplaatst", datum=dag, gebruiker=gebruiker, dossiernummer=vorderingen[0].dossier.nummer,
        omschrijving=zin, gegevens={"vorderingen": [vordering.nummer for vordering in vorderingen]},
    )  # fmt: skip
