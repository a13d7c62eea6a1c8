"""`kill -9` while a statement comes in and its work list is done: after the restart every cent stands once."""

import io
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from doorstart.bank.tests.hulp import ANDER, DAG, Post, afschrift
from doorstart.kern.scope import scope
from tests.fouten.stroomuitval import Proef, keren
from tests.fouten.test_betaalrun import als_proefdienst

VANDAAG = date(2018, 7, 2)
AANTAL, UIT, SCHULD, TERMIJN, LOS, FOOI = 12, 1_000, 50_000, 2_500, 4_000, 150


def maak_gemeente() -> None:
    """Make residents with a claim each, and a payment each in an approved batch."""
    from django.contrib.auth.hashers import make_password

    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.grootboek.services import Regel, boek, keur_batch_goed, maak_opdracht, stel_batch_voor
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie
    from doorstart.vorderingen.services import verwerk_boekingen

    organisatie = Organisatie.objects.create(
        naam="Proefdienst", slug="proef", werkdatum=VANDAAG, iban="NL91ABNA0417164300"
    )
    with scope(organisatie):
        gemeente = Gemeente(naam="Assen", code="0106")
        gemeente.save()
        mensen = {
            rol: Gebruiker.objects.create(username=rol, password=make_password("x"), organisatie=organisatie, rol=rol)
            for rol in ("toetser", "financien")
        }
        for n in range(AANTAL):
            persoon = Persoon(
                bsn=f"9{n:08d}",
                voornaam="Proef",
                achternaam=f"Persoon {n}",
                iban=ANDER,
                geboortedatum=date(1980, 1, 1),
            )
            persoon.save()
            dossier = Dossier(
                nummer=f"P{n}", persoon=persoon, gemeente=gemeente, groep="pto", melding_op=date(2018, 1, 2)
            )
            dossier.save()

            def regel(rekening: str, bedrag: int, dossier: Any = dossier) -> Regel:
                return Regel(
                    rekening=rekening, bedrag=bedrag, gemeente=gemeente, wetsgroep="pw", verstrekkingsjaar=2018,
                    rechtmaand=date(2018, 5, 1), dossier=dossier,
                )  # fmt: skip

            boek(datum=DAG, soort="proef", omschrijving="Schuld", dossier=dossier,
                 regels=[regel("terug_te_vorderen", SCHULD), regel("uitkeringslasten", -SCHULD)])  # fmt: skip
            boeking = boek(datum=DAG, soort="proef", omschrijving="Mei", dossier=dossier,
                           regels=[regel("uitkeringslasten", UIT), regel("te_betalen", -UIT)])  # fmt: skip
            maak_opdracht(boeking=boeking, dossier=dossier, bedrag=UIT, omschrijving="Mei", rechtmaand=date(2018, 5, 1))
        verwerk_boekingen(gebruiker=mensen["financien"])
        batch = stel_batch_voor(gebruiker=mensen["financien"], betaaldatum=VANDAAG)
        keur_batch_goed(batch=batch, gebruiker=mensen["toetser"])


def het_afschrift() -> bytes:
    """The statement: a term on every claim, every payment, one of them back, one payer unknown, one who pays twice."""
    from doorstart.grootboek.kenmerk import betalingskenmerk
    from doorstart.grootboek.models import Betaalopdracht
    from doorstart.vorderingen.models import Vordering

    opdrachten = list(Betaalopdracht.objects.filter(batch__isnull=False).order_by("pk"))
    vorderingen = list(Vordering.objects.order_by("pk"))
    posten = [Post(bedrag=TERMIJN, tekst=betalingskenmerk("V", v.pk), referentie=f"V{v.pk}") for v in vorderingen]
    posten += [Post(bedrag=-UIT, eindkenmerk=f"DS-{o.batch_id}-{o.pk}", referentie=f"O{o.pk}") for o in opdrachten]
    terug = opdrachten[0]
    posten.append(Post(bedrag=UIT, retour="AC04", eindkenmerk=f"DS-{terug.batch_id}-{terug.pk}", referentie="T"))
    posten.append(Post(bedrag=LOS, tekst="handmatig", referentie="L"))
    posten.append(Post(bedrag=FOOI, tekst="voor niemand", referentie="F"))
    return afschrift(*posten, begin=100_000)


