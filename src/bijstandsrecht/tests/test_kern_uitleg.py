"""Sources, steps, outcomes, errors: the explanation survives storage and can be recomputed."""

from __future__ import annotations

import json
import pickle
from dataclasses import dataclass
from datetime import date

import pytest

from bijstandsrecht.kern import (
    BEWERKINGEN,
    GEEN_SPOOR,
    Bron,
    NarekenFout,
    OnbekendBedrag,
    OngeldigeInvoer,
    RechtFout,
    Spoor,
    Stap,
    StilSpoor,
    Uitkomst,
    bron,
    euro,
    procent,
    reken_na,
)

ART_31 = Bron("participatiewet", "31 lid 2 onder n", date(2017, 7, 1))


@dataclass(frozen=True)
class Bedrag:
    """A statutory amount made for a test (CONSTRUCTED)."""

    waarde: int
    status: str
    eenheid: str = "centen"
    bron: Bron = ART_31
    herkomst: str = "demonstratiewaarde"


def een_uitkomst(status: str = "gelezen", spoor: Spoor | None = None) -> Uitkomst[int]:
    spoor = spoor if spoor is not None else Spoor()
    spoor.gegeven("omzet", 450_00, "centen", "Uw omzet is {omzet}.")
    spoor.gegeven("sinds", date(2017, 3, 1), "datum")
    spoor.parameter("maximum", "participatiewet.vrijlating.n_max", Bedrag(201_00, status))
    spoor.berekend("vrij", 201_00, "centen", "laagste", ("omzet", "maximum"), ART_31)
    zin = "Van {omzet} mag u {vrij} houden."
    wortel = Stap(
        "vrijlating", 201_00, "centen", "berekend", ART_31, zin, "", tuple(spoor.stappen), "gelijk", ("vrij",)
    )
    return Uitkomst.van(201_00, wortel, spoor)


def test_bron_links_to_the_text_of_that_day() -> None:
    assert ART_31.kort == "art. 31 lid 2 onder n Participatiewet (1 juli 2017)"
    assert ART_31.url == ("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&z=2017-07-01&g=2017-07-01")
    assert "artikel=22a&" in bron("participatiewet", "22a lid 1", date(2017, 7, 1)).url
    assert "artikel=3.6&" in bron("wet_ib_2001", "3.6 lid 1", date(2017, 7, 1)).url  # not article 3
    assert "BWBR0001827&artikel=475da&" in bron("rv", "475da lid 1", date(2026, 7, 1)).url
    beleid = bron("beleid", "Beleidsregels Assen", date(2017, 1, 1))
    assert (beleid.url, beleid.kort) == ("", "Beleidsregels Assen (1 januari 2017)")
    with pytest.raises(OngeldigeInvoer, match="participatiewet"):
        Bron("participatiwet", "31", date(2017, 7, 1))


def test_dutch_amounts_and_percentages() -> None:
    assert [euro(b) for b in (0, 5, 1234_56, 1_000_000_00, -12_34)] == [
        "€ 0,00", "€ 0,05", "€ 1.234,56", "€ 1.000.000,00", "\u2212€ 12,34",
    ]  # fmt: skip
    assert [procent(p) for p in (2000, 1250, 5, 480, 10_000)] == ["20 %", "12,5 %", "0,05 %", "4,8 %", "100 %"]


def test_an_outcome_survives_json_and_reads_as_dutch() -> None:
    uitkomst = een_uitkomst()
    terug: Uitkomst[int] = Uitkomst.uit_json(json.loads(json.dumps(uitkomst.als_json())))
    assert terug == uitkomst
    assert terug.zin == "Van € 450,00 mag u € 201,00 houden."
    assert "- Omzet: € 450,00. Uw omzet is € 450,00. [opgegeven]" in uitkomst.uitleg()
    assert "art. 31 lid 2 onder n Participatiewet (1 juli 2017)" in uitkomst.uitleg()
    assert not uitkomst.waarschuwingen


def test_a_changed_explanation_does_not_add_up() -> None:
    data = een_uitkomst().als_json()
    assert reken_na(Stap.uit_json(data["stap"])) == 201_00
    data["stap"]["stappen"][0]["waarde"] = 100_00
    with pytest.raises(NarekenFout, match="vrij"):
        reken_na(Stap.uit_json(data["stap"]))
    data["stap"]["stappen"].pop(0)
    with pytest.raises(NarekenFout, match="omzet"):
        reken_na(Stap.uit_json(data["stap"]))


