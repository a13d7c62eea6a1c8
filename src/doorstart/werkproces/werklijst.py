"""The worklist: which open tasks a user sees, in which order, with which filter.

Choosing the page reads one index in its own order and stops after fifty rows; counting stops at `GRENS`, and the kinds
are found by jumping from one to the next. So a hundred thousand tasks cost hardly more than a hundred.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import RECHTEN
from doorstart.werkproces.models import Taak, Team

PER_PAGINA = 50
GRENS = 5_000
"""Nobody pages through more tasks than this; the page then says that there are more."""
DEZE_WEEK = timedelta(days=7)
TERMIJNEN = ("laat", "week")


@dataclass(frozen=True, slots=True)
class Filter:
    """What the worklist shows; empty is everything.

    `soort`: one kind of task. `adviseur`, `team`, `gemeente`: keys. `termijn`: laat (past its day) or week (due
    within seven days, or late). `wacht_op`: who has to do something first.
    """

    soort: str = ""
    adviseur: int | None = None
    team: int | None = None
    gemeente: int | None = None
    termijn: str = ""
    wacht_op: str = ""

    def als_json(self) -> dict[str, Any]:
        """Return only what is filled in, for storage and for an address."""
        return {naam: waarde for naam, waarde in asdict(self).items() if waarde}

    @classmethod
    def van(cls, gegevens: Mapping[str, Any]) -> "Filter":
        """Return the filter of stored or typed values; what makes no sense is left out."""
        goed: dict[str, Any] = {}
        for veld in fields(cls):
            ruw = str(gegevens.get(veld.name) or "").replace("\0", "")[:60]
            if veld.name in {"adviseur", "team", "gemeente"}:
                goed[veld.name] = int(ruw) if ruw.isascii() and ruw.isdecimal() and 0 < len(ruw) < 10 else None
            else:
                goed[veld.name] = ruw
        if goed["termijn"] not in TERMIJNEN:
            goed["termijn"] = ""
        return cls(**goed)


FILTERVELDEN = tuple(veld.name for veld in fields(Filter))


@dataclass(frozen=True, slots=True)
class Werklijst:
    """One page of the worklist; `eigen` of the `totaal` tasks are the user's own and come first.

    Each number stops at `GRENS`; `meer` says that there are more. `soorten` are all kinds of open tasks of this user,
    whatever the filter.
    """

    taken: Sequence[Taak]
    totaal: int
    eigen: int
    laat: int
    pagina: int
    paginas: int
    soorten: Sequence[str]
    meer: bool


def open_taken(gebruiker: Gebruiker) -> QuerySet[Taak]:
    """Return the open tasks that this user may do, earliest deadline first (what is late comes first by itself)."""
    rechten = sorted(RECHTEN.get(gebruiker.rol, frozenset()))
    rijen: QuerySet[Taak] = Taak.objects.filter(afgerond_op__isnull=True, recht__in=rechten)
    return rijen.order_by("uiterlijk", "id")


def werklijst(gebruiker: Gebruiker, *, vandaag: date, filter_: Filter, pagina: int = 1) -> Werklijst:
    """Return one page: the user's own tasks first, then those of others, each with the earliest deadline first.

    Always the same number of queries, whatever the filter and the number of tasks.
    """
    voorwaarde = _voorwaarde(filter_, vandaag)
    rijen = open_taken(gebruiker).filter(voorwaarde)
    van_mij, van_anderen = rijen.filter(toegewezen_aan=gebruiker), rijen.exclude(toegewezen_aan=gebruiker)
    eigen, anderen = _tel(van_mij), _tel(van_anderen)
    laat, totaal = _tel(rijen.filter(uiterlijk__lt=vandaag)), eigen + anderen
    paginas = max(1, -(-totaal // PER_PAGINA))
    pagina = min(max(1, pagina), paginas)
    begin, einde = (pagina - 1) * PER_PAGINA, pagina * PER_PAGINA
    sleutels = [
        *_sleutels(van_mij, begin, einde),
        *_sleutels(van_anderen, begin - eigen, einde - eigen),
    ]
    op_sleutel = Taak.objects.select_related("dossier__persoon", "toegewezen_aan", "procedure").in_bulk(sleutels or [0])
    return Werklijst(
        taken=[op_sleutel[sleutel] for sleutel in sleutels if sleutel in op_sleutel],
        totaal=totaal,
        eigen=eigen,
        laat=laat,
        pagina=pagina,
        paginas=paginas,
        soorten=soorten(gebruiker),
        meer=GRENS in {eigen, anderen},
    )


def _sleutels(rijen: QuerySet[Taak], begin: int, einde: int) -> list[int]:
    """Return the keys of a slice; an empty slice asks too, so that every page asks the same number of times."""
    begin = max(0, begin)
    return list(rijen.values_list("pk", flat=True)[begin : max(begin + 1, einde)])[: max(0, einde - begin)]


def _voorwaarde(filter_: Filter, vandaag: date) -> Q:
    voorwaarde = _van_team(filter_.team)
    if filter_.soort:
        voorwaarde &= Q(soort=filter_.soort)
    if filter_.adviseur is not None:
        voorwaarde &= Q(toegewezen_aan_id=filter_.adviseur)
    if filter_.gemeente is not None:
        voorwaarde &= Q(gemeente_id=filter_.gemeente)
    if filter_.wacht_op:
        voorwaarde &= Q(wacht_op=filter_.wacht_op)
    if filter_.termijn == "laat":
        voorwaarde &= Q(uiterlijk__lt=vandaag)
    elif filter_.termijn == "week":
        voorwaarde &= Q(uiterlijk__lte=vandaag + DEZE_WEEK)
    return voorwaarde


def _van_team(pk: int | None) -> Q:
    """Return the tasks of the members of a team, and of its municipality when it has one; asks always twice."""
    team = Team.objects.filter(pk=pk or 0).first()
    leden = Team.leden.through.objects.filter(team_id=team.pk if team else 0)
    sleutels = list(leden.values_list("gebruiker_id", flat=True))
    if pk is None:
        return Q()
    van_leden = Q(toegewezen_aan_id__in=sleutels)
    return van_leden | Q(gemeente_id=team.gemeente_id) if team and team.gemeente_id else van_leden


def _tel(rijen: QuerySet[Taak]) -> int:
    """Return how many there are, and no more than `GRENS`."""
    return int(rijen[:GRENS].count())


_SOORTEN = """
WITH RECURSIVE s(soort) AS (
  SELECT MIN(soort) FROM {tabel} WHERE {wie}
  UNION ALL
  SELECT (SELECT MIN(t.soort) FROM {tabel} t WHERE {wie} AND t.soort > s.soort) FROM s WHERE s.soort IS NOT NULL
)
SELECT soort FROM s WHERE soort IS NOT NULL
"""


def soorten(gebruiker: Gebruiker) -> list[str]:
    """Return every kind of open task that this user may do, in order.

    Written out because Django cannot: DISTINCT would read every open task, this jumps through the index.
    """
    rechten = sorted(RECHTEN.get(gebruiker.rol, frozenset()))
    wie = f"organisatie_id = %s AND afgerond_op IS NULL AND recht IN ({', '.join(['%s'] * len(rechten))})"
    vraag = _SOORTEN.format(tabel=connection.ops.quote_name(Taak._meta.db_table), wie=wie)
    with connection.cursor() as cursor:
        cursor.execute(vraag, [huidige_organisatie_id(), *rechten] * 2)
        return [soort for (soort,) in cursor.fetchall()]
