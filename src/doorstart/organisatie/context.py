"""What every page needs: organisation, working date, navigation of the role."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from doorstart.kern.klok import vandaag
from doorstart.organisatie.navigatie import navigatie_voor


def pagina(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the page frame."""
    gebruiker = getattr(request, "user", None)
    basis: dict[str, Any] = {"demonstratie": settings.DEMONSTRATIE, "organisatie": None, "navigatie": []}
    if gebruiker is None or not gebruiker.is_authenticated or gebruiker.organisatie_id is None:
        return basis
    organisatie = gebruiker.organisatie
    return basis | {
        "organisatie": organisatie,
        "vandaag": vandaag(organisatie),
        "navigatie": _navigatie(request.path, gebruiker),
    }


def _navigatie(pad: str, gebruiker: Any) -> list[dict[str, Any]]:
    """Return the entries of the menu, and which is current: a start page only on its own address."""
    items = [{"label": item.label, "url": reverse(item.url_naam)} for item in navigatie_voor(gebruiker)]
    adressen = [item["url"] for item in items]
    wortels = {adres for adres in adressen if any(ander != adres and ander.startswith(adres) for ander in adressen)}
    passend = [adres for adres in adressen if pad == adres or (adres not in wortels and pad.startswith(adres))]
    huidig = max(passend, key=len, default=None)
    return [item | {"actief": item["url"] == huidig} for item in items]
