"""Statuses and transitions that every application shares: Awb chapters 3 and 4 are the same for all of them."""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures.tabel import TERUG, Klok, Overgang, Status, Taaksoort, Veld

REDEN = Veld("reden", "tekst", _("Reden"), _("Schrijf op waarom, zodat een collega het later kan volgen."))

MELDING = Status(
    "melding",
    _("gemeld"),
    1,
    Taaksoort("intake", _("Er is een melding. Doe de intake."), "dossier.schrijven", 14, "intake"),
)
WACHT_OP_GEGEVENS = Status(
    "wacht_op_gegevens",
    _("wacht op gegevens"),
    2,
    Taaksoort("gegevens", _("We wachten op gegevens. Kijk of ze binnen zijn."), "dossier.schrijven", "herstel"),
)
VOORGESTELD = Status(
    "voorgesteld",
    _("besluit voorgesteld"),
    3,
    Taaksoort(
        "toetsen",
        _("Er ligt een voorstel voor een besluit. Toets het als tweede persoon."),
        "besluit.goedkeuren",
        "beslis",
        "besluit",
    ),
)
_AFRONDEN = Taaksoort(
    "afronden",
    _("De aanvraag is klaar zonder toekenning. Kies een andere route of sluit het dossier."),
    "dossier.schrijven",
    14,
    "dossier",
)
EINDSTATUSSEN = (
    Status("toegekend", _("toegekend"), 4, eind=True),
    Status("afgewezen", _("afgewezen"), 4, _AFRONDEN, eind=True),
    Status("buiten_behandeling", _("niet in behandeling genomen"), 4, _AFRONDEN, eind=True),
    Status("ingetrokken", _("aanvraag ingetrokken"), 4, _AFRONDEN, eind=True),
)

LEG_INTAKE_VAST = Overgang(
    "leg_intake_vast",
    ("melding",),
    "in_behandeling",
    _("Intake doen"),
    "dossier.schrijven",
    "art. 3:2 Awb",
    dossierstatus="aanvraag",
    via="intake",
    hoofd=True,
)


def gegevens_vragen(*van: str) -> tuple[Overgang, Overgang]:
    """Return the pair that asks for missing data (the clock stops) and takes them in (the clock runs again)."""
    return (
        Overgang(
            "vraag_gegevens",
            van,
            "wacht_op_gegevens",
            _("Gegevens opvragen"),
            "dossier.schrijven",
            "art. 4:5 en 4:15 Awb",
            vereist=(
                Veld(
                    "ontbrekend",
                    "regels",
                    _("Wat ontbreekt er?"),
                    _("Schrijf elk stuk op een eigen regel. Het komt zo in de brief."),
                ),
                Veld(
                    "hersteltermijn_tot",
                    "datum",
                    _("Uiterlijk inleveren op"),
                    _("De beslistermijn staat stil tot alles binnen is, of tot deze dag."),
                ),
            ),
            klok=Klok.OPSCHORTEN,
            effect="brief_gegevens",
        ),
        Overgang(
            "gegevens_ontvangen",
            ("wacht_op_gegevens",),
            TERUG,
            _("Gegevens zijn binnen"),
            "dossier.schrijven",
            "art. 4:15 Awb",
            vereist=(Veld("ontvangen_op", "datum", _("Compleet ontvangen op")),),
            klok=Klok.HERVATTEN,
            hoofd=True,
        ),
    )


def _goedkeuren(actie: str, naar: str, uitkomst: str, grond: str, dossierstatus: str = "") -> Overgang:
    """Return the approval of a decision in one direction; it runs through `besluiten.services`."""
    return Overgang(
        actie, ("voorgesteld",), naar, _("Goedkeuren"), "besluit.goedkeuren", grond, klok=Klok.STOPPEN,
        dossierstatus=dossierstatus, via="besluit", uitkomst=(uitkomst,), hoofd=True,
    )  # fmt: skip


BESLUITEN = (
    _goedkeuren("ken_toe", "toegekend", "toekenning", "art. 3:41 Awb", "lopend"),
    _goedkeuren("wijs_af", "afgewezen", "afwijzing", "art. 3:41 Awb"),
    _goedkeuren("stel_buiten_behandeling", "buiten_behandeling", "buiten_behandeling", "art. 4:5 Awb"),
    Overgang(
        "stuur_terug", ("voorgesteld",), TERUG, _("Terugsturen"), "besluit.goedkeuren", "art. 3:2 Awb",
        vereist=(REDEN,), via="besluit",
    ),
)  # fmt: skip
"""What the second person may do with a proposal."""


def buiten_behandeling_voorstellen() -> Overgang:
    """Return the proposal not to handle an application whose data did not come in time."""
    return Overgang(
        "stel_besluit_voor",
        ("wacht_op_gegevens",),
        "voorgesteld",
        _("Besluit voorstellen"),
        "besluit.voorstellen",
        "art. 4:5 lid 1 Awb",
        klok=Klok.HERVATTEN,
        via="besluit_voorstel",
        uitkomst=("buiten_behandeling",),
    )


def intrekken(*van: str) -> Overgang:
    """Return the end at the applicant's own request."""
    return Overgang(
        "trek_in",
        van,
        "ingetrokken",
        _("Aanvraag intrekken"),
        "dossier.schrijven",
        "verzoek van de aanvrager",
        vereist=(REDEN,),
        klok=Klok.STOPPEN,
    )
