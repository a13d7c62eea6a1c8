"""Melding, intake, household and closing: what is stored, what is refused and with which sentence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from conftest import test_bsn
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.kern import Maand
from doorstart.dossiers.huishouden import huishouden_in
from doorstart.dossiers.invoer import Bedrijfsgegevens, Huishoudengegevens, Intake, Melding, Persoonsgegevens
from doorstart.dossiers.models import Dossier, Huishouden, Persoon
from doorstart.dossiers.selectors import huishouden_op, huishoudens, rechtshuishouden_op, zoek
from doorstart.dossiers.services import wijzig_huishouden
from doorstart.ingang.services import leg_intake_vast, meld, sluit_af
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.models import Gemeente
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import maak_taak


@pytest.fixture
def melding(organisatie: Any) -> Melding:
    """A complete melding of somebody with a benefit who wants to start part-time."""
    return Melding(
        ontvangen_op=date(2018, 6, 29),
        gemeente_id=Gemeente.objects.get().pk,
        groep="pto",
        uitkering="pw",
        hulpvraag="Ik wil knippen aan huis.",
        via="inloopspreekuur",
        persoon=Persoonsgegevens(
            bsn=test_bsn(50),
            voornaam="Ama",
            achternaam="Voorbeeld",
            geboortedatum=date(1985, 5, 4),
            postcode="9401aa",
            iban="nl91 abna 0417 1643 00",
        ),
        huishouden=Huishoudengegevens(van=date(2018, 6, 29), kinderen=1, jongste_kind_geboren=date(2012, 1, 1)),
        bedrijf=Bedrijfsgegevens(naam="Kapsalon Ama", kvk_nummer="1234 5678"),
    )


@pytest.fixture
def intake() -> Intake:
    """An intake that points to part-time business."""
    return Intake(
        groep="pto",
        toelichting="",
        uitkering="pw",
        gestart_op=None,
        uren_per_week=12,
        levensvatbaar_verwacht=None,
        wil_stoppen=False,
    )


def test_melding_makes_everything_at_once(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    assert dossier.nummer == "D2018-00001"
    assert dossier.persoon.iban == "NL91ABNA0417164300"
    assert dossier.persoon.postcode == "9401 AA"
    procedure = Procedure.objects.get(dossier=dossier)
    assert (procedure.soort, procedure.status, procedure.beslis_uiterlijk) == (
        "pto_toestemming",
        "melding",
        date(2018, 8, 24),
    )
    assert Taak.objects.get(dossier=dossier).pad == f"/balie/dossiers/{dossier.nummer}/intake/"
    assert set(Gebeurtenis.objects.values_list("soort", flat=True)) == {"melding", "procedure_gestart"}
    tweede = replace(melding, persoon=replace(melding.persoon, bsn=test_bsn(51), achternaam="Ander"))
    with pytest.raises(ValidationError, match="KVK-nummer staat ook in dossier D2018-00001"):
        meld(gebruiker=gebruikers["adviseur"], melding=tweede)
    tweede = replace(tweede, dubbel_bevestigd=True)
    assert meld(gebruiker=gebruikers["adviseur"], melding=tweede).nummer == "D2018-00002"


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bsn", "900000001", "burgerservicenummer klopt niet"),
        ("bsn", "12345", "burgerservicenummer klopt niet"),
        ("iban", "NL91ABNA0417164301", "rekeningnummer klopt niet"),
        ("postcode", "94O1", "4 cijfers en 2 letters"),
        ("geboortedatum", date(2019, 1, 1), "ligt in de toekomst"),
        ("geboortedatum", date(1890, 1, 1), "meer dan 120 jaar"),
        ("geboortedatum", date(2000, 7, 3), "jonger dan 18"),
        ("geboortedatum", date(1952, 7, 2), "AOW-leeftijd"),
    ],
)
def test_wrong_value_is_refused_at_its_field_and_nothing_is_stored(
    melding: Melding, gebruikers: dict[str, Any], veld: str, waarde: Any, zin: str
) -> None:
    fout = replace(melding, persoon=replace(melding.persoon, **{veld: waarde}))
    with pytest.raises(ValidationError) as geweigerd:
        meld(gebruiker=gebruikers["adviseur"], melding=fout)
    assert list(geweigerd.value.message_dict) == [veld]
    assert zin in geweigerd.value.message_dict[veld][0]
    assert not Dossier.objects.exists()
    assert not Persoon.objects.exists()


def test_eighteen_today_and_aow_tomorrow_are_accepted(melding: Melding, gebruikers: dict[str, Any]) -> None:
    for nummer, geboren in ((60, date(2000, 7, 2)), (61, date(1952, 7, 3))):
        meld(
            gebruiker=gebruikers["adviseur"],
            melding=replace(
                melding,
                persoon=replace(melding.persoon, bsn=test_bsn(nummer), geboortedatum=geboren),
                bedrijf=replace(melding.bedrijf, kvk_nummer=""),
            ),
        )
    assert Dossier.objects.count() == 2


def test_all_wrong_values_are_told_at_once(melding: Melding, gebruikers: dict[str, Any]) -> None:
    fout = replace(
        melding,
        ontvangen_op=date(2018, 7, 3),
        bedrijf=replace(melding.bedrijf, kvk_nummer="123"),
        persoon=replace(melding.persoon, bsn="1", iban="x"),
        huishouden=replace(melding.huishouden, partner=replace(melding.persoon, bsn="2", iban="")),
    )
    with pytest.raises(ValidationError) as geweigerd:
        meld(gebruiker=gebruikers["adviseur"], melding=fout)
    assert set(geweigerd.value.message_dict) == {"bsn", "iban", "kvk_nummer", "ontvangen_op", "partner_bsn"}


def test_second_report_of_the_same_person_points_to_the_dossier(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    with pytest.raises(ValidationError, match=dossier.nummer):
        meld(gebruiker=gebruikers["adviseur"], melding=melding)


def test_namesake_with_the_same_birth_date_must_be_confirmed(melding: Melding, gebruikers: dict[str, Any]) -> None:
    meld(gebruiker=gebruikers["adviseur"], melding=melding)
    ander = replace(melding, persoon=replace(melding.persoon, bsn=test_bsn(52), achternaam="voorbeeld"))
    with pytest.raises(ValidationError, match="ander BSN"):
        meld(gebruiker=gebruikers["adviseur"], melding=ander)
    meld(gebruiker=gebruikers["adviseur"], melding=replace(ander, dubbel_bevestigd=True))
    assert Dossier.objects.count() == 2


def test_returning_person_keeps_the_record_and_gets_a_new_dossier(melding: Melding, gebruikers: dict[str, Any]) -> None:
    oud = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    Procedure.objects.update(afgerond_op=date(2018, 7, 2))
    sluit_af(dossier=oud, gebruiker=gebruikers["adviseur"], uitstroom="werk", datum=date(2018, 7, 2))
    nieuw = meld(
        gebruiker=gebruikers["adviseur"],
        melding=replace(melding, persoon=replace(melding.persoon, telefoon="0592-123456", iban="")),
    )
    assert nieuw.persoon_id == oud.persoon_id
    persoon = Persoon.objects.get()
    assert (persoon.telefoon, persoon.iban) == ("0592-123456", "NL91ABNA0417164300")


@pytest.mark.parametrize("rol", ["toetser", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_only_the_adviser_writes_dossiers(melding: Melding, gebruikers: dict[str, Any], rol: str) -> None:
    with pytest.raises(PermissionDenied):
        meld(gebruiker=gebruikers[rol], melding=melding)


def test_intake_moves_the_procedure_and_keeps_the_reasons(
    melding: Melding, intake: Intake, gebruikers: dict[str, Any]
) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    leg_intake_vast(dossier=dossier, gebruiker=gebruikers["adviseur"], intake=intake)
    assert Procedure.objects.get().status == "in_behandeling"
    gebeurtenis = Gebeurtenis.objects.filter(soort="intake").get()
    assert gebeurtenis.gegevens["voorstel"] == "pto"
    assert Dossier.objects.get().status == "aanvraag"


def test_other_group_than_the_scan_needs_a_reason_and_changes_the_procedure(
    melding: Melding, intake: Intake, gebruikers: dict[str, Any]
) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    starter = replace(intake, groep="starter")
    with pytest.raises(ValidationError) as fout:
        leg_intake_vast(dossier=dossier, gebruiker=gebruikers["adviseur"], intake=starter)
    assert list(fout.value.message_dict) == ["toelichting"]
    leg_intake_vast(
        dossier=dossier,
        gebruiker=gebruikers["adviseur"],
        intake=replace(starter, toelichting="Wil voltijds."),
    )
    assert dict(Procedure.objects.values_list("soort", "status")) == {
        "pto_toestemming": "ingetrokken",
        "bbz_starter": "in_behandeling",
    }
    assert Procedure.objects.get(soort="bbz_starter").ontvangen_op == date(2018, 6, 29)
    assert [taak.soort for taak in Taak.objects.filter(afgerond_op=None)] == ["beoordelen"]


def test_changed_household_is_a_new_period(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    dossier = maak_dossier()
    wijzig_huishouden(
        dossier=dossier,
        gebruiker=gebruikers["adviseur"],
        gegevens=Huishoudengegevens(van=date(2018, 6, 1), kinderen=1, herkomst="geboorteakte"),
    )
    assert Huishouden.objects.filter(dossier=dossier).count() == 2
    oud, nieuw = huishouden_op(dossier, date(2018, 5, 31)), huishouden_op(dossier, date(2018, 6, 1))
    assert oud is not None
    assert nieuw is not None
    assert (oud.kinderen, oud.tot, nieuw.kinderen) == (0, date(2018, 5, 31), 1)
    assert rechtshuishouden_op(dossier, date(2018, 6, 1)).alleenstaande_ouder


def test_a_correction_of_the_past_is_a_new_row_that_wins(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    dossier, adviseur = maak_dossier(), gebruikers["adviseur"]
    (eerste,) = Huishouden.objects.filter(dossier=dossier)
    for gegevens in (
        Huishoudengegevens(van=date(2018, 5, 1), kinderen=1, herkomst="geboorteakte"),
        Huishoudengegevens(van=date(2018, 2, 1), tot=date(2018, 3, 31), kostendelers=1, herkomst="BRP"),
        Huishoudengegevens(van=date(2018, 4, 1), kinderen=2, herkomst="BRP"),
    ):
        wijzig_huishouden(dossier=dossier, gebruiker=adviseur, gegevens=gegevens)
    weten = {
        dag: huishouden_op(dossier, dag)
        for dag in (date(2018, 1, 31), date(2018, 3, 31), date(2018, 4, 1), date(2018, 6, 1))
    }
    gevonden = {dag: (rij.kinderen, rij.kostendelers) for dag, rij in weten.items() if rij}
    assert list(gevonden.values()) == [(0, 0), (0, 1), (2, 0), (2, 0)]
    for dag, (kinderen, kostendelers) in gevonden.items():
        maand = huishouden_in(dossier, huishoudens(dossier), Maand.van_datum(dag))
        assert (maand.kinderen, maand.kostendelers) == (kinderen, kostendelers)
    # What was known stays: only the ordinary change put an end to the first row.
    eerste.refresh_from_db()
    assert eerste.tot == date(2018, 4, 30)
    assert Huishouden.objects.filter(dossier=dossier).count() == 4
    with pytest.raises(ValidationError):
        wijzig_huishouden(
            dossier=dossier,
            gebruiker=adviseur,
            gegevens=Huishoudengegevens(van=date(2018, 3, 1), tot=date(2018, 2, 1)),
        )


def test_closing_waits_for_the_procedure_and_ends_the_tasks(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    with pytest.raises(DoorstartFout, match="loopt nog een procedure"):
        sluit_af(dossier=dossier, gebruiker=gebruikers["adviseur"], uitstroom="werk", datum=date(2018, 7, 2))
    Procedure.objects.update(afgerond_op=date(2018, 7, 2))
    with pytest.raises(ValidationError):
        sluit_af(dossier=dossier, gebruiker=gebruikers["adviseur"], uitstroom="werk", datum=date(2018, 6, 1))
    sluit_af(dossier=dossier, gebruiker=gebruikers["adviseur"], uitstroom="werk", datum=date(2018, 7, 2))
    assert not Taak.objects.filter(afgerond_op=None).exists()


def test_closing_leaves_what_still_moves_money(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """A statement to judge, figures to ask and a proposal to approve outlive the dossier; its intake does not."""
    dossier = maak_dossier()
    for soort in ("opgave", "jaarcijfers", "bbz_vaststelling", "toetsen", "intake"):
        maak_taak(
            dossier=dossier, soort=soort, waarom="test", uiterlijk=date(2018, 8, 1), recht="dossier.schrijven", pad="/"
        )
    sluit_af(dossier=dossier, gebruiker=gebruikers["adviseur"], uitstroom="werk", datum=date(2018, 7, 2))
    over = Taak.objects.filter(afgerond_op=None).values_list("soort", flat=True)
    assert sorted(over) == ["bbz_vaststelling", "jaarcijfers", "opgave", "toetsen"]


@pytest.mark.parametrize(
    "tekst", ["D2018-00001", "d2018", test_bsn(50), "12345678", "1234 5678", "voorbeeld", "Ama kapsalon"]
)
def test_search_finds_by_number_bsn_kvk_and_name(melding: Melding, gebruikers: dict[str, Any], tekst: str) -> None:
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=melding)
    assert [rij.nummer for rij in zoek(tekst=tekst)] == [dossier.nummer]
    assert not zoek(tekst="zzz")


def test_a_changed_account_number_is_seen_on_the_timeline(melding: Melding, gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    eerste = meld(gebruiker=adviseur, melding=melding)
    assert not Gebeurtenis.objects.filter(soort="persoon_gewijzigd").exists()
    Procedure.objects.filter(dossier=eerste).update(afgerond_op=date(2018, 7, 2))
    sluit_af(dossier=eerste, gebruiker=adviseur, uitstroom="werk", datum=date(2018, 7, 2))
    ander = replace(melding.persoon, iban="NL20INGB0001234567")
    tweede = meld(gebruiker=adviseur, melding=replace(melding, persoon=ander))
    regel = Gebeurtenis.objects.get(soort="persoon_gewijzigd", dossiernummer=tweede.nummer)
    assert regel.gegevens == {"velden": ["iban"]}


def naar_intake(melding: Melding, gebruikers: dict[str, Any], groep: str, gevraagd: str) -> Dossier:
    """Melding and intake of somebody who asks for living costs, capital or both."""
    dossier = meld(gebruiker=gebruikers["adviseur"], melding=replace(melding, groep=groep))
    antwoorden = Intake(
        groep=groep, toelichting="Past.", uitkering="pw", gestart_op=None, uren_per_week=36, gevraagd=gevraagd
    )
    return leg_intake_vast(dossier=dossier, gebruiker=gebruikers["adviseur"], intake=antwoorden)


def test_together_starts_both_linked_to_each_other(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = naar_intake(melding, gebruikers, "starter", "beide")
    levensonderhoud, kapitaal = Procedure.objects.filter(dossier=dossier).order_by("id")
    assert [levensonderhoud.soort, kapitaal.soort] == ["bbz_starter", "bbz_kapitaal"]
    assert levensonderhoud.gegevens["gekoppeld"] == kapitaal.pk
    assert kapitaal.gegevens["gekoppeld"] == levensonderhoud.pk
    assert levensonderhoud.beslis_uiterlijk == kapitaal.beslis_uiterlijk == date(2018, 9, 28)


def test_capital_alone_ends_the_application_for_living_costs(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = naar_intake(melding, gebruikers, "gevestigd", "kapitaal")
    standen = {rij.soort: rij.status for rij in Procedure.objects.filter(dossier=dossier)}
    assert standen == {"bbz_gevestigd": "ingetrokken", "bbz_kapitaal": "in_behandeling"}


def test_who_stops_gets_no_capital(melding: Melding, gebruikers: dict[str, Any]) -> None:
    dossier = naar_intake(melding, gebruikers, "beeindigend", "beide")
    assert [rij.soort for rij in Procedure.objects.filter(dossier=dossier)] == ["bbz_beeindigend"]
