"""KPI 1 and KPI 2: who of the cohort succeeded, and for everybody else why not.

Success is proven, never assumed: refused, dropped out, lost from view and still in service count as
not successful.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bijstandsrecht.kern import Maand, rond_half_omhoog
from doorstart.sturing.cohort import Deelnemer, deelnemers, maanden_terug, periode, reden_niet_meegeteld
from doorstart.sturing.definities import CohortDefinitie
from doorstart.sturing.rijen import Bedrijf, Feiten, Lening, Omzet, Uitkeringstabel


class Uitslag(StrEnum):
    """How it went with one person at the end of the proof months."""

    SUCCES = "succes"
    BEGELEID_GESTOPT = "begeleid_gestopt"
    IN_DIENST = "nog_in_dienstverlening"
    AFGEWEZEN = "afgewezen"
    UITGEVALLEN = "uitgevallen"
    UITKERING = "uitkering"
    GESTOPT = "bedrijf_gestopt"
    GEEN_OMZET = "geen_omzet"
    ACHTERSTAND = "achterstand"
    ONBEKEND = "onbekend"
    NIET_MEEGETELD = "niet_meegeteld"


R = TypeVar("R", Bedrijf, Omzet, Lening)
_ONBEKEND = frozenset({Uitslag.ONBEKEND, Uitslag.UITGEVALLEN})


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """One person of a cohort. `reden` is filled when the person is not in the denominator."""

    dossier: str
    persoon: int
    gemeente: str
    melding_op: date
    bewijs_van: Maand
    bewijs_tot: Maand
    uitslag: Uitslag
    zonder_uitkering: bool
    afgerond: bool
    maanden_dienst: int
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Cohortuitkomst:
    """The counts of one cohort and the person behind each."""

    lengte: int
    na: date
    tot_en_met: date
    beoordelingen: tuple[Beoordeling, ...]

    @property
    def geteld(self) -> tuple[Beoordeling, ...]:
        """The denominator."""
        return tuple(b for b in self.beoordelingen if not b.reden)

    @property
    def niet_meegeteld(self) -> dict[str, int]:
        """Persons outside the denominator, per reason."""
        return dict(sorted(Counter(b.reden for b in self.beoordelingen if b.reden).items()))

    @property
    def uitslagen(self) -> dict[str, int]:
        """Persons of the denominator, per outcome."""
        return dict(Counter(b.uitslag.value for b in self.geteld).most_common())

    def aantal(self, uitslag: Uitslag) -> int:
        """Persons of the denominator with this outcome."""
        return sum(1 for b in self.geteld if b.uitslag is uitslag)

    @property
    def gunstigst(self) -> int:
        """Successes when everybody whose outcome is unknown had succeeded."""
        return sum(1 for b in self.geteld if b.uitslag is Uitslag.SUCCES or b.uitslag in _ONBEKEND)

    @property
    def gemiddelde_dienst_x10(self) -> int | None:
        """Average months of service of the denominator, in tenths of a month."""
        rijen = self.geteld
        return rond_half_omhoog(10 * sum(b.maanden_dienst for b in rijen), len(rijen)) if rijen else None


class _Register:
    """Lookups per person, made once for all persons of a cohort."""

    def __init__(self, feiten: Feiten) -> None:
        self.uitkeringen: Uitkeringstabel = feiten.uitkeringen
        self.bedrijven: Mapping[int, list[Bedrijf]] = _per_persoon(feiten.bedrijven)
        self.omzetten: Mapping[int, list[Omzet]] = _per_persoon(feiten.omzetten)
        self.leningen: Mapping[int, list[Lening]] = _per_persoon(feiten.leningen)

    def actief(self, persoon: int, dag: date) -> bool | None:
        """Say whether a business stands in the register on `dag`; None when no business is known."""
        bekend = [b for b in self.bedrijven.get(persoon, ()) if b.gestart_op is not None]
        if not bekend:
            return None
        return any(
            b.gestart_op is not None and b.gestart_op <= dag and (b.gestopt_op is None or b.gestopt_op > dag)
            for b in bekend
        )

    def omzet(self, persoon: int, dag: date) -> int | None:
        """Return the highest turnover measured in the twelve months up to `dag`; None when there is none."""
        na = maanden_terug(dag, 12)
        return max((o.omzet for o in self.omzetten.get(persoon, ()) if na < o.datum <= dag), default=None)

    def te_laat(self, persoon: int, dag: date, dagen: int) -> bool:
        """Say whether an instalment is over `dagen` late on `dag`; agreed deferral (art. 41) is not late."""
        return any(
            lening.achterstand_sinds is not None
            and (dag - lening.achterstand_sinds).days > dagen
            and not (lening.uitstel_tot is not None and lening.uitstel_tot >= dag)
            and not (lening.afgelost_op is not None and lening.afgelost_op <= dag)
            for lening in self.leningen.get(persoon, ())
        )


def _per_persoon(rijen: tuple[R, ...]) -> Mapping[int, list[R]]:
    gevonden: dict[int, list[R]] = defaultdict(list)
    for rij in rijen:
        gevonden[rij.persoon].append(rij)
    return gevonden


def _uitslag(deelnemer: Deelnemer, definitie: CohortDefinitie, register: _Register, zonder: bool) -> Uitslag:
    """Return the first reason why this person did not succeed, or SUCCES."""
    dag, persoon = deelnemer.bewijs_einde, deelnemer.persoon
    einde = deelnemer.uitstroom_op(dag)
    if deelnemer.in_dienst_op(dag):
        return Uitslag.IN_DIENST
    if einde in definitie.geen_succes:
        return Uitslag(einde)
    if not zonder:
        return Uitslag.UITKERING
    actief = register.actief(persoon, dag)
    if not actief:
        if einde == Uitslag.BEGELEID_GESTOPT:
            return Uitslag.BEGELEID_GESTOPT
        return Uitslag.ONBEKEND if actief is None else Uitslag.GESTOPT
    if definitie.uitkeringen_bij_melding:  # starters: the business must also have turnover
        omzet = register.omzet(persoon, dag)
        if not omzet:
            return Uitslag.ONBEKEND if omzet is None else Uitslag.GEEN_OMZET
    if definitie.achterstand_dagen and register.te_laat(persoon, dag, definitie.achterstand_dagen):
        return Uitslag.ACHTERSTAND
    return Uitslag.SUCCES


def _maanden_tussen(van: date, tot: date) -> int:
    """Return whole months from `van` to `tot`."""
    return max(0, (tot.year - van.year) * 12 + tot.month - van.month - (tot.day < van.day))


def _beoordeel(deelnemer: Deelnemer, definitie: CohortDefinitie, register: _Register, peildatum: date) -> Beoordeling:
    eigen = register.uitkeringen.get(deelnemer.persoon, {})
    zonder = all(eigen.get(maand, 0) <= 0 for maand in deelnemer.bewijs)
    reden = reden_niet_meegeteld(deelnemer, definitie, register.uitkeringen)
    einde = deelnemer.einde if deelnemer.einde is not None and deelnemer.einde <= peildatum else peildatum
    return Beoordeling(
        dossier=deelnemer.zaak.dossier,
        persoon=deelnemer.persoon,
        gemeente=deelnemer.zaak.gemeente,
        melding_op=deelnemer.zaak.melding_op,
        bewijs_van=deelnemer.bewijs[0],
        bewijs_tot=deelnemer.bewijs[-1],
        uitslag=Uitslag.NIET_MEEGETELD if reden else _uitslag(deelnemer, definitie, register, zonder),
        zonder_uitkering=zonder,
        afgerond=not deelnemer.in_dienst_op(deelnemer.bewijs_einde),
        maanden_dienst=_maanden_tussen(deelnemer.zaak.melding_op, einde),
        reden=reden,
    )


def meet_cohort(
    feiten: Feiten, definitie: CohortDefinitie, peildatum: date, lengte: int | None = None
) -> Cohortuitkomst:
    """Judge everybody of the cohort at `peildatum`; `lengte` replaces the length of service (months)."""
    lengte = definitie.dienstverlening_maanden if lengte is None else lengte
    register = _Register(feiten)
    groep = deelnemers(feiten.zaken, definitie, peildatum, lengte)
    venster = periode(peildatum, lengte, definitie)
    return Cohortuitkomst(
        lengte=lengte,
        na=venster.na,
        tot_en_met=venster.tot_en_met,
        beoordelingen=tuple(_beoordeel(d, definitie, register, peildatum) for d in groep),
    )


def uit_de_uitkering(beoordeling: Beoordeling) -> bool:
    """KPI 1b: off benefit in all proof months, through any work; the conservative rules stay."""
    return beoordeling.zonder_uitkering and beoordeling.uitslag not in {
        Uitslag.IN_DIENST,
        Uitslag.AFGEWEZEN,
        Uitslag.UITGEVALLEN,
        Uitslag.UITKERING,
        Uitslag.NIET_MEEGETELD,
    }


def duur_tot_uit(
    uitkomst: Cohortuitkomst, uitkeringen: Uitkeringstabel, peildatum: date, bewijs_maanden: int
) -> tuple[tuple[int, bool], ...]:
    """Return per counted person the months up to the first `bewijs_maanden` months without benefit.

    (months, False) for somebody who had not left the benefit when we stopped looking.
    """
    laatste = Maand.van_datum(peildatum).plus(1 - bewijs_maanden)
    duren = []
    for b in uitkomst.geteld:
        eigen, begin = uitkeringen.get(b.persoon, {}), Maand.van_datum(b.melding_op)
        kandidaat, n = begin, 0
        while kandidaat <= laatste and any(eigen.get(kandidaat.plus(j), 0) > 0 for j in range(bewijs_maanden)):
            kandidaat, n = kandidaat.plus(1), n + 1
        duren.append((n, kandidaat <= laatste))
    return tuple(duren)
