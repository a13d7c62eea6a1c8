"""The register of all dated statutory values, and the one way to ask it something.

`Parameters.op(sleutel, datum)` gives the value that held on that day, or refuses with what is missing, why it
is needed and what to do. An organisation can supply an unknown value with `met`; a known one stays as it is.
"""

from __future__ import annotations

import difflib
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NoReturn

from bijstandsrecht.kern import OnbekendBedrag, OngeldigeInvoer, bron, controleer
from bijstandsrecht.kern import datum as in_woorden
from bijstandsrecht.parameters.knopen import ontleed
from bijstandsrecht.parameters.schema import Bestand, ParameterFout, Reeks, lees_bestand
from bijstandsrecht.parameters.waarde import Aankondiging, Aanvulling, Leemte, Periode, Sleutel, Waarde

GEGEVENS = Path(__file__).parent / "gegevens"
REMEDIE = "Laat de beheerder het bedrag invoeren, met bron, door twee personen."


class Parameters:
    """All dated values of the law, with the supplements of one organisation. Immutable; safe to share."""

    __slots__ = ("_aangekondigd", "_antwoorden", "_hash", "_reeksen", "_vanaf", "aanvullingen")

    def __init__(
        self,
        reeksen: Iterable[Reeks],
        aangekondigd: Iterable[Aankondiging] = (),
        aanvullingen: Sequence[Aanvulling] = (),
    ) -> None:
        self._reeksen = {reeks.info.sleutel: reeks for reeks in reeksen}
        self._vanaf = {naam: [stuk.van for stuk in reeks.stukken] for naam, reeks in self._reeksen.items()}
        self._aangekondigd = tuple(aangekondigd)
        self._antwoorden: dict[tuple[str, date], Waarde] = {}
        self._hash: str | None = None
        self.aanvullingen = tuple(aanvullingen)

    def op(self, sleutel: str, datum: date) -> Waarde:
        """Return the value of `sleutel` that held on `datum`.

        Raises OnbekendBedrag when no source gave it (never 0, never the value of another period) and
        OngeldigeInvoer when the key does not exist.
        """
        try:
            return self._antwoorden[sleutel, datum]
        except KeyError:
            waarde = self._antwoorden[sleutel, datum] = self._zoek(sleutel, datum)
            return waarde

    def _zoek(self, sleutel: str, datum: date) -> Waarde:
        reeks = self._reeks(sleutel)
        nummer = bisect_right(self._vanaf[sleutel], datum) - 1
        stuk = reeks.stukken[nummer] if nummer >= 0 else None
        if isinstance(stuk, Waarde) and datum < stuk.tot:
            return stuk
        raise OnbekendBedrag(
            f"'{reeks.info.omschrijving}' is op {in_woorden(datum)} niet bekend.",
            veld=sleutel,
            waarde=datum,
            artikel=bron(reeks.info.wet, reeks.info.artikel, datum).kort,
            remedie=REMEDIE,
        )

    def _reeks(self, sleutel: str) -> Reeks:
        try:
            return self._reeksen[sleutel]
        except KeyError:
            lijkt = difflib.get_close_matches(sleutel, self._reeksen, 1)
            raise OngeldigeInvoer(
                "Deze parameter bestaat niet.",
                veld="sleutel",
                waarde=sleutel,
                remedie=f"Bedoelde u {lijkt[0]}?" if lijkt else "Kies een sleutel uit de lijst van parameters.",
            ) from None

    def sleutels(self) -> tuple[Sleutel, ...]:
        """Return the catalogue, in the order of the files."""
        return tuple(reeks.info for reeks in self._reeksen.values())

    def perioden(self, sleutel: str) -> tuple[Periode, ...]:
        """Return every period of `sleutel`, known and unknown, oldest first."""
        return tuple(
            Periode(stuk.van, stuk.tot, stuk.waarde, stuk.status, stuk.herkomst)
            if isinstance(stuk, Waarde)
            else Periode(stuk.van, stuk.tot, None, "onbekend", stuk.herkomst)
            for stuk in self._reeks(sleutel).stukken
        )

    def aangekondigd(self) -> tuple[Aankondiging, ...]:
        """Return the published changes without a known starting date; none of them is applied."""
        return self._aangekondigd

    @property
    def hash(self) -> str:
        """SHA-256 of every value, date, status and source: equal hashes mean equal law and supplements."""
        if self._hash is None:
            regels = sorted(
                f"{sleutel}|{p.van}|{p.tot}|{p.waarde}|{p.status}|{p.herkomst}"
                for sleutel in self._reeksen
                for p in self.perioden(sleutel)
            )
            self._hash = hashlib.sha256("\n".join(regels).encode()).hexdigest()
        return self._hash

    def met(self, aanvullingen: Sequence[Aanvulling]) -> Parameters:
        """Return a register in which unknown (or doubtful) values are supplied by an organisation.

        Raises OngeldigeInvoer when a supplement touches a value that is known, has no source, or was not
        approved by a second person.
        """
        if not aanvullingen:
            return self
        reeksen = dict(self._reeksen)
        for aanvulling in aanvullingen:
            _controleer(aanvulling)
            oud = reeksen.get(aanvulling.sleutel) or self._reeks(aanvulling.sleutel)
            reeksen[aanvulling.sleutel] = _voeg_in(oud, aanvulling)
        return Parameters(reeksen.values(), self._aangekondigd, (*self.aanvullingen, *aanvullingen))


