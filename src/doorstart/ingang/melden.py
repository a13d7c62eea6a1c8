"""A new melding: person, household, business and dossier at once, or nothing."""

from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.dossiers import controle
from doorstart.dossiers.invoer import Bedrijfsgegevens, Melding
from doorstart.dossiers.models import Dossier, Groep, Onderneming
from doorstart.dossiers.nummers import volgend_nummer
from doorstart.dossiers.selectors import lopend_dossier, mogelijke_dubbelen, naamgenoten
from doorstart.dossiers.services import bewaar_huishouden, bewaar_persoon, gewijzigde_velden
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak, start_procedure

PROCEDURE_VAN_GROEP = {
    Groep.PTO: "pto_toestemming",
    Groep.STARTER: "bbz_starter",
    Groep.GEVESTIGD: "bbz_gevestigd",
    Groep.OUDER: "bbz_ouder",
    Groep.BEEINDIGEND: "bbz_beeindigend",
}
"""The procedure of the first application of each group."""


@transaction.atomic
def meld(*, gebruiker: Gebruiker, melding: Melding) -> Dossier:
    """Store a new melding and start its procedure; returns the dossier with its number.

    Raises ValidationError with a sentence per field: wrong BSN or IBAN, impossible dates, an open dossier of the
    same person (`bsn`), or a namesake with the same birth date (`dubbel_bevestigd`) that nobody confirmed.
    """
    eis(gebruiker, "dossier.schrijven")
    nu = vandaag(gebruiker.organisatie)
    persoon_data, bedrijf = _controleer(melding, nu)
    gewijzigd = gewijzigde_velden(persoon_data)
    persoon = bewaar_persoon(persoon_data)
    dossier = Dossier(
        nummer=volgend_nummer(Dossier, "D", melding.ontvangen_op),
        persoon=persoon,
        groep=melding.groep,
        gemeente=Gemeente.objects.get(pk=melding.gemeente_id),
        melding_op=melding.ontvangen_op,
        melding_via=melding.via,
        uitkering_bij_melding=melding.uitkering,
        hulpvraag=melding.hulpvraag,
        adviseur=gebruiker,
    )
    dossier.save()
    bewaar_huishouden(dossier, melding.huishouden, nu)
    Onderneming(dossier=dossier, **asdict(bedrijf)).save()
    _vertel(dossier, melding, gewijzigd, gebruiker)
    _start(dossier, melding, gebruiker)
    return dossier


def _vertel(dossier: Dossier, melding: Melding, gewijzigd: list[str], gebruiker: Gebruiker) -> None:
    """Put the melding on the timeline, and which facts of a known person it changed."""
    leg_vast(
        soort="melding",
        datum=melding.ontvangen_op,
        dossiernummer=dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Melding ontvangen via {melding.via}: {melding.hulpvraag}",
        gegevens={"groep": melding.groep, "uitkering": melding.uitkering},
    )
    if gewijzigd:
        leg_vast(
            soort="persoon_gewijzigd",
            datum=vandaag(gebruiker.organisatie),
            dossiernummer=dossier.nummer,
            gebruiker=gebruiker,
            omschrijving=f"Gegevens van de persoon gewijzigd bij de melding: {', '.join(gewijzigd)}",
            gegevens={"velden": gewijzigd},
        )


def _controleer(melding: Melding, nu: date) -> tuple[dict[str, Any], Bedrijfsgegevens]:
    """Return checked person and business, or raise every refusal at once."""
    fouten: dict[str, Any] = {}
    persoon: dict[str, Any] = {}
    try:
        persoon = melding.persoon.gecontroleerd(nu, aanvrager=True)
    except ValidationError as fout:
        fouten |= fout.error_dict
    bedrijf = melding.bedrijf
    try:
        bedrijf = replace(bedrijf, kvk_nummer=controle.kvk_nummer(bedrijf.kvk_nummer))
    except ValidationError as fout:
        fouten["kvk_nummer"] = fout.error_list
    if melding.ontvangen_op > nu:
        fouten["ontvangen_op"] = [_("Deze dag is nog niet geweest. Vul de dag van de melding in.")]
    if melding.huishouden.partner is not None:
        try:
            melding.huishouden.partner.gecontroleerd(nu, aanvrager=False, voorvoegsel="partner_")
        except ValidationError as fout:
            fouten |= fout.error_dict
    if not fouten:
        fouten = _dubbel(melding, persoon, bedrijf.kvk_nummer)
    if fouten:
        raise ValidationError(fouten)
    return persoon, bedrijf


def _dubbel(melding: Melding, persoon: dict[str, Any], kvk_nummer: str) -> dict[str, Any]:
    """Return a refusal when the person or the business is in the system already, perhaps under another number."""
    lopend = lopend_dossier(persoon["bsn"])
    if lopend is not None:
        return {
            "bsn": [_("Deze persoon heeft al een dossier: %(nummer)s. Ga daarin verder.") % {"nummer": lopend.nummer}]
        }
    if melding.dubbel_bevestigd:
        return {}
    anderen = naamgenoten(achternaam=persoon["achternaam"], geboortedatum=persoon["geboortedatum"], bsn=persoon["bsn"])
    if not anderen:
        return _zelfde_bedrijf(persoon["bsn"], kvk_nummer)
    return {
        "dubbel_bevestigd": [
            _(
                "%(wie)s is op dezelfde dag geboren en heeft een ander BSN. Controleer het BSN. "
                "Is het echt iemand anders? Vink dat dan aan."
            )
            % {"wie": ", ".join(str(ander) for ander in anderen)}
        ]
    }


def _zelfde_bedrijf(bsn: str, kvk_nummer: str) -> dict[str, Any]:
    """Return a refusal when another person's dossier has this KVK number: a partner in business, or a mistake."""
    anderen = [
        dubbel.dossier
        for dubbel in mogelijke_dubbelen(bsn="", achternaam="", geboortedatum=None, kvk_nummer=kvk_nummer)
        if dubbel.dossier.persoon.bsn != bsn
    ]
    if not anderen:
        return {}
    return {
        "dubbel_bevestigd": [
            _(
                "Dit KVK-nummer staat ook in dossier %(nummers)s. Zijn het vennoten, of is het een vergissing? "
                "Klopt het? Vink dat dan aan."
            )
            % {"nummers": ", ".join(dossier.nummer for dossier in anderen)}
        ]
    }


def _start(dossier: Dossier, melding: Melding, gebruiker: Gebruiker) -> None:
    """Start the procedure of the group, or ask for an intake when the group has none."""
    soort = PROCEDURE_VAN_GROEP.get(Groep(melding.groep))
    if soort is not None:
        start_procedure(dossier=dossier, soort=soort, ontvangen_op=melding.ontvangen_op, gebruiker=gebruiker)
        return
    vraag_intake(dossier, vandaag(gebruiker.organisatie))


def vraag_intake(dossier: Dossier, nu: date) -> None:
    """Put the intake on the worklist of the adviser, two weeks from now (the organisation's own norm)."""
    maak_taak(
        dossier=dossier,
        soort="intake",
        waarom="Er is een melding. Doe de intake.",
        recht="dossier.schrijven",
        uiterlijk=nu + timedelta(days=14),
        pad=reverse("balie:intake", args=[dossier.nummer]),
        kenmerk=kenmerk_intake(dossier),
    )


def kenmerk_intake(dossier: Dossier) -> str:
    """Return the mark of the intake task of a dossier without a procedure."""
    return f"intake:{dossier.pk}"
