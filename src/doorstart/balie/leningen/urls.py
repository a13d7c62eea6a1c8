"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.leningen import borgtocht, incasso, innen, kapitaal, lening, lijst, rapport, voorstellen

urlpatterns = [
    path("leningen/", lijst.lijst, name="leningen"),
    path("leningen/incasso/", incasso.lijst, name="incassos"),
    path("leningen/incasso/<int:pk>/", incasso.bekijken, name="incasso"),
    path("leningen/incasso/<int:pk>/beoordelen/", incasso.beoordelen, name="incasso_beoordelen"),
    path("leningen/incasso/<int:pk>/bestand/", incasso.bestand, name="incasso_bestand"),
    path("leningen/achterstand/", innen.achterstanden, name="leningen_achterstand"),
    path("leningen/achterstand/herinneringen/", innen.herinneringen, name="leningen_herinneringen"),
    path("leningen/rapport/", rapport.rapport, name="leningen_rapport"),
    path("leningen/rapport/csv/", rapport.rapport_csv, name="leningen_rapport_csv"),
    path("leningen/voorstel/<int:pk>/", kapitaal.lening_voorstel, name="lening_voorstel"),
    path("leningen/<str:nummer>/", lening.lening, name="lening"),
    path("leningen/<str:nummer>/uitleg/", lening.verloop, name="lening_verloop"),
    path("leningen/<str:nummer>/uitstel/", voorstellen.uitstel, name="lening_uitstel"),
    path("leningen/<str:nummer>/rente/", voorstellen.rente, name="lening_rente"),
    path("leningen/<str:nummer>/rente/<int:pk>/", voorstellen.rente_jaar, name="lening_rente_jaar"),
    path("leningen/<str:nummer>/gift/", voorstellen.gift, name="lening_gift"),
    path("leningen/<str:nummer>/opeisen/", voorstellen.opeisen, name="lening_opeisen"),
    path("leningen/<str:nummer>/einde/", voorstellen.einde, name="lening_einde"),
    path("leningen/<str:nummer>/akkoord/", voorstellen.akkoord, name="lening_akkoord"),
    path("leningen/<str:nummer>/afboeken/", voorstellen.afboeken, name="lening_afboeken"),
    path("leningen/<str:nummer>/afrekenen/", voorstellen.afrekenen, name="lening_afrekenen"),
    path("leningen/<str:nummer>/omzetten/", kapitaal.krediet_omzetten, name="krediet_omzetten"),
    path("leningen/<str:nummer>/aanspraak/", borgtocht.uitwinning, name="borgtocht_uitwinning"),
    path("leningen/<str:nummer>/borgtocht-einde/", borgtocht.einde, name="borgtocht_einde"),
    path("leningen/<str:nummer>/bankrente/", borgtocht.bankrente, name="borgtocht_bankrente"),
    path("leningen/<str:nummer>/brief/", innen.stap, name="lening_brief"),
    path("leningen/<str:nummer>/draagkracht/", innen.draagkracht, name="lening_draagkracht"),
    path("leningen/<str:nummer>/machtiging/", incasso.machtiging, name="lening_machtiging"),
    path("dossiers/<str:nummer>/leningen/", lijst.dossier_leningen, name="dossier_leningen"),
    path("dossiers/<str:nummer>/leningen/krediet/", kapitaal.krediet, name="krediet"),
]
