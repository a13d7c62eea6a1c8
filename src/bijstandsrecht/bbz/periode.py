"""The share of the boekjaar with aid, which caps a supplement (art. 12 lid 2 onder a Bbz 2004).

The article says "naar evenredigheid over de periode" and names no unit: months when the aid covered whole months, days
otherwise or when the switch prorata says so.
"""

from __future__ import annotations

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.rekenkern import VaststellingBedragen
from bijstandsrecht.bbz.schakelaars import Schakelaars
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer, Spoor, controleer

_ARTIKEL = "art. 12 lid 2 onder a Bbz 2004"


def bepaal_periode(
    boekjaar: Boekjaar, maanden: int, dagen: int | None, hele_maanden: bool, lezing: Schakelaars, spoor: Spoor
) -> tuple[int, int]:
    """The share of the boekjaar with aid, as part and whole; writes the steps `deel` and `geheel`.

    Raises OngeldigeInvoer when days count and are missing, or a number cannot be right.
    """
    controleer("maanden_bijstand", maanden, artikel=_ARTIKEL, minimum=1, maximum=12)
    deel, geheel, eenheid = maanden, 12, "maanden"
    if lezing.prorata == "dagen" or not hele_maanden:
        geheel, eenheid = (boekjaar.einde - boekjaar.begin).days + 1, "dagen"
        if dagen is None:
            raise OngeldigeInvoer(
                "Het aantal dagen met bijstand ontbreekt.", veld="dagen_bijstand", artikel=_ARTIKEL,
                remedie="Vul de dagen in, of reken in hele maanden.",
            )  # fmt: skip
        controleer("dagen_bijstand", dagen, artikel=_ARTIKEL, minimum=1, maximum=geheel)
        deel = dagen
        # Every month with aid has at least one day of it and at most 31.
        if not maanden <= dagen <= 31 * maanden:
            raise OngeldigeInvoer(
                "De maanden en de dagen met bijstand passen niet bij elkaar.", veld="dagen_bijstand", waarde=dagen,
                artikel=_ARTIKEL, remedie=f"Bij {maanden} maanden horen {maanden} tot en met {31 * maanden} dagen.",
            )  # fmt: skip
    spoor.gegeven(
        "deel", deel, eenheid, "Zo lang kreeg u bijstand in dit boekjaar.",
        bbz("12 lid 2 onder a", boekjaar.einde), status="interpretatie",
    )  # fmt: skip
    spoor.gegeven("geheel", geheel, eenheid, bron=bbz("1 onder d", boekjaar.einde))
    return deel, geheel


def weeg_periode(bedragen: VaststellingBedragen, bijstand: int, jaarnorm: int, spoor: Spoor) -> None:
    """Warn when the aid was above the share of the period although the year is below the jaarnorm."""
    if int(bedragen.som) < jaarnorm and bijstand > int(bedragen.jaarnorm_naar_periode):
        spoor.waarschuw(
            "De bijstand was al hoger dan het deel van de jaarnorm voor deze periode. Een aanvulling kan "
            "niet. Of er iets teruggevorderd moet worden, regelt art. 12 niet: beoordeel dit zelf."
        )
