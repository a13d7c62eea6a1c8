"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.bank import afschriften, lijst, regel

urlpatterns = [
    path("bank/", lijst.open_, name="bank"),
    path("bank/geparkeerd/", lijst.geparkeerd, name="bank_geparkeerd"),
    path("bank/opnieuw/", lijst.opnieuw, name="bank_opnieuw"),
    path("bank/afschriften/", afschriften.lijst, name="afschriften"),
    path("bank/afschriften/inlezen/", afschriften.inlezen, name="afschrift_inlezen"),
    path("bank/afschriften/<int:pk>/", afschriften.bekijken, name="afschrift"),
    path("bank/afschriften/<int:pk>/bestand/", afschriften.bestand, name="afschrift_bestand"),
    path("bank/regels/<int:pk>/", regel.bekijken, name="bankregel"),
    path("bank/regels/<int:pk>/toewijzen/", regel.toewijzen, name="bankregel_toewijzen"),
    path("bank/regels/<int:pk>/terugstorten/", regel.terugstorten, name="bankregel_terugstorten"),
    path("bank/regels/<int:pk>/parkeren/", regel.parkeren, name="bankregel_parkeren"),
    path("bank/regels/<int:pk>/terughalen/", regel.terughalen, name="bankregel_terughalen"),
    path("bank/toewijzingen/<int:pk>/ongedaan/", regel.ongedaan, name="toewijzing_ongedaan"),
]
