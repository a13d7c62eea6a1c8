"""The kinds of decision of this room: to reclaim, interest, a plan, a waiver; what each must hold and does."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, registreer
from doorstart.vorderingen import berekenen, brieven, kwijtschelden, regeling, rente, terugvorderen
from doorstart.vorderingen import voorbeelden as vb

TERUG = {
    "grond": _("op welke grond u terugvordert"),
    "artikel": _("het artikel"),
    "versie": _("de versie van de wet"),
    "periode_van": _("het begin van de periode"),
    "periode_tot": _("het einde van de periode"),
    "netto": _("het nettobedrag"),
    "loonheffing": _("de loonheffing (0 als u netto terugvordert)"),
    "afgezien": _("het bedrag waarvan u afziet"),
    "totaal": _("het bedrag dat wordt teruggevorderd"),
    "belangenafweging": _("de belangenafweging"),
    "dringende_redenen": _("of er dringende redenen zijn"),
    "twee_jaar": _("de toets aan twee jaar"),
    "debiteuren": _("wie moet betalen"),
}
_PLAN = {
    "vordering": _("de vordering"),
    "wijze": _("hoe er wordt betaald"),
    "som": _("het bedrag in de regeling"),
    "termijnen": _("de termijnen"),
}
_KWIJT = {
    "vordering": _("de vordering"),
    "wijze": _("op welke grond u kwijtscheldt"),
    "openstaand": _("het openstaande bedrag"),
    "kwijt": _("het bedrag dat niet meer hoeft te worden betaald"),
    "rest": _("het bedrag dat blijft"),
}


def _regeling(uitkomst: Any) -> dict[str, int]:
    return {naam: uitkomst[naam] for naam in ("som", "aantal", "bedrag", "laatste")}


def _kwijt(uitkomst: Any) -> dict[str, int]:
    return {naam: uitkomst[naam] for naam in ("openstaand", "kwijt", "rest")}


def _rente(uitkomst: Any) -> dict[str, int]:
    return {"rente": uitkomst}


def _som(naam: str) -> Any:
    """Return the function that gives the cents at stake, for the mandate."""

    def bedrag(besluit: Besluit) -> int:
        return int(besluit.gegevens.get(naam) or 0)

    return bedrag


def registreer_vormen() -> None:
    """Fill the registry of decisions with those of this room."""
    met = ("motivering", "berekening")
    registreer(
        Besluitvorm(
            soort=Besluitsoort.TERUGVORDERING, uitkomst=Uitkomst.AMBTSHALVE, tekst=brieven.teruggevorderd, velden=met,
            gegevens=TERUG, bedragen=berekenen.terug_te_betalen, controle=terugvorderen.controleer,
            effect=terugvorderen.neem_terug, bedrag=_som("totaal"), voorbeeld=vb.TERUG, varianten=vb.TERUG_ANDERS,
        ),
        Besluitvorm(
            soort=Besluitsoort.TERUGVORDERING, uitkomst=Uitkomst.VASTSTELLING, tekst=brieven.rente, velden=met,
            gegevens={"vordering": _("de vordering"), "rente": _("de wettelijke rente")}, bedragen=_rente,
            effect=rente.boek_rente, bedrag=_som("rente"), voorbeeld=vb.RENTE,
        ),
        Besluitvorm(
            soort=Besluitsoort.BETALINGSREGELING, uitkomst=Uitkomst.TOEKENNING, tekst=brieven.regeling, velden=met,
            gegevens=_PLAN, bedragen=_regeling, effect=regeling.start, bedrag=_som("som"), voorbeeld=vb.REGELING,
            varianten=vb.REGELING_ANDERS,
        ),
        Besluitvorm(
            soort=Besluitsoort.BETALINGSREGELING, uitkomst=Uitkomst.AFWIJZING, tekst=brieven.regeling_afgewezen,
            gegevens={"vordering": _("de vordering")}, bedrag=_som("openstaand"), voorbeeld=vb.OPEN,
        ),
        *(
            Besluitvorm(
                soort=Besluitsoort.KWIJTSCHELDING, uitkomst=uitkomst, tekst=brieven.kwijtgescholden, velden=met,
                gegevens=_KWIJT, bedragen=_kwijt, effect=kwijtschelden.scheld_kwijt, bedrag=_som("kwijt"),
                voorbeeld=vb.KWIJT, varianten=vb.KWIJT_ANDERS,
            )
            for uitkomst in (Uitkomst.TOEKENNING, Uitkomst.AMBTSHALVE)
        ),
        Besluitvorm(
            soort=Besluitsoort.KWIJTSCHELDING, uitkomst=Uitkomst.AFWIJZING, tekst=brieven.kwijtschelding_afgewezen,
            gegevens={"vordering": _("de vordering")}, bedrag=_som("openstaand"), voorbeeld=vb.OPEN,
        ),
    )  # fmt: skip
