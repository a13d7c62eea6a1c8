"""`kill -9` during a payment run: after the restart every month stands once, every payment goes out once."""

import os
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Count, Sum

from bijstandsrecht.kern import Maand
from doorstart.kern.scope import scope
from tests.fouten.stroomuitval import Proef, keren

MAAND, DAG = date(2018, 6, 1), date(2018, 7, 2)
AANTAL, BEDRAG = int(os.environ.get("DOORSTART_DOSSIERS", "30")), 100_000


def maak_gemeente() -> None:
    """Make an organisation with grants that all run since May 2018: two months are to be paid."""
    from django.contrib.auth.hashers import make_password

    from doorstart.bbz.models import Toekenning
    from doorstart.besluiten.models import Besluit
    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

    organisatie = Organisatie.objects.create(naam="Proefdienst", slug="proef", werkdatum=DAG, iban="NL91ABNA0417164300")
    with scope(organisatie):
        gemeente = Gemeente(naam="Assen", code="0106")
        gemeente.save()
        mensen = {
            rol: Gebruiker.objects.create(
                username=rol, password=make_password("x"), organisatie=organisatie, rol=rol, last_name=rol
            )
            for rol in ("adviseur", "toetser", "financien")
        }
        for n in range(AANTAL):
            persoon = Persoon(
                bsn=f"9{n:08d}", voornaam="Proef", achternaam=f"Persoon {n}", geboortedatum=date(1980, 1, 1),
                iban="NL91ABNA0417164300", straat=f"Weg {n + 1}", postcode="9401 AA", plaats="Assen",
            )  # fmt: skip
            persoon.save()
            dossier = Dossier(
                nummer=f"P{n:05d}", persoon=persoon, gemeente=gemeente, groep="gevestigd", status="lopend",
                melding_op=date(2018, 1, 2),
            )  # fmt: skip
            dossier.save()
            besluit = Besluit(
                dossier=dossier, nummer=f"B{n}", soort="bbz_levensonderhoud", uitkomst="toekenning", datum=MAAND,
                ingang=date(2018, 5, 1), einde=date(2018, 12, 31), motivering="x", status="goedgekeurd",
                voorgesteld_door=mensen["adviseur"], beoordeeld_door=mensen["toetser"],
            )  # fmt: skip
            besluit.save()
            Toekenning(
                dossier=dossier, besluit=besluit, groep="gevestigd", van=date(2018, 5, 1), tot=date(2018, 12, 31),
                maandbedrag=BEDRAG,
            ).save()  # fmt: skip


def als_proefdienst(werk: Callable[[dict[str, Any]], None]) -> Callable[[], None]:
    """Do the work inside the organisation, with its users by role."""

    @wraps(werk)
    def doe() -> None:
        from doorstart.organisatie.models import Gebruiker, Organisatie

        organisatie = Organisatie.objects.get(slug="proef")
        with scope(organisatie):
            werk({g.rol: g for g in Gebruiker.objects.select_related("organisatie")})

    return doe


@als_proefdienst
def betaal_alles(wie: dict[str, Any]) -> None:
    """Propose the month and approve it: what a person would press again after the power came back."""
    from doorstart.bbz import betalen
    from doorstart.grootboek.models import Betaalbatch
    from doorstart.grootboek.selectors import wachtende_opdrachten
    from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
    from doorstart.uitbetalen.services import zet_klaar

    betalen.PER_KEER = 10  # many parts, so that a kill falls between them too
    zet_klaar(maand=Maand.van_datum(MAAND), gebruiker=wie["financien"])
    if wachtende_opdrachten():
        stel_batch_voor(gebruiker=wie["financien"], betaaldatum=DAG)
    for batch in Betaalbatch.objects.filter(status="voorstel"):
        keur_batch_goed(batch=batch, gebruiker=wie["toetser"])


@als_proefdienst
def bewijs(wie: dict[str, Any]) -> None:
    """From the ledger: each month once, each payment once, the files pay what the ledger says, the log is whole."""
    import re

    from doorstart.grootboek.models import Betaalbatch, Betaalbestand, Betaalopdracht, Boeking, Boekingsregel, Rekening
    from doorstart.grootboek.selectors import saldi, scheve_boekingen
    from doorstart.kern.gebeurtenissen import eerste_breuk

    maanden = Boekingsregel.objects.filter(rekening=Rekening.LENING_LEVENSONDERHOUD)
    per_maand = maanden.values_list("dossier", "rechtmaand").annotate(som=Sum("bedrag"), aantal=Count("pk"))
    assert sorted((maand, som, aantal) for _d, maand, som, aantal in per_maand) == sorted(
        (date(2018, nummer, 1), BEDRAG, 1) for nummer in (5, 6) for _n in range(AANTAL)
    )
    uit = int(2 * AANTAL * BEDRAG * 0.95)
    assert saldi() == {
        Rekening.BANK: -uit,
        Rekening.LENING_LEVENSONDERHOUD: 2 * AANTAL * BEDRAG,
        Rekening.TE_BETALEN: 0,
        Rekening.VAKANTIETOESLAG: -(2 * AANTAL * BEDRAG - uit),
    }
    assert scheve_boekingen() == []
    assert Boeking.objects.filter(soort="bbz_maand").count() == Betaalopdracht.objects.count() == 2 * AANTAL
    assert not Betaalopdracht.objects.exclude(batch__status="goedgekeurd").exists()
    bestanden = list(Betaalbestand.objects.all())
    kenmerken = [k for b in bestanden for k in re.findall(r"<EndToEndId>(DS-\d+-\d+)<", b.inhoud)]
    assert sorted(kenmerken) == sorted(f"DS-{o.batch_id}-{o.pk}" for o in Betaalopdracht.objects.all())
    assert sum(b.bedrag for b in bestanden) == uit
    assert not Betaalbatch.objects.exclude(status="goedgekeurd").exists()
    assert eerste_breuk() is None


@als_proefdienst
def betaal_en_dubbel(_wie: dict[str, Any]) -> None:
    """Book one month twice."""
    from doorstart.grootboek.models import Boeking
    from doorstart.grootboek.services import Nieuweboeking, Regel, boek_alle

    betaal_alles()
    een = Boeking.objects.filter(soort="bbz_maand").order_by("id")[0]
    velden = ("rekening", "bedrag", "gemeente", "wetsgroep", "verstrekkingsjaar", "rechtmaand", "dossier")
    regels = [Regel(**{veld: getattr(r, veld) for veld in velden}) for r in een.regels.all()]
    boek_alle([Nieuweboeking(datum=DAG, soort="bbz_maand", omschrijving="x", regels=regels, dossier=een.dossier)])


def test_stroomuitval_tijdens_de_betaalrun(tmp_path: Path) -> None:
    proef = Proef(maak=maak_gemeente, werk=betaal_alles, bewijs=bewijs)
    aantal = keren()
    gedood = proef.herhaal(aantal, tmp_path)
    assert gedood >= aantal // 2, f"maar {gedood} van {aantal} keer gedood"


def test_het_bewijs_ziet_een_dubbele_maand(tmp_path: Path) -> None:
    """A proof that cannot fail proves nothing."""

    proef = Proef(maak=maak_gemeente, werk=betaal_en_dubbel, bewijs=bewijs)
    with pytest.raises(AssertionError, match="bewijs zonder storing"):
        proef.herhaal(0, tmp_path)
