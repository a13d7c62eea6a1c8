"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.boekhouding import afsluiten, correctie, exports, nummers, saldi

urlpatterns = [
    path("dossiers/<str:nummer>/correctie/", correctie.voorstellen, name="correctie"),
    path("grootboek/saldi/", saldi.overzicht, name="saldi"),
    path("grootboek/afsluiten/", afsluiten.overzicht, name="afsluiten"),
    path("grootboek/afsluiten/voorstellen/", afsluiten.voorstellen, name="afsluiten_voorstellen"),
    path("grootboek/afsluiten/<int:pk>/", afsluiten.beoordelen, name="afsluiten_beoordelen"),
    path("grootboek/nummers/", nummers.overzicht, name="rekeningschema"),
    path("grootboek/nummers/voorstellen/", nummers.voorstellen, name="rekeningschema_voorstellen"),
    path("grootboek/nummers/<int:pk>/", nummers.beoordelen, name="rekeningschema_beoordelen"),
    path("grootboek/exports/", exports.overzicht, name="exports"),
    path("grootboek/exports/maken/", exports.maken, name="export_maken"),
    path("grootboek/exports/<int:pk>/bestand/", exports.bestand, name="export_bestand"),
    path("grootboek/exports/<int:pk>/nagaan/", exports.nagaan, name="export_nagaan"),
]
