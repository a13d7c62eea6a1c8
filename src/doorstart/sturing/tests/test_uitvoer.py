"""The report in its other forms: command line, PDF, spreadsheet. All carry the figures of the report."""

import io
import json
import zipfile
from typing import Any

import openpyxl
import pikepdf
import pytest
from django.core.management import CommandError, call_command

from doorstart.organisatie.models import Organisatie
from doorstart.sturing.figuren import Eenheid, Kolom
from doorstart.sturing.services import maak_rapport
from doorstart.sturing.tests import fabriek
from doorstart.sturing.uitvoer.pdf import als_pdf
from doorstart.sturing.uitvoer.werkblad import _Boek, als_xlsx


@pytest.fixture
def caseload(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """A caseload whose figures are known by hand."""
    fabriek.bij_elkaar(maak_dossier, gebruikers, parttime=4)


def _rapport(*opties: str) -> str:
    uit = io.StringIO()
    call_command("rapport", "--jaar", "2017", *opties, stdout=uit)
    return uit.getvalue()


@pytest.mark.usefixtures("caseload")
def test_opdrachtregel_als_tekst() -> None:
    """The text has the sentences and every figure."""
    tekst = _rapport()
    assert "gemiddeld 4 parttime ondernemers" in tekst
    assert "€\u00a0466 van hun uitkering zelf, op een gemiddelde norm van €\u00a01.141" in tekst
    assert "ongeveer 41\u00a0% van de norm" in tekst
    for sleutel in maak_rapport(2017).figuren:
        assert sleutel in tekst


@pytest.mark.usefixtures("caseload")
def test_opdrachtregel_als_json() -> None:
    """The JSON has value, unit and receipt per figure."""
    gegevens = json.loads(_rapport("--formaat", "json"))
    figuur = gegevens["figuren"]["kpi1"]
    assert (figuur["waarde"], figuur["eenheid"], figuur["doel"]) == (4500, "basispunten", 4000)
    assert figuur["bewijs"]["oordeel"] == "gehaald"
    assert figuur["bewijs"]["interval"] == [2582, 6579]


@pytest.mark.usefixtures("caseload")
def test_uitleg_geeft_de_rijen() -> None:
    """The explanation lists as many rows as were counted, in text and in JSON."""
    tekst = _rapport("--uitleg", "pto_aandeel")
    assert tekst.count("maart 2017") == 4
    assert "sha256 over de rijen" in tekst
    rijen = json.loads(_rapport("--uitleg", "kpi2", "--formaat", "json"))["rijen"]
    assert len(rijen) == 20
    assert sum(r["uitslag"] == "succes" for r in rijen) == 14


@pytest.mark.usefixtures("caseload")
@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (("--jaar", "1999"), "Over 1999 is er geen rapport"),
        (("--jaar", "2017", "--uitleg", "kpi9"), "Het cijfer 'kpi9' bestaat niet. Kies uit: kpi1"),
        (("--jaar", "2017", "--organisatie", "elders"), "De organisatie 'elders' bestaat niet"),
    ],
)
def test_weigert_met_een_zin(opties: tuple[str, ...], zin: str) -> None:
    """An unknown year, figure or organisation gives one clear sentence and exit code 1."""
    with pytest.raises(CommandError, match=zin) as fout:
        call_command("rapport", *opties)
    assert fout.value.returncode == 1


@pytest.mark.usefixtures("caseload")
def test_twee_organisaties_vragen_een_keuze() -> None:
    """With two organisations the command asks which one, and never mixes them."""
    Organisatie.objects.create(naam="Andere dienst", slug="andere")
    with pytest.raises(CommandError, match="Kies een organisatie met --organisatie: andere, testdienst"):
        _rapport()
    assert "gemiddeld 4 parttime" in _rapport("--organisatie", "testdienst")
    with pytest.raises(CommandError, match="nog geen dossiers"):
        _rapport("--organisatie", "andere")


