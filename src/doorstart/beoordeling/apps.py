"""Django's registration of this room."""

from django.apps import AppConfig


class BeoordelingConfig(AppConfig):
    """Room doorstart.beoordeling."""

    name = "doorstart.beoordeling"
