"""Addresses of the pages in this room."""

from django.urls import path

from doorstart.balie.geld import opgaven

urlpatterns = [
    path("opgaven/", opgaven.lijst, name="opgaven"),
    path("opgaven/<int:pk>/", opgaven.bekijken, name="opgave"),
]
