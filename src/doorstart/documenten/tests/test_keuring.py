"""What comes in and what is refused, by content: real files made here, also the nasty ones."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from doorstart.documenten import keuring


def pdf(*, script: bool = False, bijlage: bool = False, wachtwoord: str = "", bladzijden: int = 1) -> bytes:
    """Return a small PDF."""
    document, uit = pikepdf.new(), BytesIO()
    for _ in range(bladzijden):
        document.add_blank_page()
    if script:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    if bijlage:
        document.attachments["x.exe"] = b"MZ"
    sleutel = pikepdf.Encryption(owner=wachtwoord, user=wachtwoord) if wachtwoord else False
    document.save(uit, encryption=sleutel)
    return uit.getvalue()


def beeld(soort: str, maat: tuple[int, int] = (20, 20)) -> bytes:
    """Return a small picture."""
    uit = BytesIO()
    Image.new("RGB", maat, "white").save(uit, soort)
    return uit.getvalue()


def zip_met_pdf_naam() -> bytes:
    """Return an archive; its name would say PDF."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("plan.pdf", "niets")
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "soort", "extensie"),
    [
        (pdf(), "application/pdf", "pdf"),
        (beeld("JPEG"), "image/jpeg", "jpg"),
        (beeld("PNG"), "image/png", "png"),
    ],
)
def test_what_may_come_in(inhoud: bytes, soort: str, extensie: str) -> None:
    uit = keuring.keur(inhoud)
    assert (uit.mediatype, uit.extensie, uit.grootte) == (soort, extensie, len(inhoud))
    assert len(uit.sha256) == 64


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b"Beste adviseur, hierbij mijn plan.", "soort"),
        (b"<html><script>alert(1)</script></html>", "soort"),
        (b"MZ" + bytes(200), "soort"),
        (zip_met_pdf_naam(), "soort"),
        (b"%PDF-1.7 en dan niets", "stuk"),
        (pdf()[:200], "stuk"),
        (pdf(script=True), "actief"),
        (pdf(bijlage=True), "actief"),
        (pdf(wachtwoord="geheim"), "slot"),
        (pdf(bladzijden=501), "bladzijden"),
        (beeld("PNG")[:40], "stuk"),
        (beeld("JPEG")[:200], "stuk"),
        (beeld("PNG", (8000, 8000)), "groot"),
        (b"%PDF-1.4 X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "virus"),
        (pdf() + bytes(keuring.HOOGSTENS), "groot"),
    ],
)
def test_what_is_refused(inhoud: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as fout:
        keuring.keur(inhoud)
    assert fout.value.code == code
    assert fout.value.messages[0].endswith(".")
