"""The report as plain text and as JSON, for the command line."""

from collections.abc import Sequence
from typing import Any

from doorstart.sturing.figuren import Figuur, Rapport, als_json
from doorstart.sturing.namen import kop_van, naam_van, naam_van_figuur, parameter_van
from doorstart.sturing.verhaal import vertel
from doorstart.sturing.weergave import kort, toon, toon_interval, toon_parameter

_BREED = 100


def _tabel(koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> list[str]:
    """Return rows in columns, each as wide as its widest cell."""
    breedtes = [max(len(c) for c in kolom) for kolom in zip(koppen, *rijen, strict=True)]
    regels = ["  ".join(c.ljust(b) for c, b in zip(rij, breedtes, strict=True)).rstrip() for rij in (koppen, *rijen)]
    return [regels[0], "  ".join("-" * b for b in breedtes), *regels[1:]]


def _doel(figuur: Figuur) -> str:
    return "" if figuur.doel is None else toon(figuur.doel, figuur.eenheid)


def als_tekst(rapport: Rapport) -> str:
    """Return the whole report: the story, then every figure with target, interval and the previous report."""
    kop = f"Rapport {rapport.jaar} · {rapport.organisatie}"
    kop += f" · tot en met {rapport.peildatum:%d-%m-%Y} · {rapport.status}"
    regels = [kop, "=" * min(len(kop), _BREED), ""]
    for onderdeel in vertel(rapport):
        regels += [onderdeel.titel, *(f"  {alinea}" for alinea in onderdeel.alineas), ""]
    rijen = [
        (
            f.sleutel,
            naam_van_figuur(f.sleutel),
            kort(f),
            _doel(f),
            naam_van(f.bewijs.oordeel) if f.bewijs.oordeel else "",
            toon_interval(f.bewijs.interval),
            str(f.bewijs.n),
            kort(f, rapport.vorige[f.sleutel]) if rapport.vorige.get(f.sleutel) is not None else "",
        )
        for f in rapport.figuren.values()
    ]
    koppen = ("cijfer", "omschrijving", "waarde", "doel", "oordeel", "95 %-interval", "n", "vorig rapport")
    return "\n".join([*regels, *_tabel(koppen, rijen)])


def als_gegevens(rapport: Rapport) -> dict[str, Any]:
    """Return the report as JSON values: figures with receipts, without the rows (ask those per figure)."""
    return {
        "organisatie": rapport.organisatie,
        "jaar": rapport.jaar,
        "peildatum": rapport.peildatum.isoformat(),
        "status": rapport.status.value,
        "definities": rapport.definities.versie,
        "vorige_bron": rapport.vorige_bron,
        "figuren": {
            s: {
                "naam": naam_van_figuur(s),
                "waarde": f.waarde,
                "eenheid": f.eenheid.value,
                "doel": f.doel,
                "tekst": kort(f).replace("\u00a0", " "),
                "vorige": rapport.vorige.get(s),
                "bewijs": f.bewijs.als_dict(),
            }
            for s, f in rapport.figuren.items()
        },
    }


def uitleg_tekst(figuur: Figuur) -> str:
    """Return the receipt of one figure and every row behind it."""
    b = figuur.bewijs
    regels = [
        f"{naam_van_figuur(figuur.sleutel)}: {toon(figuur.waarde, figuur.eenheid)}",
        f"definitie {b.definitie}, versie {b.versie}, vastgesteld door: {b.vastgesteld_door}, "
        f"geldig vanaf {b.geldig_van:%d-%m-%Y}",
        f"peildatum {b.peildatum:%d-%m-%Y} · n = {b.n}" + (f" · k = {b.k}" if b.k is not None else ""),
    ]
    if b.interval:
        regels.append(f"95 %-interval: {toon_interval(b.interval)}")
    if b.oordeel:
        regels.append(f"oordeel: {naam_van(b.oordeel)} (doel {_doel(figuur)})")
    regels += [f"niet meegeteld: {naam_van(reden)}: {aantal}" for reden, aantal in b.niet_meegeteld.items()]
    regels += [f"{parameter_van(s)}: {toon_parameter(s, w)}" for s, w in b.parameters.items()]
    regels += [f"sha256 over de rijen: {b.rijen_hash}", f"Doorstart {b.code_versie}", ""]
    koppen = [kop_van(k.sleutel) for k in figuur.lijst.kolommen]
    rijen = [
        [toon(w, k.eenheid) if w not in (None, "") else "" for w, k in zip(rij, figuur.lijst.kolommen, strict=True)]
        for rij in figuur.lijst.rijen
    ]
    return "\n".join([*regels, *_tabel(koppen, rijen)])


def uitleg_gegevens(figuur: Figuur) -> dict[str, Any]:
    """Return the receipt of one figure and its rows as JSON values."""
    namen = [k.sleutel for k in figuur.lijst.kolommen]
    return {
        "cijfer": figuur.sleutel,
        "waarde": figuur.waarde,
        "eenheid": figuur.eenheid.value,
        "bewijs": figuur.bewijs.als_dict(),
        "rijen": [dict(zip(namen, als_json(rij), strict=True)) for rij in figuur.lijst.rijen],
    }
