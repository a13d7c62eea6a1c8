"""The overview, the letters and the year figures of a resident."""

from datetime import date
from typing import Any

from django.urls import reverse

from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.begeleiding.models import Coachtoewijzing
from doorstart.besluiten.models import Besluit, Brief
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid


def maak_brief(dossier: Any) -> Brief:
    """A letter as it was sent."""
    besluit = Besluit(
        dossier=dossier, nummer=f"B-{dossier.nummer}", soort="import", uitkomst="toekenning",
        datum=date(2018, 1, 2), motivering="-", voorgesteld_door=dossier.adviseur,
    )  # fmt: skip
    besluit.save()
    brief = Brief(
        dossier=dossier, besluit=besluit, onderwerp="U mag parttime ondernemen", context={}, pdf=b"%PDF-1.7",
        sha256="0" * 64, verzonden_op=date(2018, 1, 2),
    )  # fmt: skip
    brief.save()
    return brief


def test_wat_moet_ik_doen_wie_helpt_en_welke_brieven(
    organisatie: Any, gebruikers: Any, maak_dossier: Any, als: Any
) -> None:
    maak_beleid(gebruikers)
    dossier = geef_toestemming(maak_dossier(), van=date(2018, 5, 1), inwoner=gebruikers["inwoner"])
    Coachtoewijzing(dossier=dossier, coach=gebruikers["coach"], van=date(2018, 1, 1)).save()
    brief = maak_brief(dossier)
    ander = maak_brief(maak_dossier())
    klant = als("inwoner")
    pagina = klant.get(reverse("mijn:overzicht")).content.decode()
    assert "Opgave mei 2018" in pagina
    assert "22 dagen te laat" in pagina
    assert "Coach" in pagina
    assert "U mag parttime ondernemen" in pagina
    pdf = klant.get(reverse("mijn:brief", args=[brief.pk]))
    assert (pdf["Content-Type"], pdf.content) == ("application/pdf", b"%PDF-1.7")
    assert klant.get(reverse("mijn:brief", args=[ander.pk])).status_code == 404


def test_zonder_dossier(organisatie: Any, als: Any) -> None:
    pagina = als("inwoner").get(reverse("mijn:overzicht")).content.decode()
    assert "Er is nog geen dossier voor u" in pagina
    assert "U hoeft geen opgave te doen" in als("inwoner").get(reverse("mijn:opgaven")).content.decode()


JAAR = {
    "boekjaar_begin": "2017-01-01", "boekjaar_einde": "2017-12-31", "winst": "-1.500", "totaal_vermogen": "20.000",
    "eigen_vermogen": "5.000",
}  # fmt: skip


def test_jaarcijfers_inleveren_een_keer(organisatie: Any, gebruikers: Any, maak_dossier: Any, als: Any) -> None:
    dossier = geef_toestemming(maak_dossier(groep="starter"), inwoner=gebruikers["inwoner"])
    Toekenning(
        dossier=dossier, besluit=maak_brief(dossier).besluit, groep="starter", van=date(2017, 3, 1),
        tot=date(2018, 2, 28), maandbedrag=90_000,
    ).save()  # fmt: skip
    waar, thuis = reverse("mijn:jaarcijfers", args=[dossier.nummer]), reverse("mijn:overzicht")
    klant = als("inwoner")
    wacht = "Wij wachten nog op uw jaarcijfers over het boekjaar 1 januari 2017 tot en met 31 december 2017"
    assert wacht in klant.get(thuis).content.decode()
    assert 'value="2017-01-01"' in klant.get(waar).content.decode()
    assert "Deze uitkering is gestopt" in klant.get(thuis).content.decode()
    for _ in range(2):
        assert klant.post(waar, JAAR).status_code == 302
    assert wacht not in klant.get(thuis).content.decode()
    cijfers = Jaarcijfers.objects.get()
    assert (cijfers.winst, cijfers.eigen_vermogen) == (-150_000, 500_000)
    assert "€ 1.500,00" in klant.get(waar).content.decode()


def test_jaarcijfers_fout_bij_het_veld(organisatie: Any, gebruikers: Any, maak_dossier: Any, als: Any) -> None:
    """A boekjaar of 14 months and an impossible capital are refused at their fields; nothing is lost or saved."""
    dossier = geef_toestemming(maak_dossier(groep="starter"), inwoner=gebruikers["inwoner"])
    waar = reverse("mijn:jaarcijfers", args=[dossier.nummer])
    for anders, zin in (
        ({"boekjaar_einde": "2018-02-28"}, "precies 12 maanden"),
        ({"eigen_vermogen": "30.000"}, "hoger dan het totaal vermogen"),
        ({"winst": "veel"}, "Vul een bedrag in euro"),
    ):
        pagina = als("inwoner").post(waar, JAAR | anders).content.decode()
        assert zin in pagina
        assert 'aria-invalid="true"' in pagina
        for waarde in (JAAR | anders).values():
            assert f'value="{waarde}"' in pagina
    assert not Jaarcijfers.objects.exists()
