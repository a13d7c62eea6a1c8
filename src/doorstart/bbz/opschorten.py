"""Suspending the right when facts are missing, and lifting it again (art. 54 lid 1 and 2 Participatiewet).

While it stands still nothing is paid: the room of payments holds the dossier back, with the reason.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.participatiewet import RechtOpgeschort, bepaal_opschorting
from doorstart.bbz.models import Opschorting
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis, mag
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import heeft_open_taak, procedure_met
from doorstart.werkproces.services import maak_taak, rond_taken_af, voer_uit
from doorstart.werkproces.taken import werkdatum

SOORT = "bbz_opschorting"
OP_TE_SCHORTEN = ("gevraagd", "herinnerd")
"""The statuses of the procedure of a boekjaar in which its figures are still waited for."""
_DAGEN = ("verzuim_op", "periode_vanaf", "herstel_uiterlijk", "peildatum")


def opnieuw(invoer: Any, bedragen: Any) -> Uitkomst[RechtOpgeschort]:
    """Make a stored suspension again from its input."""
    dagen: dict[str, Any] = {veld: date.fromisoformat(invoer[veld]) if invoer[veld] else None for veld in _DAGEN}
    uitkomst: Uitkomst[RechtOpgeschort] = bepaal_opschorting(
        **dagen, te_verwijten=invoer["te_verwijten"], parameters=bedragen
    )
    return uitkomst


@transaction.atomic
def stel_opschorting_voor(
    *,
    dossier: Dossier,
    verzuim_op: date,
    herstel_uiterlijk: date,
    ontbrekend: list[str],
    motivering: str,
    gebruiker: Gebruiker,
    periode_vanaf: date | None = None,
    te_verwijten: bool = True,
    jaarprocedure: Procedure | None = None,
) -> Besluit:
    """Propose to suspend the right because `ontbrekend` did not come; it can be repaired until `herstel_uiterlijk`.

    `jaarprocedure`: the boekjaar whose figures did not come; it moves along when the suspension is approved.
    """
    eis(gebruiker, "besluit.voorstellen")
    if jaarprocedure is not None and (
        jaarprocedure.dossier_id != dossier.pk or jaarprocedure.status not in OP_TE_SCHORTEN
    ):
        raise DoorstartFout(_("De cijfers over dit boekjaar worden niet meer verwacht. Ververs de pagina."))
    if not any(regel.strip() for regel in ontbrekend):
        raise DoorstartFout(_("Schrijf op welke gegevens ontbreken."))
    if opgeschort(dossier) is not None:
        raise DoorstartFout(_("De uitkering is al opgeschort."))
    invoer = {
        "verzuim_op": verzuim_op.isoformat(),
        "periode_vanaf": periode_vanaf.isoformat() if periode_vanaf else None,
        "herstel_uiterlijk": herstel_uiterlijk.isoformat(),
        "te_verwijten": te_verwijten,
        "peildatum": max(vandaag(gebruiker.organisatie), verzuim_op).isoformat(),
    }
    uitkomst = opnieuw(invoer, parameters())
    hoogstens = uitkomst.waarde.hoogstens_tot_en_met
    if not uitkomst.waarde.mag_opschorten or hoogstens is None:
        raise DoorstartFout(uitkomst.zin)
    berekening = bewaar(dossier=dossier, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=parameters())
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.BBZ_OPSCHORTING,
        uitkomst=Richting.AMBTSHALVE,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=uitkomst.waarde.vanaf,
        einde=uitkomst.waarde.hoogstens_tot_en_met,
        berekening=berekening,
        gegevens={
            "ontbrekend": [regel.strip() for regel in ontbrekend if regel.strip()],
            "herstel_uiterlijk": herstel_uiterlijk.isoformat(),
            "hoogstens_tot": hoogstens.isoformat(),
            "jaarprocedure": jaarprocedure.pk if jaarprocedure is not None else None,
        },
    )


@transaction.atomic
def schort_op(besluit: Besluit, gebruiker: Any) -> Opschorting:
    """Carry out an approved suspension."""
    dossier = vergrendel(besluit.dossier_id)
    if opgeschort(dossier) is not None:
        raise DoorstartFout(_("De uitkering is al opgeschort."))
    assert besluit.ingang is not None
    assert besluit.einde is not None
    rij = Opschorting(
        dossier=dossier,
        besluit=besluit,
        van=besluit.ingang,
        hoogstens_tot=besluit.einde,
        herstel_uiterlijk=date.fromisoformat(besluit.gegevens["herstel_uiterlijk"]),
    )
    rij.save()
    _zet_procedure_verder(rij)
    leg_vast(
        soort="bbz_opgeschort",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Bbz-uitkering opgeschort vanaf {rij.van:%d-%m-%Y}, hoogstens tot en met "
        f"{rij.hoogstens_tot:%d-%m-%Y}",
        gegevens={"besluit": besluit.pk, "opschorting": rij.pk},
    )
    return rij


def _zet_procedure_verder(rij: Opschorting) -> None:
    """Note in the procedure of the boekjaar that the right is suspended, in the name of who proposed it."""
    pk, wie = rij.besluit.gegevens.get("jaarprocedure"), rij.besluit.voorgesteld_door
    procedure = procedure_met(pk) if pk else None
    if procedure is not None and procedure.status in OP_TE_SCHORTEN and mag(wie, "jaarcijfers.beoordelen"):
        voer_uit(
            procedure=procedure,
            actie="schort_op",
            gebruiker=wie,
            gegevens={"hersteltermijn_tot": rij.herstel_uiterlijk, "opschorting": rij.pk},
        )


def vraag_opheffing(dossier: Dossier, procedure: Procedure) -> None:
    """Ask a person to lift the suspension when the figures that were missing came in."""
    rij = opgeschort(dossier)
    if rij is not None and rij.besluit.gegevens.get("jaarprocedure") == procedure.pk:
        _taak(rij, werkdatum(), "De jaarcijfers zijn binnen. Hef de opschorting op, zodat er weer wordt betaald.")


def kijk_dagelijks(dag: date) -> int:
    """Ask for a decision where a suspension has lasted as long as it may (art. 54 lid 4); returns how many tasks."""
    aantal = 0
    for rij in Opschorting.objects.filter(opgeheven_op__isnull=True, hoogstens_tot__lt=dag).select_related(
        "dossier__adviseur", "besluit"
    ):
        if not heeft_open_taak(_kenmerk(rij)):
            _taak(
                rij, dag,
                f"De opschorting mocht duren tot en met {rij.hoogstens_tot:%d-%m-%Y}. Hef haar op, of stel voor het "
                "recht in te trekken (art. 54 lid 4 Participatiewet).",
            )  # fmt: skip
            aantal += 1
    return aantal


def _kenmerk(rij: Opschorting) -> str:
    return f"opschorting:{rij.pk}"


def _taak(rij: Opschorting, dag: date, waarom: str) -> None:
    maak_taak(
        dossier=rij.dossier,
        soort="opschorting",
        recht="dossier.schrijven",
        uiterlijk=dag,
        kenmerk=_kenmerk(rij),
        pad=reverse("balie:dossier_inkomen", args=[rij.dossier.nummer]),
        waarom=waarom,
    )


@transaction.atomic
def hef_op(*, dossier: Dossier, reden: str, gebruiker: Gebruiker) -> Opschorting:
    """Lift the suspension of a dossier; what was held back can be paid again. Raises DoorstartFout without a reason."""
    eis(gebruiker, "dossier.schrijven")
    slot = vergrendel(dossier.pk)
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom de opschorting eindigt."))
    rij = opgeschort(slot)
    if rij is None:
        raise DoorstartFout(_("De uitkering is niet opgeschort."))
    rij.opgeheven_op, rij.reden_opheffing = vandaag(gebruiker.organisatie), reden.strip()[:300]
    rij.save(update_fields=["opgeheven_op", "reden_opheffing"])
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)
    leg_vast(
        soort="bbz_opschorting_opgeheven",
        datum=rij.opgeheven_op,
        gebruiker=gebruiker,
        dossiernummer=slot.nummer,
        omschrijving=f"Opschorting opgeheven: {rij.reden_opheffing}",
        gegevens={"opschorting": rij.pk},
    )
    return rij


def opgeschort(dossier: Dossier) -> Opschorting | None:
    """Return the suspension of a dossier that was not lifted, or None."""
    rijen = Opschorting.objects.filter(dossier=dossier, opgeheven_op__isnull=True)
    return rijen.select_related("besluit__voorgesteld_door", "dossier").first()
