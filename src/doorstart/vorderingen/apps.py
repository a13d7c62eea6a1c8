"""Django's registration of this room."""

from django.apps import AppConfig


class VorderingenConfig(AppConfig):
    """Room doorstart.vorderingen."""

    name = "doorstart.vorderingen"
