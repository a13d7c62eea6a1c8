"""The waiver of interest on capital, proposed by the system (art. 21 Bbz 2004): its figures come from the year figures.

The jaarnorm and the net income are computed as for a settlement, and the aid over the boekjaar comes from the journal,
also for a boekjaar without aid. A person proposes on these figures and a second one approves; nobody types an amount.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import JaarInkomen, bbz, jaarnorm, netto_inkomen
from bijstandsrecht.kern import Boekjaar, Maand, RechtFout, Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden as RechtHuishouden
from doorstart.bbz import gevolgen
from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.bbz.selectors import geboekte_maanden, huidige_vaststelling
from doorstart.bbz.selectors import jaarcijfers as laatste_jaarcijfers
from doorstart.berekeningen import herberekenen
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Uitkomstsoort
from doorstart.besluiten.register import voeg_controle_toe
from doorstart.dossiers.huishouden import huishoudens_in
from doorstart.dossiers.models import Dossier, Huishouden
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.leningen import borgtocht, rekenen
from doorstart.leningen.models import Lening, Leninggebeurtenis, Leningsoort
from doorstart.leningen.renteboekjaar import kenmerk_rente
from doorstart.leningen.selectors import leningen_met_art21
from doorstart.leningen.voorstellen import Derde
from doorstart.leningen.voorstellen_lening import (
    Boekjaarfeiten,
    al_kwijt,
    rentekwijtschelding,
    stel_rentekwijtschelding_voor,
)
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

SOORT = "bbz_rentejaar"
TERMIJN = timedelta(weeks=8)
"""Art. 4:13 Awb: the Bbz names no term for the waiver; eight weeks is the usual reasonable one."""
_INKOMEN = ("winst", "winst_partner", "netto_overig", "netto_partner")
_ZIN = "Het netto inkomen van {netto_met_kwijtschelding} is {tekort} lager dan de jaarnorm van {jaarnorm}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Rentejaar:
    """One loan over one boekjaar: the facts of art. 21 in cents, how they were found, and what the law makes of it."""

    lening: Lening
    cijfers: Jaarcijfers
    feiten: Boekjaarfeiten
    invoer: Mapping[str, Any]
    jaar: Uitkomst[dict[str, int]]
    uitkomst: Uitkomst[Any]


def bereken(invoer: Mapping[str, Any], bedragen: Parameters) -> Uitkomst[dict[str, int]]:
    """Return jaarnorm, net income and aid of a boekjaar in cents, explained; raises RechtFout with a remedy."""
    boekjaar = Boekjaar(date.fromisoformat(invoer["boekjaar"]))
    huishoudens = {Maand.uit_tekst(m): RechtHuishouden.uit_dict(h) for m, h in invoer["huishoudens"].items()}
    norm = jaarnorm(boekjaar=boekjaar, huishoudens=huishoudens, parameters=bedragen)
    netto = netto_inkomen(inkomen=JaarInkomen(**invoer["inkomen"]), boekjaar=boekjaar, parameters=bedragen)
    elders, bijstand, spoor = invoer["al_kwijt"], invoer["bijstand"], Spoor()
    spoor.neem_op(norm, "jaarnorm", "De norm van elke maand van het boekjaar, volgens het huishouden.")
    spoor.neem_op(netto, "netto_inkomen", "Het netto inkomen volgens de jaarcijfers.")
    spoor.gegeven("al_kwijt", elders, "centen", "Rente van een andere lening die over dit boekjaar al verviel.",
                  herkomst="berekend")  # fmt: skip
    spoor.berekend("netto_met_kwijtschelding", netto.waarde + elders, "centen", "plus", ("netto_inkomen", "al_kwijt"))
    spoor.gegeven("algemene_bijstand", bijstand, "centen", "De bijstand over dit boekjaar volgens de boekhouding.",
                  herkomst="berekend")  # fmt: skip
    tekort = max(0, norm.waarde - netto.waarde - elders)
    wortel = Stap(
        "tekort", tekort, "centen", "berekend", bbz("21", boekjaar.einde), _ZIN, "", tuple(spoor.stappen), "min_nul",
        ("jaarnorm", "netto_met_kwijtschelding"),
    )  # fmt: skip
    waarde = {
        "jaarnorm": norm.waarde, "netto_inkomen": netto.waarde + elders, "algemene_bijstand": bijstand,
    }  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def verzamel(lening: Lening, cijfers: Jaarcijfers) -> dict[str, Any]:
    """Return the input for `bereken`; raises DoorstartFout when the household of a month is not known."""
    dossier, boekjaar = cijfers.dossier, Boekjaar(cijfers.boekjaar_begin)
    gezinnen = list(Huishouden.objects.filter(dossier=dossier).select_related("partner"))
    andere = [rij for rij in leningen_met_art21(dossier) if rij.pk != lening.pk]
    return {
        "boekjaar": boekjaar.begin.isoformat(),
        "huishoudens": {str(m): h.als_dict() for m, h in huishoudens_in(dossier, gezinnen, boekjaar.maanden).items()},
        "inkomen": {veld: getattr(cijfers, veld) for veld in _INKOMEN},
        "bijstand": bijstand_over(cijfers),
        "al_kwijt": sum(al_kwijt(rij, boekjaar.begin) or 0 for rij in andere),
    }  # fmt: skip


def bijstand_over(cijfers: Jaarcijfers) -> int:
    """Return the living costs that were granted over the boekjaar in cents: of the settlement, else of the journal."""
    boekjaar, geboekt = Boekjaar(cijfers.boekjaar_begin), geboekte_maanden(cijfers.dossier)
    nu = sum(geboekt.get(maand.eerste_dag, 0) for maand in boekjaar.maanden)
    vast = huidige_vaststelling(cijfers)
    return max(nu, vast.verstrekt) if vast is not None else nu


def levensonderhoud_op(dossier: Dossier) -> date | None:
    """Return when living costs were first applied for, None when never: it decides which text of art. 21 holds.

    Of a grant without procedure (an earlier system) its first day counts.
    """
    grants = Toekenning.objects.filter(dossier=dossier).select_related("besluit__procedure")
    dagen = [rij.besluit.procedure.ontvangen_op if rij.besluit.procedure else rij.van for rij in grants]
    return min(dagen, default=None)


def rentejaar(lening: Lening, cijfers: Jaarcijfers, *, al_kwijt_bij_vennoten: int = 0) -> Rentejaar:
    """Return what art. 21 makes of a loan over the boekjaar of these figures; nothing is stored.

    `al_kwijt_bij_vennoten`: waived over the same interest for other partners (art. 31), cents; only a person knows.
    Raises RechtFout (an unknown amount) and DoorstartFout (an unknown household), each with what to do.
    """
    if lening.dossier_id != cijfers.dossier_id:
        raise DoorstartFout(_("Deze jaarcijfers horen bij een ander dossier dan de lening."))
    invoer = verzamel(lening, cijfers)
    jaar = bereken(invoer, parameters())
    feiten = Boekjaarfeiten(
        **jaar.waarde, eigen_vermogen=cijfers.eigen_vermogen, totaal_vermogen=cijfers.totaal_vermogen,
        levensonderhoud_op=levensonderhoud_op(cijfers.dossier), al_kwijt_bij_vennoten=al_kwijt_bij_vennoten,
    )  # fmt: skip
    uitkomst = rekenen.proef(rekenen.RENTE, rentekwijtschelding(lening, Boekjaar(cijfers.boekjaar_begin), feiten))
    return Rentejaar(lening=lening, cijfers=cijfers, feiten=feiten, invoer=invoer, jaar=jaar, uitkomst=uitkomst)


@transaction.atomic
def stel_voor(
    *,
    lening: Lening,
    cijfers: Jaarcijfers,
    motivering: str,
    gebruiker: Gebruiker,
    al_kwijt_bij_vennoten: int = 0,
    bank: Derde | None = None,
) -> Besluit:
    """Propose the waiver on the newest figures of the boekjaar, with both calculations stored; two people decide.

    With a guarantee the amount is a gift for the `bank`.
    Raises DoorstartFout with the reason when nothing is waived, or when there are newer figures.
    """
    eis(gebruiker, "besluit.voorstellen")
    _eis_nieuwste(cijfers)
    jaar = rentejaar(lening, cijfers, al_kwijt_bij_vennoten=al_kwijt_bij_vennoten)
    if not jaar.uitkomst.waarde.bedrag:
        raise DoorstartFout(jaar.uitkomst.zin)
    berekening = bewaar(
        dossier=cijfers.dossier, soort=SOORT, invoer=dict(jaar.invoer), uitkomst=jaar.jaar, parameters=parameters()
    )
    besluit = stel_rentekwijtschelding_voor(
        lening=lening, boekjaar=Boekjaar(cijfers.boekjaar_begin), feiten=jaar.feiten, motivering=motivering,
        gebruiker=gebruiker, herkomst={"jaarcijfers": cijfers.pk, "jaarberekening": berekening.pk,
                                       "jaarinvoer": dict(jaar.invoer)},
        bank=bank,
    )  # fmt: skip
    assert besluit is not None
    return besluit


def _eis_nieuwste(cijfers: Jaarcijfers) -> None:
    if all(rij.pk != cijfers.pk for rij in laatste_jaarcijfers(cijfers.dossier)):
        raise DoorstartFout(_("Er zijn nieuwere cijfers over dit boekjaar. Gebruik de laatste versie."))


def eis_actueel(besluit: Besluit) -> None:
    """Refuse a waiver whose figures, household or aid changed after the proposal; typed figures are not checked."""
    pk = besluit.gegevens.get("jaarcijfers")
    if pk is None:
        return
    cijfers = Jaarcijfers.objects.select_related("dossier__persoon").get(pk=pk)
    lening = next(rij for rij in leningen_met_art21(cijfers.dossier) if rij.nummer == besluit.gegevens["lening"])
    _eis_nieuwste(cijfers)
    if verzamel(lening, cijfers) != besluit.gegevens["jaarinvoer"]:
        raise DoorstartFout(achterhaald())


def is_rentejaar(lening: Lening, boekjaar: Boekjaar) -> bool:
    """Say whether a boekjaar is the first or second one after that of the application for the capital."""
    assert lening.aangevraagd_op is not None
    aanvraag = rekenen.boekjaar_van(boekjaar.begin, lening.aangevraagd_op)
    return 12 <= boekjaar.maanden[0] - aanvraag.maanden[0] <= 24


def telt(lening: Lening, cijfers: Jaarcijfers) -> bool:
    """Say whether art. 21 can hold for this loan over the boekjaar of these figures."""
    return any(rij.pk == lening.pk for rij in leningen_met_art21(cijfers.dossier)) and is_rentejaar(
        lening, Boekjaar(cijfers.boekjaar_begin)
    )


def kijk_na(cijfers: Jaarcijfers, gebruiker: Any) -> None:
    """Compute art. 21 for every loan of the dossier whose boekjaar this is, and ask the adviser to propose it.

    What cannot be computed yet is a task that says what is missing; when nothing is waived the task says why, and is
    closed at once.
    """
    boekjaar = Boekjaar(cijfers.boekjaar_begin)
    for lening in leningen_met_art21(cijfers.dossier):
        if not is_rentejaar(lening, boekjaar):
            continue
        try:
            uitkomst = rentejaar(lening, cijfers).uitkomst
        except (RechtFout, DoorstartFout) as fout:
            _vraag(lening, cijfers, f"of er rente vervalt is nog niet te berekenen. {fout}")
            continue
        _meld(lening, cijfers, uitkomst, gebruiker)


@transaction.atomic
def leg_bankrente_vast(*, lening: Lening, boekjaar: Boekjaar, bedrag: int, gebruiker: Gebruiker) -> Leninggebeurtenis:
    """Note what interest the bank asked under a guarantee (cents), and look again when the figures are in.

    Raises as `leningen.borgtocht.leg_bankrente_vast`.
    """
    wat = borgtocht.leg_bankrente_vast(lening=lening, boekjaar=boekjaar, bedrag=bedrag, gebruiker=gebruiker)
    for cijfers in laatste_jaarcijfers(lening.dossier):
        if cijfers.boekjaar_begin == boekjaar.begin:
            kijk_na(cijfers, gebruiker)
    return wat


def _meld(lening: Lening, cijfers: Jaarcijfers, uitkomst: Uitkomst[Any], gebruiker: Any) -> None:
    """Ask for the proposal, or say why there is none."""
    bedrag, eerder = uitkomst.waarde.bedrag, al_kwijt(lening, cijfers.boekjaar_begin)
    if eerder is not None:
        if eerder != bedrag:
            _vraag(
                lening, cijfers,
                f"€ {tekst_uit_centen(eerder)} rente verviel al. Met deze cijfers zou het € {tekst_uit_centen(bedrag)} "
                "zijn. Beoordeel of dit moet worden herzien.",
            )  # fmt: skip
        return
    if bedrag:
        wat = "van de rente betalen wij aan de bank" if lening.soort == Leningsoort.BORGTOCHT else "rente vervalt"
        _vraag(lening, cijfers, f"€ {tekst_uit_centen(bedrag)} {wat} (art. 21 Bbz 2004). Stel het voor.")
        return
    _vraag(lening, cijfers, uitkomst.zin)
    rond_taken_af(kenmerk=kenmerk_rente(lening, cijfers.boekjaar_begin), gebruiker=None)
    leg_vast(
        soort="rente_niet_kwijtgescholden",
        datum=werkdatum(),
        gebruiker=gebruiker,
        dossiernummer=cijfers.dossier.nummer,
        omschrijving=f"Lening {lening.nummer}: {uitkomst.zin}"[:500],
        gegevens={"lening": lening.nummer, "jaarcijfers": cijfers.pk, "feiten": _plat(cijfers, lening)},
    )


def _plat(cijfers: Jaarcijfers, lening: Lening) -> dict[str, Any]:
    feiten = asdict(rentejaar(lening, cijfers).feiten)
    return {naam: str(waarde) if isinstance(waarde, date) else waarde for naam, waarde in feiten.items()}


def _vraag(lening: Lening, cijfers: Jaarcijfers, waarom: str) -> None:
    boekjaar = Boekjaar(cijfers.boekjaar_begin)
    maak_taak(
        dossier=cijfers.dossier,
        soort="rentekwijtschelding",
        recht="besluit.voorstellen",
        uiterlijk=werkdatum() + TERMIJN,
        kenmerk=kenmerk_rente(lening, boekjaar.begin),
        pad=reverse("balie:lening_rente_jaar", args=[lening.nummer, cijfers.pk]),
        waarom=f"Lening {lening.nummer}, boekjaar {boekjaar}: {waarom}",
    )


def na_vaststelling(rij: Any, gebruiker: Any) -> None:
    """Look again when a boekjaar is settled: then the aid over it is final."""
    kijk_na(rij.jaarcijfers, gebruiker)


def registreer() -> None:
    """Say when this is looked at, how its calculation is made again, and what is checked at approval."""
    gevolgen.na_vaststelling(na_vaststelling)
    herberekenen.registreer(SOORT, bereken)
    voeg_controle_toe(Besluitsoort.LENING_RENTE, Uitkomstsoort.AMBTSHALVE, eis_actueel)
