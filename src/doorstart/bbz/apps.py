"""Django's registration of this room."""

from django.apps import AppConfig


class BbzConfig(AppConfig):
    """Room doorstart.bbz."""

    name = "doorstart.bbz"
