"""One registry of what can be decided: per kind and direction the letter, the mandatory parts, the effect.

The room of decisions knows no benefits, loans or claims. Each room says in `AppConfig.ready` what a decision of its
kinds must hold, how its letter reads and what happens on approval; proposing, approving and printing read it here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker

Besluittekst = Callable[[Besluit, Gebruiker], Briefcontext]
Effect = Callable[[Besluit, Gebruiker], object]
Sleutel = tuple[str, str]

# A refusal changes nothing in another room; a decision in one of these directions does.
MET_EFFECT = frozenset({Uitkomst.TOEKENNING, Uitkomst.GEDEELTELIJK, Uitkomst.VASTSTELLING, Uitkomst.AMBTSHALVE})

VELDEN = frozenset({"motivering", "ingang", "einde", "berekening"})


@dataclass(frozen=True, kw_only=True)
class Besluitvorm:
    """What a decision of one kind and direction is.

    `velden`: fields of Besluit that must be filled (see VELDEN). `gegevens`: mandatory keys of `besluit.gegevens`, each
    with its label in words. `bedragen`: from the outcome of the stored calculation to the amounts (cents) that
    `gegevens` must equal. `controle` raises DoorstartFout for what else must hold. `effect` runs on approval, inside
    its transaction; `zonder_effect` says that nothing has to happen. `bedrag`: the cents at stake, for the mandate.
    `bezwaar`: one can object or appeal, so the letter must say how. Without `brief` nothing is sent: it concerns only
    the books. `voorbeeld` and `voorbeeld_uitkomst`: made-up
    facts and outcome of a calculation for a preview of the letter; each of `varianten` holds what is otherwise in
    another letter of this form.
    """

    soort: str
    uitkomst: str
    tekst: Besluittekst
    velden: tuple[str, ...] = ("motivering",)
    gegevens: Mapping[str, Any] = field(default_factory=dict)
    bedragen: Callable[[Any], dict[str, int]] | None = None
    controle: Callable[[Besluit], None] | None = None
    effect: Effect | None = None
    zonder_effect: bool = False
    bedrag: Callable[[Besluit], int] | None = None
    bezwaar: bool = True
    brief: bool = True
    voorbeeld: Mapping[str, Any] = field(default_factory=dict)
    voorbeeld_uitkomst: Any = None
    varianten: tuple[Mapping[str, Any], ...] = ()

    @property
    def sleutel(self) -> Sleutel:
        """Return kind and direction, the key of this form."""
        return (str(self.soort), str(self.uitkomst))


_VORMEN: dict[Sleutel, Besluitvorm] = {}
_EFFECTEN: dict[Sleutel, Effect] = {}
_CONTROLES: dict[Sleutel, list[Callable[[Besluit], None]]] = {}


def registreer(*vormen: Besluitvorm) -> None:
    """Add kinds of decision.

    Raises ValueError for an unknown kind, direction or field, and when another form already holds the key: two would
    hide each other.
    """
    for vorm in vormen:
        if vorm.soort not in Besluitsoort.values or vorm.uitkomst not in Uitkomst.values:
            raise ValueError(f"Besluitvorm {vorm.sleutel} kent geen soort of uitkomst van besluiten.models.")
        if onbekend := set(vorm.velden) - VELDEN:
            raise ValueError(f"Besluitvorm {vorm.sleutel} eist onbekende velden: {sorted(onbekend)}.")
        bestaand = _VORMEN.get(vorm.sleutel)
        if bestaand is not None and bestaand != vorm:
            raise ValueError(f"Besluitvorm {vorm.sleutel} is al geregistreerd: {bestaand.tekst!r}.")
        _VORMEN[vorm.sleutel] = vorm
        if vorm.effect is not None:
            zet_effect(vorm.soort, vorm.uitkomst, vorm.effect)


def zet_effect(soort: str, uitkomst: str, functie: Effect) -> None:
    """Say what happens on approval of a form that another room registered.

    Raises ValueError when another function already holds the key.
    """
    sleutel = (str(soort), str(uitkomst))
    bestaand = _EFFECTEN.get(sleutel)
    if bestaand is not None and bestaand is not functie:
        raise ValueError(f"Besluitvorm {sleutel} heeft al een effect: {bestaand!r}. Registreer er maar een.")
    _EFFECTEN[sleutel] = functie


def voeg_controle_toe(soort: str, uitkomst: str, functie: Callable[[Besluit], None]) -> None:
    """Add a check to a form that another room registered: its facts live above that room. Adding it twice is once."""
    rij = _CONTROLES.setdefault((str(soort), str(uitkomst)), [])
    if functie not in rij:
        rij.append(functie)


def controles_van(vorm: Besluitvorm) -> tuple[Callable[[Besluit], None], ...]:
    """Return every check of a form: its own first, then those of other rooms."""
    eigen = () if vorm.controle is None else (vorm.controle,)
    return (*eigen, *_CONTROLES.get(vorm.sleutel, ()))


def vormen() -> tuple[Besluitvorm, ...]:
    """Return every registered form, by kind and direction."""
    return tuple(_VORMEN[sleutel] for sleutel in sorted(_VORMEN))


def bestaat(soort: str, uitkomst: str) -> bool:
    """Say whether this can be decided here."""
    return (str(soort), str(uitkomst)) in _VORMEN


def vorm_van(besluit: Besluit) -> Besluitvorm:
    """Return the form of a decision; raises DoorstartFout for a kind that cannot be decided here."""
    vorm = _VORMEN.get((str(besluit.soort), str(besluit.uitkomst)))
    if vorm is None:
        raise DoorstartFout(
            _("Een besluit '%(soort)s' met uitkomst '%(uitkomst)s' bestaat niet. Kies een andere uitkomst.")
            % {"soort": besluit.get_soort_display(), "uitkomst": besluit.get_uitkomst_display()}
        )
    return vorm


def is_voorbeeld(besluit: Besluit) -> bool:
    """Say whether this is the made-up decision of a preview: there are no rows to look up beside it."""
    return besluit.pk == 0


def zonder_voorbeeld() -> list[Sleutel]:
    """Return the forms that cannot be previewed, because their example misses a mandatory part."""
    return [vorm.sleutel for vorm in vormen() if vorm.gegevens.keys() - vorm.voorbeeld.keys()]


def effect_van(vorm: Besluitvorm) -> Effect | None:
    """Return what happens on approval, or nothing for a refusal and for a form without effect.

    Raises DoorstartFout when something must happen and nobody says what: better no approval than one without result.
    """
    effect = _EFFECTEN.get(vorm.sleutel)
    if effect is None and vorm.uitkomst in MET_EFFECT and not vorm.zonder_effect:
        raise DoorstartFout(
            _("Dit soort besluit (%(soort)s) kan nog niet worden uitgevoerd. Vraag de beheerder om hulp.")
            % {"soort": Besluitsoort(vorm.soort).label}
        )
    return effect
