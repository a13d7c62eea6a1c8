"""How long aid may last, over all grants that follow each other without a gap (arts. 18, 23, 25, 27 Bbz 2004)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import (
    Groep,
    Verlengingsfeiten,
    beoordeel_verlenging,
    bepaal_duur,
    hoogste_duur,
    toets_inkomen_ouder,
)
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.feiten import LETTER
from doorstart.bbz.models import Toekenning
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.templatetags.doorstart import datum as in_woorden

SOORT_DUUR = "bbz_verlenging"
_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duurvraag:
    """May aid that began on `begin` go on from `ingang` up to and including `tot`? `verwacht`: the older group only."""

    groep: str
    begin: date
    ingang: date
    tot: date
    geboortedatum: date
    feiten: Verlengingsfeiten = field(default_factory=Verlengingsfeiten)
    verwacht: tuple[int, ...] = ()

    def als_invoer(self) -> dict[str, Any]:
        """Return plain values; `uit_invoer` is the inverse."""
        dagen = {veld: getattr(self, veld).isoformat() for veld in ("begin", "ingang", "tot", "geboortedatum")}
        return {"groep": self.groep, "feiten": asdict(self.feiten), "verwacht": list(self.verwacht), **dagen}

    @classmethod
    def uit_invoer(cls, invoer: Mapping[str, Any]) -> "Duurvraag":
        """Read what `als_invoer` wrote."""
        dagen = {veld: date.fromisoformat(invoer[veld]) for veld in ("begin", "ingang", "tot", "geboortedatum")}
        return cls(
            groep=invoer["groep"],
            feiten=Verlengingsfeiten(**invoer["feiten"]),
            verwacht=tuple(invoer["verwacht"]),
            **dagen,
        )


def eerste_dag(dossier: Any, ingang: date) -> date:
    """Return the first day of the unbroken row of grants that `ingang` continues, or `ingang` itself."""
    begin = ingang
    for rij in Toekenning.objects.filter(dossier=dossier, van__lt=ingang).order_by("-van", "-id"):
        if rij.van <= rij.tot and rij.tot >= begin - _DAG:
            begin = min(begin, rij.van)
    return begin


def beoordeel(vraag: Duurvraag, parameters: Parameters) -> Uitkomst[Any]:
    """Return whether the aid may last that long, explained; `past` reads the answer. Raises RechtFout."""
    groep = LETTER[vraag.groep]
    if groep is Groep.OUDER:
        return toets_inkomen_ouder(verwacht=vraag.verwacht, dag=vraag.ingang, parameters=parameters)
    eerste = hoogste_duur(groep=groep, begin=vraag.begin, parameters=parameters).laatste_dag
    if eerste is not None and vraag.tot <= eerste:
        return bepaal_duur(groep=groep, begin=vraag.begin, geboortedatum=vraag.geboortedatum, parameters=parameters)
    return beoordeel_verlenging(
        groep=groep,
        begin=vraag.begin,
        gevraagd_tot=vraag.tot,
        feiten=vraag.feiten,
        geboortedatum=vraag.geboortedatum,
        parameters=parameters,
    )


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Any]:
    """Make a stored answer again from its input."""
    return beoordeel(Duurvraag.uit_invoer(invoer), parameters)


def eis_past(vraag: Duurvraag, uitkomst: Uitkomst[Any]) -> None:
    """Raise DoorstartFout, with the reason and the last possible day, when the aid may not last that long."""
    waarde = uitkomst.waarde
    if hasattr(waarde, "voldoet"):
        if not waarde.voldoet:
            raise DoorstartFout(uitkomst.zin)
        return
    mag = getattr(waarde, "mag", "ja")
    if mag != "ja":
        redenen = [*waarde.tegen, *waarde.onbekend]
        raise DoorstartFout(
            _("Verlengen tot en met %(dag)s kan niet: %(redenen)s")
            % {"dag": in_woorden(vraag.tot), "redenen": " ".join(redenen)}
        )
    if waarde.laatste_dag is not None and waarde.laatste_dag < vraag.tot:
        raise DoorstartFout(
            _("Deze uitkering kan duren tot en met %(dag)s (%(bron)s). Kies een eerdere einddatum.")
            % {"dag": f"{waarde.laatste_dag:%d-%m-%Y}", "bron": uitkomst.stap.bron.kort if uitkomst.stap.bron else ""}
        )
