"""Django's registration of this room."""

from django.apps import AppConfig


class BankConfig(AppConfig):
    """Room doorstart.bank."""

    name = "doorstart.bank"

    def ready(self) -> None:
        """Say how our own payments are recognised on a statement, and how they are booked."""
        from doorstart.bank import herkennen, toezicht, uitgaand
        from doorstart.grootboek.toezicht import registreer

        herkennen.registreer_herkenner("betalingen", uitgaand.herken)
        for verwerker in uitgaand.VERWERKERS:
            herkennen.registreer_verwerker(verwerker)
        registreer("bank", toezicht.bevindingen)
