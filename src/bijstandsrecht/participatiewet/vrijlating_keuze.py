"""Which vrijlating applies in a month: the law decides the order, the college judges, the client cannot choose.

Old regime (art. 31 lid 2): n first; then y, z, aa and r, where until 2022 r went before y. From 1 January 2027
(doubtful) art. 34a lid 1: c from the AOW age, else b, else a. Mandatory law: CRVB:2024:1564. What is not known or not
judged yet is said, and then nothing is chosen that depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Maand, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, leeftijd, regelt
from bijstandsrecht.participatiewet.artikel_31 import LOONKOSTENSUBSIDIE_VANAF, vrijlating_artikel
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.vrijlating_34a import bepaal_regime, oordeel_34a
from bijstandsrecht.participatiewet.vrijlating_maanden import Toepassing, eerdere_maanden, tel
from bijstandsrecht.participatiewet.vrijlating_oordeel import Oordeel, Vrijlatingsfeiten
from bijstandsrecht.participatiewet.vrijlatingsrecht import (
    VRIJLATING,
    Vrijlatingsoort,
    Vrijlatingsrecht,
    aow_bereikt,
    is_te_jong,
    schrijf_31a,
)

_R_VOOR_Y = f"{VRIJLATING}r_gaat_voor_y"


@dataclass(frozen=True, slots=True)
class Vrijlatingskeuze:
    """The vrijlating that applies (empty: none, or not known yet), with the reasons and what is still open."""

    soort: Vrijlatingsoort | Literal[""]
    maanden_gebruikt: int
    verlengd: bool
    gedoogd: bool
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]

    @property
    def recht(self) -> Vrijlatingsrecht | None:
        """The right as the calculations want it; None when there is none."""
        if not self.soort:
            return None
        return Vrijlatingsrecht(self.soort, self.maanden_gebruikt, self.verlengd, self.gedoogd)


class _Vraag(NamedTuple):
    """Everything a letter is judged on."""

    feiten: Vrijlatingsfeiten
    huishouden: Huishouden
    geboren: date
    maand: Maand
    toepassingen: Sequence[Toepassing]
    parameters: Parameterboek

    @property
    def dag(self) -> date:
        return self.maand.eerste_dag

    @property
    def jong(self) -> bool:
        """Under 27, where that closes letters n and r (art. 31 lid 5 and 31a)."""
        return is_te_jong(self.geboren, self.dag, self.parameters)

    def telling(self, soort: Vrijlatingsoort) -> tuple[int, int]:
        """Months used and months left of a vrijlating that ends."""
        gebruikt, _, over = tel(soort, self.toepassingen, self.maand, self.parameters, Spoor())
        return gebruikt, over


@regelt(
    "participatiewet", "31 lid 2 onder n", "31 lid 2 onder r", "31 lid 2 onder y", "31 lid 2 onder z",
    "31 lid 2 onder aa", "31 lid 5", "31a", "34a lid 1", "34a lid 2", "34a lid 3",
)  # fmt: skip
def kies_vrijlating(
    *, maand: Maand, huishouden: Huishouden, feiten: Vrijlatingsfeiten, parameters: Parameterboek,
    toepassingen: Sequence[Toepassing] = (), van_partner: bool = False, gedoog_lt27_2026: bool = False,
) -> Uitkomst[Vrijlatingskeuze]:  # fmt: skip
    """Judge which vrijlating of earned income applies to one person in a month.

    `toepassingen` are the months in which that person had one before. `gedoog_lt27_2026`: this municipality uses
    art. 34a in 2026 for people under 27. The settlement takes `uitkomst.waarde.recht`. Raises OngeldigeInvoer,
    BuitenBereik and OnbekendBedrag.
    """
    geboren = huishouden.partner_geboortedatum if van_partner else huishouden.geboortedatum
    if geboren is None:
        raise OngeldigeInvoer(
            "Er is geen partner in dit huishouden.", veld="van_partner", waarde=van_partner,
            artikel="art. 31 lid 2 Participatiewet", remedie="Vraag dit alleen voor de aanvrager.",
        )  # fmt: skip
    spoor = Spoor()
    regime = bepaal_regime(maand.eerste_dag, geboren, parameters, gedoog_lt27_2026, spoor)
    vraag = _Vraag(feiten, huishouden, geboren, maand, toepassingen, parameters)
    if regime == "34a":
        _meld_overgang(toepassingen, spoor)
        oordelen = oordeel_34a(feiten, aow_bereikt(geboren, maand.eerste_dag), toepassingen, maand, parameters)
    else:
        oordelen = tuple(_oude_oordelen(vraag, spoor))
    keuze = _kies(oordelen, gedoogd=regime == "34a" and gedoog_lt27_2026 and maand.jaar == 2026)
    return Uitkomst.van(keuze, _wortel(keuze, oordelen, maand.eerste_dag, spoor), spoor)


def _oude_oordelen(vraag: _Vraag, spoor: Spoor) -> Iterator[Oordeel]:
    """Every letter of art. 31 lid 2 in the order in which it goes before the next."""
    schrijf_31a(vraag.geboren, vraag.dag, vraag.parameters, spoor)
    r_eerst = spoor.parameter("r_gaat_voor_y", _R_VOOR_Y, vraag.parameters.op(_R_VOOR_Y, vraag.dag))
    volgorde: tuple[Callable[[_Vraag], Oordeel], ...] = (_n, _r, _y) if r_eerst else (_n, _y, _z, _aa, _r)
    for oordeel in volgorde:
        yield oordeel(vraag)


def _n(vraag: _Vraag) -> Oordeel:
    if vraag.jong:
        return Oordeel("n", "nee", "Letter n geldt niet onder de 27 jaar.")
    gebruikt, over = vraag.telling("n")
    if aow_bereikt(vraag.geboren, vraag.dag):
        return Oordeel("n", "ja", "Vanaf de AOW-leeftijd geldt letter n zonder einddatum.", gebruikt)
    if not over:
        return Oordeel("n", "nee", "De zes maanden van letter n zijn gebruikt.", gebruikt)
    return vraag.feiten.weeg_inschakeling("n", gebruikt)


def _y(vraag: _Vraag) -> Oordeel:
    return vraag.feiten.weeg_medisch("y")


def _z(vraag: _Vraag) -> Oordeel:
    if not vraag.feiten.loonkostensubsidie or vraag.dag < LOONKOSTENSUBSIDIE_VANAF:
        return Oordeel("z", "nee", "Letter z is alleen voor loon met loonkostensubsidie.")
    if vraag.jong:
        return Oordeel("z", "onbekend", "Onder de 27 geldt letter n niet. Of letter z dan wel geldt, zegt de wet niet.")
    if vraag.telling("n")[1]:
        return Oordeel("z", "nee", "Letter z volgt pas na de zes maanden van letter n.")
    gebruikt, over = vraag.telling("z")
    if not over:
        return Oordeel("z", "nee", "De twaalf maanden van letter z zijn gebruikt.", gebruikt)
    return Oordeel("z", "ja", "Loon met loonkostensubsidie, na de maanden van letter n.", gebruikt)


def _aa(vraag: _Vraag) -> Oordeel:
    if not vraag.feiten.loonkostensubsidie or not eerdere_maanden("z", vraag.toepassingen, vraag.maand):
        return Oordeel("aa", "nee", "Letter aa volgt pas na de twaalf maanden van letter z.")
    if vraag.telling("z")[1]:
        return Oordeel("aa", "nee", "De twaalf maanden van letter z zijn nog niet voorbij.")
    return vraag.feiten.weeg_uitbreiding("aa")


def _r(vraag: _Vraag) -> Oordeel:
    if vraag.jong:
        return Oordeel("r", "nee", "Letter r geldt niet onder de 27 jaar.")
    if not vraag.huishouden.alleenstaande_ouder:
        return Oordeel("r", "nee", "Letter r is alleen voor een alleenstaande ouder.")
    if vraag.huishouden.jongste_kind is None:
        return Oordeel("r", "onbekend", "De leeftijd van het jongste kind is niet bekend.")
    if vraag.huishouden.jongste_kind > vraag.dag:
        return Oordeel("r", "nee", "Het kind is op de eerste dag van deze maand nog niet geboren.")
    if leeftijd(vraag.huishouden.jongste_kind, vraag.dag) >= 12:
        return Oordeel("r", "nee", "Het jongste kind is 12 jaar of ouder.")
    if vraag.telling("n")[1]:
        return Oordeel("r", "nee", "Letter r volgt pas na de zes maanden van letter n.")
    gebruikt, over = vraag.telling("r")
    if not over:
        return Oordeel("r", "nee", "De dertig maanden van letter r zijn gebruikt.", gebruikt)
    return vraag.feiten.weeg_inschakeling("r", gebruikt)


def _kies(oordelen: Sequence[Oordeel], *, gedoogd: bool) -> Vrijlatingskeuze:
    """The first that applies, unless one that goes before it is not known yet."""
    eerste = next((oordeel for oordeel in oordelen if oordeel.uitslag != "nee"), None)
    open_ = [oordeel for oordeel in oordelen if oordeel.uitslag == "onbekend"]
    tegen = tuple(oordeel.reden for oordeel in oordelen if oordeel.uitslag == "nee")
    if eerste is None or eerste.uitslag == "onbekend":
        return Vrijlatingskeuze("", 0, False, False, (), tegen, tuple(oordeel.reden for oordeel in open_))
    return Vrijlatingskeuze(eerste.soort, eerste.gebruikt, eerste.verlengd, gedoogd, (eerste.reden,), tegen, ())


def _meld_overgang(toepassingen: Sequence[Toepassing], spoor: Spoor) -> None:
    if any(not toepassing.soort.startswith("34a") for toepassing in toepassingen):
        spoor.waarschuw(
            "Let op: er liep een vrijlating van art. 31 lid 2. Hoe die overgaat in art. 34a is niet gelezen. "
            "Controleer het overgangsrecht voor u besluit."
        )


def _wortel(keuze: Vrijlatingskeuze, oordelen: Sequence[Oordeel], dag: date, spoor: Spoor) -> Stap:
    for oordeel in oordelen:
        spoor.gegeven(
            f"vrijlating_{oordeel.soort}", oordeel.uitslag, "tekst", oordeel.reden,
            pw(vrijlating_artikel(oordeel.soort, dag), dag), "oordeel",
        )  # fmt: skip
    if keuze.soort:
        bron = pw(vrijlating_artikel(keuze.soort, dag), dag)
        zin = f"Een deel van het inkomen uit werk telt niet mee: {bron.kort}. De wet laat hier geen keuze."
        return Stap("vrijlating_keuze", keuze.soort, "tekst", "oordeel", bron, zin, "", tuple(spoor.stappen))
    zin = (
        "Over de vrijlating moet nog iemand beslissen." if keuze.onbekend else "Er geldt in deze maand geen vrijlating."
    )
    return Stap("vrijlating_keuze", "geen", "tekst", "oordeel", None, zin, "", tuple(spoor.stappen))
