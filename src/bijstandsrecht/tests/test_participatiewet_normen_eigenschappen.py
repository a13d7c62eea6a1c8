"""What holds for the norm of every household that can exist, on every day of which the amounts are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import Spoor, StilSpoor, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, bepaal_norm, bijstandsnorm, norm_onbewezen_woonsituatie

P = laad_parameters()
DAGEN = st.dates(date(2015, 1, 1), date(2026, 12, 31))
IN_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ALLEEN: dict[str, Any] = {
    "partner_zonder_recht": False, "partner_elders": False, "toeslagpartner": None, "zonder_ouders": 0,
}  # fmt: skip
JONG, VOLWASSEN, OUD = st.integers(18, 20), st.integers(21, 64), st.integers(65, 90)


@st.composite
def gevallen(draw: st.DrawFn, dagen: st.SearchStrategy[date] = DAGEN) -> tuple[Huishouden, date]:
    """A day, and a household that does not contradict itself on it."""
    dag = draw(dagen)
    gehuwd = draw(st.booleans())
    inrichting = draw(st.sampled_from(["", "", "", "aanvrager", *(["partner", "beiden"] if gehuwd else [])]))
    leeftijd = JONG | VOLWASSEN | OUD
    eigen = draw(VOLWASSEN | OUD if inrichting in ("aanvrager", "beiden") else leeftijd)
    ander = draw(VOLWASSEN | OUD if inrichting in ("partner", "beiden") else leeftijd) if gehuwd else None
    zonder_recht = gehuwd and draw(st.booleans())
    telt = [jaren for jaren in (eigen, None if zonder_recht else ander) if jaren is not None]
    thuis = not inrichting or (inrichting != "beiden" and gehuwd)
    return (
        Huishouden(
            date(dag.year - eigen, 1, 1),
            None if ander is None else date(dag.year - ander, 1, 1),
            kinderen=draw(st.integers(0, 3)),
            kostendelers=draw(st.integers(0, 6)) if thuis else 0,
            partner_zonder_recht=zonder_recht,
            partner_elders=gehuwd and draw(st.booleans()),
            toeslagpartner=draw(st.booleans()) if gehuwd else None,
            inrichting=inrichting,  # type: ignore[arg-type]
            zonder_ouders=draw(st.none() | st.integers(0, sum(1 for jaren in telt if jaren < 21))),
            mantelzorg_elders=draw(st.booleans()),
        ),
        dag,
    )


def norm(huishouden: Huishouden, dag: date) -> int:
    return bepaal_norm(huishouden, dag, P, StilSpoor())


def paar(dag: date) -> int:
    """The highest norm there is: two partners of whom one has the AOW age, plus the ALO-kop of a month."""
    return P.op("participatiewet.norm.gehuwd_aow", dag).waarde + 284_67


@given(gevallen())
def test_every_norm_is_explained_and_within_bounds(geval: tuple[Huishouden, date]) -> None:
    huishouden, dag = geval
    bedrag = norm(huishouden, dag)
    uitkomst = bijstandsnorm(huishouden=huishouden, peildatum=dag, parameters=P)
    assert reken_na(uitkomst.stap) == uitkomst.waarde == bedrag
    assert uitkomst.uitleg()
    # Sharing with many, or an institution beside somebody at home, is the only way above the norm of a couple.
    assert bedrag > 0
    if not huishouden.kostendelers and huishouden.inrichting in ("", "beiden"):
        assert bedrag <= paar(dag)


@given(gevallen())
def test_one_more_kostendeler_never_gives_a_single_person_more(geval: tuple[Huishouden, date]) -> None:
    huishouden, dag = geval
    huishouden = replace(huishouden, inrichting="", partner_geboortedatum=None, **ALLEEN)
    meer = replace(huishouden, kostendelers=huishouden.kostendelers + 1)
    assert norm(meer, dag) <= norm(huishouden, dag)


@given(DAGEN, st.integers(1, 8))
def test_the_norms_of_the_people_in_a_home_add_up(dag: date, kostendelers: int) -> None:
    """Two partners get twice what each of them would count for: art. 22a lid 2."""
    geboren = date(1980, 5, 1)
    samen = norm(Huishouden(geboren, geboren, kostendelers=kostendelers), dag)
    alleen = norm(Huishouden(geboren, kostendelers=kostendelers + 1), dag)
    assert samen == 2 * alleen


@given(DAGEN, st.integers(0, 3))
def test_one_partner_in_an_institution_is_the_sum_of_two_single_norms(dag: date, kinderen: int) -> None:
    geboren = date(1980, 5, 1)
    een = norm(Huishouden(geboren, geboren, kinderen=kinderen, inrichting="partner"), dag)
    assert een == norm(Huishouden(geboren, inrichting="aanvrager"), dag) + norm(Huishouden(geboren), dag)


@given(gevallen(IN_2026))
def test_the_increase_of_the_young_never_goes_above_the_norm_from_21(geval: tuple[Huishouden, date]) -> None:
    huishouden, dag = geval
    huishouden = replace(huishouden, kostendelers=0, inrichting="")
    zonder = norm(replace(huishouden, zonder_ouders=0), dag)
    met = norm(huishouden, dag)
    if not huishouden.zonder_ouders:
        assert met == zonder
        return
    ouder = date(1980, 5, 1)
    vanaf_21 = norm(
        replace(
            huishouden, geboortedatum=ouder, zonder_ouders=0,
            partner_geboortedatum=ouder if huishouden.gehuwd else None,
        ),
        dag,
    )  # fmt: skip
    assert zonder <= met <= vanaf_21


@given(gevallen())
def test_an_unproven_home_never_gives_more_than_the_norm_somebody_claims(geval: tuple[Huishouden, date]) -> None:
    huishouden, dag = geval
    huishouden = replace(huishouden, inrichting="", partner_zonder_recht=False)
    stelling = norm(replace(huishouden, kostendelers=0), dag)
    assert 0 < norm_onbewezen_woonsituatie(huishouden=huishouden, peildatum=dag, parameters=P).waarde <= stelling


@given(gevallen())
def test_without_steps_the_amount_and_the_warnings_are_the_same(geval: tuple[Huishouden, date]) -> None:
    huishouden, dag = geval
    stil, luid = StilSpoor(), Spoor()
    bedrag = bepaal_norm(huishouden, dag, P, stil)
    assert bepaal_norm(huishouden, dag, P, luid) == bedrag
    assert luid.waarschuwingen == stil.waarschuwingen
