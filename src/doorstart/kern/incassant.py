"""The creditor identifier of a Dutch organisation (incassant-ID): NL, check digits, ZZZ, KVK number, four digits."""

import re

from django.utils.translation import gettext as _
from stdnum.iso7064 import mod_97_10

_VORM = re.compile(r"NL(\d{2})([A-Z0-9]{3})(\d{12})")


def bezwaar(nummer: str) -> str:
    """Return in one sentence why this identifier cannot be used to collect; empty when it can.

    The three signs of the business code do not count in the check digits (EPC262-08).
    """
    if not nummer.strip():
        return _("De organisatie heeft geen incassant-ID. Vraag het aan bij de bank en laat de beheerder het invoeren.")
    gevonden = _VORM.fullmatch("".join(nummer.split()).upper())
    if gevonden is None:
        return _("Een incassant-ID is NL, twee cijfers, drie tekens en twaalf cijfers. Controleer het nummer.")
    if not mod_97_10.is_valid(f"{gevonden[3]}NL{gevonden[1]}"):
        return _("De controlecijfers van het incassant-ID kloppen niet. Controleer het nummer.")
    return ""


def schoon(nummer: str) -> str:
    """Return the identifier without spaces, in capitals."""
    return "".join(nummer.split()).upper()
