"""The penalty for deciding too late (arts. 4:17 and 4:18 Awb): the notice of default, the running amount, the end.

Days and amounts come from the law package. The penalty itself is fixed by a decision (`besluiten.dwangsom`),
because the law knows exceptions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.termijnen import Dwangsom, bepaal_dwangsom
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.taken import maak_taak, rond_taken_af, werkdatum

UITZONDERINGEN = ("onredelijk_laat", "geen_belanghebbende", "kennelijk_ongegrond")
"""The exceptions of art. 4:17: then nothing is due."""
_DAG = timedelta(days=1)
_LATER = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Stand:
    """How the penalty stands on a day, amounts in cents. `per_dag` is what this day added; 0 before and after."""

    eerste_dag: date
    dagen: int
    bedrag: int
    per_dag: int
    hoogstens: int
    klaar: bool
    vaststellen_uiterlijk: date | None

    @property
    def loopt(self) -> bool:
        """Say whether each new day adds to the amount."""
        return self.dagen > 0 and not self.klaar


def stand(rij: Procedure, dag: date, boek: Parameters | None = None) -> Stand | None:
    """Return how the penalty of a procedure stands on a day, or None without a notice of default.

    `boek`: the parameters, for a page with many procedures that reads them once.
    """
    if rij.ingebrekestelling_op is None or rij.beslis_uiterlijk is None:
        return None
    boek = boek or parameters()
    nu, gisteren = _bereken(rij, dag, boek).waarde, _bereken(rij, dag - _DAG, boek).waarde
    return Stand(
        eerste_dag=nu.eerste_dag,
        dagen=nu.dagen,
        bedrag=nu.bedrag,
        per_dag=nu.bedrag - gisteren.bedrag,
        hoogstens=_bereken(rij, rij.ingebrekestelling_op + _LATER, boek, beslist=False).waarde.bedrag,
        klaar=nu.laatste_dag is not None or rij.afgerond_op is not None,
        vaststellen_uiterlijk=nu.vaststellen_uiterlijk,
    )


def _bereken(rij: Procedure, dag: date, boek: Parameters, *, beslist: bool = True) -> Uitkomst[Dwangsom]:
    assert rij.ingebrekestelling_op is not None
    assert rij.beslis_uiterlijk is not None
    return bepaal_dwangsom(
        beslistermijn_tot=rij.beslis_uiterlijk,
        ingebrekestelling=rij.ingebrekestelling_op,
        peildatum=dag,
        beslist_op=rij.afgerond_op if beslist else None,
        parameters=boek,
    )


@transaction.atomic
def leg_ingebrekestelling_vast(*, procedure: Procedure, ontvangen_op: date, gebruiker: Gebruiker) -> Procedure:
    """Record the written notice that we are late: from two weeks after it the penalty runs.

    Raises OngeldigeStap when this procedure knows no penalty, has ended, stands still or has a notice already, and
    ValidationError (`ontvangen_op`) for a day before the term had passed or after today.
    """
    eis(gebruiker, "dossier.schrijven")
    slot, vandaag = vergrendel(procedure.dossier_id), werkdatum()
    rij = Procedure.objects.select_for_update().get(pk=procedure.pk)
    rij.dossier = slot
    _eis_mogelijk(rij)
    _controleer_dag(rij, ontvangen_op, vandaag)
    rij.ingebrekestelling_op = ontvangen_op
    rij.save(update_fields=["ingebrekestelling_op"])
    eerste = _bereken(rij, vandaag, parameters()).waarde.eerste_dag
    with override("nl"):
        maak_taak(
            dossier=slot,
            procedure=rij,
            soort="ingebrekestelling",
            recht="besluit.voorstellen",
            waarom=f"Wij zijn in gebreke gesteld. Beslis voor {in_woorden(eerste)}: vanaf die dag loopt een dwangsom.",
            uiterlijk=eerste - _DAG,
            pad=reverse("balie:procedure", args=[rij.pk]),
            kenmerk=_kenmerk(rij),
        )
        leg_vast(
            soort="ingebrekestelling", datum=vandaag, dossiernummer=slot.nummer, gebruiker=gebruiker,
            omschrijving=f"{tabel_van(rij.soort).naam}: ingebrekestelling ontvangen op {in_woorden(ontvangen_op)}.",
            gegevens={"procedure": rij.pk, "ontvangen_op": ontvangen_op.isoformat(), "eerste_dag": eerste.isoformat()},
        )  # fmt: skip
    return rij


def _eis_mogelijk(rij: Procedure) -> None:
    if not tabel_van(rij.soort).termijn.dwangsom or rij.beslis_uiterlijk is None:
        raise OngeldigeStap(_("Bij deze procedure hoort geen dwangsom: niemand heeft om dit besluit gevraagd."))
    if rij.afgerond_op is not None:
        raise OngeldigeStap(_("Deze procedure is al afgerond."))
    if rij.ingebrekestelling_op is not None:
        raise OngeldigeStap(
            _("Er is al een ingebrekestelling van %(dag)s.") % {"dag": in_woorden(rij.ingebrekestelling_op)}
        )
    if rij.opgeschort_sinds is not None:
        raise OngeldigeStap(
            _("De beslistermijn staat stil sinds %(dag)s. Laat de termijn eerst verder lopen; daarna kan dit.")
            % {"dag": in_woorden(rij.opgeschort_sinds)}
        )


def _controleer_dag(rij: Procedure, ontvangen_op: date, vandaag: date) -> None:
    assert rij.beslis_uiterlijk is not None
    if ontvangen_op > vandaag:
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})
    if ontvangen_op <= rij.beslis_uiterlijk:
        zin = _("Wij mochten beslissen tot en met %(dag)s. Een ingebrekestelling van voor die tijd telt niet.")
        raise ValidationError({"ontvangen_op": zin % {"dag": in_woorden(rij.beslis_uiterlijk)}})


def feiten(procedure: Procedure, uitzondering: str, motivering: str) -> dict[str, Any]:
    """Return the plain facts from which the penalty is fixed, once it has ended.

    With an exception of art. 4:17 (`UITZONDERINGEN`) nothing is due. Raises OngeldigeStap while the penalty still
    runs or when it was fixed already, and ValidationError without a reason for an exception.
    """
    vandaag = werkdatum()
    nu = stand(procedure, vandaag)
    if nu is None or not nu.klaar or not nu.dagen:
        raise OngeldigeStap(_("Er is nu geen dwangsom vast te stellen. Dat kan als het besluit er is."))
    if "dwangsom" in procedure.gegevens:
        raise OngeldigeStap(_("De dwangsom is al vastgesteld."))
    if uitzondering and uitzondering not in UITZONDERINGEN:
        raise ValidationError({"uitzondering": _("Kies een van de mogelijkheden.")})
    if uitzondering and not motivering.strip():
        raise ValidationError({"motivering": _("Schrijf op waarom er geen dwangsom is.")})
    dagen = (procedure.beslis_uiterlijk, procedure.ingebrekestelling_op, procedure.afgerond_op, vandaag)
    namen = ("beslistermijn_tot", "ingebrekestelling", "beslist_op", "peildatum")
    return {naam: dag.isoformat() if dag else None for naam, dag in zip(namen, dagen, strict=True)} | {
        "uitzondering": uitzondering
    }


def opnieuw(invoer: Mapping[str, Any], boek: Parameters) -> Uitkomst[Dwangsom]:
    """Return the penalty from its plain facts; the amount is the law package's."""
    return bepaal_dwangsom(
        beslistermijn_tot=date.fromisoformat(invoer["beslistermijn_tot"]),
        ingebrekestelling=date.fromisoformat(invoer["ingebrekestelling"]),
        peildatum=date.fromisoformat(invoer["peildatum"]),
        beslist_op=date.fromisoformat(invoer["beslist_op"]) if invoer["beslist_op"] else None,
        parameters=boek,
        **_als_feit(invoer["uitzondering"]),
    )


