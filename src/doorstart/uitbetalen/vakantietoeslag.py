"""The vakantietoeslag: in June over the months before, or after the end of the aid (art. 45 lid 1 Participatiewet).

What is paid is what was reserved month by month and not paid yet: the balance per right-month on the account
VAKANTIETOESLAG, for the Bbz and for part-time entrepreneurs alike. The law package says which months count.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Reservering, Vakantiebetaling, bepaal_vakantiebetaling
from doorstart.berekeningen.services import bewaar_alle, nieuw
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.status import einde_van
from doorstart.grootboek.gereserveerd import Reserve, met_reserve, reserves_van
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.services import Nieuweboeking, Regel, boek_alle
from doorstart.kern import gebeurtenissen
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.uitbetalen.blokkeren import redenen
from doorstart.uitbetalen.bronnen import Maandrun
from doorstart.uitbetalen.uitkeren import Post, keer_uit
from doorstart.uitbetalen.vasthouden import houd_vast_bij_inhouding

SOORT = "vakantietoeslag"
PER_KEER = 500

# Gets dossier ids and the day; returns per dossier that this room helps the last month of its aid, None while it runs.
Einde = Callable[[Collection[int], date], Mapping[int, Maand | None]]
_EINDEN: dict[str, Einde] = {}


def registreer_einde(naam: str, functie: Einde) -> None:
    """Let a room say when its aid ended. Raises ValueError when the name is taken."""
    if _EINDEN.get(naam, functie) is not functie:
        raise ValueError(f"Het einde van '{naam}' is al geregistreerd. Registreer er een.")
    _EINDEN[naam] = functie


def laatste_maanden(dossiers: Sequence[Dossier], dag: date) -> dict[int, Maand]:
    """Return per dossier whose aid is over the last month of it; a dossier with aid that runs is absent.

    A room that helps a dossier knows best; of the others the end of the dossier counts.
    """
    nummers = [dossier.pk for dossier in dossiers]
    gezegd: dict[int, list[Maand | None]] = defaultdict(list)
    for functie in _EINDEN.values():
        for pk, maand in functie(nummers, dag).items():
            gezegd[pk].append(maand)
    uit: dict[int, Maand] = {}
    for dossier in dossiers:
        eigen = einde_van(dossier)
        if eigen is not None and eigen <= dag:
            uit[dossier.pk] = Maand.van_datum(eigen)
        elif gezegd[dossier.pk] and all(maand is not None for maand in gezegd[dossier.pk]):
            uit[dossier.pk] = max(maand for maand in gezegd[dossier.pk] if maand is not None)
    return uit


def bereken(invoer: Mapping[str, Any], bedragen: Parameters) -> Uitkomst[Vakantiebetaling]:
    """Compute a payment from plain input: the reserved months (cents) and the June or the last month of the aid."""
    return bepaal_vakantiebetaling(
        reserveringen=tuple(
            Reservering(
                Maand.uit_tekst(rij["maand"]),
                rij["bedrag"],
                Maand.uit_tekst(rij["vastgesteld_in"]) if rij["vastgesteld_in"] else None,
            )
            for rij in invoer["reserveringen"]
        ),
        juni=invoer["juni"],
        beeindigd_in=Maand.uit_tekst(invoer["beeindigd_in"]) if invoer["beeindigd_in"] else None,
        parameters=bedragen,
    )


@dataclass(frozen=True, slots=True)
class Voorstel:
    """One payment of vakantietoeslag to a dossier: the input, its outcome, and the reserves that it pays."""

    dossier: Dossier
    invoer: dict[str, Any]
    uitkomst: Uitkomst[Vakantiebetaling]
    reserves: list[Reserve]


def voorstellen_voor(
    dossier: Dossier, reserves: Sequence[Reserve], *, maand: Maand, laatste: Maand | None, bedragen: Parameters
) -> list[Voorstel]:
    """Return what a dossier is paid in `maand`: every June that has come and was not paid, and after the end the rest.

    `laatste` is the last month of aid that ended before `maand`, None while the aid runs.
    """
    per_juni: dict[int, list[Reserve]] = defaultdict(list)
    for reserve in reserves:
        per_juni[_betaaljuni(reserve)].append(reserve)
    gekomen = [jaar for jaar in sorted(per_juni) if Maand(jaar, 6) <= maand]
    uit = [_voorstel(dossier, per_juni.pop(jaar), jaar, None, bedragen) for jaar in gekomen]
    rest = [reserve for rijen in per_juni.values() for reserve in rijen]
    if laatste is not None and rest:
        uit.append(_voorstel(dossier, [r for r in rest if r.maand <= laatste], None, laatste, bedragen))
    return [rij for rij in uit if rij.uitkomst.waarde.te_betalen]


def _voorstel(
    dossier: Dossier, reserves: list[Reserve], juni: int | None, laatste: Maand | None, bedragen: Parameters
) -> Voorstel:
    per_maand: dict[tuple[Maand, Maand], int] = defaultdict(int)
    for reserve in reserves:
        per_maand[reserve.maand, max(reserve.maand, reserve.vastgesteld_in)] += reserve.bedrag
    invoer = {
        "reserveringen": [
            {"maand": str(maand), "bedrag": bedrag, "vastgesteld_in": str(later) if later != maand else None}
            for (maand, later), bedrag in sorted(per_maand.items())
            if bedrag
        ],
        "juni": juni,
        "beeindigd_in": str(laatste) if laatste else None,
    }
    return Voorstel(dossier, invoer, bereken(invoer, bedragen), reserves)


def _betaaljuni(reserve: Reserve) -> int:
    later = max(reserve.maand, reserve.vastgesteld_in)
    return Reservering(reserve.maand, reserve.bedrag, later if later != reserve.maand else None).betaaljuni


def betaal_vakantietoeslagen(*, maand: Maand, gebruiker: Any) -> Maandrun:
    """Post the vakantietoeslag that a run for `maand` pays: of a June that has come, and of aid that ended before.

    Doing it twice pays once: what was paid is no longer reserved. Works in parts that are stored one by one.
    """
    eis(gebruiker, "betaling.voorstellen")
    dag, bedragen, uit = vandaag(gebruiker.organisatie), wettelijke_bedragen(), Maandrun()
    nummers = _kandidaten(maand, dag)
    for begin in range(0, len(nummers), PER_KEER):
        uit += _betaal_deel(nummers[begin : begin + PER_KEER], maand, gebruiker, dag, bedragen)
    return uit


def _kandidaten(maand: Maand, dag: date) -> list[int]:
    """Return the dossiers to look at: with a reserve of before the last June that has come, or whose aid ended."""
    juni = Maand(maand.jaar if maand.nummer >= 6 else maand.jaar - 1, 6)
    oud = set(met_reserve(Rekening.VAKANTIETOESLAG, voor=juni))
    overig = [pk for pk in met_reserve(Rekening.VAKANTIETOESLAG) if pk not in oud]
    for begin in range(0, len(overig), 5000):
        deel = overig[begin : begin + 5000]
        geeindigd = Q(afgesloten_op__lte=dag) | Q(persoon__overleden_op__lte=dag) | Q(persoon__vertrokken_op__lte=dag)
        oud.update(Dossier.objects.filter(geeindigd, pk__in=deel).values_list("pk", flat=True))
        for functie in _EINDEN.values():
            oud.update(pk for pk, laatste in functie(deel, dag).items() if laatste is not None)
    return sorted(oud)


@transaction.atomic
def _betaal_deel(nummers: Sequence[int], maand: Maand, gebruiker: Any, dag: date, bedragen: Parameters) -> Maandrun:
    """Lock some dossiers, see what is reserved, and post what is due."""
    slot = Dossier.objects.select_for_update(of=("self",)).filter(pk__in=list(nummers)).order_by("pk")
    dossiers = list(slot.select_related("persoon", "gemeente"))
    laatste = laatste_maanden(dossiers, dag)
    blok = redenen([dossier.pk for dossier in dossiers], dag)
    reserves = reserves_van([dossier.pk for dossier in dossiers], Rekening.VAKANTIETOESLAG)
    voorstellen, tegen = list[Voorstel](), 0
    for dossier in dossiers:
        einde = laatste.get(dossier.pk)
        rijen = voorstellen_voor(
            dossier,
            reserves[dossier.pk],
            maand=maand,
            laatste=einde if einde is not None and einde < maand else None,
            bedragen=bedragen,
        )
        tegen += bool(rijen) and dossier.pk in blok
        voorstellen += [] if dossier.pk in blok else rijen
    boekingen = _boek(voorstellen, gebruiker, dag, bedragen)
    return Maandrun(len(boekingen), 0, sum(r.uitkomst.waarde.te_betalen for r in voorstellen), tegen)


def _boek(rijen: Sequence[Voorstel], gebruiker: Any, dag: date, bedragen: Parameters) -> list[Boeking]:
    """Store the calculations, post them, and make the orders."""
    berekeningen = bewaar_alle(
        nieuw(dossier=rij.dossier, soort=SOORT, invoer=rij.invoer, uitkomst=rij.uitkomst, parameters=bedragen)
        for rij in rijen
    )
    gemeenten = Gemeente.objects.in_bulk()
    boekingen = boek_alle(
        [
            Nieuweboeking(
                datum=dag,
                soort=SOORT,
                omschrijving=_omschrijving(rij),
                dossier=rij.dossier,
                berekening=berekening,
                regels=list(_regels(rij, gemeenten)),
                sleutel=f"{SOORT}:{rij.dossier.pk}:{max(reserve.laatste_regel for reserve in rij.reserves)}",
            )
            for rij, berekening in zip(rijen, berekeningen, strict=True)
        ],
        gebruiker=gebruiker,
    )
    posten = [
        Post(
            boeking=boeking,
            dossier=rij.dossier,
            bedrag=rij.uitkomst.waarde.te_betalen,
            omschrijving=f"{_omschrijving(rij)} {rij.dossier.nummer}",
            maand=None,
            inhouden=False,
        )
        for rij, boeking in zip(rijen, boekingen, strict=True)
    ]
    opdrachten = keer_uit(posten, gebruiker=gebruiker, dag=dag)
    # The text of the Rv on holiday allowance under seizure was not read, so nothing is taken or paid by itself.
    houd_vast_bij_inhouding(opdrachten, wat="de vakantietoeslag", gebruiker=gebruiker, dag=dag)
    gebeurtenissen.leg_vast_alle(
        gebeurtenissen.nieuw(
            soort="vakantietoeslag_klaargezet",
            datum=dag,
            gebruiker=gebruiker,
            dossiernummer=rij.dossier.nummer,
            omschrijving=f"{_omschrijving(rij)} klaargezet: € {tekst_uit_centen(rij.uitkomst.waarde.te_betalen)}",
            gegevens={"boeking": boeking.pk, "berekening": boeking.berekening_id},
        )
        for rij, boeking in zip(rijen, boekingen, strict=True)
    )
    return boekingen


def _omschrijving(rij: Voorstel) -> str:
    if rij.invoer["beeindigd_in"]:
        return f"Vakantietoeslag tot en met {Maand.uit_tekst(rij.invoer['beeindigd_in']).naam}"
    return f"Vakantietoeslag juni {rij.invoer['juni']}"


def _regels(rij: Voorstel, gemeenten: Mapping[int, Gemeente]) -> Iterator[Regel]:
    """Take each reserved month off, and owe it under the same municipality, law group and year."""
    schuld: dict[tuple[int, str, int], int] = defaultdict(int)
    for r in rij.reserves:
        schuld[r.gemeente_id, r.wetsgroep, r.jaar] += r.bedrag
        yield Regel(
            rekening=Rekening.VAKANTIETOESLAG,
            bedrag=r.bedrag,
            gemeente=gemeenten[r.gemeente_id],
            wetsgroep=r.wetsgroep,
            verstrekkingsjaar=r.jaar,
            rechtmaand=r.maand.eerste_dag,
            dossier=rij.dossier,
        )
    for (gemeente, wetsgroep, jaar), bedrag in sorted(schuld.items()):
        yield Regel(
            rekening=Rekening.TE_BETALEN,
            bedrag=-bedrag,
            gemeente=gemeenten[gemeente],
            wetsgroep=wetsgroep,
            verstrekkingsjaar=jaar,
            dossier=rij.dossier,
        )
