"""From context to PDF with typst: tagged (PDF/UA-1), own fonts, no date inside, so the same letter is the same bytes."""

import hashlib
import json
from pathlib import Path

import typst

from doorstart.besluiten.brief.context import Briefcontext

_MAP = Path(__file__).parent
SJABLOON = _MAP / "brief.typ"
LETTERTYPEN = _MAP / "fonts"


def maak_pdf(context: Briefcontext) -> bytes:
    """Return the letter as PDF/UA-1. The template lays out; it does not compute."""
    pdf: bytes = typst.compile(
        str(SJABLOON),
        root=str(_MAP),
        font_paths=[str(LETTERTYPEN)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"brief": json.dumps(context.als_json(), ensure_ascii=False)},
    )
    return pdf


def vingerafdruk(pdf: bytes) -> str:
    """Return the SHA-256 of a PDF in hexadecimal."""
    return hashlib.sha256(pdf).hexdigest()
