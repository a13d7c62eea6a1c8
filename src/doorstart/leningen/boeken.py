"""From events to the ledger: what stands in the journal of a loan is brought to what the law package says.

After every event the totals of the loan are computed and the difference with what was posted before is posted, as
one balanced entry with the calculation that explains it. So a payment that becomes known late corrects interest by
an entry of its own, and the ledger equals the law package on every day it was brought up to.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from django.db.models import Q

from bijstandsrecht.kern import Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.berekeningen.services import bewaar
from doorstart.grootboek.models import Boeking, Kostensoort, Rekening, Wetsgroep
from doorstart.grootboek.selectors import saldi_van_boekingen
from doorstart.grootboek.services import Regel, boek
from doorstart.leningen import stand as standen
from doorstart.leningen.models import Lening, Leningboeking, Leninggebeurtenis, Leningsoort
from doorstart.leningen.standtypes import Stand, Totalen
from doorstart.leningen.wettypes import BEGINSTAND, Feit, als_feiten, feiten_van
from doorstart.organisatie.selectors import parameters as parameters_nu

SOORT = "lening_boeking"
Plaatsing: TypeAlias = Callable[[Sequence[Regel]], Sequence[Regel]]
_ZELFDE = {Rekening.DERDEN: Rekening.TE_BETALEN, Rekening.BANK: Rekening.ONTVANGEN}
"""Money that went to a third party instead of the resident, or came straight from the bank, is the same money."""
# A loan of art. 26 without interest is capital; LENING_RENTELOOS is for living costs that stay a loan (art. 13).
_HOOFDSOM = {
    Leningsoort.VOORBEREIDING: Rekening.LENING_VOORBEREIDING,
}


def hoofdsomrekening(soort: str) -> str:
    """Return the account that carries the principal of this kind of loan."""
    return _HOOFDSOM.get(Leningsoort(soort), Rekening.LENING_KAPITAAL)


def op_rekeningen(soort: str, t: Totalen) -> dict[str, int]:
    """Return the balances that belong to these totals, per account: debit positive, together zero.

    What goes over to another loan is settled through TE_BETALEN: the old loan is repaid from the new one.
    """
    return {
        hoofdsomrekening(soort): t.hoofdsom,
        Rekening.RENTE_TE_ONTVANGEN: t.open_rente,
        Rekening.RENTE: -(t.rente + t.wettelijke_rente),
        Rekening.ONTVANGEN: t.betaald,
        Rekening.TE_BETALEN: t.overgegaan - t.geleend - t.terugbetaald - t.te_veel_betaald,
        Rekening.KAPITAALLASTEN: t.om_niet,
        Rekening.AFBOEKINGEN: t.kwijtgescholden + t.afgeboekt,
        Rekening.TERUG_TE_VORDEREN: t.naar_vordering,
    }


def verklaar(
    *, lening: Feit, feiten: Sequence[Feit], op: date, geboekt: Mapping[str, int], parameters: Parameters
) -> Uitkomst[dict[str, int]]:
    """Return what must be posted per account in cents, explained: the balance by the law minus what was posted.

    `geboekt` holds what the journal of this loan held before. Raises what `stand.bereken` raises.
    """
    return _verklaar(standen.bereken(lening, feiten, op, parameters), lening, feiten, geboekt, parameters)


def _verklaar(
    stand: Stand, lening: Feit, feiten: Sequence[Feit], geboekt: Mapping[str, int], parameters: Parameters
) -> Uitkomst[dict[str, int]]:
    nodig = op_rekeningen(lening["soort"], stand.totalen.min(standen.basis(lening, feiten, parameters)))
    spoor, boeken = Spoor(), dict[str, int]()
    for regel in stand.regels[-6:]:
        if regel.rente or regel.bedrag:
            zin = f"{regel.zin} ({regel.dag:%d-%m-%Y})"
            spoor.gegeven(f"regel_{len(spoor.stappen) + 1:02d}", regel.bedrag or regel.rente, "centen", zin,
                          herkomst="berekend")  # fmt: skip
    for rekening in sorted(nodig.keys() | geboekt.keys()):
        moet, is_nu = nodig.get(rekening, 0), geboekt.get(rekening, 0)
        if not moet and not is_nu:
            continue
        spoor.gegeven(f"stand_{rekening}", moet, "centen", "Zoveel hoort er te staan.", herkomst="berekend")
        spoor.gegeven(f"geboekt_{rekening}", is_nu, "centen", "Zoveel stond er al.", herkomst="berekend")
        delen = (f"stand_{rekening}", f"geboekt_{rekening}")
        spoor.berekend(f"boeken_{rekening}", moet - is_nu, "centen", "min", delen)
        if moet != is_nu:
            boeken[rekening] = moet - is_nu
    spoor.gegeven("hoofdsom", stand.totalen.hoofdsom, "centen", "Dit moet nog worden afgelost.", herkomst="berekend")
    spoor.gegeven("rente", stand.totalen.open_rente, "centen", "Deze rente moet nog worden betaald.",
                  herkomst="berekend")  # fmt: skip
    for zin in stand.waarschuwingen:
        spoor.waarschuw(zin)
    zin = f"Op {stand.op:%d-%m-%Y} is op deze lening nog {{hoofdsom}} af te lossen en {{rente}} rente te betalen."
    wortel = Stap("leningstand", stand.totaal, "centen", "berekend", None, zin, "", tuple(spoor.stappen), "plus",
                  ("hoofdsom", "rente"))  # fmt: skip
    return Uitkomst.van(boeken, wortel, spoor)


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[dict[str, int]]:
    """Make the calculation of a posting again from its stored input."""
    return verklaar(
        lening=invoer["lening"], feiten=invoer["gebeurtenissen"], op=date.fromisoformat(invoer["op"]),
        geboekt=invoer["geboekt"], parameters=parameters,
    )  # fmt: skip


def geboekt(lening: Lening) -> dict[str, int]:
    """Return what the journal of a loan holds per account, without the books of an earlier system."""
    # Not `exclude`: an entry of the monthly run has no event, and must count.
    rijen = Leningboeking.objects.filter(Q(gebeurtenis__isnull=True) | ~Q(gebeurtenis__soort=BEGINSTAND), lening=lening)
    saldi = saldi_van_boekingen(rijen.values_list("boeking_id", flat=True))
    for rekening, bij in _ZELFDE.items():
        saldi[bij] = saldi.get(bij, 0) + saldi.pop(rekening, 0)
    return {rekening: bedrag for rekening, bedrag in saldi.items() if bedrag}


def werk_bij(
    *,
    lening: Lening,
    op: date,
    soort: str,
    gebeurtenis: Leninggebeurtenis | None,
    gebruiker: Any,
    besluit: Any = None,
    schuld: str = Rekening.TE_BETALEN,
    plaats: Plaatsing | None = None,
) -> tuple[Stand, Boeking | None]:
    """Post what the journal of a locked loan lacks on `op`, and give the balances; nothing when it is up to date.

    `schuld`: the account that owes what must be paid out. `plaats`: makes the lines of received money from the other
    lines; without it they stand on ONTVANGEN. A guarantee has no postings: nobody owes anything until it
    is called.
    """
    lening_feiten, feiten = feiten_van(lening), als_feiten(lening.gebeurtenissen.all())
    boek_nu, was = parameters_nu(), geboekt(lening)
    stand = standen.bereken(lening_feiten, feiten, op, boek_nu)
    if lening.soort == Leningsoort.BORGTOCHT:
        return stand, None
    uitkomst = _verklaar(stand, lening_feiten, feiten, was, boek_nu)
    if not uitkomst.waarde:
        return stand, None
    invoer = {"lening": lening_feiten, "gebeurtenissen": feiten, "op": op.isoformat(), "geboekt": was}
    berekening = bewaar(dossier=lening.dossier, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=boek_nu)
    bedragen = {schuld if naam == Rekening.TE_BETALEN else naam: bedrag for naam, bedrag in uitkomst.waarde.items()}
    if plaats is not None:
        bedragen.pop(Rekening.ONTVANGEN, None)
    regels = _regels(lening, bedragen)
    boeking = boek(
        datum=op,
        soort=soort,
        omschrijving=f"Lening {lening.nummer}",
        regels=plaats(regels) if plaats is not None else regels,
        dossier=lening.dossier,
        besluit=besluit,
        berekening=berekening,
        gebruiker=gebruiker,
    )
    Leningboeking(lening=lening, boeking=boeking, gebeurtenis=gebeurtenis, tot_en_met=op).save()
    return stand, boeking


def _regels(lening: Lening, bedragen: Mapping[str, int]) -> list[Regel]:
    return [
        Regel(
            rekening=rekening,
            bedrag=bedrag,
            gemeente=lening.dossier.gemeente,
            wetsgroep=lening.wetsgroep,
            kostensoort=Kostensoort.KAPITAAL,
            verstrekkingsjaar=lening.verstrekt_op.year,
            dossier=lening.dossier,
        )
        for rekening, bedrag in bedragen.items()
    ]


def verschillen(lening: Lening, op: date) -> dict[str, int]:
    """Return per account what the journal of a loan would still have to post on `op`; empty when they are equal."""
    uitkomst = verklaar(
        lening=feiten_van(lening), feiten=als_feiten(lening.gebeurtenissen.all()), op=op, geboekt=geboekt(lening),
        parameters=parameters_nu(),
    )  # fmt: skip
    return uitkomst.waarde


def wetsgroep_van(groep: str) -> str:
    """Return the law group of a dossier's group (starter, gevestigd, ouder)."""
    return Wetsgroep(f"bbz_{groep}")
