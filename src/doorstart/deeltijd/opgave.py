"""The monthly statement: handing in, correcting, sending back with a question."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, OngeldigeInvoer
from doorstart.deeltijd.berekening import bereken_maand
from doorstart.deeltijd.feiten import Cijfers
from doorstart.deeltijd.models import Opgave, Opgavestatus, Toestemming
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import eis_niet_geeindigd
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis, mag
from doorstart.werkproces.services import maak_taak, rond_taken_af

# The benefit of a month is paid in the month after it; a statement that waits longer than this holds it up.
BEOORDEEL_BINNEN_DAGEN = 7


def kenmerk(dossier: Dossier, maand: date) -> str:
    """Return the mark of the task to judge the statement of one month."""
    return f"opgave:{dossier.pk}:{maand:%Y-%m}"


def eis_indiener(gebruiker: Gebruiker, dossier: Dossier) -> None:
    """Raise PermissionDenied unless the resident of this dossier, or an adviser, hands in."""
    if mag(gebruiker, "opgave.beoordelen"):
        return
    eis(gebruiker, "mijn.gebruiken")
    if dossier.persoon.gebruiker_id != gebruiker.pk:
        raise PermissionDenied(_("Dit is niet uw dossier."))


def controleer_maand(*, dossier: Dossier, maand: date, vandaag: date) -> Toestemming:
    """Return the permission that covers the month; raises DoorstartFout for a month nobody can hand in."""
    if maand.day != 1:
        raise DoorstartFout(_("Een maand wordt aangegeven met de eerste dag."))
    m = Maand.van_datum(maand)
    if maand > vandaag:
        raise DoorstartFout(
            _("%(maand)s is nog niet begonnen. U kunt deze opgave pas doen als de maand voorbij is.")
            % {"maand": m.naam.capitalize()}
        )
    eis_niet_geeindigd(dossier, m)
    for rij in Toestemming.objects.filter(dossier=dossier, van__lte=m.laatste_dag).order_by("-van"):
        if rij.tot is None or rij.tot >= m.eerste_dag:
            return rij
    raise DoorstartFout(
        _("U hebt voor %(maand)s geen toestemming om parttime te ondernemen. Neem contact op met uw adviseur.")
        % {"maand": m.naam}
    )


def _controleer_uren(uren: int, maand: Maand) -> None:
    """Refuse more hours than the month has; the limits of policy and law are judged in the settlement."""
    if uren > maand.dagen * 24:
        raise OngeldigeInvoer(
            _("Deze maand heeft maar %(uren)s uren.") % {"uren": maand.dagen * 24},
            veld="uren",
            waarde=uren,
            remedie=_("Controleer het aantal uren."),
        )


def _staat_er_al(vorige: Opgave, cijfers: Cijfers, opmerking: str, correctie: bool) -> bool:
    """Say whether exactly this was handed in already; refuse an unannounced change of an accepted month."""
    if vorige.status not in (Opgavestatus.INGEDIEND, Opgavestatus.GEACCEPTEERD):
        return False
    if _zelfde(vorige, cijfers, opmerking):
        return True
    if vorige.status == Opgavestatus.GEACCEPTEERD and not correctie:
        raise DoorstartFout(
            _("Deze maand is al verrekend. Klopt de opgave niet? Kies dan bij die maand voor 'Opgave verbeteren'.")
        )
    return False


def _zelfde(opgave: Opgave, cijfers: Cijfers, opmerking: str) -> bool:
    """Say whether the figures and the remark are the same."""
    return (
        opgave.omzet == cijfers.omzet
        and opgave.uren == cijfers.uren
        and opgave.overig_inkomen == cijfers.overig_inkomen
        and opgave.kosten == [dict(regel) for regel in cijfers.kosten]
        and opgave.opmerking == opmerking
    )


@transaction.atomic
def dien_in(
    *,
    dossier: Dossier,
    maand: date,
    omzet: int,
    kosten: Sequence[Mapping[str, Any]],
    uren: int,
    gebruiker: Gebruiker,
    overig_inkomen: int = 0,
    opmerking: str = "",
    correctie: bool = False,
) -> Opgave:
    """Hand in the statement of one month; amounts in cents per month, `kosten` as {categorie, bedrag, ...}.

    Handing in the same thing twice gives the same row. A change before it is accepted is a new version; a change
    after that needs `correctie=True` and replaces the settlement once the adviser accepts it.
    Raises DoorstartFout (month, permission) or RechtFout (figures, hours, unknown amount) with a Dutch sentence.
    """
    eis_indiener(gebruiker, dossier)
    dag = vandaag(gebruiker.organisatie)
    # The lock on the dossier makes two versions at the same moment wait for each other.
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    controleer_maand(dossier=dossier, maand=maand, vandaag=dag)
    _controleer_uren(uren, Maand.van_datum(maand))
    cijfers = Cijfers(omzet, tuple(dict(regel) for regel in kosten), uren, overig_inkomen)
    vorige = Opgave.objects.filter(dossier=dossier, maand=maand).order_by("-versie").first()
    if vorige is not None and _staat_er_al(vorige, cijfers, opmerking, correctie):
        return vorige
    bereken_maand(dossier=dossier, maand=Maand.van_datum(maand), cijfers=cijfers)
    if vorige is not None and vorige.status != Opgavestatus.GEACCEPTEERD:
        # An accepted statement stays in force until the correction is accepted.
        Opgave.objects.filter(pk=vorige.pk).update(status=Opgavestatus.VERVANGEN)
    velden = cijfers._asdict() | {"kosten": list(cijfers.kosten), "opmerking": opmerking}
    versie = vorige.versie + 1 if vorige else 1
    opgave = Opgave(
        dossier=dossier, maand=maand, versie=versie, ingediend_op=dag, ingediend_door=gebruiker, **velden
    )  # fmt: skip
    opgave.save()
    _meld(opgave, gebruiker, dag)
    return opgave


def _meld(opgave: Opgave, gebruiker: Gebruiker, dag: date) -> None:
    """Put the statement on the worklist of the adviser, and in the log."""
    dossier, naam = opgave.dossier, Maand.van_datum(opgave.maand).naam
    wat = "Opgave" if opgave.versie == 1 else "Gewijzigde opgave"
    maak_taak(
        dossier=dossier,
        soort="opgave",
        waarom=f"{wat} over {naam} is ingediend. De uitkering wacht hierop.",
        uiterlijk=date.fromordinal(dag.toordinal() + BEOORDEEL_BINNEN_DAGEN),
        recht="opgave.beoordelen",
        pad=reverse("balie:opgave", args=[opgave.pk]),
        kenmerk=kenmerk(dossier, opgave.maand),
        toegewezen_aan=dossier.adviseur,
    )
    leg_vast(
        soort="opgave_ingediend",
        datum=dag,
        dossiernummer=dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"{wat} over {naam} ingediend (versie {opgave.versie})",
        gegevens={
            "opgave": opgave.pk,
            "maand": f"{opgave.maand:%Y-%m}",
            "omzet": opgave.omzet,
            "uren": opgave.uren,
        },
    )


@transaction.atomic
def stuur_terug(*, opgave: Opgave, gebruiker: Gebruiker, vraag: str) -> Opgave:
    """Send a statement back to the resident with a question; the resident hands in a new version."""
    eis(gebruiker, "opgave.beoordelen")
    vraag = vraag.strip()
    if not vraag:
        raise DoorstartFout(_("Schrijf op wat u wilt weten. De inwoner leest deze vraag."))
    rij = Opgave.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=opgave.pk)
    if rij.status != Opgavestatus.INGEDIEND:
        raise DoorstartFout(_("Deze opgave is niet meer in behandeling. Ververs de pagina."))
    rij.status, rij.vraag = Opgavestatus.TERUGGESTUURD, vraag
    rij.save(update_fields=["status", "vraag"])
    rond_taken_af(kenmerk=kenmerk(rij.dossier, rij.maand), gebruiker=gebruiker)
    naam = Maand.van_datum(rij.maand).naam
    leg_vast(
        soort="opgave_teruggestuurd",
        datum=vandaag(gebruiker.organisatie),
        dossiernummer=rij.dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Opgave over {naam} teruggestuurd met een vraag",
        gegevens={"opgave": rij.pk, "vraag": vraag},
    )
    return rij
