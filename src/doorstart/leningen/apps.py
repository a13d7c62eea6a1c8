"""Django's registration of this room."""

from django.apps import AppConfig


class LeningenConfig(AppConfig):
    """Room doorstart.leningen."""

    name = "doorstart.leningen"

    def ready(self) -> None:
        """Say what decisions on capital are, how their letters read, and how calculations are made again."""
        from doorstart.bank import herkennen
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten.actueel import registreer_feiten
        from doorstart.besluiten.brief.teksten import registreer_teksten
        from doorstart.grootboek.toezicht import registreer
        from doorstart.leningen import bank, borgtocht, innen, toezicht, voorbeelden
        from doorstart.leningen.brieftekst import TEKSTEN
        from doorstart.leningen.controles import FEITEN
        from doorstart.leningen.rekenen import SOORTEN
        from doorstart.leningen.rente import werk_rente_bij
        from doorstart.leningen.vormen import registreer_vormen
        from doorstart.werkproces import dagelijks

        herkennen.registreer_herkenner("leningen", bank.herken)
        for verwerker in bank.VERWERKERS:
            herkennen.registreer_verwerker(verwerker)
        dagelijks.registreer("rente van leningen", werk_rente_bij)
        dagelijks.registreer("leningen innen", innen.kijk_dagelijks)
        dagelijks.registreer("borgtochten nakijken", borgtocht.kijk_dagelijks)
        registreer_teksten("leningen", TEKSTEN)
        registreer_vormen()
        voorbeelden.registreer_brieven()
        for soort, functie in SOORTEN.items():
            herberekenen.registreer(soort, functie)
        for soort, klopt in FEITEN.items():
            registreer_feiten(soort, klopt)
        registreer("leningen", toezicht.bevindingen)
