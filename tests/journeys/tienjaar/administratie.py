"""The books of the gevestigde over a year, as an accounting program gives them: an auditfile (XAF 3.2)."""

from collections.abc import Sequence
from typing import NamedTuple

NAAM = "http://www.auditfiles.nl/XAF/3.2"


class Rekening(NamedTuple):
    """An account: number, name, kind (B balance, P result), and its code of the Referentie Grootboekschema if any."""

    nummer: str
    naam: str
    soort: str
    rgs: str = ""


class Regel(NamedTuple):
    """A line: the account and cents, debit positive."""

    rekening: str
    bedrag: int


REKENINGEN = (
    Rekening("0200", "Gereedschap", "B", "BMvaBeiVvp"),
    Rekening("0210", "Afschrijving gereedschap", "B", "BMvaBeiCae"),
    Rekening("0500", "Kapitaal", "B", "BEivKap"),
    Rekening("0800", "Voorziening groot onderhoud", "B", "BVrzGoo"),
    Rekening("1000", "Bank", "B", "BLimBanRba"),
    Rekening("1600", "Crediteuren", "B", "BSchCreHac"),
    Rekening("4000", "Hout en materiaal", "P"),
    Rekening("4100", "Huur werkplaats", "P", "WBedHuiBeh"),
    Rekening("4900", "Afschrijving", "P", "WAfsAfm"),
    Rekening("4950", "Toevoeging onderhoud", "P"),
    Rekening("4990", "Inkomstenbelasting", "P"),
    Rekening("8000", "Omzet", "P", "WOmzNopOpg"),
)
BEGIN = (Regel("0200", 8_000_00), Regel("0210", -2_000_00), Regel("1000", 1_000_00), Regel("0500", -7_000_00))
JAAR = (
    (Regel("1000", 40_000_00), Regel("8000", -40_000_00)),
    (Regel("4000", 11_000_00), Regel("1000", -10_500_00), Regel("1600", -500_00)),
    (Regel("4100", 12_000_00), Regel("1000", -12_000_00)),
    (Regel("4900", 2_000_00), Regel("0210", -2_000_00)),
    (Regel("4950", 1_000_00), Regel("0800", -1_000_00)),
    (Regel("4990", 1_500_00), Regel("1000", -1_500_00)),
)
KEUZES = {"0800 Voorziening groot onderhoud": "schuld", "4990 Inkomstenbelasting": "telt niet mee"}
"""What no code tells: a provision is a debt here; the real income tax does not count (art. 6 lid 2)."""


def resultaat() -> int:
    """The profit in cents: minus everything that was posted on accounts of results, but for the income tax."""
    telt = {rekening.nummer for rekening in REKENINGEN if rekening.soort == "P"} - {"4990"}
    return -sum(regel.bedrag for boeking in JAAR for regel in boeking if regel.rekening in telt)


def _bedrag(centen: int) -> str:
    return f"{abs(centen) // 100}.{abs(centen) % 100:02d}"


def _lijn(element: str, nummer: int, regel: Regel, extra: str = "") -> str:
    return (
        f"<{element}><nr>{nummer}</nr><accID>{regel.rekening}</accID>{extra}<amnt>{_bedrag(regel.bedrag)}</amnt>"
        f"<amntTp>{'D' if regel.bedrag > 0 else 'C'}</amntTp></{element}>"
    )


def _rekening(rekening: Rekening) -> str:
    taxonomie = (
        "<taxonomy><taxoRef>rgs</taxoRef><entryPoint><entryPointRef>e</entryPointRef>"
        f"<conceptRef>{rekening.rgs}</conceptRef></entryPoint></taxonomy>"
    )
    return (
        f"<ledgerAccount><accID>{rekening.nummer}</accID><accDesc>{rekening.naam}</accDesc>"
        f"<accTp>{rekening.soort}</accTp>{taxonomie if rekening.rgs else ''}</ledgerAccount>"
    )


def _sommen(regels: Sequence[Regel]) -> str:
    debet = _bedrag(sum(regel.bedrag for regel in regels if regel.bedrag > 0))
    return f"<linesCount>{len(regels)}</linesCount><totalDebit>{debet}</totalDebit><totalCredit>{debet}</totalCredit>"


def auditfile(jaar: int) -> bytes:
    """Return the auditfile of a calendar year."""
    extra = f"<docRef>d</docRef><effDate>{jaar}-06-30</effDate>"
    boekingen = "".join(
        f"<transaction><nr>{nummer}</nr><desc>x</desc><periodNumber>6</periodNumber><trDt>{jaar}-06-30</trDt>"
        + "".join(_lijn("trLine", n, regel, extra) for n, regel in enumerate(boeking, 1))
        + "</transaction>"
        for nummer, boeking in enumerate(JAAR, 1)
    )
    alle = [regel for boeking in JAAR for regel in boeking]
    begin = "".join(_lijn("obLine", nummer, regel) for nummer, regel in enumerate(BEGIN, 1))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><auditfile xmlns="{NAAM}"><header><fiscalYear>{jaar}</fiscalYear>'
        f"<startDate>{jaar}-01-01</startDate><endDate>{jaar}-12-31</endDate><curCode>EUR</curCode>"
        f"<dateCreated>{jaar + 1}-03-01</dateCreated><softwareDesc>boekhouding</softwareDesc>"
        "<softwareVersion>1</softwareVersion></header><company><companyName>Timmerbedrijf Gevestma</companyName>"
        "<taxRegistrationCountry>NL</taxRegistrationCountry><taxRegIdent>123</taxRegIdent><generalLedger>"
        f"{''.join(map(_rekening, REKENINGEN))}</generalLedger><openingBalance><opBalDate>{jaar}-01-01</opBalDate>"
        f"{_sommen(BEGIN)}{begin}</openingBalance><transactions>{_sommen(alle)}<journal><jrnID>M</jrnID>"
        f"<desc>Memoriaal</desc><jrnTp>M</jrnTp>{boekingen}</journal></transactions></company></auditfile>"
    ).encode()
