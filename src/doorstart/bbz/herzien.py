"""Correcting months that were paid: propose with the amounts per month, and post after a second person approved.

Art. 54 lid 3 and 4 Participatiewet (herzien, intrekken) with art. 58 (terugvorderen). A boekjaar that was settled is
corrected by a new settlement, not here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, OngeldigeInvoer, Uitkomst
from doorstart.bbz.gevolgen import Vordering, meld_vordering
from doorstart.bbz.maandcorrectie import Correctie, Maandcorrectie, Maandfeit, als_invoer, bereken
from doorstart.bbz.models import Herziening, Toekenning
from doorstart.bbz.selectors import geboekte_maanden, vaststellingen
from doorstart.bbz.terugkijken import maandfeiten
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.selectors import maanden_met_wachtende_betaling
from doorstart.grootboek.services import Regel, boek
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.services import Post, keer_uit
from doorstart.vorderingen import gronden
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

SOORT = "bbz_herziening"
TERMIJN_TERUGBLIK = timedelta(weeks=4)
"""The organisation's own norm; no law sets a term for looking back."""
GRONDEN = tuple(sleutel for sleutel, _zin in gronden.KEUZES)
"""The grounds for claiming back what these months were too high: of the Participatiewet, and of the Bbz until 2020."""


def kenmerk_terugwerkend(dossier: Dossier) -> str:
    """Return the mark of the task that asks to look back after a fact changed."""
    return f"terugwerkend:{dossier.nummer}"


def vraag_terugblik(dossier: Dossier, vanaf: date, gebruiker: Gebruiker) -> None:  # noqa: ARG001
    """Ask the adviser to look back when a fact changed from a day on and later months were paid on the old one."""
    if any(Maand.van_datum(maand).laatste_dag >= vanaf for maand in geboekte_maanden(dossier)):
        maak_taak(
            dossier=dossier,
            soort="terugwerkend",
            recht="besluit.voorstellen",
            uiterlijk=werkdatum() + TERMIJN_TERUGBLIK,
            pad=reverse("balie:terugwerkend", args=[dossier.nummer]),
            kenmerk=kenmerk_terugwerkend(dossier),
            waarom=f"Een feit is anders vanaf {vanaf:%d-%m-%Y}. Kijk wat dit betekent voor betaalde maanden.",
        )


def proef_herziening(
    *,
    dossier: Dossier,
    maanden: Iterable[Maand] | None = None,
    verwachting: Verwachting | None = None,
    recht_tot: date | None = None,
) -> tuple[Uitkomst[Correctie], list[tuple[Toekenning, Maandfeit]]]:
    """Return the correction of the paid months that change (all, or those of `maanden`); nothing is stored.

    `verwachting` replaces the expected income per month; `recht_tot` is the last day with a right. Raises DoorstartFout
    when nothing changes, RechtFout when an amount is unknown.
    """
    bedragen, keuze = parameters(), None if maanden is None else set(maanden)
    alle, _waarom = maandfeiten(dossier, verwachting=verwachting, recht_tot=recht_tot, zonder=vaststellingen(dossier))
    wachtend = maanden_met_wachtende_betaling(dossier)
    rijen = [
        (grant, feit)
        for grant, feit in alle
        if (keuze is None or feit.maand in keuze) and feit.maand.eerste_dag not in wachtend
    ]
    uitkomst = bereken([feit for _grant, feit in rijen], bedragen)
    rijen = [paar for paar, maand in zip(rijen, uitkomst.waarde.maanden, strict=True) if maand.verschil]
    if not rijen:
        raise DoorstartFout(_("Geen enkele betaalde maand verandert. Er valt niets te herzien."))
    return bereken([feit for _grant, feit in rijen], bedragen), rijen


@transaction.atomic
def stel_herziening_voor(
    *,
    dossier: Dossier,
    motivering: str,
    gebruiker: Gebruiker,
    maanden: Iterable[Maand] | None = None,
    verwachting: Verwachting | None = None,
    recht_tot: date | None = None,
    grond: str = "58 lid 2 onder a",
    procedure: Any = None,
) -> Besluit:
    """Propose to correct paid months, with the amount of each; `grond` says why what was too high comes back."""
    eis(gebruiker, "besluit.voorstellen")
    if grond not in GRONDEN:
        raise OngeldigeInvoer(
            _("Deze grond bestaat niet."),
            veld="grond",
            waarde=grond,
            artikel="art. 58 Participatiewet",
            remedie=_("Kies uit: %(keuzes)s.") % {"keuzes": ", ".join(GRONDEN)},
        )
    uitkomst, rijen = proef_herziening(dossier=dossier, maanden=maanden, verwachting=verwachting, recht_tot=recht_tot)
    feiten = [feit for _grant, feit in rijen]
    berekening = bewaar(
        dossier=dossier, soort=SOORT, invoer=als_invoer(feiten), uitkomst=uitkomst, parameters=parameters()
    )
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.BBZ_HERZIENING,
        uitkomst=Richting.AMBTSHALVE,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=feiten[0].maand.eerste_dag,
        einde=feiten[-1].maand.laatste_dag,
        procedure=procedure,
        berekening=berekening,
        gegevens={
            "terug": uitkomst.waarde.terug,
            "nabetaling": uitkomst.waarde.nabetaling,
            "maanden": [asdict(maand) for maand in uitkomst.waarde.maanden],
            "verwachting": asdict(verwachting) if verwachting else None,
            "recht_tot": recht_tot.isoformat() if recht_tot else None,
            "grond": grond,
            "intrekking": recht_tot is not None,
        },
    )


