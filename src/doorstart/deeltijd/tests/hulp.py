"""What the tests of part-time entrepreneurs share: a policy, a permission, a resident with a login."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bijstandsrecht.deeltijd import PtoBeleid
from bijstandsrecht.parameters import lees_map
from bijstandsrecht.parameters.register import GEGEVENS
from doorstart.deeltijd.models import Toestemming, Vrijlatingsperiode
from doorstart.organisatie import selectors
from doorstart.organisatie.models import Beleid


def maak_beleid(gebruikers: dict[str, Any], **instellingen: Any) -> Beleid:
    """An approved policy for part-time entrepreneurs of the whole organisation, from 2015 on."""
    beleid = PtoBeleid(naam="Beleidsregels parttime ondernemen", vanaf=date(2015, 1, 1), **instellingen)
    rij = Beleid(
        soort="pto",
        geldig_van=date(2015, 1, 1),
        waarden=beleid.als_dict(),
        reden="test",
        status="goedgekeurd",
        voorgesteld_door=gebruikers["beheerder"],
        beoordeeld_door=gebruikers["manager"],
    )
    rij.save()
    return rij


def geef_toestemming(
    dossier: Any, *, van: date = date(2017, 1, 1), tot: date | None = None, inwoner: Any = None
) -> Any:
    """Give a dossier a permission and, when asked, its resident a login."""
    Toestemming(dossier=dossier, van=van, tot=tot).save()
    if inwoner is not None:
        dossier.persoon.gebruiker = inwoner
        dossier.persoon.save()
    return dossier


def open_vrijlating(dossier: Any, soort: str, van: date, tot: date) -> None:
    """Open an exemption period."""
    Vrijlatingsperiode(dossier=dossier, soort=soort, van=van, tot=tot, reden="test").save()


def vergeet_hoogste_y(monkeypatch: pytest.MonkeyPatch, map_: Path) -> None:
    """Let the law not know the maximum of letter y in the first half of 2019: an amount that nobody has read."""
    bestand = shutil.copytree(GEGEVENS, map_ / "gegevens") / "participatiewet_vrijlating.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    regel = '[2019-01-01, "132.56", gelezen, wettekst]'
    assert tekst.count(regel) == 1
    bestand.write_text(tekst.replace(regel, "[2019-01-01, null, onbekend, wettekst]"), encoding="utf-8")
    parameters = lees_map(bestand.parent)
    monkeypatch.setattr(selectors, "laad_parameters", lambda: parameters)
    monkeypatch.setattr(selectors, "_met", parameters.met)
