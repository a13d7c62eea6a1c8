"""The first application for living costs, per group of art. 2 lid 1 Bbz 2004, and the preparation period (lid 3)."""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.levensvatbaar import aanvraag
from doorstart.werkproces.procedures.tabel import Oordeel, Proceduretabel, Veld

GEVRAAGD = Veld(
    "gevraagd", "keuze", _("Wat wordt gevraagd?"), _("Levensonderhoud, bedrijfskapitaal of allebei."),
    verplicht=False, opties=("levensonderhoud", "kapitaal", "beide"),
)  # fmt: skip

BBZ_GEVESTIGD = aanvraag(
    "bbz_gevestigd", _("Bbz-uitkering voor een gevestigde zelfstandige"), "bbz_levensonderhoud",
    groep="art. 2 lid 1 onder a", grond="art. 2, 10, 18 en 19", oordeel=Oordeel.LEVENSVATBAAR, start=(GEVRAAGD,),
)  # fmt: skip
BBZ_STARTER = aanvraag(
    "bbz_starter", _("Bbz-uitkering voor een starter"), "bbz_levensonderhoud",
    groep="art. 2 lid 1 onder b", grond="art. 2, 10 en 23", oordeel=Oordeel.LEVENSVATBAAR, start=(GEVRAAGD,),
)  # fmt: skip
BBZ_OUDER = aanvraag(
    "bbz_ouder", _("Bbz-uitkering voor een oudere zelfstandige"), "bbz_levensonderhoud",
    groep="art. 2 lid 1 onder c", grond="art. 2, 10, 25 en 26", oordeel=Oordeel.NIET_LEVENSVATBAAR, start=(GEVRAAGD,),
)  # fmt: skip
BBZ_BEEINDIGEND = aanvraag(
    "bbz_beeindigend", _("Bbz-uitkering voor een beëindigende zelfstandige"), "bbz_levensonderhoud",
    groep="art. 2 lid 1 onder d", grond="art. 2, 10, 27 en 27a", oordeel=Oordeel.NIET_LEVENSVATBAAR,
    start=(GEVRAAGD,),
)  # fmt: skip
GROEPEN = (BBZ_GEVESTIGD, BBZ_STARTER, BBZ_OUDER, BBZ_BEEINDIGEND)

BBZ_VOORBEREIDING = Proceduretabel(
    soort="bbz_voorbereiding",
    naam=_("Voorbereidingsperiode vanuit de bijstand"),
    besluitsoort="voorbereiding",
    termijn=gedeeld.ART_35,
    begin="in_behandeling",
    stappen=gedeeld.STAPPEN_VERZOEK,
    start=(
        Veld(
            "plan", "tekst", _("Welk bedrijf wil deze persoon voorbereiden?"),
            _("De bijstand gaat door, ten hoogste twaalf maanden, met begeleiding."),
        ),
    ),
    statussen=(
        gedeeld.in_behandeling(_("Beoordeel of een voorbereidingsperiode past en wie begeleidt.")),
        gedeeld.WACHT_OP_GEGEVENS,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN_VERZOEK,
    ),
    overgangen=(
        gedeeld.voorstellen("in_behandeling", grond="art. 2 lid 3 en 29 Bbz 2004"),
        *gedeeld.gegevens_vragen("in_behandeling"),
        gedeeld.buiten_behandeling_voorstellen(),
        gedeeld.verlengen(
            gedeeld.ART_35, _("Ten hoogste 13 weken later. De aanvrager krijgt een brief met deze datum."),
            "in_behandeling",
        ),
        *gedeeld.BESLUITEN,
        gedeeld.intrekken("in_behandeling", "wacht_op_gegevens"),
    ),
)  # fmt: skip
"""Somebody who already gets algemene bijstand prepares a business: aid goes on, at most twelve months."""