@transaction.atomic
def noteer_vaststelling(procedure: Procedure, besluit: Mapping[str, Any], gebruiker: Gebruiker) -> None:
    """Keep at the procedure what two people decided (amount, days, exception, number); the warning is done.

    Raises OngeldigeStap when it was fixed already.
    """
    vergrendel(procedure.dossier_id)
    rij = Procedure.objects.select_for_update().get(pk=procedure.pk)
    if "dwangsom" in rij.gegevens:
        raise OngeldigeStap(_("De dwangsom is al vastgesteld."))
    rij.gegevens["dwangsom"] = dict(besluit)
    rij.save(update_fields=["gegevens"])
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)


def _als_feit(uitzondering: str) -> dict[str, bool]:
    return {
        "onredelijk_laat": uitzondering == "onredelijk_laat",
        "belanghebbende": uitzondering != "geen_belanghebbende",
        "kennelijk_ongegrond": uitzondering == "kennelijk_ongegrond",
    }


def na_besluit(rij: Procedure, gebruiker: Gebruiker | None) -> None:
    """When a procedure ends: the warning goes, and an amount that is due must be fixed within two weeks (4:18)."""
    if rij.ingebrekestelling_op is None:
        return
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)
    vraag_vaststelling(rij, werkdatum())


def vraag_vaststelling(rij: Procedure, vandaag: date) -> bool:
    """Put fixing the penalty on the worklist when its last day is known; says whether it is a new task."""
    nu = stand(rij, vandaag)
    if nu is None or not nu.dagen or nu.vaststellen_uiterlijk is None or "dwangsom" in rij.gegevens:
        return False
    if rij.taken.filter(kenmerk=_kenmerk(rij), soort="dwangsom", afgerond_op__isnull=True).exists():
        return False
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=None)
    with override("nl"):
        maak_taak(
            dossier=rij.dossier, procedure=rij, soort="dwangsom", recht="besluit.voorstellen",
            waarom=f"Stel de dwangsom van {euro(nu.bedrag)} vast (art. 4:18 Awb).",
            uiterlijk=nu.vaststellen_uiterlijk, pad=reverse("balie:procedure", args=[rij.pk]), kenmerk=_kenmerk(rij),
        )  # fmt: skip
    return True


def _kenmerk(rij: Procedure) -> str:
    return f"ingebrekestelling:{rij.pk}"


def vat_samen(nu: Stand) -> dict[str, Any]:
    """Return what a page shows of a penalty: kind of label and sentence."""
    if nu.klaar:
        return {"soort": "fout", "tekst": _("dwangsom %(bedrag)s") % {"bedrag": euro(nu.bedrag)}}
    if nu.loopt:
        tekst = _("dwangsom loopt: %(bedrag)s, %(dag)s per dag, hoogstens %(hoogstens)s") % {
            "bedrag": euro(nu.bedrag), "dag": euro(nu.per_dag), "hoogstens": euro(nu.hoogstens)}  # fmt: skip
        return {"soort": "fout", "tekst": tekst}
    return {
        "soort": "waarschuwing",
        "tekst": _("dwangsom vanaf %(dag)s") % {"dag": in_woorden(nu.eerste_dag)},
    }
