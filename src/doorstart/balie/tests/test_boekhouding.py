"""The pages of the accounts: balances, closing, numbers, export, correction, and one entry with all behind it."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from doorstart.bank.services import lees_afschriften_in
from doorstart.bank.tests.hulp import Post, afschrift, bestand
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Boeking, Journaalexport, Periodeafsluiting, Rekening, Rekeningschema
from doorstart.grootboek.perioden import gesloten_tot
from doorstart.grootboek.services import draai_terug, keur_batch_goed, stel_batch_voor
from doorstart.grootboek.tests.test_afsluiten import leg_nummers_vast, sluit
from doorstart.grootboek.tests.test_batch import zet_klaar
from doorstart.grootboek.tests.test_boeken import boek_maand

ROLLEN = ("adviseur", "toetser", "financien", "manager", "coach", "beheerder", "inwoner")
LEZEN = {"toetser", "financien", "manager"}
PAGINAS = ("grootboek", "saldi", "afsluiten", "rekeningschema", "exports")


@pytest.mark.parametrize("rol", ROLLEN)
def test_wie_wat_mag(als: Any, gebruikers: Any, maak_dossier: Any, rol: str) -> None:
    dossier, klant = maak_dossier(), als(rol)
    for naam in PAGINAS:
        assert klant.get(reverse(f"balie:{naam}")).status_code == (200 if rol in LEZEN else 403), naam
    mag = 200 if rol in ("adviseur", "financien") else 403
    assert klant.get(reverse("balie:correctie", args=[dossier.nummer])).status_code == mag
    for naam, wie in (
        ("afsluiten_voorstellen", "financien"),
        ("rekeningschema_voorstellen", "financien"),
        ("export_maken", "financien"),
    ):  # fmt: skip
        antwoord = klant.post(reverse(f"balie:{naam}"), {})
        assert (antwoord.status_code == 403) == (rol != wie), naam
    for naam in ("afsluiten_beoordelen", "rekeningschema_beoordelen"):
        assert klant.post(reverse(f"balie:{naam}", args=[1])).status_code == (404 if rol == "toetser" else 403)


def test_saldi_op_een_dag(als: Any, maak_dossier: Any) -> None:
    dossier = maak_dossier()
    boek_maand(dossier)
    klant, adres = als("financien"), reverse("balie:saldi")
    toon = klant.get(adres).content.decode()
    assert "€ 1.000,00" in toon
    voor = klant.get(adres, {"op": "2017-04-02"}).content.decode()
    assert "Geen saldi" in voor
    split = klant.get(adres, {"op": "2018-01-01", "per": ["gemeente", "wetsgroep"], "dossier": dossier.nummer})
    assert "Assen" in split.content.decode()
    assert "Participatiewet" in split.content.decode()
    assert "niet gevonden" in klant.get(adres, {"op": "2018-01-01", "dossier": "X"}).content.decode()
    assert "mag geen dossiers" in als("manager").get(adres, {"op": "2018-01-01", "dossier": "T"}).content.decode()


def test_afsluiten_nummers_en_export(als: Any, gebruikers: Any, maak_dossier: Any) -> None:
    boek_maand(maak_dossier())
    fin, toetser = als("financien"), als("toetser")
    assert fin.post(reverse("balie:afsluiten_voorstellen"), {"tot": "", "toelichting": ""}).status_code == 422
    fin.post(reverse("balie:afsluiten_voorstellen"), {"tot": "2018-06-30", "toelichting": "Klaar"})
    rij = Periodeafsluiting.objects.get()
    assert "zelf voorgesteld" in fin.get(reverse("balie:afsluiten")).content.decode()
    beoordeel = reverse("balie:afsluiten_beoordelen", args=[rij.pk])
    assert "Schrijf op waarom" in toetser.post(beoordeel, {"reden": ""}, follow=True).content.decode()
    toetser.post(beoordeel, {"akkoord": "ja"})
    assert gesloten_tot() == date(2018, 6, 30)

    export = {"van": "2017-01-01", "tot": "2018-06-30"}
    uit = fin.post(reverse("balie:export_maken"), export, follow=True).content.decode()
    assert "Vul eerst een nummer in bij" in uit
    nummers = {f"nummer:{r}::": "8000" for r in Rekening.values} | {"reden": "Begin"}
    fin.post(reverse("balie:rekeningschema_voorstellen"), nummers)
    schema = Rekeningschema.objects.get()
    assert "8000" in toetser.get(reverse("balie:rekeningschema")).content.decode()
    toetser.post(reverse("balie:rekeningschema_beoordelen", args=[schema.pk]), {"akkoord": "ja"})
    assert "Nog zonder nummer" not in fin.get(reverse("balie:rekeningschema")).content.decode()
    assert "3 regels" in fin.post(reverse("balie:export_maken"), export, follow=True).content.decode()
    rij = Journaalexport.objects.get()
    csv = toetser.get(reverse("balie:export_bestand", args=[rij.pk]))
    assert csv.content.decode().startswith("\ufeffregel;boeking;")
    nagaan = reverse("balie:export_nagaan", args=[rij.pk])
    assert "precies hetzelfde" in toetser.post(nagaan, follow=True).content.decode()


def test_een_andere_organisatie_bestaat_niet(als: Any, gebruikers: Any, maak_dossier: Any) -> None:
    from doorstart.grootboek.exporteren import exporteer
    from doorstart.organisatie.models import Gebruiker, Organisatie

    dossier = maak_dossier()
    boeking = boek_maand(dossier)
    sluit(gebruikers)
    leg_nummers_vast(gebruikers)
    export = exporteer(van=date(2017, 1, 1), tot=date(2018, 6, 30), gebruiker=gebruikers["financien"])
    ander = Organisatie.objects.create(naam="Anders", slug="anders", werkdatum=date(2018, 7, 2))
    klant = als("financien")
    klant.force_login(Gebruiker.objects.create_user(username="vreemd", organisatie=ander, rol="financien"))
    for adres in (
        reverse("balie:boeking", args=[boeking.pk]),
        reverse("balie:export_bestand", args=[export.pk]),
        reverse("balie:correctie", args=[dossier.nummer]),
    ):
        assert klant.get(adres).status_code == 404, adres
    assert "1.000,00" not in klant.get(reverse("balie:saldi")).content.decode()


def test_een_correctie_van_formulier_tot_boeking(als: Any, gebruikers: Any, maak_dossier: Any) -> None:
    dossier = maak_dossier()
    boek_maand(dossier)
    klant, adres = als("financien"), reverse("balie:correctie", args=[dossier.nummer])
    assert klant.post(adres, {}).status_code == 422
    velden = {
        "richting": "betalen", "rekening": "uitkeringslasten", "wetsgroep": "pw", "kostensoort": "levensonderhoud",
        "jaar": "2017", "maand": "2017-03", "bedrag": "50,00", "reden": "Dubbel geteld.", "bron": "Loonstrook",
    }  # fmt: skip
    assert klant.post(adres, velden | {"maand": "maart"}).status_code == 422
    assert "2018-05" in klant.post(adres, velden | {"maand": "2017-13"}).content.decode()
    assert klant.post(adres, velden | {"jaar": "2030"}).status_code == 422
    besluit_adres = klant.post(adres, velden)["Location"]
    besluit = Besluit.objects.get()
    assert besluit_adres == reverse("balie:besluit", args=[besluit.pk])
    assert klant.get(besluit_adres).status_code == 200
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    boeking = Boeking.objects.get(soort="correctie")
    toon = klant.get(reverse("balie:boeking", args=[boeking.pk])).content.decode()
    for deel in (besluit.nummer, "Financien", "Toetser", "nagerekend: elke stap klopt", "U krijgt nog", "Loonstrook"):
        assert deel in toon, deel


def test_van_een_betaling_een_klik_naar_alles(als: Any, gebruikers: Any, maak_dossier: Any) -> None:
    opdracht = zet_klaar(maak_dossier())
    batch = keur_batch_goed(
        batch=stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2)),
        gebruiker=gebruikers["toetser"],
    )
    ruw = afschrift(Post(bedrag=-95_000, eindkenmerk=f"DS-{batch.pk}-{opdracht.pk}"), begin=95_000, nummer="A77")
    lees_afschriften_in(bron=bestand(ruw), naam="a.xml", gebruiker=gebruikers["financien"])
    klant = als("financien")
    toon = klant.get(reverse("balie:boeking", args=[opdracht.boeking_id])).content.decode()
    for deel in ("betaald", reverse("balie:batch", args=[batch.pk]), "A77", opdracht.dossier.nummer):
        assert deel in toon, deel
    terug = draai_terug(boeking=opdracht.boeking, gebruiker=gebruikers["financien"], reden="fout")
    assert (
        reverse("balie:boeking", args=[terug.pk])
        in klant.get(reverse("balie:boeking", args=[opdracht.boeking_id])).content.decode()
    )
    assert (
        reverse("balie:boeking", args=[opdracht.boeking_id])
        in klant.get(reverse("balie:boeking", args=[terug.pk])).content.decode()
    )
    for boeking in Boeking.objects.filter(soort__in=("bankafschrift", "betaalbatch_op_afschrift")):
        assert "A77" in klant.get(reverse("balie:boeking", args=[boeking.pk])).content.decode() or "J. Jansen" in (
            klant.get(reverse("balie:boeking", args=[boeking.pk])).content.decode()
        )
