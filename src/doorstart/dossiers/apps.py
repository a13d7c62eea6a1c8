"""Django's registration of this room."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Room doorstart.dossiers."""

    name = "doorstart.dossiers"
