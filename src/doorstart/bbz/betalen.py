"""Paying Bbz aid month by month, as an interest-free loan (art. 11 Bbz 2004)."""

from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.maandbetaling import Maandbetaling, bereken_maand
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import betaald_onder, is_betaald, lopende_toekenningen, te_betalen_toekenningen
from doorstart.berekeningen.services import bewaar
from doorstart.dossiers.status import eis_niet_geeindigd
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.services import Regel, boek, maak_opdracht
from doorstart.kern import gebeurtenissen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen

SOORT_MAAND = "bbz_maand"


class Maandrun(NamedTuple):
    """What a monthly run did: grants paid now, grants that were posted already, sum of the aid in cents."""

    betaald: int
    overgeslagen: int
    bijstand: int


@transaction.atomic
def betaal_maand(*, toekenning: Toekenning, maand: date, gebruiker: Any) -> Boeking | None:
    """Post one month of a grant as a loan and make its payment order; None when the month was posted already.

    `maand` is any day in the month, at most the current one. Raises RechtFout for a month outside the grant.
    """
    eis(gebruiker, "betaling.voorstellen")
    welke = _maand(maand, gebruiker)
    eis_niet_geeindigd(toekenning.dossier, welke)
    boeking = _betaal(toekenning, welke, gebruiker, wettelijke_bedragen())
    if boeking is not None:
        gebeurtenissen.leg_vast_alle([_gebeurtenis(toekenning, welke, boeking, gebruiker)])
    return boeking


@transaction.atomic
def betaal_maanden(maand: date, gebruiker: Any) -> Maandrun:
    """Post one month for every running grant that has not been posted; doing it twice pays once."""
    eis(gebruiker, "betaling.voorstellen")
    welke, bedragen = _maand(maand, gebruiker), wettelijke_bedragen()
    rijen, feiten, bijstand = te_betalen_toekenningen(welke), [], 0
    for toekenning in rijen:
        boeking = _betaal(toekenning, welke, gebruiker, bedragen)
        if boeking is not None:
            feiten.append(_gebeurtenis(toekenning, welke, boeking, gebruiker))
            bijstand += boeking.berekening.uitkomst["bijstand"] if boeking.berekening else 0
    gebeurtenissen.leg_vast_alle(feiten)
    return Maandrun(len(feiten), lopende_toekenningen(welke).count() - len(feiten), bijstand)


def _maand(dag: date, gebruiker: Any) -> Maand:
    maand, nu = Maand.van_datum(dag), Maand.van_datum(vandaag(gebruiker.organisatie))
    if maand > nu:
        raise DoorstartFout(
            _("%(maand)s is nog niet begonnen. Kies een maand tot en met %(nu)s.")
            % {"maand": maand.naam, "nu": nu.naam}
        )
    return maand


def _betaal(toekenning: Toekenning, maand: Maand, gebruiker: Any, bedragen: Parameters) -> Boeking | None:
    """Lock the grant, look whether the month is posted, and post it."""
    Toekenning.objects.select_for_update(of=("self",)).get(pk=toekenning.pk)
    dossier = toekenning.dossier
    if is_betaald(toekenning, betaald_onder(maand, dossier.pk)):
        return None
    bedrag, van, tot = toekenning.maandbedrag, toekenning.van, toekenning.tot
    uitkomst = bereken_maand(maand=maand, maandbedrag=bedrag, van=van, tot=tot, parameters=bedragen)
    berekening = bewaar(
        dossier=dossier,
        soort=SOORT_MAAND,
        uitkomst=uitkomst,
        parameters=bedragen,
        invoer={"maand": str(maand), "maandbedrag": bedrag, "van": van.isoformat(), "tot": tot.isoformat()},
    )
    boeking = boek(
        datum=vandaag(gebruiker.organisatie),
        soort=SOORT_MAAND,
        omschrijving=f"Bbz-uitkering {maand.naam}",
        dossier=dossier,
        besluit=toekenning.besluit,
        berekening=berekening,
        gebruiker=gebruiker,
        regels=_regels(toekenning, maand, uitkomst.waarde),
    )
    maak_opdracht(
        boeking=boeking,
        dossier=dossier,
        bedrag=uitkomst.waarde.uitbetaling,
        rechtmaand=maand.eerste_dag,
        omschrijving=f"Bbz-uitkering {maand.naam} {dossier.nummer}",
    )
    return boeking


def _regels(toekenning: Toekenning, maand: Maand, betaling: Maandbetaling) -> list[Regel]:
    """Return the lines of a month: the loan (art. 19: the expense) against what is paid now and what is reserved."""
    delen = (
        (Rekening.UITKERINGSLASTEN if toekenning.om_niet else Rekening.LENING_LEVENSONDERHOUD, betaling.bijstand),
        (Rekening.TE_BETALEN, -betaling.uitbetaling),
        (Rekening.VAKANTIETOESLAG, -betaling.vakantietoeslag),
    )
    return [
        Regel(
            rekening=rekening,
            bedrag=bedrag,
            gemeente=toekenning.dossier.gemeente,
            wetsgroep=f"bbz_{toekenning.groep}",
            verstrekkingsjaar=maand.jaar,
            rechtmaand=maand.eerste_dag,
            dossier=toekenning.dossier,
        )
        for rekening, bedrag in delen
    ]


def _gebeurtenis(toekenning: Toekenning, maand: Maand, boeking: Boeking, gebruiker: Any) -> Any:
    uitbetaling = boeking.berekening.uitkomst["uitbetaling"] if boeking.berekening else 0
    return gebeurtenissen.nieuw(
        soort="bbz_maand",
        datum=boeking.datum,
        gebruiker=gebruiker,
        dossiernummer=toekenning.dossier.nummer,
        omschrijving=f"Bbz-uitkering {maand.naam} klaargezet: € {tekst_uit_centen(uitbetaling)}",
        gegevens={"boeking": boeking.pk, "toekenning": toekenning.pk, "maand": str(maand)},
    )
