"""Django's registration of this room."""

from django.apps import AppConfig


class DeeltijdConfig(AppConfig):
    """Room doorstart.deeltijd."""

    name = "doorstart.deeltijd"

    def ready(self) -> None:
        """Say what a granted permission does."""
        from doorstart.besluiten.effecten import registreer
        from doorstart.deeltijd.services import verleen_toestemming

        registreer("pto_toestemming", verleen_toestemming)
