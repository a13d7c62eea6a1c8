"""Money on the statement for a loan: own payments, undone matches, collections and what comes back."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from lxml import etree

from doorstart.bank.models import Openstaand, Toewijzing
from doorstart.bank.services import Keuze, herken_opnieuw, lees_afschriften_in, maak_ongedaan, wijs_toe
from doorstart.bank.tests.hulp import Post, afschrift, document, ntry, stmt
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern import incassant
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.leningen.gebeuren import herroep
from doorstart.leningen.incasso import (
    haal_incassobestand_op,
    keur_incasso_goed,
    leg_machtiging_vast,
    stel_incasso_voor,
    trek_machtiging_in,
    wijs_incasso_af,
)
from doorstart.leningen.models import Incassobatch, Lening, Leninggebeurtenis, Leningstand
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.tests.hulp import klopt, saldi_van

DAG = date(2018, 9, 3)
NUMMER = "NL69ZZZ123456780000"


def _lees(inhoud: bytes, gebruiker: Any, naam: str = "a.xml") -> None:
    lees_afschriften_in(bron=BytesIO(inhoud), naam=naam, gebruiker=gebruiker)


def _post(lening: Lening, bedrag: int, **anders: Any) -> Post:
    return Post(bedrag=bedrag, kenmerk=betalingskenmerk(LENING, lening.pk), dag=date(2018, 9, 1), **anders)


def test_a_payment_with_our_reference_is_booked_on_its_own(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """1,080 on 1 September: 80 interest, 1,000 principal; BANK holds the money, nothing is left unplaced."""
    klok(DAG)
    _lees(afschrift(_post(lening, 1_080_00), dag=date(2018, 9, 1)), gebruikers["financien"])
    assert Toewijzing.objects.get().automatisch
    assert not Openstaand.objects.exists()
    assert saldi_van(lening)[Rekening.LENING_KAPITAAL] == 11_000_00
    alles = saldi()
    assert (alles[Rekening.BANK], alles.get(Rekening.ONTVANGEN, 0)) == (1_080_00, 0)
    assert klopt(lening, DAG)
    lening.stand.refresh_from_db()
    assert (lening.stand.totaal, lening.stand.status) == (11_000_00, "loopt")


def test_two_payments_of_one_loan_in_one_file(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(DAG)
    _lees(
        afschrift(_post(lening, 1_080_00, referentie="a"), _post(lening, 500_00, referentie="b"),
                  dag=date(2018, 9, 1)), gebruikers["financien"]
    )  # fmt: skip
    assert saldi_van(lening)[Rekening.LENING_KAPITAAL] == 10_500_00
    assert klopt(lening, DAG)


def test_an_undone_match_opens_the_loan_again(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(DAG)
    werk_rente_bij(DAG)
    voor = saldi_van(lening)
    _lees(afschrift(_post(lening, 1_080_00), dag=date(2018, 9, 1)), gebruikers["financien"])
    maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="andere lening", gebruiker=gebruikers["financien"])
    assert saldi_van(lening) == voor
    assert klopt(lening, DAG)
    assert saldi()[Rekening.ONTVANGEN] == -1_080_00


def test_money_for_a_loan_that_is_repaid_waits_for_a_person(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(DAG)
    _lees(afschrift(_post(lening, 12_080_00), dag=date(2018, 9, 1)), gebruikers["financien"])
    lening.stand.refresh_from_db()
    assert lening.stand.status == "afgelost"
    _lees(afschrift(_post(lening, 100_00), dag=date(2018, 9, 2), begin=12_080_00, nummer="A2"),
          gebruikers["financien"], "b.xml")  # fmt: skip
    assert Openstaand.objects.get().bedrag == 100_00


@pytest.mark.parametrize(
    ("nummer", "goed"),
    [(NUMMER, True), ("NL83ZZZ123456780000", False), ("NL69ZZZ12345678000", False), ("", False),
     ("DE98ZZZ09999999999", False)],
)  # fmt: skip
def test_the_check_digits_of_the_creditor_identifier(nummer: str, goed: bool) -> None:
    """EPC262-08: 98 - (123456780000 23 21 00 mod 97) = 69; the three signs of the business code do not count."""
    assert (incassant.bezwaar(nummer) == "") is goed


@pytest.fixture
def met_machtiging(lening: Lening, organisatie: Any, gebruikers: Any, klok: Any) -> Lening:
    organisatie.incassant_id = NUMMER
    organisatie.save()
    klok(date(2018, 8, 20))
    leg_machtiging_vast(lening=lening, naam="T. Persoon", rekening="NL20INGB0001234567",
                        getekend_op=date(2018, 8, 17), gebruiker=gebruikers["financien"])  # fmt: skip
    return lening


def _batch(gebruikers: Any) -> Incassobatch:
    return stel_incasso_voor(gebruiker=gebruikers["financien"], incassodatum=date(2018, 9, 3))


def test_a_collection_goes_from_proposal_to_file_to_statement(
    met_machtiging: Lening, klok: Any, gebruikers: Any
) -> None:
    """The instalment of 1 September, 1,080, is collected on 3 September."""
    batch = _batch(gebruikers)
    assert batch.regels.get().bedrag == 1_080_00
    with pytest.raises(PermissionDenied):
        keur_incasso_goed(batch=batch, gebruiker=gebruikers["financien"])
    klaar = keur_incasso_goed(batch=batch, gebruiker=gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="al beslist"):
        keur_incasso_goed(batch=batch, gebruiker=gebruikers["toetser"])
    ns = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"}
    boom = etree.fromstring(haal_incassobestand_op(batch=klaar, gebruiker=gebruikers["financien"]).encode())

    def lees(pad: str) -> str:
        return boom.xpath(f"string(//p:{pad.replace('/', '/p:')})", namespaces=ns)

    assert lees("DrctDbtTxInf/InstdAmt") == "1080.00"
    assert lees("MndtRltdInf/MndtId") == f"{met_machtiging.nummer}-1"
    assert lees("MndtRltdInf/DtOfSgntr") == "2018-08-17"
    assert lees("PmtInf/ReqdColltnDt") == "2018-09-03"
    assert lees("CdtrSchmeId/Id/PrvtId/Othr/Id") == NUMMER
    assert (lees("SeqTp"), lees("CdtrRefInf/Ref")) == ("RCUR", betalingskenmerk(LENING, met_machtiging.pk))
    klok(date(2018, 9, 4))
    werk_rente_bij(date(2018, 9, 4))
    assert saldi_van(met_machtiging)[Rekening.LENING_KAPITAAL] == 11_000_00 + 0
    _lees(document("08", stmt("08", [ntry("08", [Post(bedrag=1_080_00, dag=DAG)], gebundeld=f"DI-{batch.pk}",
                                          delen=False)], eind=1_080_00, dag=DAG)), gebruikers["financien"])  # fmt: skip
    alles = saldi()
    assert (alles[Rekening.BANK], alles.get(Rekening.ONTVANGEN, 0)) == (1_080_00, 0)
    assert saldi(dossier=met_machtiging.dossier).get(Rekening.ONTVANGEN, 0) == 0, "nothing of this person waits"
    assert not Openstaand.objects.exists()


def test_a_returned_collection_takes_the_payment_back(met_machtiging: Lening, klok: Any, gebruikers: Any) -> None:
    batch = keur_incasso_goed(batch=_batch(gebruikers), gebruiker=gebruikers["toetser"])
    klok(date(2018, 9, 6))
    werk_rente_bij(date(2018, 9, 6))
    regel = batch.regels.get()
    eind = f"DI-{batch.pk}-{regel.pk}"
    _lees(afschrift(Post(bedrag=1_080_00, eindkenmerk=eind, dag=DAG, referentie="a"),
                    Post(bedrag=-1_080_00, eindkenmerk=eind, dag=DAG, referentie="b", retour="AM04"), dag=DAG),
          gebruikers["financien"])  # fmt: skip
    assert not Openstaand.objects.exists()
    met_machtiging.stand.refresh_from_db()
    assert (met_machtiging.stand.achterstand, met_machtiging.stand.status) == (1_080_00, "achterstand")
    assert "AM04" in Leninggebeurtenis.objects.get(soort="herroeping").motivering
    alles = saldi()
    assert (alles.get(Rekening.BANK, 0), alles.get(Rekening.ONTVANGEN, 0)) == (0, 0)
    assert saldi(dossier=met_machtiging.dossier).get(Rekening.ONTVANGEN, 0) == 0
    assert klopt(met_machtiging, date(2018, 9, 6))


@pytest.fixture
def geind(met_machtiging: Lening, klok: Any, gebruikers: Any) -> Any:
    """The approved collection of 1,080 of 3 September, seen on 6 September."""
    batch = keur_incasso_goed(batch=_batch(gebruikers), gebruiker=gebruikers["toetser"])
    klok(date(2018, 9, 6))
    werk_rente_bij(date(2018, 9, 6))
    return batch.regels.get()


class Afschriften:
    """Statements that follow each other, with collections on them."""

    def __init__(self, regel: Any, gebruiker: Any) -> None:
        self.regel, self.gebruiker, self.saldo, self.teller = regel, gebruiker, 0, 0

    def __call__(self, bedrag: int = 1_080_00, *, batch: bool = False, retour: str = "") -> None:
        """Read a statement with one collection, alone or as its whole batch."""
        dag, self.teller = DAG + timedelta(days=self.teller), self.teller + 1
        eind = f"DI-{self.regel.batch_id}" + ("" if batch else f"-{self.regel.pk}")
        post = Post(bedrag=bedrag, eindkenmerk="" if batch else eind, dag=dag, referentie=f"r{self.teller}",
                    retour=retour)  # fmt: skip
        regel = ntry("08", [post], gebundeld=eind if batch else "", delen=not batch)
        _lees(document("08", stmt("08", [regel], begin=self.saldo, eind=self.saldo + bedrag, dag=dag,
                                  nummer=f"A{self.teller}")), self.gebruiker, f"{self.teller}.xml")  # fmt: skip
        self.saldo += bedrag


@pytest.mark.parametrize("eerst", [True, False])
@pytest.mark.parametrize("daarna", [True, False])
def test_a_collection_is_matched_once(geind: Any, gebruikers: Any, eerst: bool, daarna: bool) -> None:
    """Alone and alone, batch and batch, alone and within its batch, both ways round: the second one waits."""
    lees = Afschriften(geind, gebruikers["financien"])
    lees(batch=eerst)
    lees(batch=daarna)
    open_ = Openstaand.objects.get()
    assert open_.bedrag == 1_080_00
    assert "stond al op een afschrift" in open_.regel.voorstellen.get().uitleg
    assert Toewijzing.objects.count() == 1
    sleutel = f"B{geind.batch_id}" if daarna else f"R{geind.pk}"
    with pytest.raises(DoorstartFout, match="stond al op een afschrift"):
        wijs_toe(regel=open_.regel, keuzes=[Keuze(soort="incasso", sleutel=sleutel, bedrag=1_080_00)],
                 gebruiker=gebruikers["financien"])  # fmt: skip
    alles = saldi()
    assert (alles[Rekening.BANK], alles[Rekening.ONTVANGEN]) == (2_160_00, -1_080_00)


def test_twice_in_one_file_is_matched_once(geind: Any, gebruikers: Any) -> None:
    eind = f"DI-{geind.batch_id}-{geind.pk}"
    _lees(afschrift(Post(bedrag=1_080_00, eindkenmerk=eind, dag=DAG, referentie="a"),
                    Post(bedrag=1_080_00, eindkenmerk=eind, dag=DAG, referentie="b"), dag=DAG),
          gebruikers["financien"])  # fmt: skip
    assert (Toewijzing.objects.count(), Openstaand.objects.get().bedrag) == (1, 1_080_00)


def test_after_undoing_a_collection_can_be_matched_again(geind: Any, gebruikers: Any) -> None:
    lees = Afschriften(geind, gebruikers["financien"])
    lees()
    maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="vergissing", gebruiker=gebruikers["financien"])
    assert herken_opnieuw(gebruiker=gebruikers["financien"]) == 1
    assert saldi().get(Rekening.ONTVANGEN, 0) == 0


def test_a_collection_comes_back_once(geind: Any, gebruikers: Any) -> None:
    lees = Afschriften(geind, gebruikers["financien"])
    lees()
    lees(-1_080_00, retour="AM04")
    lees(-1_080_00, retour="AM04")
    open_ = Openstaand.objects.get()
    assert open_.bedrag == -1_080_00
    assert "was al teruggekomen" in open_.regel.voorstellen.get().uitleg
    assert Leninggebeurtenis.objects.filter(soort="herroeping").count() == 1
    assert klopt(geind.lening, date(2018, 9, 6))


@pytest.mark.parametrize(("bedrag", "retour"), [(1_080_00, "AM04"), (-1_080_01, "AM04"), (1_079_99, "")])
def test_a_wrong_direction_or_amount_waits(geind: Any, gebruikers: Any, bedrag: int, retour: str) -> None:
    Afschriften(geind, gebruikers["financien"])(bedrag, retour=retour)
    open_ = Openstaand.objects.get()
    assert (open_.bedrag, Toewijzing.objects.count()) == (bedrag, 0)
    soort = "incasso_terug" if retour else "incasso"
    with pytest.raises(DoorstartFout, match="niet dat van onze incasso"):
        wijs_toe(regel=open_.regel, keuzes=[Keuze(soort=soort, sleutel=f"R{geind.pk}", bedrag=bedrag)],
                 gebruiker=gebruikers["financien"])  # fmt: skip


def test_a_collection_that_nobody_approved_is_refused(met_machtiging: Lening, klok: Any, gebruikers: Any) -> None:
    regel = _batch(gebruikers).regels.get()
    klok(DAG)
    Afschriften(regel, gebruikers["financien"])()
    open_ = Openstaand.objects.get()
    for sleutel in (f"R{regel.pk}", f"B{regel.batch_id}", "R999999"):
        with pytest.raises(DoorstartFout, match="niet dat van onze incasso"):
            wijs_toe(regel=open_.regel, keuzes=[Keuze(soort="incasso", sleutel=sleutel, bedrag=1_080_00)],
                     gebruiker=gebruikers["financien"])  # fmt: skip


def test_undoing_a_return_restores_the_loan(geind: Any, gebruikers: Any) -> None:
    """As often as wanted: returned, undone, returned, undone; each time the loan is as it was."""
    lening, op = geind.lening, date(2018, 9, 6)
    lees = Afschriften(geind, gebruikers["financien"])
    lees()
    voor, stand = saldi_van(lening), _stand(lening)
    lees(-1_080_00, retour="AM04")
    terug = _stand(lening)
    assert terug != stand
    for _keer in range(2):
        toewijzing = Toewijzing.objects.get(soort="incasso_terug", boeking__teruggedraaid_door__isnull=True)
        maak_ongedaan(toewijzing=toewijzing, reden="verkeerde regel", gebruiker=gebruikers["financien"])
        assert (saldi_van(lening), _stand(lening)) == (voor, stand)
        assert klopt(lening, op)
        assert Openstaand.objects.get().bedrag == -1_080_00
        assert herken_opnieuw(gebruiker=gebruikers["financien"]) == 1
        assert _stand(lening) == terug
        assert klopt(lening, op)


def test_undoing_a_return_leaves_a_payment_that_a_person_had_taken_back(geind: Any, gebruikers: Any) -> None:
    lees = Afschriften(geind, gebruikers["financien"])
    herroep(gebeurtenis=Leninggebeurtenis.objects.get(soort="betaling"), reden="telefonisch gemeld", gebruiker=None)
    lees(-1_080_00, retour="AM04")
    stand = _stand(geind.lening)
    maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="dubbel", gebruiker=gebruikers["financien"])
    assert _stand(geind.lening) == stand
    assert klopt(geind.lening, date(2018, 9, 6))


def _stand(lening: Lening) -> dict[str, Any]:
    rij = Leningstand.objects.filter(lening=lening).values().get()
    return {naam: waarde for naam, waarde in rij.items() if naam != "id"}


def test_what_is_under_way_is_not_collected_twice(met_machtiging: Lening, gebruikers: Any) -> None:
    batch = _batch(gebruikers)
    with pytest.raises(DoorstartFout, match="niets te incasseren"):
        _batch(gebruikers)
    wijs_incasso_af(batch=batch, gebruiker=gebruikers["toetser"], reden="fout bedrag")
    assert _batch(gebruikers).regels.count() == 1


def test_the_proposer_of_a_batch_does_not_approve_it(met_machtiging: Lening, gebruikers: Any) -> None:
    batch = _batch(gebruikers)
    gebruikers["financien"].rol = "toetser"
    with pytest.raises(VierOgen):
        keur_incasso_goed(batch=batch, gebruiker=gebruikers["financien"])


def test_without_mandate_or_identifier_nothing_is_collected(
    met_machtiging: Lening, organisatie: Any, gebruikers: Any, klok: Any
) -> None:
    trek_machtiging_in(lening=met_machtiging, gebruiker=gebruikers["financien"], reden="wil zelf betalen")
    with pytest.raises(DoorstartFout, match="niets te incasseren"):
        _batch(gebruikers)
    organisatie.incassant_id = ""
    organisatie.save()
    klok(date(2018, 8, 20))
    with pytest.raises(DoorstartFout, match="incassant-ID"):
        _batch(gebruikers)


def test_a_wrong_iban_or_a_day_to_come_is_refused_at_its_field(lening: Lening, gebruikers: Any) -> None:
    for veld, waarde in (("rekening", "NL00INGB0001234567"), ("getekend_op", date(2018, 12, 1))):
        velden: dict[str, Any] = {"rekening": "NL20INGB0001234567", "getekend_op": date(2018, 7, 1)} | {veld: waarde}
        with pytest.raises(ValidationError) as fout:
            leg_machtiging_vast(lening=lening, naam="T", gebruiker=gebruikers["financien"], **velden)
        assert veld in fout.value.message_dict


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_financien_proposes_a_collection(lening: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        stel_incasso_voor(gebruiker=gebruikers[rol], incassodatum=date(2018, 9, 3))
