"""All addresses: login, the public pages, the staff's face and the residents' face."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from doorstart.mijn import melden
from doorstart.organisatie.views import Aanmelden, Wachtwoord, start

urlpatterns = [
    path("", start, name="start"),
    path("aanmelden/", Aanmelden.as_view(), name="login"),
    path("afmelden/", LogoutView.as_view(), name="logout"),
    path("wachtwoord/", Wachtwoord.as_view(), name="wachtwoord"),
    path("taal/", include("django.conf.urls.i18n")),
    path("melden/<slug:slug>/", melden.zelf, name="melden"),
    path("melden/<slug:slug>/verwijzen/", melden.verwijzen, name="verwijzen"),
    path("melden/<slug:slug>/volgen/<str:code>/", melden.volgen, name="melding_volgen"),
    path("balie/", include("doorstart.balie.urls")),
    path("mijn/", include("doorstart.mijn.urls")),
]
