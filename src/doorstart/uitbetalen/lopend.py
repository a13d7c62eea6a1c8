"""Which deductions and voorschot count for the payments of some dossiers, read once and counted down while paying."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, Sum

from bijstandsrecht.kern import Maand
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import aan_inwoner_per_maand, saldi_per_dossier
from doorstart.organisatie.models import Vierogenstatus
from doorstart.uitbetalen import ontvangers
from doorstart.uitbetalen.models import BeslagvrijeVoet, Ingehouden, Inhouding, Inhoudingsoort
from doorstart.uitbetalen.verdelen import Afspraak, Betaalfeiten, Verdeling


@dataclass(slots=True)
class Lopend:
    """What counts on the day `dag`: per dossier the deductions in their order, the voet, the open voorschot."""

    dag: date
    inhoudingen: dict[int, list[Inhouding]] = field(default_factory=lambda: defaultdict(list))
    voeten: dict[int, int] = field(default_factory=dict)
    voorschotten: dict[int, int] = field(default_factory=dict)
    open_: dict[str, int] = field(default_factory=dict)
    genomen: dict[int, int] = field(default_factory=dict)
    in_maand: dict[tuple[int, date | None], int] = field(default_factory=dict)
    vrij: dict[tuple[int, date], int] = field(default_factory=dict)

    @classmethod
    def van(cls, dossiers: Collection[int], dag: date) -> "Lopend":
        """Read everything that may go off a payment to these dossiers (some thousands at most), in a few queries."""
        lopend = cls(dag)
        nummers = list(dossiers)
        rijen = Inhouding.objects.filter(
            dossier__in=nummers, status=Vierogenstatus.GOEDGEKEURD, van__lte=Maand.van_datum(dag).laatste_dag
        )
        # A payment over an earlier month still pays the rent of that month, also when the deduction ended since.
        for rij in rijen.filter(Q(tot__isnull=True) | Q(tot__gte=dag) | Q(soort=Inhoudingsoort.DOORBETALING)).order_by(
            "rang", "id"
        ):
            lopend.inhoudingen[rij.dossier_id].append(rij)
        lopend.voorschotten = {d: s for d, s in saldi_per_dossier(Rekening.VOORSCHOT, nummers).items() if s > 0}
        if lopend.inhoudingen:
            lopend._lees_standen()
        return lopend

    def _lees_standen(self) -> None:
        """Read the beslagvrije voet, what was taken before, and what is open of the claims."""
        voeten = BeslagvrijeVoet.objects.filter(dossier__in=list(self.inhoudingen), van__lte=self.dag)
        for voet in voeten.order_by("van", "id"):
            self.voeten[voet.dossier_id] = voet.bedrag
        alle = [rij for rijen in self.inhoudingen.values() for rij in rijen]
        genomen = Ingehouden.objects.filter(
            inhouding__in=[rij.pk for rij in alle], boeking__teruggedraaid_door__isnull=True
        )
        for pk, maand, som in genomen.values_list("inhouding", "maand").annotate(som=Sum("bedrag")).order_by():
            self.genomen[pk] = self.genomen.get(pk, 0) + som
            self.in_maand[pk, maand] = som
        self.vrij = aan_inwoner_per_maand(self.inhoudingen)
        self._tel_doorbetaald({rij.pk: rij.dossier_id for rij in alle if rij.soort == Inhoudingsoort.DOORBETALING})
        self.open_ = dict(ontvangers.openstaand({rij.vordering for rij in alle if rij.vordering}))

    def _tel_doorbetaald(self, dossier_van: Mapping[int, int]) -> None:
        """What was paid for the resident is part of what he kept of a month; `dossier_van` has those deductions."""
        for (pk, maand), bedrag in self.in_maand.items():
            if pk in dossier_van and maand is not None:
                sleutel = dossier_van[pk], maand
                self.vrij[sleutel] = self.vrij.get(sleutel, 0) + bedrag

    def heeft_iets(self, dossier: int) -> bool:
        """Whether anything may go off a payment to this dossier."""
        return bool(self.inhoudingen.get(dossier)) or dossier in self.voorschotten

    def feiten(self, dossier: int, bedrag: int, maand: date | None) -> tuple[list[Inhouding], Betaalfeiten]:
        """Return the deductions that count for a payment of `bedrag` cents over `maand`, and the facts to divide it."""
        rijen = [rij for rij in self.inhoudingen.get(dossier, ()) if self._telt(rij, maand)]
        feiten = Betaalfeiten(
            uitbetaling=bedrag,
            peildatum=self.dag,
            voorschot=self.voorschotten.get(dossier, 0),
            voet=self.voeten.get(dossier),
            al_vrij=self.vrij.get((dossier, maand), 0) if maand is not None else 0,
            afspraken=tuple(self._afspraak(rij, maand) for rij in rijen),
        )
        return rijen, feiten

    def _telt(self, rij: Inhouding, maand: date | None) -> bool:
        """Seizure and set-off count on the day of paying; what we pay for a resident counts for its own month."""
        if rij.soort != Inhoudingsoort.DOORBETALING:
            return rij.van <= self.dag and (rij.tot is None or rij.tot >= self.dag)
        if maand is None:
            return False
        welke = Maand.van_datum(maand)
        return rij.van <= welke.laatste_dag and (rij.tot is None or rij.tot >= welke.eerste_dag)

    def _afspraak(self, rij: Inhouding, maand: date | None) -> Afspraak:
        grenzen = []
        if rij.totaal is not None:
            grenzen.append(rij.totaal - self.genomen.get(rij.pk, 0))
        if rij.soort == Inhoudingsoort.VERREKENING:
            grenzen.append(self.open_.get(rij.vordering, 0))
        if rij.bedrag is not None and maand is not None and (al := self.in_maand.get((rij.pk, maand), 0)):
            grenzen.append(rij.bedrag - al)
        return Afspraak(
            nummer=rij.pk,
            soort=rij.soort,
            omschrijving=rij.omschrijving,
            bedrag=rij.bedrag,
            procent=rij.percentage,
            over=max(0, min(grenzen)) if grenzen else None,
            buiten_voet=rij.buiten_voet,
            rang=rij.rang,
        )

    def neem(self, dossier: int, maand: date | None, rijen: Sequence[Inhouding], verdeling: Verdeling) -> None:
        """Count down what a payment took, so that the next one of the same dossier sees it."""
        if verdeling.voorschot:
            self.voorschotten[dossier] -= verdeling.voorschot
            if not self.voorschotten[dossier]:
                del self.voorschotten[dossier]
        eraf = sum(
            bedrag for rij, bedrag in zip(rijen, verdeling.bedragen, strict=True)
            if rij.soort != Inhoudingsoort.DOORBETALING
        )  # fmt: skip
        kreeg = verdeling.uitbetaling - verdeling.voorschot - eraf
        if maand is not None:
            self.vrij[dossier, maand] = self.vrij.get((dossier, maand), 0) + kreeg
        for rij, bedrag in zip(rijen, verdeling.bedragen, strict=True):
            self.genomen[rij.pk] = self.genomen.get(rij.pk, 0) + bedrag
            self.in_maand[rij.pk, maand] = self.in_maand.get((rij.pk, maand), 0) + bedrag
            if rij.vordering in self.open_:
                self.open_[rij.vordering] -= bedrag


def lopende_inhoudingen(dossier: Any) -> list[Inhouding]:
    """Return the deductions of a dossier, those that run or wait first, newest first."""
    return list(
        Inhouding.objects.filter(dossier=dossier)
        .select_related("voorgesteld_door", "beoordeeld_door", "besluit")
        .order_by("rang", "-id")
    )
