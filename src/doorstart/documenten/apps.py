"""Django's registration of this room."""

from django.apps import AppConfig


class DocumentenConfig(AppConfig):
    """Room doorstart.documenten."""

    name = "doorstart.documenten"
