"""Django's registration of this room."""

from django.apps import AppConfig


class BeoordelingConfig(AppConfig):
    """Room doorstart.beoordeling."""

    name = "doorstart.beoordeling"

    def ready(self) -> None:
        """Say how calculations of this room are made again, when they are outdated, and what a decision must meet."""
        from doorstart.beoordeling import (
            controles,
            groepstoets,
            kengetallen,
            prognose,
            rechtstoets,
            vermogen,
            voorlopig,
        )
        from doorstart.beoordeling.actueel import zelfde_huishouden
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten import actueel

        for deel in (groepstoets, kengetallen, prognose, rechtstoets, vermogen, voorlopig):
            herberekenen.registreer(deel.SOORT, deel.opnieuw)
        actueel.registreer_feiten(voorlopig.SOORT, zelfde_huishouden)
        controles.registreer()
