"""From a folder of CSV files to rows of values; every wrong cell is noted, none is guessed."""

import csv
import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from doorstart.koppelingen.csvimport.bestanden import BESTANDEN
from doorstart.koppelingen.csvimport.fouten import Fout, ImportAfgekeurd
from doorstart.koppelingen.csvimport.schema import Bestand
from doorstart.koppelingen.csvimport.soorten import Afgekeurd, lees_waarde

Rij = dict[str, Any]
HOOGSTENS_BYTES = 200 * 1024 * 1024
# Every mistake is kept in memory; a file that is nothing but mistakes stops being read.
HOOGSTENS_FOUTEN = 10_000
_VREEMD = {b"%PDF": "een PDF", b"PK\x03\x04": "een Excel- of ZIP-bestand", b"\xd0\xcf\x11\xe0": "een oud Excel-bestand",
           b"\x1f\x8b": "een ingepakt bestand"}  # fmt: skip
REGEL, TEKST = "_regel", "_tekst"


@dataclass
class Inhoud:
    """What stood in the folder: rows per file, hash, and what is wrong.

    A row also holds its line under REGEL and the cells as they were written under TEKST.
    """

    rijen: dict[str, list[Rij]] = field(default_factory=dict)
    sha256: str = ""
    fouten: list[Fout] = field(default_factory=list)

    def fout(self, bestand: str, rij: Rij | None, kolom: str, reden: str) -> None:
        """Note that a row is wrong."""
        waarde, regel = ("", 0) if rij is None else (rij[TEKST].get(kolom, ""), rij[REGEL])
        self.fouten.append(Fout(f"{bestand}.csv", regel, kolom, waarde, reden))

    def keur(self) -> None:
        """Raise ImportAfgekeurd when anything is wrong."""
        if self.fouten:
            raise ImportAfgekeurd(self.fouten)


def lees_map(folder: Path, *, voortgang: Callable[[int], None] = lambda _aantal: None) -> Inhoud:
    """Read every known file of the folder. `voortgang` is called with the number of rows just read."""
    inhoud = Inhoud(rijen={b.naam: [] for b in BESTANDEN})
    if not folder.is_dir():
        inhoud.fouten.append(Fout(str(folder), 0, "", "", _("Deze map bestaat niet. Controleer het pad.")))
        return inhoud
    hasher = hashlib.sha256()
    bekend = {b.bestandsnaam for b in BESTANDEN}
    for vreemd in sorted(p.name for p in folder.glob("*.csv") if p.name not in bekend):
        inhoud.fouten.append(
            Fout(
                vreemd,
                0,
                "",
                "",
                _("Dit bestand kent de import niet. Bekende bestanden: %(namen)s.")
                % {"namen": ", ".join(sorted(bekend))},
            )
        )
    for bestand in BESTANDEN:
        pad = folder / bestand.bestandsnaam
        if pad.is_file():
            if bezwaar := bezwaar_tegen(pad):
                inhoud.fout(bestand.naam, None, "", bezwaar)
                continue
            ruw = pad.read_bytes()
            hasher.update(bestand.naam.encode() + b"\0" + ruw + b"\0")
            inhoud.rijen[bestand.naam] = list(_lees(bestand, ruw, inhoud))
            voortgang(len(inhoud.rijen[bestand.naam]))
        elif bestand.verplicht:
            inhoud.fout(bestand.naam, None, "", _("Dit bestand ontbreekt en is verplicht."))
    inhoud.sha256 = hasher.hexdigest()
    return inhoud


def bezwaar_tegen(pad: Path) -> str:
    """Return in one sentence why a file is not read at all: too large, or by its content something else than text."""
    if pad.stat().st_size > HOOGSTENS_BYTES:
        return _("Dit bestand is groter dan %(grens)s MB. Verdeel het over meer keren importeren.") % {
            "grens": HOOGSTENS_BYTES // (1024 * 1024)
        }
    with pad.open("rb") as bron:
        begin = bron.read(8)
    for merk, wat in _VREEMD.items():
        if begin.startswith(merk):
            return _("Dit is %(wat)s, geen CSV. Sla het op als 'CSV UTF-8'.") % {"wat": wat}
    return ""


