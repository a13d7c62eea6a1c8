"""Django's registration of this room."""

from django.apps import AppConfig


class WerkprocesConfig(AppConfig):
    """Room doorstart.werkproces."""

    name = "doorstart.werkproces"
