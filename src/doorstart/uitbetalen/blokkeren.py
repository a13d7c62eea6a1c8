"""Blocks: why a dossier, or one payment of it, is not paid now. They stop the month and every payment that waits.

Higher rooms add what they know (a suspension of the right) with `registreer`. A dossier of somebody who died is held
until a person has looked at it, because the money may belong to the heirs.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.services import Derde, wijzig_derde
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import datum as in_woorden
from doorstart.organisatie.rollen import eis, mag
from doorstart.uitbetalen.models import Blokkade, Blokreden
from doorstart.werkproces.services import rond_taken_af
from doorstart.werkproces.taken import werkdatum

# Gets dossier ids (or a query of them) and the day; returns per dossier id a sentence. Ask the database once for all.
Bron = Callable[["Collection[int] | QuerySet[Any]", date], Mapping[int, str]]
_BRONNEN: dict[str, Bron] = {}
_DEEL = 5000


def registreer(naam: str, functie: Bron) -> None:
    """Let a room say which dossiers may not be paid. Raises ValueError when another function holds the name."""
    if _BRONNEN.get(naam, functie) is not functie:
        raise ValueError(f"De blokkade '{naam}' is al geregistreerd. Registreer er een.")
    _BRONNEN[naam] = functie


def redenen(dossiers: "Collection[int] | QuerySet[Any]", dag: date) -> dict[int, str]:
    """Return per blocked dossier in a sentence why nothing is paid on it on this day; others are absent.

    `dossiers`: ids, or a query of ids, which is asked in one turn however many there are.
    """
    gevonden: dict[int, str] = {}
    for deel in [dossiers] if isinstance(dossiers, QuerySet) else _delen(list(dossiers)):
        for rij in _staande(dag).filter(dossier__in=deel, opdracht__isnull=True).order_by("-id"):
            gevonden[rij.dossier_id] = als_zin(rij)
        for functie in _BRONNEN.values():
            gevonden.update(functie(deel, dag))
    return gevonden


def _delen(nummers: list[int]) -> Iterator[list[int]]:
    for begin in range(0, len(nummers), _DEEL):
        yield nummers[begin : begin + _DEEL]


def als_zin(blokkade: Blokkade) -> str:
    """Return the reason of a block in a sentence."""
    return _("Geblokkeerd vanaf %(van)s: %(reden)s. %(toelichting)s") % {
        "van": in_woorden(blokkade.van),
        "reden": blokkade.get_reden_display(),
        "toelichting": blokkade.toelichting,
    }


def _staande(dag: date) -> Any:
    loopt = Q(tot__isnull=True) | Q(tot__gte=dag)
    return Blokkade.objects.filter(loopt, opgeheven_op__isnull=True, van__lte=dag)


def houd_tegen(opdrachten: "QuerySet[Betaalopdracht]") -> dict[int, str]:
    """Return per payment that may not go out now why: its dossier is blocked, it is held itself, somebody died."""
    dag = werkdatum()
    los = _staande(dag).filter(opdracht__in=opdrachten.values("pk"))
    tegen = {rij.opdracht_id: als_zin(rij) for rij in los}
    zin = _("De inwoner is overleden. Beoordeel bij het dossier of dit naar de erfgenamen gaat.")
    tegen |= dict.fromkeys(_te_beoordelen(opdrachten), zin)
    met_dossier = opdrachten.filter(dossier__isnull=False)
    per_dossier = redenen(met_dossier.values("dossier_id"), dag)
    if per_dossier:
        tegen |= {pk: per_dossier[d] for pk, d in met_dossier.values_list("pk", "dossier_id") if d in per_dossier}
    return tegen


def _te_beoordelen(opdrachten: "QuerySet[Betaalopdracht]") -> list[int]:
    """Return the payments to residents who died, on dossiers where nobody judged that yet."""
    beoordeeld = Blokkade.objects.filter(reden=Blokreden.OVERLEDEN, opgeheven_op__isnull=False)
    overleden = opdrachten.filter(rekening=Rekening.TE_BETALEN, dossier__persoon__overleden_op__isnull=False)
    return list(overleden.exclude(dossier__in=beoordeeld.values("dossier_id")).values_list("pk", flat=True))


def _eis_recht(gebruiker: Any) -> None:
    eis(gebruiker, "dossier.schrijven" if mag(gebruiker, "dossier.schrijven") else "betaling.voorstellen")


@transaction.atomic
def blokkeer(
    *,
    dossier: Any,
    reden: str,
    toelichting: str,
    gebruiker: Any,
    van: date | None = None,
    tot: date | None = None,
    opdracht: Betaalopdracht | None = None,
) -> Blokkade:
    """Stop payments on a dossier (or one payment) from `van` (default: today) up to and including `tot`.

    Raises DoorstartFout without an explanation, for a period that ends before it begins, or an unknown reason.
    """
    _eis_recht(gebruiker)
    return leg_blokkade(
        dossier=dossier,
        reden=reden,
        toelichting=toelichting,
        gebruiker=gebruiker,
        van=van or vandaag(gebruiker.organisatie),
        tot=tot,
        opdracht=opdracht,
    )


@transaction.atomic
def leg_blokkade(
    *,
    dossier: Any,
    reden: str,
    toelichting: str,
    gebruiker: Any,
    van: date,
    tot: date | None = None,
    opdracht: Betaalopdracht | None = None,
) -> Blokkade:
    """Store a block that follows from something else that this user was allowed to do (a statement, a decision)."""
    vergrendel(dossier.pk)
    if not toelichting.strip():
        raise DoorstartFout(_("Schrijf op waarom er niet wordt betaald."))
    if reden not in Blokreden.values:
        raise DoorstartFout(_("Kies een reden uit de lijst."))
    if tot is not None and tot < van:
        raise DoorstartFout(_("De blokkade eindigt voor zij begint. Controleer de datums."))
    if opdracht is not None and opdracht.dossier_id != dossier.pk:
        raise DoorstartFout(_("Deze betaling hoort bij een ander dossier."))
    rij = Blokkade(
        dossier=dossier,
        opdracht=opdracht,
        reden=reden,
        toelichting=toelichting.strip()[:300],
        van=van,
        tot=tot,
        gelegd_door=gebruiker,
    )
    rij.save()
    leg_vast(
        soort="betaling_geblokkeerd",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Betaling geblokkeerd: {rij.get_reden_display()}. {rij.toelichting}",
        gegevens={"blokkade": rij.pk, "opdracht": opdracht.pk if opdracht else None},
    )
    return rij


@transaction.atomic
def hef_blokkade_op(*, blokkade: Blokkade, reden: str, gebruiker: Any, iban: str = "") -> Blokkade:
    """Lift a block; what waited goes with the next batch. Raises DoorstartFout without a reason or a second time.

    `iban`: the new account of a third party whose payment came back; of a resident it stands in the dossier.
    """
    _eis_recht(gebruiker)
    dossier = vergrendel(blokkade.dossier_id)
    rij: Blokkade = Blokkade.objects.select_for_update().get(pk=blokkade.pk)
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom er weer kan worden betaald."))
    if rij.opgeheven_op is not None:
        raise DoorstartFout(_("Deze blokkade is al opgeheven."))
    if iban.strip():
        _ander_rekeningnummer(rij, iban)
    rij.opgeheven_op, rij.opgeheven_door = vandaag(gebruiker.organisatie), gebruiker
    rij.reden_opheffing = reden.strip()[:300]
    rij.save(update_fields=["opgeheven_op", "opgeheven_door", "reden_opheffing"])
    rond_taken_af(kenmerk=f"blokkade:{rij.pk}", gebruiker=gebruiker)
    leg_vast(
        soort="blokkade_opgeheven",
        datum=rij.opgeheven_op,
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Blokkade van betaling opgeheven: {rij.reden_opheffing}",
        gegevens={"blokkade": rij.pk},
    )
    return rij


def _ander_rekeningnummer(blokkade: Blokkade, iban: str) -> None:
    """Send the held payment of a third party to another account."""
    opdracht = blokkade.opdracht
    if opdracht is None:
        raise DoorstartFout(_("Het rekeningnummer van de inwoner wijzigt u in het dossier."))
    derde = Derde(begunstigde=opdracht.begunstigde, iban=iban, kenmerk=opdracht.kenmerk, adres=opdracht.adres)
    wijzig_derde(opdracht=opdracht, derde=derde)


@transaction.atomic
def beoordeel_overlijden(*, dossier: Any, toelichting: str, gebruiker: Any) -> Blokkade:
    """Say that what waits on a dossier of somebody who died may be paid, and why (heirs, joint account)."""
    _eis_recht(gebruiker)
    if dossier.persoon.overleden_op is None:
        raise DoorstartFout(_("Van deze inwoner is geen overlijden bekend."))
    rij = leg_blokkade(
        dossier=dossier,
        reden=Blokreden.OVERLEDEN,
        toelichting=_("Betalingen wachten op een beoordeling na het overlijden."),
        gebruiker=gebruiker,
        van=dossier.persoon.overleden_op,
    )
    return hef_blokkade_op(blokkade=rij, reden=toelichting, gebruiker=gebruiker)
