"""Addresses of the assessment (below /balie/)."""

from django.urls import URLPattern, path

from doorstart.balie.beoordeling import (
    groep,
    inkomen,
    oordeel,
    overzicht,
    plan,
    vermogen,
    voorbereiding,
    voorschot,
    voorstel,
)

_DOSSIER = "dossiers/<str:nummer>/beoordeling/"

urlpatterns: list[URLPattern] = [
    path(_DOSSIER, overzicht.overzicht, name="dossier_beoordeling"),
    path(f"{_DOSSIER}plan/", plan.nieuw, name="plan_nieuw"),
    path(f"{_DOSSIER}vermogen/", vermogen.nieuw, name="vermogen_nieuw"),
    path(f"{_DOSSIER}inkomen/", inkomen.nieuw, name="inkomen_nieuw"),
    path(f"{_DOSSIER}groep/", groep.nieuw, name="groep_nieuw"),
    path(f"{_DOSSIER}onderzoek/<int:pk>/rapport/", oordeel.rapport, name="rapport"),
    path(f"{_DOSSIER}<str:deel>/<int:pk>/", overzicht.versie, name="beoordeling_versie"),
    path("procedures/<int:pk>/onderzoek/", oordeel.onderzoek, name="onderzoek"),
    path("procedures/<int:pk>/levensvatbaarheid/", oordeel.levensvatbaarheid, name="levensvatbaarheid"),
    path("procedures/<int:pk>/besluit/levensonderhoud/", voorstel.voorstel, name="voorstel_levensonderhoud"),
    path("procedures/<int:pk>/besluit/voorbereiding/", voorbereiding.voorstel, name="voorstel_voorbereiding"),
    path("procedures/<int:pk>/voorschot/", voorschot.voorschot, name="voorschot"),
]
