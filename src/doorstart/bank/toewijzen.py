"""Booking parts of entries to their destinations: the one place where a match becomes journal entries.

The caller holds the entries: at import they are new in this transaction, in the work list their row is locked.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from doorstart.bank.herkennen import Deel, Tegenboeking, Verwerker
from doorstart.bank.models import Toewijzing
from doorstart.bank.plaats import Plaats, tegen_ontvangen
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.perioden import open_dag
from doorstart.grootboek.selectors import regels_op
from doorstart.grootboek.services import Nieuweboeking, Regel, boek, boek_alle
from doorstart.kern.massaal import voeg_rijen_toe

# A room loads its claims or loans once for each turn; memory allows a large one.
PER_KEER = 50_000
SOORT_VERDELING = "bank_verdeling"


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A part to be booked, and why it belongs there."""

    deel: Deel
    uitleg: str


# A part that was booked, its entry, and the lines on ONTVANGEN that empty it.
_Geboekt = tuple[Deel, Boeking, Sequence[Any]]


_KOLOMMEN = (
    "regel_id", "soort", "sleutel", "bedrag", "uitleg", "automatisch", "boeking_id", "verdeling_id",
)  # fmt: skip


def boek_delen(
    verwerker: Verwerker, opdrachten: Sequence[Opdracht], *, plaats: Plaats, gebruiker: Any, automatisch: bool
) -> list[int | str]:
    """Book parts, oldest first, and store the matches.

    Returns per part the cents that were booked, or the sentence why it could not be.
    """
    uit: list[int | str] = []
    stroom = iter(opdrachten)
    while groep := list(islice(stroom, PER_KEER)):
        uitslagen = _boek(verwerker, [o.deel for o in groep], plaats, gebruiker)
        goed = [uitslag for uitslag in uitslagen if not isinstance(uitslag, str)]
        verdelingen = _verdeel(goed, plaats, gebruiker)
        rijen = (
            _waarden(verwerker.soort, opdracht, uitslag, verdelingen, automatisch)
            for opdracht, uitslag in zip(groep, uitslagen, strict=True)
            if not isinstance(uitslag, str)
        )
        voeg_rijen_toe(Toewijzing, _KOLOMMEN, rijen)
        if goed:
            verwerker.geboekt([(deel, boeking) for deel, boeking, _regels in goed], gebruiker)
        uit += [uitslag if isinstance(uitslag, str) else uitslag[0].bedrag for uitslag in uitslagen]
    return uit


def _waarden(
    soort: str, opdracht: Opdracht, geboekt: _Geboekt, verdelingen: dict[date, Boeking], automatisch: bool
) -> tuple[Any, ...]:
    """Return the match as the values of _KOLOMMEN."""
    deel, boeking, _regels = geboekt
    verdeling = verdelingen.get(boeking.datum)
    return (
        deel.regel.pk, soort, deel.sleutel, deel.bedrag, opdracht.uitleg[:300], automatisch, boeking.pk,
        None if verdeling is None else verdeling.pk,
    )  # fmt: skip


def maak_verdeling_ongedaan(toewijzing: Toewijzing, terug: Boeking, *, gebruiker: Any) -> None:
    """Move what a match took back to nobody, after its entry was reversed by `terug`."""
    regels = [(toewijzing.regel.boekdatum.year, regel) for regel in regels_op([terug.pk], Rekening.ONTVANGEN)]
    lijnen = Plaats().verdeling(regels)
    if lijnen:
        boek(
            datum=terug.datum, soort=SOORT_VERDELING, omschrijving="Terug naar nog niet verdeeld", regels=lijnen,
            gebruiker=gebruiker,
        )  # fmt: skip


def _verdeel(geboekt: Iterable[_Geboekt], plaats: Plaats, gebruiker: Any) -> dict[date, Boeking]:
    """Post one distribution for each day on which matches were posted; return it by day."""
    per_dag: dict[date, list[tuple[int, Any]]] = defaultdict(list)
    for deel, boeking, regels in geboekt:
        per_dag[boeking.datum] += [(deel.regel.boekdatum.year, regel) for regel in regels]
    nieuwe = [
        Nieuweboeking(
            datum=dag, soort=SOORT_VERDELING, omschrijving="Ontvangen geld verdeeld naar gemeente en regeling",
            regels=lijnen,
        )
        for dag, regels in sorted(per_dag.items())
        if (lijnen := plaats.verdeling(regels))
    ]  # fmt: skip
    return {boeking.datum: boeking for boeking in boek_alle(nieuwe, gebruiker=gebruiker)} if nieuwe else {}


