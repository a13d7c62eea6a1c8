"""Payment orders: made from entries that owe money, one or thousands at once, to a resident or to a third party."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from doorstart.grootboek import iban as ibans
from doorstart.grootboek.adres import adres_van
from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel, Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.massaal import voeg_toe

_Schuldsleutel = tuple[int, str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nieuweopdracht:
    """A payment order that is not stored yet; `bedrag` in cents.

    Without `derde` it goes to the resident and settles TE_BETALEN; with `derde` to that party, and settles DERDEN.
    """

    boeking: Boeking
    dossier: Any
    bedrag: int
    omschrijving: str
    rechtmaand: date | None = None
    derde: "Derde | None" = None

    @property
    def rekening(self) -> str:
        """The account on which the entry must owe this money."""
        return Rekening.TE_BETALEN if self.derde is None else Rekening.DERDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Derde:
    """Somebody else than the resident who is paid: name, IBAN, the mark they want to see, parts of the address."""

    begunstigde: str
    iban: str
    kenmerk: str = ""
    adres: dict[str, str] = field(default_factory=dict)

    def controleer(self) -> None:
        """Raise DoorstartFout when this party cannot be paid."""
        if not self.begunstigde.strip():
            raise DoorstartFout(_("Vul in aan wie wordt betaald."))
        if bezwaar := ibans.bezwaar(self.iban):
            raise DoorstartFout(f"{self.begunstigde}: {bezwaar}")


@transaction.atomic
def maak_opdrachten(nieuwe: Sequence[Nieuweopdracht]) -> list[Betaalopdracht]:
    """Make payment orders in a few queries; they wait until financiën proposes a batch.

    Each amount is above zero, and together they are not more than the entry credits to TE_BETALEN (DERDEN for a third
    party) for this dossier, less the orders that stand already. A missing or wrong IBAN of a resident does not stop
    an order: it is left out of a batch, with the reason, until mended; a third party must be right at once.
    """
    over = _nog_te_betalen({nieuw.boeking.pk for nieuw in nieuwe})
    for nieuw in nieuwe:
        if nieuw.derde is not None:
            nieuw.derde.controleer()
        sleutel = (nieuw.boeking.pk, nieuw.rekening, nieuw.dossier.pk if nieuw.dossier else None)
        schuld = over.get(sleutel, 0)
        if not 0 < nieuw.bedrag <= schuld:
            raise DoorstartFout(
                _("Een betaling van € %(bedrag)s past niet bij deze boeking: er is € %(schuld)s te betalen.")
                % {"bedrag": tekst_uit_centen(nieuw.bedrag), "schuld": tekst_uit_centen(schuld)}
            )
        over[sleutel] = schuld - nieuw.bedrag
    return voeg_toe(Betaalopdracht, [_rij(nieuw) for nieuw in nieuwe])


def maak_opdracht(
    *,
    boeking: Boeking,
    dossier: Any,
    bedrag: int,
    omschrijving: str,
    rechtmaand: date | None,
    derde: Derde | None = None,
) -> Betaalopdracht:
    """Make one payment order of an entry; see `maak_opdrachten`."""
    nieuw = Nieuweopdracht(
        boeking=boeking,
        dossier=dossier,
        bedrag=bedrag,
        omschrijving=omschrijving,
        rechtmaand=rechtmaand,
        derde=derde,
    )
    return maak_opdrachten([nieuw])[0]


@transaction.atomic
def wijzig_derde(*, opdracht: Betaalopdracht, derde: Derde) -> Betaalopdracht:
    """Send a waiting payment of a third party to another name or IBAN, after the old one was refused.

    Raises DoorstartFout for a payment to a resident (that follows the dossier) and for one that is in a batch. Writes
    no event: the service that decided it does.
    """
    rij: Betaalopdracht = Betaalopdracht.objects.select_for_update(of=("self",)).get(pk=opdracht.pk)
    if not rij.aan_derde or rij.batch_id is not None or rij.vervallen_op is not None:
        raise DoorstartFout(_("Alleen een betaling aan een derde die nog wacht, kan naar een ander rekeningnummer."))
    derde.controleer()
    rij.begunstigde, rij.iban = derde.begunstigde[:70], ibans.schoon(derde.iban)
    rij.kenmerk, rij.adres = derde.kenmerk[:35], derde.adres
    rij.save(update_fields=["begunstigde", "iban", "kenmerk", "adres"])
    return rij


def _rij(nieuw: Nieuweopdracht) -> Betaalopdracht:
    persoon = nieuw.dossier.persoon if nieuw.derde is None else None
    return Betaalopdracht(
        boeking=nieuw.boeking,
        dossier=nieuw.dossier,
        rekening=nieuw.rekening,
        begunstigde=(str(persoon) if nieuw.derde is None else nieuw.derde.begunstigde)[:70],
        iban=ibans.schoon(persoon.iban if persoon is not None else nieuw.derde.iban if nieuw.derde else ""),
        adres=adres_van(persoon) if nieuw.derde is None else nieuw.derde.adres,
        kenmerk="" if nieuw.derde is None else nieuw.derde.kenmerk[:35],
        bedrag=nieuw.bedrag,
        omschrijving=nieuw.omschrijving[:140],
        rechtmaand=nieuw.rechtmaand,
    )


def _nog_te_betalen(boekingen: set[int]) -> dict[_Schuldsleutel, int]:
    """Return per entry, account and dossier the cents that are owed and have no standing order."""
    schulden = (
        Boekingsregel.objects.filter(boeking__in=boekingen, rekening__in=(Rekening.TE_BETALEN, Rekening.DERDEN))
        .values_list("boeking", "rekening", "dossier")
        .annotate(som=Sum("bedrag"))
    )
    over: dict[_Schuldsleutel, int] = {(b, r, d): -som for b, r, d, som in schulden}
    staand = (
        Betaalopdracht.objects.filter(boeking__in=boekingen, vervallen_op__isnull=True)
        .values_list("boeking", "rekening", "dossier")
        .annotate(som=Sum("bedrag"))
    )
    for boeking, rekening, dossier, som in staand:
        over[boeking, rekening, dossier] = over.get((boeking, rekening, dossier), 0) - som
    return over
