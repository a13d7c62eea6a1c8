"""Four eyes, mandatory parts, one winner of two, and what the database refuses afterwards."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from doorstart.besluiten import register, services
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stel_voor, stuur_terug
from doorstart.kern.fouten import DoorstartFout, OngeldigeStap, VierOgen
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.rollen import RECHTEN, Rol
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import start_procedure, verplaats

Voorstel = Callable[..., Besluit]
PTO = {
    "ingang": date(2018, 7, 2),
    "einde": date(2019, 6, 30),
    "gegevens": {"activiteit": "kapsalon", "max_uren": "23,5 uur per week"},
}


@pytest.fixture
def procedure(gebruikers: dict[str, Any], maak_dossier: Any) -> Procedure:
    """A PTO application in treatment."""
    rij = start_procedure(
        dossier=maak_dossier(status="melding"),
        soort="pto_toestemming",
        ontvangen_op=date(2018, 6, 1),
        gebruiker=gebruikers["adviseur"],
    )
    return verplaats(procedure=rij, actie="leg_intake_vast", gebruiker=gebruikers["adviseur"])


@pytest.fixture
def voorstel(procedure: Procedure, gebruikers: dict[str, Any]) -> Voorstel:
    """Return a function that proposes a permission."""

    def maak(**anders: Any) -> Besluit:
        velden = {"soort": "pto_toestemming", "uitkomst": "toekenning", "motivering": "Past bij het beleid."} | PTO
        return stel_voor(
            dossier=procedure.dossier, procedure=procedure, gebruiker=gebruikers["adviseur"], **(velden | anders)
        )

    return maak


@pytest.fixture
def alle_rechten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small organisation where one role may both propose and approve."""
    ruim = RECHTEN | {Rol.ADVISEUR: RECHTEN[Rol.ADVISEUR] | RECHTEN[Rol.TOETSER]}
    monkeypatch.setattr("doorstart.organisatie.rollen.RECHTEN", ruim)


def test_approval_has_its_effect_its_letter_and_ends_the_procedure(
    voorstel: Voorstel, gebruikers: dict[str, Any]
) -> None:
    besluit = keur_goed(besluit=voorstel(), gebruiker=gebruikers["toetser"])
    assert besluit.nummer == "B2018-00001"
    assert besluit.dossier.toestemmingen.count() == 1
    assert Procedure.objects.get().status == "toegekend"
    assert Brief.objects.get(soort="besluit").besluit == besluit
    assert not Taak.objects.filter(afgerond_op=None, soort="toetsen").exists()
    assert Gebeurtenis.objects.filter(soort="besluit_genomen", gebruiker=gebruikers["toetser"]).count() == 1


def test_nobody_approves_an_own_proposal(voorstel: Voorstel, gebruikers: dict[str, Any], alle_rechten: None) -> None:
    besluit = voorstel()
    for stap in (
        lambda: keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"]),
        lambda: stuur_terug(besluit=besluit, gebruiker=gebruikers["adviseur"], reden="x"),
    ):
        with pytest.raises(VierOgen, match="zelf voorgesteld"):
            stap()
    assert Besluit.objects.get().status == "voorstel"
    assert not Brief.objects.filter(soort="besluit").exists()


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if rol != "toetser"])
def test_only_the_second_person_approves(voorstel: Voorstel, gebruikers: dict[str, Any], rol: str) -> None:
    besluit = voorstel()
    with pytest.raises(PermissionDenied):
        keur_goed(besluit=besluit, gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        stuur_terug(besluit=besluit, gebruiker=gebruikers[rol], reden="x")


def test_of_two_approvers_one_wins_and_the_other_is_told(voorstel: Voorstel, gebruikers: dict[str, Any]) -> None:
    from doorstart.organisatie.models import Gebruiker

    besluit = voorstel()
    tweede = Gebruiker.objects.create_user(
        username="t2", organisatie=gebruikers["toetser"].organisatie, rol=Rol.TOETSER
    )
    gelezen_door_beiden = Besluit.objects.get(pk=besluit.pk)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="Toetser heeft dit voorstel al beoordeeld: goedgekeurd"):
        keur_goed(besluit=gelezen_door_beiden, gebruiker=tweede)
    with pytest.raises(DoorstartFout, match="al beoordeeld"):
        stuur_terug(besluit=gelezen_door_beiden, gebruiker=tweede, reden="Te laat")
    assert Brief.objects.filter(soort="besluit").count() == 1


def test_sent_back_is_kept_and_a_new_proposal_is_a_new_row(voorstel: Voorstel, gebruikers: dict[str, Any]) -> None:
    eerste = stuur_terug(besluit=voorstel(), gebruiker=gebruikers["toetser"], reden="Noem het artikel.")
    assert (eerste.status, eerste.reden_terug) == ("afgewezen", "Noem het artikel.")
    assert Procedure.objects.get().status == "in_behandeling"
    keur_goed(besluit=voorstel(), gebruiker=gebruikers["toetser"])
    assert list(Besluit.objects.order_by("id").values_list("nummer", "status")) == [
        ("B2018-00001", "afgewezen"),
        ("B2018-00002", "goedgekeurd"),
    ]
    with pytest.raises(DoorstartFout, match="waarom"):
        stuur_terug(besluit=eerste, gebruiker=gebruikers["toetser"], reden=" ")


