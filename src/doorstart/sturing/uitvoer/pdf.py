"""The report as PDF/UA-1 with typst: text, figures, charts and tables of the page, always in Dutch."""

import json
from pathlib import Path
from typing import Any

import typst
from django.utils import translation

from doorstart.besluiten.brief.pdf import LETTERTYPEN
from doorstart.kern.templatetags.doorstart import datum
from doorstart.sturing.figuren import Rapport
from doorstart.sturing.grafieken import Grafiek, maak_grafiek
from doorstart.sturing.namen import naam_van, naam_van_figuur
from doorstart.sturing.verhaal import aannames, vertel
from doorstart.sturing.weergave import kort, toon, toon_interval

_SJABLOON = Path(__file__).with_name("rapport.typ")


def _grafiek(grafiek: Grafiek) -> dict[str, Any]:
    # Typst has no "current colour"; on paper the text of a chart is black.
    return {
        "titel": grafiek.titel,
        "svg": grafiek.svg.replace("currentColor", "#1a1a1a"),
        "alt": grafiek.beschrijving,
        "koppen": grafiek.koppen,
        "rijen": grafiek.rijen,
        "breed": grafiek.breed,
    }


def _cijfer(rapport: Rapport, sleutel: str) -> dict[str, str]:
    f = rapport.figuur(sleutel)
    vorige = rapport.vorige.get(sleutel)
    return {
        "naam": naam_van_figuur(sleutel),
        "waarde": kort(f),
        "doel": "" if f.doel is None else toon(f.doel, f.eenheid),
        "oordeel": naam_van(f.bewijs.oordeel) if f.bewijs.oordeel else "",
        "interval": toon_interval(f.bewijs.interval),
        "vorige": "" if vorige is None else kort(f, vorige),
        "n": str(f.bewijs.n),
    }


def context(rapport: Rapport) -> dict[str, Any]:
    """Return everything the template places, as text."""
    return {
        "organisatie": rapport.organisatie,
        "jaar": str(rapport.jaar),
        "status": naam_van(rapport.status),
        "peildatum": datum(rapport.peildatum),
        "versie": rapport.definities.versie,
        "kern": [_cijfer(rapport, s) for s in ("kpi1", "kpi2", "kpi3", "pto_aandeel")],
        "afspraken": _grafiek(maak_grafiek(rapport, "afspraken")),
        "delen": [
            {
                "titel": o.titel,
                "alineas": o.alineas,
                "cijfers": [_cijfer(rapport, s) for s in o.tegels],
                "grafieken": [_grafiek(maak_grafiek(rapport, g)) for g in o.grafieken],
            }
            for o in vertel(rapport)
        ],
        "verhalen": [{"titel": v.titel, "tekst": v.tekst, "bedrijf": v.bedrijf} for v in rapport.verhalen],
        "aannames": aannames(rapport),
        "cijfers": [_cijfer(rapport, s) for s in rapport.figuren],
    }


def als_pdf(rapport: Rapport) -> bytes:
    """Return the report as a tagged PDF; the same report gives the same bytes."""
    with translation.override("nl"):
        gegevens = json.dumps(context(rapport), ensure_ascii=False)
    pdf: bytes = typst.compile(
        str(_SJABLOON),
        root=str(_SJABLOON.parent),
        font_paths=[str(LETTERTYPEN)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"rapport": gegevens},
    )
    return pdf
