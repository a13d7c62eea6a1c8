"""Permission to run a part-time business beside the benefit: local policy on top of the Participatiewet.

The Participatiewet knows no separate decision period for this, so the general one of art. 4:13 Awb applies:
a reasonable period, eight weeks at most. That number was not read in a source and is marked uncertain.
"""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import Beslistermijn, Overgang, Proceduretabel, Status, Taaksoort

PTO_TOESTEMMING = Proceduretabel(
    soort="pto_toestemming",
    naam=_("Toestemming parttime ondernemen"),
    besluitsoort="pto_toestemming",
    termijn=Beslistermijn(grond="art. 4:13 Awb", weken_onzeker=8),
    begin="melding",
    stappen=(_("Melding"), _("Beoordelen"), _("Voorstel toetsen"), _("Besluit")),
    statussen=(
        gedeeld.MELDING,
        Status(
            "in_behandeling",
            _("in behandeling"),
            2,
            Taaksoort(
                "beoordelen",
                _("Beoordeel of parttime ondernemen past en stel een besluit voor."),
                "dossier.schrijven",
                "beslis",
            ),
        ),
        gedeeld.WACHT_OP_GEGEVENS,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN,
    ),
    overgangen=(
        gedeeld.LEG_INTAKE_VAST,
        *gedeeld.gegevens_vragen("in_behandeling"),
        Overgang(
            "stel_besluit_voor",
            ("in_behandeling",),
            "voorgesteld",
            _("Besluit voorstellen"),
            "besluit.voorstellen",
            "art. 1:3 Awb en gemeentelijk beleid",
            via="besluit_voorstel",
            uitkomst=("toekenning", "afwijzing"),
            hoofd=True,
        ),
        gedeeld.buiten_behandeling_voorstellen(),
        *gedeeld.BESLUITEN,
        gedeeld.intrekken("melding", "in_behandeling", "wacht_op_gegevens"),
    ),
)
