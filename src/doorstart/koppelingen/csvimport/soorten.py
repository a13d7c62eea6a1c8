"""From the text in a cell to a value: one function per kind of column, each refusing with a Dutch sentence."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, time
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from stdnum import iban as iban_toets
from stdnum.nl import bsn as bsn_toets

from doorstart.kern.geld import centen_uit_tekst
from doorstart.koppelingen.csvimport.schema import Kolom

_VROEGST, _MAX_GEHEEL = 1900, 32_767  # no date or count in these files lies beyond; the columns are small integers
_NUMMER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_REGELEINDEN = "\t\r\n"


class Afgekeurd(ValueError):
    """A cell that cannot be read; the message says why and what to write instead."""


def _bekend(dag: date) -> date:
    """Return the day; ValueError for a year that can only be a slip of the keyboard."""
    if dag.year < _VROEGST:
        raise ValueError(dag)
    return dag


@lru_cache(maxsize=4096)
def _datum(tekst: str) -> date:
    delen = tekst.split("-")
    try:
        if len(delen) == 3 and len(delen[0]) == 4:
            return _bekend(date(int(delen[0]), int(delen[1]), int(delen[2])))
        if len(delen) == 3 and len(delen[2]) == 4:
            return _bekend(date(int(delen[2]), int(delen[1]), int(delen[0])))
    except ValueError:
        pass
    raise Afgekeurd(_("Dit is geen bestaande datum. Schrijf de datum als 2017-03-31."))


@lru_cache(maxsize=1024)
def _maand(tekst: str) -> date:
    delen = tekst.split("-")
    try:
        if len(delen) == 2 and len(delen[0]) == 4:
            return _bekend(date(int(delen[0]), int(delen[1]), 1))
    except ValueError:
        pass
    raise Afgekeurd(_("Dit is geen maand. Schrijf jaar en maand als 2017-03."))


def _bedrag(tekst: str) -> int:
    try:
        return centen_uit_tekst(tekst)
    except ValidationError as fout:
        raise Afgekeurd(fout.messages[0]) from fout


def _geheel(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit()):
        raise Afgekeurd(_("Dit is geen geheel getal van 0 of hoger. Gebruik alleen cijfers."))
    if len(tekst) > len(str(_MAX_GEHEEL)) or int(tekst) > _MAX_GEHEEL:
        raise Afgekeurd(_("Dit getal is te groot. Controleer het aantal cijfers."))
    return int(tekst)


def _procent(tekst: str) -> int:
    """Basis points: 8,5 % is 850."""
    try:
        return centen_uit_tekst(tekst.removesuffix("%").strip())
    except ValidationError as fout:
        raise Afgekeurd(_("Dit is geen percentage. Schrijf bijvoorbeeld 8 of 8,5.")) from fout


def _tijd(tekst: str) -> time:
    try:
        tijd = time.fromisoformat(tekst)
    except ValueError as fout:
        raise Afgekeurd(_("Dit is geen tijd. Schrijf uren en minuten als 09:30.")) from fout
    if tijd.tzinfo is not None:
        raise Afgekeurd(_("Dit is geen tijd. Schrijf uren en minuten als 09:30."))
    return tijd


def _ja_nee(tekst: str) -> bool:
    try:
        return {"ja": True, "nee": False}[tekst.lower()]
    except KeyError as fout:
        raise Afgekeurd(_("Schrijf ja of nee.")) from fout


def _bsn(tekst: str) -> str:
    if not (len(tekst) == 9 and tekst.isdigit() and bsn_toets.is_valid(tekst)):
        raise Afgekeurd(_("Dit burgerservicenummer klopt niet: het heeft negen cijfers en voldoet aan de elfproef."))
    return tekst


def _iban(tekst: str) -> str:
    schoon = tekst.replace(" ", "").upper()
    if not iban_toets.is_valid(schoon):
        raise Afgekeurd(_("Dit rekeningnummer (IBAN) klopt niet: het controlegetal past niet bij het nummer."))
    return schoon


def _nummer(tekst: str) -> str:
    """A number that also stands in an address of the website."""
    if not _NUMMER.fullmatch(tekst):
        raise Afgekeurd(_("Een nummer bestaat uit letters, cijfers, punten en streepjes, zonder spaties."))
    return tekst


def _email(tekst: str) -> str:
    try:
        validate_email(tekst)
    except ValidationError as fout:
        raise Afgekeurd(_("Dit is geen e-mailadres.")) from fout
    return tekst


_LEZERS: dict[str, Callable[[str], Any]] = {
    "datum": _datum,
    "maand": _maand,
    "bedrag": _bedrag,
    "geheel": _geheel,
    "procent": _procent,
    "tijd": _tijd,
    "ja_nee": _ja_nee,
    "bsn": _bsn,
    "iban": _iban,
    "email": _email,
}


def lees_waarde(kolom: Kolom, tekst: str) -> Any:
    """Return the value of one cell, None when it is empty; raises Afgekeurd.

    Amounts are whole cents, percentages basis points, months the first day of the month.
    """
    tekst = tekst.strip()
    if not tekst:
        if kolom.verplicht:
            raise Afgekeurd(_("Deze waarde is verplicht en ontbreekt."))
        return None
    if any(unicodedata.category(teken) == "Cc" and teken not in _REGELEINDEN for teken in tekst):
        raise Afgekeurd(_("Hier staat een onzichtbaar stuurteken. Typ de waarde opnieuw."))
    if kolom.soort == "code":
        if tekst not in kolom.codes:
            raise Afgekeurd(_("Deze code is onbekend. Gebruik een van: %(codes)s.") % {"codes": ", ".join(kolom.codes)})
        return tekst
    if kolom.soort in ("tekst", "nummer"):
        if len(tekst) > kolom.lengte:
            raise Afgekeurd(_("Deze tekst is te lang: hoogstens %(lengte)s tekens.") % {"lengte": kolom.lengte})
        return tekst if kolom.soort == "tekst" else _nummer(tekst)
    return _LEZERS[kolom.soort](tekst)
