"""Paying Bbz aid month by month, as an interest-free loan (art. 11 Bbz 2004) or a gift at once (art. 19).

One month of one grant, or every running grant in parts: each part locks the dossiers, looks again what is posted, and
posts under a key that the database takes once. So a run that broke off is simply run again.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.maandbetaling import Maandbetaling, bereken_maand
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import betaald_onder, is_betaald, lopende_toekenningen
from doorstart.berekeningen.models import Berekening
from doorstart.berekeningen.services import bewaar_alle, nieuw_plat
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import eis_niet_geeindigd, vergrendel
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.selectors import vrije_sleutels
from doorstart.grootboek.services import Nieuweboeking, Regel, boek_alle
from doorstart.kern import gebeurtenissen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.uitbetalen.bronnen import Maandrun
from doorstart.uitbetalen.services import Post, blokredenen, eis_begonnen, keer_uit

SOORT_MAAND = "bbz_maand"
PER_KEER = 500


@dataclass(slots=True)
class Werk:
    """What the parts of a run share: month, who, the amounts of the law, and equal months computed once."""

    maand: Maand
    gebruiker: Any
    dag: date
    bedragen: Parameters
    gemeenten: dict[int, Gemeente]
    _bekend: dict[tuple[int, date, date], tuple[Uitkomst[Maandbetaling], dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    def voor(cls, maand: Maand, gebruiker: Any) -> "Werk":
        """Prepare the work on a month."""
        return cls(maand, gebruiker, vandaag(gebruiker.organisatie), wettelijke_bedragen(), Gemeente.objects.in_bulk())

    def berekening(self, toekenning: Toekenning) -> Berekening:
        """Return the calculation of the month, not stored yet. Raises RechtFout for a month outside the grant."""
        bedrag, van, tot = toekenning.maandbedrag, toekenning.van, toekenning.tot
        sleutel = (bedrag, max(van, self.maand.eerste_dag), min(tot, self.maand.laatste_dag))
        if sleutel not in self._bekend:
            uitkomst = bereken_maand(maand=self.maand, maandbedrag=bedrag, van=van, tot=tot, parameters=self.bedragen)
            self._bekend[sleutel] = uitkomst, uitkomst.als_json()
        return nieuw_plat(
            dossier=toekenning.dossier,
            soort=SOORT_MAAND,
            invoer={
                "maand": str(self.maand),
                "maandbedrag": bedrag,
                "van": van.isoformat(),
                "tot": tot.isoformat(),
            },
            plat=self._bekend[sleutel][1],
            parameter_hash=self.bedragen.hash,
        )


@transaction.atomic
def betaal_maand(*, toekenning: Toekenning, maand: date, gebruiker: Any) -> Boeking | None:
    """Post one month of a grant and make its payment order; None when the month was posted already.

    `maand` is any day in the month, at most the current one. Raises RechtFout for a month outside the grant,
    DoorstartFout when the dossier is blocked or had ended.
    """
    eis(gebruiker, "betaling.voorstellen")
    welke = Maand.van_datum(maand)
    eis_begonnen(welke, gebruiker)
    vergrendel(toekenning.dossier_id)
    rij = Toekenning.objects.select_related("dossier__persoon", "dossier__gemeente", "besluit").get(pk=toekenning.pk)
    eis_niet_geeindigd(rij.dossier, welke)
    werk = Werk.voor(welke, gebruiker)
    if reden := blokredenen([rij.dossier_id], werk.dag).get(rij.dossier_id):
        raise DoorstartFout(_("Deze maand kan nu niet worden betaald. %(reden)s") % {"reden": reden})
    boekingen = _betaal([rij], werk)
    return boekingen[0] if boekingen else None


def betaal_maanden(maand: date, gebruiker: Any) -> Maandrun:
    """Post one month for every running grant that has not been posted; doing it twice pays once.

    Works in parts that are stored one by one: what was done when it breaks off stays done.
    """
    eis(gebruiker, "betaling.voorstellen")
    welke = Maand.van_datum(maand)
    eis_begonnen(welke, gebruiker)
    werk = Werk.voor(welke, gebruiker)
    lopend, open_ = open_nummers(welke)
    uit = Maandrun(0, lopend - len(open_), 0, 0)
    for deel in _delen(open_):
        uit += _betaal_deel(deel, werk)
    return uit


def zet_maand_klaar(maand: Maand, gebruiker: Any) -> Maandrun:
    """Post one month for every running grant, as a source of the monthly run."""
    return betaal_maanden(maand.eerste_dag, gebruiker)


def open_nummers(maand: Maand) -> tuple[int, list[int]]:
    """Return how many grants run in a month, and the ids of those whose month is not posted, by dossier number."""
    betaald = betaald_onder(maand)
    lopend = lopende_toekenningen(maand).values_list("pk", "dossier", "besluit")
    nummers, aantal = [], 0
    for pk, dossier, besluit in lopend:
        aantal += 1
        if (dossier, besluit) not in betaald and (dossier, None) not in betaald:
            nummers.append(pk)
    return aantal, nummers


def _delen(nummers: Sequence[int]) -> Iterator[Sequence[int]]:
    for begin in range(0, len(nummers), PER_KEER):
        yield nummers[begin : begin + PER_KEER]


@transaction.atomic
def _betaal_deel(nummers: Sequence[int], werk: Werk) -> Maandrun:
    """Lock the dossiers of some grants, read them again, and post those that can be paid."""
    dossiers = Toekenning.objects.filter(pk__in=nummers).values_list("dossier", flat=True)
    vast = list(Dossier.objects.select_for_update().filter(pk__in=list(dossiers)).order_by("pk").values_list("pk"))
    blok = blokredenen([pk for (pk,) in vast], werk.dag)
    rijen = list(
        lopende_toekenningen(werk.maand).filter(pk__in=nummers).select_related(None).select_related("dossier__persoon")
    )
    for rij in rijen:  # a handful of municipalities: read once, not with every grant
        rij.dossier.gemeente = werk.gemeenten[rij.dossier.gemeente_id]
    vrij = [rij for rij in rijen if rij.dossier_id not in blok]
    boekingen = _betaal(vrij, werk)
    bijstand = sum(boeking.berekening.uitkomst["bijstand"] for boeking in boekingen if boeking.berekening)
    return Maandrun(len(boekingen), len(vrij) - len(boekingen), bijstand, len(rijen) - len(vrij))


def _betaal(toekenningen: Collection[Toekenning], werk: Werk) -> list[Boeking]:
    """Post a month of these grants, whose dossiers are locked; those that stand in the journal are left out."""
    betaald = betaald_onder(werk.maand, [rij.dossier_id for rij in toekenningen])
    sleutels = vrije_sleutels(f"{SOORT_MAAND}:{rij.pk}:{werk.maand}" for rij in toekenningen)
    rijen = [
        rij
        for rij in toekenningen
        if f"{SOORT_MAAND}:{rij.pk}:{werk.maand}" in sleutels and not is_betaald(rij, betaald)
    ]
    berekeningen = bewaar_alle([werk.berekening(rij) for rij in rijen])
    boekingen = boek_alle(
        [
            Nieuweboeking(
                datum=werk.dag,
                soort=SOORT_MAAND,
                omschrijving=f"Bbz-uitkering {werk.maand.naam}",
                dossier=rij.dossier,
                besluit=rij.besluit_id,
                berekening=berekening,
                regels=_regels(rij, werk.maand, berekening.uitkomst),
                sleutel=sleutels[f"{SOORT_MAAND}:{rij.pk}:{werk.maand}"],
            )
            for rij, berekening in zip(rijen, berekeningen, strict=True)
        ],
        gebruiker=werk.gebruiker,
    )
    posten = [_post(boeking, werk.maand) for boeking in boekingen]
    keer_uit(posten, gebruiker=werk.gebruiker, dag=werk.dag)
    gebeurtenissen.leg_vast_alle(
        _gebeurtenis(rij, werk.maand, boeking, werk.gebruiker) for rij, boeking in zip(rijen, boekingen, strict=True)
    )
    return boekingen


def _post(boeking: Boeking, maand: Maand) -> Post:
    assert boeking.berekening is not None
    assert boeking.dossier is not None
    return Post(
        boeking=boeking,
        dossier=boeking.dossier,
        bedrag=boeking.berekening.uitkomst["uitbetaling"],
        omschrijving=f"Bbz-uitkering {maand.naam} {boeking.dossier.nummer}",
        maand=maand.eerste_dag,
    )


def _regels(toekenning: Toekenning, maand: Maand, betaling: Mapping[str, int]) -> list[Regel]:
    """Return the lines of a month: the loan (art. 19: the expense) against what is paid now and what is reserved."""
    delen = (
        (Rekening.UITKERINGSLASTEN if toekenning.om_niet else Rekening.LENING_LEVENSONDERHOUD, betaling["bijstand"]),
        (Rekening.TE_BETALEN, -betaling["uitbetaling"]),
        (Rekening.VAKANTIETOESLAG, -betaling["vakantietoeslag"]),
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
