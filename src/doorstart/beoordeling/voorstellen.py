"""Proposals of the two procedures: from what the adviser fills in to a complete proposed decision."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Groep, hoogste_duur
from bijstandsrecht.kern import Uitkomst
from doorstart.beoordeling import voorlopig
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.selectors import rechtshuishouden_op
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode:
    """From the first to the last day of a grant."""

    ingang: date
    einde: date


def proef(*, procedure: Procedure, verwachting: voorlopig.Verwachting, peildatum: date) -> Uitkomst[int]:
    """Return the provisional Bbz amount in cents per month without storing anything."""
    huishouden = rechtshuishouden_op(procedure.dossier, peildatum)
    return voorlopig.bereken(
        huishouden=huishouden, verwachting=verwachting, peildatum=peildatum, parameters=parameters()
    )


@transaction.atomic
def stel_bbz_voor(
    *,
    procedure: Procedure,
    periode: Periode,
    verwachting: voorlopig.Verwachting,
    boekjaar_begin_maand: int,
    motivering: str,
    gebruiker: Gebruiker,
) -> Besluit:
    """Propose to grant living costs: compute and store the provisional amount, then propose with exactly that.

    Raises ValidationError at `einde` for a period longer than art. 23 allows and at `omzet` when nothing is left
    to grant, RechtFout when an amount is unknown, DoorstartFout as `stel_voor`.
    """
    duur = hoogste_duur(groep=Groep.BEGINNEND, begin=periode.ingang, parameters=parameters())
    laatste = duur.laatste_dag
    if laatste is not None and periode.einde > laatste:
        raise ValidationError({"einde": _("Dit kan tot en met %(dag)s (%(bron)s). Kies een eerdere dag.") % {
            "dag": in_woorden(laatste), "bron": duur.bron.kort}})  # fmt: skip
    uitkomst = proef(procedure=procedure, verwachting=verwachting, peildatum=periode.ingang)
    if uitkomst.waarde <= 0:
        raise ValidationError(
            {"omzet": _("Het verwachte inkomen is niet lager dan de norm. Er is dan niets toe te kennen.")}
        )
    huishouden = rechtshuishouden_op(procedure.dossier, periode.ingang)
    berekening = bewaar(
        dossier=procedure.dossier, soort=voorlopig.SOORT, uitkomst=uitkomst, parameters=parameters(),
        invoer=voorlopig.als_invoer(huishouden, verwachting, periode.ingang),
    )  # fmt: skip
    return stel_voor(
        dossier=procedure.dossier, soort=Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst=Richting.TOEKENNING,
        motivering=motivering, gebruiker=gebruiker, ingang=periode.ingang, einde=periode.einde,
        procedure=procedure, berekening=berekening,
        gegevens={"maandbedrag": uitkomst.waarde, "boekjaar_begin_maand": boekjaar_begin_maand, "groep": "starter"},
    )  # fmt: skip


def stel_pto_voor(
    *,
    procedure: Procedure,
    periode: Periode,
    activiteit: str,
    max_uren: str,
    vrijlating: str,
    motivering: str,
    gebruiker: Gebruiker,
) -> Besluit:
    """Propose to permit part-time business; `vrijlating` is n, r, y or empty (art. 31 lid 2 Participatiewet)."""
    return stel_voor(
        dossier=procedure.dossier, soort=Besluitsoort.PTO_TOESTEMMING, uitkomst=Richting.TOEKENNING,
        motivering=motivering, gebruiker=gebruiker, ingang=periode.ingang, einde=periode.einde, procedure=procedure,
        gegevens={"activiteit": activiteit, "max_uren": max_uren, "vrijlating": vrijlating},
    )  # fmt: skip


def stel_zonder_toekenning_voor(
    *, procedure: Procedure, soort: str, uitkomst: str, motivering: str, gebruiker: Gebruiker
) -> Besluit:
    """Propose a refusal, or not to handle an application whose data did not come."""
    gevraagd = procedure.gegevens.get("vraag_gegevens", {}).get("ontbrekend", [])
    return stel_voor(
        dossier=procedure.dossier, soort=soort, uitkomst=uitkomst, motivering=motivering, gebruiker=gebruiker,
        procedure=procedure, gegevens={"ontbrekend": gevraagd} if uitkomst == Richting.BUITEN_BEHANDELING else {},
    )  # fmt: skip
