"""Is this a file we may give to the XML reader? Size, kind and encoding are judged by the content, never by the name.

Everything that could make the reader fetch, expand or guess (a document type, an entity, another encoding) is refused
before a parser sees it.
"""

import codecs
import re
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.camt.fouten import BankbestandFout

HOOGSTENS_BYTES = 150 * 1024 * 1024
_BLOK = 1 << 20
_VORMEN = (
    (b"%PDF", gettext_lazy("Dit is een PDF. Haal bij de bank het afschrift als camt.053 (XML) op.")),
    (b"PK\x03\x04", gettext_lazy("Dit is een ZIP-bestand. Pak het uit en kies het XML-bestand dat erin zit.")),
    (
        b"\x1f\x8b",
        gettext_lazy("Dit is een ingepakt bestand (gzip). Pak het uit en kies het XML-bestand dat erin zit."),
    ),
    (b"{1:", gettext_lazy("Dit is een MT940-bestand. Haal bij de bank het afschrift als camt.053 (XML) op.")),
    (b":20:", gettext_lazy("Dit is een MT940-bestand. Haal bij de bank het afschrift als camt.053 (XML) op.")),
)
_UTF16_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\0<", b"<\0")
_CODERING = re.compile(rb"^<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_TOEGESTAAN = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def keur(bron: BinaryIO) -> int:
    """Return the size in bytes when this can be read as XML in UTF-8 without a document type; rewinds the file.

    Raises BankbestandFout.
    """
    bron.seek(0, 2)
    grootte = bron.tell()
    if grootte == 0:
        raise BankbestandFout(_("Dit bestand is leeg. Haal het afschrift opnieuw op bij de bank."))
    if grootte > HOOGSTENS_BYTES:
        raise BankbestandFout(
            _("Dit bestand is groter dan %(grens)s MB. Haal het afschrift op in kleinere delen, bijvoorbeeld per dag.")
            % {"grens": HOOGSTENS_BYTES // (1024 * 1024)}
        )
    bron.seek(0)
    _keur_begin(bron.read(4096))
    bron.seek(0)
    _keur_tekst(bron)
    bron.seek(0)
    return grootte


def _keur_begin(begin: bytes) -> None:
    """Refuse what is visibly something else, and every encoding but UTF-8."""
    if begin.startswith(_UTF16_32):
        raise BankbestandFout(_verkeerde_codering("UTF-16"))
    begin = begin.removeprefix(codecs.BOM_UTF8).lstrip()
    for vorm, zin in _VORMEN:
        if begin.startswith(vorm):
            raise BankbestandFout(str(zin))
    if not begin.startswith(b"<"):
        raise BankbestandFout(
            _("Dit is geen camt.053-bestand (XML). Haal bij de bank het afschrift als camt.053 op en kies dat bestand.")
        )
    codering = _CODERING.match(begin)
    if codering and codering[1].lower() not in _TOEGESTAAN:
        raise BankbestandFout(_verkeerde_codering(codering[1].decode("ascii")))


def _keur_tekst(bron: BinaryIO) -> None:
    """Read everything once: it must be UTF-8 without NUL, and hold no document type or entity."""
    lezer, regel, staart = codecs.getincrementaldecoder("utf-8")(), 1, b""
    while blok := bron.read(_BLOK):
        samen = staart + blok
        if b"<!DOCTYPE" in samen or b"<!ENTITY" in samen:
            raise BankbestandFout(
                _("Dit bestand bevat een DOCTYPE. Dat hoort niet in een afschrift en wij lezen het niet. Haal het "
                  "afschrift opnieuw op, rechtstreeks bij de bank.")
            )  # fmt: skip
        staart = blok[-16:]
        try:
            tekst = lezer.decode(blok)
        except UnicodeDecodeError as fout:
            regel += blok[: fout.start].count(b"\n")
            raise BankbestandFout(
                _("Regel %(regel)s van dit bestand is geen UTF-8. Haal het afschrift opnieuw op en sla het niet op met "
                  "een ander programma.") % {"regel": regel}
            ) from fout  # fmt: skip
        if "\0" in tekst:
            raise BankbestandFout(_("Dit bestand is beschadigd. Haal het afschrift opnieuw op bij de bank."))
        regel += blok.count(b"\n")
    try:
        lezer.decode(b"", final=True)
    except UnicodeDecodeError as fout:
        raise BankbestandFout(_("Dit bestand is afgebroken. Haal het afschrift opnieuw op bij de bank.")) from fout


def _verkeerde_codering(naam: str) -> str:
    return _("Dit bestand heeft de tekencodering %(naam)s. Vraag de bank om een camt.053-bestand in UTF-8.") % {
        "naam": naam
    }
