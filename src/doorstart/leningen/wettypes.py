"""From the rows of a loan to the types of the law package: the contract, and the events as it wants them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Maand
from doorstart.leningen.models import Lening, Leninggebeurtenis

BEGINSTAND, HERINNERING, HERROEPING, INCASSO = "beginstand", "herinnering", "herroeping", "incasso_mislukt"
NAAR_VORDERING, OVERGEGAAN, VERZOEK = "naar_vordering", "overgegaan", "verzoek_uitstel"
JAAROPGAVE, DRAAGKRACHT = "jaaropgave", "draagkracht"
AANGESPROKEN, EINDE_BORGTOCHT = "aangesproken", "einde_borgtocht"
RENTE_BANK, RENTE_ALS_GIFT, KAPITAAL_ALS_GIFT = "rente_bank", "rente_als_gift", "kapitaal_als_gift"
GIFTEN = (RENTE_ALS_GIFT, KAPITAAL_ALS_GIFT)
"""What the bank of a guaranteed loan gets and nobody owes back (art. 21)."""
EIGEN = (
    BEGINSTAND, HERINNERING, HERROEPING, INCASSO, NAAR_VORDERING, OVERGEGAAN, VERZOEK, JAAROPGAVE, DRAAGKRACHT,
    AANGESPROKEN, EINDE_BORGTOCHT, RENTE_BANK, *GIFTEN,
)  # fmt: skip
"""Kinds that the law package does not know: the start from an earlier system, what we sent, what a loan became, and
of a guarantee: that the bank called it, that it ended, the interest of the bank, and what we gave to the bank."""
_ZONDER_GEVOLG = (HERINNERING, INCASSO, VERZOEK, JAAROPGAVE, DRAAGKRACHT, RENTE_BANK, *GIFTEN)

TE_LAAT = {
    "achterstand_aflossing": wet.Soort.OVERGENOMEN_AFLOSSING,
    "achterstand_rente": wet.Soort.OVERGENOMEN_RENTE,
}
"""What an earlier system reports as late (cents), and the event that the law package makes of it."""

Feit = Mapping[str, Any]
_NOG_NIET_BEWAARD = 1 << 62


def feiten_van(lening: Lening) -> dict[str, Any]:
    """Return the contract as plain values: the input of every calculation of this loan (cents, ISO dates)."""
    return {
        "soort": lening.soort,
        "hoofdsom": lening.hoofdsom,
        "verstrekt_op": lening.verstrekt_op.isoformat(),
        "toegekend_op": lening.toegekend_op.isoformat() if lening.toegekend_op else None,
        "maanden": lening.looptijd_maanden,
        "betaaldag": lening.betaaldag,
        "wijze": lening.wijze,
        "rente": lening.rente,
        "einde_bijstand": lening.einde_bijstand.isoformat() if lening.einde_bijstand else None,
    }


def geldig(rijen: Iterable[Leninggebeurtenis]) -> list[Leninggebeurtenis]:
    """Return the events that stand: without those that were taken back, and without what took them back."""
    rijen = list(rijen)
    weg = {rij.herroept_id for rij in rijen if rij.herroept_id}
    staan = [rij for rij in rijen if rij.pk not in weg and rij.soort != HERROEPING]
    return sorted(staan, key=lambda rij: (rij.dag, rij.pk or _NOG_NIET_BEWAARD))


def als_feiten(rijen: Iterable[Leninggebeurtenis]) -> list[dict[str, Any]]:
    """Return the standing events as plain values, in order; only what a calculation reads."""
    velden = ("bedrag", "maanden", "grond", "toerekenbaar", "verwijtbaar", "motivering", "gegevens")
    return [
        {"dag": rij.dag.isoformat(), "soort": rij.soort}
        | {veld: getattr(rij, veld) for veld in velden if _zegt_iets(getattr(rij, veld))}
        for rij in geldig(rijen)
        if rij.soort not in _ZONDER_GEVOLG
    ]


def _zegt_iets(waarde: Any) -> bool:
    """Say whether a field was filled in: False is an answer, 0 and an empty text are not."""
    return isinstance(waarde, bool) or bool(waarde)


def beginstand(feiten: Iterable[Feit]) -> Feit | None:
    """Return the start from an earlier system, or None for a loan that began here."""
    return next((feit for feit in feiten if feit["soort"] == BEGINSTAND), None)


def overgenomen(begin: Feit | None) -> list[wet.Gebeurtenis]:
    """Return what was late already when the loan came from an earlier system, as far as that said how much."""
    if begin is None:
        return []
    bedragen, dag = begin.get("gegevens", {}), date.fromisoformat(begin["dag"])
    return [
        wet.Gebeurtenis(dag=dag, soort=soort, bedrag=bedragen[naam])
        for naam, soort in TE_LAAT.items()
        if bedragen.get(naam)
    ]


def zonder_bedrag(gemeld: Mapping[str, Any]) -> bool:
    """Say whether an earlier system told since when something is late, and not how much."""
    return bool(gemeld.get("achterstand_sinds")) and not any(gemeld.get(naam) for naam in TE_LAAT)


def contract(lening: Feit, begin: Feit | None) -> wet.Lening:
    """Return the contract for the law package; a loan of an earlier system goes on from its opening balance.

    Its remaining principal is then spread over the months that are left of the term, at the rate it always had.
    """
    verstrekt = date.fromisoformat(lening["verstrekt_op"])
    toegekend = date.fromisoformat(lening["toegekend_op"]) if lening["toegekend_op"] else None
    hoofdsom, maanden = lening["hoofdsom"], lening["maanden"]
    if begin is not None:
        dag = date.fromisoformat(begin["dag"])
        maanden = max(1, maanden - (Maand.van_datum(dag) - Maand.van_datum(verstrekt)))
        hoofdsom, verstrekt, toegekend = begin["bedrag"], dag, None
    return wet.Lening(
        hoofdsom=hoofdsom, verstrekt_op=verstrekt, maanden=maanden, betaaldag=lening["betaaldag"],
        wijze=lening["wijze"], toegekend_op=toegekend, rente=lening["rente"],
    )  # fmt: skip


def wet_gebeurtenissen(feiten: Iterable[Feit], tot_en_met: date) -> list[wet.Gebeurtenis]:
    """Return the events that the law package follows, up to and including a day.

    What an earlier system said was late is an event of the first day.
    """
    soorten, feiten = set(wet.Soort), list(feiten)
    laat = overgenomen(beginstand(feiten))
    return laat + [
        wet.Gebeurtenis(
            dag=date.fromisoformat(feit["dag"]), soort=wet.Soort(feit["soort"]), bedrag=feit.get("bedrag", 0),
            maanden=feit.get("maanden", 0), grond=feit.get("grond", ""), toerekenbaar=feit.get("toerekenbaar"),
            verwijtbaar=feit.get("verwijtbaar"), motivering=feit.get("motivering", ""),
        )
        for feit in feiten
        if feit["soort"] in soorten and date.fromisoformat(feit["dag"]) <= tot_en_met
    ]  # fmt: skip
