"""The monthly run: what it pays, what stays out and why, doing it twice, blocks, returned payments."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import Sum

from bijstandsrecht.kern import Maand
from doorstart.bbz.models import Opschorting
from doorstart.bbz.services import betaal_maand
from doorstart.grootboek.models import Betaalopdracht, Boekingsregel, Rekening, Stand
from doorstart.grootboek.selectors import wachtende_opdrachten
from doorstart.grootboek.services import (
    Nieuweopdracht,
    Regel,
    boek,
    draai_terug,
    haal_tegengehouden_uit_batch,
    keur_batch_goed,
    maak_opdrachten,
    wijzig_derde,
)
from doorstart.grootboek.tests.test_bankbestand import kies_beleid
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol
from doorstart.uitbetalen.models import Blokreden
from doorstart.uitbetalen.selectors import runbeeld
from doorstart.uitbetalen.services import (
    beoordeel_overlijden,
    blokkeer,
    blokredenen,
    hef_blokkade_op,
    stel_maandrun_voor,
    verwerk_teruggekomen,
    zet_klaar,
)
from doorstart.uitbetalen.tests.hulp import DEURWAARDER, JULI, betaal, draai, houd_in, loop
from doorstart.werkproces.models import Taak

DAG = date(2018, 7, 2)


def maanden(dossier: Any) -> dict[date, int]:
    regels = Boekingsregel.objects.filter(dossier=dossier, rekening=Rekening.LENING_LEVENSONDERHOUD)
    return dict(regels.values_list("rechtmaand").annotate(som=Sum("bedrag")))


def blok(dossier: Any, gebruikers: Any, **velden: Any) -> Any:
    standaard = {"reden": Blokreden.ONDERZOEK, "toelichting": "Signaal over inkomsten."}
    return blokkeer(dossier=dossier, gebruiker=gebruikers["adviseur"], **(standaard | velden))


def test_run_betaalt_de_maand_en_wat_bleef_liggen_een_keer(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers, van=date(2018, 5, 16)).dossier
    batch = draai(gebruikers)
    # 16 of 31 days of May: 51,613 (half up of 51,612.9), then June and July whole.
    assert maanden(dossier) == {date(2018, 5, 1): 51_613, date(2018, 6, 1): 100_000, date(2018, 7, 1): 100_000}
    assert (batch.betaaldatum, batch.maand) == (date(2018, 7, 20), date(2018, 7, 1))
    with pytest.raises(DoorstartFout, match="geen betaling klaar"):
        draai(gebruikers)
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    assert zet_klaar(maand=JULI, gebruiker=gebruikers["financien"]).betaald == 0
    assert sum(maanden(dossier).values()) == 251_613


def test_hoe_ver_terug_is_beleid(maak_dossier: Any, gebruikers: Any) -> None:
    kies_beleid(gebruikers, maanden_terug=1)
    dossier = loop(maak_dossier, gebruikers, van=date(2018, 5, 1)).dossier
    draai(gebruikers)
    assert list(maanden(dossier)) == [date(2018, 6, 1), date(2018, 7, 1)]


def test_een_teruggedraaide_maand_kan_opnieuw(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    for _n in range(3):
        boeking = betaal_maand(toekenning=toekenning, maand=DAG, gebruiker=gebruikers["financien"])
        assert boeking is not None
        assert betaal_maand(toekenning=toekenning, maand=DAG, gebruiker=gebruikers["financien"]) is None
        draai_terug(boeking=boeking, gebruiker=gebruikers["adviseur"], reden="fout")
    assert sum(maanden(toekenning.dossier).values()) == 0
    assert wachtende_opdrachten() == []


def test_wat_buiten_de_maand_blijft_staat_er_met_de_reden(maak_dossier: Any, gebruikers: Any) -> None:
    def met(**velden: Any) -> Any:
        return loop(maak_dossier, gebruikers, **velden).dossier

    geblokkeerd, opgeschort, overleden, verhuisd, zonder = (met(van=date(2018, 6, 1)) for _n in range(5))
    voorbij = met(van=date(2018, 1, 1), tot=date(2018, 6, 30))
    betaald = loop(maak_dossier, gebruikers)
    met()
    blok(geblokkeerd, gebruikers)
    toekenning = opgeschort.bbz_toekenningen.get()
    Opschorting(
        dossier=opgeschort, besluit=toekenning.besluit, van=date(2018, 6, 20), hoogstens_tot=date(2018, 8, 15),
        herstel_uiterlijk=date(2018, 7, 4),
    ).save()  # fmt: skip
    overleden.persoon.overleden_op = verhuisd.persoon.vertrokken_op = date(2018, 6, 15)
    zonder.persoon.iban = ""
    for dossier in (overleden, verhuisd, zonder):
        dossier.persoon.save()
    betaal_maand(toekenning=betaald, maand=DAG, gebruiker=gebruikers["financien"])

    beeld = runbeeld(JULI, ook_eerder=False)
    assert {rij.dossiernummer: rij.reden for rij in beeld.buiten} == {
        geblokkeerd.nummer: "geblokkeerd",
        opgeschort.nummer: "geblokkeerd",
        overleden.nummer: "overleden",
        verhuisd.nummer: "geeindigd",
        zonder.nummer: "geen_iban",
        voorbij.nummer: "toekenning_voorbij",
    }
    assert {r: n for r, _w, n in beeld.redenen}["al_betaald"] == 1
    assert [(g, n, b) for g, _w, n, b in beeld.totalen] == [("Assen", 1, 100_000)]
    zin = {rij.dossiernummer: rij.zin for rij in beeld.buiten}
    assert "art. 54" in zin[opgeschort.nummer]
    assert "Signaal over inkomsten" in zin[geblokkeerd.nummer]

    stel_maandrun_voor(maand=JULI, gebruiker=gebruikers["financien"])
    in_batch = set(Betaalopdracht.objects.filter(batch__isnull=False).values_list("dossier__nummer", "rechtmaand"))
    juni, juli = date(2018, 6, 1), date(2018, 7, 1)
    # Of who moved in June that month is still paid; of who died it waits for a judgment; nothing without an IBAN.
    assert {nummer for nummer, maand in in_batch if maand == juli} == {betaald.dossier.nummer, "T0007"}
    assert (verhuisd.nummer, juni) in in_batch
    assert {w.opdracht.dossier.nummer for w in wachtende_opdrachten() if w.bezwaar} == {
        overleden.nummer, zonder.nummer,
    }  # fmt: skip
    assert maanden(geblokkeerd) == maanden(opgeschort) == {}


def test_blokkade_houdt_tegen_en_wordt_met_reden_opgeheven(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    dossier = toekenning.dossier
    rij = blok(dossier, gebruikers)
    with pytest.raises(DoorstartFout, match="Signaal over inkomsten"):
        betaal_maand(toekenning=toekenning, maand=DAG, gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="waarom"):
        hef_blokkade_op(blokkade=rij, reden=" ", gebruiker=gebruikers["adviseur"])
    hef_blokkade_op(blokkade=rij, reden="Signaal klopte niet", gebruiker=gebruikers["adviseur"])
    with pytest.raises(DoorstartFout, match="al opgeheven"):
        hef_blokkade_op(blokkade=rij, reden="x", gebruiker=gebruikers["adviseur"])
    assert betaal_maand(toekenning=toekenning, maand=DAG, gebruiker=gebruikers["financien"])


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"toelichting": " "}, "waarom"),
        ({"reden": "x"}, "reden uit de lijst"),
        ({"van": DAG, "tot": date(2018, 7, 1)}, "voor zij begint"),
    ],
)
def test_onvolledige_blokkade(maak_dossier: Any, gebruikers: Any, velden: dict[str, Any], zin: str) -> None:
    with pytest.raises(DoorstartFout, match=zin):
        blok(maak_dossier(), gebruikers, **velden)


def test_een_blokkade_in_de_toekomst_of_voorbij_telt_niet(maak_dossier: Any, gebruikers: Any) -> None:
    toekenning = loop(maak_dossier, gebruikers)
    blok(toekenning.dossier, gebruikers, van=date(2018, 7, 3))
    blok(toekenning.dossier, gebruikers, van=date(2018, 6, 1), tot=date(2018, 7, 1))
    assert betaal_maand(toekenning=toekenning, maand=DAG, gebruiker=gebruikers["financien"])


def test_wat_na_het_voorstel_wordt_geblokkeerd_gaat_niet_naar_de_bank(maak_dossier: Any, gebruikers: Any) -> None:
    een, ander = loop(maak_dossier, gebruikers).dossier, loop(maak_dossier, gebruikers).dossier
    batch = draai(gebruikers)
    blok(een, gebruikers)
    with pytest.raises(DoorstartFout, match=r"tegengehouden \(1\)"):
        keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    for rol in ("adviseur", "manager"):
        with pytest.raises(PermissionDenied):
            haal_tegengehouden_uit_batch(batch=batch, gebruiker=gebruikers[rol])
    assert haal_tegengehouden_uit_batch(batch=batch, gebruiker=gebruikers["toetser"]) == 1
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    assert [o.dossier for o in batch.opdrachten.all()] == [ander]
    assert [w.opdracht.dossier for w in wachtende_opdrachten()] == [een]


def test_na_overlijden_beslist_een_mens(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    with pytest.raises(DoorstartFout, match="geen overlijden"):
        beoordeel_overlijden(dossier=dossier, toelichting="x", gebruiker=gebruikers["adviseur"])
    dossier.persoon.overleden_op = date(2018, 7, 1)
    dossier.persoon.save()
    with pytest.raises(DoorstartFout, match="geen betaling klaar"):
        draai(gebruikers)
    assert "erfgenamen" in wachtende_opdrachten()[0].bezwaar
    beoordeel_overlijden(dossier=dossier, toelichting="Rekening van de erven", gebruiker=gebruikers["adviseur"])
    assert draai(gebruikers).opdrachten.count() == 1


def test_teruggekomen_betaling_blokkeert_en_vraagt_een_mens(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    opdracht = betaal(gebruikers).opdrachten.get()
    nieuwe = verwerk_teruggekomen(
        opdracht=opdracht, reden="AC04 rekening opgeheven", datum=DAG, gebruiker=gebruikers["financien"]
    )
    opdracht.refresh_from_db()
    assert (opdracht.stand, nieuwe.stand) == (Stand.TERUGGEKOMEN, Stand.WACHT)
    assert "AC04" in wachtende_opdrachten()[0].bezwaar
    taak = Taak.objects.get(soort="betaling_teruggekomen")
    assert taak.afgerond_op is None
    hef_blokkade_op(blokkade=dossier.blokkades.get(), reden="Nieuw IBAN", gebruiker=gebruikers["financien"])
    taak.refresh_from_db()
    assert taak.afgerond_op is not None
    assert draai(gebruikers).opdrachten.get() == nieuwe


def test_van_een_derde_wacht_alleen_die_betaling(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    houd_in(dossier, gebruikers)
    huur = next(o for o in betaal(gebruikers).opdrachten.all() if o.aan_derde)
    nieuwe = verwerk_teruggekomen(opdracht=huur, reden="AC04", datum=DAG, gebruiker=gebruikers["financien"])
    assert blokredenen([dossier.pk], DAG) == {}
    rij = dossier.blokkades.get()
    assert rij.opdracht == nieuwe
    with pytest.raises(DoorstartFout, match="klopt niet"):
        hef_blokkade_op(blokkade=rij, reden="x", iban="NL00INGB0001234567", gebruiker=gebruikers["financien"])
    hef_blokkade_op(
        blokkade=rij, reden="Nieuwe rekening", iban="NL91 ABNA 0417 1643 00", gebruiker=gebruikers["financien"]
    )
    batch = draai(gebruikers)
    assert [(o.begunstigde, o.iban) for o in batch.opdrachten.all()] == [
        ("Gerechtsdeurwaarder De Vries", "NL91ABNA0417164300")
    ]
    with pytest.raises(DoorstartFout, match="nog wacht"):
        wijzig_derde(opdracht=nieuwe, derde=DEURWAARDER)


def test_een_batch_na_de_betaaldatum_wordt_niet_goedgekeurd(maak_dossier: Any, gebruikers: Any) -> None:
    loop(maak_dossier, gebruikers)
    batch = draai(gebruikers)
    organisatie = gebruikers["toetser"].organisatie
    organisatie.werkdatum = date(2018, 7, 21)
    with pytest.raises(DoorstartFout, match="is voorbij"):
        keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])


def test_kapitaal_gaat_mee_in_dezelfde_batch(maak_dossier: Any, gebruikers: Any) -> None:
    """What other rooms ordered (a loan, a supplement) waits beside the month and goes out with it."""
    dossier = loop(maak_dossier, gebruikers).dossier
    regels = [
        Regel(rekening=r, bedrag=b, gemeente=dossier.gemeente, wetsgroep="bbz_gevestigd", kostensoort="kapitaal",
              verstrekkingsjaar=2018, dossier=dossier)
        for r, b in ((Rekening.LENING_KAPITAAL, 500_000), (Rekening.TE_BETALEN, -500_000))
    ]  # fmt: skip
    lening = boek(datum=DAG, soort="lening", omschrijving="Bedrijfskapitaal", regels=regels, dossier=dossier)
    maak_opdrachten([Nieuweopdracht(boeking=lening, dossier=dossier, bedrag=500_000, omschrijving="Kapitaal")])
    assert sorted(draai(gebruikers).opdrachten.values_list("bedrag", flat=True)) == [95_000, 500_000]


def test_rechten(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    for rol in set(Rol.values) - {Rol.FINANCIEN}:
        with pytest.raises(PermissionDenied):
            stel_maandrun_voor(maand=JULI, gebruiker=gebruikers[rol])
    for rol in set(Rol.values) - {Rol.FINANCIEN, Rol.ADVISEUR}:
        with pytest.raises(PermissionDenied):
            blokkeer(dossier=dossier, reden=Blokreden.ANDERS, toelichting="x", gebruiker=gebruikers[rol])
    with pytest.raises(DoorstartFout, match="nog niet begonnen"):
        stel_maandrun_voor(maand=Maand(2018, 8), gebruiker=gebruikers["financien"])
