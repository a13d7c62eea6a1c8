"""Addresses of the residents' face."""

from django.urls import path

from doorstart.mijn import aanvragen, documenten, jaarcijfers, leningen, opgaven, overzicht, vorderingen

app_name = "mijn"
urlpatterns = [
    path("", overzicht.overzicht, name="overzicht"),
    path("brieven/<int:pk>/", overzicht.brief, name="brief"),
    path("opgaven/", opgaven.lijst, name="opgaven"),
    path("opgaven/<str:nummer>/<str:maand>/", opgaven.invullen, name="opgave_nieuw"),
    path("opgave/<int:pk>/", opgaven.bekijken, name="opgave"),
    path("wat-als/<str:nummer>/", opgaven.wat_als, name="wat_als"),
    path("aanvragen/<str:nummer>/", aanvragen.aanvragen, name="aanvragen"),
    path("stukken/<str:nummer>/", documenten.documenten, name="documenten"),
    path("stuk/<int:pk>/", documenten.bestand, name="document"),
    path("jaarcijfers/<str:nummer>/", jaarcijfers.invullen, name="jaarcijfers"),
    path("leningen/", leningen.lijst, name="leningen"),
    path("leningen/<str:nummer>/", leningen.bekijken, name="lening"),
    path("jaarcijfers/<str:nummer>/auditfile/", jaarcijfers.auditfile, name="auditfile"),
    path("terugbetalen/", vorderingen.lijst, name="vorderingen"),
    path("terugbetalen/<int:pk>/", vorderingen.bekijken, name="vordering"),
]
