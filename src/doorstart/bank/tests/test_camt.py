"""The statement reader: what it understands, and every file it refuses with one sentence that says what to do."""

import io
import tracemalloc
import zipfile
from datetime import date
from typing import Any

import pytest

from doorstart.bank.camt import BankbestandFout, keuring, lees
from doorstart.bank.tests.hulp import ANDER, DAG, EIGEN, Post, afschrift, bestand, document, ntry, stmt

VANDAAG = date(2018, 7, 2)
GOED = afschrift(Post(bedrag=1050, kenmerk="RF18539007547034", tekst=""), Post(bedrag=-300))


def lezen(inhoud: bytes) -> Any:
    return lees(bestand(inhoud), eigen_iban=EIGEN, vandaag=VANDAAG)


def weigering(inhoud: bytes) -> str:
    with pytest.raises(BankbestandFout) as fout:
        lezen(inhoud)
    zin = str(fout.value)
    assert zin.endswith("."), zin
    return zin


@pytest.mark.parametrize("versie", ["02", "08"])
def test_een_afschrift_wordt_gelezen(versie: str) -> None:
    inhoud = afschrift(
        Post(bedrag=12_345, naam="Zoë & Zn. <bv>", tekst="huur  juni\n2018", eindkenmerk="E-1", referentie="R1"),
        Post(bedrag=-500, naam="Drukker", kenmerk="RF18539007547034", tekst=""),
        versie=versie, begin=-1_000, nummer="2018-126",
    )  # fmt: skip
    [a] = lezen(inhoud)
    assert (a.nummer, a.iban, a.beginsaldo, a.eindsaldo) == ("2018-126", EIGEN, -1_000, 10_845)
    assert (a.begindatum, a.einddatum) == (DAG, DAG)
    in_, uit = a.regels
    assert (in_.bedrag, in_.naam, in_.iban, in_.omschrijving) == (12_345, "Zoë & Zn. <bv>", ANDER, "huur juni 2018")
    assert (in_.eindkenmerk, in_.bankreferentie, in_.boekdatum, in_.retourcode) == ("E-1", "R1", DAG, "")
    assert (uit.bedrag, uit.naam, uit.kenmerk, uit.eindkenmerk) == (-500, "Drukker", "RF18539007547034", "")


@pytest.mark.parametrize("versie", ["02", "08"])
def test_een_verzamelregel_wordt_gesplitst(versie: str) -> None:
    posten = [Post(bedrag=b, eindkenmerk=f"DS-4-{n}") for n, b in enumerate((-100, -250, -75))]
    inhoud = document(versie, stmt(versie, [ntry(versie, posten, gebundeld="P-9")], begin=500, eind=75))
    [a] = lezen(inhoud)
    assert [(r.bedrag, r.eindkenmerk, r.batchkenmerk) for r in a.regels] == [
        (-100, "DS-4-0", "P-9"), (-250, "DS-4-1", "P-9"), (-75, "DS-4-2", "P-9"),
    ]  # fmt: skip


@pytest.mark.parametrize("versie", ["02", "08"])
def test_een_verzamelregel_zonder_details_blijft_heel(versie: str) -> None:
    posten = [Post(bedrag=-100), Post(bedrag=-250)]
    inhoud = document(versie, stmt(versie, [ntry(versie, posten, gebundeld="P-9", delen=False)], begin=500, eind=150))
    [a] = lezen(inhoud)
    assert [(r.bedrag, r.batchkenmerk, r.aantal_betalingen) for r in a.regels] == [(-350, "P-9", 2)]


def test_delen_die_niet_het_geheel_zijn_worden_geweigerd() -> None:
    heel = ntry("08", [Post(bedrag=100), Post(bedrag=250)])
    scheef = heel.replace('<Amt Ccy="EUR">3.50</Amt>', '<Amt Ccy="EUR">3.60</Amt>')
    assert scheef != heel
    assert "samen niet het bedrag" in weigering(document("08", stmt("08", [scheef], eind=360)))


@pytest.mark.parametrize("versie", ["02", "08"])
def test_een_teruggekomen_betaling_heeft_de_code_en_de_inwoner(versie: str) -> None:
    # A returned payment is received, but the other side is whom we had paid: here the bank names us as payer.
    post = Post(bedrag=9_900, retour="AC04", eindkenmerk="DS-1-7", naam="Gemeente", iban=EIGEN)
    inhoud = afschrift(post, versie=versie).replace(
        b"</RltdPties>", b"<Cdtr>" + (b"<Nm>N. Bakker</Nm>" if versie == "02" else b"<Pty><Nm>N. Bakker</Nm></Pty>")
        + b"</Cdtr><CdtrAcct><Id><IBAN>" + ANDER.encode() + b"</IBAN></Id></CdtrAcct></RltdPties>",
    )  # fmt: skip
    [regel] = lezen(inhoud)[0].regels
    assert (regel.retourcode, regel.eindkenmerk, regel.naam, regel.iban) == ("AC04", "DS-1-7", "N. Bakker", ANDER)


def test_wat_nog_niet_geboekt_is_telt_niet_mee() -> None:
    entries = [ntry("08", [Post(bedrag=100)]), ntry("08", [Post(bedrag=700)], status="PDNG")]
    [a] = lezen(document("08", stmt("08", entries, eind=100)))
    assert [r.bedrag for r in a.regels] == [100]


