"""The navigation of each role, and the page where each role starts."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from doorstart.organisatie.rollen import Rol, mag


class Item(NamedTuple):
    """One entry of the navigation: label, URL name, and the right that shows it."""

    label: Any
    url_naam: str
    recht: str


ITEMS = (
    Item(_("Werklijst"), "balie:werklijst", "werklijst.lezen"),
    Item(_("Dossiers"), "balie:dossiers", "dossier.lezen"),
    Item(_("Aanmeldingen"), "balie:aanmeldingen", "dossier.schrijven"),
    Item(_("Opgaven"), "balie:opgaven", "opgave.beoordelen"),
    Item(_("Betalingen"), "balie:betalingen", "betaling.lezen"),
    Item(_("Bank"), "balie:bank", "bank.lezen"),
    Item(_("Leningen"), "balie:leningen", "lening.lezen"),
    Item(_("Vorderingen"), "balie:vorderingen", "vordering.lezen"),
    Item(_("Vaststellingen"), "balie:concepten", "jaarcijfers.beoordelen"),
    Item(_("Terugkijken"), "balie:terugwerkend_overzicht", "jaarcijfers.beoordelen"),
    Item(_("Begeleiding"), "balie:begeleiding", "begeleiding.lezen"),
    Item(_("Preventie"), "balie:preventie", "preventie.lezen"),
    Item(_("Rapport"), "balie:rapport", "rapport.lezen"),
    Item(_("Bedragen"), "balie:bedragen", "bedragen.lezen"),
    Item(_("Beleid"), "balie:beleid", "beleid.lezen"),
    Item(_("Te tekenen"), "balie:te_tekenen", "besluit.goedkeuren"),
    Item(_("Briefteksten"), "balie:briefteksten", "brieftekst.lezen"),
    Item(_("Mandaat"), "balie:mandaten", "beleid.lezen"),
    Item(_("Organisatie"), "balie:organisatiegegevens", "beleid.lezen"),
    Item(_("Gebruikers"), "balie:gebruikers", "gebruikers.beheren"),
    Item(_("Overzicht"), "mijn:overzicht", "mijn.gebruiken"),
    Item(_("Opgave doen"), "mijn:opgaven", "mijn.gebruiken"),
    Item(_("Mijn leningen"), "mijn:leningen", "mijn.gebruiken"),
    Item(_("Terugbetalen"), "mijn:vorderingen", "mijn.gebruiken"),
)

STARTPAGINA = {
    Rol.ADVISEUR: "balie:werklijst",
    Rol.TOETSER: "balie:werklijst",
    Rol.FINANCIEN: "balie:betalingen",
    Rol.MANAGER: "balie:rapport",
    Rol.COACH: "balie:begeleiding",
    Rol.BEHEERDER: "balie:bedragen",
    Rol.INWONER: "mijn:overzicht",
}


def navigatie_voor(gebruiker: Any) -> list[Item]:
    """Return the entries that the user's role may open."""
    return [item for item in ITEMS if mag(gebruiker, item.recht)]
