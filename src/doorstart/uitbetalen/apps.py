"""Django's registration of this room."""

from django.apps import AppConfig


class UitbetalenConfig(AppConfig):
    """Room doorstart.uitbetalen."""

    name = "doorstart.uitbetalen"

    def ready(self) -> None:
        """Hold back payments of blocked dossiers, whoever proposes a batch."""
        from doorstart.grootboek import tegenhouden
        from doorstart.uitbetalen.blokkeren import houd_tegen

        tegenhouden.registreer("uitbetalen", houd_tegen)
