"""Closing a period, the numbers of the municipal ledger, and the export that can be made again."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from doorstart.grootboek.afsluiten import keur_afsluiting_goed, stel_afsluiting_voor, wijs_afsluiting_af
from doorstart.grootboek.exporteren import NummersOntbreken, exporteer, haal_export_op, is_gelijk, maak_bestand
from doorstart.grootboek.models import Boeking, Journaalexport, Rekening
from doorstart.grootboek.perioden import PeriodeGesloten, gesloten_tot, open_dag
from doorstart.grootboek.rekeningschema import (
    Combinatie,
    Nummers,
    Schemaregel,
    geldend_schema,
    keur_schema_goed,
    stel_schema_voor,
    wijs_schema_af,
)
from doorstart.grootboek.services import boek, draai_terug
from doorstart.grootboek.tests.test_boeken import boek_maand, regel
from doorstart.grootboek.uitsplitsen import saldorijen
from doorstart.kern.fouten import DoorstartFout, VierOgen

JUNI = date(2018, 6, 30)
ALLES = [Schemaregel(rekening, "", "", f"8{n:03d}") for n, rekening in enumerate(Rekening.values)]


def sluit(gebruikers: Any, tot: date = JUNI) -> None:
    voorstel = stel_afsluiting_voor(tot=tot, toelichting="Alles is verwerkt.", gebruiker=gebruikers["financien"])
    keur_afsluiting_goed(afsluiting=voorstel, gebruiker=gebruikers["toetser"])


def leg_nummers_vast(gebruikers: Any, regels: Any = ALLES) -> None:
    voorstel = stel_schema_voor(regels=regels, reden="Begin", gebruiker=gebruikers["financien"])
    keur_schema_goed(schema=voorstel, gebruiker=gebruikers["toetser"])


def boek_op(dossier: Any, dag: date, bedrag: int = 100) -> Boeking:
    return boek(
        datum=dag, soort="x", omschrijving="=1+1", dossier=dossier,
        regels=[regel(dossier, Rekening.UITKERINGSLASTEN, bedrag), regel(dossier, Rekening.BANK, -bedrag)],
    )  # fmt: skip


def test_een_gesloten_dag_weigert_en_de_dag_erna_niet(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    boek_op(dossier, JUNI)
    sluit(gebruikers)
    assert gesloten_tot() == JUNI
    for dag in (JUNI, date(2018, 6, 1), date(2010, 1, 1)):
        with pytest.raises(PeriodeGesloten, match="tot en met 30-06-2018 is afgesloten"):
            boek_op(dossier, dag)
    boek_op(dossier, date(2018, 7, 1))
    assert Boeking.objects.count() == 2
    assert (open_dag(JUNI), open_dag(date(2018, 7, 1))) == (date(2018, 7, 1), date(2018, 7, 1))


def test_terugdraaien_staat_in_de_open_periode(maak_dossier: Any, gebruikers: Any) -> None:
    oud = boek_maand(maak_dossier())
    sluit(gebruikers)
    assert draai_terug(boeking=oud, gebruiker=gebruikers["financien"], reden="fout").datum == date(2018, 7, 2)
    nog = boek_op(oud.dossier, date(2018, 7, 1))
    terug = draai_terug(boeking=nog, gebruiker=gebruikers["financien"], reden="fout", datum=date(2018, 6, 3))
    assert terug.datum == date(2018, 7, 1)


def test_afsluiten_is_van_twee_personen_en_voor_altijd(gebruikers: Any) -> None:
    fin, toetser = gebruikers["financien"], gebruikers["toetser"]
    voorstel = stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=fin)
    fin.rol = "toetser"
    fin.save()
    with pytest.raises(VierOgen):
        keur_afsluiting_goed(afsluiting=voorstel, gebruiker=fin)
    assert gesloten_tot() is None
    keur_afsluiting_goed(afsluiting=voorstel, gebruiker=toetser)
    with pytest.raises(DoorstartFout, match="al beslist"):
        keur_afsluiting_goed(afsluiting=voorstel, gebruiker=toetser)
    for sql in (
        "UPDATE grootboek_periodeafsluiting SET status = 'voorstel'",
        "DELETE FROM grootboek_periodeafsluiting",
    ):
        with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.parametrize(
    ("tot", "toelichting", "zin"),
    [
        (date(2018, 7, 2), "x", "voorbij"),
        (date(2018, 7, 3), "x", "voorbij"),
        (date(2018, 5, 31), "x", "al afgesloten"),
        (date(2018, 6, 30), " ", "waarom"),
    ],
)
def test_wat_niet_afgesloten_kan(gebruikers: Any, tot: date, toelichting: str, zin: str) -> None:
    sluit(gebruikers, date(2018, 5, 31))
    with pytest.raises(DoorstartFout, match=zin):
        stel_afsluiting_voor(tot=tot, toelichting=toelichting, gebruiker=gebruikers["financien"])


def test_een_voorstel_tegelijk_en_afwijzen_met_reden(gebruikers: Any) -> None:
    voorstel = stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="wacht al"):
        stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="waarom"):
        wijs_afsluiting_af(afsluiting=voorstel, reden="", gebruiker=gebruikers["toetser"])
    wijs_afsluiting_af(afsluiting=voorstel, reden="Een afschrift mist.", gebruiker=gebruikers["toetser"])
    assert gesloten_tot() is None
    sluit(gebruikers)


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "coach", "beheerder", "inwoner"])
def test_wie_niet_voorstelt(gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        stel_afsluiting_voor(tot=JUNI, toelichting="x", gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        stel_schema_voor(regels=ALLES, reden="x", gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        exporteer(van=JUNI, tot=JUNI, gebruiker=gebruikers[rol])


@pytest.mark.parametrize("rol", ["adviseur", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_wie_niet_goedkeurt(gebruikers: Any, rol: str) -> None:
    from doorstart.organisatie.models import Gebruiker

    ander = Gebruiker.objects.create_user(username="f2", organisatie=gebruikers["toetser"].organisatie, rol="financien")
    sluiting = stel_afsluiting_voor(tot=JUNI, toelichting="x", gebruiker=ander)
    schema = stel_schema_voor(regels=ALLES, reden="x", gebruiker=ander)
    with pytest.raises(PermissionDenied):
        keur_afsluiting_goed(afsluiting=sluiting, gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        keur_schema_goed(schema=schema, gebruiker=gebruikers[rol])


def test_de_meest_precieze_rij_wint() -> None:
    tabel = Nummers(
        [
            Schemaregel("bank", "", "", "1"), Schemaregel("bank", "", "kapitaal", "2"),
            Schemaregel("bank", "pw", "", "3"), Schemaregel("bank", "pw", "kapitaal", "4"),
        ]
    )  # fmt: skip
    assert tabel.van(Combinatie("bank", "pw", "kapitaal")) == "4"
    assert tabel.van(Combinatie("bank", "pw", "levensonderhoud")) == "3"
    assert tabel.van(Combinatie("bank", "tozo", "kapitaal")) == "2"
    assert tabel.van(Combinatie("bank", "tozo", "levensonderhoud")) == "1"
    assert tabel.van(Combinatie("rente", "pw", "kapitaal")) == ""


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        ([], "minstens een"),
        ([Schemaregel("kas", "", "", "1")], "bestaat niet"),
        ([Schemaregel("bank", "wmo", "", "1")], "bestaat niet"),
        ([Schemaregel("bank", "", "", "1"), Schemaregel("bank", "", "", "2")], "dubbel"),
        ([Schemaregel("bank", "", "", "=1")], "klopt niet"),
        ([Schemaregel("bank", "", "", "1;2")], "klopt niet"),
        ([Schemaregel("bank", "", "", "1" * 31)], "klopt niet"),
    ],
)
def test_een_verkeerde_tabel(gebruikers: Any, regels: Any, zin: str) -> None:
    with pytest.raises(DoorstartFout, match=zin):
        stel_schema_voor(regels=regels, reden="x", gebruiker=gebruikers["financien"])


def test_een_nieuwe_tabel_geldt_pas_na_goedkeuring(gebruikers: Any) -> None:
    leg_nummers_vast(gebruikers, [Schemaregel("bank", "", "", "1")])
    tweede = stel_schema_voor(regels=[Schemaregel("bank", "", "", "2")], reden="x", gebruiker=gebruikers["financien"])
    assert geldend_schema().regels == [["bank", "", "", "1"]]  # type: ignore[union-attr]
    wijs_schema_af(schema=tweede, reden="nee", gebruiker=gebruikers["toetser"])
    assert geldend_schema().regels == [["bank", "", "", "1"]]  # type: ignore[union-attr]
    leg_nummers_vast(gebruikers, [Schemaregel("bank", "", "", "3")])
    assert geldend_schema().regels == [["bank", "", "", "3"]]  # type: ignore[union-attr]


def test_zonder_nummers_geen_export_maar_een_lijst(maak_dossier: Any, gebruikers: Any) -> None:
    boek_maand(maak_dossier())
    sluit(gebruikers)
    leg_nummers_vast(gebruikers, [Schemaregel("te_betalen", "", "", "1")])
    with pytest.raises(NummersOntbreken) as fout:
        exporteer(van=date(2017, 1, 1), tot=JUNI, gebruiker=gebruikers["financien"])
    assert [c.rekening for c in fout.value.ontbrekend] == ["uitkeringslasten", "vakantietoeslag"]
    assert "Participatiewet" in str(fout.value)
    assert not Journaalexport.objects.exists()


def test_de_export_is_in_balans_en_komt_er_weer_zo_uit(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    boek_maand(dossier)
    boek_op(dossier, date(2018, 6, 30), 12_345)
    sluit(gebruikers)
    leg_nummers_vast(gebruikers)
    export = exporteer(van=date(2017, 1, 1), tot=JUNI, gebruiker=gebruikers["financien"])
    bestand = haal_export_op(export=export, gebruiker=gebruikers["toetser"])
    rijen = list(csv.DictReader(io.StringIO(bestand), delimiter=";"))

    def som(kant: str) -> int:
        return sum(int(r[kant].replace(",", "")) for r in rijen if r[kant])

    assert len(rijen) == export.aantal == 5
    # By hand: the month posts 1.000,00 of benefit; the other entry 123,45.
    assert som("debet") == som("credit") == export.debet == 100_000 + 12_345
    assert {r["grootboeknummer"] for r in rijen if r["rekening"] == "bank"} == {"8012"}
    assert rijen[-1]["omschrijving"] == "'=1+1"
    assert (rijen[-1]["credit"], rijen[-1]["dossier"], rijen[-1]["gemeente"]) == ("123,45", dossier.nummer, "0106")
    # Later postings, another table and a reversal change nothing in what was closed.
    draai_terug(boeking=Boeking.objects.order_by("id").first(), gebruiker=gebruikers["financien"], reden="fout")  # type: ignore[arg-type]
    leg_nummers_vast(gebruikers, [Schemaregel(r.rekening, "", "", "9") for r in ALLES])
    assert is_gelijk(export)
    assert maak_bestand(export.van, export.tot, export.schema)[0] == bestand


def test_elke_boeking_gaat_een_keer_en_alleen_als_zij_vaststaat(maak_dossier: Any, gebruikers: Any) -> None:
    boek_op(maak_dossier(), date(2018, 5, 3))
    leg_nummers_vast(gebruikers)
    fin = gebruikers["financien"]
    with pytest.raises(DoorstartFout, match="Sluit de periode eerst af"):
        exporteer(van=date(2018, 5, 1), tot=date(2018, 5, 31), gebruiker=fin)
    sluit(gebruikers, date(2018, 5, 31))
    with pytest.raises(DoorstartFout, match="Sluit de periode eerst af"):
        exporteer(van=date(2018, 5, 1), tot=date(2018, 6, 1), gebruiker=fin)
    with pytest.raises(DoorstartFout, match="voor de begindatum"):
        exporteer(van=date(2018, 5, 3), tot=date(2018, 5, 2), gebruiker=fin)
    exporteer(van=date(2018, 5, 1), tot=date(2018, 5, 31), gebruiker=fin)
    for van, tot in ((date(2018, 5, 31), date(2018, 5, 31)), (date(2018, 1, 1), date(2018, 5, 1))):
        with pytest.raises(DoorstartFout, match="al geëxporteerd"):
            exporteer(van=van, tot=tot, gebruiker=fin)
    sluit(gebruikers, JUNI)
    assert exporteer(van=date(2018, 6, 1), tot=JUNI, gebruiker=fin).aantal == 0


def test_een_vreemd_bestand_wordt_niet_gegeven(maak_dossier: Any, gebruikers: Any) -> None:
    boek_op(maak_dossier(), JUNI)
    sluit(gebruikers)
    leg_nummers_vast(gebruikers)
    export = exporteer(van=JUNI, tot=JUNI, gebruiker=gebruikers["financien"])
    export.bestand = export.bestand.replace("1,00", "9,00")
    with pytest.raises(DoorstartFout, match="veranderd"):
        haal_export_op(export=export, gebruiker=gebruikers["financien"])
    with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
        export.save()


def test_saldi_op_een_dag_en_uitgesplitst(maak_dossier: Any, gebruikers: Any) -> None:
    een, ander = maak_dossier(), maak_dossier()
    boek_op(een, date(2018, 6, 1), 500)
    boek_op(een, date(2018, 6, 2), 70)
    boek_op(ander, date(2018, 6, 2), 9)

    def lasten(**opties: Any) -> list[tuple[tuple[str, ...], int]]:
        return [(r.delen, r.bedrag) for r in saldorijen(rekening="uitkeringslasten", **opties)]

    assert lasten(op=date(2018, 5, 31)) == []
    assert lasten(op=date(2018, 6, 1)) == [((), 500)]
    assert lasten(op=date(2018, 6, 2)) == [((), 579)]
    assert lasten(op=date(2018, 6, 2), dossier=een) == [((), 570)]
    assert lasten(op=date(2018, 6, 2), per=["gemeente", "wetsgroep", "verstrekkingsjaar"]) == [
        (("Assen", "Participatiewet", "2017"), 579)
    ]
    assert sum(r.bedrag for r in saldorijen(op=date(2018, 6, 2), per=["kostensoort"])) == 0
