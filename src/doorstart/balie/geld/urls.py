"""Addresses of the pages in this room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
