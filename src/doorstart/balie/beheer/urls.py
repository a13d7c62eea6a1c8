"""Addresses of the administration (below /balie/)."""

from django.urls import URLPattern, path

from doorstart.balie.beheer import (
    bbzbeleid,
    bedragen,
    beleid,
    briefteksten,
    demodatum,
    gebruikers,
    gegevens,
    mandaat,
    teams,
)

urlpatterns: list[URLPattern] = [
    path("bedragen/", bedragen.bedragen, name="bedragen"),
    path("bedragen/<str:sleutel>/<str:van>/", bedragen.bedrag_aanvullen, name="bedrag_aanvullen"),
    path("bedragen/<int:pk>/oordeel", bedragen.bedrag_beoordelen, name="bedrag_beoordelen"),
    path("beleid/", beleid.beleid, name="beleid"),
    path("beleid/bbz/", bbzbeleid.bekijken, name="bbzbeleid"),
    path("beleid/bbz/nieuw/", bbzbeleid.nieuw, name="bbzbeleid_nieuw"),
    path("beleid/nieuw/", beleid.beleid_nieuw, name="beleid_nieuw"),
    path("beleid/<int:pk>/oordeel", beleid.beleid_beoordelen, name="beleid_beoordelen"),
    path("briefteksten/", briefteksten.lijst, name="briefteksten"),
    path("briefteksten/<str:sleutel>/", briefteksten.tekst, name="brieftekst"),
    path("briefteksten/<str:sleutel>/voorbeeld", briefteksten.voorbeeld, name="brieftekst_voorbeeld"),
    path("briefteksten/<int:pk>/oordeel", briefteksten.oordeel, name="brieftekst_oordeel"),
    path("organisatie/", gegevens.gegevens, name="organisatiegegevens"),
    path("organisatie/<int:pk>/oordeel", gegevens.oordeel, name="organisatiegegevens_oordeel"),
    path("mandaat/", mandaat.mandaten, name="mandaten"),
    path("mandaat/nieuw/", mandaat.nieuw, name="mandaat_nieuw"),
    path("mandaat/<int:pk>/oordeel", mandaat.oordeel, name="mandaat_oordeel"),
    path("gebruikers/", gebruikers.gebruikers, name="gebruikers"),
    path("gebruikers/nieuw/", gebruikers.gebruiker_nieuw, name="gebruiker_nieuw"),
    path("gebruikers/<int:pk>/actief", gebruikers.gebruiker_actief, name="gebruiker_actief"),
    path("teams/", teams.teams, name="teams"),
    path("teams/nieuw/", teams.team_nieuw, name="team_nieuw"),
    path("teams/<int:pk>/", teams.team, name="team"),
    path("teams/<int:pk>/verwijderen", teams.team_verwijderen, name="team_verwijderen"),
    path("demonstratiedatum/", demodatum.demodatum, name="demodatum"),
]
