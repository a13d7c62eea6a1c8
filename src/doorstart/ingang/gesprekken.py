"""Reports of conversations: what was said and agreed. A mistake is mended by a new version; the old one stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.ingang.models import Gesprekssoort, Gespreksverslag
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.taken import werkdatum


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprek:
    """What the report holds; `delen` lets the resident read it."""

    soort: str
    datum: date
    aanwezig: str
    verslag: str
    afspraken: str = ""
    delen: bool = False


@transaction.atomic
def leg_gesprek_vast(
    *, dossier: Dossier, gesprek: Gesprek, gebruiker: Gebruiker, vervangt: Gespreksverslag | None = None
) -> Gespreksverslag:
    """Store a report or a better version. Raises ValidationError per field, DoorstartFout for an old version."""
    eis(gebruiker, "dossier.schrijven")
    slot, nu = vergrendel(dossier.pk), werkdatum()
    fouten = {}
    if gesprek.soort not in Gesprekssoort.values:
        fouten["soort"] = _("Kies hoe het gesprek was.")
    if gesprek.datum > nu:
        fouten["datum"] = _("Deze dag is nog niet geweest. Vul de dag van het gesprek in.")
    if not gesprek.verslag.strip():
        fouten["verslag"] = _("Schrijf op wat er is besproken.")
    if not gesprek.aanwezig.strip():
        fouten["aanwezig"] = _("Schrijf op wie erbij waren.")
    if fouten:
        raise ValidationError(fouten)
    if vervangt is not None and (
        vervangt.dossier_id != slot.pk or Gespreksverslag.objects.filter(vervangt=vervangt).exists()
    ):
        raise DoorstartFout(_("Van dit verslag is al een nieuwere versie. Verbeter die."))
    rij = Gespreksverslag(
        dossier=slot, soort=gesprek.soort, datum=gesprek.datum, aanwezig=gesprek.aanwezig.strip(),
        verslag=gesprek.verslag.strip(), afspraken=gesprek.afspraken.strip(), delen=gesprek.delen, vervangt=vervangt,
        gemaakt_door=gebruiker, gemaakt_op=nu,
    )  # fmt: skip
    rij.save()
    leg_vast(
        soort="gesprek", datum=gesprek.datum, dossiernummer=slot.nummer, gebruiker=gebruiker,
        omschrijving=f"{str(rij.get_soort_display()).capitalize()} vastgelegd{' (verbeterd)' if vervangt else ''}",
        gegevens={"gesprek": rij.pk, "vervangt": vervangt.pk if vervangt else None},
    )  # fmt: skip
    return rij


def gesprekken_van(dossier: Dossier, *, gedeeld: bool = False) -> Sequence[Gespreksverslag]:
    """Return the current version of every report, newest first; with `gedeeld` only what the resident may read."""
    rijen = Gespreksverslag.objects.filter(dossier=dossier, vervangen_door__isnull=True)
    if gedeeld:
        rijen = rijen.filter(delen=True)
    return list(rijen.select_related("gemaakt_door", "vervangt").order_by("-datum", "-id"))


def gesprek(dossier: Dossier, pk: int) -> Gespreksverslag | None:
    """Return one report of this dossier, or None."""
    return Gespreksverslag.objects.filter(dossier=dossier, pk=pk).first()
