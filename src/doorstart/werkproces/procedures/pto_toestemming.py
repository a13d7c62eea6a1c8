"""Permission to run a part-time business beside the benefit: local policy on top of the Participatiewet.

The Participatiewet knows no separate decision period for this, so the general one of art. 4:13 Awb applies.
"""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import Proceduretabel

PTO_TOESTEMMING = Proceduretabel(
    soort="pto_toestemming",
    naam=_("Toestemming parttime ondernemen"),
    besluitsoort="pto_toestemming",
    termijn=gedeeld.REDELIJK,
    begin="melding",
    stappen=(_("Melding"), _("Beoordelen"), _("Voorstel toetsen"), _("Besluit")),
    statussen=(
        gedeeld.MELDING,
        gedeeld.in_behandeling(_("Beoordeel of parttime ondernemen past en stel een besluit voor.")),
        gedeeld.WACHT_OP_GEGEVENS,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN,
    ),
    overgangen=(
        gedeeld.LEG_INTAKE_VAST,
        *gedeeld.gegevens_vragen("in_behandeling"),
        gedeeld.voorstellen("in_behandeling", grond="art. 1:3 Awb en gemeentelijk beleid"),
        gedeeld.buiten_behandeling_voorstellen(),
        gedeeld.verlengen(
            gedeeld.REDELIJK, _("Een redelijke termijn. De aanvrager krijgt een brief met deze datum."),
            "in_behandeling",
        ),
        *gedeeld.BESLUITEN,
        gedeeld.intrekken("melding", "in_behandeling", "wacht_op_gegevens"),
    ),
)  # fmt: skip
