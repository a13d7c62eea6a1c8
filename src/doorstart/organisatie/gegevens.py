"""The organisation's own facts: account, creditor identifier, visiting address, telephone. Two people change them.

Whoever changes the account of the municipality decides where every payment goes to: the administrator proposes, a
manager who sees the old and the new value approves. Every version is kept as policy of the kind `organisatie`.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from stdnum import iban as ibans

from doorstart.kern import incassant
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Beleid, Gebruiker, Organisatie, Vierogenstatus
from doorstart.organisatie.rollen import eis

SOORT = "organisatie"
VELDEN = ("iban", "incassant_id", "bezoekadres", "telefoon")


def huidig(organisatie: Organisatie) -> dict[str, str]:
    """Return the facts as they hold now, read afresh."""
    return dict(Organisatie.objects.values(*VELDEN).get(pk=organisatie.pk))


def openstaand() -> Beleid | None:
    """Return the proposal that waits, or None."""
    rij: Beleid | None = (
        Beleid.objects.filter(soort=SOORT, status=Vierogenstatus.VOORSTEL).select_related("voorgesteld_door").first()
    )
    return rij


def versies() -> list[Beleid]:
    """Return every change that was decided, newest first."""
    rijen = Beleid.objects.filter(soort=SOORT).exclude(status=Vierogenstatus.VOORSTEL)
    return list(rijen.select_related("voorgesteld_door", "beoordeeld_door").order_by("-id"))


@transaction.atomic
def stel_gegevens_voor(
    *, gebruiker: Gebruiker, iban: str, incassant_id: str, bezoekadres: str, telefoon: str, reden: str
) -> Beleid:
    """Propose other facts; nothing changes before another person approves.

    Raises ValidationError at a field whose check digits are wrong or that is empty, DoorstartFout when nothing would
    change or a proposal waits already.
    """
    eis(gebruiker, "beleid.voorstellen")
    assert gebruiker.organisatie is not None
    organisatie = Organisatie.objects.select_for_update().get(pk=gebruiker.organisatie.pk)
    nieuw = {
        "iban": "".join(iban.split()).upper(), "incassant_id": incassant.schoon(incassant_id),
        "bezoekadres": bezoekadres.strip(), "telefoon": telefoon.strip(),
    }  # fmt: skip
    _controleer(nieuw)
    oud = huidig(organisatie)
    if nieuw == oud:
        raise DoorstartFout(_("Er verandert niets. Pas een gegeven aan."))
    if openstaand() is not None:
        raise DoorstartFout(_("Er wacht al een voorstel. Laat dat eerst beoordelen."))
    if not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom de gegevens veranderen.")})
    dag = vandaag(organisatie)
    rij = Beleid(
        soort=SOORT, gemeente=None, geldig_van=dag, waarden={"oud": oud, "nieuw": nieuw}, reden=reden.strip()[:500],
        voorgesteld_door=gebruiker,
    )  # fmt: skip
    rij.save()
    leg_vast(
        soort="organisatiegegevens_voorgesteld", datum=dag, gebruiker=gebruiker, gegevens=rij.waarden,
        omschrijving=f"Andere gegevens van de organisatie voorgesteld: {', '.join(anders(rij.waarden))}",
    )  # fmt: skip
    return rij


def _controleer(nieuw: dict[str, str]) -> None:
    fouten: dict[str, str] = {}
    if not ibans.is_valid(nieuw["iban"]):
        fouten["iban"] = _("Dit IBAN klopt niet. Controleer het rekeningnummer.")
    if nieuw["incassant_id"] and (bezwaar := incassant.bezwaar(nieuw["incassant_id"])):
        fouten["incassant_id"] = bezwaar
    for veld, hoogstens in (("bezoekadres", 200), ("telefoon", 30)):
        if not nieuw[veld] or len(nieuw[veld]) > hoogstens:
            fouten[veld] = _("Vul dit in, in hoogstens %(aantal)s tekens. Het staat in elke brief.") % {
                "aantal": hoogstens
            }
    if fouten:
        raise ValidationError(fouten)


def anders(waarden: dict[str, Any]) -> list[str]:
    """Return the names of the facts that a version changes."""
    return [veld for veld in VELDEN if waarden["oud"][veld] != waarden["nieuw"][veld]]


def pas_toe(rij: Beleid, gebruiker: Gebruiker) -> None:
    """Carry out an approved proposal; raises DoorstartFout when the facts changed since it was made."""
    organisatie = Organisatie.objects.select_for_update().get(pk=rij.organisatie_id)
    if huidig(organisatie) != rij.waarden["oud"]:
        raise DoorstartFout(_("De gegevens zijn veranderd na dit voorstel. Wijs het af en stel het opnieuw voor."))
    for veld in VELDEN:
        setattr(organisatie, veld, rij.waarden["nieuw"][veld])
    organisatie.save(update_fields=list(VELDEN))
    leg_vast(
        soort="organisatiegegevens_veranderd", datum=vandaag(organisatie), gebruiker=gebruiker, gegevens=rij.waarden,
        omschrijving=f"Gegevens van de organisatie veranderd: {', '.join(anders(rij.waarden))}",
    )  # fmt: skip
