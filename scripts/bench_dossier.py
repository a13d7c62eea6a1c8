"""Measure the dossier page with ten years of history and the worklist over 100,000 dossiers.

On the database that the environment names; the last line printed is the JSON of the figures. `AANTAL` in the
environment makes it smaller. Run alone with `python scripts/postgres.py -- python scripts/bench_dossier.py`.
"""

import json
import os
import statistics
import tempfile
import time
from datetime import date, timedelta
from functools import partial
from typing import Any

import django

AANTAL = int(os.environ.get("AANTAL", "100000"))
DAG = date(2026, 3, 2)
BEGIN = date(2016, 3, 1)
RONDES = 60


def richt_in() -> tuple[Any, Any]:
    """Make an organisation with one municipality and an adviser; return organisation and adviser."""
    from doorstart.organisatie.models import Gebruiker, Organisatie
    from doorstart.organisatie.oprichten import richt_op

    richt_op(naam="Bench", slug="bench", gemeenten={"0106": "Assen"}, beheerder="bench", wachtwoord="Bench-2018-bench")
    organisatie = Organisatie.objects.get(slug="bench")
    organisatie.werkdatum, organisatie.is_demonstratie = DAG, True
    organisatie.save()
    adviseur = Gebruiker.objects.create_user("bench-adviseur", organisatie=organisatie, rol="adviseur")
    return organisatie, adviseur


def maak_dossiers(adviseur: Any) -> list[Any]:
    """Make the caseload, each dossier with an open task."""
    from doorstart.dossiers.models import Dossier, Huishouden, Onderneming, Persoon
    from doorstart.organisatie.models import Gemeente
    from doorstart.werkproces.models import Taak

    gemeente = Gemeente.objects.get()
    uit: list[Any] = []
    for begin in range(0, AANTAL, 10_000):
        nummers = range(begin, min(begin + 10_000, AANTAL))
        mensen = Persoon.objects.bulk_create(
            [
                Persoon(bsn=f"8{n:08d}", voornaam="Bench", achternaam=f"Persoon {n}", geboortedatum=date(1980, 1, 1))
                for n in nummers
            ],
            batch_size=2000,
        )
        dossiers = Dossier.objects.bulk_create(
            [
                Dossier(
                    nummer=f"B{n:06d}", persoon=mens, gemeente=gemeente, groep="gevestigd", status="lopend",
                    melding_op=BEGIN, adviseur=adviseur if n % 3 == 0 else None,
                )
                for n, mens in zip(nummers, mensen, strict=True)
            ],
            batch_size=2000,
        )  # fmt: skip
        Huishouden.objects.bulk_create([Huishouden(dossier=d, van=BEGIN, herkomst="bench") for d in dossiers], 2000)
        Onderneming.objects.bulk_create(
            [Onderneming(dossier=d, naam=f"Bedrijf {d.nummer}", gestart_op=BEGIN) for d in dossiers], 2000
        )
        Taak.objects.bulk_create([_taak(Taak, n, d, adviseur) for n, d in enumerate(dossiers)], 2000)
        uit += dossiers[:20] if begin == 0 else []
    return uit


def _taak(taak: Any, n: int, dossier: Any, adviseur: Any) -> Any:
    rechten = ("opgave.beoordelen", "dossier.schrijven", "besluit.voorstellen")
    return taak(
        dossier=dossier, soort=("opgave", "beoordelen", "besluit", "gegevens", "oordeel")[n % 5],
        waarom="De aanvraag wacht op u.", recht=rechten[n % 3],
        pad="/balie/", uiterlijk=DAG + timedelta(days=n % 180 - 60), gemaakt_op=BEGIN, gemeente_id=dossier.gemeente_id,
        wacht_op=("ons", "aanvrager", "derde")[n % 3], toegewezen_aan=adviseur if n % 3 == 0 else None,
    )  # fmt: skip


def geef_geschiedenis(dossier: Any, adviseur: Any) -> None:
    """Ten years in one dossier: procedures, decisions, letters, postings, events, households, open tasks."""
    from doorstart.besluiten.models import Besluit, Brief
    from doorstart.kern.gebeurtenissen import leg_vast_alle, nieuw
    from doorstart.werkproces.models import Procedure, Taak

    dagen = [BEGIN + timedelta(days=30 * n) for n in range(120)]
    Procedure.objects.bulk_create(
        Procedure(
            dossier=dossier, soort=soort, status=status, ontvangen_op=dag, beslis_uiterlijk=dag + timedelta(days=91),
            afgerond_op=None if n > 37 else dag + timedelta(days=60),
            ingebrekestelling_op=DAG - timedelta(days=20) if n > 37 else None, gegevens={"start": {}},
        )
        for n, dag in enumerate(dagen[::3])
        for soort, status in [("bbz_kapitaal", "onderzoek") if n > 37 else ("bbz_verlenging", "toegekend")]
    )  # fmt: skip
    besluiten = Besluit.objects.bulk_create(
        Besluit(
            dossier=dossier, nummer=f"{dossier.nummer}-{n}", soort="bbz_verlenging", uitkomst="toekenning", datum=dag,
            motivering="Bench", status="goedgekeurd", voorgesteld_door=adviseur, beoordeeld_door=adviseur,
            gegevens={"maandbedrag": 123456},
        )
        for n, dag in enumerate(dagen)
    )  # fmt: skip
    Brief.objects.bulk_create(
        Brief(
            dossier=dossier, besluit=b, onderwerp="Uw uitkering", context={"tekst": "x" * 3000}, pdf=b"x" * 30_000,
            sha256="0" * 64, verzonden_op=b.datum,
        )
        for b in besluiten
    )  # fmt: skip
    leg_vast_alle(
        nieuw(soort="betaling", omschrijving=f"Betaling {n}", datum=dag, dossiernummer=dossier.nummer,
              gebruiker=adviseur, gegevens={"bedrag": n})
        for n, dag in enumerate(sorted(dagen * 12))
    )  # fmt: skip
    Taak.objects.bulk_create(_taak(Taak, n, dossier, adviseur) for n in range(12))
    _boek(dossier, dagen, adviseur)


