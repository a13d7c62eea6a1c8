"""How one payment is divided: the voorschot off, then the deductions, the rest for the resident.

Pure: facts in, an explained outcome out. The rules are those of the law package (`verreken_voorschot`, art. 52 lid 4;
`verdeel_inhoudingen`, arts 46, 57 and 60 Participatiewet and art. 475b Rv); here is only the order, and what a
percentage or a claim that is nearly paid asks for.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bijstandsrecht.kern import HALF_OMHOOG, OngeldigeInvoer, Spoor, Stap, Uitkomst, percentage
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Inhouding as Wettelijk
from bijstandsrecht.participatiewet import pw, verdeel_inhoudingen, verreken_voorschot

SOORT = "uitbetaling"
_WET = {"verrekening": "verrekening", "beslag": "beslag", "doorbetaling": "betaling"}
_ZIN = "Van {uitbetaling} gaat {eraf} af. U krijgt {rest} op uw rekening."


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """One deduction as it counts for this payment: `bedrag` in cents or `procent` in basis points of the payment.

    `over`: what may still be taken in all (a claim that is nearly paid, or what was taken this month already); None:
    no such limit.
    """

    nummer: int
    soort: str
    omschrijving: str
    bedrag: int | None = None
    procent: int | None = None
    over: int | None = None
    buiten_voet: bool = False
    rang: int = 1

    def __post_init__(self) -> None:
        if (self.bedrag is None) == (self.procent is None):
            raise OngeldigeInvoer(
                f"'{self.omschrijving}' heeft geen bedrag en geen percentage, of allebei.",
                veld="bedrag",
                waarde=self.bedrag,
                artikel="art. 60 Participatiewet",
                remedie="Vul een van de twee in.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Betaalfeiten:
    """What is to be divided, in cents: the payment, an open voorschot, the beslagvrije voet (None: none entered).

    The voet is of a whole month: `al_vrij` is what the resident keeps of other payments over that month.
    """

    uitbetaling: int
    peildatum: date
    voorschot: int = 0
    voet: int | None = None
    afspraken: tuple[Afspraak, ...] = ()
    al_vrij: int = 0

    def als_invoer(self) -> dict[str, Any]:
        """Return plain values; `uit_invoer` is the inverse."""
        return asdict(self) | {
            "peildatum": self.peildatum.isoformat(),
            "afspraken": [asdict(afspraak) for afspraak in self.afspraken],
        }

    @classmethod
    def uit_invoer(cls, invoer: Mapping[str, Any]) -> "Betaalfeiten":
        """Read what `als_invoer` wrote."""
        return cls(
            uitbetaling=invoer["uitbetaling"],
            peildatum=date.fromisoformat(invoer["peildatum"]),
            voorschot=invoer["voorschot"],
            voet=invoer["voet"],
            al_vrij=invoer.get("al_vrij", 0),  # kept since a second payment over a month counts with the first
            afspraken=tuple(Afspraak(**rij) for rij in invoer["afspraken"]),
        )


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Cents: `uitbetaling` = `voorschot` + the sum of `bedragen` (in the order of the deductions) + `rest`."""

    uitbetaling: int
    voorschot: int
    bedragen: tuple[int, ...]
    rest: int

    def __post_init__(self) -> None:
        # A stored outcome comes back from JSON with a list.
        object.__setattr__(self, "bedragen", tuple(self.bedragen))


