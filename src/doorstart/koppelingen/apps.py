"""Django's registration of this room."""

from django.apps import AppConfig


class KoppelingenConfig(AppConfig):
    """Room doorstart.koppelingen."""

    name = "doorstart.koppelingen"
