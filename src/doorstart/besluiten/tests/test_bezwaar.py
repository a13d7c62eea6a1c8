"""Objections: in time or not, who stays out, what must be there, the letter, and the decision that follows."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.besluiten.bezwaar import registreer_bezwaar, stel_bezwaar_voor, toets
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed
from doorstart.besluiten.tests.hulp import collega, genomen, stel_pto_voor
from doorstart.kern.fouten import DoorstartFout, OngeldigeStap, VierOgen
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import voer_uit

RECHTBANK = "de rechtbank Noord-Nederland, Postbus 150, 9700 AD Groningen"


@pytest.fixture
def bestreden(gebruikers: dict[str, Any], maak_dossier: Any) -> Besluit:
    """A decision of Monday 2 July 2018: objections until Monday 13 August 2018."""
    return genomen(maak_dossier(), gebruikers)


@pytest.fixture
def ander(gebruikers: dict[str, Any]) -> Any:
    """An adviser who had nothing to do with the decision."""
    return collega(gebruikers, "adviseur", "onbevangen")


@pytest.fixture
def toetser(gebruikers: dict[str, Any]) -> Any:
    """A second person who did not take the decision."""
    return collega(gebruikers, "toetser", "vers")


@pytest.fixture
def op(organisatie: Any) -> Any:
    """Return a function that moves the working date."""

    def zet(dag: date) -> None:
        organisatie.werkdatum = dag
        organisatie.save()

    return zet


def klaar(bestreden: Besluit, wie: Any, **anders: Any) -> Procedure:
    """An objection that can be decided, without a hearing."""
    velden = {"besluit": bestreden, "ontvangen_op": date(2018, 7, 2), "gronden": "U vindt 23,5 uur te weinig."}
    rij = registreer_bezwaar(gebruiker=wie, **(velden | anders))
    return voer_uit(
        procedure=rij, actie="zie_af_van_horen", gebruiker=wie, gegevens={"reden": "U wilde niet worden gehoord."}
    )


def beslis(rij: Procedure, wie: Any, **anders: Any) -> Besluit:
    """Propose the decision on it."""
    velden = {"uitkomst": "ongegrond", "motivering": "Het beleid laat dit niet toe.", "rechtbank": RECHTBANK}
    return stel_bezwaar_voor(procedure=rij, gebruiker=wie, **(velden | anders))


def test_objection_is_confirmed_and_has_its_term(bestreden: Besluit, ander: Any) -> None:
    rij = klaar(bestreden, ander)
    assert rij.beslis_uiterlijk == date(2018, 9, 24), "six weeks after 13 August 2018 (art. 7:10 Awb)"
    brief = Brief.objects.get(soort="bezwaar")
    assert "24 september 2018" in str(brief.context)
    assert bestreden.nummer in str(brief.context)


@pytest.mark.parametrize(
    ("ontvangen", "gepost", "tijdig"),
    [
        (date(2018, 8, 13), None, True),
        (date(2018, 8, 14), None, False),
        (date(2018, 8, 20), date(2018, 8, 13), True),
        (date(2018, 8, 21), date(2018, 8, 13), False),
    ],
)
def test_in_time_or_not(bestreden: Besluit, ontvangen: date, gepost: date | None, tijdig: bool) -> None:
    assert toets(bestreden, ontvangen, gepost).waarde.tijdig is tijdig


def test_decision_names_the_court_and_no_objection(bestreden: Besluit, ander: Any, toetser: Any) -> None:
    besluit = keur_goed(besluit=beslis(klaar(bestreden, ander), ander), gebruiker=toetser)
    brief = Brief.objects.get(besluit=besluit)
    tekst = str(brief.context)
    assert RECHTBANK in tekst
    assert "in beroep gaan bij de rechter" in tekst
    assert "bezwaar maken" not in tekst
    assert "13 augustus 2018" in tekst, "six weeks for the appeal too"
    assert "U wilde niet worden gehoord." in tekst
    assert Procedure.objects.get(soort="bezwaar").status == "ongegrond"
    assert besluit.berekening is not None
    assert besluit.berekening.soort == "bezwaar_op_tijd"


def test_who_took_part_stays_out(bestreden: Besluit, gebruikers: dict[str, Any], ander: Any, toetser: Any) -> None:
    rij = klaar(bestreden, ander)
    with pytest.raises(VierOgen, match="10:3"):
        beslis(rij, gebruikers["adviseur"])
    voorstel = beslis(rij, ander)
    with pytest.raises(VierOgen, match="10:3"):
        keur_goed(besluit=voorstel, gebruiker=gebruikers["toetser"])
    assert Besluit.objects.get(pk=voorstel.pk).status == "voorstel"
    keur_goed(besluit=voorstel, gebruiker=toetser)


@pytest.mark.parametrize(
    ("anders", "mist"),
    [
        ({"rechtbank": " "}, "rechtbank"),
        ({"motivering": ""}, "motivering"),
        ({"uitkomst": "gegrond"}, "wat er verandert"),
        ({"uitkomst": "toekenning"}, "bestaat niet"),
    ],
)
def test_decision_without_a_part_is_refused(bestreden: Besluit, ander: Any, anders: dict[str, Any], mist: str) -> None:
    rij = klaar(bestreden, ander)
    with pytest.raises(DoorstartFout, match=mist):
        beslis(rij, ander, **anders)


def test_nothing_is_decided_before_hearing_or_saying_why_not(bestreden: Besluit, ander: Any) -> None:
    rij = registreer_bezwaar(besluit=bestreden, ontvangen_op=date(2018, 7, 2), gronden="x", gebruiker=ander)
    with pytest.raises(DoorstartFout, match="gehoord"):
        beslis(rij, ander)


def test_late_objection_needs_an_excuse_or_is_inadmissible(bestreden: Besluit, ander: Any, op: Any) -> None:
    op(date(2018, 9, 3))
    rij = klaar(bestreden, ander, ontvangen_op=date(2018, 9, 3))
    with pytest.raises(DoorstartFout, match="te laat"):
        beslis(rij, ander)
    besluit = beslis(rij, ander, uitkomst="niet_ontvankelijk", motivering="U schreef ons na 13 augustus 2018.")
    assert besluit.gegevens["tijdig"] is False


def test_excused_late_objection_is_decided_on_its_content(bestreden: Besluit, ander: Any, op: Any) -> None:
    op(date(2018, 9, 3))
    rij = klaar(bestreden, ander, ontvangen_op=date(2018, 9, 3))
    assert beslis(rij, ander, verschoonbaar="U lag in het ziekenhuis.").gegevens["verschoonbaar"]


def test_new_decision_takes_the_place_of_the_old_one(
    bestreden: Besluit, gebruikers: dict[str, Any], ander: Any, toetser: Any
) -> None:
    voorstel = beslis(klaar(bestreden, ander), ander, uitkomst="gegrond", gevolg="U mag meer uren werken.")
    los = stel_pto_voor(bestreden.dossier, gebruikers["adviseur"], uitkomst="afwijzing", ingang=None)
    assert los.vervangt is None, "nothing was decided yet"
    keur_goed(besluit=voorstel, gebruiker=toetser)
    taak = Taak.objects.get(kenmerk=f"vervangen:{bestreden.pk}")
    assert bestreden.nummer in taak.waarom
    nieuw = stel_pto_voor(bestreden.dossier, gebruikers["adviseur"], uitkomst="afwijzing")
    assert nieuw.vervangt == bestreden
    keur_goed(besluit=nieuw, gebruiker=gebruikers["toetser"])
    assert f"in de plaats van ons besluit van 2 juli 2018 (kenmerk {bestreden.nummer})" in str(
        Brief.objects.get(besluit=nieuw).context
    )
    taak.refresh_from_db()
    assert taak.afgerond_op is not None
    later = stel_pto_voor(bestreden.dossier, gebruikers["adviseur"], uitkomst="afwijzing", ingang=date(2019, 1, 1))
    assert later.vervangt is None, "replaced once"


def test_refusals_at_the_desk(bestreden: Besluit, gebruikers: dict[str, Any], ander: Any) -> None:
    vast: dict[str, Any] = {"besluit": bestreden, "gronden": "x", "ontvangen_op": date(2018, 7, 2)}
    for rol in ("toetser", "manager", "coach", "beheerder", "inwoner"):
        with pytest.raises(PermissionDenied):
            registreer_bezwaar(gebruiker=gebruikers[rol], **vast)
    with pytest.raises(ValidationError, match="nog niet"):
        registreer_bezwaar(gebruiker=ander, **(vast | {"ontvangen_op": date(2018, 7, 1)}))
    registreer_bezwaar(gebruiker=ander, **vast)
    with pytest.raises(OngeldigeStap, match="loopt al"):
        registreer_bezwaar(gebruiker=ander, **vast)
