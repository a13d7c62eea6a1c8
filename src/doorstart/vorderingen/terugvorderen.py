"""The decision to reclaim: propose it with its calculation, and carry it out as a claim (arts 58-60 Participatiewet).

Two ways. The money is not posted as a claim yet: the effect posts it, out of the loan or the benefit of each month.
Or a correction posted it already (a claim without decision): then the decision gives it its ground, its tax and its
day to pay, and takes off what is not reclaimed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.actueel import achterhaald
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier, Persoon
from doorstart.grootboek.herkomst import Pot, betaaldagen, lening_per_maand, potten, verleend_per_maand
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.selectors import betaald_per_rechtmaand
from doorstart.grootboek.services import Regel, boek
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import berekenen, gronden
from doorstart.vorderingen.maken import betaal_uiterlijk, maak_vordering, zet_debiteuren
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie, Vorderingsoort
from doorstart.vorderingen.mutaties import Wijziging, saldo, vergrendel, wijzig
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import rond_taken_af
from doorstart.werkproces.taken import werkdatum

BIJSTAND = (Rekening.LENING_LEVENSONDERHOUD, Rekening.UITKERINGSLASTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Maandbedrag:
    """What was due over one month and the tax on the difference, in cents; `verleend` comes from the journal."""

    maand: Maand
    verschuldigd: int
    loonheffing: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Afweging:
    """The judgment: every text is part of the decision. `afgezien` in cents; `te_begrijpen` for ground e."""

    belangenafweging: str
    dringende_redenen: str
    afgezien: int = 0
    te_begrijpen: bool | None = None
    later_ontvangen: int | None = None


def maanden_van(dossier: Dossier) -> dict[date, int]:
    """Return per right-month in cents what was paid out and is still there to reclaim, oldest first."""
    staat = verleend_per_maand(dossier=dossier, rekeningen=BIJSTAND)
    betaald = betaald_per_rechtmaand(dossier)
    return {
        maand: min(betaald.get(maand, 0), sum(pot.bedrag for _rekening, pot in staat[maand]))
        for maand in sorted(staat)
        if betaald.get(maand, 0) > 0
    }


def maanden_van_vordering(vordering: Vordering) -> dict[date, int]:
    """Return per month what a posted claim without decision asks, in cents; without a month: that of its period."""
    boekingen = Vorderingsmutatie.objects.filter(
        vordering=vordering, soort__in=(Mutatiesoort.ONTSTAAN, Mutatiesoort.TERUGGEDRAAID)
    ).values_list("boeking_id", flat=True)
    uit: dict[date, int] = {}
    zonder = (vordering.periode_tot or vordering.ontstaan_op).replace(day=1)
    for pot in potten(boekingen=list(boekingen), rekening=vordering.rekening):
        maand = pot.rechtmaand or zonder
        uit[maand] = uit.get(maand, 0) + pot.bedrag
    return {maand: bedrag for maand, bedrag in sorted(uit.items()) if bedrag > 0}


def invoer(
    *, dossier: Dossier, grond: str, maanden: Sequence[Maandbedrag], afweging: Afweging, besluitdatum: date,
    vordering: Vordering | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Return the plain input of the calculation. Raises DoorstartFout for a month over which nothing was paid."""
    betaald = maanden_van_vordering(vordering) if vordering is not None else maanden_van(dossier)
    dagen = betaaldagen(dossier)
    rijen = []
    for regel in sorted(maanden, key=lambda regel: regel.maand):
        eerste = regel.maand.eerste_dag
        if eerste not in betaald:
            raise DoorstartFout(
                _("Over %(maand)s is niets betaald dat kan worden teruggevorderd. Laat deze maand weg.")
                % {"maand": regel.maand.naam}
            )
        dag = dagen.get(eerste)
        rijen.append({
            "maand": str(regel.maand), "verleend": betaald[eerste], "verschuldigd": regel.verschuldigd,
            "betaald_op": dag.isoformat() if dag is not None and dag <= besluitdatum else None,
            "loonheffing": regel.loonheffing,
        })  # fmt: skip
    return {
        "grond": grond, "maanden": rijen, "besluitdatum": besluitdatum.isoformat(),
        "te_begrijpen": afweging.te_begrijpen, "later_ontvangen": afweging.later_ontvangen,
        "afgezien": afweging.afgezien, "motivering": afweging.belangenafweging.strip(),
    }  # fmt: skip


