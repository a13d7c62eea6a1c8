"""Local policy for part-time entrepreneurs as data: what the law leaves to the municipality.

Statute does not oblige deduction of costs (CRVB:2024:1564), so the cost catalogue, the hours, gross or net
settlement and the treatment of losses are policy: dated, per municipality, approved by two people elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, get_args

from bijstandsrecht.deeltijd.voorwaarden import VOORWAARDEN
from bijstandsrecht.kern import Bron, OngeldigeInvoer, bron, controleer
from bijstandsrecht.kern.weergave import datum

Verlies = Literal["geen", "binnen_kwartaal", "binnen_jaar"]
_KEUZES: dict[str, tuple[str, ...]] = {
    "periode": ("maand", "kwartaal", "jaar"),
    "stelsel": ("factuur", "kas"),
    "verrekening": ("bruto", "forfait"),
    "verlies": get_args(Verlies),
    "vrijlating": ("wettelijk", "uit"),
    "voorschot": ("werkelijk", "vaste_schatting", "geen"),
    "correctie": ("verrekenen", "nota"),
    "investeringen": ("goedkeuren_en_aftrekken", "afschrijven", "verbieden"),
}


@dataclass(frozen=True, slots=True)
class KostenCategorie:
    """One line of the cost catalogue. Caps are cents of costs counted; None is no cap."""

    code: str
    omschrijving: str
    aftrekbaar: bool = True
    max_per_maand: int | None = None
    max_per_jaar: int | None = None
    vooraf_goedkeuren: bool = False

    def __post_init__(self) -> None:
        for veld in ("max_per_maand", "max_per_jaar"):
            if getattr(self, veld) is not None:
                controleer(f"{self.code}: {veld}", getattr(self, veld))


CATALOGUS_OPSTERLAND = (
    KostenCategorie("inkoop", "Inkoop van wat u verkoopt"),
    KostenCategorie("vestiging", "Bedrijfsverzekering en KvK"),
    KostenCategorie("reizen", "Zakelijke reizen met kilometeradministratie of ov 2e klas"),
    KostenCategorie("telefoon", "Telefoon en internet", max_per_jaar=300_00),
    KostenCategorie("kantoor", "Kantoorkosten"),
    KostenCategorie("kleding", "Bedrijfskleding", max_per_jaar=300_00),
    KostenCategorie("boekhouder", "Boekhouder", max_per_jaar=300_00),
    KostenCategorie("investering", "Kleine investering", max_per_jaar=1_000_00, vooraf_goedkeuren=True),
    KostenCategorie("huisvesting", "Huur van bedrijfsruimte", max_per_maand=300_00, vooraf_goedkeuren=True),
    KostenCategorie("reclame", "Reclame", aftrekbaar=False),
    KostenCategorie("overig", "Alle andere kosten", aftrekbaar=False),
)
"""The only complete catalogue that was read (Opsterland, Bureau Zelfstandigen Fryslân); seed, not law."""


@dataclass(frozen=True, slots=True)
class PtoBeleid:
    """The policy of one municipality from one day. Amounts in cents, percentages in basis points.

    `max_minuten_per_week` 1410 is 23,5 hours. `vrijlating` "uit" exists because some policies say so, but
    the vrijlating is mandatory law (CRVB:2024:1564): using it gives a warning. `voorschot_bedrag` is the income
    per month that is expected when `voorschot` is "vaste_schatting". `tolerantie`: a smaller correction is left
    alone. `km_tarief` is cents per kilometre (0: rides do not count), `belastingpot_bp` the indicative share of
    income that goes to tax (0: none agreed), `voorwaarden` the conditions for a permission (codes of
    VOORWAARDEN). The two categories say where rides and investments stand in `kosten`. Every setting is read by
    a calculation: periode in `periode` and `jaar`, stelsel in `maandcijfers`, voorschot in `voorschot`, correctie
    and tolerantie in `correctie`, investeringen in `kosten`, the months in `toestemming`.
    """

    naam: str
    vanaf: date
    kosten: tuple[KostenCategorie, ...] = CATALOGUS_OPSTERLAND
    max_uren_per_jaar: int | None = None
    max_minuten_per_week: int | None = None
    periode: str = "maand"
    stelsel: str = "factuur"
    verrekening: str = "bruto"
    forfait_bp: int = 0
    verlies: Verlies = "geen"
    vrijlating: str = "wettelijk"
    voorschot: str = "werkelijk"
    voorschot_bedrag: int = 0
    jaarcontrole: bool = True
    tolerantie: int = 0
    correctie: str = "verrekenen"
    investeringen: str = "goedkeuren_en_aftrekken"
    herziening_maanden: int = 12
    duur_maanden: int = 12
    km_tarief: int = 0
    reis_categorie: str = "reizen"
    investering_categorie: str = "investering"
    belastingpot_bp: int = 0
    voorwaarden: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for veld, keuzes in _KEUZES.items():
            if getattr(self, veld) not in keuzes:
                raise _fout(veld, getattr(self, veld), "Kies uit: " + ", ".join(keuzes) + ".")
        for veld in ("voorschot_bedrag", "tolerantie", "km_tarief"):
            controleer(veld, getattr(self, veld))
        for veld in ("herziening_maanden", "duur_maanden"):
            controleer(veld, getattr(self, veld), maximum=600)
        for veld in ("max_uren_per_jaar", "max_minuten_per_week"):
            if getattr(self, veld) is not None:
                controleer(veld, getattr(self, veld), minimum=1)
        controleer("forfait_bp", self.forfait_bp, maximum=10_000)
        controleer("belastingpot_bp", self.belastingpot_bp, maximum=10_000)
        if self.voorschot_bedrag and self.voorschot != "vaste_schatting":
            raise _fout("voorschot_bedrag", self.voorschot_bedrag, "Dit hoort bij voorschot 'vaste_schatting'.")
        if (self.verrekening == "forfait") != (self.forfait_bp > 0):
            raise _fout("forfait_bp", self.forfait_bp, "Een percentage hoort bij verrekening 'forfait'.")
        for naam in self.voorwaarden:
            if naam not in VOORWAARDEN:
                raise _fout("voorwaarden", naam, "Kies uit: " + ", ".join(VOORWAARDEN) + ".")
        codes = [categorie.code for categorie in self.kosten]
        if len(codes) != len(set(codes)):
            raise _fout("kosten", ", ".join(codes), "Elke kostensoort mag een keer voorkomen.")

    @property
    def bron(self) -> Bron:
        """The policy as a source, with its first day."""
        return bron("beleid", self.naam, self.vanaf)

    def categorie(self, code: str) -> KostenCategorie:
        """The catalogue line with this code; raises OngeldigeInvoer with the codes that exist."""
        for categorie in self.kosten:
            if categorie.code == code:
                return categorie
        raise OngeldigeInvoer(
            "Deze kostensoort staat niet in het beleid.",
            veld="kosten",
            waarde=code,
            artikel=f"{self.naam} ({datum(self.vanaf)})",
            remedie="Kies uit: " + ", ".join(categorie.code for categorie in self.kosten) + ".",
        )

    def als_dict(self) -> dict[str, Any]:
        """Plain values for a JSON field; `uit_dict` is the inverse."""
        data = {veld.name: getattr(self, veld.name) for veld in fields(self)}
        data["vanaf"] = self.vanaf.isoformat()
        data["voorwaarden"] = list(self.voorwaarden)
        data["kosten"] = [{v.name: getattr(k, v.name) for v in fields(k)} for k in self.kosten]
        return data

    @classmethod
    def uit_dict(cls, data: Mapping[str, Any]) -> PtoBeleid:
        """Read what `als_dict` wrote; raises OngeldigeInvoer for an unknown or missing name."""
        bekend = {veld.name for veld in fields(cls)}
        onbekend = sorted(set(data) - bekend)
        if onbekend:
            raise _fout(onbekend[0], data[onbekend[0]], "Deze instelling bestaat niet. Haal hem weg.")
        for veld in ("naam", "vanaf"):
            if veld not in data:
                raise _fout(veld, "niets", "Geef het beleid een naam en een eerste dag.")
        waarden = dict(data)
        waarden["vanaf"] = date.fromisoformat(str(data["vanaf"]))
        if "kosten" in data:
            waarden["kosten"] = tuple(_categorie(regel) for regel in data["kosten"])
        if "voorwaarden" in data:
            waarden["voorwaarden"] = tuple(data["voorwaarden"])
        return cls(**waarden)


def _categorie(regel: Mapping[str, Any]) -> KostenCategorie:
    try:
        return KostenCategorie(**regel)
    except TypeError as fout:
        raise _fout("kosten", dict(regel), "Een kostensoort heeft een code en een omschrijving.") from fout


def _fout(veld: str, waarde: object, remedie: str) -> OngeldigeInvoer:
    return OngeldigeInvoer("Het beleid voor parttime ondernemen klopt niet.", veld=veld, waarde=waarde, remedie=remedie)
