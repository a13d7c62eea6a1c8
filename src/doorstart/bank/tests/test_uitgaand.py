"""Our own payments on the statement: a batch that was debited, single payments, and what came back."""

from datetime import date
from typing import Any

import pytest

from doorstart.bank.models import Openstaand, Toewijzing
from doorstart.bank.selectors import som_openstaand
from doorstart.bank.services import Keuze, maak_ongedaan, stort_terug, wijs_toe
from doorstart.bank.tests.hulp import DAG, Post, afschrift, document, ntry, stmt
from doorstart.bank.tests.test_inlezen import lees_in, onverdeeld, per_groep
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi, wachtende_opdrachten
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.grootboek.tests.test_batch import zet_klaar
from doorstart.kern.fouten import DoorstartFout

VANDAAG = date(2018, 7, 2)


@pytest.fixture
def batch(maak_dossier: Any, gebruikers: Any) -> Any:
    """An approved batch of three payments of 950,00."""
    for _n in range(3):
        zet_klaar(maak_dossier())
    return keur_batch_goed(
        batch=stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=VANDAAG), gebruiker=gebruikers["toetser"]
    )


def standen() -> list[str]:
    return [str(o.stand) for o in Betaalopdracht.objects.select_related("batch").order_by("pk")]


def _af(*posten: Post, **opties: Any) -> bytes:
    som = sum(p.bedrag for p in posten)
    return document("08", stmt("08", [ntry("08", posten, **opties)], begin=1_000_000, eind=1_000_000 + som))


def test_een_batch_in_een_bedrag_is_betaald(batch: Any, gebruikers: Any) -> None:
    lees_in(_af(Post(bedrag=-285_000), gebundeld=f"DS-{batch.pk}-B1", delen=False), gebruikers["financien"])
    assert standen() == ["betaald"] * 3
    assert set(Betaalopdracht.objects.values_list("betaald_op", flat=True)) == {DAG}
    # The approval took it off BANK; the statement did again; the match puts that right.
    assert saldi()[Rekening.BANK] == -285_000
    assert saldi()[Rekening.ONTVANGEN] == 0
    assert set(onverdeeld().values()) == {0}
    assert per_groep() == {0}
    assert not Openstaand.objects.exists()


def test_een_batch_met_losse_betalingen_is_betaald(batch: Any, gebruikers: Any) -> None:
    posten = [Post(bedrag=-95_000, eindkenmerk=f"DS-{batch.pk}-{o.pk}") for o in batch.opdrachten.order_by("pk")]
    lees_in(_af(*posten, gebundeld=f"DS-{batch.pk}-B1"), gebruikers["financien"])
    assert standen() == ["betaald"] * 3
    assert (saldi()[Rekening.BANK], som_openstaand()) == (-285_000, 0)


def test_zonder_kenmerk_is_het_een_voorstel(batch: Any, gebruikers: Any) -> None:
    lees_in(_af(Post(bedrag=-285_000, tekst="")), gebruikers["financien"])
    assert standen() == ["verzonden"] * 3
    regel = Openstaand.objects.get().regel
    voorstel = regel.voorstellen.get()
    assert "zonder kenmerk" in voorstel.uitleg
    wijs_toe(
        regel=regel, keuzes=[Keuze(soort=voorstel.soort, sleutel=voorstel.sleutel, bedrag=-285_000)],
        gebruiker=gebruikers["financien"],
    )  # fmt: skip
    assert standen() == ["betaald"] * 3
    assert (saldi()[Rekening.BANK], som_openstaand()) == (-285_000, 0)


def test_een_ander_bedrag_of_een_tweede_keer_is_geen_zekerheid(batch: Any, gebruikers: Any) -> None:
    lees_in(_af(Post(bedrag=-284_999), gebundeld=f"DS-{batch.pk}-B1", delen=False), gebruikers["financien"])
    assert (standen(), som_openstaand()) == (["verzonden"] * 3, -284_999)
    regel = Openstaand.objects.get().regel
    sleutel = regel.voorstellen.get().sleutel
    with pytest.raises(DoorstartFout, match="niet dat van het betaalbestand"):
        wijs_toe(
            regel=regel, keuzes=[Keuze(soort="betaalbestand", sleutel=sleutel, bedrag=-284_999)],
            gebruiker=gebruikers["financien"],
        )  # fmt: skip
    for nummer, dag in (("A2", date(2018, 6, 30)), ("A3", date(2018, 6, 28))):
        heel = ntry("08", [Post(bedrag=-285_000, dag=dag)], gebundeld=f"DS-{batch.pk}-B1", delen=False)
        lees_in(document("08", stmt("08", [heel], eind=-285_000, nummer=nummer)), gebruikers["financien"])
    assert standen() == ["betaald"] * 3
    assert Toewijzing.objects.count() == 1
    assert som_openstaand() == -284_999 - 285_000


