"""Making a stored Bbz calculation again from its own input."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bijstandsrecht.bbz import Vaststelling
from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.feiten import bereken, uit_invoer
from doorstart.bbz.maandbetaling import Maandbetaling, bereken_maand


def maand(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Maandbetaling]:
    """Make the payment of a month again."""
    return bereken_maand(
        maand=Maand.uit_tekst(invoer["maand"]),
        maandbedrag=invoer["maandbedrag"],
        van=date.fromisoformat(invoer["van"]),
        tot=date.fromisoformat(invoer["tot"]),
        parameters=parameters,
    )


def vaststelling(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Vaststelling]:
    """Make the settlement of a boekjaar again."""
    feiten, schakelaars, beslissing = uit_invoer(invoer)
    return bereken(feiten=feiten, schakelaars=schakelaars, beslissing=beslissing, parameters=parameters)
