"""The bank file: read again, its sums, marks and addresses counted; text that no bank refuses; large batches cut."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone
from lxml import etree

from doorstart.grootboek.adres import adres_van, splits_straat
from doorstart.grootboek.bankbestand import Kop, is_rf_kenmerk, maak_bankbestand, sepa_tekst
from doorstart.grootboek.models import Betaalbatch, Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import opdrachten_van, saldi
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.grootboek.tests.test_batch import zet_klaar
from doorstart.grootboek.verzonden import bestand_bij
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.bbzbeleid import SOORT, BbzBeleid, bbz_beleid
from doorstart.organisatie.services import beoordeel, stel_beleid_voor

DAG = date(2018, 7, 2)
NS = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


def kies_beleid(gebruikers: Any, **waarden: Any) -> None:
    voorstel = stel_beleid_voor(
        gebruiker=gebruikers["beheerder"], soort=SOORT, gemeente=None, geldig_van=date(2018, 1, 1),
        waarden=waarden, reden="test",
    )  # fmt: skip
    beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)


@pytest.mark.parametrize(
    ("regel", "delen"),
    [
        ("Teststraat 1", ("Teststraat", "1")),
        ("1e Helmersstraat 12-2", ("1e Helmersstraat", "12-2")),
        ("Plein 1945 3 A", ("Plein 1945", "3 A")),
        ("Plein 1945 3", ("Plein 1945", "3")),
        ("Laan 1940-1945 12bis", ("Laan 1940-1945", "12bis")),
        ("Kade 7 hs", ("Kade", "7 hs")),
        ("Woonboot De Hoop", ("Woonboot De Hoop", "")),
        ("  Lange   Weg  9 ", ("Lange Weg", "9")),
        ("12", ("12", "")),
        ("", ("", "")),
    ],
)
def test_straat_en_nummer_apart(regel: str, delen: tuple[str, str]) -> None:
    assert splits_straat(regel) == delen


def test_half_adres_gaat_niet_mee() -> None:
    def persoon(**anders: str) -> Any:
        return SimpleNamespace(**({"straat": "Weg 1", "postcode": "9401 ab", "plaats": "Assen"} | anders))

    assert adres_van(persoon()) == {
        "StrtNm": "Weg", "BldgNb": "1", "PstCd": "9401 AB", "TwnNm": "Assen", "Ctry": "NL",
    }  # fmt: skip
    assert (
        adres_van(persoon(plaats="")) == adres_van(persoon(postcode="")) == adres_van(persoon(postcode="10115")) == {}
    )


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [("Zoë & <Łukasz>", "Zoe + .Lukasz."), ("a_b;c", "a.b.c"), ("  twee  spaties ", "twee spaties"), ("", ".")],
)
def test_tekst_die_elke_bank_aanneemt(tekst: str, schoon: str) -> None:
    assert sepa_tekst(tekst, 70) == schoon


def test_rf_kenmerk() -> None:
    assert is_rf_kenmerk("RF18 5390 0754 7034")  # the example of ISO 11649
    assert not is_rf_kenmerk("RF19 5390 0754 7034")
    assert not is_rf_kenmerk("dossier 12")


def test_bestand_wordt_teruggelezen(maak_dossier: Any, gebruikers: Any) -> None:
    bedragen = [95_000, 1, 12_345]
    opdrachten = [zet_klaar(maak_dossier(), bedrag) for bedrag in bedragen]
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 20))
    batch = keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    bestand = batch.bestanden.get()
    xml = etree.fromstring(bestand.inhoud.encode())

    def alle(pad: str) -> list[str]:
        return [str(e.text) for e in xml.iterfind(f".//p:{pad}", NS)]

    assert alle("CtrlSum") == ["1073.46", "1073.46"]
    assert alle("NbOfTxs") == ["3", "3"]
    assert alle("InstdAmt") == ["950.00", "0.01", "123.45"]
    assert alle("EndToEndId") == [f"DS-{batch.pk}-{o.pk}" for o in opdrachten]
    assert alle("MsgId") == alle("PmtInfId") == [f"DS-{batch.pk}-B1"]
    assert alle("ReqdExctnDt/p:Dt") == ["2018-07-20"]
    assert [[(d.tag.split("}")[1], d.text) for d in a] for a in xml.iterfind(".//p:Cdtr/p:PstlAdr", NS)] == [
        [("StrtNm", "Teststraat"), ("BldgNb", "1"), ("PstCd", "9401 AA"), ("TwnNm", "Assen"), ("Ctry", "NL")]
    ] * 3
    assert bestand_bij(f"DS-{batch.pk}-B1") == bestand
    assert list(opdrachten_van(bestand).order_by("id")) == opdrachten


def test_grote_batch_wordt_meer_bestanden(maak_dossier: Any, gebruikers: Any) -> None:
    kies_beleid(gebruikers, betalingen_per_bestand=2)
    opdrachten = [zet_klaar(maak_dossier(), 10_000 + n) for n in range(5)]
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
    batch = keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    bestanden = list(batch.bestanden.order_by("volgnummer"))
    assert [(b.volgnummer, b.aantal, b.bedrag) for b in bestanden] == [(1, 2, 20_001), (2, 2, 20_005), (3, 1, 10_004)]
    assert [o for b in bestanden for o in opdrachten_van(b).order_by("id")] == opdrachten
    assert Boeking.objects.filter(soort="betaalbatch").count() == 3  # a debit on the statement each
    assert saldi()[Rekening.BANK] == -50_010


def test_onmogelijke_tekst_wordt_door_het_schema_geweigerd(organisatie: Any) -> None:
    batch = Betaalbatch(pk=1, betaaldatum=DAG)
    opdracht = Betaalopdracht(
        pk=2, batch=batch, begunstigde="A", iban="NL91ABNA0417164300", bedrag=100, omschrijving="x",
        adres={"TwnNm": "Assen", "Ctry": "nl"},
    )  # fmt: skip
    kop = Kop(1, timezone.localtime(), 1, 100)
    with pytest.raises(DoorstartFout, match="voldoet niet aan het schema"):
        maak_bankbestand(organisatie=organisatie, batch=batch, opdrachten=[opdracht], kop=kop)


def test_beleid(organisatie: Any, gebruikers: Any) -> None:
    assert bbz_beleid(DAG) == BbzBeleid()
    kies_beleid(gebruikers, betaaldag=25)
    assert bbz_beleid(DAG) == BbzBeleid(betaaldag=25)
    assert bbz_beleid(date(2017, 12, 31)) == BbzBeleid()
    for waarden, zin in (({"betaaldag": 0}, "van 1 tot"), ({"betaaldag": "5"}, "geldige"), ({"x": 1}, "Onbekende")):
        with pytest.raises(DoorstartFout, match=zin):
            BbzBeleid.uit_dict(waarden)
