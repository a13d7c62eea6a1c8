"""Django's registration of this room."""

from django.apps import AppConfig


class MijnConfig(AppConfig):
    """Room doorstart.mijn."""

    name = "doorstart.mijn"
