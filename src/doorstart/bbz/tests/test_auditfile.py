"""Year figures from an auditfile: every version gives the same figures, a person places what is open."""

import gzip
import io
import zipfile
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import OngeldigBoekjaar
from doorstart.bbz import auditfile, indeling
from doorstart.bbz.auditfile import Bestandsfout, lees
from doorstart.bbz.models import Auditbestand, Jaarcijfers
from doorstart.bbz.services import lees_auditfile_in, neem_over
from doorstart.bbz.tests.xaf import BEGIN, NAMEN, Rek, xaf
from doorstart.bbz.uit_auditfile import bekijk
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol

# By hand: turnover 40.000; costs 12.000 + 2.000; assets equipment 10.000 - 4.000, bank 500 + 36.000 - 11.000,
# debtors 4.000; debts: loan 3.000, creditor 1.000.
OMZET, KOSTEN, WINST = 4_000_000, 1_400_000, 2_600_000
TOTAAL, SCHULDEN, EIGEN = 600_000 + 2_550_000 + 400_000, 400_000, 3_150_000


def cijfers(inhoud: bytes) -> indeling.Jaarbedragen:
    rekeningen = lees(inhoud).rekeningen
    waar = indeling.plaatsen(rekeningen, {})
    indeling.eis_compleet(rekeningen, waar)
    return indeling.bereken(rekeningen, waar)


@pytest.mark.parametrize("rgs", [True, False])
@pytest.mark.parametrize("versie", sorted(NAMEN))
def test_elke_versie_geeft_dezelfde_cijfers(versie: str, rgs: bool) -> None:
    bestand = lees(xaf(versie, rgs=rgs))
    assert (bestand.versie, bestand.begin, bestand.einde) == (versie, date(2017, 1, 1), date(2017, 12, 31))
    assert bestand.aantal_regels == 9
    verwacht = indeling.Jaarbedragen(OMZET, KOSTEN, WINST, TOTAAL, SCHULDEN, EIGEN)
    assert cijfers(xaf(versie, rgs=rgs)) == verwacht
    assert bestand.meldingen == ()


@pytest.mark.parametrize("versie", ["3.1", "3.2", "4.0"])
def test_beginbalans_in_een_dagboek_telt_een_keer(versie: str) -> None:
    assert cijfers(xaf(versie, opening_in_dagboek=True)).eigen == EIGEN


