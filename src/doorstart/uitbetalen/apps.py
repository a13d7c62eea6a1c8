"""Django's registration of this room."""

from django.apps import AppConfig


class UitbetalenConfig(AppConfig):
    """Room doorstart.uitbetalen."""

    name = "doorstart.uitbetalen"

    def ready(self) -> None:
        """Hold back payments of blocked dossiers, undo deductions with their payment, make calculations again."""
        from doorstart.berekeningen import herberekenen
        from doorstart.grootboek import boeken, tegenhouden
        from doorstart.uitbetalen import vakantietoeslag, verdelen
        from doorstart.uitbetalen.blokkeren import houd_tegen
        from doorstart.uitbetalen.uitkeren import draai_inhouding_terug

        tegenhouden.registreer("uitbetalen", houd_tegen)
        boeken.registreer_gevolg("uitbetalen", draai_inhouding_terug)
        herberekenen.registreer(verdelen.SOORT, verdelen.opnieuw)
        herberekenen.registreer(vakantietoeslag.SOORT, vakantietoeslag.bereken)
