"""Every page has a door: anonymous people are sent to the login, a role without the right is refused."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from doorstart.organisatie.rollen import RECHTEN

# Addresses without a right of their own: the login, a language, the own start page and the own password (login needed).
# The public pages are open on purpose (mijn/tests/test_melden.py says what they do not show).
OPEN = {"start", "login", "logout", "set_language", "wachtwoord", "melden", "verwijzen", "melding_volgen"}


def paginas(resolver: Any = None, ruimte: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield (full name, pattern) of every address."""
    for deel in (resolver or get_resolver()).url_patterns:
        if isinstance(deel, URLResolver):
            yield from paginas(deel, f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte)
        else:
            yield f"{ruimte}{deel.name}", deel


def adres(naam: str, patroon: URLPattern) -> str:
    """Return an address of this page with example values."""
    soorten = {n: type(c).__name__ for n, c in patroon.pattern.converters.items()}
    waarden = {n: 1 if s == "IntConverter" else "2018-06" if n == "maand" else "T0000" for n, s in soorten.items()}
    return reverse(naam, kwargs=waarden)


def vraag(client: Client, naam: str, patroon: URLPattern) -> Any:
    """Ask for a page; one that only takes a POST gets a POST."""
    antwoord = client.get(adres(naam, patroon))
    return client.post(adres(naam, patroon)) if antwoord.status_code == 405 else antwoord


PAGINAS = [(naam, patroon) for naam, patroon in paginas() if naam not in OPEN]


def zonder_deur(views: list[tuple[str, Callable[..., Any]]]) -> list[str]:
    """Return the names of views that no `vereist` guards."""
    return [naam for naam, view in views if not getattr(view, "recht", "")]


def test_every_page_names_the_right_that_opens_it() -> None:
    assert len(PAGINAS) > 20
    assert zonder_deur([(naam, patroon.callback) for naam, patroon in PAGINAS]) == []


def test_a_page_without_a_door_is_found() -> None:
    assert zonder_deur([("balie:lek", lambda request: None)]) == ["balie:lek"]


@pytest.mark.parametrize(("naam", "patroon"), PAGINAS, ids=[naam for naam, _ in PAGINAS])
def test_anonymous_goes_to_the_login(naam: str, patroon: URLPattern, client: Client, db: None) -> None:
    antwoord = vraag(client, naam, patroon)
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/aanmelden/")


@pytest.mark.parametrize("rol", list(RECHTEN))
def test_a_role_without_the_right_is_refused(rol: str, als: Callable[[str], Client]) -> None:
    client = als(rol)
    verboden = [(n, p) for n, p in PAGINAS if p.callback.recht not in RECHTEN[rol]]  # type: ignore[union-attr]
    assert verboden
    statussen = {naam: vraag(client, naam, patroon).status_code for naam, patroon in verboden}
    assert {naam: code for naam, code in statussen.items() if code != 403} == {}
