"""Addresses of the report pages."""

from django.urls import URLPattern, path

from doorstart.balie.sturing import views

urlpatterns: list[URLPattern] = [
    path("rapport/", views.rapport, name="rapport"),
    path("rapport/<int:jaar>/", views.rapport_jaar, name="rapport_jaar"),
]
