"""Bringing in a statement: read, stored, posted and matched in one transaction, which ends well when all was right.

Everything or nothing: a crash half way leaves no trace, and the same file a second time is refused by its hash.
"""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from doorstart.bank.camt import Afschriftgegevens, BankbestandFout, Regelgegevens, gelezen, keur
from doorstart.bank.models import Afschrift, Afschriftbestand, Afschriftboeking, Bankregel
from doorstart.bank.plaats import Plaats
from doorstart.bank.verwerken import Uitslag, verwerk_nieuwe
from doorstart.bank.werkvoorraad import werk_taak_bij
from doorstart.grootboek import iban
from doorstart.grootboek.perioden import open_dag
from doorstart.grootboek.services import Nieuweboeking, boek_alle, keur_sleutels_meteen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.massaal import maak_rijen, voeg_toe, zonder_gc
from doorstart.organisatie.rollen import eis

_KOLOMMEN = ("afschrift_id", "volgnummer", *Regelgegevens._fields)


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """What one file brought: the stored file, its statements, and what was recognised."""

    bestand: Afschriftbestand
    afschriften: Sequence[Afschrift]
    uitslag: Uitslag


def lees_afschriften_in(*, bron: BinaryIO, naam: str, gebruiker: Any) -> Ingelezen:
    """Store, post and match the statements in a camt.053 file.

    Raises BankbestandFout (with what to do) for every file that is not a whole, right and new statement of our own
    account, DoorstartFout when the organisation has no right IBAN, PermissionDenied without `bank.verwerken`.
    """
    eis(gebruiker, "bank.verwerken")
    organisatie = gebruiker.organisatie
    if bezwaar := iban.bezwaar(organisatie.iban):
        raise DoorstartFout(_("De organisatie heeft geen goede bankrekening. %(reden)s") % {"reden": bezwaar})
    try:
        with zonder_gc():
            keur(bron)
            bestand, eigen, dag = _als_rij(bron, naam, gebruiker), iban.schoon(organisatie.iban), vandaag(organisatie)
            # Whatever the file turns out to be wrong in undoes everything.
            with transaction.atomic(), gelezen(bron, eigen_iban=eigen, vandaag=dag) as afschriften:
                keur_sleutels_meteen()
                return _bewaar(bestand, afschriften, gebruiker)
    except IntegrityError as fout:
        # Somebody else brought in the same statement at this moment.
        raise BankbestandFout(
            _("Dit afschrift is zojuist al ingelezen. Er is niets dubbel geboekt. Ververs de pagina.")
        ) from fout


@transaction.atomic
def haal_afschrift_op(*, afschrift: Afschrift, gebruiker: Any) -> bytes:
    """Return the file of a statement as it was uploaded, and record who took it."""
    eis(gebruiker, "bank.lezen")
    leg_vast(
        soort="afschrift_opgehaald",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"afschrift": afschrift.pk},
        omschrijving=f"Bestand van afschrift {afschrift.nummer} opgehaald",
    )
    return zlib.decompress(bytes(afschrift.bestand.inhoud), 47)


def _als_rij(bron: BinaryIO, naam: str, gebruiker: Any) -> Afschriftbestand:
    """Return the file as a row, not stored yet: packed, with the hash of what was uploaded."""
    hasher, pakker, delen, grootte = hashlib.sha256(), zlib.compressobj(6, zlib.DEFLATED, 31), [], 0
    bron.seek(0)
    while blok := bron.read(1 << 20):
        hasher.update(blok)
        delen.append(pakker.compress(blok))
        grootte += len(blok)
    delen.append(pakker.flush())
    schoon = "".join(teken for teken in naam if teken.isprintable())
    return Afschriftbestand(
        naam=schoon[-150:], sha256=hasher.hexdigest(), grootte=grootte, inhoud=b"".join(delen), ingelezen_door=gebruiker
    )


def _bewaar(bestand: Afschriftbestand, alle: Sequence[Afschriftgegevens], gebruiker: Any) -> Ingelezen:
    """Store the file, its statements and entries; post them; match what is certain."""
    _weiger_bekende(bestand, alle)
    bestand.save()
    plaats, afschriften, regels = Plaats(), [], list[Bankregel]()
    for gegevens in alle:
        afschrift = _afschrift(bestand, gegevens)
        afschriften.append(afschrift)
        rijen = ((afschrift.pk, n, *regel) for n, regel in enumerate(gegevens.regels, start=1))
        regels += voeg_toe(Bankregel, maak_rijen(Bankregel, _KOLOMMEN, rijen))
        _boek_afschrift(afschrift, gegevens.regels, plaats, gebruiker)
    uitslag = verwerk_nieuwe(sorted(regels, key=lambda r: (r.boekdatum, r.pk)), plaats=plaats, gebruiker=gebruiker)
    werk_taak_bij(gebruiker)
    _leg_vast(bestand, afschriften, uitslag, gebruiker)
    return Ingelezen(bestand, afschriften, uitslag)


