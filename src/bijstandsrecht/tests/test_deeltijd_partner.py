"""Two entrepreneurs in one household: each his own result, loss, hours, costs and vrijlating; income is added."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.deeltijd import (
    Bedrijf,
    Kostenregel,
    Maandbedragen,
    MaandOpgave,
    MaandVerrekening,
    PtoBeleid,
    verreken_bedragen,
    verreken_maand,
)
from bijstandsrecht.kern import BuitenBereik, Maand, OngeldigeInvoer, Uitkomst, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels parttime ondernemen (test)", date(2015, 1, 1), verlies="binnen_jaar")
SAMEN = Huishouden(date(1980, 5, 1), date(1982, 3, 1), kinderen=1)
N, Y = Vrijlatingsrecht("n"), Vrijlatingsrecht("y")
ZELF, PARTNER = MaandOpgave(600_00, 150_00, 40), MaandOpgave(500_00, 100_00, 30)


def reken(
    zelf: MaandOpgave, partner: MaandOpgave | None, *, huishouden: Huishouden = SAMEN, beleid: PtoBeleid = BELEID,
    recht: Vrijlatingsrecht | None = None, recht_partner: Vrijlatingsrecht | None = None, uitleg: bool = True,
) -> Uitkomst[MaandVerrekening]:  # fmt: skip
    uitkomst = verreken_maand(
        maand=Maand(2017, 9), huishouden=huishouden, opgave=replace(zelf, partner=partner), beleid=beleid,
        parameters=P, vrijlatingsrecht=recht, vrijlatingsrecht_partner=recht_partner, uitleg=uitleg,
    )  # fmt: skip
    if uitleg:
        assert reken_na(uitkomst.stap) == uitkomst.waarde.bijstand
    return uitkomst


def test_the_profit_of_the_partner_is_computed_the_same_way_and_added() -> None:
    # CONSTRUCTED on steps 5-7 of 2.5; norm of a couple of 21+ in July 2017: 1.409,31 (art. 21 b).
    # 450,00 and 400,00 earned; n for both: 112,50 + 100,00 left free; 637,50 counted.
    uit = reken(ZELF, PARTNER, recht=N, recht_partner=N).waarde
    assert (uit.inkomen, uit.vrijgelaten, uit.in_aanmerking) == (850_00, 212_50, 637_50)
    assert (uit.inkomen_partner, uit.vrijgelaten_partner, uit.resultaat_partner) == (400_00, 100_00, 400_00)
    assert uit.bijstand == 1409_31 - 637_50
    assert uit.uitbetaling + uit.vakantietoeslag == uit.bijstand


def test_each_person_has_a_vrijlating_of_his_own_with_his_own_maximum() -> None:
    # Art. 31 lid 2 onder n: 25%, at most 201,00 per person in July 2017; y: 15%.
    veel = MaandOpgave(1200_00, 0, 40)
    assert reken(veel, veel, recht=N, recht_partner=N).waarde.vrijgelaten == 2 * 201_00
    assert reken(veel, veel, recht=N).waarde.vrijgelaten == 201_00
    assert reken(veel, PARTNER, recht_partner=Y).waarde.vrijgelaten == 60_00
    # Art. 31 lid 5 looks at the age of the person: a partner of 25 has no n, an applicant of 25 does not matter.
    jong = Huishouden(date(1980, 5, 1), date(1992, 3, 1))
    with pytest.raises(OngeldigeInvoer, match="27 jaar"):
        reken(ZELF, PARTNER, huishouden=jong, recht_partner=N)
    andersom = Huishouden(date(1992, 3, 1), date(1980, 5, 1))
    assert reken(ZELF, PARTNER, huishouden=andersom, recht_partner=N).waarde.vrijgelaten_partner == 100_00
    with pytest.raises(OngeldigeInvoer, match="alleenstaande ouder"):
        reken(ZELF, PARTNER, recht_partner=Vrijlatingsrecht("r"))


def test_a_loss_of_one_never_lowers_the_profit_of_the_other() -> None:
    # Step 4 of 2.5: a loss never lowers the income of the partner.
    verlies = MaandOpgave(100_00, 900_00, 10)
    alleen = reken(ZELF, None).waarde
    for uit in (reken(ZELF, verlies).waarde, reken(verlies, ZELF).waarde):
        assert (uit.inkomen, uit.bijstand) == (alleen.inkomen, alleen.bijstand)
    assert reken(ZELF, verlies).waarde.resultaat_partner == -800_00
    eerder = replace(PARTNER, verlies_meegenomen=1000_00)
    assert reken(ZELF, eerder).waarde.inkomen == 450_00


def test_the_explanation_shows_both_persons_and_survives_json() -> None:
    regel = Kostenregel("inkoop", 100_00, "Meel")
    uitkomst = reken(ZELF, replace(PARTNER, kosten=(regel,)), recht=N, recht_partner=Y)
    stappen = {stap.naam: stap.waarde for stap in uitkomst.stap.stappen}
    assert (stappen["omzet"], stappen["omzet_partner"]) == (600_00, 500_00)
    assert (stappen["inkomen_aanvrager"], stappen["inkomen_partner"], stappen["inkomen"]) == (450_00, 400_00, 850_00)
    assert (stappen["vrijgelaten_aanvrager"], stappen["vrijgelaten_partner"]) == (112_50, 60_00)
    bronnen = {stap.naam: stap.bron.artikel for stap in uitkomst.stap.stappen if stap.bron is not None}
    assert bronnen["vrijgelaten_partner"] == "31 lid 2 onder y"
    assert bronnen["vrijgelaten"] == "31 lid 2"
    tekst = uitkomst.uitleg()
    for stuk in ("uw partner", "Meel", "onder n Participatiewet", "onder y Participatiewet"):
        assert stuk in tekst
    data = json.loads(json.dumps(uitkomst.als_json()))
    assert Uitkomst.uit_json(data, MaandVerrekening) == uitkomst


def test_without_a_partner_nothing_of_a_partner_is_shown() -> None:
    uitkomst = reken(ZELF, None, recht=N)
    assert not [stap.naam for stap in uitkomst.stap.stappen if "partner" in stap.naam or "aanvrager" in stap.naam]
    oud = uitkomst.als_json()
    oud["waarde"] = {veld: waarde for veld, waarde in oud["waarde"].items() if not veld.endswith("_partner")}
    assert Uitkomst.uit_json(oud, MaandVerrekening) == uitkomst  # stored before these fields existed


def test_hours_and_costs_are_watched_per_person() -> None:
    beleid = replace(BELEID, max_uren_per_jaar=1000)
    uitkomst = reken(ZELF, replace(PARTNER, uren_eerder=950), beleid=beleid)
    assert uitkomst.waarschuwingen == (
        "Let op: meer dan 90% van het toegestane aantal uren is gebruikt. Dit gaat over de partner.",
    )
    with pytest.raises(BuitenBereik, match="over de partner"):
        reken(ZELF, replace(PARTNER, uren_eerder=1200))
    reclame = reken(ZELF, replace(PARTNER, kosten=(Kostenregel("reclame", 5_00),)))
    assert reclame.waarschuwingen[0].endswith("deze kosten mag u niet aftrekken. Dit gaat over de partner.")
    # Each has the 300,00 a year for a telephone: the cap of one is not used by the other.
    telefoon = (Kostenregel("telefoon", 250_00),)
    uit = reken(replace(ZELF, kosten=telefoon), replace(PARTNER, kosten=telefoon)).waarde
    assert (uit.kosten, uit.kosten_partner) == (250_00, 250_00)


def test_a_statement_or_right_of_nobody_is_refused() -> None:
    alleen = Huishouden(date(1980, 5, 1))
    with pytest.raises(OngeldigeInvoer, match="geen partner in dit huishouden") as gevangen:
        reken(ZELF, PARTNER, huishouden=alleen)
    assert (gevangen.value.veld, "art. 31" in str(gevangen.value)) == ("partner", True)
    with pytest.raises(OngeldigeInvoer, match="geen opgave van de partner") as gevangen:
        reken(ZELF, None, recht_partner=N)
    assert gevangen.value.veld == "vrijlatingsrecht_partner"
    with pytest.raises(OngeldigeInvoer, match="een keer in"):
        replace(ZELF, partner=replace(PARTNER, overig_inkomen=1))
    with pytest.raises(OngeldigeInvoer, match="twee ondernemers"):
        replace(ZELF, partner=replace(PARTNER, partner=PARTNER))
    with pytest.raises(OngeldigeInvoer, match="omzet_partner"):
        verreken_bedragen(norm=1, omzet=1, kosten=0, vt_bp=500, partner=Bedrijf(-1, 0))


bedrag, procent = st.integers(0, 10**7), st.integers(0, 10_000)
opgaven = st.builds(MaandOpgave, bedrag, bedrag, st.just(10), verlies_meegenomen=bedrag)
rechten = st.sampled_from([None, N, Y])


@given(opgaven, opgaven, rechten, rechten, st.integers(0, 10_000))
def test_the_order_of_the_two_persons_does_not_matter(
    een: MaandOpgave, ander: MaandOpgave, recht: Vrijlatingsrecht | None, recht_ander: Vrijlatingsrecht | None,
    forfait: int,
) -> None:  # fmt: skip
    beleid = replace(BELEID, verrekening="forfait" if forfait else "bruto", forfait_bp=forfait)
    heen = reken(een, ander, recht=recht, recht_partner=recht_ander, beleid=beleid)
    terug = reken(ander, een, recht=recht_ander, recht_partner=recht, beleid=beleid)
    uit = heen.waarde
    assert (uit.inkomen, uit.vrijgelaten, uit.bijstand) == (*terug.waarde[4:6], terug.waarde.bijstand)
    assert uit.in_aanmerking == uit.inkomen - uit.vrijgelaten + uit.overig_inkomen
    alleen = reken(een, None, recht=recht, beleid=beleid).waarde
    assert uit.inkomen - uit.inkomen_partner == alleen.inkomen  # the partner changes nothing for the applicant
    assert uit.bijstand <= alleen.bijstand
    stil = reken(een, ander, recht=recht, recht_partner=recht_ander, beleid=beleid, uitleg=False)
    assert (stil.waarde, stil.waarschuwingen) == (uit, heen.waarschuwingen)
    for stap in heen.stap.stappen:
        if stap.naam in Maandbedragen._fields:
            assert stap.waarde == getattr(uit, stap.naam), stap.naam


rij = st.tuples(bedrag, bedrag, bedrag, st.tuples(bedrag, bedrag, bedrag, procent, bedrag))


@given(st.lists(rij, min_size=1, max_size=20), procent)
def test_array_gives_the_same_cents_as_one_household(
    rijen: list[tuple[int, int, int, tuple[int, int, int, int, int]]], forfait: int
) -> None:
    def reeks(waarden: object) -> np.ndarray:
        return np.array(list(waarden), np.int64)  # type: ignore[call-overload]

    norm, omzet, kosten, partners = zip(*rijen, strict=True)
    uit = verreken_bedragen(
        norm=reeks(norm), omzet=reeks(omzet), kosten=reeks(kosten), vt_bp=500, forfait_bp=forfait,
        vrijlating_bp=2500, vrijlating_max=201_00,
        partner=Bedrijf(*(reeks(kolom) for kolom in zip(*partners, strict=True))),
    )  # fmt: skip
    apart = [
        verreken_bedragen(
            norm=n, omzet=o, kosten=k, vt_bp=500, forfait_bp=forfait, vrijlating_bp=2500,
            vrijlating_max=201_00, partner=Bedrijf(*p),
        )
        for n, o, k, p in rijen
    ]  # fmt: skip
    for veld, kolom in zip(Maandbedragen._fields, uit, strict=True):
        assert kolom.dtype == np.int64
        assert kolom.tolist() == [getattr(een, veld) for een in apart], veld
