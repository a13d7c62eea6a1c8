"""Loans of an earlier system: they come in with an opening balance, and are followed by the law from that day on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import laatste_dag_van
from doorstart.grootboek.models import Boeking
from doorstart.leningen import stand as standen
from doorstart.leningen.gebeuren import samenvatting
from doorstart.leningen.models import Lening, Leningboeking, Leninggebeurtenis, Leningstand
from doorstart.leningen.wettypes import BEGINSTAND, TE_LAAT, als_feiten, feiten_van
from doorstart.organisatie.selectors import parameters

_BATCH = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Overname:
    """One loan as the earlier system left it: `openstaand` principal in cents, and what it reported.

    `achterstand_aflossing` and `achterstand_rente` (cents): what of it was late; both zero when that is not known.
    A Tozo loan brings `uitbetalingen` (cents, day) and `betalingen` (month -> cents) instead of a balance.
    """

    lening: Lening
    openstaand: int
    achterstand_sinds: date | None = None
    achterstand_aflossing: int = 0
    achterstand_rente: int = 0
    uitstel_tot: date | None = None
    afgelost_op: date | None = None
    uitbetalingen: Sequence[tuple[int, date]] = ()
    betalingen: dict[str, int] = field(default_factory=dict)

    def gegevens(self) -> dict[str, Any]:
        """Return what the opening event holds, as plain values; only what is known."""
        dagen = ("achterstand_sinds", "uitstel_tot", "afgelost_op")
        uit: dict[str, Any] = {naam: getattr(self, naam).isoformat() for naam in dagen if getattr(self, naam)}
        uit |= {naam: bedrag for naam in TE_LAAT if (bedrag := getattr(self, naam))}
        if self.uitbetalingen:
            uit["uitbetalingen"] = [[bedrag, dag.isoformat()] for bedrag, dag in self.uitbetalingen]
            uit["betalingen"] = dict(self.betalingen)
        return uit


def neem_over(overnames: Sequence[Overname], op: date) -> list[Lening]:
    """Store loans with their opening balance on `op`; many at once. Run it inside the transaction of the import.

    The journal of the earlier time is the caller's: link it with `koppel_boekingen`. Raises RechtFout for a loan
    that the law package cannot follow.
    """
    Lening.objects.bulk_create([rij.lening for rij in overnames], batch_size=_BATCH)
    begin = [_begin(rij, op) for rij in overnames]
    Leninggebeurtenis.objects.bulk_create(begin, batch_size=_BATCH)
    uitstel = [wat for rij in overnames if (wat := _uitstel(rij, op)) is not None]
    Leninggebeurtenis.objects.bulk_create(uitstel, batch_size=_BATCH)
    per_lening: dict[int, list[Leninggebeurtenis]] = {}
    for wat in (*begin, *uitstel):
        per_lening.setdefault(wat.lening_id, []).append(wat)
    Leningstand.objects.bulk_create(
        [_stand(rij.lening, per_lening[rij.lening.pk], op) for rij in overnames], batch_size=_BATCH
    )
    return [rij.lening for rij in overnames]


def _begin(rij: Overname, op: date) -> Leninggebeurtenis:
    return Leninggebeurtenis(
        lening=rij.lening, soort=BEGINSTAND, dag=op, bekend_op=op, bedrag=rij.openstaand, gegevens=rij.gegevens()
    )


def _uitstel(rij: Overname, op: date) -> Leninggebeurtenis | None:
    """A deferral that still runs goes on here; what the earlier system granted before is not known."""
    if rij.uitstel_tot is None or rij.uitstel_tot <= op or not rij.openstaand:
        return None
    maanden = next(n for n in range(1, 121) if laatste_dag_van(op, n) >= rij.uitstel_tot)
    return Leninggebeurtenis(
        lening=rij.lening, soort=wet.Soort.UITSTEL, dag=op, bekend_op=op, maanden=maanden,
        motivering="Uitstel uit een eerder systeem.", gegevens={"tot": rij.uitstel_tot.isoformat()},
    )  # fmt: skip


def _stand(lening: Lening, gebeurtenissen: list[Leninggebeurtenis], op: date) -> Leningstand:
    stand = standen.bereken(feiten_van(lening), als_feiten(gebeurtenissen), op, parameters())
    return Leningstand(lening=lening, **samenvatting(lening, stand, gebeurtenissen))


def koppel_boekingen(paren: Sequence[tuple[Lening, Boeking]], op: date) -> None:
    """Say which journal entries of the earlier time belong to which loan."""
    begin = {wat.lening_id: wat for wat in Leninggebeurtenis.objects.filter(soort=BEGINSTAND)}
    rijen = [
        Leningboeking(lening=lening, boeking=boeking, gebeurtenis=begin[lening.pk], tot_en_met=op)
        for lening, boeking in paren
    ]
    Leningboeking.objects.bulk_create(rijen, batch_size=_BATCH)
