"""Django's registration of this room."""

from django.apps import AppConfig


class SturingConfig(AppConfig):
    """Room doorstart.sturing."""

    name = "doorstart.sturing"
