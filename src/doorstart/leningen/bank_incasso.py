"""Our direct debits on the statement: each is collected once and comes back once at most; undoing restores the loan.

The payment stands on the loan since the collection day. The statement shows the same money, so the match only takes
it off ONTVANGEN. A destination is one collection (`R<collection>`) or a whole batch (`B<batch>`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.herkennen import Deel, Tegenboeking, Verwerker
from doorstart.bank.selectors import staande_sleutels
from doorstart.grootboek.models import Boeking, Kostensoort, Rekening
from doorstart.grootboek.services import Regel
from doorstart.leningen.gebeuren import herroep, noteer
from doorstart.leningen.incasso import bron
from doorstart.leningen.models import Incassoregel, Leninggebeurtenis
from doorstart.organisatie.models import Gebruiker, Vierogenstatus

INCASSO, RETOUR = "incasso", "incasso_terug"


def _verdeel(delen: Sequence[Deel], soort: str) -> list[Tegenboeking | str]:
    """Take what was collected, or came back, off ONTVANGEN; refuse a wrong sum and what a statement showed before."""
    per_sleutel = _regels_van({deel.sleutel for deel in delen})
    gezien = _gezien(soort, [regel for regels in per_sleutel.values() for regel in regels])
    uit: list[Tegenboeking | str] = []
    for deel in delen:
        regels = per_sleutel[deel.sleutel]
        bezwaar = _bezwaar(deel, soort, regels, gezien)
        uit.append(bezwaar or _tegenboeking(deel, soort, regels))
        if not bezwaar:
            gezien.update(regel.pk for regel in regels)
    return uit


def _verdeel_incasso(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    """Book collections, alone or as a whole batch."""
    return _verdeel(delen, INCASSO)


def _verdeel_retour(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    """Book collections that came back."""
    return _verdeel(delen, RETOUR)


def _bezwaar(deel: Deel, soort: str, regels: Sequence[Incassoregel], gezien: set[int]) -> str:
    som = sum(regel.bedrag for regel in regels)
    if not regels or deel.bedrag != (som if soort == INCASSO else -som):
        return _("Het bedrag is niet dat van onze incasso. Kies de leningen los, of bel de bank.")
    if any(regel.pk in gezien for regel in regels):
        if soort == INCASSO:
            return _("Deze incasso stond al op een afschrift. Zoek uit waarom de bank nog eens bijschrijft.")
        return _("Deze incasso was al teruggekomen. Zoek uit waarom de bank nog eens afschrijft.")
    return ""


def _tegenboeking(deel: Deel, soort: str, regels: Sequence[Incassoregel]) -> Tegenboeking:
    teken = -1 if soort == INCASSO else 1
    return Tegenboeking(
        soort="incasso_op_afschrift" if soort == INCASSO else "incasso_teruggekomen",
        omschrijving=f"Incasso {deel.sleutel}",
        regels=[
            Regel(rekening=Rekening.ONTVANGEN, bedrag=teken * r.bedrag, gemeente=r.lening.dossier.gemeente,
                  wetsgroep=r.lening.wetsgroep, kostensoort=Kostensoort.KAPITAAL,
                  verstrekkingsjaar=r.lening.verstrekt_op.year, dossier=r.lening.dossier)
            for r in regels
        ],
    )  # fmt: skip


def _regels_van(sleutels: Iterable[str]) -> dict[str, list[Incassoregel]]:
    """Return the approved collections per destination, locked: two statements at once do not both see them free."""
    uit: dict[str, list[Incassoregel]] = {sleutel: [] for sleutel in sleutels}
    rijen = (
        Incassoregel.objects.select_for_update(of=("self",))
        .filter(batch__status=Vierogenstatus.GOEDGEKEURD)
        .select_related("lening__dossier__gemeente")
        .order_by("pk")
    )
    for teken, kolom in (("R", "pk"), ("B", "batch_id")):
        nummers = sorted(int(s[1:]) for s in uit if s[0] == teken)
        for begin in range(0, len(nummers), 5000):
            for regel in rijen.filter(**{f"{kolom}__in": nummers[begin : begin + 5000]}):
                uit[f"{teken}{getattr(regel, kolom)}"].append(regel)
    return uit


def _gezien(soort: str, regels: Iterable[Incassoregel]) -> set[int]:
    """Return which collections stand on a statement in this way already, alone or with their whole batch."""
    van: dict[str, set[int]] = defaultdict(set)
    for regel in regels:
        van[f"R{regel.pk}"].add(regel.pk)
        van[f"B{regel.batch_id}"].add(regel.pk)
    return {pk for sleutel in staande_sleutels(soort, list(van)) for pk in van[sleutel]}


def _betalingen(regel: Incassoregel) -> Any:
    """Return the payments that were noted for a collection and stand: one, or none after it came back."""
    van_regel = Q(bron=bron(regel)) | Q(bron__startswith=f"{bron(regel)}:")
    return Leninggebeurtenis.objects.filter(van_regel, herroepen_door__isnull=True)


def _retourbron(regel: Incassoregel, boeking: Boeking) -> str:
    """Return the mark of a withdrawal: which collection, and by which entry of the ledger."""
    return f"incassoretour:{regel.pk}:{boeking.pk}"


def _incasso_terug(paren: Sequence[tuple[Deel, Boeking]], gebruiker: Gebruiker) -> None:
    """A collection came back: the payment of its loan is taken back."""
    per_sleutel = _regels_van({deel.sleutel for deel, _boeking in paren})
    for deel, boeking in paren:
        for regel in per_sleutel[deel.sleutel]:
            betaling = _betalingen(regel).first()
            if betaling is not None:
                herroep(gebeurtenis=betaling, gebruiker=gebruiker, bron=_retourbron(regel, boeking),
                        reden=f"incasso teruggekomen {deel.regel.retourcode}".strip())  # fmt: skip


def _retour_ongedaan(deel: Deel, oud: Boeking, _terug: Boeking, gebruiker: Gebruiker) -> None:
    """The collection did not come back after all: note its payment again, on the day it was collected."""
    for regel in _regels_van({deel.sleutel})[deel.sleutel]:
        wat = Leninggebeurtenis.objects.filter(bron=_retourbron(regel, oud)).select_related("herroept__lening").first()
        if wat is None or wat.herroept is None:
            continue  # The return found no payment to take back: somebody had done that before.
        noteer(
            lening=wat.herroept.lening, soort=wat.herroept.soort, dag=wat.herroept.dag, bedrag=wat.herroept.bedrag,
            gebruiker=gebruiker, bron=f"{bron(regel)}:{oud.pk}",
            omschrijving=f"Incasso op lening {wat.herroept.lening.nummer} was niet teruggekomen",
        )  # fmt: skip


VERWERKERS = (
    Verwerker(soort=INCASSO, naam=gettext_lazy("Incasso van leningen"), verdeel=_verdeel_incasso),
    Verwerker(soort=RETOUR, naam=gettext_lazy("Teruggekomen incasso"), verdeel=_verdeel_retour, geboekt=_incasso_terug,
              teruggedraaid=_retour_ongedaan),
)  # fmt: skip
