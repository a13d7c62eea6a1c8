"""What if I accept this order: the same cents as the later settlement, and no amount that nobody knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.deeltijd import (
    Belastingaanslag,
    Deeltijdmaand,
    Jaarblik,
    Kostenregel,
    MaandOpgave,
    Opdracht,
    PtoBeleid,
    Stand,
    stel_jaar_vast,
    verreken_maand,
    verreken_op_volgorde,
    vooruitblik_jaar,
    vooruitblik_maand,
)
from bijstandsrecht.kern import Maand, Uitkomst, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
ALLEEN = Huishouden(date(1980, 5, 1))
SAMEN = Huishouden(date(1980, 5, 1), date(1982, 3, 1))
BELEID = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1), belastingpot_bp=2000, verlies="binnen_jaar")
N = Vrijlatingsrecht("n", 0)
regels = st.lists(
    st.builds(Kostenregel, st.sampled_from(["inkoop", "telefoon", "reclame"]), st.integers(0, 200_00)), max_size=3
).map(tuple)
opgaven = st.builds(MaandOpgave, st.integers(0, 200_000), regels, st.integers(0, 60))
opdrachten = st.builds(Opdracht, st.integers(0, 500_000), regels, st.integers(0, 60))


def kijk(begin: Maand, **anders: object) -> Uitkomst[Jaarblik]:
    gegeven: dict[str, object] = {
        "huishouden": ALLEEN, "verwacht": (MaandOpgave(300_00, 0, 20),), "opdracht": Opdracht(200_00, 50_00, 10),
        "opdracht_vanaf": begin, "beleid": BELEID, "parameters": P,
    }  # fmt: skip
    return vooruitblik_jaar(begin=begin, **(gegeven | anders))  # type: ignore[arg-type]


@settings(max_examples=25)
@given(st.lists(opgaven, min_size=12, max_size=12), opdrachten, st.integers(0, 11), st.integers(1, 3))
def test_the_later_settlement_gives_the_same_cents(
    verwacht: list[MaandOpgave], opdracht: Opdracht, plaats: int, aantal: int
) -> None:
    begin, plaats = Maand(2025, 1), min(plaats, 12 - aantal)
    blik = kijk(
        begin, verwacht=tuple(verwacht), opdracht=opdracht, opdracht_vanaf=begin.plus(plaats), opdracht_maanden=aantal,
        vrijlatingsrecht=N,
    )  # fmt: skip
    assert reken_na(blik.stap) == blik.waarde.verwacht.met.houdt_over
    werkelijk = list(verwacht)
    for nummer, deel in enumerate(opdracht.over(aantal), plaats):
        oud = werkelijk[nummer]
        werkelijk[nummer] = replace(
            oud,
            omzet=oud.omzet + deel.omzet,
            kosten=oud.kosten + deel.kosten,
            uren=oud.uren + deel.uren,  # type: ignore[operator]
        )
    for kant, cijfers in (("zonder", verwacht), ("met", werkelijk)):
        maanden, gebruikt = [], 0
        for nummer, opgave in enumerate(cijfers):
            recht = Vrijlatingsrecht("n", gebruikt) if gebruikt < 6 else None
            maanden.append(Deeltijdmaand(begin.plus(nummer), ALLEEN, opgave, vrijlatingsrecht=recht))
            later = [uitkomst.waarde for uitkomst in verreken_op_volgorde(maanden, BELEID, P)]
            gebruikt += later[-1].vrijgelaten > 0
        gezien = [getattr(een, kant) for een in blik.waarde.maanden]
        for veld in ("inkomen", "vrijgelaten", "bijstand", "uitbetaling", "vakantietoeslag"):
            assert [getattr(een, veld) for een in gezien] == [getattr(een, veld) for een in later], (kant, veld)
        for een in gezien:
            assert een.in_handen == een.uitbetaling + een.omzet + een.overig_inkomen - een.kosten
            assert een.houdt_over == een.in_handen - een.belasting + een.na_aanslag
        totaal = getattr(blik.waarde.verwacht, kant)
        assert totaal.houdt_over == sum(een.houdt_over for een in gezien)
        assert totaal.bijstand == sum(een.bijstand for een in gezien)


@given(opgaven, opdrachten, st.sampled_from([None, N]), st.integers(0, 10_000))
def test_one_month_gives_the_same_cents(
    opgave: MaandOpgave, opdracht: Opdracht, recht: Vrijlatingsrecht | None, belasting_bp: int
) -> None:
    maand = Maand(2026, 7)
    uit = vooruitblik_maand(
        maand=maand, huishouden=ALLEEN, opgave=opgave, opdracht=opdracht, beleid=BELEID, parameters=P,
        vrijlatingsrecht=recht, belasting_bp=belasting_bp,
    )  # fmt: skip
    assert reken_na(uit.stap) == uit.waarde.met.houdt_over
    met = replace(opgave, omzet=opgave.omzet + opdracht.omzet, kosten=opgave.kosten + opdracht.kosten, uren=0)  # type: ignore[operator]
    later = verreken_maand(
        maand=maand, huishouden=ALLEEN, opgave=met, beleid=BELEID, parameters=P, vrijlatingsrecht=recht
    ).waarde
    gezien = uit.waarde.met
    assert (gezien.inkomen, gezien.bijstand, gezien.uitbetaling) == (later.inkomen, later.bijstand, later.uitbetaling)
    definitief = replace(met, belasting=gezien.belasting)
    na = verreken_maand(
        maand=maand, huishouden=ALLEEN, opgave=definitief, beleid=BELEID, parameters=P, vrijlatingsrecht=recht
    ).waarde
    assert gezien.na_aanslag == na.bijstand - later.bijstand
    assert uit.waarde.verschil.houdt_over == gezien.houdt_over - uit.waarde.zonder.houdt_over


def test_what_comes_after_the_assessment_is_what_the_year_settles() -> None:
    # The look ahead promises what the yearly settlement then pays, when the assessment is as estimated.
    blik = kijk(Maand(2025, 1)).waarde
    maanden = tuple(
        Deeltijdmaand(
            een.maand, ALLEEN,
            MaandOpgave(een.met.omzet, een.met.kosten, 10), een.met.bijstand,
        )
        for een in blik.maanden
    )  # fmt: skip
    jaar = stel_jaar_vast(
        maanden=maanden, belasting=Belastingaanslag(blik.verwacht.met.belasting), besluitdatum=date(2026, 7, 1),
        beleid=BELEID, parameters=P,
    ).waarde  # fmt: skip
    assert jaar.nabetaling == blik.verwacht.met.na_aanslag == blik.verwacht.met.belasting


def test_the_stand_of_earlier_months_counts() -> None:
    begin = Maand(2025, 6)
    zonder = kijk(begin).waarde.maanden[0].zonder
    met = kijk(begin, stand=Stand(verlies=100_00, uren=300)).waarde.maanden[0].zonder
    assert (zonder.inkomen, met.inkomen) == (300_00, 200_00)
    # In January nothing is carried any more.
    assert kijk(begin, stand=Stand(verlies=10_000_00)).waarde.maanden[7].zonder.inkomen == 300_00
    assert kijk(begin, stand=Stand(verlies=10_000_00)).waarde.maanden[6].zonder.inkomen == 0


def test_the_partner_has_a_stand_and_a_vrijlating_of_his_own() -> None:
    opgave = MaandOpgave(300_00, 0, 10, partner=MaandOpgave(0, 200_00, 10))
    daarna = (replace(opgave, partner=MaandOpgave(900_00, (), 10)),) * 11
    blik = kijk(
        Maand(2025, 1), huishouden=SAMEN, verwacht=(opgave, *daarna),
        vrijlatingsrecht=N, vrijlatingsrecht_partner=Vrijlatingsrecht("y", 0),
    ).waarde  # fmt: skip
    eerste, tweede = blik.maanden[0].zonder, blik.maanden[1].zonder
    assert (eerste.inkomen, eerste.vrijgelaten_partner) == (300_00, 0)
    assert tweede.inkomen == 300_00 + 700_00  # the loss of the partner in January lowers only his own February
    assert tweede.vrijgelaten_partner == 105_00


def test_letter_n_counts_months_in_which_it_was_used() -> None:
    # 2025: six months, not necessarily in a row; months without income do not count.
    werk, niets = MaandOpgave(400_00, 0, 10), MaandOpgave(0, 0, 0)
    blik = kijk(
        Maand(2025, 1), verwacht=(werk, niets) * 6, opdracht=Opdracht(0), vrijlatingsrecht=Vrijlatingsrecht("n", 1)
    )
    vrij = [een.zonder.vrijgelaten for een in blik.waarde.maanden]
    assert vrij == [100_00, 0] * 5 + [0, 0]
    assert "Vanaf oktober 2025" in " ".join(blik.waarschuwingen)
    # 2016: in a row, so the months without income count too.
    oud = kijk(
        Maand(2016, 1), verwacht=(werk, niets) * 6, opdracht=Opdracht(0), vrijlatingsrecht=Vrijlatingsrecht("n", 1)
    )
    assert [een.zonder.vrijgelaten for een in oud.waarde.maanden] == [100_00, 0] * 2 + [100_00] + [0] * 7


def test_what_the_partner_may_keep_uses_no_month_of_the_applicant() -> None:
    opgave = MaandOpgave(0, 0, 0, partner=MaandOpgave(300_00, 0, 10))
    blik = kijk(
        Maand(2025, 1), huishouden=SAMEN, verwacht=(opgave,), opdracht=Opdracht(0), vrijlatingsrecht=N,
        vrijlatingsrecht_partner=Vrijlatingsrecht("y", 0),
    )  # fmt: skip
    assert not any("zonder deze vrijlating" in zin for zin in blik.waarschuwingen)


def test_an_order_in_parts_adds_up() -> None:
    opdracht = Opdracht(100_00, (Kostenregel("inkoop", 10_00), Kostenregel("telefoon", 1)), 7)
    delen = opdracht.over(3)
    assert [deel.omzet for deel in delen] == [33_34, 33_33, 33_33]
    assert [deel.uren for deel in delen] == [3, 2, 2]
    kosten = [deel.kosten for deel in delen]
    assert [[regel.bedrag for regel in deel] for deel in kosten] == [[3_34, 1], [3_33, 0], [3_33, 0]]  # type: ignore[union-attr]
    assert Opdracht(0, 1_00).over(3)[0].kosten == 34


def test_costs_of_month_and_order_may_be_missing_in_one_of_the_two() -> None:
    lijn = (Kostenregel("inkoop", 10_00),)
    for eigen, erbij in ((0, lijn), (lijn, 0), ((), 10_00), (10_00, ())):
        opgave, opdracht = MaandOpgave(100_00, eigen, 1), Opdracht(100_00, erbij, 1)
        uit = vooruitblik_maand(
            maand=Maand(2026, 7), huishouden=ALLEEN, opgave=opgave, opdracht=opdracht, beleid=BELEID, parameters=P
        )
        assert uit.waarde.met.kosten == 10_00


def test_an_order_can_leave_less() -> None:
    # Costs that the policy does not deduct are paid all the same; the sentence says "minder".
    opdracht = Opdracht(100_00, (Kostenregel("reclame", 300_00),), 5)
    opgave = MaandOpgave(300_00, (), 20)
    maand = vooruitblik_maand(
        maand=Maand(2026, 7), huishouden=ALLEEN, opgave=opgave, opdracht=opdracht, beleid=BELEID, parameters=P
    )
    assert maand.waarde.verschil.houdt_over == -295_00
    assert "€ 295,00 minder dan zonder" in maand.zin
    jaar = kijk(Maand(2025, 1), verwacht=(opgave,), opdracht=opdracht)
    assert "minder dan zonder" in jaar.zin
    assert "meer dan zonder" in kijk(Maand(2025, 1)).zin


def test_every_assumed_month_is_marked() -> None:
    blik = kijk(Maand(2026, 7), doortrekken=True, vrijlatingsrecht=Vrijlatingsrecht("y", 3))
    assert [een.aanname for een in blik.waarde.maanden] == [False] * 6 + [True] * 6
    for nummer in range(1, 7):
        stap = blik.stap.zoek(f"aanname_2027_{nummer:02d}")
        assert stap.status == "onzeker"
        assert any(f"{stap.waarde} zijn nog niet alle bedragen bekend" in zin for zin in blik.waarschuwingen)
    # From 2027 letter y is no longer the law: the months say so instead of going on with it.
    assert [een.zonder.vrijgelaten > 0 for een in blik.waarde.maanden] == [True] * 6 + [False] * 6
    assert any(zin.startswith("Vanaf januari 2027 is zonder deze vrijlating gerekend") for zin in blik.waarschuwingen)
