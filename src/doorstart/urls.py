"""All addresses: login, the staff's face and the residents' face."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from doorstart.organisatie.views import Aanmelden, Wachtwoord, start

urlpatterns = [
    path("", start, name="start"),
    path("aanmelden/", Aanmelden.as_view(), name="login"),
    path("afmelden/", LogoutView.as_view(), name="logout"),
    path("wachtwoord/", Wachtwoord.as_view(), name="wachtwoord"),
    path("taal/", include("django.conf.urls.i18n")),
    path("balie/", include("doorstart.balie.urls")),
    path("mijn/", include("doorstart.mijn.urls")),
]
