"""Writes of the guidance: coach, session, track, module, story; each shows on the dossier's timeline."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.begeleiding.models import (
    Coachtoewijzing,
    Ervaringsverhaal,
    Modulevoortgang,
    Sessie,
    Statushouderstraject,
)
from doorstart.begeleiding.modules import MODULE_SLEUTELS, MODULES, TAALNIVEAUS
from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol, eis

MIN_MINUTEN, MAX_MINUTEN = 5, 480


def _niet_in_de_toekomst(gebruiker: Gebruiker, datum: date) -> None:
    if datum > vandaag(gebruiker.organisatie):
        raise DoorstartFout(_("Deze datum ligt in de toekomst. Vul de dag in waarop het is gebeurd."))


def _eis_begeleider(gebruiker: Gebruiker, dossier: Dossier) -> None:
    """Refuse a coach who does not guide this dossier now; staff may write in every dossier."""
    eis(gebruiker, "begeleiding.schrijven")
    lopend = Coachtoewijzing.objects.filter(dossier=dossier, coach=gebruiker, tot__isnull=True)
    if gebruiker.rol == Rol.COACH and not lopend.exists():
        raise PermissionDenied(_("U bent niet de coach van deze ondernemer."))


def _meld(dossier: Dossier, gebruiker: Gebruiker, soort: str, omschrijving: str, **gegevens: Any) -> None:
    leg_vast(
        soort=soort,
        omschrijving=omschrijving,
        datum=vandaag(gebruiker.organisatie),
        dossiernummer=dossier.nummer,
        gebruiker=gebruiker,
        gegevens=gegevens,
    )


@transaction.atomic
def wijs_coach_toe(*, dossier: Dossier, coach: Gebruiker, gebruiker: Gebruiker, doel: str = "") -> Coachtoewijzing:
    """Let a coach guide this dossier from today on; an earlier coach stops."""
    eis(gebruiker, "dossier.schrijven")
    if coach.rol != Rol.COACH or coach.organisatie_id != dossier.organisatie_id:
        raise DoorstartFout(_("Kies een coach van deze organisatie."))
    nu = vandaag(gebruiker.organisatie)
    lopend = Coachtoewijzing.objects.select_for_update().filter(dossier=dossier, tot__isnull=True)
    if lopend.filter(coach=coach).exists():
        raise DoorstartFout(_("%(coach)s begeleidt deze ondernemer al.") % {"coach": coach})
    lopend.update(tot=nu)
    toewijzing = Coachtoewijzing(dossier=dossier, coach=coach, van=nu, doel=doel)
    toewijzing.save()
    _meld(dossier, gebruiker, "coach_toegewezen", f"Coach toegewezen: {coach}", coach=coach.pk, doel=doel)
    return toewijzing


@transaction.atomic
def leg_sessie_vast(
    *, dossier: Dossier, gebruiker: Gebruiker, datum: date, minuten: int, soort: str, verslag: str = ""
) -> Sessie:
    """Log one session of the coach who is logged in; minutes count against the provider's contract."""
    eis(gebruiker, "begeleiding.schrijven")
    _niet_in_de_toekomst(gebruiker, datum)
    if not MIN_MINUTEN <= minuten <= MAX_MINUTEN:
        raise DoorstartFout(
            _("Een gesprek duurt tussen %(min)s en %(max)s minuten.") % {"min": MIN_MINUTEN, "max": MAX_MINUTEN}
        )
    if not Coachtoewijzing.objects.filter(dossier=dossier, coach=gebruiker, van__lte=datum).exists():
        raise DoorstartFout(_("U was op die dag niet de coach van deze ondernemer. Kies een andere dag."))
    sessie = Sessie(dossier=dossier, coach=gebruiker, datum=datum, minuten=minuten, soort=soort, verslag=verslag)
    sessie.save()
    _meld(dossier, gebruiker, "sessie", f"Gesprek met coach ({minuten} minuten): {soort}", datum=datum.isoformat())
    return sessie


