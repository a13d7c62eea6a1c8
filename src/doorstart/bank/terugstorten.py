"""Money that goes back to who paid it: ONTVANGEN becomes a debt to a third party, with a payment order that waits.

Nothing leaves before a second person approves the batch with it.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.herkennen import Deel, Tegenboeking, Verwerker
from doorstart.grootboek.iban import bezwaar
from doorstart.grootboek.models import Boeking, Rekening, Wetsgroep
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.services import Derde, Nieuweopdracht, maak_opdrachten
from doorstart.grootboek.verzonden import is_verzonden
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente

SOORT = "terugstorting"


def terugstorter(reden: str = "") -> Verwerker:
    """Return who books money that goes back; `reden` is what the payer reads."""

    def geboekt(paren: Sequence[tuple[Deel, Boeking]], _gebruiker: Any) -> None:
        maak_opdrachten(
            [
                Nieuweopdracht(
                    boeking=boeking,
                    dossier=None,
                    bedrag=deel.bedrag,
                    omschrijving=f"Terug: {reden}",
                    derde=Derde(begunstigde=deel.regel.naam or deel.regel.iban, iban=deel.regel.iban),
                )
                for deel, boeking in paren
            ]
        )

    return Verwerker(
        soort=SOORT, naam=gettext_lazy("Terug naar de betaler"), verdeel=_verdeel, geboekt=geboekt,
        teruggedraaid=_teruggedraaid,
    )  # fmt: skip


def _verdeel(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    """Return the debt to the payer; a payer without a right account number cannot be paid back from here."""
    gemeente = Gemeente.objects.order_by("pk").first()
    return [bezwaar(deel.regel.iban) or _tegen(deel, gemeente) for deel in delen]


def _tegen(deel: Deel, gemeente: Any) -> Tegenboeking:
    return Tegenboeking(
        soort=SOORT,
        omschrijving=_("Terug te storten aan %(naam)s") % {"naam": deel.regel.naam or deel.regel.iban},
        regels=[
            Regel(
                rekening=Rekening.DERDEN,
                bedrag=-deel.bedrag,
                gemeente=gemeente,
                wetsgroep=Wetsgroep.ONVERDEELD,
                verstrekkingsjaar=deel.regel.boekdatum.year,
            )
        ],
    )


def _teruggedraaid(_deel: Deel, oud: Boeking, _terug: Boeking, _gebruiker: Any) -> None:
    """Refuse to undo what went to the bank: the money is gone."""
    if is_verzonden(oud):
        raise DoorstartFout(
            _("Dit geld is al naar de bank gestuurd. Ongedaan maken kan niet meer; het kan alleen terugkomen.")
        )
