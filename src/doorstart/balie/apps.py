"""Django's registration of this room."""

from django.apps import AppConfig


class BalieConfig(AppConfig):
    """Room doorstart.balie."""

    name = "doorstart.balie"
