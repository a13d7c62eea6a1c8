"""Django's registration of this room."""

from django.apps import AppConfig


class UitbetalenConfig(AppConfig):
    """Room doorstart.uitbetalen."""

    name = "doorstart.uitbetalen"
