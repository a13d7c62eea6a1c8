"""What happens before or beside a grant: a voorschot, a preparation period (arts. 52 Pw, 2 lid 3 Bbz 2004).

A voorschot is an interest-free loan on the aid that is expected; what is granted over the same time pays it first. The
preparation period moves no money here: the ordinary aid goes on where it is paid.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Voorbereidingsperiode, bepaal_voorbereiding
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.participatiewet import Voorschot as Voorschotplicht
from bijstandsrecht.participatiewet import bepaal_voorschot
from doorstart.bbz.feiten import LETTER
from doorstart.bbz.models import Voorbereiding, Voorschot
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Rekening, Wetsgroep
from doorstart.grootboek.services import Regel, boek, maak_opdracht
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import procedure_met
from doorstart.werkproces.services import maak_taak

SOORT_VOORSCHOT, SOORT_VOORBEREIDING = "bbz_voorschot", "bbz_voorbereiding"


def proef_voorschot(
    *,
    dossier: Dossier,
    aanvraag: date,
    verwachte_bijstand: int,
    verstrekt_op: date,
    verwijtbaar_geen_gegevens: bool = False,
    duidelijk_geen_recht: bool = False,
) -> tuple[Uitkomst[Voorschotplicht], dict[str, Any]]:
    """Return whether a voorschot is due, until when and how much at least, with the input; nothing is stored.

    `verwachte_bijstand` in cents per month. The next voorschot counts from the one before.
    """
    vorige = Voorschot.objects.filter(dossier=dossier, verstrekt_op__gte=aanvraag).order_by("-verstrekt_op").first()
    invoer = {
        "aanvraag": aanvraag.isoformat(),
        "verwachte_bijstand": verwachte_bijstand,
        "vorig_voorschot": vorige.verstrekt_op.isoformat() if vorige else None,
        "verstrekt_op": verstrekt_op.isoformat(),
        "verwijtbaar_geen_gegevens": verwijtbaar_geen_gegevens,
        "duidelijk_geen_recht": duidelijk_geen_recht,
    }
    return voorschot_opnieuw(invoer, parameters()), invoer


def voorschot_opnieuw(invoer: Any, bedragen: Any) -> Uitkomst[Voorschotplicht]:
    """Make a stored voorschot again from its input."""
    dagen: dict[str, Any] = {
        veld: date.fromisoformat(invoer[veld]) if invoer[veld] else None
        for veld in ("aanvraag", "vorig_voorschot", "verstrekt_op")
    }
    rest = {veld: waarde for veld, waarde in invoer.items() if veld not in dagen}
    uitkomst: Uitkomst[Voorschotplicht] = bepaal_voorschot(**dagen, **rest, parameters=bedragen)
    return uitkomst


@transaction.atomic
def stel_voorschot_voor(
    *, procedure: Procedure, verwachte_bijstand: int, motivering: str, gebruiker: Gebruiker
) -> Besluit:
    """Propose a voorschot of the least amount on an application for living costs that is not decided yet.

    Raises DoorstartFout for capital (art. 14 lid 2 Bbz 2004) and for an application that is over.
    """
    eis(gebruiker, "besluit.voorstellen")
    if procedure.soort == "bbz_kapitaal":
        raise DoorstartFout(_("Voor bedrijfskapitaal is er geen voorschot (art. 14 lid 2 Bbz 2004)."))
    if procedure.afgerond_op is not None:
        raise DoorstartFout(_("Op deze aanvraag is al besloten. Een voorschot kan niet meer."))
    dag = vandaag(gebruiker.organisatie)
    uitkomst, invoer = proef_voorschot(
        dossier=procedure.dossier,
        aanvraag=procedure.ontvangen_op,
        verwachte_bijstand=verwachte_bijstand,
        verstrekt_op=dag,
    )
    if not uitkomst.waarde.minstens:
        raise DoorstartFout(uitkomst.zin)
    berekening = bewaar(
        dossier=procedure.dossier, soort=SOORT_VOORSCHOT, invoer=invoer, uitkomst=uitkomst, parameters=parameters()
    )
    return stel_voor(
        dossier=procedure.dossier,
        soort=Besluitsoort.BBZ_VOORSCHOT,
        uitkomst=Richting.TOEKENNING,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=dag,
        berekening=berekening,
        gegevens={"bedrag": uitkomst.waarde.minstens, "aanvraag": procedure.pk},
    )


@transaction.atomic
def verstrek_voorschot(besluit: Besluit, gebruiker: Any) -> Voorschot:
    """Carry out an approved voorschot: post it as a loan and make its payment order."""
    dossier = vergrendel(besluit.dossier_id)
    bedrag, dag = besluit.gegevens["bedrag"], vandaag(gebruiker.organisatie)
    if besluit.berekening is None or bedrag != besluit.berekening.uitkomst["minstens"]:
        raise DoorstartFout(_("Het voorschot is niet het berekende bedrag. Stel het opnieuw voor."))
    if procedure_met(besluit.gegevens["aanvraag"]).afgerond_op is not None:
        raise DoorstartFout(_("De aanvraag is afgerond. Een voorschot kan niet meer. Stuur het voorstel terug."))
    groep = Wetsgroep(f"bbz_{dossier.groep}") if dossier.groep in LETTER else Wetsgroep.BBZ_STARTER
    regels = [
        Regel(
            rekening=rekening,
            bedrag=teken * bedrag,
            gemeente=dossier.gemeente,
            wetsgroep=groep,
            verstrekkingsjaar=dag.year,
            dossier=dossier,
        )
        for rekening, teken in ((Rekening.VOORSCHOT, 1), (Rekening.TE_BETALEN, -1))
    ]
    boeking = boek(
        datum=dag,
        soort=SOORT_VOORSCHOT,
        omschrijving="Voorschot op een Bbz-uitkering",
        dossier=dossier,
        besluit=besluit,
        berekening=besluit.berekening,
        gebruiker=gebruiker,
        regels=regels,
    )
    maak_opdracht(
        boeking=boeking,
        dossier=dossier,
        bedrag=bedrag,
        rechtmaand=None,
        omschrijving=f"Voorschot Bbz {dossier.nummer}",
    )
    rij = Voorschot(dossier=dossier, besluit=besluit, bedrag=bedrag, verstrekt_op=dag)
    rij.save()
    _leg_vast("bbz_voorschot", besluit, gebruiker, f"Voorschot van € {tekst_uit_centen(bedrag)}")
    return rij


def proef_voorbereiding(*, begin: date) -> Uitkomst[Voorbereidingsperiode]:
    """Return the preparation period that starts on `begin`, explained; nothing is stored."""
    uitkomst: Uitkomst[Voorbereidingsperiode] = bepaal_voorbereiding(begin=begin, parameters=parameters())
    return uitkomst


def voorbereiding_opnieuw(invoer: Any, bedragen: Any) -> Uitkomst[Voorbereidingsperiode]:
    """Make a stored preparation period again from its input."""
    uitkomst: Uitkomst[Voorbereidingsperiode] = bepaal_voorbereiding(
        begin=date.fromisoformat(invoer["begin"]), parameters=bedragen
    )
    return uitkomst


@transaction.atomic
def stel_voorbereiding_voor(
    *,
    dossier: Dossier,
    begin: date,
    tot: date,
    begeleider: str,
    motivering: str,
    gebruiker: Gebruiker,
    procedure: Procedure | None = None,
) -> Besluit:
    """Propose a preparation period from `begin` up to and including `tot`, at most twelve months (art. 2 lid 3).

    `begeleider` is the guidance that the college designates; without it there is no such period (lid 3 onder b).
    """
    eis(gebruiker, "besluit.voorstellen")
    if not begeleider.strip():
        raise DoorstartFout(_("Wijs begeleiding aan. Zonder begeleiding is er geen voorbereidingsperiode (art. 2)."))
    uitkomst = proef_voorbereiding(begin=begin)
    if not begin <= tot <= uitkomst.waarde.laatste_dag:
        raise DoorstartFout(
            _("De voorbereiding kan duren tot en met %(dag)s (art. 2 lid 3 Bbz 2004). Kies een eerdere einddatum.")
            % {"dag": f"{uitkomst.waarde.laatste_dag:%d-%m-%Y}"}
        )
    berekening = bewaar(
        dossier=dossier,
        soort=SOORT_VOORBEREIDING,
        invoer={"begin": begin.isoformat()},
        uitkomst=uitkomst,
        parameters=parameters(),
    )
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.VOORBEREIDING,
        uitkomst=Richting.TOEKENNING,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=begin,
        einde=tot,
        procedure=procedure,
        berekening=berekening,
        gegevens={"begeleider": begeleider.strip()},
    )


@transaction.atomic
def start_voorbereiding(besluit: Besluit, gebruiker: Any) -> Voorbereiding:
    """Carry out an approved preparation period: the row, and a task to see at its end whether the business starts.

    Raises DoorstartFout when one runs already in these days, or when it would last longer than the law allows.
    """
    dossier = vergrendel(besluit.dossier_id)
    if besluit.ingang is None or besluit.einde is None or besluit.einde < besluit.ingang:
        raise DoorstartFout(_("Het besluit heeft geen juiste ingangsdatum en einddatum. Vul beide in."))
    if besluit.einde > proef_voorbereiding(begin=besluit.ingang).waarde.laatste_dag:
        raise DoorstartFout(_("De voorbereiding duurt langer dan art. 2 lid 3 Bbz 2004 toelaat."))
    if Voorbereiding.objects.filter(dossier=dossier, van__lte=besluit.einde, tot__gte=besluit.ingang).exists():
        raise DoorstartFout(_("In deze dagen loopt al een voorbereidingsperiode."))
    rij = Voorbereiding(dossier=dossier, besluit=besluit, van=besluit.ingang, tot=besluit.einde)
    rij.save()
    maak_taak(
        dossier=dossier,
        soort="voorbereiding",
        recht="dossier.schrijven",
        uiterlijk=rij.tot,
        pad=reverse("balie:dossier", args=[dossier.nummer]),
        kenmerk=f"voorbereiding:{rij.pk}",
        waarom="De voorbereidingsperiode loopt af. Kijk of het bedrijf start en of er een uitkering nodig is.",
    )
    _leg_vast(
        "bbz_voorbereiding",
        besluit,
        gebruiker,
        f"Voorbereidingsperiode van {rij.van:%d-%m-%Y} tot en met {rij.tot:%d-%m-%Y}",
    )
    return rij


def _leg_vast(soort: str, besluit: Besluit, gebruiker: Any, wat: str) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=besluit.dossier.nummer,
        omschrijving=wat,
        gegevens={"besluit": besluit.pk},
    )
