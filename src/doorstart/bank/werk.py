"""What a person does with an entry in the work list: choose, split, send back, park, undo. One event each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.bank.herkennen import Deel, Verwerker, verwerker
from doorstart.bank.models import Banknotitie, Bankregel, Openstaand, Stand, Toewijzing, Voorstel
from doorstart.bank.plaats import Plaats
from doorstart.bank.terugstorten import terugstorter
from doorstart.bank.toewijzen import Opdracht, boek_delen, maak_verdeling_ongedaan
from doorstart.bank.verwerken import verwerk
from doorstart.bank.werkvoorraad import werk_taak_bij
from doorstart.grootboek.perioden import open_dag
from doorstart.grootboek.services import draai_terug
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis

_SLEUTEL = re.compile(r"^(\d{1,18}|[A-Za-z][A-Za-z0-9._-]{0,39})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """A destination that a person chose, and how many cents of the entry go there (received +, paid -)."""

    soort: str
    sleutel: str
    bedrag: int


@transaction.atomic
def wijs_toe(*, regel: Bankregel, keuzes: Sequence[Keuze], gebruiker: Any) -> list[Toewijzing]:
    """Book an entry to one or more destinations; what is not given away stays in the work list.

    Raises DoorstartFout when the entry was handled already, the parts are more than what is open, or a destination
    cannot take its part; then nothing is booked.
    """
    eis(gebruiker, "bank.verwerken")
    open_ = _slot(regel)
    _controleer_delen(open_.bedrag, [keuze.bedrag for keuze in keuzes])
    gemaakt = []
    for keuze in keuzes:
        gemaakt.append(_boek_een(verwerker(keuze.soort), open_, keuze, gebruiker))
    _na(open_, gebruiker)
    _leg_vast("bankregel_toegewezen", open_.regel, gebruiker, _("verwerkt"), [t.pk for t in gemaakt])
    return gemaakt


@transaction.atomic
def stort_terug(*, regel: Bankregel, bedrag: int, reden: str, gebruiker: Any) -> Toewijzing:
    """Send (a part of) received money back to who paid it: a payment order, which leaves in a batch of four eyes.

    `bedrag` in cents. Raises DoorstartFout without a right account number or a reason.
    """
    eis(gebruiker, "bank.verwerken")
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom het geld teruggaat. De tweede persoon moet het weten."))
    open_ = _slot(regel)
    _controleer_delen(open_.bedrag, [bedrag])
    keuze = Keuze(soort="terugstorting", sleutel=str(regel.pk), bedrag=bedrag)
    toewijzing = _boek_een(terugstorter(reden), open_, keuze, gebruiker, reden)
    _na(open_, gebruiker)
    _leg_vast("bankregel_teruggestort", open_.regel, gebruiker, f"terug te storten: {reden}", [toewijzing.pk])
    return toewijzing


@transaction.atomic
def parkeer(*, regel: Bankregel, notitie: str, gebruiker: Any) -> None:
    """Set an entry aside with a note: somebody looks into it, and it leaves the list of what can be done now."""
    eis(gebruiker, "bank.verwerken")
    if not notitie.strip():
        raise DoorstartFout(_("Schrijf op waarop u wacht. Een ander moet verder kunnen."))
    open_ = _slot(regel)
    Banknotitie(regel=open_.regel, tekst=notitie.strip()[:1000], door=gebruiker).save()
    Openstaand.objects.filter(pk=open_.pk).update(stand=Stand.GEPARKEERD)
    werk_taak_bij(gebruiker)
    _leg_vast("bankregel_geparkeerd", open_.regel, gebruiker, f"geparkeerd: {notitie.strip()}", [])


@transaction.atomic
def haal_terug(*, regel: Bankregel, gebruiker: Any) -> None:
    """Bring a parked entry back to the list."""
    eis(gebruiker, "bank.verwerken")
    open_ = _slot(regel)
    Openstaand.objects.filter(pk=open_.pk).update(stand=Stand.OPEN)
    werk_taak_bij(gebruiker)
    _leg_vast("bankregel_teruggehaald", open_.regel, gebruiker, "weer te verwerken", [])


@transaction.atomic
def maak_ongedaan(*, toewijzing: Toewijzing, reden: str, gebruiker: Any) -> Toewijzing:
    """Undo a match: its journal entry is reversed, the room is told, and the cents wait in the work list again."""
    eis(gebruiker, "bank.verwerken")
    rij: Toewijzing = Toewijzing.objects.select_related("regel", "boeking").get(pk=toewijzing.pk)
    if _verwerker_van(rij).samen:
        raise DoorstartFout(_("Wat de bank heeft betaald of teruggestuurd, kan niet ongedaan worden gemaakt."))
    terug = draai_terug(
        boeking=rij.boeking, gebruiker=gebruiker, reden=reden, datum=open_dag(vandaag(gebruiker.organisatie))
    )
    maak_verdeling_ongedaan(rij, terug, gebruiker=gebruiker)
    deel = Deel(regel=rij.regel, sleutel=rij.sleutel, bedrag=rij.bedrag)
    _verwerker_van(rij).teruggedraaid(deel, rij.boeking, terug, gebruiker)
    open_, nieuw = Openstaand.objects.select_for_update().get_or_create(
        regel=rij.regel, defaults={"bedrag": rij.bedrag, "organisatie": rij.regel.organisatie}
    )
    if not nieuw:
        Openstaand.objects.filter(pk=open_.pk).update(bedrag=open_.bedrag + rij.bedrag, stand=Stand.OPEN)
    werk_taak_bij(gebruiker)
    _leg_vast("bankregel_ongedaan", rij.regel, gebruiker, f"toewijzing ongedaan gemaakt: {reden}", [rij.pk])
    return rij


@transaction.atomic
def herken_opnieuw(*, gebruiker: Any) -> int:
    """Let every room look again at what waits; return how many entries were booked whole now."""
    eis(gebruiker, "bank.verwerken")
    rijen = list(
        Openstaand.objects.select_for_update(of=("self",))
        .select_related("regel")
        .filter(stand=Stand.OPEN)
        .order_by("regel__boekdatum", "regel_id")
    )
    # Of an entry that was split by hand the rest is a question for that person, not for a machine.
    rijen = [rij for rij in rijen if rij.bedrag == rij.regel.bedrag]
    over, voorstellen = verwerk(
        [rij.regel for rij in rijen], {rij.regel_id: rij.bedrag for rij in rijen}, plaats=Plaats(), gebruiker=gebruiker
    )
    bekend = set(Voorstel.objects.filter(regel__in=over).values_list("regel_id", "soort", "sleutel", "uitleg"))
    Voorstel.objects.bulk_create(
        [v for v in voorstellen if (v.regel_id, v.soort, v.sleutel, v.uitleg) not in bekend], batch_size=2000
    )
    klaar = [rij for rij in rijen if not over[rij.regel_id]]
    for rij in rijen:
        rij.bedrag = over[rij.regel_id]
    Openstaand.objects.bulk_update([rij for rij in rijen if rij.bedrag], ["bedrag"], batch_size=500)
    Openstaand.objects.filter(pk__in=[rij.pk for rij in klaar]).delete()
    werk_taak_bij(gebruiker)
    leg_vast(
        soort="bank_opnieuw_herkend",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"bekeken": len(rijen), "verwerkt": len(klaar)},
        omschrijving=f"Bankregels opnieuw bekeken: {len(klaar)} van {len(rijen)} verwerkt",
    )
    return len(klaar)


def _slot(regel: Bankregel) -> Openstaand:
    """Return the locked row of an entry that waits; whoever comes second is told."""
    rij: Openstaand | None = (
        Openstaand.objects.select_for_update(of=("self",)).select_related("regel").filter(regel_id=regel.pk).first()
    )
    if rij is None:
        raise DoorstartFout(_("Deze regel is al verwerkt. Ververs de pagina om te zien waarheen."))
    return rij


def _controleer_delen(open_: int, delen: Sequence[int]) -> None:
    """Refuse no parts, parts the other way, and more than what is open."""
    if not delen:
        raise DoorstartFout(_("Kies eerst een bestemming."))
    if any(deel == 0 or (deel > 0) != (open_ > 0) for deel in delen):
        raise DoorstartFout(_("Vul bij elke bestemming een bedrag in dat groter is dan nul."))
    if abs(sum(delen)) > abs(open_):
        raise DoorstartFout(
            _("U verdeelt € %(delen)s, maar er is nog € %(open)s te verdelen. Pas de bedragen aan.")
            % {"delen": tekst_uit_centen(abs(sum(delen))), "open": tekst_uit_centen(abs(open_))}
        )


def _boek_een(soort: Verwerker, open_: Openstaand, keuze: Keuze, gebruiker: Any, uitleg: str = "") -> Toewijzing:
    """Book one choice; a refusal of the destination stops everything."""
    if not _SLEUTEL.match(keuze.sleutel):
        raise DoorstartFout(_("Deze bestemming bestaat niet. Kies er een uit de lijst."))
    deel = Deel(regel=open_.regel, sleutel=keuze.sleutel, bedrag=keuze.bedrag)
    opdracht = Opdracht(deel, uitleg or _("Met de hand gekozen."))
    try:
        uitslag = boek_delen(soort, [opdracht], plaats=Plaats(), gebruiker=gebruiker, automatisch=False)[0]
    except (ValueError, KeyError) as fout:
        # A key that no destination of this kind has: somebody wrote the address by hand.
        raise DoorstartFout(_("Deze bestemming bestaat niet. Kies er een uit de lijst.")) from fout
    if isinstance(uitslag, str):
        raise DoorstartFout(uitslag)
    open_.bedrag -= uitslag
    # The row is locked: what was stored last for this entry is this match.
    rij: Toewijzing = Toewijzing.objects.filter(regel=open_.regel).latest("id")
    return rij


def _na(open_: Openstaand, gebruiker: Any) -> None:
    """Keep what is left, or take the entry off the list."""
    if open_.bedrag:
        Openstaand.objects.filter(pk=open_.pk).update(bedrag=open_.bedrag, stand=Stand.OPEN)
    else:
        Openstaand.objects.filter(pk=open_.pk).delete()
    werk_taak_bij(gebruiker)


def _verwerker_van(toewijzing: Toewijzing) -> Verwerker:
    """Return who booked a match."""
    return terugstorter() if toewijzing.soort == "terugstorting" else verwerker(toewijzing.soort)


def _leg_vast(soort: str, regel: Bankregel, gebruiker: Any, hoe: str, toewijzingen: list[int]) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"regel": regel.pk, "bedrag": regel.bedrag, "toewijzingen": toewijzingen},
        omschrijving=f"Bankregel {regel.pk} van {regel.boekdatum:%d-%m-%Y} {hoe}",
    )
