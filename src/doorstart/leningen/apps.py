"""Django's registration of this room."""

from django.apps import AppConfig


class LeningenConfig(AppConfig):
    """Room doorstart.leningen."""

    name = "doorstart.leningen"

    def ready(self) -> None:
        """Say what decisions on capital are, how their letters read, and how calculations are made again."""
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten.actueel import registreer_feiten
        from doorstart.besluiten.brief.teksten import registreer_teksten
        from doorstart.leningen.brieftekst import TEKSTEN
        from doorstart.leningen.controles import FEITEN
        from doorstart.leningen.rekenen import SOORTEN
        from doorstart.leningen.vormen import registreer_vormen

        registreer_teksten("leningen", TEKSTEN)
        registreer_vormen()
        for soort, functie in SOORTEN.items():
            herberekenen.registreer(soort, functie)
        for soort, klopt in FEITEN.items():
            registreer_feiten(soort, klopt)
