"""Amounts, percentages and dates as people read them. Text only; nothing here computes.

Amounts keep the Dutch notation in every language, so that a screen and a Dutch letter show the same figure.
"""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bijstandsrecht.kern import weergave


def euro(centen: int | str | None) -> str:
    """Return "€ 1.234,56" for 123456 cents, "−€ 12,00" for -1200 and "onbekend" for None."""
    return _("onbekend") if centen is None or centen == "" else weergave.euro(int(centen))


def procent(basispunten: int | str | None) -> str:
    """Return "12,5 %" for 1250 basis points, without superfluous zeros, and "onbekend" for None."""
    if basispunten is None or basispunten == "":
        return _("onbekend")
    return weergave.procent(int(basispunten))


def datum(dag: date | None) -> str:
    """Return "2 juli 2018" (English page: "2 July 2018"), and "onbekend" for None."""
    return date_format(dag, "j F Y") if dag else _("onbekend")


def datum_kort(dag: date | None) -> str:
    """Return "02-07-2018", and "onbekend" for None."""
    return date_format(dag, "d-m-Y") if dag else _("onbekend")


def maand(dag: Any) -> str:
    """Return "juni 2018" for any day, or for a `Maand` of the law package, in June 2018."""
    eerste = getattr(dag, "eerste_dag", dag)
    return date_format(eerste, "F Y") if eerste else _("onbekend")
