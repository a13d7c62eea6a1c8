"""Django's registration of this room."""

from django.apps import AppConfig


class CorrectiesConfig(AppConfig):
    """Room doorstart.correcties; it has no tables of its own."""

    name = "doorstart.correcties"

    def ready(self) -> None:
        """Say how a correction is decided, told and made again."""
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten.brief.teksten import registreer_teksten
        from doorstart.correcties import berekenen, vormen
        from doorstart.correcties.brieftekst import TEKSTEN

        registreer_teksten("correcties", TEKSTEN)
        vormen.registreer_vormen()
        herberekenen.registreer(berekenen.SOORT, berekenen.opnieuw)
