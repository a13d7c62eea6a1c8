"""Addresses of the worklist, the dossiers, the procedures and the decisions (below /balie/)."""

from django.urls import URLPattern, path

from doorstart.balie.werk import (
    besluiten,
    bezwaar,
    dossier,
    dossiereerder,
    dossiers,
    melding,
    procedure,
    procedurestart,
    toegang,
    voorstel,
    werklijst,
)

urlpatterns: list[URLPattern] = [
    path("", werklijst.werklijst, name="werklijst"),
    path("weergaven/", werklijst.weergave_bewaren, name="weergave_bewaren"),
    path("weergaven/<int:pk>/verwijderen", werklijst.weergave_verwijderen, name="weergave_verwijderen"),
    path("dossiers/", dossiers.zoeken, name="dossiers"),
    path("dossiers/melding/", melding.nieuw, name="melding"),
    path("dossiers/<str:nummer>/", dossier.overzicht, name="dossier"),
    path("dossiers/<str:nummer>/toegang/", toegang.inwonertoegang, name="inwonertoegang"),
    path("dossiers/<str:nummer>/intake/", melding.intake, name="intake"),
    path("dossiers/<str:nummer>/huishouden/", dossier.huishouden, name="huishouden"),
    path("dossiers/<str:nummer>/afsluiten/", dossier.afsluiten, name="afsluiten"),
    path("dossiers/<str:nummer>/eerder/<slug:deel>/", dossiereerder.eerder, name="dossier_eerder"),
    path("dossiers/<str:nummer>/procedure/", procedurestart.kies, name="procedure_kies"),
    path("dossiers/<str:nummer>/procedure/<slug:soort>/", procedurestart.start, name="procedure_start"),
    path("procedures/<int:pk>/", procedure.procedure, name="procedure"),
    path("procedures/<int:pk>/besluit/", voorstel.voorstel, name="besluit_voorstel"),
    path("besluiten/<int:pk>/", besluiten.besluit, name="besluit"),
    path("besluiten/", besluiten.te_tekenen, name="te_tekenen"),
    path("besluiten/<int:pk>/bezwaar/", bezwaar.nieuw, name="bezwaar_nieuw"),
    path("procedures/<int:pk>/bezwaar/", bezwaar.voorstel, name="bezwaar_voorstel"),
    path("brieven/<int:pk>/", besluiten.brief, name="brief"),
]
