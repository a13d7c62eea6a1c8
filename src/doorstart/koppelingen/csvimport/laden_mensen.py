"""Loading people, dossiers, households and businesses."""

from typing import Any

from doorstart.dossiers.models import Dossier, Huishouden, Omzetmeting, Onderneming, Persoon
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij


def laad_mensen(lading: Lading) -> None:
    """Load everything that the other files point to."""
    _personen(lading)
    _dossiers(lading)
    _huishoudens(lading)
    _ondernemingen(lading)


def _gevuld(rij: Rij, *namen: str) -> dict[str, Any]:
    """Return the columns that are filled; the model has its own default for the others."""
    return {naam: rij[naam] for naam in namen if rij[naam] is not None}


def _personen(lading: Lading) -> None:
    rijen = lading.rijen("personen")
    velden = (
        "bsn",
        "voornaam",
        "achternaam",
        "geboortedatum",
        "straat",
        "postcode",
        "plaats",
        "email",
        "telefoon",
        "iban",
        "taal",
        "statushouder",
        "overleden_op",
        "vertrokken_op",
    )
    nieuwe = [Persoon(gebruiker=lading.gebruikers.get(rij["gebruikersnaam"]), **_gevuld(rij, *velden)) for rij in rijen]
    bekend = {persoon.bsn: persoon for persoon in Persoon.objects.all()}
    lading.personen = bekend | {p.bsn: p for p in lading.bewaar(Persoon, nieuwe, teken=len(rijen))}


def _dossiers(lading: Lading) -> None:
    rijen = lading.rijen("dossiers")
    velden = (
        "groep",
        "status",
        "melding_op",
        "melding_via",
        "uitkering_bij_melding",
        "hulpvraag",
        "afgesloten_op",
        "uitstroom",
    )
    nieuwe = [
        Dossier(
            nummer=rij["dossiernummer"],
            persoon=lading.personen[rij["bsn"]],
            gemeente=lading.gemeenten[rij["gemeentecode"]],
            adviseur=lading.gebruikers.get(rij["adviseur"]),
            **_gevuld(rij, *velden),
        )
        for rij in rijen
    ]
    for dossier in lading.bewaar(Dossier, nieuwe, teken=len(rijen)):
        lading.dossiers[dossier.nummer] = dossier
        lading.feit(
            soort="melding",
            datum=dossier.melding_op,
            dossiernummer=dossier.nummer,
            omschrijving=f"Melding: {dossier.get_groep_display()}",
        )
        if dossier.afgesloten_op:
            lading.feit(
                soort="dossier_afgesloten",
                datum=dossier.afgesloten_op,
                dossiernummer=dossier.nummer,
                omschrijving=f"Dossier afgesloten: {dossier.get_uitstroom_display()}",
            )


def _huishoudens(lading: Lading) -> None:
    rijen = lading.rijen("huishoudens")
    nieuwe = [
        Huishouden(
            dossier=lading.dossiers[rij["dossiernummer"]],
            partner=lading.personen.get(rij["partner_bsn"]),
            **_gevuld(rij, "van", "tot", "kinderen", "jongste_kind_geboren", "kostendelers", "herkomst"),
        )
        for rij in rijen
    ]
    for huishouden in lading.bewaar(Huishouden, nieuwe, teken=len(rijen)):
        lading.huishoudens.setdefault(huishouden.dossier_id, []).append(huishouden)


def _ondernemingen(lading: Lading) -> None:
    rijen = lading.rijen("ondernemingen")
    velden = ("naam", "kvk_nummer", "branche", "rechtsvorm", "gestart_op", "gestopt_op", "stopreden")
    nieuwe = [Onderneming(dossier=lading.dossiers[rij["dossiernummer"]], **_gevuld(rij, *velden)) for rij in rijen]
    gemaakt = lading.bewaar(Onderneming, nieuwe, teken=len(rijen))
    bedrijven = {(rij["dossiernummer"], rij["naam"]): b for rij, b in zip(rijen, gemaakt, strict=True)}
    metingen = lading.rijen("omzetmetingen")
    lading.bewaar(
        Omzetmeting,
        [
            Omzetmeting(
                onderneming=bedrijven[rij["dossiernummer"], rij["onderneming"]],
                datum=rij["datum"],
                omzet=rij["omzet"],
                bron=rij["bron"],
            )
            for rij in metingen
        ],
        teken=len(metingen),
    )
