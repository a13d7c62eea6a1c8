"""Measure the monthly run on the database that the environment names; the last line printed is the JSON of the figures.

    DOORSTART_AANTALLEN=10000,100000 python scripts/postgres.py -- python scripts/bench_uitbetalen.py

A run is: make the month ready with stored, explained calculations and postings, propose a batch, approve it by
somebody else, with the bank files written and checked by their schema. One dossier in ten has a deduction. Each size
is measured in a process of its own, so that the memory is its own; the database holds the sizes before it.
"""

import json
import os
import resource
import subprocess
import sys
import time
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import django

DAG, MAAND = date(2018, 7, 2), date(2018, 7, 1)
DEEL = 2000


def maak(slug: str, aantal: int) -> None:
    """Make an organisation with this many running grants; one in ten with a seizure."""
    from doorstart.kern.scope import scope
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

    organisatie = Organisatie.objects.create(naam=slug, slug=slug, werkdatum=DAG, iban="NL91ABNA0417164300")
    with scope(organisatie):
        gemeenten = Gemeente.objects.bulk_create(
            [Gemeente(naam=naam, code=code) for naam, code in (("Assen", "0106"), ("Tynaarlo", "1730"))]
        )
        wie = {
            rol: Gebruiker.objects.create(username=f"{slug}-{rol}", organisatie=organisatie, rol=rol)
            for rol in ("adviseur", "toetser", "financien")
        }
        for begin in range(0, aantal, DEEL):
            _maak_deel(range(begin, min(aantal, begin + DEEL)), gemeenten, wie)


def _maak_deel(nummers: range, gemeenten: list[Any], wie: dict[str, Any]) -> None:
    from doorstart.bbz.models import Toekenning
    from doorstart.besluiten.models import Besluit
    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.uitbetalen.models import BeslagvrijeVoet, Inhouding

    mensen = Persoon.objects.bulk_create(
        Persoon(
            bsn=f"{n:09d}", voornaam="Bench", achternaam=f"Persoon {n}", geboortedatum=date(1980, 1, 1),
            iban="NL91ABNA0417164300", straat=f"Teststraat {n % 90 + 1}", postcode="9401 AA", plaats="Assen",
        )
        for n in nummers
    )  # fmt: skip
    dossiers = Dossier.objects.bulk_create(
        Dossier(
            nummer=f"B{n:06d}", persoon=mens, gemeente=gemeenten[n % 2], groep="gevestigd", status="lopend",
            melding_op=date(2018, 1, 2),
        )
        for n, mens in zip(nummers, mensen, strict=True)
    )  # fmt: skip
    besluiten = Besluit.objects.bulk_create(
        Besluit(
            dossier=d, nummer=d.nummer, soort="bbz_levensonderhoud", uitkomst="toekenning", datum=MAAND, ingang=MAAND,
            einde=date(2018, 12, 31), motivering="x", status="goedgekeurd", voorgesteld_door=wie["adviseur"],
            beoordeeld_door=wie["toetser"],
        )
        for d in dossiers
    )  # fmt: skip
    Toekenning.objects.bulk_create(
        Toekenning(
            dossier=d, besluit=b, groep="gevestigd", van=MAAND, tot=date(2018, 12, 31),
            maandbedrag=100_000 + n % 20_000,
        )
        for n, d, b in zip(nummers, dossiers, besluiten, strict=True)
    )  # fmt: skip
    met = dossiers[::10]
    BeslagvrijeVoet.objects.bulk_create(
        BeslagvrijeVoet(dossier=d, van=MAAND, bedrag=80_000, bron="bench", ingevoerd_door=wie["financien"]) for d in met
    )
    Inhouding.objects.bulk_create(
        Inhouding(
            dossier=d, soort="beslag", omschrijving="Beslag", bedrag=10_000, van=MAAND, begunstigde="Deurwaarder",
            iban="NL20INGB0001234567", status="goedgekeurd", voorgesteld_door=wie["financien"],
            beoordeeld_door=wie["toetser"],
        )
        for d in met
    )  # fmt: skip


def meet(slug: str) -> dict[str, float]:
    """Run the month of an organisation; return seconds per step and the greatest memory in MB."""
    from bijstandsrecht.kern import Maand
    from doorstart.grootboek.selectors import batch_totalen, saldi
    from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
    from doorstart.kern.scope import scope
    from doorstart.organisatie.models import Gebruiker, Organisatie
    from doorstart.uitbetalen.services import zet_klaar

    organisatie = Organisatie.objects.get(slug=slug)
    with scope(organisatie):
        wie = {g.rol: g for g in Gebruiker.objects.select_related("organisatie").filter(organisatie=organisatie)}
        klok = [time.perf_counter()]
        run = zet_klaar(maand=Maand.van_datum(MAAND), gebruiker=wie["financien"])
        klok.append(time.perf_counter())
        batch = stel_batch_voor(gebruiker=wie["financien"], betaaldatum=date(2018, 7, 20), maand=MAAND)
        klok.append(time.perf_counter())
        totalen = batch_totalen(batch)
        klok.append(time.perf_counter())
        keur_batch_goed(batch=batch, gebruiker=wie["toetser"])
        klok.append(time.perf_counter())
        opnieuw = zet_klaar(maand=Maand.van_datum(MAAND), gebruiker=wie["financien"])
        klok.append(time.perf_counter())
        assert opnieuw.betaald == 0
        assert -saldi()["bank"] == sum(totaal.bedrag for totaal in totalen)
    stappen = [einde - begin for begin, einde in pairwise(klok)]
    return {
        "aantal": run.betaald,
        "klaarzetten": stappen[0],
        "voorstellen": stappen[1],
        "totalen": stappen[2],
        "goedkeuren": stappen[3],
        "opnieuw": stappen[4],
        "samen": sum(stappen[:4]),
        "geheugen": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _in_eigen_proces(*woorden: str) -> str:
    """Run this script for one step in a process of its own; return its last line."""
    uit = subprocess.run([sys.executable, __file__, *woorden], check=True, stdout=subprocess.PIPE, text=True).stdout
    return uit.splitlines()[-1] if uit.strip() else ""


def main() -> None:
    """Measure every size and print the figures."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.demo")
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    if sys.argv[1:2] == ["maak"]:
        maak(sys.argv[2], int(sys.argv[3]))
        connection.cursor().execute("ANALYZE")
        return
    if sys.argv[1:2] == ["meet"]:
        print(json.dumps(meet(sys.argv[2])))
        return
    call_command("migrate", verbosity=0)
    waar = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    rijen: list[tuple[str, float, str, float | None]] = []
    per_dossier = []
    for aantal in [int(deel) for deel in os.environ.get("DOORSTART_AANTALLEN", "10000,100000").split(",")]:
        slug = f"bench-{aantal}"
        _in_eigen_proces("maak", slug, str(aantal))
        cijfers = json.loads(_in_eigen_proces("meet", slug))
        print(cijfers)
        assert cijfers["aantal"] == aantal
        per_dossier.append(cijfers["samen"] / aantal)
        klein = aantal <= 10_000
        naam = f"betaalrun van {aantal} dossiers ({waar})"
        rijen.append((naam, cijfers["samen"], "s", 30 if klein else None))
        rijen.append((f"{naam}, geheugen", cijfers["geheugen"], "MB", 500 if klein else None))
    if len(per_dossier) > 1:
        verhouding = per_dossier[-1] / per_dossier[0]
        rijen.append((f"betaalrun, tijd per dossier groot : klein ({waar})", verhouding, "keer", 1.3))
    print(json.dumps(rijen))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    main()
