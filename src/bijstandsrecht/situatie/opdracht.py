"""The command line: `bijstandsrecht bereken situatie.yaml`, and uitleg, vergelijk, herhaal, lijst, schema, normen.

Files in, text or JSON out. A refusal is one sentence on the error stream and exit code 1, never a traceback.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

import yaml

from bijstandsrecht.kern import RechtFout, Uitkomst, als_tekst, plat
from bijstandsrecht.parameters import ParameterFout
from bijstandsrecht.parameters.register import GEGEVENS
from bijstandsrecht.situatie.catalogus import CATALOGUS
from bijstandsrecht.situatie.jsonschema import schema_invoer, schema_uitvoer
from bijstandsrecht.situatie.rekenen import bereken, bewaar, herhaal, lees_situatie
from bijstandsrecht.vergelijking import oorzaken, vergelijk_stappen

GROOTSTE = 1_000_000
"""Largest file that is read, in bytes: a situation is one page."""


def voer_uit(argumenten: Sequence[str], uit: TextIO, fout: TextIO) -> int:
    """Run one command; returns the exit code: 0 done, 1 refused with a sentence, 2 not understood."""
    try:
        keuze = _ontleder().parse_args(argumenten)
    except SystemExit as einde:  # argparse has already said what is wrong, or printed its help
        return int(einde.code or 0)
    try:
        opdracht: Callable[[argparse.Namespace, TextIO], None] = keuze.opdracht
        opdracht(keuze, uit)
    except (RechtFout, ParameterFout) as reden:
        print(reden, file=fout)
        return 1
    return 0


def _ontleder() -> argparse.ArgumentParser:
    ontleder = argparse.ArgumentParser(
        prog="bijstandsrecht", description="Reken bijstand voor ondernemers uit, met uitleg."
    )
    opdrachten = ontleder.add_subparsers(required=True, metavar="opdracht")

    def voeg(
        naam: str, opdracht: Callable[[argparse.Namespace, TextIO], None], zin: str, *velden: str
    ) -> argparse.ArgumentParser:
        deel = opdrachten.add_parser(naam, help=zin, description=zin)
        deel.set_defaults(opdracht=opdracht)
        for veld in velden:
            deel.add_argument(veld)
        return deel

    deel = voeg("bereken", _bereken, "reken een situatie uit", "situatie")
    deel.add_argument("--json", action="store_true", help="geef vraag en uitkomst als JSON, om te bewaren")
    voeg("uitleg", _uitleg, "laat elke stap zien, met het artikel en een link", "situatie")
    voeg("vergelijk", _vergelijk, "laat zien welke stappen verschillen tussen twee situaties", "oud", "nieuw")
    voeg("herhaal", _herhaal, "reken een bewaarde uitkomst opnieuw uit en vergelijk", "bewaard")
    voeg("lijst", _lijst, "laat zien wat u kunt vragen")
    voeg("dekking", _dekking, "laat zien welk deel van de wet is gebouwd")
    deel = voeg("schema", _schema, "geef het JSON-schema van een berekening", "berekening")
    deel.add_argument("--uitkomst", action="store_true", help="het schema van de uitkomst in plaats van de vraag")
    normen = opdrachten.add_parser("normen", help="bedragen van een nieuw halfjaar").add_subparsers(
        required=True, metavar="opdracht"
    )
    deel = normen.add_parser("toevoegen", help="controleer een tabel en schrijf de parameterbestanden")
    deel.set_defaults(opdracht=_normen)
    deel.add_argument("tabel")
    deel.add_argument("--map", type=Path, default=GEGEVENS, help="de map met parameterbestanden")
    deel.add_argument("--alleen-controleren", action="store_true", help="schrijf niets")
    return ontleder


def _tekst(pad: str | Path) -> str:
    """The text of a small file; every way in which that can fail is a refusal."""
    try:
        if Path(pad).stat().st_size > GROOTSTE:
            raise RechtFout(
                "Dit bestand is te groot.", veld="bestand", waarde=str(pad), remedie=f"Hoogstens {GROOTSTE} bytes."
            )
        return Path(pad).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reden:
        raise RechtFout(
            "Dit bestand is niet te lezen.",
            veld="bestand",
            waarde=str(pad),
            remedie=f"Controleer naam en inhoud ({reden}).",
        ) from reden


def _lees(pad: str) -> Any:
    try:
        return yaml.safe_load(_tekst(pad))  # JSON is YAML too
    except (yaml.YAMLError, ValueError, RecursionError) as reden:
        kort = " ".join(str(reden).split())[:200]
        raise RechtFout(
            "Dit is geen YAML of JSON.", veld="bestand", waarde=pad, remedie=f"Mend het bestand: {kort}"
        ) from reden


def _bereken(keuze: argparse.Namespace, uit: TextIO) -> None:
    situatie = lees_situatie(_lees(keuze.situatie))
    uitkomst = bereken(situatie)
    if keuze.json:
        print(json.dumps(bewaar(situatie, uitkomst), ensure_ascii=False, indent=1), file=uit)
        return
    print("\n".join([uitkomst.zin, *_waarden(uitkomst), *uitkomst.waarschuwingen]), file=uit)


def _waarden(uitkomst: Uitkomst[Any]) -> list[str]:
    """The fields of the value, in the unit of the step with the same name where there is one."""
    waarde = plat(uitkomst.waarde)
    if not isinstance(waarde, Mapping):
        return []
    return [
        f"- {naam.replace('_', ' ').capitalize()}: {_waarde(naam, deel, uitkomst)}" for naam, deel in waarde.items()
    ]


def _waarde(naam: str, waarde: object, uitkomst: Uitkomst[Any]) -> str:
    """One field for a reader; what is a list or record itself is only counted."""
    if waarde is None:
        return "onbekend"
    if isinstance(waarde, list):
        if all(isinstance(deel, str) for deel in waarde):
            return "; ".join(waarde) or "niets"
        return f"{len(waarde)} (zie --json)"
    if isinstance(waarde, Mapping):
        return "zie --json"
    try:
        return als_tekst(waarde, uitkomst.stap.zoek(naam).eenheid)
    except KeyError:
        return als_tekst(waarde)


def _uitleg(keuze: argparse.Namespace, uit: TextIO) -> None:
    print(bereken(lees_situatie(_lees(keuze.situatie))).uitleg(links=True), file=uit)


def _vergelijk(keuze: argparse.Namespace, uit: TextIO) -> None:
    oud, nieuw = (bereken(lees_situatie(_lees(pad))) for pad in (keuze.oud, keuze.nieuw))
    verschillen = vergelijk_stappen(oud.stap, nieuw.stap)
    if not verschillen:
        print("Er is geen verschil.", file=uit)
        return
    print(f"Oud: {oud.zin}\nNieuw: {nieuw.zin}\nOorzaak:", file=uit)
    grond = oorzaken(verschillen)
    print("\n".join(f"- {verschil.zin}" for verschil in grond), file=uit)
    print("Daardoor:", file=uit)
    print("\n".join(f"- {verschil.zin}" for verschil in verschillen if verschil not in grond), file=uit)


def _herhaal(keuze: argparse.Namespace, uit: TextIO) -> None:
    bewaard = _lees(keuze.bewaard)
    if not isinstance(bewaard, Mapping) or not {"situatie", "uitkomst"} <= bewaard.keys():
        raise RechtFout(
            "Dit is geen bewaarde uitkomst.", veld="bestand", waarde=keuze.bewaard,
            remedie="Maak er een met: bijstandsrecht bereken situatie.yaml --json.",
        )  # fmt: skip
    uitkomst, gelijk = herhaal(bewaard)
    print("De uitkomst is precies dezelfde." if gelijk else f"De uitkomst is nu anders. {uitkomst.zin}", file=uit)


def _lijst(keuze: argparse.Namespace, uit: TextIO) -> None:  # noqa: ARG001 - every command has the same form
    breedte = max(map(len, CATALOGUS))
    print("\n".join(f"{naam:<{breedte}}  {berekening.zin}" for naam, berekening in CATALOGUS.items()), file=uit)


def _dekking(keuze: argparse.Namespace, uit: TextIO) -> None:  # noqa: ARG001
    from bijstandsrecht.dekking import geregeld, lees_lijsten, schrijf_dekking

    print(schrijf_dekking(lees_lijsten(), geregeld()), end="", file=uit)


def _schema(keuze: argparse.Namespace, uit: TextIO) -> None:
    schema = (schema_uitvoer if keuze.uitkomst else schema_invoer)(keuze.berekening)
    print(json.dumps(schema, ensure_ascii=False, indent=1), file=uit)


def _normen(keuze: argparse.Namespace, uit: TextIO) -> None:
    from bijstandsrecht.parameters.toevoegen import voeg_toe

    nieuw = voeg_toe(_tekst(keuze.tabel), keuze.map)
    for naam, tekst in nieuw.items():
        if not keuze.alleen_controleren:
            (keuze.map / naam).write_text(tekst, encoding="utf-8")
        print(f"{naam}: {'in orde' if keuze.alleen_controleren else 'bijgewerkt'}", file=uit)
