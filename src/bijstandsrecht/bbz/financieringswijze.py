"""Which pot pays what under the Bbz 2004, by calendar year, and when the State settles it.

The calendar year of the lasten or baten decides which text applies (art. 60a lid 3). Most aid for living costs is
paid from the gebundelde uitkering (art. 69 Participatiewet), a budget: there is no percentage to compute.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.financiering import NIEUW_VANAF
from bijstandsrecht.bbz.financiering_oud import EERSTE_JAAR
from bijstandsrecht.kern import (
    BuitenBereik,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    zelfde_dag,
)

Wijze = Literal["gebundelde_uitkering", "vergoeding", "verstrekking_en_terugvordering", "geen"]
Kostensoort = Literal["levensonderhoud", "kapitaal", "onderzoek"]
Ontvanger = Literal["a", "b", "c", "d", "e", "voorbereiding"]
"""The letter of art. 2 lid 1, or somebody in the preparation period of art. 2 lid 3."""

_ZINNEN: dict[Wijze, str] = {
    "gebundelde_uitkering": "De gemeente betaalt dit uit de gebundelde uitkering (art. 69 Participatiewet).",
    "vergoeding": "Het Rijk vergoedt hiervan {percentage}.",
    "verstrekking_en_terugvordering": "Het Rijk verstrekt {percentage} en vordert daarvan {terug} terug in vijf jaar.",
    "geen": "Het Rijk vergoedt dit niet.",
}


class Financieringswijze(NamedTuple):
    """How the State pays a kind of cost: `percentage` and `terug` in basis points, where there is a percentage."""

    wijze: Wijze
    percentage: int | None
    terug: int | None


class Verantwoordingsdata(NamedTuple):
    """The days of the accountability over a calendar year; `vaststelling_uiterlijk` needs the day of receipt."""

    verantwoording_uiterlijk: date
    vaststelling_uiterlijk: date | None
    ambtshalve_vanaf: date
    ambtshalve: bool | None


class _Regel(NamedTuple):
    wijze: Wijze
    artikel: str
    sleutel: str = ""
    terug: str = ""


def _nieuwe_regel(soort: Kostensoort, ontvanger: Ontvanger, oud_geval: bool) -> _Regel:
    """Since 2020. Art. 48 names art. 2 lid 1 only: aid in the preparation is ordinary aid that goes on."""
    if oud_geval:
        letter, sleutel = ("b", "onderzoek") if soort == "onderzoek" else ("a", "vergoeding")
        return _Regel("vergoeding", f"52 lid 1 onder {letter}", f"bbz.art52.{sleutel}_binnenvaart")
    if soort == "kapitaal":
        vorm: Wijze = "verstrekking_en_terugvordering"
        return _Regel(vorm, "49 lid 1", "bbz.art49.vergoeding", "bbz.art49.terug_totaal")
    if soort == "onderzoek":
        return _Regel("geen", "52 lid 1 onder b")
    return _Regel("gebundelde_uitkering", "2 lid 3" if ontvanger == "voorbereiding" else "48")


def _oude_regel(soort: Kostensoort, ontvanger: Ontvanger, binnenvaart: bool) -> _Regel:
    """Until 2019."""
    if soort == "onderzoek":
        lid = "56 lid 2" if binnenvaart else "56 lid 1 onder b"
        return _Regel("vergoeding", lid, "bbz.art56.onderzoek" + ("_binnenvaart" if binnenvaart else ""))
    if binnenvaart:
        return _Regel("vergoeding", "48 lid 2", "bbz.art48.vergoeding_binnenvaart")
    if soort == "kapitaal":
        return _Regel("vergoeding", "48 lid 1 onder b", "bbz.art48.vergoeding")
    if ontvanger in ("b", "voorbereiding"):
        return _Regel("gebundelde_uitkering", "48a")
    return _Regel("vergoeding", "48 lid 1 onder a", "bbz.art48.vergoeding")


def _controleer(jaar: int, soort: Kostensoort, ontvanger: Ontvanger) -> date:
    controleer("jaar", jaar, artikel="art. 60a lid 3 Bbz 2004", maximum=9999)
    for veld, waarde, keuzes in (
        ("soort", soort, get_args(Kostensoort)),
        ("ontvanger", ontvanger, get_args(Ontvanger)),
    ):
        if waarde not in keuzes:
            raise OngeldigeInvoer(
                "Deze keuze bestaat niet.", veld=veld, waarde=waarde, artikel="art. 48 en 49 Bbz 2004",
                remedie=f"Kies uit: {', '.join(keuzes)}.",
            )  # fmt: skip
    if jaar < EERSTE_JAAR:
        raise BuitenBereik(
            f"Jaren voor {EERSTE_JAAR} zijn niet bekend.", veld="jaar", waarde=jaar,
            artikel="art. 60a lid 3 Bbz 2004", remedie=f"Kies een jaar vanaf {EERSTE_JAAR}.",
        )  # fmt: skip
    niet = ""
    if ontvanger == "e" and jaar >= NIEUW_VANAF:
        niet = "Groep e is in 2020 vervallen."
    elif soort == "kapitaal" and ontvanger not in ("a", "b", "c"):
        niet = "Bedrijfskapitaal bestaat alleen voor de groepen a, b en c."
    if niet:
        raise OngeldigeInvoer(
            niet, veld="ontvanger", waarde=ontvanger, artikel="art. 2 Bbz 2004",
            remedie="Controleer de groep en het jaar.",
        )  # fmt: skip
    return date(jaar, 1, 1)


@regelt("bbz2004", "48", "48a", "49 lid 1", "51", "52 lid 1", "60a lid 3")
def bepaal_financieringswijze(
    *,
    jaar: int,
    soort: Kostensoort,
    ontvanger: Ontvanger,
    parameters: Parameterboek,
    binnenvaart: bool = False,
    oud_geval: bool = False,
) -> Uitkomst[Financieringswijze]:
    """Which pot pays a kind of cost in a calendar year, with the percentage in basis points where there is one.

    `oud_geval`: binnenvaart since 2020, aid on art. 36 as it stood on 31 December 2019 in a municipality of art. 51.
    Raises BuitenBereik before 2015, OnbekendBedrag after the last known year, OngeldigeInvoer for a group without it.
    """
    dag, spoor = _controleer(jaar, soort, ontvanger), Spoor()
    nieuw = jaar >= NIEUW_VANAF
    regel = (
        _nieuwe_regel(soort, ontvanger, binnenvaart and oud_geval)
        if nieuw
        else _oude_regel(soort, ontvanger, binnenvaart)
    )
    bron = bbz(regel.artikel, dag)
    spoor.gegeven("kostensoort", soort, "tekst")
    spoor.gegeven("ontvanger", ontvanger, "tekst", bron=bbz("2", dag))
    deel = spoor.parameter("percentage", regel.sleutel, parameters.op(regel.sleutel, dag)) if regel.sleutel else None
    terug = spoor.parameter("terug", regel.terug, parameters.op(regel.terug, dag)) if regel.terug else None
    if soort == "onderzoek" and deel is not None:
        spoor.waarschuw("Let op: de kosten tellen mee tot een maximum per rapport.")
    wortel = Stap(
        "financieringswijze", regel.wijze.replace("_", " "), "tekst", "berekend", bron, _ZINNEN[regel.wijze], "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Financieringswijze(regel.wijze, deel, terug), wortel, spoor)


@regelt("bbz2004", "50 lid 1", "50 lid 3", "53 lid 1", "53 lid 3", "54 lid 1", "54 lid 2", "58 lid 1", "58 lid 2")
def bepaal_verantwoording(
    *, jaar: int, parameters: Parameterboek, ontvangen: date | None = None
) -> Uitkomst[Verantwoordingsdata]:
    """When the accountability (SiSa) over a calendar year is due, and until when the Minister settles it.

    `ontvangen`: the day on which the Minister of BZK received it; left out, it is not there yet. Raises OngeldigeInvoer
    when that is before the end of the year, BuitenBereik before 2015.
    """
    dag, spoor = _controleer(jaar, "levensonderhoud", "a"), Spoor()
    a50, a54 = ("50 lid 1", "50 lid 3") if jaar >= NIEUW_VANAF else ("54 lid 1", "54 lid 2")
    if ontvangen is not None and ontvangen.year <= jaar:
        raise OngeldigeInvoer(
            "De verantwoording is ontvangen voordat het jaar voorbij was.", veld="ontvangen", waarde=ontvangen,
            artikel=f"art. {a50} Bbz 2004", remedie=f"Kies een dag na {jaar}.",
        )  # fmt: skip
    maand, op_dag, vaststelling, ambtshalve = (
        spoor.parameter(naam, sleutel, parameters.op(sleutel, dag))
        for naam, sleutel in (
            ("maand_van_verantwoording", "bbz.verantwoording.maand"),
            ("dag_van_verantwoording", "bbz.verantwoording.dag"),
            ("vaststelling_binnen", "bbz.art50.vaststelling"),
            ("ambtshalve_na", "bbz.art50.ambtshalve"),
        )
    )
    vanaf = Maand(jaar + 1, 1).plus(ambtshalve).eerste_dag
    data = Verantwoordingsdata(
        verantwoording_uiterlijk=date(jaar + 1, maand, op_dag),
        vaststelling_uiterlijk=None if ontvangen is None else zelfde_dag(ontvangen, vaststelling),
        ambtshalve_vanaf=vanaf,
        ambtshalve=None if ontvangen is None else ontvangen >= vanaf,
    )
    _schrijf_data(data, ontvangen, (a50, a54), dag, spoor)
    zin = "De gemeente verantwoordt zich uiterlijk op {verantwoording_uiterlijk}. "
    zin += (
        "Komt dat niet, dan stelt de minister de kosten zelf vast vanaf {ambtshalve_vanaf}."
        if ontvangen is None
        else "De minister stelt de kosten vast uiterlijk op {vaststelling_uiterlijk}."
    )
    wortel = Stap(
        "verantwoording", data.verantwoording_uiterlijk, "datum", "berekend", bbz(a50, dag), zin, "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(data, wortel, spoor)


def _schrijf_data(
    data: Verantwoordingsdata, ontvangen: date | None, artikelen: tuple[str, str], dag: date, spoor: Spoor
) -> None:
    """Write the days, and warn when the accountability came after its day."""
    bron, bron_ambtshalve = bbz(artikelen[0], dag), bbz(artikelen[1], dag)
    spoor.gegeven("verantwoording_uiterlijk", data.verantwoording_uiterlijk, "datum", bron=bron, herkomst="berekend")
    spoor.gegeven("ambtshalve_vanaf", data.ambtshalve_vanaf, "datum", bron=bron_ambtshalve, herkomst="berekend")
    if ontvangen is None:
        return
    spoor.gegeven("ontvangen", ontvangen, "datum", bron=bron)
    spoor.gegeven("vaststelling_uiterlijk", data.vaststelling_uiterlijk, "datum", bron=bron, herkomst="berekend")
    if data.ambtshalve:
        spoor.waarschuw("De verantwoording kwam meer dan achttien maanden na het jaar. De minister stelt zelf vast.")
    elif ontvangen > data.verantwoording_uiterlijk:
        spoor.waarschuw("De verantwoording kwam na de laatste dag.")
