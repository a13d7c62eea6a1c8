"""The organisation's own facts: check digits, two people, nothing changes before approval."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie import gegevens, selectors
from doorstart.organisatie.models import Beleid, Organisatie
from doorstart.organisatie.services import beoordeel

GOED = {
    "iban": "nl20 ingb 0001 2345 67", "incassant_id": "", "bezoekadres": "Markt 1, Assen", "telefoon": "0592-123456",
    "reden": "Andere bank.",
}  # fmt: skip
OUD = "NL91ABNA0417164300"


def stel_voor(gebruikers: Any, wie: str = "beheerder", **velden: str) -> Beleid:
    return gegevens.stel_gegevens_voor(gebruiker=gebruikers[wie], **(GOED | velden))


def iban() -> str:
    return Organisatie.objects.get().iban


def test_een_ander_rekeningnummer_geldt_pas_na_een_tweede_persoon(gebruikers: Any) -> None:
    rij = stel_voor(gebruikers)
    assert iban() == OUD
    with pytest.raises(DoorstartFout, match="wacht al"):
        stel_voor(gebruikers, telefoon="0592-654321")
    with pytest.raises(PermissionDenied):
        beoordeel(gebruiker=gebruikers["beheerder"], voorstel=rij, goedkeuren=True)
    beoordeel(gebruiker=gebruikers["manager"], voorstel=rij, goedkeuren=True)
    assert iban() == "NL20INGB0001234567"
    melding = Gebeurtenis.objects.get(soort="organisatiegegevens_veranderd")
    assert melding.gegevens["oud"]["iban"] == OUD
    with pytest.raises(DoorstartFout, match="al beslist"):
        beoordeel(gebruiker=gebruikers["manager"], voorstel=rij, goedkeuren=True)


def test_afwijzen_verandert_niets(gebruikers: Any) -> None:
    beoordeel(gebruiker=gebruikers["manager"], voorstel=stel_voor(gebruikers), goedkeuren=False)
    assert iban() == OUD


def test_wie_voorstelt_keurt_nooit_zelf_goed(gebruikers: Any) -> None:
    rij = stel_voor(gebruikers)
    Beleid.objects.filter(pk=rij.pk).update(voorgesteld_door=gebruikers["manager"])
    with pytest.raises(VierOgen):
        beoordeel(gebruiker=gebruikers["manager"], voorstel=rij, goedkeuren=True)
    assert iban() == OUD


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("iban", "NL20INGB0001234568"),
        ("iban", ""),
        ("incassant_id", "NL00ZZZ123456780000"),
        ("incassant_id", "abc"),
        ("telefoon", " "),
        ("bezoekadres", "x" * 201),
        ("reden", " "),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld(gebruikers: Any, veld: str, waarde: str) -> None:
    with pytest.raises(ValidationError) as fout:
        stel_voor(gebruikers, **{veld: waarde})
    assert list(fout.value.message_dict) == [veld]
    assert not Beleid.objects.exists()


def test_alleen_de_beheerder_stelt_voor_en_niets_veranderen_is_geen_voorstel(gebruikers: Any) -> None:
    for wie in ("manager", "financien", "adviseur", "inwoner"):
        with pytest.raises(PermissionDenied):
            stel_voor(gebruikers, wie)
    beoordeel(gebruiker=gebruikers["manager"], voorstel=stel_voor(gebruikers), goedkeuren=True)
    with pytest.raises(DoorstartFout, match="verandert niets"):
        stel_voor(gebruikers)


def test_een_voorstel_op_oude_gegevens_wordt_niet_uitgevoerd(gebruikers: Any) -> None:
    rij = stel_voor(gebruikers)
    Organisatie.objects.update(telefoon="0592-000000")
    with pytest.raises(DoorstartFout, match="veranderd na dit voorstel"):
        beoordeel(gebruiker=gebruikers["manager"], voorstel=rij, goedkeuren=True)
    assert iban() == OUD


def test_de_pagina(gebruikers: Any, als: Any) -> None:
    pad = "/balie/organisatie/"
    assert als("adviseur").get(pad).status_code == 403
    assert als("manager").post(pad, GOED).status_code == 403
    fout = als("beheerder").post(pad, GOED | {"iban": "NL20INGB0001234568"})
    assert (fout.status_code, "IBAN klopt niet" in fout.content.decode()) == (422, True)
    assert als("beheerder").post(pad, GOED).status_code == 302
    rij = Beleid.objects.get()
    beeld = als("manager").get(pad).content.decode()
    assert OUD in beeld
    assert "NL20INGB0001234567" in beeld
    assert "Goedkeuren" in beeld
    assert "Goedkeuren" not in als("beheerder").get(pad).content.decode()
    assert als("beheerder").post(f"{pad}{rij.pk}/oordeel", {"goedkeuren": "ja"}).status_code == 403
    assert als("manager").post(f"{pad}{rij.pk + 1}/oordeel", {"goedkeuren": "ja"}).status_code == 404
    als("manager").post(f"{pad}{rij.pk}/oordeel", {"goedkeuren": "ja"})
    assert iban() == "NL20INGB0001234567"
    assert OUD in als("beheerder").get(pad).content.decode()
    assert selectors.beleidsversies() == []  # it has its own page
