"""A plan to pay a claim: proposed from what can be missed, decided by two people, ended when paid or not kept.

Deferral (art. 4:94 Awb) is a plan with one instalment on a later day. The repayment of art. 13 Bbz follows from the
law itself and needs no decision of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, maanden, zelfde_dag
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.grootboek.kenmerk import VORDERING, betalingskenmerk
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.services import beeindig_verrekening
from doorstart.vorderingen import berekenen
from doorstart.vorderingen.beleid import hoogste_looptijd
from doorstart.vorderingen.inhouden import start_verrekening, zorg_voor_voet
from doorstart.vorderingen.models import Betalingsregeling, Regelingtermijn, Regelingwijze, Vordering
from doorstart.vorderingen.mutaties import saldi, saldo, vergrendel
from doorstart.vorderingen.selectors import bedragen, lopende_regeling
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import rond_taken_af
from doorstart.werkproces.taken import werkdatum

LANGSTE_UITSTEL_JAREN = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Draagkracht:
    """What the resident told: net income and beslagvrije voet a month in cents, and whether more is offered freely."""

    inkomen: int
    beslagvrije_voet: int
    eigen_aanbod: bool = False


def invoer(
    vordering: Vordering, *, maanden: int, eerste_maand: Maand, bedrag: int | None, draagkracht: Draagkracht | None
) -> dict[str, Any]:
    """Return the plain input of a plan; `bedrag` in cents is the part that is in it, None: all that is open."""
    dag, open_ = werkdatum(), saldo(vordering)
    return {
        "openstaand": open_, "bedrag": open_ if bedrag is None else bedrag, "maanden": maanden,
        "besluitdatum": dag.isoformat(), "eerste_maand": str(eerste_maand),
        "hoogste_looptijd": hoogste_looptijd(dag, vordering.dossier.gemeente),
        "inkomen": draagkracht.inkomen if draagkracht else None,
        "beslagvrije_voet": draagkracht.beslagvrije_voet if draagkracht else None,
        "eigen_aanbod": bool(draagkracht and draagkracht.eigen_aanbod),
    }  # fmt: skip


def _eis_open(vordering: Vordering) -> None:
    if vordering.bekend_op is None:
        raise DoorstartFout(_("Over deze vordering is nog niet besloten. Neem eerst het besluit tot terugvordering."))
    if saldo(vordering) <= 0:
        raise DoorstartFout(_("Op deze vordering staat niets open. Een regeling is niet nodig."))


@transaction.atomic
def stel_regeling_voor(
    *,
    vordering: Vordering,
    wijze: str,
    aantal: int,
    eerste_maand: Maand,
    draagkracht: Draagkracht,
    motivering: str,
    gebruiker: Gebruiker,
    bedrag: int | None = None,
    procedure: Procedure | None = None,
) -> Besluit:
    """Propose a plan of `aantal` months; the instalments are those of the calculation that is stored with it.

    Raises DoorstartFout when nothing is open or the instalment is more than can be missed, BuitenBereik when the plan
    is longer than policy allows. `wijze`: betalen or verrekenen.
    """
    _eis_open(vordering)
    if wijze not in (Regelingwijze.BETALEN, Regelingwijze.VERREKENEN):
        raise DoorstartFout(_("Kies of de inwoner zelf betaalt, of dat u inhoudt op de uitkering."))
    if eerste_maand < Maand.van_datum(werkdatum()):
        raise DoorstartFout(_("De eerste termijn ligt in het verleden. Kies deze maand of een latere."))
    if wijze == Regelingwijze.VERREKENEN:
        zorg_voor_voet(vordering, van=eerste_maand.eerste_dag, bedrag=draagkracht.beslagvrije_voet,
                       gebruiker=gebruiker)  # fmt: skip
    gegeven = invoer(vordering, maanden=aantal, eerste_maand=eerste_maand, bedrag=bedrag, draagkracht=draagkracht)
    return _stel_voor(vordering, wijze, gegeven, motivering, gebruiker, procedure, laatste_dag=None)


@transaction.atomic
def stel_uitstel_voor(
    *, vordering: Vordering, tot: date, motivering: str, gebruiker: Gebruiker, procedure: Procedure | None = None
) -> Besluit:
    """Propose deferral of the whole claim until and including a day, at most a year ahead (art. 4:94 Awb)."""
    _eis_open(vordering)
    dag = werkdatum()
    if not dag < tot <= zelfde_dag(dag, 12 * LANGSTE_UITSTEL_JAREN):
        raise DoorstartFout(_("Uitstel kan tot een dag na vandaag, en ten hoogste een jaar. Kies een andere dag."))
    gegeven = invoer(vordering, maanden=1, eerste_maand=Maand.van_datum(tot), bedrag=None, draagkracht=None)
    return _stel_voor(vordering, Regelingwijze.UITSTEL, gegeven, motivering, gebruiker, procedure, laatste_dag=tot)


def _stel_voor(
    vordering: Vordering, wijze: str, gegeven: dict[str, Any], motivering: str, gebruiker: Gebruiker,
    procedure: Procedure | None, *, laatste_dag: date | None,
) -> Besluit:  # fmt: skip
    uitkomst = berekenen.regeling(gegeven, parameters())
    som = uitkomst.waarde
    reeks = termijnen(som, laatste_dag)
    return stel_voor(
        dossier=vordering.dossier, soort=Besluitsoort.BETALINGSREGELING, uitkomst=Uitkomst.TOEKENNING,
        motivering=motivering, gebruiker=gebruiker, procedure=procedure, ingang=reeks[0][0], einde=reeks[-1][0],
        berekening=bewaar(dossier=vordering.dossier, soort=berekenen.REGELING, invoer=gegeven, uitkomst=uitkomst,
                          parameters=parameters()),
        gegevens={
            "vordering": vordering.pk, "nummer": vordering.nummer, "wijze": wijze, "som": som.som,
            "openstaand": gegeven["openstaand"], "aantal": som.aantal, "bedrag": som.bedrag, "laatste": som.laatste,
            "kenmerk": betalingskenmerk(VORDERING, vordering.pk),
            "termijnen": [[dag.isoformat(), bedrag] for dag, bedrag in reeks],
        },
    )  # fmt: skip


def termijnen(som: berekenen.Regelingsom, laatste_dag: date | None = None) -> list[tuple[date, int]]:
    """Return (last day to pay, cents) of each instalment: the last day of its month, or the one day of a deferral."""
    if laatste_dag is not None:
        return [(laatste_dag, som.laatste)]
    laatste = som.eerste_maand.plus(som.aantal - 1)
    bedragen_ = [som.bedrag] * (som.aantal - 1) + [som.laatste]
    return [
        (maand.laatste_dag, bedrag) for maand, bedrag in zip(maanden(som.eerste_maand, laatste), bedragen_, strict=True)
    ]


@transaction.atomic
def stel_afwijzing_voor(
    *, vordering: Vordering, motivering: str, gebruiker: Gebruiker, procedure: Procedure | None = None
) -> Besluit:
    """Propose to refuse a plan that the resident asked for."""
    _eis_open(vordering)
    return stel_voor(
        dossier=vordering.dossier, soort=Besluitsoort.BETALINGSREGELING, uitkomst=Uitkomst.AFWIJZING,
        motivering=motivering, gebruiker=gebruiker, procedure=procedure, ingang=werkdatum(),
        gegevens={
            "vordering": vordering.pk, "nummer": vordering.nummer, "openstaand": saldo(vordering),
            "kenmerk": betalingskenmerk(VORDERING, vordering.pk),
        },
    )  # fmt: skip


def start(besluit: Besluit, gebruiker: Gebruiker) -> Betalingsregeling:
    """Carry out an approved plan; an earlier plan of the claim ends. Raises DoorstartFout when the balance changed."""
    g = besluit.gegevens
    vordering = vergrendel([g["vordering"]])[g["vordering"]]
    if saldo(vordering) != g["openstaand"]:
        raise DoorstartFout(achterhaald())
    _sluit(vordering, werkdatum(), f"vervangen door besluit {besluit.nummer}", gebruiker)
    reeks = [(date.fromisoformat(dag), bedrag) for dag, bedrag in g["termijnen"]]
    rij = _bewaar(vordering, g["wijze"], reeks, besluit=besluit, berekening=besluit.berekening)
    if g["wijze"] == Regelingwijze.VERREKENEN:
        start_verrekening(vordering, besluit, reeks[0][0].replace(day=1), gebruiker)
    for soort in ("herinnering", "verzoek"):
        rond_taken_af(kenmerk=f"vordering_{soort}:{vordering.pk}", gebruiker=gebruiker)
    return rij


def _bewaar(
    vordering: Vordering, wijze: str, reeks: list[tuple[date, int]], *, besluit: Any, berekening: Any
) -> Betalingsregeling:
    rij = Betalingsregeling(
        vordering=vordering, wijze=wijze, van=werkdatum(), bedrag=sum(bedrag for _dag, bedrag in reeks),
        begin_betaald=bedragen(vordering)[1], besluit=besluit, berekening=berekening,
    )  # fmt: skip
    rij.save()
    Regelingtermijn.objects.bulk_create(
        [
            Regelingtermijn(regeling=rij, nummer=nummer, vervalt_op=dag, bedrag=bedrag)
            for nummer, (dag, bedrag) in enumerate(reeks, 1)
        ]
    )
    return rij


def _sluit(vordering: Vordering, dag: date, reden: str, gebruiker: Any) -> bool:
    """End the running plan, and the set-off that belonged to it; says whether there was one."""
    regeling = lopende_regeling(vordering)
    if regeling is None:
        return False
    regeling.geeindigd_op, regeling.eindreden = dag, reden[:300]
    regeling.save(update_fields=["geeindigd_op", "eindreden"])
    if regeling.wijze == Regelingwijze.VERREKENEN:
        beeindig_verrekening(dossier=vordering.dossier, vordering=vordering.nummer, tot=dag, reden=reden,
                             gebruiker=gebruiker)  # fmt: skip
    return True


@transaction.atomic
def beeindig_regeling(*, vordering: Vordering, reden: str, gebruiker: Gebruiker) -> None:
    """End a plan that is not kept: all that is open is due again. Raises DoorstartFout without plan or reason."""
    eis(gebruiker, "vordering.beheren")
    rij = vergrendel([vordering.pk])[vordering.pk]
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom de regeling eindigt."))
    regeling = lopende_regeling(rij)
    if regeling is None or regeling.wijze == Regelingwijze.WET:
        raise DoorstartFout(_("Op deze vordering loopt geen regeling die u kunt beëindigen."))
    _sluit(rij, werkdatum(), reden.strip(), gebruiker)
    _leg_vast(rij, "regeling_beeindigd", f"Regeling van vordering {rij.nummer} beëindigd: {reden.strip()}", gebruiker)


def sluit_als_voldaan(vorderingen: Iterable[int], dag: date, gebruiker: Any) -> None:
    """End the plan of every claim (their ids) on which nothing is open any more."""
    for pk, open_ in saldi(vorderingen).items():
        if open_ <= 0:
            _sluit(Vordering.objects.select_related("dossier").get(pk=pk), dag, "alles is betaald", gebruiker)
            rond_taken_af(kenmerk=f"vordering_herinnering:{pk}", gebruiker=gebruiker)


@transaction.atomic
def stel_aflossing_13_vast(*, vordering: Vordering, laatste_maand: Maand, gebruiker: Any) -> Betalingsregeling:
    """Start the yearly repayment of a loan that stays because of the assets: at least 10 % a year (art. 13 Bbz 2004).

    `laatste_maand` is the last month of aid; the first payment is due in the calendar year after it, each on the last
    day of its year. The plan follows from the law: no decision, but a stored calculation.
    """
    rij = vergrendel([vordering.pk])[vordering.pk]
    open_ = saldo(rij)
    if rij.artikel != "13" or open_ <= 0:
        raise DoorstartFout(_("Alleen een renteloze lening van art. 13 Bbz 2004 wordt zo afgelost."))
    gegeven = {"lening": open_, "laatste_maand": str(laatste_maand)}
    uitkomst = berekenen.aflossing_13(gegeven, parameters())
    berekening = bewaar(dossier=rij.dossier, soort=berekenen.AFLOSSING_13, invoer=gegeven, uitkomst=uitkomst,
                        parameters=parameters())  # fmt: skip
    _sluit(rij, werkdatum(), "nieuw aflosschema", gebruiker)
    reeks = [(date(jaar.jaar, 12, 31), jaar.bedrag) for jaar in uitkomst.waarde.jaren]
    regeling = _bewaar(rij, Regelingwijze.WET, reeks, besluit=rij.besluit, berekening=berekening)
    _leg_vast(rij, "aflosschema", f"Aflosschema van lening {rij.nummer}: {uitkomst.zin}", gebruiker)
    return regeling


def _leg_vast(vordering: Vordering, soort: str, zin: str, gebruiker: Any) -> None:
    leg_vast(
        soort=soort, datum=werkdatum(), gebruiker=gebruiker, dossiernummer=vordering.dossier.nummer, omschrijving=zin,
        gegevens={"vordering": vordering.nummer},
    )  # fmt: skip
