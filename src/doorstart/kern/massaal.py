"""Adding tens of thousands of rows at once: PostgreSQL's COPY, Django's bulk insert elsewhere.

Django writes an INSERT with every value as a parameter; for 100,000 rows that takes most of the time of an import.
COPY takes the same rows as a stream. All checks of the database (keys, constraints, triggers) hold as always.
"""

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from django.db import connection, models

from doorstart.kern.scope import huidige_organisatie_id

M = TypeVar("M", bound=models.Model)

_ALS_JSON = json.JSONEncoder(ensure_ascii=False).encode
# Below this a COPY costs more than it saves.
VANAF = 200
PER_KEER = 2000


@contextmanager
def zonder_gc() -> Iterator[None]:
    """Put off the search for circular garbage while very many objects are made that all stay.

    With hundreds of thousands of rows in memory each search looks at all of them and finds nothing.
    """
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()


def keur_meteen(*, behalve: str) -> None:
    """Let PostgreSQL check the keys of new rows when they are stored, until the transaction ends.

    Put off to the end, as Django asks, checking is a second pass over all of them. `behalve` names the check that
    holds only at the end.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"SET CONSTRAINTS {connection.ops.quote_name(behalve)} DEFERRED")


def maak_rijen(model: type[M], namen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> list[M]:
    """Make rows that are not stored yet from plain values by attribute name (`dossier_id`), the rest as by default.

    In a third of the time of naming every value and every related object. Raises ValueError for a default that is made
    anew for each row, such as a dictionary: give those values too.
    """
    velden, standaard = model._meta.concrete_fields, list[Any]()
    plek = {naam: n for n, naam in enumerate(namen)}
    for veld in velden:
        if veld.attname not in plek:
            if veld.has_default() and callable(veld.default):
                raise ValueError(f"Geef ook {veld.attname}: de standaardwaarde is van elke rij een eigen.")
            plek[veld.attname] = len(namen) + len(standaard)
            standaard.append(veld.get_default())
    in_volgorde = itemgetter(*(plek[veld.attname] for veld in velden))
    return [model(*in_volgorde((*rij, *standaard))) for rij in rijen]


def voeg_toe(model: type[M], rijen: Sequence[M]) -> list[M]:
    """Insert new rows of a scoped model in the order given, and fill in their ids.

    The rows must belong to the organisation in scope, as with `bulk_create`. Raises IntegrityError.
    """
    rijen = list(rijen)
    if connection.vendor != "postgresql" or len(rijen) < VANAF:
        uit: list[M] = model.objects.bulk_create(rijen, batch_size=PER_KEER)  # type: ignore[attr-defined]
        return uit
    velden, sleutel, waar = model._meta.concrete_fields, model._meta.pk.attname, connection.alias
    for rij, pk in zip(rijen, _nieuwe_ids(model, len(rijen)), strict=True):
        rij.zet_organisatie()  # type: ignore[attr-defined]
        setattr(rij, sleutel, pk)
    _zet_tijdstip(velden, rijen)
    lees = attrgetter(*(veld.attname for veld in velden))
    _kopieer(model, velden, map(lees, rijen))
    for rij in rijen:
        rij._state.adding, rij._state.db = False, waar
    return rijen


def voeg_rijen_toe(model: type[M], namen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> None:
    """Insert rows of a scoped model given as plain values by attribute name; nothing is given back.

    For the table with the most rows: making an object for each costs more than storing it. PostgreSQL stores a row
    while the next is made. The organisation in scope is filled in. Raises IntegrityError.
    """
    rijen = iter(rijen)
    eerste = list(islice(rijen, VANAF))
    if connection.vendor != "postgresql" or len(eerste) < VANAF:
        objecten = maak_rijen(model, namen, chain(eerste, rijen))
        model.objects.bulk_create(objecten, batch_size=PER_KEER)  # type: ignore[attr-defined]
        return
    eigen = huidige_organisatie_id()
    per_naam = {veld.attname: veld for veld in model._meta.concrete_fields}
    velden = [per_naam["organisatie_id"], *(per_naam[naam] for naam in namen)]
    _kopieer(model, velden, ((eigen, *rij) for rij in chain(eerste, rijen)))


def _nieuwe_ids(model: type[models.Model], aantal: int) -> list[int]:
    """Take the next ids from the sequence of a table."""
    with connection.cursor() as cursor:
        # The name first: looking it up again for every id takes longer than the id.
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [model._meta.db_table, model._meta.pk.column])
        cursor.execute("SELECT nextval(%s::regclass) FROM generate_series(1, %s)", [cursor.fetchone()[0], aantal])
        return [rij[0] for rij in cursor.fetchall()]


def _zet_tijdstip(velden: Sequence[Any], rijen: Sequence[models.Model]) -> None:
    """Fill the fields that hold the moment of adding: the same moment for all rows."""
    for veld in velden:
        if getattr(veld, "auto_now_add", False):
            nu = veld.pre_save(rijen[0], True)
            for rij in rijen:
                setattr(rij, veld.attname, nu)


def _opgeslagen(velden: Sequence[Any], rijen: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
    """Return the rows with JSON as text, as COPY takes it."""
    plekken = [n for n, veld in enumerate(velden) if isinstance(veld, models.JSONField)]
    if not plekken:
        return rijen

    def omgezet(rij: Sequence[Any]) -> list[Any]:
        uit = list(rij)
        for n in plekken:
            if uit[n] is not None:
                uit[n] = _ALS_JSON(uit[n])
        return uit

    return map(omgezet, rijen)


def _kopieer(model: type[models.Model], velden: Sequence[Any], rijen: Iterable[Sequence[Any]]) -> None:
    """Send rows with COPY; an error of the database is the same as with an INSERT."""
    kolommen = ", ".join(connection.ops.quote_name(veld.column) for veld in velden)
    tabel = connection.ops.quote_name(model._meta.db_table)
    opdracht = f"COPY {tabel} ({kolommen}) FROM STDIN"
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.cursor.copy(opdracht) as kopie:
        for rij in _opgeslagen(velden, rijen):
            kopie.write_row(rij)
