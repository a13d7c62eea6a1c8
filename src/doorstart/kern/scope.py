"""For which organisation do we work: a context variable that every scoped query reads.

A query outside a scope raises, so that forgetting the organisation can never show another one's people.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import models

from doorstart.kern.fouten import BuitenScope, GeenScope

_organisatie_id: ContextVar[int | None] = ContextVar("organisatie_id", default=None)

M = TypeVar("M", bound=models.Model)


@contextmanager
def scope(organisatie: Any) -> Iterator[None]:
    """Work for one organisation (a model instance or its id) inside the `with` block."""
    merk = _organisatie_id.set(getattr(organisatie, "pk", organisatie))
    try:
        yield
    finally:
        _organisatie_id.reset(merk)


def huidige_organisatie_id() -> int:
    """Return the id of the organisation in scope; raises GeenScope when none is set."""
    pk = _organisatie_id.get()
    if pk is None:
        raise GeenScope(
            "Er is geen organisatie gekozen voor deze vraag. Gebruik `with scope(organisatie): ...` "
            "of vraag de gegevens op binnen een verzoek van een ingelogde gebruiker."
        )
    return pk


class ScopedQuerySet(models.QuerySet[M]):
    """A queryset that fills the organisation on bulk writes."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        """Insert rows of the organisation in scope only."""
        objs = list(objs)
        for obj in objs:
            obj.zet_organisatie()
        return super().bulk_create(objs, *args, **kwargs)


class ScopedManager(models.Manager[M]):
    """Only rows of the organisation in scope; raises GeenScope outside a scope."""

    def get_queryset(self) -> ScopedQuerySet[M]:
        """Return the rows of the organisation in scope."""
        rijen: ScopedQuerySet[M] = ScopedQuerySet(self.model, using=self._db)
        return rijen.filter(organisatie_id=huidige_organisatie_id())


class ScopedModel(models.Model):
    """A row that belongs to exactly one organisation."""

    organisatie = models.ForeignKey("organisatie.Organisatie", on_delete=models.PROTECT, related_name="+")

    objects = ScopedManager()
    alle_organisaties = models.Manager()

    class Meta:
        abstract = True

    def zet_organisatie(self) -> None:
        """Fill the organisation from the scope; refuse a row of another organisation."""
        pk = huidige_organisatie_id()
        if self.organisatie_id is None:
            self.organisatie_id = pk
        elif self.organisatie_id != pk:
            raise BuitenScope("Deze gegevens horen bij een andere organisatie; de bewerking is geweigerd.")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save inside the scope only."""
        self.zet_organisatie()
        super().save(*args, **kwargs)


class Massarij(ScopedModel):
    """A row that is stored by ten thousands at once and never changed, such as a line of the journal.

    The database judges what it hangs on per statement, with `zelfde_organisatie` in the migrations of the room: keys
    that are checked for every row took four tenths of what the database does for an import (docs/adr/0011). What is
    searched gets an index of its own.
    """

    organisatie = models.ForeignKey(
        "organisatie.Organisatie", on_delete=models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )

    class Meta:
        abstract = True
