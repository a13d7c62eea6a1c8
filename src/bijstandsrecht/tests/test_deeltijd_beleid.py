"""Local policy: costs, losses, hours, and the settings themselves."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bijstandsrecht.deeltijd import (
    KostenCategorie,
    Kostenregel,
    MaandOpgave,
    MaandVerrekening,
    PtoBeleid,
    toets_uren,
    verlies_volgende_maand,
    verreken_maand,
)
from bijstandsrecht.kern import BuitenBereik, Maand, OngeldigeInvoer, Uitkomst
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1))
ALLEEN = Huishouden(date(1980, 5, 1))
SEPTEMBER = Maand(2017, 9)


def reken(opgave: MaandOpgave, beleid: PtoBeleid = BELEID, maand: Maand = SEPTEMBER) -> Uitkomst[MaandVerrekening]:
    return verreken_maand(maand=maand, huishouden=ALLEEN, opgave=opgave, beleid=beleid, parameters=P)


def kosten(*regels: Kostenregel, eerder: dict[str, int] | None = None) -> Uitkomst[MaandVerrekening]:
    return reken(MaandOpgave(1000_00, regels, 40, kosten_eerder=eerder or {}))


def test_caps_of_the_opsterland_catalogue() -> None:
    # Source: BZF, policy of Opsterland: telephone at most 300 a year, rent at most 300 a month.
    assert kosten(Kostenregel("inkoop", 500_00)).waarde.kosten == 500_00
    assert kosten(Kostenregel("telefoon", 50_00), eerder={"telefoon": 280_00}).waarde.kosten == 20_00
    assert kosten(Kostenregel("telefoon", 50_00), eerder={"telefoon": 300_00}).waarde.kosten == 0
    assert kosten(Kostenregel("huisvesting", 350_00, vooraf_goedgekeurd=True)).waarde.kosten == 300_00


def test_private_share_is_taken_off() -> None:
    # Source: CRVB:2014:1063: telephone and internet 30% business.
    assert kosten(Kostenregel("telefoon", 50_00, zakelijk_bp=3000)).waarde.kosten == 15_00


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        (Kostenregel("investering", 400_00, "Naaimachine"), "vooraf geen toestemming"),
        (Kostenregel("huisvesting", 100_00), "vooraf geen toestemming"),
        (Kostenregel("reclame", 80_00), "mag u niet aftrekken"),
        (Kostenregel("overig", 80_00), "mag u niet aftrekken"),
    ],
)
def test_a_refused_line_counts_for_nothing_and_says_why(regel: Kostenregel, reden: str) -> None:
    uitkomst = kosten(regel, Kostenregel("inkoop", 10_00))
    assert uitkomst.waarde.kosten == 10_00
    assert reden in uitkomst.waarschuwingen[0]
    assert reden in uitkomst.stap.zoek("kosten_1").toelichting


def test_an_interpretation_is_visible() -> None:
    regel = Kostenregel("telefoon", 50_00, zakelijk_bp=3000)
    assert kosten(regel).stap.zoek("kosten_1").status == "interpretatie"
    assert kosten(Kostenregel("inkoop", 50_00)).stap.zoek("kosten_1").status == ""


def test_an_unknown_category_names_the_choices() -> None:
    with pytest.raises(OngeldigeInvoer, match="inkoop, vestiging"):
        kosten(Kostenregel("auto", 10_00))


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


def test_e16_the_hours_watch() -> None:
    # CONSTRUCTED E16: 1.180 hours in November warns (above 90% of 1.225); at 1.225 refer to the Bbz.
    def stand(uren: int, beleid: PtoBeleid = BELEID) -> Uitkomst[tuple[int, int, str]]:
        return toets_uren(uren=uren, maand=Maand(2017, 11), beleid=beleid, parameters=P)  # type: ignore[return-value]

    assert stand(1102).waarde == (1102, 1225, "binnen")
    assert stand(1103).waarde[2] == "bijna"
    assert stand(1180).waarde[2] == "bijna"
    assert "90%" in stand(1180).waarschuwingen[0]
    assert stand(1225).waarde[2] == "naar_bbz"
    assert "Bbz" in stand(1225).zin
    hoogeveen = PtoBeleid("Hoogeveen (gmb-2019-38299)", date(2019, 3, 1), max_uren_per_jaar=1000)
    assert stand(1000, hoogeveen).waarde == (1000, 1000, "bijna")
    assert stand(1001, hoogeveen).waarde[2] == "boven_beleid"


def test_a_settlement_stops_at_the_urencriterium() -> None:
    with pytest.raises(BuitenBereik, match="verwijs de ondernemer naar het Bbz") as gevangen:
        reken(MaandOpgave(100_00, 0, 25, uren_eerder=1200))
    assert gevangen.value.veld == "uren"
    assert "90%" in reken(MaandOpgave(100_00, 0, 24, uren_eerder=1200)).waarschuwingen[0]


def test_the_week_limit_of_the_policy_warns() -> None:
    # Source: Utrecht, 23,5 hours a week; September 2017 has 30 days: at most 100,7 hours.
    utrecht = PtoBeleid("Utrecht (gmb-2021-26845)", date(2015, 1, 1), max_minuten_per_week=1410)
    assert reken(MaandOpgave(0, 0, 100), utrecht).waarschuwingen == ()
    assert "uren per week" in reken(MaandOpgave(0, 0, 101), utrecht).waarschuwingen[0]


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
    )  # fmt: skip
    assert PtoBeleid.uit_dict(json.loads(json.dumps(beleid.als_dict()))) == beleid


@pytest.mark.parametrize(
    "fout",
    [
        {"verlies": "altijd"},
        {"verrekening": "forfait"},
        {"forfait_bp": 1700},
        {"max_uren_per_jaar": 0},
        {"tolerantie": -1},
        {"kosten": [{"code": "a"}]},
        {"kosten": [{"code": "a", "omschrijving": "A"}, {"code": "a", "omschrijving": "B"}]},
        {"kleur": "rood"},
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
