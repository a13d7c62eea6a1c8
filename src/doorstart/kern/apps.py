"""Django's registration of this room."""

from django.apps import AppConfig


class KernConfig(AppConfig):
    """Room doorstart.kern."""

    name = "doorstart.kern"
