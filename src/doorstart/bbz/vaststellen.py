"""Carrying out an approved settlement: from one loan to a gift, a remaining loan or a claim, as journal entries.

The loan that the months built up is divided, oldest year first, so that every entry keeps its year of granting.
What stays a loan because of the assets (art. 13) moves to its own account and gets a duty to repay. What is neither
reclaimed nor waived stays where it is: the law does not turn it into a gift.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Vaststelling as Bedragen
from bijstandsrecht.kern import Boekjaar, Stap
from doorstart.bbz.belangen import is_bevoegdheid
from doorstart.bbz.feiten import als_invoer, uit_invoer, verzamel
from doorstart.bbz.gevolgen import (
    BlijvendeLening,
    Vordering,
    meld_lening,
    meld_terugdraaien,
    meld_vastgesteld,
    meld_vordering,
)
from doorstart.bbz.jaar import kenmerk_vaststelling
from doorstart.bbz.models import Jaarcijfers, Vaststelling
from doorstart.bbz.selectors import huidige_vaststelling, laatste_toekenning
from doorstart.besluiten.actueel import achterhaald
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.selectors import saldi_per_verstrekkingsjaar, som_opdrachten, staande_boekingen
from doorstart.grootboek.services import Regel, boek, draai_terug, maak_opdracht
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.uitbetalen.services import houd_vast_bij_inhouding
from doorstart.werkproces.services import rond_taken_af

OM_NIET, TERUG, AFGEZIEN, AANVULLING = "bbz_om_niet", "bbz_terugvordering", "bbz_afgezien", "bbz_aanvulling"
BLIJFT = "bbz_blijft_lening"


@dataclass(slots=True)
class Potje:
    """What is left of the loan of one municipality, law group and year of granting, in cents."""

    gemeente: Gemeente
    wetsgroep: str
    jaar: int
    rest: int


class _Boeker:
    """Posts the parts of one settlement; knows what is left of the loan."""

    def __init__(self, besluit: Any, gebruiker: Any, boekjaar: Boekjaar, datum: date) -> None:
        self.besluit, self.gebruiker, self.boekjaar, self.datum = besluit, gebruiker, boekjaar, datum
        self.dossier: Dossier = besluit.dossier
        self.potjes = _potjes(self.dossier, boekjaar)

    def verdeel(self, bedrag: int) -> Iterator[tuple[Potje, int]]:
        """Take `bedrag` cents of the loan, oldest year first."""
        for potje in self.potjes:
            deel = min(potje.rest, bedrag)
            if deel > 0:
                potje.rest -= deel
                bedrag -= deel
                yield potje, deel
        if bedrag:
            raise DoorstartFout(_("De lening over dit boekjaar is kleiner dan de vaststelling. Reken opnieuw."))

    def regel(self, potje: Potje, rekening: str, bedrag: int) -> Regel:
        return Regel(
            rekening=rekening,
            bedrag=bedrag,
            gemeente=potje.gemeente,
            wetsgroep=potje.wetsgroep,
            verstrekkingsjaar=potje.jaar,
            dossier=self.dossier,
        )

    def boek(self, soort: str, wat: str, regels: list[Regel]) -> Boeking:
        return boek(
            datum=self.datum,
            soort=soort,
            omschrijving=f"{wat} boekjaar {self.boekjaar}",
            regels=regels,
            dossier=self.dossier,
            besluit=self.besluit,
            berekening=self.besluit.berekening,
            gebruiker=self.gebruiker,
        )

    def zet_om(self, soort: str, wat: str, naar: str, bedrag: int) -> list[Boeking]:
        """Move `bedrag` cents from the loan to another account; nothing for zero."""
        if not bedrag:
            return []
        regels = [
            regel
            for potje, deel in self.verdeel(bedrag)
            for regel in (
                self.regel(potje, naar, deel),
                self.regel(potje, Rekening.LENING_LEVENSONDERHOUD, -deel),
            )
        ]
        return [self.boek(soort, wat, regels)]


def _potjes(dossier: Dossier, boekjaar: Boekjaar) -> list[Potje]:
    """Return the loan of the months of the boekjaar, by municipality, law group and year, oldest year first."""
    delen = saldi_per_verstrekkingsjaar(
        dossier=dossier, rekening=Rekening.LENING_LEVENSONDERHOUD, van=boekjaar.begin, tot=boekjaar.einde
    )
    return [Potje(deel.gemeente, deel.wetsgroep, deel.jaar, deel.bedrag) for deel in delen]


@transaction.atomic
def leg_vaststelling_vast(besluit: Any, gebruiker: Any) -> Vaststelling:
    """Carry out an approved settlement: the row, and the entries om niet, reclaim, waiver and supplement.

    An earlier settlement of the same boekjaar is reversed and replaced; only the difference of a supplement is paid.
    Raises DoorstartFout when figures or aid changed after the proposal.
    """
    cijfers = Jaarcijfers.objects.select_related("dossier__gemeente", "dossier__persoon").get(
        pk=besluit.gegevens["jaarcijfers"]
    )
    Dossier.objects.select_for_update(of=("self",)).get(pk=cijfers.dossier_id)
    bedragen = Bedragen(**besluit.berekening.uitkomst)
    boekjaar = Boekjaar(cijfers.boekjaar_begin)
    datum = vandaag(gebruiker.organisatie)
    vorige = huidige_vaststelling(cijfers)
    if vorige is not None:
        _draai_vorige_terug(vorige, gebruiker)
    boeker = _Boeker(besluit, gebruiker, boekjaar, datum)
    _controleer_actueel(cijfers, besluit.berekening, boeker.potjes)
    rij = Vaststelling(
        dossier=cijfers.dossier,
        jaarcijfers=cijfers,
        berekening=besluit.berekening,
        besluit=besluit,
        vervangt=vorige,
        **{veld: getattr(bedragen, veld) for veld in _OVERGENOMEN},
    )
    rij.save()
    _boek(boeker, bedragen, cijfers)
    meld_vastgesteld(rij, gebruiker)
    rond_taken_af(kenmerk=kenmerk_vaststelling(cijfers.dossier, boekjaar.begin), gebruiker=gebruiker)
    leg_vast(
        soort="bbz_vastgesteld",
        datum=datum,
        gebruiker=gebruiker,
        dossiernummer=cijfers.dossier.nummer,
        omschrijving=_samenvatting(boekjaar, bedragen),
        gegevens={"vaststelling": rij.pk, "besluit": besluit.pk},
    )
    return rij


_OVERGENOMEN = (
    "soort",
    "jaarnorm",
    "verstrekt",
    "netto_inkomen",
    "aanvulling",
    "om_niet",
    "blijft_lening",
    "teruggevorderd",
    "afgezien",
    "te_beslissen",
)


def _controleer_actueel(cijfers: Jaarcijfers, berekening: Any, potjes: list[Potje]) -> None:
    """Refuse a proposal that was overtaken by newer figures, another payment, or another household or grant."""
    nieuwer = Jaarcijfers.objects.filter(
        dossier=cijfers.dossier, boekjaar_begin=cijfers.boekjaar_begin, versie__gt=cijfers.versie
    )
    if nieuwer.exists():
        raise DoorstartFout(_("Na dit voorstel zijn nieuwe jaarcijfers ingediend. Stuur het voorstel terug."))
    if sum(potje.rest for potje in potjes) != berekening.uitkomst["verstrekt"]:
        raise DoorstartFout(
            _("Na dit voorstel is de verstrekte bijstand over dit boekjaar gewijzigd. Stuur het voorstel terug.")
        )
    _feiten, schakelaars, beslissing = uit_invoer(berekening.invoer)
    if als_invoer(verzamel(cijfers), schakelaars, beslissing) != berekening.invoer:
        raise DoorstartFout(achterhaald())


def _draai_vorige_terug(vorige: Vaststelling, gebruiker: Any) -> None:
    reden = "nieuwe vaststelling over dit boekjaar"
    for boeking in staande_boekingen(vorige.berekening):
        meld_terugdraaien(boeking, gebruiker, reden)
        draai_terug(boeking=boeking, gebruiker=gebruiker, reden=reden)


def _al_aangevuld(cijfers: Jaarcijfers) -> int:
    """Return the cents of supplements over this boekjaar that are paid or on their way to the bank."""
    eerder = Vaststelling.objects.filter(dossier=cijfers.dossier, jaarcijfers__boekjaar_begin=cijfers.boekjaar_begin)
    return som_opdrachten(soort=AANVULLING, berekeningen=eerder.values_list("berekening_id", flat=True))


def _boek(boeker: _Boeker, b: Bedragen, cijfers: Jaarcijfers) -> None:
    """Post the parts. A remaining loan is first of the months already paid, then of the supplement."""
    aanvulling_lening = max(0, b.blijft_lening - (b.verstrekt - b.terug_te_vorderen))
    aanvulling_gift = b.aanvulling - aanvulling_lening
    boeker.zet_om(OM_NIET, "Bbz om niet", Rekening.UITKERINGSLASTEN, b.om_niet - aanvulling_gift)
    terug = boeker.zet_om(TERUG, "Bbz terug te vorderen", Rekening.TERUG_TE_VORDEREN, b.teruggevorderd)
    boeker.zet_om(AFGEZIEN, "Bbz afgezien van terugvordering", Rekening.UITKERINGSLASTEN, b.afgezien)
    blijft = boeker.zet_om(
        BLIJFT, "Bbz blijft lening (art. 13)", Rekening.LENING_RENTELOOS, b.blijft_lening - aanvulling_lening
    )
    betaald = _al_aangevuld(cijfers)
    te_veel = max(0, betaald - b.aanvulling)
    if b.aanvulling + te_veel:
        boeking = _boek_aanvulling(boeker, aanvulling_gift, aanvulling_lening, te_veel, betaald)
        terug += [boeking] if te_veel else []
        blijft += [boeking] if aanvulling_lening else []
    _meld_gevolgen(boeker, b, terug=(terug, b.teruggevorderd + te_veel), blijft=blijft)


def _boek_aanvulling(boeker: _Boeker, gift: int, lening: int, te_veel: int, betaald: int) -> Boeking:
    """Post a supplement, and what an earlier settlement paid too much; only what was not paid yet gets an order."""
    potje, aanvulling = boeker.potjes[-1], gift + lening
    boeking = boeker.boek(
        AANVULLING,
        "Bbz aanvulling",
        [
            boeker.regel(potje, Rekening.UITKERINGSLASTEN, gift),
            boeker.regel(potje, Rekening.LENING_RENTELOOS, lening),
            boeker.regel(potje, Rekening.TERUG_TE_VORDEREN, te_veel),
            boeker.regel(potje, Rekening.TE_BETALEN, -(aanvulling + te_veel)),
        ],
    )
    if aanvulling > betaald:
        opdracht = maak_opdracht(
            boeking=boeking,
            dossier=boeker.dossier,
            bedrag=aanvulling - betaald,
            rechtmaand=None,
            omschrijving=f"Aanvulling Bbz boekjaar {boeker.boekjaar.begin.year} {boeker.dossier.nummer}",
        )
        houd_vast_bij_inhouding(
            [opdracht], wat="de aanvulling over een heel boekjaar", gebruiker=boeker.gebruiker, dag=boeking.datum
        )
    return boeking


def _meld_gevolgen(boeker: _Boeker, b: Bedragen, *, terug: tuple[list[Boeking], int], blijft: list[Boeking]) -> None:
    """Hand the claim and the loan that stays to the rooms that keep them."""
    boekjaar, besluit = boeker.boekjaar, boeker.besluit
    gewoon = {"dossier": boeker.dossier, "besluit": besluit, "berekening": besluit.berekening}
    lezing = uit_invoer(besluit.berekening.invoer)[1]
    meld_vordering(
        Vordering(
            soort="bbz_vaststelling",
            boekingen=tuple(terug[0]),
            bedrag=terug[1],
            grond="12 lid 2 onder c",
            plicht=not is_bevoegdheid(boekjaar, lezing, wettelijke_bedragen()),
            van=boekjaar.begin,
            tot=boekjaar.einde,
            **gewoon,
        ),
        boeker.gebruiker,
    )
    if b.blijft_lening:
        laatste = laatste_toekenning(boeker.dossier)
        meld_lening(
            BlijvendeLening(
                boekingen=tuple(blijft),
                bedrag=b.blijft_lening,
                per_jaar=_per_jaar(besluit.berekening),
                eerste_jaar=max(boekjaar.einde, laatste.tot if laatste else boekjaar.einde).year + 1,
                van=boekjaar.begin,
                tot=boekjaar.einde,
                **gewoon,
            ),
            boeker.gebruiker,
        )


def _per_jaar(berekening: Any) -> int:
    """Return the least to repay each year, in cents, as the stored explanation says (art. 13)."""
    waarde = Stap.uit_json(berekening.uitleg["stap"]).zoek("aflossing_per_jaar").waarde
    assert isinstance(waarde, int)
    return waarde


def _samenvatting(boekjaar: Boekjaar, b: Bedragen) -> str:
    """Return the Dutch sentence for the timeline: only the parts that are there."""
    delen = [
        f"{naam} € {tekst_uit_centen(bedrag)}"
        for naam, bedrag in (
            ("om niet", b.om_niet),
            ("aanvulling", b.aanvulling),
            ("blijft lening", b.blijft_lening),
            ("terug te betalen", b.teruggevorderd),
            ("afgezien", b.afgezien),
            ("nog te beslissen", b.te_beslissen),
        )
        if bedrag
    ]
    return f"Bbz over boekjaar {boekjaar} vastgesteld: {', '.join(delen)}"
