"""A new half year in minutes: one small table in, the changed parameter files out, checked. Nothing is written here.

The table (docs/normen-toevoegen.md) names its first day, its source and the amounts by their key. A new row is put
behind the last one of its key, `bekend_tot` moves on, and everything else stays as it is, to the byte. A key of the
same file that is not in the table becomes unknown, never the old amount.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, NoReturn

from bijstandsrecht.kern import datum as in_woorden
from bijstandsrecht.parameters.knopen import Knoop, ontleed
from bijstandsrecht.parameters.schema import Bestand, ParameterFout, Reeks, lees_bestand, lees_getal, volgende_grens
from bijstandsrecht.parameters.toevoegen_controle import Overgang, controleer_overgangen
from bijstandsrecht.parameters.waarde import Waarde

_VERPLICHT, _OPTIONEEL = ("vanaf", "bron", "bedragen"), ("ongewijzigd", "verklaring")


class Tabel(NamedTuple):
    """What somebody typed over: the first day, the source, the amounts as written, and what was checked.

    `ongewijzigd`: files whose rules "until a change" were looked up and stayed the same. `verklaring`: why an amount
    is right although it is not what was expected.
    """

    vanaf: date
    bron: str
    bedragen: Mapping[str, str]
    ongewijzigd: tuple[str, ...] = ()
    verklaring: Mapping[str, str] = {}


class _Doel(NamedTuple):
    """One parameter file: its text as it is, parsed, and checked."""

    naam: str
    tekst: str
    knoop: Knoop
    bestand: Bestand

    @property
    def bekend_tot(self) -> date:
        return date.fromisoformat(self.knoop.velden(ParameterFout)["bekend_tot"].tekst(ParameterFout))


class _Invoeging(NamedTuple):
    """A line to put behind the line with this number (counted from 0)."""

    na_regel: int
    tekst: str


def voeg_toe(tabel: str, map_: Path) -> dict[str, str]:
    """The new texts of the parameter files in `map_` that a table changes, by file name; nothing is written.

    Raises ParameterFout with everything that is wrong: in the form of the table, in its amounts (a doubt about an
    amount can be answered under `verklaring`), or because a period would be missing or double.
    """
    gelezen = lees_tabel(tabel)
    doelen = _lees_doelen(map_)
    reeksen = {reeks.info.sleutel: reeks for doel in doelen for reeks in doel.bestand.reeksen}
    _controleer_namen(gelezen, doelen, reeksen)
    geraakt = [doel for doel in doelen if _is_geraakt(doel, gelezen)]
    fouten = [fout for doel in geraakt for fout in _periode(doel, gelezen)]
    overgangen = {sleutel: _overgang(sleutel, tekst, reeksen[sleutel]) for sleutel, tekst in gelezen.bedragen.items()}
    fouten += controleer_overgangen(overgangen, gelezen.verklaring)
    if fouten:
        _weiger("de tabel kan zo niet worden toegevoegd:\n- " + "\n- ".join(fouten))
    nieuw = {doel.naam: _nieuwe_tekst(doel, gelezen) for doel in geraakt}
    for naam, tekst in nieuw.items():
        lees_bestand(ontleed(tekst, naam, ParameterFout))
    return nieuw


def lees_tabel(tekst: str) -> Tabel:
    """Read the form of a table; raises ParameterFout with the line that is wrong."""
    velden = ontleed(tekst, "tabel", ParameterFout).velden(ParameterFout)
    for naam in velden:
        if naam not in _VERPLICHT + _OPTIONEEL:
            _weiger(f"onbekend veld '{naam}'; toegestaan: {', '.join(_VERPLICHT + _OPTIONEEL)}")
    for naam in _VERPLICHT:
        if naam not in velden:
            _weiger(f"het veld '{naam}' ontbreekt")
    bron = velden["bron"].tekst(ParameterFout).strip()
    if not bron:
        _weiger(
            "de bron is leeg; schrijf op waar de bedragen zijn gelezen, bijvoorbeeld het nummer van de Staatscourant"
        )
    vanaf = _vanaf(velden["vanaf"])
    bedragen = {}
    for naam, knoop in velden["bedragen"].velden(ParameterFout).items():
        if not knoop.aangehaald:
            _weiger(f"regel {knoop.regel}: zet {naam} tussen aanhalingstekens, anders wordt het een kommagetal")
        bedragen[naam] = knoop.tekst(ParameterFout)
    lijst = velden["ongewijzigd"].delen(ParameterFout) if "ongewijzigd" in velden else []
    if not bedragen and not lijst:
        _weiger("er staat geen enkel bedrag in")
    uitleg = velden["verklaring"].velden(ParameterFout) if "verklaring" in velden else {}
    return Tabel(
        vanaf, bron, bedragen,
        tuple(deel.tekst(ParameterFout).removesuffix(".yaml") for deel in lijst),
        {naam: deel.tekst(ParameterFout).strip() for naam, deel in uitleg.items()},
    )  # fmt: skip


def _vanaf(knoop: Knoop) -> date:
    tekst = knoop.tekst(ParameterFout)
    try:
        vanaf = date.fromisoformat(tekst)
    except ValueError:
        _weiger(f"regel {knoop.regel}: '{tekst}' is geen datum (jjjj-mm-dd)")
    if vanaf.day != 1 or vanaf.month not in (1, 7):
        _weiger(f"vanaf is {in_woorden(vanaf)}; nieuwe bedragen gaan in op 1 januari of 1 juli")
    return vanaf


def _lees_doelen(map_: Path) -> list[_Doel]:
    doelen = []
    for pad in sorted(map_.glob("*.yaml")):
        tekst = pad.read_bytes().decode("utf-8")
        knoop = ontleed(tekst, pad.name, ParameterFout)
        doelen.append(_Doel(pad.name, tekst, knoop, lees_bestand(knoop)))
    return doelen


def _controleer_namen(tabel: Tabel, doelen: Sequence[_Doel], sleutels: Mapping[str, object]) -> None:
    """Refuse a key or file that does not exist, and an explanation of an amount that is not in the table."""
    bestanden = [doel.naam.removesuffix(".yaml") for doel in doelen]
    for wat, namen, bekend in (
        ("sleutel", tabel.bedragen, sleutels),
        ("bestand bij 'ongewijzigd'", tabel.ongewijzigd, bestanden),
        ("bedrag in deze tabel (bij 'verklaring')", tabel.verklaring, tabel.bedragen),
    ):
        for naam in namen:
            if naam not in bekend:
                lijkt = difflib.get_close_matches(naam, bekend, 1)
                _weiger(f"'{naam}' is geen {wat}" + (f"; bedoelde u {lijkt[0]}?" if lijkt else ""))
    for naam, reden in tabel.verklaring.items():
        if not reden:
            _weiger(f"de verklaring bij {naam} is leeg")


def _is_geraakt(doel: _Doel, tabel: Tabel) -> bool:
    if doel.naam.removesuffix(".yaml") in tabel.ongewijzigd:
        return True
    return any(reeks.info.sleutel in tabel.bedragen for reeks in doel.bestand.reeksen)


def _soorten(doel: _Doel) -> set[str]:
    return {reeks.info.geldig for reeks in doel.bestand.reeksen}


def _periode(doel: _Doel, tabel: Tabel) -> Iterator[str]:
    """Why the new period does not fit behind what is known, and which rules of the file nobody has looked up."""
    if tabel.vanaf < doel.bekend_tot:
        yield f"{doel.naam}: {in_woorden(tabel.vanaf)} staat er al; bekend tot {in_woorden(doel.bekend_tot)}"
    if tabel.vanaf > doel.bekend_tot:
        yield f"{doel.naam}: eerst is de tabel van {in_woorden(doel.bekend_tot)} nodig, anders ontstaat er een gat"
    if "kalenderjaar" in _soorten(doel) and tabel.vanaf.month != 1:
        yield f"{doel.naam}: deze bedragen veranderen alleen op 1 januari"
    if {"kalenderjaar", "halfjaar"} <= _soorten(doel):
        yield f"{doel.naam}: jaarbedragen en halfjaarbedragen staan door elkaar; zet ze eerst in twee bestanden"
    stil = [
        reeks.info.sleutel
        for reeks in doel.bestand.reeksen
        if reeks.info.geldig == "tot_wijziging" and reeks.info.sleutel not in tabel.bedragen
    ]
    kort = doel.naam.removesuffix(".yaml")
    if kort in tabel.ongewijzigd and "tot_wijziging" not in _soorten(doel):
        yield f"{doel.naam}: alleen bedragen voor een vaste tijd; zet die in de tabel, niet bij 'ongewijzigd'"
    if stil and kort not in tabel.ongewijzigd:
        yield (
            f"{doel.naam}: deze regels gelden tot een wijziging: {', '.join(stil)}; kijk ze na en zet {kort} bij "
            "'ongewijzigd', of zet de nieuwe waarde in de tabel"
        )


def _overgang(sleutel: str, tekst: str, reeks: Reeks) -> Overgang:
    laatste = reeks.stukken[-1]
    try:
        nieuw = lees_getal(tekst, reeks.info.eenheid)
    except ValueError as fout:
        _weiger(f"{sleutel}: '{tekst}' klopt niet: {fout}")
    return Overgang(reeks.info.eenheid, laatste.waarde if isinstance(laatste, Waarde) else None, nieuw)


def _nieuwe_tekst(doel: _Doel, tabel: Tabel) -> str:
    """The text of one file with its new rows, its sources and its new last day."""
    velden = doel.knoop.velden(ParameterFout)
    merk = f"{tabel.vanaf:%Y_%m}"
    regels = [regel for regel in re.split(r"(?<=\n)", doel.tekst) if regel]
    gebruikt, invoegingen = dict[str, str](), list[_Invoeging]()
    for deel in velden["parameters"].delen(ParameterFout):
        onder = deel.velden(ParameterFout)
        sleutel, geldig = onder["sleutel"].tekst(ParameterFout), onder["geldig"].tekst(ParameterFout)
        if sleutel in tabel.bedragen:
            code, waarde, status = f"tabel_{merk}", f'"{tabel.bedragen[sleutel]}"', "gelezen"
            gebruikt[code] = _bron(tabel, doel)
        elif geldig == "tot_wijziging":
            gebruikt[f"nagekeken_{merk}"] = (
                f"op {in_woorden(tabel.vanaf)} ongewijzigd wat tot een wijziging geldt (nagekeken bij: {tabel.bron})"
            )
            continue
        else:
            code, waarde, status = f"niet_in_tabel_{merk}", "null", "onbekend"
            gebruikt[code] = f"staat niet in de tabel van {in_woorden(tabel.vanaf)} ({tabel.bron})"
        rij = f"[{tabel.vanaf}, {waarde}, {status}, {code}]"
        invoegingen.append(_achter(onder["waarden"], regels, rij))
    for code, tekst in gebruikt.items():
        rij = f"{code}: {json.dumps(tekst, ensure_ascii=False)}"
        invoegingen.append(_achter(velden["bronnen"], regels, rij))
    _vervang(velden["bekend_tot"], regels, _nieuw_einde(doel, tabel.vanaf).isoformat())
    return _voeg_in(regels, invoegingen)


def _bron(tabel: Tabel, doel: _Doel) -> str:
    """The source with the explanations of amounts of this file, so that they stay with them."""
    hier = {reeks.info.sleutel for reeks in doel.bestand.reeksen}
    uitleg = [f"{naam}: {reden}" for naam, reden in tabel.verklaring.items() if naam in hier]
    return "; ".join((tabel.bron, *uitleg))


def _nieuw_einde(doel: _Doel, vanaf: date) -> date:
    return volgende_grens(vanaf, "kalenderjaar" if "kalenderjaar" in _soorten(doel) else "halfjaar")


def _achter(knoop: Knoop, regels: Sequence[str], inhoud: str) -> _Invoeging:
    """A new line behind the last part of a list or mapping, written as that one."""
    if knoop.node.flow_style:
        _weiger(f"{knoop.bestand}, regel {knoop.regel}: zet elk onderdeel op een eigen regel")
    laatste = knoop.node.value[-1]
    begin, einde = (laatste[0], laatste[1]) if isinstance(laatste, tuple) else (laatste, laatste)
    regel = einde.end_mark.line - (einde.end_mark.column == 0)
    inspringing = regels[begin.start_mark.line][: begin.start_mark.column]
    return _Invoeging(regel, inspringing + inhoud)


def _vervang(knoop: Knoop, regels: list[str], nieuw: str) -> None:
    plek, einde = knoop.node.start_mark, knoop.node.end_mark
    regel = regels[plek.line]
    regels[plek.line] = regel[: plek.column] + nieuw + regel[einde.column :]


def _voeg_in(regels: Sequence[str], invoegingen: Sequence[_Invoeging]) -> str:
    per_regel: dict[int, list[str]] = {}
    for invoeging in invoegingen:
        per_regel.setdefault(invoeging.na_regel, []).append(invoeging.tekst)
    einde = "\r\n" if regels[0].endswith("\r\n") else "\n"
    tekst = []
    for nummer, regel in enumerate(regels):
        erbij = per_regel.get(nummer, [])
        tekst.append(regel if regel.endswith("\n") or not erbij else regel + einde)
        tekst.extend(extra + einde for extra in erbij)
    return "".join(tekst)


def _weiger(melding: str) -> NoReturn:
    raise ParameterFout(f"tabel: {melding}")
