"""The monthly run: make every month ready, put what can go out in one batch for a second person.

A run may stop half way and be started again, or be started by two people: each part is a transaction of its own that
locks the dossiers, looks what is posted, and posts under a key that the database takes once.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.grootboek.models import Betaalbatch
from doorstart.grootboek.services import stel_batch_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.bbzbeleid import bbz_beleid
from doorstart.organisatie.rollen import eis
from doorstart.uitbetalen.betaaldag import betaaldag, eerste_bankdag
from doorstart.uitbetalen.bronnen import Maandrun, bronnen
from doorstart.uitbetalen.vakantietoeslag import betaal_vakantietoeslagen


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a run did: the months it made ready, and the batch it proposed."""

    klaargezet: Maandrun
    batch: Betaalbatch


def maanden_van(maand: Maand) -> list[Maand]:
    """Return the months a run for `maand` pays: what was left over of earlier months first, as far as policy says."""
    terug = bbz_beleid(maand.eerste_dag).maanden_terug
    return [maand.plus(-n) for n in range(terug, -1, -1)]


def eis_begonnen(maand: Maand, gebruiker: Any) -> None:
    """Raise DoorstartFout for a month that has not begun."""
    nu = Maand.van_datum(vandaag(gebruiker.organisatie))
    if maand > nu:
        raise DoorstartFout(
            _("%(maand)s is nog niet begonnen. Kies een maand tot en met %(nu)s.")
            % {"maand": maand.naam, "nu": nu.naam}
        )


def zet_klaar(*, maand: Maand, gebruiker: Any) -> Maandrun:
    """Post `maand`, and what was left over of earlier months, for every running grant; doing it twice pays once."""
    eis(gebruiker, "betaling.voorstellen")
    eis_begonnen(maand, gebruiker)
    uit = Maandrun()
    for welke in maanden_van(maand):
        for bron in bronnen():
            deel = bron.zet_klaar(welke, gebruiker)
            uit += deel if welke == maand else Maandrun(deel.betaald, 0, deel.bijstand, 0)
    return uit + betaal_vakantietoeslagen(maand=maand, gebruiker=gebruiker)


def betaaldatum_van(maand: Maand, gebruiker: Any) -> date:
    """Return the payment day of policy for a month; when it is over, the first day on which a bank can still pay."""
    dag, nu = betaaldag(maand), vandaag(gebruiker.organisatie)
    if dag >= nu:
        return dag
    return eerste_bankdag(nu)


def stel_maandrun_voor(*, maand: Maand, gebruiker: Any, betaaldatum: date | None = None) -> Uitslag:
    """Make a month ready and propose one batch of everything that waits and can go out.

    Raises DoorstartFout when nothing can be paid; what was made ready stays ready.
    """
    klaargezet = zet_klaar(maand=maand, gebruiker=gebruiker)
    batch = stel_batch_voor(
        gebruiker=gebruiker, betaaldatum=betaaldatum or betaaldatum_van(maand, gebruiker), maand=maand.eerste_dag
    )
    return Uitslag(klaargezet, batch)
