"""Teams: colleagues who share a worklist. The beheerder names them and says who is in."""

from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.organisatie.rollen import Rol, eis
from doorstart.werkproces.models import Team
from doorstart.werkproces.taken import werkdatum


def teams() -> Sequence[Team]:
    """Return every team with its municipality and members."""
    return list(Team.objects.select_related("gemeente").prefetch_related("leden"))


def team_met(pk: int) -> Team:
    """Return one team; one of another organisation does not exist (404)."""
    rij: Team | None = Team.objects.filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit team is niet gevonden."))
    return rij


def mogelijke_leden() -> list[tuple[int, str]]:
    """Return key and name of the colleagues who can be in a team, by name."""
    rijen = Gebruiker.objects.filter(organisatie_id=huidige_organisatie_id(), is_active=True)
    rijen = rijen.exclude(rol__in=(Rol.INWONER, Rol.COACH))
    return sorted(((rij.pk, str(rij)) for rij in rijen), key=lambda paar: paar[1])


@transaction.atomic
def bewaar_team(
    *, beheerder: Gebruiker, naam: str, gemeente: Gemeente | None, leden: Collection[int], team: Team | None = None
) -> Team:
    """Make a team or change it; `leden` are the keys of all its members.

    Raises ValidationError for a name that another team has and for somebody who is no colleague.
    """
    eis(beheerder, "gebruikers.beheren")
    naam = naam.strip()
    if not naam:
        raise ValidationError({"naam": _("Geef het team een naam.")})
    if Team.objects.filter(naam__iexact=naam).exclude(pk=team.pk if team else 0).exists():
        raise ValidationError({"naam": _("Deze naam bestaat al. Kies een andere.")})
    if not set(leden) <= {pk for pk, _naam in mogelijke_leden()}:
        raise ValidationError({"leden": _("Kies alleen collega's van uw organisatie.")})
    rij = team or Team()
    rij.naam, rij.gemeente = naam, gemeente
    rij.save()
    rij.leden.set(leden)
    leg_vast(
        soort="team_bewaard",
        datum=werkdatum(),
        gebruiker=beheerder,
        omschrijving=f"Team bewaard: {naam}",
        gegevens={"team": rij.pk, "leden": sorted(leden), "gemeente": gemeente.pk if gemeente else None},
    )
    return rij


@transaction.atomic
def verwijder_team(*, beheerder: Gebruiker, team: Team) -> None:
    """Take a team away; the tasks of its members stay theirs."""
    eis(beheerder, "gebruikers.beheren")
    leg_vast(
        soort="team_verwijderd",
        datum=werkdatum(),
        gebruiker=beheerder,
        omschrijving=f"Team verwijderd: {team.naam}",
        gegevens={"team": team.pk},
    )
    team.delete()
