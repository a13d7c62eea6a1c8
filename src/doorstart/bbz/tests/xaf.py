"""Auditfiles made by the tests: the same administration in every version, and files that must be refused."""

from dataclasses import dataclass

NAMEN = {
    "3.0": "http://www.auditfiles.nl/XAF/3.0",
    "3.1": "http://www.auditfiles.nl/XAF/3.1",
    "3.2": "http://www.auditfiles.nl/XAF/3.2",
    "3.2.1": "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.0/structures/XmlauditfileFinancieel3.2.1",
    "4.0": "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0",
}


@dataclass(frozen=True)
class Rek:
    """An account: number, name, kind (B or P), RGS code."""

    nummer: str
    naam: str
    soort: str
    rgs: str = ""


REKENINGEN = (
    Rek("0200", "Inventaris", "B", "BMvaBeiVvp"),
    Rek("0210", "Afschrijving inventaris", "B", "BMvaBeiCae"),
    Rek("0500", "Kapitaal", "B", "BEivKap"),
    Rek("0700", "Lening familie", "B", "BLasSohSoh"),
    Rek("1000", "Bank", "B", "BLimBanRba"),
    Rek("1300", "Debiteuren", "B", "BVorDebHad"),
    Rek("1600", "Crediteuren", "B", "BSchCreHac"),
    Rek("4000", "Huur", "P", "WBedHuiBeh"),
    Rek("4900", "Afschrijving", "P", "WAfsAfm"),
    Rek("8000", "Omzet", "P", "WOmzNopOpg"),
)
# Opening: equipment 10.000 less 2.000, bank 500, loan 3.000, capital 5.500 (credit negative).
BEGIN = (("0200", 1_000_000), ("0210", -200_000), ("1000", 50_000), ("0700", -300_000), ("0500", -550_000))
# The year: sales 40.000 on credit, 36.000 received, rent 12.000 of which 1.000 owed, depreciation 2.000.
REGELS = (
    (("1300", 4_000_000), ("8000", -4_000_000)),
    (("1000", 3_600_000), ("1300", -3_600_000)),
    (("4000", 1_200_000), ("1000", -1_100_000), ("1600", -100_000)),
    (("4900", 200_000), ("0210", -200_000)),
)


def _bedrag(centen: int) -> str:
    bedrag = abs(centen)
    return f"{bedrag // 100}.{bedrag % 100:02d}"


def _lijn(naam: str, nummer: int, rekening: str, centen: int, extra: str = "") -> str:
    kant = "D" if centen >= 0 else "C"
    return (
        f"<{naam}><nr>{nummer}</nr><accID>{rekening}</accID>{extra}<amnt>{_bedrag(centen)}</amnt>"
        f"<amntTp>{kant}</amntTp></{naam}>"
    )


def _rekening(rek: Rek, versie: str, met_rgs: bool) -> str:
    rgs = ""
    if met_rgs and rek.rgs:
        if versie == "4.0":
            rgs = f"<RGScode>{rek.rgs}</RGScode>"
        elif versie.startswith("3.2"):
            rgs = (
                "<taxonomy><taxoRef>rgs</taxoRef><entryPoint><entryPointRef>e</entryPointRef>"
                f"<conceptRef>{rek.rgs}</conceptRef></entryPoint></taxonomy>"
            )
    return (
        f"<ledgerAccount><accID>{rek.nummer}</accID><accDesc>{rek.naam}</accDesc><accTp>{rek.soort}</accTp>"
        f"{rgs}</ledgerAccount>"
    )


def xaf(
    versie: str = "3.2",
    *,
    begin: str = "2017-01-01",
    einde: str = "2017-12-31",
    munt: str = "EUR",
    rgs: bool = True,
    voor: str = "",
    rekeningen: tuple[Rek, ...] = REKENINGEN,
    opening: tuple[tuple[str, int], ...] = BEGIN,
    regels: tuple[tuple[tuple[str, int], ...], ...] = REGELS,
    opening_in_dagboek: bool = False,
) -> bytes:
    """Return one auditfile; `voor` is put before the root element."""
    debet = sum(bedrag for _r, bedrag in opening if bedrag > 0)
    ob = "".join(_lijn("obLine", n, rek, bedrag) for n, (rek, bedrag) in enumerate(opening, 1))
    element = (
        f"<openingBalance><opBalDate>{begin}</opBalDate><linesCount>{len(opening)}</linesCount>"
        f"<totalDebit>{_bedrag(debet)}</totalDebit><totalCredit>{_bedrag(debet)}</totalCredit>{ob}</openingBalance>"
    )
    boekingen = []
    if opening_in_dagboek:
        boekingen.append(_boeking("0", 0, begin, opening))
    boekingen += [_boeking("3", n, begin, regel) for n, regel in enumerate(regels, 1)]
    alle = [bedrag for regel in regels for _r, bedrag in regel if bedrag > 0]
    tekst = (
        f'<?xml version="1.0" encoding="UTF-8"?>{voor}<auditfile xmlns="{NAMEN[versie]}"><header>'
        f"<fiscalYear>2017</fiscalYear><startDate>{begin}</startDate><endDate>{einde}</endDate>"
        f"<curCode>{munt}</curCode><dateCreated>2018-03-01</dateCreated><softwareDesc>test</softwareDesc>"
        "<softwareVersion>1</softwareVersion></header><company><companyName>Kapsalon</companyName>"
        "<taxRegistrationCountry>NL</taxRegistrationCountry><taxRegIdent>123</taxRegIdent><generalLedger>"
        + "".join(_rekening(rek, versie, rgs) for rek in rekeningen)
        + f"</generalLedger>{element if opening and not opening_in_dagboek else ''}<transactions><linesCount>"
        f"{sum(len(r) for r in regels)}</linesCount><totalDebit>{_bedrag(sum(alle))}</totalDebit>"
        f"<totalCredit>{_bedrag(sum(alle))}</totalCredit><journal><jrnID>M</jrnID><desc>Memoriaal</desc>"
        f"<jrnTp>M</jrnTp>{''.join(boekingen)}</journal></transactions></company></auditfile>"
    )
    return tekst.encode()


def _boeking(periode: str, nummer: int, dag: str, regels: tuple[tuple[str, int], ...]) -> str:
    extra = f"<docRef>d</docRef><effDate>{dag}</effDate>"
    lijnen = "".join(_lijn("trLine", n, rek, bedrag, extra) for n, (rek, bedrag) in enumerate(regels, 1))
    return (
        f"<transaction><nr>{nummer}</nr><desc>x</desc><periodNumber>{periode}</periodNumber><trDt>{dag}</trDt>"
        f"{lijnen}</transaction>"
    )