@transaction.atomic
def stel_terugvordering_voor(
    *,
    dossier: Dossier,
    grond: str,
    maanden: Sequence[Maandbedrag],
    afweging: Afweging,
    motivering: str,
    gebruiker: Gebruiker,
    debiteuren: Sequence[Persoon],
    vordering: Vordering | None = None,
    procedure: Procedure | None = None,
) -> Besluit:
    """Propose to reclaim; the amounts are those of the calculation that is stored with it.

    `grond` is a key of `gronden`. `vordering`: a claim that was posted already and has no decision. Raises
    DoorstartFout when a judgment is missing or nothing is left to claim, RechtFout for impossible input.
    """
    if vordering is not None and (vordering.dossier_id != dossier.pk or vordering.bekend_op is not None):
        raise DoorstartFout(_("Over deze vordering is al besloten. Maak een nieuwe terugvordering."))
    dag = werkdatum()
    gegeven = invoer(dossier=dossier, grond=grond, maanden=maanden, afweging=afweging, besluitdatum=dag,
                     vordering=vordering)  # fmt: skip
    uitkomst = berekenen.terugvordering(gegeven, parameters())
    bedragen = berekenen.terug_te_betalen(uitkomst.als_json()["waarde"])
    _eis_beslist(uitkomst.waarde, bedragen)
    berekening = bewaar(dossier=dossier, soort=berekenen.TERUGVORDERING, invoer=gegeven, uitkomst=uitkomst,
                        parameters=parameters())  # fmt: skip
    eerste, laatste = Maand.uit_tekst(gegeven["maanden"][0]["maand"]), Maand.uit_tekst(gegeven["maanden"][-1]["maand"])
    plek = gronden.grond(grond, dag)
    return stel_voor(
        dossier=dossier, soort=Besluitsoort.TERUGVORDERING, uitkomst=Uitkomst.AMBTSHALVE, motivering=motivering,
        gebruiker=gebruiker, procedure=procedure, berekening=berekening, ingang=eerste.eerste_dag,
        gegevens=bedragen | {
            "grond": grond, "wet": plek.wet, "artikel": plek.artikel, "versie": plek.versie.isoformat(),
            "periode_van": eerste.eerste_dag.isoformat(), "periode_tot": laatste.laatste_dag.isoformat(),
            "dringende_redenen": afweging.dringende_redenen.strip(),
            "belangenafweging": afweging.belangenafweging.strip(), "twee_jaar": twee_jaar(grond, uitkomst.waarde),
            "debiteuren": [persoon.pk for persoon in debiteuren], "namen": [str(persoon) for persoon in debiteuren],
            "vordering": vordering.pk if vordering is not None else None,
        },
    )  # fmt: skip


def twee_jaar(grond: str, waarde: Any) -> str:
    """Return in words how the two years of art. 58 lid 6 (or art. 45 lid 3 Bbz, old) were looked at."""
    te_oud = waarde.te_oud if hasattr(waarde, "te_oud") else sum(maand.niet_terug for maand in waarde.maanden)
    if grond not in ("58 lid 2 onder e", "onverschuldigd_betaald"):
        return "De termijn van twee jaar geldt niet voor deze grond."
    if te_oud:
        return f"Langer dan twee jaar geleden, en daarom niet teruggevorderd: € {tekst_uit_centen(te_oud)}."
    return "Alles is minder dan twee jaar geleden betaald."


def _eis_beslist(waarde: Any, bedragen: Mapping[str, int]) -> None:
    """Refuse a proposal in which something still has to be judged, or that claims nothing."""
    punten = list(getattr(waarde, "te_beslissen", ()))
    if getattr(waarde, "terug", 0) is None:
        punten.append(_("Beoordeel of te begrijpen was dat er te veel is betaald."))
    if punten:
        raise DoorstartFout(" ".join(punten))
    if bedragen["totaal"] <= 0:
        raise DoorstartFout(_("Er blijft niets over om terug te vorderen. Leg in het dossier vast waarom u afziet."))