def test_ingepakte_bestanden() -> None:
    zip_ = io.BytesIO()
    with zipfile.ZipFile(zip_, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("a.xaf", xaf())
    assert cijfers(zip_.getvalue()).winst == cijfers(gzip.compress(xaf())).winst == WINST


def test_bank_met_een_tekort_is_een_schuld_en_btw_te_goed_een_bezit() -> None:
    rekeningen = (Rek("1000", "Bank", "B", "BLimBanRba"), Rek("1500", "Btw", "B", "BSchBepBtw"))
    bedragen = cijfers(xaf("4.0", rekeningen=rekeningen, opening=(), regels=((("1000", -70_000), ("1500", 70_000)),)))
    assert (bedragen.totaal, bedragen.schulden, bedragen.eigen) == (70_000, 70_000, 0)


def test_inkomstenbelasting_telt_niet_en_voorziening_vraagt_een_mens() -> None:
    rekeningen = (
        Rek("4950", "Inkomstenbelasting", "P", "WBel"),
        Rek("0800", "Voorziening", "B", "BVrzGar"),
        Rek("0900", "Onbekend", "B"),
    )
    regels = ((("4950", 100), ("0800", -60), ("0900", -40)),)
    gelezen = lees(xaf("4.0", rekeningen=rekeningen, opening=(), regels=regels)).rekeningen
    waar = indeling.plaatsen(gelezen, {})
    assert {nummer: plaats.post for nummer, plaats in waar.items()} == {"4950": "niet", "0800": "", "0900": ""}
    with pytest.raises(DoorstartFout, match="0800 Voorziening; 0900 Onbekend"):
        indeling.eis_compleet(gelezen, waar)
    gekozen = indeling.plaatsen(gelezen, {"0800": "schuld", "0900": "eigen"})
    assert indeling.bereken(gelezen, gekozen) == indeling.Jaarbedragen(0, 0, 0, 0, 60, -60)


BOM = """<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"""
BUITEN = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"""


def _zip_bom() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("a.xaf", b"\0" * (20 * 1024 * 1024))
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"   \n", "leeg"),
        (b"%PDF-1.7 geen auditfile", "geen auditfile"),
        (b"\x00\x01\x02" * 100, "geen auditfile"),
        (b"<html><body>hallo</body></html>", "geen auditfile"),
        (xaf(voor=BOM), "DOCTYPE"),
        (xaf(voor=BUITEN), "DOCTYPE"),
        (xaf()[:-200], "niet heel"),
        (gzip.compress(xaf())[:-40], "beschadigd"),
        (xaf().replace(b"<amnt>40000.00</amnt>", b"<amnt>veertig</amnt>"), "geen geldig bedrag"),
        (xaf().replace(b"<amnt>40000.00</amnt>", b"<amnt>40000.001</amnt>"), "twee decimalen"),
        (xaf().replace(b"<amnt>40000.00</amnt>", b"<amnt>1" + b"0" * 30 + b"</amnt>"), "onmogelijk groot"),
        (xaf(munt="USD"), "USD"),
        (xaf().replace(b"<startDate>2017-01-01</startDate>", b""), "begin en einde"),
        (b'<auditfile xmlns="' + NAMEN["3.2"].encode() + b'">' + b"<a>" * 5000, "te groot of te diep"),
        (_zip_bom(), "(te groot|geen auditfile)"),
    ],
)
def test_wat_geen_goede_auditfile_is_wordt_geweigerd_met_een_zin(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Bestandsfout, match=zin):
        lees(inhoud)


def test_grenzen_aan_grootte_en_regels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auditfile, "HOOGSTENS_REGELS", 5)
    with pytest.raises(Bestandsfout, match="regels"):
        lees(xaf())
    monkeypatch.setattr(auditfile, "HOOGSTENS_UITGEPAKT", 100)
    with pytest.raises(Bestandsfout, match="uitgepakt"):
        lees(gzip.compress(xaf()))
    monkeypatch.setattr(auditfile, "HOOGSTENS_BYTES", 100)
    with pytest.raises(Bestandsfout, match="50 MB"):
        lees(xaf())


def test_administratie_die_niet_sluit_geeft_een_melding() -> None:
    (melding,) = lees(xaf(regels=((("1000", 100), ("8000", -90)),))).meldingen
    assert "10 cent" in melding


def test_overnemen_bewaart_bestand_en_indeling(maak_dossier: Any, gebruikers: Any) -> None:
    dossier, adviseur = maak_dossier(groep="gevestigd"), gebruikers["adviseur"]
    bestand = lees_auditfile_in(dossier=dossier, naam="2017.xaf", inhoud=xaf(), gebruiker=adviseur)
    assert lees_auditfile_in(dossier=dossier, naam="weer.xaf", inhoud=xaf(), gebruiker=adviseur) == bestand
    regels, bedragen = bekijk(bestand, {"0700": "eigen"})
    assert bedragen.schulden == 100_000
    assert {r.nummer: p.grond for r, p in regels}["8000"] == "RGS WOmzNopOpg"
    rij = neem_over(
        bestand=bestand, gekozen={"0700": "eigen"}, bezit_buiten=20_000_000, schuld_buiten=15_000_000,
        netto_partner=500_000, gebruiker=adviseur,
    )  # fmt: skip
    assert (rij.winst, rij.netto_partner, rij.auditbestand) == (WINST, 500_000, bestand)
    assert rij.totaal_vermogen == TOTAAL + 20_000_000
    assert rij.eigen_vermogen == TOTAAL + 20_000_000 - 100_000 - 15_000_000
    assert rij.indeling["0700"] == {"post": "eigen", "grond": "gekozen"}
    assert rij.indeling["buiten"] == {"bezit": 20_000_000, "schuld": 15_000_000}
    with pytest.raises(DoorstartFout, match="hoort niet bij"):
        neem_over(bestand=bestand, gekozen={"9999": "eigen"}, gebruiker=adviseur)
    with pytest.raises(DoorstartFout, match="hoort niet bij"):
        neem_over(bestand=bestand, gekozen={"0700": "winst"}, gebruiker=adviseur)
    assert Jaarcijfers.objects.count() == 1


def test_open_rekening_houdt_overnemen_tegen(maak_dossier: Any, gebruikers: Any) -> None:
    inhoud = xaf(rekeningen=(Rek("0900", "Raar", "B"), Rek("1000", "Bank", "B")), opening=(), rgs=False,
                 regels=((("1000", 100), ("0900", -100)),))  # fmt: skip
    bestand = lees_auditfile_in(
        dossier=maak_dossier(groep="starter"), naam="x", inhoud=inhoud, gebruiker=gebruikers["adviseur"]
    )
    with pytest.raises(DoorstartFout, match="0900 Raar"):
        neem_over(bestand=bestand, gekozen={}, gebruiker=gebruikers["adviseur"])
    assert not Jaarcijfers.objects.exists()


def test_boekjaar_van_het_bestand_is_twaalf_maanden(maak_dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(OngeldigBoekjaar):
        lees_auditfile_in(
            dossier=maak_dossier(), naam="x", inhoud=xaf(einde="2018-03-31"), gebruiker=gebruikers["adviseur"]
        )
    assert not Auditbestand.objects.exists()


def test_wie_mag_een_auditfile_inleveren(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(groep="starter")
    for rol in set(Rol.values) - {Rol.ADVISEUR}:
        with pytest.raises(PermissionDenied):
            lees_auditfile_in(dossier=dossier, naam="x", inhoud=xaf(), gebruiker=gebruikers[rol])
    dossier.persoon.gebruiker = gebruikers["inwoner"]
    dossier.persoon.save()
    assert lees_auditfile_in(dossier=dossier, naam="x", inhoud=xaf(), gebruiker=gebruikers["inwoner"]).pk


def test_zelfde_begin_als_eind() -> None:
    assert sum(bedrag for _rekening, bedrag in BEGIN) == 0
