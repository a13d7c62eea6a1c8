"""Measure a run of drafts over 2,000 boekjaren on the database that the environment names; the last line is JSON.

`python scripts/postgres.py -- python scripts/bench_vaststellen.py [number]` runs it on a throw-away PostgreSQL.
"""

import json
import os
import sys
import tempfile
import time
from datetime import date
from typing import Any

import django

AANTAL = 2_000
BEGIN, EINDE = date(2017, 1, 1), date(2017, 12, 31)


def richt_in() -> tuple[Any, Any]:
    """Return an empty organisation with an adviser, in scope of the caller."""
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

    organisatie = Organisatie.objects.create(naam="Bench", slug="bench", werkdatum=date(2018, 7, 2))
    from doorstart.kern.scope import scope

    with scope(organisatie):
        Gemeente(naam="Assen", code="0106").save()
        adviseur = Gebruiker.objects.create_user(
            username="bench", password="bench-demonstratie", organisatie=organisatie, rol="adviseur"
        )
    return organisatie, adviseur


def maak_jaren(aantal: int, adviseur: Any) -> None:
    """Make dossiers with a paid year and its figures, straight into the tables: this is not what is measured."""
    from doorstart.bbz.models import Jaarcijfers, Toekenning
    from doorstart.besluiten.models import Besluit
    from doorstart.dossiers.models import Dossier, Huishouden, Persoon
    from doorstart.grootboek.models import Boeking, Boekingsregel, Rekening
    from doorstart.organisatie.models import Gemeente

    gemeente, grootte = Gemeente.objects.get(), 2000
    mensen = Persoon.objects.bulk_create(
        [
            Persoon(bsn=f"8{n:08d}", voornaam="B", achternaam=f"P{n}", geboortedatum=date(1960 + n % 35, 1 + n % 12, 3))
            for n in range(aantal)
        ],
        batch_size=grootte,
    )
    dossiers = Dossier.objects.bulk_create(
        [
            Dossier(nummer=f"B{n:06d}", persoon=mens, gemeente=gemeente, groep="gevestigd", status="lopend",
                    melding_op=BEGIN, adviseur=adviseur)
            for n, mens in enumerate(mensen)
        ],
        batch_size=grootte,
    )  # fmt: skip
    Huishouden.objects.bulk_create(
        [
            Huishouden(dossier=d, van=BEGIN, kinderen=n % 3, jongste_kind_geboren=date(2010, 5, 5) if n % 3 else None,
                       kostendelers=n % 2, herkomst="bench")
            for n, d in enumerate(dossiers)
        ],
        batch_size=grootte,
    )  # fmt: skip
    besluiten = Besluit.objects.bulk_create(
        [
            Besluit(dossier=d, nummer=f"B-{d.nummer}", soort="bbz_levensonderhoud", uitkomst="toekenning", datum=BEGIN,
                    ingang=BEGIN, einde=EINDE, motivering="x", status="goedgekeurd", voorgesteld_door=adviseur)
            for d in dossiers
        ],
        batch_size=grootte,
    )  # fmt: skip
    Toekenning.objects.bulk_create(
        [
            Toekenning(dossier=b.dossier, besluit=b, groep="gevestigd", van=BEGIN, tot=EINDE, maandbedrag=60_000)
            for b in besluiten
        ],
        batch_size=grootte,
    )
    boekingen = Boeking.objects.bulk_create(
        [
            Boeking(datum=date(2017, maand, 1), soort="bbz_maand", omschrijving="x", dossier=b.dossier, besluit=b)
            for b in besluiten
            for maand in range(1, 13)
        ],
        batch_size=grootte,
    )
    Boekingsregel.objects.bulk_create(
        [
            Boekingsregel(boeking=boeking, rekening=rekening, bedrag=bedrag, dossier=boeking.dossier, gemeente=gemeente,
                          wetsgroep="bbz_gevestigd", verstrekkingsjaar=2017, rechtmaand=boeking.datum)
            for boeking in boekingen
            for rekening, bedrag in ((Rekening.LENING_LEVENSONDERHOUD, 60_000), (Rekening.TE_BETALEN, -60_000))
        ],
        batch_size=grootte,
    )  # fmt: skip
    Jaarcijfers.objects.bulk_create(
        [
            Jaarcijfers(dossier=d, boekjaar_begin=BEGIN, boekjaar_einde=EINDE, winst=(n % 40) * 50_000,
                        netto_overig=(n % 7) * 10_000, eigen_vermogen=1_000_000, totaal_vermogen=2_000_000,
                        ingediend_op=date(2018, 6, 1), ingediend_door=adviseur)
            for n, d in enumerate(dossiers)
        ],
        batch_size=grootte,
    )  # fmt: skip


def meet(aantal: int) -> list[list[Any]]:
    """Return the figures: the first run, and a second one that has nothing to do."""
    from django.core.management import call_command
    from django.db import transaction

    from doorstart.bbz.models import Concept
    from doorstart.bbz.services import maak_concepten
    from doorstart.kern.scope import scope

    call_command("migrate", verbosity=0)
    organisatie, adviseur = richt_in()
    with scope(organisatie):
        with transaction.atomic():  # the database looks at commit whether every entry balances
            maak_jaren(aantal, adviseur)
        tijden, rekentijd = [], []
        for _keer in range(2):
            begin, cpu = time.perf_counter(), time.process_time()
            maak_concepten(adviseur)
            tijden.append(time.perf_counter() - begin)
            rekentijd.append(time.process_time() - cpu)
            assert Concept.objects.exclude(berekening=None).count() == aantal
    doel = 10 if aantal == AANTAL else None
    return [
        [f"concepten van {aantal} boekjaren met uitleg", tijden[0], "s", doel],
        [f"dezelfde run nog eens ({aantal} boekjaren)", tijden[1], "s", None],
        ["waarvan rekentijd van Python, eerste run", rekentijd[0], "s", None],
    ]


def main() -> None:
    """Measure with the number of boekjaren of the command line, or 2,000."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.test")
    with tempfile.TemporaryDirectory(prefix="doorstart-bench-") as map_:
        os.environ.setdefault("DOORSTART_VAR", map_)
        django.setup()
        print(json.dumps(meet(int(sys.argv[1]) if sys.argv[1:] else AANTAL)))


if __name__ == "__main__":
    main()
