"""Inhoudingen: what is taken from a payment of bijstand before it reaches the resident (step 9, regel R3.7).

The municipality sets off its own claims (art. 60), passes on what others seized, and may pay rent or energy
for a resident who cannot (art. 57). Seizure is valid only for the part of the payment above the beslagvrije
voet (art. 475b lid 1 Rv), and what cannot be seized cannot be set off either (art. 4:93 lid 4 Awb, as art. 60
lid 6 under a quotes it). How high that floor is (art. 475da Rv) depends on rent and tax data this package does
not have: it is given, and so is the order in which the claims come.

Read: arts 46, 57 and 60 Participatiewet of 1 July 2026 (art. 60 also of 1 July 2017); arts 475b-475e Rv of
14 July 2026.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from bijstandsrecht.kern import (
    Bron,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    bron,
    controleer,
    controleer_keuze,
    euro,
    halfjaar,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

Soort = Literal["verrekening", "beslag", "betaling"]
_ARTIKEL = {"verrekening": "60 lid 3 en 4", "betaling": "57 onder a"}
_WAT = {
    "verrekening": "Een schuld bij de gemeente",
    "beslag": "Beslag van een schuldeiser",
    "betaling": "Een betaling die wij voor u doen",
}
_BUITEN_VOET = {
    "verrekening": "De beslagvrije voet geldt hier niet, zolang u de gevraagde inlichtingen niet geeft.",
    "betaling": "Dit geld besteden wij voor u, dus het mag ook uit het beschermde deel komen.",
}
_ZIN = "Van uw uitbetaling van {uitbetaling} houden wij {ingehouden} in. U krijgt {rest} op uw rekening."
_ZIN_NIETS = "Wij houden niets in op uw uitbetaling. U krijgt {rest} op uw rekening."


@dataclass(frozen=True, slots=True)
class Inhouding:
    """One claim on a payment, in cents: `verrekening` of an own claim, `beslag`, or a `betaling` of art. 57.

    `buiten_voet`: it may also come out of the protected part. The law allows that for set-off while the
    resident refuses information (art. 60 lid 6), never for seizure. For payments of art. 57 it is a reading
    (INTERPRETATION): the money is spent for the resident, not taken by a creditor. `rang`: a lower rank goes
    first; claims of one rank keep the order in which they are given.
    """

    soort: Soort
    bedrag: int
    omschrijving: str = ""
    buiten_voet: bool = False
    rang: int = 0

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel="art. 57 en 60 Participatiewet")
        controleer("rang", self.rang, artikel="art. 57 en 60 Participatiewet")
        controleer_keuze(
            "soort", self.soort, get_args(Soort), "Deze inhouding bestaat niet.",
            artikel="art. 46, 57 en 60 Participatiewet",
        )  # fmt: skip
        if self.soort == "beslag" and self.buiten_voet:
            raise OngeldigeInvoer(
                "Beslag geldt alleen boven de beslagvrije voet.", veld="buiten_voet",
                waarde=self.buiten_voet, artikel="art. 475b lid 1 Rv",
                remedie="Zet 'buiten de voet' uit voor dit beslag.",
            )  # fmt: skip

    @property
    def naam(self) -> str:
        """What a reader knows it by."""
        return self.omschrijving or _WAT[self.soort]


@dataclass(frozen=True, slots=True)
class Inhoudingverdeling:
    """What is withheld per claim, in the order given, in all, and what is left: cents that add up."""

    bedragen: tuple[int, ...]
    ingehouden: int
    rest: int

    def __post_init__(self) -> None:
        # A stored outcome comes back from JSON with a list.
        object.__setattr__(self, "bedragen", tuple(self.bedragen))


@regelt("participatiewet", "46 lid 2", "57 onder a", "60 lid 6")
@regelt("rv", "475b lid 1", "475c")
def verdeel_inhoudingen(
    uitbetaling: int, inhoudingen: Sequence[Inhouding], beslagvrije_voet: int, *, peildatum: date,
    bijzondere_bijstand: bool = False,
) -> Uitkomst[Inhoudingverdeling]:  # fmt: skip
    """Divide one payment (cents) over the claims on it, in order of rank, above the beslagvrije voet (cents).

    Each claim gets what is left above the floor, at most what it asks; the rest goes to the resident. The amounts
    come back in the order in which the claims were given. Raises OngeldigeInvoer for amounts that are not whole
    cents and for seizure of bijzondere bijstand.
    """
    controleer("uitbetaling", uitbetaling, artikel="art. 45 Participatiewet")
    controleer("beslagvrije_voet", beslagvrije_voet, artikel="art. 475da Rv")
    _toets_beslag(inhoudingen, bijzondere_bijstand, peildatum)
    spoor = Spoor()
    spoor.gegeven("uitbetaling", uitbetaling, "centen", "Het bedrag voor de inhoudingen.")
    spoor.gegeven(
        "beslagvrije_voet", beslagvrije_voet, "centen", "Dit deel mogen schuldeisers niet pakken.",
        _rv("475c", peildatum),
    )  # fmt: skip
    gedaan: dict[int, int] = {}
    for nummer in sorted(range(1, len(inhoudingen) + 1), key=lambda n: inhoudingen[n - 1].rang):
        gedaan[nummer] = _houd_in(
            inhoudingen[nummer - 1], nummer, uitbetaling, gedaan, beslagvrije_voet, peildatum, spoor
        )
    bedragen = [gedaan[nummer] for nummer in sorted(gedaan)]
    ingehouden = sum(bedragen)
    rest = uitbetaling - ingehouden
    namen = tuple(f"inhouding_{nummer}" for nummer in range(1, len(bedragen) + 1))
    spoor.berekend("ingehouden", ingehouden, "centen", "plus", namen, toelichting="Alles samen.")
    spoor.berekend("rest", rest, "centen", "min", ("uitbetaling", "ingehouden"), pw("46", peildatum))
    wortel = Stap(
        "verdeling_inhoudingen", rest, "centen", "berekend", pw("46", peildatum),
        _ZIN if ingehouden else _ZIN_NIETS, "", tuple(spoor.stappen), "gelijk", ("rest",),
    )  # fmt: skip
    return Uitkomst.van(Inhoudingverdeling(tuple(bedragen), ingehouden, rest), wortel, spoor)


def _houd_in(
    inhouding: Inhouding, nummer: int, uitbetaling: int, eerder: Mapping[int, int], voet: int, peildatum: date,
    spoor: Spoor,
) -> int:  # fmt: skip
    """Withhold for one claim, after the earlier ones, and write its step."""
    vorige = tuple(f"inhouding_{n}" for n in eerder)
    over = uitbetaling - sum(eerder.values())
    onder = spoor.onder()
    onder.gegeven("gevraagd", inhouding.bedrag, "centen", f"{inhouding.naam}.")
    if inhouding.buiten_voet:
        onder.berekend(
            "beschikbaar", over, "centen", "min", ("uitbetaling", *vorige),
            _bron(inhouding.soort, peildatum, "60 lid 6 onder a"), _BUITEN_VOET[inhouding.soort],
            status="interpretatie" if inhouding.soort == "betaling" else "",
        )  # fmt: skip
    else:
        over = max(0, over - voet)
        onder.berekend(
            "beschikbaar", over, "centen", "min_nul", ("uitbetaling", "beslagvrije_voet", *vorige),
            _rv("475b lid 1", peildatum), "Zoveel is er nog over boven de beslagvrije voet.",
        )  # fmt: skip
    bedrag = min(inhouding.bedrag, over)
    spoor.berekend(
        f"inhouding_{nummer}", bedrag, "centen", "laagste", ("gevraagd", "beschikbaar"),
        _bron(inhouding.soort, peildatum), f"{inhouding.naam}.", onder=onder,
    )  # fmt: skip
    if inhouding.soort == "betaling" and bedrag < inhouding.bedrag:
        spoor.waarschuw(
            f"Let op: voor '{inhouding.naam}' is {euro(bedrag)} over van de {euro(inhouding.bedrag)}. "
            "Regel de rest met de bewoner."
        )
    return bedrag


def _toets_beslag(inhoudingen: Sequence[Inhouding], bijzondere_bijstand: bool, peildatum: date) -> None:
    """Refuse seizure of what the law keeps out of reach: bijzondere bijstand (art. 46 lid 2)."""
    if bijzondere_bijstand and any(inhouding.soort == "beslag" for inhouding in inhoudingen):
        raise OngeldigeInvoer(
            "Op bijzondere bijstand mag geen beslag liggen.", veld="soort", waarde="beslag",
            artikel=pw("46 lid 2", peildatum).kort, remedie="Laat het beslag weg en meld dit de schuldeiser.",
        )  # fmt: skip


def _bron(soort: Soort, peildatum: date, verrekening: str = _ARTIKEL["verrekening"]) -> Bron:
    """The article a claim of this kind rests on."""
    if soort == "beslag":
        return _rv("475b lid 1", peildatum)
    return pw(verrekening if soort == "verrekening" else _ARTIKEL[soort], peildatum)


def _rv(artikel: str, peildatum: date) -> Bron:
    return bron("rv", artikel, halfjaar(peildatum))
