"""`kill -9` while settlements are drafted, proposed and approved: nothing lost or double, proven from the ledger."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Count, Sum

from doorstart.kern.scope import scope
from tests.fouten.stroomuitval import Proef, keren
from tests.fouten.test_betaalrun import als_proefdienst, maak_gemeente

BEGIN, EINDE = date(2017, 1, 1), date(2017, 12, 31)
JAREN, BEDRAG = int(os.environ.get("DOORSTART_JAREN", "2")), 60_000


def maak_jaren() -> None:
    """Make paid boekjaren with their figures: every second one has a surplus and must be claimed back (until 2019)."""
    from doorstart.bbz.models import Jaarcijfers, Toekenning
    from doorstart.besluiten.models import Besluit
    from doorstart.dossiers.models import Dossier, Huishouden
    from doorstart.grootboek.models import Rekening
    from doorstart.grootboek.services import Regel, boek
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

    maak_gemeente()
    with scope(Organisatie.objects.get(slug="proef")):
        adviseur, gemeente = Gebruiker.objects.get(rol="adviseur"), Gemeente.objects.get()
        for n, dossier in enumerate(Dossier.objects.order_by("nummer")[:JAREN]):
            Huishouden(dossier=dossier, van=date(2015, 1, 1), herkomst="proef").save()
            besluit = Besluit(
                dossier=dossier, nummer=f"J{n}", soort="bbz_levensonderhoud", uitkomst="toekenning", datum=BEGIN,
                ingang=BEGIN, einde=EINDE, motivering="x", status="goedgekeurd", voorgesteld_door=adviseur,
            )  # fmt: skip
            besluit.save()
            Toekenning(
                dossier=dossier, besluit=besluit, groep="gevestigd", van=BEGIN, tot=EINDE, maandbedrag=BEDRAG
            ).save()
            for maand in range(1, 13):
                dag = date(2017, maand, 1)
                delen = ((Rekening.LENING_LEVENSONDERHOUD, BEDRAG), (Rekening.TE_BETALEN, -BEDRAG))
                boek(
                    datum=dag, soort="bbz_maand", omschrijving="x", dossier=dossier, besluit=besluit,
                    regels=[
                        Regel(rekening=rekening, bedrag=bedrag, gemeente=gemeente, wetsgroep="bbz_gevestigd",
                              verstrekkingsjaar=2017, rechtmaand=dag, dossier=dossier)
                        for rekening, bedrag in delen
                    ],
                )  # fmt: skip
            Jaarcijfers(
                dossier=dossier, boekjaar_begin=BEGIN, boekjaar_einde=EINDE, winst=2_000_000 * (n % 2),
                eigen_vermogen=0, totaal_vermogen=0, ingediend_op=date(2018, 6, 1), ingediend_door=adviseur,
            ).save()  # fmt: skip


@als_proefdienst
def stel_alles_vast(wie: dict[str, Any]) -> None:
    """Make the drafts, propose each boekjaar and approve it: what people would do again after the power came back."""
    from doorstart.bbz.selectors import vast_te_stellen
    from doorstart.bbz.services import maak_concepten, stel_vaststelling_voor
    from doorstart.besluiten.models import Besluit
    from doorstart.besluiten.services import keur_goed

    maak_concepten(wie["adviseur"])
    for cijfers in vast_te_stellen():
        stel_vaststelling_voor(jaarcijfers=cijfers, motivering="Volgens de stukken.", gebruiker=wie["adviseur"])
    for besluit in Besluit.objects.filter(soort="bbz_vaststelling", status="voorstel").order_by("id"):
        keur_goed(besluit=besluit, gebruiker=wie["toetser"])


@als_proefdienst
def een_keer_vastgesteld(wie: dict[str, Any]) -> None:
    """Every boekjaar is settled once, and the ledger is that of one settlement each, to the cent."""
    from doorstart.bbz.models import Concept, Vaststelling
    from doorstart.berekeningen.models import Berekening
    from doorstart.besluiten.models import Besluit, Brief
    from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel, Rekening
    from doorstart.grootboek.selectors import scheve_boekingen
    from doorstart.kern.gebeurtenissen import eerste_breuk

    assert Vaststelling.objects.count() == Vaststelling.objects.values("dossier").distinct().count() == JAREN
    assert Concept.objects.values("jaarcijfers").distinct().count() == JAREN
    besluiten = Besluit.objects.filter(soort="bbz_vaststelling")
    assert besluiten.filter(status="goedgekeurd").count() == besluiten.count() == JAREN
    brieven = dict(Brief.objects.values_list("soort").annotate(n=Count("besluit", distinct=True)))
    assert Brief.objects.filter(soort="besluit").count() == brieven["besluit"] == JAREN
    assert Brief.objects.filter(soort="betalen").count() == brieven.get("betalen", 0)
    saldo = dict(
        Boekingsregel.objects.filter(boeking__besluit__in=besluiten).values_list("rekening").annotate(som=Sum("bedrag"))
    )
    vast = Vaststelling.objects.aggregate(niet=Sum("om_niet"), terug=Sum("teruggevorderd"), extra=Sum("aanvulling"))
    assert saldo[Rekening.LENING_LEVENSONDERHOUD] == -JAREN * 12 * BEDRAG
    assert saldo[Rekening.UITKERINGSLASTEN] == vast["niet"]
    assert saldo[Rekening.TERUG_TE_VORDEREN] == vast["terug"]
    assert -saldo[Rekening.TE_BETALEN] == vast["extra"]
    assert vast["niet"] + vast["terug"] == JAREN * 12 * BEDRAG + vast["extra"]
    opdrachten = Betaalopdracht.objects.filter(boeking__besluit__in=besluiten, vervallen_op=None)
    assert opdrachten.aggregate(som=Sum("bedrag"))["som"] == vast["extra"]
    assert not Boeking.objects.filter(draait_terug__isnull=False).exists()
    los = Berekening.objects.filter(soort="bbz_vaststelling", besluiten=None)
    assert los.count() == Concept.objects.exclude(berekening=None).count()
    assert not scheve_boekingen()
    assert eerste_breuk() is None


@pytest.mark.parametrize("zaad", [20_261_129])
def test_stroomuitval_tijdens_het_vaststellen(tmp_path: Path, zaad: int) -> None:
    proef = Proef(maak=maak_jaren, werk=stel_alles_vast, bewijs=een_keer_vastgesteld, zaad=zaad)
    gedood = proef.herhaal(keren(), tmp_path)
    assert gedood, "geen enkele keer gedood: het bewijs zegt dan niets"
