"""Requests while aid runs: more time (arts. 18, 23, 27 Bbz 2004) and a change of circumstances (art. 17 Pw)."""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import Klok, Overgang, Proceduretabel, Status, Veld

BBZ_VERLENGING = Proceduretabel(
    soort="bbz_verlenging",
    naam=_("Verlenging van de Bbz-uitkering"),
    besluitsoort="bbz_verlenging",
    termijn=gedeeld.ART_35,
    begin="in_behandeling",
    stappen=gedeeld.STAPPEN_VERZOEK,
    start=(Veld("reden_verzoek", "tekst", _("Waarom is er meer tijd nodig?"), _("Zoals de aanvrager het vertelt.")),),
    statussen=(
        gedeeld.in_behandeling(_("Beoordeel of de uitkering langer kan duren en stel een besluit voor.")),
        gedeeld.WACHT_OP_GEGEVENS,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN_VERZOEK,
    ),
    overgangen=(
        gedeeld.voorstellen("in_behandeling", grond="art. 18, 23, 25 en 27 Bbz 2004"),
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

_ZONDER_GEVOLG = Overgang(
    "rond_zonder_gevolg_af", ("in_behandeling",), "zonder_gevolg", _("Geen gevolg voor de uitkering"),
    "besluit.voorstellen", "art. 17 lid 1 Participatiewet", vereist=(gedeeld.REDEN,), klok=Klok.STOPPEN,
)  # fmt: skip
BBZ_WIJZIGING = Proceduretabel(
    soort="bbz_wijziging",
    naam=_("Verandering tijdens de Bbz-uitkering"),
    besluitsoort="bbz_wijziging",
    termijn=gedeeld.REDELIJK,
    begin="in_behandeling",
    stappen=gedeeld.STAPPEN_VERZOEK,
    start=(
        Veld("wat", "tekst", _("Wat is er veranderd?"), _("Bijvoorbeeld: partner erbij, verhuisd, meer inkomsten.")),
        Veld("vanaf", "datum", _("Vanaf welke dag?")),
    ),
    statussen=(
        gedeeld.in_behandeling(_("Beoordeel wat de verandering betekent voor de uitkering.")),
        gedeeld.WACHT_OP_GEGEVENS,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN_VERZOEK,
        Status("gewijzigd", _("gewijzigd zonder verzoek"), 4, eind=True),
        Status("zonder_gevolg", _("geen gevolg voor de uitkering"), 4, eind=True),
    ),
    overgangen=(
        gedeeld.voorstellen(
            "in_behandeling", grond="art. 17 en 54 Participatiewet", uitkomst=("toekenning", "afwijzing", "ambtshalve")
        ),
        _ZONDER_GEVOLG,
        *gedeeld.gegevens_vragen("in_behandeling", grond="art. 17 Participatiewet, art. 4:5 en 4:15 Awb"),
        gedeeld.buiten_behandeling_voorstellen(),
        gedeeld.verlengen(
            gedeeld.REDELIJK, _("Een redelijke termijn. De aanvrager krijgt een brief met deze datum."),
            "in_behandeling",
        ),
        *gedeeld.BESLUITEN,
        gedeeld.goedkeuren("besluit", "gewijzigd", "ambtshalve", "art. 3:41 Awb"),
        gedeeld.intrekken("in_behandeling", "wacht_op_gegevens", knop=_("Verzoek intrekken")),
    ),
)  # fmt: skip
