"""The amounts check each other: relations that hold in every read table catch a typing error.

Sources: the identities hold in all norm tables of 2015-2026; the one-factor test
follows from art. 60 lid 1 Bbz 2004 (one index for all amounts).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from bijstandsrecht.kern import rond_half_omhoog
from bijstandsrecht.parameters import Parameters, laad_parameters, lees_map
from bijstandsrecht.parameters.register import GEGEVENS

HALFJAREN = [date(jaar, maand, 1) for jaar in range(2015, 2027) for maand in (1, 7)]
JAREN = [date(jaar, 1, 1) for jaar in range(2015, 2027)]
BBZ_BEDRAGEN = (
    "bbz.art3.vermogen_boven",
    "bbz.art3.vermogen_onder",
    "bbz.art3.vermogen_ouder",
    "bbz.art20.kapitaal_gevestigd",
    "bbz.art22.kapitaal_om_niet",
    "bbz.art24.kapitaal_starter",
    "bbz.art25.inkomen_ouder",
    "bbz.art26.kapitaal_ouder",
)


def norm(parameters: Parameters, naam: str, dag: date) -> int:
    return parameters.op(f"participatiewet.norm.{naam}", dag).waarde


def afwijkingen_van_normen(p: Parameters) -> list[str]:
    """Return every identity of the norm tables that does not hold within one cent."""
    fouten = []
    for dag in HALFJAREN:
        paar, jong = norm(p, "gehuwd_21", dag), norm(p, "alleenstaande_18_20", dag)
        met_kind = norm(p, "art22a_3_a", dag)
        gelijk = {
            "alleenstaande_21": rond_half_omhoog(paar * 7, 10),
            "gehuwd_beiden_18_20": 2 * jong,
            "gehuwd_een_18_20": jong + rond_half_omhoog(paar, 2),
            "gehuwd_beiden_18_20_kind": jong + met_kind,
            "gehuwd_een_18_20_kind": met_kind + rond_half_omhoog(paar, 2),
            "art22a_3_b": jong,
        }
        fouten += [
            f"{dag} {naam}: {norm(p, naam, dag)} is niet {bedrag}"
            for naam, bedrag in gelijk.items()
            if abs(norm(p, naam, dag) - bedrag) > 1
        ]
    return fouten


def afwijkingen_van_factor(p: Parameters) -> list[str]:
    """Return every Bbz amount that does not move by the same factor as the largest one in that year."""
    fouten = []
    for vorig, jaar in pairwise(JAREN):
        oud, nieuw = (Decimal(p.op("bbz.art20.kapitaal_gevestigd", dag).waarde) for dag in (vorig, jaar))
        for sleutel in BBZ_BEDRAGEN:
            verwacht = Decimal(p.op(sleutel, vorig).waarde) * nieuw / oud
            # whole euros are published, so the last year and this year may each be half a euro off
            if abs(verwacht - p.op(sleutel, jaar).waarde) > 110:
                fouten.append(f"{jaar.year} {sleutel}: {p.op(sleutel, jaar).waarde}, verwacht {verwacht:.0f}")
    return fouten


def gewijzigd(tmp_path: Path, bestand: str, oud: str, nieuw: str) -> Parameters:
    """Read a copy of the data in which one text was replaced."""
    shutil.copytree(GEGEVENS, tmp_path / "kopie")
    pad = tmp_path / "kopie" / bestand
    tekst = pad.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, f"{oud!r} staat {tekst.count(oud)} keer in {bestand}"
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    return lees_map(tmp_path / "kopie")


def test_norm_identities_hold_in_every_half_year() -> None:
    assert afwijkingen_van_normen(laad_parameters()) == []


def test_bbz_amounts_move_by_one_factor() -> None:
    assert afwijkingen_van_factor(laad_parameters()) == []


@pytest.mark.parametrize(
    ("controle", "bestand", "oud", "nieuw"),
    [
        (
            afwijkingen_van_normen,
            "participatiewet_normen.yaml",
            '2017-07-01, "986.52"',
            '2017-07-01, "968.52"',
        ),
        (
            afwijkingen_van_normen,
            "participatiewet_normen.yaml",
            '2019-07-01, "1284.82"',
            '2019-07-01, "1284.84"',
        ),
        (afwijkingen_van_factor, "bbz_bedragen.yaml", '2017-01-01, "44378.00"', '2017-01-01, "44387.00"'),
        (afwijkingen_van_factor, "bbz_bedragen.yaml", '2024-01-01, "9811.00"', '2024-01-01, "9881.00"'),
    ],
)
def test_a_typing_error_is_caught(
    tmp_path: Path, controle: Callable[[Parameters], list[str]], bestand: str, oud: str, nieuw: str
) -> None:
    assert controle(gewijzigd(tmp_path, bestand, oud, nieuw)) != []


@pytest.mark.parametrize(
    ("sleutel", "dag", "waarde", "bron"),
    [
        ("participatiewet.norm.alleenstaande_21", date(2017, 3, 15), 98279, "wettekst 1 januari 2017"),
        ("participatiewet.norm.gehuwd_21", date(2017, 12, 31), 140931, "Stcrt. 2017, 36285"),
        ("participatiewet.norm.gehuwd_21", date(2026, 7, 1), 202779, "wettekst 1 juli 2026"),
        ("participatiewet.vrijlating.n_max", date(2017, 1, 1), 20000, "wettekst 1 januari 2017"),
        ("participatiewet.vrijlating.n_max", date(2017, 7, 1), 20100, "wettekst 1 juli 2017"),
        ("participatiewet.vrijlating.r_pct", date(2017, 7, 1), 1250, "wettekst 1 juli 2017"),
        ("participatiewet.vakantietoeslag", date(2018, 6, 30), 500, "normtabel januari 2018"),
        ("participatiewet.kostendeler_leeftijd", date(2022, 12, 31), 21, "art. 19a, tekst 1 juli 2020"),
        ("participatiewet.kostendeler_leeftijd", date(2023, 1, 1), 27, "art. 19a, tekst 1 januari 2023"),
        ("participatiewet.vrijlating.y_max", date(2016, 1, 1), 12545, "wettekst 1 januari 2016"),
        ("participatiewet.vrijlating.y_max", date(2023, 7, 1), 15796, "wettekst 1 juli 2023"),
        ("participatiewet.vrijlating.j_premie", date(2021, 8, 1), 263800, "wettekst 1 juli 2021"),
        ("participatiewet.norm.art22a_3_a", date(2024, 7, 1), 69687, "wettekst 1 juli 2024"),
        ("participatiewet.norm.gehuwd_een_18_20_kind", date(2018, 1, 1), 123703, "wettekst 1 januari 2018"),
        ("participatiewet.inrichting.gehuwd", date(2017, 7, 1), 48584, "wettekst 1 juli 2017"),
        ("participatiewet.inrichting.verhoging_gehuwd", date(2018, 1, 1), 8100, "wettekst 1 januari 2018"),
        ("participatiewet.vermogen.woning", date(2023, 1, 1), 6410000, "wettekst 1 januari 2023"),
        ("participatiewet.vermogen.grens_gezin", date(2024, 12, 31), 1515000, "wettekst 1 juli 2024"),
        ("bw6.art119.rente", date(2014, 12, 31), 300, "Besluit wettelijke rente, tekst 1 juli 2012"),
        ("bw6.art119.rente", date(2015, 1, 1), 200, "Besluit wettelijke rente, tekst 1 januari 2015"),
        ("awb.art4_98.ondergrens", date(2026, 1, 1), 2000, "art. 4:98 lid 2, tekst 1 januari 2026"),
        ("participatiewet.urencriterium", date(2017, 1, 1), 1225, "art. 3.6 Wet IB 2001"),
        ("bbz.art3.vermogen_onder", date(2026, 6, 1), 5978200, "Bbz 2004, tekst 2026"),
        ("bbz.art6_2.forfait", date(2015, 12, 31), 2000, "aantekening 2015"),
        ("bbz.art6_2.forfait", date(2022, 12, 31), 1700, "aantekening 2021, ook in de tekst van 2022"),
        ("bbz.art15.rente", date(2015, 1, 1), 800, "aantekening art. 15"),
        ("bbz.art23.duur", date(2026, 1, 1), 36, "Bbz 2004, tekst 2026"),
        ("bbz.art12.terugvordering_verplicht", date(2019, 12, 31), 1, "tekst 2019"),
        ("bbz.art12.terugvordering_verplicht", date(2020, 1, 1), 0, "Stb. 2019, 306"),
    ],
)
def test_known_values(sleutel: str, dag: date, waarde: int, bron: str) -> None:
    assert laad_parameters().op(sleutel, dag).waarde == waarde, bron


def test_every_value_has_a_source_and_a_link() -> None:
    parameters = laad_parameters()
    for info in parameters.sleutels():
        for periode in parameters.perioden(info.sleutel):
            assert periode.herkomst, info.sleutel
            if periode.waarde is not None:
                bron = parameters.op(info.sleutel, periode.van).bron
                assert bron.versie == periode.van
                if info.wet != "beleid":  # practice has no place in a law to link to
                    assert bron.url.endswith(f"z={periode.van}&g={periode.van}"), info.sleutel


def test_periods_follow_each_other_without_holes() -> None:
    parameters = laad_parameters()
    for info in parameters.sleutels():
        perioden = parameters.perioden(info.sleutel)
        assert [p.tot for p in perioden[:-1]] == [p.van for p in perioden[1:]], info.sleutel
        # The text of the regime that is to start in 2027 stands in the law already; nothing else is known that far.
        jaar = 2028 if "34a" in info.sleutel or "8a" in info.sleutel or "buffer" in info.sleutel else 2027
        assert perioden[-1].tot == date(jaar, 1, 1), info.sleutel


def test_all_norms_and_bbz_amounts_are_known_for_all_years() -> None:
    parameters = laad_parameters()
    for info in parameters.sleutels():
        if info.sleutel.startswith("participatiewet.norm.") and not info.sleutel.endswith("verhoging_18_20"):
            for dag in HALFJAREN:
                parameters.op(info.sleutel, dag)
    for sleutel in BBZ_BEDRAGEN:
        for dag in JAREN:
            parameters.op(sleutel, dag)
