"""The permission to run a part-time business beside the benefit: what the decision about it does."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, maanden
from doorstart.deeltijd.models import Toestemming, Vrijlatingsperiode
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters

_MAANDEN_VAN_HET_JAAR = 12


@transaction.atomic
def verleen_toestemming(besluit: Any, gebruiker: Gebruiker) -> Toestemming:
    """Carry out a granted decision 'pto_toestemming': the permission, and the exemption period it opens.

    `besluit.ingang` is the first day (without it the decision date), `besluit.einde` the last (without it twelve
    months). `besluit.gegevens` may hold `vrijlating`: "n", "r" or "y" (art. 31 lid 2 Participatiewet), with
    `vrijlating_van` as an ISO date when the exemption starts later than the permission.
    Raises DoorstartFout when a permission already covers one of these days.
    """
    dossier = besluit.dossier
    van = besluit.ingang or besluit.datum
    tot = besluit.einde or Maand.van_datum(van).plus(_MAANDEN_VAN_HET_JAAR - 1).laatste_dag
    overlap = [
        rij for rij in Toestemming.objects.filter(dossier=dossier, van__lte=tot) if rij.tot is None or rij.tot >= van
    ]
    if overlap:
        raise DoorstartFout(
            _("Dossier %(nummer)s heeft in deze periode al toestemming. Kies een latere ingangsdatum.")
            % {"nummer": dossier.nummer}
        )
    toestemming = Toestemming(dossier=dossier, besluit=besluit, van=van, tot=tot)
    toestemming.save()
    periode = _open_vrijlating(besluit, van, tot)
    if dossier.status != Dossierstatus.LOPEND:
        dossier.status = Dossierstatus.LOPEND
        dossier.save(update_fields=["status"])
    leg_vast(
        soort="toestemming_verleend",
        datum=vandaag(gebruiker.organisatie),
        dossiernummer=dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Toestemming voor parttime ondernemen van {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}",
        gegevens={"besluit": besluit.nummer, "vrijlating": periode.soort if periode else ""},
    )
    return toestemming


def _open_vrijlating(besluit: Any, van: date, tot: date) -> Vrijlatingsperiode | None:
    """Open the exemption period that the decision names; n and r as long as the law allows, y to the end."""
    gegevens: dict[str, Any] = besluit.gegevens or {}
    soort = gegevens.get("vrijlating") or ""
    if not soort:
        return None
    if soort not in ("n", "r", "y"):
        raise DoorstartFout(
            _("Vrijlating '%(soort)s' bestaat niet. Kies n, r of y (artikel 31 lid 2 Participatiewet).")
            % {"soort": soort}
        )
    begin = date.fromisoformat(gegevens["vrijlating_van"]) if gegevens.get("vrijlating_van") else van
    if soort != "y":
        tot = _einde(besluit.dossier, soort, begin)
    periode = Vrijlatingsperiode(
        dossier=besluit.dossier, soort=soort, van=begin, tot=tot, reden=f"Besluit {besluit.nummer}"
    )
    periode.save()
    return periode


def _einde(dossier: Dossier, soort: str, begin: date) -> date:
    """Return the last day of an exemption period: the law's months, less those used in earlier periods."""
    duur = parameters().op(f"participatiewet.vrijlating.{soort}_maanden", begin).waarde
    gebruikt = sum(
        len(list(maanden(Maand.van_datum(rij.van), Maand.van_datum(rij.tot))))
        for rij in Vrijlatingsperiode.objects.filter(dossier=dossier, soort=soort)
    )
    if gebruikt >= duur:
        raise DoorstartFout(
            _(
                "De %(duur)s maanden van deze vrijlating (artikel 31 lid 2 onder %(soort)s Participatiewet) "
                "zijn al gebruikt. "
                "Stuur het besluit terug en stel het voor zonder vrijlating."
            )
            % {"duur": duur, "soort": soort}
        )
    return Maand.van_datum(begin).plus(duur - gebruikt - 1).laatste_dag
