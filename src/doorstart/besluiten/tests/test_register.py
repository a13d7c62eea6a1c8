"""The registry of decisions and the named texts: wrong registrations are found when the program starts."""

from typing import Any

import pytest

from doorstart.besluiten import register
from doorstart.besluiten.brief import teksten
from doorstart.besluiten.brief.teksten import alineas, met_teksten, plaatshouders, registreer_teksten, zin
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.register import Besluitvorm
from doorstart.kern.fouten import DoorstartFout


@pytest.fixture(autouse=True)
def eigen_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test register without changing what the program knows."""
    monkeypatch.setattr(register, "_VORMEN", dict(register._VORMEN))
    monkeypatch.setattr(register, "_EFFECTEN", dict(register._EFFECTEN))
    monkeypatch.setattr(teksten, "_TEKSTEN", dict(teksten._TEKSTEN))
    monkeypatch.setattr(teksten, "_LEZER", [])


def vorm(**anders: Any) -> Besluitvorm:
    """A form nobody registered."""
    return Besluitvorm(**({"soort": "import", "uitkomst": "ambtshalve", "tekst": lambda b, g: None} | anders))


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        ({"soort": "lotto"}, "kent geen soort"),
        ({"uitkomst": "misschien"}, "kent geen soort"),
        ({"velden": ("motivatie",)}, "motivatie"),
    ],
)
def test_form_that_cannot_exist_is_refused(anders: dict[str, Any], zegt: str) -> None:
    with pytest.raises(ValueError, match=zegt):
        register.registreer(vorm(**anders))


def test_second_form_for_the_same_decision_is_refused() -> None:
    eerste = vorm()
    register.registreer(eerste, eerste)
    with pytest.raises(ValueError, match="al geregistreerd"):
        register.registreer(vorm())


def test_effect_may_come_from_another_room_in_any_order() -> None:
    def effect(_besluit: Any, _gebruiker: Any) -> None:
        pass

    register.zet_effect("import", "ambtshalve", effect)
    register.registreer(vorm())
    assert register.effect_van(register.vorm_van(Besluit(soort="import", uitkomst="ambtshalve"))) is effect


def test_grant_without_effect_cannot_be_carried_out_and_a_refusal_needs_none() -> None:
    with pytest.raises(DoorstartFout, match="kan nog niet worden uitgevoerd"):
        register.effect_van(vorm())
    assert register.effect_van(vorm(zonder_effect=True)) is None
    assert register.effect_van(vorm(uitkomst="afwijzing")) is None


@pytest.mark.parametrize("tekst", ["{}", "{Bedrag}", "{a.b}", "{a!r}", "{a:>3}", "{a", "a}", "{{a}}"])
def test_broken_placeholder_is_refused_at_registration(tekst: str) -> None:
    with pytest.raises(ValueError, match=r"invulplek|accolade"):
        registreer_teksten("test", {"test.kapot": tekst})


def test_same_key_with_another_text_and_an_empty_text_are_refused() -> None:
    registreer_teksten("test", {"test.een": "Een."})
    registreer_teksten("test", {"test.een": "Een."})
    with pytest.raises(ValueError, match="bestaat al"):
        registreer_teksten("test", {"test.een": "Twee."})
    with pytest.raises(ValueError, match="leeg"):
        registreer_teksten("test", {"test.leeg": " "})


def test_text_is_filled_in_and_words_of_people_are_not_read_again() -> None:
    registreer_teksten("test", {"test.tot": "Tot {einde} krijgt u {bedrag}.\nDaarna niet."})
    assert plaatshouders("{a} en {b_2}") == {"a", "b_2"}
    assert zin("test.tot", einde="{bedrag}", bedrag="€ 1,00").startswith("Tot {bedrag} krijgt u € 1,00.")
    assert alineas("test.tot", einde="mei", bedrag="niets") == ("Tot mei krijgt u niets.", "Daarna niet.")
    with pytest.raises(KeyError, match="mist: bedrag"):
        zin("test.tot", einde="mei")
    with pytest.raises(KeyError, match="niet geregistreerd"):
        zin("test.onbekend")


def test_text_of_the_organisation_goes_before_the_default() -> None:
    registreer_teksten("test", {"test.tot": "Tot {einde}."})
    with met_teksten({"test.tot": "Niet na {einde}!"}):
        assert zin("test.tot", einde="mei") == "Niet na mei!"
    assert zin("test.tot", einde="mei") == "Tot mei."


def test_every_form_that_must_do_something_has_its_effect() -> None:
    for vorm in register.vormen():
        register.effect_van(vorm)
