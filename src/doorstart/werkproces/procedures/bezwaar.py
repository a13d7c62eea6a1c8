"""An objection against a decision (chapters 6 and 7 Awb).

The term counts from the end of the period for objecting: six weeks, or twelve when a committee advises (art. 7:10), six
more once with a letter. Whoever took or prepared the decision does not handle the objection (arts. 7:5 and 10:3).
"""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import (
    Beslistermijn,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Termijnsoort,
    Veld,
    Wacht,
)

_TERMIJN = Beslistermijn(Termijnsoort.BEZWAAR, "art. 7:10 Awb", "art. 7:10 lid 3 Awb", dwangsom=True)
_RECHT = "besluit.voorstellen"
_UITKOMSTEN = ("gegrond", "deels_gegrond", "ongegrond", "niet_ontvankelijk")

_HOREN = Status(
    "horen", _("hoorzitting gepland"), 2,
    Taaksoort("horen", _("Houd de hoorzitting en leg het verslag vast."), _RECHT, "beslis"), wacht_op=Wacht.AANVRAGER,
)  # fmt: skip

BEZWAAR = Proceduretabel(
    soort="bezwaar",
    naam=_("Bezwaar"),
    besluitsoort="bezwaar",
    termijn=_TERMIJN,
    begin="in_behandeling",
    stappen=(_("Ontvangen"), _("Horen en heroverwegen"), _("Voorstel toetsen"), _("Beslissing")),
    recht=_RECHT,
    uniek="besluit",
    na_afsluiten=True,
    start=(
        Veld("besluit", "besluit", _("Tegen welk besluit?")),
        Veld(
            "gepost_op", "datum", _("Op de post gedaan op"),
            _("Alleen nodig als het bezwaar na de termijn binnenkwam."), verplicht=False,
        ),
        Veld("commissie", "ja_nee", _("Adviseert een commissie?"), _("Dan is de termijn twaalf weken.")),
        Veld("gronden", "tekst", _("Wat zijn de bezwaren?"), _("In een paar zinnen.")),
    ),
    statussen=(
        gedeeld.in_behandeling(
            _("Er is een bezwaar. Kijk of het ontvankelijk is en of u gaat horen."), soort="bezwaar", recht=_RECHT
        ),
        gedeeld.WACHT_OP_GEGEVENS,
        _HOREN,
        gedeeld.te_beslissen(_("Heroverweeg het besluit en stel een beslissing op bezwaar voor.")),
        gedeeld.VOORGESTELD,
        Status("gegrond", _("bezwaar gegrond"), 4, eind=True),
        Status("deels_gegrond", _("bezwaar deels gegrond"), 4, eind=True),
        Status("ongegrond", _("bezwaar ongegrond"), 4, eind=True),
        Status("niet_ontvankelijk", _("bezwaar niet-ontvankelijk"), 4, eind=True),
        Status("ingetrokken", _("bezwaar ingetrokken"), 4, eind=True),
    ),
    overgangen=(
        Overgang(
            "plan_hoorzitting", ("in_behandeling",), "horen", _("Hoorzitting plannen"), _RECHT, "art. 7:2 Awb",
            vereist=(Veld("hoorzitting_op", "datum", _("Hoorzitting op")), Veld("plaats", "tekst", _("Waar?"))),
            hoofd=True,
        ),
        Overgang(
            "leg_hoorverslag_vast", ("horen",), "te_beslissen", _("Verslag vastleggen"), _RECHT, "art. 7:7 Awb",
            vereist=(Veld("gehoord_op", "datum", _("Gehoord op")), Veld("verslag", "tekst", _("Verslag"))),
            hoofd=True,
        ),
        Overgang(
            "zie_af_van_horen", ("in_behandeling", "horen"), "te_beslissen", _("Niet horen"), _RECHT, "art. 7:3 Awb",
            vereist=(gedeeld.REDEN,),
        ),
        gedeeld.voorstellen("te_beslissen", grond="art. 7:11 en 7:12 Awb", uitkomst=_UITKOMSTEN),
        *gedeeld.gegevens_vragen("in_behandeling", grond="art. 6:6 en 7:10 lid 2 Awb"),
        gedeeld.verlengen(
            _TERMIJN, _("Ten hoogste zes weken later. De indiener krijgt een brief met deze datum."),
            "in_behandeling", "horen", "te_beslissen",
        ),
        *(gedeeld.goedkeuren(f"beslis_{naar}", naar, naar, "art. 7:11 en 7:12 Awb") for naar in _UITKOMSTEN),
        gedeeld.STUUR_TERUG,
        gedeeld.intrekken(
            "in_behandeling", "wacht_op_gegevens", "horen", "te_beslissen", knop=_("Bezwaar intrekken")
        ),
    ),
)  # fmt: skip