@transaction.atomic
def herzie(besluit: Besluit, gebruiker: Any) -> Herziening:
    """Carry out an approved correction: an entry per month, payments for what is more, one claim for what is less.

    Raises DoorstartFout when a fact, an amount or a payment changed after the proposal.
    """
    dossier = vergrendel(besluit.dossier_id)
    grants = _controleer_actueel(dossier, besluit)
    rijen = [(grant, Maandcorrectie(**maand)) for grant, maand in zip(grants, besluit.gegevens["maanden"], strict=True)]
    for grant, correctie in rijen:
        if correctie.nabetaling:
            _betaal_na(besluit, grant, correctie, gebruiker)
    lager = [(grant, correctie) for grant, correctie in rijen if not correctie.nabetaling]
    if lager:
        boeking = _boek(besluit, lager, f"Bbz-uitkering lager over {len(lager)} maanden", gebruiker)
    terug, nabetaling = besluit.gegevens["terug"], besluit.gegevens["nabetaling"]
    rij = Herziening(
        dossier=dossier, besluit=besluit, berekening=besluit.berekening, terug=terug, nabetaling=nabetaling
    )
    rij.save()
    if terug:
        _meld_vordering(besluit, boeking, gebruiker)
    rond_taken_af(kenmerk=kenmerk_terugwerkend(dossier), gebruiker=gebruiker)
    leg_vast(
        soort="bbz_herzien",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Bbz-uitkering herzien over {len(rijen)} maanden: € {tekst_uit_centen(terug)} terug, "
        f"€ {tekst_uit_centen(nabetaling)} nabetaald",
        gegevens={"besluit": besluit.pk, "herziening": rij.pk},
    )
    return rij


def _controleer_actueel(dossier: Dossier, besluit: Besluit) -> list[Toekenning]:
    """Return the grant of each month; raises DoorstartFout when the facts are no longer those of the proposal."""
    gegevens = besluit.gegevens
    verwachting = Verwachting(**gegevens["verwachting"]) if gegevens.get("verwachting") else None
    recht_tot = date.fromisoformat(gegevens["recht_tot"]) if gegevens.get("recht_tot") else None
    maanden = [Maand.uit_tekst(rij["maand"]) for rij in gegevens["maanden"]]
    try:
        _uitkomst, rijen = proef_herziening(
            dossier=dossier, maanden=maanden, verwachting=verwachting, recht_tot=recht_tot
        )
    except DoorstartFout:
        raise DoorstartFout(achterhaald()) from None
    if besluit.berekening is None or als_invoer([feit for _g, feit in rijen]) != besluit.berekening.invoer:
        raise DoorstartFout(achterhaald())
    return [grant for grant, _feit in rijen]


def _boek(besluit: Besluit, rijen: Sequence[tuple[Toekenning, Maandcorrectie]], wat: str, gebruiker: Any) -> Boeking:
    """Post months: the aid changes, against what is paid now, claimed, and reserved as holiday allowance."""
    return boek(
        datum=vandaag(gebruiker.organisatie),
        soort=SOORT,
        omschrijving=wat,
        dossier=besluit.dossier,
        besluit=besluit,
        berekening=besluit.berekening,
        gebruiker=gebruiker,
        regels=[regel for grant, correctie in rijen for regel in _regels(besluit, grant, correctie)],
    )


def _regels(besluit: Besluit, grant: Toekenning, c: Maandcorrectie) -> list[Regel]:
    maand = Maand.uit_tekst(c.maand)
    rekening = Rekening.UITKERINGSLASTEN if c.om_niet else Rekening.LENING_LEVENSONDERHOUD
    delen = (
        (rekening, c.verschil),
        (Rekening.TE_BETALEN, -c.nabetaling),
        (Rekening.TERUG_TE_VORDEREN, c.terug),
        (Rekening.VAKANTIETOESLAG, -c.reserve),
    )
    return [
        Regel(
            rekening=naam,
            bedrag=bedrag,
            gemeente=besluit.dossier.gemeente,
            wetsgroep=f"bbz_{grant.groep}",
            verstrekkingsjaar=maand.jaar,
            rechtmaand=maand.eerste_dag,
            dossier=besluit.dossier,
        )
        for naam, bedrag in delen
    ]


def _betaal_na(besluit: Besluit, grant: Toekenning, c: Maandcorrectie, gebruiker: Any) -> None:
    """Post one month that was too low and pay it as a part of that month: seizure and rent count it with the rest."""
    maand = Maand.uit_tekst(c.maand)
    boeking = _boek(besluit, [(grant, c)], f"Bbz-uitkering hoger over {maand.naam}", gebruiker)
    post = Post(
        boeking=boeking,
        dossier=besluit.dossier,
        bedrag=c.nabetaling,
        maand=maand.eerste_dag,
        omschrijving=f"Nabetaling Bbz {maand.naam} {besluit.dossier.nummer}",
    )
    keer_uit([post], gebruiker=gebruiker, dag=boeking.datum)


def _meld_vordering(besluit: Besluit, boeking: Boeking, gebruiker: Any) -> None:
    """Hand what was too much to the room of claims; whether it is claimed back is a decision of its own there."""
    assert besluit.ingang is not None
    assert besluit.einde is not None
    grond = besluit.gegevens["grond"]
    meld_vordering(
        Vordering(
            soort=SOORT,
            dossier=besluit.dossier,
            besluit=besluit,
            berekening=besluit.berekening,
            boekingen=(boeking,),
            bedrag=besluit.gegevens["terug"],
            grond=grond,
            plicht=grond == "58 lid 1",
            van=besluit.ingang,
            tot=besluit.einde,
        ),
        gebruiker,
    )
