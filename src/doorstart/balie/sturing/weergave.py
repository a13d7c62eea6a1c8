"""From the report to what its pages show: tiles, parts with charts, rows behind a figure; no sums."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.organisatie.rollen import mag
from doorstart.sturing.figuren import Eenheid, Figuur, Kolom, Rapport
from doorstart.sturing.grafieken import Grafiek, maak_grafiek
from doorstart.sturing.namen import kop_van, naam_van, naam_van_figuur, parameter_van
from doorstart.sturing.services import pseudoniem
from doorstart.sturing.verhaal import Onderdeel, vertel
from doorstart.sturing.weergave import kort, toon, toon_interval, toon_parameter

OVERZICHT = ("kpi1", "kpi2", "kpi3", "pto_aandeel")
_GETALLEN = frozenset({Eenheid.CENTEN, Eenheid.BASISPUNTEN, Eenheid.AANTAL, Eenheid.MINUTEN})
_HEEL = frozenset({Eenheid.DATUM, Eenheid.MAAND})
_VOL_BP = 10_000


@dataclass(frozen=True, slots=True)
class Tegel:
    """One tile: name, value, target in words, bar, and the address of the rows behind it."""

    label: str
    waarde: str
    doel: str
    gehaald: bool | None
    stand_bp: int | None
    doel_bp: int | None
    extra: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of the page."""

    onderdeel: Onderdeel
    tegels: tuple[Tegel, ...]
    grafieken: tuple[Grafiek, ...]


@dataclass(frozen=True, slots=True)
class Cel:
    """One cell of a list: text, whether it is a number, stays on one line, and where it leads."""

    tekst: str
    getal: bool = False
    heel: bool = False
    href: str = ""


def _balk(figuur: Figuur) -> tuple[int | None, int | None]:
    """Return value and target of the bar in basis points; a count is drawn against 5/4 of its target."""
    if figuur.waarde is None or figuur.doel is None:
        return None, None
    if figuur.eenheid is Eenheid.BASISPUNTEN:
        return figuur.waarde, figuur.doel
    schaal = figuur.doel * 5 // 4 or 1
    return figuur.waarde * _VOL_BP // schaal, figuur.doel * _VOL_BP // schaal


def tegel(rapport: Rapport, sleutel: str) -> Tegel:
    """Return the tile of one figure."""
    figuur = rapport.figuur(sleutel)
    stand, doel_bp = _balk(figuur)
    doel = ""
    if figuur.doel is not None:
        doel = _("doel %(doel)s") % {"doel": toon(figuur.doel, figuur.eenheid)}
        if figuur.bewijs.oordeel is not None:
            doel += f": {naam_van(figuur.bewijs.oordeel)}"
    extra = []
    if figuur.bewijs.interval is not None:
        extra.append(
            _("95 %%-interval %(interval)s, n = %(n)s")
            % {"interval": toon_interval(figuur.bewijs.interval), "n": figuur.bewijs.n}
        )
    if rapport.vorige.get(sleutel) is not None:
        extra.append(_("vorig rapport: %(waarde)s") % {"waarde": kort(figuur, rapport.vorige[sleutel])})
    return Tegel(
        label=naam_van_figuur(sleutel),
        waarde=kort(figuur),
        doel=doel,
        gehaald=figuur.gehaald,
        stand_bp=stand,
        doel_bp=doel_bp,
        extra=tuple(extra),
        href=reverse("balie:rapport_cijfer", args=[rapport.jaar, sleutel]),
    )


def delen(rapport: Rapport) -> tuple[Deel, ...]:
    """Return the parts of the page in reading order."""
    return tuple(
        Deel(
            o,
            tuple(tegel(rapport, s) for s in o.tegels),
            tuple(maak_grafiek(rapport, g) for g in o.grafieken),
        )
        for o in vertel(rapport)
    )


def _cel(waarde: Any, kolom: Kolom, gebruiker: Any) -> Cel:
    if waarde is None or waarde == "":
        return Cel("")
    if kolom.sleutel == "dossier":
        if mag(gebruiker, "dossier.lezen"):
            return Cel(str(waarde), heel=True, href=reverse("balie:dossier", args=[waarde]))
        return Cel(pseudoniem(str(waarde)), heel=True)
    return Cel(toon(waarde, kolom.eenheid), getal=kolom.eenheid in _GETALLEN, heel=kolom.eenheid in _HEEL)


def rijen(figuur: Figuur, deel: Sequence[Sequence[Any]], gebruiker: Any) -> list[list[Cel]]:
    """Return rows of the list behind a figure; without the right to read dossiers they carry pseudonyms."""
    return [[_cel(w, k, gebruiker) for w, k in zip(rij, figuur.lijst.kolommen, strict=True)] for rij in deel]


def koppen(figuur: Figuur) -> list[Cel]:
    """Return the headings of the list behind a figure."""
    return [Cel(kop_van(k.sleutel), getal=k.eenheid in _GETALLEN) for k in figuur.lijst.kolommen]


def parameters(figuur: Figuur) -> list[tuple[str, str]]:
    """Return the parameters of the receipt, readable."""
    return [(parameter_van(s), toon_parameter(s, w)) for s, w in figuur.bewijs.parameters.items()]


def alle_cijfers(rapport: Rapport) -> list[dict[str, str]]:
    """Return every figure for the table at the end of the page."""
    return [
        {
            "naam": naam_van_figuur(s),
            "waarde": kort(f),
            "doel": toon(f.doel, f.eenheid) if f.doel is not None else "",
            "vorige": kort(f, rapport.vorige[s]) if rapport.vorige.get(s) is not None else "",
            "href": reverse("balie:rapport_cijfer", args=[rapport.jaar, s]),
        }
        for s, f in rapport.figuren.items()
    ]