def _boek(verwerker: Verwerker, delen: Sequence[Deel], plaats: Plaats, gebruiker: Any) -> list[_Geboekt | str]:
    """Post the parts; return per part what was really booked with its entry, or the refusal."""
    if verwerker.boek is not None:
        return _zelf(delen, verwerker.boek(delen, plaats, gebruiker))
    if verwerker.verdeel is None:
        raise ValueError(f"De verwerker '{verwerker.soort}' kan niets boeken.")
    paren: list[tuple[Deel, Tegenboeking] | str] = [
        tegen if isinstance(tegen, str) else (_gebruikt(verwerker, deel, tegen), tegen)
        for deel, tegen in zip(delen, verwerker.verdeel(delen), strict=True)
    ]
    goed = [paar for paar in paren if not isinstance(paar, str)]
    geboekt = iter(_samen(goed, gebruiker) if verwerker.samen else _elk(goed, gebruiker))
    return [paar if isinstance(paar, str) else next(geboekt) for paar in paren]


def _elk(goed: Sequence[tuple[Deel, Tegenboeking]], gebruiker: Any) -> list[_Geboekt]:
    """Post an entry for each part: on the day of the bank, or the first open day when that is closed."""
    if not goed:
        return []
    dagen = {dag: open_dag(dag) for dag in {deel.regel.boekdatum for deel, _tegen in goed}}
    regels = [tegen_ontvangen(tegen.regels) for _deel, tegen in goed]
    boekingen = boek_alle(
        [
            Nieuweboeking(
                datum=dagen[deel.regel.boekdatum],
                soort=tegen.soort,
                omschrijving=tegen.omschrijving,
                regels=lijnen,
                dossier=tegen.dossier,
                besluit=tegen.besluit,
                berekening=tegen.berekening,
            )
            for (deel, tegen), lijnen in zip(goed, regels, strict=True)
        ],
        gebruiker=gebruiker,
    )
    return [
        (deel, boeking, _op_ontvangen(lijnen))
        for (deel, _tegen), boeking, lijnen in zip(goed, boekingen, regels, strict=True)
    ]


def _samen(goed: Sequence[tuple[Deel, Tegenboeking]], gebruiker: Any) -> list[_Geboekt]:
    """Post one entry for all parts that the bank booked on one day."""
    per_dag: dict[date, list[Regel]] = defaultdict(list)
    for deel, tegen in goed:
        per_dag[deel.regel.boekdatum] += tegen.regels
    boekingen: dict[date, Boeking] = {}
    for dag, tegenregels in sorted(per_dag.items()):
        eerste = next(tegen for deel, tegen in goed if deel.regel.boekdatum == dag)
        lijnen = [*tegen_ontvangen(tegenregels)]
        boekingen[dag] = boek(
            datum=open_dag(dag), soort=eerste.soort, omschrijving=eerste.omschrijving, regels=_opgeteld(lijnen),
            gebruiker=gebruiker,
        )  # fmt: skip
    return [
        (deel, boekingen[deel.regel.boekdatum], _op_ontvangen(tegen_ontvangen(tegen.regels))) for deel, tegen in goed
    ]


def _opgeteld(regels: Sequence[Regel]) -> list[Regel]:
    """Return lines that are alike but for their amount as one."""
    sommen: dict[Any, int] = defaultdict(int)
    voorbeeld: dict[Any, Regel] = {}
    for r in regels:
        sleutel = (r.rekening, r.gemeente, r.wetsgroep, r.kostensoort, r.verstrekkingsjaar, r.rechtmaand, r.dossier)
        sommen[sleutel] += r.bedrag
        voorbeeld.setdefault(sleutel, r)
    return [replace(voorbeeld[sleutel], bedrag=som) for sleutel, som in sommen.items() if som]


def _zelf(delen: Sequence[Deel], boekingen: Sequence[Boeking | str]) -> list[_Geboekt | str]:
    """Return what a room posted itself, with the lines on ONTVANGEN of its entries."""
    per_boeking: dict[int, list[Any]] = defaultdict(list)
    for regel in regels_op([b.pk for b in boekingen if not isinstance(b, str)], Rekening.ONTVANGEN):
        per_boeking[regel.boeking_id].append(regel)
    return [b if isinstance(b, str) else (deel, b, per_boeking[b.pk]) for deel, b in zip(delen, boekingen, strict=True)]


def _op_ontvangen(regels: Iterable[Regel]) -> list[Regel]:
    return [regel for regel in regels if regel.rekening == Rekening.ONTVANGEN]


def _gebruikt(verwerker: Verwerker, deel: Deel, tegen: Tegenboeking) -> Deel:
    """Return the part with what its destination takes of it, in cents; never nothing, more, or the other way."""
    bedrag = -sum(regel.bedrag for regel in tegen.regels)
    if bedrag == 0 or (bedrag > 0) != (deel.bedrag > 0) or abs(bedrag) > abs(deel.bedrag):
        raise ValueError(f"De verwerker '{verwerker.soort}' boekt {bedrag} centen van een deel van {deel.bedrag}.")
    return deel if bedrag == deel.bedrag else replace(deel, bedrag=bedrag)
