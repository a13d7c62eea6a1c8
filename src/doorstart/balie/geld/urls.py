"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.geld import batch, berekening, betalingen, grootboek, inkomen, jaarcijfers, opgaven

urlpatterns = [
    path("opgaven/", opgaven.lijst, name="opgaven"),
    path("opgaven/<int:pk>/", opgaven.bekijken, name="opgave"),
    path("opgaven/<int:pk>/accepteren/", opgaven.accepteren, name="opgave_accepteren"),
    path("opgaven/<int:pk>/terugsturen/", opgaven.terugsturen, name="opgave_terugsturen"),
    path("betalingen/", betalingen.lijst, name="betalingen"),
    path("betalingen/voorstellen/", betalingen.voorstellen, name="batch_voorstellen"),
    path("betalingen/bbz-maand/", betalingen.bbz_maand, name="bbz_maand"),
    path("betalingen/<int:pk>/", batch.bekijken, name="batch"),
    path("betalingen/<int:pk>/goedkeuren/", batch.goedkeuren, name="batch_goedkeuren"),
    path("betalingen/<int:pk>/afwijzen/", batch.afwijzen, name="batch_afwijzen"),
    path("betalingen/<int:pk>/bestand/<int:nummer>/", batch.bestand, name="batch_bestand"),
    path("dossiers/<str:nummer>/inkomen/", inkomen.dossier_inkomen, name="dossier_inkomen"),
    path("dossiers/<str:nummer>/inkomen/klaarzetten/", inkomen.maand_klaarzetten, name="maand_klaarzetten"),
    path("dossiers/<str:nummer>/jaarcijfers/", jaarcijfers.overzicht, name="jaarcijfers"),
    path("dossiers/<str:nummer>/jaarcijfers/<int:pk>/", jaarcijfers.bekijken, name="jaarcijfers_bekijken"),
    path("berekeningen/<int:pk>/", berekening.bekijken, name="berekening"),
    path("grootboek/", grootboek.lijst, name="grootboek"),
    path("grootboek/<int:pk>/", grootboek.boeking, name="boeking"),
]
