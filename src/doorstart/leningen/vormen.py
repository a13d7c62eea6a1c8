"""The kinds of decision of this room: what each must hold, its letter, its checks, and what it does on approval."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.besluiten.brief import procedure
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluittekst, Besluitvorm, Effect, registreer
from doorstart.leningen import brieven, brieven_borgtocht, brieven_lening, controles, toekennen
from doorstart.leningen import voorbeelden as vb

_LENING = {"lening": _("om welke lening het gaat")}
_KAPITAAL = {
    "vorm": _("lening, borgtocht of gift"),
    "gevraagd": _("het gevraagde bedrag"),
    "verleend": _("het verleende bedrag"),
    "doel": _("waarvoor het geld is (art. 39)"),
    "artikel": _("het artikel van het Bbz"),
}
_AANSPRAAK = _LENING | {"gevraagd_op": _("de dag waarop de bank het vroeg"), "bank": _("de naam van de bank")}
_UITWINNING = _AANSPRAAK | {
    "rentedragend": _("het bedrag dat de bank krijgt"),
    "niet_gedekt": _("wat de borg niet dekt"),
    "borg_over": _("waarvoor de borg blijft gelden"),
    "derde": _("het rekeningnummer van de bank"),
}
_KREDIET = {"verleend": _("het verleende bedrag"), "doel": _("waarvoor het geld is")}


def _uit(*namen: str) -> Any:
    """Return the function that takes these amounts (cents) from a stored outcome."""

    def lees(uitkomst: Any) -> dict[str, int]:
        return {naam: uitkomst[naam] for naam in namen if naam in uitkomst}

    return lees


def _opgeeist(uitkomst: Any) -> dict[str, int]:
    """Return what is claimed: the arrears, or what the settlement of a mortgage asks and waives (art. 43c)."""
    if "te_betalen" in uitkomst:
        return {"opgeeist": uitkomst["te_betalen"], "kwijtgescholden": uitkomst["kwijtgescholden"]}
    return {"opgeeist": uitkomst["achterstand"]}


def kapitaalbedragen(uitkomst: Any) -> dict[str, int]:
    """Return the amounts that a decision on capital must take from its calculation; the rate of the grant date too."""
    bedragen: dict[str, int] = _uit("rentedragend", "borgtocht", "renteloos", "om_niet")(uitkomst)
    if uitkomst["rentedragend"]:
        bedragen["rente"] = uitkomst["rente_per_jaar"]
    return bedragen | {"verleend": uitkomst["toewijsbaar"]}


def _verleend(besluit: Besluit) -> int:
    return int(besluit.gegevens["verleend"])


def _toekenning(soort: str, gegevens: Mapping[str, Any], bedragen: Any, tekst: Besluittekst, effect: Effect,
                voorbeeld: Mapping[str, Any], varianten: tuple[Mapping[str, Any], ...],
                controle: Any = None) -> tuple[Besluitvorm, ...]:  # fmt: skip
    """A grant, whole or in part: the same parts, letter and effect."""
    return tuple(
        Besluitvorm(
            soort=soort, uitkomst=uitkomst, tekst=tekst, velden=("motivering", "ingang", "berekening"),
            gegevens=gegevens, bedragen=bedragen, controle=controle, effect=effect, bedrag=_verleend,
            voorbeeld=voorbeeld, varianten=varianten,
        )
        for uitkomst in (Uitkomst.TOEKENNING, Uitkomst.GEDEELTELIJK)
    )  # fmt: skip


def _van_lening(
    soort: str, tekst: Besluittekst, gegevens: Mapping[str, Any], bedragen: Any, bedrag: str, *,
    voorbeeld: Mapping[str, Any], varianten: tuple[Mapping[str, Any], ...] = (),
    uitkomst: str = Uitkomst.AMBTSHALVE, velden: tuple[str, ...] = ("motivering", "ingang", "berekening"),
    effect: Effect = toekennen.voer_uit, controle: Any = None,
) -> Besluitvorm:  # fmt: skip
    """A decision about a loan that runs; `bedrag` names the cents at stake."""
    return Besluitvorm(
        soort=soort, uitkomst=uitkomst, tekst=tekst, velden=velden, gegevens=_LENING | dict(gegevens),
        bedragen=bedragen, effect=effect, controle=controle,
        bedrag=lambda besluit: int(besluit.gegevens.get(bedrag) or 0),
        voorbeeld=voorbeeld, varianten=varianten,
    )  # fmt: skip


def registreer_vormen() -> None:
    """Fill the registry of decisions with the forms of this room."""
    registreer(
        *_toekenning(Besluitsoort.BBZ_KAPITAAL, _KAPITAAL, kapitaalbedragen, brieven.kapitaal, toekennen.verstrek,
                     vb.KAPITAAL, vb.KAPITAAL_ANDERS, controles.kapitaal),
        Besluitvorm(soort=Besluitsoort.BBZ_KAPITAAL, uitkomst=Uitkomst.AFWIJZING, tekst=brieven.kapitaal_geweigerd),
        Besluitvorm(soort=Besluitsoort.BBZ_KAPITAAL, uitkomst=Uitkomst.BUITEN_BEHANDELING,
                    tekst=procedure.buiten_behandeling, gegevens={"ontbrekend": _("welke gegevens ontbreken")},
                    voorbeeld={"ontbrekend": ["uw ondernemingsplan"]}),
        *_toekenning(Besluitsoort.VOORBEREIDINGSKREDIET, _KREDIET,
                     lambda uitkomst: {"verleend": uitkomst["toewijsbaar"]}, brieven.krediet,
                     toekennen.verstrek_krediet, vb.KREDIET, vb.KREDIET_ANDERS),
        Besluitvorm(soort=Besluitsoort.VOORBEREIDINGSKREDIET, uitkomst=Uitkomst.AFWIJZING,
                    tekst=brieven.krediet_geweigerd),
        _van_lening(Besluitsoort.VOORBEREIDING_OMZETTING, brieven.omzetting,
                    {"om_niet": _("het deel dat een gift wordt"), "vordering": _("het deel dat terug moet"),
                     "rentedragend": _("het deel dat een lening met rente wordt")},
                    _uit("om_niet", "vordering", "rentedragend"), "om_niet", effect=toekennen.zet_krediet_om,
                    voorbeeld=vb.OMZETTING, varianten=vb.OMZETTING_ANDERS),
        *_lopende_lening(),
        *_aanspraak(),
    )  # fmt: skip


def _betalen(uitkomst: Any) -> dict[str, int]:
    """Return what the bank gets, what it does not get, what stays guaranteed, and the rate of the loan."""
    return {"rentedragend": uitkomst["betalen"], "niet_gedekt": uitkomst["niet_gedekt"],
            "borg_over": uitkomst["borg_over"], "rente": uitkomst["rente_per_jaar"]}  # fmt: skip


def _aanspraak() -> tuple[Besluitvorm, ...]:
    """The answer to a bank that calls a guarantee: consent and pay, or withhold consent (art. 16 onder e)."""
    return (
        Besluitvorm(
            soort=Besluitsoort.LENING_BORGTOCHT, uitkomst=Uitkomst.TOEKENNING, tekst=brieven_borgtocht.uitwinning,
            velden=("motivering", "ingang", "berekening"), gegevens=_UITWINNING, bedragen=_betalen,
            controle=controles.uitwinning, effect=toekennen.betaal_bank,
            bedrag=lambda besluit: int(besluit.gegevens["rentedragend"]), voorbeeld=vb.UITWINNING,
            varianten=vb.UITWINNING_ANDERS,
        ),
        Besluitvorm(soort=Besluitsoort.LENING_BORGTOCHT, uitkomst=Uitkomst.AFWIJZING, gegevens=_AANSPRAAK,
                    tekst=brieven_borgtocht.geen_toestemming, voorbeeld=vb.AANSPRAAK),
    )  # fmt: skip


def _lopende_lening() -> tuple[Besluitvorm, ...]:
    return (
        _van_lening(Besluitsoort.LENING_UITSTEL, brieven_lening.uitstel,
                    {"maanden": _("het aantal maanden"), "gebeurtenissen": _("wat er met de lening gebeurt")},
                    None, "", uitkomst=Uitkomst.TOEKENNING,
                    velden=("motivering", "ingang", "einde", "berekening"),
                    voorbeeld=vb.UITSTEL, varianten=vb.UITSTEL_ANDERS),
        Besluitvorm(soort=Besluitsoort.LENING_UITSTEL, uitkomst=Uitkomst.AFWIJZING, gegevens=_LENING,
                    tekst=brieven_lening.uitstel_geweigerd, voorbeeld=vb.LENING),
        _van_lening(Besluitsoort.LENING_RENTE, brieven_lening.rente, {"bedrag": _("de rente die vervalt")},
                    lambda uit: _uit("bedrag", "kwijtgescholden", "terugbetaald")(uit) | {"gift_bank": uit["om_niet"]},
                    "bedrag", controle=controles.gift_aan_bank, voorbeeld=vb.RENTE, varianten=vb.RENTE_ANDERS),
        _van_lening(Besluitsoort.LENING_GIFT, brieven_lening.gift, {"bedrag": _("het deel dat een gift wordt")},
                    lambda uit: _uit("om_niet", "voor_bank", "blijft_lening")(uit)
                    | {"bedrag": uit["om_niet"] + uit["voor_bank"]},
                    "bedrag", controle=controles.gift_aan_bank, voorbeeld=vb.GIFT, varianten=vb.GIFT_ANDERS),
        _van_lening(Besluitsoort.LENING_OPEISING, brieven_lening.opeising,
                    {"grond": _("de grond van de opeising"), "opgeeist": _("het bedrag dat wordt opgeëist")},
                    _opgeeist, "opgeeist",
                    voorbeeld=vb.OPEISING, varianten=vb.OPEISING_ANDERS),
        _van_lening(Besluitsoort.LENING_EINDE, brieven_lening.einde, {"totaal": _("wat nog open staat")},
                    _uit("totaal"), "totaal", voorbeeld=vb.EINDE, varianten=vb.EINDE_ANDERS),
        _van_lening(Besluitsoort.LENING_AKKOORD, brieven_lening.akkoord,
                    {"kwijt": _("het deel dat vervalt"), "uitkering": _("wat wij uit de regeling krijgen")},
                    _uit("kwijt", "uitkering", "gedekt", "concurrent"), "kwijt",
                    uitkomst=Uitkomst.TOEKENNING,
                    voorbeeld=vb.AKKOORD, varianten=vb.AKKOORD_ANDERS),
        Besluitvorm(soort=Besluitsoort.LENING_AKKOORD, uitkomst=Uitkomst.AFWIJZING, gegevens=_LENING,
                    tekst=brieven_lening.akkoord_geweigerd, voorbeeld=vb.LENING),
        _van_lening(Besluitsoort.LENING_AFBOEKING, brieven_lening.afboeking,
                    {"afgeboekt": _("het bedrag dat wordt afgeboekt")}, _uit("afgeboekt", "totaal"), "afgeboekt",
                    voorbeeld=vb.AFBOEKING, varianten=vb.AFBOEKING_ANDERS),
    )  # fmt: skip
