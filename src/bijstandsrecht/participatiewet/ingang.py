"""From which day bijstand is granted (art. 44) and the search period of people under 27 (art. 41 lid 4).

Whether a late application can be blamed on somebody, and whether circumstances make an earlier start necessary, is for
the college to judge; this module keeps the limits.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer_keuze,
    datum,
    regelt,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden

_TERUG = "participatiewet.terugwerking_maanden"
_ZOEK = "participatiewet.zoektermijn."
Uitzondering = Literal["", "praktijkonderwijs", "loonkostensubsidie"]
_UITZONDERINGEN: dict[str, tuple[str, str]] = {
    "praktijkonderwijs": ("41 lid 4 onder a", "Een van u zat in het laatste jaar op praktijkonderwijs of vso."),
    "loonkostensubsidie": (
        "41 lid 4 onder b", "Een van u is medisch urenbeperkt of hoort bij de doelgroep loonkostensubsidie."
    ),
}  # fmt: skip


class Ingang(NamedTuple):
    """The first day with bijstand, and the member of art. 44 that decided it."""

    ingangsdatum: date
    artikel: str


class Zoektermijn(NamedTuple):
    """Whether the search period holds, and from which day the application can be made (None: at once)."""

    geldt: bool
    aanvraag_vanaf: date


@regelt("participatiewet", "44 lid 1", "44 lid 3", "44 lid 5")
def bepaal_ingang(
    *,
    melding: date,
    recht_vanaf: date,
    aanvraag_te_laat: date | None = None,
    terug_tot: date | None = None,
    reden: str = "",
    parameters: Parameterboek,
) -> Uitkomst[Ingang]:
    """The day from which bijstand is granted: when the right began, but not before the melding.

    `aanvraag_te_laat`: the day of an application that came later than it should, through the fault of the applicant,
    when the college grants from that day (lid 3). `terug_tot`: an earlier day than the melding (lid 5, since 2026),
    with the `reden` why individual circumstances make it necessary. Raises OngeldigeInvoer when these contradict each
    other or the limit.
    """
    spoor = Spoor()
    spoor.gegeven("melding", melding, "datum", "De dag waarop u zich meldde.", pw("44 lid 2", melding))
    spoor.gegeven(
        "recht_vanaf", recht_vanaf, "datum", "Vanaf deze dag is er recht op bijstand.", pw("44 lid 1", melding)
    )
    vroegst, artikel = _vroegste_dag(melding, aanvraag_te_laat, terug_tot, reden, parameters, spoor)
    ingang = max(vroegst, recht_vanaf)
    if recht_vanaf >= melding and aanvraag_te_laat is None:
        artikel = "44 lid 1"
    spoor.gegeven(
        "ingangsdatum", ingang, "datum", "De laatste van de dagen die hierboven staan en meetellen.",
        pw(artikel, melding), "berekend",
    )  # fmt: skip
    wortel = Stap(
        "ingang", ingang, "datum", "berekend", pw(artikel, melding), "Uw bijstand gaat in op {ingangsdatum}.", "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Ingang(ingang, f"art. {artikel} Participatiewet"), wortel, spoor)


def _vroegste_dag(
    melding: date, te_laat: date | None, terug_tot: date | None, reden: str, parameters: Parameterboek, spoor: Spoor
) -> tuple[date, str]:
    """The first day on which bijstand can start, and the member of art. 44 behind it."""
    if te_laat is not None and terug_tot is not None:
        raise OngeldigeInvoer(
            "De bijstand kan niet later en ook eerder ingaan dan de melding.", veld="terug_tot", waarde=terug_tot,
            artikel="art. 44 lid 3 en 5 Participatiewet", remedie="Kies een van de twee.",
        )  # fmt: skip
    if te_laat is not None:
        return _te_laat(te_laat, melding, spoor), "44 lid 3"
    if terug_tot is not None:
        return _terug(terug_tot, melding, reden, parameters, spoor), "44 lid 5"
    return melding, "44 lid 1"


def _te_laat(aanvraag: date, melding: date, spoor: Spoor) -> date:
    if aanvraag < melding:
        raise OngeldigeInvoer(
            f"De aanvraag is van voor de melding ({datum(melding)}).", veld="aanvraag_te_laat", waarde=aanvraag,
            artikel="art. 44 lid 3 Participatiewet", remedie="Controleer de twee dagen.",
        )  # fmt: skip
    spoor.gegeven(
        "aanvraag_te_laat", aanvraag, "datum",
        "U diende de aanvraag later in dan kon, en dat is u te verwijten. De bijstand gaat dan in op deze dag.",
        pw("44 lid 3", melding), "oordeel",
    )  # fmt: skip
    return aanvraag


def hoogstens_terug(melding: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Write and give how many months before the melding bijstand can start at most (lid 5); 0 before 2026."""
    return spoor.parameter("hoogstens_terug", _TERUG, parameters.op(_TERUG, melding))


