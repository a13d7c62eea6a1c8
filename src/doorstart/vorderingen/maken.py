"""How a claim comes to be: from the entry that posted it, with its ground, its debtors and the day to pay.

Other rooms post first and call `maak_vordering`; `verwerk_boekingen` finds every entry on the accounts of claims that
has no claim yet, so that nothing in the journal is owed without a row that says why.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from bijstandsrecht.termijnen import bepaal_betaaltermijn
from doorstart.besluiten.models import Besluitsoort
from doorstart.dossiers.models import Dossier, Persoon
from doorstart.dossiers.nummers import volgend_nummer
from doorstart.dossiers.selectors import huishoudens
from doorstart.grootboek.herkomst import Stand, rechtmaanden, standen_buiten
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import gronden
from doorstart.vorderingen.models import Debiteur, Mutatiesoort, Vordering, Vorderingsmutatie, Vorderingsoort
from doorstart.vorderingen.mutaties import hang_aan
from doorstart.werkproces.services import maak_taak
from doorstart.werkproces.taken import werkdatum

_LENINGBESLUITEN: dict[str, str] = {
    Besluitsoort.VOORBEREIDING_OMZETTING: "29 lid 3 onder a",
    Besluitsoort.LENING_OPEISING: "41 lid 4",
    Besluitsoort.LENING_EINDE: "43 lid 1",
}
"""Decisions about a loan that make a claim of it, with the article of the Bbz 2004."""

REKENINGEN = (Rekening.TERUG_TE_VORDEREN, Rekening.LENING_RENTELOOS)
"""The accounts whose every entry belongs to a claim."""


@transaction.atomic
def maak_vordering(
    *,
    dossier: Dossier,
    soort: str,
    grond: gronden.Grond,
    omschrijving: str,
    boekingen: Sequence[Boeking],
    bedrag: int,
    loonheffing: int = 0,
    periode: tuple[date | None, date | None] = (None, None),
    rekening: str = Rekening.TERUG_TE_VORDEREN,
    debiteuren: Sequence[Persoon] | None = None,
    bekend_op: date | None = None,
    gebruiker: Any = None,
) -> Vordering:
    """Make the claim of entries that are posted; `bedrag` in cents is what they debit together on `rekening`.

    `loonheffing` is the part of it that is tax. Without `debiteuren`: the resident and every partner of the period
    (art. 59 Participatiewet). `bekend_op` is the day on which the resident was told by a decision; None: not yet, and
    then nothing is collected. Raises DoorstartFout when an entry has a claim already or the amount is not theirs.
    """
    delen = [(b, sum(r.bedrag for r in b.regels.filter(rekening=rekening, dossier=dossier))) for b in boekingen]
    gepost = sum(deel for _boeking, deel in delen)
    if bedrag <= 0 or bedrag != gepost:
        raise DoorstartFout(
            _("Deze boeking zet € %(gepost)s op de rekening van vorderingen, niet € %(bedrag)s. Controleer het bedrag.")
            % {"gepost": tekst_uit_centen(gepost), "bedrag": tekst_uit_centen(bedrag)}
        )
    if Vorderingsmutatie.objects.filter(boeking__in=boekingen, vordering__rekening=rekening).exists():
        raise DoorstartFout(_("Deze boeking hoort al bij een vordering. Er komt geen tweede."))
    eerste = boekingen[0]
    if bekend_op is not None and eerste.besluit is None:
        raise DoorstartFout(_("Zonder besluit is er niets bekendgemaakt. Neem eerst een besluit tot terugvordering."))
    dag = werkdatum()
    vordering = Vordering(
        nummer=volgend_nummer(Vordering, "V", dag), dossier=dossier, soort=soort, wet=grond.wet, artikel=grond.artikel,
        versie=grond.versie, plicht=grond.plicht, omschrijving=omschrijving[:200], periode_van=periode[0],
        periode_tot=periode[1], netto=bedrag - loonheffing, loonheffing=loonheffing, rekening=rekening,
        besluit=eerste.besluit, berekening=eerste.berekening, ontstaan_op=eerste.datum, bekend_op=bekend_op,
        betaal_uiterlijk=betaal_uiterlijk(bekend_op) if bekend_op and rekening == Rekening.TERUG_TE_VORDEREN else None,
    )  # fmt: skip
    vordering.save()
    zet_debiteuren(vordering, debiteuren)
    for boeking, deel in delen:
        if deel:
            hang_aan(vordering, boeking, deel, soort=Mutatiesoort.ONTSTAAN, datum=boeking.datum,
                     besluit=boeking.besluit)  # fmt: skip
    leg_vast(
        soort="vordering_ontstaan", datum=dag, gebruiker=gebruiker, dossiernummer=dossier.nummer,
        omschrijving=f"Vordering {vordering.nummer} van € {tekst_uit_centen(bedrag)}: {vordering.omschrijving}",
        gegevens={"vordering": vordering.nummer, "boeking": eerste.pk},
    )  # fmt: skip
    return vordering


def betaal_uiterlijk(bekend_op: date) -> date:
    """Return the last day to pay: six weeks after the day of the letter (art. 4:87 lid 1 Awb)."""
    return bepaal_betaaltermijn(bekendgemaakt=bekend_op, parameters=parameters()).waarde.laatste_dag


def zet_debiteuren(vordering: Vordering, personen: Sequence[Persoon] | None) -> None:
    """Store who owes the claim: the resident first, everybody else jointly and severally."""
    eerste = vordering.dossier.persoon
    wie = personen if personen is not None else mogelijke_debiteuren(
        vordering.dossier, vordering.periode_van, vordering.periode_tot
    )  # fmt: skip
    al = set(vordering.debiteuren.values_list("persoon_id", flat=True))
    for persoon in [eerste, *(p for p in wie if p.pk != eerste.pk)]:
        if persoon.pk not in al:
            Debiteur(vordering=vordering, persoon=persoon, hoofdelijk=persoon.pk != eerste.pk).save()
            al.add(persoon.pk)


def mogelijke_debiteuren(dossier: Dossier, van: date | None, tot: date | None) -> list[Persoon]:
    """Return the resident and every partner of the household in a period (art. 59 lid 1 Participatiewet)."""
    personen = {dossier.persoon_id: dossier.persoon}
    for rij in reversed(huishoudens(dossier)):
        raakt = (tot is None or rij.van <= tot) and (van is None or rij.tot is None or rij.tot >= van)
        if rij.partner is not None and raakt:
            personen[rij.partner.pk] = rij.partner
    return list(personen.values())


@transaction.atomic
def verwerk_boekingen(*, dossier: Dossier | None = None, gebruiker: Any = None) -> list[Vordering]:
    """Give every entry on an account of claims its claim; return the claims that were made.

    A reversal goes to the claim of what it reverses. An entry that no rule knows stays without claim and is found by
    `losse_boekingen`. May run as often as one likes.
    """
    gemaakt: list[Vordering] = []
    for stand in _zonder_vordering(dossier):
        oud = stand.boeking.draait_terug_id
        if oud is not None:
            eerder = _mutatie_van(oud, stand.rekening)
            if eerder is not None:
                _draai_mee(eerder, stand)
        elif stand.bedrag > 0:
            gemaakt.append(_neem_over(stand, gebruiker))
    for vordering in gemaakt:
        _vraag_betaalbrief(vordering)
    return gemaakt


def _vraag_betaalbrief(vordering: Vordering) -> None:
    """Ask for the letter how to pay: the decision behind a claim that is found here may not say it."""
    if vordering.bekend_op is not None:
        maak_taak(
            dossier=vordering.dossier, soort="vordering_herinnering", recht="vordering.beheren",
            uiterlijk=vordering.ontstaan_op + timedelta(weeks=2), kenmerk=f"vordering_herinnering:{vordering.pk}",
            pad=reverse("balie:vordering", args=[vordering.pk]),
            waarom=f"Vordering {vordering.nummer} is nieuw: stuur de brief over het betalen.",
        )  # fmt: skip


def losse_boekingen(dossier: Dossier | None = None) -> list[Stand]:
    """Return the entries on an account of claims that belong to no claim: they need a person."""
    return _zonder_vordering(dossier)


def _mutatie_van(boeking: int, rekening: str) -> Vorderingsmutatie | None:
    rijen = Vorderingsmutatie.objects.filter(boeking=boeking, vordering__rekening=rekening)
    rij: Vorderingsmutatie | None = rijen.select_related("vordering").first()
    return rij


def _zonder_vordering(dossier: Dossier | None) -> list[Stand]:
    uit: list[Stand] = []
    for rekening in REKENINGEN:
        bekend = Vorderingsmutatie.objects.filter(vordering__rekening=rekening).values("boeking_id")
        uit += standen_buiten(rekeningen=[rekening], behalve=bekend, dossier=dossier)
    return sorted(uit, key=lambda stand: stand.boeking.pk)


def _draai_mee(eerder: Vorderingsmutatie, stand: Stand) -> None:
    hang_aan(
        eerder.vordering, stand.boeking, stand.bedrag, soort=Mutatiesoort.TERUGGEDRAAID, datum=stand.boeking.datum,
        omschrijving=stand.boeking.omschrijving,
    )  # fmt: skip


def _neem_over(stand: Stand, gebruiker: Any) -> Vordering:
    """Make the claim of an entry from what the entry itself knows: its decision, its months, its account."""
    boeking = stand.boeking
    dossier = Dossier.objects.select_related("persoon", "gemeente").get(pk=stand.dossier_id)
    besluit, van, tot = boeking.besluit, *_periode(boeking, stand.rekening)
    rest: dict[str, Any] = {"bekend_op": besluit.datum if besluit is not None else None}
    if stand.rekening == Rekening.LENING_RENTELOOS:
        soort, grond = Vorderingsoort.RENTELOZE_LENING, gronden.blijvende_lening(tot or boeking.datum)
    elif boeking.soort == "bbz_terugvordering":
        verplicht = parameters().op("bbz.art12.terugvordering_verplicht", tot or boeking.datum)
        soort = Vorderingsoort.VASTSTELLING_BBZ
        grond = gronden.vaststelling(tot or boeking.datum, plicht=bool(verplicht.waarde))
    elif boeking.soort in ("verrekening_pw", "bbz_aanvulling", "bbz_maand", "correctie"):
        # The money went out by a correction of the municipality; whether it is reclaimed is a decision of its own.
        soort, grond, rest = Vorderingsoort.TE_VEEL_BETAALD, gronden.grond("58 lid 2 onder a", boeking.datum), {}
    elif besluit is not None and besluit.soort in _LENINGBESLUITEN:
        soort, grond = Vorderingsoort.LENING_OPGEEIST, gronden.lening(_LENINGBESLUITEN[besluit.soort], boeking.datum)
    else:
        soort, grond = Vorderingsoort.OVERIG, gronden.grond("58 lid 2 onder a", boeking.datum)
    return maak_vordering(
        dossier=dossier, soort=soort, grond=grond, omschrijving=boeking.omschrijving, boekingen=[boeking],
        bedrag=stand.bedrag, periode=(van, tot), rekening=stand.rekening, gebruiker=gebruiker, **rest,
    )  # fmt: skip


def _periode(boeking: Boeking, rekening: str) -> tuple[date | None, date | None]:
    """Return the period an entry is about: its right-months, else the boekjaar of its decision."""
    maanden = rechtmaanden(boeking=boeking, rekening=rekening)
    if maanden:
        return maanden[0], Maand.van_datum(maanden[-1]).laatste_dag
    gegevens = boeking.besluit.gegevens if boeking.besluit is not None else {}
    if "boekjaar_begin" in gegevens and "boekjaar_einde" in gegevens:
        return date.fromisoformat(gegevens["boekjaar_begin"]), date.fromisoformat(gegevens["boekjaar_einde"])
    return None, None
