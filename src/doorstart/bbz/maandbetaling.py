"""The payment of one month of Bbz aid: the granted amount by its days, split for the holiday allowance."""

from dataclasses import dataclass
from datetime import date

from bijstandsrecht.bbz import bbz
from bijstandsrecht.kern import HALF_OMHOOG, Bron, Maand, OngeldigeInvoer, Spoor, Stap, Uitkomst, rond_half_omhoog
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import pw, splits_vakantietoeslag

_VT = "participatiewet.vakantietoeslag"
_ZIN = (
    "U krijgt over {maand} {bijstand} bijstand als lening zonder rente. Daarvan betalen wij nu {uitbetaling}; "
    "{vakantietoeslag} sparen wij op als vakantietoeslag."
)


@dataclass(frozen=True, slots=True)
class Maandbetaling:
    """Cents of one month: `bijstand` = `uitbetaling` now + `vakantietoeslag` reserved."""

    bijstand: int
    uitbetaling: int
    vakantietoeslag: int


def bereken_maand(
    *, maand: Maand, maandbedrag: int, van: date, tot: date, parameters: Parameters
) -> Uitkomst[Maandbetaling]:
    """Return the payment of `maand` under a grant of `maandbedrag` cents from `van` up to and including `tot`.

    A month that the grant covers in part is paid by its days. Raises OngeldigeInvoer for a month outside the grant,
    OnbekendBedrag when the holiday allowance of that date is unknown. Source: art. 11 Bbz 2004, art. 45 Pw.
    """
    eerste, laatste = max(van, maand.eerste_dag), min(tot, maand.laatste_dag)
    dagen = (laatste - eerste).days + 1
    if dagen < 1:
        raise OngeldigeInvoer(
            f"De toekenning loopt van {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}.",
            veld="maand",
            waarde=str(maand),
            artikel="art. 11 lid 1 Bbz 2004",
            remedie="Kies een maand binnen de toekenning.",
        )
    artikel, spoor = bbz("11 lid 1", maand.eerste_dag), Spoor()
    bijstand = _naar_dagen(maandbedrag, dagen, maand, artikel, spoor)
    vt = spoor.parameter("vakantietoeslag_percentage", _VT, parameters.op(_VT, maand.eerste_dag))
    uitbetaling, toeslag = splits_vakantietoeslag(bijstand, vt, spoor=spoor, bron=pw("19 lid 3", maand.eerste_dag))
    wortel = Stap(
        "bbz_maand", bijstand, "centen", "berekend", artikel, _ZIN, "", tuple(spoor.stappen), "gelijk", ("bijstand",)
    )
    return Uitkomst.van(Maandbetaling(bijstand, int(uitbetaling), int(toeslag)), wortel, spoor)


def _naar_dagen(maandbedrag: int, dagen: int, maand: Maand, artikel: Bron, spoor: Spoor) -> int:
    """Return the aid of the days in cents; writes the steps up to `bijstand`."""
    spoor.gegeven("maand", maand.naam, "tekst")
    spoor.gegeven("maandbedrag", maandbedrag, "centen", "Dit staat in het besluit.", artikel)
    spoor.gegeven("dagen_met_recht", dagen, "dagen", "Zoveel dagen van de maand geldt de toekenning.")
    spoor.gegeven("dagen_in_maand", maand.dagen, "dagen")
    bijstand = rond_half_omhoog(maandbedrag * dagen, maand.dagen)
    spoor.berekend(
        "bijstand",
        bijstand,
        "centen",
        "breuk",
        ("maandbedrag", "dagen_met_recht", "dagen_in_maand"),
        artikel,
        "U krijgt dit als lening zonder rente, tot uw jaarcijfers bekend zijn.",
        HALF_OMHOOG,
    )
    return int(bijstand)
