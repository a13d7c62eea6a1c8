"""Checking what somebody filled in for a transition against the fields that its table requires."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from doorstart.werkproces.procedures import Veld


def controleer(velden: Iterable[Veld], gegevens: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of the fields in their own type; an empty field that is not required is left out.

    Raises ValidationError with a sentence per field, so that a form can show each at its place.
    """
    fouten: dict[str, str] = {}
    schoon: dict[str, Any] = {}
    for veld in velden:
        if not veld.verplicht and gegevens.get(veld.naam) in (None, ""):
            continue
        try:
            schoon[veld.naam] = _waarde(veld, gegevens.get(veld.naam))
        except ValueError as fout:
            fouten[veld.naam] = str(fout)
    if fouten:
        raise ValidationError(fouten)
    return schoon


def _waarde(veld: Veld, ruw: Any) -> Any:
    if veld.soort == "ja_nee":
        if not isinstance(ruw, bool):
            raise ValueError(_("Kies ja of nee."))
        return ruw
    if veld.soort == "datum":
        if not isinstance(ruw, date):
            raise ValueError(_("Vul een datum in, bijvoorbeeld 2-7-2018."))
        return ruw
    if veld.soort in {"getal", "besluit"}:
        if isinstance(ruw, bool) or not isinstance(ruw, int):
            raise ValueError(_("Kies een besluit.") if veld.soort == "besluit" else _("Vul een heel getal in."))
        return ruw
    if veld.soort == "keuze":
        if ruw not in veld.opties:
            raise ValueError(_("Kies een van de mogelijkheden."))
        return ruw
    if veld.soort == "regels":
        regels = [regel.strip() for regel in (ruw.splitlines() if isinstance(ruw, str) else ruw or [])]
        regels = [regel for regel in regels if regel]
        if not regels:
            raise ValueError(_("Schrijf minstens een regel op."))
        return regels
    tekst = str(ruw or "").strip()
    if not tekst:
        raise ValueError(_("Vul dit in. Zonder deze tekst is de stap later niet te volgen."))
    return tekst


def als_json(gegevens: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as they are stored: dates as ISO text."""
    return {naam: waarde.isoformat() if isinstance(waarde, date) else waarde for naam, waarde in gegevens.items()}