def controleer(besluit: Besluit) -> None:
    """Refuse a decision without weighing, or with a debtor who is not of this household (art. 59 Participatiewet)."""
    if besluit.dossier.persoon_id not in besluit.gegevens.get("debiteuren", []):
        raise DoorstartFout(_("De inwoner van het dossier moet bij de debiteuren staan."))


def neem_terug(besluit: Besluit, gebruiker: Gebruiker) -> Vordering:
    """Carry out an approved decision to reclaim: post what is not posted yet and give the claim its decision.

    Raises DoorstartFout when the amounts of today are other ones: another year, two years passed, another payment.
    """
    assert besluit.berekening is not None
    _eis_actueel(besluit)
    pk = besluit.gegevens["vordering"]
    vordering = _besluit_over(vergrendel([pk])[pk], besluit, gebruiker) if pk else _boek_nieuw(besluit, gebruiker)
    rond_taken_af(kenmerk=taak_besluit(vordering), gebruiker=gebruiker)
    return vordering


def taak_besluit(vordering: Vordering) -> str:
    """Return the mark of the task that asks for a decision about a posted claim."""
    return f"vordering_besluit:{vordering.pk}"


def _eis_actueel(besluit: Besluit) -> None:
    berekening: Any = besluit.berekening
    vordering = Vordering.objects.filter(pk=besluit.gegevens["vordering"] or 0).first()
    betaald = maanden_van_vordering(vordering) if vordering is not None else maanden_van(besluit.dossier)
    nu = {**berekening.invoer, "besluitdatum": werkdatum().isoformat()}
    zelfde = all(betaald.get(Maand.uit_tekst(m["maand"]).eerste_dag) == m["verleend"] for m in nu["maanden"])
    bedragen = berekenen.terug_te_betalen(berekenen.terugvordering(nu, parameters()).als_json()["waarde"])
    if not zelfde or bedragen != berekenen.terug_te_betalen(berekening.uitkomst):
        raise DoorstartFout(achterhaald())


def _personen(besluit: Besluit) -> list[Persoon]:
    rijen = Persoon.objects.in_bulk(besluit.gegevens["debiteuren"])
    return [rijen[pk] for pk in besluit.gegevens["debiteuren"] if pk in rijen]


def _grond(besluit: Besluit) -> gronden.Grond:
    g = besluit.gegevens
    plicht = gronden.grond(g["grond"], besluit.datum).plicht
    return gronden.Grond(g["wet"], g["artikel"], date.fromisoformat(g["versie"]), plicht)


def _boek_nieuw(besluit: Besluit, gebruiker: Gebruiker) -> Vordering:
    g = besluit.gegevens
    periode = date.fromisoformat(g["periode_van"]), date.fromisoformat(g["periode_tot"])
    return maak_vordering(
        dossier=besluit.dossier, soort=Vorderingsoort.TERUGVORDERING, grond=_grond(besluit),
        omschrijving=f"Terugvordering {Maand.van_datum(periode[0]).naam} tot en met {Maand.van_datum(periode[1]).naam}",
        boekingen=[_boek(besluit, gebruiker)], bedrag=g["totaal"], loonheffing=min(g["loonheffing"], g["totaal"]),
        periode=periode, debiteuren=_personen(besluit), bekend_op=besluit.datum, gebruiker=gebruiker,
    )  # fmt: skip


def per_maand(besluit: Besluit) -> list[tuple[date, int]]:
    """Return per month in cents what the decision claims, oldest first; what is waived goes off the newest months."""
    berekening: Any = besluit.berekening
    uitkomst, invoer_ = berekening.uitkomst, berekening.invoer
    if "maanden" in uitkomst:
        bedragen = [(m["maand"], m["netto"] + m["loonheffing"]) for m in uitkomst["maanden"]]
    else:
        bedragen = [(m["maand"], max(0, m["verleend"] - m["verschuldigd"])) for m in invoer_["maanden"]]
    over = besluit.gegevens["totaal"]
    # Old aid (two years) and what is waived both make the total smaller than the months together.
    rijen = [(Maand.uit_tekst(maand).eerste_dag, bedrag) for maand, bedrag in bedragen]
    te_oud = 0 if "maanden" in uitkomst else uitkomst["te_oud"]
    uit: list[tuple[date, int]] = []
    for maand, bedrag in rijen:
        oud = min(te_oud, bedrag)
        te_oud -= oud
        deel = min(over, bedrag - oud)
        over -= deel
        if deel:
            uit.append((maand, deel))
    return uit


