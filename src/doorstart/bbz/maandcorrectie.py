"""What months that were paid should have been: what stood in the journal, what the facts give now, the difference.

Pure: facts and parameters in, an explained outcome out. Nothing is claimed or paid here; a person decides (arts. 54
lid 3 and 4, 58 Participatiewet). Part of a month's aid is reserved as holiday allowance: a lower month first takes
back what is still reserved, and only the rest is a claim.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bijstandsrecht.kern import Maand, Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import pw, splits_vakantietoeslag
from doorstart.bbz.maandbetaling import bereken_maand
from doorstart.beoordeling import voorlopig

_VT = "participatiewet.vakantietoeslag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Maandfeit:
    """One month under one grant: what stood in the journal (cents), and the facts as they are known now.

    `van` and `tot` are the days with a right under the grant; `recht_tot` is the last day with a right as known now
    (None: no day of this month). `gereserveerd`: holiday allowance of this month that is still reserved. `grondslag`:
    the input of the provisional amount with the household and the day as they are known now.
    """

    maand: Maand
    was: int
    gereserveerd: int
    van: date
    tot: date
    recht_tot: date | None
    grondslag: Mapping[str, Any]
    om_niet: bool = False

    def als_invoer(self) -> dict[str, Any]:
        """Return plain values; `uit_invoer` is the inverse."""
        return {
            "maand": str(self.maand),
            "was": self.was,
            "gereserveerd": self.gereserveerd,
            "van": self.van.isoformat(),
            "tot": self.tot.isoformat(),
            "recht_tot": self.recht_tot.isoformat() if self.recht_tot else None,
            "grondslag": dict(self.grondslag),
            "om_niet": self.om_niet,
        }

    @classmethod
    def uit_invoer(cls, invoer: Mapping[str, Any]) -> "Maandfeit":
        """Read what `als_invoer` wrote."""
        return cls(
            maand=Maand.uit_tekst(invoer["maand"]),
            was=invoer["was"],
            gereserveerd=invoer["gereserveerd"],
            van=date.fromisoformat(invoer["van"]),
            tot=date.fromisoformat(invoer["tot"]),
            recht_tot=date.fromisoformat(invoer["recht_tot"]) if invoer["recht_tot"] else None,
            grondslag=invoer["grondslag"],
            om_niet=invoer["om_niet"],
        )


@dataclass(frozen=True, slots=True)
class Maandcorrectie:
    """One month in cents: `verschil` = `nabetaling` - `terug` + `reserve` (change of the holiday allowance kept)."""

    maand: str
    was: int
    wordt: int
    verschil: int
    nabetaling: int
    terug: int
    reserve: int
    om_niet: bool


@dataclass(frozen=True, slots=True)
class Correctie:
    """All months together, in cents."""

    terug: int
    nabetaling: int
    reserve: int
    maanden: tuple[Maandcorrectie, ...]


def bereken_wordt(feit: Maandfeit, parameters: Parameters) -> Uitkomst[int]:
    """Return what the month should have been, in cents, explained."""
    maand, spoor = feit.maand, Spoor()
    tot = min(feit.tot, feit.recht_tot) if feit.recht_tot else None
    if tot is None or max(feit.van, maand.eerste_dag) > min(tot, maand.laatste_dag):
        spoor.gegeven("recht_in_maand", "geen", "tekst", "In deze maand was er geen recht.", herkomst="oordeel")
        wortel = Stap("wordt", 0, "centen", "berekend", pw("54", maand.eerste_dag), "", "", tuple(spoor.stappen))
        return Uitkomst.van(0, wortel, spoor)
    bedrag = voorlopig.opnieuw(feit.grondslag, parameters)
    betaling = bereken_maand(maand=maand, maandbedrag=bedrag.waarde, van=feit.van, tot=tot, parameters=parameters)
    spoor.neem_op(bedrag)
    spoor.neem_op(betaling)
    wortel = Stap(
        "wordt",
        betaling.waarde.bijstand,
        "centen",
        "berekend",
        pw("54", maand.eerste_dag),
        "",
        "",
        tuple(spoor.stappen),
        "gelijk",
        (betaling.stap.naam,),
    )
    return Uitkomst.van(betaling.waarde.bijstand, wortel, spoor)


def bereken(feiten: Sequence[Maandfeit], parameters: Parameters) -> Uitkomst[Correctie]:
    """Return the correction of these months with its explanation; raises RechtFout when an amount is unknown."""
    spoor, rijen = Spoor(), []
    for feit in feiten:
        rijen.append(_maand(feit, parameters, spoor))
    terug, nabetaling, reserve = (
        sum(getattr(rij, veld) for rij in rijen) for veld in ("terug", "nabetaling", "reserve")
    )
    waarde = Correctie(terug, nabetaling, reserve, tuple(rijen))
    zin = "Over de maanden die wij opnieuw bekeken "
    zin += {
        (True, True): "betaalt u {terug_te_betalen} terug en krijgt u {nog_te_krijgen} van ons.",
        (True, False): "betaalt u {terug_te_betalen} terug.",
        (False, True): "krijgt u nog {nog_te_krijgen} van ons.",
        (False, False): "verandert er niets.",
    }[bool(terug), bool(nabetaling)]
    spoor.gegeven("terug_te_betalen", terug, "centen", "", None, "berekend")
    spoor.gegeven("nog_te_krijgen", nabetaling, "centen", "", None, "berekend")
    namen = tuple(f"maand_{feit.maand.code}_{nummer}" for nummer, feit in enumerate(feiten, 1))
    wortel = Stap(
        "herziening",
        sum(rij.verschil for rij in rijen),
        "centen",
        "berekend",
        pw("54 lid 3", feiten[-1].maand.laatste_dag) if feiten else None,
        zin,
        "",
        tuple(spoor.stappen),
        "plus",
        namen,
    )
    return Uitkomst.van(waarde, wortel, spoor)


def _maand(feit: Maandfeit, parameters: Parameters, spoor: Spoor) -> Maandcorrectie:
    """Write one month and return it, split in what is claimed or paid and what the reserve changes by."""
    onder, wordt = spoor.onder(), bereken_wordt(feit, parameters)
    onder.gegeven("was", feit.was, "centen", "Dit kreeg u over deze maand.")
    onder.neem_op(wordt, "wordt")
    verschil = wordt.waarde - feit.was
    nummer = len(spoor.stappen) + 1
    spoor.berekend(
        f"maand_{feit.maand.code}_{nummer}",
        verschil,
        "centen",
        "min",
        ("wordt", "was"),
        None,
        f"{feit.maand.naam.capitalize()}.",
        onder=onder,
    )
    vt = parameters.op(_VT, feit.maand.eerste_dag).waarde
    _uitbetaald, oud = splits_vakantietoeslag(feit.was, vt)
    _uitbetaald, nieuw = splits_vakantietoeslag(wordt.waarde, vt)
    reserve = max(int(nieuw) - int(oud), -max(0, feit.gereserveerd))
    rest = verschil - reserve
    return Maandcorrectie(
        str(feit.maand), feit.was, wordt.waarde, verschil, max(0, rest), max(0, -rest), reserve, feit.om_niet
    )


def als_invoer(feiten: Sequence[Maandfeit]) -> dict[str, Any]:
    """Return the input of a correction as plain values."""
    return {"maanden": [feit.als_invoer() for feit in feiten]}


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Correctie]:
    """Make a stored correction again from its input."""
    return bereken([Maandfeit.uit_invoer(rij) for rij in invoer["maanden"]], parameters)
