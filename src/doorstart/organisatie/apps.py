"""Django's registration of this room."""

from django.apps import AppConfig


class OrganisatieConfig(AppConfig):
    """Room doorstart.organisatie."""

    name = "doorstart.organisatie"
