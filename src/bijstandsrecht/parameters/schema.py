"""The strict check of one parameter file: every field known, every value dated, sourced and without gaps.

A file has these fields and no others:

    wet             code of the law in `bijstandsrecht.kern.WETTEN`; one parameter may name another
    bekend_tot      first day for which nothing was read any more: later dates are refused
    bronnen         code -> text of the source
    parameters      list of: sleutel, omschrijving, wet (optional), artikel, eenheid, per (optional), geldig,
                    waarden
    aangekondigd    optional list of: sleutel, waarde, toelichting

and each value is a row [first day, value, status, source code]. `geldig` says how long a row holds:
`halfjaar` and `kalenderjaar` until the next 1 January or 1 July (a missing row is an error, an unknown value
is written as null), `tot_wijziging` until the next row. Money is written in euros and percentages in percent,
both as quoted text with two decimals, so that no float ever comes near an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

from bijstandsrecht.kern import WETTEN, bron
from bijstandsrecht.parameters.knopen import Knoop
from bijstandsrecht.parameters.waarde import Aankondiging, Leemte, Sleutel, Waarde

EENHEDEN = ("centen", "basispunten", "dagen", "weken", "maanden", "jaren", "uren", "aantal", "ja_nee")
PER = ("maand", "kalenderjaar", "boekjaar")
GELDIG = ("halfjaar", "kalenderjaar", "tot_wijziging")
_TWEE_DECIMALEN = re.compile(r"\d+\.\d\d")
_GEHEEL = re.compile(r"\d+")
_SLEUTEL = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


class ParameterFout(ValueError):
    """A parameter file is wrong; the text names the file, the line and what is expected there."""


@dataclass(frozen=True, slots=True)
class Reeks:
    """All periods of one key, in order of date and without holes between them."""

    info: Sleutel
    stukken: tuple[Waarde | Leemte, ...]


@dataclass(frozen=True, slots=True)
class Bestand:
    """The checked content of one parameter file."""

    reeksen: tuple[Reeks, ...]
    aangekondigd: tuple[Aankondiging, ...]


def _weiger(knoop: Knoop, tekst: str) -> NoReturn:
    raise ParameterFout(f"{knoop.bestand}, regel {knoop.regel}: {tekst}")


def _velden(knoop: Knoop, verplicht: Sequence[str], optioneel: Sequence[str] = ()) -> Mapping[str, Knoop]:
    velden = knoop.velden(ParameterFout)
    for naam, waarde in velden.items():
        if naam not in verplicht and naam not in optioneel:
            _weiger(waarde, f"onbekend veld '{naam}'; toegestaan: {', '.join((*verplicht, *optioneel))}")
    for naam in verplicht:
        if naam not in velden:
            _weiger(knoop, f"het veld '{naam}' ontbreekt")
    return velden


def _datum(knoop: Knoop) -> date:
    try:
        return date.fromisoformat(knoop.tekst(ParameterFout))
    except ValueError:
        _weiger(knoop, f"'{knoop.tekst(ParameterFout)}' is geen datum (jjjj-mm-dd)")


def _keuze(knoop: Knoop, toegestaan: Sequence[str]) -> str:
    tekst = knoop.tekst(ParameterFout)
    if tekst not in toegestaan:
        _weiger(knoop, f"'{tekst}' mag hier niet; kies uit {', '.join(toegestaan)}")
    return tekst


def lees_getal(tekst: str, eenheid: str) -> int:
    """Return `tekst` in the smallest unit: euros to cents, percent to basis points, other units unchanged.

    Raises ValueError when the text is not written in the one form its unit allows.
    """
    if eenheid in ("centen", "basispunten"):
        if not _TWEE_DECIMALEN.fullmatch(tekst):
            raise ValueError('schrijf een bedrag of percentage met punt en twee decimalen, bijvoorbeeld "960.83"')
        return int(Decimal(tekst) * 100)
    if not _GEHEEL.fullmatch(tekst):
        raise ValueError('schrijf een geheel getal, bijvoorbeeld "36"')
    getal = int(tekst)
    if eenheid == "ja_nee" and getal > 1:
        raise ValueError('schrijf "1" voor ja of "0" voor nee')
    return getal


def volgende_grens(dag: date, geldig: str) -> date:
    """Return the first day after `dag` on which a new value starts (1 January, and 1 July for half years)."""
    if geldig == "halfjaar" and dag.month < 7:
        return date(dag.year, 7, 1)
    return date(dag.year + 1, 1, 1)


def _is_grens(dag: date, geldig: str) -> bool:
    return dag.day == 1 and dag.month in ((1, 7) if geldig == "halfjaar" else (1,))


@dataclass(frozen=True, slots=True)
class _Rij:
    knoop: Knoop
    van: date
    waarde: int | None
    status: str
    herkomst: str


def _rij(knoop: Knoop, info: Sleutel, bronnen: Mapping[str, str]) -> _Rij:
    delen = knoop.delen(ParameterFout)
    if len(delen) != 4:
        _weiger(
            knoop,
            f"{info.sleutel}: een rij is [eerste dag, waarde, status, bron], hier staan {len(delen)} delen",
        )
    van, code = _datum(delen[0]), delen[3].tekst(ParameterFout)
    if code not in bronnen:
        _weiger(knoop, f"{info.sleutel}: de bron '{code}' staat niet onder 'bronnen'")
    status = _keuze(delen[2], ("gelezen", "afgeleid", "onzeker", "onbekend"))
    if delen[1].is_leeg != (status == "onbekend"):
        _weiger(knoop, f"{info.sleutel}: null hoort bij de status onbekend, en alleen daarbij")
    if delen[1].is_leeg:
        return _Rij(knoop, van, None, status, bronnen[code])
    if not delen[1].aangehaald:
        _weiger(knoop, f"{info.sleutel}: zet de waarde tussen aanhalingstekens, anders wordt zij een kommagetal")
    try:
        waarde = lees_getal(delen[1].tekst(ParameterFout), info.eenheid)
    except ValueError as fout:
        _weiger(knoop, f"{info.sleutel}: '{delen[1].tekst(ParameterFout)}' klopt niet: {fout}")
    return _Rij(knoop, van, waarde, status, bronnen[code])


def _einde(rij: _Rij, volgende: _Rij | None, info: Sleutel, bekend_tot: date) -> date:
    """Return the day on which `rij` stops, refusing disorder, doubles and missing periods."""
    if volgende is not None and volgende.van <= rij.van:
        soort = "staat er twee keer" if volgende.van == rij.van else "staat niet op volgorde"
        _weiger(volgende.knoop, f"{info.sleutel}: {volgende.van} {soort}")
    if info.geldig == "tot_wijziging":
        return volgende.van if volgende is not None else bekend_tot
    if not _is_grens(rij.van, info.geldig):
        _weiger(rij.knoop, f"{info.sleutel}: {rij.van} is geen begin van een {info.geldig}")
    einde = volgende_grens(rij.van, info.geldig)
    if (volgende.van if volgende is not None else bekend_tot) != einde:
        _weiger(rij.knoop, f"{info.sleutel}: de waarde vanaf {einde} ontbreekt; schrijf null als zij onbekend is")
    return einde


def _stukken(rijen: Sequence[_Rij], info: Sleutel, bekend_tot: date) -> Iterator[Waarde | Leemte]:
    for nummer, rij in enumerate(rijen):
        tot = _einde(rij, rijen[nummer + 1] if nummer + 1 < len(rijen) else None, info, bekend_tot)
        if rij.waarde is None:
            yield Leemte(rij.van, tot, rij.herkomst)
            continue
        plek = bron(info.wet, info.artikel, rij.van)
        yield Waarde(rij.waarde, info.eenheid, plek, rij.status, rij.van, tot, info.sleutel, info.per, rij.herkomst)


def _reeks(knoop: Knoop, wet: str, bronnen: Mapping[str, str], bekend_tot: date) -> Reeks:
    velden = _velden(knoop, ("sleutel", "omschrijving", "artikel", "eenheid", "geldig", "waarden"), ("wet", "per"))
    sleutel = velden["sleutel"].tekst(ParameterFout)
    if not _SLEUTEL.fullmatch(sleutel):
        _weiger(velden["sleutel"], f"'{sleutel}' is geen sleutel; schrijf bijvoorbeeld bbz.art15.rente")
    info = Sleutel(
        sleutel=sleutel,
        omschrijving=velden["omschrijving"].tekst(ParameterFout),
        eenheid=_keuze(velden["eenheid"], EENHEDEN),
        per=_keuze(velden["per"], PER) if "per" in velden else None,
        wet=_keuze(velden["wet"], tuple(WETTEN)) if "wet" in velden else wet,
        artikel=velden["artikel"].tekst(ParameterFout),
        geldig=_keuze(velden["geldig"], GELDIG),
    )
    rijen = [_rij(rij, info, bronnen) for rij in velden["waarden"].delen(ParameterFout)]
    if not rijen:
        _weiger(velden["waarden"], f"{sleutel} heeft geen enkele waarde")
    return Reeks(info, tuple(_stukken(rijen, info, bekend_tot)))


def _bronnen(knoop: Knoop) -> dict[str, str]:
    bronnen = {code: tekst.tekst(ParameterFout).strip() for code, tekst in knoop.velden(ParameterFout).items()}
    for code, tekst in bronnen.items():
        if not tekst:
            _weiger(knoop, f"de bron '{code}' heeft geen tekst")
    return bronnen


def lees_bestand(knoop: Knoop) -> Bestand:
    """Check the parsed file `knoop` and return its series. Raises ParameterFout with file and line."""
    velden = _velden(knoop, ("wet", "bekend_tot", "bronnen", "parameters"), ("aangekondigd",))
    wet, bekend_tot = _keuze(velden["wet"], tuple(WETTEN)), _datum(velden["bekend_tot"])
    bronnen = _bronnen(velden["bronnen"])
    reeksen: dict[str, Reeks] = {}
    for deel in velden["parameters"].delen(ParameterFout):
        reeks = _reeks(deel, wet, bronnen, bekend_tot)
        if reeks.info.sleutel in reeksen:
            _weiger(deel, f"de sleutel {reeks.info.sleutel} staat er twee keer")
        reeksen[reeks.info.sleutel] = reeks
    aangekondigd = []
    for deel in velden["aangekondigd"].delen(ParameterFout) if "aangekondigd" in velden else ():
        onderdelen = _velden(deel, ("sleutel", "waarde", "toelichting"))
        sleutel = _keuze(onderdelen["sleutel"], tuple(reeksen))
        waarde = lees_getal(onderdelen["waarde"].tekst(ParameterFout), reeksen[sleutel].info.eenheid)
        aangekondigd.append(Aankondiging(sleutel, waarde, onderdelen["toelichting"].tekst(ParameterFout)))
    return Bestand(tuple(reeksen.values()), tuple(aangekondigd))
