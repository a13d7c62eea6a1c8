"""Wrong input on every form of every role, and the same thing sent twice.

The forms are found by walking through the demonstration as each role. Whatever is typed: a page with a sentence comes
back, and nothing is written with nonsense. SQLite takes texts and numbers that PostgreSQL refuses; here neither does.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, models, transaction
from django.db.models.signals import pre_save
from django.test import Client

from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces import dagelijks

from ..formulieren import Formulier, formulieren, nooit
from ..kruipen import VERDER, kruip

# How many kinds of forms each role finds at least: a walk that finds none must fail.
ROLLEN = {
    "adviseur": 50, "toetser": 8, "financien": 38, "manager": 3, "coach": 3, "beheerder": 12,
    "inwoner-pto": 5, "inwoner-bbz": 6, "inwoner-statushouder": 5,
}  # fmt: skip
# How many of all those forms take what seems right in each field, and so are sent twice.
GELUKT = 45
# DOORSTART_VELDEN=1 tries every nonsense in every field apart; that takes many minutes.
ELK_APART = bool(os.environ.get("DOORSTART_VELDEN"))
# Every press gives a new password, shown once: who pressed twice sees only the last, and that one works.
ELKE_KEER = {"balie:inwonertoegang"}
_SCHRIJFT = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"(\w+)\"", re.I)
_PUNT = re.compile(r"(SAVEPOINT|ROLLBACK TO SAVEPOINT) \"?(\w+)")
# Written at every visit: who looked at what, and the session.
_ALTIJD = {"kern_gebeurtenis", "kern_ketenstand", "dossiers_raadpleging", "django_session"}
pytestmark = pytest.mark.django_db
_ZIN = re.compile(r'ds-melding|ds-veld__fout|ds-uitleg|id="uitkomst"')
_GRENS = {
    "IntegerField": 2**31,
    "PositiveIntegerField": 2**31,
    "SmallIntegerField": 2**15,
    "PositiveSmallIntegerField": 2**15,
}


def _deed_iets(sql: str, context: Any) -> bool:
    """Say whether a change touched a row; an INSERT always does, and tells it only when its answer is read."""
    return sql.startswith("INSERT") or bool(context["cursor"].rowcount)


class Meekijker:
    """What a request leaves behind in the database; refuses a NUL byte as PostgreSQL does."""

    def __init__(self) -> None:
        self.gedaan: list[tuple[str, str]] = []

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        for rij in (params if many else [params]) or ():
            if any(isinstance(waarde, str) and "\x00" in waarde for waarde in rij or ()):
                raise ValueError("A string literal cannot contain NUL (0x00) characters.")
        uit = execute(sql, params, many, context)
        if punt := _PUNT.match(sql):
            self._punt(*punt.groups())
        elif (gevonden := _SCHRIJFT.match(sql)) and gevonden[2] not in _ALTIJD and _deed_iets(sql, context):
            self.gedaan.append((gevonden[1].split()[0].upper(), gevonden[2]))
        return uit

    def _punt(self, wat: str, naam: str) -> None:
        if wat == "SAVEPOINT":
            self.gedaan.append((wat, naam))
        else:
            del self.gedaan[self.gedaan.index((wat.removeprefix("ROLLBACK TO "), naam)) + 1 :]

    @property
    def geschreven(self) -> list[tuple[str, str]]:
        """Return (what, table) of everything that stayed."""
        return [deel for deel in self.gedaan if deel[0] != "SAVEPOINT"]


def _past(sender: Any, instance: models.Model, **_kwargs: Any) -> None:
    """Refuse what does not fit its column, as PostgreSQL does."""
    for veld in sender._meta.concrete_fields:
        waarde = getattr(instance, veld.attname)
        lengte = getattr(veld, "max_length", None)
        if isinstance(waarde, str) and lengte and len(waarde) > lengte:
            raise ValueError(f"value too long for {sender.__name__}.{veld.name}")
        if isinstance(waarde, int) and abs(waarde) >= _GRENS.get(veld.get_internal_type(), 2**63):
            raise ValueError(f"{sender.__name__}.{veld.name} out of range")


@pytest.fixture
def streng(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let SQLite refuse what PostgreSQL refuses; and do no daily looks, which have tests of their own and take long."""
    monkeypatch.setattr(dagelijks, "_DAGTAKEN", {})
    pre_save.connect(_past)
    yield
    pre_save.disconnect(_past)


