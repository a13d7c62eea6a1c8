"""The structured address of a payee in the bank file: street, number, postcode, town and country, each apart.

A dossier holds street and number in one line. Where the number can be told apart it gets its own part; else the whole
line stays the street, which the standard allows. Residents live in the Netherlands; an address without a Dutch
postcode and a town is left out, because a bank file may go without address but not with half of one.
"""

import re
from typing import Any

_POSTCODE = re.compile(r"^[1-9]\d{3}\s?[A-Za-z]{2}$")
# The last number with its addition is the house number: "Plein 1945 3 A", "1e Helmersstraat 12-2".
_STRAAT = re.compile(r"^(?P<straat>.*[^\W\d_].*?)\s+(?P<nummer>\d+(?:\s?[-/]\s?\w{1,4}|\s?[A-Za-z]\w{0,3})?)$")

ONDERDELEN = {"StrtNm": 70, "BldgNb": 16, "PstCd": 16, "TwnNm": 35, "Ctry": 2}
"""The parts in the order of the schema, with their greatest length."""


def splits_straat(regel: str) -> tuple[str, str]:
    """Return street and house number; an empty number when it cannot be told apart."""
    schoon = " ".join(regel.split())
    gevonden = _STRAAT.match(schoon)
    return (gevonden["straat"], gevonden["nummer"]) if gevonden else (schoon, "")


def adres_van(persoon: Any) -> dict[str, str]:
    """Return the parts of a resident's address by their name in the bank file; empty when it is not complete."""
    if not _POSTCODE.match(persoon.postcode.strip()) or not persoon.plaats.strip():
        return {}
    straat, nummer = splits_straat(persoon.straat)
    delen = {
        "StrtNm": straat,
        "BldgNb": nummer,
        "PstCd": persoon.postcode.strip().upper(),
        "TwnNm": persoon.plaats.strip(),
        "Ctry": "NL",
    }
    return {naam: delen[naam][:lengte] for naam, lengte in ONDERDELEN.items() if delen[naam]}
