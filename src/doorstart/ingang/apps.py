"""Django's registration of this room."""

from django.apps import AppConfig


class IngangConfig(AppConfig):
    """Room doorstart.ingang."""

    name = "doorstart.ingang"
