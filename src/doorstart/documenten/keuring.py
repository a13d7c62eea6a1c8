"""Looking at what an uploaded file really is: by its content, never by its name or what the browser says.

Only kinds that cannot run anything on the reader's computer come in: PDF without scripts or attachments, JPEG and PNG.
"""

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import filetype
import pikepdf
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

HOOGSTENS = 10 * 1024 * 1024
"""Bytes: a scan of fifty pages; more is a film or a mistake."""
_PAGINAS = 500
_PIXELS = 60_000_000
_GEVAARLIJK = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/RichMedia", "/XFA", "/SubmitForm", "/ImportData")
_LETTERS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
_EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


@dataclass(frozen=True, slots=True)
class Keuring:
    """What a file turned out to be: media type, extension, size in bytes and SHA-256."""

    mediatype: str
    extensie: str
    grootte: int
    sha256: str


def keur(inhoud: bytes) -> Keuring:
    """Return what the content is; raises ValidationError with one sentence that says what to do instead."""
    if not inhoud:
        raise ValidationError(_("Dit bestand is leeg. Kies een ander bestand."), code="leeg")
    if len(inhoud) > HOOGSTENS:
        raise ValidationError(
            _("Dit bestand is groter dan 10 MB. Maak een kleinere scan of stuur het in delen."), code="groot"
        )
    if _EICAR in inhoud:
        raise ValidationError(_("In dit bestand zit een virus. Het is niet opgeslagen."), code="virus")
    soort = filetype.guess_mime(inhoud)
    if soort == "application/pdf":
        _keur_pdf(inhoud)
    elif soort in ("image/jpeg", "image/png"):
        _keur_afbeelding(inhoud, soort)
    else:
        raise ValidationError(
            _("Dit is geen PDF en geen foto (JPG of PNG). Sla een Word- of Excelbestand eerst op als PDF."),
            code="soort",
        )
    return Keuring(soort, _LETTERS[soort], len(inhoud), hashlib.sha256(inhoud).hexdigest())


def _keur_pdf(inhoud: bytes) -> None:
    """Refuse a PDF that cannot be read, is locked, or could do something when it is opened."""
    try:
        with pikepdf.open(BytesIO(inhoud)) as pdf:
            aantal, gevonden = len(pdf.pages), _gevaar(pdf)
    except pikepdf.PasswordError as fout:
        raise ValidationError(
            _("Deze PDF heeft een wachtwoord. Sla hem op zonder wachtwoord en probeer opnieuw."), code="slot"
        ) from fout
    except (pikepdf.PdfError, ValueError, RecursionError, TypeError) as fout:
        raise ValidationError(
            _("Deze PDF is beschadigd en niet te lezen. Maak hem opnieuw en probeer het nog eens."), code="stuk"
        ) from fout
    if gevonden:
        raise ValidationError(
            _("Deze PDF bevat een script of een bijlage. Druk hem af naar een nieuwe PDF en stuur die."), code="actief"
        )
    if not 0 < aantal <= _PAGINAS:
        raise ValidationError(_("Een PDF heeft 1 tot 500 bladzijden. Stuur hem in delen."), code="bladzijden")


def _gevaar(pdf: pikepdf.Pdf) -> bool:
    """Say whether any object of the file names something that runs or carries another file."""
    return any(_noemt_gevaar(deel) for deel in pdf.objects)


def _noemt_gevaar(deel: Any, diepte: int = 0) -> bool:
    """Look through the direct parts of one object; what it refers to is an object of its own."""
    if diepte > 40:
        return True
    if isinstance(deel, pikepdf.Dictionary | pikepdf.Stream):
        if any(sleutel in _GEVAARLIJK for sleutel in deel.keys()):  # noqa: SIM118  (a pikepdf dictionary is no mapping)
            return True
        waarden = [deel[sleutel] for sleutel in deel.keys()]  # noqa: SIM118
    elif isinstance(deel, pikepdf.Array):
        waarden = list(deel)
    else:
        return isinstance(deel, pikepdf.Name) and str(deel) in _GEVAARLIJK
    return any(_noemt_gevaar(waarde, diepte + 1) for waarde in waarden if not getattr(waarde, "is_indirect", False))


def _keur_afbeelding(inhoud: bytes, soort: str) -> None:
    """Refuse a picture that cannot be read whole, or that becomes enormous when it is unpacked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(inhoud), formats=[soort.removeprefix("image/").upper()]) as beeld:
                if beeld.width * beeld.height > _PIXELS:
                    raise ValidationError(_("Deze foto heeft te veel beeldpunten. Maak hem kleiner."), code="groot")
                beeld.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as fout:
        raise ValidationError(
            _("Deze foto is beschadigd en niet te lezen. Maak een nieuwe foto en probeer het nog eens."), code="stuk"
        ) from fout
