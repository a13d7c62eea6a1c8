"""Django's registration of this room."""

from django.apps import AppConfig


class DeeltijdConfig(AppConfig):
    """Room doorstart.deeltijd."""

    name = "doorstart.deeltijd"

    def ready(self) -> None:
        """Say what a granted permission does, and how a stored settlement is made again."""
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten.register import zet_effect
        from doorstart.deeltijd.herberekenen import verrekening
        from doorstart.deeltijd.services import verleen_toestemming

        zet_effect("pto_toestemming", "toekenning", verleen_toestemming)
        herberekenen.registreer("verrekening", verrekening)
