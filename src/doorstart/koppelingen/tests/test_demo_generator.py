"""The synthetic caseload: same seed, same bytes; nobody real; the published figures follow from counting the cases."""

import csv
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from stdnum import iban
from stdnum.nl import bsn

from bijstandsrecht.kern import rond_half_omhoog
from doorstart.koppelingen.demo import parttime
from doorstart.koppelingen.demo.doelen import PARTTIME_2017, ZAAD, Doel
from doorstart.koppelingen.demo.generator import maak
from doorstart.koppelingen.demo.kalibratie import NietTeKalibreren, kalibreer, meet
from doorstart.koppelingen.demo.parttime import Opgavemaand
from doorstart.koppelingen.demo.rijen import Rijen
from doorstart.koppelingen.demo.zaken import maak_zaken, verdeel_afloop


@pytest.fixture(scope="module")
def rijen() -> Rijen:
    """The caseload of the demonstration."""
    return maak()


def test_the_same_seed_gives_the_same_bytes(rijen: Rijen, tmp_path: Path) -> None:
    rijen.schrijf(tmp_path / "een")
    maak(ZAAD).schrijf(tmp_path / "twee")
    maak(ZAAD + 1).schrijf(tmp_path / "anders")
    een, twee, anders = ({p.name: p.read_bytes() for p in (tmp_path / m).iterdir()} for m in ("een", "twee", "anders"))
    assert een == twee
    assert een["personen.csv"] != anders["personen.csv"]


def test_the_people_are_made_up(rijen: Rijen) -> None:
    personen = rijen.per_bestand["personen"]
    nummers = [p["bsn"] for p in personen]
    assert len(nummers) == len(set(nummers))
    assert all(nummer.startswith("9000") and bsn.is_valid(nummer) for nummer in nummers)
    rekeningen = [p["iban"] for p in personen if p.get("iban")]
    assert rekeningen
    assert all(nummer[4:8] == "TEST" and iban.is_valid(nummer) for nummer in rekeningen)
    assert all(p.get("email", "").endswith(".example") for p in personen if p.get("email"))


def test_the_size_and_the_mix(rijen: Rijen) -> None:
    dossiers = rijen.per_bestand["dossiers"]
    assert 430 <= len(dossiers) <= 480
    assert set(Counter(d["groep"] for d in dossiers)) == {"pto", "starter", "gevestigd", "ouder", "beeindigend"}
    assert {d["gemeentecode"] for d in dossiers} == {"0106", "1680", "1730"}
    assert {d["melding_op"].year for d in dossiers} == set(range(2013, 2019))
    per_jaar = Counter({m["maand"].year: 0 for m in rijen.per_bestand["inkomsten"]})
    for jaar in per_jaar:
        per_jaar[jaar] = len({m["dossiernummer"] for m in rijen.per_bestand["inkomsten"] if m["maand"].year == jaar})
    assert 85 <= per_jaar[2017] <= 115, "ongeveer honderd deelnemers per jaar"
    gestart = [s for s in rijen.per_bestand["statushouders"] if s["gestart_op"].year == 2017]
    assert len(gestart) == 9


def test_no_outcome_is_written_from_2015_on(rijen: Rijen, tmp_path: Path) -> None:
    rijen.schrijf(tmp_path)
    with (tmp_path / "inkomsten.csv").open(encoding="utf-8", newline="") as bestand:
        maanden = list(csv.DictReader(bestand, delimiter=";"))
    assert all(not m["verrekend"] and not m["vrijgelaten"] for m in maanden if m["maand"] >= "2015")
    assert all(m["verrekend"] for m in maanden if m["maand"] < "2015")
    with (tmp_path / "normmaanden.csv").open(encoding="utf-8", newline="") as bestand:
        assert all(m["maand"] < "2015" for m in csv.DictReader(bestand, delimiter=";"))


def _ongekalibreerd() -> list[Opgavemaand]:
    zaken = maak_zaken(ZAAD)
    verdeel_afloop(zaken, ZAAD)
    return list(chain.from_iterable(p.maanden for p in parttime.parttimers(zaken)))


def test_the_calibration_meets_the_published_page_by_counting_with_the_law() -> None:
    maanden = _ongekalibreerd()
    van_2017 = [m for m in maanden if m.maand.jaar == 2017]
    voor = meet(van_2017)
    stand = kalibreer(maanden, PARTTIME_2017)
    assert voor != stand, "de trekking komt niet vanzelf uit"
    telt = [m for m in van_2017 if m.verrekend > 0]
    assert len(telt) == 552
    assert rond_half_omhoog(sum(m.verrekend for m in telt), len(telt) * 100) == 466
    assert rond_half_omhoog(sum(m.norm for m in telt), len(telt) * 100) == 1141
    assert all(m.omzet >= 0 and m.kosten >= 0 and m.uren <= 80 for m in maanden)


def test_one_statement_more_moves_the_count() -> None:
    maanden = _ongekalibreerd()
    kalibreer(maanden, PARTTIME_2017)
    van_2017 = [m for m in maanden if m.maand.jaar == 2017]
    voor = meet(van_2017)
    eerste = next(m for m in van_2017 if m.verrekend > 0)
    eerste.omzet = 0
    assert meet(van_2017).maanden == voor.maanden - 1


def test_a_target_that_cannot_be_met_is_refused() -> None:
    with pytest.raises(NietTeKalibreren, match="te weinig maanden"):
        kalibreer(_ongekalibreerd(), Doel(2017, 5000, 466_00, 1_141_00))
