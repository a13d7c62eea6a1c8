"""Reads of dossiers: searching, the household on a day, people who may be in the system already."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from bijstandsrecht.participatiewet import Huishouden as Rechtshuishouden
from doorstart.dossiers.huishouden import als_recht
from doorstart.dossiers.models import Dossier, Dossierstatus, Huishouden, Onderneming, Persoon
from doorstart.kern.fouten import DoorstartFout


def zoek(
    *,
    tekst: str = "",
    status: str = "",
    groep: str = "",
    gemeente: int | None = None,
    adviseur: int | None = None,
) -> QuerySet[Dossier]:
    """Return dossiers newest first: `tekst` is a number, a BSN, a KVK number or (part of) a name."""
    rijen: QuerySet[Dossier] = Dossier.objects.select_related("persoon", "gemeente", "adviseur")
    for veld, waarde in (
        ("status", status),
        ("groep", groep),
        ("gemeente_id", gemeente),
        ("adviseur_id", adviseur),
    ):
        if waarde:
            rijen = rijen.filter(**{veld: waarde})
    return _met_tekst(rijen, tekst.strip()).order_by("-melding_op", "-id")


def _met_tekst(rijen: QuerySet[Dossier], tekst: str) -> QuerySet[Dossier]:
    """Look at the form of the text first, so that a number never becomes a slow search through names."""
    if not tekst:
        return rijen
    cijfers = re.sub(r"[\s.]", "", tekst)
    if re.fullmatch(r"\d{9}", cijfers):
        return rijen.filter(Q(persoon__bsn=cijfers) | Q(nummer=cijfers))
    if re.fullmatch(r"\d{8}", cijfers):
        met_kvk = Onderneming.objects.filter(kvk_nummer=cijfers).values("dossier_id")
        return rijen.filter(Q(pk__in=met_kvk) | Q(nummer=cijfers))
    if any(teken.isdigit() for teken in tekst):
        return rijen.filter(nummer__istartswith=tekst)
    for woord in tekst.split():
        personen = Persoon.objects.filter(Q(achternaam__icontains=woord) | Q(voornaam__icontains=woord)).values("pk")
        bedrijven = Onderneming.objects.filter(naam__icontains=woord).values("dossier_id")
        rijen = rijen.filter(Q(persoon_id__in=personen) | Q(pk__in=bedrijven))
    return rijen


def met_naam(pad: str, naam: str) -> Q:
    """Return the condition that the person at `pad` has each word of a name, as a bank writes it: "J. de Vries"."""
    woorden = naam.replace(".", " ").split()
    if not woorden:
        return Q(pk__in=[])
    return Q(*(Q((f"{pad}__voornaam__icontains", w)) | Q((f"{pad}__achternaam__icontains", w)) for w in woorden))


def huishouden_op(dossier: Dossier, dag: date) -> Huishouden | None:
    """Return the household that was true on a day: of overlapping rows the one recorded last."""
    rij: Huishouden | None = (
        Huishouden.objects.select_related("partner")
        .filter(Q(tot__isnull=True) | Q(tot__gte=dag), dossier=dossier, van__lte=dag)
        .order_by("-id")
        .first()
    )
    return rij


def rechtshuishouden_op(dossier: Dossier, dag: date) -> Rechtshuishouden:
    """Return the household as the law package reads it; raises DoorstartFout when none is known on that day."""
    rij = huishouden_op(dossier, dag)
    if rij is None:
        raise DoorstartFout(
            _("Van dossier %(nummer)s is op %(dag)s geen huishouden bekend. Leg eerst vast wie er samenwonen.")
            % {"nummer": dossier.nummer, "dag": dag}
        )
    return als_recht(dossier, rij)


def huishoudens(dossier: Dossier) -> Sequence[Huishouden]:
    """Return every household period, newest first."""
    return list(Huishouden.objects.select_related("partner").filter(dossier=dossier).order_by("-van", "-id"))


def lopend_dossier(bsn: str) -> Dossier | None:
    """Return a dossier of this BSN that is not closed."""
    rij: Dossier | None = (
        Dossier.objects.filter(persoon__bsn=bsn)
        .exclude(status=Dossierstatus.AFGESLOTEN)
        .order_by("-melding_op")
        .first()
    )
    return rij


@dataclass(frozen=True, slots=True)
class Dubbel:
    """Somebody who may be the same person, or a business that is known already: the dossier, and why it came up."""

    dossier: Dossier
    reden: str


def mogelijke_dubbelen(*, bsn: str, achternaam: str, geboortedatum: date | None, kvk_nummer: str) -> list[Dubbel]:
    """Return dossiers of this BSN, of this name with this birth date, and of this KVK number; each dossier once."""
    redenen = [
        (Q(persoon__bsn=bsn) if bsn else None, _("Hetzelfde burgerservicenummer.")),
        (
            Q(persoon__achternaam__iexact=achternaam.strip(), persoon__geboortedatum=geboortedatum)
            if achternaam.strip() and geboortedatum
            else None,
            _("Dezelfde achternaam en geboortedatum."),
        ),
        (Q(ondernemingen__kvk_nummer=kvk_nummer) if kvk_nummer else None, _("Hetzelfde KVK-nummer.")),
    ]
    gevonden: dict[int, Dubbel] = {}
    for voorwaarde, reden in redenen:
        if voorwaarde is None:
            continue
        for rij in Dossier.objects.filter(voorwaarde).select_related("persoon").distinct().order_by("-melding_op")[:5]:
            gevonden.setdefault(rij.pk, Dubbel(rij, reden))
    return list(gevonden.values())


def naamgenoten(*, achternaam: str, geboortedatum: date, bsn: str) -> Sequence[Persoon]:
    """Return people with the same surname and birth date but another BSN: perhaps one of the two is mistyped."""
    gevonden: Any = Persoon.objects.filter(achternaam__iexact=achternaam.strip(), geboortedatum=geboortedatum)
    return list(gevonden.exclude(bsn=bsn)[:5])


def ondernemingen(dossier: Dossier) -> Sequence[Onderneming]:
    """Return the businesses of a dossier, newest first."""
    return list(Onderneming.objects.filter(dossier=dossier).order_by("-gestart_op", "-id"))
