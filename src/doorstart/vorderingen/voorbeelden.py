"""Made-up facts for the previews of the letters of this room; the amounts are those of nobody."""

from datetime import date, timedelta
from typing import Any

from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.voorbeeld import Voorbeeldbrief, eerder_besluit, registreer_brief
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.kenmerk import betalingskenmerk
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.vorderingen import brieven
from doorstart.vorderingen.kwijtwijze import Kwijtwijze
from doorstart.vorderingen.models import Invorderstap, Regelingwijze, Vordering

_OVER: dict[str, Any] = {
    "vordering": 0,
    "nummer": "V0000-00000",
    "openstaand": 60_000,
    "kenmerk": betalingskenmerk("V", 9_999_999_999),
}
TERUG: dict[str, Any] = {
    "wet": "participatiewet",
    "grond": "58 lid 2 onder a",
    "artikel": "58 lid 2 onder a",
    "versie": "2018-01-01",
    "periode_van": "2018-01-01",
    "periode_tot": "2018-03-31",
    "netto": 60_000,
    "loonheffing": 0,
    "afgezien": 0,
    "totaal": 60_000,
    "belangenafweging": "U kunt dit bedrag in termijnen betalen.",
    "dringende_redenen": "Die zijn er niet.",
    "twee_jaar": "De betalingen zijn van minder dan twee jaar geleden.",
    "debiteuren": [0],
    "namen": ["Robin Voorbeeld"],
}
TERUG_ANDERS: tuple[dict[str, Any], ...] = (
    {"grond": "58 lid 1", "artikel": "58 lid 1", "loonheffing": 12_000, "totaal": 72_000},
    {"afgezien": 10_000, "totaal": 50_000, "debiteuren": [0, 0], "namen": ["Robin Voorbeeld", "Kim Voorbeeld"]},
)
RENTE: dict[str, Any] = _OVER | {"rente": 1_234}
REGELING: dict[str, Any] = _OVER | {
    "wijze": Regelingwijze.BETALEN,
    "som": 60_000,
    "aantal": 3,
    "bedrag": 20_000,
    "laatste": 20_000,
    "termijnen": [["2018-08-01", 20_000], ["2018-09-01", 20_000], ["2018-10-01", 20_000]],
}
REGELING_ANDERS: tuple[dict[str, Any], ...] = (
    {"wijze": Regelingwijze.VERREKENEN},
    {"wijze": Regelingwijze.UITSTEL, "termijnen": [["2018-12-01", 60_000]]},
    {"aantal": 1, "som": 50_000, "termijnen": [["2018-08-01", 50_000]]},
)
OPEN: dict[str, Any] = _OVER
KWIJT: dict[str, Any] = _OVER | {
    "wijze": Kwijtwijze.LID_7,
    "kwijt": 60_000,
    "rest": 0,
    "gronden": ["U betaalde tien jaar lang wat u kon."],
}
KWIJT_ANDERS: tuple[dict[str, Any], ...] = (
    {"wijze": Kwijtwijze.ONINBAAR, "gronden": []},
    {"kwijt": 30_000, "rest": 30_000},
)


def _vordering(dossier: Dossier, dag: date, *, lening: bool) -> Vordering:
    return Vordering(
        pk=9_999_999_999,
        dossier=dossier,
        nummer="V0000-00000",
        besluit=eerder_besluit(dossier, dag - timedelta(days=14)),
        wet="bbz2004" if lening else "participatiewet",
        artikel="13" if lening else "58 lid 2 onder a",
        versie=date(2018, 1, 1),
        betaal_uiterlijk=None if lening else dag + timedelta(days=28),
    )


def _over_betalen(soort: str, *, dagen: int | None = None, lening: bool = False) -> Voorbeeldbrief:
    def maak(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
        return brieven.over_betalen(
            _vordering(dossier, dag, lening=lening),
            soort,
            bedrag=60_000,
            uiterlijk=None if dagen is None else dag + timedelta(days=dagen),
            ondertekenaar=gebruiker,
            eerder={"namen": str(dossier.persoon), "aanmaning": in_woorden(dag - timedelta(days=21))},
        )

    return maak


def registreer_brieven() -> None:
    """Add the examples of the letters about a claim that are no decision."""
    registreer_brief("Zo betaalt u een vordering", _over_betalen(Invorderstap.BETAALBRIEF, dagen=28))
    registreer_brief("Zo betaalt u een lening zonder rente", _over_betalen(Invorderstap.BETAALBRIEF, lening=True))
    registreer_brief("Herinnering aan een vordering", _over_betalen(Invorderstap.HERINNERING))
    registreer_brief("Aanmaning voor een vordering", _over_betalen(Invorderstap.AANMANING, dagen=14))
    registreer_brief("Dwangbevel", _over_betalen(Invorderstap.DWANGBEVEL))
