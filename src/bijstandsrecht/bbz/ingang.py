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
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    Weging,
    regelt,
    weeg,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.ingang import bepaal_ingang as bepaal_ingang_pw
from bijstandsrecht.participatiewet.ingang import hoogstens_terug
from bijstandsrecht.participatiewet.voorschot import WEKEN, weeg_tegen
from bijstandsrecht.termijnen import schrijf, tel_door

_NODIG = "De omstandigheden maken een eerdere begindag nodig."


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
    _controleer(gemeld_op, aangevraagd_op, verwijtbaar_laat)
    te_laat = aangevraagd_op if verwijtbaar_laat else None
    weging, vroegst = Weging("nee", (), (), ()), None
    if recht_ontstaan_op < gemeld_op and te_laat is None:
        maanden = hoogstens_terug(gemeld_op, parameters, spoor)
        vroegst = max(recht_ontstaan_op, zelfde_dag(gemeld_op, -maanden))
        eisen = _eisen(soort, maanden, omstandigheden_noodzaken, bedrijf_beeindigd_bij_aanvraag, gemeld_op)
        weging = weeg(eisen, spoor)
    gewoon = bepaal_ingang_pw(
        melding=gemeld_op, recht_vanaf=recht_ontstaan_op, aanvraag_te_laat=te_laat,
        terug_tot=vroegst if weging.past == "ja" else None, reden=_NODIG, parameters=parameters,
    )  # fmt: skip
    spoor.neem_op(gewoon)
    eerste = gewoon.waarde.ingangsdatum
    return _sluit(Ingang(eerste, vroegst or eerste, *weging), spoor)


def _controleer(gemeld_op: date, aangevraagd_op: date | None, verwijtbaar_laat: bool) -> None:
    """An application that came too late has a day, and no application comes before the melding (lid 3)."""
    if verwijtbaar_laat and aangevraagd_op is None:
        raise OngeldigeInvoer(
            "De dag van de aanvraag ontbreekt.", veld="aangevraagd_op", artikel="art. 44 lid 3 Participatiewet",
            remedie="Vul in wanneer de aanvraag is ingediend.",
        )  # fmt: skip
    if aangevraagd_op is not None and aangevraagd_op < gemeld_op:
        raise OngeldigeInvoer(
            "De aanvraag is van voor de melding.", veld="aangevraagd_op", waarde=aangevraagd_op,
            artikel="art. 44 lid 3 Participatiewet", remedie=f"Kies een dag vanaf {gemeld_op:%d-%m-%Y}.",
        )  # fmt: skip


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
        "omstandigheden_noodzaken", noodzaak, _NODIG,
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
    zin = "De bijstand begint op {ingangsdatum}."
    if waarde.terugwerkend == "onbekend":
        zin += f" Misschien kan zij eerder beginnen, vanaf {waarde.vroegste_dag:%d-%m-%Y}."
    wortel = Stap("ingang_bbz", waarde.eerste_dag, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
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
    plek, zin = pw("52 lid 1", aangevraagd_op), "U krijgt geen voorschot."
    geen = bool(weeg_tegen(onvolledig_verwijtbaar, duidelijk_geen_recht, aangevraagd_op, spoor))
    if soort == "bedrijfskapitaal":
        geen, plek, zin = True, bbz("14 lid 2", aangevraagd_op), "Voor bedrijfskapitaal is er geen voorschot."
    if geen:
        wortel = Stap("voorschotten", "geen", "tekst", "berekend", plek, zin, "", tuple(spoor.stappen))
        return Uitkomst.van(Voorschotten(False, ()), wortel, spoor)
    weken = spoor.parameter("weken", WEKEN, parameters.op(WEKEN, aangevraagd_op))
    dagen: list[date] = []
    begin = aangevraagd_op
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
