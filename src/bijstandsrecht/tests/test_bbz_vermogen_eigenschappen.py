"""What must hold for every income and every list of assets of the Bbz 2004."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import (
    Bezitting,
    Bezittingsoort,
    Correctie,
    Correctiesoort,
    JaarInkomen,
    Rechtspersoon,
    Schuld,
    Vennoot,
    Vermogensopgave,
    bruto_inkomen,
    directe_gift,
    netto_inkomen,
    stel_vermogen_vast,
    toets_inkomen_ouder,
    toets_vennoten,
    toets_vermogen,
    vermogen_bij_toegang,
)
from bijstandsrecht.bbz.bezittingen import TELT_NIET, WAARDERING
from bijstandsrecht.kern import reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.tests.bbz_cases import BOEKJAAR, met_forfait

DAG = date(2026, 12, 31)
PARAMETERS, FORFAIT = laad_parameters(), met_forfait(2026)
BEDRAG = st.integers(0, 50_000_000)
RESULTAAT = st.integers(-10_000_000, 10_000_000)


@st.composite
def _bezitting(trek: st.DrawFn, naam: str) -> Bezitting:
    """One asset with exactly the amounts of its rule; a subtraction is never above what it is taken from."""
    soort = trek(st.sampled_from(list(Bezittingsoort)))
    regel = WAARDERING[soort]
    velden: dict[str, Any] = {veld: trek(BEDRAG) for veld in regel.plus}
    velden |= {veld: trek(st.integers(0, velden[regel.plus[0]])) for veld in regel.af}
    if soort is Bezittingsoort.MEERJARIG_GEWAS and trek(st.booleans()):
        velden = {"waarde": trek(BEDRAG), "lage_jaren": 3}
    dag = DAG - timedelta(days=trek(st.integers(0, 400)))
    return Bezitting(naam, soort, dag, noodzakelijk=trek(st.booleans()), **velden)


@st.composite
def _opgave(trek: st.DrawFn) -> Vermogensopgave:
    bezittingen = tuple(trek(_bezitting(f"b{n}")) for n in range(trek(st.integers(0, 5))))
    schulden = tuple(Schuld(f"s{n}", trek(BEDRAG)) for n in range(trek(st.integers(0, 3))))
    return Vermogensopgave(bezittingen, schulden)


@given(_opgave())
def test_the_lines_add_up_whatever_their_order(opgave: Vermogensopgave) -> None:
    uitkomst = stel_vermogen_vast(opgave=opgave, peildatum=DAG, parameters=PARAMETERS)
    stand = uitkomst.waarde
    assert stand.eigen == stand.totaal - stand.schulden == reken_na(uitkomst.stap)
    assert stand.totaal == stand.noodzakelijk + stand.prive >= 0
    omgekeerd = Vermogensopgave(opgave.bezittingen[::-1], opgave.schulden[::-1])
    assert stel_vermogen_vast(opgave=omgekeerd, peildatum=DAG, parameters=PARAMETERS).waarde == stand
    telt = [b for b in opgave.bezittingen if b.soort not in TELT_NIET]
    alleen = stel_vermogen_vast(
        opgave=Vermogensopgave(tuple(telt), opgave.schulden), peildatum=DAG, parameters=PARAMETERS
    )
    assert alleen.waarde == stand


@given(_opgave())
def test_only_what_the_business_does_not_need_can_stand_in_the_way(opgave: Vermogensopgave) -> None:
    stand = stel_vermogen_vast(opgave=opgave, peildatum=DAG, parameters=PARAMETERS).waarde
    uitkomst = vermogen_bij_toegang(opgave=opgave, peildatum=DAG, parameters=PARAMETERS)
    assert uitkomst.waarde.prive == stand.prive == reken_na(uitkomst.stap)
    assert uitkomst.waarde.oordeel_nodig == (stand.prive > 0) == bool(uitkomst.waarschuwingen)


@given(st.lists(RESULTAAT, min_size=1, max_size=3), RESULTAAT, BEDRAG, st.integers(1, 1_000_000))
def test_more_income_never_counts_for_less(winst: list[int], bv: int, overig: int, meer: int) -> None:
    def netto(inkomen: JaarInkomen) -> int:
        uitkomst = netto_inkomen(inkomen=inkomen, boekjaar=BOEKJAAR, parameters=FORFAIT)
        assert reken_na(uitkomst.stap) == uitkomst.waarde >= 0
        return uitkomst.waarde

    rechtspersoon = Rechtspersoon(bv, 0, 2)
    gewoon = netto(JaarInkomen(tuple(winst), netto_overig=overig, rechtspersonen=(rechtspersoon,)))
    hoger = (winst[0] + meer, *winst[1:])
    assert netto(JaarInkomen(hoger, netto_overig=overig, rechtspersonen=(rechtspersoon,))) >= gewoon
    assert (
        netto(JaarInkomen(tuple(winst), netto_overig=overig + meer, rechtspersonen=(rechtspersoon,))) == gewoon + meer
    )
    naam = "winst" if len(winst) == 1 else "winst_1"
    terug = Correctie(naam, Correctiesoort.KOSTEN, meer, "prive")
    gecorrigeerd = JaarInkomen(tuple(winst), netto_overig=overig, rechtspersonen=(rechtspersoon,), correcties=(terug,))
    assert netto(gecorrigeerd) == netto(JaarInkomen(hoger, netto_overig=overig, rechtspersonen=(rechtspersoon,)))
    alleen_winst = netto(JaarInkomen(tuple(winst)))
    assert alleen_winst <= bruto_inkomen(winst=tuple(winst), boekjaar=BOEKJAAR).waarde


@given(st.lists(st.integers(-1_000_000, 3_000_000), min_size=1, max_size=5), st.integers(1, 1_000_000))
def test_more_expected_income_never_fails_art_25_where_less_passed(verwacht: list[int], meer: int) -> None:
    minder = toets_inkomen_ouder(verwacht=tuple(verwacht), dag=DAG, parameters=PARAMETERS).waarde
    hoger = toets_inkomen_ouder(verwacht=(verwacht[0] + meer, *verwacht[1:]), dag=DAG, parameters=PARAMETERS).waarde
    assert minder.voldoet <= hoger.voldoet
    telt = sum(max(0, bedrag) for bedrag in verwacht)
    assert minder.voldoet == (telt >= minder.grens * len(verwacht))


@given(st.lists(st.tuples(st.integers(-1_000_000, 20_000_000), BEDRAG), min_size=1, max_size=4))
def test_the_limit_is_the_same_for_every_partner(vermogens: list[tuple[int, int]]) -> None:
    vennoten = tuple(Vennoot(str(n), eigen, max(0, eigen) + meer) for n, (eigen, meer) in enumerate(vermogens))
    samen = toets_vennoten(vennoten=vennoten, groep="a", dag=DAG, parameters=PARAMETERS)
    assert len({deel.boven_grens for deel in samen.waarde.ieder}) == 1
    assert [deel.naam for deel in samen.waarde.ieder] == [v.naam for v in vennoten]


@given(st.integers(1, 36), BEDRAG, BEDRAG, st.sampled_from([True, False, None]), st.sampled_from("abcd"))
def test_a_direct_gift_needs_every_condition(
    maanden: int, norm: int, inkomen: int, oordeel: bool | None, groep: str
) -> None:
    w = directe_gift(
        groep=groep, dag=DAG, maanden=maanden, norm=norm, inkomen=inkomen, regelmatig=oordeel, duurzaam=oordeel,
        eigen_vermogen=0, totaal_vermogen=0, parameters=PARAMETERS,
    ).waarde  # fmt: skip
    zeker = groep == "a" and maanden <= 6 and inkomen < norm
    assert w.gift is (None if zeker and oordeel is None else zeker and bool(oordeel))
    assert w.gift is not True or (not w.tegen and not w.onbekend and w.bedrag == norm - inkomen)


@pytest.mark.parametrize(
    ("eigen", "lezing"), [(25_123_299, ""), (25_123_300, "interpretatie"), (25_123_301, "interpretatie")]
)
def test_from_the_upper_limit_on_the_limit_is_a_reading(eigen: int, lezing: str) -> None:
    uitkomst = toets_vermogen(
        groep="b", eigen_vermogen=eigen, totaal_vermogen=90_000_000, dag=DAG, parameters=PARAMETERS
    )
    assert uitkomst.stap.zoek("vermogensgrens").status == lezing
