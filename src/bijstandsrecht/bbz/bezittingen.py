"""The kinds of assets and debts of art. 8 Bbz 2004, and the rule by which each is valued (leden 1 to 4).

Every line says what it is and gives the amounts its rule asks for; a missing one is refused, and so is one that the
rule does not use.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, controleer


class Bezittingsoort(StrEnum):
    """What an asset is, so far as art. 8 makes a difference."""

    BEDRIJFSMIDDEL = "bedrijfsmiddel"
    WONING = "woning"
    ONROEREND = "onroerende_zaak"
    GELD = "geld"
    OVERIG = "overig"
    ONDERHANDEN = "onderhanden_werk"
    HALFFABRIKAAT = "halffabrikaat"
    EINDPRODUCT = "eindproduct"
    GEWAS = "gewas"
    MEERJARIG_GEWAS = "meerjarig_gewas"
    VOORRAAD = "handelsvoorraad"
    GRONDSTOF = "grondstof"
    IMMATERIEEL = "immaterieel"
    LEVENSVERZEKERING = "levensverzekering"
    LEDENKAPITAAL = "ledenkapitaal"
    GROND = "land_en_tuinbouwgrond"
    GEBRUIKELIJK = "algemeen_gebruikelijk"
    SMARTENGELD = "immateriele_schade"


class Waardering(NamedTuple):
    """A rule of art. 8: its article, the amounts that are added and subtracted, and what it says."""

    artikel: str
    plus: tuple[str, ...]
    af: tuple[str, ...]
    uitleg: str


_MARKT = Waardering("8 lid 1", ("waarde",), (), "De waarde in het economisch verkeer.")
_VRIJ = Waardering(
    "1 onder h", ("waarde",), (), "De waarde in het economisch verkeer bij vrije oplevering (art. 34 lid 1 onder a Pw)."
)
_KOSTEN = Waardering("8 lid 2 onder a", ("kosten", "arbeidskosten"), (), "De gemaakte kosten, met arbeidskosten.")
_INKOOP = Waardering(
    "8 lid 2 onder b",
    ("aanschafwaarde",),
    ("incourantheid",),
    "De aanschafwaarde, min een aftrek wegens incourantheid.",
)
WAARDERING: dict[Bezittingsoort, Waardering] = {
    **dict.fromkeys(
        (
            Bezittingsoort.BEDRIJFSMIDDEL,
            Bezittingsoort.WONING,
            Bezittingsoort.ONROEREND,
            Bezittingsoort.GELD,
            Bezittingsoort.OVERIG,
        ),
        _MARKT,
    ),
    **dict.fromkeys(
        (Bezittingsoort.ONDERHANDEN, Bezittingsoort.HALFFABRIKAAT, Bezittingsoort.EINDPRODUCT, Bezittingsoort.GEWAS),
        _KOSTEN,
    ),
    Bezittingsoort.MEERJARIG_GEWAS: _KOSTEN,
    **dict.fromkeys((Bezittingsoort.VOORRAAD, Bezittingsoort.GRONDSTOF), _INKOOP),
    Bezittingsoort.IMMATERIEEL: Waardering(
        "8 lid 2 onder c", ("aankoopprijs",), ("afschrijving",), "De prijs, min afschrijving."
    ),
    Bezittingsoort.LEVENSVERZEKERING: Waardering("8 lid 2 onder d", ("contante_waarde",), (), "De contante waarde."),
    Bezittingsoort.LEDENKAPITAAL: Waardering(
        "8 lid 2 onder e", ("fiscale_boekwaarde",), (), "De boekwaarde voor de belasting."
    ),
    Bezittingsoort.GROND: Waardering("8 lid 2 onder f", ("verpachte_waarde",), (), "De waarde in verpachte staat."),
    Bezittingsoort.GEBRUIKELIJK: Waardering(
        "1 onder h", ("waarde",), (), "Telt niet mee: algemeen gebruikelijk of noodzakelijk (art. 34 lid 2 onder a Pw)."
    ),
    Bezittingsoort.SMARTENGELD: Waardering(
        "1 onder h", ("waarde",), (), "Telt niet mee: vergoeding voor immateriële schade (art. 34 lid 2 onder e Pw)."
    ),
}
CRISIS = Waardering(
    "8 lid 3", ("waarde",), (), "In een crisis van de bedrijfstak: de waarde in het economisch verkeer."
)
"""Multi-year crops when prices were low for more than two years running (a power of the college)."""

_ZEG_WAARVOOR = frozenset({Bezittingsoort.GELD, Bezittingsoort.OVERIG})
"""Of these nothing says whether the business needs them: that must be told (art. 7)."""

TELT_NIET = frozenset({Bezittingsoort.GEBRUIKELIJK, Bezittingsoort.SMARTENGELD})
"""Left out of totaal vermogen by art. 1 onder h."""

ONROEREND = frozenset({Bezittingsoort.WONING, Bezittingsoort.ONROEREND, Bezittingsoort.GROND})
"""What the college has valued by a surveyor when there is reason (art. 8 lid 5)."""

_BEDRAGEN = (
    "waarde", "kosten", "arbeidskosten", "aanschafwaarde", "incourantheid", "aankoopprijs", "afschrijving",
    "contante_waarde", "fiscale_boekwaarde", "verpachte_waarde",
)  # fmt: skip
_MAG_LEEG = frozenset({"arbeidskosten", "incourantheid", "afschrijving"})


@dataclass(frozen=True, slots=True)
class Bezitting:
    """One asset as it was valued on `gewaardeerd_op`; amounts in cents, only those of its rule.

    A second line with the same `naam` and a later day is a new valuation (art. 8 lid 6) and needs `reden`.
    `noodzakelijk`: needed for the business, or the own home (art. 7); left out it is yes, except for money and other
    things. `lage_jaren`: consecutive years of low prices, for a crisis (lid 3). `taxateur`: who valued real estate
    (lid 5).
    """

    naam: str
    soort: Bezittingsoort
    gewaardeerd_op: date
    noodzakelijk: bool | None = None
    waarde: int | None = None
    kosten: int | None = None
    arbeidskosten: int | None = None
    aanschafwaarde: int | None = None
    incourantheid: int | None = None
    aankoopprijs: int | None = None
    afschrijving: int | None = None
    contante_waarde: int | None = None
    fiscale_boekwaarde: int | None = None
    verpachte_waarde: int | None = None
    lage_jaren: int | None = None
    taxateur: str = ""
    reden: str = ""

    def __post_init__(self) -> None:
        if self.noodzakelijk is None and self.soort in _ZEG_WAARVOOR:
            raise OngeldigeInvoer(
                f"Is '{self.naam}' nodig voor het bedrijf?", veld="bezittingen.noodzakelijk",
                artikel="art. 7 Bbz 2004", remedie="Vul true in als het bedrijf dit nodig heeft, anders false.",
            )  # fmt: skip
        regel = self.regel
        for veld in _BEDRAGEN:
            bedrag, gevraagd = getattr(self, veld), veld in regel.plus + regel.af
            if bedrag is not None:
                controleer(veld, bedrag, artikel=f"art. {regel.artikel} Bbz 2004")
            if (bedrag is None) if gevraagd and veld not in _MAG_LEEG else (bedrag is not None and not gevraagd):
                wat = "ontbreekt" if bedrag is None else "hoort niet"
                raise OngeldigeInvoer(
                    f"Bij '{self.naam}' ({self.soort.replace('_', ' ')}) {wat}: {veld.replace('_', ' ')}.", veld=veld,
                    waarde=bedrag, artikel=f"art. {regel.artikel} Bbz 2004",
                    remedie=f"Geef: {', '.join(regel.plus + regel.af)}.",
                )  # fmt: skip

    @property
    def regel(self) -> Waardering:
        """The rule by which it is valued: for multi-year crops with a market value that of a crisis."""
        if self.soort is Bezittingsoort.MEERJARIG_GEWAS and self.waarde is not None:
            return CRISIS
        regel = WAARDERING[self.soort]
        return _VRIJ if regel is _MARKT and self.noodzakelijk is False else regel


class Schuldsoort(StrEnum):
    """What a debt is, so far as art. 8 lid 4 makes a difference."""

    SCHULD = "schuld"
    LOON_KINDEREN = "loon_kinderen"
    BELASTINGCLAIM = "belastingclaim"

    @property
    def artikel(self) -> str:
        """Why it counts as a debt."""
        return _SCHULDEN[self][0]

    @property
    def uitleg(self) -> str:
        """What the article says of it."""
        return _SCHULDEN[self][1]


_SCHULDEN = {
    Schuldsoort.SCHULD: ("1 onder i", "Een aanwezige schuld, naar de waarde in het economisch verkeer."),
    Schuldsoort.LOON_KINDEREN: (
        "8 lid 4 onder a",
        "Loon van kinderen dat niet is uitbetaald, volgens de jaarrekening.",
    ),
    Schuldsoort.BELASTINGCLAIM: (
        "8 lid 4 onder b",
        "Een reservering voor belasting over de waarde van de bezittingen.",
    ),
}


@dataclass(frozen=True, slots=True)
class Schuld:
    """One debt in cents. Wages of children count only when the annual accounts show them."""

    naam: str
    bedrag: int
    soort: Schuldsoort = Schuldsoort.SCHULD
    blijkt_uit_jaarrekening: bool = True

    def __post_init__(self) -> None:
        controleer("schulden.bedrag", self.bedrag, artikel=f"art. {self.soort.artikel} Bbz 2004")
        if self.soort is Schuldsoort.LOON_KINDEREN and not self.blijkt_uit_jaarrekening:
            raise OngeldigeInvoer(
                "Loon van kinderen telt alleen als schuld wanneer het uit de jaarrekening blijkt.",
                veld="schulden.blijkt_uit_jaarrekening", waarde=self.naam, artikel="art. 8 lid 4 onder a Bbz 2004",
                remedie="Laat deze schuld weg, of vraag de jaarrekening waarin zij staat.",
            )  # fmt: skip
