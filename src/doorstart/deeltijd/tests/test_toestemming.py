"""What a granted permission does, and when it is refused."""

from datetime import date
from typing import Any

import pytest

from doorstart.deeltijd.models import Toestemming, Vrijlatingsperiode
from doorstart.deeltijd.services import verleen_toestemming
from doorstart.kern.fouten import DoorstartFout


def besluit(dossier: Any, **anders: Any) -> Any:
    """A decision as the room of decisions hands it over."""
    from doorstart.besluiten.models import Besluit

    velden = {
        "dossier": dossier, "nummer": f"B{Besluit.objects.count()}", "soort": "pto_toestemming",
        "uitkomst": "toekenning", "datum": date(2018, 7, 2), "motivering": "past",
        "voorgesteld_door": dossier.adviseur,
    } | anders  # fmt: skip
    rij = Besluit(**velden)
    rij.save()
    return rij


def test_opent_periode_en_vrijlating(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(status="aanvraag")
    verleen_toestemming(besluit(dossier, ingang=date(2018, 6, 1), gegevens={"vrijlating": "n"}), gebruikers["toetser"])
    toestemming, periode = Toestemming.objects.get(), Vrijlatingsperiode.objects.get()
    assert (toestemming.van, toestemming.tot) == (date(2018, 6, 1), date(2019, 5, 31))
    assert (periode.soort, periode.van, periode.tot) == ("n", date(2018, 6, 1), date(2018, 11, 30))
    dossier.refresh_from_db()
    assert dossier.status == "lopend"


def test_vrijlating_n_loopt_niet_langer_dan_zes_maanden_samen(maak_dossier: Any, gebruikers: Any) -> None:
    """Art. 31 lid 2 onder n: six months in all; what an earlier period used is gone."""
    dossier = maak_dossier()
    Vrijlatingsperiode(dossier=dossier, soort="n", van=date(2017, 1, 1), tot=date(2017, 4, 30), reden="eerder").save()
    verleen_toestemming(besluit(dossier, ingang=date(2018, 6, 1), gegevens={"vrijlating": "n"}), gebruikers["toetser"])
    assert Vrijlatingsperiode.objects.latest("pk").tot == date(2018, 7, 31)
    later = besluit(dossier, ingang=date(2019, 6, 1), gegevens={"vrijlating": "n"})
    with pytest.raises(DoorstartFout, match="al gebruikt"):
        verleen_toestemming(later, gebruikers["toetser"])
    assert Toestemming.objects.count() == 1


def test_weigert_overlap_en_een_vreemde_letter(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    with pytest.raises(DoorstartFout, match="bestaat niet"):
        verleen_toestemming(besluit(dossier, gegevens={"vrijlating": "q"}), gebruikers["toetser"])
    assert not Toestemming.objects.exists()
    verleen_toestemming(besluit(dossier), gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="al toestemming"):
        verleen_toestemming(besluit(dossier), gebruikers["toetser"])


def test_is_het_effect_van_het_besluit(db: None) -> None:
    from doorstart.besluiten import register

    with pytest.raises(ValueError, match="al een effect"):
        register.zet_effect("pto_toestemming", "toekenning", lambda b, g: None)
