"""The page of one procedure: where it stands, the steps this role may take, and what being late costs."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.balie.werk.procedureformulieren import ActieForm, DwangsomForm, IngebrekestellingForm
from doorstart.besluiten.dwangsom import stel_dwangsom_voor
from doorstart.besluiten.selectors import voorstel_dwangsom
from doorstart.kern.etiketten import etiket_van
from doorstart.kern.klok import vandaag
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces import dwangsom
from doorstart.werkproces.klok import hersteltermijn
from doorstart.werkproces.models import Procedure, WachtOp
from doorstart.werkproces.procedures import Overgang, tabel_van
from doorstart.werkproces.selectors import mogelijke_acties, procedure_met, stappen
from doorstart.werkproces.services import voer_uit
from doorstart.werkproces.toelating import uitgesloten


@vereist("dossier.lezen")
def procedure(request: Verzoek, pk: int) -> HttpResponse:
    """Show the procedure and take one step in it."""
    rij = procedure_voor(request.user, pk, doel="procedure bekijken")
    acties = [] if request.user.pk in uitgesloten(rij) else mogelijke_acties(rij, request.user)
    gekozen = request.POST.get("actie", "")
    kaarten = []
    for overgang in (o for o in acties if not o.via):
        form = ActieForm(overgang, request.POST if overgang.actie == gekozen else None)
        if overgang.actie == gekozen and form.is_valid() and _zet_stap(request, rij, form):
            return redirect("balie:procedure", pk=pk)
        kaarten.append(form)
    te_laat = _te_laat(request, rij)
    if any(te_laat.pop("gelukt", ())):
        return redirect("balie:procedure", pk=pk)
    if gekozen and all(form.overgang.actie != gekozen for form in kaarten):
        messages.error(request, _("Deze stap kan nu niet. Misschien was een collega u voor."))
        return redirect("balie:procedure", pk=pk)
    tabel = tabel_van(rij.soort)
    status = tabel.status(rij.status)
    gekoppeld = rij.gegevens.get("gekoppeld")
    return render(request, "balie/werk/procedure.html", {
        "procedure": rij, "dossier": rij.dossier, "tabel": tabel, "status": status,
        "wacht_op": WachtOp(status.wacht_op).label, "buiten": request.user.pk in uitgesloten(rij),
        "stappen": stappen(rij), "kaarten": [form for form in kaarten if form.overgang.hoofd],
        "andere": [form for form in kaarten if not form.overgang.hoofd], "paginas": _paginas(rij, acties),
        "begin": _begin(rij), "hersteltermijn": hersteltermijn(rij),
        "gekoppeld": procedure_met(gekoppeld) if gekoppeld else None,
        "kruimels": kruimels(rij.dossier, (str(tabel.naam), "")), **te_laat,
    })  # fmt: skip


def _begin(rij: Procedure) -> list[tuple[Any, str]]:
    """Return what was known at the start, in words: (label, value)."""
    bekend = rij.gegevens.get("start", {})
    regels = []
    for veld in tabel_van(rij.soort).start:
        waarde = bekend.get(veld.naam)
        if waarde is None:
            continue
        if veld.soort == "besluit":
            waarde = bekend.get("besluitnummer", waarde)
        elif veld.soort == "datum":
            waarde = in_woorden(date.fromisoformat(waarde))
        elif veld.soort == "ja_nee":
            waarde = _("ja") if waarde else _("nee")
        regels.append((veld.label, etiket_van(waarde) if veld.soort == "keuze" else str(waarde)))
    return regels


def _zet_stap(request: Verzoek, rij: Procedure, form: ActieForm) -> bool:
    actie = form.overgang.actie
    gelukt = probeer(
        form, lambda: voer_uit(procedure=rij, actie=actie, gebruiker=request.user, gegevens=form.cleaned_data)
    )
    if gelukt:
        messages.success(request, _("Gedaan: %(stap)s.") % {"stap": form.overgang.knop})
    return bool(gelukt)


def _te_laat(request: Verzoek, rij: Procedure) -> dict[str, Any]:
    """Return what the page needs about being late: the notice of default, the running amount, fixing it."""
    dag = vandaag(request.user.organisatie)
    stand, stap = dwangsom.stand(rij, dag), request.POST.get("dwangsom", "")
    voorstel = voorstel_dwangsom(rij) if stand is not None else None
    over = rij.beslis_uiterlijk is not None and rij.beslis_uiterlijk < dag and rij.opgeschort_sinds is None
    kan_melden = (
        stand is None and over and rij.afgerond_op is None and tabel_van(rij.soort).termijn.dwangsom
        and mag(request.user, "dossier.schrijven")
    )  # fmt: skip
    kan_vaststellen = (
        stand is not None and stand.klaar and stand.dagen > 0 and "dwangsom" not in rij.gegevens
        and voorstel is None and mag(request.user, "besluit.voorstellen")
    )  # fmt: skip
    melden = IngebrekestellingForm(request.POST if stap == "melden" else None, prefix="melden")
    vaststellen = DwangsomForm(request.POST if stap == "vaststellen" else None, prefix="vaststellen")
    gelukt = (
        kan_melden and stap == "melden" and _probeer(melden, lambda: dwangsom.leg_ingebrekestelling_vast(
            procedure=rij, gebruiker=request.user, **melden.cleaned_data)),
        kan_vaststellen and stap == "vaststellen" and _probeer(vaststellen, lambda: stel_dwangsom_voor(
            procedure=rij, gebruiker=request.user, **vaststellen.cleaned_data)),
    )  # fmt: skip
    return {
        "dwangsom": stand, "dwangsom_tekst": dwangsom.vat_samen(stand) if stand else None,
        "melden": melden if kan_melden else None, "vaststellen": vaststellen if kan_vaststellen else None,
        "vastgesteld": rij.gegevens.get("dwangsom"), "voorstel_dwangsom": voorstel, "gelukt": gelukt,
    }  # fmt: skip


def _probeer(form: Formulier, stap: Any) -> bool:
    return form.is_valid() and bool(probeer(form, stap))


def _paginas(rij: Procedure, acties: list[Overgang]) -> list[dict[str, Any]]:
    """Return the steps that have a page of their own, each page once."""
    adressen = {
        "intake": lambda: reverse("balie:intake", args=[rij.dossier.nummer]),
        "onderzoek": lambda: reverse("balie:onderzoek", args=[rij.pk]),
        "levensvatbaarheid": lambda: reverse("balie:levensvatbaarheid", args=[rij.pk]),
        "besluit_voorstel": lambda: reverse("balie:besluit_voorstel", args=[rij.pk]),
        "besluit": lambda: reverse("balie:besluit", args=[rij.gegevens["stel_besluit_voor"]["besluit"]]),
        "jaar": lambda: reverse("balie:dossier_inkomen", args=[rij.dossier.nummer]),
    }
    links: dict[str, dict[str, Any]] = {}
    for overgang in acties:
        if overgang.via and overgang.via not in links:
            label = {"besluit": _("Voorstel toetsen"), "jaar": _("Jaarcijfers en vaststelling")}.get(
                overgang.via, overgang.knop
            )
            links[overgang.via] = {"label": label, "url": adressen[overgang.via](), "hoofd": overgang.hoofd}
    return [*links.values(), *_jaarlinks(rij, acties)]


def _jaarlinks(rij: Procedure, acties: list[Overgang]) -> list[dict[str, Any]]:
    """Return the pages for figures of a boekjaar that did not come: suspend the right, reclaim without figures."""
    if rij.soort != "bbz_jaar" or not acties:
        return []
    opschorten = reverse("balie:uitkering_voorstellen", args=[rij.dossier.nummer, "opschorten"])
    links = []
    if any(overgang.actie == "schort_op" for overgang in acties):
        links.append({"label": _("Opschorting voorstellen"), "url": f"{opschorten}?procedure={rij.pk}"})
    if rij.status == "niet_ingeleverd":
        links.append(
            {"label": _("Terugvorderen zonder cijfers"), "url": reverse("balie:zonder_cijfers", args=[rij.pk])}
        )
    return [link | {"hoofd": False} for link in links]
