"""An explanation as a screen shows it: every step with label, value, origin, sentence and article.

The law package makes the tree and fills in its sentences; here it only gets the words of the screen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bijstandsrecht.kern.bron import Bron
from bijstandsrecht.kern.stap import Stap, vul_in
from bijstandsrecht.kern.weergave import als_tekst
from doorstart.kern.etiketten import ETIKETTEN, etiket_van, herkomst_van
from doorstart.kern.weergave import datum, euro, procent

STATUSSEN = {
    "onzeker": gettext_lazy("niet zeker"),
    "afgeleid": gettext_lazy("afgeleid"),
    "interpretatie": gettext_lazy("uitleg van de wet"),
}
# A chosen reading is a key of the law: small words and numbers joined by underscores. A file name, a reference or a
# sentence of somebody has something else in it too, and stays as it was written.
_CODE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Regel:
    """One step of an explanation, ready to show."""

    label: str
    waarde: str
    herkomst: str
    herkomst_tekst: str
    zin: str
    afronding: str
    bron: Bron | None
    status: str
    onder: tuple["Regel", ...]


@dataclass(frozen=True, slots=True)
class Uitleg:
    """A whole explanation: its steps and the warnings that must stand beside the outcome."""

    wortel: Regel
    waarschuwingen: tuple[str, ...]


def waarde_in_eenheid(waarde: object, eenheid: str) -> str:
    """Return a value of the law as people read it: "€ 842,10", "12,5 %", "3 maanden", "ja"."""
    if waarde is None:
        return _("onbekend")
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, int):
        if eenheid.startswith("centen"):
            return euro(waarde)
        if eenheid == "basispunten":
            return procent(waarde)
        if eenheid == "maanden":
            return ngettext("%(n)s maand", "%(n)s maanden", waarde) % {"n": waarde}
    tekst = als_tekst(waarde, eenheid)
    if isinstance(waarde, str) and _CODE.fullmatch(tekst):
        return str(ETIKETTEN.get(tekst) or tekst.replace("_", " "))
    return tekst


def maak(uitkomst: Any) -> Uitleg:
    """Return the explanation of an outcome or of one step: the object itself or the JSON that was stored."""
    if isinstance(uitkomst, Mapping):
        stap = Stap.uit_json(dict(uitkomst.get("stap", uitkomst)))
        waarschuwingen = uitkomst.get("waarschuwingen", ())
    else:
        stap = getattr(uitkomst, "stap", uitkomst)
        waarschuwingen = getattr(uitkomst, "waarschuwingen", ())
    return Uitleg(_regel(stap, stap), tuple(waarschuwingen))


def _regel(stap: Stap, wortel: Stap) -> Regel:
    """Return one step and everything under it."""
    return Regel(
        label=etiket_van(stap.naam),
        waarde=waarde_in_eenheid(stap.waarde, stap.eenheid),
        herkomst=stap.herkomst,
        herkomst_tekst=herkomst_van(stap.herkomst),
        zin=_zin(stap, wortel),
        afronding=etiket_van(stap.afronding) if stap.afronding else "",
        bron=stap.bron,
        status=str(STATUSSEN.get(stap.status, "")),
        onder=tuple(_regel(kind, wortel) for kind in stap.stappen),
    )


def _zin(stap: Stap, wortel: Stap) -> str:
    """Return the sentence of a step, its names filled in from its own steps first, then from the whole."""
    try:
        return vul_in(stap.toelichting, stap)
    except KeyError:
        return vul_in(stap.toelichting, wortel)