def verdeel(feiten: Betaalfeiten) -> Uitkomst[Verdeling]:
    """Divide a payment. Raises OngeldigeInvoer when seizure or set-off has no beslagvrije voet to respect."""
    spoor = Spoor()
    spoor.gegeven("uitbetaling", feiten.uitbetaling, "centen", "Dit is te betalen.")
    over, voorschot = feiten.uitbetaling, 0
    if feiten.voorschot:
        deel = verreken_voorschot(bijstand=over, voorschot=feiten.voorschot, peildatum=feiten.peildatum)
        over, voorschot = deel.waarde.nog_te_betalen, deel.waarde.verrekend
        spoor.neem_op(deel, "na_voorschot")
    bedragen: tuple[int, ...] = ()
    if feiten.afspraken:
        wettelijk = tuple(_wettelijk(afspraak, over, spoor) for afspraak in feiten.afspraken)
        verdeling = verdeel_inhoudingen(over, wettelijk, _voet(feiten, spoor), peildatum=feiten.peildatum)
        bedragen, over = verdeling.waarde.bedragen, verdeling.waarde.rest
        spoor.neem_over(verdeling)
        spoor.stappen.append(_zonder_ongebruikte_voet(feiten, verdeling.stap)._replace(naam="na_inhoudingen"))
    spoor.gegeven("eraf", feiten.uitbetaling - over, "centen", "Alles wat eraf gaat.", None, "berekend")
    laatste = "na_inhoudingen" if feiten.afspraken else "na_voorschot" if feiten.voorschot else "uitbetaling"
    spoor.berekend("rest", over, "centen", "gelijk", (laatste,), pw("46", feiten.peildatum), "Dit krijgt u.")
    wortel = Stap(
        "verdeling",
        over,
        "centen",
        "berekend",
        pw("45 lid 1", feiten.peildatum),
        _ZIN,
        "",
        tuple(spoor.stappen),
        "gelijk",
        ("rest",),
    )
    return Uitkomst.van(Verdeling(feiten.uitbetaling, voorschot, bedragen, over), wortel, spoor)


def opnieuw(invoer: Mapping[str, Any], _parameters: Parameters) -> Uitkomst[Verdeling]:
    """Make a stored division again from its input."""
    return verdeel(Betaalfeiten.uit_invoer(invoer))


def _wettelijk(afspraak: Afspraak, betaling: int, spoor: Spoor) -> Wettelijk:
    """Return a deduction as the law package takes it, and write how much it asks for."""
    naam = f"gevraagd_{afspraak.nummer}"
    if afspraak.procent is not None:
        gevraagd = int(percentage(betaling, afspraak.procent))
        spoor.gegeven("basis", betaling, "centen", "Hierover rekenen wij het percentage.", None, "berekend")
        spoor.gegeven(f"percentage_{afspraak.nummer}", afspraak.procent, "basispunten", f"{afspraak.omschrijving}.")
        spoor.berekend(
            naam, gevraagd, "centen", "percentage", ("basis", f"percentage_{afspraak.nummer}"), None,
            f"{afspraak.omschrijving}.", HALF_OMHOOG,
        )  # fmt: skip
    else:
        gevraagd = afspraak.bedrag or 0
        spoor.gegeven(naam, gevraagd, "centen", f"{afspraak.omschrijving}.")
    if afspraak.over is not None and afspraak.over < gevraagd:
        spoor.gegeven(f"nog_open_{afspraak.nummer}", afspraak.over, "centen", "Meer is er niet meer nodig.")
        gevraagd = max(0, afspraak.over)
    return Wettelijk(
        _WET[afspraak.soort],  # type: ignore[arg-type]
        gevraagd,
        afspraak.omschrijving,
        buiten_voet=afspraak.buiten_voet,
        rang=afspraak.rang,
    )


def _voet(feiten: Betaalfeiten, spoor: Spoor) -> int:
    """Return what is left of the beslagvrije voet of the month; nobody needs one when all is paid for the resident."""
    if feiten.voet is None:
        if all(afspraak.buiten_voet for afspraak in feiten.afspraken):
            return 0
        raise OngeldigeInvoer(
            "Er is geen beslagvrije voet ingevoerd.",
            veld="voet",
            waarde=None,
            artikel="art. 475b lid 1 Rv",
            remedie="Voer de beslagvrije voet in bij de uitbetaling van dit dossier.",
        )
    if not feiten.al_vrij:
        return feiten.voet
    over = max(0, feiten.voet - feiten.al_vrij)
    spoor.gegeven("voet_hele_maand", feiten.voet, "centen", "De beslagvrije voet geldt voor de hele maand.")
    spoor.gegeven("al_gekregen_deze_maand", feiten.al_vrij, "centen", "Dit hield u al over van deze maand.")
    spoor.berekend("voet_over", over, "centen", "min_nul", ("voet_hele_maand", "al_gekregen_deze_maand"))
    return over


def _zonder_ongebruikte_voet(feiten: Betaalfeiten, stap: Stap) -> Stap:
    """Leave the beslagvrije voet out of the explanation when none was entered, and so none was used."""
    if feiten.voet is not None:
        return stap
    return stap._replace(stappen=tuple(onder for onder in stap.stappen if onder.naam != "beslagvrije_voet"))
