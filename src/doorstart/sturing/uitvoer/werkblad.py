"""The report as a spreadsheet: numbers as numbers (euros, shares), a frozen heading on every sheet.

A spreadsheet only knows floating point: amounts are divided here, at the edge, and never computed with.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import xlsxwriter
from django.utils import translation

from bijstandsrecht.kern import Maand
from doorstart.organisatie.rollen import mag
from doorstart.sturing.figuren import Eenheid, Kolom, Rapport
from doorstart.sturing.namen import kop_van, naam_van, naam_van_figuur, parameter_van
from doorstart.sturing.services import pseudoniem
from doorstart.sturing.verhaal import aannames
from doorstart.sturing.weergave import toon_interval, toon_parameter

_DELERS = {
    Eenheid.CENTEN: 100,
    Eenheid.BASISPUNTEN: 10_000,
    Eenheid.TIENDEN: 10,
    Eenheid.HONDERDSTEN: 100,
    Eenheid.MINUTEN: 60,
}
_VORMEN = {
    Eenheid.CENTEN: "€ #,##0.00",
    Eenheid.BASISPUNTEN: "0.0%",
    Eenheid.TIENDEN: "0.0",
    Eenheid.HONDERDSTEN: "0.00",
    Eenheid.MINUTEN: '0.0 "uur"',
    Eenheid.DATUM: "dd-mm-yyyy",
    Eenheid.MAAND: "mmm yyyy",
}

_CIJFERKOPPEN = (
    "Sleutel",
    "Cijfer",
    "Waarde",
    "Doel",
    "Vorig rapport",
    "n",
    "k",
    "95 %-interval",
    "Oordeel",
    "Definitie",
    "Versie",
    "Peildatum",
    "SHA-256 over de rijen",
)


class _Boek:
    """Writes sheets with the formats of the report."""

    def __init__(self, doel: io.BytesIO, *, namen_zichtbaar: bool) -> None:
        self.boek = xlsxwriter.Workbook(doel, {"in_memory": True, "strings_to_formulas": False})
        self.kop = self.boek.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.vormen = {e: self.boek.add_format({"num_format": v}) for e, v in _VORMEN.items()}
        self.namen_zichtbaar = namen_zichtbaar

    def blad(self, naam: str, kolommen: Sequence[Kolom], rijen: Iterable[Sequence[Any]]) -> None:
        """Add a sheet with a heading row and typed cells."""
        blad = self.boek.add_worksheet(naam)
        blad.freeze_panes(1, 0)
        for x, kolom in enumerate(kolommen):
            blad.write_string(0, x, kop_van(kolom.sleutel), self.kop)
            blad.set_column(x, x, 44 if kolom.sleutel in {"cijfer", "aanname", "titel", "omschrijving"} else 18)
        for y, rij in enumerate(rijen, start=1):
            for x, (kolom, waarde) in enumerate(zip(kolommen, rij, strict=True)):
                self._cel(blad, y, x, kolom, waarde)

    def _cel(self, blad: Any, y: int, x: int, kolom: Kolom, waarde: Any) -> None:
        if waarde is None or waarde == "":
            return
        vorm = self.vormen.get(kolom.eenheid)
        if kolom.sleutel == "dossier" and not self.namen_zichtbaar:
            blad.write_string(y, x, pseudoniem(str(waarde)))
        elif isinstance(waarde, Maand):
            blad.write_datetime(y, x, waarde.eerste_dag, vorm)
        elif isinstance(waarde, date):
            blad.write_datetime(y, x, waarde, vorm)
        elif kolom.eenheid is Eenheid.SLEUTEL:
            blad.write_string(y, x, naam_van(str(waarde)))
        elif isinstance(waarde, int):
            blad.write_number(y, x, waarde / _DELERS.get(kolom.eenheid, 1), vorm)
        else:
            blad.write_string(y, x, str(waarde))


def _cijfers(boek: _Boek, rapport: Rapport) -> None:
    """The sheet with all figures: each value in its own unit, so cell by cell."""
    blad = boek.boek.add_worksheet("Cijfers")
    blad.freeze_panes(1, 0)
    for x, kop in enumerate(_CIJFERKOPPEN):
        blad.write_string(0, x, kop, boek.kop)
    blad.set_column(0, 0, 22)
    blad.set_column(1, 1, 52)
    blad.set_column(2, 12, 16)
    for y, (sleutel, f) in enumerate(rapport.figuren.items(), start=1):
        b, getal = f.bewijs, Kolom("waarde", f.eenheid)
        for x, tekst in (
            (0, sleutel),
            (1, naam_van_figuur(sleutel)),
            (7, toon_interval(b.interval)),
            (8, naam_van(b.oordeel) if b.oordeel else ""),
            (9, b.definitie),
            (10, b.versie),
            (12, b.rijen_hash),
        ):
            blad.write_string(y, x, tekst)
        for x, waarde in ((2, f.waarde), (3, f.doel), (4, rapport.vorige.get(sleutel))):
            boek._cel(blad, y, x, getal, waarde)
        for x, aantal in ((5, b.n), (6, b.k)):
            boek._cel(blad, y, x, Kolom("aantal", Eenheid.AANTAL), aantal)
        boek._cel(blad, y, 11, Kolom("peildatum", Eenheid.DATUM), b.peildatum)


def _rendement(boek: _Boek, rapport: Rapport) -> None:
    soorten = ("uitstroom", "deeltijd", "leningen", "kosten", "saldo")
    boek.blad(
        "Rendement",
        (
            Kolom("laag"),
            Kolom("maanden_horizon", Eenheid.AANTAL),
            Kolom("netto_effect", Eenheid.BASISPUNTEN),
            *(Kolom(s, Eenheid.CENTEN) for s in soorten),
        ),
        [
            (r.laag, r.horizon, r.netto_effect_bp, *(getattr(r, s) for s in soorten))
            for r in rapport.tabellen.rendement.regels
        ],
    )


def als_xlsx(rapport: Rapport, *, gebruiker: Any) -> bytes:
    """Return the report as .xlsx: figures, part-time months, cohorts, spending, return, assumptions.

    Dossier numbers are replaced by pseudonyms for who may not read dossiers. Always in Dutch.
    """
    doel = io.BytesIO()
    boek = _Boek(doel, namen_zichtbaar=mag(gebruiker, "dossier.lezen"))
    with translation.override("nl"):
        _cijfers(boek, rapport)
        for naam, sleutel in (
            ("PTO-maanden", "pto_aandeel"),
            ("PTO-personen", "kpi3"),
            ("Cohort starters", "kpi1"),
            ("Cohort gevestigden", "kpi2"),
            ("Bbz-uitgaven", "bbz_uitgaven"),
        ):
            lijst = rapport.figuur(sleutel).lijst
            boek.blad(naam, lijst.kolommen, lijst.rijen)
        _rendement(boek, rapport)
        kosten = rapport.figuur("kosten").lijst
        boek.blad("Kosten", kosten.kolommen, kosten.rijen)
        parameters = [
            (f"{deel}: {parameter_van(s)}", toon_parameter(s, w))
            for deel, sleutel in (("starters", "kpi1"), ("gevestigden", "kpi2"), ("deeltijd", "kpi3"))
            for s, w in rapport.figuur(sleutel).bewijs.parameters.items()
        ]
        boek.blad(
            "Aannames",
            (Kolom("aanname"), Kolom("waarde")),
            [
                *((zin, "") for zin in aannames(rapport)),
                *parameters,
            ],
        )
    boek.boek.close()
    return doel.getvalue()
