"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.geld import (
    auditfile,
    batch,
    berekening,
    betalingen,
    concepten,
    grootboek,
    inkomen,
    jaarcijfers,
    opgaven,
    uitkering,
)

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
    path("dossiers/<str:nummer>/uitkering/opheffen/", uitkering.opheffen, name="opschorting_opheffen"),
    path("dossiers/<str:nummer>/uitkering/<str:soort>/", uitkering.voorstellen, name="uitkering_voorstellen"),
    path("dossiers/<str:nummer>/auditfile/", auditfile.inlezen, name="auditfile_inlezen"),
    path("dossiers/<str:nummer>/auditfile/<int:pk>/", auditfile.bekijken, name="auditfile"),
    path("vaststellingen/", concepten.lijst, name="concepten"),
    path("vaststellingen/maken/", concepten.maken, name="concepten_maken"),
    path("vaststellingen/<int:pk>/voorstellen/", concepten.voorstellen, name="concept_voorstellen"),
    path("dossiers/<str:nummer>/jaarcijfers/", jaarcijfers.overzicht, name="jaarcijfers"),
    path("dossiers/<str:nummer>/jaarcijfers/<int:pk>/", jaarcijfers.bekijken, name="jaarcijfers_bekijken"),
    path("berekeningen/<int:pk>/", berekening.bekijken, name="berekening"),
    path("grootboek/", grootboek.lijst, name="grootboek"),
    path("grootboek/<int:pk>/", grootboek.boeking, name="boeking"),
]
