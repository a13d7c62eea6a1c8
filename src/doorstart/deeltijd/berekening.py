"""One month of one dossier, from what is recorded: household, policy, exemption, earlier months."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from bijstandsrecht.deeltijd import MaandVerrekening, PtoBeleid
from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.deeltijd.feiten import Cijfers, Maandfeiten, als_invoer, bereken, verzamel
from doorstart.deeltijd.jaarstand import Jaarstand, stand_bij
from doorstart.deeltijd.models import Opgave, Opgavestatus, Vrijlatingsperiode
from doorstart.dossiers.models import Dossier, Huishouden
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import beleidsboek, parameters


def beleid_voor(gemeente: Gemeente) -> Callable[[Maand], PtoBeleid]:
    """Return a function that gives the policy of a municipality in a month; one query for all months.

    The function raises DoorstartFout when there is no policy, RechtFout when it cannot be right.
    """
    boek = beleidsboek("pto")

    @lru_cache(maxsize=24)
    def in_maand(maand: Maand) -> PtoBeleid:
        """Return the policy in force on the first day of the month."""
        return PtoBeleid.uit_dict(boek.op(maand.eerste_dag, gemeente))

    return in_maand


def beleid_in(maand: Maand, gemeente: Gemeente) -> PtoBeleid:
    """Return the policy for part-time entrepreneurs of a municipality in one month."""
    return beleid_voor(gemeente)(maand)


def cijfers_van(opgave: Opgave) -> Cijfers:
    """Return the figures of a stored statement."""
    return Cijfers(opgave.omzet, opgave.kosten, opgave.uren, opgave.overig_inkomen)


def geldende_opgaven(
    dossier: Dossier, jaar: int, *, statussen: Iterable[str] = (Opgavestatus.GEACCEPTEERD,)
) -> dict[Maand, Opgave]:
    """Return the newest statement with one of these statuses per month of a calendar year."""
    rijen = Opgave.objects.filter(dossier=dossier, maand__year=jaar, status__in=list(statussen)).order_by("versie")
    return {Maand.van_datum(rij.maand): rij for rij in rijen}


def feiten_van(dossier: Dossier, maand: Maand, beleid: PtoBeleid) -> Maandfeiten:
    """Return the recorded facts of one month; raises DoorstartFout when one is missing."""
    return verzamel(
        dossier=dossier,
        maand=maand,
        huishoudens=list(Huishouden.objects.filter(dossier=dossier).select_related("partner")),
        perioden=list(Vrijlatingsperiode.objects.filter(dossier=dossier)),
        beleid=beleid,
    )


def stand_van(
    dossier: Dossier, maand: Maand, *, ook_ingediend: bool, beleid: Callable[[Maand], PtoBeleid] | None = None
) -> Jaarstand:
    """Return what earlier months of the year carry into `maand`; a preview counts what was only handed in too."""
    statussen = [Opgavestatus.GEACCEPTEERD, *([Opgavestatus.INGEDIEND] if ook_ingediend else [])]
    opgaven = geldende_opgaven(dossier, maand.jaar, statussen=statussen)
    eerder = [(m, cijfers_van(rij)) for m, rij in opgaven.items()]
    return stand_bij(maand, eerder=eerder, beleid=beleid or beleid_voor(dossier.gemeente))


def bereken_maand(
    *, dossier: Dossier, maand: Maand, cijfers: Cijfers, ook_ingediend: bool = True
) -> tuple[Uitkomst[MaandVerrekening], dict[str, Any], Parameters]:
    """Return outcome, stored input and parameters of one month; nothing is saved. The same queries every month.

    Raises RechtFout or DoorstartFout with a Dutch sentence.
    """
    beleid = beleid_voor(dossier.gemeente)
    feiten = feiten_van(dossier, maand, beleid(maand))
    eerder = stand_van(dossier, maand, ook_ingediend=ook_ingediend, beleid=beleid)
    waarden = parameters()
    uitkomst = bereken(cijfers=cijfers, feiten=feiten, eerder=eerder, parameters=waarden)
    return uitkomst, als_invoer(cijfers=cijfers, feiten=feiten, eerder=eerder), waarden
