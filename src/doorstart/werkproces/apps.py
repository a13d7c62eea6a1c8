"""Django's registration of this room."""

from django.apps import AppConfig


class WerkprocesConfig(AppConfig):
    """Room doorstart.werkproces."""

    name = "doorstart.werkproces"

    def ready(self) -> None:
        """Register the daily looks of this room."""
        from doorstart.werkproces import dagelijks, toezicht

        dagelijks.registreer("termijnen hervatten", toezicht.hervat_termijnen)
        dagelijks.registreer("wachten wordt werk", toezicht.wachten_is_werk)
        dagelijks.registreer("dwangsommen", toezicht.vraag_dwangsommen)
