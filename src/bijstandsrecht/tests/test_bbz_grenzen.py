"""The lowest and the highest count that a rule of the Bbz accepts; one more or one less is refused by name."""

from __future__ import annotations

from typing import Any

import pytest

from bijstandsrecht.kern import OngeldigeInvoer, RechtFout
from bijstandsrecht.situatie.rekenen import bereken

LENING = {
    "groep": "a", "vorm": "lening", "gevraagd": 100_000, "aangevraagd_op": "2026-03-02", "toegekend_op": "2026-05-01",
    "wia_34a": False,
}  # fmt: skip
GIFT = {
    "groep": "a", "dag": "2026-03-02", "norm": 140_000, "inkomen": 100_000, "regelmatig": True, "duurzaam": True,
    "eigen_vermogen": 0, "totaal_vermogen": 0,
}  # fmt: skip
TERUG = {"bedrag": 100_000, "maanden": 1, "besluitdatum": "2026-12-01", "eerste_maand": "2027-01"}
BV = {"winst": 2_000_000, "vennootschapsbelasting": 0}
ONDERZOEK = {"kosten": 100, "rapport": "verkort", "groep": "a", "binnenvaart": True}
KOSTEN = {
    "lasten": 1, "baten": 0, "kapitaal_lasten": 0, "kapitaal_lasten_vijf_jaar": [0, 0, 0, 0, 0], "uitkering": 0,
}  # fmt: skip

AANTALLEN = [
    ("bbz.bedrijfskapitaal", LENING, "maanden", 1, 1200),
    ("bbz.borgtocht", {"dag": "2026-03-02", "borgtocht": {"geldverstrekker": "bank"}}, "borgtocht.maanden", 1, 1200),
    ("bbz.directe_gift", GIFT, "maanden", 1, 36),
    ("bbz.terugbetalen", TERUG, "hoogste_looptijd", 1, 600),
    ("bbz.netto_inkomen", {"boekjaar": "2026-01-01", "inkomen": {"winst": 0, "rechtspersonen": [BV]}},
     "inkomen.rechtspersonen.0.zelfstandigen", 1, 10_000),
    ("bbz.jaaropgave", {}, "jaar", 2014, 2100),
]  # fmt: skip
JAREN = [
    ("bbz.kapitaalfinanciering", {"kapitaal": {"lasten": 100}}, "kapitaal.jaar"),
    ("bbz.vergoeding_onderzoek", {"onderzoek": ONDERZOEK}, "jaar"),
    ("bbz.vergoeding_binnenvaart", {"lasten": 100, "baten": 0, "oud_geval": True}, "jaar"),
    ("bbz.vergoeding_tot_2019", {"kosten": KOSTEN}, "jaar"),
    ("bbz.financieringswijze", {"soort": "kapitaal", "ontvanger": "a"}, "jaar"),
]


def _vul(feiten: Any, pad: list[str], waarde: int) -> Any:
    """A copy of the facts with one count in it; a digit in the path is the place in a list."""
    if not pad:
        return waarde
    naam, *verder = pad
    if isinstance(feiten, list):
        return [_vul(deel, verder, waarde) if nummer == int(naam) else deel for nummer, deel in enumerate(feiten)]
    return {**feiten, naam: _vul(feiten.get(naam, {}), verder, waarde)}


def _reken(naam: str, feiten: dict[str, Any], pad: str, waarde: int) -> None:
    bereken({"bereken": naam, "feiten": _vul(feiten, pad.split("."), waarde)})


@pytest.mark.parametrize(("naam", "feiten", "pad", "laagste", "hoogste"), AANTALLEN, ids=[rij[0] for rij in AANTALLEN])
def test_a_count_has_a_lowest_and_a_highest(
    naam: str, feiten: dict[str, Any], pad: str, laagste: int, hoogste: int
) -> None:
    for goed in (laagste, hoogste):
        _reken(naam, feiten, pad, goed)
    for fout in (laagste - 1, hoogste + 1):
        with pytest.raises(RechtFout):
            _reken(naam, feiten, pad, fout)


@pytest.mark.parametrize(("naam", "feiten", "pad"), JAREN, ids=[rij[0] for rij in JAREN])
def test_a_year_that_no_calendar_has_is_refused_by_name(naam: str, feiten: dict[str, Any], pad: str) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        _reken(naam, feiten, pad, 10_000)
    assert fout.value.veld.endswith("jaar")
    with pytest.raises(RechtFout) as fout_9999:
        _reken(naam, feiten, pad, 9_999)
    assert type(fout_9999.value) is not OngeldigeInvoer
