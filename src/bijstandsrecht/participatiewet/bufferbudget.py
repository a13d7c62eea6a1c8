"""Bufferbudget: money that keeps a variable income stable (art. 34b), from 1 January 2027 (the date is doubtful).

The college may use up to an amount per calendar year, of its own accord, when settling income leaves somebody below
the norm for one or more months and it helps to work part-time or fully. It is paid out, or settles bijstand that was
paid too much because of income from work. Whether it fits this person is a judgment; here the limits are kept.
"""

from __future__ import annotations

from typing import NamedTuple

from bijstandsrecht.kern import Maand, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet.bronnen import pw

JAARMAXIMUM = "participatiewet.bufferbudget.jaarmaximum"
_ARTIKEL = "art. 34b Participatiewet"


class Bufferbudget(NamedTuple):
    """One use in cents, what is left of the year after it, how far the month was below the norm, and the reasons."""

    uitbetaald: int
    vereffend: int
    ingezet: int
    over: int
    tekort: int
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("participatiewet", "34b lid 1 onder a", "34b lid 1 onder b", "34b lid 2")
def zet_bufferbudget_in(
    *, maand: Maand, norm: int, beschikbaar: int, parameters: Parameterboek, uitbetalen: int = 0, vereffenen: int = 0,
    te_veel_door_werk: int = 0, eerder_dit_jaar: int = 0, ontvangt_inkomen_uit_werk: bool = True,
    instabiel: bool | None = None, draagt_bij: bool | None = None,
) -> Uitkomst[Bufferbudget]:  # fmt: skip
    """Check one use of the bufferbudget: cents.

    `beschikbaar` is what the household has in the month with income and bijstand; `uitbetalen` and `vereffenen` are
    what the college wants to do; `te_veel_door_werk` is the bijstand paid too much because of income from work.
    `instabiel`: the income is unstable through settlement; `draagt_bij`: it helps to work; None is not judged yet,
    and then nothing is used. Raises OngeldigeInvoer above a limit, OnbekendBedrag before 2027.
    """
    dag = maand.eerste_dag
    bedragen = {
        "norm": norm, "beschikbaar": beschikbaar, "uitbetalen": uitbetalen, "vereffenen": vereffenen,
        "te_veel_door_werk": te_veel_door_werk, "eerder_dit_jaar": eerder_dit_jaar,
    }  # fmt: skip
    spoor = Spoor()
    for naam, bedrag in bedragen.items():
        controleer(naam, bedrag, artikel=_ARTIKEL)
        spoor.gegeven(naam, bedrag, "centen")
    hoogste = spoor.parameter("jaarmaximum", JAARMAXIMUM, parameters.op(JAARMAXIMUM, dag))
    ruimte = max(0, hoogste - eerder_dit_jaar)
    spoor.berekend("ruimte", ruimte, "centen", "min_nul", ("jaarmaximum", "eerder_dit_jaar"), pw("34b lid 1", dag))
    _toets_bedragen(uitbetalen, vereffenen, te_veel_door_werk, ruimte)
    tekort = max(0, norm - beschikbaar)
    spoor.berekend("tekort", tekort, "centen", "min_nul", ("norm", "beschikbaar"), pw("34b lid 1 onder a", dag),
                   "Zoveel is er in deze maand minder dan de norm.")  # fmt: skip
    voor, tegen, onbekend = _weeg(tekort, ontvangt_inkomen_uit_werk, instabiel, draagt_bij)
    mag = not tegen and not onbekend
    return _sluit(
        Bufferbudget(
            uitbetalen if mag else 0, vereffenen if mag else 0, uitbetalen + vereffenen if mag else 0,
            ruimte - (uitbetalen + vereffenen if mag else 0), tekort, voor, tegen, onbekend,
        ),
        maand, spoor,
    )  # fmt: skip


def _toets_bedragen(uitbetalen: int, vereffenen: int, te_veel: int, ruimte: int) -> None:
    samen = uitbetalen + vereffenen
    if samen > ruimte:
        raise OngeldigeInvoer(
            "Dit is meer dan er dit kalenderjaar nog over is.", veld="uitbetalen", waarde=samen,
            artikel="art. 34b lid 1 Participatiewet", remedie="Zet een lager bedrag in.",
        )  # fmt: skip
    if vereffenen > te_veel:
        raise OngeldigeInvoer(
            "Dit is meer dan er te veel is betaald door inkomen uit werk.", veld="vereffenen", waarde=vereffenen,
            artikel="art. 34b lid 2 Participatiewet", remedie="Vereffen ten hoogste dat bedrag.",
        )  # fmt: skip


def _weeg(
    tekort: int, werkt: bool, instabiel: bool | None, draagt_bij: bool | None
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The reasons for and against, and what is still to be judged."""
    punten = (
        (werkt, "Deze persoon heeft inkomen uit werk en algemene bijstand.", ""),
        (instabiel, "Door het verrekenen van inkomen is er in een of meer maanden minder dan de norm.",
         "Beoordeel of het inkomen wisselt door het verrekenen."),
        (draagt_bij, "Het budget draagt bij aan werken in deeltijd of helemaal aan het werk gaan.",
         "Beoordeel of het budget bijdraagt aan werk."),
    )  # fmt: skip
    voor = [zin for antwoord, zin, _ in punten if antwoord]
    tegen = [f"Niet: {zin[0].lower()}{zin[1:]}" for antwoord, zin, _ in punten if antwoord is False]
    onbekend = [vraag for antwoord, _, vraag in punten if antwoord is None]
    if tekort:
        voor.append("In deze maand is er minder dan de norm.")
    return tuple(voor), tuple(tegen), tuple(onbekend)


def _sluit(uit: Bufferbudget, maand: Maand, spoor: Spoor) -> Uitkomst[Bufferbudget]:
    dag = maand.eerste_dag
    for zinnen, naam in ((uit.voor, "voor"), (uit.tegen, "tegen"), (uit.onbekend, "te_beoordelen")):
        if zinnen:
            spoor.gegeven(naam, " ".join(zinnen), "tekst", "", pw("34b lid 1", dag), "oordeel")
    spoor.gegeven("uitbetaald", uit.uitbetaald, "centen", "Dit krijgt u uitbetaald.", pw("34b lid 2", dag), "oordeel")
    spoor.gegeven("vereffend", uit.vereffend, "centen", "Dit hoeft u niet terug te betalen.", pw("34b lid 2", dag),
                  "oordeel")  # fmt: skip
    spoor.berekend("ingezet", uit.ingezet, "centen", "plus", ("uitbetaald", "vereffend"), pw("34b lid 2", dag))
    spoor.berekend("over", uit.over, "centen", "min", ("ruimte", "ingezet"), pw("34b lid 1", dag),
                   f"Dit is er in {maand.jaar} nog over.")  # fmt: skip
    zin = "Wij zetten {ingezet} in van uw bufferbudget." if uit.ingezet else "Wij zetten geen bufferbudget in."
    wortel = Stap(
        "bufferbudget", uit.ingezet, "centen", "berekend", pw("34b", dag), zin, "", tuple(spoor.stappen), "gelijk",
        ("ingezet",),
    )  # fmt: skip
    return Uitkomst.van(uit, wortel, spoor)
