"""The work that waits on Monday 2 July 2018, made through the services that everybody uses."""

from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie


def leg_klaar(organisatie: Organisatie) -> None:
    """Put the open work of the demonstration on the worklists."""
    with scope(organisatie):
        pass