@transaction.atomic
def start_traject(*, dossier: Dossier, gebruiker: Gebruiker, taalniveau: str, **gesprek: str) -> Statushouderstraject:
    """Start the statushouders track after the individual talk (motivatie, doel, ervaring, netwerk)."""
    _eis_begeleider(gebruiker, dossier)
    if not dossier.persoon.statushouder:
        raise DoorstartFout(_("Dit traject is voor statushouders. Vul eerst bij de persoon in dat dit zo is."))
    if taalniveau not in TAALNIVEAUS:
        raise DoorstartFout(_("Kies een taalniveau van A0 tot en met C2."))
    if Statushouderstraject.objects.filter(dossier=dossier).exists():
        raise DoorstartFout(_("Dit traject is al gestart."))
    traject = Statushouderstraject(
        dossier=dossier, gestart_op=vandaag(gebruiker.organisatie), taalniveau=taalniveau, **gesprek
    )
    traject.save()
    _meld(dossier, gebruiker, "traject_gestart", "Statushouderstraject gestart", taalniveau=taalniveau)
    return traject


@transaction.atomic
def rond_module_af(*, traject: Statushouderstraject, module: str, gebruiker: Gebruiker) -> Modulevoortgang:
    """Tick one module; the track is done when every module is."""
    _eis_begeleider(gebruiker, traject.dossier)
    if module not in MODULE_SLEUTELS:
        raise DoorstartFout(_("Deze module bestaat niet. Kies er een uit de lijst."))
    nu = vandaag(gebruiker.organisatie)
    traject = Statushouderstraject.objects.select_for_update().get(pk=traject.pk)
    voortgang, nieuw = Modulevoortgang.objects.get_or_create(
        traject=traject,
        module=module,
        defaults={"afgerond_op": nu, "door": gebruiker, "organisatie_id": traject.organisatie_id},
    )
    if nieuw:
        naam = next(str(m.naam) for m in MODULES if m.sleutel == module)
        _meld(traject.dossier, gebruiker, "module_afgerond", f"Module afgerond: {naam}", module=module)
        if traject.modules.count() == len(MODULES):
            traject.afgerond_op = nu
            traject.save()
    return voortgang


@transaction.atomic
def leg_verhaal_vast(
    *, dossier: Dossier, gebruiker: Gebruiker, titel: str, tekst: str, toestemming_op: date, met_bedrijfsnaam: bool
) -> Ervaringsverhaal:
    """Store a client's story with the day on which the client consented."""
    _eis_begeleider(gebruiker, dossier)
    _niet_in_de_toekomst(gebruiker, toestemming_op)
    verhaal = Ervaringsverhaal(
        dossier=dossier, titel=titel, tekst=tekst, toestemming_op=toestemming_op, met_bedrijfsnaam=met_bedrijfsnaam
    )
    verhaal.save()
    _meld(dossier, gebruiker, "verhaal", f"Ervaringsverhaal met toestemming: {titel}", verhaal=verhaal.pk)
    return verhaal


@transaction.atomic
def trek_toestemming_in(*, verhaal: Ervaringsverhaal, gebruiker: Gebruiker) -> Ervaringsverhaal:
    """Withdraw the consent at once, by the client or by staff on the client's word; the story is used nowhere after."""
    if gebruiker.rol == Rol.INWONER:
        if verhaal.dossier.persoon.gebruiker_id != gebruiker.pk:
            raise DoorstartFout(_("Dit is niet uw verhaal."))
    else:
        eis(gebruiker, "begeleiding.schrijven")
    rij = Ervaringsverhaal.objects.select_for_update().get(pk=verhaal.pk)
    if rij.ingetrokken_op is None:
        rij.ingetrokken_op = vandaag(gebruiker.organisatie)
        rij.save()
        _meld(
            rij.dossier, gebruiker, "toestemming_ingetrokken", f"Toestemming ingetrokken: {rij.titel}", verhaal=rij.pk
        )
    return rij
