"""Sending a stored file to a browser: as a download, with its own type, in a page that can do nothing."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from doorstart.documenten.models import Document


def als_antwoord(document: Document) -> HttpResponse:
    """Return the file as it came in; the browser saves it and does not guess another type."""
    antwoord = HttpResponse(bytes(document.inhoud), content_type=document.mediatype)
    antwoord["Content-Disposition"] = content_disposition_header(True, document.naam) or "attachment"
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return antwoord
