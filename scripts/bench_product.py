"""Measure the product on the database that the environment names; the last line printed is the JSON of the figures.

`scripts/bench.py` runs this in a process of its own with an empty database.
"""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import django

MEER = 20_000


def p95(tijden: list[float]) -> float:
    """Return the 95th percentile in milliseconds."""
    return sorted(tijden)[int(len(tijden) * 0.95)] * 1000


def duur(functie: Callable[[], Any]) -> float:
    """Return how many seconds one call takes."""
    begin = time.perf_counter()
    functie()
    return time.perf_counter() - begin


def laad_demo() -> tuple[Any, float]:
    """Load the demonstration; return the organisation and the seconds that the import took."""
    from django.core.management import call_command

    from doorstart.koppelingen.demo.doelen import ZAAD
    from doorstart.koppelingen.demo.generator import maak
    from doorstart.koppelingen.demo.inrichting import richt_in
    from doorstart.koppelingen.demo.open_werk import leg_klaar
    from doorstart.koppelingen.services import importeer

    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory() as folder:
        maak(ZAAD).schrijf(Path(folder))
        organisatie = richt_in()
        seconden = duur(lambda: importeer(folder=Path(folder), organisatie=organisatie))
    leg_klaar(organisatie)
    return organisatie, seconden


def maak_groter(adviseur: Any) -> None:
    """Grow the caseload to 20,000 dossiers, each with an open task for the adviser."""
    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.organisatie.models import Gemeente
    from doorstart.werkproces.models import Taak

    gemeente, begin = Gemeente.objects.all()[0], date(2018, 6, 1)
    erbij = MEER - Dossier.objects.count()
    mensen = Persoon.objects.bulk_create(
        (
            Persoon(bsn=f"8{n:08d}", voornaam="Bench", achternaam=f"Persoon {n}", geboortedatum=date(1980, 1, 1))
            for n in range(erbij)
        ),
        batch_size=2000,
    )
    dossiers = Dossier.objects.bulk_create(
        (
            Dossier(
                nummer=f"B{n:06d}",
                persoon=mens,
                gemeente=gemeente,
                groep="pto",
                status="lopend",
                melding_op=begin,
                adviseur=adviseur,
            )
            for n, mens in enumerate(mensen)
        ),
        batch_size=2000,
    )
    Taak.objects.bulk_create(
        (
            Taak(
                dossier=d,
                soort="opgave",
                waarom="De opgave van juni wacht op u.",
                recht="opgave.beoordelen",
                pad="/balie/",
                uiterlijk=begin + timedelta(days=n % 90),
                gemaakt_op=begin,
                toegewezen_aan=adviseur if n % 3 == 0 else None,
            )
            for n, d in enumerate(dossiers)
        ),
        batch_size=2000,
    )


def meet_werklijst(adviseur: Any) -> tuple[float, int]:
    """Return p95 in ms over 60 requests of the worklist, and its number of queries."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(adviseur)

    def vraag() -> None:
        assert client.get("/balie/").status_code == 200

    vraag()
    tijden = [duur(vraag) for _ in range(60)]
    with CaptureQueriesContext(connection) as vragen:
        vraag()
    return p95(tijden), len(vragen)


def main() -> None:
    """Measure and print."""
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from doorstart.kern.scope import scope
    from doorstart.organisatie.models import Gebruiker
    from doorstart.sturing.services import maak_rapport

    settings.AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
    call_command("collectstatic", verbosity=0, interactive=False)
    waar = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    organisatie, seconden = laad_demo()
    uit: list[tuple[str, float, str, float | None]] = [(f"import van de demonstratie ({waar})", seconden, "s", 20)]
    with scope(organisatie):
        adviseur = next(islice(Gebruiker.objects.filter(organisatie=organisatie, rol="adviseur"), 1))
        rapport = statistics.median(duur(lambda: maak_rapport(2017)) for _ in range(5))
        uit.append((f"rapport 2017 ({waar})", rapport, "s", 2))
        klein, vragen_klein = meet_werklijst(adviseur)
        maak_groter(adviseur)
        connection.cursor().execute("ANALYZE")
        groot, vragen_groot = meet_werklijst(adviseur)
    uit += [
        (f"werklijst p95, demonstratie ({waar})", klein, "ms", 150),
        (f"werklijst p95, 20.000 dossiers ({waar})", groot, "ms", 150),
        (f"werklijst, vragen aan de database ({waar})", vragen_groot, f"({vragen_klein} klein)", vragen_klein),
    ]
    print(json.dumps(uit))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.demo")
    main()
