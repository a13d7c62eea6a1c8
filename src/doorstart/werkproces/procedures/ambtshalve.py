"""Decisions nobody asked for: herziening or intrekking (art. 54 Pw) and terugvordering (art. 58 Pw).

Before such a decision the person concerned may give a view (zienswijze, art. 4:8 Awb), unless the law lets us go on
without (arts. 4:11 and 4:12). No law sets a term for these decisions; the tasks carry the organisation's own norm.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import (
    Klok,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Veld,
    Wacht,
)

_NORM_DAGEN = 56
"""Days that the organisation gives itself for each step; not a legal term."""

_ZIENSWIJZE = Status(
    "zienswijze", _("wacht op zienswijze"), 2,
    Taaksoort("zienswijze", _("We wachten op de zienswijze. Kijk of die binnen is."), "besluit.voorstellen", "herstel"),
    wacht_op=Wacht.AANVRAGER,
)  # fmt: skip
_STAPPEN = (_("Aanleiding"), _("Onderzoek en zienswijze"), _("Voorstel toetsen"), _("Besluit"))


def _overgangen(grond: str) -> tuple[Overgang, ...]:
    return (
        Overgang(
            "vraag_zienswijze", ("in_behandeling",), "zienswijze", _("Zienswijze vragen"), "besluit.voorstellen",
            "art. 4:8 Awb",
            vereist=(
                Veld("voornemen", "tekst", _("Wat zijn wij van plan, en waarom?"), _("Dit komt zo in de brief.")),
                Veld("hersteltermijn_tot", "datum", _("Reageren tot en met")),
            ),
            klok=Klok.HERSTEL, effect="brief_zienswijze", hoofd=True,
        ),
        Overgang(
            "zienswijze_ontvangen", ("zienswijze",), "te_beslissen", _("Zienswijze is binnen"), "besluit.voorstellen",
            "art. 4:8 Awb",
            vereist=(
                Veld("ontvangen_op", "datum", _("Ontvangen op")),
                Veld("zienswijze", "tekst", _("Wat staat erin?"), _("Kort, met wat u ermee doet.")),
            ),
            klok=Klok.HERVATTEN, hoofd=True,
        ),
        Overgang(
            "geen_zienswijze", ("zienswijze",), "te_beslissen", _("Er kwam geen zienswijze"), "besluit.voorstellen",
            "art. 4:8 Awb", na_hersteltermijn=True,
        ),
        Overgang(
            "zonder_zienswijze", ("in_behandeling",), "te_beslissen", _("Doorgaan zonder zienswijze"),
            "besluit.voorstellen", "art. 4:11 en 4:12 Awb", vereist=(gedeeld.REDEN,),
        ),
        gedeeld.voorstellen("te_beslissen", grond=grond, uitkomst=("ambtshalve",)),
        gedeeld.goedkeuren("besluit", "besloten", "ambtshalve", "art. 3:41 Awb"),
        gedeeld.STUUR_TERUG,
        Overgang(
            "zie_af", ("in_behandeling", "zienswijze", "te_beslissen"), "vervallen", _("Ervan afzien"),
            "besluit.voorstellen", grond, vereist=(gedeeld.REDEN,), klok=Klok.STOPPEN,
        ),
    )  # fmt: skip


def ambtshalve(soort: str, naam: Any, besluitsoort: str, *, grond: str, waarom: Any) -> Proceduretabel:
    """Return the table of a decision nobody asked for: reason, zienswijze, proposal, decision, or letting it go."""
    return Proceduretabel(
        soort=soort, naam=naam, besluitsoort=besluitsoort, termijn=gedeeld.ZONDER_TERMIJN, begin="in_behandeling",
        stappen=_STAPPEN, recht="besluit.voorstellen", na_afsluiten=True, ambtshalve=True, uniek="aanleiding",
        start=(Veld("aanleiding", "tekst", _("Wat is de aanleiding?"), _("Feit en dag waarop wij het wisten.")),),
        statussen=(
            Status(
                "in_behandeling", _("in onderzoek"), 1, Taaksoort(soort, waarom, "besluit.voorstellen", _NORM_DAGEN)
            ),
            _ZIENSWIJZE,
            Status(
                "te_beslissen", _("klaar voor een besluit"), 2,
                Taaksoort("besluit", _("Stel een besluit voor."), "besluit.voorstellen", _NORM_DAGEN),
            ),
            gedeeld.VOORGESTELD,
            Status("besloten", _("besloten"), 4, eind=True),
            Status("vervallen", _("ervan afgezien"), 4, eind=True),
        ),
        overgangen=_overgangen(grond),
    )  # fmt: skip


BBZ_HERZIENING = ambtshalve(
    "bbz_herziening", _("Herziening of intrekking"), "bbz_herziening", grond="art. 54 lid 3 en 4 Participatiewet",
    waarom=_("Er is een feit dat het recht over een eerdere tijd verandert. Zoek het uit."),
)  # fmt: skip
TERUGVORDERING = ambtshalve(
    "terugvordering", _("Terugvordering"), "terugvordering", grond="art. 58 tot en met 60 Participatiewet",
    waarom=_("Er is te veel bijstand betaald. Beoordeel of en hoeveel u terugvordert."),
)  # fmt: skip
