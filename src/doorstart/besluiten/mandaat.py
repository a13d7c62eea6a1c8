"""Who may take which decision up to which amount: local policy of the organisation, decided by two people.

Without a mandate for a kind of decision the role that approves today (toetser) may take it, and the page says so:
an amount is never guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit, Mandaat
from doorstart.besluiten.register import vorm_van
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import euro
from doorstart.organisatie import selectors as beleid
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import RECHTEN, Rol, eis
from doorstart.werkproces.taken import werkdatum

ZONDER_MANDAAT = Rol.TOETSER
"""The role that takes a decision for which no mandate was fixed."""


@dataclass(frozen=True, slots=True)
class Bevoegdheid:
    """Whether somebody may take a decision. `bedrag`: the cents at stake, None when there are none."""

    mag: bool
    ingesteld: bool
    bedrag: int | None
    zin: str


def geldende(dag: date) -> list[Mandaat]:
    """Return the mandates in force on `dag`: the newest approved row per kind and role that has not lapsed."""
    rijen = Mandaat.objects.filter(status=Vierogenstatus.GOEDGEKEURD, geldig_van__lte=dag)
    nieuwste = {(rij.soort, rij.rol): rij for rij in rijen.order_by("geldig_van", "pk")}
    return sorted((rij for rij in nieuwste.values() if not rij.vervallen), key=lambda rij: (rij.soort, rij.rol))


def bedrag_van(besluit: Besluit) -> int | None:
    """Return the cents at stake in a decision, or nothing when its kind has no amount."""
    functie = vorm_van(besluit).bedrag
    return None if functie is None else functie(besluit)


def bevoegdheid(besluit: Besluit, gebruiker: Gebruiker, mandaten: Sequence[Mandaat] | None = None) -> Bevoegdheid:
    """Say whether this person's role may take this decision, and who may otherwise.

    `mandaten`: those in force today, when a page asks about many decisions.
    """
    bedrag = bedrag_van(besluit)
    rijen = _voor(besluit.soort, mandaten)
    if not rijen:
        mag = gebruiker.rol == ZONDER_MANDAAT
        zin = _("Voor dit soort besluit is geen mandaat vastgelegd. De rol %(rol)s mag het nemen.") % {
            "rol": ZONDER_MANDAAT.label
        }
        return Bevoegdheid(mag, False, bedrag, zin)
    eigen = next((rij for rij in rijen if rij.rol == gebruiker.rol), None)
    if eigen is not None and _genoeg(eigen, bedrag):
        return Bevoegdheid(True, True, bedrag, _("U mag dit besluit nemen. %(grens)s") % {"grens": _grens(eigen)})
    return Bevoegdheid(False, True, bedrag, _te_hoog(eigen, bedrag, rijen))


def eis_bevoegd(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Raise PermissionDenied for a role without mandate, DoorstartFout above it; both say who may."""
    oordeel = bevoegdheid(besluit, gebruiker)
    if not oordeel.mag:
        eis_rol(besluit, gebruiker)
        raise DoorstartFout(oordeel.zin)


