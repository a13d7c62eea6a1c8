"""New entries: every room looks at them, what is certain is booked, the rest waits in the work list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from doorstart.bank.herkennen import Bestemming, Deel, herken, verwerker
from doorstart.bank.models import Bankregel, Openstaand, Voorstel
from doorstart.bank.plaats import Plaats
from doorstart.bank.toewijzen import Opdracht, boek_delen
from doorstart.kern.massaal import voeg_toe


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How many entries there were, how many were booked whole, and how many wait for a person."""

    aantal: int
    verwerkt: int
    open: int


def verwerk_nieuwe(regels: Sequence[Bankregel], *, plaats: Plaats, gebruiker: Any) -> Uitslag:
    """Recognise and book entries that are new in this transaction, oldest first."""
    over, voorstellen = verwerk(regels, {r.pk: r.bedrag for r in regels}, plaats=plaats, gebruiker=gebruiker)
    voeg_toe(Openstaand, [Openstaand(regel=regel, bedrag=over[regel.pk]) for regel in regels if over[regel.pk]])
    voeg_toe(Voorstel, voorstellen)
    nog_open = sum(1 for rest in over.values() if rest)
    return Uitslag(len(regels), len(regels) - nog_open, nog_open)


def verwerk(
    regels: Sequence[Bankregel], open_: dict[int, int], *, plaats: Plaats, gebruiker: Any
) -> tuple[dict[int, int], list[Voorstel]]:
    """Book what is certain; return what is left per entry in cents, and the proposals for the rest (not stored)."""
    over, voorstellen = dict(open_), list[Voorstel]()
    zeker: dict[str, list[Opdracht]] = defaultdict(list)
    for regel, gevonden in zip(regels, herken(regels), strict=True):
        keuze = _enige(gevonden)
        if keuze is None:
            voorstellen += [_voorstel(regel, b, b.uitleg) for b in gevonden]
        else:
            deel = Deel(regel=regel, sleutel=keuze.sleutel, bedrag=over[regel.pk])
            zeker[keuze.soort].append(Opdracht(deel, keuze.uitleg))
    for soort in sorted(zeker):
        opdrachten = zeker[soort]
        uitslagen = boek_delen(verwerker(soort), opdrachten, plaats=plaats, gebruiker=gebruiker, automatisch=True)
        for opdracht, uitslag in zip(opdrachten, uitslagen, strict=True):
            deel = opdracht.deel
            if isinstance(uitslag, int):
                over[deel.regel.pk] -= uitslag
            else:
                voorstellen.append(
                    _voorstel(deel.regel, Bestemming(soort, deel.sleutel, "", False), f"{opdracht.uitleg} {uitslag}")
                )
    return over, voorstellen


def _enige(gevonden: Sequence[Bestemming]) -> Bestemming | None:
    """Return the destination when exactly one is certain; two rooms that are both certain are a question."""
    zeker = {(b.soort, b.sleutel): b for b in gevonden if b.zeker}
    return next(iter(zeker.values())) if len(zeker) == 1 else None


def _voorstel(regel: Bankregel, bestemming: Bestemming, uitleg: str) -> Voorstel:
    return Voorstel(regel=regel, soort=bestemming.soort, sleutel=bestemming.sleutel[:40], uitleg=uitleg.strip()[:300])
