"""The loans per year of granting: what the State claws back, and what the municipality may lose. As page and CSV."""

import csv
from io import StringIO

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.leningen.risico import Jaarregel, lopende_borg, per_verstrekkingsjaar
from doorstart.organisatie.rollen import Verzoek, vereist

_KOP = ("verstrekkingsjaar", "verstrekt", "terugbetaald", "staat open", "te laat of opgeeist", "verwacht verlies",
        "van het Rijk", "terug naar het Rijk", "blijft van het Rijk", "verwacht resultaat")  # fmt: skip


@require_GET
@vereist("rapport.lezen")
def rapport(request: Verzoek) -> HttpResponse:
    """Show the years of granting with claw-back schedule and expected loss."""
    dag = vandaag(request.user.organisatie)
    rijen = per_verstrekkingsjaar(dag)
    jaren = sorted({jaar for rij in rijen for jaar, _bedrag in rij.terug})
    return render(request, "balie/leningen/rapport.html", {
        "rijen": rijen, "dag": dag, "jaren": jaren,
        "schema": [(rij, [dict(rij.terug).get(jaar) for jaar in jaren]) for rij in rijen if rij.terug],
        "per_jaar": [(jaar, sum(dict(rij.terug).get(jaar, 0) for rij in rijen)) for jaar in jaren],
        "verstrekt": sum(rij.verstrekt for rij in rijen), "verlies": sum(rij.verlies for rij in rijen),
        "open": sum(rij.open for rij in rijen), "borg": lopende_borg(),
    })  # fmt: skip


@require_GET
@vereist("rapport.lezen")
def rapport_csv(request: Verzoek) -> HttpResponse:
    """Give the same figures as a CSV file, amounts in euros."""
    uit = StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(_KOP)
    for rij in per_verstrekkingsjaar(vandaag(request.user.organisatie)):
        schrijver.writerow([rij.jaar, *("" if b is None else tekst_uit_centen(b) for b in _bedragen(rij))])
    antwoord = HttpResponse("\ufeff" + uit.getvalue(), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="leningen-per-jaar.csv"'
    return antwoord


def _bedragen(rij: Jaarregel) -> list[int | None]:
    terug = sum(bedrag for _jaar, bedrag in rij.terug) if rij.terug else None
    return [rij.verstrekt, rij.terugbetaald, rij.open, rij.risico, rij.verlies, rij.vergoed, terug,
            rij.blijft_van_rijk, rij.resultaat]  # fmt: skip
