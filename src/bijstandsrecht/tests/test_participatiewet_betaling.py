"""Paying the month: parts always add up to what was granted, one household or many at once."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Huishouden,
    Reservering,
    bepaal_maanddeel,
    bepaal_recht,
    bepaal_vakantiebetaling,
    bepaal_voorschot,
    deel_van_maand,
    halveer,
    hoogte_bijstand,
    splits_vakantietoeslag,
    verdeel_betaling,
    verdeel_vakantietoeslag,
)
from bijstandsrecht.participatiewet.voorschot import verreken_bedragen

P = laad_parameters()
BEDRAGEN = st.integers(0, 10**7)
MAANDEN = st.builds(Maand, st.integers(2015, 2026), st.integers(1, 12))


@given(BEDRAGEN, MAANDEN, st.data())
def test_the_parts_of_a_month_add_up_to_the_month(bedrag: int, maand: Maand, data: st.DataObject) -> None:
    grenzen = sorted(data.draw(st.sets(st.integers(1, maand.dagen - 1), max_size=6)))
    delen = []
    for eerste, laatste in zip([0, *grenzen], [*grenzen, maand.dagen], strict=True):
        uitkomst = bepaal_maanddeel(
            maand=maand, maandbedrag=bedrag, anders_geen_recht=True, parameters=P,
            van=date(maand.jaar, maand.nummer, eerste + 1), tot_en_met=date(maand.jaar, maand.nummer, laatste),
        )  # fmt: skip
        assert reken_na(uitkomst.stap) == uitkomst.waarde.bedrag >= 0
        delen.append(uitkomst.waarde)
    assert sum(deel.bedrag for deel in delen) == bedrag
    assert sum(deel.dagen for deel in delen) == maand.dagen


@given(st.lists(st.tuples(BEDRAGEN, BEDRAGEN, st.integers(1, 28)), min_size=1, max_size=20))
def test_many_at_once_give_the_same_cents(rijen: list[tuple[int, int, int]]) -> None:
    een, twee, dag = (np.array(kolom, dtype=np.int64) for kolom in zip(*rijen, strict=True))
    for functie, argumenten in (
        (lambda a, b, d: deel_van_maand(a, d, d * 0 + 28, d * 0 + 31), (een, twee, dag)),
        (lambda a, b, d: halveer(a)[0], (een, twee, dag)),
        (lambda a, b, d: halveer(a)[1], (een, twee, dag)),
        (lambda a, b, d: hoogte_bijstand(a, b), (een, twee, dag)),
        (lambda a, b, d: verreken_bedragen(a, b)[2], (een, twee, dag)),
        (lambda a, b, d: splits_vakantietoeslag(a, d)[1], (een, twee, dag)),
    ):
        reeks = np.asarray(functie(*argumenten)).tolist()
        assert reeks == [functie(*rij) for rij in rijen]


@given(BEDRAGEN, BEDRAGEN)
def test_what_is_set_off_and_what_is_paid_add_up(bijstand: int, voorschot: int) -> None:
    verrekend, betalen, open_ = verreken_bedragen(bijstand, voorschot)
    assert (verrekend + betalen, verrekend + open_) == (bijstand, voorschot)
    assert min(verrekend, betalen, open_) >= 0
    assert min(betalen, open_) == 0


@given(BEDRAGEN, st.sampled_from(("ieder_de_helft", "aanvrager", "partner")))
def test_the_partners_together_get_the_whole_amount(bedrag: int, ontvanger: str) -> None:
    samen = Huishouden(date(1980, 5, 1), date(1982, 2, 1))
    uitkomst = verdeel_betaling(
        bedrag=bedrag, huishouden=samen, peildatum=date(2026, 7, 1), ontvanger=ontvanger,  # type: ignore[arg-type]
    )  # fmt: skip
    assert sum(uitkomst.waarde) == bedrag == reken_na(uitkomst.stap)
    if ontvanger == "ieder_de_helft":
        assert 0 <= uitkomst.waarde.aanvrager - uitkomst.waarde.partner <= 1


@given(BEDRAGEN, st.dates(date(2015, 1, 1), date(2026, 12, 31)))
def test_paid_and_reserved_add_up_to_the_bijstand(bijstand: int, dag: date) -> None:
    uitkomst = verdeel_vakantietoeslag(bijstand=bijstand, peildatum=dag, parameters=P)
    assert sum(uitkomst.waarde) == bijstand == reken_na(uitkomst.stap)
    assert 0 <= uitkomst.waarde.vakantietoeslag <= uitkomst.waarde.uitbetaling or bijstand < 20


@st.composite
def reserveringen(draw: st.DrawFn) -> Reservering:
    maand = draw(st.builds(Maand, st.integers(2020, 2025), st.integers(1, 12)))
    later = draw(st.none() | st.integers(0, 20))
    return Reservering(maand, draw(st.integers(-5_000, 10_000)), None if later is None else maand.plus(later))


@given(st.lists(reserveringen(), max_size=30))
def test_every_reservation_is_paid_in_exactly_one_june(lijst: list[Reservering]) -> None:
    """The Junes together pay what was reserved: nothing is lost and nothing is paid twice."""
    totaal = 0
    for jaar in range(2020, 2029):
        uitkomst = bepaal_vakantiebetaling(reserveringen=tuple(lijst), juni=jaar, parameters=P)
        waarde = uitkomst.waarde
        assert reken_na(uitkomst.stap) == waarde.te_betalen
        assert waarde.opgebouwd == waarde.al_betaald + waarde.te_betalen - waarde.te_veel_betaald
        assert waarde.opgebouwd + waarde.niet_nu == sum(r.bedrag for r in lijst)
        totaal += waarde.opgebouwd
    assert totaal == sum(r.bedrag for r in lijst)


@given(st.lists(reserveringen(), max_size=30), st.integers(2021, 2025))
def test_the_end_pays_what_no_june_has_paid(lijst: list[Reservering], jaar: int) -> None:
    einde = Maand(2025, 12)
    na_einde = bepaal_vakantiebetaling(reserveringen=tuple(lijst), beeindigd_in=einde, parameters=P).waarde
    eerder = sum(
        bepaal_vakantiebetaling(reserveringen=tuple(lijst), juni=j, parameters=P).waarde.opgebouwd
        for j in range(2020, 2026)
    )
    assert na_einde.opgebouwd + eerder == sum(r.bedrag for r in lijst)
    assert na_einde.uiterlijk == date(2026, 3, 31)


@given(BEDRAGEN, BEDRAGEN, BEDRAGEN, st.integers(0, 10))
def test_more_income_or_more_assets_never_give_more(norm: int, inkomen: int, meer: int, vermogen: int) -> None:
    def bijstand(extra: int, boven: int) -> int:
        uitkomst = bepaal_recht(
            peildatum=date(2026, 7, 1), bijstandsnorm=norm, inkomen=inkomen + extra,
            in_aanmerking_te_nemen_vermogen=boven,
        )  # fmt: skip
        assert reken_na(uitkomst.stap) == uitkomst.waarde.bijstand
        assert bool(uitkomst.waarde.tegen) != uitkomst.waarde.bestaat
        return uitkomst.waarde.bijstand or 0

    assert 0 <= bijstand(meer, vermogen) <= bijstand(0, vermogen) <= bijstand(0, 0) <= norm


def test_a_part_that_is_the_whole_month_and_days_that_are_not_counted() -> None:
    heel = bepaal_maanddeel(
        maand=Maand(2024, 2), maandbedrag=1_000_00, van=date(2024, 2, 1), tot_en_met=date(2024, 2, 29), parameters=P
    )
    assert (heel.waarde.dagen, heel.zin) == (29, "U krijgt over deze maand € 1.000,00.")
    deel = bepaal_maanddeel(
        maand=Maand(2024, 2), maandbedrag=1_000_00, van=date(2024, 2, 29), dagen_zonder_bijstand=400, parameters=P
    )
    assert (deel.waarde.bedrag, deel.zin) == (34_48, "U krijgt over 1 van de 29 dagen van deze maand € 34,48.")
    assert deel.stap.zoek("maanddeel").status == "interpretatie"


@pytest.mark.parametrize(
    ("veld", "maak"),
    [
        ("bedrag", lambda: verdeel_betaling(
            bedrag=-1, huishouden=Huishouden(date(1980, 5, 1)), peildatum=date(2026, 7, 1))),
        ("maandbedrag", lambda: bepaal_maanddeel(maand=Maand(2026, 7), maandbedrag=-1, parameters=P)),
        ("dagen_zonder_bijstand", lambda: bepaal_maanddeel(
            maand=Maand(2026, 7), maandbedrag=1, van=date(2026, 7, 2), dagen_zonder_bijstand=-1, parameters=P)),
        ("bijstand", lambda: verdeel_vakantietoeslag(bijstand=-1, peildatum=date(2026, 7, 1), parameters=P)),
        ("al_betaald", lambda: bepaal_vakantiebetaling(reserveringen=(), juni=2026, al_betaald=-1, parameters=P)),
        ("reserveringen.bedrag", lambda: bepaal_vakantiebetaling(
            reserveringen=(Reservering(Maand(2026, 1), 1.5),), juni=2026, parameters=P)),  # type: ignore[arg-type]
        ("verwachte_bijstand", lambda: bepaal_voorschot(
            aanvraag=date(2026, 7, 1), verwachte_bijstand=-1, parameters=P)),
        ("inkomen", lambda: bepaal_recht(
            peildatum=date(2026, 7, 1), bijstandsnorm=1, inkomen=-1, in_aanmerking_te_nemen_vermogen=0)),
    ],
)  # fmt: skip
def test_amounts_that_cannot_be_are_refused(veld: str, maak: object) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        maak()  # type: ignore[operator]
    assert gevangen.value.veld == veld
    assert "Participatiewet" in str(gevangen.value)
