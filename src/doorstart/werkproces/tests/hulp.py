"""Help for the tests of the tables: values that fit every field, a user with a right, and the way to a status."""

from collections import deque
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from doorstart.organisatie.rollen import RECHTEN, Rol
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Overgang, Proceduretabel, Veld
from doorstart.werkproces.procedures.tabel import BLIJFT, TERUG
from doorstart.werkproces.services import start_procedure, verplaats

DAG = date(2026, 3, 2)
_ROLLEN = (Rol.ADVISEUR, Rol.FINANCIEN, Rol.TOETSER)


def zet_datum(organisatie: Any, dag: date) -> None:
    """Set the working date."""
    organisatie.werkdatum = dag
    organisatie.save()


def houder(gebruikers: dict[str, Any], recht: str) -> Any:
    """Return a user whose role holds a right."""
    return next(gebruikers[rol] for rol in _ROLLEN if recht in RECHTEN[rol])


def zonder(gebruikers: dict[str, Any], recht: str) -> list[Any]:
    """Return every user whose role does not hold a right."""
    return [gebruikers[rol] for rol in Rol.values if recht not in RECHTEN[rol]]


def waarden(velden: Iterable[Veld], dag: date, **anders: Any) -> dict[str, Any]:
    """Return a value for every field: a day, a choice, a text."""
    uit: dict[str, Any] = {}
    for veld in velden:
        if veld.soort == "datum":
            uit[veld.naam] = dag + timedelta(days=14) if veld.naam == "hersteltermijn_tot" else dag
        elif veld.soort in {"getal", "besluit"}:
            uit[veld.naam] = 1
        elif veld.soort == "ja_nee":
            uit[veld.naam] = True
        else:
            uit[veld.naam] = veld.opties[0] if veld.opties else "Een zin."
    return uit | anders


def startwaarden(tabel: Proceduretabel, **anders: Any) -> dict[str, Any]:
    """Return what a table requires to begin."""
    uit = waarden(tabel.start, DAG)
    if tabel.soort == "bbz_jaar":
        uit |= {"boekjaar_begin": date(2025, 1, 1), "boekjaar_einde": date(2025, 12, 31)}
    if "gevraagd" in uit:
        uit["gevraagd"] = "levensonderhoud"
    return uit | anders


def begin(tabel: Proceduretabel, dossier: Any, gebruikers: dict[str, Any], **anders: Any) -> Procedure:
    """Start a procedure on the working date of these tests."""
    return start_procedure(
        dossier=dossier, soort=tabel.soort, ontvangen_op=DAG, gebruiker=houder(gebruikers, tabel.recht),
        gegevens=startwaarden(tabel, **anders),
    )  # fmt: skip


def weg(tabel: Proceduretabel, naar: str) -> list[Overgang]:
    """Return the shortest road of transitions from the begin to a status."""
    wegen: dict[str, list[Overgang]] = {tabel.begin: []}
    te_doen = deque([tabel.begin])
    while te_doen:
        status = te_doen.popleft()
        for overgang in tabel.vanaf(status):
            if overgang.naar not in {BLIJFT, TERUG, *wegen}:
                wegen[overgang.naar] = [*wegen[status], overgang]
                te_doen.append(overgang.naar)
    return wegen[naar]


def zet(procedure: Procedure, overgang: Overgang, gebruikers: dict[str, Any], organisatie: Any) -> Procedure:
    """Take one transition with values that fit, on a day on which it may."""
    if overgang.na_hersteltermijn or (overgang.klok == "hervatten" and not overgang.vereist):
        zet_datum(organisatie, organisatie.werkdatum + timedelta(days=15))
    gegevens = waarden(overgang.vereist, organisatie.werkdatum)
    if overgang.uitkomst:
        gegevens["uitkomst"] = overgang.uitkomst[-1]
    return verplaats(
        procedure=procedure, actie=overgang.actie, gebruiker=houder(gebruikers, overgang.recht), gegevens=gegevens
    )
