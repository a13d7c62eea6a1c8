"""From which day aid starts, and the advances until it is decided: arts. 44 and 52 Participatiewet, arts. 14 lid 2 and
27a Bbz 2004.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.kern import (
    Antwoord,
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    bron,
    regelt,
    weeg,
    zelfde_dag,
)
from bijstandsrecht.termijnen import schrijf, tel_door


def pw(artikel: str, dag: date) -> Bron:
    """An article of the Participatiewet as it stood on the first day of the half year of `dag`."""
    return bron("participatiewet", artikel, date(dag.year, 1 if dag.month < 7 else 7, 1))


class Ingang(NamedTuple):
    """From which day aid can start. `terugwerkend`: whether a day before the melding is possible (ja, nee, onbekend).

    `eerste_dag` is the day asked for, or the melding when a day before it is not (yet) possible.
    """

    eerste_dag: date
    vroegste_dag: date
    terugwerkend: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("participatiewet", "44 lid 1", "44 lid 3", "44 lid 5")
@regelt("bbz2004", "27a")
def bepaal_ingang(
    *,
    gemeld_op: date,
    recht_ontstaan_op: date,
    groep: Groep | str,
    aangevraagd_op: date | None = None,
    verwijtbaar_laat: bool = False,
    omstandigheden_noodzaken: bool | None = None,
    bedrijf_beeindigd_bij_aanvraag: bool | None = None,
    parameters: Parameterboek,
) -> Uitkomst[Ingang]:
    """The first day of aid: the day the right arose, not before the melding; since 2026 at most three months before.

    `recht_ontstaan_op`: the first day on which the conditions are met. `verwijtbaar_laat`: the application was
    not filed as soon as possible after the melding, through the fault of the applicant; then the college may start on
    the day of application. `bedrijf_beeindigd_bij_aanvraag` (group d): a day before the melding needs a business that
    has not ended. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    soort, spoor = lees_groep(groep), Spoor()
    spoor.gegeven("gemeld_op", gemeld_op, "datum", "Op deze dag meldde u zich.", pw("44 lid 1", gemeld_op))
    spoor.gegeven("recht_ontstaan_op", recht_ontstaan_op, "datum", "Vanaf deze dag voldoet u aan de voorwaarden.")
    gewoon = max(recht_ontstaan_op, _basis(gemeld_op, aangevraagd_op, verwijtbaar_laat, spoor))
    sleutel = "bbz.pw44.terugwerkend"
    maanden = spoor.parameter("maanden_terug", sleutel, parameters.op(sleutel, gemeld_op))
    if recht_ontstaan_op >= gemeld_op or verwijtbaar_laat:
        return _sluit(Ingang(gewoon, gewoon, "nee", (), (), ()), spoor)
    vroegst = max(recht_ontstaan_op, zelfde_dag(gemeld_op, -maanden))
    weging = weeg(_eisen(soort, maanden, omstandigheden_noodzaken, bedrijf_beeindigd_bij_aanvraag, gemeld_op), spoor)
    eerste = vroegst if weging.past == "ja" else gewoon
    return _sluit(Ingang(eerste, vroegst if maanden else gewoon, *weging), spoor)


def _basis(gemeld_op: date, aangevraagd_op: date | None, verwijtbaar_laat: bool, spoor: Spoor) -> date:
    """The melding, or the application when that came too late through the fault of the applicant (lid 3)."""
    if aangevraagd_op is not None and aangevraagd_op < gemeld_op:
        raise OngeldigeInvoer(
            "De aanvraag is van voor de melding.", veld="aangevraagd_op", waarde=aangevraagd_op,
            artikel="art. 44 lid 3 Participatiewet", remedie=f"Kies een dag vanaf {gemeld_op:%d-%m-%Y}.",
        )  # fmt: skip
    if verwijtbaar_laat and aangevraagd_op is None:
        raise OngeldigeInvoer(
            "De dag van de aanvraag ontbreekt.", veld="aangevraagd_op", artikel="art. 44 lid 3 Participatiewet",
            remedie="Vul in wanneer de aanvraag is ingediend.",
        )  # fmt: skip
    if not verwijtbaar_laat or aangevraagd_op is None:
        return gemeld_op
    spoor.gegeven(
        "aangevraagd_op", aangevraagd_op, "datum", "U vroeg later aan dan nodig. De bijstand kan dan nu beginnen.",
        pw("44 lid 3", gemeld_op), "oordeel",
    )  # fmt: skip
    return aangevraagd_op


