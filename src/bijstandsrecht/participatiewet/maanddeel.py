"""Bijstand over a part of a month: art. 45 lid 3 Participatiewet.

A part of a month counts only when there was no bijstand for at least 30 days before or after it, or when there is
otherwise no right; else the whole month is determined. The law does not say how a part is computed: here by the
days of that month, and the parts of one month together are always exactly the whole month.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    datum,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet.bronnen import pw

_DAGEN = "participatiewet.maanddeel_dagen"


class Maanddeel(NamedTuple):
    """The amount over the days with a right: cents, over `dagen` of the `maanddagen` days of the month."""

    dagen: int
    maanddagen: int
    bedrag: int


@regelt("participatiewet", "45 lid 3")
def deel_van_maand(
    maandbedrag: Centen, eerste: Centen, laatste: Centen, maanddagen: Centen,
    *, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None,
) -> Centen:  # fmt: skip
    """The amount in cents from day `eerste` up to and including day `laatste` of a month of `maanddagen` days.

    It is what belongs to day 1 up to `laatste`, minus what belongs to the days before `eerste`, each rounded half up,
    so that the parts of a month add up to the month. Works on int and int64 arrays.
    """
    tot_en_met = rond_half_omhoog(maandbedrag * laatste, maanddagen)
    ervoor = rond_half_omhoog(maandbedrag * (eerste - 1), maanddagen)
    spoor.berekend(
        "tot_en_met_laatste_dag", tot_en_met, "centen", "breuk", ("maandbedrag", "laatste_dag", "dagen_in_maand"),
        None, "Van de eerste dag van de maand tot en met de laatste dag met recht.", HALF_OMHOOG,
    )  # fmt: skip
    spoor.berekend(
        "voor_eerste_dag", ervoor, "centen", "breuk", ("maandbedrag", "dagen_ervoor", "dagen_in_maand"),
        None, "De dagen van de maand voor de eerste dag met recht.", HALF_OMHOOG,
    )  # fmt: skip
    deel = tot_en_met - ervoor
    spoor.berekend(
        "maanddeel", deel, "centen", "min", ("tot_en_met_laatste_dag", "voor_eerste_dag"), bron,
        "Berekend naar dagen van deze maand; de wet noemt geen manier.", status="interpretatie",
    )  # fmt: skip
    return deel


@regelt("participatiewet", "45 lid 1", "45 lid 3 onder a", "45 lid 3 onder b")
def bepaal_maanddeel(
    *,
    maand: Maand,
    maandbedrag: int,
    van: date | None = None,
    tot_en_met: date | None = None,
    dagen_zonder_bijstand: int | None = None,
    anders_geen_recht: bool = False,
    parameters: Parameterboek,
) -> Uitkomst[Maanddeel]:
    """The amount over the part of `maand` with a right to bijstand; cents.

    `maandbedrag`: norm or bijstand of the whole month. `van` and `tot_en_met`: the days with a right (None: from the
    start, to the end). `dagen_zonder_bijstand`: how many days in a row there is no algemene bijstand before or after
    (the longest of the two). `anders_geen_recht`: there is otherwise no right outside these days. Raises
    OngeldigeInvoer for days outside the month, or when a part is asked and that number is missing.
    """
    eerste = van or maand.eerste_dag
    laatste = tot_en_met or maand.laatste_dag
    controleer("maandbedrag", maandbedrag, artikel="art. 45 lid 3 Participatiewet")
    _controleer_dagen(maand, eerste, laatste)
    dag, spoor = maand.eerste_dag, Spoor()
    spoor.gegeven("maandbedrag", maandbedrag, "centen", "Het bedrag van de hele maand.", pw("45 lid 1", dag))
    spoor.gegeven("dagen_in_maand", maand.dagen, "dagen")
    heel = eerste == maand.eerste_dag and laatste == maand.laatste_dag
    if heel or not _naar_dagen(dagen_zonder_bijstand, anders_geen_recht, dag, parameters, spoor):
        reden = "De hele maand." if heel else "Een kortere onderbreking telt niet: de hele maand telt."
        spoor.berekend("maanddeel", maandbedrag, "centen", "gelijk", ("maandbedrag",), pw("45 lid 1", dag), reden)
        return _sluit(maand, Maanddeel(maand.dagen, maand.dagen, maandbedrag), spoor)
    spoor.gegeven("laatste_dag", laatste.day, "aantal", "De laatste dag van deze maand met recht.")
    spoor.gegeven("dagen_ervoor", eerste.day - 1, "dagen", "Zoveel dagen van deze maand gaan vooraf aan het recht.")
    deel = deel_van_maand(maandbedrag, eerste.day, laatste.day, maand.dagen, spoor=spoor, bron=pw("45 lid 3", dag))
    return _sluit(maand, Maanddeel(laatste.day - eerste.day + 1, maand.dagen, int(deel)), spoor)


def _controleer_dagen(maand: Maand, eerste: date, laatste: date) -> None:
    for veld, dag in (("van", eerste), ("tot_en_met", laatste)):
        if not maand.eerste_dag <= dag <= maand.laatste_dag:
            raise OngeldigeInvoer(
                f"Deze dag valt niet in {maand.naam}.", veld=veld, waarde=dag,
                artikel="art. 45 lid 3 Participatiewet", remedie="Reken elke maand apart.",
            )  # fmt: skip
    if laatste < eerste:
        raise OngeldigeInvoer(
            f"De laatste dag is voor de eerste dag ({datum(eerste)}).", veld="tot_en_met", waarde=laatste,
            artikel="art. 45 lid 3 Participatiewet", remedie="Kies een latere dag.",
        )  # fmt: skip


def _naar_dagen(zonder: int | None, geen_recht: bool, dag: date, parameters: Parameterboek, spoor: Spoor) -> bool:
    """Whether lid 3 asks for a part; writes the facts behind it."""
    if geen_recht:
        spoor.gegeven(
            "anders_geen_recht", 1, "ja_nee", "Buiten deze dagen is er geen recht op bijstand.",
            pw("45 lid 3 onder b", dag), "oordeel",
        )  # fmt: skip
        return True
    if zonder is None:
        raise OngeldigeInvoer(
            "Niet bekend is hoe lang er geen bijstand was voor of na deze dagen.", veld="dagen_zonder_bijstand",
            artikel="art. 45 lid 3 onder a Participatiewet", remedie="Vul het langste aantal dagen in.",
        )  # fmt: skip
    controleer("dagen_zonder_bijstand", zonder, artikel="art. 45 lid 3 onder a Participatiewet")
    grens = spoor.parameter("vanaf_dagen", _DAGEN, parameters.op(_DAGEN, dag))
    spoor.gegeven(
        "dagen_zonder_bijstand", zonder, "dagen", "Zo lang was er geen bijstand, ervoor of erna.",
        pw("45 lid 3 onder a", dag),
    )  # fmt: skip
    return zonder >= grens


def _sluit(maand: Maand, waarde: Maanddeel, spoor: Spoor) -> Uitkomst[Maanddeel]:
    zin = "U krijgt over deze maand {maanddeel}."
    if waarde.dagen < waarde.maanddagen:
        zin = f"U krijgt over {waarde.dagen} van de {waarde.maanddagen} dagen van deze maand {{maanddeel}}."
    wortel = Stap(
        "deel_van_de_maand", waarde.bedrag, "centen", "berekend", pw("45 lid 3", maand.eerste_dag), zin, "",
        tuple(spoor.stappen), "gelijk", ("maanddeel",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
