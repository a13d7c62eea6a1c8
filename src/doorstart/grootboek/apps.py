"""Django's registration of this room."""

from django.apps import AppConfig


class GrootboekConfig(AppConfig):
    """Room doorstart.grootboek."""

    name = "doorstart.grootboek"