def _lees(bestand: Bestand, ruw: bytes, inhoud: Inhoud) -> Iterator[Rij]:
    """Yield the rows of one file that could be read; note the others."""
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw[: fout.start].count(b"\n") + 1
        inhoud.fouten.append(
            Fout(bestand.bestandsnaam, regel, "", "", _("Dit bestand is geen UTF-8. Sla het op als 'CSV UTF-8'."))
        )
        return
    kopregel = tekst.partition("\n")[0]
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=";" if ";" in kopregel else ",", strict=True)
    try:
        kop = [naam.strip().lower() for naam in next(lezer, [])]
        if not _kop_past(bestand, kop, inhoud):
            return
        yield from _regels(bestand, kop, lezer, inhoud)
    except csv.Error:
        inhoud.fouten.append(
            Fout(
                bestand.bestandsnaam,
                lezer.line_num,
                "",
                "",
                _("Deze regel is niet als CSV te lezen. Controleer de aanhalingstekens."),
            )
        )


def _kop_past(bestand: Bestand, kop: list[str], inhoud: Inhoud) -> bool:
    """Say whether the header holds the columns of the schema; note what is missing, unknown or double."""
    bekend = {k.naam for k in bestand.kolommen}
    if len(kop) <= 1 and len(bekend) > 1:
        inhoud.fouten.append(
            Fout(
                bestand.bestandsnaam,
                1,
                "",
                "".join(kop),
                _("De kopregel heeft maar een kolom. Scheid de kolommen met een puntkomma of een komma."),
            )
        )
        return False
    fouten = [(n, _("Deze kolom ontbreekt en is verplicht.")) for n in bekend - set(kop) if bestand.kolom(n).verplicht]
    fouten += [(n, _("Deze kolom kent de import niet. Zie docs/import.md.")) for n in set(kop) - bekend]
    fouten += [(n, _("Deze kolom staat dubbel in de kopregel.")) for n in set(kop) if kop.count(n) > 1]
    inhoud.fouten += [Fout(bestand.bestandsnaam, 1, naam, "", reden) for naam, reden in fouten]
    return not fouten


def _regels(bestand: Bestand, kop: list[str], lezer: Any, inhoud: Inhoud) -> Iterator[Rij]:
    kolommen = [bestand.kolom(naam) for naam in kop]
    leeg: Rij = {k.naam: None for k in bestand.kolommen}
    gezien: dict[tuple[Any, ...], int] = {}
    vorige = lezer.line_num
    for cellen in lezer:
        regel, vorige = vorige + 1, lezer.line_num
        if len(inhoud.fouten) >= HOOGSTENS_FOUTEN:
            inhoud.fouten.append(
                Fout(bestand.bestandsnaam, regel, "", "", _("Te veel fouten. Wij lazen dit bestand niet verder."))
            )
            return
        if not any(cellen):
            continue
        if len(cellen) != len(kop):
            inhoud.fouten.append(
                Fout(
                    bestand.bestandsnaam,
                    regel,
                    "",
                    "",
                    _(
                        "Deze regel heeft %(aantal)s kolommen, de kopregel heeft er %(verwacht)s. "
                        "Is het scheidingsteken overal hetzelfde?"
                    )
                    % {"aantal": len(cellen), "verwacht": len(kop)},
                )
            )
            continue
        rij: Rij = leeg | {REGEL: regel, TEKST: dict(zip(kop, cellen, strict=True))}
        goed = True
        for kolom, cel in zip(kolommen, cellen, strict=True):
            try:
                rij[kolom.naam] = lees_waarde(kolom, cel)
            except Afgekeurd as afkeuring:
                inhoud.fouten.append(Fout(bestand.bestandsnaam, regel, kolom.naam, cel, str(afkeuring)))
                goed = False
        if goed and _eerste_keer(bestand, rij, gezien, inhoud):
            yield rij


def _eerste_keer(bestand: Bestand, rij: Rij, gezien: dict[tuple[Any, ...], int], inhoud: Inhoud) -> bool:
    sleutel = tuple(rij[naam] for naam in bestand.sleutel)
    eerder = gezien.setdefault(sleutel, rij[REGEL])
    if eerder == rij[REGEL]:
        return True
    inhoud.fout(
        bestand.naam,
        rij,
        bestand.sleutel[-1],
        _("Deze regel staat dubbel: regel %(eerder)s heeft dezelfde %(sleutel)s.")
        % {"eerder": eerder, "sleutel": ", ".join(bestand.sleutel)},
    )
    return False
