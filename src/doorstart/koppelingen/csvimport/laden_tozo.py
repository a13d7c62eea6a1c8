"""Loading Tozo loans that still run: what was paid out and paid back before, and how that stands in the ledger now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from bijstandsrecht.kern import Maand
from bijstandsrecht.lening import TozoUitbetaling, tozostand
from doorstart.grootboek.models import Boeking, Boekingsregel, Kostensoort, Rekening, Wetsgroep
from doorstart.koppelingen.csvimport.laden_geld import bewaar_posten
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.overname import Overname, koppel_boekingen, neem_over
from doorstart.organisatie.selectors import parameters

RENTE_BP, LOOPTIJD = 200, 72


def stand(uitbetalingen: Sequence[tuple[int, date]], betalingen: Mapping[str, int], op: date) -> tuple[int, int, int]:
    """Return principal and interest that are open, and what was paid too much, in cents; raises RechtFout."""
    s = tozostand(
        uitbetalingen=[TozoUitbetaling(bedrag, dag) for bedrag, dag in uitbetalingen],
        betalingen={Maand.uit_tekst(code): bedrag for code, bedrag in betalingen.items()},
        tot_en_met=Maand.van_datum(op), parameters=parameters(),
    ).waarde  # fmt: skip
    return s.hoofdsom, s.rente, s.te_veel_betaald


def laad_tozo(lading: Lading) -> None:
    """Load the Tozo loans: one loan per number, however often it was paid out."""
    per_nummer: dict[str, list[Rij]] = defaultdict(list)
    for rij in lading.rijen("tozoleningen"):
        per_nummer[rij["nummer"]].append(rij)
    betaald: dict[str, dict[str, int]] = defaultdict(dict)
    for rij in lading.rijen("tozobetalingen"):
        betaald[rij["nummer"]][str(Maand.van_datum(rij["maand"]))] = rij["bedrag"]
    overnames = [_overname(lading, rijen, betaald[nummer]) for nummer, rijen in per_nummer.items()]
    leningen = neem_over(overnames, lading.vandaag)
    boekingen = [Boeking(datum=lading.vandaag, soort="tozo_ingevoerd", omschrijving=f"Lening {lening.nummer}",
                         dossier=lening.dossier) for lening in leningen]  # fmt: skip
    posten = [(b, _regels(b, overname, lading.vandaag)) for b, overname in zip(boekingen, overnames, strict=True)]
    bewaar_posten(lading, posten, teken=len(overnames))
    koppel_boekingen(list(zip(leningen, boekingen, strict=True)), lading.vandaag)


def _overname(lading: Lading, rijen: list[Rij], betalingen: dict[str, int]) -> Overname:
    uitbetalingen = [(rij["bedrag"], rij["uitbetaald_op"]) for rij in rijen]
    lading.feit(
        soort="lening_verstrekt", datum=rijen[0]["uitbetaald_op"], dossiernummer=rijen[0]["dossiernummer"],
        omschrijving=f"Tozo-lening {rijen[0]['nummer']} verstrekt",
    )  # fmt: skip
    return Overname(
        lening=Lening(
            dossier=lading.dossiers[rijen[0]["dossiernummer"]], nummer=rijen[0]["nummer"], soort=Leningsoort.TOZO,
            wetsgroep=Wetsgroep.TOZO, verstrekt_op=min(dag for _bedrag, dag in uitbetalingen), rente=RENTE_BP,
            hoofdsom=sum(bedrag for bedrag, _dag in uitbetalingen), looptijd_maanden=LOOPTIJD,
        ),
        openstaand=stand(uitbetalingen, betalingen, lading.vandaag)[0], uitbetalingen=uitbetalingen,
        betalingen=betalingen,
    )  # fmt: skip


def _regels(boeking: Boeking, rij: Overname, op: date) -> list[Boekingsregel]:
    """The opening entry: what is owed now, against the bank and the interest of all the years before."""
    hoofdsom, rente, te_veel = stand(rij.uitbetalingen, rij.betalingen, op)
    uit = sum(bedrag for bedrag, _dag in rij.uitbetalingen) - sum(rij.betalingen.values())
    bedragen = {
        Rekening.LENING_KAPITAAL: hoofdsom, Rekening.RENTE_TE_ONTVANGEN: rente, Rekening.TE_BETALEN: -te_veel,
        Rekening.BANK: -uit, Rekening.RENTE: uit + te_veel - hoofdsom - rente,
    }  # fmt: skip
    return [
        Boekingsregel(
            boeking=boeking, rekening=rekening, bedrag=bedrag, dossier=rij.lening.dossier,
            gemeente=rij.lening.dossier.gemeente, wetsgroep=Wetsgroep.TOZO, kostensoort=Kostensoort.KAPITAAL,
            verstrekkingsjaar=rij.lening.verstrekt_op.year,
        )
        for rekening, bedrag in bedragen.items()
        if bedrag
    ]  # fmt: skip
