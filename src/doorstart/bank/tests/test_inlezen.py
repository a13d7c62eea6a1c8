"""Bringing in a statement: posted once, matched where certain, the rest waits; nothing is lost and nothing doubled."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from doorstart.bank.camt import BankbestandFout
from doorstart.bank.models import Afschrift, Afschriftbestand, Bankregel, Openstaand, Toewijzing, Voorstel
from doorstart.bank.selectors import afschriften, som_openstaand
from doorstart.bank.services import haal_afschrift_op, lees_afschriften_in
from doorstart.bank.tests.hulp import Post, afschrift, bestand, document, ntry, stmt
from doorstart.grootboek.models import Boeking, Boekingsregel, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.models import Gebeurtenis
from doorstart.werkproces.models import Taak


def lees_in(inhoud: bytes, gebruiker: Any, naam: str = "afschrift.xml") -> Any:
    return lees_afschriften_in(bron=bestand(inhoud), naam=naam, gebruiker=gebruiker)


def onverdeeld() -> dict[str, int]:
    """The balances under "nog niet verdeeld": BANK there is always the opposite of ONTVANGEN."""
    uit: dict[str, int] = {}
    for regel in Boekingsregel.objects.filter(wetsgroep="onverdeeld"):
        uit[regel.rekening] = uit.get(regel.rekening, 0) + regel.bedrag
    return uit


def per_groep() -> set[int]:
    """The sums of every entry per municipality, law group and year: all zero."""
    sommen: dict[tuple[Any, ...], int] = {}
    for r in Boekingsregel.objects.all():
        sleutel = (r.boeking_id, r.gemeente_id, r.wetsgroep, r.kostensoort, r.verstrekkingsjaar)
        sommen[sleutel] = sommen.get(sleutel, 0) + r.bedrag
    return set(sommen.values())


def test_een_afschrift_wordt_geboekt_herkend_en_de_rest_wacht(
    maak_dossier: Any, gebruikers: Any, proefkamer: Any
) -> None:
    een, _twee = maak_dossier(), maak_dossier()
    uit = lees_in(
        afschrift(
            Post(bedrag=10_000, tekst="T0000 termijn juni"),
            Post(bedrag=2_500, tekst="T0001 ? misschien"),
            Post(bedrag=700, tekst="geen idee"),
            Post(bedrag=-150, tekst="kosten bank"),
            Post(bedrag=4_000, tekst="T0099 bestaat niet"),
        ),
        gebruikers["financien"],
    )
    assert (uit.uitslag.aantal, uit.uitslag.verwerkt, uit.uitslag.open) == (5, 1, 4)
    assert saldi() == {
        Rekening.BANK: 17_050, Rekening.ONTVANGEN: -7_050, Rekening.LENING_KAPITAAL: -10_000,
    }  # fmt: skip
    assert saldi(dossier=een) == {Rekening.LENING_KAPITAAL: -10_000}
    assert som_openstaand() == 7_050
    assert onverdeeld() == {Rekening.BANK: 7_050, Rekening.ONTVANGEN: -7_050}
    assert per_groep() == {0}
    assert proefkamer.geboekt == [("T0000", 10_000)]
    match = Toewijzing.objects.get()
    assert (match.bedrag, match.automatisch, match.boeking.dossier, match.boeking.datum) == (
        10_000, True, een, date(2018, 6, 29),
    )  # fmt: skip
    uitleg = dict(Voorstel.objects.values_list("sleutel", "uitleg"))
    assert uitleg == {"T0001": "Noemt dossier T0001.", "T0099": "Noemt dossier T0099. Dit dossier bestaat niet."}


def test_er_is_een_taak_en_een_gebeurtenis(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=700)), gebruikers["financien"])
    taak = Taak.objects.get(soort="bank_werklijst")
    assert (taak.recht, taak.afgerond_op) == ("bank.verwerken", None)
    assert "1 regel" in taak.waarom
    assert Gebeurtenis.objects.filter(soort="afschrift_ingelezen").count() == 1


def test_het_bestand_wordt_bewaard_zoals_het_was(gebruikers: Any) -> None:
    import hashlib

    ruw = afschrift(Post(bedrag=700, naam="Zoë"))
    uit = lees_in(ruw, gebruikers["financien"], naam="../../etc/juni\n.xml")
    rij = Afschriftbestand.objects.get()
    assert (rij.sha256, rij.grootte, rij.ingelezen_door) == (
        hashlib.sha256(ruw).hexdigest(), len(ruw), gebruikers["financien"],
    )  # fmt: skip
    assert rij.naam == "../../etc/juni.xml"
    assert haal_afschrift_op(afschrift=uit.afschriften[0], gebruiker=gebruikers["toetser"]) == ruw


def test_twee_keer_inlezen_boekt_niets_dubbel(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> None:
    maak_dossier()
    ruw = afschrift(Post(bedrag=10_000, tekst="T0000"), Post(bedrag=5))
    lees_in(ruw, gebruikers["financien"])
    stand = (saldi(), Bankregel.objects.count(), Boeking.objects.count())
    with pytest.raises(BankbestandFout, match="al ingelezen door"):
        lees_in(ruw, gebruikers["financien"])
    # The same statement in another file: one space more gives another hash.
    with pytest.raises(BankbestandFout, match="Afschrift A1 is al ingelezen"):
        lees_in(ruw + b"\n", gebruikers["financien"])
    assert (saldi(), Bankregel.objects.count(), Boeking.objects.count()) == stand


def test_een_bestand_dat_leesbaar_is_maar_niet_het_schema_volgt_laat_niets_achter(gebruikers: Any) -> None:
    """The schema is checked beside the booking: what was booked by then is undone."""
    vreemd = afschrift(Post(bedrag=700)).replace(b"<Ntry>", b"<Ntry><Vreemd/>", 1)
    with pytest.raises(BankbestandFout, match="bij 'Vreemd'"):
        lees_in(vreemd, gebruikers["financien"])
    assert not any(model.objects.exists() for model in (Afschriftbestand, Bankregel, Boeking, Gebeurtenis, Taak))
    assert lees_in(afschrift(Post(bedrag=700)), gebruikers["financien"]).uitslag.aantal == 1


@pytest.mark.parametrize("referentie", ["", "BANKREF-1"])
def test_een_overlappend_afschrift_wordt_geweigerd(gebruikers: Any, referentie: str) -> None:
    lees_in(afschrift(Post(bedrag=700, referentie=referentie), nummer="A1"), gebruikers["financien"])
    ander = afschrift(Post(bedrag=31), Post(bedrag=700, referentie=referentie), nummer="A2")
    with pytest.raises(BankbestandFout, match="die ook in afschrift A1 staat"):
        lees_in(ander, gebruikers["financien"])
    assert saldi() == {Rekening.BANK: 700, Rekening.ONTVANGEN: -700}


def test_twee_gelijke_betalingen_op_een_afschrift_tellen_allebei(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=700), Post(bedrag=700)), gebruikers["financien"])
    assert som_openstaand() == 1_400


def test_twee_gelijke_afschriften_in_een_bestand_worden_geweigerd(gebruikers: Any) -> None:
    een = stmt("08", [ntry("08", [Post(bedrag=100)])], eind=100, nummer="A1")
    with pytest.raises(BankbestandFout, match="staat er dubbel in"):
        lees_in(document("08", een, een), gebruikers["financien"])
    twee = stmt("08", [ntry("08", [Post(bedrag=100)])], eind=100, nummer="A2")
    with pytest.raises(BankbestandFout, match="ook in afschrift A1"):
        lees_in(document("08", een, twee), gebruikers["financien"])
    assert not Afschrift.objects.exists()


def test_een_dag_met_evenveel_bij_als_af(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=700), Post(bedrag=-700)), gebruikers["financien"])
    assert saldi() == {Rekening.BANK: 0, Rekening.ONTVANGEN: 0}
    assert sorted(Openstaand.objects.values_list("bedrag", flat=True)) == [-700, 700]


def test_afschriften_die_niet_aansluiten_worden_aangewezen(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=700), nummer="A1", dag=date(2018, 6, 27)), gebruikers["financien"])
    lees_in(afschrift(Post(bedrag=1), begin=900, nummer="A3"), gebruikers["financien"])
    assert [(s.afschrift.nummer, s.sluit_aan) for s in afschriften()] == [("A3", False), ("A1", True)]
    lees_in(
        afschrift(Post(bedrag=200), begin=700, nummer="A2", dag=date(2018, 6, 28)), gebruikers["financien"]
    )  # the missing one
    assert all(s.sluit_aan for s in afschriften())


def test_een_deel_blijft_over_als_de_kamer_minder_neemt(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> None:
    maak_dossier()
    proefkamer.hoogstens["T0000"] = 6_000
    lees_in(afschrift(Post(bedrag=10_000, tekst="T0000")), gebruikers["financien"])
    assert proefkamer.geboekt == [("T0000", 6_000)]
    assert (Openstaand.objects.get().bedrag, saldi()[Rekening.ONTVANGEN]) == (4_000, -4_000)


def test_twee_kamers_die_allebei_zeker_zijn_is_een_vraag(
    maak_dossier: Any, gebruikers: Any, proefkamer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from doorstart.bank import herkennen

    maak_dossier(), maak_dossier()
    monkeypatch.setitem(
        herkennen._HERKENNERS, "ander",
        lambda regels: [herkennen.Bestemming("proef", "T0001", "Kent de betaler.", True) for _r in regels],
    )  # fmt: skip
    uit = lees_in(afschrift(Post(bedrag=10_000, tekst="T0000")), gebruikers["financien"])
    assert uit.uitslag.open == 1
    assert Voorstel.objects.count() == 2


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "coach", "beheerder", "inwoner"])
def test_alleen_financien_leest_in(gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        lees_in(afschrift(Post(bedrag=700)), gebruikers[rol])
    assert not Afschriftbestand.objects.exists()


def test_zonder_eigen_rekening_kan_het_niet(gebruikers: Any, organisatie: Any) -> None:
    organisatie.iban = ""
    organisatie.save()
    gebruikers["financien"].organisatie = organisatie
    with pytest.raises(DoorstartFout, match="geen goede bankrekening"):
        lees_in(afschrift(Post(bedrag=700)), gebruikers["financien"])


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE bank_bankregel SET bedrag = 1", "DELETE FROM bank_bankregel", "UPDATE bank_afschrift SET eindsaldo = 1",
        "DELETE FROM bank_afschriftbestand", "UPDATE bank_afschriftbestand SET sha256 = ''",
        "DELETE FROM bank_toewijzing", "UPDATE bank_toewijzing SET bedrag = 1", "DELETE FROM bank_afschriftboeking",
    ],
)  # fmt: skip
def test_wat_de_bank_zei_is_niet_te_wijzigen(maak_dossier: Any, gebruikers: Any, proefkamer: Any, sql: str) -> None:
    maak_dossier()
    lees_in(afschrift(Post(bedrag=700, tekst="T0000")), gebruikers["financien"])
    with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_het_aantal_vragen_groeit_niet_met_het_aantal_regels(
    maak_dossier: Any, gebruikers: Any, proefkamer: Any, django_assert_max_num_queries: Any
) -> None:
    maak_dossier()
    posten = [Post(bedrag=n + 1, tekst="T0000" if n % 2 else "onbekend", referentie=f"R{n}") for n in range(300)]
    ruw = afschrift(*posten)
    with django_assert_max_num_queries(60):
        lees_in(ruw, gebruikers["financien"])
    assert Openstaand.objects.count() == 150


def test_controleer_ziet_een_werklijst_die_niet_klopt(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> None:
    from doorstart.bank.toezicht import bevindingen

    maak_dossier()
    lees_in(afschrift(Post(bedrag=700, tekst="T0000"), Post(bedrag=31)), gebruikers["financien"])
    assert bevindingen() == []
    Openstaand.objects.update(bedrag=30)
    assert bevindingen() == [
        "Van de bankregels is € 0,31 niet toegewezen, maar de werklijst heeft € 0,30.",
        "De werklijst heeft € 0,30, het grootboek € 0,31 als ontvangen, nog te verwerken.",
    ]
