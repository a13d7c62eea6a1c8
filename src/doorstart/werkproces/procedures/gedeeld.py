"""Statuses and transitions that procedures share: Awb chapters 3 and 4 are the same for all of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures.tabel import (
    BLIJFT,
    TERUG,
    Beslistermijn,
    Klok,
    Overgang,
    Status,
    Taaksoort,
    Termijnsoort,
    Veld,
    Wacht,
)

REDEN = Veld("reden", "tekst", _("Reden"), _("Schrijf op waarom, zodat een collega het later kan volgen."))

_OP_AANVRAAG: dict[str, Any] = {"dwangsom": True, "ontvangst": "brief_ontvangst"}
ART_35 = Beslistermijn(Termijnsoort.BBZ, "art. 35 lid 2 Bbz 2004", "art. 35 lid 3 Bbz 2004", **_OP_AANVRAAG)
REDELIJK = Beslistermijn(Termijnsoort.REDELIJK, "art. 4:13 Awb", "art. 4:14 lid 3 Awb", **_OP_AANVRAAG)
ZONDER_TERMIJN = Beslistermijn(Termijnsoort.GEEN, "ambtshalve: de wet noemt geen beslistermijn")

STAPPEN = (_("Melding"), _("Onderzoeken"), _("Voorstel toetsen"), _("Besluit"))
STAPPEN_VERZOEK = (_("Verzoek"), _("Beoordelen"), _("Voorstel toetsen"), _("Besluit"))

MELDING = Status(
    "melding", _("gemeld"), 1,
    Taaksoort("intake", _("Er is een melding. Doe de intake."), "dossier.schrijven", 14, "intake"),
)  # fmt: skip
WACHT_OP_GEGEVENS = Status(
    "wacht_op_gegevens", _("wacht op gegevens"), 2,
    Taaksoort("gegevens", _("We wachten op gegevens. Kijk of ze binnen zijn."), "dossier.schrijven", "herstel"),
    wacht_op=Wacht.AANVRAGER,
)  # fmt: skip
VOORGESTELD = Status(
    "voorgesteld", _("besluit voorgesteld"), 3,
    Taaksoort(
        "toetsen", _("Er ligt een voorstel voor een besluit. Toets het als tweede persoon."), "besluit.goedkeuren",
        "beslis", "besluit",
    ),
    wacht_op=Wacht.TWEEDE,
)  # fmt: skip
_AFRONDEN = Taaksoort(
    "afronden", _("De aanvraag is klaar zonder toekenning. Kies een andere route of sluit het dossier."),
    "dossier.schrijven", 14, "dossier",
)  # fmt: skip
EINDSTATUSSEN = (
    Status("toegekend", _("toegekend"), 4, eind=True),
    Status("afgewezen", _("afgewezen"), 4, _AFRONDEN, eind=True),
    Status("buiten_behandeling", _("niet in behandeling genomen"), 4, _AFRONDEN, eind=True),
    Status("ingetrokken", _("aanvraag ingetrokken"), 4, _AFRONDEN, eind=True),
)
"""The ends of a first application: without a grant somebody has to choose another road or close the dossier."""
EINDSTATUSSEN_VERZOEK = tuple(Status(s.sleutel, s.naam, 4, eind=True) for s in EINDSTATUSSEN)
"""The same ends for a request while aid runs: a refusal changes nothing, so nothing is left to do."""

LEG_INTAKE_VAST = Overgang(
    "leg_intake_vast", ("melding",), "in_behandeling", _("Intake doen"), "dossier.schrijven", "art. 3:2 Awb",
    dossierstatus="aanvraag", via="intake", hoofd=True,
)  # fmt: skip


def in_behandeling(waarom: object, *, soort: str = "beoordelen", recht: str = "dossier.schrijven") -> Status:
    """Return the status in which we look at it; `waarom` is what the task says must be done."""
    return Status("in_behandeling", _("in behandeling"), 2, Taaksoort(soort, waarom, recht, "beslis"))


def te_beslissen(waarom: object) -> Status:
    """Return the status in which only the proposal is still to be made."""
    return Status(
        "te_beslissen", _("klaar voor een besluit"), 2, Taaksoort("besluit", waarom, "besluit.voorstellen", "beslis")
    )


def gegevens_vragen(*van: str, grond: str = "art. 4:5 en 4:15 Awb") -> tuple[Overgang, Overgang]:
    """Return the pair that asks for missing data (the clock stops) and takes them in (the clock runs again)."""
    return (
        Overgang(
            "vraag_gegevens", van, "wacht_op_gegevens", _("Gegevens opvragen"), "dossier.schrijven", grond,
            vereist=(
                Veld(
                    "ontbrekend", "regels", _("Wat ontbreekt er?"),
                    _("Schrijf elk stuk op een eigen regel. Het komt zo in de brief."),
                ),
                Veld(
                    "hersteltermijn_tot", "datum", _("Uiterlijk inleveren op"),
                    _("De beslistermijn staat stil tot alles binnen is, of tot deze dag."),
                ),
            ),
            klok=Klok.OPSCHORTEN, effect="brief_gegevens",
        ),
        Overgang(
            "gegevens_ontvangen", ("wacht_op_gegevens",), TERUG, _("Gegevens zijn binnen"), "dossier.schrijven",
            "art. 4:15 Awb", vereist=(Veld("ontvangen_op", "datum", _("Compleet ontvangen op")),),
            klok=Klok.HERVATTEN, hoofd=True,
        ),
    )  # fmt: skip


def verlengen(termijn: Beslistermijn, hulp: object, *van: str) -> Overgang:
    """Return the extension of the legal term, which exists only with its letter."""
    return Overgang(
        "verleng", van, BLIJFT, _("Beslistermijn verlengen"), "dossier.schrijven", termijn.verlenging,
        vereist=(Veld("nieuwe_einddatum", "datum", _("Nieuwe uiterste datum"), hulp), REDEN),
        klok=Klok.VERLENGEN, effect="brief_verlenging",
    )  # fmt: skip


def goedkeuren(actie: str, naar: str, uitkomst: str, grond: str, dossierstatus: str = "") -> Overgang:
    """Return the approval of a decision in one direction; it runs through `besluiten.services`."""
    return Overgang(
        actie, ("voorgesteld",), naar, _("Goedkeuren"), "besluit.goedkeuren", grond, klok=Klok.STOPPEN,
        dossierstatus=dossierstatus, via="besluit", uitkomst=(uitkomst,), hoofd=True,
    )  # fmt: skip


STUUR_TERUG = Overgang(
    "stuur_terug", ("voorgesteld",), TERUG, _("Terugsturen"), "besluit.goedkeuren", "art. 3:2 Awb",
    vereist=(REDEN,), via="besluit",
)  # fmt: skip
BESLUITEN = (
    goedkeuren("ken_toe", "toegekend", "toekenning", "art. 3:41 Awb", "lopend"),
    goedkeuren("wijs_af", "afgewezen", "afwijzing", "art. 3:41 Awb"),
    goedkeuren("stel_buiten_behandeling", "buiten_behandeling", "buiten_behandeling", "art. 4:5 Awb"),
    STUUR_TERUG,
)
"""What the second person may do with the proposal on an application."""


def voorstellen(*van: str, grond: str, uitkomst: tuple[str, ...] = ("toekenning", "afwijzing")) -> Overgang:
    """Return the proposal of a decision."""
    return Overgang(
        "stel_besluit_voor", van, "voorgesteld", _("Besluit voorstellen"), "besluit.voorstellen", grond,
        via="besluit_voorstel", uitkomst=uitkomst, hoofd=True,
    )  # fmt: skip


def afwijzing_voorstellen(*van: str, grond: str) -> Overgang:
    """Return the proposal to refuse before everything is known, because it is clear already."""
    return Overgang(
        "stel_besluit_voor", van, "voorgesteld", _("Afwijzing voorstellen"), "besluit.voorstellen", grond,
        via="besluit_voorstel", uitkomst=("afwijzing",),
    )  # fmt: skip


def buiten_behandeling_voorstellen() -> Overgang:
    """Return the proposal not to handle an application whose data did not come in time."""
    return Overgang(
        "stel_besluit_voor", ("wacht_op_gegevens",), "voorgesteld", _("Besluit voorstellen"), "besluit.voorstellen",
        "art. 4:5 lid 1 Awb", klok=Klok.HERVATTEN, via="besluit_voorstel", uitkomst=("buiten_behandeling",),
    )  # fmt: skip


def intrekken(*van: str, knop: object = _("Aanvraag intrekken")) -> Overgang:
    """Return the end at the applicant's own request; the room of the aid says what becomes of a voorschot."""
    return Overgang(
        "trek_in", van, "ingetrokken", knop, "dossier.schrijven", "verzoek van de aanvrager", vereist=(REDEN,),
        klok=Klok.STOPPEN, effect="aanvraag_ingetrokken",
    )  # fmt: skip
