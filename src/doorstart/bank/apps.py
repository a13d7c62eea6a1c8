"""Django's registration of this room."""

from django.apps import AppConfig


class BankConfig(AppConfig):
    """Room doorstart.bank."""

    name = "doorstart.bank"
