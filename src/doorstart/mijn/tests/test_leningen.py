"""What a resident sees of a loan, and asking for deferral."""

from datetime import date
from typing import Any

from django.urls import reverse

from doorstart.leningen.models import Leninggebeurtenis
from doorstart.leningen.tests.hulp import verleen, zet_klok
from doorstart.leningen.voorstellen import Aflosafspraak


def _lening(maak_dossier: Any, gebruikers: Any, *, eigen: bool) -> Any:
    dossier = maak_dossier(groep="gevestigd")
    if eigen:
        dossier.persoon.gebruiker = gebruikers["inwoner"]
        dossier.persoon.save()
    return verleen(dossier, gebruikers, gevraagd=12_000_00, verleend=12_000_00,
                   aflossing=Aflosafspraak(maanden=12, wijze="lineair"))  # fmt: skip


def test_own_loan_what_is_left_how_to_pay_and_asking_for_deferral(
    maak_dossier: Any, gebruikers: Any, als: Any, organisatie: Any
) -> None:
    lening = _lening(maak_dossier, gebruikers, eigen=True)
    zet_klok(organisatie, date(2018, 8, 20))
    client = als("inwoner")
    assert "€ 12.000,00" in client.get(reverse("mijn:leningen")).content.decode().replace("\u00a0", " ")
    pad = reverse("mijn:lening", args=[lening.nummer])
    tekst = client.get(pad).content.decode().replace("\u00a0", " ")
    for deel in ("€ 1.080,00", "1 september 2018", "NL91 ABNA", "RF", "Uitstel vragen"):
        assert deel in tekst, deel
    assert client.post(pad, {"maanden": "13", "reden": "ziek"}).status_code == 422
    client.post(pad, {"maanden": "3", "reden": "ziek"})
    assert Leninggebeurtenis.objects.get(soort="verzoek_uitstel").maanden == 3
    assert "U vroeg op 20 augustus 2018" in client.get(pad).content.decode()
    assert (
        "De ondernemer vraagt uitstel"
        in als("adviseur").get(reverse("balie:lening", args=[lening.nummer])).content.decode()
    )


def test_the_overview_asks_for_the_figures_that_may_waive_interest(
    maak_dossier: Any, gebruikers: Any, als: Any, organisatie: Any
) -> None:
    """Also without a benefit: the figures of 2019 may waive interest of a loan that was applied for in 2018."""
    nummer = _lening(maak_dossier, gebruikers, eigen=True).dossier.nummer
    zin = "Dan hoeft u de rente over dat jaar misschien niet zelf te betalen."
    pad, overzicht = reverse("mijn:jaarcijfers", args=[nummer]), reverse("mijn:overzicht")
    zet_klok(organisatie, date(2019, 12, 31))
    assert zin not in als("inwoner").get(overzicht).content.decode()
    zet_klok(organisatie, date(2020, 2, 3))
    pagina = als("inwoner").get(overzicht).content.decode()
    assert zin in pagina
    assert f'href="{pad}"' in pagina
    velden = {"boekjaar_begin": "2019-01-01", "boekjaar_einde": "2019-12-31", "winst": "5.000",
              "totaal_vermogen": "8.000", "eigen_vermogen": "4.000"}  # fmt: skip
    assert als("inwoner").post(pad, velden).status_code == 302
    assert zin not in als("inwoner").get(overzicht).content.decode()


def test_a_loan_of_somebody_else_does_not_exist(maak_dossier: Any, gebruikers: Any, als: Any) -> None:
    lening = _lening(maak_dossier, gebruikers, eigen=False)
    assert als("inwoner").get(reverse("mijn:lening", args=[lening.nummer])).status_code == 404
    assert lening.nummer not in als("inwoner").get(reverse("mijn:leningen")).content.decode()
    assert als("adviseur").get(reverse("mijn:leningen")).status_code == 403
