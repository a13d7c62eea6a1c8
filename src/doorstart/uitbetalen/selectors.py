"""Reads of paying out: what a run would pay and leave out, and everything about the payments of one dossier."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from bijstandsrecht.kern import Maand, Uitkomst
from doorstart.grootboek.gereserveerd import reserves_van
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import betalingen_van, saldo_van_soort
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.bronnen import Vooruitzicht, bronnen
from doorstart.uitbetalen.lopend import Lopend, lopende_inhoudingen
from doorstart.uitbetalen.models import BeslagvrijeVoet, Blokkade
from doorstart.uitbetalen.run import maanden_van
from doorstart.uitbetalen.uitkeren import SOORT_BOEKING
from doorstart.uitbetalen.vakantietoeslag import Voorstel, laatste_maanden, voorstellen_voor
from doorstart.uitbetalen.verdelen import Verdeling, verdeel

__all__ = [
    "REDENEN",
    "Runbeeld",
    "betalingen",
    "blokkade",
    "blokkades",
    "ingehouden_over",
    "inhouding",
    "lopende_inhoudingen",
    "runbeeld",
    "vakantietoeslag_van",
    "verdeling_voor",
    "voeten",
]

REDENEN = {
    "geblokkeerd": _("geblokkeerd"),
    "overleden": _("overleden"),
    "geeindigd": _("dossier geëindigd"),
    "toekenning_voorbij": _("toekenning voorbij"),
    "geen_iban": _("geen goed rekeningnummer"),
    "al_betaald": _("staat al klaar of is betaald"),
}
"""Why a month stays out of a run, in words."""


@dataclass(slots=True)
class Runbeeld:
    """What a run for a month would do: totals of what it makes ready, what stays out per reason, overdue months."""

    totalen: list[tuple[str, str, int, int]] = field(default_factory=list)
    redenen: list[tuple[str, Any, int]] = field(default_factory=list)
    buiten: list[Vooruitzicht] = field(default_factory=list)
    achterstallig: list[Vooruitzicht] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many months would be made ready."""
        return sum(aantal for _g, _w, aantal, _b in self.totalen)

    @property
    def bedrag(self) -> int:
        """The aid of whole months that would be made ready, in cents."""
        return sum(bedrag for _g, _w, _a, bedrag in self.totalen)


def runbeeld(maand: Maand, *, ook_eerder: bool = True) -> Runbeeld:
    """Return what a run for `maand` would make ready and leave out, with what was left over of earlier months.

    "Paid already" is counted, not listed; everything else that stays out is listed.
    """
    beeld, sommen, telling = Runbeeld(), defaultdict[tuple[str, str], list[int]](lambda: [0, 0]), Counter[str]()
    for welke in maanden_van(maand) if ook_eerder else [maand]:
        for rij in (rij for bron in bronnen() for rij in bron.vooruitzicht(welke, welke != maand)):
            if not rij.reden:
                som = sommen[rij.gemeente, rij.wetsgroep]
                som[0], som[1] = som[0] + 1, som[1] + rij.bedrag
                if welke != maand:
                    beeld.achterstallig.append(rij)
            elif welke == maand:
                telling[rij.reden] += 1
                if rij.reden != "al_betaald":
                    beeld.buiten.append(rij)
    beeld.totalen = [(*sleutel, aantal, bedrag) for sleutel, (aantal, bedrag) in sorted(sommen.items())]
    beeld.redenen = [(reden, REDENEN[reden], telling[reden]) for reden in REDENEN if telling[reden]]
    return beeld


def verdeling_voor(*, dossier: Any, bedrag: int, maand: date, dag: date) -> Uitkomst[Verdeling] | None:
    """Return how a payment of `bedrag` cents over `maand` would be divided today; None when nothing goes off.

    Raises RechtFout when a deduction cannot be computed.
    """
    lopend = Lopend.van({dossier.pk}, dag)
    if not lopend.heeft_iets(dossier.pk):
        return None
    return verdeel(lopend.feiten(dossier.pk, bedrag, maand)[1])


def ingehouden_over(*, dossier: Any, rechtmaand: date) -> int:
    """Return the cents that went off the payments over a right-month: to third parties, own claims, a voorschot."""
    return saldo_van_soort(soort=SOORT_BOEKING, rekening=Rekening.TE_BETALEN, dossier=dossier, rechtmaand=rechtmaand)


def blokkades(dossier: Any) -> list[Blokkade]:
    """Return the blocks of a dossier, those that stand first, newest first."""
    rijen = Blokkade.objects.filter(dossier=dossier).select_related("gelegd_door", "opgeheven_door", "opdracht")
    return sorted(rijen, key=lambda rij: (rij.opgeheven_op is not None, -rij.pk))


def blokkade(dossier: Any, pk: int) -> Blokkade | None:
    """Return one block of this dossier, or None."""
    return Blokkade.objects.filter(dossier=dossier, pk=pk).first()


def inhouding(dossier: Any, pk: int) -> Any:
    """Return one deduction of this dossier, or None."""
    return next((rij for rij in lopende_inhoudingen(dossier) if rij.pk == pk), None)


def voeten(dossier: Any) -> list[BeslagvrijeVoet]:
    """Return the beslagvrije voeten of a dossier, newest first."""
    rijen = BeslagvrijeVoet.objects.filter(dossier=dossier).select_related("ingevoerd_door")
    return list(rijen.order_by("-van", "-id"))


def betalingen(dossier: Any) -> Any:
    """Return every payment order of a dossier with its batch and entry, newest first (a queryset, for pages)."""
    return betalingen_van(dossier)


def vakantietoeslag_van(dossier: Any, *, dag: date) -> tuple[int, list[Voorstel]]:
    """Return what is reserved for a dossier in cents, and the payments of it that a run of this month would make."""
    reserves = reserves_van([dossier.pk], Rekening.VAKANTIETOESLAG)[dossier.pk]
    maand, einde = Maand.van_datum(dag), laatste_maanden([dossier], dag).get(dossier.pk)
    voorstellen = voorstellen_voor(
        dossier,
        reserves,
        maand=maand,
        laatste=einde if einde is not None and einde < maand else None,
        bedragen=parameters(),
    )
    return sum(reserve.bedrag for reserve in reserves), voorstellen
