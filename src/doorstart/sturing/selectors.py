"""Gathers the rows of a report: a fixed number of queries, whatever the number of dossiers."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models.fields.json import KT

from bijstandsrecht.kern import Maand
from doorstart.begeleiding import rapportage as begeleiding
from doorstart.deeltijd.rapportage import geldende_verrekeningen
from doorstart.dossiers.models import Dossier, Omzetmeting, Onderneming
from doorstart.grootboek import rapportage as grootboek
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen.rapportage import leningen_tot
from doorstart.organisatie.models import Beleid, Vierogenstatus
from doorstart.preventie.rapportage import Activiteitrij, activiteiten
from doorstart.sturing.definities import SOORT_BELEID, Definities, met_beleid, standaard
from doorstart.sturing.models import Begrotingspost, Kostenpost, Momentopname
from doorstart.sturing.rijen import (
    Bedrijf,
    Begroting,
    Deeltijdmaand,
    Feiten,
    Kosten,
    Lening,
    Omzet,
    Ontvangst,
    Uitgave,
    Zaak,
)

JAREN_TERUG = 2
"""Settlements and spending are read from two calendar years back: the previous report compares itself
with the year before it."""


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """The rows of guidance and prevention in a period."""

    trajecten: tuple[begeleiding.Trajectrij, ...]
    sessies: tuple[begeleiding.Sessierij, ...]
    verhalen: tuple[begeleiding.Verhaalrij, ...]
    activiteiten: tuple[Activiteitrij, ...]


def definities_op(peildatum: date) -> Definities:
    """Return the definitions in force on `peildatum`: the standard, with approved "kpi" policy over it."""
    beleid = (
        Beleid.objects.filter(
            soort=SOORT_BELEID,
            status=Vierogenstatus.GOEDGEKEURD,
            geldig_van__lte=peildatum,
            gemeente__isnull=True,
        )
        .select_related("beoordeeld_door")
        .order_by("-geldig_van", "-pk")
        .first()
    )
    if beleid is None:
        return standaard()
    return met_beleid(standaard(), beleid.waarden, beleid.geldig_van, str(beleid.beoordeeld_door))


def _zaken(tot: date) -> tuple[Zaak, ...]:
    rijen = (
        Dossier.objects.filter(melding_op__lte=tot)
        .order_by("nummer")
        .values_list(
            "nummer",
            "persoon_id",
            "groep",
            "gemeente__naam",
            "melding_op",
            "uitkering_bij_melding",
            "afgesloten_op",
            "uitstroom",
            "persoon__overleden_op",
            "persoon__vertrokken_op",
            "persoon__geboortedatum",
        )
    )
    return tuple(Zaak(*rij) for rij in rijen)


def _bedrijven() -> tuple[Bedrijf, ...]:
    rijen = Onderneming.objects.order_by("pk").values_list(
        "dossier__persoon_id", "gestart_op", "gestopt_op", "stopreden"
    )
    return tuple(Bedrijf(*rij) for rij in rijen)


def _omzetten(tot: date) -> tuple[Omzet, ...]:
    rijen = (
        Omzetmeting.objects.filter(datum__lte=tot)
        .order_by("datum", "pk")
        .values_list("onderneming__dossier__persoon_id", "datum", "omzet")
    )
    return tuple(Omzet(*rij) for rij in rijen)


def _uitkeringen(tot: date) -> dict[int, dict[Maand, int]]:
    tabel: dict[int, dict[Maand, int]] = defaultdict(dict)
    maanden: dict[date, Maand] = {}
    for rij in grootboek.uitkering_per_rechtmaand(tot):
        maand = maanden.setdefault(rij.maand, Maand.van_datum(rij.maand))
        tabel[rij.persoon][maand] = rij.bedrag
    return dict(tabel)


def _deeltijd(van: date, tot: date) -> tuple[Deeltijdmaand, ...]:
    return tuple(
        Deeltijdmaand(
            r.dossier,
            r.persoon,
            r.gemeente,
            Maand.van_datum(r.maand),
            r.norm,
            r.verrekend,
            r.vrijgelaten,
            r.herkomst,
        )
        for r in geldende_verrekeningen(van, tot)
    )


def feiten(jaar: int, peildatum: date) -> Feiten:
    """Return every row that the report of `jaar` (and the one before it) counts over, up to `peildatum`."""
    van = date(jaar - JAREN_TERUG, 1, 1)
    return Feiten(
        zaken=_zaken(peildatum),
        bedrijven=_bedrijven(),
        omzetten=_omzetten(peildatum),
        leningen=tuple(Lening(*r) for r in leningen_tot(peildatum)),
        deeltijdmaanden=_deeltijd(van, peildatum),
        uitkeringen=_uitkeringen(peildatum),
        uitgaven=tuple(
            Uitgave(Maand.van_datum(r.maand), r.gemeente, r.wetsgroep, r.kostensoort, r.bedrag)
            for r in grootboek.bbz_uitgaven(van, peildatum)
        ),
        begroting=tuple(
            Begroting(*r)
            for r in Begrotingspost.objects.filter(jaar__in=(jaar - 1, jaar))
            .order_by("pk")
            .values_list("jaar", "gemeente__naam", "wetsgroep", "bedrag")
        ),
        kosten=tuple(
            Kosten(*r)
            for r in Kostenpost.objects.filter(jaar__in=(jaar - 1, jaar))
            .order_by("soort", "pk")
            .values_list("jaar", "soort", "omschrijving", "bedrag", "bron")
        ),
        ontvangsten=tuple(Ontvangst(*r) for r in grootboek.ontvangen_op_leningen(peildatum)),
    )


def begeleiding_in(van: date, tot: date) -> Begeleiding:
    """Return the rows of guidance and prevention of the period."""
    return Begeleiding(
        trajecten=tuple(begeleiding.trajecten_gestart(van, tot)),
        sessies=tuple(begeleiding.coachsessies(van, tot)),
        verhalen=tuple(begeleiding.verhalen_met_toestemming(tot)),
        activiteiten=tuple(activiteiten(van, tot)),
    )


class Vastgelegd(NamedTuple):
    """A frozen report in a list: its number, the working date it was frozen on, and by whom."""

    pk: int
    dag: date
    wie: str


def momentopnamen(jaar: int) -> list[Vastgelegd]:
    """Return the frozen reports of a year, newest first, without their contents."""
    rijen = Momentopname.objects.filter(jaar=jaar).defer("gegevens").annotate(werkdatum=KT("gegevens__werkdatum"))
    return [
        Vastgelegd(rij.pk, date.fromisoformat(rij.werkdatum), str(rij.gemaakt_door))
        for rij in rijen.select_related("gemaakt_door").order_by("-pk")
    ]


def vastgelegde_waarden(jaar: int) -> dict[str, int | None] | None:
    """Return the values of the newest frozen report of a year; None when nothing was frozen."""
    laatste = Momentopname.objects.filter(jaar=jaar).order_by("-pk").first()
    if laatste is None:
        return None
    return {sleutel: figuur["waarde"] for sleutel, figuur in laatste.gegevens["figuren"].items()}


def vastgelegd_vanaf(jaar: int, grens: date) -> bool:
    """Say whether the report of a year was frozen on working date `grens` or later."""
    dagen = Momentopname.objects.filter(jaar=jaar).values_list("gegevens__werkdatum", flat=True)
    return any(date.fromisoformat(dag) >= grens for dag in dagen)


def momentopname(pk: int) -> Momentopname:
    """Return one frozen report of the organisation; raises DoorstartFout when there is none."""
    rij = Momentopname.objects.filter(pk=pk).select_related("gemaakt_door").first()
    if rij is None:
        raise DoorstartFout("Dit vastgelegde rapport bestaat niet. Kies er een op de pagina van het jaar.")
    return rij


def eerste_jaar() -> int | None:
    """Return the year of the first report on file; None when there are no dossiers yet."""
    eerste: date | None = Dossier.objects.order_by("melding_op").values_list("melding_op", flat=True).first()
    return eerste.year if eerste else None
