"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.terugwerkend import views

urlpatterns = [
    path("terugwerkend/", views.overzicht, name="terugwerkend_overzicht"),
    path("dossiers/<str:nummer>/terugwerkend/", views.dossier_terug, name="terugwerkend"),
]
