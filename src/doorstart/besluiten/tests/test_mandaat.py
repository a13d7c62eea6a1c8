"""Mandate per role and amount: nothing guessed, refused above it with who may, two people."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.besluiten import register
from doorstart.besluiten.mandaat import beoordeel_mandaat, bevoegdheid, geldende, stel_mandaat_voor
from doorstart.besluiten.models import Besluit, Brief, Mandaat
from doorstart.besluiten.services import keur_goed
from doorstart.besluiten.tests.hulp import collega, stel_pto_voor
from doorstart.besluiten.vormen import hele_periode
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie.rollen import RECHTEN, Rol

NU = date(2018, 7, 2)


@pytest.fixture
def voorstel(gebruikers: dict[str, Any], maak_dossier: Any, monkeypatch: pytest.MonkeyPatch) -> Besluit:
    """A proposal with € 30.000,00 at stake."""
    from dataclasses import replace

    sleutel = ("pto_toestemming", "toekenning")
    vorm = replace(register._VORMEN[sleutel], bedrag=lambda besluit: 3_000_000)
    monkeypatch.setattr(register, "_VORMEN", register._VORMEN | {sleutel: vorm})
    return stel_pto_voor(maak_dossier(), gebruikers["adviseur"])


def geef(gebruikers: dict[str, Any], rol: str, tot_bedrag: int | None, **anders: Any) -> Mandaat:
    """Propose and approve a mandate."""
    velden = {"soort": "pto_toestemming", "geldig_van": NU, "reden": "Mandaatbesluit 2018"} | anders
    rij = stel_mandaat_voor(rol=rol, tot_bedrag=tot_bedrag, gebruiker=gebruikers["beheerder"], **velden)
    return beoordeel_mandaat(voorstel=rij, goedkeuren=True, gebruiker=gebruikers["manager"])


def test_without_mandate_the_role_of_today_decides_and_the_page_says_so(
    voorstel: Besluit, gebruikers: dict[str, Any]
) -> None:
    oordeel = bevoegdheid(voorstel, gebruikers["toetser"])
    assert (oordeel.mag, oordeel.ingesteld, oordeel.bedrag) == (True, False, 3_000_000)
    assert "geen mandaat vastgelegd" in oordeel.zin
    with pytest.raises(PermissionDenied, match="geen mandaat vastgelegd"):
        keur_goed(besluit=voorstel, gebruiker=gebruikers["manager"])
    keur_goed(besluit=voorstel, gebruiker=gebruikers["toetser"])


def test_above_the_mandate_is_refused_and_says_who_may(voorstel: Besluit, gebruikers: dict[str, Any]) -> None:
    geef(gebruikers, "toetser", 2_500_000)
    geef(gebruikers, "manager", None)
    with pytest.raises(DoorstartFout, match=r"€.30\.000,00.*tot €.25\.000,00.*Wel bevoegd: manager"):
        keur_goed(besluit=voorstel, gebruiker=gebruikers["toetser"])
    assert not Brief.objects.exists()
    assert keur_goed(besluit=voorstel, gebruiker=gebruikers["manager"]).status == "goedgekeurd"


@pytest.mark.parametrize(("grens", "mag"), [(2_999_999, False), (3_000_000, True), (None, True), (0, False)])
def test_limit_is_inclusive(voorstel: Besluit, gebruikers: dict[str, Any], grens: int | None, mag: bool) -> None:
    geef(gebruikers, "toetser", grens)
    assert bevoegdheid(voorstel, gebruikers["toetser"]).mag is mag


def test_role_without_mandate_is_refused_when_another_has_one(voorstel: Besluit, gebruikers: dict[str, Any]) -> None:
    geef(gebruikers, "manager", None)
    with pytest.raises(PermissionDenied, match="geen mandaat voor dit soort besluit"):
        keur_goed(besluit=voorstel, gebruiker=gebruikers["toetser"])


def test_nobody_with_enough_mandate_is_said(voorstel: Besluit, gebruikers: dict[str, Any]) -> None:
    geef(gebruikers, "toetser", 100)
    with pytest.raises(DoorstartFout, match="Niemand heeft genoeg mandaat"):
        keur_goed(besluit=voorstel, gebruiker=gebruikers["toetser"])


def test_own_kind_goes_before_every_kind_and_a_later_row_before_an_earlier(
    voorstel: Besluit, gebruikers: dict[str, Any]
) -> None:
    geef(gebruikers, "toetser", None, soort="")
    geef(gebruikers, "toetser", 100)
    assert not bevoegdheid(voorstel, gebruikers["toetser"]).mag
    geef(gebruikers, "toetser", 3_000_000)
    assert bevoegdheid(voorstel, gebruikers["toetser"]).mag
    geef(gebruikers, "toetser", None, vervallen=True)
    assert [rij.soort for rij in geldende(NU)] == [""]
    geef(gebruikers, "toetser", 5, geldig_van=date(2018, 8, 1))
    assert bevoegdheid(voorstel, gebruikers["toetser"]).mag, "that one starts later"


def test_mandate_itself_takes_two_people(gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    velden: dict[str, Any] = {
        "soort": "", "rol": "toetser", "tot_bedrag": 1, "geldig_van": NU, "reden": "x"
    }  # fmt: skip
    rij = stel_mandaat_voor(gebruiker=gebruikers["beheerder"], **velden)
    for rol in set(Rol.values) - {"manager"}:
        with pytest.raises(PermissionDenied):
            beoordeel_mandaat(voorstel=rij, goedkeuren=True, gebruiker=gebruikers[rol])
    for anders, veld in (
        ({"rol": "adviseur"}, "rol"),
        ({"tot_bedrag": -1}, "tot_bedrag"),
        ({"geldig_van": date(2018, 1, 1)}, "geldig_van"),
    ):
        with pytest.raises(ValidationError) as fout:
            stel_mandaat_voor(gebruiker=gebruikers["beheerder"], **(velden | anders))
        assert list(fout.value.error_dict) == [veld]
    ruim = RECHTEN | {Rol.BEHEERDER: RECHTEN[Rol.BEHEERDER] | {"beleid.goedkeuren"}}
    monkeypatch.setattr("doorstart.organisatie.rollen.RECHTEN", ruim)
    with pytest.raises(VierOgen):
        beoordeel_mandaat(voorstel=rij, goedkeuren=True, gebruiker=gebruikers["beheerder"])
    beoordeel_mandaat(voorstel=rij, goedkeuren=False, gebruiker=gebruikers["manager"])
    with pytest.raises(DoorstartFout, match="al beoordeeld"):
        beoordeel_mandaat(voorstel=rij, goedkeuren=True, gebruiker=collega(gebruikers, "manager", "tweede"))
    assert geldende(NU) == []


def test_amount_of_a_grant_is_that_of_all_its_months() -> None:
    besluit = Besluit(ingang=date(2018, 7, 2), einde=date(2019, 6, 30), gegevens={"maandbedrag": 100_000})
    assert hele_periode(besluit) == 1_200_000
