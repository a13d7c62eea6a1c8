"""The clock. A demonstration organisation has a fixed working date; every other one has today."""

from datetime import date
from typing import Any

from django.utils import timezone


def vandaag(organisatie: Any) -> date:
    """Return the working date of the organisation: its demonstration date, else today's date."""
    werkdatum: date | None = organisatie.werkdatum
    return werkdatum or timezone.localdate()