def _eisen(
    groep: Groep, maanden: int, noodzaak: bool | None, beeindigd: bool | None, dag: date
) -> tuple[Voorwaarde, ...]:
    """The conditions for a start before the melding; group d has one more (art. 27a)."""
    mag = Voorwaarde(
        "wet_kent_terugwerking", bool(maanden), f"De wet laat toe dat bijstand tot {maanden} maanden eerder begint.",
        "De wet liet op deze dag niet toe dat bijstand voor de melding begint.", "", pw("44 lid 5", dag), "parameter",
    )  # fmt: skip
    if not maanden:
        return (mag,)
    nodig = Voorwaarde(
        "omstandigheden_noodzaken", noodzaak, "De omstandigheden maken een eerdere begindag nodig.",
        "De omstandigheden maken geen eerdere begindag nodig.",
        "Maken de omstandigheden van de aanvrager een eerdere begindag nodig?", pw("44 lid 5", dag), "oordeel",
    )  # fmt: skip
    if groep is not Groep.BEEINDIGEND:
        return mag, nodig
    bestaat = Voorwaarde(
        "bedrijf_bestond_bij_aanvraag", None if beeindigd is None else not beeindigd,
        "Het bedrijf was bij de aanvraag nog niet beëindigd.", "Het bedrijf was bij de aanvraag al beëindigd.",
        "Was het bedrijf bij de aanvraag al beëindigd?", bbz("27a", dag),
    )  # fmt: skip
    return mag, nodig, bestaat


def _sluit(waarde: Ingang, spoor: Spoor) -> Uitkomst[Ingang]:
    plek = pw("44", waarde.eerste_dag)
    spoor.gegeven("eerste_dag", waarde.eerste_dag, "datum", "Op deze dag begint de bijstand.", plek, "berekend")
    zin = "De bijstand begint op {eerste_dag}."
    if waarde.terugwerkend == "onbekend":
        zin += f" Misschien kan zij eerder beginnen, vanaf {waarde.vroegste_dag:%d-%m-%Y}."
    wortel = Stap("ingang", waarde.eerste_dag, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(waarde, wortel, spoor)


class Voorschotten(NamedTuple):
    """The last days for each advance; empty when there is none. `mag` says whether advances are given at all."""

    mag: bool
    uiterlijk: tuple[date, ...]


@regelt("participatiewet", "52 lid 1")
@regelt("bbz2004", "14 lid 2")
def bepaal_voorschotten(
    *,
    soort: Literal["levensonderhoud", "bedrijfskapitaal"],
    aangevraagd_op: date,
    tot: date,
    onvolledig_verwijtbaar: bool = False,
    duidelijk_geen_recht: bool = False,
    parameters: Parameterboek,
) -> Uitkomst[Voorschotten]:
    """The last days for an advance on living costs while nothing has been decided, up to and including `tot`.

    Within four weeks of the application, and every four weeks after that. None for capital (art. 14 lid 2), nor when
    data are missing through the fault of the applicant or there is clearly no right. Raises OngeldigeInvoer and
    OnbekendBedrag.
    """
    _controleer_tot(aangevraagd_op, tot)
    spoor = Spoor()
    spoor.gegeven("aangevraagd_op", aangevraagd_op, "datum")
    redenen = (
        (soort == "bedrijfskapitaal", bbz("14 lid 2", aangevraagd_op), "Voor bedrijfskapitaal is er geen voorschot."),
        (onvolledig_verwijtbaar, pw("52 lid 1 onder a", aangevraagd_op), "U gaf niet alle gegevens die nodig zijn."),
        (duidelijk_geen_recht, pw("52 lid 1 onder b", aangevraagd_op), "Het is duidelijk dat u geen recht hebt."),
    )
    for geldt, plek, zin in redenen:
        if geldt:
            spoor.gegeven("geen_voorschot", "ja", "tekst", zin, plek, "oordeel")
            wortel = Stap("voorschotten", "geen", "tekst", "berekend", plek, zin, "", tuple(spoor.stappen))
            return Uitkomst.van(Voorschotten(False, ()), wortel, spoor)
    weken = spoor.parameter("weken", "bbz.pw52.voorschot", parameters.op("bbz.pw52.voorschot", aangevraagd_op))
    dagen: list[date] = []
    begin, plek = aangevraagd_op, pw("52 lid 1", aangevraagd_op)
    while begin + timedelta(weeks=weken) <= tot:
        einden = tel_door(begin, weken, "weken")
        dagen.append(schrijf(f"voorschot_{len(dagen) + 1}", *einden, plek, spoor).laatste_dag)
        begin = einden[0]
    zin = "U krijgt uiterlijk op {voorschot_1} een voorschot." if dagen else "Er is nog geen voorschot nodig."
    wortel = Stap("voorschotten", len(dagen), "aantal", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Voorschotten(True, tuple(dagen)), wortel, spoor)


def _controleer_tot(aangevraagd_op: date, tot: date) -> None:
    if tot < aangevraagd_op:
        raise OngeldigeInvoer(
            "Deze dag is van voor de aanvraag.", veld="tot", waarde=tot, artikel="art. 52 lid 1 Participatiewet",
            remedie=f"Kies een dag vanaf {aangevraagd_op:%d-%m-%Y}.",
        )  # fmt: skip
