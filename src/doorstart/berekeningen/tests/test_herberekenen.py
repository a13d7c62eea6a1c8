"""A stored calculation can be made again and compared, and cannot be changed."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from bijstandsrecht.parameters import Aanvulling
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.deeltijd.services import accepteer, dien_in
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid, open_vrijlating
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters


@pytest.fixture
def berekening(maak_dossier: Any, gebruikers: Any) -> Berekening:
    """The stored settlement of March 2017 of a part-time entrepreneur with costs and an exemption."""
    maak_beleid(gebruikers)
    dossier = geef_toestemming(maak_dossier(), inwoner=gebruikers["inwoner"])
    open_vrijlating(dossier, "n", date(2017, 1, 1), date(2017, 6, 30))
    opgave = dien_in(
        dossier=dossier,
        maand=date(2017, 3, 1),
        omzet=80_000,
        kosten=[{"categorie": "inkoop", "bedrag": 12_345, "omschrijving": "stof"}],
        uren=40,
        gebruiker=gebruikers["inwoner"],
    )
    rij = accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"]).berekening
    assert rij is not None
    return Berekening.objects.get(pk=rij.pk)


def test_verrekening_geeft_opnieuw_dezelfde_centen(berekening: Berekening) -> None:
    opnieuw = herbereken(berekening, parameters=parameters())
    assert opnieuw.gelijk, opnieuw.melding
    assert opnieuw.zelfde_bedragen
    assert klopt_uitleg(berekening)


def test_een_ander_gegeven_of_bedrag_wordt_gezien(berekening: Berekening) -> None:
    anders = parameters().met(
        [Aanvulling("bbz.art6_2.forfait", date(2016, 1, 1), date(2017, 1, 1), 1900, "test", "a", "b")]
    )
    # An amount that this settlement does not use changes the version of the amounts, not the outcome.
    assert herbereken(berekening, parameters=anders).gelijk
    assert not herbereken(berekening, parameters=anders).zelfde_bedragen
    berekening.invoer["opgave"]["omzet"] += 1
    assert not herbereken(berekening, parameters=parameters()).gelijk
    berekening.uitleg["stap"]["stappen"][-1]["waarde"] = 1
    assert not klopt_uitleg(berekening)


def test_onbekende_soort(berekening: Berekening) -> None:
    berekening.soort = "horoscoop"
    with pytest.raises(DoorstartFout, match="horoscoop"):
        herbereken(berekening, parameters=parameters())


def test_berekening_is_onveranderlijk(berekening: Berekening) -> None:
    for daad in (
        berekening.save,
        lambda: Berekening.objects.update(soort="x"),
        lambda: Berekening.objects.filter(pk=berekening.pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
            daad()
