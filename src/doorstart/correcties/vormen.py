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
# The resident reads on which article it rests; without one nobody can approve it.
_MET_GROND = _DELEN | {"grond": _("het artikel waar de correctie op rust")}
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
    "grond": "artikel 19 lid 2 van de Participatiewet (zoals dat gold op 1 januari 2018)",
}

_HERZIENING = "artikel 54 lid 3 van de Participatiewet (zoals dat gold op 1 juli 2018)"


def _bedrag(besluit: Besluit) -> int:
    return int(besluit.gegevens.get("bedrag") or 0)


def _uit(uitkomst: Any) -> dict[str, int]:
    """Return the amounts that the decision must take from the calculation."""
    return {"bedrag": uitkomst["bedrag"], "stand": uitkomst["stand_ervoor"]} if isinstance(uitkomst, dict) else {}


def registreer_vormen() -> None:
    """Fill the registry of decisions with those of this room."""
    vast: dict[str, Any] = {
        "soort": Besluitsoort.CORRECTIE, "velden": ("motivering", "berekening"), "bedragen": _uit,
        "controle": controleer_stand, "effect": boek_correctie, "bedrag": _bedrag,
    }  # fmt: skip
    registreer(
        Besluitvorm(
            uitkomst=Uitkomst.AMBTSHALVE, tekst=brieven.gecorrigeerd, gegevens=_MET_GROND, voorbeeld=_VOORBEELD,
            varianten=({"richting": "vorderen", "grond": _HERZIENING},), **vast,
        ),
        Besluitvorm(
            uitkomst=Uitkomst.VASTSTELLING, tekst=brieven.intern, brief=False, bezwaar=False, gegevens=_DELEN,
            voorbeeld=_VOORBEELD, **vast,
        ),
    )  # fmt: skip
