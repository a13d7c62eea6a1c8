"""Addresses of the report pages."""

from django.urls import URLPattern, path

from doorstart.balie.sturing import downloads, views

urlpatterns: list[URLPattern] = [
    path("rapport/", views.rapport, name="rapport"),
    path("rapport/<int:jaar>/", views.rapport_jaar, name="rapport_jaar"),
    path("rapport/<int:jaar>/cijfer/<slug:sleutel>/", views.rapport_cijfer, name="rapport_cijfer"),
    path("rapport/<int:jaar>/vastleggen/", views.rapport_vastleggen, name="rapport_vastleggen"),
    path("rapport/vastgelegd/<int:pk>/", views.rapport_vastgelegd, name="rapport_vastgelegd"),
    path("rapport/<int:jaar>/rapport.pdf", downloads.rapport_pdf, name="rapport_pdf"),
    path("rapport/<int:jaar>/rapport.xlsx", downloads.rapport_xlsx, name="rapport_xlsx"),
]
