"""Addresses of guidance and prevention (below /balie/)."""

from django.urls import URLPattern, path

from doorstart.balie.begeleiding import begeleiding, preventie

urlpatterns: list[URLPattern] = [
    path("begeleiding/", begeleiding.begeleiding, name="begeleiding"),
    path("dossiers/<str:nummer>/begeleiding/", begeleiding.dossier_begeleiding, name="dossier_begeleiding"),
    path("dossiers/<str:nummer>/begeleiding/module/", begeleiding.module, name="module"),
    path(
        "dossiers/<str:nummer>/begeleiding/verhaal/<int:pk>/intrekken/",
        begeleiding.verhaal_intrekken,
        name="verhaal_intrekken",
    ),
    path("preventie/", preventie.preventie, name="preventie"),
    path("preventie/nieuw/", preventie.activiteit_nieuw, name="activiteit_nieuw"),
    path("preventie/<int:pk>/", preventie.activiteit, name="activiteit"),
]
