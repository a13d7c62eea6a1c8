"""The research into viability, and the whole table of a Bbz application that turns on it.

Viability is a judgment of a person, with a reason (art. 1 under c Bbz 2004). A starter, an established entrepreneur and
their capital need a business that is viable; the older and the ending entrepreneur one that is not (art. 2 lid 1).
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import (
    BLIJFT,
    Oordeel,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Veld,
    Wacht,
)

_ONDERZOEK = Status(
    "onderzoek", _("onderzoek levensvatbaarheid"), 2,
    Taaksoort("oordeel", _("Leg het oordeel over de levensvatbaarheid vast."), "dossier.schrijven", "beslis"),
    wacht_op=Wacht.DERDE,
)  # fmt: skip
_START = Overgang(
    "start_onderzoek", ("in_behandeling",), "onderzoek", _("Onderzoek starten"), "dossier.schrijven",
    "art. 1 onder c Bbz 2004",
    vereist=(Veld("onderzoeker", "tekst", _("Wie doet het onderzoek?"), _("Naam van de adviseur of het bureau.")),),
    via="onderzoek", hoofd=True,
)  # fmt: skip
_LOPEND = ("in_behandeling", "onderzoek", "te_beslissen")


def leg_oordeel_vast(grond: str) -> tuple[Overgang, Overgang]:
    """Return the steps that store the judgment, for the first time and again before a decision is proposed.

    The page of the judgment takes them; it passes the key of the structured judgment as `oordeel`.
    """
    velden = (
        Veld(
            "levensvatbaar", "ja_nee", _("Is het bedrijf levensvatbaar?"),
            _("Brengt het bedrijf straks genoeg op om door te gaan en van te leven?"),
        ),
        Veld("motivering", "tekst", _("Waarom?"), _("Noem de cijfers en feiten waarop u dit baseert.")),
    )  # fmt: skip
    return (
        Overgang(
            "leg_oordeel_vast", ("onderzoek",), "te_beslissen", _("Oordeel vastleggen"), "besluit.voorstellen", grond,
            vereist=velden, via="levensvatbaarheid", hoofd=True,
        ),
        Overgang(
            "leg_oordeel_vast", ("te_beslissen",), BLIJFT, _("Oordeel herzien"), "besluit.voorstellen", grond,
            vereist=velden, via="levensvatbaarheid",
        ),
    )  # fmt: skip


def aanvraag(
    soort: str,
    naam: Any,
    besluitsoort: str,
    *,
    groep: str,
    grond: str,
    oordeel: Oordeel,
    begin: str = "melding",
    start: tuple[Veld, ...] = (),
) -> Proceduretabel:
    """Return the table of a Bbz application with research: melding, research, proposal, decision.

    `groep` is the article that defines who may have it, `grond` the articles on which is decided. With `begin`
    in_behandeling there is no melding and intake: the dossier knows the person already.
    """
    eerst = begin == "melding"
    return Proceduretabel(
        soort=soort, naam=naam, besluitsoort=besluitsoort, termijn=gedeeld.ART_35, begin=begin, oordeel=oordeel,
        start=start, stappen=gedeeld.STAPPEN if eerst else gedeeld.STAPPEN_VERZOEK,
        statussen=(
            *((gedeeld.MELDING,) if eerst else ()),
            gedeeld.in_behandeling(_("Controleer de aanvraag en laat de levensvatbaarheid onderzoeken.")),
            gedeeld.WACHT_OP_GEGEVENS,
            _ONDERZOEK,
            gedeeld.te_beslissen(_("De levensvatbaarheid is beoordeeld. Stel een besluit voor.")),
            gedeeld.VOORGESTELD,
            *(gedeeld.EINDSTATUSSEN if eerst else gedeeld.EINDSTATUSSEN_VERZOEK),
        ),
        overgangen=(
            *((gedeeld.LEG_INTAKE_VAST,) if eerst else ()),
            _START,
            *leg_oordeel_vast(f"{groep} Bbz 2004"),
            gedeeld.voorstellen("te_beslissen", grond=f"{grond} Bbz 2004"),
            gedeeld.afwijzing_voorstellen("in_behandeling", grond="art. 2 Bbz 2004"),
            *gedeeld.gegevens_vragen("in_behandeling", "onderzoek"),
            gedeeld.buiten_behandeling_voorstellen(),
            gedeeld.verlengen(
                gedeeld.ART_35, _("Ten hoogste 13 weken later. De aanvrager krijgt een brief met deze datum."), *_LOPEND
            ),
            *gedeeld.BESLUITEN,
            gedeeld.intrekken(*(("melding",) if eerst else ()), "wacht_op_gegevens", *_LOPEND),
        ),
    )  # fmt: skip
