"""Reads of stored calculations: one, with what was decided and posted because of it."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.berekeningen.models import Berekening


def berekening(pk: int) -> Berekening:
    """Return a calculation of the organisation in scope with its dossier; another organisation's does not exist."""
    rij = Berekening.objects.select_related("dossier").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze berekening is niet gevonden."))
    return rij


def bewaarde_berekening(dossier: Any, soort: str, pk: Any) -> Berekening | None:
    """Return the calculation of this kind with this key in a dossier, or None (also for something that is no key)."""
    if not isinstance(pk, int):
        return None
    return Berekening.objects.filter(pk=pk, dossier=dossier, soort=soort).first()


def als_uitkomst(rij: Berekening) -> dict[str, Any]:
    """Return the stored outcome in the form of `Uitkomst.als_json`, for the explanation on a screen or in a letter."""
    return {**rij.uitleg, "waarde": rij.uitkomst, "waarschuwingen": rij.waarschuwingen}
