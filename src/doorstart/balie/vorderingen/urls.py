"""Addresses of the claims (below /balie/)."""

from django.urls import URLPattern, path

from doorstart.balie.vorderingen import acties, lijst, terugvordering, voorstellen, vordering

urlpatterns: list[URLPattern] = [
    path("vorderingen/", lijst.lijst, name="vorderingen"),
    path("vorderingen/<int:pk>/", vordering.vordering, name="vordering"),
    path("vorderingen/<int:pk>/stap/", acties.stap, name="vordering_stap"),
    path("vorderingen/<int:pk>/regeling/", voorstellen.regeling, name="vordering_regeling"),
    path("vorderingen/<int:pk>/uitstel/", voorstellen.uitstel, name="vordering_uitstel"),
    path("vorderingen/<int:pk>/kwijtschelden/", voorstellen.kwijtschelden, name="vordering_kwijtschelden"),
    path("vorderingen/<int:pk>/rente/", voorstellen.rente, name="vordering_rente"),
    path("vorderingen/<int:pk>/dwangbevel/", acties.dwangbevel, name="vordering_dwangbevel"),
    path("dwangbevelen/<int:pk>/", acties.beoordelen, name="dwangbevel_beoordelen"),
    path("dossiers/<str:nummer>/vorderingen/", lijst.dossier_vorderingen, name="dossier_vorderingen"),
    path("dossiers/<str:nummer>/terugvordering/", terugvordering.voorstel, name="terugvordering"),
    path("procedures/<int:pk>/terugvordering/", terugvordering.uit_procedure, name="voorstel_terugvordering"),
]