def test_twee_afschriften_in_een_bestand() -> None:
    een = stmt("08", [ntry("08", [Post(bedrag=100)])], eind=100, nummer="A1")
    leeg = stmt("08", [], begin=100, eind=100, nummer="A2")
    twee = stmt("08", [ntry("08", [Post(bedrag=-40)])], begin=100, eind=60, nummer="A3")
    assert [(a.nummer, len(a.regels)) for a in lezen(document("08", een, leeg, twee))] == [
        ("A1", 1), ("A2", 0), ("A3", 1),
    ]  # fmt: skip


def _zip() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as z:
        z.writestr("afschrift.xml", GOED)
    return uit.getvalue()


BOM = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><Document>&d;</Document>"""
XXE = GOED.replace(b"?>\n", b'?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1).replace(
    b"<Id>A1</Id>", b"<Id>&x;</Id>"
)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"%PDF-1.7\n%\xe2\xe3", "Dit is een PDF"),
        (_zip(), "ZIP-bestand"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"{1:F01INGBNL2ABXXX0000000000}", "MT940"),
        (b":20:940S180629", "MT940"),
        (b"datum;bedrag\n2018-06-29;10,00\n", "geen camt.053-bestand"),
        (b"<html><body>Log eerst in</body></html>", "maar 'html'"),
        (b"<Document/>", "maar 'Document'"),
        (GOED.replace(b"camt.053.001.08", b"camt.052.001.08"), "maar 'camt.052.001.08'"),
        (GOED.replace(b"camt.053.001.08", b"camt.053.001.05"), "versie 02 of 08, maar 'camt.053.001.05'"),
        (GOED.replace(b"Document", b"Doc"), "geen camt.053-afschrift"),
        (BOM, "DOCTYPE"),
        (XXE, "DOCTYPE"),
        (GOED.replace(b"<Id>A1</Id>", b"<Id>&onbekend;</Id>"), "beschadigd of afgebroken"),
        (GOED[:-40], "beschadigd of afgebroken"),
        (GOED[: len(GOED) // 2], "beschadigd of afgebroken"),
        (GOED[:60], "geen leesbare XML"),
        (GOED.decode().encode("utf-16"), "UTF-16"),
        (GOED.decode().encode("utf-16-be"), "UTF-16"),
        (GOED.decode().encode("utf-32"), "UTF-16"),
        (GOED.replace(b"UTF-8", b"ISO-8859-1"), "ISO-8859-1"),
        (GOED.replace(b"J. Jansen", b"J. Jans\xe9n"), "Regel 2 van dit bestand is geen UTF-8"),
        (GOED.replace(b"J. Jansen", b"J. \0 Jansen"), "beschadigd"),
        (GOED + b"\xe2\x82", "afgebroken"),
        (GOED.replace(b"<Id>A1</Id>", b""), "niet (bij 'CreDtTm')"),
        (GOED.replace(b"10.50", b"tien"), "volgt de regels"),
        (GOED.replace(b"10.50", b"10.505"), "geen bedrag in hele centen"),
        (GOED.replace(b"10.50", b"-10.50"), "volgt de regels"),
        (GOED.replace(b"10.50", b"99999999999999.99"), "geen bedrag in hele centen"),
        (GOED.replace(b'"EUR">10.50', b'"USD">10.50'), "in 'USD'"),
        (GOED.replace(b"2018-06-29</Dt></BookgDt>", b"2018-02-30</Dt></BookgDt>"), "volgt de regels"),
        (GOED.replace(b"OPBD", b"ITBD"), "begin- of eindsaldo"),
        (GOED.replace(b"CLBD", b"CLAV"), "begin- of eindsaldo"),
        (afschrift(Post(bedrag=1), iban=ANDER), "is van rekening NL20INGB0001234567"),
        (afschrift(Post(bedrag=1), dag=date(2018, 7, 3)), "03-07-2018. Die dag moet nog komen"),
        (document("08", stmt("08", [ntry("08", [Post(bedrag=100)])], eind=99)), "wijken € 0,01 af"),
        (GOED.replace(b"<Ntry>", b"<Ntry><Vreemd/>", 1), "volgt de regels"),
        (b"<" * 5000, "geen leesbare XML"),
        (b'<?xml version="1.0"?>' + b"<a>" * 10_000, "geen camt.053-afschrift"),
    ],
    ids=lambda waarde: waarde[:24] if isinstance(waarde, str) else "",
)  # fmt: skip
def test_een_verkeerd_bestand_wordt_met_een_zin_geweigerd(inhoud: bytes, zin: str) -> None:
    assert zin in weigering(inhoud)


def test_een_te_groot_bestand_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keuring, "HOOGSTENS_BYTES", len(GOED) - 1)
    assert "groter dan" in weigering(GOED)


def test_te_diep_en_te_veel_tekst_wordt_geweigerd() -> None:
    diep = GOED.replace(b"<Ustrd>betaling</Ustrd>", b"<Ustrd>" + b"<x>" * 5000 + b"</x>" * 5000 + b"</Ustrd>")
    assert weigering(diep)
    lang = GOED.replace(b"<Ustrd>betaling", b"<Ustrd>" + b"x" * 11_000_000)
    assert weigering(lang)


def test_een_groot_bestand_wordt_als_stroom_gelezen() -> None:
    posten = [Post(bedrag=n + 1, referentie=f"R{n}") for n in range(4000)]
    inhoud = afschrift(*posten)
    bron = bestand(inhoud)
    tracemalloc.start()
    [a] = lees(bron, eigen_iban=EIGEN, vandaag=VANDAAG)
    _nu, piek = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(a.regels) == 4000
    assert sum(r.bedrag for r in a.regels) == 4000 * 4001 // 2
    assert piek < 12_000_000, piek
