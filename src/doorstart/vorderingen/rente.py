"""Statutory interest over what was paid late: computed by days, fixed by a decision (arts 4:97-4:99 Awb)."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.grootboek.kenmerk import VORDERING, betalingskenmerk
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import berekenen
from doorstart.vorderingen.models import AFLOSSING, Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, saldo, vergrendel, wijzig
from doorstart.vorderingen.schema import Stuk, stukken
from doorstart.vorderingen.selectors import bedragen, lopende_regeling
from doorstart.werkproces.taken import werkdatum


def te_late_stukken(vordering: Vordering, dag: date) -> list[Stuk]:
    """Return the parts of a claim that were paid after they were due, or are late today; interest itself left out."""
    rijen = Vorderingsmutatie.objects.filter(vordering=vordering)
    betalingen = [(m.datum, -m.bedrag) for m in rijen.filter(soort__in=AFLOSSING) if m.bedrag < 0]
    open_, afgelost = bedragen(vordering)
    regeling = lopende_regeling(vordering)
    if regeling is not None:
        termijnen = [(t.vervalt_op, t.bedrag) for t in regeling.termijnen.all()]
        betalingen = _na(betalingen, regeling.begin_betaald)
    elif vordering.betaal_uiterlijk is not None:
        rente = sum(m.bedrag for m in rijen.filter(soort=Mutatiesoort.RENTE))
        termijnen = [(vordering.betaal_uiterlijk, max(0, open_ + afgelost - rente))]
    else:
        return []
    return [
        stuk for stuk in stukken(termijnen, betalingen) if stuk.vervalt_op < (stuk.betaald_op or dag)
    ]  # fmt: skip


def _na(betalingen: list[tuple[date, int]], eerder: int) -> list[tuple[date, int]]:
    """Leave out the payments that came before the plan, oldest first."""
    uit = []
    for dag, bedrag in sorted(betalingen):
        over = min(eerder, bedrag)
        eerder -= over
        if bedrag > over:
            uit.append((dag, bedrag - over))
    return uit


def invoer(vordering: Vordering, dag: date) -> dict[str, Any]:
    """Return the plain input of the interest until `dag`. Raises DoorstartFout when nothing was late."""
    if Vorderingsmutatie.objects.filter(vordering=vordering, soort=Mutatiesoort.RENTE).exists():
        raise DoorstartFout(_("Over deze vordering is al rente vastgesteld. Een tweede keer kan hier niet."))
    rijen = te_late_stukken(vordering, dag)
    if not rijen:
        raise DoorstartFout(_("Er is niets te laat betaald. Dan is er geen rente."))
    return {
        "peildatum": dag.isoformat(),
        "stukken": [
            {
                "bedrag": stuk.bedrag,
                # Default starts the day after the last day to pay.
                "verzuim_vanaf": (stuk.vervalt_op + timedelta(days=1)).isoformat(),
                "betaald_op": (stuk.betaald_op or dag).isoformat(),
            }
            for stuk in rijen
        ],
    }


@transaction.atomic
def stel_rente_voor(*, vordering: Vordering, motivering: str, gebruiker: Gebruiker) -> Besluit:
    """Propose to fix the statutory interest over what was late until today (art. 4:99 Awb).

    Raises DoorstartFout when nothing was late or the interest stays below the limit of art. 4:98 lid 2.
    """
    dag = werkdatum()
    gegeven = invoer(vordering, dag)
    uitkomst = berekenen.rente(gegeven, parameters())
    if not uitkomst.waarde:
        raise DoorstartFout(uitkomst.zin)
    return stel_voor(
        dossier=vordering.dossier, soort=Besluitsoort.TERUGVORDERING, uitkomst=Uitkomst.VASTSTELLING,
        motivering=motivering, gebruiker=gebruiker, ingang=dag,
        berekening=bewaar(dossier=vordering.dossier, soort=berekenen.RENTE, invoer=gegeven, uitkomst=uitkomst,
                          parameters=parameters()),
        gegevens={
            "vordering": vordering.pk, "nummer": vordering.nummer, "rente": uitkomst.waarde,
            "openstaand": saldo(vordering), "kenmerk": betalingskenmerk(VORDERING, vordering.pk),
        },
    )  # fmt: skip


def boek_rente(besluit: Besluit, gebruiker: Gebruiker) -> Vorderingsmutatie:
    """Carry out an approved fixing of interest: it comes on top of the claim."""
    g, dag = besluit.gegevens, werkdatum()
    vordering = vergrendel([g["vordering"]])[g["vordering"]]
    if saldo(vordering) != g["openstaand"]:
        raise DoorstartFout(achterhaald())
    return wijzig(
        Wijziging(vordering=vordering, soort=Mutatiesoort.RENTE, bedrag=g["rente"], datum=dag, besluit=besluit,
                  berekening=besluit.berekening, omschrijving=f"Besluit {besluit.nummer}",
                  sleutel=f"besluit:{besluit.pk}"),
        gebruiker=gebruiker, datum=dag,
    )  # fmt: skip
