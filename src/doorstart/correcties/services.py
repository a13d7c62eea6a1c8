"""Proposing a correction by hand, and what happens when the second person agrees: one balanced entry, paid or owed.

Only accounts that no other room keeps rows about are corrected here. A loan or a claim is corrected in its own room.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.correcties import gronden
from doorstart.correcties.berekenen import BETALEN, OVERBOEKEN, SOORT, VORDEREN, bereken
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Boeking, Kostensoort, Rekening, Wetsgroep
from doorstart.grootboek.services import Regel, boek
from doorstart.grootboek.uitsplitsen import saldo_van
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.services import Post, houd_vast_bij_inhouding, keer_uit
from doorstart.vorderingen.services import verwerk_boekingen
from doorstart.werkproces.taken import werkdatum

REKENINGEN = (
    Rekening.UITKERINGSLASTEN,
    Rekening.LENING_LEVENSONDERHOUD,
    Rekening.VAKANTIETOESLAG,
    Rekening.KAPITAALLASTEN,
)
GROEPEN = tuple(groep for groep in Wetsgroep if groep != Wetsgroep.ONVERDEELD)


class GeenGrond(DoorstartFout):
    """A correction without an article; `veld` names the field where a person fills it in."""

    veld = "grond"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plek:
    """Where in the ledger: account, law group, kind of cost, year of granting."""

    rekening: str
    wetsgroep: str
    kostensoort: str
    verstrekkingsjaar: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """What a person fills in. `maand` is the first day of the month of the right; `naar` only for OVERBOEKEN.

    `grond`: the article in words; empty takes the one that we know (see `gronden`).
    """

    richting: str
    plek: Plek
    maand: date | None
    bedrag: int
    reden: str
    bron: str
    naar: Plek | None = None
    grond: str = ""


@transaction.atomic
def stel_correctie_voor(*, dossier: Dossier, voorstel: Voorstel, gebruiker: Gebruiker) -> Besluit:
    """Store the correction as a calculation and propose it. Raises DoorstartFout for what does not fit."""
    _controleer(voorstel)
    stand = _stand(dossier, voorstel.plek, voorstel.maand)
    invoer = {
        "richting": voorstel.richting, "bedrag": voorstel.bedrag, "stand": stand, "reden": voorstel.reden.strip(),
        "bron": voorstel.bron.strip(), "maand": voorstel.maand.isoformat() if voorstel.maand else "",
        "plek": asdict(voorstel.plek), "naar": asdict(voorstel.naar) if voorstel.naar else None,
    }  # fmt: skip
    uitkomst = bereken(
        richting=voorstel.richting, bedrag=voorstel.bedrag, stand=stand, maand=voorstel.maand,
        reden=voorstel.reden.strip(), bron=voorstel.bron.strip(),
    )  # fmt: skip
    berekening = bewaar(dossier=dossier, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=parameters())
    delen = {naam: invoer[naam] for naam in ("richting", "bedrag", "bron", "plek", "naar", "stand")}
    return stel_voor(
        dossier=dossier, soort=Besluitsoort.CORRECTIE,
        uitkomst=Richting.VASTSTELLING if voorstel.richting == OVERBOEKEN else Richting.AMBTSHALVE,
        motivering=voorstel.reden, gebruiker=gebruiker, ingang=voorstel.maand, berekening=berekening,
        gegevens=delen | ({} if voorstel.richting == OVERBOEKEN else {"grond": _grond(voorstel)}),
    )  # fmt: skip


def _grond(voorstel: Voorstel) -> str:
    """Return the article that the decision rests on. Raises DoorstartFout when nobody named one that we do not know."""
    if voorstel.grond.strip():
        return voorstel.grond.strip()
    plek = voorstel.plek
    if voorstel.richting == VORDEREN:
        return gronden.in_woorden(gronden.herziening(werkdatum()))
    artikel = gronden.recht(
        rekening=plek.rekening, wetsgroep=plek.wetsgroep, kostensoort=plek.kostensoort,
        dag=voorstel.maand or werkdatum(),
    )  # fmt: skip
    if artikel is None:
        raise GeenGrond(_("Schrijf op welk artikel dit bedrag regelt. Wij kennen het voor deze kosten niet."))
    return gronden.in_woorden(artikel)


def controleer_stand(besluit: Besluit) -> None:
    """Refuse a correction of what has changed since it was proposed; raises DoorstartFout."""
    gegevens = besluit.gegevens
    stand = _stand(besluit.dossier, Plek(**gegevens["plek"]), besluit.ingang)
    if stand != gegevens["stand"]:
        raise DoorstartFout(
            _("Het saldo is veranderd sinds het voorstel. Stuur het voorstel terug en laat de correctie opnieuw maken.")
        )


def boek_correctie(besluit: Besluit, gebruiker: Gebruiker) -> Boeking:
    """Post an approved correction; in favour it makes a payment order, against a claim that waits for its decision."""
    gegevens, dossier = besluit.gegevens, besluit.dossier
    richting, bedrag = gegevens["richting"], int(gegevens["bedrag"])
    plek = Plek(**gegevens["plek"])
    tegen = _tegen(richting, plek, gegevens["naar"])
    teken = 1 if richting == BETALEN else -1
    boeking = boek(
        datum=werkdatum(), soort=SOORT, omschrijving=f"Correctie: {besluit.motivering}", dossier=dossier,
        besluit=besluit, berekening=besluit.berekening, gebruiker=gebruiker, sleutel=f"correctie:{besluit.pk}",
        regels=[
            _regel(dossier, plek, teken * bedrag, besluit.ingang),
            _regel(dossier, tegen, -teken * bedrag, besluit.ingang),
        ],
    )  # fmt: skip
    if richting == BETALEN:
        _betaal(boeking, besluit, bedrag, gebruiker)
    elif richting == VORDEREN:
        verwerk_boekingen(dossier=dossier, gebruiker=gebruiker)
    return boeking


def _betaal(boeking: Boeking, besluit: Besluit, bedrag: int, gebruiker: Gebruiker) -> None:
    """Pay a correction as a part of its month; one that is not of a month waits when seizure or set-off runs."""
    post = Post(
        boeking=boeking, dossier=besluit.dossier, bedrag=bedrag, omschrijving=f"Correctie {besluit.nummer}",
        maand=besluit.ingang, inhouden=besluit.ingang is not None,
    )  # fmt: skip
    opdrachten = keer_uit([post], gebruiker=gebruiker, dag=boeking.datum)
    if besluit.ingang is None:
        houd_vast_bij_inhouding(opdrachten, wat="deze correctie", gebruiker=gebruiker, dag=boeking.datum)


def _tegen(richting: str, plek: Plek, naar: Any) -> Plek:
    """Return where the other side stands."""
    if richting == OVERBOEKEN:
        return Plek(**naar)
    rekening = Rekening.TE_BETALEN if richting == BETALEN else Rekening.TERUG_TE_VORDEREN
    return Plek(**(asdict(plek) | {"rekening": rekening}))


def _regel(dossier: Dossier, plek: Plek, bedrag: int, maand: date | None) -> Regel:
    return Regel(bedrag=bedrag, gemeente=dossier.gemeente, rechtmaand=maand, dossier=dossier, **asdict(plek))


def _stand(dossier: Dossier, plek: Plek, maand: date | None) -> int:
    """Return what stands there now, in cents."""
    return saldo_van(dossier=dossier, rechtmaand=maand, **asdict(plek))


def _controleer(voorstel: Voorstel) -> None:
    if voorstel.bedrag <= 0:
        raise DoorstartFout(_("Vul een bedrag in dat groter is dan nul. Kies daarna voor of tegen de inwoner."))
    if not voorstel.reden.strip() or not voorstel.bron.strip():
        raise DoorstartFout(_("Schrijf op waarom u corrigeert en waar dat uit blijkt."))
    if voorstel.richting not in (BETALEN, VORDEREN, OVERBOEKEN):
        raise DoorstartFout(_("Kies wat de correctie doet."))
    if voorstel.maand is not None and voorstel.maand.day != 1:
        raise DoorstartFout(_("Kies een hele maand."))
    if (voorstel.richting == OVERBOEKEN) != (voorstel.naar is not None):
        raise DoorstartFout(_("Kies waarheen u overboekt."))
    for plek in (voorstel.plek, voorstel.naar):
        if plek is not None:
            _controleer_plek(plek)
    if voorstel.naar == voorstel.plek:
        raise DoorstartFout(_("Van en naar zijn gelijk. Kies een andere rekening of regeling."))


def _controleer_plek(plek: Plek) -> None:
    bekend = plek.rekening in REKENINGEN and plek.wetsgroep in GROEPEN and plek.kostensoort in Kostensoort.values
    if not bekend or not 1990 <= plek.verstrekkingsjaar <= werkdatum().year:
        raise DoorstartFout(
            _("Deze rekening kan hier niet worden gecorrigeerd. Corrigeer een lening of vordering op de eigen pagina.")
        )
