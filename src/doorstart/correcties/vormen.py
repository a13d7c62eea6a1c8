"""The two kinds of correction: one that the resident notices in money, and one inside the books."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, registreer
from doorstart.correcties import brieven
from doorstart.correcties.services import boek_correctie, controleer_stand

_DELEN = {
    "richting": _("wat de correctie doet"),
    "bedrag": _("het bedrag van de correctie"),
    "bron": _("waar de correctie uit blijkt"),
    "plek": _("wat er wordt gecorrigeerd"),
}
_PLEK = {
    "rekening": "uitkeringslasten",
    "wetsgroep": "pw",
    "kostensoort": "levensonderhoud",
    "verstrekkingsjaar": 2018,
}
_VOORBEELD = {
    "richting": "betalen",
    "bedrag": 12_500,
    "bron": "Loonstrook maart",
    "plek": _PLEK,
    "naar": None,
    "stand": 0,
}


def _bedrag(besluit: Besluit) -> int:
    return int(besluit.gegevens.get("bedrag") or 0)


def _uit(uitkomst: Any) -> dict[str, int]:
    """Return the amounts that the decision must take from the calculation."""
    return {"bedrag": uitkomst["bedrag"], "stand": uitkomst["stand_ervoor"]} if isinstance(uitkomst, dict) else {}


def registreer_vormen() -> None:
    """Fill the registry of decisions with those of this room."""
    vast: dict[str, Any] = {
        "soort": Besluitsoort.CORRECTIE, "velden": ("motivering", "berekening"), "gegevens": _DELEN, "bedragen": _uit,
        "controle": controleer_stand, "effect": boek_correctie, "bedrag": _bedrag,
    }  # fmt: skip
    registreer(
        Besluitvorm(
            uitkomst=Uitkomst.AMBTSHALVE, tekst=brieven.gecorrigeerd, voorbeeld=_VOORBEELD,
            varianten=({"richting": "vorderen"},), **vast,
        ),
        Besluitvorm(
            uitkomst=Uitkomst.VASTSTELLING, tekst=brieven.intern, brief=False, bezwaar=False, voorbeeld=_VOORBEELD,
            **vast,
        ),
    )  # fmt: skip
