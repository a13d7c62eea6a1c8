"""Django's registration of this room."""

from django.apps import AppConfig


class BegeleidingConfig(AppConfig):
    """Room doorstart.begeleiding."""

    name = "doorstart.begeleiding"
