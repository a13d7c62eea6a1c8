"""Bbz 2004 living costs for somebody who starts a business from a benefit (arts 2(1)b, 23, 35).

Viability is a judgment of a person, with a reason: without it nothing can be granted (arts 1 c and 2 Bbz 2004).
"""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import (
    BLIJFT,
    Beslistermijn,
    Klok,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Veld,
)

_IN_BEHANDELING = Status(
    "in_behandeling",
    _("in behandeling"),
    2,
    Taaksoort(
        "beoordelen",
        _("Controleer de aanvraag en laat de levensvatbaarheid onderzoeken."),
        "dossier.schrijven",
        "beslis",
    ),
)
_ONDERZOEK = Status(
    "onderzoek",
    _("onderzoek levensvatbaarheid"),
    2,
    Taaksoort("oordeel", _("Leg het oordeel over de levensvatbaarheid vast."), "dossier.schrijven", "beslis"),
)
_TE_BESLISSEN = Status(
    "te_beslissen",
    _("klaar voor een besluit"),
    2,
    Taaksoort(
        "besluit",
        _("De levensvatbaarheid is beoordeeld. Stel een besluit voor."),
        "besluit.voorstellen",
        "beslis",
    ),
)
_START_ONDERZOEK = Overgang(
    "start_onderzoek",
    ("in_behandeling",),
    "onderzoek",
    _("Onderzoek starten"),
    "dossier.schrijven",
    "art. 1 onder c Bbz 2004",
    vereist=(Veld("onderzoeker", "tekst", _("Wie doet het onderzoek?"), _("Naam van de adviseur of het bureau.")),),
    hoofd=True,
)
_OORDEEL = Overgang(
    "leg_oordeel_vast",
    ("onderzoek",),
    "te_beslissen",
    _("Oordeel vastleggen"),
    "besluit.voorstellen",
    "art. 2 lid 1 onder b Bbz 2004",
    vereist=(
        Veld(
            "levensvatbaar",
            "ja_nee",
            _("Is het bedrijf levensvatbaar?"),
            _("Brengt het bedrijf straks genoeg op om door te gaan en van te leven?"),
        ),
        Veld("motivering", "tekst", _("Waarom?"), _("Noem de cijfers en feiten waarop u dit baseert.")),
    ),
    hoofd=True,
)
_VERLENG = Overgang(
    "verleng",
    ("in_behandeling", "onderzoek", "te_beslissen"),
    BLIJFT,
    _("Beslistermijn verlengen"),
    "dossier.schrijven",
    "art. 35 lid 3 Bbz 2004",
    vereist=(
        Veld(
            "nieuwe_einddatum",
            "datum",
            _("Nieuwe uiterste datum"),
            _("Ten hoogste 13 weken later. De aanvrager krijgt een brief met deze datum."),
        ),
        gedeeld.REDEN,
    ),
    klok=Klok.VERLENGEN,
    effect="brief_verlenging",
)

BBZ_STARTER = Proceduretabel(
    soort="bbz_starter",
    naam=_("Bbz-uitkering voor een starter"),
    besluitsoort="bbz_levensonderhoud",
    termijn=Beslistermijn(
        grond="art. 35 lid 2 Bbz 2004",
        sleutel="bbz.art35.beslistermijn",
        verlenging_sleutel="bbz.art35.verlenging",
    ),
    begin="melding",
    stappen=(_("Melding"), _("Onderzoeken"), _("Voorstel toetsen"), _("Besluit")),
    statussen=(
        gedeeld.MELDING,
        _IN_BEHANDELING,
        gedeeld.WACHT_OP_GEGEVENS,
        _ONDERZOEK,
        _TE_BESLISSEN,
        gedeeld.VOORGESTELD,
        *gedeeld.EINDSTATUSSEN,
    ),
    overgangen=(
        gedeeld.LEG_INTAKE_VAST,
        _START_ONDERZOEK,
        _OORDEEL,
        Overgang(
            "stel_besluit_voor",
            ("te_beslissen",),
            "voorgesteld",
            _("Besluit voorstellen"),
            "besluit.voorstellen",
            "art. 2, 10 en 23 Bbz 2004",
            via="besluit_voorstel",
            uitkomst=("toekenning", "afwijzing"),
            hoofd=True,
        ),
        Overgang(
            "stel_besluit_voor",
            ("in_behandeling",),
            "voorgesteld",
            _("Afwijzing voorstellen"),
            "besluit.voorstellen",
            "art. 2 Bbz 2004",
            via="besluit_voorstel",
            uitkomst=("afwijzing",),
        ),
        *gedeeld.gegevens_vragen("in_behandeling", "onderzoek"),
        gedeeld.buiten_behandeling_voorstellen(),
        _VERLENG,
        *gedeeld.BESLUITEN,
        gedeeld.intrekken("melding", "in_behandeling", "wacht_op_gegevens", "onderzoek", "te_beslissen"),
    ),
)