@pytest.mark.usefixtures("caseload")
def test_pdf_is_toegankelijk_en_steeds_gelijk() -> None:
    """The PDF is tagged PDF/UA-1, Dutch, with a title; the same report gives the same bytes."""
    rapport = maak_rapport(2017)
    inhoud = als_pdf(rapport)
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "nl-NL"
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == "Route ondernemer 2017"
        assert len(pdf.pages) >= 3
    assert als_pdf(rapport) == inhoud


@pytest.mark.usefixtures("caseload")
def test_werkblad_heeft_dezelfde_cijfers(gebruikers: dict[str, Any]) -> None:
    """Every value of the sheet equals the report's; the rows are all there."""
    rapport = maak_rapport(2017)
    boek = openpyxl.load_workbook(io.BytesIO(als_xlsx(rapport, gebruiker=gebruikers["adviseur"])))
    deler = {"centen": 100, "basispunten": 10_000, "tienden": 10, "honderdsten": 100, "minuten": 60}
    waarden = {rij[0]: rij[2] for rij in boek["Cijfers"].iter_rows(min_row=2, values_only=True)}
    assert set(waarden) == set(rapport.figuren)
    for sleutel, figuur in rapport.figuren.items():
        verwacht = None if figuur.waarde is None else figuur.waarde / deler.get(figuur.eenheid, 1)
        assert waarden[sleutel] == pytest.approx(verwacht)
    assert boek["PTO-maanden"].max_row - 1 == rapport.figuur("pto_aandeel").bewijs.n
    assert boek["Cohort starters"]["A2"].value == "S000"
    assert {"Rendement", "Bbz-uitgaven", "Kosten", "Aannames", "PTO-personen"} <= set(boek.sheetnames)


@pytest.mark.usefixtures("caseload")
def test_werkblad_van_de_manager_heeft_pseudoniemen(gebruikers: dict[str, Any]) -> None:
    """Who may not read dossiers finds no dossier number anywhere in the spreadsheet."""
    boek = openpyxl.load_workbook(io.BytesIO(als_xlsx(maak_rapport(2017), gebruiker=gebruikers["manager"])))
    cellen = {c for blad in boek for rij in blad.iter_rows(values_only=True) for c in rij if isinstance(c, str)}
    assert not {c for c in cellen if c[:1] in "SGP" and c[1:].isdigit()}
    assert any(c.startswith("P-") for c in cellen)


@pytest.mark.parametrize("teken", ["=", "+", "-", "@", "\t=", "{="])
def test_werkblad_rekent_nooit_met_wat_iemand_typte(teken: str) -> None:
    """A cell that begins as a formula is a text: not a name, not a key, not a heading can run anything."""
    tekst = f'{teken}HYPERLINK("http://kwaad.example","klik")'
    doel = io.BytesIO()
    boek = _Boek(doel, namen_zichtbaar=True)
    kolommen = (Kolom("dossier"), Kolom("titel"), Kolom("soort", Eenheid.SLEUTEL), Kolom("bedrag", Eenheid.CENTEN))
    boek.blad("Blad", kolommen, [(tekst, tekst, tekst, tekst)])
    boek.boek.close()
    rij = openpyxl.load_workbook(io.BytesIO(doel.getvalue()))["Blad"][2]
    assert [cel.data_type for cel in rij] == ["s", "s", "s", "s"]
    assert rij[0].value == tekst


@pytest.mark.usefixtures("caseload")
def test_werkblad_heeft_geen_enkele_formule(gebruikers: dict[str, Any]) -> None:
    inhoud = als_xlsx(maak_rapport(2017), gebruiker=gebruikers["adviseur"])
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        bladen = [naam for naam in zip_.namelist() if naam.startswith("xl/worksheets/")]
        assert len(bladen) > 5
        assert not [naam for naam in bladen if b"<f>" in zip_.read(naam) or b"<hyperlink" in zip_.read(naam)]
