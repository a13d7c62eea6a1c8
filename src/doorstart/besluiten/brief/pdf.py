"""From context to PDF with typst.

Tagged (PDF/UA-1), own fonts, no date inside, so the same letter is the same bytes.
"""

import hashlib
import json
import re
from pathlib import Path

import typst
from django.utils.translation import gettext as _

from doorstart.besluiten.brief.context import Briefcontext
from doorstart.kern.fouten import DoorstartFout

_MAP = Path(__file__).parent
SJABLOON = _MAP / "brief.typ"
LETTERTYPEN = _MAP / "fonts"
_ONBEKEND_TEKEN = re.compile(r'the text `"(.+?)"` could not be displayed')


def maak_pdf(context: Briefcontext) -> bytes:
    """Return the letter as PDF/UA-1. The template lays out; it does not compute.

    Raises DoorstartFout for a character that the font does not have: a letter with a hole in it is not sent.
    """
    try:
        pdf: bytes = typst.compile(
            str(SJABLOON),
            root=str(_MAP),
            font_paths=[str(LETTERTYPEN)],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"brief": json.dumps(context.als_json(), ensure_ascii=False)},
        )
    except typst.TypstError as fout:
        teken = _ONBEKEND_TEKEN.search(str(fout))
        if teken is None:
            raise
        raise DoorstartFout(
            _("De brief kan het teken '%(teken)s' niet afdrukken. Schrijf de tekst of naam in Latijnse letters.")
            % {"teken": teken[1]}
        ) from fout
    return pdf


def vingerafdruk(pdf: bytes) -> str:
    """Return the SHA-256 of a PDF in hexadecimal."""
    return hashlib.sha256(pdf).hexdigest()
