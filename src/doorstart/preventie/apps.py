"""Django's registration of this room."""

from django.apps import AppConfig


class PreventieConfig(AppConfig):
    """Room doorstart.preventie."""

    name = "doorstart.preventie"
