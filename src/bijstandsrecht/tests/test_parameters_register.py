"""The register refuses to guess, and an organisation can only fill what is unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OnbekendBedrag, OngeldigeInvoer
from bijstandsrecht.parameters import Aanvulling, laad_parameters
from bijstandsrecht.parameters.doortrekken import Doorgetrokken

FORFAIT = "bbz.art6_2.forfait"
AANVULLING = Aanvulling(
    FORFAIT, date(2016, 1, 1), date(2017, 1, 1), 2000, "demonstratiewaarde", "B. Beheer", "T. Toets"
)


def test_an_unknown_value_names_what_date_article_and_remedy() -> None:
    with pytest.raises(OnbekendBedrag) as gevangen:
        laad_parameters().op(FORFAIT, date(2016, 5, 1))
    fout = gevangen.value
    assert (fout.veld, fout.waarde) == (FORFAIT, date(2016, 5, 1))
    assert fout.artikel == "art. 6 lid 2 Bbz 2004 (1 mei 2016)"
    assert "door twee personen" in fout.remedie
    for deel in ("Forfaitaire belasting", "1 mei 2016", "art. 6 lid 2 Bbz 2004", "Laat de beheerder"):
        assert deel in str(fout)


@pytest.mark.parametrize(
    ("sleutel", "dag"),
    [
        ("participatiewet.norm.gehuwd_21", date(2027, 1, 1)),
        ("participatiewet.norm.gehuwd_21", date(2014, 12, 31)),
        ("participatiewet.norm.verhoging_18_20", date(2025, 12, 31)),
        ("participatiewet.vrijlating.y_max", date(2014, 3, 1)),
        ("bbz.art6_2.forfait", date(2024, 8, 1)),
        ("bbz.art15.rente", date(2027, 1, 1)),
        ("bbz.art3.vermogen_boven", date(2014, 6, 1)),
    ],
)
def test_outside_the_known_periods_the_register_refuses(sleutel: str, dag: date) -> None:
    with pytest.raises(OnbekendBedrag):
        laad_parameters().op(sleutel, dag)


def test_both_sides_of_the_last_known_day() -> None:
    assert laad_parameters().op("participatiewet.norm.gehuwd_21", date(2026, 12, 31)).waarde == 202779
    with pytest.raises(OnbekendBedrag):
        laad_parameters().op("participatiewet.norm.gehuwd_21", date(2027, 1, 1))


def test_a_missing_year_is_not_carried_over() -> None:
    parameters = laad_parameters()
    assert parameters.op(FORFAIT, date(2022, 12, 31)).waarde == 1700
    for jaar in (2023, 2024, 2025, 2026):
        with pytest.raises(OnbekendBedrag):
            parameters.op(FORFAIT, date(jaar, 1, 1))
    assert parameters.op(FORFAIT, date(2017, 1, 1)).waarde == 2000


def test_an_unknown_key_suggests_the_one_meant() -> None:
    with pytest.raises(OngeldigeInvoer, match=r"Bedoelde u bbz\.art6_2\.forfait\?"):
        laad_parameters().op("bbz.art6_2.forfiat", date(2017, 1, 1))


def test_a_supplement_fills_only_its_own_period() -> None:
    aangevuld = laad_parameters().met([AANVULLING])
    waarde = aangevuld.op(FORFAIT, date(2016, 12, 31))
    assert (waarde.waarde, waarde.status) == (2000, "aangevuld")
    assert waarde.aanvulling == AANVULLING
    assert waarde.herkomst == "demonstratiewaarde (ingevoerd door B. Beheer, goedgekeurd door T. Toets)"
    assert aangevuld.op(FORFAIT, date(2015, 12, 31)).status == "gelezen"
    with pytest.raises(OnbekendBedrag):
        aangevuld.op(FORFAIT, date(2018, 1, 1))
    with pytest.raises(OnbekendBedrag):
        laad_parameters().op(FORFAIT, date(2016, 12, 31))


def test_a_supplement_may_cover_part_of_a_gap_or_lie_after_the_last_known_day() -> None:
    deel = replace(AANVULLING, van=date(2018, 4, 1), tot=date(2019, 7, 1))
    later = replace(AANVULLING, van=date(2027, 1, 1), tot=date(2028, 1, 1), waarde=2100)
    parameters = laad_parameters().met([deel, later])
    for dag, bekend in [
        (date(2018, 3, 31), False),
        (date(2018, 4, 1), True),
        (date(2019, 6, 30), True),
        (date(2019, 7, 1), False),
        (date(2027, 12, 31), True),
        (date(2028, 1, 1), False),
    ]:
        if bekend:
            assert parameters.op(FORFAIT, dag).status == "aangevuld"
        else:
            with pytest.raises(OnbekendBedrag):
                parameters.op(FORFAIT, dag)


@pytest.mark.parametrize(
    "fout",
    [
        {"van": date(2015, 7, 1)},  # touches the known year 2015
        {"sleutel": "participatiewet.norm.gehuwd_21"},
        {"bron": " "},
        {"goedgekeurd_door": "B. Beheer"},
        {"goedgekeurd_door": ""},
        {"tot": date(2016, 1, 1)},
        {"waarde": -1},
        {"waarde": 20.5},
        {"waarde": True},
        {"sleutel": "bbz.bestaat.niet"},
    ],
)
def test_a_wrong_supplement_is_refused(fout: dict[str, object]) -> None:
    with pytest.raises(OngeldigeInvoer):
        laad_parameters().met([replace(AANVULLING, **fout)])  # type: ignore[arg-type]


def test_two_supplements_for_the_same_day_are_refused() -> None:
    with pytest.raises(OngeldigeInvoer):
        laad_parameters().met([AANVULLING, replace(AANVULLING, waarde=1900)])


def test_a_doubtful_value_can_be_replaced_by_a_sourced_one() -> None:
    beter = replace(AANVULLING, van=date(2017, 1, 1), tot=date(2018, 1, 1), waarde=1900, bron="Stcrt.")
    assert laad_parameters().op(FORFAIT, date(2017, 6, 1)).status == "onzeker"
    assert laad_parameters().met([beter]).op(FORFAIT, date(2017, 6, 1)).waarde == 1900


def test_the_hash_tells_registers_apart() -> None:
    gewoon = laad_parameters()
    assert gewoon.hash == laad_parameters().hash
    assert len(gewoon.hash) == 64
    assert gewoon.met([]).hash == gewoon.hash
    assert gewoon.met([AANVULLING]).hash != gewoon.hash
    assert gewoon.met([AANVULLING]).hash != gewoon.met([replace(AANVULLING, goedgekeurd_door="X")]).hash


def test_the_catalogue_describes_every_key_in_dutch() -> None:
    sleutels = laad_parameters().sleutels()
    assert len({info.sleutel for info in sleutels}) == len(sleutels) > 50
    for info in sleutels:
        assert info.omschrijving[0].isupper(), info.sleutel
        assert info.artikel[0].isdigit() or info.wet == "beleid", info.sleutel


def test_an_announced_change_is_shown_but_never_applied() -> None:
    (aankondiging,) = laad_parameters().aangekondigd()
    assert (aankondiging.sleutel, aankondiging.waarde) == ("bbz.art23.duur", 18)
    assert laad_parameters().op("bbz.art23.duur", date(2026, 12, 31)).waarde == 36


@given(st.integers(0, 366 * 13), st.sampled_from([info.sleutel for info in laad_parameters().sleutels()]))
def test_an_answer_holds_on_the_day_that_was_asked(dagen: int, sleutel: str) -> None:
    dag = date(2014, 6, 1) + timedelta(days=dagen)
    try:
        waarde = laad_parameters().op(sleutel, dag)
    except OnbekendBedrag:
        assert all(p.waarde is None or not p.van <= dag < p.tot for p in laad_parameters().perioden(sleutel))
    else:
        assert waarde.van <= dag < waarde.tot
        assert isinstance(waarde.waarde, int)


def test_past_the_known_amounts_only_the_last_known_and_never_silently() -> None:
    norm, boek = "participatiewet.norm.alleenstaande_21", Doorgetrokken(laad_parameters())
    assert boek.op(norm, date(2026, 12, 31)) == laad_parameters().op(norm, date(2026, 12, 31))
    assert boek.doorgetrokken == set()
    for dag in (date(2027, 1, 1), date(2031, 3, 1)):
        later = boek.op(norm, dag)
        assert (later.waarde, later.status) == (1419_46, "onzeker")
        assert later.herkomst.startswith("aanname: het laatst bekende bedrag, dat gold tot 1 januari 2027;")
    assert boek.doorgetrokken == {norm}
    with pytest.raises(OnbekendBedrag):
        boek.op(norm, date(2014, 12, 31))
    with pytest.raises(OngeldigeInvoer):
        boek.op("participatiewet.norm.bestaat_niet", date(2026, 1, 1))


def test_a_gap_between_known_amounts_is_no_future() -> None:
    gaten = [
        (info.sleutel, stuk.van)
        for info in laad_parameters().sleutels()
        for stuk in laad_parameters().perioden(info.sleutel)
        if stuk.waarde is None and laad_parameters().perioden(info.sleutel)[-1].waarde is not None
    ]
    assert gaten
    for sleutel, dag in gaten:
        with pytest.raises(OnbekendBedrag):
            Doorgetrokken(laad_parameters()).op(sleutel, dag)


def test_a_supplement_of_a_whole_gap_changes_that_gap_and_nothing_else() -> None:
    boek = laad_parameters()
    for sleutel in (info.sleutel for info in boek.sleutels()):
        perioden = boek.perioden(sleutel)
        for nummer, gat in enumerate(perioden):
            if gat.waarde is None:
                nieuw = boek.met([replace(AANVULLING, sleutel=sleutel, van=gat.van, tot=gat.tot)]).perioden(sleutel)
                assert nieuw[:nummer] + nieuw[nummer + 1 :] == perioden[:nummer] + perioden[nummer + 1 :]
                assert (nieuw[nummer].van, nieuw[nummer].tot, nieuw[nummer].waarde) == (gat.van, gat.tot, 2000)


def test_a_supplemented_register_keeps_what_was_announced_and_supplied() -> None:
    later = replace(AANVULLING, van=date(2018, 4, 1), tot=date(2018, 7, 1))
    boek = laad_parameters().met([AANVULLING]).met([later])
    assert boek.aanvullingen == (AANVULLING, later)
    assert boek.aangekondigd() == laad_parameters().aangekondigd()


def test_no_unknown_amount_shows_its_key() -> None:
    boek = laad_parameters()
    for info in boek.sleutels():
        with pytest.raises(OnbekendBedrag) as gevangen:
            boek.op(info.sleutel, date(1900, 1, 1))
        zin = str(gevangen.value)
        assert gevangen.value.veld == info.sleutel
        assert info.sleutel not in zin
        assert info.omschrijving in zin
        assert "Nodig voor " in zin
        assert "Laat de beheerder" in zin
