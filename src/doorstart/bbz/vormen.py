"""The kinds of decision of this room: the settlement of a boekjaar; and what its other decisions do on approval."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bbz import brieven
from doorstart.bbz.belangen import Belangen
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, Effect, registreer, zet_effect
from doorstart.kern.fouten import DoorstartFout

VASTSTELLING = {
    "boekjaar_begin": gettext_lazy("het begin van het boekjaar"),
    "boekjaar_einde": gettext_lazy("het einde van het boekjaar"),
    "jaarnorm": gettext_lazy("de jaarnorm"),
    "netto_inkomen": gettext_lazy("het netto inkomen"),
    "verstrekt": gettext_lazy("de verstrekte bijstand"),
    "om_niet": gettext_lazy("het deel dat een gift wordt"),
    "blijft_lening": gettext_lazy("het deel dat een lening blijft"),
    "teruggevorderd": gettext_lazy("het bedrag dat wordt teruggevorderd"),
    "afgezien": gettext_lazy("het bedrag dat niet wordt teruggevorderd"),
    "aanvulling": gettext_lazy("de aanvulling"),
}

_ZONDER_AFWEGING = {"motivering": "U had niet meer dan uw huishouden in dit boekjaar nodig had."}
_AFWEGING = "\n".join(
    (
        "In dit boekjaar kwam er meer binnen dan uw huishouden nodig had.",
        Belangen(
            inkomen_nu="U verdient nu genoeg om in termijnen te betalen.",
            schulden="U hebt geen andere schulden.",
            gezondheid="U vertelde ons niets dat dit anders maakt.",
            verwijtbaarheid="Wij schreven u al dat de uitkering een lening was.",
            reactie="U vroeg ons om een regeling.",
        ).tekst,
    )
)


def vastgestelde_bedragen(uitkomst: Any) -> dict[str, int]:
    """Return the amounts (cents) that a settlement decision must take from its stored calculation."""
    return {naam: uitkomst[naam] for naam in VASTSTELLING if naam in uitkomst} if isinstance(uitkomst, dict) else {}


def alles_verdeeld(besluit: Besluit) -> None:
    """Refuse a settlement in which an amount is neither claimed back nor waived."""
    if besluit.gegevens.get("te_beslissen"):
        raise DoorstartFout(_("Kies eerst welk deel u terugvordert en waarvan u afziet. Er is nog een bedrag over."))


def registreer_vormen(*, ken_toe: Effect, leg_vaststelling_vast: Effect) -> None:
    """Fill the registry with the forms and effects of this room."""
    for uitkomst in (Uitkomst.TOEKENNING, Uitkomst.GEDEELTELIJK):
        zet_effect(Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst, ken_toe)
    registreer(
        Besluitvorm(
            soort=Besluitsoort.BBZ_VASTSTELLING,
            uitkomst=Uitkomst.VASTSTELLING,
            tekst=brieven.vastgesteld,
            velden=("motivering", "berekening"),
            gegevens=VASTSTELLING,
            bedragen=vastgestelde_bedragen,
            controle=alles_verdeeld,
            effect=leg_vaststelling_vast,
            bedrag=lambda besluit: int(besluit.gegevens["teruggevorderd"]) + int(besluit.gegevens["aanvulling"]),
            voorbeeld={
                "motivering": _AFWEGING,
                "boekjaar_begin": "2017-01-01",
                "boekjaar_einde": "2017-12-31",
                "jaarnorm": 1_181_592,
                "netto_inkomen": 640_000,
                "verstrekt": 700_000,
                "om_niet": 541_592,
                "blijft_lening": 0,
                "teruggevorderd": 158_408,
                "afgezien": 0,
                "aanvulling": 0,
            },
            # Case a: less than the year norm. Case b: exactly the norm. And: partly a loan, partly not asked back.
            varianten=(
                _ZONDER_AFWEGING
                | {"netto_inkomen": 300_000, "om_niet": 881_592, "aanvulling": 181_592, "teruggevorderd": 0},
                _ZONDER_AFWEGING | {"netto_inkomen": 481_592, "om_niet": 700_000, "teruggevorderd": 0},
                {"om_niet": 341_592, "blijft_lening": 200_000, "teruggevorderd": 100_000, "afgezien": 58_408},
            ),
        )
    )
