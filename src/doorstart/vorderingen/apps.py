"""Django's registration of this room."""

from django.apps import AppConfig


class VorderingenConfig(AppConfig):
    """Room doorstart.vorderingen."""

    name = "doorstart.vorderingen"

    def ready(self) -> None:
        """Fill the registries of the rooms below: decisions, letter texts, calculations, bank entries, daily looks."""
        from doorstart.bank import herkennen
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten.brief.teksten import registreer_teksten
        from doorstart.grootboek.toezicht import registreer
        from doorstart.uitbetalen import ontvangers
        from doorstart.vorderingen import bank, berekenen, invorderen, toezicht, verrekenen, voorbeelden, vormen
        from doorstart.vorderingen.brieftekst import TEKSTEN
        from doorstart.werkproces import dagelijks

        registreer_teksten("vorderingen", TEKSTEN)
        vormen.registreer_vormen()
        voorbeelden.registreer_brieven()
        for soort, functie in (
            (berekenen.TERUGVORDERING, berekenen.terugvordering),
            (berekenen.REGELING, berekenen.regeling),
            (berekenen.KWIJTSCHELDING, berekenen.kwijtschelding),
            (berekenen.RENTE, berekenen.rente),
            (berekenen.AFLOSSING_13, berekenen.aflossing_13),
        ):
            herberekenen.registreer(soort, functie)
        herkennen.registreer_herkenner("vorderingen", bank.herken)
        herkennen.registreer_verwerker(bank.VERWERKER)
        ontvangers.registreer(verrekenen.ONTVANGER)
        dagelijks.registreer("vorderingen", invorderen.kijk_dagelijks)
        registreer("vorderingen", toezicht.bevindingen)