@pytest.mark.parametrize(
    ("anders", "mist"),
    [
        ({"motivering": " "}, "de motivering"),
        ({"ingang": None}, "de ingangsdatum"),
        ({"einde": None}, "de einddatum"),
        ({"gegevens": {"activiteit": "", "max_uren": "3"}}, "wat het bedrijf doet"),
        ({"gegevens": {}}, "hoeveel uren"),
        ({"einde": date(2018, 1, 1)}, "ligt voor de ingangsdatum"),
        ({"ingang": date(2017, 1, 1)}, "art. 44 lid 1 Participatiewet"),
        ({"uitkomst": "vaststelling"}, "bestaat niet"),
    ],
)
def test_incomplete_decision_cannot_be_proposed(voorstel: Voorstel, anders: dict[str, Any], mist: str) -> None:
    with pytest.raises(DoorstartFout, match=mist):
        voorstel(**anders)
    assert not Besluit.objects.exists()
    assert Procedure.objects.get().status == "in_behandeling"


def test_bbz_grant_needs_the_judgment_and_the_computed_amount(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    from doorstart.berekeningen.models import Berekening

    dossier = maak_dossier(groep="starter", status="melding", melding_op=date(2018, 6, 1))
    rij = start_procedure(
        dossier=dossier, soort="bbz_starter", ontvangen_op=date(2018, 6, 1), gebruiker=gebruikers["adviseur"]
    )
    berekening = Berekening(
        dossier=dossier, soort="bbz_voorlopig", invoer={}, uitkomst=50_000, uitleg={"zin": "", "stap": {}}
    )
    berekening.save()
    velden: dict[str, Any] = {
        "dossier": dossier,
        "procedure": rij,
        "soort": "bbz_levensonderhoud",
        "uitkomst": "toekenning",
        "motivering": "Ja.",
        "gebruiker": gebruikers["adviseur"],
        "ingang": date(2018, 7, 1),
        "einde": date(2019, 6, 30),
        "berekening": berekening,
    }
    with pytest.raises(DoorstartFout, match="levensvatbaar"):
        stel_voor(**velden, gegevens={"maandbedrag": 50_000, "boekjaar_begin_maand": 1})
    rij.gegevens["leg_oordeel_vast"] = {"levensvatbaar": True}
    with pytest.raises(DoorstartFout, match="niet het bedrag van de bewaarde berekening"):
        stel_voor(**velden, gegevens={"maandbedrag": 50_001, "boekjaar_begin_maand": 1})
    with pytest.raises(OngeldigeStap):
        stel_voor(**velden, gegevens={"maandbedrag": 50_000, "boekjaar_begin_maand": 1})
    assert not Besluit.objects.exists()


def test_letter_that_cannot_be_printed_is_refused_at_the_proposal(voorstel: Voorstel) -> None:
    with pytest.raises(DoorstartFout, match="teken"):
        voorstel(motivering="Prima 🎉")
    assert not Besluit.objects.exists()


def test_failing_effect_leaves_nothing_behind(
    voorstel: Voorstel, gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    besluit = voorstel()
    monkeypatch.setattr(register, "_EFFECTEN", {})
    with pytest.raises(DoorstartFout, match="kan nog niet worden uitgevoerd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Besluit.objects.get().status == "voorstel"
    assert Procedure.objects.get().status == "voorgesteld"
    assert not Brief.objects.filter(soort="besluit").exists()


def test_failing_letter_undoes_the_effect(
    voorstel: Voorstel, gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def kapot(*_args: Any) -> None:
        raise RuntimeError("geen papier")

    besluit = voorstel()
    monkeypatch.setattr(services, "verstuur_besluit", kapot)
    with pytest.raises(RuntimeError):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert besluit.dossier.toestemmingen.count() == 0
    assert Besluit.objects.get().status == "voorstel"


@pytest.mark.parametrize("tabel", ["besluiten_besluit", "besluiten_brief", "kern_gebeurtenis"])
@pytest.mark.parametrize("sql", ["UPDATE {t} SET id = id WHERE id = {id}", "DELETE FROM {t} WHERE id = {id}"])
def test_database_refuses_to_change_what_was_decided(
    voorstel: Voorstel, gebruikers: dict[str, Any], tabel: str, sql: str
) -> None:
    keur_goed(besluit=voorstel(), gebruiker=gebruikers["toetser"])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(id) FROM {tabel}")
        pk = cursor.fetchone()[0]
        assert pk
        with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
            cursor.execute(sql.format(t=tabel, id=pk))


def test_two_rooms_cannot_claim_the_same_effect() -> None:
    with pytest.raises(ValueError, match="al een effect"):
        register.zet_effect("pto_toestemming", "toekenning", lambda besluit, gebruiker: None)