@pytest.mark.parametrize("spoor", [Spoor, StilSpoor])
def test_an_uncertain_or_supplied_amount_is_never_silent(spoor: type[Spoor]) -> None:
    onzeker = een_uitkomst("onzeker", spoor())
    assert onzeker.waarschuwingen[0].startswith("Let op: maximum (€ 201,00) is niet zeker.")
    assert onzeker.gebruikte_aanvullingen == ()
    aangevuld = een_uitkomst("aangevuld", spoor())
    assert "demonstratiewaarde" in aangevuld.waarschuwingen[0]
    twee_keer = spoor()
    een_uitkomst("aangevuld", twee_keer)
    assert een_uitkomst("aangevuld", twee_keer).gebruikte_aanvullingen == aangevuld.gebruikte_aanvullingen
    assert aangevuld.gebruikte_aanvullingen == ("participatiewet.vrijlating.n_max",)


def test_an_outcome_inside_another_brings_its_warnings_and_supplied_amounts_once() -> None:
    spoor, deel = Spoor(), een_uitkomst("aangevuld")
    spoor.neem_op(deel, "eerste", "Dit kwam uit de eerste.")
    spoor.neem_op(deel)
    assert [(stap.naam, stap.toelichting) for stap in spoor.stappen] == [
        ("eerste", "Dit kwam uit de eerste."), ("vrijlating", ""),
    ]  # fmt: skip
    assert spoor.stappen[0].stappen == deel.stap.stappen
    assert (tuple(spoor.waarschuwingen), tuple(spoor.aanvullingen)) == (
        deel.waarschuwingen, deel.gebruikte_aanvullingen,
    )  # fmt: skip
    assert len(spoor.waarschuwingen) == len(spoor.aanvullingen) == 1


def test_the_mark_stands_at_the_step_too() -> None:
    assert een_uitkomst("onzeker").stap.zoek("maximum").status == "onzeker"
    assert een_uitkomst("aangevuld").stap.zoek("maximum").herkomst == "aangevuld"
    with pytest.raises(KeyError):
        een_uitkomst().stap.zoek("bestaat_niet")


def test_a_sentence_speaks_of_its_own_step_and_not_of_one_inside_an_earlier_outcome() -> None:
    eerder = Stap("bezwaartermijn", None, "", "berekend", stappen=(Stap("dag", 1, "dagen", "berekend"),))
    stap = Stap("beslistermijn", None, "", "berekend", stappen=(eerder, Stap("dag", 2, "dagen", "berekend")))
    assert stap.zoek("dag").waarde == 2
    assert eerder.zoek("dag").waarde == 1


def test_the_shared_null_notebook_keeps_nothing() -> None:
    GEEN_SPOOR.gegeven("omzet", 1, "centen")
    GEEN_SPOOR.berekend("som", 1, "centen", "plus", ("omzet",))
    assert GEEN_SPOOR.stappen == []
    with pytest.raises(TypeError):
        GEEN_SPOOR.parameter("maximum", "sleutel", Bedrag(1, "onzeker"))


def test_every_operation_is_integer_arithmetic() -> None:
    assert BEWERKINGEN["percentage_gedeeld"](2027_79, 13_000, 3) == 878_71
    assert BEWERKINGEN["percentage_af"](1081_96, 500) == 1027_86
    assert BEWERKINGEN["breuk"](1419_46, 10, 31) == 457_89
    assert BEWERKINGEN["min_nul"](1, 2) == 0


def test_an_error_says_what_why_and_what_to_do() -> None:
    fout = OnbekendBedrag(
        veld="participatiewet.vrijlating.y_max",
        waarde=date(2015, 7, 1),
        artikel="art. 31 lid 2 onder y Participatiewet",
        remedie="laat de beheerder het bedrag invoeren",
    )
    assert str(fout) == (
        "Dit bedrag is niet bekend op de gevraagde dag. "
        "Nodig voor art. 31 lid 2 onder y Participatiewet. Laat de beheerder het bedrag invoeren."
    )
    assert isinstance(fout, RechtFout)
    assert str(RechtFout()) == "Dit kan niet worden berekend."
    terug = pickle.loads(pickle.dumps(fout))
    assert (type(terug), str(terug)) == (OnbekendBedrag, str(fout))