def test_een_teruggekomen_betaling_is_weer_te_betalen(batch: Any, gebruikers: Any) -> None:
    opdracht = batch.opdrachten.order_by("pk")[1]
    lees_in(
        afschrift(Post(bedrag=95_000, retour="AC04", eindkenmerk=f"DS-{batch.pk}-{opdracht.pk}")),
        gebruikers["financien"],
    )
    opdracht.refresh_from_db()
    assert (opdracht.teruggekomen_op, opdracht.terug_reden) == (DAG, "de rekening is opgeheven")
    assert saldi(dossier=opdracht.dossier)[Rekening.TE_BETALEN] == -95_000
    assert (saldi()[Rekening.BANK], saldi()[Rekening.ONTVANGEN]) == (-190_000, 0)
    assert per_groep() == {0}
    nieuw = [w.opdracht for w in wachtende_opdrachten()]
    assert [(o.dossier, o.bedrag) for o in nieuw] == [(opdracht.dossier, 95_000)]
    # The same return twice is a question, not a second debt.
    lees_in(
        afschrift(Post(bedrag=95_000, retour="AC04", eindkenmerk=f"DS-{batch.pk}-{opdracht.pk}", dag=date(2018, 6, 30)),
                  nummer="A2", begin=95_000),
        gebruikers["financien"],
    )  # fmt: skip
    assert som_openstaand() == 95_000
    assert Betaalopdracht.objects.count() == 4


def test_wat_de_bank_deed_wordt_niet_losgemaakt(batch: Any, gebruikers: Any) -> None:
    lees_in(_af(Post(bedrag=-285_000), gebundeld=f"DS-{batch.pk}-B1", delen=False), gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="kan niet ongedaan"):
        maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="verkeerd", gebruiker=gebruikers["financien"])
    assert saldi()[Rekening.BANK] == -285_000


def test_een_betaling_uit_een_bestand_dat_al_op_een_afschrift_stond_wacht_op_een_mens(
    batch: Any, gebruikers: Any
) -> None:
    """The bank took the whole file; the same payment once more is a question, never a second payment in the books."""
    lees_in(_af(Post(bedrag=-285_000), gebundeld=f"DS-{batch.pk}-B1", delen=False), gebruikers["financien"])
    eerste = batch.opdrachten.order_by("pk")[0]
    nog_eens = stmt(
        "08", [ntry("08", [Post(bedrag=-95_000, eindkenmerk=f"DS-{batch.pk}-{eerste.pk}")])],
        begin=715_000, eind=620_000, nummer="A2",
    )  # fmt: skip
    lees_in(document("08", nog_eens), gebruikers["financien"])
    assert som_openstaand() == -95_000
    regel = Openstaand.objects.get().regel
    keuze = Keuze(soort="betaling", sleutel=str(eerste.pk), bedrag=-95_000)
    with pytest.raises(DoorstartFout, match="stond al op een afschrift"):
        wijs_toe(regel=regel, keuzes=[keuze], gebruiker=gebruikers["financien"])


def test_een_bestand_waarvan_een_betaling_al_los_op_een_afschrift_stond_wacht_op_een_mens(
    batch: Any, gebruikers: Any
) -> None:
    eerste = batch.opdrachten.order_by("pk")[0]
    los = stmt(
        "08", [ntry("08", [Post(bedrag=-95_000, eindkenmerk=f"DS-{batch.pk}-{eerste.pk}")])],
        begin=1_000_000, eind=905_000, nummer="A1",
    )  # fmt: skip
    lees_in(document("08", los), gebruikers["financien"])
    heel = stmt(
        "08", [ntry("08", [Post(bedrag=-285_000)], gebundeld=f"DS-{batch.pk}-B1", delen=False)],
        begin=905_000, eind=620_000, nummer="A2",
    )  # fmt: skip
    lees_in(document("08", heel), gebruikers["financien"])
    assert som_openstaand() == -285_000


def test_een_terugstorting_die_terugkomt_wacht_op_een_mens(maak_dossier: Any, gebruikers: Any) -> None:
    """Of a payer without a dossier nothing can be blocked: the money is unplaced again, with what the bank says."""
    maak_dossier()
    wie = gebruikers["financien"]
    lees_in(afschrift(Post(bedrag=10_000, naam="Van Dijk", tekst="bedankt")), wie)
    stort_terug(regel=Openstaand.objects.get().regel, bedrag=10_000, reden="niet van u", gebruiker=wie)
    batch = keur_batch_goed(batch=stel_batch_voor(gebruiker=wie, betaaldatum=VANDAAG), gebruiker=gebruikers["toetser"])
    opdracht = batch.opdrachten.get()
    retour = Post(bedrag=10_000, retour="AC04", eindkenmerk=f"DS-{batch.pk}-{opdracht.pk}", dag=date(2018, 6, 30))
    lees_in(afschrift(retour, nummer="A2", begin=10_000), wie)
    assert not wachtende_opdrachten()
    open_ = Openstaand.objects.get()
    voorstel = open_.regel.voorstellen.get()
    assert (open_.bedrag, open_.regel.retourcode) == (10_000, "AC04")
    assert "de rekening is opgeheven" in voorstel.uitleg
    assert "nog eens naar dezelfde rekening" in voorstel.uitleg
    # Only somebody who chooses so sends it again.
    wijs_toe(
        regel=open_.regel, keuzes=[Keuze(soort=voorstel.soort, sleutel=voorstel.sleutel, bedrag=10_000)], gebruiker=wie
    )
    assert [w.opdracht.bedrag for w in wachtende_opdrachten()] == [10_000]