def _terug(terug_tot: date, melding: date, reden: str, parameters: Parameterboek, spoor: Spoor) -> date:
    vroegst = zelfde_dag(melding, -hoogstens_terug(melding, parameters, spoor))
    if not vroegst <= terug_tot <= melding:
        raise OngeldigeInvoer(
            f"Bij een melding op {datum(melding)} kan de bijstand niet voor {datum(vroegst)} ingaan, en deze dag ligt "
            "niet na de melding.",
            veld="terug_tot", waarde=terug_tot, artikel="art. 44 lid 5 Participatiewet",
            remedie=f"Kies een dag van {datum(vroegst)} tot en met {datum(melding)}.",
        )  # fmt: skip
    if not reden.strip():
        raise OngeldigeInvoer(
            "De reden om eerder in te gaan ontbreekt.", veld="reden", artikel="art. 44 lid 5 Participatiewet",
            remedie="Schrijf op welke individuele omstandigheden dit noodzakelijk maken.",
        )  # fmt: skip
    status = "interpretatie" if terug_tot.year < melding.year == 2026 else ""
    if status:
        spoor.waarschuw(
            "Let op: lid 5 geldt sinds 1 januari 2026. Of het ook dagen daarvoor kan dekken, is niet gelezen."
        )
    spoor.gegeven("terug_tot", terug_tot, "datum", reden.strip(), pw("44 lid 5", melding), "oordeel", status)
    return terug_tot


@regelt(
    "participatiewet", "41 lid 4", "41 lid 4 onder a", "41 lid 4 onder b", "41 lid 6", "41 lid 11", "41 lid 12"
)  # fmt: skip
def bepaal_zoektermijn(
    *, melding: date, huishouden: Huishouden, eerder_om: str = "", uitzondering: Uitzondering | None = None,
    parameters: Parameterboek,
) -> Uitkomst[Zoektermijn]:  # fmt: skip
    """From which day an application can be made after a melding: four weeks later when everybody is under 27.

    `uitzondering` (since 1 July 2023): one of them was in praktijkonderwijs or voortgezet speciaal onderwijs in the
    last year (letter a), or is medisch urenbeperkt or belongs to the doelgroep loonkostensubsidie (letter b); empty:
    neither; None: not known, and then it is asked. `eerder_om`: why the college takes the application earlier (lid 11,
    since 2026). Somebody with a WW-uitkering may do the melding four weeks before it ends (lid 6): the melding is then
    that earlier day. Raises OngeldigeInvoer when the law of that day knows no exception.
    """
    spoor, artikel = Spoor(), "41 lid 4"
    spoor.gegeven("melding", melding, "datum", "De dag waarop u zich meldde.", pw("44 lid 2", melding))
    grens = spoor.parameter("leeftijdsgrens", _ZOEK + "leeftijd", parameters.op(_ZOEK + "leeftijd", melding))
    eigen, partner = huishouden.leeftijden(melding)
    oudste = eigen if partner is None else max(eigen, partner)
    spoor.gegeven("oudste_leeftijd", oudste, "jaren", "De leeftijd van de oudste van u.")
    geldt = oudste < grens
    if geldt and uitzondering:
        geldt, artikel = False, _zonder(uitzondering, melding, parameters, spoor)
    elif geldt and eerder_om.strip():
        geldt, artikel = not _eerder(eerder_om, melding, parameters, spoor), "41 lid 11"
    vanaf = melding
    if geldt:
        if uitzondering is None and parameters.op(_ZOEK + "uitzondering", melding).waarde:
            spoor.waarschuw(_VRAAG)
        weken = spoor.parameter("zoektermijn", _ZOEK + "weken", parameters.op(_ZOEK + "weken", melding))
        vanaf = melding + timedelta(weeks=weken)
        verjaardag = _wordt(grens, huishouden, melding, vanaf)
        if verjaardag is not None:
            vanaf = verjaardag
            spoor.gegeven(
                "verjaardag", vanaf, "datum", f"Dan wordt de oudste {grens} jaar. Daarna geldt de zoektermijn niet.",
                pw("41 lid 4", melding), "berekend", "interpretatie",
            )  # fmt: skip
    elif artikel == "41 lid 4" and parameters.op(_ZOEK + "eerder", melding).waarde:
        artikel = "41 lid 12"  # lid 11 and 12 came together
    spoor.gegeven("aanvraag_vanaf", vanaf, "datum", "Vanaf deze dag kan de aanvraag.", pw(artikel, melding), "berekend")
    wortel = Stap(
        "eerste_aanvraagdag", vanaf, "datum", "berekend", pw(artikel, melding),
        "U kunt bijstand aanvragen vanaf {aanvraag_vanaf}.", "", tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Zoektermijn(geldt, vanaf), wortel, spoor)


