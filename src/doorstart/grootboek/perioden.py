"""Closed periods: which days are shut, and the check that every posting passes. Nothing is ever opened again."""

from collections.abc import Iterable
from datetime import date, timedelta
from time import sleep

from django.db import OperationalError, connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Boeking, Periodeafsluiting
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Organisatie, Vierogenstatus

_SLOT = 5_301_948
_POGINGEN, _PAUZE = 50, 0.1


class PeriodeGesloten(DoorstartFout):
    """A posting on a day that was closed."""


def gesloten_tot() -> date | None:
    """Return the last day that is closed; None when nothing was closed yet."""
    rij = Periodeafsluiting.objects.filter(status=Vierogenstatus.GOEDGEKEURD).order_by("-tot").first()
    return None if rij is None else rij.tot


def afsluitingen() -> "QuerySet[Periodeafsluiting]":
    """Return every proposal to close and what became of it, latest day first."""
    return Periodeafsluiting.objects.select_related("voorgesteld_door", "beoordeeld_door")


def eerste_boekdag() -> date | None:
    """Return the day of the oldest posting."""
    return Boeking.objects.order_by("datum").values_list("datum", flat=True).first()


def open_dag(dag: date) -> date:
    """Return the day itself, or the first open day when it is closed.

    For what the bank did or what is reversed: it happened, and must stand in the journal, but in the open period.
    """
    slot = gesloten_tot()
    return dag if slot is None or dag > slot else slot + timedelta(days=1)


def eis_open(dagen: Iterable[date]) -> None:
    """Refuse to post on a closed day; raises PeriodeGesloten. Called by every posting, once for all its entries.

    While this transaction lasts nobody can close the period under it.
    """
    houd_open()
    slot, eerste = gesloten_tot(), min(dagen, default=None)
    if slot is not None and eerste is not None and eerste <= slot:
        raise PeriodeGesloten(
            _("De periode tot en met %(slot)s is afgesloten. Boeken op %(dag)s kan niet meer. Boek op een latere dag; "
              "een fout herstelt u door terug te draaien.") % {"slot": f"{slot:%d-%m-%Y}", "dag": f"{eerste:%d-%m-%Y}"}
        )  # fmt: skip


def houd_open() -> None:
    """Hold the lock that postings share and closing takes alone, until the transaction ends.

    SQLite lets one writer in at a time and needs none.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s, %s)", [_SLOT, huidige_organisatie_id()])


def houd_alleen() -> None:
    """Hold the lock alone, and the event log: nothing is being posted now. Raises DoorstartFout when that stays so.

    Never waits with one lock in hand: somebody who posts may hold the log and wait for the other, and then neither
    would go on.
    """
    if connection.vendor != "postgresql":
        return
    for _poging in range(_POGINGEN):
        try:
            with transaction.atomic():
                _neem_beide()
            return
        except OperationalError:
            sleep(_PAUZE)
    raise DoorstartFout(_("Er wordt nu geboekt. Probeer het over een minuut opnieuw."))


def _neem_beide() -> None:
    """Take both locks, or raise OperationalError at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [_SLOT, huidige_organisatie_id()])
        if not cursor.fetchone()[0]:
            raise OperationalError("bezet")
    Organisatie.objects.select_for_update(nowait=True).get(pk=huidige_organisatie_id())
