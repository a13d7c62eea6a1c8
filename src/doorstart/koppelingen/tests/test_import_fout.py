"""Every kind of wrong file: one clear Dutch sentence with file, line, column and value; and nothing is loaded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from doorstart.dossiers.models import Dossier, Persoon
from doorstart.grootboek.models import Boeking
from doorstart.kern.models import Gebeurtenis
from doorstart.koppelingen.csvimport import lezen
from doorstart.koppelingen.csvimport.fouten import MAX_GETOOND
from doorstart.koppelingen.services import ImportAfgekeurd, importeer
from doorstart.koppelingen.tests.hulp import Rijen, basis, schrijf


def _zet(bestand: str, nummer: int, **cellen: str) -> Callable[[Rijen], None]:
    def wijzig(rijen: Rijen) -> None:
        rijen[bestand][nummer].update(cellen)

    return wijzig


def _erbij(bestand: str, **cellen: str) -> Callable[[Rijen], None]:
    """Add a copy of the first row with other cells."""

    def wijzig(rijen: Rijen) -> None:
        rijen[bestand].append(rijen[bestand][0] | cellen)

    return wijzig


def _zonder(bestand: str) -> Callable[[Rijen], None]:
    def wijzig(rijen: Rijen) -> None:
        del rijen[bestand]

    return wijzig


GEVALLEN: list[tuple[Callable[[Rijen], None], str]] = [
    (_zonder("huishoudens"), "huishoudens.csv: Dit bestand ontbreekt en is verplicht."),
    (
        _zet("personen", 0, bsn="123456789"),
        "personen.csv, regel 2, kolom bsn, waarde '123456789': Dit burgerservicenummer",
    ),
    (
        _zet("personen", 0, iban="NL91ABNA0417164301"),
        "kolom iban, waarde 'NL91ABNA0417164301': Dit rekeningnummer (IBAN) klopt niet",
    ),
    (
        _zet("personen", 0, geboortedatum="1980-02-30"),
        "kolom geboortedatum, waarde '1980-02-30': Dit is geen bestaande datum",
    ),
    (_zet("personen", 0, geboortedatum="2019-01-01"), "waarde '2019-01-01': Deze datum ligt in de toekomst."),
    (_zet("personen", 0, taal="xx"), "waarde 'xx': Deze code is onbekend. Gebruik een van: nl, en"),
    (_zet("personen", 1, statushouder="misschien"), "waarde 'misschien': Schrijf ja of nee."),
    (_zet("personen", 0, achternaam=""), "regel 2, kolom achternaam: Deze waarde is verplicht en ontbreekt."),
    (_erbij("personen"), "personen.csv, regel 4, kolom bsn, waarde '900000016': Deze regel staat dubbel: regel 2"),
    (_erbij("dossiers"), "dossiers.csv, regel 4, kolom dossiernummer, waarde 'P1': Deze regel staat dubbel"),
    (
        _zet("dossiers", 0, melding_op="1975-01-01"),
        "kolom melding_op, waarde '1975-01-01': Deze datum ligt voor de geboorte van de inwoner.",
    ),
    (_zet("dossiers", 0, gemeentecode="9999"), "waarde '9999': Voor deze gemeente werkt de organisatie niet."),
    (_zet("dossiers", 0, adviseur="niemand"), "waarde 'niemand': Deze medewerker heeft geen login"),
    (_zet("dossiers", 0, adviseur="inwoner"), "waarde 'inwoner': Deze medewerker heeft geen login"),
    (_zet("dossiers", 0, bsn="900000041"), "waarde '900000041': Deze persoon staat niet in personen.csv."),
    (
        _zet("dossiers", 0, status="afgesloten"),
        "kolom afgesloten_op: Een afgesloten dossier heeft een einddatum nodig.",
    ),
    (
        _zet("huishoudens", 0, dossiernummer="X9"),
        "kolom dossiernummer, waarde 'X9': Dit dossier staat niet in dossiers.csv.",
    ),
    (_zet("huishoudens", 1, partner_bsn="900000028"), "kolom partner_bsn, waarde '900000028': De partner is dezelfde"),
    (_zet("ondernemingen", 0, kvk_nummer="123"), "waarde '123': Een KVK-nummer heeft acht cijfers."),
    (_zet("omzetmetingen", 0, onderneming="Anders"), "waarde 'Anders': Dit bedrijf staat niet bij dit dossier"),
    (
        _zet("besluiten", 0, goedgekeurd_door="adviseur"),
        "kolom goedgekeurd_door, waarde 'adviseur': Een besluit heeft vier ogen",
    ),
    (_zet("besluiten", 1, maandbedrag=""), "kolom maandbedrag: Een Bbz-uitkering heeft een maandbedrag nodig."),
    (
        _zet("besluiten", 1, einde="2016-05-31"),
        "kolom einde, waarde '2016-05-31': De laatste dag ligt voor de eerste dag.",
    ),
    (
        _zet("normmaanden", 1, norm="990,00"),
        "regel 3, kolom norm, waarde '990,00': Volgens de wet is de norm van dit huishouden in deze maand 982,79",
    ),
    (
        _zonder("normmaanden"),
        "inkomsten.csv, regel 2, kolom maand, waarde '2014-12': Voor een maand voor 2015 is de norm nodig",
    ),
    (_zet("inkomsten", 0, verrekend=""), "kolom verrekend: Voor een maand voor 2015 is nodig wat het eerdere systeem"),
    (_zet("inkomsten", 1, verrekend="450"), "kolom verrekend, waarde '450': Vanaf 2015 rekent Doorstart dit zelf uit."),
    (_zet("inkomsten", 1, omzet="-5"), "kolom omzet, waarde '-5': Dit bedrag kan niet lager zijn dan nul."),
    (
        _zet("inkomsten", 1, omzet="veel"),
        "kolom omzet, waarde 'veel': Vul een bedrag in euro's in, bijvoorbeeld 1.234,56.",
    ),
    (_zet("inkomsten", 1, maand="2017-13"), "kolom maand, waarde '2017-13': Dit is geen maand."),
    (_zet("inkomsten", 1, maand="2018-08"), "waarde '2018-08': Deze maand ligt in de toekomst."),
    (_zet("inkomsten", 1, uren="800"), "kolom uren, waarde '800': Zoveel uren heeft een maand niet."),
    (_zet("inkomsten", 1, uren="4,5"), "kolom uren, waarde '4,5': Dit is geen geheel getal van 0 of hoger."),
    (
        _zet("inkomsten", 1, kostencategorie="jacht"),
        "inkomsten.csv, regel 3, kolom maand, waarde '2017-05': Deze kostensoort",
    ),
    (_zet("inkomsten", 1, dossiernummer="S1"), "Voor deze maand is er geen toestemming voor parttime ondernemen"),
    (_zet("betalingen", 0, dossiernummer="P1", rechtmaand="2017-05"), "Deze maand staat ook in inkomsten.csv"),
    (_zet("betalingen", 1, wetsgroep="bbz_gevestigd"), "Deze wetsgroep past niet bij de groep van het dossier."),
    (_zet("betalingen", 0, bedrag="0"), "kolom bedrag, waarde '0': Een betaling is hoger dan nul."),
    (
        _zet("jaarcijfers", 0, boekjaar_einde="2018-02-28"),
        "kolom boekjaar_einde, waarde '2018-02-28': Een boekjaar duurt precies",
    ),
    (
        _zet("aflossingen", 0, aflossing="13000"),
        "leningen.csv, regel 2, kolom hoofdsom, waarde '12000': In aflossingen.csv",
    ),
    (_zet("leningen", 0, rente="hoog"), "kolom rente, waarde 'hoog': Dit is geen percentage."),
    (_zet("leningen", 0, dossiernummer="P1"), "Bedrijfskapitaal hoort bij de Bbz, niet bij parttime ondernemen."),
    (_zet("sessies", 0, coach="adviseur"), "kolom coach, waarde 'adviseur': Deze coach heeft geen login"),
    (_zet("sessies", 0, minuten="900"), "kolom minuten, waarde '900': Een gesprek duurt tussen 1 en 600 minuten."),
    (_zet("activiteiten", 0, begin="9 uur"), "kolom begin, waarde '9 uur': Dit is geen tijd."),
    (
        _zet("deelnames", 0, activiteit="A9"),
        "kolom activiteit, waarde 'A9': Deze activiteit staat niet in activiteiten.csv.",
    ),
    (_zet("personen", 0, voornaam="No\0or"), "personen.csv, regel 2, kolom voornaam, waarde"),
    (_zet("dossiers", 0, hulpvraag="a\x1bb"), "Hier staat een onzichtbaar stuurteken."),
    (_zet("dossiers", 0, dossiernummer="P/1?x"), "kolom dossiernummer, waarde 'P/1?x': Een nummer bestaat uit letters"),
    (_zet("kosten", 0, bedrag="9" * 5000), "kolom bedrag, waarde"),
    (_zet("kosten", 0, jaar="99999"), "kolom jaar, waarde '99999': Dit getal is te groot."),
    (_zet("leningen", 0, looptijd_maanden="99999999"), "Dit getal is te groot."),
    (_zet("activiteiten", 0, begin="09:00+01:00"), "kolom begin, waarde '09:00+01:00': Dit is geen tijd."),
    (_zet("betalingen", 0, rechtmaand="0001-01"), "kolom rechtmaand, waarde '0001-01': Dit is geen maand."),
    (_zet("huishoudens", 0, van="0017-01-01"), "kolom van, waarde '0017-01-01': Dit is geen bestaande datum."),
]


@pytest.mark.parametrize(("wijzig", "zin"), GEVALLEN, ids=lambda deel: deel[:60] if isinstance(deel, str) else "")
def test_each_mistake_has_its_own_sentence(
    wijzig: Callable[[Rijen], None], zin: str, ontvanger: Any, tmp_path: Path
) -> None:
    rijen = basis()
    wijzig(rijen)
    voor = Gebeurtenis.objects.count()
    with pytest.raises(ImportAfgekeurd) as fout:
        importeer(folder=schrijf(tmp_path / "m", rijen), organisatie=ontvanger)
    assert zin in str(fout.value)
    assert "Er is niets geladen" in str(fout.value)
    assert [model.objects.count() for model in (Persoon, Dossier, Boeking)] == [0, 0, 0]
    assert Gebeurtenis.objects.count() == voor


def _klacht(folder: Path, organisatie: Any) -> str:
    with pytest.raises(ImportAfgekeurd) as fout:
        importeer(folder=folder, organisatie=organisatie)
    return str(fout.value)


def test_another_encoding_is_named_with_its_line(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    rijen["personen"][1]["voornaam"] = "Ren\u00e9"
    klacht = _klacht(schrijf(tmp_path / "m", rijen, codering="latin-1"), ontvanger)
    assert "personen.csv, regel 3: Dit bestand is geen UTF-8." in klacht
    assert "dossiers.csv" not in klacht, "een kapot bestand maakt verwijzingen ernaar niet ook fout"


def test_another_delimiter_is_named(ontvanger: Any, tmp_path: Path) -> None:
    folder = schrijf(tmp_path / "m", basis(), scheiding="\t")
    assert "kosten.csv, regel 1, waarde" in _klacht(folder, ontvanger)
    assert "Scheid de kolommen met een puntkomma of een komma." in _klacht(folder, ontvanger)


def test_a_line_with_another_number_of_columns_is_named(ontvanger: Any, tmp_path: Path) -> None:
    folder = schrijf(tmp_path / "m", basis())
    with (folder / "kosten.csv").open("a", encoding="utf-8") as uit:
        uit.write("2017;inkoop;Coaches\n")
    assert "kosten.csv, regel 3: Deze regel heeft 3 kolommen, de kopregel heeft er 5." in _klacht(folder, ontvanger)


def test_an_open_quote_is_named(ontvanger: Any, tmp_path: Path) -> None:
    folder = schrijf(tmp_path / "m", basis())
    with (folder / "kosten.csv").open("a", encoding="utf-8") as uit:
        uit.write('2017;inkoop;"Coaches;1;x\n')
    assert "Controleer de aanhalingstekens." in _klacht(folder, ontvanger)


def test_unknown_missing_and_double_columns_and_unknown_files_are_named(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    rijen["kosten"][0]["kleur"] = "rood"
    rijen["begroting"][0].pop("bedrag")
    folder = schrijf(tmp_path / "m", rijen)
    (folder / "inkomen.csv").write_text("a;b\n")
    (folder / "deelnames.csv").write_text("activiteit;dossiernummer;activiteit\n")
    klacht = _klacht(folder, ontvanger)
    assert "kosten.csv, regel 1, kolom kleur: Deze kolom kent de import niet." in klacht
    assert "begroting.csv, regel 1, kolom bedrag: Deze kolom ontbreekt en is verplicht." in klacht
    assert "deelnames.csv, regel 1, kolom activiteit: Deze kolom staat dubbel in de kopregel." in klacht
    assert "inkomen.csv: Dit bestand kent de import niet." in klacht


def test_the_line_number_is_that_of_a_text_editor_also_after_a_text_of_two_lines(
    ontvanger: Any, tmp_path: Path
) -> None:
    rijen = basis()
    rijen["sessies"][0]["verslag"] = "Een regel\nen nog een."
    rijen["sessies"].append(rijen["sessies"][0] | {"datum": "nooit"})
    assert "sessies.csv, regel 4, kolom datum, waarde 'nooit'" in _klacht(schrijf(tmp_path / "m", rijen), ontvanger)


def test_all_mistakes_are_counted_and_the_first_are_shown(ontvanger: Any, tmp_path: Path) -> None:
    rijen = basis()
    rijen["kosten"] = [
        rijen["kosten"][0] | {"omschrijving": f"post {n}", "bedrag": "?"} for n in range(MAX_GETOOND + 5)
    ]
    klacht = _klacht(schrijf(tmp_path / "m", rijen), ontvanger)
    assert klacht.count("kosten.csv") == MAX_GETOOND
    assert "... en nog 5 fouten." in klacht
    assert f"Er is niets geladen: {MAX_GETOOND + 5} fout(en)." in klacht


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "kosten.csv: Dit is een PDF, geen CSV."),
        (b"PK\x03\x04\x14\x00", "kosten.csv: Dit is een Excel- of ZIP-bestand, geen CSV."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "kosten.csv: Dit is een oud Excel-bestand, geen CSV."),
        (b"\x1f\x8b\x08", "kosten.csv: Dit is een ingepakt bestand, geen CSV."),
        (b"jaar;soort\0;omschrijving;bedrag;bron\n", "kosten.csv, regel 1, kolom soort"),
        (b"\0" * 5000, "kosten.csv"),
        (b'"' + b"x" * 300_000, "Controleer de aanhalingstekens."),
    ],
)
def test_a_file_of_another_kind_is_refused(ontvanger: Any, tmp_path: Path, inhoud: bytes, zin: str) -> None:
    folder = schrijf(tmp_path / "m", basis())
    (folder / "kosten.csv").write_bytes(inhoud)
    assert zin in _klacht(folder, ontvanger)


def test_a_huge_file_is_not_read(ontvanger: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezen, "HOOGSTENS_BYTES", 40)
    klacht = _klacht(schrijf(tmp_path / "m", basis()), ontvanger)
    assert "personen.csv: Dit bestand is groter dan" in klacht


def test_a_file_of_mistakes_stops_being_read(ontvanger: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezen, "HOOGSTENS_FOUTEN", 20)
    rijen = basis()
    rijen["kosten"] = [rijen["kosten"][0] | {"omschrijving": f"post {n}", "bedrag": "?"} for n in range(500)]
    klacht = _klacht(schrijf(tmp_path / "m", rijen), ontvanger)
    assert "Te veel fouten. Wij lazen dit bestand niet verder." in klacht
    assert klacht.count("kosten.csv") < 30


def test_a_utf_16_file_and_ten_thousand_columns_are_refused_in_one_readable_answer(
    ontvanger: Any, tmp_path: Path
) -> None:
    assert "Dit bestand is geen UTF-8." in _klacht(schrijf(tmp_path / "m", basis(), codering="utf-16"), ontvanger)
    folder = schrijf(tmp_path / "n", basis())
    (folder / "kosten.csv").write_text(";".join(f"k{n}" for n in range(10_000)) + "\n")
    assert len(_klacht(folder, ontvanger)) < 30_000
