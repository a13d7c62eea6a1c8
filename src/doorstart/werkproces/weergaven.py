"""What a user keeps of the worklist: the last filter, and views saved under a name.

These are habits of one person, no facts about a dossier: they are not written in the event log.
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import LaatsteFilter, Team, Weergave
from doorstart.werkproces.werklijst import Filter

HOOGSTENS = 20
"""Views one user may save: more would be a list of its own."""


def weergaven(gebruiker: Gebruiker) -> Sequence[Weergave]:
    """Return the saved views of a user, by name."""
    return list(Weergave.objects.filter(gebruiker=gebruiker))


def laatste_filter(gebruiker: Gebruiker) -> Filter:
    """Return the filter with which the user last looked."""
    rij = LaatsteFilter.objects.filter(gebruiker=gebruiker).first()
    return Filter.van(rij.filter) if rij else Filter()


def teams_van(gebruiker: Gebruiker) -> list[tuple[int, str, bool]]:
    """Return key, name and "am I in it" of every team, own teams first."""
    eigen = set(Team.objects.filter(leden=gebruiker).values_list("pk", flat=True))
    rijen = [(team.pk, team.naam, team.pk in eigen) for team in Team.objects.all()]
    return sorted(rijen, key=lambda rij: (not rij[2], rij[1].lower()))


@transaction.atomic
def onthoud_filter(*, gebruiker: Gebruiker, filter_: Filter) -> None:
    """Keep this filter for the next visit."""
    eis(gebruiker, "werklijst.lezen")
    LaatsteFilter.objects.update_or_create(gebruiker=gebruiker, defaults={"filter": filter_.als_json()})


@transaction.atomic
def bewaar_weergave(*, gebruiker: Gebruiker, naam: str, filter_: Filter, standaard: bool) -> Weergave:
    """Save a filter under a name, or replace the one of that name; with `standaard` the worklist opens with it.

    Raises ValidationError (`naam`) without a name, for one longer than forty characters, or for one too many.
    """
    eis(gebruiker, "werklijst.lezen")
    naam = naam.strip()
    if not 0 < len(naam) <= 40:
        raise ValidationError({"naam": _("Geef de weergave een naam van hoogstens veertig tekens.")})
    # The user's row is the lock: two browser windows cannot both make the last one, or two defaults.
    Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    rijen = Weergave.objects.filter(gebruiker=gebruiker)
    rij = rijen.filter(naam__iexact=naam).first()
    if rij is None and rijen.count() >= HOOGSTENS:
        raise ValidationError({"naam": _("U hebt al twintig weergaven. Verwijder er eerst een.")})
    if standaard:
        rijen.update(standaard=False)
    rij = rij or Weergave(gebruiker=gebruiker)
    rij.naam, rij.filter, rij.standaard = naam, filter_.als_json(), standaard
    rij.save()
    return rij


@transaction.atomic
def verwijder_weergave(*, gebruiker: Gebruiker, pk: int) -> None:
    """Take one's own view away; somebody else's does not exist (404)."""
    aantal, _per_soort = Weergave.objects.filter(gebruiker=gebruiker, pk=pk).delete()
    if not aantal:
        raise Http404(_("Deze weergave is niet gevonden."))