@contextmanager
def ongedaan() -> Iterator[Meekijker]:
    """Take back what happens inside; gives what it was."""
    kijker = Meekijker()
    with transaction.atomic(), connection.execute_wrapper(kijker):
        yield kijker
        transaction.set_rollback(True)


class Bezoeker:
    """One role, logged in, with what was found wrong."""

    def __init__(self, rol: str) -> None:
        self.rol, self.fouten = rol, list[str]()
        self.client = Client(raise_request_exception=False)
        self.client.force_login(Gebruiker.objects.get(username=rol))
        self._koekjes = dict(self.client.cookies)

    def haal(self, pad: str) -> str:
        """Return the source of a page that must be there."""
        antwoord = self.client.get(pad, follow=True)
        assert antwoord.status_code == 200, f"{self.rol} {pad}: {antwoord.status_code}"
        return str(antwoord.content.decode())

    def verstuur(self, form: Formulier, gegevens: dict[str, Any], geval: str) -> bool:
        """Send a form; note what is no sentence. Says whether it led to another page."""
        antwoord = getattr(self.client, form.methode)(form.adres, gegevens)
        verder = antwoord.status_code == 302
        if verder:
            antwoord = self.client.get(antwoord["Location"], follow=True)
        bron = antwoord.content.decode(errors="replace")
        if antwoord.status_code >= 500 or "Traceback" in bron:
            fout = getattr(antwoord, "exc_info", None)
            self.meld(form, geval, f"{antwoord.status_code} {fout[1]!r:.300}" if fout else str(antwoord.status_code))
        elif form.methode == "post" and antwoord.status_code == 200 and not _ZIN.search(bron):
            self.meld(form, geval, "geen zin")
        return verder

    def meld(self, form: Formulier, geval: str, wat: str) -> None:
        """Note something wrong."""
        self.fouten.append(f"{self.rol} {form.soort[0]} op {form.pagina}, {geval}: {wat}")

    def keer_terug(self) -> None:
        """Be the visitor of before, whatever a form did to the login."""
        self.client.cookies.clear()
        self.client.cookies.update(self._koekjes)


def probeer_onzin(bezoeker: Bezoeker, form: Formulier, beurt: int) -> None:
    """Send nothing, and nonsense: a sentence comes back, and nothing stays."""
    gevallen = list(form.gevallen(None if ELK_APART else beurt))
    if gevallen and form.methode == "post":
        with ongedaan():
            bezoeker.verstuur(form, form.leeg(), "leeg")
    for soort, velden in gevallen:
        geval = f"{soort} in {', '.join(v.naam for v in velden)}"
        with ongedaan() as kijker:
            bezoeker.verstuur(form, form.onzin(soort, velden), geval)
        if form.methode == "post" and nooit(soort, velden) and kijker.geschreven:
            bezoeker.meld(form, geval, f"schrijft {kijker.geschreven[:4]}")
        bezoeker.keer_terug()


def probeer_twee_keer(bezoeker: Bezoeker, form: Formulier) -> bool:
    """Send what seems right, and the same again: the second time nothing comes of it. Says whether it was right."""
    with ongedaan() as kijker:
        bezoeker.verstuur(form, form.goed(), "goed")
        eerste = kijker.geschreven
        if eerste:
            bezoeker.verstuur(form, form.goed(), "nog eens")
            if form.soort[0] not in ELKE_KEER and (erbij := kijker.geschreven[len(eerste) :]):
                bezoeker.meld(form, "nog eens", f"schrijft {erbij[:4]}")
    bezoeker.keer_terug()
    return bool(eerste)


def test_every_form_of_every_role(demo: Any, streng: None) -> None:
    gedaan: set[object] = set()
    fouten: list[str] = []
    gelukt = 0
    for rol, minstens in ROLLEN.items():
        bezoeker = Bezoeker(rol)
        gevonden: dict[object, Formulier] = {}
        for pad, bron in kruip(["/", *VERDER.get(rol, ())], bezoeker.haal, hoogstens=2):
            for form in formulieren(pad, bron):
                gevonden.setdefault(form.soort, form)
        aantal = sum(form.methode == "post" for form in gevonden.values())
        assert aantal >= minstens, f"{rol}: {aantal}"
        for soort, form in gevonden.items():
            if soort in gedaan:
                continue
            gedaan.add(soort)
            probeer_onzin(bezoeker, form, len(gedaan))
            gelukt += form.methode == "post" and probeer_twee_keer(bezoeker, form)
        fouten += bezoeker.fouten
    assert not fouten, "\n".join(fouten)
    assert gelukt >= GELUKT
