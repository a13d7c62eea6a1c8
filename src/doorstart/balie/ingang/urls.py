"""Addresses of what comes in."""

from django.urls import path

from doorstart.balie.ingang import aanmeldingen, documenten, gesprekken

urlpatterns = [
    path("aanmeldingen/", aanmeldingen.lijst, name="aanmeldingen"),
    path("aanmeldingen/<int:pk>/", aanmeldingen.aanmelding, name="aanmelding"),
    path("aanvragen/<int:pk>/", aanmeldingen.aanvraag, name="aanvraag"),
    path("dossiers/<str:nummer>/documenten/", documenten.overzicht, name="dossier_documenten"),
    path("dossiers/<str:nummer>/documenten/opvragen/", documenten.opvragen, name="documenten_opvragen"),
    path("documenten/<int:pk>/", documenten.bestand, name="document"),
    path("dossiers/<str:nummer>/gesprekken/", gesprekken.overzicht, name="dossier_gesprekken"),
    path("dossiers/<str:nummer>/gesprekken/nieuw/", gesprekken.nieuw, name="gesprek_nieuw"),
    path("dossiers/<str:nummer>/gesprekken/<int:pk>/", gesprekken.verbeteren, name="gesprek_verbeteren"),
]
