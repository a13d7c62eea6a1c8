"""How values of the report are written: amounts, shares, counts; Dutch notation in every language."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.kern import rond_half_omhoog
from doorstart.kern.templatetags.doorstart import datum_kort, euro, maand
from doorstart.sturing.figuren import Eenheid, Figuur
from doorstart.sturing.namen import naam_van, parameter_van
from doorstart.sturing.statistiek import Interval


def _geheel(getal: int) -> str:
    teken = "\u2212" if getal < 0 else ""
    return teken + f"{abs(getal):,}".replace(",", ".")


def _met_decimaal(tienden: int) -> str:
    heel, rest = divmod(abs(tienden), 10)
    teken = "\u2212" if tienden < 0 else ""
    return f"{teken}{_geheel(heel)},{rest}" if rest else f"{teken}{_geheel(heel)}"


def hele_euros(centen: int | None) -> str:
    """Return an amount in whole euros, half up: 46619 cents is "€ 466"."""
    if centen is None:
        return _("onbekend")
    euros = rond_half_omhoog(centen, 100)
    return ("\u2212" if euros < 0 else "") + "€\u00a0" + f"{abs(euros):,}".replace(",", ".")


def aandeel(basispunten: int | None) -> str:
    """Return a share with at most one decimal: 4084 basis points is "40,8 %"."""
    return _("onbekend") if basispunten is None else _met_decimaal(rond_half_omhoog(basispunten, 10)) + "\u00a0%"


def heel_aandeel(basispunten: int | None) -> str:
    """Return a share in whole per cents: 4084 basis points is "41 %"."""
    return _("onbekend") if basispunten is None else f"{_geheel(rond_half_omhoog(basispunten, 100))}\u00a0%"


def duur(minuten: int) -> str:
    """Return minutes as hours and minutes."""
    uren, rest = divmod(minuten, 60)
    if not rest:
        return _("%(uren)s uur") % {"uren": _geheel(uren)}
    return _("%(uren)s uur en %(minuten)s minuten") % {"uren": _geheel(uren), "minuten": rest}


def toon(waarde: Any, eenheid: Eenheid) -> str:
    """Return any value of the report as people read it."""
    if waarde is None:
        return _("onbekend")
    vormen: dict[Eenheid, Callable[[Any], str]] = {
        Eenheid.CENTEN: euro,
        Eenheid.BASISPUNTEN: aandeel,
        Eenheid.AANTAL: _geheel,
        Eenheid.TIENDEN: _met_decimaal,
        Eenheid.HONDERDSTEN: lambda w: _met_decimaal(rond_half_omhoog(w, 10)),
        Eenheid.MINUTEN: duur,
        Eenheid.SLEUTEL: naam_van,
        Eenheid.DATUM: datum_kort,
        Eenheid.MAAND: maand,
    }
    vorm = vormen.get(eenheid, str)
    return str(vorm(waarde))


def kort(figuur: Figuur, waarde: int | None = None) -> str:
    """Return the value as it stands on a tile: whole euros, whole hours. `waarde` replaces its own."""
    eigen = figuur.waarde if waarde is None else waarde
    if figuur.eenheid is Eenheid.MINUTEN and eigen is not None:
        return duur(60 * rond_half_omhoog(eigen, 60))
    return hele_euros(eigen) if figuur.eenheid is Eenheid.CENTEN else toon(eigen, figuur.eenheid)


def toon_interval(interval: Interval | None) -> str:
    """Return "31 % tot 58 %", or nothing."""
    if interval is None:
        return ""
    return _("%(onder)s tot %(boven)s") % {
        "onder": heel_aandeel(interval.onder),
        "boven": heel_aandeel(interval.boven),
    }


def toon_parameter(sleutel: str, waarde: Any) -> str:
    """Return a parameter of a receipt as text; its name says the unit."""
    if isinstance(waarde, tuple | list):
        return ", ".join(toon_parameter(sleutel, w) for w in waarde)
    if sleutel == "keuzes":
        return parameter_van(str(waarde)).lower()
    if sleutel.endswith("_bp"):
        return aandeel(waarde)
    if isinstance(waarde, date):
        return datum_kort(waarde)
    return naam_van(waarde) if isinstance(waarde, str) else str(waarde)
