"""The report of a year as pages: the year, the rows behind a figure, freezing it and what was frozen."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorstart.balie.sturing import weergave
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis, mag, vereist
from doorstart.sturing import selectors, services
from doorstart.sturing.figuren import Eenheid, Rapport
from doorstart.sturing.grafieken import maak_grafiek
from doorstart.sturing.namen import naam_van, naam_van_figuur
from doorstart.sturing.verhaal import aannames
from doorstart.sturing.weergave import hele_euros, toon, toon_interval

PER_PAGINA = 50


def rapport_of_404(jaar: int) -> Rapport:
    """Return the report of a year; a year without one is a page that does not exist."""
    try:
        return services.maak_rapport(jaar)
    except DoorstartFout as fout:
        raise Http404(str(fout)) from None


@vereist("rapport.lezen")
def rapport(request: HttpRequest) -> HttpResponse:
    """Go to the report of the last whole year, or say that there is nothing to report yet."""
    dag = vandaag(request.user.organisatie)  # type: ignore[union-attr]
    jaren = services.jaren(dag)
    if not jaren:
        return render(request, "balie/sturing/leeg.html")
    heel = [j for j in jaren if j < dag.year]
    return redirect("balie:rapport_jaar", (heel or jaren)[0])


@vereist("rapport.lezen")
def rapport_jaar(request: HttpRequest, jaar: int) -> HttpResponse:
    """Show the report of one year: text, tiles, charts and tables, all from the figures of this moment."""
    try:
        rapport = services.maak_rapport(jaar)
    except DoorstartFout as fout:
        return render(request, "balie/sturing/leeg.html", {"reden": fout}, status=404)
    tabbladen = [
        {"label": str(j), "url": reverse("balie:rapport_jaar", args=[j]), "actief": j == jaar}
        for j in services.jaren(vandaag(request.user.organisatie))  # type: ignore[union-attr]
    ]
    return render(
        request,
        "balie/sturing/rapport.html",
        {
            "rapport": rapport,
            "tabbladen": tabbladen,
            "status": naam_van(rapport.status),
            "overzicht": [weergave.tegel(rapport, s) for s in weergave.OVERZICHT],
            "afspraken": maak_grafiek(rapport, "afspraken"),
            "delen": weergave.delen(rapport),
            "uitgaven": _uitgaventabellen(rapport),
            "cijfers": weergave.alle_cijfers(rapport),
            "aannames": aannames(rapport),
            "momentopnamen": selectors.momentopnamen(jaar),
            "mag_vastleggen": mag(request.user, "rapport.cijfers"),
        },
    )


def _uitgaventabellen(rapport: Rapport) -> list[dict[str, Any]]:
    """Return the spending per law group and municipality, readable; the last row is the total."""
    tabel = rapport.tabellen.uitgaven
    kanten = (
        (_("Per groep"), [(naam_van(r.sleutel), r) for r in tabel.per_groep]),
        (_("Per gemeente"), [(r.sleutel, r) for r in tabel.per_gemeente]),
        (_("Samen"), [(_("Totaal"), tabel.totaal)]),
    )
    return [
        {
            "titel": titel,
            "rijen": [
                {
                    "naam": naam,
                    "leven": hele_euros(r.levensonderhoud),
                    "begroot": "–" if r.begroot is None else hele_euros(r.begroot),
                    "kapitaal": hele_euros(r.kapitaal),
                    "samen": hele_euros(r.bedrag),
                    "vorig": hele_euros(r.vorig_jaar),
                }
                for naam, r in regels
            ],
        }
        for titel, regels in kanten
        if tabel.rijen
    ]


@vereist("rapport.lezen")
def rapport_cijfer(request: HttpRequest, jaar: int, sleutel: str) -> HttpResponse:
    """Show the receipt of one figure and the rows behind it, fifty at a time."""
    rapport = rapport_of_404(jaar)
    try:
        figuur = rapport.figuur(sleutel.replace("-", "_"))
    except DoorstartFout as fout:
        raise Http404(str(fout)) from None
    pagina = Paginator(figuur.lijst.rijen, PER_PAGINA).get_page(request.GET.get("page"))
    b = figuur.bewijs
    return render(
        request,
        "balie/sturing/cijfer.html",
        {
            "rapport": rapport,
            "naam": naam_van_figuur(figuur.sleutel),
            "waarde": toon(figuur.waarde, figuur.eenheid),
            "doel": toon(figuur.doel, figuur.eenheid) if figuur.doel is not None else "",
            "bewijs": b,
            "oordeel": naam_van(b.oordeel) if b.oordeel else "",
            "interval": toon_interval(b.interval),
            "niet_meegeteld": [(naam_van(r), n) for r, n in b.niet_meegeteld.items()],
            "parameters": weergave.parameters(figuur),
            "koppen": weergave.koppen(figuur),
            "pagina": pagina,
            "rijen": weergave.rijen(figuur, list(pagina), request.user),
            "pseudoniem": figuur.lijst.over_dossiers and not mag(request.user, "dossier.lezen"),
        },
    )


@require_POST
@vereist("rapport.cijfers")
def rapport_vastleggen(request: HttpRequest, jaar: int) -> HttpResponse:
    """Freeze the report of a year as it is now."""
    try:
        opname = services.vries_in(jaar=jaar, gebruiker=request.user)  # type: ignore[arg-type]
    except DoorstartFout as fout:
        raise Http404(str(fout)) from None
    messages.success(
        request, _("Het rapport over %(jaar)s is vastgelegd. Het kan niet meer veranderen.") % {"jaar": jaar}
    )
    return redirect("balie:rapport_vastgelegd", opname.pk)


@vereist("rapport.lezen")
def rapport_vastgelegd(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a frozen report: its figures then, what they are now, and whether the hash still fits."""
    eis(request.user, "rapport.lezen")
    try:
        opname = selectors.momentopname(pk)
    except DoorstartFout as fout:
        raise Http404(str(fout)) from None
    nu = rapport_of_404(opname.jaar)
    regels = []
    for sleutel, figuur in opname.gegevens["figuren"].items():
        eenheid, huidig = Eenheid(figuur["eenheid"]), nu.figuren.get(sleutel)
        regels.append(
            {
                "naam": naam_van_figuur(sleutel),
                "toen": toon(figuur["waarde"], eenheid),
                "nu": toon(huidig.waarde, huidig.eenheid) if huidig else "",
                "anders": huidig is None or huidig.bewijs.rijen_hash != figuur["bewijs"]["rijen_hash"],
            }
        )
    return render(
        request,
        "balie/sturing/vastgelegd.html",
        {
            "opname": opname,
            "dag": date.fromisoformat(opname.gegevens["werkdatum"]),
            "regels": regels,
            "klopt": services.hash_van(opname.gegevens) == opname.sha256,
            "anders": sum(1 for r in regels if r["anders"]),
        },
    )
