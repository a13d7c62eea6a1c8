"""The yearly return in layers: own definition (A), money of the municipality (B), counterfactual (C). Cents.

A: saved benefits of people who left by our intervention, plus earnings of part-timers, minus costs.
B: A plus what the State's financing rules for business loans do to the municipality (art. 49 Bbz 2004).
C: A with the exits multiplied by a net effect: how many would not have left without us.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bijstandsrecht.bbz import kapitaal_bedragen
from bijstandsrecht.bbz.financiering import ART49, NIEUW_VANAF
from bijstandsrecht.kern import Maand, maanden, percentage, rond_half_omhoog
from bijstandsrecht.parameters import Parameters, laad_parameters
from doorstart.sturing.definities import RendementDefinitie
from doorstart.sturing.rijen import Feiten, Kosten, Lening, Ontvangst


@dataclass(frozen=True, slots=True)
class Uitstromer:
    """Somebody who left the benefit by the intervention: last month, cost per month, months saved."""

    dossier: str
    persoon: int
    laatste_maand: Maand
    maandkosten: int
    bespaarde_maanden: int

    @property
    def besparing(self) -> int:
        """Saved in the year, in cents."""
        return self.maandkosten * self.bespaarde_maanden


@dataclass(frozen=True, slots=True)
class Rendementsregel:
    """One cell of the table: a layer under a horizon (months) and a net effect (basis points)."""

    laag: str
    horizon: int
    netto_effect_bp: int
    uitstroom: int
    deeltijd: int
    leningen: int
    kosten: int

    @property
    def baten(self) -> int:
        """Savings and receipts together."""
        return self.uitstroom + self.deeltijd + self.leningen

    @property
    def saldo(self) -> int:
        """What the route yielded in the year."""
        return self.baten - self.kosten


@dataclass(frozen=True, slots=True)
class Rendement:
    """The table, and the rows behind it."""

    regels: tuple[Rendementsregel, ...]
    uitstromers: Mapping[int, tuple[Uitstromer, ...]]
    kosten: tuple[Kosten, ...]
    leningen: int
    afgelost_onbekend: int

    def regel(self, laag: str, horizon: int, netto_effect_bp: int = 10_000) -> Rendementsregel:
        """Return one cell; raises KeyError when it is not in the table."""
        for regel in self.regels:
            if (regel.laag, regel.horizon, regel.netto_effect_bp) == (laag, horizon, netto_effect_bp):
                return regel
        raise KeyError((laag, horizon, netto_effect_bp))


def _laatste_maand(eigen: Mapping[Maand, int], tot: Maand) -> Maand | None:
    return max((m for m, bedrag in eigen.items() if bedrag > 0 and m <= tot), default=None)


def _uitstromer(
    dossier: str,
    persoon: int,
    eigen: Mapping[Maand, int],
    gesloten: Maand,
    *,
    horizon: int,
    kosten_maanden: int,
    jaar: tuple[Maand, Maand],
) -> Uitstromer | None:
    """Return the saving of one exit; None when there was no benefit to leave."""
    laatste = _laatste_maand(eigen, gesloten)
    if laatste is None:
        return None
    bedragen = [eigen[m] for m in (laatste.plus(-n) for n in range(kosten_maanden)) if eigen.get(m, 0) > 0]
    terug = min((m for m, bedrag in eigen.items() if bedrag > 0 and m > laatste), default=None)
    bespaard = [
        m
        for m in maanden(max(jaar[0], laatste.plus(1)), min(jaar[1], laatste.plus(horizon)))
        if terug is None or m < terug
    ]
    return Uitstromer(
        dossier=dossier,
        persoon=persoon,
        laatste_maand=laatste,
        bespaarde_maanden=len(bespaard),
        maandkosten=rond_half_omhoog(sum(bedragen), len(bedragen)),
    )


def uitstromers(
    feiten: Feiten,
    definitie: RendementDefinitie,
    *,
    horizon: int,
    van: Maand,
    tot: Maand,
    geslaagd: Iterable[tuple[str, int, date]] = (),
) -> tuple[Uitstromer, ...]:
    """Return everybody who left by the intervention and saved at least one month of the year.

    `geslaagd` adds (dossier, person, day) of people who reached a performance agreement. A person
    counts once, for the last exit.
    """
    uit = [
        (z.dossier, z.persoon, z.afgesloten_op)
        for z in feiten.zaken
        if z.uitstroom in definitie.uitstroom_door_ons
        and z.afgesloten_op is not None
        and Maand.van_datum(z.afgesloten_op) <= tot
    ]
    bekend = {persoon for _, persoon, _ in uit}
    uit += [(d, p, dag) for d, p, dag in geslaagd if p not in bekend]
    per_persoon: dict[int, Uitstromer] = {}
    for dossier, persoon, dag in sorted(uit, key=lambda u: (u[2], u[0])):
        rij = _uitstromer(
            dossier,
            persoon,
            feiten.uitkeringen.get(persoon, {}),
            Maand.van_datum(dag),
            horizon=horizon,
            kosten_maanden=definitie.kosten_maanden,
            jaar=(van, tot),
        )
        if rij is not None:
            per_persoon[persoon] = rij
    return tuple(sorted((u for u in per_persoon.values() if u.bespaarde_maanden), key=lambda u: u.dossier))


def rijksfinanciering(leningen: Iterable[Lening], ontvangsten: Iterable[Ontvangst], jaar: int) -> int:
    """Return what business loans do to the municipality's money in `jaar` (art. 49 Bbz 2004), in cents.

    Loans from 2020 on: the State pays all in the first year and takes a part back in the five years after, as the law
    package computes it; receipts stay with the municipality. Of receipts on older loans the State takes its share.
    """
    parameters = laad_parameters()
    saldo = 0
    per_jaar: dict[int, int] = defaultdict(int)
    for lening in leningen:
        per_jaar[lening.verstrekt_op.year] += lening.hoofdsom
    for verstrekt, hoofdsom in per_jaar.items():
        if verstrekt >= NIEUW_VANAF:
            saldo -= _terug_naar_rijk(hoofdsom, verstrekt, jaar, parameters)
    for rij in ontvangsten:
        if rij.jaar == jaar:
            deel = 0
            if rij.verstrekkingsjaar < NIEUW_VANAF:
                # Before 2020 there was no claw-back of receipts by this article; the share of 2020 is used for all.
                dag = date(max(jaar, NIEUW_VANAF), 1, 1)
                deel = percentage(rij.bedrag, parameters.op(f"{ART49}terug_oude_baten", dag).waarde)
            saldo += rij.bedrag - deel
    return saldo


def _terug_naar_rijk(lasten: int, verstrekt: int, jaar: int, parameters: Parameters) -> int:
    """Return what the State claws back in `jaar` of the capital of one year of granting, in cents."""
    dag = date(verstrekt, 1, 1)
    stappen = tuple(parameters.op(f"{ART49}terug_jaar_{n}", dag).waarde for n in range(1, 6))
    bedragen = kapitaal_bedragen(
        lasten=lasten, vergoeding_bp=parameters.op(f"{ART49}vergoeding", dag).waarde, stappen_bp=stappen
    )
    sinds = jaar - verstrekt
    return int(bedragen.terug[sinds - 1]) if 1 <= sinds <= len(bedragen.terug) else 0


def meet_rendement(
    feiten: Feiten,
    definitie: RendementDefinitie,
    *,
    van: Maand,
    tot: Maand,
    deeltijd: int,
    geslaagd: Iterable[tuple[str, int, date]] = (),
) -> Rendement:
    """Return the table of layers, horizons and net effects for the months `van` to `tot` of one year.

    `deeltijd` is what part-time entrepreneurs earned of their benefit in these months, in cents.
    """
    kosten = tuple(k for k in feiten.kosten if k.jaar == van.jaar)
    totaal = sum(k.bedrag for k in kosten)
    leningen = rijksfinanciering(feiten.leningen, feiten.ontvangsten, van.jaar)
    geslaagd = tuple(geslaagd)
    regels, achter = [], {}
    for horizon in definitie.horizonnen_maanden:
        rijen = uitstromers(feiten, definitie, horizon=horizon, van=van, tot=tot, geslaagd=geslaagd)
        achter[horizon] = rijen
        bespaard = sum(r.besparing for r in rijen)
        regels.append(Rendementsregel("A", horizon, 10_000, bespaard, deeltijd, 0, totaal))
        regels.append(Rendementsregel("B", horizon, 10_000, bespaard, deeltijd, leningen, totaal))
        regels.extend(
            Rendementsregel("C", horizon, effect, percentage(bespaard, effect), deeltijd, 0, totaal)
            for effect in definitie.netto_effect_bp
        )
    geboekt = sum(o.bedrag for o in feiten.ontvangsten)
    afgelost = sum(lening.afgelost for lening in feiten.leningen)
    return Rendement(
        regels=tuple(regels),
        uitstromers=achter,
        kosten=kosten,
        leningen=leningen,
        afgelost_onbekend=max(0, afgelost - geboekt),
    )
