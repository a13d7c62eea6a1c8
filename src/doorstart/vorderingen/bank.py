"""Money on the statement that is meant for a claim: recognised by our reference, booked on the oldest euros first."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.herkennen import Bestemming, Deel, Tegenboeking, Treffer, Verwerker
from doorstart.bank.models import Bankregel
from doorstart.dossiers.selectors import met_naam
from doorstart.grootboek.kenmerk import VORDERING, lees_kenmerk
from doorstart.grootboek.models import Boeking
from doorstart.kern.gebeurtenissen import leg_vast_alle, nieuw
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.massaal import voeg_rijen_toe
from doorstart.organisatie.models import Gebruiker
from doorstart.vorderingen.models import Mutatiesoort, Vorderingsmutatie
from doorstart.vorderingen.mutaties import hang_aan, nummers_van, saldi, splits, vergrendel
from doorstart.vorderingen.regeling import sluit_als_voldaan
from doorstart.vorderingen.selectors import vorderingen
from doorstart.werkproces.taken import werkdatum

SOORT = "vordering"
_MAX_TREFFERS = 20
_KOLOMMEN = ("vordering_id", "soort", "bedrag", "datum", "boeking_id", "omschrijving", "sleutel")


def herken(regels: Sequence[Bankregel]) -> list[Bestemming | None]:
    """Name the claim of every receipt that carries the reference of an existing claim."""
    gelezen = [_lees(regel) for regel in regels]
    bekend = nummers_van({pk for pk in gelezen if pk is not None})
    zin = _("Kenmerk van vordering %(nummer)s")
    return [
        Bestemming(SOORT, str(pk), zin % {"nummer": bekend[pk][0]}, zeker=True) if pk in bekend else None
        for pk in gelezen
    ]


def _lees(regel: Bankregel) -> int | None:
    """Return the number of the claim that an entry names; only received money that did not come back."""
    if regel.bedrag <= 0 or regel.retourcode:
        return None
    for tekst in (regel.kenmerk, regel.omschrijving):
        gevonden = lees_kenmerk(tekst) if tekst else None
        if gevonden is not None:
            return gevonden[1] if gevonden[0] == VORDERING else None
    return None


def verdeel(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    """Say how received parts are booked: never more than is open, the rest stays in the work list of the bank."""
    vast = vergrendel(int(deel.sleutel) for deel in delen)
    over, verdeler = saldi(vast), splits(vast.values())
    uit: list[Tegenboeking | str] = []
    for deel in delen:
        vordering = vast.get(int(deel.sleutel))
        if vordering is None:
            uit.append(_("Deze vordering bestaat niet meer."))
            continue
        if deel.bedrag < 0:
            uit.append(_("Dit geld ging van onze rekening af. Een vordering krijgt alleen geld dat binnenkomt."))
            continue
        bedrag = min(deel.bedrag, over[vordering.pk])
        if bedrag <= 0:
            uit.append(_("Op vordering %(nummer)s staat niets open.") % {"nummer": vordering.nummer})
            continue
        over[vordering.pk] -= bedrag
        uit.append(
            Tegenboeking(
                soort="vordering_betaling", omschrijving=f"Ontvangen op vordering {vordering.nummer}",
                dossier=vordering.dossier, regels=verdeler(vordering, -bedrag),
            )
        )  # fmt: skip
    return uit


def geboekt(paren: Sequence[tuple[Deel, Boeking]], gebruiker: Gebruiker) -> None:
    """Store what was booked as payments of their claims, end plans that are paid, and tell the timelines."""
    dag = werkdatum()
    # `verdeel` locked these claims in this same transaction.
    nummers = nummers_van({int(deel.sleutel) for deel, _boeking in paren})
    mutaties, gebeurtenissen = [], []
    for deel, boeking in paren:
        pk = int(deel.sleutel)
        vordering, dossier = nummers[pk]
        mutaties.append(
            (pk, Mutatiesoort.BETALING.value, -deel.bedrag, deel.regel.valutadatum, boeking.pk, deel.regel.naam,
             f"boeking:{boeking.pk}")
        )  # fmt: skip
        gebeurtenissen.append(
            nieuw(soort="vordering_betaald", datum=dag, gebruiker=gebruiker, dossiernummer=dossier,
                  omschrijving=f"€ {tekst_uit_centen(deel.bedrag)} ontvangen op vordering {vordering}",
                  gegevens={"vordering": vordering, "boeking": boeking.pk})
        )  # fmt: skip
    voeg_rijen_toe(Vorderingsmutatie, _KOLOMMEN, mutaties)
    sluit_als_voldaan(nummers, dag, gebruiker)
    leg_vast_alle(gebeurtenissen)


def teruggedraaid(deel: Deel, oud: Boeking, nieuw_: Boeking, _gebruiker: Any) -> None:
    """A match was undone: the claim is open again for the same amount, and it counts as never paid."""
    eerder = Vorderingsmutatie.objects.select_related("vordering").get(boeking=oud, vordering=int(deel.sleutel))
    hang_aan(eerder.vordering, nieuw_, -eerder.bedrag, soort=eerder.soort, datum=eerder.datum,
             omschrijving=_("koppeling ongedaan gemaakt"))  # fmt: skip


def zoek(tekst: str, regel: Bankregel) -> list[Treffer]:
    """Find open claims by number, dossier, name or IBAN, for a person who chooses."""
    rijen = vorderingen(werkdatum()).filter(open_bedrag__gt=0)
    woord = tekst.strip()
    if woord:
        rijen = rijen.filter(
            Q(nummer__iexact=woord) | Q(dossier__nummer__iexact=woord) | met_naam("dossier__persoon", woord)
        )
    elif regel.iban:
        rijen = rijen.filter(dossier__persoon__iban=regel.iban)
    else:
        return []
    return [
        Treffer(sleutel=str(rij.pk), titel=f"{rij.nummer} {rij.dossier.persoon}", uitleg=rij.omschrijving,
                dossiernummer=rij.dossier.nummer, open_bedrag=rij.open_bedrag)
        for rij in rijen[:_MAX_TREFFERS]
    ]  # fmt: skip


VERWERKER = Verwerker(
    soort=SOORT, naam=gettext_lazy("Vordering"), verdeel=verdeel, geboekt=geboekt, teruggedraaid=teruggedraaid,
    zoek=zoek,
)  # fmt: skip
