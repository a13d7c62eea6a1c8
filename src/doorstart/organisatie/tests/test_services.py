"""Two people decide about amounts and policy; the outcome is what the rest of the product reads."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import OnbekendBedrag, RechtFout
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie import selectors, services
from doorstart.organisatie.models import Aanvulling

SLEUTEL, JAAR = "bbz.art6_2.forfait", (date(2016, 1, 1), date(2017, 1, 1))


def _voorstel(gebruikers: dict[str, Any], **anders: Any) -> Aanvulling:
    velden = {"sleutel": SLEUTEL, "van": JAAR[0], "tot": JAAR[1], "waarde": 2000, "bron": "demonstratiewaarde"}
    return services.stel_bedrag_voor(gebruiker=gebruikers["beheerder"], **(velden | anders))


def test_an_unknown_amount_refuses_until_two_people_supplied_it(gebruikers: dict[str, Any]) -> None:
    with pytest.raises(OnbekendBedrag):
        selectors.parameters().op(SLEUTEL, JAAR[0])
    voorstel = _voorstel(gebruikers)
    with pytest.raises(OnbekendBedrag):
        selectors.parameters().op(SLEUTEL, JAAR[0])
    services.beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)
    waarde = selectors.parameters().op(SLEUTEL, JAAR[0])
    assert (waarde.waarde, waarde.status) == (2000, "aangevuld")


def test_the_wrong_people_are_refused(gebruikers: dict[str, Any]) -> None:
    voorstel = _voorstel(gebruikers)
    with pytest.raises(PermissionDenied):
        services.beoordeel(gebruiker=gebruikers["beheerder"], voorstel=voorstel, goedkeuren=True)
    with pytest.raises(PermissionDenied):
        services.stel_bedrag_voor(
            gebruiker=gebruikers["adviseur"], sleutel=SLEUTEL, van=JAAR[0], tot=JAAR[1], waarde=1, bron="x"
        )


def test_nobody_approves_an_own_proposal(gebruikers: dict[str, Any]) -> None:
    voorstel = _voorstel(gebruikers)
    manager = gebruikers["manager"]
    Aanvulling.objects.filter(pk=voorstel.pk).update(voorgesteld_door=manager)
    with pytest.raises(VierOgen):
        services.beoordeel(gebruiker=manager, voorstel=voorstel, goedkeuren=True)


def test_a_second_judgment_is_told(gebruikers: dict[str, Any]) -> None:
    voorstel = _voorstel(gebruikers)
    services.beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=False)
    with pytest.raises(DoorstartFout, match="al beslist"):
        services.beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)


@pytest.mark.parametrize(
    "anders",
    [
        {"sleutel": "bestaat.niet"},
        {"tot": JAAR[0]},
        {"bron": " "},
        {"sleutel": "participatiewet.norm.alleenstaande_21"},
    ],
)
def test_a_wrong_proposal_is_refused(gebruikers: dict[str, Any], anders: dict[str, Any]) -> None:
    with pytest.raises(RechtFout):
        _voorstel(gebruikers, **anders)
    assert not Aanvulling.objects.exists()


def test_the_municipalitys_own_policy_wins(gebruikers: dict[str, Any]) -> None:
    [assen] = selectors.gemeenten()
    for gemeente, uren in ((None, 1000), (assen, 900)):
        voorstel = services.stel_beleid_voor(
            gebruiker=gebruikers["beheerder"],
            soort="pto",
            gemeente=gemeente,
            geldig_van=date(2015, 1, 1),
            waarden={"max_uren_jaar": uren},
            reden="test",
        )
        services.beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)
    assert selectors.beleid_op("pto", date(2018, 1, 1), assen)["max_uren_jaar"] == 900
    assert selectors.beleid_op("pto", date(2018, 1, 1))["max_uren_jaar"] == 1000
    with pytest.raises(DoorstartFout, match="geen goedgekeurd beleid"):
        selectors.beleid_op("pto", date(2014, 1, 1))
