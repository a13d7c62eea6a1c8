"""The figures of a plan, computed by hand beside each test."""

from itertools import pairwise

import pytest

from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from doorstart.beoordeling import kengetallen
from doorstart.beoordeling.plan import Jaarprognose, Kasmaand, Leenvraag, Plan
from doorstart.beoordeling.tests.hulp import jaar, plan

PARAMETERS = laad_parameters()


def bereken(p: Plan) -> kengetallen.Kengetallen:
    """Compute, and let the explanation be recomputed from its own leaves."""
    uitkomst = kengetallen.bereken(plan=p, parameters=PARAMETERS)
    reken_na(uitkomst.stap)
    return uitkomst.waarde


def test_break_even() -> None:
    """Margin 30,000 of 40,000 (75 %); fixed 8,000 + 2,000: 10,000 / 0.75 = 13,333.33. With 18,000 more to live on and
    tax: 28,000 / 0.75 = 37,333.33."""
    eerste = bereken(plan()).jaren[0]
    assert eerste.marge == 3_000_000
    assert eerste.winst == 2_000_000
    assert eerste.break_even == 1_333_333
    assert eerste.break_even_met_prive == 3_733_333


def test_ander_inkomen_verlaagt_wat_nodig_is_maar_niet_onder_nul() -> None:
    """Other income of 28,000 covers all of the 28,000: no turnover is needed; more than that neither."""
    assert bereken(plan(jaren=(jaar(overig=2_800_000),) * 3)).jaren[0].break_even_met_prive == 0
    assert bereken(plan(jaren=(jaar(overig=9_900_000),) * 3)).jaren[0].break_even_met_prive == 0


@pytest.mark.parametrize("zonder", [jaar(variabel=4_000_000), jaar(variabel=5_000_000), jaar(omzet=0, variabel=0)])
def test_zonder_marge_is_er_geen_break_even(zonder: Jaarprognose) -> None:
    """When nothing is left of a sale, no turnover is enough."""
    cijfers = bereken(plan(jaren=(zonder, jaar(), jaar()))).jaren[0]
    assert cijfers.break_even is None
    assert cijfers.break_even_met_prive is None


def test_aflossingscapaciteit_naast_de_lening() -> None:
    """20,000 profit + 2,000 depreciation - 3,000 tax - 15,000 privé = 4,000. A linear loan of 12,000 in 60 months at
    8 %: 200 principal a month; interest of year 1 is 8 % / 12 x (12,000 + 11,800 + ... + 9,800) = 872, so 3,272 in all.
    """
    eerste = bereken(plan()).jaren[0]
    saldi = [1_200_000 - 20_000 * n for n in range(12)]
    rente = sum((2 * saldo * 8 + 1_200) // 2_400 for saldo in saldi)  # each month rounded half up
    assert eerste.capaciteit == 400_000
    assert eerste.last == 12 * 20_000 + rente == 327_200
    assert eerste.ruimte == 72_800
    assert eerste.dekking == 12_225  # 400,000 / 327,200 = 1.22249...


def test_lopende_leningen_gaan_eerst() -> None:
    """Interest of running loans lowers the profit, their repayment the capacity."""
    cijfers = bereken(plan(jaren=(jaar(rente=50_000, aflossing=150_000),) * 3)).jaren[0]
    assert cijfers.winst == 1_950_000
    assert cijfers.capaciteit == 200_000


def test_zonder_lening_is_er_geen_last() -> None:
    cijfers = bereken(plan(lening=None))
    assert cijfers.maandlast == 0
    assert cijfers.jaren[0].last == 0
    assert cijfers.jaren[0].dekking is None
    assert cijfers.jaren[0].ruimte == 400_000


def test_een_lening_die_eerder_klaar_is_weegt_alleen_in_haar_jaren() -> None:
    """Twelve instalments of an annuity: nothing in the second and third year."""
    jaren = bereken(plan(lening=Leenvraag(bedrag=1_200_000, maanden=12))).jaren
    assert jaren[0].last > 1_200_000
    assert [j.last for j in jaren[1:]] == [0, 0]


def test_liquiditeit_per_maand() -> None:
    """Each month 3,000 in and 2,993.31 out: 6.69 more; from 1,000 to 1,080.28 at the end of the twelfth."""
    cijfers = bereken(plan())
    assert cijfers.saldi[0] == 100_669
    assert cijfers.saldi[-1] == 108_028
    assert {b - a for a, b in pairwise(cijfers.saldi)} == {669}
    assert cijfers.maanden_onder_nul == 0
    assert cijfers.tekort == 0
    assert cijfers.levert_genoeg


def test_een_dip_is_een_tekort_met_de_maand() -> None:
    """1,000 at the start; the second month costs 2,500 more than it gives, the third gives 2,000."""
    kas = [Kasmaand()] * 12
    kas[1], kas[2] = Kasmaand(uitgaven=250_000), Kasmaand(inbreng=200_000)
    cijfers = bereken(plan(kas=tuple(kas), lening=None))
    assert cijfers.saldi[:4] == (100_000, -150_000, 50_000, 50_000)
    assert (cijfers.laagste_saldo, cijfers.laagste_maand) == (-150_000, "2018-08")
    assert (cijfers.maanden_onder_nul, cijfers.tekort) == (1, 150_000)
    assert not cijfers.levert_genoeg


def test_een_jaar_zonder_ruimte_is_een_signaal() -> None:
    assert not bereken(plan(jaren=(jaar(), jaar(prive=2_000_000), jaar()))).levert_genoeg


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"jaren": (jaar(),) * 2}, "jaren"),
        ({"kas": (Kasmaand(),) * 11}, "kas"),
        ({"kas": (Kasmaand(),) * 25}, "kas"),
    ],
)
def test_een_plan_heeft_drie_jaren_en_twaalf_tot_vierentwintig_maanden(anders: dict[str, object], veld: str) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        plan(**anders)
    assert fout.value.veld == veld


def test_een_lening_van_meer_dan_tien_jaar_kan_niet() -> None:
    with pytest.raises(OngeldigeInvoer, match="maanden"):
        kengetallen.bereken(plan=plan(lening=Leenvraag(bedrag=100_000, maanden=121)), parameters=PARAMETERS)


def test_een_negatief_bedrag_kan_niet() -> None:
    with pytest.raises(OngeldigeInvoer):
        jaar(vast=-1)


def test_opnieuw_uit_de_bewaarde_invoer() -> None:
    import json

    eerst = kengetallen.bereken(plan=plan(), parameters=PARAMETERS)
    invoer = json.loads(json.dumps(plan().als_invoer()))
    assert kengetallen.opnieuw(invoer, PARAMETERS).als_json() == eerst.als_json()
