"""Capital for the business, apart from living costs or together with them (arts. 15, 20, 22, 24, 26 Bbz 2004)."""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures.levensvatbaar import aanvraag
from doorstart.werkproces.procedures.tabel import Oordeel, Veld

BBZ_KAPITAAL = aanvraag(
    "bbz_kapitaal", _("Bedrijfskapitaal"), "bbz_kapitaal", begin="in_behandeling",
    groep="art. 2 lid 1", grond="art. 14, 15, 20, 22, 24 en 26", oordeel=Oordeel.NAAR_GROEP,
    start=(
        Veld("doel", "tekst", _("Waarvoor is het kapitaal nodig?"), verplicht=False),
    ),
)  # fmt: skip
