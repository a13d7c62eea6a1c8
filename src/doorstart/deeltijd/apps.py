"""Django's registration of this room."""

from django.apps import AppConfig


class DeeltijdConfig(AppConfig):
    """Room doorstart.deeltijd."""

    name = "doorstart.deeltijd"
