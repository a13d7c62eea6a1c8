"""The organisation's own letter texts: proposed by the beheerder, approved by the manager, in force from a day on.

A stored letter never changes: it holds its own words, and which version of a text it used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.besluiten.brief.teksten import Tekst, plaatshouders, tekst_van, teksten
from doorstart.besluiten.models import Brieftekst
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.taken import werkdatum


@dataclass(frozen=True, slots=True)
class Tekstregel:
    """One text in the list: the default, the version in force, and a proposal that waits."""

    tekst: Tekst
    geldend: Brieftekst | None
    voorstel: Brieftekst | None


def geldende_versies(dag: date) -> dict[str, Brieftekst]:
    """Return the approved version of every own text on `dag`, by key; one query."""
    rijen = Brieftekst.objects.filter(status=Vierogenstatus.GOEDGEKEURD, geldig_van__lte=dag)
    return {rij.sleutel: rij for rij in rijen.order_by("geldig_van", "versie")}


def geldende_teksten(dag: date) -> Mapping[str, str]:
    """Return the own texts on `dag`, key -> text."""
    return {sleutel: rij.tekst for sleutel, rij in geldende_versies(dag).items()}


def teksten_vandaag() -> Mapping[str, str]:
    """Return the own texts in force on the working date."""
    return geldende_teksten(werkdatum())


def lijst(*, dag: date, zoek: str = "", kamer: str = "") -> list[Tekstregel]:
    """Return the named texts whose key or words hold `zoek`, of one room or of all."""
    geldend = geldende_versies(dag)
    open_ = {rij.sleutel: rij for rij in Brieftekst.objects.filter(status=Vierogenstatus.VOORSTEL)}
    rijen = []
    for tekst in teksten():
        eigen = geldend.get(tekst.sleutel)
        woorden = f"{tekst.sleutel} {eigen.tekst if eigen else tekst.standaard}".lower()
        if (not kamer or tekst.kamer == kamer) and zoek.lower() in woorden:
            rijen.append(Tekstregel(tekst, eigen, open_.get(tekst.sleutel)))
    return rijen


def versies(sleutel: str) -> Sequence[Brieftekst]:
    """Return every version of a text, newest first, with who proposed and who judged."""
    rijen = Brieftekst.objects.filter(sleutel=sleutel).select_related("voorgesteld_door", "beoordeeld_door")
    return list(rijen.order_by("-versie"))


def voorstel(pk: int) -> Brieftekst | None:
    """Return the words with this number, proposed or judged; None when there are none."""
    return Brieftekst.objects.filter(pk=pk).first()


def controleer_tekst(sleutel: str, tekst: str) -> None:
    """Raise ValidationError at `tekst` when it is empty or holds a placeholder that this text does not have."""
    mag = tekst_van(sleutel).plaatshouders
    if not tekst.strip():
        raise ValidationError({"tekst": _("Schrijf een tekst. Een lege tekst maakt de brief onvolledig.")})
    try:
        onbekend = plaatshouders(tekst) - mag
    except ValueError as fout:
        raise ValidationError({"tekst": str(fout)}) from None
    if onbekend:
        keuze = ", ".join(f"{{{naam}}}" for naam in sorted(mag)) or _("geen")
        raise ValidationError(
            {"tekst": _("De invulplek %(naam)s bestaat niet in deze tekst. U kunt gebruiken: %(keuze)s.")
             % {"naam": ", ".join(f"{{{naam}}}" for naam in sorted(onbekend)), "keuze": keuze}}
        )  # fmt: skip


@transaction.atomic
def stel_tekst_voor(*, sleutel: str, tekst: str, geldig_van: date, reden: str, gebruiker: Gebruiker) -> Brieftekst:
    """Propose another wording of one text from a day on.

    Raises ValidationError for an empty text, an unknown placeholder or a day in the past (letters of that day are
    gone out), DoorstartFout when another proposal for this text still waits.
    """
    eis(gebruiker, "brieftekst.voorstellen")
    controleer_tekst(sleutel, tekst)
    nu = vandaag(gebruiker.organisatie)
    if geldig_van < nu:
        raise ValidationError(
            {"geldig_van": _("Kies vandaag of een latere dag. Brieven van eerder zijn al verstuurd.")}
        )
    if Brieftekst.objects.filter(sleutel=sleutel, status=Vierogenstatus.VOORSTEL).exists():
        raise DoorstartFout(_("Over deze tekst wacht al een voorstel. Laat dat eerst beoordelen."))
    hoogste = Brieftekst.objects.filter(sleutel=sleutel).aggregate(Max("versie"))["versie__max"] or 0
    rij = Brieftekst(
        sleutel=sleutel, tekst=tekst.strip().replace("\r\n", "\n"), geldig_van=geldig_van, reden=reden.strip(),
        versie=hoogste + 1, voorgesteld_door=gebruiker,
    )  # fmt: skip
    rij.save()
    leg_vast(
        soort="brieftekst_voorgesteld",
        datum=nu,
        gebruiker=gebruiker,
        omschrijving=f"Brieftekst {sleutel} versie {rij.versie} voorgesteld vanaf {geldig_van:%d-%m-%Y}",
        gegevens={"sleutel": sleutel, "versie": rij.versie, "tekst": rij.tekst},
    )
    return rij


@transaction.atomic
def beoordeel_tekst(*, voorstel: Brieftekst, goedkeuren: bool, gebruiker: Gebruiker) -> Brieftekst:
    """Approve or reject the wording of somebody else.

    Raises VierOgen for one's own proposal and DoorstartFout when it was judged already or its placeholders no longer
    fit the letter.
    """
    eis(gebruiker, "brieftekst.goedkeuren")
    rij = Brieftekst.objects.select_for_update().get(pk=voorstel.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt deze tekst zelf voorgesteld. Een ander moet hem goedkeuren."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(
            _("%(wie)s heeft deze tekst al beoordeeld. Ververs de pagina.") % {"wie": rij.beoordeeld_door}
        )
    if goedkeuren:
        try:
            controleer_tekst(rij.sleutel, rij.tekst)
        except ValidationError as fout:
            raise DoorstartFout(" ".join(fout.messages)) from None
    rij.status = Vierogenstatus.GOEDGEKEURD if goedkeuren else Vierogenstatus.AFGEWEZEN
    rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
    rij.save()
    leg_vast(
        soort="brieftekst_beoordeeld",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        omschrijving=f"Brieftekst {rij.sleutel} versie {rij.versie}: {rij.get_status_display()}",
        gegevens={"sleutel": rij.sleutel, "versie": rij.versie, "status": rij.status},
    )
    return rij
