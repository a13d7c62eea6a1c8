"""Who may do what: one table of rights per role, read by every door."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from doorstart.organisatie.models import Gebruiker


class Verzoek(HttpRequest):
    """The request as a page behind a door sees it: somebody of an organisation is logged in (for types only)."""

    user: "Gebruiker"


class Rol(TextChoices):
    """The roles of the field."""

    ADVISEUR = "adviseur", gettext_lazy("ondernemersadviseur")
    TOETSER = "toetser", gettext_lazy("toetser")
    FINANCIEN = "financien", gettext_lazy("financiën")
    MANAGER = "manager", gettext_lazy("manager")
    COACH = "coach", gettext_lazy("coach")
    BEHEERDER = "beheerder", gettext_lazy("functioneel beheerder")
    INWONER = "inwoner", gettext_lazy("inwoner")


_DOSSIER_LEZEN = {"dossier.lezen", "besluit.lezen", "werklijst.lezen"}

RECHTEN: dict[str, frozenset[str]] = {
    Rol.ADVISEUR: frozenset(
        _DOSSIER_LEZEN
        | {
            "dossier.schrijven",
            "besluit.voorstellen",
            "opgave.beoordelen",
            "jaarcijfers.beoordelen",
            "document.lezen",
            "document.schrijven",
            "lening.lezen",
            "vordering.lezen",
            "begeleiding.lezen",
            "begeleiding.schrijven",
            "preventie.lezen",
            "preventie.schrijven",
            "rapport.lezen",
        }
    ),
    Rol.TOETSER: frozenset(
        _DOSSIER_LEZEN
        | {
            "besluit.goedkeuren",
            "betaling.lezen",
            "betaling.goedkeuren",
            "document.lezen",
            "lening.lezen",
            "vordering.lezen",
            "bank.lezen",
            "grootboek.lezen",
            "grootboek.goedkeuren",
            "begeleiding.lezen",
            "rapport.lezen",
        }
    ),
    Rol.FINANCIEN: frozenset(
        _DOSSIER_LEZEN
        | {
            "betaling.lezen",
            "betaling.voorstellen",
            "bank.lezen",
            "bank.verwerken",
            "document.lezen",
            "lening.lezen",
            "lening.beheren",
            "vordering.lezen",
            "vordering.beheren",
            "besluit.voorstellen",
            "grootboek.lezen",
            "grootboek.afsluiten",
            "rapport.lezen",
        }
    ),
    Rol.MANAGER: frozenset(
        {
            "rapport.lezen",
            "rapport.cijfers",
            "preventie.lezen",
            "beleid.lezen",
            "beleid.goedkeuren",
            "bedragen.lezen",
            "bedragen.goedkeuren",
            "grootboek.lezen",
            "lening.rapport",
            # Only within a mandate of its own: see besluiten.mandaat and the page of a decision.
            "besluit.goedkeuren",
            "besluit.lezen",
            "brieftekst.lezen",
            "brieftekst.goedkeuren",
        }
    ),
    Rol.COACH: frozenset({"begeleiding.lezen", "begeleiding.schrijven"}),
    Rol.BEHEERDER: frozenset(
        {
            "gebruikers.beheren",
            "beleid.lezen",
            "beleid.voorstellen",
            "bedragen.lezen",
            "bedragen.voorstellen",
            "brieftekst.lezen",
            "brieftekst.voorstellen",
        }
    ),
    Rol.INWONER: frozenset({"mijn.gebruiken"}),
}


def mag(gebruiker: Any, recht: str) -> bool:
    """Say whether the user's role holds this right."""
    return bool(gebruiker.is_authenticated and gebruiker.is_active and recht in RECHTEN.get(gebruiker.rol, frozenset()))


def eis(gebruiker: Any, recht: str) -> None:
    """Raise PermissionDenied, with a sentence, when the user's role does not hold this right."""
    if not mag(gebruiker, recht):
        raise PermissionDenied(_("Uw rol heeft hiervoor geen recht. Vraag uw functioneel beheerder om hulp."))


def vereist(recht: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Decorate a view: log in first, and hold `recht`."""

    def decorator(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @login_required
        @wraps(view)
        def binnen(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            eis(request.user, recht)
            return view(request, *args, **kwargs)

        binnen.recht = recht  # type: ignore[attr-defined]
        return binnen

    return decorator