def eis_rol(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Raise PermissionDenied for a role that has no mandate for this kind at all; an amount does not matter here."""
    rijen = _voor(besluit.soort)
    rollen = {rij.rol for rij in rijen} or {ZONDER_MANDAAT}
    if gebruiker.rol not in rollen:
        raise PermissionDenied(bevoegdheid(besluit, gebruiker).zin)


def _voor(soort: str, mandaten: Sequence[Mandaat] | None = None) -> list[Mandaat]:
    """Return the mandates for a kind: its own, else those for every kind."""
    rijen = geldende(werkdatum()) if mandaten is None else mandaten
    return [rij for rij in rijen if rij.soort == soort] or [rij for rij in rijen if not rij.soort]


def _genoeg(rij: Mandaat, bedrag: int | None) -> bool:
    return rij.tot_bedrag is None or bedrag is None or bedrag <= rij.tot_bedrag


def _grens(rij: Mandaat) -> str:
    if rij.tot_bedrag is None:
        return _("Uw mandaat heeft geen grens.")
    return _("Uw mandaat gaat tot %(bedrag)s.") % {"bedrag": euro(rij.tot_bedrag)}


def _te_hoog(eigen: Mandaat | None, bedrag: int | None, rijen: list[Mandaat]) -> str:
    wie = ", ".join(str(Rol(rij.rol).label) for rij in rijen if _genoeg(rij, bedrag))
    waarom = (
        _("Uw rol heeft geen mandaat voor dit soort besluit.")
        if eigen is None
        else _("Dit besluit gaat over %(bedrag)s. %(grens)s") % {"bedrag": euro(bedrag), "grens": _grens(eigen)}
    )
    if wie:
        return _("%(waarom)s Wel bevoegd: %(wie)s.") % {"waarom": waarom, "wie": wie}
    return _("%(waarom)s Niemand heeft genoeg mandaat. Vraag de beheerder om een mandaat voor te stellen.") % {
        "waarom": waarom
    }


def rollen_met_mandaat() -> list[Rol]:
    """Return the roles that may hold a mandate: those that may approve decisions at all."""
    return [rol for rol in Rol if "besluit.goedkeuren" in RECHTEN[rol]]


@transaction.atomic
def stel_mandaat_voor(
    *,
    soort: str,
    rol: str,
    tot_bedrag: int | None,
    geldig_van: date,
    reden: str,
    gebruiker: Gebruiker,
    vervallen: bool = False,
) -> Mandaat:
    """Propose up to which amount (cents; None is without limit) a role may take a kind of decision.

    Raises ValidationError for a role that approves nothing, a negative amount or a day in the past.
    """
    eis(gebruiker, "beleid.voorstellen")
    nu = vandaag(gebruiker.organisatie)
    if rol not in rollen_met_mandaat():
        raise ValidationError({"rol": _("Deze rol neemt geen besluiten. Kies een andere rol.")})
    if tot_bedrag is not None and tot_bedrag < 0:
        raise ValidationError({"tot_bedrag": _("Vul een bedrag van nul of hoger in.")})
    if geldig_van < nu:
        raise ValidationError({"geldig_van": _("Kies vandaag of een latere dag.")})
    rij = Mandaat(
        soort=soort, rol=rol, tot_bedrag=tot_bedrag, vervallen=vervallen, geldig_van=geldig_van, reden=reden.strip(),
        voorgesteld_door=gebruiker,
    )  # fmt: skip
    rij.save()
    _leg_vast("mandaat_voorgesteld", rij, gebruiker)
    return rij


@transaction.atomic
def beoordeel_mandaat(*, voorstel: Mandaat, goedkeuren: bool, gebruiker: Gebruiker) -> Mandaat:
    """Approve or reject a mandate that somebody else proposed.

    Raises VierOgen for one's own proposal and DoorstartFout when it was judged already.
    """
    eis(gebruiker, "beleid.goedkeuren")
    rij = Mandaat.objects.select_for_update().get(pk=voorstel.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt dit mandaat zelf voorgesteld. Een ander moet het goedkeuren."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(
            _("%(wie)s heeft dit mandaat al beoordeeld. Ververs de pagina.") % {"wie": rij.beoordeeld_door}
        )
    rij.status = Vierogenstatus.GOEDGEKEURD if goedkeuren else Vierogenstatus.AFGEWEZEN
    rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
    rij.save()
    _leg_vast("mandaat_beoordeeld", rij, gebruiker)
    return rij


def _leg_vast(soort: str, rij: Mandaat, gebruiker: Gebruiker) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        omschrijving=f"Mandaat {rij.rol}, {rij.soort or 'elk besluit'}, vanaf {rij.geldig_van:%d-%m-%Y}: {rij.status}",
        gegevens={"pk": rij.pk, "tot_bedrag": rij.tot_bedrag, "vervallen": rij.vervallen, "status": rij.status},
    )


def versies() -> list[Mandaat]:
    """Return every judged mandate, newest first, with who proposed and who judged."""
    rijen = Mandaat.objects.exclude(status=Vierogenstatus.VOORSTEL)
    return list(rijen.select_related("voorgesteld_door", "beoordeeld_door").order_by("-geldig_van", "-pk"))


def voorstellen() -> list[Mandaat]:
    """Return the mandates that wait for a second person, oldest first."""
    return beleid.voorstellen(Mandaat)


def mandaat(pk: int) -> Mandaat | None:
    """Return the mandate with this number, proposed or judged; None when there is none."""
    return Mandaat.objects.filter(pk=pk).first()
