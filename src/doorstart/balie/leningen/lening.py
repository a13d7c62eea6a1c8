"""One loan: the contract, how it stands, the plan beside what really happened, postings, and what can be decided."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from bijstandsrecht.kern import RechtFout
from doorstart.balie.leningen import innen
from doorstart.balie.leningen.gedeeld import kruimels, lening_voor
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk, in_groepen
from doorstart.grootboek.models import Wetsgroep
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.grafieken import vormen
from doorstart.kern.grafieken.svg import ACCENT, DONKER
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import euro
from doorstart.leningen import na_einde, omzetten, selectors
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.standtypes import Stand
from doorstart.organisatie.rollen import Verzoek, mag, vereist

_MET_TERMIJNEN = (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS)
_REGELS = 240


@require_GET
@vereist("lening.lezen")
def lening(request: Verzoek, nummer: str) -> HttpResponse:
    """Show one loan with everything behind it and the buttons for what can be decided now."""
    rij = lening_voor(request.user, nummer, doel="lening bekijken")
    dag = vandaag(request.user.organisatie)
    stand, fout = _stand(rij, dag)
    plan = selectors.schema(rij)
    return render(request, "balie/leningen/lening.html", {
        "lening": rij, "dossier": rij.dossier, "stand": stand, "fout": fout,
        "plan": plan.waarde if plan else None, "regels": list(stand.regels[-_REGELS:]) if stand else [],
        "grafiek": _grafiek(plan.waarde.termijnen, stand, dag) if plan and stand else "",
        "gebeurtenissen": selectors.gebeurtenissen_van(rij), "boekingen": selectors.boekingen_van(rij),
        "machtiging": selectors.machtiging_van(rij, dag), "vervolg": selectors.vervolg_van(rij),
        "is_borg": rij.soort == Leningsoort.BORGTOCHT, "uit_borgtocht": selectors.uit_borgtocht(rij),
        "kenmerk": in_groepen(betalingskenmerk(LENING, rij.pk)),
        "acties": _acties(rij) if mag(request.user, "besluit.voorstellen") else [],
        "brieven": innen.knoppen(rij, dag), "verzoek": na_einde.verzoek_open(rij),
        "mag_beheren": mag(request.user, "lening.beheren"), "mag_grootboek": mag(request.user, "grootboek.lezen"),
        "kruimels": kruimels(rij),
    })  # fmt: skip


@require_GET
@vereist("lening.lezen")
def verloop(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the whole course of a loan as the law package explains it, every line with its article."""
    rij = lening_voor(request.user, nummer, doel="verloop van lening bekijken")
    uitkomst = selectors.verloop(rij, vandaag(request.user.organisatie))
    return render(request, "balie/leningen/verloop.html", {
        "lening": rij, "dossier": rij.dossier, "uitkomst": uitkomst, "kruimels": kruimels(rij, _("Uitleg")),
    })  # fmt: skip


def _stand(rij: Lening, dag: date) -> tuple[Stand | None, str]:
    """Return the balances, or the sentence why they cannot be computed now (an unknown rate)."""
    try:
        return selectors.stand(rij, dag), ""
    except (RechtFout, DoorstartFout) as fout:
        return None, str(fout)


def _grafiek(termijnen: Any, stand: Stand, dag: date) -> str:
    """Return a picture of the principal: as planned, and as it really ran until today."""
    dagen = [t.vervaldag for t in termijnen if t.nummer]
    gepland = tuple(t.saldo for t in termijnen if t.nummer)
    echt = tuple(
        next((r.hoofdsom for r in reversed(stand.regels) if r.dag <= d), None) if d <= dag else None for d in dagen
    )
    beschrijving = _("Wat er nog moet worden afgelost: volgens het plan, en zoals het echt ging.")
    reeksen = [vormen.Reeks(_("Plan"), gepland, kleur=DONKER), vormen.Reeks(_("Echt"), echt, kleur=ACCENT)]
    return vormen.lijnen([f"{d:%m-%y}" for d in dagen], reeksen, lambda w: euro(w // 100 * 100)[:-3]).als_svg(
        beschrijving
    )


def _rente_van_de_bank(rij: Lening) -> list[tuple[str, str]]:
    """Return the two steps of art. 21 lid 2, for a guarantee of a gevestigde."""
    if rij.wetsgroep != Wetsgroep.BBZ_GEVESTIGD:
        return []
    return [("balie:borgtocht_bankrente", _("Rente van de bank vastleggen (art. 21)")),
            ("balie:lening_rente", _("Rente van de bank betalen bij een laag inkomen (art. 21)"))]  # fmt: skip


def _acties(rij: Lening) -> list[tuple[str, str]]:
    """Return (URL name, label) of what can be proposed for this loan; the service decides whether it may."""
    if rij.soort == Leningsoort.BORGTOCHT:
        bank = [("balie:borgtocht_uitwinning", _("De bank vraagt om betaling (art. 16)")), *_gift(rij)]
        return [*(bank if rij.stand.totaal else []), *_rente_van_de_bank(rij)]
    if not rij.stand.totaal:
        return []
    acties: list[tuple[str, str]] = []
    if rij.soort == Leningsoort.VOORBEREIDING:
        acties.append(("balie:krediet_omzetten", _("Krediet omzetten (art. 29)")))
    if rij.soort in _MET_TERMIJNEN:
        acties.append(("balie:lening_uitstel", _("Uitstel (art. 41)")))
    if rij.soort == Leningsoort.RENTEDRAGEND and not selectors.uit_borgtocht(rij):
        acties.append(("balie:lening_rente", _("Kwijtschelding van rente (art. 21)")))
    if rij.soort == Leningsoort.HYPOTHEEK:
        acties.append(("balie:lening_afrekenen", _("Afrekenen na verkoop of overlijden (art. 43c)")))
    if rij.soort != Leningsoort.VOORBEREIDING:
        acties.append(("balie:lening_opeisen", _("Opeisen (art. 39 en 41)")))
    if rij.soort in _MET_TERMIJNEN:
        acties.append(("balie:lening_einde", _("Einde van het bedrijf (art. 43)")))
    if rij.soort in (*_MET_TERMIJNEN, Leningsoort.TOZO):
        acties.append(("balie:lening_akkoord", _("Schuldregeling (art. 42)")))
    return [*acties, *_gift(rij), ("balie:lening_afboeken", _("Afboeken"))]


def _gift(rij: Lening) -> list[tuple[str, str]]:
    oud = omzetten.is_oud_kapitaal(rij)
    return [("balie:lening_gift", _("Kapitaal wordt een gift (art. 21, tekst tot 2020)"))] if oud else []
