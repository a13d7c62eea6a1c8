"""Which number of the municipal ledger each account has: a whole table per version, agreed on by two people.

The most specific row wins: account + group + kind, account + group, account + kind, account.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Boekingsregel, Kostensoort, Rekening, Rekeningschema, Wetsgroep
from doorstart.grootboek.vierogen import beoordeel, te_beoordelen, vraag_goedkeuring, weiger_tweede
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis

_SOORT = "rekeningschema"
_NUMMER = re.compile(r"^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,29}$")


class Schemaregel(NamedTuple):
    """One row: an empty group or kind stands for all of them."""

    rekening: str
    wetsgroep: str
    kostensoort: str
    nummer: str


class Combinatie(NamedTuple):
    """An account with group and kind, as lines carry it."""

    rekening: str
    wetsgroep: str
    kostensoort: str

    @property
    def tekst(self) -> str:
        """The combination in words."""
        return ", ".join(
            str(keuze(waarde).label)
            for keuze, waarde in zip((Rekening, Wetsgroep, Kostensoort), self, strict=True)
            if waarde
        )


def geldend_schema() -> Rekeningschema | None:
    """Return the table that two people agreed on last."""
    return Rekeningschema.objects.filter(status=Vierogenstatus.GOEDGEKEURD).order_by("-beoordeeld_op", "-id").first()


def schemas() -> "QuerySet[Rekeningschema]":
    """Return every version, newest first."""
    return Rekeningschema.objects.select_related("voorgesteld_door", "beoordeeld_door").order_by("-id")


def nummers(schema: Rekeningschema | None) -> "Nummers":
    """Return the table as a look-up; without a table nothing is found."""
    return Nummers(Schemaregel(*rij) for rij in (schema.regels if schema else []))


class Nummers:
    """Looks up the municipal number of a combination."""

    def __init__(self, regels: Iterable[Schemaregel]) -> None:
        self._tabel = {(r.rekening, r.wetsgroep, r.kostensoort): r.nummer for r in regels}

    def van(self, combinatie: Combinatie) -> str:
        """Return the number of the most specific row; empty when there is none."""
        rekening, groep, soort = combinatie
        for sleutel in ((rekening, groep, soort), (rekening, groep, ""), (rekening, "", soort), (rekening, "", "")):
            if sleutel in self._tabel:
                return self._tabel[sleutel]
        return ""


def gebruikte_combinaties(*, van: date | None = None, tot: date | None = None) -> list[Combinatie]:
    """Return every combination that lines of a period carry, in the order of the accounts."""
    regels = Boekingsregel.objects.all()
    if van is not None:
        regels = regels.filter(boeking__datum__gte=van)
    if tot is not None:
        regels = regels.filter(boeking__datum__lte=tot)
    rijen = regels.values_list("rekening", "wetsgroep", "kostensoort").order_by().distinct()
    return sorted((Combinatie(*rij) for rij in rijen), key=lambda c: (Rekening.values.index(c.rekening), c))


def zonder_nummer(combinaties: Iterable[Combinatie], schema: Rekeningschema | None) -> list[Combinatie]:
    """Return what has no municipal number."""
    tabel = nummers(schema)
    return [combinatie for combinatie in combinaties if not tabel.van(combinatie)]


@transaction.atomic
def stel_schema_voor(*, regels: Sequence[Schemaregel], reden: str, gebruiker: Any) -> Rekeningschema:
    """Propose a whole table. Raises DoorstartFout for a double or unknown row, or a wrong number."""
    eis(gebruiker, "grootboek.afsluiten")
    weiger_tweede(Rekeningschema)
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom de nummers veranderen."))
    _controleer(regels)
    rij = Rekeningschema(
        regels=[list(regel) for regel in sorted(regels)], reden=reden.strip()[:500], voorgesteld_door=gebruiker
    )
    rij.save()
    vraag_goedkeuring(
        rij,
        soort=_SOORT,
        pad=reverse("balie:rekeningschema"),
        waarom=f"Voorstel voor {len(regels)} nummers van de gemeentelijke boekhouding.",
        uiterlijk=vandaag(gebruiker.organisatie) + timedelta(days=7),
    )
    _leg_vast("rekeningschema_voorgesteld", rij, gebruiker, "voorgesteld")
    return rij


@transaction.atomic
def keur_schema_goed(*, schema: Rekeningschema, gebruiker: Any) -> Rekeningschema:
    """Agree with a table of somebody else; exports use it from now on."""
    rij = te_beoordelen(schema, gebruiker)
    beoordeel(rij, soort=_SOORT, status=Vierogenstatus.GOEDGEKEURD, gebruiker=gebruiker)
    _leg_vast("rekeningschema_goedgekeurd", rij, gebruiker, "goedgekeurd")
    return rij


@transaction.atomic
def wijs_schema_af(*, schema: Rekeningschema, reden: str, gebruiker: Any) -> Rekeningschema:
    """Reject a table of somebody else."""
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u het voorstel afwijst."))
    rij = te_beoordelen(schema, gebruiker)
    beoordeel(rij, soort=_SOORT, status=Vierogenstatus.AFGEWEZEN, gebruiker=gebruiker)
    _leg_vast("rekeningschema_afgewezen", rij, gebruiker, f"afgewezen: {reden.strip()}")
    return rij


def _controleer(regels: Sequence[Schemaregel]) -> None:
    if not regels:
        raise DoorstartFout(_("Vul minstens een nummer in."))
    gezien: set[tuple[str, str, str]] = set()
    for regel in regels:
        combinatie = Combinatie(regel.rekening, regel.wetsgroep, regel.kostensoort)
        bekend = (
            regel.rekening in Rekening.values
            and regel.wetsgroep in ("", *Wetsgroep.values)
            and regel.kostensoort in ("", *Kostensoort.values)
        )
        if not bekend:
            raise DoorstartFout(_("De rekening '%(naam)s' bestaat niet. Kies uit de lijst.") % {"naam": regel.rekening})
        if combinatie in gezien:
            raise DoorstartFout(
                _("%(naam)s staat er dubbel in. Haal een van de twee weg.") % {"naam": combinatie.tekst}
            )
        if not _NUMMER.match(regel.nummer):
            raise DoorstartFout(
                _("Het nummer bij %(naam)s klopt niet. Gebruik letters, cijfers, punt, streep of spatie, hoogstens 30 "
                  "tekens.") % {"naam": combinatie.tekst}
            )  # fmt: skip
        gezien.add(combinatie)


def _leg_vast(soort: str, rij: Rekeningschema, gebruiker: Any, hoe: str) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"schema": rij.pk, "regels": len(rij.regels)},
        omschrijving=f"Nummers van de gemeentelijke boekhouding {hoe}",
    )
