"""The report as a file: PDF and spreadsheet, made from the same figures as the page."""

from django.http import HttpRequest, HttpResponse

from doorstart.balie.sturing.views import rapport_of_404
from doorstart.organisatie.rollen import vereist
from doorstart.sturing.uitvoer.pdf import als_pdf
from doorstart.sturing.uitvoer.werkblad import als_xlsx

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})


@vereist("rapport.lezen")
def rapport_pdf(_request: HttpRequest, jaar: int) -> HttpResponse:
    """Send the report of a year as PDF, in Dutch."""
    return _bestand(als_pdf(rapport_of_404(jaar)), "application/pdf", f"route-ondernemer-{jaar}.pdf")


@vereist("rapport.lezen")
def rapport_xlsx(request: HttpRequest, jaar: int) -> HttpResponse:
    """Send the report of a year as a spreadsheet; with pseudonyms for who may not read dossiers."""
    inhoud = als_xlsx(rapport_of_404(jaar), gebruiker=request.user)
    return _bestand(inhoud, _XLSX, f"route-ondernemer-{jaar}.xlsx")
