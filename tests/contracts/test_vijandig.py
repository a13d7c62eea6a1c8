"""What is uploaded by hand can be anything: a sentence comes back, never a broken page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

_BOM = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
_XXE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
_VIJANDIG = [
    b"", b"\x00", b"\x00" * 5000, b"<", b"<x/>", b"\xff\xfe<\x00x\x00", _BOM, _XXE, b"PK\x03\x04rommel", b"%PDF-1.7",
    b'<?xml version="1.0" encoding="utf-7"?><x/>', b"<a>" * 50_000,
    b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt/></Document>',
    b'<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2"/>',
]  # fmt: skip
_NAMEN = [
    "a.xml",
    "../../etc/passwd",
    "<script>alert(1)</script>.xml",
    "\u202egpj.exe",
    "a" * 300 + ".xml",
    "con\x00.xml",
]


@pytest.mark.parametrize(
    ("rol", "naam", "veld"),
    [
        ("financien", "balie:afschrift_inlezen", "bestand"),
        ("adviseur", "balie:auditfile_inlezen", "bestand"),
        ("adviseur", "balie:dossier_documenten", "bestand"),
    ],
)
def test_an_upload_never_breaks_a_page(
    rol: str, naam: str, veld: str, als: Callable[[str], Client], maak_dossier: Callable[..., Any]
) -> None:
    dossier = maak_dossier(groep="gevestigd")
    adres = reverse(naam) if "afschrift" in naam else reverse(naam, args=[dossier.nummer])
    client = als(rol)
    for n, inhoud in enumerate(_VIJANDIG):
        bestand = SimpleUploadedFile(_NAMEN[n % len(_NAMEN)], inhoud, content_type="text/xml")
        gegevens = {
            veld: bestand,
            "actie": "upload",
            "soort": "overig",
            "boekjaar": "2017",
            "omschrijving": "<script>alert(2)</script>",
        }
        antwoord = client.post(adres, gegevens, follow=True)
        assert antwoord.status_code in (200, 400, 404, 422), (naam, inhoud[:40], antwoord.status_code)
        assert b"<script>alert(" not in antwoord.content
        assert b"root:" not in antwoord.content