_VRAAG = (
    "Let op: voor wie in het laatste jaar op praktijkonderwijs of voortgezet speciaal onderwijs zat, medisch "
    "urenbeperkt is of bij de doelgroep loonkostensubsidie hoort, geldt de zoektermijn niet. Vraag dit na."
)


def _zonder(uitzondering: Uitzondering, melding: date, parameters: Parameterboek, spoor: Spoor) -> str:
    """Write why the search period does not hold, and give the letter of lid 4."""
    controleer_keuze("uitzondering", uitzondering, get_args(Uitzondering), artikel="art. 41 lid 4 Participatiewet")
    sleutel = _ZOEK + "uitzondering"
    kent = parameters.op(sleutel, melding)
    if not kent.waarde:
        raise OngeldigeInvoer(
            "Op deze dag kende de wet deze uitzondering nog niet.", veld="uitzondering", waarde=uitzondering,
            artikel="art. 41 lid 4 Participatiewet", remedie="Laat de uitzondering weg.",
        )  # fmt: skip
    spoor.parameter("kent_uitzonderingen", sleutel, kent)
    artikel, zin = _UITZONDERINGEN[uitzondering]
    spoor.gegeven("uitzondering", uitzondering, "tekst", zin, pw(artikel, melding), "oordeel")
    return artikel


def _wordt(grens: int, huishouden: Huishouden, van: date, tot: date) -> date | None:
    """The first day before `tot` on which applicant or partner is as old as the limit; None when there is none."""
    dag = van
    while dag < tot:
        eigen, partner = huishouden.leeftijden(dag)
        if max(eigen, partner or 0) >= grens:
            return dag
        dag += timedelta(days=1)
    return None


def _eerder(reden: str, melding: date, parameters: Parameterboek, spoor: Spoor) -> bool:
    mag = parameters.op(_ZOEK + "eerder", melding)
    if not mag.waarde:
        raise OngeldigeInvoer(
            "Op deze dag kon het college de zoektermijn niet bekorten.", veld="eerder_om", waarde=reden,
            artikel="art. 41 lid 4 Participatiewet", remedie="Laat de reden weg.",
        )  # fmt: skip
    spoor.parameter("mag_eerder", _ZOEK + "eerder", mag)
    spoor.gegeven("eerder_om", reden.strip(), "tekst", "Daarom kan het eerder.", pw("41 lid 11", melding), "oordeel")
    return True
