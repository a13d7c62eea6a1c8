"""What is withheld from a payment: never below the beslagvrije voet, and the parts add up."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer, Uitkomst, reken_na
from bijstandsrecht.participatiewet import Inhouding, Inhoudingverdeling, verdeel_inhoudingen

JULI = date(2026, 7, 1)
bedrag = st.integers(0, 5_000_00)
schuldeisers = st.lists(
    st.builds(Inhouding, st.sampled_from(["verrekening", "beslag", "betaling"]), bedrag), max_size=6
)
alles = st.lists(
    st.builds(Inhouding, st.sampled_from(["verrekening", "betaling"]), bedrag, buiten_voet=st.booleans())
    | st.builds(Inhouding, st.just("beslag"), bedrag),
    max_size=6,
)


def verdeel(uitbetaling: int, inhoudingen: list[Inhouding], voet: int) -> Uitkomst[Inhoudingverdeling]:
    uitkomst = verdeel_inhoudingen(uitbetaling, inhoudingen, voet, peildatum=JULI)
    assert reken_na(uitkomst.stap) == uitkomst.waarde.rest
    return uitkomst


@given(bedrag, schuldeisers, bedrag)
def test_never_below_the_floor(uitbetaling: int, inhoudingen: list[Inhouding], voet: int) -> None:
    # Art. 475b lid 1 Rv: valid only as far as the payment is above the floor.
    uit = verdeel(uitbetaling, inhoudingen, voet).waarde
    assert uit.rest >= min(uitbetaling, voet)
    # Nothing is left lying above the floor while somebody still has a claim.
    assert uit.ingehouden == min(max(0, uitbetaling - voet), sum(i.bedrag for i in inhoudingen))


@given(bedrag, alles, bedrag)
def test_the_parts_add_up(uitbetaling: int, inhoudingen: list[Inhouding], voet: int) -> None:
    uit = verdeel(uitbetaling, inhoudingen, voet).waarde
    assert len(uit.bedragen) == len(inhoudingen)
    assert sum(uit.bedragen) + uit.rest == uitbetaling
    assert all(0 <= deel <= claim.bedrag for deel, claim in zip(uit.bedragen, inhoudingen, strict=True))
    assert uit.rest >= 0


@given(bedrag, alles, bedrag, st.integers(1, 100_00))
def test_a_claim_below_does_not_touch_the_ones_above(
    uitbetaling: int, inhoudingen: list[Inhouding], voet: int, erbij: int
) -> None:
    zonder = verdeel(uitbetaling, inhoudingen, voet).waarde
    met = verdeel(uitbetaling, [*inhoudingen, Inhouding("beslag", erbij)], voet).waarde
    assert met.bedragen[:-1] == zonder.bedragen


@given(bedrag, alles, bedrag)
def test_a_seizure_never_takes_from_the_protected_part(
    uitbetaling: int, inhoudingen: list[Inhouding], voet: int
) -> None:
    over = uitbetaling
    for claim, deel in zip(inhoudingen, verdeel(uitbetaling, inhoudingen, voet).waarde.bedragen, strict=True):
        over -= deel
        assert claim.buiten_voet or not deel or over >= voet


def test_rank_decides_who_gets_the_room_above_the_floor() -> None:
    # CONSTRUCTED: payout of a single person in July 2026 (1.348,49); the floor is made up: 95% of it.
    boete, deurwaarder = (
        Inhouding("verrekening", 50_00, "Boete"),
        Inhouding("beslag", 200_00, "Energiebedrijf"),
    )
    assert verdeel(1348_49, [boete, deurwaarder], 1281_07).waarde == Inhoudingverdeling((50_00, 17_42), 67_42, 1281_07)
    assert verdeel(1348_49, [deurwaarder, boete], 1281_07).waarde == Inhoudingverdeling((67_42, 0), 67_42, 1281_07)


def test_a_payment_for_the_resident_may_come_from_the_protected_part() -> None:
    # Art. 57: rent paid for the resident; a reading, marked as such. Seizure above the floor stays as it was.
    beslag, huur = Inhouding("beslag", 200_00), Inhouding("betaling", 500_00, "Huur", buiten_voet=True)
    uitkomst = verdeel(1348_49, [beslag, huur], 1281_07)
    assert uitkomst.waarde == Inhoudingverdeling((67_42, 500_00), 567_42, 781_07)
    assert uitkomst.stap.zoek("inhouding_2").stappen[1].status == "interpretatie"
    assert uitkomst.waarschuwingen == ()
    krap = verdeel(1348_49, [beslag, Inhouding("betaling", 500_00, "Huur")], 1281_07)
    assert krap.waarde.rest == 1281_07
    assert krap.waarschuwingen == ("Let op: voor 'Huur' is € 0,00 over van de € 500,00. Regel de rest met de bewoner.",)


def test_who_refuses_information_loses_the_floor_for_set_off_only() -> None:
    # Art. 60 lid 6: not for the seizure by somebody else that comes after it.
    claims = [Inhouding("verrekening", 300_00, buiten_voet=True), Inhouding("beslag", 100_00)]
    uitkomst = verdeel(1348_49, claims, 1281_07)
    assert uitkomst.waarde.bedragen == (300_00, 0)
    assert "art. 60 lid 6 onder a Participatiewet (1 juli 2026)" in uitkomst.uitleg()
    assert uitkomst.stap.zoek("inhouding_1").stappen[1].status == ""


def test_the_explanation_names_articles_and_survives_json() -> None:
    uitkomst = verdeel(1348_49, [Inhouding("beslag", 200_00, "Energiebedrijf"), Inhouding("betaling", 1)], 1281_07)
    assert uitkomst.zin == (
        "Van uw uitbetaling van € 1.348,49 houden wij € 67,42 in. U krijgt € 1.281,07 op uw rekening."
    )
    for stuk in (
        "Energiebedrijf",
        "art. 475b lid 1 Wetboek van Burgerlijke Rechtsvordering",
        "art. 57 onder a",
        "art. 46",
    ):
        assert stuk in uitkomst.uitleg()
    data = json.loads(json.dumps(uitkomst.als_json()))
    assert Uitkomst.uit_json(data, Inhoudingverdeling) == uitkomst
    assert verdeel(100, [], 0).zin == "Wij houden niets in op uw uitbetaling. U krijgt € 1,00 op uw rekening."


def test_what_the_law_forbids_or_nobody_can_mean_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="475b"):
        Inhouding("beslag", 1, buiten_voet=True)
    with pytest.raises(OngeldigeInvoer, match="verrekening, beslag, betaling"):
        Inhouding("loonbeslag", 1)  # type: ignore[arg-type]
    with pytest.raises(OngeldigeInvoer, match="46 lid 2"):
        verdeel_inhoudingen(100, [Inhouding("beslag", 1)], 0, peildatum=JULI, bijzondere_bijstand=True)
    for fout in ({"uitbetaling": -1}, {"beslagvrije_voet": 12.5}):
        goed = {"uitbetaling": 100, "inhoudingen": [], "beslagvrije_voet": 0}
        with pytest.raises(OngeldigeInvoer):
            verdeel_inhoudingen(**(goed | fout), peildatum=JULI)  # type: ignore[arg-type]
