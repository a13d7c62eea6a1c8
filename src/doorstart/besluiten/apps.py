"""Django's registration of this room."""

from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    """Room doorstart.besluiten."""

    name = "doorstart.besluiten"

    def ready(self) -> None:
        """Register the kinds of decision of this room, and the letters that a procedure sends on its way."""
        from doorstart.berekeningen import herberekenen
        from doorstart.besluiten import bezwaar, brieftekst, brieven, eigenteksten, voorbeeld
        from doorstart.besluiten.bezwaarstart import bezwaarkennis
        from doorstart.besluiten.brief import teksten, zienswijze
        from doorstart.besluiten.dwangsom import registreer_dwangsom
        from doorstart.besluiten.vormen import registreer_vormen
        from doorstart.ingang import aanvragen
        from doorstart.werkproces import effecten, toelating

        brieftekst.registreer()
        teksten.lees_eigen_met(eigenteksten.teksten_vandaag)
        voorbeeld.registreer_procedurebrieven()
        effecten.registreer("brief_ontvangst", brieven.bevestig_ontvangst)
        effecten.registreer("brief_gegevens", brieven.verstuur_gegevens)
        effecten.registreer("brief_verlenging", brieven.verstuur_verlenging)
        effecten.registreer("brief_zienswijze", brieven.verstuur_zienswijze)
        aanvragen.bevestig_met(brieven.bevestig_aanvraag)
        toelating.registreer_start("bezwaar", bezwaarkennis)
        zienswijze.registreer()
        registreer_vormen()
        registreer_dwangsom()
        herberekenen.registreer(bezwaar.SOORT, bezwaar.opnieuw)
