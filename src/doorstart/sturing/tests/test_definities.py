"""The definitions as data: what they say, and how an organisation replaces a part."""

from datetime import date
from typing import Any

import pytest

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Beleid, Vierogenstatus
from doorstart.sturing.definities import met_beleid, standaard
from doorstart.sturing.selectors import definities_op
from doorstart.sturing.services import maak_rapport


def test_de_standaard() -> None:
    """The published targets and lengths of service."""
    d = standaard()
    assert (d.starters.doel_bp, d.starters.dienstverlening_maanden) == (4000, 36)
    assert (d.gevestigden.doel_bp, d.gevestigden.dienstverlening_maanden) == (6500, 12)
    assert (d.deeltijd.doel_personen, d.deeltijd.drempel_bp) == (50, 3000)


def test_eigen_beleid_vervangt_een_parameter() -> None:
    """Only what is named changes; the version says that policy was used."""
    d = met_beleid(standaard(), {"starters": {"doel_bp": 4500}}, date(2018, 1, 1), "M. Anager")
    assert d.starters.doel_bp == 4500
    assert d.starters.bewijs_maanden == 6
    assert (d.versie, d.vastgesteld_door) == ("2017.1+beleid-2018-01-01", "M. Anager")


@pytest.mark.parametrize("waarden", [{"starters": {"doell_bp": 1}}, {"versie": {"x": 1}}, {"klanten": {"x": 1}}])
def test_een_spelfout_stopt_het_rapport(waarden: dict[str, Any]) -> None:
    """A parameter that does not exist is refused, by name."""
    with pytest.raises(DoorstartFout, match="bestaat niet"):
        met_beleid(standaard(), waarden, date(2018, 1, 1), "iemand")


def test_alleen_goedgekeurd_beleid_van_toen_telt(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    """Proposed policy and policy of a later date change nothing; the receipt names who approved."""
    maak_dossier(melding_op=date(2017, 1, 2))

    def stel(status: str, van: date, maanden: int) -> None:
        Beleid(
            soort="kpi",
            geldig_van=van,
            reden="test",
            waarden={"deeltijd": {"doel_personen": maanden}},
            status=status,
            voorgesteld_door=gebruikers["beheerder"],
            beoordeeld_door=gebruikers["manager"],
        ).save()

    stel(Vierogenstatus.VOORSTEL, date(2017, 1, 1), 10)
    stel(Vierogenstatus.GOEDGEKEURD, date(2018, 1, 1), 20)
    assert definities_op(date(2017, 12, 31)) == standaard()
    stel(Vierogenstatus.GOEDGEKEURD, date(2017, 1, 1), 30)
    bewijs = maak_rapport(2017).figuur("kpi3")
    assert bewijs.doel == 30
    assert bewijs.bewijs.vastgesteld_door == str(gebruikers["manager"])
    assert bewijs.bewijs.parameters["doel_personen"] == 30
