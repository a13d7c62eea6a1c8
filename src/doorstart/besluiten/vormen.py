"""The kinds of decision whose letter this room writes: part-time permission and Bbz living costs."""

from typing import Any

from django.utils.translation import gettext_lazy

from doorstart.besluiten.brief import bbz, procedure, pto
from doorstart.besluiten.controles import alle, levensvatbaar, niet_voor_melding
from doorstart.besluiten.models import Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, registreer

ONTBREKEND = {"ontbrekend": gettext_lazy("welke gegevens ontbreken")}


def maandbedrag(uitkomst: Any) -> dict[str, int]:
    """Return the amount per month (cents) that a decision must take from its stored calculation."""
    return {"maandbedrag": uitkomst} if isinstance(uitkomst, int) else {}


def registreer_vormen() -> None:
    """Fill the registry with the forms of this room."""
    registreer(
        Besluitvorm(
            soort=Besluitsoort.PTO_TOESTEMMING,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=pto.toegekend,
            velden=("motivering", "ingang", "einde"),
            gegevens={
                "activiteit": gettext_lazy("wat het bedrijf doet"),
                "max_uren": gettext_lazy("hoeveel uren er mag worden gewerkt"),
            },
            controle=niet_voor_melding,
        ),
        Besluitvorm(soort=Besluitsoort.PTO_TOESTEMMING, uitkomst=Uitkomst.AFWIJZING, tekst=pto.afgewezen),
        Besluitvorm(
            soort=Besluitsoort.PTO_TOESTEMMING,
            uitkomst=Uitkomst.BUITEN_BEHANDELING,
            tekst=procedure.buiten_behandeling,
            gegevens=ONTBREKEND,
        ),
        Besluitvorm(
            soort=Besluitsoort.BBZ_LEVENSONDERHOUD,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=bbz.toegekend,
            velden=("motivering", "ingang", "einde", "berekening"),
            gegevens={
                "maandbedrag": gettext_lazy("het bedrag per maand"),
                "boekjaar_begin_maand": gettext_lazy("de maand waarin het boekjaar begint"),
            },
            bedragen=maandbedrag,
            controle=alle(niet_voor_melding, levensvatbaar),
        ),
        Besluitvorm(soort=Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst=Uitkomst.AFWIJZING, tekst=bbz.afgewezen),
        Besluitvorm(
            soort=Besluitsoort.BBZ_LEVENSONDERHOUD,
            uitkomst=Uitkomst.BUITEN_BEHANDELING,
            tekst=procedure.buiten_behandeling,
            gegevens=ONTBREKEND,
        ),
    )
