"""Fixing the penalty for being late: one person proposes, another approves; then it is posted and paid (art. 4:18 Awb).

The penalty is no aid: it has an account of its own, and nothing is set off against it here.
"""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.berekeningen import herberekenen
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.brief import dwangsom as brief
from doorstart.besluiten.brief.teksten import registreer_teksten
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, registreer
from doorstart.besluiten.selectors import voorstel_dwangsom
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Rekening, Wetsgroep
from doorstart.grootboek.services import Regel, boek, maak_opdracht
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces import dwangsom
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import procedure_met
from doorstart.werkproces.taken import werkdatum

SOORT = "dwangsom"
_GEGEVENS = {
    "procedure": gettext_lazy("over welke procedure het gaat"),
    "ingebrekestelling": gettext_lazy("wanneer de ingebrekestelling binnenkwam"),
    "bedrag": gettext_lazy("het bedrag van de dwangsom"),
    "dagen": gettext_lazy("hoeveel dagen meetellen"),
}
_VOORBEELD = {"procedure": 0, "ingebrekestelling": "2018-05-20", "bedrag": 32_200, "dagen": 14}


@transaction.atomic
def stel_dwangsom_voor(*, procedure: Procedure, uitzondering: str, motivering: str, gebruiker: Gebruiker) -> Besluit:
    """Propose the amount of the penalty of a procedure, or with an exception of art. 4:17 that nothing is due.

    Raises OngeldigeStap while it still runs or when it was fixed already, ValidationError without a reason for an
    exception, DoorstartFout while another proposal waits, PermissionDenied without the right.
    """
    slot = vergrendel(procedure.dossier_id)
    rij = procedure_met(procedure.pk)
    invoer = dwangsom.feiten(rij, uitzondering, motivering)
    if voorstel_dwangsom(rij) is not None:
        raise DoorstartFout(_("Er ligt al een voorstel over deze dwangsom. Laat dat eerst beoordelen."))
    boek_nu = parameters()
    uitkomst = dwangsom.opnieuw(invoer, boek_nu)
    berekening = bewaar(dossier=slot, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=boek_nu)
    return stel_voor(
        dossier=slot, soort=Besluitsoort.DWANGSOM, berekening=berekening, ingang=uitkomst.waarde.eerste_dag,
        uitkomst=Uitkomst.TOEKENNING if uitkomst.waarde.bedrag else Uitkomst.AFWIJZING, gebruiker=gebruiker,
        motivering=motivering.strip() or _motivering(rij),
        gegevens={
            "procedure": rij.pk, "ingebrekestelling": invoer["ingebrekestelling"], "uitzondering": uitzondering,
            "bedrag": uitkomst.waarde.bedrag, "dagen": uitkomst.waarde.dagen,
        },
    )  # fmt: skip


def _motivering(rij: Procedure) -> str:
    """Return the reason that the facts give by themselves; the letter shows it, so it is Dutch."""
    zin = f"Wij moesten uiterlijk op {in_woorden(rij.beslis_uiterlijk)} beslissen. Dat deden wij niet."
    return f"{zin} Ons besluit kwam op {in_woorden(rij.afgerond_op)}." if rij.afgerond_op else zin


def controleer(besluit: Besluit) -> None:
    """Refuse a penalty that was fixed meanwhile; raises DoorstartFout."""
    if "dwangsom" in procedure_met(besluit.gegevens["procedure"]).gegevens:
        raise DoorstartFout(_("De dwangsom is al vastgesteld."))


@transaction.atomic
def stel_vast(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of the approval: keep it at the procedure, post what is due and make its payment order."""
    g, dossier = besluit.gegevens, vergrendel(besluit.dossier_id)
    dwangsom.noteer_vaststelling(
        procedure_met(g["procedure"]),
        {naam: g[naam] for naam in ("bedrag", "dagen", "uitzondering")}
        | {"motivering": besluit.motivering, "op": besluit.datum.isoformat(), "besluit": besluit.pk},
        gebruiker,
    )
    if g["bedrag"]:
        _betaal(besluit, dossier, gebruiker)


def _betaal(besluit: Besluit, dossier: Dossier, gebruiker: Gebruiker) -> None:
    dag, bedrag = werkdatum(), besluit.gegevens["bedrag"]
    boeking = boek(
        datum=dag, soort=SOORT, omschrijving=f"Dwangsom besluit {besluit.nummer}", dossier=dossier, besluit=besluit,
        berekening=besluit.berekening, gebruiker=gebruiker, sleutel=f"dwangsom:{besluit.pk}",
        regels=[
            Regel(rekening=rekening, bedrag=teken * bedrag, gemeente=dossier.gemeente, wetsgroep=_wetsgroep(dossier),
                  verstrekkingsjaar=dag.year, dossier=dossier)
            for rekening, teken in ((Rekening.DWANGSOMMEN, 1), (Rekening.TE_BETALEN, -1))
        ],
    )  # fmt: skip
    maak_opdracht(
        boeking=boeking, dossier=dossier, bedrag=bedrag, rechtmaand=None, omschrijving=f"Dwangsom {besluit.nummer}"
    )


def _wetsgroep(dossier: Dossier) -> str:
    """Return under which law the late decision was; a part-time entrepreneur has aid of the Participatiewet."""
    groep = f"bbz_{dossier.groep}"
    return groep if groep in Wetsgroep.values else Wetsgroep.PW


def registreer_dwangsom() -> None:
    """Fill the registries: how it is decided, told and made again."""
    registreer_teksten("dwangsom", brief.TEKSTEN)
    vast: dict[str, Any] = {
        "soort": Besluitsoort.DWANGSOM, "velden": ("motivering", "berekening"), "gegevens": _GEGEVENS,
        "bedragen": lambda uitkomst: {naam: uitkomst[naam] for naam in ("bedrag", "dagen")}, "controle": controleer,
        "effect": stel_vast, "bedrag": lambda besluit: int(besluit.gegevens["bedrag"]),
    }  # fmt: skip
    registreer(
        Besluitvorm(uitkomst=Uitkomst.TOEKENNING, tekst=brief.vastgesteld, voorbeeld=_VOORBEELD, **vast),
        Besluitvorm(
            uitkomst=Uitkomst.AFWIJZING, tekst=brief.geen, voorbeeld=_VOORBEELD | {"bedrag": 0, "dagen": 0}, **vast
        ),
    )
    herberekenen.registreer(SOORT, dwangsom.opnieuw)
