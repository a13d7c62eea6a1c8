"""Names, streets and numbers that belong to nobody: made-up surnames, test numbers, places that exist."""

from collections.abc import Iterator
from itertools import count, product
from random import Random

from stdnum.nl import bsn

VOORNAMEN = (
    "Anouk",
    "Bas",
    "Carlijn",
    "Daan",
    "Eline",
    "Fleur",
    "Gijs",
    "Hanna",
    "Ivo",
    "Jelle",
    "Karin",
    "Lars",
    "Mirte",
    "Niels",
    "Olga",
    "Pieter",
    "Quinten",
    "Renske",
    "Sjoerd",
    "Tessa",
    "Ubbo",
    "Vera",
    "Wout",
    "Yara",
    "Zeger",
    "Aleid",
    "Berend",
    "Corrie",
    "Dirk",
    "Esther",
)
VOORNAMEN_STATUSHOUDERS = (
    "Amal",
    "Bilal",
    "Dawit",
    "Eyad",
    "Farah",
    "Ghirmay",
    "Hanan",
    "Idris",
    "Jamila",
    "Kidane",
    "Lamia",
    "Mansour",
    "Nasrin",
    "Omid",
    "Rahel",
    "Selam",
)
_BEGIN = (
    "Voorbeeld",
    "Proef",
    "Test",
    "Fictie",
    "Verzonnen",
    "Demo",
    "Model",
    "Schijn",
    "Oefen",
    "Schaduw",
    "Spiegel",
    "Papier",
    "Karton",
    "Bedacht",
    "Droom",
    "Sprookjes",
    "Verhaal",
    "Toneel",
    "Decor",
    "Kunst",
    "Mal",
    "Schets",
    "Patroon",
    "Poppen",
)
_EIND = (
    "sma",
    "stra",
    "inga",
    "huis",
    "man",
    "dijk",
    "veld",
    "berg",
    "mans",
    "kamp",
    "hof",
    "wijk",
    "steen",
    "horst",
    "beek",
    "bosch",
    "meijer",
    "zoon",
    "tuin",
    "laar",
)
STRATEN = ("Voorbeeldstraat", "Proefweg", "Testlaan", "Modelhof", "Demopad", "Fictiesingel")

PLAATSEN: dict[str, tuple[tuple[str, str], ...]] = {
    "0106": (("Assen", "9401"), ("Assen", "9402"), ("Assen", "9403"), ("Assen", "9405"), ("Assen", "9408")),
    "1680": (("Gieten", "9461"), ("Rolde", "9451"), ("Annen", "9468"), ("Gasselte", "9462")),
    "1730": (("Zuidlaren", "9471"), ("Vries", "9481"), ("Eelde", "9761"), ("Paterswolde", "9765")),
}
BRANCHES = (
    ("Kapsalon", "persoonlijke verzorging"),
    ("Webwinkel", "detailhandel"),
    ("Klusbedrijf", "bouw"),
    ("Fietsenmaker", "reparatie"),
    ("Cateraar", "horeca"),
    ("Hovenier", "groen"),
    ("Naaiatelier", "ambacht"),
    ("Schoonmaak", "dienstverlening"),
    ("Tekstbureau", "dienstverlening"),
    ("Fotograaf", "creatief"),
    ("Rijschool", "vervoer"),
    ("Koeriersdienst", "vervoer"),
    ("Webbouw", "ICT"),
    ("Massagepraktijk", "gezondheid"),
    ("Bakkerij", "horeca"),
    ("Vertaalbureau", "dienstverlening"),
)


def bsns() -> Iterator[str]:
    """Yield valid BSNs of the test range 9000xxxxx."""
    return (str(getal) for getal in count(900_000_000) if bsn.is_valid(str(getal)))


def achternamen(rng: Random) -> Iterator[str]:
    """Yield made-up surnames without end, in a shuffled order."""
    namen = [begin + eind for begin, eind in product(_BEGIN, _EIND)]
    rng.shuffle(namen)
    for ronde in count(1):
        for naam in namen:
            yield naam if ronde == 1 else f"{naam}-{namen[(namen.index(naam) + ronde * 7) % len(namen)]}"


def iban(nummer: int) -> str:
    """Return an IBAN of the made-up bank TEST with a right check number."""
    rest = f"TEST{nummer:010d}"
    cijfers = "".join(str(int(teken, 36)) for teken in rest + "NL00")
    return f"NL{98 - int(cijfers) % 97:02d}{rest}"
