"""Made-up facts for the previews of the letters of this room; the amounts are those of nobody."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bijstandsrecht import lening as wet
from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.voorbeeld import Voorbeeldbrief, registreer_brief
from doorstart.dossiers.models import Dossier
from doorstart.leningen import brieven_innen
from doorstart.leningen.models import Lening
from doorstart.leningen.standtypes import Stand, Totalen
from doorstart.leningen.wettypes import HERINNERING
from doorstart.organisatie.models import Gebruiker

NUMMER = "L0000-00000"
_TERUGBETALEN: dict[str, Any] = {
    "wijze": "annuitair",
    "looptijd_maanden": 2,
    "termijnbedrag": 505_003,
    "rente": 800,
    "rente_totaal": 10_006,
    "eerste_vervaldag": "2018-09-01",
    "laatste_vervaldag": "2018-10-01",
    "schema": 0,
}
_TERMIJNEN: list[dict[str, Any]] = [
    {"vervaldag": "2018-09-01", "rente": 6_667, "aflossing": 498_336, "te_betalen": 505_003},
    {"vervaldag": "2018-10-01", "rente": 3_344, "aflossing": 501_664, "te_betalen": 505_008},
]
_TERMIJNEN_KREDIET: list[dict[str, Any]] = [
    {"vervaldag": "2018-09-01", "rente": 1_667, "aflossing": 124_584, "te_betalen": 126_251},
    {"vervaldag": "2018-10-01", "rente": 836, "aflossing": 125_416, "te_betalen": 126_252},
]
KAPITAAL: dict[str, Any] = _TERUGBETALEN | {
    "vorm": "lening",
    "aangevraagd_op": "2018-06-01",
    "gevraagd": 1_200_000,
    "verleend": 1_000_000,
    "doel": "een bestelwagen en gereedschap",
    "artikel": "24",
    "rentedragend": 1_000_000,
    "om_niet": 0,
    "renteloos": 0,
    "borgtocht": 0,
}
KAPITAAL_ANDERS: tuple[dict[str, Any], ...] = (
    {
        "wijze": "lineair",
        "termijnbedrag": 500_000,
        "rente_totaal": 10_000,
        "artikel": "20",
        "zekerheden": "pand op de bestelwagen",
        "derde": {"naam": "Autobedrijf Voorbeeld"},
    },
    {
        "rentedragend": 0,
        "om_niet": 500_000,
        "renteloos": 500_000,
        "rente": 0,
        "wijze": "lineair",
        "termijnbedrag": 250_000,
        "artikel": "26",
    },
    {"rentedragend": 0, "borgtocht": 1_000_000, "geldverstrekker": "Voorbeeldbank", "artikel": "20"},
)
KREDIET: dict[str, Any] = {"gevraagd": 300_000, "verleend": 250_000, "doel": "een cursus en een marktonderzoek"}
KREDIET_ANDERS: tuple[dict[str, Any], ...] = ({"derde": {"naam": "Opleidingen Voorbeeld"}},)
OMZETTING: dict[str, Any] = _TERUGBETALEN | {
    "lening": NUMMER, "om_niet": 0, "vordering": 0, "rentedragend": 250_000, "dag": "2018-08-01",
    "termijnbedrag": 126_251, "rente_totaal": 2_503,
}  # fmt: skip
OMZETTING_ANDERS: tuple[dict[str, Any], ...] = (
    {"om_niet": 250_000, "rentedragend": 0},
    {"vordering": 250_000, "rentedragend": 0},
)
LENING: dict[str, Any] = {"lening": NUMMER}
UITSTEL: dict[str, Any] = LENING | {"maanden": 6, "gebeurtenissen": ["uitstel"], "per_maand": 0, "maanden_over": 30}
UITSTEL_ANDERS: tuple[dict[str, Any], ...] = ({"per_maand": 5_000, "maanden_over": 0},)
RENTE: dict[str, Any] = LENING | {"bedrag": 40_000, "kwijtgescholden": 30_000, "terugbetaald": 10_000}
RENTE_ANDERS: tuple[dict[str, Any], ...] = (
    {"kwijtgescholden": 0, "terugbetaald": 0, "gift_bank": 40_000, "derde": {"naam": "Voorbeeldbank"}},
)
GIFT: dict[str, Any] = LENING | {"bedrag": 65_000, "om_niet": 65_000, "voor_bank": 0, "blijft_lening": 435_000}
GIFT_ANDERS: tuple[dict[str, Any], ...] = (
    {"om_niet": 65_000, "blijft_lening": 0},
    {"om_niet": 0, "voor_bank": 65_000, "derde": {"naam": "Voorbeeldbank"}},
)
OPEISING: dict[str, Any] = LENING | {"grond": "achterstand", "opgeeist": 75_000}
OPEISING_ANDERS: tuple[dict[str, Any], ...] = (
    {"grond": "einde", "toerekenbaar": True},
    {"grond": "hypotheek", "oorzaak": "verkoop", "kwijtgescholden": 150_000},
    {"grond": "hypotheek", "oorzaak": "overlijden", "kwijtgescholden": 0},
)
EINDE: dict[str, Any] = LENING | {"totaal": 600_000, "renteloos": 600_000, "hypotheek": 0}
EINDE_ANDERS: tuple[dict[str, Any], ...] = (
    {"renteloos": 0, "hypotheek": 300_000, "zekerheid": "hypotheek op uw woning"},
)
AKKOORD: dict[str, Any] = LENING | {"kwijt": 400_000, "uitkering": 100_000, "gedekt": 0}
AKKOORD_ANDERS: tuple[dict[str, Any], ...] = ({"gedekt": 50_000},)
AFBOEKING: dict[str, Any] = LENING | {"afgeboekt": 123_400, "totaal": 0}
AFBOEKING_ANDERS: tuple[dict[str, Any], ...] = ({"totaal": 100_000},)

AANSPRAAK: dict[str, Any] = LENING | {"gevraagd_op": "2018-06-18", "bank": "Voorbeeldbank", "gevraagd": 1_025_000}
UITWINNING: dict[str, Any] = _TERUGBETALEN | AANSPRAAK | {
    "rentedragend": 1_000_000, "niet_gedekt": 25_000, "borg_over": 200_000,
    "doel": "aflossing van de lening bij Voorbeeldbank",
    "derde": {"naam": "Voorbeeldbank", "iban": "NL00XXXX0000000000", "kenmerk": "12345"},
}  # fmt: skip
UITWINNING_ANDERS: tuple[dict[str, Any], ...] = (
    {"gevraagd": 1_000_000, "niet_gedekt": 0, "borg_over": 0, "zekerheden": "pand op de bestelwagen"},
)


def termijnen(gegevens: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the made-up instalments of an example: equal ones, equal repayments, or without interest."""
    if not gegevens["rente"]:
        helft = gegevens["renteloos"] // 2
        return [
            {"vervaldag": rij["vervaldag"], "rente": 0, "aflossing": helft, "te_betalen": helft} for rij in _TERMIJNEN
        ]
    if gegevens["rentedragend"] == OMZETTING["rentedragend"]:
        return _TERMIJNEN_KREDIET
    if gegevens["wijze"] == "lineair":
        return [rij | {"aflossing": 500_000, "te_betalen": 500_000 + rij["rente"]} for rij in _TERMIJNEN]
    return _TERMIJNEN


def lening(dossier: Dossier) -> Lening:
    """Return a loan that does not exist, for a letter about nobody."""
    return Lening(pk=9_999_999_999, dossier=dossier, nummer=NUMMER)


def _stand(dag: date) -> Stand:
    totalen = Totalen(hoofdsom=950_000, open_rente=12_000)
    return Stand(op=dag, totalen=totalen, achterstand=30_300, achterstand_sinds=dag - timedelta(days=31))


def _achterstand(soort: str) -> Voorbeeldbrief:
    return lambda dossier, dag, wie: brieven_innen.achterstand(lening(dossier), _stand(dag), soort, wie)


def _jaaropgave(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    jaar = dag.year - 1
    return brieven_innen.jaaropgave(lening(dossier), _stand(date(jaar, 12, 31)), jaar, dag, gebruiker)


def registreer_brieven() -> None:
    """Add the examples of the letters about a loan that are no decision."""
    registreer_brief("Herinnering aan een lening", _achterstand(HERINNERING))
    registreer_brief("Aanmaning voor een lening", _achterstand(wet.Soort.AANMANING))
    registreer_brief("Jaaropgave van een lening", _jaaropgave)
