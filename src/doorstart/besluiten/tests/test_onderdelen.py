"""A decision that misses a part is not proposed and not approved: every part of every form, and the checks of ours."""

from datetime import date
from typing import Any

import pytest

from doorstart.besluiten import controles
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.onderdelen import controleer, ontbrekend
from doorstart.besluiten.register import Besluitvorm, vormen
from doorstart.besluiten.services import keur_goed
from doorstart.besluiten.tests.hulp import stel_pto_voor
from doorstart.besluiten.voorbeeld import voorbeeldbesluit
from doorstart.kern.fouten import DoorstartFout
from doorstart.werkproces.models import Procedure

DAG = date(2018, 7, 2)
DELEN = [(vorm, deel) for vorm in vormen() for deel in (*vorm.velden, *vorm.gegevens)]


@pytest.mark.parametrize(("vorm", "deel"), DELEN, ids=[f"{'-'.join(vorm.sleutel)}-{deel}" for vorm, deel in DELEN])
def test_every_mandatory_part_is_missed(vorm: Besluitvorm, deel: str, gebruikers: dict[str, Any]) -> None:
    besluit = voorbeeldbesluit(vorm, gebruikers["toetser"], DAG)
    assert ontbrekend(besluit) == []
    if deel in vorm.velden:
        setattr(besluit, deel, "" if deel == "motivering" else None)
    else:
        besluit.gegevens[deel] = None
    assert len(ontbrekend(besluit)) == 1
    with pytest.raises(DoorstartFout, match="niet compleet"):
        controleer(besluit)


def test_part_that_disappears_after_the_proposal_stops_the_approval(
    gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    besluit = stel_pto_voor(maak_dossier(), gebruikers["adviseur"])
    Besluit.objects.filter(pk=besluit.pk).update(gegevens={"activiteit": "kapsalon"})
    with pytest.raises(DoorstartFout, match="hoeveel uren"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Brief.objects.exists()


def besluit(dossier: Any, **anders: Any) -> Besluit:
    """A decision that is not stored."""
    return Besluit(dossier=dossier, datum=DAG, **anders)


def test_gift_at_once_is_for_the_established_only(maak_dossier: Any) -> None:
    """Art. 19 Bbz 2004."""
    dossier = maak_dossier(groep="starter")
    with pytest.raises(DoorstartFout, match=r"art\. 19"):
        controles.gift_alleen_gevestigd(besluit(dossier, gegevens={"om_niet": True}))
    controles.gift_alleen_gevestigd(besluit(dossier, gegevens={"om_niet": True, "groep": "gevestigd"}))
    controles.gift_alleen_gevestigd(besluit(dossier, gegevens={}))


def test_no_voorschot_on_capital_and_none_of_nothing(maak_dossier: Any) -> None:
    """Art. 14 lid 2 Bbz 2004."""
    dossier = maak_dossier()
    kapitaal = Procedure(dossier=dossier, soort="bbz_kapitaal")
    with pytest.raises(DoorstartFout, match=r"art\. 14 lid 2"):
        controles.voorschot_mag(besluit(dossier, procedure=kapitaal, gegevens={"bedrag": 100}))
    with pytest.raises(DoorstartFout, match="nul"):
        controles.voorschot_mag(besluit(dossier, gegevens={"bedrag": 0}))


def test_preparation_lasts_twelve_months(maak_dossier: Any) -> None:
    """Art. 2 lid 3 Bbz 2004: from 2 July 2018 to 1 July 2019."""
    dossier = maak_dossier()
    controles.voorbereiding_niet_te_lang(besluit(dossier, ingang=DAG, einde=date(2019, 7, 1)))
    with pytest.raises(DoorstartFout, match="01-07-2019"):
        controles.voorbereiding_niet_te_lang(besluit(dossier, ingang=DAG, einde=date(2019, 7, 2)))


def test_ending_for_a_reason_without_words_is_refused(maak_dossier: Any) -> None:
    with pytest.raises(DoorstartFout, match="lijst"):
        controles.reden_bestaat(besluit(maak_dossier(), gegevens={"reden": "zomaar"}))


def test_decision_about_the_bbz_needs_its_group(maak_dossier: Any) -> None:
    from doorstart.besluiten.groepen import groep_van

    dossier = maak_dossier(groep="pto")
    with pytest.raises(DoorstartFout, match=r"groep van art\. 2"):
        groep_van(besluit(dossier, gegevens={}))
    assert groep_van(besluit(dossier, gegevens={"groep": "ouder"})) == "ouder"
    rij = Procedure(dossier=dossier, soort="bbz_beeindigend")
    assert groep_van(besluit(dossier, procedure=rij, gegevens={})) == "beeindigend"
