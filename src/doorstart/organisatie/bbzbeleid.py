"""Local policy for the Bbz: each choice that the law leaves to the municipality, with the value that holds until it
decides otherwise, and why that value.

The choices are policy of the kind "bbz" (`organisatie.selectors.beleid_op`): dated, proposed by one person and
approved by another. What approved policy does not name has the value of this class, and the page says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import beleidsboek

SOORT = "bbz"


def getal(standaard: int, *, label: Any, reden: Any, laagste: int, hoogste: int) -> Any:
    """Return a field that holds a whole number: default, what it is called, why the default is so, and its bounds."""
    return field(default=standaard, metadata={"label": label, "reden": reden, "laagste": laagste, "hoogste": hoogste})


def ja_nee(standaard: bool, *, label: Any, reden: Any) -> Any:
    """Return a field that holds yes or no."""
    return field(default=standaard, metadata={"label": label, "reden": reden})


def woord(standaard: str, *, label: Any, reden: Any, keuzes: Mapping[str, Any]) -> Any:
    """Return a field that holds one of some words; `keuzes` gives each its label."""
    return field(default=standaard, metadata={"label": label, "reden": reden, "keuzes": keuzes})


@dataclass(frozen=True, kw_only=True)
class BbzBeleid:
    """The choices of a municipality for the Bbz on a day. Raises DoorstartFout for a value outside its bounds."""

    betaaldag: int = getal(
        20,
        label=gettext_lazy("Dag van de maand waarop de uitkering wordt betaald"),
        reden=gettext_lazy(
            "De wet noemt geen dag; de uitkering wordt per maand vastgesteld en betaald "
            "(art. 45 lid 1 Participatiewet). 31 is de laatste dag van de maand. "
            "In een weekend of op een bankvrije dag betalen wij een werkdag eerder."
        ),
        laagste=1,
        hoogste=31,
    )
    maanden_terug: int = getal(
        12,
        label=gettext_lazy("Zoveel maanden terug betaalt de maandbetaling ook wat is blijven liggen"),
        reden=gettext_lazy(
            "Een besluit werkt vaak terug tot de melding (art. 44 Participatiewet). Wat ouder is, zet een "
            "medewerker per maand klaar."
        ),
        laagste=0,
        hoogste=60,
    )
    betalingen_per_bestand: int = getal(
        10_000,
        label=gettext_lazy("Hoogste aantal betalingen in een bankbestand"),
        reden=gettext_lazy("Uw bank bepaalt hoeveel er in een bestand mogen. Grotere batches worden meer bestanden."),
        laagste=1,
        hoogste=50_000,
    )
    terugvordering_maanden: int = getal(
        36,
        label=gettext_lazy("Hoogste aantal maanden van een betalingsregeling"),
        reden=gettext_lazy(
            "De wet noemt geen termijn. 36 maanden is praktijk van andere gemeenten; zolang u zelf niets kiest, "
            "staat dat bij elke berekening als niet zeker."
        ),
        laagste=1,
        hoogste=600,
    )
    herinnering_dagen: int = getal(
        7,
        label=gettext_lazy("Zoveel dagen na de laatste betaaldag komt een vordering op de werklijst"),
        reden=gettext_lazy("De wet noemt geen herinnering. Een betaling kan een paar dagen onderweg zijn."),
        laagste=0,
        hoogste=60,
    )
    lening_herinnering_dagen: int = getal(
        14,
        label=gettext_lazy("Dagen na een vervaldag waarna een herinnering over een lening gaat"),
        reden=gettext_lazy("De wet noemt geen dagen; twee weken geeft een betaling de tijd om binnen te komen."),
        laagste=1,
        hoogste=90,
    )
    lening_aanmaning_dagen: int = getal(
        14,
        label=gettext_lazy("Dagen na de herinnering waarna de aanmaning over een lening gaat"),
        reden=gettext_lazy("Een aanmaning geeft ten minste twee weken om te betalen (art. 4:112 Awb)."),
        laagste=14,
        hoogste=90,
    )
    lening_opeising_dagen: int = getal(
        28,
        label=gettext_lazy("Dagen na de aanmaning waarna een voorstel tot opeisen op de werklijst komt"),
        reden=gettext_lazy("Twee weken om te betalen en twee weken om contact te zoeken; een mens beslist."),
        laagste=14,
        hoogste=365,
    )
    voorbereidingskrediet_euro: int = getal(
        0,
        label=gettext_lazy("Hoogste krediet voor voorbereidingskosten, in hele euro's (0: niet vastgesteld)"),
        reden=gettext_lazy("De wet noemt geen hoogste bedrag (art. 29 Bbz 2004); een gemeente kan het vaststellen."),
        laagste=0,
        hoogste=100_000,
    )

    def __post_init__(self) -> None:
        for veld in fields(self):
            if zin := _bezwaar(getattr(self, veld.name), type(veld.default), veld.metadata):
                raise DoorstartFout(f"{veld.metadata['label']}: {zin}")

    @classmethod
    def uit_dict(cls, waarden: Mapping[str, Any]) -> "BbzBeleid":
        """Read approved policy; what it does not name has its default. Raises DoorstartFout for an unknown name."""
        bekend = {veld.name for veld in fields(cls)}
        if vreemd := set(waarden) - bekend:
            raise DoorstartFout(_("Onbekende keuze in het Bbz-beleid: %(naam)s.") % {"naam": ", ".join(sorted(vreemd))})
        return cls(**waarden)


def _bezwaar(waarde: object, soort: type, over: Mapping[str, Any]) -> str:
    """Return in a sentence why a value cannot be chosen; empty when it can."""
    if type(waarde) is not soort:
        return _("kies een geldige waarde.")
    if "keuzes" in over and waarde not in over["keuzes"]:
        return _("kies uit de lijst.")
    if isinstance(waarde, int) and "laagste" in over and not over["laagste"] <= waarde <= over["hoogste"]:
        return _("kies een getal van %(laagste)s tot en met %(hoogste)s.") % over
    return ""


def bbz_beleid(datum: date, gemeente: Gemeente | None = None) -> BbzBeleid:
    """Return the choices in force on a day: approved policy, and the default of what it does not name."""
    boek = beleidsboek(SOORT)
    if not any(
        rij.geldig_van <= datum
        and (rij.gemeente_id is None or (gemeente is not None and rij.gemeente_id == gemeente.pk))
        for rij in boek.rijen
    ):
        return BbzBeleid()
    return BbzBeleid.uit_dict(boek.op(datum, gemeente))
