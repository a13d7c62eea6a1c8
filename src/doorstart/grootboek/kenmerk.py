"""The reference by which a payment is found back: an ISO 11649 creditor reference for a loan or a claim.

`RF`, two check digits, a letter for what it is (L: loan, V: claim) and its number in ten digits. The fixed length
makes it readable inside a longer description, and the check digits refuse a typing error.
"""

import re
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from stdnum import iso11649
from stdnum.iso7064 import mod_97_10

Kenmerksoort: TypeAlias = Literal["L", "V"]
LENING: Kenmerksoort = "L"
VORDERING: Kenmerksoort = "V"
_CIJFERS = 10
_VORM = re.compile(rf"(?=RF(\d{{2}})([LV])(\d{{{_CIJFERS}}}))")
_TUSSEN = re.compile(r"[\s.\-/]")


def betalingskenmerk(soort: Kenmerksoort, pk: int) -> str:
    """Return the reference of a loan ("L") or a claim ("V") with this number, without spaces.

    Raises ValueError for another letter or a number that does not fit.
    """
    if soort not in (LENING, VORDERING) or not 0 < pk < 10**_CIJFERS:
        raise ValueError(f"Voor '{soort}' met nummer {pk} bestaat geen betalingskenmerk.")
    eigen = f"{soort}{pk:0{_CIJFERS}d}"
    return f"RF{mod_97_10.calc_check_digits(eigen + 'RF')}{eigen}"


def in_groepen(kenmerk: str) -> str:
    """Return the reference as people read it: `RF62 L000 0000 023`."""
    return str(iso11649.format(kenmerk))


@lru_cache(maxsize=1 << 16)
def lees_kenmerk(tekst: str) -> tuple[Kenmerksoort, int] | None:
    """Return kind and number of the one valid reference in a text, however it is spaced.

    None when there is none, when the check digits are wrong, or when two different ones are named. Every room asks
    this of every entry of a statement, so answers are remembered.
    """
    schoon = _TUSSEN.sub("", tekst).upper()
    gevonden = {(soort, int(nummer)) for toets, soort, nummer in _VORM.findall(schoon) if _klopt(toets, soort, nummer)}
    return cast(tuple[Kenmerksoort, int], gevonden.pop()) if len(gevonden) == 1 else None


def _klopt(toets: str, soort: str, nummer: str) -> bool:
    """Say whether the check digits are right: letters as numbers (R 27, F 15), RF and the digits at the end."""
    return int(nummer) > 0 and int(f"{int(soort, 36)}{nummer}2715{toets}") % 97 == 1
