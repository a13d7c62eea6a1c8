"""Addresses of the residents' face."""

from django.urls import URLPattern

app_name = "mijn"
urlpatterns: list[URLPattern] = []
