"""Who is counted: the persons of a preceding period whose service and proof period are over at the peildatum.

`C(T) = { i : T - L - d - 12 months < t0(i) <= T - L - d }`, with L the length of service, d the proof months.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.kern import Maand
from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum
from doorstart.sturing.definities import CohortDefinitie
from doorstart.sturing.rijen import Uitkeringstabel, Zaak

GEEN_UITKERING = "geen_uitkering_bij_melding"


def maanden_terug(dag: date, aantal: int) -> date:
    """Return the day `aantal` months before `dag`; the last day of a month stays the last day."""
    maand = Maand.van_datum(dag).plus(-aantal)
    if (dag + timedelta(days=1)).month != dag.month:
        return maand.laatste_dag
    return date(maand.jaar, maand.nummer, min(dag.day, maand.dagen))


@dataclass(frozen=True, slots=True)
class Periode:
    """The intake period of a cohort: after `na`, up to and including `tot_en_met`."""

    na: date
    tot_en_met: date


def periode(peildatum: date, lengte: int, definitie: CohortDefinitie) -> Periode:
    """Return the intake period of the cohort for length of service `lengte` (months)."""
    tot = maanden_terug(peildatum, lengte + definitie.bewijs_maanden)
    return Periode(na=maanden_terug(tot, definitie.instroom_maanden), tot_en_met=tot)


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """A person with the first report for the route, and all dossiers of that route."""

    zaak: Zaak
    zaken: tuple[Zaak, ...]
    bewijs: tuple[Maand, ...]

    @property
    def persoon(self) -> int:
        """The person's number within this report."""
        return self.zaak.persoon

    @property
    def bewijs_einde(self) -> date:
        """Last day of the proof months."""
        return self.bewijs[-1].laatste_dag

    @property
    def einde(self) -> date | None:
        """Day the last dossier of the route closed; None while one is open."""
        dagen = [z.afgesloten_op for z in self.zaken]
        return None if None in dagen else max(d for d in dagen if d is not None)

    def in_dienst_op(self, dag: date) -> bool:
        """Say whether a dossier of the route is open on `dag`."""
        return any(z.melding_op <= dag and (z.afgesloten_op is None or z.afgesloten_op > dag) for z in self.zaken)

    def uitstroom_op(self, dag: date) -> str:
        """Return why the last dossier that closed by `dag` ended; empty when none did."""
        gesloten = [z for z in self.zaken if z.afgesloten_op is not None and z.afgesloten_op <= dag]
        return max(gesloten, key=lambda z: (z.afgesloten_op, z.dossier)).uitstroom if gesloten else ""


def bewijsmaanden(melding_op: date, lengte: int, aantal: int) -> tuple[Maand, ...]:
    """Return the `aantal` right-months that follow the month of `melding_op` plus `lengte` months."""
    eerste = Maand.van_datum(melding_op).plus(lengte + 1)
    return tuple(eerste.plus(n) for n in range(aantal))


def deelnemers(
    zaken: Iterable[Zaak], definitie: CohortDefinitie, peildatum: date, lengte: int
) -> tuple[Deelnemer, ...]:
    """Return the cohort: per person the first dossier of the route, when that falls in the intake period."""
    per_persoon: dict[int, list[Zaak]] = {}
    for zaak in zaken:
        if zaak.groep in definitie.groepen:
            per_persoon.setdefault(zaak.persoon, []).append(zaak)
    venster = periode(peildatum, lengte, definitie)
    gevonden = []
    for rij in per_persoon.values():
        rij.sort(key=lambda z: (z.melding_op, z.dossier))
        if venster.na < rij[0].melding_op <= venster.tot_en_met:
            bewijs = bewijsmaanden(rij[0].melding_op, lengte, definitie.bewijs_maanden)
            gevonden.append(Deelnemer(zaak=rij[0], zaken=tuple(rij), bewijs=bewijs))
    return tuple(sorted(gevonden, key=lambda d: (d.zaak.melding_op, d.zaak.dossier)))


def reden_niet_meegeteld(deelnemer: Deelnemer, definitie: CohortDefinitie, uitkeringen: Uitkeringstabel) -> str:
    """Return why a person is not in the denominator, or an empty string.

    Died, moved away or reached the AOW age before the proof months ended; for starters also: had no benefit.
    """
    zaak, grens = deelnemer.zaak, deelnemer.bewijs_einde
    if definitie.uitkeringen_bij_melding and zaak.uitkering_bij_melding not in definitie.uitkeringen_bij_melding:
        bij_melding = uitkeringen.get(zaak.persoon, {}).get(Maand.van_datum(zaak.melding_op), 0)
        if bij_melding <= 0:
            return GEEN_UITKERING
    aow = aow_datum(zaak.geboortedatum) if zaak.geboortedatum is not None else None
    redenen = {
        "aow": aow is not None and aow <= grens,
        "overleden": zaak.overleden_op is not None and zaak.overleden_op <= grens,
        "verhuisd": zaak.vertrokken_op is not None and zaak.vertrokken_op <= grens,
    }
    einde = deelnemer.uitstroom_op(grens)
    return next((r for r in definitie.niet_meegeteld if redenen.get(r) or einde == r), "")
