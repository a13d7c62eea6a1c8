"""Reads of the organisation: the law's parameters as this organisation knows them, and its policy at a date."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from bijstandsrecht.parameters import Aanvulling as WettelijkeAanvulling
from bijstandsrecht.parameters import Parameters, Periode, Sleutel, laad_parameters
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.gegevens import SOORT as GEGEVENS
from doorstart.organisatie.models import Aanvulling, Beleid, Gebruiker, Gemeente, VierOgenModel, Vierogenstatus


@lru_cache(maxsize=32)
def _met(aanvullingen: tuple[WettelijkeAanvulling, ...]) -> Parameters:
    return laad_parameters().met(aanvullingen)


def volledige_naam(gebruiker: Gebruiker) -> str:
    """Return a name that no two users share, for signatures: "J. Jansen (jjansen)"."""
    return f"{gebruiker} ({gebruiker.username})"


def als_wettelijk(rij: Aanvulling, goedkeurder: Gebruiker) -> WettelijkeAanvulling:
    """Return a supplied amount in the law package's own type."""
    return WettelijkeAanvulling(
        sleutel=rij.sleutel,
        van=rij.van,
        tot=rij.tot,
        waarde=rij.waarde,
        bron=rij.bron,
        ingevoerd_door=volledige_naam(rij.voorgesteld_door),
        goedgekeurd_door=volledige_naam(goedkeurder),
    )


def parameters() -> Parameters:
    """Return the statutory parameters, with the approved supplements of the organisation in scope."""
    rijen = Aanvulling.objects.filter(status=Vierogenstatus.GOEDGEKEURD, beoordeeld_door__isnull=False)
    rijen = rijen.select_related("voorgesteld_door", "beoordeeld_door")
    return _met(tuple(als_wettelijk(rij, rij.beoordeeld_door) for rij in rijen if rij.beoordeeld_door))


@dataclass(frozen=True)
class Beleidsboek:
    """All approved policy of one kind, read once: many months can be asked without a query each."""

    soort: str
    rijen: tuple[Beleid, ...]

    def op(self, datum: date, gemeente: Gemeente | None = None) -> dict[str, Any]:
        """Return the policy in force on `datum`: the municipality's own, else the general one.

        Raises DoorstartFout when there is none, with the remedy.
        """
        for rij in self.rijen:
            eigen = gemeente is not None and rij.gemeente_id == gemeente.pk
            if rij.geldig_van <= datum and (rij.gemeente_id is None or eigen):
                return dict(rij.waarden)
        raise DoorstartFout(
            f"Er is op {datum} geen goedgekeurd beleid '{self.soort}'. "
            "Laat de beheerder het invoeren en de manager het goedkeuren."
        )


def beleidsboek(soort: str) -> Beleidsboek:
    """Return the approved policy of this kind of the organisation in scope, in one query."""
    rijen = Beleid.objects.filter(soort=soort, status=Vierogenstatus.GOEDGEKEURD)
    # A municipality's own policy goes before the general one, newer before older.
    volgorde = sorted(rijen, key=lambda r: (r.gemeente_id is not None, r.geldig_van, r.pk), reverse=True)
    return Beleidsboek(soort, tuple(volgorde))


def beleid_op(soort: str, datum: date, gemeente: Gemeente | None = None) -> dict[str, Any]:
    """Return the approved policy of this kind in force on `datum`; see `Beleidsboek.op`."""
    return beleidsboek(soort).op(datum, gemeente)


def gemeenten() -> list[Gemeente]:
    """Return the municipalities of the organisation in scope."""
    return list(Gemeente.objects.all())


@dataclass(frozen=True)
class Bedrag:
    """One period of one parameter, with what the catalogue says of it."""

    sleutel: Sleutel
    periode: Periode


def bedragen(*, jaar: int, alleen_open: bool) -> list[Bedrag]:
    """Return what is known of every parameter in a year; `alleen_open` = only what is unknown or doubtful."""
    bekend, begin, einde = parameters(), date(jaar, 1, 1), date(jaar + 1, 1, 1)
    rijen = [
        Bedrag(sleutel, periode)
        for sleutel in bekend.sleutels()
        for periode in bekend.perioden(sleutel.sleutel)
        if periode.van < einde and periode.tot > begin
    ]
    return [rij for rij in rijen if not alleen_open or rij.periode.status in ("onbekend", "onzeker")]


def voorstellen(model: type[VierOgenModel]) -> list[Any]:
    """Return the proposals of this kind that wait for a second person, oldest first."""
    rijen = model.objects.filter(status=Vierogenstatus.VOORSTEL).select_related("voorgesteld_door")
    return [rij for rij in rijen.order_by("voorgesteld_op") if getattr(rij, "soort", "") != GEGEVENS]


def beleidsversies() -> list[Beleid]:
    """Return every version of the policy that was judged, newest first; facts of the organisation left out."""
    rijen = Beleid.objects.exclude(status=Vierogenstatus.VOORSTEL).exclude(soort=GEGEVENS)
    return list(rijen.select_related("voorgesteld_door", "beoordeeld_door", "gemeente"))