@als_proefdienst
def verwerk(wie: dict[str, Any]) -> None:
    """Bring the statement in and place what is left: what a person would do again after the power came back."""
    from doorstart.bank.camt import BankbestandFout
    from doorstart.bank.models import Openstaand
    from doorstart.bank.services import Keuze, lees_afschriften_in, stort_terug, wijs_toe
    from doorstart.vorderingen.models import Vordering

    fin = wie["financien"]
    # After the restart the same file is refused: it was in, or it is in now.
    with suppress(BankbestandFout):
        lees_afschriften_in(bron=io.BytesIO(het_afschrift()), naam="a.xml", gebruiker=fin)
    sleutel = str(Vordering.objects.order_by("pk").values_list("pk", flat=True)[0])
    for rij in Openstaand.objects.filter(regel__omschrijving="handmatig"):
        if rij.bedrag > LOS // 2:
            keuze = Keuze(soort="vordering", sleutel=sleutel, bedrag=LOS // 2)
            wijs_toe(regel=rij.regel, keuzes=[keuze], gebruiker=fin)
        stort_terug(regel=rij.regel, bedrag=LOS // 2, reden="te veel", gebruiker=fin)


@als_proefdienst
def bewijs(_wie: dict[str, Any]) -> None:
    """From the ledger: each entry once, each claim paid once, what came back owed once, the log whole."""
    from doorstart.bank.models import Afschrift, Bankregel, Openstaand, Toewijzing
    from doorstart.bank.selectors import som_openstaand
    from doorstart.bank.tests.test_inlezen import onverdeeld, per_groep
    from doorstart.grootboek.models import Betaalopdracht, Rekening
    from doorstart.grootboek.selectors import saldi, scheve_boekingen
    from doorstart.kern.gebeurtenissen import eerste_breuk
    from doorstart.vorderingen.models import Vorderingsmutatie

    afschrift = Afschrift.objects.get()
    assert Bankregel.objects.count() == afschrift.aantal == 2 * AANTAL + 3
    assert saldi() == {
        # The statement moved it by eindsaldo - beginsaldo; approving the batch and matching it cancel out.
        Rekening.BANK: afschrift.eindsaldo - 100_000,
        Rekening.ONTVANGEN: -FOOI,
        Rekening.TERUG_TE_VORDEREN: AANTAL * (SCHULD - TERMIJN) - LOS // 2,
        Rekening.DERDEN: -LOS // 2,
        Rekening.TE_BETALEN: -UIT,
        Rekening.UITKERINGSLASTEN: AANTAL * (UIT - SCHULD),
    }
    assert som_openstaand() == FOOI
    assert Openstaand.objects.count() == 1
    assert onverdeeld()[Rekening.BANK] == FOOI + LOS // 2
    assert per_groep() == {0}
    assert scheve_boekingen() == []
    betaald = Vorderingsmutatie.objects.filter(soort="betaling")
    assert sorted(betaald.values_list("bedrag", flat=True)) == sorted([-TERMIJN] * AANTAL + [-LOS // 2])
    assert Toewijzing.objects.count() == 2 * AANTAL + 3
    assert Betaalopdracht.objects.filter(betaald_op__isnull=True, teruggekomen_op__isnull=True).count() == 2
    assert Betaalopdracht.objects.filter(teruggekomen_op__isnull=False).count() == 1
    assert Betaalopdracht.objects.count() == AANTAL + 2
    assert eerste_breuk() is None


def verwerk_en_dubbel() -> None:
    """Book one receipt twice."""
    from doorstart.bank.plaats import Plaats
    from doorstart.grootboek.services import boek
    from doorstart.organisatie.models import Organisatie

    verwerk()
    with scope(Organisatie.objects.get(slug="proef")):
        boek(datum=VANDAAG, soort="x", omschrijving="dubbel", regels=Plaats().ontvangst(FOOI, DAG))


def test_stroomuitval_tijdens_het_inlezen(tmp_path: Path) -> None:
    proef = Proef(maak=maak_gemeente, werk=verwerk, bewijs=bewijs)
    aantal = keren()
    gedood = proef.herhaal(aantal, tmp_path)
    assert gedood >= aantal // 2, f"maar {gedood} van {aantal} keer gedood"


def test_het_bewijs_ziet_een_dubbele_ontvangst(tmp_path: Path) -> None:
    """A proof that cannot fail proves nothing."""

    proef = Proef(maak=maak_gemeente, werk=verwerk_en_dubbel, bewijs=bewijs)
    with pytest.raises(AssertionError, match="bewijs zonder storing"):
        proef.herhaal(1, tmp_path)
