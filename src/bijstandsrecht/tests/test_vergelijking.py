"""Looking back: the months that change, by how much, for or against, and because of which step."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.deeltijd import MaandOpgave, MaandVerrekening, PtoBeleid, verreken_maand
from bijstandsrecht.kern import Bron, Maand, OngeldigeInvoer, Stap, Uitkomst, maanden
from bijstandsrecht.parameters import Aanvulling, Parameters, laad_parameters
from bijstandsrecht.participatiewet import Huishouden
from bijstandsrecht.vergelijking import oorzaken, vergelijk_maanden, vergelijk_stappen

ALLEEN, SAMEN = Huishouden(date(1980, 5, 1)), Huishouden(date(1980, 5, 1), date(1981, 1, 1))
BELEID = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1))
HALFJAAR = tuple(maanden(Maand(2017, 5), Maand(2017, 8)))


def reeks(
    huishouden: Huishouden = ALLEEN,
    *,
    omzet: int = 600_00,
    beleid: PtoBeleid = BELEID,
    parameters: Parameters | None = None,
) -> dict[Maand, Uitkomst[MaandVerrekening]]:
    return {
        maand: verreken_maand(
            maand=maand, huishouden=huishouden, opgave=MaandOpgave(omzet, 0, 10), beleid=beleid,
            parameters=parameters or laad_parameters(),
        )
        for maand in HALFJAAR
    }  # fmt: skip


def bijstand(waarde: Any) -> int:
    return int(waarde.bijstand)


def test_nothing_changes() -> None:
    terugblik = vergelijk_maanden(reeks(), reeks(), bedrag=bijstand)
    assert (terugblik.voor, terugblik.tegen, terugblik.saldo) == (0, 0, 0)
    assert terugblik.zin == "In geen enkele maand verandert het bedrag."
    assert all(not maand.stappen for maand in terugblik.maanden)
    assert terugblik.maanden[0].zin == "Over mei 2017 verandert het bedrag niet."


def test_a_partner_who_moved_in_in_june() -> None:
    nieuw = reeks() | {maand: uit for maand, uit in reeks(SAMEN).items() if maand >= Maand(2017, 6)}
    terugblik = vergelijk_maanden(reeks(), nieuw, bedrag=bijstand)
    # norms of 2017: single 982,79 and 986,52, couple 1.403,98 and 1.409,31
    assert [maand.verschil for maand in terugblik.maanden] == [0, 421_19, 422_79, 422_79]
    assert terugblik.saldo == terugblik.voor == 1266_77
    assert terugblik.zin == "3 maanden veranderen: € 1.266,77 erbij en € 0,00 eraf, samen € 1.266,77."
    assert {oorzaak.pad[-1] for oorzaak in terugblik.maanden[1].oorzaken} == {"leefvorm", "norm_uit_de_wet", "norm"} - {
        "norm"
    }


def test_turnover_that_was_not_reported_counts_against() -> None:
    nieuw = reeks() | {Maand(2017, 8): reeks(omzet=700_00)[Maand(2017, 8)]}
    terugblik = vergelijk_maanden(reeks(), nieuw, bedrag=bijstand)
    assert (terugblik.voor, terugblik.tegen, terugblik.saldo) == (0, 100_00, -100_00)
    assert terugblik.zin.startswith("1 maand verandert")
    laatste = terugblik.maanden[-1]
    assert [oorzaak.pad for oorzaak in laatste.oorzaken] == [("maandverrekening", "omzet")]
    assert laatste.zin == "Over augustus 2017 is het € 100,00 minder. Omzet: was € 600,00, wordt € 700,00."
    assert "bijstand" in {stap.pad[-1] for stap in laatste.stappen}


def test_another_policy() -> None:
    forfait = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1), verrekening="forfait", forfait_bp=1800)
    terugblik = vergelijk_maanden(reeks(), reeks(beleid=forfait), bedrag=bijstand)
    assert terugblik.voor == 4 * 108_00
    assert [o.pad[-1] for o in terugblik.maanden[0].oorzaken] == ["forfait_percentage"]


def test_an_amount_that_became_known() -> None:
    def met(waarde: int) -> Parameters:
        aanvulling = Aanvulling(
            "participatiewet.norm.alleenstaande_21", date(2027, 1, 1), date(2027, 7, 1), waarde, "test", "een", "twee"
        )
        return laad_parameters().met([aanvulling])

    def norm(parameters: Parameters) -> Uitkomst[int]:
        from bijstandsrecht.participatiewet import bijstandsnorm

        return bijstandsnorm(huishouden=ALLEEN, peildatum=date(2027, 1, 1), parameters=parameters)

    maand = Maand(2027, 1)
    terugblik = vergelijk_maanden({maand: norm(met(1430_00))}, {maand: norm(met(1440_00))}, bedrag=int)
    assert terugblik.saldo == 10_00
    assert terugblik.maanden[0].oorzaken[0].zin == "Norm uit de wet: was € 1.430,00, wordt € 1.440,00."


def test_a_month_on_one_side_only_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Over augustus 2017 is er maar een uitkomst"):
        vergelijk_maanden(reeks(), {m: u for m, u in reeks().items() if m != HALFJAAR[-1]}, bedrag=bijstand)


def _boom(*stappen: Stap, waarde: int = 1) -> Stap:
    return Stap(
        "wortel", waarde, "centen", "berekend", stappen=stappen, bewerking="plus", uit=tuple(s.naam for s in stappen)
    )


def test_steps_that_appear_and_disappear() -> None:
    a, b = Stap("a", 1, "centen", "invoer"), Stap("b", 2, "centen", "invoer")
    verschillen = vergelijk_stappen(_boom(a), _boom(b, waarde=2))
    assert [(v.pad, v.soort) for v in verschillen] == [
        (("wortel", "b"), "nieuw"), (("wortel", "a"), "vervallen"), (("wortel",), "gewijzigd"),
    ]  # fmt: skip
    assert [v.zin for v in verschillen] == [
        "B: nieuw, € 0,02.",
        "A: vervallen, was € 0,01.",
        "Wortel: was € 0,01, wordt € 0,02.",
    ]
    assert [v.pad[-1] for v in oorzaken(verschillen)] == ["b", "a"]


def test_the_same_amount_on_another_article_is_a_change_and_another_version_is_not() -> None:
    def stap(artikel: str, jaar: int) -> Stap:
        return Stap(
            "a", 1, "centen", "berekend", Bron("bbz2004", artikel, date(jaar, 1, 1)), bewerking="gelijk", uit=("x",)
        )

    assert vergelijk_stappen(stap("12", 2020), stap("12", 2021)) == ()
    (anders,) = vergelijk_stappen(stap("12", 2020), stap("13", 2020))
    assert anders.zin == "A: € 0,01, maar op een andere grond."
    assert oorzaken([anders]) == (anders,)
