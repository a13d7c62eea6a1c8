"""Many rows at once: the same rows as one by one, with their ids, their organisation and the checks of the database."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from doorstart.dossiers.models import Persoon
from doorstart.kern import massaal
from doorstart.kern.fouten import BuitenScope
from doorstart.kern.massaal import maak_rijen, voeg_rijen_toe, voeg_toe
from doorstart.kern.models import Gebeurtenis


@pytest.fixture(autouse=True)
def altijd_kopieren(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(massaal, "VANAF", 1)


def mens(n: int, **velden: Any) -> Persoon:
    vast = {"bsn": f"9{n:08d}", "voornaam": f"Zoë\t\\N{n}", "achternaam": "O'Brien\nx"}
    return Persoon(**(vast | {"geboortedatum": date(1980, 1, 1)} | velden))


def test_de_rijen_staan_er_zoals_zij_waren_in_volgorde(organisatie: Any) -> None:
    rijen = voeg_toe(Persoon, [mens(n, iban="" if n % 2 else "NL91ABNA0417164300") for n in range(5)])
    assert [rij.pk for rij in rijen] == sorted(rij.pk for rij in rijen)
    terug = {p.pk: p for p in Persoon.objects.all()}
    assert len(terug) == 5
    for rij in rijen:
        gelijk = terug[rij.pk]
        for veld in Persoon._meta.concrete_fields:
            assert getattr(gelijk, veld.attname) == getattr(rij, veld.attname), veld.name
        assert gelijk.organisatie_id == organisatie.pk
    later = mens(99)
    later.save()
    assert later.pk > max(terug)
    rijen[0].achternaam = "Anders"
    rijen[0].save()
    assert Persoon.objects.count() == 6


def test_json_tijdstip_en_leeg_blijven_wat_zij_zijn(organisatie: Any) -> None:
    from doorstart.kern.gebeurtenissen import eerste_breuk, leg_vast_alle, nieuw

    gegevens = {"a": [1, None, "é"], "b": {"c": True}}
    leg_vast_alle(nieuw(soort="x", omschrijving=f"n {n}", datum=date(2018, 7, 2), gegevens=gegevens) for n in range(3))
    assert [rij.gegevens for rij in Gebeurtenis.objects.all()] == [gegevens] * 3
    assert eerste_breuk() is None


def test_de_databank_weigert_wat_zij_altijd_weigert(organisatie: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        voeg_toe(Persoon, [mens(1), mens(1)])
    assert not Persoon.objects.exists()


def test_een_rij_van_een_ander_wordt_geweigerd(organisatie: Any) -> None:
    from doorstart.organisatie.models import Organisatie

    ander = Organisatie.objects.create(naam="Anders", slug="anders")
    with pytest.raises(BuitenScope):
        voeg_toe(Persoon, [mens(1), mens(2, organisatie=ander)])
    assert not Persoon.objects.exists()


def test_rijen_zonder_object(organisatie: Any) -> None:
    namen = (
        "bsn", "voornaam", "achternaam", "geboortedatum", "straat", "postcode", "plaats", "email", "telefoon", "iban",
        "taal", "statushouder",
    )  # fmt: skip
    voeg_rijen_toe(
        Persoon, namen, [(f"9{n:08d}", "Zoë", "X", date(1980, 1, 1), *[""] * 6, "nl", n == 1) for n in range(3)]
    )
    rijen = list(Persoon.objects.order_by("bsn"))
    assert [(p.bsn, p.voornaam, p.statushouder, p.overleden_op) for p in rijen] == [
        ("900000000", "Zoë", False, None), ("900000001", "Zoë", True, None), ("900000002", "Zoë", False, None),
    ]  # fmt: skip
    assert {p.organisatie_id for p in rijen} == {organisatie.pk}
    mens(7).save()


def test_een_standaardwaarde_die_niet_gedeeld_mag_worden_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="Geef ook gegevens"):
        maak_rijen(Gebeurtenis, ("soort",), [("x",)])


def test_niets_toevoegen_mag(organisatie: Any) -> None:
    assert voeg_toe(Persoon, []) == []
