"""Django's registration of this room."""

from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    """Room doorstart.besluiten."""

    name = "doorstart.besluiten"

    def ready(self) -> None:
        """Register the kinds of decision and letters of this room, and how a provisional amount is made again."""
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten import brieven, voorlopig
        from doorstart.besluiten.vormen import registreer_vormen
        from doorstart.werkproces import effecten

        effecten.registreer("brief_gegevens", brieven.verstuur_gegevens)
        effecten.registreer("brief_verlenging", brieven.verstuur_verlenging)
        herberekenen.registreer(voorlopig.SOORT, voorlopig.opnieuw)
        registreer_vormen()
