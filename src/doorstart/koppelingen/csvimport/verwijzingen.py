"""Do the rows point to something that exists, and is nothing loaded twice?"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier, Persoon
from doorstart.koppelingen.csvimport.bestanden import BESTANDEN
from doorstart.koppelingen.csvimport.lezen import Inhoud
from doorstart.koppelingen.csvimport.schema import Kolom
from doorstart.leningen.models import Lening
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.organisatie.rollen import Rol
from doorstart.preventie.models import Activiteit
from doorstart.sturing.models import Begrotingspost, Kostenpost


def controleer_verwijzingen(inhoud: Inhoud, organisatie: Any) -> None:
    """Note every reference to an unknown person, dossier, municipality or user."""
    stuk = {fout.bestand.removesuffix(".csv") for fout in inhoud.fouten}
    bekend = _van_de_organisatie(organisatie)
    for bestand in BESTANDEN:
        for kolom in bestand.verwijzingen():
            doel, _punt, veld = kolom.verwijst.partition(".")
            # A row of the other file that could not be read would make every reference to it wrong as well.
            if doel in stuk:
                continue
            goed = set(bekend.get(kolom.verwijst, ()))
            if doel != "organisatie":
                goed |= {rij[veld] for rij in inhoud.rijen[doel]}
            for rij in inhoud.rijen[bestand.naam]:
                if rij[kolom.naam] is not None and rij[kolom.naam] not in goed:
                    inhoud.fout(bestand.naam, rij, kolom.naam, _onbekend(kolom))
    _controleer_ondernemingen(inhoud, stuk)


def _van_de_organisatie(organisatie: Any) -> dict[str, set[str]]:
    gebruikers = list(Gebruiker.objects.filter(organisatie=organisatie).values_list("username", "rol"))
    return {
        "personen.bsn": set(Persoon.objects.values_list("bsn", flat=True)),
        "organisatie.gemeenten": set(Gemeente.objects.values_list("code", flat=True)),
        "organisatie.gebruikers": {naam for naam, rol in gebruikers if rol != Rol.INWONER},
        "organisatie.coaches": {naam for naam, rol in gebruikers if rol == Rol.COACH},
        "organisatie.inwoners": {naam for naam, rol in gebruikers if rol == Rol.INWONER},
    }


def _onbekend(kolom: Kolom) -> str:
    zinnen = {
        "personen.bsn": _("Deze persoon staat niet in personen.csv."),
        "dossiers.dossiernummer": _("Dit dossier staat niet in dossiers.csv."),
        "statushouders.dossiernummer": _("Dit dossier staat niet in statushouders.csv."),
        "leningen.nummer": _("Deze lening staat niet in leningen.csv."),
        "tozoleningen.nummer": _("Deze lening staat niet in tozoleningen.csv."),
        "activiteiten.code": _("Deze activiteit staat niet in activiteiten.csv."),
        "organisatie.gemeenten": _(
            "Voor deze gemeente werkt de organisatie niet. Controleer de CBS-code van vier cijfers."
        ),
        "organisatie.gebruikers": _(
            "Deze medewerker heeft geen login bij de organisatie. Laat de beheerder die maken."
        ),
        "organisatie.coaches": _("Deze coach heeft geen login bij de organisatie. Laat de beheerder die maken."),
        "organisatie.inwoners": _("Deze inwoner heeft geen login bij de organisatie. Laat de beheerder die maken."),
    }
    return zinnen[kolom.verwijst]


def _controleer_ondernemingen(inhoud: Inhoud, stuk: set[str]) -> None:
    if "ondernemingen" in stuk:
        return
    goed = {(rij["dossiernummer"], rij["naam"]) for rij in inhoud.rijen["ondernemingen"]}
    for rij in inhoud.rijen["omzetmetingen"]:
        if (rij["dossiernummer"], rij["onderneming"]) not in goed:
            inhoud.fout(
                "omzetmetingen", rij, "onderneming", _("Dit bedrijf staat niet bij dit dossier in ondernemingen.csv.")
            )


def controleer_nog_niet_geladen(inhoud: Inhoud) -> None:
    """Note every row whose natural key is loaded already: an import adds, it never changes."""

    def sleutels(model: Any, *velden: str) -> set[Any]:
        return set(model.objects.values_list(*velden, flat=len(velden) == 1))

    al = _("Dit is al geladen. Een import voegt toe en wijzigt niets: haal deze regel weg of pas het aan in Doorstart.")
    activiteiten: set[tuple[str, str, date]] = sleutels(Activiteit, "soort", "titel", "datum")
    toetsen: Iterable[tuple[str, str, set[Any], Callable[[dict[str, Any]], Any]]] = (
        ("personen", "bsn", sleutels(Persoon, "bsn"), lambda r: r["bsn"]),
        ("dossiers", "dossiernummer", sleutels(Dossier, "nummer"), lambda r: r["dossiernummer"]),
        ("besluiten", "besluitnummer", sleutels(Besluit, "nummer"), lambda r: r["besluitnummer"]),
        ("leningen", "nummer", sleutels(Lening, "nummer"), lambda r: r["nummer"]),
        ("tozoleningen", "nummer", sleutels(Lening, "nummer"), lambda r: r["nummer"]),
        ("activiteiten", "code", activiteiten, lambda r: (r["soort"], r["titel"], r["datum"])),
        (
            "kosten",
            "omschrijving",
            sleutels(Kostenpost, "jaar", "soort", "omschrijving"),
            lambda r: (r["jaar"], r["soort"], r["omschrijving"]),
        ),
        (
            "begroting",
            "wetsgroep",
            sleutels(Begrotingspost, "jaar", "gemeente__code", "wetsgroep"),
            lambda r: (r["jaar"], r["gemeentecode"], r["wetsgroep"]),
        ),
    )
    for bestand, kolom, bekend, sleutel in toetsen:
        for rij in inhoud.rijen[bestand]:
            if sleutel(rij) in bekend:
                inhoud.fout(bestand, rij, kolom, al)