def _controleer(aanvulling: Aanvulling) -> None:
    def weiger(melding: str, veld: str, waarde: object, remedie: str) -> NoReturn:
        raise OngeldigeInvoer(melding, veld=veld, waarde=waarde, remedie=remedie)

    controleer("waarde", aanvulling.waarde)
    if aanvulling.van >= aanvulling.tot:
        weiger(
            "De periode is leeg.",
            "tot",
            aanvulling.tot,
            "Kies de eerste dag waarop het bedrag niet meer geldt.",
        )
    if not aanvulling.bron.strip():
        weiger("De bron ontbreekt.", "bron", aanvulling.bron, "Schrijf op waar u het bedrag gelezen hebt.")
    invoerder, goedkeurder = aanvulling.ingevoerd_door.strip(), aanvulling.goedgekeurd_door.strip()
    if not invoerder or not goedkeurder:
        weiger(
            "Er ontbreekt een naam.",
            "goedgekeurd_door",
            goedkeurder,
            "Noem wie het invoerde en wie het goedkeurde.",
        )
    if invoerder == goedkeurder:
        weiger(
            "Invoer en goedkeuring zijn van dezelfde persoon.", "goedgekeurd_door", goedkeurder,
            "Laat een tweede persoon het bedrag goedkeuren.",
        )  # fmt: skip


def _voeg_in(reeks: Reeks, nieuw: Aanvulling) -> Reeks:
    """Return `reeks` with the supplement laid into its unknown or doubtful periods."""
    stukken: list[Waarde | Leemte] = []
    for stuk in reeks.stukken:
        if stuk.tot <= nieuw.van or stuk.van >= nieuw.tot:
            stukken.append(stuk)
            continue
        if isinstance(stuk, Waarde) and stuk.status != "onzeker":
            raise OngeldigeInvoer(
                f"Dit bedrag is van {in_woorden(stuk.van)} tot {in_woorden(stuk.tot)} al bekend.",
                veld=nieuw.sleutel,
                waarde=nieuw.waarde,
                artikel=stuk.bron.kort,
                remedie="Vul alleen een periode aan waarvan het bedrag onbekend is.",
            )
        stukken.extend(_resten(stuk, nieuw))
    plek = bron(reeks.info.wet, reeks.info.artikel, nieuw.van)
    herkomst = f"{nieuw.bron} (ingevoerd door {nieuw.ingevoerd_door}, goedgekeurd door {nieuw.goedgekeurd_door})"
    info = reeks.info
    stukken.append(
        Waarde(
            nieuw.waarde,
            info.eenheid,
            plek,
            "aangevuld",
            nieuw.van,
            nieuw.tot,
            info.sleutel,
            info.per,
            herkomst,
            nieuw,
        )
    )
    return Reeks(info, tuple(sorted(stukken, key=lambda stuk: stuk.van)))


def _resten(stuk: Waarde | Leemte, nieuw: Aanvulling) -> Iterator[Waarde | Leemte]:
    """Yield what is left of a period on both sides of the supplement that covers part of it."""
    if stuk.van < nieuw.van:
        yield replace(stuk, tot=nieuw.van)
    if stuk.tot > nieuw.tot:
        yield replace(stuk, van=nieuw.tot)


def lees_map(map_: Path) -> Parameters:
    """Read and check all parameter files in `map_`; a key stands in one file. Raises ParameterFout."""
    bestanden: list[Bestand] = []
    eigenaar: dict[str, str] = {}
    for pad in sorted(map_.glob("*.yaml")):
        bestand = lees_bestand(ontleed(pad.read_text(encoding="utf-8"), pad.name, ParameterFout))
        for reeks in bestand.reeksen:
            vorige = eigenaar.setdefault(reeks.info.sleutel, pad.name)
            if vorige != pad.name:
                raise ParameterFout(f"{pad.name}: de sleutel {reeks.info.sleutel} staat ook in {vorige}")
        bestanden.append(bestand)
    if not bestanden:
        raise ParameterFout(f"{map_}: hier staan geen parameterbestanden (*.yaml)")
    reeksen = [reeks for bestand in bestanden for reeks in bestand.reeksen]
    return Parameters(reeksen, [regel for bestand in bestanden for regel in bestand.aangekondigd])


@cache
def laad_parameters() -> Parameters:
    """Return the statutory values of this package, read once per process. Raises ParameterFout."""
    return lees_map(GEGEVENS)
