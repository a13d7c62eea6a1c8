"""The lowest and the highest count that a rule of the Bbz accepts; one more or one less is refused by name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import Schakelaars, Vermogens, Vermogensgrenzen, stel_vast_bedragen
from bijstandsrecht.kern import OngeldigeInvoer, RechtFout
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.situatie.rekenen import bereken
from bijstandsrecht.tests.bbz_cases import J, stel

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
    ("bbz.zelfstandige", {"dag": "2026-03-02", "feiten": {}}, "feiten.uren_per_jaar", 0, 8_784),
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


VOORRAAD = {"naam": "voorraad", "soort": "handelsvoorraad", "gewaardeerd_op": "2026-12-31"}
TE_VEEL = {"aanschafwaarde": 100, "waarde": 100}
AFGEZIEN = {
    "grond": "inlichtingenplicht", "kosten": [{"gemaakt_op": "2018-12-01", "bedrag": 100}],
    "verzonden_op": "2019-03-10", "afgezien": 1, "motivering": " ",
}  # fmt: skip
PERIODE = {
    "boekjaar": "2026-01-01", "jaarnorm": J, "verstrekt": 0, "inkomen": {"winst": 0}, "maanden_bijstand": 7,
    "dagen_bijstand": 6, "groep": "b", "eigen_vermogen": 0, "totaal_vermogen": 0, "bijzonder": {"hele_maanden": False},
}  # fmt: skip
GEVESTIGD = LENING | {
    "vorm": "om_niet", "inkomen_duurzaam_lager": True, "eigen_vermogen": 0, "totaal_vermogen": 0,
}  # fmt: skip
WEIGERINGEN = [
    ("bbz.waardering", {"peildatum": "2026-12-31", "opgave": {"bezittingen": [VOORRAAD]}}, "ontbreekt"),
    ("bbz.waardering", {"peildatum": "2026-12-31", "opgave": {"bezittingen": [VOORRAAD | TE_VEEL]}}, "hoort niet"),
    ("bbz.vaststelling", PERIODE, "Bij 7 maanden horen 7 tot en met 217 dagen"),
    ("bbz.vaststelling", PERIODE | {"dagen_bijstand": 7, "totaal_vermogen": None}, "Het vermogen ontbreekt"),
    ("bbz.terugvordering_tot_2020", AFGEZIEN, "art. 44 lid 2 Bbz 2004"),
]


@pytest.mark.parametrize(("naam", "feiten", "stuk"), WEIGERINGEN, ids=[rij[2] for rij in WEIGERINGEN])
def test_a_refusal_says_what_is_wrong_and_where_it_stands(naam: str, feiten: dict[str, Any], stuk: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=stuk):
        bereken({"bereken": naam, "feiten": feiten})


def test_what_is_not_given_leaves_no_step() -> None:
    """A default is nothing at all: no cent, no line in the explanation."""
    for naam, feiten, stap in (
        ("bbz.bruto_inkomen", {"winst": 100, "boekjaar": "2026-01-01"}, "belastingteruggave"),
        ("bbz.bedrijfskapitaal", LENING, "samenloop_onder_grens"),
        ("bbz.bedrijfskapitaal", GEVESTIGD, "renteloos"),
    ):
        with pytest.raises(KeyError):
            bereken({"bereken": naam, "feiten": feiten}).stap.zoek(stap)


BOVEN = "al hoger dan het deel van de jaarnorm"
APART = "Leg dat deel apart vast"


@pytest.mark.parametrize(
    ("verstrekt", "winst", "anders", "zin", "staat_er"),
    [
        (J, 0, {"maanden_bijstand": 6}, BOVEN, False),
        (J - 1, 0, {"maanden_bijstand": 6}, BOVEN, True),
        (J // 2 - 1, 0, {"maanden_bijstand": 6, "bijzondere_bijstand": 1}, BOVEN, False),
        (J // 2 - 1, 0, {"maanden_bijstand": 6, "bijzondere_bijstand": 2}, BOVEN, True),
        (1_200_000, 1_200_000, {"afgezien": 456_648, "motivering": "gewogen"}, APART, False),
        (1_200_000, 1_200_000, {"afgezien": 456_648, "motivering": "gewogen", "eigen_vermogen": 6_778_200,
                                "totaal_vermogen": 7_000_000}, APART, True),
    ],
)  # fmt: skip
def test_a_warning_stands_on_one_side_of_its_limit(
    verstrekt: int, winst: int, anders: dict[str, Any], zin: str, staat_er: bool
) -> None:
    lezing = Schakelaars(niet_teruggevorderd="om_niet")
    uitkomst = stel(verstrekt, winst, schakelaars=lezing, **anders)
    assert any(zin in waarschuwing for waarschuwing in uitkomst.waarschuwingen) is staat_er


def test_one_cent_above_the_limit_is_above_it() -> None:
    """Without a rate of repayment (art. 13) there is no yearly payment either."""
    grenzen = Vermogensgrenzen.op(date(2026, 12, 31), laad_parameters())
    for boven, lening in ((0, 0), (1, J)):
        bedragen = stel_vast_bedragen(
            jaarnorm=J, verstrekt=J, netto_inkomen=0, alles_of_niets=True,
            vermogen=Vermogens(grenzen.onder + boven, grenzen.onder + boven, grenzen),
        )  # fmt: skip
        assert (bedragen.blijft_lening, bedragen.aflossing_per_jaar) == (lening, 0)
