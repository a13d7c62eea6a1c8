"""A request of somebody who is logged in: `vereist` has made sure of it."""

from django.http import HttpRequest

from doorstart.organisatie.models import Gebruiker


class Verzoek(HttpRequest):
    """A request whose user is a user of ours. Only a name for the type checker."""

    user: Gebruiker
