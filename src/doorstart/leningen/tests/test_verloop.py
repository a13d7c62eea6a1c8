"""What happens to a loan: payments, deferral, waiver, claiming, ending, write-off; the ledger follows the law."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.kern import Boekjaar, RechtFout
from doorstart.besluiten.models import Brief
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import voorstellen_lening as v
from doorstart.leningen.gebeuren import herroep, stand_van
from doorstart.leningen.models import Lening
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.tests.hulp import betaal, goed, klopt, saldi_van, verleen
from doorstart.leningen.voorstellen import Aflosafspraak, Omzetting, stel_krediet_voor, stel_omzetting_voor


def test_interest_is_posted_when_it_falls_due(lening: Lening, klok: Any) -> None:
    """1 September: 12,000 x 8% / 12 = 80.00; 1 October again 80.00, nothing was paid."""
    klok(date(2018, 9, 1))
    assert werk_rente_bij(date(2018, 9, 1)) == 1
    assert werk_rente_bij(date(2018, 9, 1)) == 0
    assert saldi_van(lening)[Rekening.RENTE_TE_ONTVANGEN] == 80_00
    klok(date(2018, 10, 1))
    werk_rente_bij(date(2018, 10, 1))
    saldi = saldi_van(lening)
    assert (saldi[Rekening.RENTE_TE_ONTVANGEN], saldi[Rekening.RENTE]) == (160_00, -160_00)
    lening.stand.refresh_from_db()
    assert (lening.stand.achterstand, lening.stand.achterstand_sinds) == (2_160_00, date(2018, 9, 1))
    assert klopt(lening, date(2018, 10, 1))


def test_a_payment_goes_to_interest_first_then_to_the_principal(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """Art. 4:92 Awb: of 1,080 on 1 September 80 is interest and 1,000 repayment."""
    klok(date(2018, 9, 3))
    betaal(lening, date(2018, 9, 1), 1_080_00, gebruikers["financien"])
    saldi = saldi_van(lening)
    assert saldi[Rekening.LENING_KAPITAAL] == 11_000_00
    assert Rekening.RENTE_TE_ONTVANGEN not in saldi
    assert saldi[Rekening.ONTVANGEN] == 1_080_00
    assert lening.stand.__class__.objects.get(lening=lening).status == "loopt"


def test_a_payment_known_late_corrects_the_interest_that_was_posted(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """4,080 paid on 1 September, seen on 15 October: 8,000 bears interest: 53.33 instead of 80.00 in October."""
    klok(date(2018, 10, 15))
    werk_rente_bij(date(2018, 10, 15))
    assert saldi_van(lening)[Rekening.RENTE] == -160_00
    betaal(lening, date(2018, 9, 1), 4_080_00, gebruikers["financien"])
    saldi = saldi_van(lening)
    assert saldi[Rekening.RENTE] == -(80_00 + 53_33)
    assert saldi[Rekening.LENING_KAPITAAL] == 8_000_00
    assert klopt(lening, date(2018, 10, 15))


def test_a_payment_taken_back_leaves_the_loan_as_if_it_never_came(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 9, 3))
    werk_rente_bij(date(2018, 9, 3))
    voor = saldi_van(lening)
    betaling = betaal(lening, date(2018, 9, 1), 1_080_00, gebruikers["financien"])
    herroep(gebeurtenis=betaling, gebruiker=gebruikers["financien"], reden="geweigerd door de bank")
    assert saldi_van(lening) == voor
    with pytest.raises(DoorstartFout, match="al teruggedraaid"):
        herroep(gebeurtenis=betaling, gebruiker=gebruikers["financien"], reden="nog eens")


def test_what_is_paid_too_much_goes_back(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """13,000 on 1 September: 80 interest, 12,000 principal, 920 back."""
    klok(date(2018, 9, 1))
    betaal(lening, date(2018, 9, 1), 13_000_00, gebruikers["financien"])
    terug = Betaalopdracht.objects.exclude(bedrag=12_000_00).get()
    assert terug.bedrag == 920_00
    lening.stand.refresh_from_db()
    assert (lening.stand.status, lening.stand.afgelost_op) == ("afgelost", date(2018, 9, 1))


def test_the_same_source_is_noted_once(lening: Lening, klok: Any, gebruikers: Any) -> None:
    from doorstart.leningen.gebeuren import noteer

    klok(date(2018, 9, 3))
    velden: dict[str, Any] = {"lening": lening, "soort": "betaling", "dag": date(2018, 9, 1), "bedrag": 1_080_00,
                              "gebruiker": gebruikers["financien"], "omschrijving": "x", "bron": "bank:1"}  # fmt: skip
    assert noteer(**velden) == noteer(**velden)
    assert saldi_van(lening)[Rekening.ONTVANGEN] == 1_080_00


def _uitstel(lening: Lening, gebruikers: Any, begin: date, maanden: int, **anders: Any) -> Any:
    return v.stel_uitstel_voor(
        lening=lening, begin=begin, maanden=maanden, verzoek="Weinig opdrachten.", motivering="Cijfers gezien.",
        gebruiker=gebruikers["adviseur"], **anders,
    )  # fmt: skip


def test_deferral_postpones_and_the_deferred_interest_bears_none(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """Three months from 15 August: interest 80 each month, not due, and none over it (art. 41 lid 3)."""
    klok(date(2018, 8, 15))
    goed(_uitstel(lening, gebruikers, date(2018, 8, 15), 3), gebruikers)
    klok(date(2018, 11, 10))
    stand = stand_van(lening, date(2018, 11, 10))
    assert (stand.achterstand, stand.uitgestelde_rente) == (0, 240_00)
    werk_rente_bij(date(2018, 11, 10))
    assert klopt(lening, date(2018, 11, 10))
    lening.stand.refresh_from_db()
    assert (lening.stand.status, lening.stand.uitstel_tot) == ("uitstel", date(2018, 11, 14))


@pytest.fixture
def lang(maak_dossier: Any, gebruikers: Any) -> Lening:
    return verleen(maak_dossier(groep="gevestigd"), gebruikers, aflossing=Aflosafspraak(maanden=60))


def test_three_years_of_deferral_is_possible_and_a_month_more_is_not(lang: Lening, klok: Any, gebruikers: Any) -> None:
    """Art. 41 lid 2, both sides: 12 + 12 + 12 goes, then not one month more; 13 months at once neither."""
    klok(date(2018, 9, 1))
    with pytest.raises(ValidationError, match="langer dan een jaar"):
        _uitstel(lang, gebruikers, date(2018, 9, 1), 13)
    for jaar in (2018, 2019, 2020):
        klok(date(jaar, 9, 1))
        goed(_uitstel(lang, gebruikers, date(jaar, 9, 1), 12), gebruikers)
    klok(date(2022, 1, 3))
    with pytest.raises(ValidationError, match="drie jaar"):
        _uitstel(lang, gebruikers, date(2022, 2, 1), 1)
    assert klopt(lang, date(2022, 1, 3)) or werk_rente_bij(date(2022, 1, 3))
    assert klopt(lang, date(2022, 1, 3))


def test_a_deferral_that_was_overtaken_by_another_is_not_approved(lang: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 9, 1))
    een = _uitstel(lang, gebruikers, date(2018, 9, 1), 6)
    twee = _uitstel(lang, gebruikers, date(2018, 10, 1), 6)
    goed(een, gebruikers)
    with pytest.raises(DoorstartFout, match="veranderd"):
        keur_goed(besluit=twee, gebruiker=gebruikers["toetser"])


def _feiten(netto: int, bijstand: int = 0) -> v.Boekjaarfeiten:
    """The examples E-10 of the specification: J = 17,033.52."""
    return v.Boekjaarfeiten(
        jaarnorm=17_033_52, netto_inkomen=netto, eigen_vermogen=10_000_00, totaal_vermogen=60_000_00,
        algemene_bijstand=bijstand,
    )  # fmt: skip


@pytest.fixture
def nieuw_recht(maak_dossier: Any, gebruikers: Any, klok: Any) -> Lening:
    """A loan of 2020 that asks 4,000 euros interest in the first boekjaar: 50,000 at 8%, principal in one go at the end
    of ten years cannot be, so the interest of the boekjaar is what really fell due."""
    klok(date(2020, 1, 2))
    return verleen(
        maak_dossier(groep="gevestigd"), gebruikers, aangevraagd_op=date(2020, 1, 2), uitbetaling_op=date(2020, 2, 1),
        aflossing=Aflosafspraak(maanden=120, wijze="lineair"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("netto", "bijstand", "verwacht"),
    [(14_000_00, 0, 3_033_52), (14_000_00, 1, None), (18_000_00, 0, None), (10_000_00, 0, "alles")],
)
def test_waiver_of_interest_by_the_examples_of_the_law(
    nieuw_recht: Lening, klok: Any, gebruikers: Any, netto: int, bijstand: int, verwacht: int | str | None
) -> None:
    """E-10a: J - N = 3,033.52 < interest; E-10c: aid in that year: nothing; E-10e: N above J; E-10b: all interest.

    Interest of 2021, linear: the balance on 1 January 2021 is 50,000 - 11 x 416.67 = 45,416.63, without payments the
    full 50,000 keeps bearing interest: 12 x 333.33 = 3,999.96.
    """
    klok(date(2022, 3, 1))
    werk_rente_bij(date(2022, 3, 1))
    besluit = v.stel_rentekwijtschelding_voor(
        lening=nieuw_recht, boekjaar=Boekjaar(date(2021, 1, 1)), feiten=_feiten(netto, bijstand),
        motivering="Inkomen onder de norm.", gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    if verwacht is None:
        assert besluit is None
        return
    assert besluit is not None
    assert besluit.gegevens["bedrag"] == (3_999_96 if verwacht == "alles" else verwacht)
    voor = saldi_van(nieuw_recht)
    goed(besluit, gebruikers)
    na = saldi_van(nieuw_recht)
    bedrag = besluit.gegevens["bedrag"]
    assert na[Rekening.AFBOEKINGEN] == bedrag
    assert na[Rekening.RENTE_TE_ONTVANGEN] == voor[Rekening.RENTE_TE_ONTVANGEN] - bedrag
    with pytest.raises(DoorstartFout, match="al kwijtgescholden"):
        v.stel_rentekwijtschelding_voor(
            lening=nieuw_recht, boekjaar=Boekjaar(date(2021, 1, 1)), feiten=_feiten(netto), motivering="x",
            gebruiker=gebruikers["adviseur"],
        )  # fmt: skip


def test_interest_that_was_paid_is_given_back(nieuw_recht: Lening, klok: Any, gebruikers: Any) -> None:
    """All interest until today is paid, so the waiver of 3,033.52 is paid out; what is due a month later is set off."""
    klok(date(2022, 3, 1))
    betaal(nieuw_recht, date(2022, 3, 1), 20_000_00, gebruikers["financien"])
    besluit = v.stel_rentekwijtschelding_voor(
        lening=nieuw_recht, boekjaar=Boekjaar(date(2021, 1, 1)), feiten=_feiten(14_000_00), motivering="x",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    assert besluit is not None
    assert besluit.gegevens["terugbetaald"] == 3_033_52
    klok(date(2022, 4, 1))
    with pytest.raises(DoorstartFout, match="veranderd"):
        goed(besluit, gebruikers)
    klok(date(2022, 3, 1))
    goed(besluit, gebruikers)
    assert Betaalopdracht.objects.filter(bedrag=3_033_52).exists()
    assert klopt(nieuw_recht, date(2022, 3, 1))


def test_the_third_boekjaar_gives_nothing(nieuw_recht: Lening, klok: Any, gebruikers: Any) -> None:
    """Art. 21: the first and second boekjaar after that of the application (2020): 2021 and 2022, not 2023."""
    klok(date(2024, 3, 1))
    for jaar, iets in ((2022, True), (2023, False)):
        besluit = v.stel_rentekwijtschelding_voor(
            lening=nieuw_recht, boekjaar=Boekjaar(date(jaar, 1, 1)), feiten=_feiten(14_000_00), motivering="x",
            gebruiker=gebruikers["adviseur"],
        )  # fmt: skip
        assert (besluit is not None) is iets


def test_claiming_needs_a_ground_that_holds(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 8, 20))
    with pytest.raises(RechtFout, match="geen achterstand"):
        v.stel_opeising_voor(lening=lening, grond="niet_betaald", dag=date(2018, 8, 20), motivering="x",
                             gebruiker=gebruikers["financien"])  # fmt: skip
    klok(date(2018, 10, 20))
    besluit = v.stel_opeising_voor(lening=lening, grond="niet_betaald", dag=date(2018, 10, 20), motivering="x",
                                   gebruiker=gebruikers["financien"])  # fmt: skip
    assert besluit.gegevens["opgeeist"] == 12_160_00
    goed(besluit, gebruikers)
    lening.stand.refresh_from_db()
    assert lening.stand.status == "opgeeist"
    assert klopt(lening, date(2018, 10, 20))


def test_a_payment_after_the_proposal_sends_it_back(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 10, 20))
    besluit = v.stel_opeising_voor(lening=lening, grond="niet_betaald", dag=date(2018, 10, 20), motivering="x",
                                   gebruiker=gebruikers["financien"])  # fmt: skip
    betaal(lening, date(2018, 10, 19), 500_00, gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_statutory_interest_runs_over_attributable_arrears(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """2,160 arrears claimed on 20 October 2018 at 2%: until 31 December 72 days: 2,160 x 72 / 365 x 2% = 8.52,
    and over what fell due since."""
    klok(date(2018, 10, 20))
    goed(v.stel_opeising_voor(lening=lening, grond="achterstand", dag=date(2018, 10, 20), toerekenbaar=True,
                              motivering="x", gebruiker=gebruikers["financien"]), gebruikers)  # fmt: skip
    stand = stand_van(lening, date(2018, 10, 31))
    assert stand.wettelijke_rente == 1_30  # 2,160 x 11 / 365 x 2% = 1.3019


def test_ending_after_2020_without_blame_makes_the_rest_free_of_interest(
    nieuw_recht: Lening, klok: Any, gebruikers: Any
) -> None:
    klok(date(2021, 1, 15))
    einde = v.Einde(beeindigd_op=date(2021, 1, 4), renteloos=True, verwijtbaar=False)
    goed(v.stel_einde_voor(lening=nieuw_recht, einde=einde, motivering="Ziekte.", gebruiker=gebruikers["adviseur"]),
         gebruikers)  # fmt: skip
    eerst = stand_van(nieuw_recht, date(2021, 1, 15))
    later = stand_van(nieuw_recht, date(2022, 1, 15))
    assert eerst.opeisbaar
    assert eerst.renteloos
    assert later.totaal == eerst.totaal + 32_26  # three days of January: 50,000 x 8% x 3 / 31 / 12
    assert klopt(nieuw_recht, date(2021, 1, 15))


def test_blame_keeps_the_interest(nieuw_recht: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2021, 1, 15))
    einde = v.Einde(beeindigd_op=date(2021, 1, 4), renteloos=True, verwijtbaar=True)
    with pytest.raises(RechtFout, match="verwijtbaar"):
        v.stel_einde_voor(lening=nieuw_recht, einde=einde, motivering="x", gebruiker=gebruikers["adviseur"])


def test_a_part_becomes_a_loan_on_the_dwelling(nieuw_recht: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2021, 1, 15))
    einde = v.Einde(beeindigd_op=date(2021, 1, 4), hypotheek=30_000_00, zekerheid="hypotheek op de woning")
    goed(v.stel_einde_voor(lening=nieuw_recht, einde=einde, motivering="Op verzoek.", gebruiker=gebruikers["adviseur"]),
         gebruikers)  # fmt: skip
    nieuw = Lening.objects.get(komt_uit=nieuw_recht)
    assert (nieuw.soort, nieuw.hoofdsom, nieuw.wetsgroep) == ("hypotheek", 30_000_00, nieuw_recht.wetsgroep)
    brief = str(Brief.objects.get(besluit__soort="lening_einde").context).replace("\u00a0", " ")
    # 30,000 on the dwelling; of the rest 20,000 and the interest of a year is left to pay at once.
    assert "U moet nog € 53.666,63 betalen" in brief
    assert "Betaal € 23.666,63 uiterlijk op 26 februari 2021" in brief
    assert saldi_van(nieuw)[Rekening.LENING_KAPITAAL] == 30_000_00
    assert saldi_van(nieuw_recht)[Rekening.LENING_KAPITAAL] == 20_000_00
    samen = saldi_van(nieuw)[Rekening.TE_BETALEN] + saldi_van(nieuw_recht)[Rekening.TE_BETALEN]
    assert samen == -50_000_00
    assert Betaalopdracht.objects.count() == 1
    betaal(nieuw, date(2021, 2, 10), 100_00, gebruikers["financien"])
    klok(date(2021, 2, 12))
    betaal(nieuw, date(2021, 2, 11), 50_00, gebruikers["financien"])
    assert stand_van(nieuw, date(2021, 2, 12)).totaal == 29_850_00
    assert klopt(nieuw, date(2021, 2, 12))


def test_a_debt_arrangement_divides_in_proportion(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """12,000 of 48,000 ordinary debts, 12,000 available: the municipality gets 3,000 and waives 9,000 (art. 42)."""
    klok(date(2018, 8, 20))
    regeling = v.Regeling(gedekt=0, beschikbaar=12_000_00, andere_concurrente=(36_000_00,), doel="voortzetting",
                          noodzakelijk=True, allen_evenredig=True)  # fmt: skip
    besluit = v.stel_akkoord_voor(lening=lening, regeling=regeling, motivering="x", gebruiker=gebruikers["adviseur"])
    assert (besluit.gegevens["uitkering"], besluit.gegevens["kwijt"]) == (3_000_00, 9_000_00)
    goed(besluit, gebruikers)
    assert saldi_van(lening)[Rekening.AFBOEKINGEN] == 9_000_00
    assert stand_van(lening, date(2018, 8, 20)).totaal == 3_000_00


def test_a_debt_arrangement_that_others_do_not_join_is_refused(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 8, 20))
    regeling = v.Regeling(gedekt=0, beschikbaar=1_000_00, andere_concurrente=(), doel="voortzetting",
                          noodzakelijk=True, allen_evenredig=False)  # fmt: skip
    with pytest.raises(ValidationError, match="evenredig"):
        v.stel_akkoord_voor(lening=lening, regeling=regeling, motivering="x", gebruiker=gebruikers["adviseur"])


def test_write_off_takes_everything_and_closes_the_loan(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 9, 1))
    besluit = v.stel_afboeking_voor(lening=lening, bedrag=None, motivering="Wsnp.", gebruiker=gebruikers["financien"])
    goed(besluit, gebruikers)
    saldi = saldi_van(lening)
    assert saldi[Rekening.AFBOEKINGEN] == 12_080_00
    assert Rekening.LENING_KAPITAAL not in saldi
    lening.stand.refresh_from_db()
    assert lening.stand.status == "afgelost"


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_who_may_not_propose_is_refused(lening: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        v.stel_afboeking_voor(lening=lening, bedrag=None, motivering="x", gebruiker=gebruikers[rol])


def _krediet(maak_dossier: Any, gebruikers: Any) -> Lening:
    besluit = stel_krediet_voor(
        dossier=maak_dossier(groep="starter"), gevraagd=2_000_00, doel="een cursus", uitbetaling_op=date(2018, 7, 2),
        motivering="Nodig.", gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    goed(besluit, gebruikers)
    return Lening.objects.get()


@pytest.mark.parametrize(
    ("gestart", "besef", "rekening"),
    [(False, True, Rekening.KAPITAALLASTEN), (False, False, Rekening.TERUG_TE_VORDEREN), (True, None, None)],
)
def test_the_credit_becomes_a_gift_a_claim_or_a_loan(
    maak_dossier: Any, gebruikers: Any, klok: Any, gestart: bool, besef: bool | None, rekening: str | None
) -> None:
    """E-16: 2,000: no start and the duties met: gift; breached: a claim; start: a loan with interest from that day."""
    lening = _krediet(maak_dossier, gebruikers)
    assert saldi_van(lening)[Rekening.LENING_VOORBEREIDING] == 2_000_00
    assert stand_van(lening, date(2018, 7, 2)).volgende_vervaldag is None
    klok(date(2018, 12, 3))
    omzetting = Omzetting(gestart=gestart, dag=date(2018, 12, 1), inlichtingen_gegeven=None if gestart else True,
                          besef_van_verantwoordelijkheid=besef,
                          aflossing=Aflosafspraak(maanden=24) if gestart else None)  # fmt: skip
    goed(stel_omzetting_voor(lening=lening, omzetting=omzetting, motivering="x", gebruiker=gebruikers["adviseur"]),
         gebruikers)  # fmt: skip
    saldi = saldi_van(lening)
    assert Rekening.LENING_VOORBEREIDING not in saldi
    if rekening is not None:
        assert saldi[rekening] == 2_000_00
        return
    nieuw = Lening.objects.get(komt_uit=lening)
    assert (nieuw.hoofdsom, nieuw.rente, nieuw.verstrekt_op) == (2_000_00, 800, date(2018, 12, 1))
    assert saldi_van(nieuw)[Rekening.LENING_KAPITAAL] == 2_000_00