def _boek(besluit: Besluit, gebruiker: Gebruiker) -> Boeking:
    """Post what is reclaimed: first out of the loan of the month, else out of the benefit."""
    staat = verleend_per_maand(dossier=besluit.dossier, rekeningen=BIJSTAND)
    lening = lening_per_maand(dossier=besluit.dossier, rekening=Rekening.LENING_LEVENSONDERHOUD)
    regels: list[Regel] = []
    for maand, bedrag in per_maand(besluit):
        regels += _regels(besluit, maand, bedrag, staat.get(maand, []), lening.get(maand, 0))
    return boek(
        datum=werkdatum(), soort="terugvordering", omschrijving=f"Terugvordering besluit {besluit.nummer}",
        regels=regels, dossier=besluit.dossier, besluit=besluit, berekening=besluit.berekening, gebruiker=gebruiker,
    )  # fmt: skip


def _regels(besluit: Besluit, maand: date, bedrag: int, staat: list[tuple[str, Pot]], in_lening: int) -> list[Regel]:
    if not staat:
        raise DoorstartFout(achterhaald())
    uit, over = [], bedrag
    laatste = staat[-1][1]
    for rekening, pot in staat:
        grens = in_lening if rekening == Rekening.LENING_LEVENSONDERHOUD else pot.bedrag
        deel = min(over, pot.bedrag, grens)
        if rekening == Rekening.LENING_LEVENSONDERHOUD:
            in_lening -= deel
        over -= deel
        uit += _paar(besluit, maand, rekening, pot, deel)
    # A settled year stands on the loan account by its months, but was moved to the benefit or a claim by its year.
    return uit + _paar(besluit, maand, Rekening.UITKERINGSLASTEN, laatste, over)


def _paar(besluit: Besluit, maand: date, rekening: str, pot: Pot, bedrag: int) -> list[Regel]:
    return [
        Regel(
            rekening=naar, bedrag=teken * bedrag, gemeente=pot.gemeente, wetsgroep=pot.wetsgroep,
            kostensoort=pot.kostensoort, verstrekkingsjaar=pot.jaar, rechtmaand=maand, dossier=besluit.dossier,
        )
        for naar, teken in ((Rekening.TERUG_TE_VORDEREN, 1), (rekening, -1))
        if bedrag
    ]  # fmt: skip


def _besluit_over(vordering: Vordering, besluit: Besluit, gebruiker: Gebruiker) -> Vordering:
    """Give a posted claim its decision: ground, debtors, tax on top, what is not reclaimed taken off."""
    if vordering.bekend_op is not None:
        raise DoorstartFout(_("Over deze vordering is al besloten. Stuur het voorstel terug."))
    g, dag = besluit.gegevens, werkdatum()
    grond = _grond(besluit)
    vordering.wet, vordering.artikel, vordering.versie = grond.wet, grond.artikel, grond.versie
    vordering.plicht, vordering.besluit, vordering.berekening = grond.plicht, besluit, besluit.berekening
    vordering.bekend_op, vordering.betaal_uiterlijk = besluit.datum, betaal_uiterlijk(besluit.datum)
    vordering.netto, vordering.loonheffing = g["totaal"] - min(g["loonheffing"], g["totaal"]), g["loonheffing"]
    vordering.save()
    zet_debiteuren(vordering, _personen(besluit))
    gepost = sum(maanden_van_vordering(vordering).values())
    verschil = g["totaal"] - gepost
    if verschil:
        soort = Mutatiesoort.LOONHEFFING if verschil > 0 else Mutatiesoort.AFGEZIEN
        if saldo(vordering) + verschil < 0:
            raise DoorstartFout(_("Er is al meer betaald dan u terugvordert. Betaal eerst het verschil terug."))
        wijzig(
            Wijziging(vordering=vordering, soort=soort, bedrag=verschil, datum=besluit.datum, besluit=besluit,
                      berekening=besluit.berekening, omschrijving=f"Besluit {besluit.nummer}"),
            gebruiker=gebruiker, datum=dag,
        )  # fmt: skip
    return vordering
