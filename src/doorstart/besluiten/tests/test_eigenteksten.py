"""Own letter texts: two people, versions by date, refusals, and letters that never change."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from doorstart.besluiten.brief import pdf
from doorstart.besluiten.eigenteksten import beoordeel_tekst, geldende_teksten, lijst, stel_tekst_voor
from doorstart.besluiten.models import Brief, Brieftekst
from doorstart.besluiten.tests.hulp import collega, genomen
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.scope import scope
from doorstart.organisatie.rollen import RECHTEN, Rol

SLEUTEL = "pto.toegekend.periode"
NU = date(2018, 7, 2)


def voorstel(gebruikers: dict[str, Any], **anders: Any) -> Brieftekst:
    """Propose other words."""
    velden = {"sleutel": SLEUTEL, "tekst": "U mag dit doen tot en met {tot}.", "geldig_van": NU, "reden": "korter"}
    return stel_tekst_voor(gebruiker=gebruikers["beheerder"], **(velden | anders))


def test_approved_words_are_in_the_next_letter_and_not_in_the_last(
    gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    genomen(maak_dossier(), gebruikers)
    eerste = Brief.objects.get()
    oud, druk = str(eerste.context), bytes(eerste.pdf)
    beoordeel_tekst(voorstel=voorstel(gebruikers), goedkeuren=True, gebruiker=gebruikers["manager"])
    genomen(maak_dossier(), gebruikers)
    tweede = Brief.objects.order_by("-pk")[0]
    assert "U mag dit doen tot en met 30 juni 2019." in str(tweede.context)
    assert tweede.teksten == {SLEUTEL: 1}
    eerste.refresh_from_db()
    assert (str(eerste.context), bytes(eerste.pdf), eerste.teksten) == (oud, druk, {})
    assert "U mag dit doen" not in oud
    assert pdf.vingerafdruk(druk) == eerste.sha256


def test_text_counts_from_its_day(gebruikers: dict[str, Any]) -> None:
    later = date(2018, 9, 1)
    beoordeel_tekst(voorstel=voorstel(gebruikers), goedkeuren=True, gebruiker=gebruikers["manager"])
    nieuw = voorstel(gebruikers, tekst="Einde: {tot}.", geldig_van=later)
    beoordeel_tekst(voorstel=nieuw, goedkeuren=True, gebruiker=gebruikers["manager"])
    assert nieuw.versie == 2
    assert geldende_teksten(date(2018, 8, 31)) == {SLEUTEL: "U mag dit doen tot en met {tot}."}
    assert geldende_teksten(later) == {SLEUTEL: "Einde: {tot}."}
    assert geldende_teksten(date(2018, 7, 1)) == {}


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"tekst": "Tot {einde}."}, "tekst", r"\{einde\} bestaat niet .* \{tot\}, \{van\}"),
        ({"tekst": "Tot {tot."}, "tekst", "accolade"),
        ({"tekst": "Tot {tot.naam}."}, "tekst", "invulplek"),
        ({"tekst": "  "}, "tekst", "onvolledig"),
        ({"geldig_van": date(2018, 7, 1)}, "geldig_van", "latere dag"),
    ],
)
def test_wrong_text_is_refused_at_the_proposal(
    gebruikers: dict[str, Any], anders: dict[str, Any], veld: str, zin: str
) -> None:
    with pytest.raises(ValidationError, match=zin) as fout:
        voorstel(gebruikers, **anders)
    assert list(fout.value.error_dict) == [veld]
    assert not Brieftekst.objects.exists()


def test_second_proposal_waits_for_the_first(gebruikers: dict[str, Any]) -> None:
    voorstel(gebruikers)
    with pytest.raises(DoorstartFout, match="wacht al een voorstel"):
        voorstel(gebruikers)


def test_roles_and_two_people(gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    rij = voorstel(gebruikers)
    for rol in set(Rol.values) - {"manager"}:
        with pytest.raises(PermissionDenied):
            beoordeel_tekst(voorstel=rij, goedkeuren=True, gebruiker=gebruikers[rol])
    for rol in set(Rol.values) - {"beheerder"}:
        with pytest.raises(PermissionDenied):
            stel_tekst_voor(sleutel="pto.vraag", tekst="x", geldig_van=NU, reden="x", gebruiker=gebruikers[rol])
    ruim = RECHTEN | {Rol.BEHEERDER: RECHTEN[Rol.BEHEERDER] | {"brieftekst.goedkeuren"}}
    monkeypatch.setattr("doorstart.organisatie.rollen.RECHTEN", ruim)
    with pytest.raises(VierOgen, match="zelf voorgesteld"):
        beoordeel_tekst(voorstel=rij, goedkeuren=True, gebruiker=gebruikers["beheerder"])
    assert Brieftekst.objects.get().status == "voorstel"


def test_second_judge_is_told_and_a_judged_version_is_fixed(gebruikers: dict[str, Any]) -> None:
    rij = voorstel(gebruikers)
    beoordeel_tekst(voorstel=rij, goedkeuren=False, gebruiker=gebruikers["manager"])
    with pytest.raises(DoorstartFout, match="Manager heeft deze tekst al beoordeeld"):
        beoordeel_tekst(voorstel=rij, goedkeuren=True, gebruiker=collega(gebruikers, "manager", "tweede"))
    assert geldende_teksten(NU) == {}
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
        cursor.execute("UPDATE besluiten_brieftekst SET tekst = 'anders'")


def test_words_of_one_organisation_are_not_those_of_another(gebruikers: dict[str, Any]) -> None:
    from doorstart.organisatie.models import Organisatie

    beoordeel_tekst(voorstel=voorstel(gebruikers), goedkeuren=True, gebruiker=gebruikers["manager"])
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        assert geldende_teksten(NU) == {}


def test_list_finds_words_of_the_text_in_force(gebruikers: dict[str, Any]) -> None:
    beoordeel_tekst(voorstel=voorstel(gebruikers), goedkeuren=True, gebruiker=gebruikers["manager"])
    assert [rij.tekst.sleutel for rij in lijst(dag=NU, zoek="U MAG DIT doen")] == [SLEUTEL]
    assert {rij.tekst.kamer for rij in lijst(dag=NU, kamer="pto")} == {"pto"}
