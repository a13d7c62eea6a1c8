"""Addresses of the staff's face; each room has its own list."""

from doorstart.balie.bank.urls import urlpatterns as bank
from doorstart.balie.begeleiding.urls import urlpatterns as begeleiding
from doorstart.balie.beheer.urls import urlpatterns as beheer
from doorstart.balie.beoordeling.urls import urlpatterns as beoordeling
from doorstart.balie.boekhouding.urls import urlpatterns as boekhouding
from doorstart.balie.geld.urls import urlpatterns as geld
from doorstart.balie.ingang.urls import urlpatterns as ingang
from doorstart.balie.leningen.urls import urlpatterns as leningen
from doorstart.balie.sturing.urls import urlpatterns as sturing
from doorstart.balie.terugwerkend.urls import urlpatterns as terugwerkend
from doorstart.balie.vorderingen.urls import urlpatterns as vorderingen
from doorstart.balie.werk.urls import urlpatterns as werk

app_name = "balie"
urlpatterns = [
    *ingang,
    *werk,
    *beoordeling,
    *geld,
    *bank,
    *leningen,
    *boekhouding,
    *vorderingen,
    *terugwerkend,
    *begeleiding,
    *sturing,
    *beheer,
]
