"""Who is a zelfstandige: art. 1 onder b Bbz 2004, four conditions and an age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    Weging,
    controleer,
    leeftijd,
    regelt,
    weeg,
)
from bijstandsrecht.participatiewet.aow_leeftijd import is_onder_aow

_UREN = "participatiewet.urencriterium"


@dataclass(frozen=True, slots=True)
class Zelfstandige:
    """The facts of art. 1 onder b; None is not known yet.

    `aangewezen_op_bedrijf`: depends on work in an own business in the Netherlands. `zeggenschap`: alone or with the
    co-entrepreneurs full control, and bearing the financial risk. `uren_per_jaar`: hours in the business in a
    calendar year, expected ones for a starter.
    """

    geboortedatum: date | None = None
    aangewezen_op_bedrijf: bool | None = None
    wettelijke_vereisten: bool | None = None
    uren_per_jaar: int | None = None
    zeggenschap: bool | None = None

    def __post_init__(self) -> None:
        if self.uren_per_jaar is not None:
            controleer("uren_per_jaar", self.uren_per_jaar, artikel="art. 1 onder b Bbz 2004", maximum=8_784)


@regelt("bbz2004", "1 onder b", "1 onder b onder 1°", "1 onder b onder 2°", "1 onder b onder 3°")
def beoordeel_zelfstandige(*, feiten: Zelfstandige, dag: date, parameters: Parameterboek) -> Uitkomst[Weging]:
    """Whether somebody is a zelfstandige on `dag`, with the reasons. Raises OngeldigeInvoer and OnbekendBedrag."""
    spoor = Spoor()
    weging = weeg(eisen_zelfstandige(feiten, dag, parameters, spoor), spoor)
    zin = {
        "ja": "U bent zelfstandige in de zin van het Bbz 2004.",
        "nee": "U bent geen zelfstandige in de zin van het Bbz 2004.",
        "onbekend": "Of u zelfstandige bent in de zin van het Bbz 2004, weten wij nog niet.",
    }[weging.past]
    plek = bbz("1 onder b", dag)
    return Uitkomst.van(
        weging, Stap("zelfstandige", weging.past, "tekst", "berekend", plek, zin, "", tuple(spoor.stappen)), spoor
    )


def eisen_zelfstandige(
    feiten: Zelfstandige, dag: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[Voorwaarde, ...]:
    """The conditions of art. 1 onder b as they stand on `dag`; writes the amounts they use."""
    jong = spoor.parameter("leeftijd_zelfstandige", "bbz.art1.leeftijd", parameters.op("bbz.art1.leeftijd", dag))
    uren = spoor.parameter("urencriterium", _UREN, parameters.op(_UREN, dag))
    return (*_eisen_leeftijd(feiten.geboortedatum, dag, jong), *_eisen_bedrijf(feiten, dag, uren))


def _eisen_leeftijd(geboren: date | None, dag: date, jong: int) -> tuple[Voorwaarde, ...]:
    """From 18 years up to the AOW age."""
    plek = bbz("1 onder b", dag)
    return (
        Voorwaarde(
            "oud_genoeg", None if geboren is None else leeftijd(_geboren(geboren, dag), dag) >= jong,
            f"U bent {jong} jaar of ouder.", f"U bent jonger dan {jong} jaar.", "Wat is de geboortedatum?", plek,
            "berekend",
        ),
        Voorwaarde(
            "voor_aow_leeftijd", None if geboren is None else is_onder_aow(geboren, dag),
            "U hebt de AOW-leeftijd nog niet.",
            "U hebt de AOW-leeftijd. Dan geldt het Bbz niet meer.",
            "Is de AOW-leeftijd bereikt? Controleer de geboortedatum en de AOW-leeftijd van dit jaar.", plek,
            "berekend",
        ),
    )  # fmt: skip


def _eisen_bedrijf(feiten: Zelfstandige, dag: date, uren: int) -> tuple[Voorwaarde, ...]:
    """Depending on the business, and the three conditions of letter b."""
    return (
        Voorwaarde(
            "aangewezen_op_bedrijf", feiten.aangewezen_op_bedrijf,
            "U moet leven van werk in uw eigen bedrijf of beroep in Nederland.",
            "U hoeft niet te leven van werk in een eigen bedrijf of beroep in Nederland.",
            "Is de ondernemer aangewezen op werk in een eigen bedrijf in Nederland?", bbz("1 onder b", dag), "oordeel",
        ),
        Voorwaarde(
            "wettelijke_vereisten", feiten.wettelijke_vereisten,
            "U voldoet aan de wettelijke vereisten voor uw bedrijf.",
            "U voldoet niet aan de wettelijke vereisten voor uw bedrijf.",
            "Voldoet de ondernemer aan de wettelijke vereisten (inschrijving, vergunningen, diploma's)?",
            bbz("1 onder b onder 1°", dag),
        ),
        Voorwaarde(
            "urencriterium_gehaald", None if feiten.uren_per_jaar is None else feiten.uren_per_jaar >= uren,
            f"U werkt ten minste {_getal(uren)} uren per jaar in uw bedrijf.",
            f"U werkt minder dan {_getal(uren)} uren per jaar in uw bedrijf.",
            "Hoeveel uren per jaar werkt de ondernemer in het bedrijf?", bbz("1 onder b onder 2°", dag), "berekend",
        ),
        Voorwaarde(
            "zeggenschap", feiten.zeggenschap,
            "U hebt, alleen of met uw mede-ondernemers, de volledige zeggenschap en draagt het financiële risico.",
            "U hebt niet de volledige zeggenschap over het bedrijf, of draagt het financiële risico niet.",
            "Heeft de ondernemer, alleen of met mede-ondernemers, volledige zeggenschap en financieel risico?",
            bbz("1 onder b onder 3°", dag),
        ),
    )  # fmt: skip


def _geboren(geboortedatum: date, dag: date) -> date:
    if geboortedatum > dag:
        raise OngeldigeInvoer(
            "De geboortedatum ligt in de toekomst.", veld="geboortedatum", waarde=geboortedatum,
            artikel="art. 1 onder b Bbz 2004", remedie=f"Kies een dag tot en met {dag:%d-%m-%Y}.",
        )  # fmt: skip
    return geboortedatum


def _getal(aantal: int) -> str:
    """A number with a Dutch thousands separator: 1.225."""
    return f"{aantal:,}".replace(",", ".")
