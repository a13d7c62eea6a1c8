"""The weighing of interests behind a claim of a settlement: since 2020 claiming back is a power, not a duty.

A decision that does not show how interests were weighed fails in court (RBMNE:2024:4507, RBGEL:2025:5384). Each of the
five parts is answered by a person; together they stand in the decision and in the letter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Schakelaars, Vaststelling
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer
from bijstandsrecht.parameters import Parameters

_VERPLICHT = "bbz.art12.terugvordering_verplicht"
_KOPPEN = {
    "inkomen_nu": "Uw inkomen nu",
    "schulden": "Uw schulden",
    "gezondheid": "Uw gezondheid en gezin",
    "verwijtbaarheid": "Kon u dit weten of voorkomen?",
    "reactie": "Wat u ons vertelde",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Belangen:
    """What was weighed, in plain sentences to the resident; `reactie` is what the resident said about the intention."""

    inkomen_nu: str
    schulden: str
    gezondheid: str
    verwijtbaarheid: str
    reactie: str

    def __post_init__(self) -> None:
        for veld in fields(self):
            if not getattr(self, veld.name).strip():
                raise OngeldigeInvoer(
                    _("Dit deel van de belangenafweging is leeg."),
                    veld=veld.name,
                    artikel="art. 12 lid 2 onder c Bbz 2004, art. 3:4 Awb",
                    remedie=_("Schrijf op wat u weet, of dat u ernaar vroeg en niets hoorde."),
                )

    def als_dict(self) -> dict[str, str]:
        """Return plain values for the decision."""
        return {veld.name: getattr(self, veld.name).strip() for veld in fields(self)}

    @property
    def tekst(self) -> str:
        """The weighing as lines for the letter."""
        return "\n".join(
            f"{_KOPPEN[naam]}{'' if _KOPPEN[naam].endswith('?') else ':'} {zin}"
            for naam, zin in self.als_dict().items()
        )


def is_bevoegdheid(boekjaar: Boekjaar, schakelaars: Schakelaars, parameters: Parameters) -> bool:
    """Say whether the college may choose here: the text of art. 12 lid 2 onder c since 2020."""
    return not parameters.op(_VERPLICHT, schakelaars.versiedag(boekjaar)).waarde


def eis_afweging(
    waarde: Vaststelling, belangen: Belangen | None, boekjaar: Boekjaar, lezing: Schakelaars, parameters: Parameters
) -> None:
    """Refuse a proposal about a surplus without the weighing of interests, when the law leaves a choice."""
    if waarde.terug_te_vorderen and belangen is None and is_bevoegdheid(boekjaar, lezing, parameters):
        raise OngeldigeInvoer(
            _("De belangenafweging ontbreekt."),
            veld="inkomen_nu",
            artikel="art. 12 lid 2 onder c Bbz 2004, art. 3:4 Awb",
            remedie=_("Vul in wat u hebt afgewogen. Terugvorderen is hier geen plicht."),
        )


def uit_velden(velden: Mapping[str, str]) -> Belangen | None:
    """Return the weighing from filled-in fields, or None when all are empty; raises OngeldigeInvoer for a part."""
    waarden = {veld.name: velden.get(veld.name) or "" for veld in fields(Belangen)}
    if not any(tekst.strip() for tekst in waarden.values()):
        return None
    return Belangen(**waarden)
