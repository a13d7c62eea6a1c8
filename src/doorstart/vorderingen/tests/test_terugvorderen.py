"""The decision to reclaim: what it must hold, net or gross, two years, and the claim that follows."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import Maand
from doorstart.besluiten.brieven import besluitcontext
from doorstart.besluiten.models import Brief
from doorstart.besluiten.services import keur_goed, stel_voor
from doorstart.dossiers.models import Huishouden, Persoon
from doorstart.grootboek.models import Boeking, Boekingsregel, Rekening
from doorstart.grootboek.services import boek
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie.rollen import RECHTEN, Rol
from doorstart.vorderingen.models import Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import Afweging, Maandbedrag, boek_betaling, verwerk_boekingen
from doorstart.vorderingen.terugvorderen import maanden_van, stel_terugvordering_voor
from doorstart.vorderingen.tests.hulp import DAG, betaal_maand, grootboekstand, regel, zet_datum

MAART, DECEMBER = date(2018, 3, 1), date(2017, 12, 1)
AFWEGING = {"belangenafweging": "U kunt dit missen: u hebt werk.", "dringende_redenen": "Die zijn er niet."}


def stel(
    dossier: Any, gebruikers: Any, recht: dict[date, Any], *, grond: str = "58 lid 2 onder a", **anders: Any
) -> Any:
    """Propose to reclaim; `recht` per month: what was due, or (due, tax)."""
    maanden = []
    for maand, waarde in recht.items():
        verschuldigd, heffing = waarde if isinstance(waarde, tuple) else (waarde, None)
        maanden.append(Maandbedrag(maand=Maand.van_datum(maand), verschuldigd=verschuldigd, loonheffing=heffing))
    rest = {"debiteuren": [dossier.persoon], "vordering": anders.pop("vordering", None)}
    return stel_terugvordering_voor(
        dossier=dossier, grond=grond, maanden=maanden, afweging=Afweging(**(AFWEGING | anders)),
        motivering="U had een baan.", gebruiker=gebruikers["adviseur"], **rest,
    )  # fmt: skip


@pytest.fixture
def dossier(maak_dossier: Any, gebruikers: Any) -> Any:
    """March 2018 and December 2017 were paid: 800 and 700 euros."""
    rij = maak_dossier()
    betaal_maand(rij, gebruikers, MAART, 80_000)
    betaal_maand(rij, gebruikers, DECEMBER, 70_000)
    return rij


def test_net_in_the_same_year_and_gross_for_a_closed_year(dossier: Any, gebruikers: Any) -> None:
    """March: 800 - 500 = 300 net. December 2017: 700 - 400 = 300, and 95 tax that cannot be settled any more."""
    besluit = stel(dossier, gebruikers, {MAART: (50_000, 9_999), DECEMBER: (40_000, 9_500)})
    g = besluit.gegevens
    assert (g["netto"], g["loonheffing"], g["afgezien"], g["totaal"]) == (60_000, 9_500, 0, 69_500)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    vordering = Vordering.objects.get()
    assert (vordering.netto, vordering.loonheffing, saldo(vordering)) == (60_000, 9_500, 69_500)
    assert grootboekstand(dossier) == 69_500
    # Monday 2 July 2018 + six weeks = Monday 13 August 2018 (art. 4:87 Awb).
    assert (vordering.bekend_op, vordering.betaal_uiterlijk) == (DAG, date(2018, 8, 13))
    assert (vordering.wet, vordering.artikel, vordering.versie) == (
        "participatiewet", "58 lid 2 onder a", date(2018, 7, 1))  # fmt: skip
    per_jaar = {
        r.verstrekkingsjaar: r.bedrag
        for r in Boekingsregel.objects.filter(boeking__soort="terugvordering", rekening=Rekening.TERUG_TE_VORDEREN)
    }
    assert per_jaar == {2018: 30_000, 2017: 39_500}


def test_unknown_tax_of_a_closed_year_must_be_decided(dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="loonheffing over december 2017 is niet bekend"):
        stel(dossier, gebruikers, {DECEMBER: 40_000})
    assert stel(dossier, gebruikers, {DECEMBER: (40_000, 0)}).gegevens["totaal"] == 30_000


@pytest.mark.parametrize("leeg", ["belangenafweging", "dringende_redenen"])
def test_without_weighing_nothing_can_be_proposed(dossier: Any, gebruikers: Any, leeg: str) -> None:
    with pytest.raises(DoorstartFout, match=r"elangen|dringende redenen"):
        stel(dossier, gebruikers, {MAART: 50_000}, **{leeg: "  "})


def test_every_mandatory_part_is_asked(dossier: Any, gebruikers: Any) -> None:
    besluit = stel(dossier, gebruikers, {MAART: 50_000})
    for naam in ("grond", "artikel", "versie", "periode_van", "netto", "loonheffing", "totaal", "belangenafweging",
                 "dringende_redenen", "twee_jaar", "debiteuren"):  # fmt: skip
        gegevens = {sleutel: waarde for sleutel, waarde in besluit.gegevens.items() if sleutel != naam}
        with pytest.raises(DoorstartFout, match="niet compleet"):
            stel_voor(dossier=dossier, soort="terugvordering", uitkomst="ambtshalve", motivering="x",
                      gebruiker=gebruikers["adviseur"], berekening=besluit.berekening, gegevens=gegevens,
                      ingang=date(2000, 1, 1))  # fmt: skip
    with pytest.raises(DoorstartFout, match="niet het bedrag van de bewaarde berekening"):
        stel_voor(dossier=dossier, soort="terugvordering", uitkomst="ambtshalve", motivering="x",
                  gebruiker=gebruikers["adviseur"], berekening=besluit.berekening, ingang=date(2000, 1, 1),
                  gegevens=besluit.gegevens | {"totaal": 1})  # fmt: skip


@pytest.mark.parametrize(("betaald_op", "terug"), [(date(2016, 7, 2), 30_000), (date(2016, 7, 1), 0)])
def test_two_years_of_ground_e(maak_dossier: Any, gebruikers: Any, betaald_op: date, terug: int) -> None:
    """Art. 58 lid 6: not longer than two years before the decision of 2 July 2018 is sent; 1 July 2016 is too old."""
    dossier = maak_dossier()
    betaal_maand(dossier, gebruikers, MAART, 80_000)
    betaal_maand(dossier, gebruikers, date(2016, 6, 1), 80_000, betaald_op=betaald_op)
    recht = {date(2016, 6, 1): (50_000, 0), MAART: 79_999}
    besluit = stel(dossier, gebruikers, recht, grond="58 lid 2 onder e", te_begrijpen=True)
    assert besluit.gegevens["netto"] == terug + 1
    assert ("Langer dan twee jaar" in besluit.gegevens["twee_jaar"]) is (terug == 0)


def test_ground_e_needs_the_judgment_that_it_could_be_understood(dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="te begrijpen"):
        stel(dossier, gebruikers, {MAART: 50_000}, grond="58 lid 2 onder e")
    with pytest.raises(DoorstartFout, match="niets over om terug te vorderen"):
        stel(dossier, gebruikers, {MAART: 50_000}, grond="58 lid 2 onder e", te_begrijpen=False)


def test_what_is_waived_is_not_claimed(dossier: Any, gebruikers: Any) -> None:
    besluit = stel(dossier, gebruikers, {MAART: 50_000}, afgezien=10_000)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldo(Vordering.objects.get()) == 20_000


def test_a_month_that_was_not_paid_cannot_be_reclaimed(dossier: Any, gebruikers: Any) -> None:
    assert maanden_van(dossier) == {DECEMBER: 70_000, MAART: 80_000}
    with pytest.raises(DoorstartFout, match="april 2018 is niets betaald"):
        stel(dossier, gebruikers, {date(2018, 4, 1): 0})


def test_old_aid_of_the_bbz_goes_by_chapter_vi_and_out_of_the_loan(maak_dossier: Any, gebruikers: Any) -> None:
    """Art. 45 lid 1 onder a (old): a duty; no net or gross."""
    dossier = maak_dossier()
    betaal_maand(dossier, gebruikers, DECEMBER, 90_000, rekening=Rekening.LENING_LEVENSONDERHOUD)
    besluit = stel(dossier, gebruikers, {DECEMBER: 60_000}, grond="inlichtingenplicht")
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    vordering = Vordering.objects.get()
    assert (vordering.wet, vordering.artikel, vordering.plicht) == ("bbz2004", "45 lid 1 onder a", True)
    assert (saldo(vordering), grootboekstand(dossier, Rekening.LENING_LEVENSONDERHOUD)) == (30_000, 60_000)


def test_a_partner_owes_the_whole_too(dossier: Any, gebruikers: Any) -> None:
    partner = Persoon(bsn="900000012", voornaam="Bo", achternaam="Partner", geboortedatum=date(1981, 1, 1))
    partner.save()
    Huishouden(dossier=dossier, van=date(2016, 1, 1), partner=partner, herkomst="test").save()
    besluit = stel_terugvordering_voor(
        dossier=dossier, grond="58 lid 1", maanden=[Maandbedrag(maand=Maand(2018, 3), verschuldigd=0)],
        afweging=Afweging(**AFWEGING), motivering="x", gebruiker=gebruikers["adviseur"],
        debiteuren=[dossier.persoon, partner],
    )  # fmt: skip
    assert (
        "Test Persoon0 en Bo Partner moeten dit samen betalen" in besluitcontext(besluit, gebruikers["toetser"]).tekst
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rijen = Vordering.objects.get().debiteuren.order_by("id")
    assert [(str(r.persoon), r.hoofdelijk) for r in rijen] == [("Test Persoon0", False), ("Bo Partner", True)]
    assert Vordering.objects.get().plicht


def test_the_resident_must_be_among_the_debtors(dossier: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match=r"niet compleet|bij de debiteuren"):
        stel_terugvordering_voor(
            dossier=dossier, grond="58 lid 1", maanden=[Maandbedrag(maand=Maand(2018, 3), verschuldigd=0)],
            afweging=Afweging(**AFWEGING), motivering="x", gebruiker=gebruikers["adviseur"], debiteuren=[],
        )  # fmt: skip


@pytest.fixture
def gepost(dossier: Any, gebruikers: Any) -> Vordering:
    """A correction posted 300 euros of March as too much; nobody decided yet."""
    boek(datum=DAG, soort="verrekening_pw", omschrijving="Correctie maart", dossier=dossier,
         regels=[regel(dossier, Rekening.TERUG_TE_VORDEREN, 30_000, 2018, MAART),
                 regel(dossier, Rekening.TE_BETALEN, -30_000, 2018, MAART)])  # fmt: skip
    return verwerk_boekingen()[0]


def test_a_posted_claim_gets_its_decision_and_what_is_waived_goes_off(gepost: Vordering, gebruikers: Any) -> None:
    besluit = stel(gepost.dossier, gebruikers, {MAART: 0}, vordering=gepost, afgezien=5_000)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij = Vordering.objects.get()
    assert (rij.pk, rij.besluit_id, rij.betaal_uiterlijk) == (gepost.pk, besluit.pk, date(2018, 8, 13))
    assert (saldo(rij), grootboekstand(rij.dossier)) == (25_000, 25_000)
    with pytest.raises(DoorstartFout, match="al besloten"):
        stel(rij.dossier, gebruikers, {MAART: 0}, vordering=rij)


def test_a_posted_claim_of_a_closed_year_gets_the_tax_on_top(
    gepost: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    zet_datum(organisatie, date(2019, 1, 2))
    besluit = stel(gepost.dossier, gebruikers, {MAART: (0, 8_000)}, vordering=gepost)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij = Vordering.objects.get()
    assert (saldo(rij), rij.netto, rij.loonheffing) == (38_000, 30_000, 8_000)
    assert grootboekstand(rij.dossier) == 38_000


def test_more_paid_than_is_claimed_is_refused(gepost: Vordering, gebruikers: Any) -> None:
    boek_betaling(vordering=gepost, bedrag=28_000, datum=DAG, sleutel="x", gebruiker=None)
    besluit = stel(gepost.dossier, gebruikers, {MAART: 0}, vordering=gepost, afgezien=5_000)
    with pytest.raises(DoorstartFout, match="al meer betaald"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Brief.objects.exists()


def test_a_new_year_between_proposal_and_approval_asks_for_a_new_calculation(
    dossier: Any, gebruikers: Any, organisatie: Any
) -> None:
    besluit = stel(dossier, gebruikers, {MAART: (50_000, 9_000)})
    assert besluit.gegevens["totaal"] == 30_000
    zet_datum(organisatie, date(2019, 1, 1))
    with pytest.raises(DoorstartFout, match="feiten of bedragen veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Vordering.objects.exists()
    assert not Boeking.objects.filter(soort="terugvordering").exists()


def test_roles_own_proposal_and_second_approver(dossier: Any, gebruikers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PermissionDenied):
        stel(dossier, gebruikers | {"adviseur": gebruikers["toetser"]}, {MAART: 50_000})
    besluit = stel(dossier, gebruikers, {MAART: 50_000})
    with pytest.raises(PermissionDenied):
        keur_goed(besluit=besluit, gebruiker=gebruikers["financien"])
    ruim = RECHTEN | {Rol.ADVISEUR: RECHTEN[Rol.ADVISEUR] | RECHTEN[Rol.TOETSER]}
    monkeypatch.setattr("doorstart.organisatie.rollen.RECHTEN", ruim)
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="al beoordeeld"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Vordering.objects.count() == 1


def test_the_letter_names_everything(dossier: Any, gebruikers: Any) -> None:
    besluit = stel(dossier, gebruikers, {MAART: 50_000, DECEMBER: (40_000, 9_500)}, afgezien=5_000)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    context = Brief.objects.get().context
    tekst = "\n".join(z for deel in context["delen"] for z in [*deel["alineas"], *deel["punten"]])
    regels = {r["wat"]: r["waarde"] for deel in context["delen"] for r in deel["regels"]}
    assert regels["U betaalt terug"] == "€ 645,00"
    assert regels["Loonheffing"] == "€ 95,00"
    for zin in ("13 augustus 2018", "RF", "NL91 ABNA 0417 1643 00", "artikel 58 lid 2 onder a van de Participatiewet",
                "U kunt dit missen", "Die zijn er niet.", "termijn van twee jaar", "bezwaar"):  # fmt: skip
        assert zin in tekst, zin
