"""Who may take a step, and which judgment a grant needs; also what other rooms know about the start of a procedure.

A procedure about a decision (bezwaar) must know when that was made known and who took it. The room of decisions tells,
through the registry here: the procedures themselves know no decisions.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier, Groep
from doorstart.kern.fouten import OngeldigeStap, VierOgen
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Oordeel, Overgang, Proceduretabel, tabel_van

Startkennis = Callable[[Dossier, Mapping[str, Any]], Mapping[str, Any]]
"""From the dossier and what was filled in to what must be stored beside it.

May hold `start` (more facts of the start, JSON) and `uitgesloten` (keys of users who must stay out of it).
"""

_STARTKENNIS: dict[str, Startkennis] = {}
_TOEKENNEND = frozenset({"toekenning", "gedeeltelijk"})


def registreer_start(soort: str, functie: Startkennis) -> None:
    """Say what another room knows when a procedure of this kind starts; raises ValueError for a second function."""
    bestaand = _STARTKENNIS.get(soort)
    if bestaand is not None and bestaand is not functie:
        raise ValueError(f"De start van '{soort}' is al geregistreerd door {bestaand!r}.")
    _STARTKENNIS[soort] = functie


def startkennis(tabel: Proceduretabel, dossier: Dossier, start: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the registered room adds; raises OngeldigeStap when a procedure about a decision has none."""
    functie = _STARTKENNIS.get(tabel.soort)
    if functie is not None:
        return dict(functie(dossier, start))
    if any(veld.soort == "besluit" for veld in tabel.start):
        raise OngeldigeStap(
            f"De procedure '{tabel.naam}' kent het besluit niet. Dit is niet ingericht; vraag de beheerder om hulp."
        )
    return {}


def uitgesloten(rij: Procedure) -> frozenset[int]:
    """Return the keys of the users who must stay out of this procedure (arts. 7:5 and 10:3 lid 3 Awb)."""
    return frozenset(rij.gegevens.get("uitgesloten", ()))


def eis_stap(rij: Procedure, overgang: Overgang, gebruiker: Gebruiker | None) -> None:
    """Raise PermissionDenied without the right, or VierOgen for somebody who must stay out of this procedure."""
    if gebruiker is None:
        if not overgang.automatisch:
            raise PermissionDenied(_("Deze stap kan het systeem niet zelf zetten. Een medewerker moet het doen."))
        return
    eis(gebruiker, overgang.recht)
    if gebruiker.pk in uitgesloten(rij):
        raise VierOgen(
            _(
                "U hebt het bestreden besluit voorbereid of genomen. Een ander moet het bezwaar behandelen "
                "(artikel 7:5 en 10:3 Awb)."
            )
        )


def vereist_oordeel(rij: Procedure) -> bool | None:
    """Return the judgment on viability that a grant needs: True, False (not viable), or None when it needs none."""
    soort = tabel_van(rij.soort).oordeel
    if soort is Oordeel.GEEN:
        return None
    if soort is Oordeel.NAAR_GROEP:
        return bool(rij.dossier.groep != Groep.OUDER)
    return soort is Oordeel.LEVENSVATBAAR


def oordeel_past(rij: Procedure) -> bool:
    """Say whether the judgment that a grant needs was stored and points the right way."""
    vereist = vereist_oordeel(rij)
    return vereist is None or rij.gegevens.get("leg_oordeel_vast", {}).get("levensvatbaar") is vereist


def eis_oordeel(rij: Procedure) -> None:
    """Raise OngeldigeStap for a grant without the judgment that it needs (art. 2 lid 1 Bbz 2004)."""
    if oordeel_past(rij):
        return
    if vereist_oordeel(rij):
        raise OngeldigeStap(
            _("Toekennen kan alleen als het bedrijf levensvatbaar is (art. 2 Bbz 2004). Leg eerst dat oordeel vast.")
        )
    raise OngeldigeStap(
        _(
            "Toekennen aan deze groep kan alleen als het bedrijf niet levensvatbaar is (art. 2 Bbz 2004). "
            "Leg eerst dat oordeel vast, of kies een andere groep."
        )
    )


def eis_oordeel_bij(rij: Procedure, overgang: Overgang, gegevens: Mapping[str, Any]) -> None:
    """Do `eis_oordeel` when this transition proposes a grant."""
    if overgang.actie == "stel_besluit_voor" and gegevens.get("uitkomst") in _TOEKENNEND:
        eis_oordeel(rij)
