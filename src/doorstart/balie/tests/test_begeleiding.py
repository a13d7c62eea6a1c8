"""Guidance and prevention: what is logged shows on the timeline; refusals say why."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from doorstart.begeleiding import services
from doorstart.begeleiding.models import Ervaringsverhaal, Sessie
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import tijdlijn
from doorstart.preventie.models import Activiteit


def _adres(dossier: Any) -> str:
    return reverse("balie:dossier_begeleiding", args=[dossier.nummer])


@pytest.fixture
def dossier(maak_dossier: Callable[..., Any], gebruikers: dict[str, Any]) -> Any:
    rij = maak_dossier()
    rij.persoon.statushouder = True
    rij.persoon.save()
    services.wijs_coach_toe(dossier=rij, coach=gebruikers["coach"], gebruiker=gebruikers["adviseur"])
    return rij


def test_a_coach_logs_a_session_for_an_assigned_person(als: Callable[[str], Client], dossier: Any) -> None:
    coach = als("coach")
    coach.post(
        _adres(dossier),
        {
            "actie": "sessie",
            "sessie-datum": "2018-07-02",
            "sessie-minuten": "60",
            "sessie-soort": "gesprek",
            "sessie-verslag": "Goed gesprek",
        },
    )
    assert Sessie.objects.get().minuten == 60
    assert "Gesprek met coach" in tijdlijn(dossier.nummer)[0].omschrijving
    assert "Goed gesprek" in coach.get(_adres(dossier)).content.decode()
    assert str(dossier.persoon) in coach.get(reverse("balie:begeleiding")).content.decode()


def test_a_coach_does_not_see_others(
    als: Callable[[str], Client], maak_dossier: Callable[..., Any], dossier: Any
) -> None:
    ander = maak_dossier()
    assert als("coach").get(_adres(ander)).status_code == 403
    assert str(ander.persoon) not in als("coach").get(reverse("balie:begeleiding")).content.decode()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [("datum", "2018-07-03", "toekomst"), ("minuten", "2", "minstens 5"), ("datum", "2018-07-01", "niet de coach")],
)
def test_a_wrong_session_keeps_what_was_typed(
    als: Callable[[str], Client], dossier: Any, veld: str, waarde: str, zin: str
) -> None:
    gegevens = {
        "actie": "sessie",
        "sessie-datum": "2018-07-02",
        "sessie-minuten": "60",
        "sessie-soort": "gesprek",
        "sessie-verslag": "Blijft staan",
        f"sessie-{veld}": waarde,
    }
    antwoord = als("coach").post(_adres(dossier), gegevens).content.decode()
    assert zin in antwoord
    assert "Blijft staan" in antwoord
    assert not Sessie.objects.exists()


def test_the_track_and_its_modules(als: Callable[[str], Client], dossier: Any) -> None:
    adviseur = als("adviseur")
    adviseur.post(reverse("balie:module", args=[dossier.nummer]), {"module": "regels"})
    assert not hasattr(dossier, "statushouderstraject")
    adviseur.post(
        _adres(dossier),
        {"actie": "traject", "traject-taalniveau": "A2", "traject-motivatie": "Kapper", "traject-doel": "Eigen zaak"},
    )
    adviseur.post(reverse("balie:module", args=[dossier.nummer]), {"module": "regels"})
    adviseur.post(reverse("balie:module", args=[dossier.nummer]), {"module": "toveren"})
    dossier.refresh_from_db()
    assert [m.module for m in dossier.statushouderstraject.modules.all()] == ["regels"]
    assert "Module afgerond" in tijdlijn(dossier.nummer)[0].omschrijving


def test_a_story_is_withdrawn_in_one_click(als: Callable[[str], Client], dossier: Any) -> None:
    adviseur = als("adviseur")
    adviseur.post(
        _adres(dossier),
        {
            "actie": "verhaal",
            "verhaal-titel": "Mijn zaak",
            "verhaal-tekst": "Het ging goed.",
            "verhaal-toestemming_op": "2018-07-01",
        },
    )
    verhaal = Ervaringsverhaal.objects.get()
    assert "Het ging goed." in adviseur.get(_adres(dossier)).content.decode()
    adviseur.post(reverse("balie:verhaal_intrekken", args=[dossier.nummer, verhaal.pk]))
    assert "Het ging goed." not in adviseur.get(_adres(dossier)).content.decode()


def test_a_resident_withdraws_only_the_own_story(dossier: Any, gebruikers: dict[str, Any]) -> None:
    verhaal = services.leg_verhaal_vast(
        dossier=dossier,
        gebruiker=gebruikers["adviseur"],
        titel="T",
        tekst="X",
        toestemming_op=date(2018, 7, 1),
        met_bedrijfsnaam=False,
    )
    with pytest.raises(DoorstartFout, match="niet uw verhaal"):
        services.trek_toestemming_in(verhaal=verhaal, gebruiker=gebruikers["inwoner"])


def test_an_activity_is_planned_and_counted(als: Callable[[str], Client], dossier: Any) -> None:
    adviseur = als("adviseur")
    gegevens = {
        "soort": "inloopspreekuur",
        "titel": "Inloop maandag",
        "datum": "2018-07-02",
        "begin": "09:00",
        "einde": "08:00",
        "doelgroep": "ondernemers",
    }
    assert "eindtijd" in adviseur.post(reverse("balie:activiteit_nieuw"), gegevens).content.decode()
    adviseur.post(reverse("balie:activiteit_nieuw"), gegevens | {"einde": "12:00"})
    rij = Activiteit.objects.get()
    adres = reverse("balie:activiteit", args=[rij.pk])
    assert "bestaan niet: X1" in adviseur.post(adres, {"opkomst": "4", "dossiers": "X1"}).content.decode()
    assert "kleiner dan" in adviseur.post(adres, {"opkomst": "0", "dossiers": dossier.nummer}).content.decode()
    adviseur.post(adres, {"opkomst": "4", "dossiers": dossier.nummer})
    rij.refresh_from_db()
    assert rij.opkomst == 4
    assert tijdlijn(dossier.nummer)[0].omschrijving == "Was bij: Inloop maandag"
    assert "Inloop maandag" in adviseur.get(reverse("balie:preventie")).content.decode()


@pytest.mark.parametrize("naam", ["balie:begeleiding", "balie:preventie"])
def test_queries_do_not_grow(
    als: Callable[[str], Client],
    maak_dossier: Callable[..., Any],
    gebruikers: dict[str, Any],
    django_assert_max_num_queries: Any,
    naam: str,
) -> None:
    adviseur = als("adviseur")
    for _ in range(15):
        services.wijs_coach_toe(dossier=maak_dossier(), coach=gebruikers["coach"], gebruiker=gebruikers["adviseur"])
        Activiteit(soort="inloopspreekuur", titel="x", datum=date(2018, 1, 1), doelgroep="y").save()
    with django_assert_max_num_queries(11):
        adviseur.get(reverse(naam))


def test_a_coach_writes_only_where_the_assignment_stands(
    maak_dossier: Callable[..., Any], gebruikers: dict[str, Any]
) -> None:
    ander = maak_dossier()
    ander.persoon.statushouder = True
    ander.persoon.save()
    with pytest.raises(PermissionDenied, match="niet de coach"):
        services.start_traject(dossier=ander, gebruiker=gebruikers["coach"], taalniveau="A2")
    traject = services.start_traject(dossier=ander, gebruiker=gebruikers["adviseur"], taalniveau="A2")
    with pytest.raises(PermissionDenied, match="niet de coach"):
        services.rond_module_af(traject=traject, module="regels", gebruiker=gebruikers["coach"])
