"""Django's registration of this room."""

from django.apps import AppConfig


class LeningenConfig(AppConfig):
    """Room doorstart.leningen."""

    name = "doorstart.leningen"
