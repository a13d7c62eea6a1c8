"""Django's registration of this room."""

from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    """Room doorstart.besluiten."""

    name = "doorstart.besluiten"
