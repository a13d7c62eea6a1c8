"""Django's registration of this room."""

from django.apps import AppConfig


class BbzConfig(AppConfig):
    """Room doorstart.bbz."""

    name = "doorstart.bbz"

    def ready(self) -> None:
        """Say what an approved decision does, and how a stored calculation is made again."""
        from doorstart.bbz import effecten, maandbron
        from doorstart.bbz.betalen import SOORT_MAAND
        from doorstart.bbz.herberekenen import maand, vaststelling
        from doorstart.bbz.jaar import SOORT
        from doorstart.bbz.services import ken_toe, leg_vaststelling_vast
        from doorstart.bbz.vormen import registreer_vormen
        from doorstart.berekeningen import herberekenen

        registreer_vormen(ken_toe=ken_toe, leg_vaststelling_vast=leg_vaststelling_vast)
        herberekenen.registreer(SOORT_MAAND, maand)
        herberekenen.registreer(SOORT, vaststelling)
        effecten.registreer()
        maandbron.registreer()
