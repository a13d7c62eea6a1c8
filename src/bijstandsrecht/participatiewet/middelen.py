"""What is counted of the means of a household, and to which month it belongs (arts 31 and 32 Participatiewet).

Each item gives a reason and steps. Amounts are net (art. 31 lid 3: `netto_middelen`). An item that covers more months
is spread over them evenly, the last month takes the odd cents (INTERPRETATION: the law names the period, not the
division). Vrijlating of earned income comes after this, per person: `arbeid_aanvrager` and `arbeid_partner`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    controleer_keuze,
    euro,
    maanden,
    regelt,
)
from bijstandsrecht.participatiewet.artikel_31 import vakantietoeslag_artikel
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.middelen_toets import Toets, Toetsing
from bijstandsrecht.participatiewet.middelsoorten import Middelgroep, Middelsoort

Persoon = Literal["aanvrager", "partner", "kind"]
Karakter = Literal["gewoon", "uitgesteld", "doorbetaling"]
VtLezing = Literal["bijtellen", "norm_zonder"]

_ARTIKEL = "art. 31 en 32 Participatiewet"
_PERIODE: dict[Karakter, str] = {
    "gewoon": "Dit gaat over {periode}.",
    "uitgesteld": "Dit is uitgesteld inkomen. Het hoort bij de maanden waarin het is verdiend: {periode}.",
    "doorbetaling": "Dit wordt over een tijd doorbetaald. Het hoort bij de maanden waarin het vrijkomt: {periode}.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Middel:
    """One item, net in cents, for the months `van` up to and including `tot_en_met` (one month when left out).

    Those months are, for `gewoon`, the period it is about; for `uitgesteld` the period in which it was earned; for
    `doorbetaling` the period in which it can be used (art. 32 lid 2). `ontvangen` is the month of receipt, `van`
    when left out. `vakantietoeslag` is the net claim on vakantietoeslag over the same wages, when there is one.
    `oordeel`: the college found it justified (or useful for work) to leave it out; None is not judged yet.
    """

    soort: Middelsoort
    bedrag: int
    van: Maand
    tot_en_met: Maand | None = None
    persoon: Persoon = "aanvrager"
    karakter: Karakter = "gewoon"
    ontvangen: Maand | None = None
    vakantietoeslag: int = 0
    bijstand_voor_kosten: bool = False
    oordeel: bool | None = None
    doelgroep_loonkostensubsidie: bool = False
    omschrijving: str = ""

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL)
        controleer("vakantietoeslag", self.vakantietoeslag, artikel="art. 31 lid 4 Participatiewet")
        for veld, keuzes in (("soort", Middelsoort), ("persoon", Persoon), ("karakter", Karakter)):
            controleer_keuze(veld, getattr(self, veld), get_args(keuzes), artikel=_ARTIKEL)
        if self.tot_en_met is not None and self.tot_en_met < self.van:
            raise OngeldigeInvoer(
                "Deze periode eindigt voor zij begint.", veld="tot_en_met", waarde=str(self.tot_en_met),
                artikel="art. 32 lid 2 Participatiewet", remedie="Draai de maanden om.",
            )  # fmt: skip

    @property
    def periode(self) -> tuple[Maand, ...]:
        """The months it belongs to."""
        return tuple(maanden(self.van, self.tot_en_met or self.van))

    @property
    def ontvangstmaand(self) -> Maand:
        """The month in which it was received."""
        return self.ontvangen or self.van


class Middelbesluit(NamedTuple):
    """One item in cents: counted as income in the period, as vermogen, free, outside the period, not judged yet."""

    groep: Middelgroep
    inkomen: int
    vermogen: int
    vrij: int
    buiten_periode: int
    te_beoordelen: int
    reden: str


class MaandInkomen(NamedTuple):
    """What counts as income in one month, in cents; vrijlating is not taken off yet."""

    maand: Maand
    arbeid_aanvrager: int
    arbeid_partner: int
    overig: int


class Middelenoverzicht(NamedTuple):
    """All items in the order given, and the income of every month in which bijstand is asked, in cents."""

    besluiten: tuple[Middelbesluit, ...]
    per_maand: tuple[MaandInkomen, ...]
    inkomen: int
    vermogen: int
    te_beoordelen: int


@regelt(
    "participatiewet", "31 lid 1", "31 lid 2 onder a", "31 lid 2 onder b", "31 lid 2 onder c", "31 lid 2 onder d",
    "31 lid 2 onder e", "31 lid 2 onder f", "31 lid 2 onder g", "31 lid 2 onder h", "31 lid 2 onder i",
    "31 lid 2 onder j", "31 lid 2 onder k", "31 lid 2 onder o", "31 lid 2 onder p", "31 lid 2 onder q",
    "31 lid 2 onder t", "31 lid 2 onder u", "31 lid 2 onder v", "31 lid 2 onder w", "31 lid 4", "31 lid 5",
    "32 lid 1 onder a", "32 lid 1 onder b", "32 lid 2", "34 lid 1 onder b",
)  # fmt: skip
def beoordeel_middelen(
    *, middelen: Sequence[Middel], van: Maand, tot_en_met: Maand, huishouden: Huishouden, parameters: Parameterboek,
    vt_lezing: VtLezing = "bijtellen",
) -> Uitkomst[Middelenoverzicht]:  # fmt: skip
    """Decide per item what counts, as income of which month or as vermogen, and why.

    `van` up to and including `tot_en_met` are the months for which bijstand is asked. `vt_lezing`: count the claim
    on vakantietoeslag over wages too (art. 10 Regeling, text of 2015), or not, and compare with the norm without it.
    Raises OngeldigeInvoer (a partner who is not there, a period in the wrong order) and OnbekendBedrag.
    """
    if tot_en_met < van:
        raise OngeldigeInvoer(
            "Deze periode eindigt voor zij begint.", veld="tot_en_met", waarde=str(tot_en_met), artikel=_ARTIKEL,
            remedie="Draai de maanden om.",
        )  # fmt: skip
    spoor = Spoor()
    _schrijf_lezing(middelen, van, vt_lezing, spoor)
    toets = Toets(huishouden, parameters)
    perioden = tuple(maanden(van, tot_en_met))
    tellers: dict[Maand, list[int]] = {maand: [0, 0, 0] for maand in perioden}
    besluiten: dict[int, Middelbesluit] = {}
    for nummer in sorted(range(len(middelen)), key=lambda n: middelen[n].ontvangstmaand):
        middel = middelen[nummer]
        toetsing = toets.beoordeel(middel, middel.vakantietoeslag if vt_lezing == "bijtellen" else 0)
        besluiten[nummer] = _boek(middel, toetsing, nummer + 1, tellers, spoor)
    return _sluit(tuple(besluiten[nummer] for nummer in range(len(middelen))), tellers, spoor)


def _schrijf_lezing(middelen: Sequence[Middel], van: Maand, vt_lezing: VtLezing, spoor: Spoor) -> None:
    """How the claim on vakantietoeslag over wages is treated, when there is one."""
    if not any(middel.vakantietoeslag for middel in middelen):
        return
    zin = "De vakantietoeslag over uw loon telt mee in de maand waarin u die opbouwt."
    if vt_lezing == "norm_zonder":
        zin = "De vakantietoeslag over uw loon telt niet mee. Vergelijk met de norm zonder vakantietoeslag."
    spoor.gegeven(
        "vt_lezing", vt_lezing, "tekst", zin, pw(vakantietoeslag_artikel(van.eerste_dag), van.eerste_dag), "beleid",
        "interpretatie",
    )  # fmt: skip
    spoor.waarschuw(
        "Let op: de regeling over vakantietoeslag bij loon is alleen voor 2015 gelezen. Controleer het bedrag."
    )


def _boek(
    middel: Middel, toetsing: Toetsing, nummer: int, tellers: dict[Maand, list[int]], spoor: Spoor
) -> Middelbesluit:
    """Spread what counts over its months and write the steps of one item."""
    onder, telt = spoor.onder(), toetsing.telt_mee
    dag = middel.ontvangstmaand.eerste_dag
    onder.gegeven("bedrag", middel.bedrag, "centen", f"{middel.omschrijving or 'Netto ontvangen'}.")
    if toetsing.vakantietoeslag:
        onder.gegeven("vakantietoeslag", toetsing.vakantietoeslag, "centen", "Netto aanspraak over dit inkomen.")
    onder.gegeven("niet_geteld", toetsing.vrij + toetsing.te_beoordelen, "centen", toetsing.zin,
                  pw(toetsing.artikel, dag), "oordeel" if toetsing.is_oordeel else "berekend")  # fmt: skip
    bij = ("vakantietoeslag",) if toetsing.vakantietoeslag else ()
    onder.berekend("totaal", middel.bedrag + toetsing.vakantietoeslag, "centen", "plus", ("bedrag", *bij))
    onder.berekend("telt_mee", telt, "centen", "min", ("totaal", "niet_geteld"), pw("31 lid 1", dag))
    binnen = 0
    if toetsing.groep in ("arbeid", "inkomen"):
        binnen = _spreid(middel, toetsing, tellers)
        _schrijf_periode(middel, telt - binnen, onder)
    else:
        onder.gegeven("buiten_periode", telt, "centen", "Dit telt niet als inkomen van een maand.")
    onder.berekend("inkomen", binnen, "centen", "min", ("telt_mee", "buiten_periode"), pw("32 lid 1", dag))
    spoor.berekend(
        f"middel_{nummer}", binnen, "centen", "gelijk", ("inkomen",), pw(toetsing.artikel, dag), toetsing.zin,
        onder=onder,
    )  # fmt: skip
    if toetsing.te_beoordelen:
        spoor.waarschuw(f"Let op: over {euro(toetsing.te_beoordelen)} is nog niet geoordeeld. {toetsing.zin}")
    vermogen = telt if toetsing.groep == "vermogen" else 0
    return Middelbesluit(
        toetsing.groep, binnen, vermogen, toetsing.vrij, telt - binnen - vermogen, toetsing.te_beoordelen, toetsing.zin
    )


def _spreid(middel: Middel, toetsing: Toetsing, tellers: dict[Maand, list[int]]) -> int:
    """Add the part of each month to its counter; give the part inside the months for which bijstand is asked."""
    delen = verdeel_over_maanden(toetsing.telt_mee, len(middel.periode))
    kolom = 2 if toetsing.groep == "inkomen" else int(middel.persoon == "partner")
    binnen = 0
    for maand, deel in zip(middel.periode, delen, strict=True):
        if maand in tellers:
            tellers[maand][kolom] += deel
            binnen += deel
    return binnen


def verdeel_over_maanden(bedrag: int, aantal: int) -> tuple[int, ...]:
    """An amount in `aantal` even parts of whole cents; the last takes what is left, so that they add up."""
    deel = bedrag // aantal
    return (*(deel,) * (aantal - 1), bedrag - deel * (aantal - 1))


def _schrijf_periode(middel: Middel, buiten: int, onder: Spoor) -> None:
    eerste, laatste = middel.periode[0], middel.periode[-1]
    periode = eerste.naam if eerste == laatste else f"{eerste.naam} tot en met {laatste.naam}"
    zin = _PERIODE[middel.karakter].format(periode=periode)
    artikel = "32 lid 1 onder b" if middel.karakter == "gewoon" else "32 lid 2"
    onder.gegeven(
        "buiten_periode", buiten, "centen", f"{zin} Dit deel valt buiten de maanden met bijstand.",
        pw(artikel, eerste.eerste_dag), "berekend", "interpretatie" if len(middel.periode) > 1 else "",
    )  # fmt: skip


def _sluit(
    besluiten: tuple[Middelbesluit, ...], tellers: dict[Maand, list[int]], spoor: Spoor
) -> Uitkomst[Middelenoverzicht]:
    per_maand = tuple(MaandInkomen(maand, *teller) for maand, teller in tellers.items())
    eerste = per_maand[0].maand.eerste_dag
    inkomen = sum(besluit.inkomen for besluit in besluiten)
    for maand, *delen in per_maand:
        spoor.gegeven(f"inkomen_{maand.code}", sum(delen), "centen", f"Inkomen van {maand.naam}.",
                      pw("32 lid 1", maand.eerste_dag), "berekend")  # fmt: skip
    spoor.berekend(
        "inkomen_samen", inkomen, "centen", "plus", tuple(f"middel_{n}" for n in range(1, len(besluiten) + 1)),
        pw("32 lid 1", eerste), "Alles wat als inkomen meetelt in deze maanden.",
    )  # fmt: skip
    overzicht = Middelenoverzicht(
        besluiten, per_maand, inkomen, sum(b.vermogen for b in besluiten), sum(b.te_beoordelen for b in besluiten)
    )
    wortel = Stap(
        "middelen", inkomen, "centen", "berekend", pw("32 lid 1", eerste),
        "In deze maanden telt {inkomen_samen} mee als inkomen, voor de vrijlating.", "", tuple(spoor.stappen),
        "gelijk", ("inkomen_samen",),
    )  # fmt: skip
    return Uitkomst.van(overzicht, wortel, spoor)