def _boek(dossier: Any, dagen: list[date], adviseur: Any) -> None:
    """A grant and a payment for every month."""
    from doorstart.grootboek.models import Rekening
    from doorstart.grootboek.regels import Nieuweboeking, Regel
    from doorstart.grootboek.services import boek_alle

    def regel(rekening: str, bedrag: int, dag: date) -> Regel:
        return Regel(rekening=rekening, bedrag=bedrag, gemeente=dossier.gemeente, wetsgroep="bbz_gevestigd",
                     verstrekkingsjaar=dag.year, rechtmaand=dag.replace(day=1), dossier=dossier)  # fmt: skip

    boek_alle(
        [
            Nieuweboeking(
                datum=dag, soort="bbz_maand", omschrijving="Bench", dossier=dossier,
                regels=[regel(debet, 100_000, dag), regel(credit, -100_000, dag)],
            )
            for dag in dagen
            for debet, credit in (
                (Rekening.LENING_LEVENSONDERHOUD, Rekening.TE_BETALEN), (Rekening.TE_BETALEN, Rekening.BANK),
            )
        ],
        gebruiker=adviseur,
    )  # fmt: skip


def meet(client: Any, paden: list[str]) -> tuple[float, float, int]:
    """Return p95 in ms over the paths in turn, the median of the computing time of this process in ms, and the number
    of queries of the last path. On a busy machine the second says more than the first.
    """
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from bench_product import duur, p95

    def vraag(pad: str) -> None:
        assert client.get(pad).status_code == 200, pad

    for pad in paden:
        vraag(pad)
    tijden, rekentijd = [], []
    for n in range(RONDES):
        begin = time.process_time()
        tijden.append(duur(partial(vraag, paden[n % len(paden)])))
        rekentijd.append(time.process_time() - begin)
    with CaptureQueriesContext(connection) as vragen:
        vraag(paden[-1])
    return p95(tijden), statistics.median(rekentijd) * 1000, len(vragen)


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("DOORSTART_VAR", tempfile.mkdtemp(prefix="doorstart-bench-"))
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client

    from doorstart.kern.scope import scope

    settings.AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    waar = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    organisatie, adviseur = richt_in()
    with scope(organisatie):
        dossiers = maak_dossiers(adviseur)
        for dossier in dossiers[:10]:
            geef_geschiedenis(dossier, adviseur)
        connection.cursor().execute("VACUUM ANALYZE" if waar == "PostgreSQL" else "ANALYZE")
        client = Client(HTTP_HOST="127.0.0.1")
        client.force_login(adviseur)
        oud, reken_oud, vragen_oud = meet(client, [f"/balie/dossiers/{d.nummer}/" for d in dossiers[:10]])
        _jong, _reken, vragen_jong = meet(client, [f"/balie/dossiers/{d.nummer}/" for d in dossiers[10:]])
        lijst, reken_lijst, vragen_lijst = meet(client, ["/balie/?alles=1"])
        gefilterd, _reken, _vragen = meet(client, ["/balie/?termijn=week&wacht_op=ons&soort=besluit"])
    print(json.dumps([
        (f"dossier met 10 jaar geschiedenis p95 ({waar})", oud, "ms", 150),
        (f"dossier, rekentijd van de server ({waar})", reken_oud, "ms", None),
        (f"dossier, vragen aan de database ({waar})", vragen_oud, f"({vragen_jong} nieuw dossier)", vragen_jong),
        (f"werklijst p95, {AANTAL} dossiers ({waar})", lijst, "ms", 150),
        (f"werklijst met filter p95, {AANTAL} dossiers ({waar})", gefilterd, "ms", 150),
        (f"werklijst, rekentijd van de server ({waar})", reken_lijst, "ms", None),
        (f"werklijst, vragen aan de database ({waar})", vragen_lijst, "", None),
    ]))  # fmt: skip


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.demo")
    main()