def _afschrift(bestand: Afschriftbestand, gegevens: Afschriftgegevens) -> Afschrift:
    rij = Afschrift(
        bestand=bestand,
        nummer=gegevens.nummer,
        iban=gegevens.iban,
        beginsaldo=gegevens.beginsaldo,
        eindsaldo=gegevens.eindsaldo,
        begindatum=gegevens.begindatum,
        einddatum=gegevens.einddatum,
        aantal=len(gegevens.regels),
    )
    rij.save()
    return rij


def _boek_afschrift(afschrift: Afschrift, regels: Sequence[Regelgegevens], plaats: Plaats, gebruiker: Any) -> None:
    """Post what the bank booked: one entry for each day (and direction), BANK against ONTVANGEN."""
    sommen: dict[tuple[date, bool], int] = {}
    for regel in regels:
        sleutel = (regel.boekdatum, regel.bedrag > 0)
        sommen[sleutel] = sommen.get(sleutel, 0) + regel.bedrag
    posten = sorted(sommen.items())
    boekingen = boek_alle(
        [
            Nieuweboeking(
                datum=open_dag(dag),
                soort="bankafschrift",
                omschrijving=f"Afschrift {afschrift.nummer}, {'bij' if bij else 'af'} op {dag:%d-%m-%Y}",
                regels=plaats.ontvangst(som, dag),
                sleutel=f"afschrift:{afschrift.pk}:{dag:%Y-%m-%d}:{'bij' if bij else 'af'}",
            )
            for (dag, bij), som in posten
        ],
        gebruiker=gebruiker,
    )
    Afschriftboeking.objects.bulk_create(
        [
            Afschriftboeking(afschrift=afschrift, boekdatum=dag, bij=bij, boeking=boeking)
            for ((dag, bij), _som), boeking in zip(posten, boekingen, strict=True)
        ]
    )


def _weiger_bekende(bestand: Afschriftbestand, alle: Sequence[Afschriftgegevens]) -> None:
    """Refuse a file, a statement or an entry that was brought in before; raises BankbestandFout."""
    eerder = Afschriftbestand.objects.filter(sha256=bestand.sha256).select_related("ingelezen_door").first()
    if eerder is not None:
        raise BankbestandFout(
            _("Dit bestand is al ingelezen door %(wie)s ('%(naam)s'). Er is niets dubbel geboekt. "
              "Kies het afschrift dat u nog mist.") % {"wie": eerder.ingelezen_door, "naam": eerder.naam}
        )  # fmt: skip
    nummers = [afschrift.nummer for afschrift in alle]
    dubbel = [n for n in nummers if nummers.count(n) > 1] or list(
        Afschrift.objects.filter(nummer__in=nummers, iban=alle[0].iban).values_list("nummer", flat=True)
    )
    if dubbel:
        raise BankbestandFout(
            _("Afschrift %(nummer)s is al ingelezen of staat er dubbel in. Er is niets geboekt. "
              "Kies het afschrift dat u nog mist.") % {"nummer": dubbel[0]}
        )  # fmt: skip
    _weiger_overlap(alle)


def _weiger_overlap(alle: Sequence[Afschriftgegevens]) -> None:
    """Refuse a statement that holds an entry of another one: two exports of the bank overlap."""
    dagen = [regel.boekdatum for afschrift in alle for regel in afschrift.regels]
    if not dagen:
        return
    bekend = {
        _vingerafdruk(regel): regel.afschrift.nummer
        for regel in Bankregel.objects.filter(boekdatum__range=(min(dagen), max(dagen))).select_related("afschrift")
    }
    for afschrift in alle:
        eigen = {_vingerafdruk(regel): afschrift.nummer for regel in afschrift.regels}
        for afdruk in eigen:
            if afdruk in bekend:
                raise BankbestandFout(
                    _("In afschrift %(nummer)s staat een bij- of afschrijving van %(dag)s die ook in "
                      "afschrift %(ander)s staat. Haal het afschrift op zonder de dagen die u al hebt.")
                    % {"nummer": afschrift.nummer, "dag": f"{afdruk[0]:%d-%m-%Y}", "ander": bekend[afdruk]}
                )  # fmt: skip
        bekend |= eigen


def _vingerafdruk(regel: Any) -> tuple[Any, ...]:
    """Return what makes an entry itself: the bank's own reference when there is one, else everything it says."""
    if regel.bankreferentie:
        return (regel.boekdatum, regel.bedrag, regel.bankreferentie, regel.eindkenmerk)
    return (regel.boekdatum, regel.bedrag, "", regel.eindkenmerk, regel.iban, regel.naam, regel.omschrijving)


def _leg_vast(bestand: Afschriftbestand, afschriften: Sequence[Afschrift], uitslag: Uitslag, gebruiker: Any) -> None:
    nummers = ", ".join(afschrift.nummer for afschrift in afschriften)
    leg_vast(
        soort="afschrift_ingelezen",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={
            "bestand": bestand.pk,
            "sha256": bestand.sha256,
            "regels": uitslag.aantal,
            "verwerkt": uitslag.verwerkt,
            "open": uitslag.open,
        },
        omschrijving=f"Bankafschrift ingelezen: {nummers}. {uitslag.verwerkt} van {uitslag.aantal} regels herkend.",
    )
