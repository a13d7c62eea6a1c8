"""What must hold for business capital, the waiver of its interest and its conversion, whatever the amounts."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.bbz import (
    Aanvraagdagen,
    bedrijfskapitaal,
    kwijtschelding_rente,
    zet_om_in_gift,
    zet_voorbereidingskosten_om,
)
from bijstandsrecht.kern import Boekjaar, BuitenBereik, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters

PARAMETERS = laad_parameters()
BEDRAG = st.integers(0, 30_000_000)
JAAR = st.integers(2015, 2026)


@settings(max_examples=100)
@given(
    st.sampled_from("abcd"), st.sampled_from(["lening", "om_niet"]), st.integers(1, 40_000_000), JAAR, BEDRAG, BEDRAG,
    BEDRAG, BEDRAG, st.one_of(st.none(), st.booleans()),
)  # fmt: skip
def test_the_forms_add_up_and_never_exceed_the_maximum(
    groep: str, vorm: Any, gevraagd: int, jaar: int, al: int, levensonderhoud: int, eigen: int, schuld: int, wia: Any
) -> None:
    uitkomst = bedrijfskapitaal(
        groep=groep, vorm=vorm, gevraagd=gevraagd, aangevraagd_op=date(jaar, 3, 1), toegekend_op=date(jaar, 6, 1),
        al_verleend=al, levensonderhoud=levensonderhoud, inkomen_duurzaam_lager=True, eigen_vermogen=eigen,
        totaal_vermogen=eigen + schuld, wia_34a=wia, parameters=PARAMETERS,
    )  # fmt: skip
    w = uitkomst.waarde
    assert w.rentedragend + w.borgtocht + w.renteloos + w.om_niet == w.toewijsbaar
    assert w.toewijsbaar + w.niet_mogelijk == gevraagd
    assert min(w.rentedragend, w.renteloos, w.om_niet, w.niet_mogelijk, w.ruimte) >= 0
    assert w.toewijsbaar + al <= max(w.hoogste, al)
    assert not (w.toewijsbaar and w.tegen)
    assert w.past == ("nee" if w.tegen else "onbekend" if w.onbekend else "ja")
    assert groep != "d" or not w.toewijsbaar
    assert reken_na(uitkomst.stap) == w.toewijsbaar


def _kwijt(netto: int, **anders: Any) -> Any:
    gegevens: dict[str, Any] = {
        "groep": "a", "boekjaar": Boekjaar(date(2022, 1, 1)), "boekjaar_aanvraag": Boekjaar(date(2021, 1, 1)),
        "aanvraagdagen": Aanvraagdagen(date(2021, 3, 1)), "jaarnorm": 1_600_000, "netto_inkomen": netto,
        "renteverplichting": 400_000, "eigen_vermogen": 0, "totaal_vermogen": 0, "parameters": PARAMETERS, **anders,
    }  # fmt: skip
    return kwijtschelding_rente(**gegevens)


@given(
    st.integers(0, 3_000_000), st.integers(0, 500_000), st.integers(0, 400_000), st.integers(0, 2_000_000),
    st.booleans(),
)  # fmt: skip
def test_more_income_never_waives_more_interest(netto: int, meer: int, betaald: int, bijstand: int, oud: bool) -> None:
    jaar = 2019 if oud else 2021
    dagen = Aanvraagdagen(date(jaar, 3, 1), date(jaar, 3, 1))
    minder, weinig = (
        _kwijt(
            bedrag,
            betaalde_rente=betaald,
            algemene_bijstand=bijstand,
            aanvraagdagen=dagen,
            boekjaar=Boekjaar(date(jaar + 1, 1, 1)),
            boekjaar_aanvraag=Boekjaar(date(jaar, 1, 1)),
        )
        for bedrag in (netto, netto + meer)
    )
    w = minder.waarde
    assert weinig.waarde.bedrag <= w.bedrag <= 400_000
    assert w.kwijtgescholden + w.terugbetaald + w.om_niet == w.bedrag
    assert w.terugbetaald <= betaald
    assert w.bedrag == 0 or w.bedrag + netto <= 1_600_000
    assert w.bedrag == 0 or w.bedrag + bijstand <= 1_600_000
    assert oud or not (bijstand and w.bedrag)
    assert reken_na(minder.stap) == w.bedrag


@given(BEDRAG, BEDRAG, BEDRAG, BEDRAG, st.integers(0, 20_000_000))
def test_a_conversion_is_never_more_than_any_of_its_limits(
    jaarnorm: int, netto: int, lening: int, bijstand: int, eigen: int
) -> None:
    uitkomst = zet_om_in_gift(
        groep="a", boekjaar=Boekjaar(date(2018, 1, 1)), boekjaar_aanvraag=Boekjaar(date(2018, 1, 1)),
        aanvraagdagen=Aanvraagdagen(date(2018, 3, 1)), jaarnorm=jaarnorm, netto_inkomen=netto, lening=lening,
        algemene_bijstand=bijstand, eigen_vermogen=eigen, totaal_vermogen=eigen, parameters=PARAMETERS,
    )  # fmt: skip
    w = uitkomst.waarde
    assert w.om_niet + w.blijft_lening == lening
    assert 0 <= w.om_niet <= max(0, jaarnorm - netto)
    assert w.om_niet <= max(0, jaarnorm - bijstand)
    assert reken_na(uitkomst.stap) == w.om_niet


@given(st.integers(1, 10**6), st.booleans(), st.booleans(), st.booleans())
def test_preparation_costs_become_one_of_three(lening: int, gestart: bool, inlichtingen: bool, besef: bool) -> None:
    w = zet_voorbereidingskosten_om(
        lening=lening, gestart=gestart, dag=date(2021, 6, 1), inlichtingen_gegeven=inlichtingen,
        besef_van_verantwoordelijkheid=besef, parameters=PARAMETERS,
    ).waarde  # fmt: skip
    assert sorted((w.om_niet, w.vordering, w.rentedragend)) == [0, 0, lening]
    assert (w.rente_vanaf is not None) == gestart


@pytest.mark.parametrize("groep", ["e", "x"])
def test_a_group_that_does_not_exist_is_refused(groep: str) -> None:
    with pytest.raises((OngeldigeInvoer, BuitenBereik)):
        _kwijt(0, groep=groep)


def test_a_form_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="vorm"):
        bedrijfskapitaal(
            groep="a", vorm=cast("Any", "gift"), gevraagd=5_000_000, aangevraagd_op=date(2025, 1, 5),
            toegekend_op=date(2025, 2, 5), parameters=PARAMETERS,
        )  # fmt: skip
