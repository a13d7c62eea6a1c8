"""Django's registration of this room."""

from django.apps import AppConfig


class BerekeningenConfig(AppConfig):
    """Room doorstart.berekeningen."""

    name = "doorstart.berekeningen"
