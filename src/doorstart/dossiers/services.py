"""Writes of the facts: person and household. A fact gets a new row, never another value."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.dossiers.feitengevolg import feit_gewijzigd
from doorstart.dossiers.invoer import Huishoudengegevens, Persoonsgegevens
from doorstart.dossiers.models import Dossier, Huishouden, Persoon
from doorstart.dossiers.selectors import huishouden_op
from doorstart.dossiers.status import vergrendel
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis


@transaction.atomic
def wijzig_huishouden(*, dossier: Dossier, gebruiker: Gebruiker, gegevens: Huishoudengegevens) -> Huishouden:
    """Record who live together from a day on: the running period gets an end, a new one starts.

    A change that starts before the running period, or with a last day, corrects the past: a new row that is known later
    and wins over the earlier ones in its days; nothing that was known is changed (two clocks). Raises ValidationError
    for a day in the future, or days that do not fit.
    """
    eis(gebruiker, "dossier.schrijven")
    slot, nu = vergrendel(dossier.pk), vandaag(gebruiker.organisatie)
    if gegevens.van > nu:
        raise ValidationError({"van": _("Deze dag is nog niet geweest. Leg een verandering vast als zij er is.")})
    if gegevens.tot is not None and not gegevens.van <= gegevens.tot <= nu:
        raise ValidationError({"tot": _("Kies een laatste dag na de eerste dag, en niet later dan vandaag.")})
    lopend = huishouden_op(slot, nu)
    terug = gegevens.tot is not None or (lopend is not None and gegevens.van <= lopend.van)
    if lopend is not None and not terug:
        lopend.tot = gegevens.van - timedelta(days=1)
        lopend.save(update_fields=["tot"])
    nieuw = bewaar_huishouden(slot, gegevens, nu)
    leg_vast(
        soort="huishouden_gewijzigd",
        datum=gegevens.van,
        dossiernummer=slot.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Huishouden {'achteraf verbeterd' if terug else 'gewijzigd'} ({gegevens.herkomst})",
        gegevens={
            "van": nieuw.van.isoformat(),
            "tot": nieuw.tot.isoformat() if nieuw.tot else None,
            "kinderen": nieuw.kinderen,
            "kostendelers": nieuw.kostendelers,
            "partner": nieuw.partner_id is not None,
        },
    )
    feit_gewijzigd(slot, nieuw.van, gebruiker)
    return nieuw


def gewijzigde_velden(gegevens: dict[str, Any]) -> list[str]:
    """Return which known facts of the person with this BSN would change; a new account number must never go unseen."""
    oud = Persoon.objects.filter(bsn=gegevens["bsn"]).values(*gegevens).first() or {}
    return [naam for naam, waarde in gegevens.items() if waarde not in ("", None) and oud.get(naam, waarde) != waarde]


def bewaar_persoon(gegevens: dict[str, Any]) -> Persoon:
    """Return the person with this BSN, with what was filled in now; what was left empty stays as it was known."""
    persoon = Persoon.objects.select_for_update().filter(bsn=gegevens["bsn"]).first() or Persoon(bsn=gegevens["bsn"])
    for naam, waarde in gegevens.items():
        if waarde not in ("", None) or persoon.pk is None:
            setattr(persoon, naam, waarde)
    persoon.save()
    return persoon


def bewaar_huishouden(dossier: Dossier, gegevens: Huishoudengegevens, nu: date) -> Huishouden:
    """Store one household period inside the caller's transaction."""
    partner = _partner(gegevens.partner, nu)
    if partner is not None and partner.pk == dossier.persoon_id:
        raise ValidationError(
            {"partner_bsn": _("Dit is het BSN van de aanvrager zelf. Vul het BSN van de partner in.")}
        )
    if gegevens.jongste_kind_geboren is not None:
        if not gegevens.kinderen:
            raise ValidationError(
                {"kinderen": _("U vulde een geboortedatum van een kind in. Vul ook in hoeveel kinderen er zijn.")}
            )
        if gegevens.jongste_kind_geboren > nu:
            raise ValidationError(
                {"jongste_kind_geboren": _("Deze geboortedatum ligt in de toekomst. Controleer het jaar.")}
            )
    huishouden = Huishouden(
        dossier=dossier,
        van=gegevens.van,
        tot=gegevens.tot,
        partner=partner,
        kinderen=gegevens.kinderen,
        jongste_kind_geboren=gegevens.jongste_kind_geboren,
        kostendelers=gegevens.kostendelers,
        herkomst=gegevens.herkomst,
    )
    huishouden.save()
    return huishouden


def _partner(gegevens: Persoonsgegevens | None, nu: date) -> Persoon | None:
    if gegevens is None:
        return None
    return bewaar_persoon(gegevens.gecontroleerd(nu, aanvrager=False, voorvoegsel="partner_"))
