"""Local policy: costs, losses, hours, and the settings themselves."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from bijstandsrecht import deeltijd
from bijstandsrecht.deeltijd import (
    VOORBEELDEN,
    Administratie,
    Belastingaanslag,
    Bon,
    Deeltijdmaand,
    Factuur,
    Investering,
    KostenCategorie,
    Kostenregel,
    MaandOpgave,
    MaandVerrekening,
    Ontvangst,
    Opdracht,
    PtoBeleid,
    Rit,
    Urenregel,
    afschrijving,
    bepaal_voorschot,
    maandcijfers,
    toets_toelating,
    toets_uren,
    verlies_volgende_maand,
    verreken_gegeven,
    verreken_maand,
    verreken_periode_bedragen,
    voorbeeldbeleid,
)
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.kern import Maand, OngeldigeInvoer, Spoor, Uitkomst, euro, percentage, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1))
ALLEEN = Huishouden(date(1980, 5, 1))
SEPTEMBER = Maand(2017, 9)
DAG = date(2017, 9, 1)


def reken(opgave: MaandOpgave, beleid: PtoBeleid = BELEID, maand: Maand = SEPTEMBER) -> Uitkomst[MaandVerrekening]:
    return verreken_maand(maand=maand, huishouden=ALLEEN, opgave=opgave, beleid=beleid, parameters=P)


def kosten(*regels: Kostenregel, eerder: dict[str, int] | None = None) -> Uitkomst[MaandVerrekening]:
    return reken(MaandOpgave(1000_00, regels, 40, kosten_eerder=eerder or {}))


@pytest.mark.parametrize(
    ("regel", "wat", "reden"),
    [
        (Kostenregel("investering", 400_00, "Naaimachine"), "Naaimachine", "u hebt hiervoor vooraf geen toestemming"),
        (
            Kostenregel("huisvesting", 100_00),
            "Huur van bedrijfsruimte",
            "u hebt hiervoor vooraf geen toestemming gekregen",
        ),
        (Kostenregel("reclame", 80_00), "Reclame", "deze kosten mag u niet aftrekken"),
        (Kostenregel("overig", 80_00), "Alle andere kosten", "deze kosten mag u niet aftrekken"),
    ],
)
def test_a_refused_line_counts_for_nothing_and_says_why(regel: Kostenregel, wat: str, reden: str) -> None:
    uitkomst = kosten(regel, Kostenregel("inkoop", 10_00))
    assert uitkomst.waarde.kosten == 10_00
    assert uitkomst.waarschuwingen[0].startswith(f"Niet meegeteld: {wat} van {euro(regel.bedrag)}, want {reden}")
    assert "partner" not in uitkomst.waarschuwingen[0]
    assert reden in uitkomst.stap.zoek("kosten_1").toelichting


def test_an_interpretation_is_visible() -> None:
    regel, telefoon = Kostenregel("telefoon", 50_00, zakelijk_bp=3000), Kostenregel("telefoon", 50_00)
    assert kosten(regel).stap.zoek("kosten_1").status == "interpretatie"
    for zeker in (Kostenregel("inkoop", 50_00), Kostenregel("inkoop", 50_00, zakelijk_bp=3000), telefoon):
        assert kosten(zeker).stap.zoek("kosten_1").status == ""


@pytest.mark.parametrize(
    ("veld", "maak"),
    [
        ("omzet", lambda: MaandOpgave(-1, 0, 0)),
        ("omzet", lambda: MaandOpgave(600.0, 0, 0)),  # type: ignore[arg-type]
        ("kosten", lambda: MaandOpgave(0, -1, 0)),
        ("kosten", lambda: Kostenregel("inkoop", -1)),
        ("uren", lambda: MaandOpgave(0, 0, -1)),
        ("uren", lambda: MaandOpgave(0, 0, 745)),
        ("overig_inkomen", lambda: MaandOpgave(0, 0, 0, overig_inkomen=-1)),
        ("verlies_meegenomen", lambda: MaandOpgave(0, 0, 0, verlies_meegenomen=-1)),
        ("zakelijk_bp", lambda: Kostenregel("inkoop", 1, zakelijk_bp=10_001)),
        ("belasting", lambda: MaandOpgave(0, 0, 0, belasting=-1)),
        ("bedrag", lambda: Bon(DAG, "inkoop", -1)),
        ("btw_bp", lambda: Factuur(DAG, 100, btw_bp=-1)),
        ("bedrag", lambda: Factuur(DAG, 1.5)),  # type: ignore[arg-type]
        ("kilometers", lambda: Rit(DAG, -1, "Klant")),
        ("minuten", lambda: Urenregel(DAG, 1441)),
        ("bedrag", lambda: Ontvangst(DAG, -1)),
        ("jaren", lambda: Investering(DAG, 100, "Fiets", 0)),
        ("restwaarde", lambda: Investering(DAG, 100, "Fiets", 3, restwaarde=101)),
        ("betaald", lambda: Deeltijdmaand(SEPTEMBER, ALLEEN, MaandOpgave(0, 0, 0), -1)),
        ("aanslag", lambda: Belastingaanslag(-1)),
        ("kosten", lambda: Opdracht(0, -1)),
        ("jaren", lambda: Investering(DAG, 100, "Fiets", 51)),
        ("zakelijk_bp", lambda: Investering(DAG, 100, "Fiets", 3, zakelijk_bp=10_001)),
        ("btw_bp", lambda: Factuur(DAG, 100, btw_bp=10_001)),
        ("btw_bp", lambda: Bon(DAG, "inkoop", 100, btw_bp=10_001)),
        ("zakelijk_bp", lambda: Bon(DAG, "inkoop", 100, zakelijk_bp=10_001)),
        ("kilometers", lambda: Rit(DAG, 10_001, "Klant")),
        ("ruimte_1", lambda: verreken_periode_bedragen(ruimte=[1.5], vt_bp=500)),  # type: ignore[list-item]
        ("vt_bp", lambda: verreken_periode_bedragen(ruimte=[1], vt_bp=10_001)),
        (
            "uren_per_jaar",
            lambda: toets_toelating(peildatum=DAG, uren_per_jaar=8_785, feiten={}, beleid=BELEID, parameters=P),
        ),
        (
            "minuten_per_week",
            lambda: toets_toelating(
                peildatum=DAG,
                uren_per_jaar=100,
                minuten_per_week=7 * 24 * 60 + 1,
                feiten={},
                beleid=replace(BELEID, max_minuten_per_week=60),
                parameters=P,
            ),
        ),
        ("uren", lambda: toets_uren(uren=8_785, maand=SEPTEMBER, beleid=BELEID, parameters=P)),
    ],
)
def test_impossible_statements_are_refused(veld: str, maak: object) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        maak()  # type: ignore[operator]
    assert gevangen.value.veld == veld
    assert gevangen.value.artikel
    assert gevangen.value.remedie


def test_losses_stay_in_their_window() -> None:
    def door(verlies: str, maand: int, resultaat: int, mee: int = 0) -> int:
        beleid = PtoBeleid("Test", date(2015, 1, 1), verlies=verlies)  # type: ignore[arg-type]
        return verlies_volgende_maand(
            beleid=beleid, maand=Maand(2017, maand), resultaat=resultaat, verlies_meegenomen=mee
        )

    assert door("geen", 4, -100_00) == 0
    assert door("binnen_kwartaal", 4, -100_00) == 100_00
    assert door("binnen_kwartaal", 5, 30_00, 100_00) == 70_00
    assert door("binnen_kwartaal", 6, -100_00) == 0
    assert door("binnen_jaar", 6, -100_00) == 100_00
    assert door("binnen_jaar", 12, -100_00) == 0
    assert door("binnen_jaar", 7, 500_00, 100_00) == 0


def test_a_loss_lowers_only_the_income_of_the_business() -> None:
    beleid = PtoBeleid("Test", date(2015, 1, 1), verlies="binnen_jaar")
    opgave = MaandOpgave(300_00, 100_00, 20, overig_inkomen=50_00, verlies_meegenomen=900_00)
    uit = reken(opgave, beleid).waarde
    assert (uit.resultaat, uit.inkomen, uit.in_aanmerking) == (200_00, 0, 50_00)


def test_a_loss_from_outside_the_window_is_refused() -> None:
    for verlies, maand in (("geen", 5), ("binnen_kwartaal", 4), ("binnen_jaar", 1)):
        beleid = PtoBeleid("Test", date(2015, 1, 1), verlies=verlies)  # type: ignore[arg-type]
        with pytest.raises(OngeldigeInvoer, match="Vul bij het meegenomen verlies 0 in"):
            reken(MaandOpgave(0, 0, 0, verlies_meegenomen=1), beleid, Maand(2017, maand))


def test_the_week_limit_of_the_policy_warns() -> None:
    # Source: Utrecht, 23,5 hours a week; September 2017 has 30 days: at most 100,7 hours.
    utrecht = PtoBeleid("Utrecht (gmb-2021-26845)", date(2015, 1, 1), max_minuten_per_week=1410)
    assert reken(MaandOpgave(0, 0, 100), utrecht).waarschuwingen == ()
    assert "uren per week" in reken(MaandOpgave(0, 0, 101), utrecht).waarschuwingen[0]


def test_hours_within_the_limit_of_a_week_do_not_warn() -> None:
    administratie = Administratie(uren=(Urenregel(date(2017, 9, 5), 1410),))
    for grens in (None, 1410):
        uit = maandcijfers(
            maand=SEPTEMBER, administratie=administratie, btw="aangifte",
            beleid=replace(BELEID, max_minuten_per_week=grens), parameters=P,
        )  # fmt: skip
        assert uit.waarschuwingen == ()


def test_an_estimate_has_no_hours_and_given_amounts_no_vrijlating() -> None:
    beleid = PtoBeleid("Test", date(2015, 1, 1), voorschot="vaste_schatting", max_uren_per_jaar=1)
    assert bepaal_voorschot(maand=SEPTEMBER, huishouden=ALLEEN, beleid=beleid, parameters=P).waarschuwingen == ()
    gegeven = verreken_gegeven(norm=1000_00, omzet=100_00, kosten=0, vt_bp=500, peildatum=DAG).stap
    assert (gegeven.zoek("vrijlating_percentage").waarde, gegeven.zoek("vrijlating_maximum").waarde) == (0, 0)


def test_costs_are_of_the_applicant_unless_said_otherwise() -> None:
    for anders, zin in (({}, "u van uw omzet"), ({"van_partner": True}, "uw partner van de omzet")):
        spoor = Spoor()
        aftrekbare_kosten((), beleid=BELEID, eerder={}, peildatum=DAG, spoor=spoor, **anders)
        assert spoor.stappen[-1].toelichting == f"De kosten die {zin} mag aftrekken."


def test_policy_without_vrijlating_warns_that_it_is_mandatory() -> None:
    beleid = PtoBeleid("Opsterland", date(2015, 1, 1), vrijlating="uit")
    uitkomst = verreken_maand(
        maand=SEPTEMBER, huishouden=ALLEEN, opgave=MaandOpgave(400_00, 0, 40), beleid=beleid, parameters=P,
        vrijlatingsrecht=Vrijlatingsrecht("n"),
    )  # fmt: skip
    assert uitkomst.waarde.vrijgelaten == 0
    assert "CRVB:2024:1564" in uitkomst.waarschuwingen[0]


def test_policy_survives_a_json_field() -> None:
    beleid = PtoBeleid(
        "Assen (test)", date(2017, 1, 1), (KostenCategorie("inkoop", "Inkoop", max_per_jaar=100_00),),
        max_uren_per_jaar=1000, verrekening="forfait", forfait_bp=1700, verlies="binnen_kwartaal",
        voorwaarden=("eigen_rekening",), km_tarief=21, belastingpot_bp=1800,
    )  # fmt: skip
    assert PtoBeleid.uit_dict(json.loads(json.dumps(beleid.als_dict()))) == beleid


@pytest.mark.parametrize(
    "fout",
    [
        {"verlies": "altijd"},
        {"verrekening": "forfait"},
        {"forfait_bp": 1700},
        {"max_uren_per_jaar": 0},
        {"duur_maanden": 601},
        {"verrekening": "forfait", "forfait_bp": 10_001},
        {"tolerantie": -1},
        {"kosten": [{"code": "a"}]},
        {"kosten": [{"code": "a", "omschrijving": "A"}, {"code": "a", "omschrijving": "B"}]},
        {"kleur": "rood"},
        {"voorwaarden": ["aardig"]},
        {"voorschot_bedrag": 100_00},
        {"km_tarief": -1},
        {"belastingpot_bp": 10_001},
        {"duur_maanden": -1},
        {"naam": None},
    ],
)
def test_a_wrong_setting_is_refused(fout: dict[str, object]) -> None:
    data = {"naam": "Test", "vanaf": "2017-01-01"} | fout
    if fout.get("naam", "") is None:
        del data["naam"]
    with pytest.raises(OngeldigeInvoer) as gevangen:
        PtoBeleid.uit_dict(data)
    assert gevangen.value.remedie


def test_the_lowest_setting_is_a_setting() -> None:
    beleid = PtoBeleid("Test", DAG, max_uren_per_jaar=1, verrekening="forfait", forfait_bp=1)
    assert (beleid.max_uren_per_jaar, beleid.forfait_bp) == (1, 1)


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(OngeldigeInvoer, match="rood") as gevangen:
        PtoBeleid.uit_dict({"naam": "Test", "vanaf": "2017-01-01", "kleur": "rood"})
    assert gevangen.value.veld == "kleur"


def test_every_setting_of_a_policy_is_read_by_a_calculation() -> None:
    # A setting that is stored and changes nothing would be a promise that nobody keeps.
    kamer = Path(deeltijd.__file__).parent
    bron = "".join(pad.read_text("utf-8") for pad in kamer.glob("*.py") if pad.name != "beleid.py")
    for veld in fields(PtoBeleid):
        zelf = "beleid.categorie(" if veld.name == "kosten" else f"beleid.{veld.name}"
        if veld.name in ("naam", "vanaf"):
            zelf = "beleid.bron"
        assert zelf in bron, veld.name


@pytest.mark.parametrize("gemeente", VOORBEELDEN)
def test_a_policy_that_was_read_is_a_start(gemeente: str) -> None:
    beleid = voorbeeldbeleid(gemeente, date(2026, 1, 1), naam="Ons beleid", tolerantie=10_00)
    assert (beleid.naam, beleid.vanaf, beleid.tolerantie) == ("Ons beleid", date(2026, 1, 1), 10_00)
    assert PtoBeleid.uit_dict(json.loads(json.dumps(beleid.als_dict()))) == beleid


def test_the_policies_that_were_read_differ_where_the_source_does() -> None:
    utrecht, eijsden = (voorbeeldbeleid(naam, date(2023, 1, 1)) for naam in ("utrecht", "eijsden_margraten"))
    assert (utrecht.max_minuten_per_week, eijsden.max_minuten_per_week) == (1410, 1409)  # at most 23,5; below 23,5
    assert voorbeeldbeleid("opsterland_2023", date(2023, 1, 1)).km_tarief == 21
    with pytest.raises(OngeldigeInvoer, match="geen beleid gelezen"):
        voorbeeldbeleid("den_haag", date(2023, 1, 1))


def test_investments_give_one_cost_a_month_that_adds_up() -> None:
    beleid = PtoBeleid("Test", date(2015, 1, 1), investeringen="afschrijven")
    machine = Investering(date(2026, 2, 10), 1000_01, "Naaimachine", 3, restwaarde=100_00)
    delen = [afschrijving(investering=machine, maand=Maand(2026, 1).plus(n), beleid=beleid).waarde for n in range(38)]
    assert sum(delen) == 900_01
    assert (delen[0], delen[37], set(delen[1:37])) == (0, 0, {25_00, 25_01})


def test_months_of_the_bookkeeping_add_up_to_its_invoices() -> None:
    facturen = tuple(Factuur(date(2026, n, 28), 121_01 * n, 2100, n % 2 == 0, klant="A") for n in range(1, 13))
    administratie = Administratie(facturen=facturen)
    cijfers = [
        maandcijfers(
            maand=Maand(2026, n), administratie=administratie, btw="aangifte", beleid=BELEID, parameters=P,
            omzet_eerder=0,
        )
        for n in range(1, 13)
    ]  # fmt: skip
    met_btw = sum(een.waarde.omzet + een.waarde.btw_ontvangen for een in cijfers)
    assert met_btw == sum(f.bedrag if f.inclusief else f.bedrag + percentage(f.bedrag, 2100) for f in facturen)
    for uitkomst in cijfers:
        assert reken_na(uitkomst.stap) == uitkomst.waarde.omzet
        assert uitkomst.waarde.opgave().omzet == uitkomst.waarde.omzet


def test_a_receipt_of_another_month_waits() -> None:
    bonnen = (Bon(date(2017, 8, 31), "inkoop", 10_00), Bon(date(2017, 8, 31), "inkoop", 20_00, betaald_op=DAG))
    kas = PtoBeleid("Test", date(2015, 1, 1), stelsel="kas")
    for beleid, bedragen in ((BELEID, []), (kas, [20_00])):
        uit = maandcijfers(
            maand=SEPTEMBER, administratie=Administratie(bonnen=bonnen), btw="aangifte", beleid=beleid, parameters=P
        )
        assert [regel.bedrag for regel in uit.waarde.kosten] == bedragen


def test_the_limit_of_the_kor_warns_only_above_90_percent() -> None:
    def meldingen(omzet: int) -> tuple[str, ...]:
        administratie = Administratie(facturen=(Factuur(date(2026, 1, 5), omzet),))
        uit = maandcijfers(maand=Maand(2026, 1), administratie=administratie, btw="kor", beleid=BELEID, parameters=P)
        return uit.waarschuwingen

    assert meldingen(18_000_00) == ()
    assert "meer dan 90%" in meldingen(18_000_01)[0]
    assert "hoger dan de grens" not in meldingen(20_000_00)[0]
    assert "hoger dan de grens" in meldingen(20_000_01)[0]
