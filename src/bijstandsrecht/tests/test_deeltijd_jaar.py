"""Properties of quarter, year, correction and advance: parts add up, bounds hold, one household is as many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.deeltijd import (
    Belastingaanslag,
    Deeltijdmaand,
    MaandOpgave,
    PtoBeleid,
    belastingpot,
    corrigeer_bedragen,
    stel_jaar_vast,
    verdeel_naar_rato,
    verreken_op_volgorde,
    verreken_periode,
    verreken_periode_bedragen,
)
from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import Aanvulling, laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
ALLEEN = Huishouden(date(1980, 5, 1))
BELEID = PtoBeleid("Beleidsregels (test)", date(2015, 1, 1))
bedrag = st.integers(0, 400_000)
verliezen = st.sampled_from(["geen", "binnen_kwartaal", "binnen_jaar"])
rechten = st.sampled_from([None, Vrijlatingsrecht("n"), Vrijlatingsrecht("y")])


def maand(
    nummer: int, omzet: int, kosten: int = 0, betaald: int = 0, jaar: int = 2026, **anders: object
) -> Deeltijdmaand:
    return Deeltijdmaand(Maand(jaar, nummer), ALLEEN, MaandOpgave(omzet, kosten, 10), betaald, **anders)  # type: ignore[arg-type]


reeksen = st.lists(st.tuples(bedrag, bedrag, bedrag), min_size=1, max_size=12)


@given(st.lists(st.tuples(bedrag, bedrag, bedrag), min_size=3, max_size=3), verliezen, rechten)
def test_a_quarter_adds_up_and_stays_below_its_norm(
    cijfers: list[tuple[int, int, int]], verlies: str, recht: Vrijlatingsrecht | None
) -> None:
    beleid = replace(BELEID, periode="kwartaal", verlies=verlies)
    maanden = tuple(maand(n, *c, vrijlatingsrecht=recht) for n, c in enumerate(cijfers, 4))
    uit = verreken_periode(maanden=maanden, beleid=beleid, parameters=P)
    w = uit.waarde
    assert reken_na(uit.stap) == w.bijstand
    assert 0 <= w.bijstand <= min(w.norm, w.per_maand)  # together is never better than month by month
    assert w.bijstand == max(0, w.norm - w.in_aanmerking)
    assert (w.norm, w.in_aanmerking) == (sum(m.norm for m in w.maanden), sum(m.in_aanmerking for m in w.maanden))
    assert w.uitbetaling + w.vakantietoeslag == w.bijstand == w.betaald + w.verschil
    assert w.maanden == tuple(u.waarde for u in verreken_op_volgorde(maanden, beleid, P))
    meer = (replace(maanden[0], opgave=replace(maanden[0].opgave, omzet=cijfers[0][0] + 100_00)), *maanden[1:])
    assert verreken_periode(maanden=meer, beleid=beleid, parameters=P).waarde.bijstand <= w.bijstand


ruimtes = st.lists(st.tuples(*(st.integers(-500_000, 500_000) for _ in range(3))), min_size=1, max_size=20)


@given(ruimtes, st.integers(0, 10_000))
def test_a_quarter_of_many_households_is_as_of_one(rijen: list[tuple[int, int, int]], vt_bp: int) -> None:
    kolommen = [np.array(kolom, np.int64) for kolom in zip(*rijen, strict=True)]
    samen = verreken_periode_bedragen(ruimte=kolommen, vt_bp=vt_bp)
    apart = [verreken_periode_bedragen(ruimte=rij, vt_bp=vt_bp) for rij in rijen]
    for veld, kolom in zip(samen._fields, samen, strict=True):
        assert np.asarray(kolom).tolist() == [getattr(een, veld) for een in apart], veld


def test_arrays_of_a_quarter_must_be_equally_long() -> None:
    with pytest.raises(OngeldigeInvoer, match="even lang"):
        verreken_periode_bedragen(ruimte=[np.array([1, 2]), np.array([1, 2, 3])], vt_bp=500)


@given(st.lists(st.tuples(bedrag, bedrag), min_size=1, max_size=20), st.integers(0, 5_000))
def test_a_correction_of_many_households_is_as_of_one(rijen: list[tuple[int, int]], tolerantie: int) -> None:
    definitief, betaald = (np.array(kolom, np.int64) for kolom in zip(*rijen, strict=True))
    samen = corrigeer_bedragen(definitief=definitief, betaald=betaald, tolerantie=tolerantie)
    for nummer, (d, b) in enumerate(rijen):
        een = corrigeer_bedragen(definitief=d, betaald=b, tolerantie=tolerantie)
        assert tuple(int(kolom[nummer]) for kolom in samen) == een  # type: ignore[index]
        assert een.verschil == d - b
        assert een.nabetaling - een.te_veel in (d - b, 0)
        assert not (een.nabetaling and een.te_veel)
        assert (een.nabetaling + een.te_veel > 0) == (abs(d - b) >= max(tolerantie, 1))


@settings(max_examples=60)
@given(
    reeksen, verliezen, rechten, bedrag, st.sampled_from(["maand", "kwartaal", "jaar"]),
    st.sampled_from(["naar_inkomen", "gelijk"]), st.integers(0, 5_000),
    st.sampled_from(["naderhand_middelen", "kenbaar", "inlichtingen_geschonden"]), st.integers(0, 2_000),
)  # fmt: skip
def test_a_year_adds_up_to_what_was_paid(
    cijfers: list[tuple[int, int, int]], verlies: str, recht: Vrijlatingsrecht | None, aanslag: int, periode: str,
    spreiding: str, tolerantie: int, reden: str, dagen: int,
) -> None:  # fmt: skip
    beleid = replace(BELEID, periode=periode, verlies=verlies, tolerantie=tolerantie)
    maanden = tuple(maand(n, *c, jaar=2021, vrijlatingsrecht=recht) for n, c in enumerate(cijfers, 1))
    besluit = date.fromordinal(date(2022, 1, 1).toordinal() + dagen % 1_700)
    uit = stel_jaar_vast(
        maanden=maanden, belasting=Belastingaanslag(aanslag), besluitdatum=besluit, beleid=beleid, parameters=P,
        spreiding=spreiding, reden=reden,  # type: ignore[arg-type]
    )  # fmt: skip
    w = uit.waarde
    assert reken_na(uit.stap) == w.verschil
    assert w.betaald == sum(betaald for *_, betaald in cijfers)
    assert w.betaald + w.verschil == w.definitief == sum(regel.definitief for regel in w.regels)
    assert w.nabetaling_nu + w.nabetaling_vakantietoeslag == w.nabetaling
    assert w.te_oud + w.terug_te_vorderen == w.te_veel
    assert 0 <= w.terug_te_vorderen <= w.te_veel <= w.betaald
    assert w.belasting <= aanslag
    assert w.belasting == sum(regel.belasting for regel in w.regels)
    assert (w.soort == "geen") == (w.nabetaling == w.te_veel == 0)
    if periode == "jaar" and w.te_veel:  # never claimed back by averaging over the year
        per_maand = replace(beleid, periode="maand")
        los = stel_jaar_vast(
            maanden=maanden, belasting=Belastingaanslag(aanslag), besluitdatum=besluit, beleid=per_maand, parameters=P,
            spreiding=spreiding, reden=reden,  # type: ignore[arg-type]
        )  # fmt: skip
        assert w.te_veel == los.waarde.te_veel


@given(st.integers(0, 10**8), st.lists(st.integers(0, 10**7), max_size=12))
def test_parts_always_add_up(bedrag: int, gewichten: list[int]) -> None:
    delen = verdeel_naar_rato(bedrag, gewichten)
    som = sum(gewichten)
    assert sum(delen) == (bedrag if som else 0)
    for deel, gewicht in zip(delen, gewichten, strict=True):
        assert not som or abs(deel * som - bedrag * gewicht) < som
        assert gewicht or not deel


def test_an_earlier_month_gets_the_odd_cent() -> None:
    assert verdeel_naar_rato(100, (1, 1, 1)) == (34, 33, 33)
    assert verdeel_naar_rato(5, (1, 2, 2)) == (1, 2, 2)
    assert verdeel_naar_rato(7, (1, 2, 2)) == (1, 3, 3)
    assert verdeel_naar_rato(100, (0, 0)) == (0, 0)
    assert verdeel_naar_rato(100, ()) == ()


def test_supplied_amounts_are_named_by_quarter_and_year() -> None:
    eigen = Aanvulling(
        "participatiewet.vrijlating.n_max", date(2026, 7, 1), date(2027, 1, 1), 100_00, "demonstratiewaarde", "an", "bo"
    )
    maanden = tuple(maand(n, 600_00, vrijlatingsrecht=Vrijlatingsrecht("n")) for n in (7, 8))
    kwartaal = verreken_periode(maanden=maanden, beleid=replace(BELEID, periode="kwartaal"), parameters=P.met([eigen]))
    jaar = stel_jaar_vast(
        maanden=maanden,
        belasting=Belastingaanslag(0),
        besluitdatum=date(2027, 7, 1),
        beleid=BELEID,
        parameters=P.met([eigen]),
    )
    for uitkomst in (kwartaal, jaar):
        assert uitkomst.gebruikte_aanvullingen == ("participatiewet.vrijlating.n_max",)
        assert "demonstratiewaarde" in uitkomst.waarschuwingen[0]
        assert "€ 600,00" in uitkomst.uitleg()


def test_a_month_under_another_policy() -> None:
    # Policy is dated: from February telephone costs no longer count (an empty catalogue would refuse the line).
    zonder = replace(BELEID, naam="Nieuw beleid", vrijlating="uit")
    maanden = (
        maand(1, 400_00, vrijlatingsrecht=Vrijlatingsrecht("n")),
        maand(2, 400_00, vrijlatingsrecht=Vrijlatingsrecht("n"), beleid=zonder),
    )
    een, twee = (u.waarde for u in verreken_op_volgorde(maanden, BELEID, P))
    assert (een.vrijgelaten, twee.vrijgelaten) == (100_00, 0)


def test_a_year_with_a_gap_lets_time_pass() -> None:
    # A loss of January reaches March when the window is the year, whether or not February was settled.
    beleid = replace(BELEID, verlies="binnen_jaar")
    maanden = (maand(1, 0, 500_00), maand(3, 800_00))
    assert [u.waarde.inkomen for u in verreken_op_volgorde(maanden, beleid, P)] == [0, 300_00]
    over_de_jaargrens = (maand(12, 0, 500_00, jaar=2025), maand(1, 800_00))
    assert [u.waarde.inkomen for u in verreken_op_volgorde(over_de_jaargrens, beleid, P)] == [0, 800_00]
    maart_en_april = (maand(2, 0, 500_00), maand(4, 800_00))
    kwartaal = replace(BELEID, verlies="binnen_kwartaal")
    assert [u.waarde.inkomen for u in verreken_op_volgorde(maart_en_april, kwartaal, P)] == [0, 800_00]


def test_a_period_names_its_months_and_warns_only_for_a_reason() -> None:
    """Without a month that is missing or worse off there is nothing to warn about; one month is a period too."""
    beleid = replace(BELEID, periode="kwartaal")
    for aantal, tot in ((1, "juli"), (3, "september")):
        maanden = tuple(maand(7 + n, 100_00) for n in range(aantal))
        uit = verreken_periode(maanden=maanden, beleid=beleid, parameters=P)
        assert uit.waarschuwingen == ()
        assert uit.zin.startswith(f"Over juli 2026 tot en met {tot} 2026 hebt u recht op")


def test_what_is_not_too_old_is_not_called_so() -> None:
    uit = stel_jaar_vast(
        maanden=(maand(1, 100_00, betaald=1500_00),), belasting=Belastingaanslag(0), besluitdatum=date(2026, 7, 1),
        beleid=BELEID, parameters=P,
    )  # fmt: skip
    assert uit.stap.zoek("te_oud").toelichting == ""


@pytest.mark.parametrize(("veld", "waarde", "maak"), [
    ("maanden", "2026-02", lambda: (tuple(maand(n, 0, jaar=2026 - n // 12) for n in (12, 1, 2)), BELEID)),
    ("jaarcontrole", False, lambda: ((maand(1, 0),), replace(BELEID, jaarcontrole=False))),
])  # fmt: skip
def test_a_year_that_is_refused_shows_what_was_given(veld: str, waarde: object, maak: Callable[[], Any]) -> None:
    maanden, beleid = maak()
    with pytest.raises(OngeldigeInvoer) as fout:
        stel_jaar_vast(
            maanden=maanden, belasting=Belastingaanslag(0), besluitdatum=date(2027, 7, 1), beleid=beleid, parameters=P
        )
    assert (fout.value.veld, fout.value.waarde) == (veld, waarde)


def test_a_tax_pot_without_a_rate_shows_that_there_is_none() -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        belastingpot(jaar=2026, ingehouden=(), beleid=BELEID)
    assert fout.value.waarde == 0
