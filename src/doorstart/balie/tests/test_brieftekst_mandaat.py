"""The pages of letter texts, mandates and objections: two people, previews, refusals that keep what was typed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.besluiten.models import Besluit, Brieftekst, Mandaat
from doorstart.besluiten.tests.hulp import genomen, stel_pto_voor
from doorstart.kern.scope import scope
from doorstart.werkproces.models import Procedure

SLEUTEL = "pto.toegekend.periode"
TEKST = reverse("balie:brieftekst", args=[SLEUTEL])
VOORBEELD = reverse("balie:brieftekst_voorbeeld", args=[SLEUTEL])
Als = Callable[[str], Client]


def _nieuw(**anders: str) -> dict[str, str]:
    return {"tekst": "U mag dit doen tot en met {tot}.", "geldig_van": "2018-07-02", "reden": "korter"} | anders


def test_text_travels_through_two_people_with_a_preview(als: Als) -> None:
    beheerder, manager = als("beheerder"), als("manager")
    lijst = beheerder.get(reverse("balie:briefteksten"), {"zoek": "toestemming geldt"}).content.decode()
    assert TEKST in lijst
    proef = beheerder.post(VOORBEELD, _nieuw())
    assert proef["Content-Type"] == "application/pdf"
    assert proef.content[:5] == b"%PDF-"
    assert not Brieftekst.objects.exists(), "a preview stores nothing"
    assert beheerder.post(TEKST, _nieuw()).status_code == 302
    pagina = manager.get(TEKST).content.decode()
    assert "<ins>" in pagina
    assert "<del>" in pagina
    versie = Brieftekst.objects.get()
    assert manager.get(VOORBEELD, {"versie": "1"}).content[:5] == b"%PDF-"
    manager.post(reverse("balie:brieftekst_oordeel", args=[versie.pk]), {"goedkeuren": "1"})
    assert "eigen tekst, versie 1" in beheerder.get(reverse("balie:briefteksten"), {"zoek": SLEUTEL}).content.decode()


def test_wrong_placeholder_is_explained_and_keeps_what_was_typed(als: Als) -> None:
    antwoord = als("beheerder").post(TEKST, _nieuw(tekst="Tot {einde}.")).content.decode()
    assert "bestaat niet in deze tekst" in antwoord
    assert "{tot}, {van}" in antwoord
    assert "Tot {einde}." in antwoord


def test_text_that_does_not_exist_is_not_found(als: Als) -> None:
    assert als("beheerder").get(reverse("balie:brieftekst", args=["bestaat.niet"])).status_code == 404
    assert als("beheerder").get(VOORBEELD, {"versie": "7"}).status_code == 404


@pytest.mark.parametrize("naam", ["briefteksten", "mandaten"])
@pytest.mark.parametrize(
    ("rol", "status"),
    [("beheerder", 200), ("manager", 200), ("adviseur", 403), ("toetser", 403), ("financien", 403), ("coach", 403),
     ("inwoner", 403)],
)  # fmt: skip
def test_who_may_open(als: Als, naam: str, rol: str, status: int) -> None:
    assert als(rol).get(reverse(f"balie:{naam}")).status_code == status


def test_only_the_beheerder_proposes_and_only_the_manager_judges(als: Als) -> None:
    assert als("manager").post(TEKST, _nieuw()).status_code == 403
    als("beheerder").post(TEKST, _nieuw())
    oordeel = reverse("balie:brieftekst_oordeel", args=[Brieftekst.objects.get().pk])
    assert als("beheerder").post(oordeel, {"goedkeuren": "1"}).status_code == 403
    assert als("manager").get(oordeel).status_code == 405


def test_proposal_of_another_organisation_is_not_found(als: Als, gebruikers: dict[str, Any]) -> None:
    from doorstart.organisatie.models import Organisatie

    als("beheerder").post(TEKST, _nieuw())
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    manager = gebruikers["manager"]
    manager.organisatie = ander
    manager.save()
    with scope(ander):
        adres = reverse("balie:brieftekst_oordeel", args=[Brieftekst.alle_organisaties.get().pk])
        assert als("manager").post(adres, {"goedkeuren": "1"}).status_code == 404
    assert Brieftekst.objects.get().status == "voorstel"


def test_mandate_through_the_pages_and_its_refusal(als: Als, gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    besluit = stel_pto_voor(maak_dossier(), gebruikers["adviseur"])
    adres = reverse("balie:besluit", args=[besluit.pk])
    assert "geen mandaat vastgelegd" in als("toetser").get(adres).content.decode()
    assert besluit.nummer not in als("manager").get(reverse("balie:te_tekenen")).content.decode()
    assert als("manager").get(adres).status_code == 403, "no mandate, no look"
    velden = {"soort": "", "rol": "manager", "tot_bedrag": "50.000", "geldig_van": "2018-07-02", "reden": "Besluit 1"}
    assert als("beheerder").post(reverse("balie:mandaat_nieuw"), velden).status_code == 302
    rij = Mandaat.objects.get()
    assert rij.tot_bedrag == 5_000_000
    als("manager").post(reverse("balie:mandaat_oordeel", args=[rij.pk]), {"goedkeuren": "1"})
    assert "50.000,00" in als("beheerder").get(reverse("balie:mandaten")).content.decode()
    assert als("toetser").post(adres, {"actie": "goedkeuren"}).status_code == 403
    assert besluit.nummer in als("manager").get(reverse("balie:te_tekenen")).content.decode()
    assert als("manager").post(adres, {"actie": "goedkeuren"}).status_code == 302
    assert Besluit.objects.get().beoordeeld_door == gebruikers["manager"]
    assert als("manager").get(adres).status_code == 200, "who took it may see it"


def test_objection_through_the_pages(als: Als, gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    from doorstart.werkproces.services import voer_uit

    besluit = genomen(maak_dossier(), gebruikers)
    adres = reverse("balie:bezwaar_nieuw", args=[besluit.pk])
    # Financiën may propose and had nothing to do with the decision.
    ander = als("financien")
    assert adres in ander.get(reverse("balie:besluit", args=[besluit.pk])).content.decode()
    antwoord = ander.post(adres, {"ontvangen_op": "2018-07-01", "gronden": "Te weinig uren"}).content.decode()
    assert "was het besluit er nog niet" in antwoord
    assert "Te weinig uren" in antwoord
    assert ander.post(adres, {"ontvangen_op": "2018-07-02", "gronden": "Te weinig uren"}).status_code == 302
    rij = Procedure.objects.get(soort="bezwaar")
    voer_uit(procedure=rij, actie="zie_af_van_horen", gebruiker=gebruikers["financien"], gegevens={"reden": "x"})
    pagina = reverse("balie:bezwaar_voorstel", args=[rij.pk])
    for adres_ in (reverse("balie:besluit_voorstel", args=[rij.pk]), pagina):
        assert "13 augustus 2018" in ander.get(adres_).content.decode()
    velden = {"uitkomst": "ongegrond", "gronden": "Te weinig uren", "motivering": "Het kan niet.", "rechtbank": "X"}
    assert ander.post(pagina, velden).status_code == 302
    beslissing = Besluit.objects.get(soort="bezwaar")
    assert "in beroep gaan" in als("toetser").get(reverse("balie:besluit", args=[beslissing.pk])).content.decode()
    assert als("toetser").get(adres).status_code == 403
