"""The checks on a table of new amounts: is it complete, do the amounts fit each other, and did they grow as one.

What is checked was found in the published amounts themselves, 2015 to 2026: fixed proportions between the norms of
arts 20 to 22a Participatiewet, one factor for all norms of a half year, one factor for all amounts of the Bbz 2004.
Each message names the amount, what stands there and what was expected.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from bijstandsrecht.kern import als_tekst, percentage, rond_half_omhoog

NORM = "participatiewet.norm."
INRICHTING = "participatiewet.inrichting."
IOAZ = "ioaz.grondslag."
NORMEN = (
    *(
        NORM + naam
        for naam in (
            "alleenstaande_18_20", "gehuwd_beiden_18_20", "gehuwd_een_18_20", "gehuwd_beiden_18_20_kind",
            "gehuwd_een_18_20_kind", "alleenstaande_21", "gehuwd_21", "alleenstaande_aow", "gehuwd_aow", "art22a_3_a",
            "art22a_3_b",
        )
    ),
    *(INRICHTING + naam for naam in ("alleenstaande", "gehuwd", "verhoging_alleenstaande", "verhoging_gehuwd")),
)  # fmt: skip
"""The amounts of arts 20, 21, 22, 22a lid 3 and 23: a half year has all of them or none."""

BBZ = (
    "bbz.art3.vermogen_boven", "bbz.art3.vermogen_onder", "bbz.art3.vermogen_ouder", "bbz.art20.kapitaal_gevestigd",
    "bbz.art22.kapitaal_om_niet", "bbz.art24.kapitaal_starter", "bbz.art25.inkomen_ouder", "bbz.art26.kapitaal_ouder",
)  # fmt: skip
"""The eight amounts that art. 60 lid 1 Bbz 2004 indexes: a year has all of them or none."""

_GEHUWD, _JONG, _22A = NORM + "gehuwd_21", NORM + "alleenstaande_18_20", NORM + "art22a_3_a"
_AOW = (NORM + "alleenstaande_aow", NORM + "gehuwd_aow")
_GRILLIG = (INRICHTING + "verhoging_alleenstaande", INRICHTING + "verhoging_gehuwd")
"""What is left of another amount (art. 23 lid 2): from 2015 to 2026 it went from 39 to 3 and back to 42 euros."""

SPELING_NORM = 10_000
"""One norm may differ 1/10.000 of itself from the common factor; 2015-2026: at most 0,7/10.000 (roundings)."""
SPELING_AOW = 67
"""The norms from the AOW age have their own factor; 2015-2026: at most 1/94 of themselves apart. Allowed: 1/67."""
LAAGSTE_GROEI, HOOGSTE_GROEI = 95, 120
"""Per cent of the former amount; 2015-2026: at least 99,6 and at most 116,9."""


class Verhouding(NamedTuple):
    """A fixed proportion: `sleutel` is what `reken` makes of the amounts `uit`, give or take a cent."""

    sleutel: str
    uit: tuple[str, ...]
    reken: Callable[..., int]
    woorden: str


VERHOUDINGEN = (
    Verhouding(NORM + "alleenstaande_21", (_GEHUWD,), lambda g: percentage(g, 7_000), "70 % van gehuwd_21"),
    Verhouding(NORM + "gehuwd_beiden_18_20", (_JONG,), lambda j: 2 * j, "2 keer alleenstaande_18_20"),
    Verhouding(
        NORM + "gehuwd_een_18_20", (_JONG, _GEHUWD), lambda j, g: j + rond_half_omhoog(g, 2),
        "alleenstaande_18_20 en de helft van gehuwd_21",
    ),
    Verhouding(
        NORM + "gehuwd_beiden_18_20_kind", (_JONG, _22A), lambda j, a: j + a, "alleenstaande_18_20 en art22a_3_a"
    ),
    Verhouding(
        NORM + "gehuwd_een_18_20_kind", (_22A, _GEHUWD), lambda a, g: a + rond_half_omhoog(g, 2),
        "art22a_3_a en de helft van gehuwd_21",
    ),
    Verhouding(NORM + "art22a_3_b", (_JONG,), lambda j: j, "gelijk aan alleenstaande_18_20"),
    Verhouding(BBZ[7], (BBZ[4],), lambda k: k, "gelijk aan bbz.art22.kapitaal_om_niet"),
    Verhouding(IOAZ + "gehuwd_helft", (_GEHUWD,), lambda g: rond_half_omhoog(g, 2), "de helft van gehuwd_21"),
    Verhouding(IOAZ + "alleenstaande", (NORM + "alleenstaande_21",), lambda a: a, "gelijk aan alleenstaande_21"),
    Verhouding(IOAZ + "kostendeler", (_GEHUWD,), lambda g: rond_half_omhoog(g, 2), "de helft van gehuwd_21"),
)  # fmt: skip


class Overgang(NamedTuple):
    """One amount of the table beside the one that holds until then, in the smallest unit; None was not known."""

    eenheid: str
    oud: int | None
    nieuw: int


def controleer_overgangen(overgangen: Mapping[str, Overgang], verklaard: Collection[str]) -> list[str]:
    """Every doubt about the amounts of a table, as Dutch sentences; an amount in `verklaard` is only counted."""
    fouten = [*_compleet(NORMEN, overgangen), *_compleet(BBZ, overgangen)]
    for naam, zin in (*_verhoudingen(overgangen), *_een_factor(overgangen), *_groei(overgangen)):
        if naam not in verklaard:
            fouten.append(f"{naam}: {zin}")
    return fouten


def _compleet(nodig: Sequence[str], overgangen: Mapping[str, Overgang]) -> Iterator[str]:
    """The others of a group of which at least one amount is given."""
    ontbreekt = [naam for naam in nodig if naam not in overgangen]
    if ontbreekt and len(ontbreekt) < len(nodig):
        yield f"niet compleet: deze bedragen horen er ook bij: {', '.join(ontbreekt)}"


def _verhoudingen(overgangen: Mapping[str, Overgang]) -> Iterator[tuple[str, str]]:
    for regel in VERHOUDINGEN:
        if regel.sleutel not in overgangen or any(naam not in overgangen for naam in regel.uit):
            continue
        staat, hoort = overgangen[regel.sleutel].nieuw, regel.reken(*(overgangen[naam].nieuw for naam in regel.uit))
        if abs(staat - hoort) > 1:
            yield regel.sleutel, f"er staat {_tekst(staat)}, verwacht is {_tekst(hoort)} ({regel.woorden})"


def _een_factor(overgangen: Mapping[str, Overgang]) -> Iterator[tuple[str, str]]:
    """Amounts that did not move by the factor of their group: the norms by gehuwd_21, the Bbz by art. 20."""
    for maat, groep in ((_GEHUWD, NORMEN), (BBZ[3], BBZ)):
        maatstaf = overgangen.get(maat)
        if maatstaf is None or not maatstaf.oud:
            continue
        oud_maat, nieuw_maat = maatstaf.oud, maatstaf.nieuw
        for naam in groep:
            overgang = overgangen.get(naam)
            if naam in _GRILLIG or overgang is None or not overgang.oud:
                continue
            afwijking = abs(overgang.nieuw * oud_maat - nieuw_maat * overgang.oud)
            if afwijking > _speling(naam, overgang.oud, oud_maat):
                verwacht = rond_half_omhoog(nieuw_maat * overgang.oud, oud_maat)
                yield (
                    naam,
                    (
                        f"er staat {_tekst(overgang.nieuw)}, verwacht is ongeveer {_tekst(verwacht)}: "
                        f"{_tekst(overgang.oud)} met dezelfde factor als {maat}"
                    ),
                )


def _speling(naam: str, oud: int, oud_maat: int) -> int:
    """How far `nieuw * oud_maat` may be from `nieuw_maat * oud`.

    The amounts of the Bbz are whole euros: the rounding of four numbers is at most a euro and a share of a euro.
    """
    if naam in BBZ:
        return 100 * (oud_maat + oud)
    return oud * oud_maat // (SPELING_AOW if naam in _AOW else SPELING_NORM)


def _groei(overgangen: Mapping[str, Overgang]) -> Iterator[tuple[str, str]]:
    for naam, overgang in overgangen.items():
        if overgang.eenheid not in ("centen", "basispunten") or not overgang.oud or naam in _GRILLIG:
            continue
        if not overgang.oud * LAAGSTE_GROEI <= 100 * overgang.nieuw <= overgang.oud * HOOGSTE_GROEI:
            oud, nieuw = _tekst(overgang.oud, overgang.eenheid), _tekst(overgang.nieuw, overgang.eenheid)
            laagst, hoogst = (
                _tekst(rond_half_omhoog(overgang.oud * deel, 100), overgang.eenheid)
                for deel in (LAAGSTE_GROEI, HOOGSTE_GROEI)
            )
            yield naam, f"er staat {nieuw} en het was {oud}; verwacht is iets tussen {laagst} en {hoogst}"


def _tekst(waarde: int, eenheid: str = "centen") -> str:
    return als_tekst(waarde, eenheid)
